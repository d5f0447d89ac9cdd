"""Frozen facts of grading: a submission, and what came of it. No file or network is touched here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from castalia.checking.findings import Status

FORGEABLE = (
    "These tests run beside the code that was handed in, which could forge what comes of them."
)
OTHER_VARIANT = "worked on another variant: "  # how the note of it begins
UNDECIDED = "undecided"  # the version of a marking that knows no checks


@dataclass(frozen=True)
class Submission:
    """One learner's answer to one exercise, as it was handed in; its files are never changed."""

    student: str  # the id that the course knows, in whatever script
    exercise: str  # a slug
    path: Path  # a notebook, or .py or .md
    digest: str  # SHA-256 of the file
    submitted: datetime | None = None  # with its time zone; None where nobody has noted it
    attempt: int = 1  # counted from 1, in the order of handing in


@dataclass(frozen=True)
class PartMark:
    """What one part of a submission is worth, and the words of the checker about it."""

    part: str
    status: Status
    points: float
    possible: float
    message: str = ""
    slip: str = ""  # the misconception that was recognised
    reread: str = ""
    evidence: tuple[tuple[str, str], ...] = ()
    hidden: bool = False  # only a hidden check refused it; its message may not be shown


@dataclass(frozen=True)
class Marking:
    """What came of one run of the grader over one submission, with all that decided it."""

    exercise: str
    digest: str  # of the submission that was marked
    version: str  # of the exercise: a hash of its text, its checks and its hidden checks
    parts: tuple[PartMark, ...]
    environment: str = ""  # a hash of the lock that was installed
    seed: str = ""  # of the student's variant; empty where there is none
    notes: tuple[str, ...] = ()  # what people should know: cells left out, limits passed
    seconds: float = 0.0
    cpu_s: float = 0.0

    @property
    def forgeable(self) -> bool:
        """Whether its tests ran where the submission could reach them."""
        return FORGEABLE in self.notes

    @property
    def other_variant(self) -> str:
        """The note that the copy in hand was made for other values than those that were drawn."""
        return next((one for one in self.notes if one.startswith(OTHER_VARIANT)), "")

    @property
    def undecided(self) -> bool:
        """Whether it only says that the submission could not be marked; the first note says why."""
        return self.version == UNDECIDED

    @property
    def points(self) -> float:
        """All points that were earned, before lateness."""
        return sum(part.points for part in self.parts)

    @property
    def possible(self) -> float:
        """All points that can be earned."""
        return sum(part.possible for part in self.parts)
