"""The cells of what was handed in, read without trust; for people and for comparing, never for running."""

from __future__ import annotations

import json
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from castalia.checking import text as texts

MOST_BYTES = 20_000_000
MOST_CELLS = 5_000
_PERCENT = re.compile(r"^# %%(?P<kind>[^\n]*)$", re.MULTILINE)

_PART = re.compile(r'castalia=\{"part": "(?P<part>[a-z0-9-]+)"\}')
_QUOTED = re.compile(r"""r?(?P<quotes>\"{3}|'{3})(?P<text>.*)(?P=quotes)""", re.DOTALL)
_COMMENT = re.compile(r"^# ?")


@dataclass(frozen=True)
class Cell:
    """One cell as it is written."""

    kind: str  # code or markdown
    source: str
    grade_id: str = ""  # nbgrader's name of it
    part: str = ""  # whose answer it holds, where our copy said so
    checksum: str = ""  # nbgrader's, of what was handed out


def cells_of(path: Path) -> tuple[Cell, ...]:
    """The cells of a notebook, of Python in `# %%` or of MyST; none where it cannot be read."""
    try:
        opened = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with open(opened, "rb") as kept:
            if not stat.S_ISREG(os.fstat(opened).st_mode):
                return ()
            content = kept.read(MOST_BYTES + 1)
    except OSError:
        return ()
    if len(content) > MOST_BYTES:
        return ()
    if path.suffix.lower() == ".ipynb":
        return _of_notebook(content)
    text = content.decode("utf-8", "replace").removeprefix("\ufeff")
    return _of_myst(text) if path.suffix.lower() == ".md" else _of_percent(text)


def _of_notebook(content: bytes) -> tuple[Cell, ...]:
    try:
        read: Any = json.loads(content)
        cells = read["cells"][:MOST_CELLS]
    except (ValueError, KeyError, TypeError, RecursionError):
        return ()
    return tuple(_cell(one) for one in cells if isinstance(one, dict))


def _cell(told: dict[str, Any]) -> Cell:
    source = told.get("source", "")
    if isinstance(source, list):
        source = "".join(one for one in source if isinstance(one, str))
    metadata = told.get("metadata")
    return Cell(
        "code" if told.get("cell_type") == "code" else "markdown",
        source if isinstance(source, str) else "",
        _named(metadata, "nbgrader", "grade_id"),
        _named(metadata, "castalia", "part"),
        _named(metadata, "nbgrader", "checksum"),
    )


def _named(metadata: Any, whose: str, key: str) -> str:
    """A name in the metadata of a cell; empty where there is none that is a text."""
    told = metadata.get(whose) if isinstance(metadata, dict) else None
    named = told.get(key) if isinstance(told, dict) else ""
    return named if isinstance(named, str) else ""


def _of_myst(text: str) -> tuple[Cell, ...]:
    kinds = {"given": "code", "solution": "code"}
    return tuple(
        Cell(kinds.get(one.kind, "markdown"), one.text, "", _part_of(one))
        for one in texts.split(text)[1]
    )


def _part_of(piece: texts.Piece) -> str:
    return piece.part if piece.kind in ("answer", "solution") else ""


def _of_percent(text: str) -> tuple[Cell, ...]:
    found = [*_PERCENT.finditer(text)]
    if not found:
        return (Cell("code", text.strip("\n")),) if text.strip() else ()
    ends = [one.start() for one in found[1:]] + [len(text)]
    cells = [Cell("code", text[: found[0].start()].strip("\n"))]
    for one, end in zip(found, ends, strict=True):
        source = text[one.end() : end].strip("\n")
        if "[markdown]" in one["kind"] or "[md]" in one["kind"]:
            part = _PART.search(one["kind"])
            cells.append(Cell("markdown", _uncommented(source), part=part["part"] if part else ""))
        else:
            cells.append(Cell("code", source))
    return tuple(one for one in cells if one.source)


def _uncommented(source: str) -> str:
    """A text as jupytext writes it into a program: each line a comment, or all of it in quotes."""
    quoted = _QUOTED.fullmatch(source.strip())
    if quoted:
        return quoted["text"].strip("\n")
    lines = source.split("\n")
    if not all(one.startswith("#") or not one.strip() for one in lines):
        return source
    return "\n".join(_COMMENT.sub("", one) for one in lines)
