"""What an answer to "More carbon, more El Niño?" must hold."""

from functools import cache

import numpy as np
from scipy import stats

import castalia
from castalia.checking import Call, Function, Value, slips

SURE = "How sure is the slope?"
MEMORY = "Months that remember"
MENDED = "The interval, mended"
RISE = "Two lines that rise"
YEARS = np.arange(1971, 1996)
HALF_YEARS = np.arange(24) / 2
ZIGZAG = 0.3 * HALF_YEARS + np.where(np.arange(24) % 2 == 0, 1, -1) * (
    1 + 0.5 * np.sin(np.arange(24))
)
SWING = 0.3 * np.arange(60) / 12 + np.cos(np.arange(60))


@cache
def soi():
    index = castalia.open_dataset("soi-darwin", store="sample")["SOI_Darwin"].to_series()
    return index["1971":"1995"].to_numpy().astype(float).reshape(25, 12).mean(axis=1)


@cache
def co2():
    weekly = castalia.open_dataset("co2-mauna-loa", store="sample")["co2"].to_series()
    return weekly["1971":"1995"].resample("YS").mean().to_numpy()


def rest(values, times):
    line = stats.linregress(times, values)
    return values - (line.intercept + line.slope * times)


def ends(
    values,
    times,
    *,
    share=0.975,
    naive=False,
    of_values=False,
    capped=True,
    power=0.5,
    old=False,
    n=None,
):
    """The interval, or what a misconception makes of it."""
    line = stats.linregress(times, values)
    left = values if of_values else rest(values, times)
    r1 = np.corrcoef(left[:-1], left[1:])[0, 1]
    n = n or values.size
    worth = n if naive else n * (1 - r1) / (1 + r1)
    worth = min(n, worth) if capped else worth
    free = n - 2 if old else worth - 2
    half = stats.t.ppf(share, free) * line.stderr * ((n - 2) / (worth - 2)) ** power
    return float(line.slope - half), float(line.slope + half)


def months():
    return np.arange(60) / 12


def same(seen, wrong):
    """Whether a pair of numbers, in whatever form, is what a misconception gives."""
    got = np.asarray(seen.got, dtype=float)
    return got.shape == (2,) and np.allclose(got, wrong, atol=1e-6)


def of_swing(name, message, reread, **how):
    """A misconception in the first call, whose record swings."""
    return slips.Slip(name, message, lambda seen: same(seen, ends(SWING, months(), **how)), reread)


def level():
    return float(np.corrcoef(co2(), soi())[0, 1])


def without():
    return float(np.corrcoef(rest(co2(), YEARS), rest(soi(), YEARS))[0, 1])


def holds(letter):
    return lambda seen: isinstance(seen.got, set) and letter in seen.got


def lacks(letter):
    return lambda seen: isinstance(seen.got, set) and letter not in seen.got


CHECKS = {
    "interval": [
        Function(
            "interval",
            lambda: [
                Call(
                    "interval(swing, years)",
                    (SWING, months()),
                    ends(SWING, months()),
                    "This record has 60 months, and swings about a line.",
                ),
                Call(
                    "interval(zigzag, years)",
                    (ZIGZAG, HALF_YEARS),
                    ends(ZIGZAG, HALF_YEARS),
                    "This record has 24 half-years, which lie above and below the line by turns: its "
                    "autocorrelation is negative.",
                ),
                Call("interval(soi, years)", (soi(), YEARS), ends(soi(), YEARS)),
            ],
            within=1e-5,
            because="The two ends are slope minus and plus the reach of t times the standard error, both for "
            "n_eff values.",
            slips=(
                slips.print_for_return(),
                of_swing(
                    "naive",
                    "This is the naive interval: each month counts as new. Correct for the memory of the residuals.",
                    MEMORY,
                    naive=True,
                ),
                of_swing(
                    "memory-of-values",
                    "The autocorrelation is that of the values, trend and all. Take that of the residuals.",
                    MEMORY,
                    of_values=True,
                ),
                of_swing(
                    "no-root",
                    "The standard error grew by the ratio itself. It grows by the square root of the ratio.",
                    MENDED,
                    power=1,
                ),
                of_swing(
                    "old-freedom",
                    "The standard error is mended, and the reach is still that of n − 2 degrees of freedom. "
                    "Take n_eff − 2.",
                    MENDED,
                    old=True,
                ),
                of_swing(
                    "one-sided",
                    "With 0.95 you leave out 5 % on each side, 10 % in all. Two-sided 95 % leaves out 2.5 % "
                    "on each.",
                    SURE,
                    share=0.95,
                ),
                *(
                    of_swing(
                        f"always-{size}",
                        f"You count {size} values, and this record has 60. `values.size` says how many there are.",
                        MENDED,
                        n=size,
                    )
                    for size in (25, 120)
                ),
                slips.Slip(
                    "times-first",
                    "Values and times have changed places. The function takes the values first, `linregress` the "
                    "times.",
                    lambda seen: same(seen, ends(months(), SWING)),
                    MENDED,
                ),
                slips.Slip(
                    "slope-and-half",
                    "You gave back slope and half of the width, as the lesson's `trend` does. Asked for are the "
                    "two ends.",
                    lambda seen: same(
                        seen,
                        (
                            sum(ends(SWING, months())) / 2,
                            (ends(SWING, months())[1] - ends(SWING, months())[0]) / 2,
                        ),
                    ),
                ),
                slips.Slip(
                    "upper-first",
                    "The two ends have changed places: the lower one comes first.",
                    lambda seen: same(seen, ends(SWING, months())[::-1]),
                ),
                slips.Slip(
                    "more-than-there-are",
                    "Here the autocorrelation is negative, and your n_eff is larger than the number of values. "
                    "Take the smaller of the two.",
                    lambda seen: same(seen, ends(ZIGZAG, HALF_YEARS, capped=False)),
                    MENDED,
                ),
            ),
        )
    ],
    "agree": [
        Value(
            "r_levels",
            level,
            within=1e-4,
            because="It is the correlation of the yearly means as they are.",
            slips=(
                slips.gives(
                    "rest-for-levels",
                    without,
                    "This is the correlation of the residuals. It belongs into `r_rest`.",
                ),
                slips.Slip(
                    "whole-table",
                    "`np.corrcoef` gives a table of two by two. The number asked for stands in row 0, column 1.",
                    lambda seen: np.shape(seen.got) == (2, 2),
                    MEMORY,
                ),
                slips.Slip(
                    "with-itself",
                    "This is 1, the correlation of a series with itself. Take row 0, column 1.",
                    lambda seen: abs(seen.got - 1) < 1e-9,
                    MEMORY,
                ),
                slips.gives(
                    "with-time",
                    lambda: float(np.corrcoef(YEARS, soi())[0, 1]),
                    "This is the correlation of the index with the years. Correlate it with carbon dioxide.",
                    RISE,
                ),
            ),
        ),
        Value(
            "r_rest",
            without,
            within=1e-4,
            because="Each series is taken without its own line in time, and then they are correlated.",
            slips=(
                slips.gives(
                    "levels-again",
                    level,
                    "This is the correlation with the trends. Subtract from each series its own line first.",
                    RISE,
                ),
                slips.gives(
                    "differences",
                    lambda: float(np.corrcoef(np.diff(co2()), np.diff(soi()))[0, 1]),
                    "These are differences from year to year. Asked for is what is left of each series without "
                    "its line.",
                    RISE,
                ),
                slips.gives(
                    "one-line-only",
                    lambda: float(np.corrcoef(co2(), rest(soi(), YEARS))[0, 1]),
                    "Carbon dioxide still has its trend. Subtract the line of each series.",
                    RISE,
                ),
                slips.gives(
                    "other-line-only",
                    lambda: float(np.corrcoef(rest(co2(), YEARS), soi())[0, 1]),
                    "The index still has its trend. Subtract the line of each series.",
                    RISE,
                ),
            ),
        ),
    ],
    "claims": [
        Value(
            "sound",
            lambda: {"a", "d"},
            because="Give the letters of the sentences that hold whatever causes El Niño, each as a small letter.",
            slips=(
                slips.Slip(
                    "no-such-letter",
                    "Write the letters as they stand in the table, small ones, each a text of its own.",
                    lambda seen: isinstance(seen.got, set) and not seen.got <= set("abcd"),
                ),
                slips.Slip(
                    "cause-from-correlation",
                    "Sentence b reads a cause out of a correlation. Anything that rose from 1971 to 1995 would "
                    "have a negative `r_levels`, as the index fell.",
                    holds("b"),
                    RISE,
                ),
                slips.Slip(
                    "no-cause-from-no-correlation",
                    "Sentence c goes too far the other way. 25 years cannot prove that there is no effect: it may "
                    "be small, late, or hidden by the swings.",
                    holds("c"),
                    RISE,
                ),
                slips.Slip(
                    "one-agreement",
                    "Sentence a is sound. Two lines that each go one way agree once, however many points "
                    "they have.",
                    lacks("a"),
                    RISE,
                ),
                slips.Slip(
                    "other-years",
                    "Sentence d is sound. In the lesson's ten years the index rose, and so did carbon dioxide.",
                    lacks("d"),
                    RISE,
                ),
            ),
        )
    ],
}
