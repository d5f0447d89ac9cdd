"""What an answer to "The El Niño that vanished" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Value, slips

SEASON = "A winter has two years"
RESTS = "What a mean rests on"


@cache
def nino34():
    sst = castalia.open_dataset("ostia-sst", store="sample")["surface_temperature"].load()
    box = sst.sel(longitude=slice(190, 240))
    return box.weighted(np.cos(np.deg2rad(box.latitude))).mean(["latitude", "longitude"]) - 273.15


def whole(start="QS-DEC"):
    pieces = nino34().resample(time=start)
    return pieces.mean()[pieces.count() == 3]


def by_days():
    """The same seasons with the months weighted by their days."""
    days = nino34()["time"].dt.days_in_month
    sums = (nino34() * days).resample(time="QS-DEC").sum()
    means = sums / days.resample(time="QS-DEC").sum()
    return means[nino34().resample(time="QS-DEC").count() == 3]


def labelled_by_the_end(seen):
    """Whether the values are right and their labels are last days."""
    months = getattr(getattr(seen.got, "time", None), "values", np.array([]))
    ends = whole("QE-NOV")
    return np.array_equal(months, ends["time"].values) and seen.equals(ends)


def in_groups(seen):
    return getattr(seen.got, "dims", ()) == ("season",)


def half_cleared(seen):
    pieces = nino34().resample(time="QS-DEC").mean()
    return seen.equals(pieces[1:]) or seen.equals(pieces[:-1])


def season(month):
    return whole()[whole()["time"].dt.month == month]


def by_year():
    return nino34()[nino34()["time"].dt.season == "DJF"].groupby("time.year").mean()


def rise():
    return float(season(12)[-1] - season(12)[-2])


CHECKS = {
    "seasons": [
        Value(
            "how_many",
            lambda: nino34().resample(time="QS-DEC").mean().size,
            because="It is the number of seasons in which the record has one month or more.",
            slips=(
                slips.gives(
                    "divided-by-three",
                    lambda: 18,
                    "54 months make 18 times three. But this record neither begins nor ends with a season, so one of the "
                    "eighteen is spread over two pieces.",
                    SEASON,
                ),
                slips.gives(
                    "whole-ones-only",
                    lambda: 17,
                    "These are the whole seasons. Here the incomplete ones at the ends count as well.",
                    RESTS,
                ),
                slips.gives(
                    "four-a-year",
                    lambda: 20,
                    "Five years of four seasons would be 20. But the record begins in April 2006 and ends in "
                    "September 2010.",
                ),
                slips.gives(
                    "groups-for-pieces",
                    lambda: 4,
                    "That would be groups: all winters together, and so on. Here each season stays by itself.",
                    SEASON,
                ),
            ),
        ),
        Value(
            "whole_c",
            whole,
            within=0.005,
            because="Each value is the mean of three months, labelled by the first day of its season.",
            slips=(
                slips.gives(
                    "quarters-of-the-calendar",
                    lambda: whole("QS"),
                    "These quarters begin in January, April, July and October, so December is parted from the "
                    "January after it. Let one of them begin in December.",
                    SEASON,
                ),
                slips.gives(
                    "all-quarters",
                    lambda: nino34().resample(time="QS").mean(),
                    "These quarters begin in January, April, July and October, so December is parted from the "
                    "January after it. Let one of them begin in December.",
                    SEASON,
                ),
                slips.Slip(
                    "labelled-by-the-end",
                    "The seasons are the right ones, and each is labelled by its last day. The task asks for the "
                    "first.",
                    labelled_by_the_end,
                    SEASON,
                ),
                slips.gives(
                    "weighted-by-days",
                    by_days,
                    "You gave each month the weight of its days. Here each month counts the same.",
                ),
                slips.gives(
                    "incomplete-kept",
                    lambda: nino34().resample(time="QS-DEC").mean(),
                    "The incomplete seasons are still there. The first has two months, and the last has one.",
                    RESTS,
                ),
                slips.gives(
                    "incomplete-as-nan",
                    lambda: (
                        nino34()
                        .resample(time="QS-DEC")
                        .mean()
                        .where(nino34().resample(time="QS-DEC").count() == 3)
                    ),
                    "The incomplete seasons are still there, as nan. The task asks to leave them out.",
                    RESTS,
                ),
                slips.Slip(
                    "one-incomplete-kept",
                    "One of the two incomplete seasons is still there. The first has two months, and the last has "
                    "one. A whole season has three.",
                    half_cleared,
                    RESTS,
                ),
                slips.gives(
                    "one-too-many-left-out",
                    lambda: nino34().resample(time="QS-DEC").mean()[1:-2],
                    "You left out a season that has all its months. Look at the counts again.",
                    RESTS,
                ),
                slips.Slip(
                    "typical-seasons",
                    "You grouped into typical seasons, each from all years. Here each season of each year stays by "
                    "itself, along `time`.",
                    in_groups,
                    SEASON,
                ),
                slips.gives(
                    "nothing-left",
                    lambda: nino34().resample(time="QS-DEC").mean()[:0],
                    "Nothing is left: no piece fulfils your condition. Ask each piece for the number of its "
                    "months; a whole season has three.",
                    RESTS,
                ),
            ),
        ),
    ],
    "winters": [
        Value(
            "winters_c",
            lambda: season(12),
            within=0.005,
            because="These are the four seasons of `whole_c` that begin in December.",
            slips=(
                slips.gives(
                    "no-such-label",
                    lambda: whole()[:0],
                    "Nothing is left: no season begins in this month. A label names the month in which its season "
                    "begins, and winters begin in December.",
                    SEASON,
                ),
                slips.gives(
                    "another-season",
                    lambda: season(3),
                    "These are the seasons that begin in March. Winters begin in December.",
                    SEASON,
                ),
                slips.gives(
                    "by-year",
                    by_year,
                    "These are the groups of the colleague. Each year's January and February went together with "
                    "the December ten months later.",
                    SEASON,
                ),
            ),
        ),
        Value(
            "rise_c",
            rise,
            within=0.005,
            because="It is the mean of the winter of 2009/10 minus that of 2008/09, in °C.",
            slips=(
                slips.gives(
                    "sign-turned",
                    lambda: -rise(),
                    "The sign is turned: the later winter was warmer, so subtract the earlier from the later.",
                ),
                slips.gives(
                    "two-winters-apart",
                    lambda: float(season(12)[-1] - season(12)[1]),
                    "You compared with the winter of 2007/08. The winter before is the last but one.",
                ),
                slips.gives(
                    "season-before",
                    lambda: float(season(12)[-1] - season(9)[-1]),
                    "You subtracted the autumn before that winter. Compare with the winter a year earlier.",
                ),
                slips.gives(
                    "his-rise",
                    lambda: float(by_year()[-1] - by_year()[-2]),
                    "This is the difference of two of the colleague's groups. Take the winters of `winters_c`.",
                    SEASON,
                ),
                slips.gives(
                    "temperature-for-rise",
                    lambda: float(season(12)[-1]),
                    "This is how warm the winter of 2009/10 was. By how much it was warmer than the one before "
                    "was asked for.",
                ),
            ),
        ),
    ],
}
