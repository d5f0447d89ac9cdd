"""What an answer to "Which sea turns to frost in sixteen bits?" must hold."""

import re
from functools import cache

import numpy as np

import castalia
from castalia.checking import Value, slips
from castalia.checking.slips import Slip

PACKING = "Whole numbers for decimals"
OVER = "Whole numbers that run over"
EQUALS_NAN = re.compile(r"[!=]=\s*(?:np\.|numpy\.|math\.)?nan\b")


@cache
def packed():
    sst = castalia.open_dataset("coads-climatology", store="sample")["sst"].values
    steps = ((sst + 273.15 - 298.15) / 0.001).round()
    return np.where(np.isnan(sst), -32768, steps).astype("int16")


@cache
def missing():
    return packed() == -32768


def kelvin():
    return packed() * 0.001 + 298.15


@cache
def sst_c():
    return np.where(missing(), np.nan, kelvin() - 273.15)


@cache
def spoilt():
    return packed() > 32767 - 25000


def thousandths():
    return packed() + 25000


def unpacked(name, wrong, told):
    return slips.gives(name, lambda: np.where(missing(), np.nan, wrong()), told, PACKING)


CHECKS = {
    "unpacked": [
        Value(
            "sst_c",
            sst_c,
            within=0.005,
            because="It is scale factor times packed number, plus offset, less 273.15, and NaN in "
            "the gaps.",
            slips=(
                Slip(
                    "nan-by-equality",
                    "You asked whole numbers for NaN, and they cannot hold it; besides, NaN equals nothing. "
                    "The gaps of `packed` are its fill value.",
                    lambda seen: bool(EQUALS_NAN.search(seen.source)),
                    PACKING,
                ),
                slips.gives(
                    "fill-as-value",
                    lambda: kelvin() - 273.15,
                    "Your land has −7.768 °C: the fill value was unpacked as if it were a temperature. "
                    "Compare it with the numbers as they are stored.",
                    PACKING,
                ),
                slips.gives(
                    "known-removed",
                    lambda: np.where(missing(), kelvin() - 273.15, np.nan),
                    "You kept the gaps and removed the sea. `np.where` first takes what stands where the "
                    "mask is True.",
                    PACKING,
                ),
                unpacked(
                    "offset-first",
                    lambda: (packed() + 298.15) * 0.001 - 273.15,
                    "You added the offset before you multiplied. The scale factor comes first, then the offset.",
                ),
                unpacked(
                    "offset-forgotten",
                    lambda: packed() * 0.001 - 273.15,
                    "The offset is missing: these temperatures are 298.15 too low.",
                ),
                slips.kelvin_for_celsius(),
                unpacked(
                    "scale-forgotten",
                    lambda: packed() + 298.15 - 273.15,
                    "The scale factor is missing. The packed numbers count thousandths of a degree.",
                ),
            ),
        )
    ],
    "ran-over": [
        Value(
            "spoilt",
            spoilt,
            because="It is True where 25,000 more is above 32,767, the largest value of `int16`.",
            slips=(
                slips.gives(
                    "cold-for-spoilt",
                    lambda: thousandths() < 0,
                    "This is True at every number below zero: at the gaps, and where the sea is truly "
                    "below 0 °C. What ran over is only what was too large.",
                    OVER,
                ),
                slips.gives(
                    "range-without-sum",
                    lambda: packed() > 32767,
                    "No `int16` is above 32,767, so nothing can be found so. Ask before the sum which "
                    "numbers leave no room for 25,000 more.",
                    OVER,
                ),
                slips.gives(
                    "asked-after",
                    lambda: ~missing() & (sst_c() < 0),
                    "These are seas that are truly below 0 °C. Ask where `thousandths` and `sst_c` disagree.",
                    OVER,
                ),
                slips.gives(
                    "gaps-among-them",
                    lambda: spoilt() | missing(),
                    "The gaps are in your mask. Spoilt is what is known and came out wrong.",
                    OVER,
                ),
            ),
        )
    ],
    "hottest": [
        Value(
            "hottest_c",
            lambda: float(np.nanmax(sst_c())),
            within=0.002,
            because="It is the largest of the numbers in 32 bits, divided by 1000.",
            slips=(
                slips.gives(
                    "still-small",
                    lambda: float(thousandths().max() / 1000),
                    "The hottest values have run over here, too, and the next in line has won. Widen the "
                    "numbers before the sum, not after it.",
                    OVER,
                ),
                slips.gives(
                    "thousandths",
                    lambda: 1000 * float(np.nanmax(sst_c())),
                    "These are thousandths of a degree. Degrees were asked for.",
                ),
            ),
        ),
    ],
}
