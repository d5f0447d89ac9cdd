"""What an answer to "Breath of the forests" must hold."""

from functools import cache

import numpy as np
from scipy import stats

import castalia
from castalia.checking import Value, number_slips, slips

SEASON = "A season is no trend"
LINE = "A line through ten years"
YEARS = np.arange(120) / 12


@cache
def co2():
    """Monthly means of 1966 to 1975, in ppm."""
    weekly = castalia.open_dataset("co2-mauna-loa", store="sample")["co2"].to_series()
    return weekly["1966":"1975"].resample("MS").mean().to_numpy()


def slope(first, after, values=None, per=1.0):
    """Slope of a stretch of months, a year or another step of time."""
    values = co2() if values is None else values
    return float(stats.linregress(YEARS[first:after] * per, values[first:after]).slope)


@cache
def rest():
    line = stats.linregress(YEARS, co2())
    return co2() - (line.intercept + line.slope * YEARS)


def clean(kind="right"):
    """The values without their cycle, or what a misconception makes of them."""
    cycle = rest().reshape(10, 12).mean(axis=0)
    if kind == "rest":
        return (rest().reshape(10, 12) - cycle).reshape(120)
    if kind == "steps":
        return (co2().reshape(10, 12) - co2().reshape(10, 12).mean(axis=0)).reshape(120)
    if kind == "level":
        return (co2().reshape(10, 12) - cycle).reshape(120) - stats.linregress(
            YEARS, co2()
        ).intercept
    if kind == "rows":
        return (co2().reshape(12, 10) - rest().reshape(12, 10).mean(axis=0)).reshape(120)
    if kind == "added":
        return (co2().reshape(10, 12) + cycle).reshape(120)
    return (co2().reshape(10, 12) - cycle).reshape(120)


def season_slips(first, after):
    """Misconceptions of a line through some months."""
    return (
        number_slips.rounded(),  # first: with two decimals it lies within the tolerance of the others
        slips.gives(
            "end-left-out",
            lambda: slope(first, after - 1),
            "The last month is missing: a slice ends before its second number.",
        ),
        slips.gives(
            "a-month",
            lambda: slope(first, after, per=12),
            "This is the rise a month. Fit against `years`, and the slope is a year's.",
            LINE,
        ),
        slips.Slip(
            "turned",
            "Time and values have changed places: this is years per ppm. `linregress` takes the time first.",
            lambda seen: seen.equals(
                float(stats.linregress(co2()[first:after], YEARS[first:after]).slope)
            ),
            LINE,
        ),
        slips.gives(
            "intercept",
            lambda: float(stats.linregress(YEARS[first:after], co2()[first:after]).intercept),
            "This is where the line stands at time zero. The slope says how fast it rises.",
            LINE,
        ),
    )


CHECKS = {
    "seasons": [
        Value(
            "spring_ppm_year",
            lambda: slope(57, 65),
            within=0.01,
            because="It is the slope in ppm a year from October 1970 to May 1971, both included.",
            slips=season_slips(57, 65),
        ),
        Value(
            "summer_ppm_year",
            lambda: slope(64, 70),
            within=0.01,
            because="It is the slope in ppm a year from May to October 1971, both included.",
            slips=(
                *season_slips(64, 70),
                slips.gives(
                    "other-season",
                    lambda: slope(57, 65),
                    "This is the slope of the eight months before. From May on the values fall.",
                ),
            ),
        ),
    ],
    "clean": [
        Value(
            "clean_ppm",
            clean,
            within=0.01,
            because="Each of the 120 values is `co2_ppm` minus what its calendar month has above the line, on "
            "average over the ten years.",
            slips=(
                slips.gives(
                    "trend-gone-too",
                    lambda: clean("rest"),
                    "The trend is gone, too: you took the cycle from what was left of the line. Take it from "
                    "`co2_ppm` itself.",
                    SEASON,
                ),
                slips.gives(
                    "rise-in-the-cycle",
                    lambda: clean("steps"),
                    "You took the mean of each calendar month of the values themselves. It holds the rise from "
                    "January to December, and the mean level. Subtract a line first.",
                    SEASON,
                ),
                slips.gives(
                    "season-doubled",
                    lambda: clean("added"),
                    "The season is twice as large now: you added the cycle. Subtract it.",
                    SEASON,
                ),
                slips.gives(
                    "level-gone-too",
                    lambda: clean("level"),
                    "The values are some 320 ppm too low. What is left of a line is the values minus intercept "
                    "and slope times time: both in brackets.",
                    LINE,
                ),
                slips.gives(
                    "rows-of-ten",
                    lambda: clean("rows"),
                    "Your rows have ten months each, and a column holds no calendar month then. A year has twelve "
                    "months: reshape to 10 rows of 12.",
                    SEASON,
                ),
                slips.gives(
                    "still-a-table",
                    lambda: clean().reshape(10, 12),
                    "These are the right values in a table of ten rows. One axis was asked for: reshape to 120.",
                    SEASON,
                ),
                slips.Slip(
                    "mean-of-each-year",
                    "Your means have ten values, one a year. A cycle has twelve, one a calendar month: take the "
                    "mean over the years, along axis 0.",
                    lambda seen: bool(seen.raised and "broadcast" in seen.raised.message),
                    SEASON,
                ),
            ),
        ),
        Value(
            "rate_ppm_year",
            lambda: slope(0, 120, clean()),
            within=0.002,
            because="It is the slope of a line through all 120 values of `clean_ppm`, in ppm a year.",
            slips=(
                slips.gives(
                    "with-season",
                    lambda: slope(0, 120),
                    "This is the slope of `co2_ppm`, which still has its season. Fit `clean_ppm`.",
                    SEASON,
                ),
                slips.gives(
                    "a-month",
                    lambda: slope(0, 120, clean(), per=12),
                    "This is the rise a month. Fit against `years`, and the slope is a year's.",
                    LINE,
                ),
                slips.gives(
                    "whole-decade",
                    lambda: 10 * slope(0, 120, clean()),
                    "This is the rise in ten years. Asked for is the rise in one.",
                    LINE,
                ),
            ),
        ),
    ],
}
