"""A lesson's code cells as their rules see them: syntax trees, imports resolved, lines kept."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from castalia.errors import Place
from castalia.model import Cell, Lesson

RAISES_TAG = "raises-exception"
_MAGIC = re.compile(r"^(\s*)[%!].*$", re.MULTILINE)
_MODULE = re.compile(r"^(?:.*/)?([A-Za-z_]\w*)\.py$")
_DEFINES = re.compile(r"^(?:def|class) \w+", re.MULTILINE)


@dataclass(frozen=True)
class Code:
    """One code cell with its syntax tree; the tree is empty when the cell is not Python."""

    lesson: Lesson
    cell: Cell
    tree: ast.Module
    error: SyntaxError | None

    @property
    def raises(self) -> bool:
        """Whether the cell is meant to raise."""
        return RAISES_TAG in self.cell.tags

    def place(self, line: int = 1) -> Place:
        """Where a line of the cell stands."""
        return Place(self.lesson.path, self.cell.line + line - 1)

    def calls(self) -> Iterator[ast.Call]:
        """Every call in the cell, in the order of the lines."""
        found = (node for node in ast.walk(self.tree) if isinstance(node, ast.Call))
        yield from sorted(found, key=lambda node: (node.lineno, node.col_offset))


def cells(lesson: Lesson) -> list[Code]:
    """The code cells of a lesson, parsed."""
    return [Code(lesson, cell, *_parse(cell.source)) for cell in lesson.code_cells]


@lru_cache(maxsize=1024)
def _parse(source: str) -> tuple[ast.Module, SyntaxError | None]:
    """A syntax tree; lines that speak to IPython or to a shell count as `pass`."""
    try:
        return ast.parse(_MAGIC.sub(r"\1pass", source)), None
    except SyntaxError as error:
        return ast.Module(body=[], type_ignores=[]), error


def imported(lesson: Lesson) -> dict[str, str]:
    """What each imported name stands for: `plt` for `matplotlib.pyplot`."""
    return imports(cell.tree for cell in cells(lesson))


def imports(trees: Iterable[ast.AST]) -> dict[str, str]:
    """What each name that code imports stands for."""
    names: dict[str, str] = {}
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                full = alias.name if alias.asname else alias.name.split(".")[0]
                names[alias.asname or full] = full
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                names[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return names


def roots(node: ast.Import | ast.ImportFrom) -> list[str]:
    """The modules that an import names, by the first part of their names."""
    modules = (
        [node.module or ""]
        if isinstance(node, ast.ImportFrom)
        else [one.name for one in node.names]
    )
    return [module.partition(".")[0] for module in modules]


def own_modules(trees: Iterable[ast.AST]) -> tuple[set[str], list[ast.Module]]:
    """The modules that code writes itself: their names, from texts `NAME.py`, and what is in them."""
    names, inside = set(), []
    for text in (text for tree in trees for text, _, _ in strings(tree)):
        if found := _MODULE.search(text):
            names.add(found[1])
        elif _DEFINES.search(text):
            inside.append(_parse(text)[0])
    return names, inside


def dotted(node: ast.AST, names: Mapping[str, str]) -> str:
    """The full name that an expression such as `plt.subplots` stands for; empty if it has none."""
    if isinstance(node, ast.Name):
        return names.get(node.id, node.id)
    if isinstance(node, ast.Attribute):
        before = dotted(node.value, names)
        return f"{before}.{node.attr}" if before else ""
    return ""


def strings(tree: ast.AST) -> Iterator[tuple[str, int, ast.Constant]]:
    """Each text in the code, its line and node; docstrings, which stand alone, are left out."""
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.value, node.lineno, node


def text_of(node: ast.AST | None) -> str | None:
    """The value of a literal text; None for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def argument(call: ast.Call, index: int, name: str) -> ast.expr | None:
    """A call's argument, whether it is given by place or by name."""
    for keyword in call.keywords:
        if keyword.arg == name:
            return keyword.value
    return call.args[index] if index < len(call.args) else None


def at_once(node: ast.AST) -> Iterator[ast.AST]:
    """Everything in a tree that runs when the cell runs: no bodies of functions."""
    yield node
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            yield from at_once(child)
