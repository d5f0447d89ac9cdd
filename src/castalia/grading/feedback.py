"""What a learner gets back of one exercise: a page, and a copy of the notebook with a word a part.

A hidden check is named as "a further check"; its message, evidence and section are told to nobody.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from docutils.nodes import make_id

from castalia.checking import text as texts
from castalia.checking.findings import Status
from castalia.errors import WrongUsage
from castalia.exercise import Criterion
from castalia.grading import names, wording
from castalia.grading.by_hand import is_of
from castalia.grading.facts import Marking, PartMark, Submission
from castalia.grading.sources import Cell, cells_of

NONE_YET = "–"
MOST_CHARACTERS = 100_000  # of a cell of the learner's
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_SECTION = re.compile(r"(?P<section>.+), in the lesson [\w/-]+")


@dataclass(frozen=True)
class Comment:
    """What a person says of a part, or of the whole where no part is named."""

    text: str
    part: str = ""
    points: float | None = None  # in place of those of the checks
    by: str = ""
    criteria: tuple[tuple[str, float], ...] = ()  # points by criterion of the part's rubric


@dataclass(frozen=True)
class Feedback:
    """All that a learner is told of one submission."""

    submission: Submission
    marking: Marking
    title: str  # of the exercise
    name: str = ""  # of the learner
    late: str = ""  # the sentence about lateness
    late_taken: float = 0.0  # points
    comments: tuple[Comment, ...] = ()
    lesson: str = ""  # the address of the exercise's lesson
    rubrics: Mapping[str, Sequence[Criterion]] = field(default_factory=dict)  # by part
    nbgrader: tuple[str, str] | None = None  # its assignment and notebook, where it is its own


@dataclass(frozen=True)
class _Row:
    """A criterion of a rubric, and what was reached of it."""

    name: str
    says: str
    points: str  # a dash where nobody gave any
    possible: float


@dataclass(frozen=True)
class _Part:
    name: str
    words: str
    points: float
    possible: float
    by_hand: bool
    message: tuple[str, ...]
    evidence: tuple[tuple[str, str], ...]
    reread: str
    link: str
    comments: tuple[Comment, ...]
    rubric: tuple[_Row, ...]
    waits: bool  # for a person


@dataclass(frozen=True)
class _Told:
    title: str
    who: str
    attempt: int
    points: float
    possible: float
    late: str
    parts: tuple[_Part, ...]
    comments: tuple[Comment, ...]
    notes: tuple[str, ...]

    @property
    def waiting(self) -> str:
        """How many parts no person has marked yet, as a sentence; empty where none waits."""
        count = sum(one.waits for one in self.parts)
        told = "1 part waits for a person and counts as nothing yet."
        if count > 1:
            told = f"{count} parts wait for a person and count as nothing yet."
        return told if count else ""


def page(feedback: Feedback) -> str:
    """The feedback as one HTML page that needs nothing else and runs no script."""
    return wording.page("feedback.html", told=_told(feedback))


def notebook(feedback: Feedback, ours: Sequence[str] = ()) -> bytes:
    """A copy of the learner's notebook without outputs, with a cell of text for each part.

    Args:
        feedback: What is to be told.
        ours: Texts of the exercise, which stay as they are; other text becomes plain.
    """
    told = _told(feedback)
    cells = [_markdown(_head(told))]
    waiting = {part.name: part for part in told.parts}
    kept = cells_of(feedback.submission.path)
    slug = feedback.marking.exercise
    last = _last_of(kept, slug, waiting)
    own = {one.strip() for one in ours}
    for number, cell in enumerate(kept):
        of = next((one for one in told.parts if is_of(slug, one.name, cell)), None)
        cells.append(_copied(cell, own, of.name if of and of.rubric else ""))
        cells += [_markdown(_words(waiting.pop(name))) for name in last.get(number, ())]
    cells += [_markdown(_words(part)) for part in waiting.values()]
    cells += [_markdown(one) for one in _tail(told)]
    for number, made in enumerate(cells, 1):
        made["id"] = f"feedback-{number}"
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    whole = {
        "cells": cells,
        "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return (json.dumps(whole, indent=1, ensure_ascii=False, sort_keys=True) + "\n").encode()


def write(feedback: Feedback, to: Path, ours: Sequence[str] = ()) -> list[Path]:
    """Write page and notebook into the learner's folder below `to`.

    Raises:
        WrongUsage: the id of the learner cannot be a folder.
    """
    student = feedback.submission.student
    if reason := names.refused(student):
        told = f"{names.told(student)!r} cannot be a folder: {reason}"
        raise WrongUsage(told, hint="correct the id in the roster")
    folder = to / student
    folder.mkdir(parents=True, exist_ok=True)
    made = {".html": page(feedback).encode(), ".ipynb": notebook(feedback, ours)}
    written = [folder / f"{feedback.marking.exercise}{ending}" for ending in made]
    for path, content in zip(written, made.values(), strict=True):
        path.write_bytes(content)
    return written


def _told(feedback: Feedback) -> _Told:
    """The facts that both forms show, hidden ones left out."""
    marking = feedback.marking
    parts = tuple(_part(one, feedback) for one in marking.parts)
    known = {one.name for one in parts}
    return _Told(
        title=feedback.title or marking.exercise,
        who=feedback.name or feedback.submission.student,
        attempt=feedback.submission.attempt,
        points=max(0.0, sum(one.points for one in parts) - feedback.late_taken),
        possible=marking.possible,
        late=feedback.late,
        parts=parts,
        comments=tuple(one for one in feedback.comments if one.part not in known),
        notes=marking.notes,
    )


def _part(mark: PartMark, feedback: Feedback) -> _Part:
    said = tuple(one for one in feedback.comments if one.part == mark.part)
    by_hand = [one.points for one in said if one.points is not None]
    marked = bool(by_hand) and mark.status == Status.WAITING
    secret = mark.hidden and mark.status != Status.PASSED
    message = [wording.FURTHER] if secret else [one for one in mark.message.split("\n\n") if one]
    evidence = () if secret else mark.evidence
    reread = "" if secret else mark.reread
    return _Part(
        name=mark.part,
        words="not yet" if secret else wording.STATUS[Status.MARKED if marked else mark.status],
        points=by_hand[-1] if by_hand else mark.points,
        possible=mark.possible,
        by_hand=bool(by_hand),
        message=() if marked else tuple(message),
        evidence=tuple((what, wording.printable(value)) for what, value in evidence),
        reread=reread,
        link=_link(feedback.lesson, reread),
        comments=tuple(one for one in said if one.text),
        rubric=_rubric(feedback.rubrics.get(mark.part, ()), said),
        waits=mark.status == Status.WAITING and not by_hand,
    )


def _rubric(rubric: Sequence[Criterion], said: Sequence[Comment]) -> tuple[_Row, ...]:
    """Each criterion with the points that were given for it last."""
    reached = dict(said[-1].criteria) if said else {}
    return tuple(
        _Row(
            one.name,
            one.says,
            wording.number(reached[one.name]) if one.name in reached else NONE_YET,
            one.points,
        )
        for one in rubric
    )


def _link(lesson: str, reread: str) -> str:
    """The address of a section; empty where the lesson has none that is safe."""
    if not reread or not _ADDRESS.fullmatch(lesson):
        return ""
    found = _SECTION.fullmatch(reread)
    return f"{lesson}#{make_id(found['section'] if found else reread)}"


def _last_of(cells: Sequence[Cell], exercise: str, parts: dict[str, _Part]) -> dict[int, list[str]]:
    """Behind which cell each part is spoken of: the last that grades or checks it."""
    last: dict[str, int] = {}
    for number, cell in enumerate(cells):
        for part in parts:
            asked = re.search(
                rf"check\(.{re.escape(exercise)}., .{re.escape(part)}.\)", cell.source
            )
            if is_of(exercise, part, cell) or (cell.kind == "code" and asked):
                last[part] = number
    found: dict[int, list[str]] = {}
    for part, number in last.items():
        found.setdefault(number, []).append(part)
    return found


def _copied(cell: Cell, own: set[str], answer_to: str) -> dict[str, object]:
    """A cell of the learner's: code without control characters, foreign text as plain text.

    Args:
        cell: As it was handed in.
        own: Texts that are ours.
        answer_to: The part whose answer in words it holds; empty where it holds none.
    """
    if cell.kind == "code":
        source = wording.printable(cell.source, MOST_CHARACTERS)
        return {
            "cell_type": "code",
            "execution_count": None,
            "metadata": {},
            "outputs": [],
            "source": source.splitlines(keepends=True),
        }
    if cell.source.strip() in own:
        return _markdown(cell.source)
    if not answer_to:
        return _markdown(wording.in_markdown(cell.source))
    answer = texts.answered(cell.source, answer_to)
    return _markdown(
        texts.answer_cell(answer_to, wording.lines_in_markdown(answer, MOST_CHARACTERS))
    )


def _markdown(source: str) -> dict[str, object]:
    return {"cell_type": "markdown", "metadata": {}, "source": source.splitlines(keepends=True)}


def _head(told: _Told) -> str:
    attempt = f", attempt {told.attempt}" if told.attempt > 1 else ""
    lines = [
        f"# {wording.in_markdown(wording.one_line(told.title))}: feedback",
        f"For {wording.in_markdown(wording.one_line(told.who))}{attempt}.",
        f"**{wording.number(told.points)} of {wording.number(told.possible)} points.**",
    ]
    lines += [told.waiting] if told.waiting else []
    return "\n\n".join([*lines, *([wording.in_markdown(told.late)] if told.late else [])])


def _words(part: _Part) -> str:
    """What is said of a part, as Markdown."""
    hand = ", given by hand" * part.by_hand
    worth = f"{wording.number(part.points)} of {wording.number(part.possible)} points{hand}."
    lines = [f"### {wording.in_markdown(wording.one_line(part.name))}: {part.words}", worth]
    lines += [wording.in_markdown(one) for one in part.message]
    rows = [
        f"- {wording.in_markdown(wording.one_line(what))}: {wording.in_line(value)}"
        for what, value in part.evidence
    ]
    lines += ["\n".join(rows)] if rows else []
    if part.reread:
        again = wording.in_markdown(wording.one_line(part.reread))
        lines.append(
            f"Read again: [{again}](<{part.link}>)" if part.link else f"Read again: {again}"
        )
    return "\n\n".join([*lines, *_criteria(part.rubric), *_comments(part.comments)])


def _criteria(rubric: Sequence[_Row]) -> Iterator[str]:
    """A rubric as a list of Markdown."""
    rows = [
        f"- {wording.in_markdown(one.name)}, {one.points} of "
        f"{wording.number(one.possible)}: {wording.in_markdown(one.says)}"
        for one in rubric
    ]
    yield from ["\n".join(rows)] if rows else []


def _comments(comments: Sequence[Comment]) -> Iterator[str]:
    for one in comments:
        by = f" by {wording.in_markdown(wording.one_line(one.by))}" if one.by else ""
        yield f"Comment{by}: {wording.in_markdown(one.text)}"


def _tail(told: _Told) -> Iterator[str]:
    """Comments on the whole, and what people should know of how it was run."""
    if told.comments:
        yield "\n\n".join(["### Comments", *_comments(told.comments)])
    if told.notes:
        notes = (f"- {' '.join(wording.in_markdown(one).split())}" for one in told.notes)
        yield "\n".join(["### How it was run", "", *notes])
