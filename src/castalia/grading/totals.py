"""What a student has in all: the facts that go out to other gradebooks."""

from __future__ import annotations

from dataclasses import dataclass

from castalia.errors import CastaliaError


@dataclass(frozen=True)
class PartTotal:
    """What one part of one exercise brought, before lateness."""

    exercise: str
    part: str
    points: float
    possible: float


@dataclass(frozen=True)
class Total:
    """What a student has of one assignment."""

    student: str
    points: float  # with weights and manual marks, after lateness
    possible: float
    late_taken: float = 0.0  # points that lateness took, and `points` does not hold
    comment: str = ""
    parts: tuple[PartTotal, ...] = ()
    waiting: tuple[tuple[str, str], ...] = ()  # exercise and part that no person has marked yet


class Unexportable(CastaliaError):
    """Totals do not fit into one gradebook."""
