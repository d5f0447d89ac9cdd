"""Frozen facts that a gradebook gives back. No file or network is touched here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from castalia.checking.findings import Status
from castalia.grading.facts import Marking, PartMark, Submission


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
    criteria: tuple[tuple[str, float], ...] = ()  # of a rubric, where it was marked by one


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

    @property
    def given(self) -> dict[str, float]:
        """The points by hand that hold, by part."""
        last = {one.part: one.points for one in self.by_hand}
        return {part: points for part, points in last.items() if points is not None}

    @property
    def waiting(self) -> tuple[PartMark, ...]:
        """The parts that wait for a person."""
        given = self.given
        parts = self.marking.parts if self.marking else ()
        return tuple(one for one in parts if one.status == Status.WAITING and one.part not in given)

    def settled(self) -> Marking | None:
        """The marking that stands, with the points that persons gave."""
        if self.marking is None:
            return None
        given = self.given
        parts = (
            replace(one, points=given[one.part], status=_marked(one.status))
            if one.part in given
            else one
            for one in self.marking.parts
        )
        return replace(self.marking, parts=tuple(parts))


def _marked(status: Status) -> Status:
    return Status.MARKED if status == Status.WAITING else status
