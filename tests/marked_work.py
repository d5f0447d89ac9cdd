"""Submissions and markings for tests of the gradebook, made from numbers alone."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from castalia.checking.findings import Status
from castalia.grading.facts import Marking, PartMark, Submission

DUE = datetime(2026, 10, 15, 12, 0, tzinfo=UTC)
PARTS = ("units", "chill", "coldest")


def handed_in(student: str = "ada", exercise: str = "felt-coldest", attempt: int = 1) -> Submission:
    """A submission of a student's."""
    digest = hashlib.sha256(
        f"{student} {exercise} {attempt}".encode("utf-8", "replace")
    ).hexdigest()
    path = Path("submitted", exercise, f"{attempt}.ipynb")
    return Submission(student, exercise, path, digest, DUE, attempt)


def marked(
    submission: Submission, points: tuple[float, ...] = (2, 1, 0), **more: object
) -> Marking:
    """A marking of it; each part can earn two points."""
    parts = tuple(
        PartMark(
            part=name,
            status=Status.PASSED if earned == 2 else Status.WRONG_VALUE,
            points=earned,
            possible=2,
            message=f"about {name}",
            slip="celsius-or-fahrenheit" if not earned else "",
            reread="The units of the formula",
            evidence=(("you have", "1"), ("expected", "2")),
            hidden=not earned,
        )
        for name, earned in zip(PARTS, points, strict=True)
    )
    made = Marking(
        exercise=submission.exercise,
        digest=submission.digest,
        version="v1",
        parts=parts,
        environment="lock",
        notes=("a cell was left out",),
        seconds=0.25,
        cpu_s=0.125,
    )
    return replace(made, **more)
