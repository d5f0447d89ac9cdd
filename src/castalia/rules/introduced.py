"""The warning about modules that a learner has not met, and the names that code uses."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from castalia.errors import Problem
from castalia.model import Book, Lesson
from castalia.rules import code, prose
from castalia.rules.base import BookRule

_WORD = re.compile(r"[^\W\d]\w*")


class L311(BookRule):
    """A module that is imported was introduced in this lesson or in an earlier one.

    It counts as introduced when the prose up to here names it. What solutions use is the matter of
    E115.
    """

    about = "lessons"
    severity = "warning"

    def check(self, book: Book) -> Iterator[Problem]:
        """Go through the lessons in reading order."""
        told: set[str] = {"castalia", "__future__"}
        for lesson in book.lessons.values():
            page = prose.parse(lesson.text)
            shown = [span.content for span in page.spans if span.kind == "code_inline"]
            told |= {w.lower() for w in words(*shown, *(b.text for b in page.blocks))}
            told |= {w.lower() for w in words(*(h.text for h in page.headings))}
            yield from self._imports(lesson, told)

    def _imports(self, lesson: Lesson, told: set[str]) -> Iterator[Problem]:
        for cell in code.cells(lesson):
            for node in ast.walk(cell.tree):
                for module, names, line in _modules(node):
                    if not names & told:
                        message = f"no text up to here says what {module!r} is"
                        yield self.problem(cell.place(line), message, f"name {module} in the prose")  # fmt: skip
                        told |= names


def words(*texts: str) -> set[str]:
    """All words of some texts that could be names."""
    return {word for text in texts for word in _WORD.findall(text)}


def _modules(node: ast.AST) -> Iterator[tuple[str, set[str], int]]:
    """Each module that an import names, the words that may stand for it in prose, and its line."""
    if isinstance(node, ast.Import):
        for alias in node.names:
            words = {*alias.name.split("."), alias.asname or ""}
            yield alias.name.split(".")[0], {word.lower() for word in words}, node.lineno
    elif isinstance(node, ast.ImportFrom) and node.module:
        words = {*node.module.split("."), *(alias.name for alias in node.names)}
        yield node.module.split(".")[0], {word.lower() for word in words}, node.lineno


def used(tree: ast.AST) -> set[tuple[str, int]]:
    """Attributes and called functions, each with its line."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            found.add((node.attr, node.end_lineno or node.lineno))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            found.add((node.func.id, node.lineno))
    return found


def defined(tree: ast.AST) -> set[str]:
    """Names that the code itself makes."""
    made = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}  # fmt: skip
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            made.add(node.name)
        elif isinstance(node, ast.arg):
            made.add(node.arg)
    return made
