"""What was handed in, put in order: cells that were given are ours again, and stand where they must.

A cell is known by its text, by the names that it makes, by nbgrader's id or by its own. Copies that were
handed out before an exercise was edited have ids that lead elsewhere today, so an id alone decides nothing
that names contradict.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from castalia import release
from castalia.exercise import Exercise, Piece
from castalia.grading.submitted import Cell

_MOST_LETTERS = 100_000  # of a cell whose names are looked at
_REQUIRES = re.compile(
    r'fromcastalia\.checking\.gradingimportrequire(require\("[\w-]+","[\w-]+"\))+', re.ASCII
)
_ASKING = re.compile(r"from castalia import check, hint(, solution)?")  # the first cell of copies


@dataclass(frozen=True)
class Arranged:
    """The cells to run, and what people should know of how they were put together."""

    cells: tuple[str, ...]
    ours: frozenset[int]  # the places, from 1, of cells that no learner wrote
    notes: tuple[str, ...] = ()


def arrange(exercise: Exercise, handed_in: Sequence[Cell]) -> Arranged:
    """The cells of a submission as they are to be run.

    Cells of the learner keep their order. Each given cell is run once, as we wrote it, before the
    first cell that belongs to a later place of the exercise.
    """
    pieces = [one for one in exercise.pieces if one.kind in ("given", "solution")]
    ids = {**_by_id(exercise), **_by_grade_id(exercise)}
    handed_in = [cell for cell in handed_in if not _only_requires(cell)]
    places = [_place(exercise, pieces, ids, cell) for cell in handed_in]
    cells: list[str] = []
    ours: set[int] = set()
    waiting = [number for number, one in enumerate(pieces) if one.kind == "given"]
    for cell, place in [*zip(handed_in, places, strict=True), (None, len(pieces))]:
        while place is not None and waiting and waiting[0] <= place:
            cells.append(pieces[waiting.pop(0)].text)
            ours.add(len(cells))
        if cell is not None and (place is None or pieces[place].kind == "solution"):
            cells.append(cell.source)
            ours |= {len(cells)} if _ASKING.fullmatch(cell.source) else set()
    return Arranged(tuple(cells), frozenset(ours), tuple(_notes(pieces, handed_in, places)))


def _place(
    exercise: Exercise, pieces: Sequence[Piece], ids: dict[str, int], cell: Cell
) -> int | None:
    """The place of the exercise that a cell belongs to; None for one of the learner's own."""
    same = [
        n for n, one in enumerate(pieces) if one.kind == "given" and _same(one.text, cell.source)
    ]
    named = [one for one in (ids.get(cell.grade_id), ids.get(cell.id)) if one is not None]
    if same:
        return next((one for one in named if one in same), same[0])
    made = names_made(cell.source)
    asked = [
        number
        for number, piece in enumerate(pieces)
        if piece.kind == "solution" and made & set(exercise.options.parts[piece.part].asks)
    ]
    for known in named:
        if pieces[known].kind == "given":
            trusted = not asked and _may_be(pieces[known], made)
        else:
            trusted = known in asked or not asked
        if trusted:
            return known
    return asked[0] if asked else None


def _may_be(given: Piece, made: set[str]) -> bool:
    """Whether a cell that makes some names can be a given one: ids shift when an exercise grows."""
    own = names_made(given.text)
    return not made or not own or bool(made & own)


def _same(one: str, other: str) -> bool:
    return "".join(one.split()) == "".join(other.split())


def names_made(source: str) -> set[str]:
    """The names that a cell gives to something at its top; none where it cannot be read."""
    if len(source) > _MOST_LETTERS:
        return set()
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return set()
    found: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.add(node.name)
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        for target in targets:
            parts = target.elts if isinstance(target, ast.Tuple | ast.List) else [target]
            found |= {one.id for one in parts if isinstance(one, ast.Name)}
    return found


def _only_requires(cell: Cell) -> bool:
    """Whether a cell is nbgrader's test of a part as it was handed out: nothing can come of it here."""
    return _REQUIRES.fullmatch("".join(cell.source.split())) is not None


def _by_id(exercise: Exercise) -> dict[str, int]:
    """The places by the ids of cells in a learner's copy."""
    copy = json.loads(release.notebook(exercise, "learner"))["cells"]
    codes = [one for one in copy if one["cell_type"] == "code" and not _asks(one["source"])]
    return {one["id"]: place for place, one in enumerate(codes)}


def _asks(source: list[str]) -> bool:
    """Whether a cell of a learner's copy is there to ask how an answer stands."""
    return "".join(source).startswith(('check("', "from castalia import check, hint"))


def _by_grade_id(exercise: Exercise) -> dict[str, int]:
    """The places by the ids that nbgrader's copy gives to cells."""
    found: dict[str, int] = {}
    given, numbers = count(1), {part: count(1) for part in exercise.options.parts}
    pieces = (one for one in exercise.pieces if one.kind in ("given", "solution"))
    for place, piece in enumerate(pieces):
        if piece.kind == "given":
            found[f"{exercise.slug}__{next(given)}__given"] = place
        else:
            found[f"{exercise.slug}__{piece.part}__answer-{next(numbers[piece.part])}"] = place
    return found


def _notes(
    pieces: Sequence[Piece], handed_in: Sequence[Cell], places: Sequence[int | None]
) -> list[str]:
    """Given cells that were changed, removed or doubled: it does no harm, and people may know."""
    found = []
    for number, piece in enumerate(pieces):
        if piece.kind != "given":
            continue
        here = [cell for cell, place in zip(handed_in, places, strict=True) if place == number]
        if not here:
            found.append(f"a given cell was removed, and is run all the same (line {piece.line})")
        elif any(not _same(one.source, piece.text) for one in here):
            found.append(f"a given cell was changed, and ours is run (line {piece.line})")
    return found
