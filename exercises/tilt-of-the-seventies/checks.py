"""What an answer to "Tilt of the seventies" must hold."""

from functools import cache

import numpy as np
from scipy import stats

import castalia
from castalia.checking import Value, slips

LINE = "A line through ten years"
SURE = "How sure is the slope?"
MEMORY = "Months that remember"
MENDED = "The interval, mended"
RISE = "Two lines that rise"
YEARS = np.arange(120) / 12


@cache
def soi():
    index = castalia.open_dataset("soi-darwin", store="sample")["SOI_Darwin"].to_series()
    return index["1971":"1980"].to_numpy().astype(float)


@cache
def line():
    return stats.linregress(YEARS, soi())


@cache
def co2():
    """Carbon dioxide of the same months without its annual cycle, in ppm."""
    weekly = castalia.open_dataset("co2-mauna-loa", store="sample")["co2"].to_series()
    raw = weekly["1971":"1980"].resample("MS").mean().to_numpy()
    fit = stats.linregress(YEARS, raw)
    cycle = (raw - fit.intercept - fit.slope * YEARS).reshape(10, 12).mean(axis=0)
    return (raw.reshape(10, 12) - cycle).reshape(120)


def half(share=0.975, free=118):
    return float(stats.t.ppf(share, free) * line().stderr)


def lag_one(values):
    return float(np.corrcoef(values[:-1], values[1:])[0, 1])


def rest():
    return soi() - (line().intercept + line().slope * YEARS)


def co2_rest():
    fit = stats.linregress(YEARS, co2())
    return co2() - (fit.intercept + fit.slope * YEARS)


def linked(one, other):
    return float(np.corrcoef(one, other)[0, 1])


def worth(r1=None):
    r1 = lag_one(rest()) if r1 is None else r1
    return 120 * (1 - r1) / (1 + r1)


def mended(share=0.975, free=None, power=0.5):
    """Half of the mended interval, or of what a misconception makes of it."""
    free = worth() - 2 if free is None else free
    return float(stats.t.ppf(share, free) * line().stderr * (118 / (worth() - 2)) ** power)


def end_slips(sign):
    """Misconceptions of one end of the interval."""

    def end(wide):
        return float(line().slope + sign * wide)

    return (
        slips.gives(
            "still-naive",
            lambda: end(half()),
            "This is the end of the naive interval. The standard error must grow before it is multiplied.",
            MENDED,
        ),
        slips.gives(
            "ratio-turned",
            lambda: end(mended(power=-0.5)),
            "Your interval became narrower: the ratio is upside down. Fewer values make the error larger.",
            MENDED,
        ),
        slips.gives(
            "sizes-for-freedoms",
            lambda: end(mended() * (120 / worth() * (worth() - 2) / 118) ** 0.5),
            "You divided 120 by n_eff. The line took two degrees of freedom from both: 120 − 2 and n_eff − 2.",
            MENDED,
        ),
        slips.gives(
            "around-zero",
            lambda: sign * mended(),
            "This is an interval around zero. Its middle is the slope.",
            MENDED,
        ),
        slips.gives(
            "no-root",
            lambda: end(mended(power=1)),
            "Your standard error grew by the ratio itself. It grows by the square root of the ratio.",
            MENDED,
        ),
        slips.gives(
            "old-freedom",
            lambda: end(mended(free=118)),
            "The standard error is mended, and the reach is still that of 118 degrees of freedom. With "
            "fewer values it is longer: n_eff − 2.",
            MENDED,
        ),
        slips.gives(
            "one-sided",
            lambda: end(mended(share=0.95)),
            "With 0.95 you leave out 5 % on each side, 10 % in all. Two-sided 95 % leaves out 2.5 % on each.",
            SURE,
        ),
        slips.gives(
            "wrong-end",
            lambda: end(-mended()),
            "The two ends have changed places: the lower one is slope minus half of the width.",
        ),
    )


CHECKS = {
    "naive": [
        Value(
            "slope",
            lambda: float(line().slope),
            within=1e-5,
            because="It is the slope of the least squares line, per year.",
            slips=(
                slips.gives(
                    "values-first",
                    lambda: float(stats.linregress(soi(), YEARS).slope),
                    "Time and values have changed places. `linregress` takes the time first.",
                    LINE,
                ),
                slips.gives(
                    "a-month",
                    lambda: float(line().slope / 12),
                    "This is the slope per month. Fit against `years`.",
                    LINE,
                ),
            ),
        ),
        Value(
            "naive_half",
            half,
            within=1e-6,
            because="It is the reach of Student's t times the standard error of the slope.",
            slips=(
                slips.gives(
                    "one-sided",
                    lambda: half(0.95),
                    "With 0.95 you leave out 5 % on each side, 10 % in all. Two-sided 95 % leaves out 2.5 % "
                    "on each.",
                    SURE,
                ),
                slips.gives(
                    "freedom-kept",
                    lambda: half(free=120),
                    "The line took two degrees of freedom: with slope and intercept fitted, 118 are left.",
                    SURE,
                ),
                slips.gives(
                    "one-freedom-lost",
                    lambda: half(free=119),
                    "A mean takes one degree of freedom, a line takes two: its slope and its intercept.",
                    SURE,
                ),
                slips.gives(
                    "whole-width",
                    lambda: 2 * half(),
                    "This is the whole width. Half of it was asked for.",
                    SURE,
                ),
                slips.gives(
                    "error-alone",
                    lambda: float(line().stderr),
                    "This is one standard error. How many of them 95 % need, the t distribution says.",
                    SURE,
                ),
                slips.gives(
                    "error-of-intercept",
                    lambda: float(stats.t.ppf(0.975, 118) * line().intercept_stderr),
                    "This is for the intercept. The standard error of the slope is `stderr`.",
                    SURE,
                ),
            ),
        ),
    ],
    "memory": [
        Value(
            "r1",
            lambda: lag_one(rest()),
            within=1e-4,
            because="It is the correlation of each residual with the next one.",
            slips=(
                slips.gives(
                    "of-the-values",
                    lambda: lag_one(soi()),
                    "This is the autocorrelation of the index itself, in which the tilt counts as memory. "
                    "Subtract the line first.",
                    MEMORY,
                ),
                slips.Slip(
                    "with-itself",
                    "A series correlates with itself by 1, always. Shift one of the two by a month.",
                    lambda seen: abs(seen.got - 1) < 1e-9,
                    MEMORY,
                ),
                slips.Slip(
                    "whole-table",
                    "`np.corrcoef` gives a table of two by two. The number asked for stands in row 0, column 1.",
                    lambda seen: np.shape(seen.got) == (2, 2),
                    MEMORY,
                ),
                slips.gives(
                    "line-without-brackets",
                    lambda: lag_one(soi() + line().slope * YEARS),
                    "The whole line goes from the values: put brackets around intercept plus slope times time, or "
                    "the slope's part is added.",
                    LINE,
                ),
                slips.gives(
                    "two-months-apart",
                    lambda: float(np.corrcoef(rest()[:-2], rest()[2:])[0, 1]),
                    "These residuals are two months apart. Lag 1 sets each beside the next.",
                    MEMORY,
                ),
                slips.Slip(
                    "lengths-differ",
                    "The two series differ in length. All but the last stand beside all but the first.",
                    lambda seen: bool(seen.raised and "dimension" in seen.raised.message),
                    MEMORY,
                ),
            ),
        ),
        Value(
            "n_eff",
            worth,
            within=0.05,
            because="It is 120 times (1 − r1) / (1 + r1).",
            slips=(
                slips.gives(
                    "upside-down",
                    lambda: 120 * (1 + lag_one(rest())) / (1 - lag_one(rest())),
                    "That is more than 120 months. Months that repeat each other are worth fewer: the "
                    "fraction is upside down.",
                    MEMORY,
                ),
                slips.gives(
                    "only-the-top",
                    lambda: 120 * (1 - lag_one(rest())),
                    "You multiplied by 1 − r1. It is still to be divided by 1 + r1.",
                    MEMORY,
                ),
                slips.gives(
                    "brackets-missing",
                    lambda: 120 * (1 - lag_one(rest())) / 1 + lag_one(rest()),
                    "Division comes before addition: put brackets around 1 + r1.",
                    MEMORY,
                ),
            ),
        ),
    ],
    "mended": [
        Value(
            "low",
            lambda: float(line().slope - mended()),
            within=1e-4,
            because="It is the slope minus half of the mended width.",
            slips=end_slips(-1),
        ),
        Value(
            "high",
            lambda: float(line().slope + mended()),
            within=1e-4,
            because="It is the slope plus half of the mended width.",
            slips=end_slips(1),
        ),
    ],
    "shared": [
        Value(
            "r_time",
            lambda: linked(soi(), YEARS),
            within=1e-4,
            because="It is the correlation of the index with the times.",
            slips=(
                slips.gives(
                    "time-of-the-rest",
                    lambda: linked(rest(), YEARS),
                    "What is left of a line never correlates with time: the line took all of that. Use the index itself.",
                    RISE,
                ),
                slips.gives(
                    "carbon-with-time",
                    lambda: linked(co2(), YEARS),
                    "This is carbon dioxide with time. The index was asked for.",
                ),
            ),
        ),
        Value(
            "r_ppm",
            lambda: linked(soi(), co2()),
            within=1e-4,
            because="It is the correlation of the index with carbon dioxide, both as they are.",
            slips=(
                slips.gives(
                    "rest-too-early",
                    lambda: linked(rest(), co2()),
                    "The index is without its line here. Both were asked for as they are.",
                ),
            ),
        ),
        Value(
            "r_left",
            lambda: linked(rest(), co2_rest()),
            within=1e-4,
            because="Both series are taken without their own lines.",
            slips=(
                slips.gives(
                    "one-line-kept",
                    lambda: linked(soi(), co2_rest()),
                    "The index still has its line. What is left of it is `rest`.",
                    RISE,
                ),
                slips.gives(
                    "both-lines-kept",
                    lambda: linked(soi(), co2()),
                    "Both series still have their lines. Correlate what is left of each.",
                    RISE,
                ),
            ),
        ),
    ],
}
