"""Frozen facts that a gradebook gives back. No file or network is touched here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from castalia.grading.facts import Marking, Submission


@dataclass(frozen=True)
class Standing:
    """A marking that stands, or once stood, for a submission."""

    marking: Marking
    reason: str  # why it was marked, or marked again
    at: datetime


@dataclass(frozen=True)
class ManualMark:
    """What a person says of a part; the last one for a part holds."""

    part: str  # empty where the whole submission is spoken of
    points: float | None  # None where only a comment is left
    comment: str
    who: str
    at: datetime


@dataclass(frozen=True)
class Change:
    """What another version of an exercise changes for one submission."""

    submission: Submission
    before: float
    after: float
    parts: tuple[tuple[str, float, float], ...]  # of each part that differs: before and after

    @property
    def gained(self) -> float:
        """The points that are won; negative where some are lost."""
        return self.after - self.before


@dataclass(frozen=True)
class Entry:
    """A submission with all that is known of it."""

    submission: Submission
    marking: Marking | None = None  # that stands
    by_hand: tuple[ManualMark, ...] = ()  # oldest first, superseded ones included
