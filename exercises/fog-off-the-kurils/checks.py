"""What an answer to "In which months does fog lie off the Kurils?" must hold."""

import re
from functools import cache

import numpy as np

import castalia
from castalia.checking import Value, array_slips, slips
from castalia.checking.slips import Slip

NOTHING = "A value that equals nothing"
THERE = "Reduce what is there"
BOTH = "Compare where both are known"
MONTHS = (1, 2)
EQUALS_NAN = re.compile(r"[!=]=\s*(?:np\.|numpy\.|math\.)?nan\b")


@cache
def fields():
    coads = castalia.open_dataset("coads-climatology", store="sample")
    return tuple(coads[name].values[:, 67:75, 68:82] for name in ("sst", "airt"))


def sst():
    return fields()[0]


def airt():
    return fields()[1]


@cache
def both():
    return ~np.isnan(sst()) & ~np.isnan(airt())


@cache
def gap():
    return sst() - airt()


def gap_c(axis=MONTHS):
    total = np.where(both(), gap(), 0).sum(axis=axis, dtype=float)
    return total / np.maximum(both().sum(axis=axis), 1)


def share():
    return (gap() < 0).sum(axis=MONTHS) / both().sum(axis=MONTHS)


def nan_by_equality():
    return Slip(
        "nan-by-equality",
        "NaN equals nothing, not even itself, so a comparison with it by `==` is False everywhere, "
        "and by `!=` True everywhere. `np.isnan` finds the gaps.",
        lambda seen: bool(EQUALS_NAN.search(seen.source)),
        NOTHING,
    )


def means_of_rows(first, second):
    """Means along one axis, and of these the means along the other: full rows count like empty ones."""
    there = both().any(axis=first)
    rows = np.where(there, gap_c(first), 0)
    return rows.sum(axis=second) / there.sum(axis=second)


def weighted_by_area(values):
    weights = np.where(both(), np.cos(np.deg2rad(np.arange(45, 60, 2)))[:, np.newaxis], 0)
    return (weights * values).sum(axis=MONTHS) / weights.sum(axis=MONTHS)


CHECKS = {
    "gaps": [
        Value(
            "both",
            both,
            because="It is True where the sea and the air are known, and False where either is missing.",
            slips=(
                nan_by_equality(),
                array_slips.and_for_mask(BOTH),
                Slip(
                    "sea-alone",
                    "You asked the sea alone. Here that gives the same mask, because the air happens to be "
                    "known wherever the sea is. Ask the air, too.",
                    lambda seen: "isnan(sst)" in seen.source and "airt" not in seen.source,
                    BOTH,
                    habit=True,
                ),
                Slip(
                    "air-alone",
                    "You asked the air alone. Some of these cells have no sea.",
                    lambda seen: "sst" not in seen.source and seen.equals(~np.isnan(airt())),
                    BOTH,
                ),
                slips.gives(
                    "missing-for-known",
                    lambda: np.isnan(sst()) & np.isnan(airt()),
                    "This mask is True where both are missing. `np.isnan` finds the gaps; turn its "
                    "answers round.",
                    NOTHING,
                ),
                slips.gives(
                    "turned-too-late",
                    lambda: ~(np.isnan(sst()) & np.isnan(airt())),
                    "This is True where at least one of the two is known. Turn each mask round "
                    "before you join them.",
                    BOTH,
                ),
                slips.gives(
                    "one-is-enough",
                    lambda: np.isnan(sst()) | np.isnan(airt()),
                    "This mask is True where something is missing. What you need is the reverse.",
                    BOTH,
                ),
            ),
        ),
    ],
    "means": [
        Value(
            "gap_c",
            gap_c,
            within=1e-3,
            because="It is, for each month, the mean of sea minus air over the known places.",
            slips=(
                Slip(
                    "nan-spreads",
                    "Your means are NaN. An ordinary mean of values with a gap is itself unknown; "
                    "there is a reduction that leaves the gaps out.",
                    lambda seen: np.shape(seen.got) == (12,) and bool(np.all(np.isnan(seen.got))),
                    THERE,
                ),
                slips.gives(
                    "means-first",
                    lambda: np.nanmean(sst(), axis=MONTHS) - np.nanmean(airt(), axis=MONTHS),
                    "You took two means and subtracted them. In winter they come from different "
                    "places, because some cells have air and no sea. Subtract place by place first.",
                    BOTH,
                ),
                slips.gives(
                    "sign-turned",
                    lambda: -gap_c(),
                    "This is air minus sea. Sea minus air was asked for.",
                ),
                slips.gives(
                    "gaps-as-zero",
                    lambda: np.nan_to_num(gap()).mean(axis=MONTHS),
                    "You divided by all cells, the missing ones too, as if the difference were 0 there.",
                    THERE,
                ),
                slips.gives(
                    "weighted",
                    lambda: weighted_by_area(np.nan_to_num(gap())),
                    "You weighted by area. Here all cells count alike.",
                ),
                slips.gives(
                    "means-of-rows",
                    lambda: means_of_rows(2, 1),
                    "You took the means of rows, and then their mean, so that a row with few known cells "
                    "counts like a full one. Use up both axes at once.",
                    THERE,
                ),
                slips.gives(
                    "means-of-columns",
                    lambda: means_of_rows(1, 1),
                    "You took the means of columns, and then their mean, so that a column with few known "
                    "cells counts like a full one. Use up both axes at once.",
                    THERE,
                ),
                array_slips.wrong_axis(
                    lambda axis: np.where(both().any(axis=axis), gap_c(axis), np.nan),
                    (0, 1, 2),
                    THERE,
                ),
            ),
        )
    ],
    "share": [
        Value(
            "share",
            share,
            within=1e-4,
            because="It is, for each month, the number of places with a colder sea, divided by the "
            "number of places where both are known.",
            slips=(
                slips.gives(
                    "gaps-counted",
                    lambda: (gap() < 0).mean(axis=MONTHS),
                    "You divided by all cells, and land is among them. The mean of a mask counts the gaps as "
                    "False. Divide by the number of known places.",
                    THERE,
                ),
                slips.gives(
                    "gaps-as-colder",
                    lambda: (~(gap() >= 0)).sum(axis=MONTHS) / both().sum(axis=MONTHS),
                    "The gaps are among your colder places. A comparison with NaN is False, and "
                    "turned round it becomes True. Ask for what you want, not for its opposite.",
                    THERE,
                ),
                slips.gives(
                    "warmer-for-colder",
                    lambda: (gap() > 0).sum(axis=MONTHS) / both().sum(axis=MONTHS),
                    "This is the share of places where the sea is warmer than the air.",
                ),
                slips.gives(
                    "percent",
                    lambda: 100 * share(),
                    "These are percentages. A share between 0 and 1 was asked for.",
                ),
                slips.gives(
                    "equal-for-colder",
                    lambda: (gap() <= 0).sum(axis=MONTHS) / both().sum(axis=MONTHS),
                    "Places where sea and air are equal are among your colder ones.",
                ),
                slips.gives(
                    "all-months-known",
                    lambda: (gap() < 0).sum(axis=MONTHS) / both().sum(),
                    "You divided each month by the known places of all twelve. Count them month by month.",
                    THERE,
                ),
                slips.gives(
                    "weighted",
                    lambda: weighted_by_area(gap() < 0),
                    "You weighted by area. Here all cells count alike.",
                ),
                slips.gives(
                    "count-for-share",
                    lambda: (gap() < 0).sum(axis=MONTHS),
                    "These are counts of places. Divide them by the number of known places.",
                ),
            ),
        )
    ],
}
