"""An assignment that others wrote with nbgrader, read from its instructor's notebook.

Its tests are cells with asserts. They can only run beside the learner's code, which may forge what comes
of them: `FORGEABLE` stands with every such mark.
"""

from __future__ import annotations

import ast
import contextlib
import hashlib
import json
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from castalia.errors import Malformed, Place, Problem

BEGIN_HIDDEN, END_HIDDEN = "BEGIN HIDDEN TESTS", "END HIDDEN TESTS"
_MADE_LATER = ("### AUTOTEST", "### HASHED AUTOTEST")
_HINT = "name a notebook of nbgrader's source folder that nbgrader validate accepts"
_SCHEMAS = (1, 2, 3)
_MOST_BYTES = 100_000_000  # of the files beside a notebook
_LANGUAGES = ("python", "ipython")


@dataclass(frozen=True)
class ForeignCell:
    """A cell as the instructor wrote it, with what nbgrader is told of it."""

    kind: str  # code or markdown
    source: str
    grade_id: str = ""
    id: str = ""  # of the notebook's cell
    grade: bool = False
    solution: bool = False
    locked: bool = False  # what learners hand in for it counts for nothing
    task: bool = False
    points: float = 0.0

    @property
    def is_test(self) -> bool:
        """Whether its points come from running it."""
        return self.kind == "code" and self.grade and not self.solution

    @property
    def by_hand(self) -> bool:
        """Whether a person gives its points."""
        return self.task or (self.grade and not self.is_test)

    @cached_property
    def shown(self) -> str:
        """Its source as learners see it: without hidden tests."""
        lines, hidden = self.source.split("\n"), self.hidden_lines
        kept = (one for number, one in enumerate(lines, 1) if number not in hidden)
        return "\n".join(kept)

    @cached_property
    def hidden_lines(self) -> frozenset[int]:
        """The lines of hidden tests, counted from 1, with those that mark them."""
        found, inside = set(), False
        for number, line in enumerate(self.source.split("\n"), 1):
            inside = inside or BEGIN_HIDDEN in line
            if inside:
                found.add(number)
            inside = inside and END_HIDDEN not in line
        return frozenset(found)

    def checksum(self, source: str) -> str:
        """What nbgrader writes into this cell when it holds a text."""
        facts = [source, self.kind, *map(str, (self.grade, self.solution, self.locked))]
        facts += [self.grade_id, *([str(self.points)] if self.grade else [])]
        written = "".join(facts).encode("utf-8", "surrogatepass")
        return hashlib.md5(written, usedforsecurity=False).hexdigest()


@dataclass(frozen=True)
class Foreign:
    """One notebook of an assignment of nbgrader: an exercise whose parts are its graded cells."""

    slug: str
    path: Path
    cells: tuple[ForeignCell, ...]
    version: str = field(repr=False)  # a hash of the notebook and of the files beside it

    @property
    def name(self) -> str:
        """The notebook's name in nbgrader."""
        return self.path.stem

    @property
    def assignment(self) -> str:
        """The assignment's name in nbgrader: that of the folder."""
        return self.path.parent.name

    @property
    def others(self) -> frozenset[str]:
        """The names of the assignments beside this one."""
        beside = (one for one in self.path.parent.parent.iterdir() if one.is_dir())
        return frozenset(one.name for one in beside) - {self.assignment}

    @property
    def parts(self) -> dict[str, ForeignCell]:
        """The cells that give points, by their names, in the notebook's order."""
        return {one.grade_id: one for one in self.cells if one.grade or one.task}

    @property
    def points(self) -> float:
        """All points that can be earned."""
        return sum(one.points for one in self.parts.values())

    def imported(self) -> set[str]:
        """The modules that its cells import by name."""
        found = set()
        for cell in self.cells:
            with contextlib.suppress(SyntaxError):
                for node in ast.walk(ast.parse(cell.source)) if cell.kind == "code" else ():
                    if isinstance(node, ast.Import):
                        found |= {alias.name for alias in node.names}
                    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                        found.add(node.module)
        return found

    def files(self) -> Iterator[Path]:
        """What lies beside the notebook, and is there when it runs."""
        yield from files_beside(self.path)


def files_beside(notebook: Path) -> Iterator[Path]:
    """The plain files of a notebook's folder, without notebooks; no link is followed."""
    for path in sorted(notebook.parent.rglob("*")):
        inner = path.relative_to(notebook.parent).parts
        odd = any(one.startswith(".") or one == "__pycache__" for one in inner)
        if path.is_file() and not path.is_symlink() and not odd and path.suffix != ".ipynb":
            yield path


def found_notebook(slug: str, path: Path) -> Path:
    """The notebook that an assignment names; of a folder that of the slug, or the only one."""
    if not path.is_dir():
        return path
    inside = sorted(path.glob("*.ipynb"))
    return inside[0] if len(inside) == 1 else path / f"{slug}.ipynb"


def read_foreign(slug: str, path: Path, place: Place | None = None) -> Foreign:
    """Read an assignment of nbgrader.

    Args:
        slug: What this course calls it.
        path: Its notebook, or the folder that holds it.
        place: Where that path is written.
    Raises:
        Malformed: with every problem that was found.
    """
    path = found_notebook(slug, path)
    at = place or Place(path)

    def refuse(*messages: str) -> Malformed:
        return Malformed([Problem("A006", at, f"{path.name}: {one}", _HINT) for one in messages])

    try:
        data = path.read_bytes()
        whole: Any = json.loads(data)
        cells = tuple(_cell(one) for one in whole["cells"])
    except OSError as error:
        raise refuse(f"it cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise refuse("it is no notebook of nbgrader") from error
    size = sum(one.stat().st_size for one in files_beside(path))
    if faults := [*_faults(whole, cells, size)]:
        raise refuse(*faults)
    made = hashlib.sha256()
    for one in (path, *files_beside(path)):
        content = data if one == path else one.read_bytes()
        name = one.relative_to(path.parent).as_posix().encode()
        for piece in (name, content):
            made.update(len(piece).to_bytes(8, "big") + piece)
    return Foreign(slug, path, cells, made.hexdigest())


def _cell(told: dict[str, Any]) -> ForeignCell:
    source = told["source"]
    text = "".join(source) if isinstance(source, list) else str(source)
    kind = "code" if told["cell_type"] == "code" else "markdown"
    marked = told["metadata"].get("nbgrader") or {}
    grade, solution, task = (bool(marked.get(one)) for one in ("grade", "solution", "task"))
    if marked and marked.get("schema_version") not in _SCHEMAS:
        raise ValueError(marked)
    return ForeignCell(
        kind,
        text,
        str(marked.get("grade_id", "")),
        str(told.get("id", "")),
        grade,
        solution,
        not solution and (grade or bool(marked.get("locked"))),
        task,
        float(marked["points"]) if grade or task else 0.0,
    )


def _faults(whole: dict[str, Any], cells: tuple[ForeignCell, ...], beside: int) -> Iterator[str]:
    """What keeps a notebook from being graded."""
    if beside > _MOST_BYTES:
        yield f"the files beside it are larger than {_MOST_BYTES // 10**6} MB"
    language = whole.get("metadata", {}).get("kernelspec", {}).get("language", "python")
    if str(language).lower() not in _LANGUAGES:
        yield f"its kernel is of {language}, and not of Python"
    named = [one for one in cells if one.grade or one.solution or one.locked or one.task]
    if not any(one.grade or one.task for one in named):
        yield "no cell of it gives points"
    ids = [one.grade_id for one in named]
    for one in sorted({one for one in ids if ids.count(one) > 1 or not one}):
        yield f"several cells are called {one!r}" if one else "a graded cell has no name"
    for cell in named:
        if not (math.isfinite(cell.points) and cell.points >= 0):
            yield f"{cell.grade_id} gives {cell.points:g} points"
        if cell.is_test and any(
            line.strip().startswith(_MADE_LATER) for line in cell.source.split("\n")
        ):
            yield f"the tests of {cell.grade_id} are made by nbgrader: name the released notebook"
        if BEGIN_HIDDEN in cell.source and END_HIDDEN not in cell.source:
            yield f"the hidden tests of {cell.grade_id} do not end"
