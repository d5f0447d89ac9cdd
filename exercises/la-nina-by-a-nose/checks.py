"""What an answer to "La Niña by a nose" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Value, slips

SPELL = "The longest spell"
DAYS = "A month is no number of days"


@cache
def record():
    """Months and index, without the missing last year."""
    index = castalia.open_dataset("soi-darwin", store="sample")
    months = index["time"].values.astype("datetime64[M]")
    known = months < np.datetime64("2013-01")
    return months[known], index["SOI_Darwin"].values[known]


def spells(of_low=True):
    """First months of the longest spells, and first months after them."""
    months, soi = record()
    edge = months[soi < 0] if of_low else months[soi > 0]
    gaps = np.diff(edge)
    longest = gaps == gaps.max()
    return edge[:-1][longest] + np.timedelta64(1, "M"), edge[1:][longest]


def days(by=0):
    """Days of each spell, whose ends are moved by some months."""
    starts, ends = spells()
    ends = ends + np.timedelta64(by, "M")
    spans = ends.astype("datetime64[D]") - starts.astype("datetime64[D]")
    return spans / np.timedelta64(1, "D")


def numbers(seen):
    """An answer as plain numbers, spans by their count."""
    return np.asarray(seen.got).astype(float)


def of_kind(kind):
    """Whether an answer is an array of a kind of values."""
    return lambda seen: np.asarray(seen.got).dtype.kind == kind


def average_months(seen):
    """Whether both spells have the days of average months, whole or not."""
    got = numbers(seen)
    return got.shape == (2,) and bool(np.all(abs(got - 669.3) < 0.5))


class Plain(Value):
    """Numbers that may be whole, and stand in a list, a tuple or an array."""

    def held(self, answer):
        """Pass what is right in another form, and look at all else as at any value."""
        got = answer.get(self.name)
        try:
            kind = np.asarray(got).dtype.kind
            right = kind in "iuf" and np.array_equal(np.asarray(got), self.expected())
        except Exception:
            right = False
        return None if right else super().held(answer)


CHECKS = {
    "spells": [
        Value(
            "starts",
            lambda: spells()[0],
            because="Each is the first month of a longest spell without a month below average.",
            slips=(
                slips.Slip(
                    "mask-of-gaps",
                    "The mask has one value for each gap, and there is one gap fewer than low months. "
                    "Use `low[:-1]` for the months at which gaps begin, and `low[1:]` for those at "
                    "which they end.",
                    lambda seen: bool(seen.raised and "boolean index" in seen.raised.message),
                    SPELL,
                ),
                slips.gives(
                    "low-month-itself",
                    lambda: spells()[0] - np.timedelta64(1, "M"),
                    "These two months are below average: they stand just before the spells. A spell "
                    "begins one month later.",
                    SPELL,
                ),
                slips.gives(
                    "spell-of-el-nino",
                    lambda: spells(of_low=False)[0],
                    "That is the spell of the lesson, with no month above average. Here no month is "
                    "below average, so the gaps lie between low months.",
                    SPELL,
                ),
                slips.Slip(
                    "first-of-two",
                    "You have one moment, and two spells are equally long. `argmax` finds the first "
                    "only; the mask in the task finds both.",
                    lambda seen: of_kind("M")(seen) and np.asarray(seen.got).size == 1,
                    SPELL,
                ),
                slips.Slip(
                    "later-first",
                    "These are the right months, and the later spell comes first. The earlier one was "
                    "asked for first, in both arrays.",
                    lambda seen: seen.equals(spells()[0][::-1]),
                ),
                slips.Slip(
                    "one-spell-in-one-array",
                    "You put the beginning and the end of one spell into one array. `starts` has the "
                    "beginnings of both spells, and `ends` has both ends.",
                    lambda seen: any(
                        seen.equals(np.array(spell)) for spell in zip(*spells(), strict=True)
                    ),
                ),
                slips.gives(
                    "day-for-month",
                    lambda: (spells()[0] - np.timedelta64(1, "M")) + np.timedelta64(1, "D"),
                    "You added a day, and these are days in the low months before the spells. A spell "
                    "begins one month later.",
                    "Moments and spans",
                ),
                slips.gives(
                    "ends-for-starts",
                    lambda: spells()[1],
                    "These are the months after the spells. They belong into `ends`.",
                ),
                slips.Slip(
                    "spans-for-moments",
                    "These are spans, and a moment was asked for: in which month did each spell begin?",
                    of_kind("m"),
                    "Moments and spans",
                ),
            ),
        ),
        Value(
            "ends",
            lambda: spells()[1],
            because="Each is the first month after a longest spell, and that month is below average.",
            slips=(
                slips.gives(
                    "last-of-spell",
                    lambda: spells()[1] - np.timedelta64(1, "M"),
                    "These are the last months of the spells. Asked for is the month after each, with "
                    "which the spell is over.",
                    SPELL,
                ),
                slips.gives(
                    "month-too-late",
                    lambda: spells()[1] + np.timedelta64(1, "M"),
                    "One month too late: the low month at the gap's other end is itself the first "
                    "after the spell.",
                    SPELL,
                ),
            ),
        ),
    ],
    "days": [
        Plain(
            "days",
            days,
            within=0.01,
            because="Each is the number of days from the first day of the spell's first month to the "
            "first day of the month after it.",
            slips=(
                slips.Slip(
                    "average-months",
                    "You turned the *span* into days, by months of average length. A span has "
                    "forgotten which months it holds: turn the moments into days, and subtract then.",
                    average_months,
                    DAYS,
                ),
                slips.Slip(
                    "thirty-days",
                    "You took 30 days for each month. Turn the moments into days, and NumPy counts "
                    "the real ones.",
                    lambda seen: np.array_equal(numbers(seen), [660, 660]),
                    DAYS,
                ),
                slips.Slip(
                    "span-of-months",
                    "These are spans in months, and no number of days follows from them. Turn `starts` "
                    "and `ends` into days first, and subtract then.",
                    lambda seen: np.asarray(seen.got).dtype == np.dtype("m8[M]"),
                    DAYS,
                ),
                slips.Slip(
                    "to-last-month",
                    "Your spells end when their last month begins. Take the first day of the month "
                    "after.",
                    lambda seen: np.array_equal(numbers(seen), days(by=-1)),
                    DAYS,
                ),
                slips.Slip(
                    "to-last-day",
                    "One day is missing in each: the spell ends when the next month begins.",
                    lambda seen: np.array_equal(numbers(seen), days() - 1),
                    DAYS,
                ),
                slips.Slip(
                    "in-hours",
                    "These are hours: you divided by a span of one hour. Divide by one day.",
                    lambda seen: np.array_equal(numbers(seen), 24 * days()),
                    DAYS,
                ),
                slips.Slip(
                    "still-a-span",
                    "These are spans, with a unit. Divide by a span of one day, and plain numbers "
                    "are left.",
                    of_kind("m"),
                    DAYS,
                ),
                slips.Slip(
                    "months-by-days",
                    "NumPy cannot divide months by a day, for months are of unequal length. Turn the "
                    "moments into days before you subtract.",
                    lambda seen: bool(seen.raised and "divisor" in seen.raised.message),
                    DAYS,
                ),
            ),
        ),
        Value(
            "nose_days",
            lambda: float(np.diff(days())[0]),
            within=0.01,
            because="It is the number of days of the second spell minus that of the first.",
            slips=(
                slips.gives(
                    "first-minus-second",
                    lambda: -float(np.diff(days())[0]),
                    "The sign is turned: it is the second spell minus the first.",
                ),
                slips.Slip(
                    "span-of-days",
                    "This is a span, with a unit. Subtract the plain numbers in `days`.",
                    of_kind("m"),
                    DAYS,
                ),
            ),
        ),
    ],
}
