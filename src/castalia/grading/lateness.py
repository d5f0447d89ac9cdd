"""How late a submission is, what that costs, and how the learner is told. No file is touched here.

A day ends when the clock of the due time's zone shows the time of `due` again, so that a day on which
clocks are set has 23 or 25 hours. A day that has begun counts. Points are rounded to a hundredth once an
exercise when they are earned, and once when they are taken; halves go to the learner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal

from castalia.errors import CastaliaError
from castalia.grading.assignment import Extension, LatePolicy

NOTHING = timedelta(0)
_HUNDREDTH = Decimal("0.01")


def rounded_up(points: float) -> float:
    """Points that were earned, to a hundredth; halves go up."""
    return float(Decimal(f"{points:.9f}").quantize(_HUNDREDTH, ROUND_HALF_UP))


@dataclass(frozen=True)
class Lateness:
    """How late a submission is, by its own due time, and the share of points that goes."""

    due: datetime | None  # with the learner's extension
    known: bool  # whether anybody noted when it was handed in
    whole_days: int = 0
    rest: timedelta = NOTHING  # beyond the whole days
    extended: bool = False  # whether the learner had more time
    forgiven: bool = False  # late, and within the grace
    days: int = 0  # that have begun
    capped: bool = False
    per_cent: Decimal = Decimal(0)
    per_cent_a_day: Decimal = Decimal(0)

    @property
    def late(self) -> bool:
        """Whether it came after the due time, forgiven or not."""
        return bool(self.whole_days or self.rest)

    def taken(self, possible: float, earned: float | None = None) -> float:
        """The points that are taken, which are never more than were earned.

        Args:
            possible: The points of the exercise, of which the policy takes its share.
            earned: What the learner has; `possible` where it is not given.
        """
        share = Decimal(str(possible)) * self.per_cent / 100
        rounded = float(share.quantize(_HUNDREDTH, ROUND_HALF_DOWN))
        return min(rounded, max(0.0, possible if earned is None else earned))

    def told(self, possible: float, earned: float | None = None, course: str = "") -> str:
        """One sentence or two that tell the learner."""
        by = f", by the policy of {course}" if course else ""
        if not self.known:
            return "Nobody noted when this was handed in, so nothing is taken for lateness."
        if self.due is None:
            return "This has no due time."
        if not self.late:
            return "Handed in on time."
        begin = f"{self._span()} late{' after your extension' * self.extended}"
        if self.forgiven:
            return f"{begin}, which is within the grace: nothing is taken{by}."
        if not self.per_cent:
            return f"{begin}; nothing is taken for that{by}."
        taken = self.taken(possible, earned)
        rule = f"{_count(self.days, 'day')} begun at {_number(self.per_cent_a_day)} % a day"
        most = ", and no more than a cap allows" if self.capped else ""
        share = f"{_number(self.per_cent)} % of {_points(possible)} are taken"
        lower = taken < self.taken(possible)
        limit = f" No more can be taken than the {_points(taken)} earned." if lower else ""
        return f"{begin} ({rule}{most}): {share}{by}.{limit}"

    def _span(self) -> str:
        """Days, hours and minutes in words; two units at most."""
        minutes = int(self.rest.total_seconds() // 60)
        counts = ((self.whole_days, "day"), (minutes // 60, "hour"), (minutes % 60, "minute"))
        said = [_count(number, unit) for number, unit in counts if number][:2]
        return " ".join(said) or "less than a minute"


def late(
    due: datetime | None,
    submitted: datetime | None,
    policy: LatePolicy,
    extensions: Sequence[Extension] = (),
) -> Lateness:
    """How late a submission is.

    Args:
        due: With its time zone; None where there is none.
        submitted: With its time zone; None where nobody has noted it, and then nothing is taken.
        policy: What lateness costs.
        extensions: More time for this learner; the latest due time of all holds.
    Raises:
        CastaliaError: a time has no time zone.
    """
    for one in (due, submitted):
        if one is not None and one.utcoffset() is None:
            raise CastaliaError(
                f"the time {one} has no time zone", hint="say in which it was noted"
            )
    first, due = due, extended(due, extensions)
    more = due != first
    if due is None or submitted is None or _gone(due, submitted) <= NOTHING:
        return Lateness(due, submitted is not None, extended=more)
    whole = _whole_days(due, submitted)
    rest = _gone(_days_later(due, whole), submitted)
    if _gone(due, submitted) <= timedelta(minutes=policy.grace_minutes):
        return Lateness(due, True, whole, rest, more, forgiven=True)
    begun = whole + (rest > NOTHING)
    days = min(begun, policy.cap_days or begun)
    a_day, cap = Decimal(str(policy.per_cent_a_day)), Decimal(str(policy.cap_per_cent))
    per_cent = min(days * a_day, cap)
    capped = per_cent < begun * a_day
    return Lateness(due, True, whole, rest, more, False, begun, capped, per_cent, a_day)


def extended(due: datetime | None, extensions: Sequence[Extension]) -> datetime | None:
    """The due time of a learner who has extensions; none makes it earlier."""
    if due is None:
        return None
    times = [due, *(one.due or _days_later(due, one.days or 0) for one in extensions)]
    return max(times, key=lambda time: time.astimezone(UTC))


def _days_later(due: datetime, days: int) -> datetime:
    """The same time on the clock, days later; the later moment where clocks are set just then."""
    if not days:
        return due
    local = due + timedelta(days=days)
    return max((local.replace(fold=fold) for fold in (0, 1)), key=lambda one: one.astimezone(UTC))


def _gone(start: datetime, end: datetime) -> timedelta:
    """The time that passes between two moments; Python's own difference overlooks set clocks."""
    return end.astimezone(UTC) - start.astimezone(UTC)


def _whole_days(due: datetime, submitted: datetime) -> int:
    """The days that have ended since."""
    days = max(0, _gone(due, submitted).days + 1)
    while days and _gone(_days_later(due, days), submitted) < NOTHING:
        days -= 1
    return days


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}{'s' * (number != 1)}"


def _number(value: Decimal | float) -> str:
    return f"{float(value):.2f}".rstrip("0").rstrip(".")


def _points(value: float) -> str:
    return f"{_number(value)} point{'s' * (value != 1)}"
