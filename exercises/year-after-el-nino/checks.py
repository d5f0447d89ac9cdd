"""What an answer to "The year after El Niño" must hold."""

from functools import cache

import numpy as np
from scipy import stats

import castalia
from castalia.checking import Value, slips

LINE = "A line through ten years"
MEMORY = "Months that remember"
STARTS = np.arange(1966, 2001)
HAZY = (1982, 1983, 1991, 1992)


@cache
def weekly():
    return castalia.open_dataset("co2-mauna-loa", store="sample")["co2"].to_series()


@cache
def monthly():
    index = castalia.open_dataset("soi-darwin", store="sample")["SOI_Darwin"].to_series()
    return index.astype(float)


@cache
def growth(first="1966", last="2001"):
    return np.diff(weekly()[first:last].resample("YS").mean().to_numpy())


def december_growth():
    """From the last weeks of a year to those of the next."""
    return np.diff(weekly()["1966":"2001"].resample("YS").last().to_numpy())


@cache
def extra():
    line = stats.linregress(STARTS, growth())
    return growth() - (line.intercept + line.slope * STARTS)


@cache
def soi(first="1966", last="2000"):
    return monthly()[first:last].to_numpy().reshape(35, 12).mean(axis=1)


def calm():
    return ~np.isin(STARTS, HAZY)


def linked(one, other):
    return float(np.corrcoef(one, other)[0, 1])


def size(count):
    return lambda seen: np.shape(seen.got) == (count,)


CHECKS = {
    "growth": [
        Value(
            "growth_ppm",
            growth,
            within=1e-4,
            because="Each is the mean of the following year minus that of the year itself, in ppm.",
            slips=(
                slips.gives(
                    "sign-turned",
                    lambda: -growth(),
                    "The sign is turned: it is the later year minus the earlier.",
                ),
                slips.Slip(
                    "one-short",
                    "You have 34 values. 35 differences need 36 yearly means: 1966 to 2001, both included.",
                    size(34),
                ),
                slips.Slip(
                    "first-without-year-before",
                    "You have 36 values, and the first is missing: 1966 has no year before it here. Leave that place "
                    "out, and 35 are left.",
                    lambda seen: (
                        np.shape(seen.got) == (36,) and bool(np.isnan(np.asarray(seen.got)[0]))
                    ),
                ),
                slips.Slip(
                    "means-for-growth",
                    "These are 36 values: the yearly means. The growth is what lies between two of them.",
                    size(36),
                ),
                slips.gives(
                    "months-first",
                    lambda: np.diff(
                        weekly()["1966":"2001"]
                        .resample("MS")
                        .mean()
                        .to_numpy()
                        .reshape(36, 12)
                        .mean(1)
                    ),
                    "You took the means of months first. Asked for is the mean of all weeks of a year, each week "
                    "counted once.",
                ),
                slips.gives(
                    "last-weeks",
                    december_growth,
                    "You compared the last week of each year with that of the next. Compare the means of whole "
                    "years.",
                ),
            ),
        ),
        Value(
            "extra_ppm",
            extra,
            within=1e-4,
            because="It is `growth_ppm` minus intercept and slope of its line in `starts`.",
            slips=(
                slips.gives(
                    "mean-only",
                    lambda: growth() - growth().mean(),
                    "You subtracted the mean. The growth became faster: subtract the line.",
                    LINE,
                ),
                slips.gives(
                    "no-intercept",
                    lambda: growth() - stats.linregress(STARTS, growth()).slope * STARTS,
                    "You subtracted the slope's part of the line. The intercept belongs to it, too.",
                    LINE,
                ),
                slips.gives(
                    "the-line",
                    lambda: growth() - extra(),
                    "This is the line itself. Asked for is what is left without it.",
                    LINE,
                ),
            ),
        ),
    ],
    "index": [
        Value(
            "soi",
            soi,
            within=1e-4,
            because="Each is the mean of the twelve months of a year, 1966 to 2000.",
            slips=(
                slips.gives(
                    "year-too-late",
                    lambda: soi("1967", "2001"),
                    "These are the years 1967 to 2001. The index should come before the growth: take the year in "
                    "`starts`.",
                ),
                slips.Slip(
                    "by-month",
                    "You have twelve values, the means of the calendar months. Take the mean along the other axis.",
                    size(12),
                ),
                slips.Slip(
                    "columns-for-rows",
                    "You reshaped to twelve rows of 35 values, and a row is no year then. Time runs along the rows: "
                    "35 rows of twelve.",
                    lambda seen: seen.equals(
                        monthly()["1966":"2000"].to_numpy().reshape(12, 35).mean(axis=0)
                    ),
                ),
            ),
        )
    ],
    "link": [
        Value(
            "r_all",
            lambda: linked(extra(), soi()),
            within=1e-4,
            because="It is the correlation of `extra_ppm` with `soi` over the 35 years.",
            slips=(
                slips.gives(
                    "growth-with-its-line",
                    lambda: linked(growth(), soi()),
                    "The growth still has its line here. Correlate `extra_ppm`.",
                    "Two lines that rise",
                ),
                slips.gives(
                    "calm-for-all",
                    lambda: linked(extra()[calm()], soi()[calm()]),
                    "This is without the hazy years. It belongs into `r_calm`.",
                ),
                slips.Slip(
                    "whole-table",
                    "`np.corrcoef` gives a table of two by two. The number asked for stands in row 0, column 1.",
                    lambda seen: np.shape(seen.got) == (2, 2),
                    MEMORY,
                ),
            ),
        ),
        Value(
            "r_calm",
            lambda: linked(extra()[calm()], soi()[calm()]),
            within=1e-4,
            because="It is the correlation over the 31 years other than 1982, 1983, 1991 and 1992.",
            slips=(
                slips.Slip(
                    "missing-values",
                    "This is NaN: one missing value makes the whole correlation missing. Pick the years that stay, "
                    "in both arrays.",
                    lambda seen: bool(np.isnan(seen.got)),
                ),
                slips.gives(
                    "only-hazy",
                    lambda: linked(extra()[~calm()], soi()[~calm()]),
                    "These are the four hazy years alone. They are to be left out.",
                ),
                slips.gives(
                    "none-left-out",
                    lambda: linked(extra(), soi()),
                    "No year is left out. `!=` joined by `|` is true in every year; join by `&`.",
                ),
                slips.gives(
                    "eruptions-only",
                    lambda: linked(
                        extra()[(STARTS != 1982) & (STARTS != 1991)],
                        soi()[(STARTS != 1982) & (STARTS != 1991)],
                    ),
                    "The years of the eruptions are left out, and the years after them are not: 1983 and 1992.",
                ),
            ),
        ),
    ],
    "after": [
        Value(
            "el_nino_ppm",
            lambda: float(extra()[soi() < -0.5].mean()),
            within=1e-4,
            because="It is the mean of `extra_ppm` over the years with an index below −0.5.",
            slips=(
                slips.gives(
                    "la-nina",
                    lambda: float(extra()[soi() > 0.5].mean()),
                    "These are the years of La Niña. During El Niño the index is low.",
                ),
                slips.gives(
                    "zeros-counted",
                    lambda: float((extra() * (soi() < -0.5)).mean()),
                    "You multiplied by the mask, and so the other years count as zeros. Pick with square brackets.",
                ),
                slips.gives(
                    "growth-itself",
                    lambda: float(growth()[soi() < -0.5].mean()),
                    "This is the mean growth of these years. Take the extra growth, without the line.",
                ),
                slips.gives(
                    "below-zero",
                    lambda: float(extra()[soi() < 0].mean()),
                    "These are all years below zero. Only those below −0.5 were asked for.",
                ),
            ),
        ),
        Value(
            "la_nina_ppm",
            lambda: float(extra()[soi() > 0.5].mean()),
            within=1e-4,
            because="It is the mean of `extra_ppm` over the years with an index above 0.5.",
            slips=(
                slips.gives(
                    "all-others",
                    lambda: float(extra()[soi() >= -0.5].mean()),
                    "These are all years that are not El Niño, average ones among them. La Niña is above 0.5.",
                ),
            ),
        ),
    ],
}
