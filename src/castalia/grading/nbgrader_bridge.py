"""Our marks into nbgrader's gradebook, so that formgrader, its feedback and its exports go on."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from castalia.checking import text as texts
from castalia.checking.findings import Status
from castalia.errors import CastaliaError, Place, Problem, WrongUsage
from castalia.grading import by_hand, names, wording
from castalia.grading.facts import PartMark
from castalia.grading.feedback import Feedback
from castalia.grading.sources import Cell, cells_of

PROGRAM = Path(__file__).with_name("in_nbgrader.py")
TIMEOUT_S = 900
MOST_CHARACTERS = 100_000  # of an answer, as whoever marks it reads it
HINT = "name the Python that runs nbgrader; pip install nbgrader gives it to this one"
_CHECK = "look at the course with nbgrader itself"


class NoNbgrader(CastaliaError):
    """nbgrader could not be asked."""


def write_marks(
    course: Path, marked: Iterable[Feedback], python: Path | None = None
) -> list[Problem]:
    """Write marks, lateness, comments and notebooks into a course of nbgrader.

    Points of the checks become the automatic score; points by hand the manual one, and only they
    replace a manual score that is there. Writing the same twice changes nothing.

    Args:
        course: The folder with `gradebook.db` or `nbgrader_config.py`.
        marked: Submissions with their markings; an exercise is an assignment with one notebook.
        python: The Python that has nbgrader; this one by default.
    Raises:
        WrongUsage: there is no course of nbgrader.
        NoNbgrader: that Python cannot be run, has no nbgrader, or did not end in time.
    """
    if not any((course / one).is_file() for one in ("gradebook.db", "nbgrader_config.py")):
        raise WrongUsage(
            f"{course} is no course of nbgrader", hint="name the folder of gradebook.db"
        )
    problems, rows = [], []
    for one in marked:
        student = one.submission.student
        if reason := names.refused(student):
            told = f"{names.told(student)!r} is no student's id: {reason}"
            problems.append(Problem("S101", Place(course), told, "correct the id in the roster"))
        else:
            rows.append(_row(one))
    for student, assignment, sentences in _answered(course, rows, python or Path(sys.executable)):
        for told in sentences:
            message = f"{names.told(student)}, {assignment}: {wording.one_line(told)}"
            problems.append(Problem("S116", Place(course), message, _CHECK))
    return problems


def _row(one: Feedback) -> dict[str, Any]:
    """All that nbgrader is told of one submission."""
    slug, submission = one.marking.exercise, one.submission
    assignment, notebook = one.nbgrader or (slug, slug)
    before = "" if one.nbgrader else f"{slug}__"
    manual = {said.part: said.points for said in one.comments if said.points is not None}
    by_a_person = [
        f"{before}{part.part}" for part in one.marking.parts if part.status == Status.WAITING
    ]
    when = submission.submitted
    answers = [
        cell
        for cell in cells_of(submission.path)
        if cell.grade_id and (cell.kind == "code" or one.nbgrader or cell.grade_id in by_a_person)
    ]
    below = {
        f"{before}{part.part}": told
        for part in one.marking.parts
        if part.status == Status.WAITING and (told := dict(part.evidence).get(by_hand.ANSWER))
    }
    return {
        "student": submission.student,
        "assignment": assignment,
        "notebook": notebook,
        "timestamp": when and f"{when.astimezone():%Y-%m-%d %H:%M:%S.%f %z}",
        "cells": {
            f"{before}{part.part}": (part.points, part.possible, manual.get(part.part))
            for part in one.marking.parts
        },
        "by a person": by_a_person,
        "comments": {f"{before}{part.part}": _words(part, one) for part in one.marking.parts},
        "late": one.late_taken,
        "answers": {cell.grade_id: _shown(cell, before, below) for cell in answers},
        "as written": {cell.grade_id: cell.source for cell in answers},
    }


def _shown(cell: Cell, before: str, below: Mapping[str, str]) -> str:
    """What a student wrote, as nbgrader's pages may show it; our own heading is left out.

    Args:
        cell: Of the answer.
        before: What stands before a part in the name of a cell; empty for exercises of others.
        below: What was collected for a cell, also from other cells below it.
    """
    if cell.kind == "code":
        return wording.printable(cell.source, MOST_CHARACTERS)
    own = texts.answered(cell.source, cell.grade_id.removeprefix(before)) if before else cell.source
    return wording.lines_in_markdown(own or below.get(cell.grade_id, ""), MOST_CHARACTERS)


def _words(part: PartMark, one: Feedback) -> str | None:
    """What is said of a part, as Markdown, for that is how nbgrader's feedback shows it."""
    said = [wording.in_markdown(word.text) for word in one.comments if word.part == part.part]
    if part.status not in (Status.PASSED, Status.WAITING):
        told = wording.FURTHER if part.hidden else part.message
        said.insert(0, wording.in_markdown(told))
    return "\n\n".join(filter(None, said)) or None


def _answered(course: Path, rows: list[dict[str, Any]], python: Path) -> list[Any]:
    """What nbgrader's own Python says of some rows.

    Raises:
        NoNbgrader: it cannot be run, has no nbgrader, or did not end in time.
    """
    try:
        done = subprocess.run(
            [str(python), str(PROGRAM)],
            cwd=course,
            input=json.dumps(rows),
            capture_output=True,
            text=True,
            timeout=TIMEOUT_S,
            check=False,
        )
    except OSError as error:
        raise NoNbgrader(f"{python} cannot be run: {error.strerror}", hint=HINT) from error
    except subprocess.TimeoutExpired as error:
        told = f"nbgrader did not end within {TIMEOUT_S} seconds"
        raise NoNbgrader(told, Place(course), "close what holds gradebook.db open") from error
    if done.returncode:
        last = done.stderr.strip().rpartition("\n")[2]
        raise NoNbgrader(f"nbgrader stopped: {wording.one_line(last)}", Place(course), HINT)
    answered: list[Any] = json.loads(done.stdout)
    return answered
