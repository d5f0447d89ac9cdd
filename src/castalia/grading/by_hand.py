"""Parts that a person marks: what was handed in for them, and points by the criteria of a rubric."""

from __future__ import annotations

import json
import math
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from castalia import release, release_nbgrader
from castalia.checking import text as texts
from castalia.checking.findings import Status
from castalia.errors import WrongUsage
from castalia.exercise import Criterion, Exercise
from castalia.grading import names, wording
from castalia.grading.facts import PartMark, Submission
from castalia.grading.gradebook_facts import Entry, ManualMark
from castalia.grading.sources import Cell, cells_of

ANSWER = "your answer"  # what the evidence calls it
WAITS = "A person marks this part."
LOST = "No cell of this part was found; a person looks into what was handed in."
NOTHING = "Nothing was written into the cell of this part."
_STUB = ("# YOUR CODE HERE", "raise NotImplementedError()")  # what nbgrader leaves
_EITHER = "give points alone, or `--criterion NAME=POINTS` for each criterion of the rubric"

Points = tuple[tuple[str, float], ...]  # by criterion


def with_answers(exercise: Exercise, path: Path, parts: Sequence[PartMark]) -> tuple[PartMark, ...]:
    """The marks of a submission, in which parts with a rubric hold what was handed in for them."""
    rubrics = {name: one for name, one in exercise.options.parts.items() if one.rubric}
    cells = cells_of(path) if rubrics else ()
    return tuple(
        _with_answer(exercise, one, cells) if one.part in rubrics else one for one in parts
    )


def _with_answer(exercise: Exercise, mark: PartMark, cells: Sequence[Cell]) -> PartMark:
    """A mark that waits for a person; one of nothing where nothing was written."""
    found = [
        _own(exercise, mark.part, one) for one in cells if is_of(exercise.slug, mark.part, one)
    ]
    said = _joined(found)
    if found and not said:
        said = _joined(_below(exercise, mark.part, cells))
    if said:
        evidence = ((ANSWER, wording.printable(said)),)
        return replace(mark, status=Status.WAITING, message=WAITS, evidence=evidence)
    if found:
        return replace(mark, status=Status.UNATTEMPTED, message=NOTHING, evidence=())
    return replace(mark, status=Status.WAITING, message=LOST, evidence=())


def _joined(found: Iterable[str]) -> str:
    return "\n\n".join(dict.fromkeys(filter(None, found)))


def _below(exercise: Exercise, part: str, cells: Sequence[Cell]) -> Iterator[str]:
    """What stands in cells of the learner's own below that of a part, up to the next of our copy."""
    kind = "code" if exercise.of("solution", part) else "markdown"
    copies = (release.notebook(exercise, "learner"), release_nbgrader.notebook(exercise))
    known = {_bare("".join(one["source"])) for copy in copies for one in json.loads(copy)["cells"]}
    known |= {_bare(one.text) for one in exercise.pieces}
    inside = False
    for cell in cells:
        if is_of(exercise.slug, part, cell):
            inside = True
        elif cell.part or cell.grade_id or _bare(cell.source) in known:
            inside = False
        elif inside and cell.kind == kind:
            yield cell.source.strip()


def _bare(source: str) -> str:
    return "".join(source.split())


def is_of(slug: str, part: str, cell: Cell) -> bool:
    """Whether a cell holds the answer to a part, by the names that our copies give it."""
    known = cell.part == part or cell.grade_id == f"{slug}__{part}"
    first = cell.source.lstrip().partition("\n")[0].strip()
    return known or (cell.kind == "markdown" and first == texts.ANSWER.format(part))


def _own(exercise: Exercise, part: str, cell: Cell) -> str:
    """What a learner has put into a cell; empty where it is as it was given."""
    if cell.kind == "markdown":
        return texts.answered(cell.source, part)
    asks = exercise.options.parts[part].asks
    starters = [
        texts.starter(one.text, exercise.options.kind, asks)
        for one in exercise.of("solution", part)
    ]
    source = cell.source.strip()
    begun = "\n".join(x for x in source.splitlines() if x.strip() not in _STUB).strip()
    return "" if begun in (one.strip() for one in starters) else source


def given(
    part: str,
    rubric: Sequence[Criterion],
    points: float | None,
    criteria: Sequence[str],
    comment: str,
    said: Sequence[ManualMark],
) -> tuple[float, Points, str]:
    """What a person gives for a part: points in all, by criterion where that was said, a comment.

    Args:
        part: Which is marked.
        rubric: Of the part.
        points: Alone, where none are given by criterion.
        criteria: Each as `NAME=POINTS`.
        comment: For the learner.
        said: By hand until now; criteria that are not named, and the comment, are taken from it.
    Raises:
        WrongUsage: both are given or neither, or not what the rubric has.
    """
    if bool(criteria) == (points is not None):
        raise WrongUsage("points are given once", hint=_EITHER)
    if points is not None:
        return points, (), comment
    last = {one.part: (dict(one.criteria), one.comment) for one in said}
    before, told = last.get(part, ({}, ""))
    read = [_read(one) for one in criteria]
    for name, count in Counter(name for name, _ in read).items():
        if count > 1:
            raise WrongUsage(f"{name!r} is given {count} times", hint="give each criterion once")
    by_criterion = scored(part, rubric, dict(read), before)
    return sum(one for _, one in by_criterion), by_criterion, comment or told


def _read(written: str) -> tuple[str, float]:
    """A criterion and its points."""
    name, _, number = written.partition("=")
    try:
        return name.strip(), float(number)
    except ValueError as error:
        raise WrongUsage(f"{written!r} is no criterion with points", hint=_EITHER) from error


def scored(
    part: str,
    rubric: Sequence[Criterion],
    said: Mapping[str, float],
    before: Mapping[str, float],
) -> Points:
    """Points for each criterion of a rubric, in its order.

    Args:
        part: Which they are for.
        rubric: Of the part.
        said: What is given now, by criterion.
        before: What was given before; it holds where nothing is given now, unless it is more than
            the criterion has by now.
    Raises:
        WrongUsage: there is no such criterion, it has no points yet, or not so many.
    """
    known = {one.name: one for one in rubric}
    for name in said:
        if name not in known:
            hint = "its criteria: " + (", ".join(known) or "none, so give points alone")
            raise WrongUsage(f"the rubric of {part!r} has no criterion {name!r}", hint=hint)
        most = known[name].points
        if not (math.isfinite(said[name]) and 0 <= said[name] <= most):
            told = f"{said[name]:g} points cannot be given for {name!r}"
            raise WrongUsage(told, hint=f"give 0 to {most}: {known[name].says}")
    hold = {
        name: one for name, one in before.items() if name in known and one <= known[name].points
    }
    given = {**hold, **said}
    if missing := [name for name in known if name not in given]:
        hint = (
            f"give all criteria at first, as in --criterion {missing[0]}={known[missing[0]].points}"
        )
        raise WrongUsage(f"{part!r} has no points for {', '.join(missing)} yet", hint=hint)
    return tuple((name, float(given[name])) for name in known)


@dataclass(frozen=True)
class Waiting:
    """A part that waits for a person, with all that is needed to mark it."""

    submission: Submission
    part: str
    possible: float
    answer: str  # empty where no cell of it was found
    rubric: tuple[Criterion, ...]
    again: bool = False  # whether the student has handed in several attempts

    def told(self) -> str:
        """What a person needs to see, as text: whose it is, the answer, the rubric."""
        one = self.submission
        head = f"{names.told(one.student)}, {one.exercise}, {self.part}"
        again = f", attempt {one.attempt}" if self.again or one.attempt > 1 else ""
        lost = f"no cell of it was found; look into {names.told(str(one.path))}"
        answer = textwrap.indent(self.answer, "  | ", lambda line: True) or f"  {lost}"
        rubric = (f"  {x.name}, 0 to {x.points}: {x.says}" for x in self.rubric)
        return "\n".join([f"{head}{again}, 0 to {self.possible:g} points", answer, *rubric])


def waiting(
    entries: Sequence[Entry], exercises: Mapping[str, Exercise], handed_in: Sequence[Entry] = ()
) -> Iterator[Waiting]:
    """The parts that wait for a person; those of others have no rubric.

    Args:
        entries: In which parts may wait, in the order of what is told.
        exercises: Of the book, by slug.
        handed_in: All entries, whether they may count or not.
    """
    times = Counter((one.submission.student, one.submission.exercise) for one in handed_in)
    for entry in entries:
        submission = entry.submission
        again = times[submission.student, submission.exercise] > 1
        for mark in entry.waiting:
            own = exercises.get(submission.exercise)
            facts = own.options.parts.get(mark.part) if own else None
            answer = dict(mark.evidence).get(ANSWER, "")
            rubric = facts.rubric if facts else ()
            yield Waiting(submission, mark.part, mark.possible, answer, rubric, again)
