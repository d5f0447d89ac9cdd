"""What lateness costs is what a learner can reckon on the clock on the wall."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from castalia.errors import CastaliaError
from castalia.grading.assignment import Extension, LatePolicy
from castalia.grading.lateness import extended, late

BERLIN = ZoneInfo("Europe/Berlin")
AUCKLAND = ZoneInfo("Pacific/Auckland")
TEN = LatePolicy(per_cent_a_day=10)
DUE = datetime(2026, 10, 15, 23, 59, tzinfo=BERLIN)


def after(**span: float) -> datetime:
    """A moment after the due time, as a machine far away notes it."""
    return DUE.astimezone(UTC) + timedelta(**span)


@pytest.mark.parametrize(
    ("span", "per_cent", "told"),
    [
        ({"seconds": -1}, 0, "Handed in on time."),
        ({}, 0, "Handed in on time."),
        ({"seconds": 1}, 10, "less than a minute late (1 day begun at 10 % a day)"),
        ({"hours": 24}, 10, "1 day late (1 day begun at 10 % a day)"),
        ({"hours": 24, "seconds": 1}, 20, "1 day late (2 days begun at 10 % a day)"),
        ({"days": 1, "hours": 3, "minutes": 5}, 20, "1 day 3 hours late (2 days begun"),
        ({"minutes": 61}, 10, "1 hour 1 minute late"),
        ({"days": 400}, 100, "and no more than a cap allows): 100 % of 10 points are taken"),
    ],
)
def test_each_day_that_begins_costs_its_share(span, per_cent, told):
    """A second after a boundary costs the next day's share, the boundary itself does not."""
    found = late(DUE, after(**span), TEN)
    assert (float(found.per_cent), found.taken(10)) == (per_cent, per_cent / 10)
    assert told in found.told(10)


def test_the_sentence_tells_it_all():
    """A learner reads how late, by which rule, what is taken of what, and by whose policy."""
    found = late(DUE, after(days=1, hours=3), TEN)
    assert found.told(10, course="Geo 101") == (
        "1 day 3 hours late (2 days begun at 10 % a day): 20 % of 10 points are taken, "
        "by the policy of Geo 101."
    )


@pytest.mark.parametrize(
    ("minutes", "forgiven", "per_cent"),
    [(0, False, 0), (14, True, 0), (15, True, 0), (15.01, False, 10)],
)
def test_grace_ends_on_its_last_second(minutes, forgiven, per_cent):
    """Within the grace nothing is taken; past it, lateness counts from the due time."""
    policy = LatePolicy(per_cent_a_day=10, grace_minutes=15)
    found = late(DUE, after(minutes=minutes), policy)
    assert (found.forgiven, float(found.per_cent)) == (forgiven, per_cent)
    assert ("within the grace" in found.told(10)) == forgiven


def test_grace_does_not_move_the_days():
    """The grace is for those who are a little late, and no second due time for the others."""
    policy = LatePolicy(per_cent_a_day=10, grace_minutes=15)
    assert float(late(DUE, after(hours=24, minutes=5), policy).per_cent) == 20


@pytest.mark.parametrize(
    ("policy", "per_cent"),
    [
        (LatePolicy(per_cent_a_day=10, cap_per_cent=50), 50),
        (LatePolicy(per_cent_a_day=10, cap_days=3), 30),
        (LatePolicy(per_cent_a_day=10, cap_days=3, cap_per_cent=25), 25),
        (LatePolicy(per_cent_a_day=60), 100),
        (LatePolicy(), 0),
    ],
)
def test_caps_hold(policy, per_cent):
    """After nine days no more is taken than the lower of the caps."""
    assert float(late(DUE, after(days=8.5), policy).per_cent) == per_cent


@pytest.mark.parametrize(
    ("due", "submitted", "days"),
    [
        # clocks go back on 25 October 2026: that day has 25 hours
        (
            datetime(2026, 10, 24, 23, 59, tzinfo=BERLIN),
            datetime(2026, 10, 25, 23, 59, tzinfo=BERLIN),
            1,
        ),
        (
            datetime(2026, 10, 24, 23, 59, tzinfo=BERLIN),
            datetime(2026, 10, 26, 0, 0, tzinfo=BERLIN),
            2,
        ),
        # and forward on 29 March 2026: that day has 23
        (
            datetime(2026, 3, 28, 23, 59, tzinfo=BERLIN),
            datetime(2026, 3, 29, 23, 59, tzinfo=BERLIN),
            1,
        ),
        (
            datetime(2026, 3, 28, 23, 59, tzinfo=BERLIN),
            datetime(2026, 3, 30, 0, 0, tzinfo=BERLIN),
            2,
        ),
        # the time of day that is left out: the day ends an hour later on the clock
        (
            datetime(2026, 3, 28, 2, 30, tzinfo=BERLIN),
            datetime(2026, 3, 29, 3, 30, tzinfo=BERLIN),
            1,
        ),
        (
            datetime(2026, 3, 28, 2, 30, tzinfo=BERLIN),
            datetime(2026, 3, 29, 3, 31, tzinfo=BERLIN),
            2,
        ),
        # the hour that comes twice: the second one ends the day
        (
            datetime(2026, 10, 24, 2, 30, tzinfo=BERLIN),
            datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=1),
            1,
        ),
        # where seasons are turned round
        (
            datetime(2026, 9, 26, 12, 0, tzinfo=AUCKLAND),
            datetime(2026, 9, 27, 12, 0, tzinfo=AUCKLAND),
            1,
        ),
        # leap days are days
        (
            datetime(2028, 2, 28, 12, 0, tzinfo=BERLIN),
            datetime(2028, 3, 1, 12, 0, tzinfo=BERLIN),
            2,
        ),
        (
            datetime(2027, 2, 28, 12, 0, tzinfo=BERLIN),
            datetime(2027, 3, 1, 12, 0, tzinfo=BERLIN),
            1,
        ),
        # an offset knows no seasons: 24 hours it is
        (
            datetime(2026, 10, 24, 23, 59, tzinfo=timezone(timedelta(hours=2))),
            datetime(2026, 10, 25, 23, 59, tzinfo=BERLIN),
            2,
        ),
    ],
)
def test_days_are_those_of_the_clock(due, submitted, days):
    """A day ends when the clock of the due time's zone shows that time again."""
    assert late(due, submitted.astimezone(UTC), TEN).days == days
    assert late(due, submitted, TEN).days == days


def test_an_hour_that_comes_twice_is_not_overlooked():
    """Half past two in summer and half past two in winter time are an hour apart."""
    due = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)
    found = late(due, due.replace(fold=1), TEN)
    assert found.rest == timedelta(hours=1)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/St_Johns", "Pacific/Auckland", "UTC"])
@pytest.mark.parametrize("month", [2, 3, 9, 10])
def test_more_lateness_never_costs_less(zone, month):
    """Over eight days, half hour by half hour, the share only grows, and a day by one step."""
    due = datetime(2028, month, 24, 1, 30, tzinfo=ZoneInfo(zone))
    start = due.astimezone(UTC)
    shares = [
        late(due, start + timedelta(minutes=30 * step), TEN).per_cent for step in range(8 * 48)
    ]
    steps = {int(after - before) for before, after in pairwise(shares)}
    assert steps == {0, 10}
    assert shares == sorted(shares)


def test_nobody_noted_it():
    """Where nobody noted the time nothing is taken, and that is said."""
    found = late(DUE, None, TEN)
    assert found.taken(10) == 0
    assert found.told(10).startswith("Nobody noted when this was handed in")


def test_without_a_due_time_nothing_is_late():
    """An exercise without a due time takes nothing, extension or not."""
    found = late(None, DUE, TEN, [Extension(days=2)])
    assert (found.late, found.taken(10), found.told(10)) == (False, 0, "This has no due time.")


@pytest.mark.parametrize(
    ("extensions", "days"),
    [
        ([Extension(days=2)], 1),
        ([Extension(days=3)], 0),
        ([Extension(due="2026-10-17 23:59 Europe/Berlin")], 1),
        ([Extension(due="2026-10-14 23:59 Europe/Berlin")], 3),
        ([Extension(days=1), Extension(days=3)], 0),
    ],
)
def test_extensions_move_the_due_time_and_never_back(extensions, days):
    """The latest of all due times holds; an extension that ends earlier takes nothing away."""
    found = late(DUE, after(days=2.5), TEN, extensions)
    assert found.days == days
    assert ("after your extension" in found.told(10)) == (days == 1)


def test_an_extension_across_a_change_of_clocks_ends_at_the_same_time_of_day():
    """Fourteen more days end at 23:59 in winter time, too."""
    moved = extended(DUE, [Extension(days=14)])
    assert moved.astimezone(UTC) == datetime(2026, 10, 29, 22, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("possible", "a_day", "taken"),
    [(0.25, 10, 0.02), (0.35, 10, 0.03), (7, 33.33, 2.33), (3, 33.5, 1.0)],
)
def test_points_are_rounded_once_in_the_learners_favour(possible, a_day, taken):
    """What is taken is a multiple of a hundredth, and halves are left to the learner."""
    assert late(DUE, after(hours=1), LatePolicy(per_cent_a_day=a_day)).taken(possible) == taken


def test_no_more_is_taken_than_was_earned():
    """A share of all points can be more than somebody has; nobody falls below zero."""
    found = late(DUE, after(days=4.5), TEN)
    assert found.taken(10, earned=2) == 2
    assert found.told(10, earned=2).endswith("No more can be taken than the 2 points earned.")
    assert found.taken(10, earned=-1) == 0


@pytest.mark.parametrize("due", [DUE, None])
def test_times_without_a_zone_are_refused(due):
    """A time that nobody can place is an error of ours, and no guess."""
    with pytest.raises(CastaliaError, match="has no time zone"):
        late(due, datetime(2026, 10, 16, 12, 0), TEN)
