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


def exactly_compared(seen):
    """All that is spoilt was found, and with it what differs by a rounding."""
    got = seen.got
    if (
        "!=" not in seen.source
        or getattr(got, "shape", None) != spoilt().shape
        or got.dtype != bool
    ):
        return False
    return bool(got[spoilt()].all()) and int((got & ~missing()).sum()) > int(spoilt().sum())


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
                Slip(
                    "whole-numbers-hold-no-nan",
                    "`np.isnan` finds nothing in `packed`: whole numbers cannot hold NaN. Its gaps are its fill "
                    "value.",
                    lambda seen: "isnan(packed)" in seen.source,
                    PACKING,
                ),
                slips.gives(
                    "fill-of-another",
                    lambda: np.where(packed() == -999, np.nan, kelvin() - 273.15),
                    "−999 is the fill value of OISST. These numbers are packed as MUR packs them, and the task "
                    "names its fill value.",
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
                unpacked(
                    "offset-subtracted",
                    lambda: packed() * 0.001 - 298.15 - 273.15,
                    "You subtracted the offset. It is added.",
                ),
                unpacked(
                    "kelvin-added",
                    lambda: kelvin() + 273.15,
                    "You added 273.15. From kelvin to °C it is subtracted.",
                ),
                unpacked(
                    "kelvin-shortened",
                    lambda: kelvin() - 273,
                    "These are 0.15 too high: 0 °C is 273.15 K.",
                ),
                slips.kelvin_for_celsius(),
                unpacked(
                    "scale-forgotten",
                    lambda: packed() + 298.15 - 273.15,
                    "The scale factor is missing. The packed numbers count thousandths of a degree.",
                ),
            ),
        ),
        Value(
            "missing",
            missing,
            because="It is True at the gaps, where the stored number is the fill value.",
            slips=(
                slips.gives(
                    "known-for-missing",
                    lambda: ~missing(),
                    "This mask is True where something is known. `missing` is the mask of the gaps.",
                    PACKING,
                ),
            ),
        ),
    ],
    "ran-over": [
        Value(
            "spoilt",
            spoilt,
            because="It is True where 25,000 more is above 32,767, the largest value of `int16`.",
            slips=(
                Slip(
                    "exactly-compared",
                    "Many of these differ by a rounding only, and NaN differs from everything. Ask where known "
                    "values differ by more than a rounding.",
                    exactly_compared,
                    OVER,
                ),
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
            "wide",
            lambda: packed().astype("int32") + 25000,
            within=0,
            because="It holds the packed numbers plus 25,000, with room for the sum.",
            slips=(
                slips.gives(
                    "widened-late",
                    thousandths,
                    "The hottest values have run over here, too. Widen the numbers before the sum, not after it.",
                    OVER,
                ),
                slips.gives(
                    "not-added",
                    packed,
                    "These are the packed numbers, wider, and not yet thousandths of a degree. Add the offset "
                    "as the colleague did.",
                    OVER,
                ),
                slips.gives(
                    "added-twice",
                    lambda: thousandths().astype("int32") + 25000,
                    "`thousandths` holds the offset already, and what ran over is lost there. Begin with `packed`.",
                    OVER,
                ),
                slips.gives(
                    "kelvin-for-celsius",
                    lambda: packed().astype("int32") + 298150,
                    "These are thousandths of a kelvin. The colleague wants °C: the offset is 25,000.",
                ),
            ),
        ),
        Value(
            "hottest_c",
            lambda: float(np.nanmax(sst_c())),
            within=0.002,
            because="It is the largest of the numbers in 32 bits, divided by 1000.",
            slips=(
                slips.gives(
                    "next-in-line",
                    lambda: float(thousandths().max() / 1000),
                    "In `thousandths` the hottest values have run over, and the next in line has won. Ask `wide`.",
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
