"""A submission to an assignment of nbgrader in, its marking out: all of it runs in the sandbox.

Points are those that nbgrader gives: a test cell gives all of them, none, or its last value.
"""

from __future__ import annotations

import builtins
import contextlib
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from castalia.checking.answers import Raised
from castalia.checking.findings import Status
from castalia.grading import by_hand, wording
from castalia.grading.answering import Clock, NoAnswer, SandboxedAnswer, unheard
from castalia.grading.arranging import Arranged
from castalia.grading.facts import FORGEABLE, Marking, PartMark
from castalia.grading.foreign import Foreign, ForeignCell
from castalia.grading.marking import Attempt, clean, environment
from castalia.grading.noting import Came
from castalia.grading.sandbox import Sandbox
from castalia.grading.sources import Cell as Handed
from castalia.grading.sources import cells_of
from castalia.grading.submitted import Cell, read_submitted

_KINDS = {name for name, one in vars(builtins).items() if isinstance(one, type)}
_TYPES = (str, str, int, bool, str)


def mark_foreign(foreign: Foreign, path: Path, sandbox: Sandbox, clock: Clock = unheard) -> Marking:
    """Mark one submission; nothing that it holds or does raises here.

    Args:
        foreign: The assignment, as its instructor wrote it.
        path: The file that was handed in; it is read and never changed.
        sandbox: Where all cells are run.
        clock: Hears when the other side is waited for, and when not.
    Raises:
        SandboxLost: the sandbox ended, and no fault of the submission can be the reason.
        NoSandbox: this machine gives none.
    """
    began = time.monotonic()
    handed_in = read_submitted(path)
    arranged, tests = arrange_foreign(foreign, handed_in.cells)
    attempt = Attempt(sandbox, arranged, more=_needs(foreign, tests, sandbox))
    came = {} if handed_in.note else _came(attempt, tests, clock)
    written = {one.grade_id: one for one in cells_of(path) if one.grade_id}
    parts = tuple(
        _test(cell, came.get(name)) if cell.is_test else _waiting(cell, written.get(name))
        for name, cell in foreign.parts.items()
    )
    left = [f"cell {number} was left out: {one.message}" for number, one in attempt.skipped.items()]
    notes = [handed_in.note] if handed_in.note else [*arranged.notes, *sorted(left)]
    return Marking(
        exercise=foreign.slug,
        digest=handed_in.digest,
        version=foreign.version,
        parts=parts,
        environment=environment(),
        notes=(FORGEABLE, *notes),
        seconds=time.monotonic() - began,
        cpu_s=attempt.cpu_s,
    )


def arrange_foreign(foreign: Foreign, handed_in: Sequence[Cell]) -> tuple[Arranged, dict[str, int]]:
    """The cells of a submission as they are to be run, and the places of the tests, from 1.

    Each cell that is locked or a test is run once, as its instructor wrote it, where the learner's
    copy of it stands; a test never before the answers that stand above it.
    """
    known = [one for one in foreign.cells if one.kind == "code" and (one.locked or one.solution)]
    places = [_place(known, one) for one in handed_in]
    before = _before(known, places)
    cells: list[str] = []
    ours: set[int] = set()
    tests: dict[str, int] = {}
    for number, (cell, place) in enumerate([*zip(handed_in, places, strict=True), (None, None)]):
        for one in before.get(number, ()):
            cells.append(one.source)
            ours.add(len(cells))
            if one.is_test:
                tests[one.grade_id] = len(cells)
        if cell is not None and (place is None or known[place].solution):
            cells.append(cell.source)
    notes = tuple(_notes(known, handed_in, places))
    return Arranged(tuple(cells), frozenset(ours), notes), tests


def _place(known: Sequence[ForeignCell], cell: Cell) -> int | None:
    """The place of the instructor's cell that one is a copy of; None for one of the learner's own."""
    for number, one in enumerate(known):
        if cell.grade_id and one.grade_id == cell.grade_id:
            return number
    for number, one in enumerate(known):
        by_id = not cell.grade_id and cell.id and one.id == cell.id
        if by_id or (one.locked and _same(one.shown, cell.source)):
            return number
    return None


def _before(
    known: Sequence[ForeignCell], places: Sequence[int | None]
) -> dict[int, list[ForeignCell]]:
    """Before which of the handed-in cells each of ours is run; the number behind the last: at the end."""
    answered: dict[int, int] = {}
    for number, place in enumerate(places):
        if place is not None and known[place].solution:
            answered.setdefault(place, number)
    found: dict[int, list[ForeignCell]] = {}
    for place, one in enumerate(known):
        if one.solution:
            continue
        above = [number for answer, number in answered.items() if answer < place and one.is_test]
        rest = [*enumerate(places)][max(above, default=-1) + 1 :]
        own = (number for number, other in rest if other == place)
        later = (number for number, other in rest if other is not None and other > place)
        found.setdefault(next(own, next(later, len(places))), []).append(one)
    return found


def _same(one: str, other: str) -> bool:
    return "".join(one.split()) == "".join(other.split())


def _notes(
    known: Sequence[ForeignCell], handed_in: Sequence[Cell], places: Sequence[int | None]
) -> list[str]:
    """Locked cells that were changed or removed: it does no harm, and people may know."""
    found = []
    for number, one in enumerate(known):
        if one.solution:
            continue
        here = [cell for cell, place in zip(handed_in, places, strict=True) if place == number]
        told = "given cell" if not one.is_test else "test"
        if not here:
            found.append(f"the {told} {one.grade_id} was removed, and is run all the same")
        elif not any(_same(cell.source, text) for cell in here for text in (one.shown, one.source)):
            found.append(f"the {told} {one.grade_id} was changed, and ours is run")
    return found


def _needs(foreign: Foreign, tests: dict[str, int], sandbox: Sandbox) -> dict[str, Any]:
    """What the other side must have beside the cells."""
    folder = foreign.path.parent
    return {
        "files": {one.relative_to(folder).as_posix(): one.read_bytes() for one in foreign.files()},
        "noted": sorted(tests.values()),
        "seconds": min(sandbox.limits.answer_s, sandbox.limits.wall_s / 2),
    }


def _came(attempt: Attempt, tests: dict[str, int], clock: Clock) -> dict[str, Came]:
    """What came of each test, and its cells run as often as that takes."""
    limits = attempt.sandbox.limits
    cells = attempt.arranged.cells
    answer = SandboxedAnswer(attempt.start, cells, attempt.skipped, limits.answer_s, clock)
    said: Any = {}
    lost = Raised("Error", "what came of it could not be read")
    try:
        said = answer.came()
    except NoAnswer as error:
        lost = Raised("Error", str(error))
    finally:
        answer.close()
    attempt.cpu_s += answer.cpu_s
    if answer.failure is not None:
        raise answer.failure
    heard = said if type(said) is dict else {}
    return {
        name: _told(heard.get(number), attempt.skipped.get(number), lost)
        for name, number in tests.items()
    }


def _told(told: Any, left_out: Raised | None, lost: Raised) -> Came:
    """What came of a test as far as it can be used, whoever wrote it."""
    if left_out is None and type(told) is tuple and tuple(map(type, told)) == _TYPES:
        return told
    raised = left_out or lost
    return raised.kind, raised.message, 0, False, ""


def _waiting(cell: ForeignCell, handed: Handed | None) -> PartMark:
    """A part that a person marks; one that was left as it was given has no points."""

    def made(status: Status, told: str) -> PartMark:
        return PartMark(cell.grade_id, status, 0.0, cell.points, told)

    if not cell.task and handed is None:
        return made(Status.MISSING, "The cell for this answer is not in what was handed in.")
    if not cell.task and handed and handed.checksum == cell.checksum(handed.source):
        return made(Status.UNATTEMPTED, "This cell is as it was handed out.")
    waits = made(Status.WAITING, "A person marks this part.")
    if cell.task or handed is None:
        return waits
    return replace(waits, evidence=((by_hand.ANSWER, wording.printable(handed.source)),))


def _test(cell: ForeignCell, came: Came | None) -> PartMark:
    """What a test gives, as nbgrader reckons it."""
    if came is None:
        told = "Nothing was run, so there is nothing to test."
        return PartMark(cell.grade_id, Status.MISSING, 0.0, cell.points, told)
    kind, message, line, complained, shown = came
    hidden = bool(cell.hidden_lines) and (not line or line in cell.hidden_lines)
    if kind:
        status = Status.WRONG_VALUE if kind == "AssertionError" else Status.RAISED
        if cell.hidden_lines and not hidden:
            # code can read the cell that called it, and tell of it
            kind, message = (kind if kind in _KINDS else "an error"), ""
        said = f"{kind}: {message}" if message else kind
        told = f"{_quoted(cell, line)}{said}"
        return PartMark(cell.grade_id, status, 0.0, cell.points, clean(told), hidden=hidden)
    if complained:
        told = "It wrote a warning or an error, and such a test gives no points."
        return PartMark(cell.grade_id, Status.WRONG_VALUE, 0.0, cell.points, told)
    points = _given(shown[:500], cell.points)
    if points > cell.points:
        told = f"This test gives {points:g} of {cell.points:g} points."
        return PartMark(cell.grade_id, Status.BROKEN, 0.0, cell.points, told)
    status = Status.PASSED if points == cell.points else Status.WRONG_VALUE
    told = "" if status == Status.PASSED else f"This test gives {points:g} points of its own."
    return PartMark(cell.grade_id, status, points, cell.points, told)


def _quoted(cell: ForeignCell, line: int) -> str:
    """The line of a test that stopped it, where the other side names one that is there."""
    lines = cell.source.split("\n")
    text = lines[line - 1].strip() if 0 < line <= len(lines) else ""
    return f"`{text}` stopped: " if text and "`" not in text else ""


def _given(shown: str, most: float) -> float:
    """The points of a test's last value: nbgrader takes numbers that are none, or less, for all."""
    with contextlib.suppress(ValueError):
        if (number := float(shown)) >= 0:
            return number
    return most
