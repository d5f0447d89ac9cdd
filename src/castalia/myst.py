"""MyST text to cells and notebooks: pure functions of the text.

Prose may hold `{eval}` roles, whose values only a kernel knows. `notebook` turns each into a hidden
cell that computes the value and a reference to it, so that whoever executes the notebook (our
runner, Jupyter Book, nbval) computes the numbers in the prose along with everything else.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import jupytext.myst
import nbformat
import yaml

from castalia.errors import Malformed, Place, Problem
from castalia.model import Cell

VALUE_TAG = "castalia-value"
ANSWER_TAG = "answer"
ANSWER_PROMPTS = {"code_prompt_show": "Show one answer", "code_prompt_hide": "Hide the answer"}
_EVAL = re.compile(r"\{eval\}`([^`]+)`")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")


def is_notebook(text: str) -> bool:
    """Whether the text starts with the header of a MyST notebook."""
    if not text.startswith("---"):
        return False
    header = text.split("\n---", 1)[0]
    return re.search(r"^\s+format_name:\s*myst\s*$", header, re.MULTILINE) is not None


def source_notebook(text: str, path: Path) -> nbformat.NotebookNode:
    """Parse MyST text into a notebook without outputs; `metadata.source_map` holds 0-based lines.

    Raises:
        Malformed: the header or a cell's options are not YAML.
    """
    try:
        notebook = jupytext.myst.myst_to_notebook(text, add_source_map=True)
    except (jupytext.myst.MystMetadataParsingError, yaml.YAMLError) as error:
        line = re.search(r"at line (\d+)", str(error))
        place = Place(path, int(line.group(1)) if line else 1)
        message = " ".join(str(error).split())
        raise Malformed([Problem("L001", place, message, "mend the YAML there")]) from error
    return notebook


def cells(text: str, path: Path) -> tuple[Cell, ...]:
    """The cells of a MyST notebook, with the line of each cell's first source line (1-based)."""
    notebook = source_notebook(text, path)
    lines = text.splitlines()
    found = []
    for node, start in zip(notebook.cells, notebook.metadata["source_map"], strict=True):
        alt = node.metadata.get("mystnb", {}).get("image", {}).get("alt")
        line = _first_line(lines, start, node.source)
        found.append(
            Cell(node.cell_type, node.source, line, tuple(node.metadata.get("tags", ())), alt)
        )
    return tuple(found)


def _first_line(lines: list[str], start: int, source: str) -> int:
    """The 1-based line where a cell's source begins, past its options."""
    first = source.split("\n", 1)[0]
    for number in range(start, len(lines)):
        if lines[number].strip() == first.strip():
            return number + 1
    return start + 1


def prose_evals(source: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Each `{eval}` role of a markdown cell outside fenced code: (line within the cell, match)."""
    fence = ""
    for number, line in enumerate(source.split("\n")):
        opening = _FENCE.match(line)
        if opening and not fence and not re.match(r"\s*[`~]{3,}\{", line):
            fence = opening.group(1)
        elif opening and fence and opening.group(1).startswith(fence):
            fence = ""
        elif not fence:
            for match in _EVAL.finditer(line):
                yield number, match


def notebook(text: str, path: Path) -> nbformat.NotebookNode:
    """The notebook that every executor runs: the author's cells, and a hidden one per `{eval}`.

    Raises:
        Malformed: as `source_notebook`.
    """
    made = source_notebook(text, path)
    found, source_map = [], []
    seen: Counter[str] = Counter()
    for node, start in zip(made.cells, made.metadata["source_map"], strict=True):
        if node.cell_type == "markdown":
            for line, expression, key in _publish_values(node, seen):
                found.append(_value_cell(expression, key))
                source_map.append(start + line)
        elif ANSWER_TAG in node.metadata.get("tags", ()):
            node.metadata.setdefault("mystnb", {}).update(ANSWER_PROMPTS)
        found.append(node)
        source_map.append(start)
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
        f"__import__('IPython').display.display({{'{prefix}text/plain': format({expression})}}, "
        f"metadata={metadata!r}, raw=True)"
    )
    cell = nbformat.v4.new_code_cell(source, metadata={"tags": [VALUE_TAG, "remove-cell"]})
    cell.pop("id", None)
    return cell
