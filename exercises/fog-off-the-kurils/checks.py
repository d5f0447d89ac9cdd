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


CHECKS = {
    "gaps": [
        Value(
            "both",
            both,
            because="It is True where the sea and the air are known, and False where either is missing.",
            slips=(
                nan_by_equality(),
                array_slips.and_for_mask(BOTH),
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
                    "count-for-share",
                    lambda: (gap() < 0).sum(axis=MONTHS),
                    "These are counts of places. Divide them by the number of known places.",
                ),
            ),
        )
    ],
}
