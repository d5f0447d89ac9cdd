"""MyST text to cells and notebooks: pure functions of the text.

Prose may hold `{eval}` roles, whose values only a kernel knows. `notebook` turns each into a hidden
cell that computes the value and a reference to it, so that whoever executes the notebook (our
runner, Jupyter Book, nbval) computes the numbers in the prose along with everything else.
"""

from __future__ import annotations

import copy
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from castalia import quizzing
from castalia.errors import Malformed, Place, Problem
from castalia.expected import EXCEPTION_TAG
from castalia.model import Cell
from castalia.parsing import load_yaml

if TYPE_CHECKING:
    import nbformat

VALUE_TAG = "castalia-value"
_BEHAVIOUR_TAGS = frozenset({"raises-exception", "skip-execution", VALUE_TAG})
VERBATIM = {"code", "code-block", "code-cell", "literalinclude", "math", "mermaid", "raw"}
_EVAL = re.compile(r"(?<!`)\{eval\}`([^`]+)`")
_SHOWN = re.compile(r"(``+).+?\1")
_FENCE = re.compile(r"^\s*(`{3,}|~{3,}|:{3,})(.*)")
_WRONG_TAGS = re.compile(r"^:?tags:[ \t]*[^\[\s]", re.MULTILINE)


def is_notebook(text: str) -> bool:
    """Whether the text starts with the header of a MyST notebook."""
    if not text.startswith("---"):
        return False
    try:
        header = load_yaml(text[3:].split("\n---", 1)[0])
        return header["jupytext"]["text_representation"]["format_name"] == "myst"
    except (yaml.YAMLError, KeyError, TypeError):
        return False


def source_notebook(text: str, path: Path) -> nbformat.NotebookNode:
    """Parse MyST text into a notebook without outputs; `metadata.source_map` holds 0-based lines.

    Raises:
        Malformed: the header or a cell's options are not YAML.
    """
    import jupytext.myst  # half a second, for which whoever only opens data need not wait
    import nbformat

    try:
        return copy.deepcopy(_parsed(text))
    except (jupytext.myst.MystMetadataParsingError, yaml.YAMLError) as error:
        line = re.search(r"at line (\d+)", str(error))
        place = Place(path, int(line.group(1)) if line else 1)
        message = " ".join(str(error).split())
        raise Malformed([Problem("L001", place, message, "mend the YAML there")]) from error
    except (nbformat.ValidationError, ValueError) as error:
        wrong = _WRONG_TAGS.search(text)
        place = Place(path, 1 + text.count("\n", 0, wrong.start()) if wrong else 1)
        message = f"a cell's options are not what Jupyter knows: {str(error).splitlines()[0]}"
        hint = "options are keys and values; tags are a list: `:tags: [hide-cell, remove-stderr]`"
        raise Malformed([Problem("L001", place, message, hint)]) from error


@lru_cache(maxsize=1024)
def _parsed(text: str) -> nbformat.NotebookNode:
    """The notebook of a text; a build asks for it several times."""
    import jupytext.myst

    return jupytext.myst.myst_to_notebook(text, add_source_map=True)


def cells(text: str, path: Path) -> tuple[Cell, ...]:
    """The cells of a MyST notebook, with the line of each cell's first source line (1-based)."""
    notebook = source_notebook(text, path)
    lines = text.splitlines()
    found = []
    for node, start in zip(notebook.cells, notebook.metadata["source_map"], strict=True):
        line = _first_line(lines, start, node.source) if node.source else start + 1
        tags = tuple(node.metadata.get("tags", ()))
        found.append(Cell(node.cell_type, node.source, line, tags, _alt_text(node.metadata)))
    return tuple(found)


def _alt_text(options: object) -> str | None:
    for key in ("mystnb", "image", "alt"):
        options = options.get(key) if isinstance(options, dict) else None
    return options if isinstance(options, str) else None


def _first_line(lines: list[str], start: int, source: str) -> int:
    """The 1-based line where a cell's source begins, past its options."""
    first = source.split("\n", 1)[0]
    for number in range(start, len(lines)):
        if lines[number].strip() == first.strip():
            return number + 1
    return start + 1


def prose_lines(source: str) -> Iterator[tuple[int, str]]:
    """Each line of Markdown that is prose, with its number from 0: none of a fence, none of code.

    What stands inside a directive is prose too, unless the directive shows it as it is.
    """
    fences: list[tuple[str, bool]] = []  # the marks that are open, and whether each is verbatim
    for number, line in enumerate(source.split("\n")):
        mark = _FENCE.match(line)
        verbatim = bool(fences) and fences[-1][1]
        if mark and fences and mark[1].startswith(fences[-1][0]) and not mark[2].strip():
            fences.pop()
        elif mark and not verbatim:
            name = re.match(r"\s*\{([\w-]+)\}", mark[2])
            shown = name[1] in VERBATIM if name else mark[1][0] != ":"
            fences.append((mark[1], shown))
        elif not verbatim:
            yield number, line


def prose_evals(source: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Each `{eval}` role of a markdown cell outside code: (line within the cell, match)."""
    for number, line in prose_lines(source):
        shown = [span.span() for span in _SHOWN.finditer(line)]
        for match in _EVAL.finditer(line):
            if not any(start < match.start() < end for start, end in shown):
                yield number, match


def notebook(text: str, path: Path) -> nbformat.NotebookNode:
    """The notebook that every executor runs: the author's cells, and hidden ones for values.

    Hidden is a cell per `{eval}`, and one per value that a question's key needs.

    Raises:
        Malformed: as `source_notebook`, or a question cannot be read.
    """
    return copy.deepcopy(_with_values(text, path))


@lru_cache(maxsize=1024)
def _with_values(text: str, path: Path) -> nbformat.NotebookNode:
    """The notebook of a lesson; a preview asks for those of all lessons after each save."""
    made = source_notebook(text, path)
    lines = text.splitlines()
    found, source_map = [], []
    seen: Counter[str] = Counter()
    keys = [value for asked in quizzing.read(text, path) for value in quizzing.wanted(asked)]
    late: list[quizzing.Wanted] = []  # computed after the cell that a prediction is about

    def add(expression: str, key: str, line: int) -> None:
        found.append(_value_cell(expression, key))
        source_map.append(line)

    for node, near in zip(made.cells, made.metadata["source_map"], strict=True):
        start = _first_line(lines, near, node.source) - 1
        if node.cell_type == "markdown":
            here = range(start + 1, start + node.source.count("\n") + 2)
            for line, expression, key in _publish_values(node, seen):
                add(expression, key, start + line)
            for value in (x for x in keys if x.line in here and not x.after_cell):
                add(value.expression, value.name, value.line - 1)
            late += [x for x in keys if x.line in here and x.after_cell]
        found.append(node)
        source_map.append(start)
        if node.cell_type == "code":
            for value in late:
                add(value.expression, value.name, value.line - 1)
            late = []
    made.cells = found
    made.metadata["source_map"] = source_map
    return made


def _publish_values(node: nbformat.NotebookNode, seen: Counter[str]) -> list[tuple[int, str, str]]:
    """Replace a markdown cell's `{eval}` roles by references: (line, expression, key) of each."""
    lines = node.source.split("\n")
    values = []
    for number, match in prose_evals(node.source):
        expression = match.group(1)
        seen[expression] += 1
        digest = hashlib.sha256(expression.encode()).hexdigest()[:10]
        key = f"value-{digest}-{seen[expression]}"
        lines[number] = lines[number].replace(match.group(0), f"{{glue:text}}`{key}`", 1)
        values.append((number, expression, key))
    node.source = "\n".join(lines)
    return values


def _value_cell(expression: str, key: str) -> nbformat.NotebookNode:
    """A hidden cell that publishes an expression's value, as text, under a name."""
    prefix = "application/papermill.record/"
    metadata = {"scrapbook": {"name": key, "mime_prefix": prefix}}
    source = (
        f"__import__('IPython').display.display({{'{prefix}text/plain': repr(format({expression}))}}, "
        f"metadata={metadata!r}, raw=True)"
    )
    from nbformat import v4

    return v4.new_code_cell(source, id=key, metadata={"tags": [VALUE_TAG, "remove-cell"]})


def code_key(notebook: nbformat.NotebookNode) -> str:
    """A digest of all in a notebook that changes its run; alt text and titles do not count."""
    kernel = notebook.metadata.get("kernelspec", {}).get("name", "")
    cells = [
        [cell.source, sorted(filter(_changes_the_run, cell.metadata.get("tags", ())))]
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]
    return hashlib.sha256(json.dumps([kernel, cells]).encode()).hexdigest()[:16]


def _changes_the_run(tag: str) -> bool:
    return tag in _BEHAVIOUR_TAGS or bool(EXCEPTION_TAG.match(tag))
