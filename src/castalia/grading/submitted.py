"""A submission's file in, its cells out. Whatever the file holds, nothing here stops the grader."""

from __future__ import annotations

import ast
import errno
import hashlib
import json
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from castalia.checking import text as texts
from castalia.grading.values import MB, MOST_LETTERS

MOST_BYTES = 20 * MB
MOST_TEXT = MB  # of what is read line by line
_MOST_CELLS = 2_000
MOST_PROGRAM = 200_000  # letters of a plain program
_FORMATS = (".py", ".md")
_MARK = re.compile(r"^# ?%%.*$", re.MULTILINE)
_PROSE = re.compile(r"\[(markdown|md|raw)\]")


@dataclass(frozen=True)
class Cell:
    """One cell of code that was handed in, and the names by which we may know it."""

    source: str
    id: str = ""  # of the notebook's cell
    grade_id: str = ""  # of nbgrader


@dataclass(frozen=True)
class Submitted:
    """What a file holds: cells of code in their order, or a note on why there are none."""

    cells: tuple[Cell, ...] = ()
    note: str = ""
    digest: str = ""


class _Unusable(Exception):
    """The file is not one that can be marked; the words are for its author."""


def read_submitted(path: Path) -> Submitted:
    """Read a notebook, or a text notebook; what cannot be used is noted."""
    data = b""
    try:
        data = _bytes(path)
        cells = tuple(_cells(path, data))
        if not cells:
            raise _Unusable("it holds no cell of code")
        if len(cells) > _MOST_CELLS:
            raise _Unusable(f"it has more than {_MOST_CELLS:,} cells of code")
        if any(len(one.source) > MOST_LETTERS for one in cells):
            raise _Unusable(f"a cell of it has more than {MOST_LETTERS:,} letters")
    except _Unusable as error:
        return Submitted(
            (), f"{path.suffix.lstrip('.') or 'file'} not marked: {error}", _digest(data)
        )
    return Submitted(cells, "", _digest(data))


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest() if data else ""


def _bytes(path: Path) -> bytes:
    """The bytes of a plain file; no link is followed, and nothing waits.

    Raises:
        _Unusable: it is no plain file, or too large.
    """
    try:
        number = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        linked = error.errno == errno.ELOOP
        raise _Unusable(
            "it is a link" if linked else f"it cannot be read ({error.strerror})"
        ) from error
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        raise _Unusable("it is no plain file")
    with os.fdopen(number, "rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise _Unusable(f"it is larger than {MOST_BYTES // MB} MB")
    return data


def _cells(path: Path, data: bytes) -> Iterator[Cell]:
    """The cells of code.

    Raises:
        _Unusable: the bytes are no notebook.
    """
    if path.suffix != ".ipynb" and path.suffix not in _FORMATS:
        raise _Unusable("a submission is a notebook, or ends in .py or .md")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _Unusable("it is not UTF-8") from error
    if path.suffix in _FORMATS:
        yield from _of_text(text, path.suffix)
        return
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _Unusable("it is no JSON") from error
    yield from _of_notebook(whole)


def _of_text(text: str, suffix: str) -> Iterator[Cell]:
    """The cells of a text, by readers of our own: those that know YAML can be led astray by it."""
    if len(text) > MOST_TEXT:
        raise _Unusable(f"it is larger than {MOST_TEXT // MB} MB")
    if suffix == ".md":
        pieces = (one for one in texts.split(text)[1] if one.kind in ("given", "solution"))
        yield from (Cell(one.text) for one in pieces)
        return
    marks = [*_MARK.finditer(text)]
    if not marks:
        yield from map(Cell, statements(text))
        return
    ends = [*(one.start() for one in marks[1:]), len(text)]
    yield from map(Cell, statements(text[: marks[0].start()]))
    for mark, end in zip(marks, ends, strict=True):
        source = text[mark.end() : end].strip("\n")
        if not _PROSE.search(mark[0]) and source.strip():
            yield Cell(source)


def statements(text: str) -> list[str]:
    """A plain program as cells: what stands together without an empty line; all where it cannot be read."""
    try:
        body = ast.parse(text).body if len(text) <= MOST_PROGRAM else []
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        body = []
    if not body:
        return [text] if text.strip() and not _is_remark(text) else []
    lines = text.split("\n")
    made: list[str] = []
    end = 0
    for node in body:
        first = min([node.lineno, *(one.lineno for one in getattr(node, "decorator_list", ()))]) - 1
        source = "\n".join(lines[first : node.end_lineno])
        if made and first == end:
            made[-1] += "\n" + source
        elif made and first < end:
            continue  # a second statement of the same line
        else:
            made.append(source)
        end = node.end_lineno or first + 1
    return made


def _is_remark(text: str) -> bool:
    return all(not line.strip() or line.startswith("#") for line in text.split("\n"))


def _of_notebook(whole: Any) -> Iterator[Cell]:
    if not isinstance(whole, dict):
        raise _Unusable("it is no notebook")
    _hold_python(_part(whole, "metadata"))
    cells = whole.get("cells")
    if cells is None and isinstance(whole.get("worksheets"), list):
        sheets = [one for one in whole["worksheets"] if isinstance(one, dict)]
        cells = [cell for sheet in sheets for cell in sheet.get("cells", ())]
    if not isinstance(cells, list):
        raise _Unusable("it has no cells")
    for cell in cells:
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            source = cell.get("source", cell.get("input", ""))
            text = "".join(map(str, source)) if isinstance(source, list) else str(source)
            grade_id = _part(_part(cell, "metadata"), "nbgrader").get("grade_id", "")
            yield Cell(text, str(cell.get("id", ""))[:100], str(grade_id)[:200])


def _part(whole: dict, key: str) -> dict:
    found = whole.get(key)
    return found if isinstance(found, dict) else {}


def _hold_python(metadata: dict) -> None:
    """Stop where a notebook is meant for another language.

    Raises:
        _Unusable: it is.
    """
    kernel = _part(metadata, "kernelspec")
    language = kernel.get("language") or _part(metadata, "language_info").get("name") or "python"
    if not str(language).lower().startswith(("python", "ipython")):
        raise _Unusable(f"its kernel is of {str(language)[:40]!r}, and not of Python")
