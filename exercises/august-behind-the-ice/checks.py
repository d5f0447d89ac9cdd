"""What an answer to "What does the ice hide from the mean?" must hold."""

import re
from functools import cache

import numpy as np

import castalia
from castalia.checking import Call, Function, Value, slips
from castalia.checking.slips import Slip

PACKING = "Whole numbers for decimals"
OVER = "Whole numbers that run over"
THERE = "Reduce what is there"
BOTH = "Compare where both are known"
EQUALS_NAN = re.compile(r"[!=]=\s*(?:np\.|numpy\.|math\.)?nan\b")
NAN = np.nan

HUNDREDTHS = np.array([2715, -999, -180], "int16")
SMALL = np.array([100, -128, -100], "int8")
LARGE = np.array([4000, -99, 10], "int16")


@cache
def maps():
    sst = castalia.open_dataset("coads-climatology", store="sample")["sst"].values
    packed = np.where(np.isnan(sst), -999, (100 * sst).round()).astype("int16")
    return tuple(np.where(one == -999, NAN, one * 0.01) for one in (packed[1, 75:], packed[7, 75:]))


def apparent():
    february, august = maps()
    return float(np.nanmean(august) - np.nanmean(february))


def change():
    february, august = maps()
    return float(np.nanmean(august - february))


def with_fill():
    """Both maps, the fill value unpacked as if it were a temperature."""
    return tuple(np.where(np.isnan(one), -9.99, one) for one in maps())


def august_only():
    february, august = maps()
    return int((np.isnan(february) & ~np.isnan(august)).sum())


def ran_over(seen):
    """The wrapped numbers of `SMALL` or `LARGE`, or NumPy's refusal of a number that does not fit."""
    if seen.raised is not None:
        return seen.raised.kind == "OverflowError"
    small = np.where(SMALL == -128, NAN, SMALL * np.int8(20) + np.int8(100))
    large = np.where(LARGE == -99, NAN, LARGE * np.int16(10))
    return seen.equals(small) or seen.equals(large)


def weighted_change():
    february, august = maps()
    known = ~np.isnan(august - february)
    weights = np.where(known, np.cos(np.deg2rad(np.arange(61, 90, 2)))[:, np.newaxis], 0)
    return float((weights * np.nan_to_num(august - february)).sum() / weights.sum())


def nan_by_equality():
    return Slip(
        "nan-by-equality",
        "NaN equals nothing, not even itself, so a comparison with it by `==` is False everywhere, "
        "and by `!=` True everywhere. `np.isnan` finds the gaps.",
        lambda seen: bool(EQUALS_NAN.search(seen.source)),
        "A value that equals nothing",
    )


CHECKS = {
    "unpack": [
        Function(
            "unpack",
            lambda: [
                Call(
                    "unpack(np.array([2715, -999, -180]).astype('int16'), 0.01, 0, -999)",
                    (HUNDREDTHS, 0.01, 0, -999),
                    np.array([27.15, NAN, -1.8]),
                ),
                Call(
                    "unpack(np.array([100, -128, -100]).astype('int8'), 20, 100, -128)",
                    (SMALL, 20, 100, -128),
                    np.array([2100.0, NAN, -1900.0]),
                ),
                Call(
                    "unpack(np.array([4000, -99, 10]).astype('int16'), 10, 0, -99)",
                    (LARGE, 10, 0, -99),
                    np.array([40000.0, NAN, 100.0]),
                ),
            ],
            within=1e-3,
            because="It is scale times packed number plus offset, and NaN where the packed number is "
            "the fill value.",
            slips=(
                slips.print_for_return(),
                slips.aliasing(),
                Slip(
                    "ran-over",
                    "The numbers ran over: small whole numbers times a whole number stay small, and have "
                    "no room for the result. Make floats of them first.",
                    ran_over,
                    OVER,
                ),
                slips.gives(
                    "fill-as-value",
                    lambda: HUNDREDTHS * 0.01,
                    "The fill value came out as a temperature, −9.99 °C. Where the packed number is the "
                    "fill value, the result is NaN.",
                    PACKING,
                ),
                slips.gives(
                    "offset-first",
                    lambda: np.array([4000.0, NAN, 0.0]),
                    "You added the offset before you multiplied. The scale comes first, then the offset.",
                    PACKING,
                ),
                slips.gives(
                    "fill-not-used",
                    lambda: SMALL.astype(float) * 20 + 100,
                    "The fill value of this call is −128, and it came out as a number. Compare with the argument "
                    "`fill`, not with a number of your own.",
                    PACKING,
                ),
                slips.gives(
                    "offset-forgotten",
                    lambda: np.array([2000.0, NAN, -2000.0]),
                    "The offset is missing.",
                    PACKING,
                ),
                slips.gives(
                    "known-removed",
                    lambda: np.array([NAN, -9.99, NAN]),
                    "You kept the gap and removed the rest. `np.where` first takes what stands where the mask is "
                    "True.",
                    PACKING,
                ),
                slips.gives(
                    "gaps-dropped",
                    lambda: np.array([27.15, -1.8]),
                    "You left the gaps out, so the other values no longer stand in their places. "
                    "`np.where` keeps the shape.",
                    PACKING,
                ),
            ),
        )
    ],
    "arctic": [
        Value(
            "change_c",
            change,
            within=0.002,
            because="It is the mean of August minus February over the cells where both are known.",
            slips=(
                slips.gives(
                    "means-first",
                    apparent,
                    "This is the difference of two means, which come from different cells. Subtract cell by "
                    "cell first.",
                    BOTH,
                ),
                slips.gives(
                    "sign-turned",
                    lambda: -change(),
                    "This is February minus August. August minus February was asked for.",
                ),
                nan_by_equality(),
                Slip(
                    "nan-spreads",
                    "This is NaN. An ordinary mean of values with a gap is itself unknown; there is a reduction "
                    "that leaves the gaps out.",
                    lambda seen: (
                        np.shape(seen.got) == ()
                        and isinstance(seen.got, float | np.floating)
                        and bool(np.isnan(seen.got))
                    ),
                    THERE,
                ),
                slips.gives(
                    "gaps-as-zero",
                    lambda: float(np.nan_to_num(maps()[1] - maps()[0]).mean()),
                    "You divided by all cells, also those where one is missing. Divide by the number of cells "
                    "where both are known.",
                    THERE,
                ),
                slips.gives(
                    "fill-as-value",
                    lambda: float((with_fill()[1] - with_fill()[0]).mean()),
                    "The fill value is among your temperatures, as −9.99 °C. Unpack both maps with your function.",
                    PACKING,
                ),
                slips.gives(
                    "weighted",
                    weighted_change,
                    "You weighted by area. Here all cells count alike.",
                ),
                slips.gives(
                    "hundredths",
                    lambda: 100 * change(),
                    "These are hundredths of a degree. Unpack both maps first.",
                    PACKING,
                ),
            ),
        ),
        Value(
            "august_only",
            august_only,
            because="It counts the cells that are missing in February and known in August.",
            slips=(
                nan_by_equality(),
                slips.gives(
                    "february-only",
                    lambda: int((~np.isnan(maps()[0]) & np.isnan(maps()[1])).sum()),
                    "You counted the cells that February has and August has not.",
                    BOTH,
                ),
                slips.gives(
                    "either-only",
                    lambda: int((np.isnan(maps()[0]) ^ np.isnan(maps()[1])).sum()),
                    "You counted all cells that only one month has. Those of August were asked for.",
                    BOTH,
                ),
                slips.gives(
                    "land-counted",
                    lambda: int(np.isnan(maps()[0]).sum()),
                    "You counted all that February lacks, land included. August must know the cell, too.",
                    BOTH,
                ),
                slips.gives(
                    "all-august",
                    lambda: int((~np.isnan(maps()[1])).sum()),
                    "You counted all cells that August has, also those that February has.",
                    BOTH,
                ),
                slips.gives(
                    "counts-subtracted",
                    lambda: int((~np.isnan(maps()[1])).sum() - (~np.isnan(maps()[0])).sum()),
                    "You subtracted two counts. A cell that only February has hides one that only August has. "
                    "Ask each cell whether it is missing in one month and known in the other.",
                    BOTH,
                ),
            ),
        ),
    ],
}
