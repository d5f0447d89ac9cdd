"""What an answer to "The gale in the average" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Value, slips

FORMULA = "One formula for all the oceans"
MEANS = "First the formula, then the mean"
KEEP = "Keep values where a condition holds"


@cache
def wind():
    return castalia.open_dataset("coads-climatology", store="sample")["wspd"].load()


@cache
def power():
    result = 0.6 * wind() ** 3
    result.attrs = {"units": "W m-2"}
    return result


@cache
def complete():
    return wind().count("month") == 12


@cache
def everywhere():
    """The ratio in all cells, however few their months."""
    return (power().mean("month") / (0.6 * wind().mean("month") ** 3)).drop_attrs()


@cache
def ratio():
    return everywhere().where(complete())


def off_somalia(field):
    return float(field.sel(lat=9, lon=53))


CHECKS = {
    "power": [
        Value(
            "power_wm2",
            power,
            within=0.1,
            because="It is half of the density times the third power of the wind speed.",
            slips=(
                slips.gives(
                    "half-forgotten",
                    lambda: 2 * power(),
                    "Your power is twice as large as it should be: the half of the formula is missing.",
                    FORMULA,
                ),
                slips.gives(
                    "square-for-cube",
                    lambda: 0.6 * wind() ** 2,
                    "This is the square of the wind speed. The formula has its third power.",
                    FORMULA,
                ),
                slips.Slip(
                    "old-note",
                    "The numbers are right, and the note of the unit is not: a power per square metre "
                    "is not a speed. Write the note that the task asks for.",
                    lambda seen: seen.equals(power()) and seen.got.attrs.get("units") != "W m-2",
                    FORMULA,
                ),
            ),
        )
    ],
    "ratio": [
        Value(
            "ratio",
            ratio,
            within=1e-3,
            because="It is the mean of the powers over the power of the mean wind, where all twelve "
            "months are known.",
            slips=(
                slips.gives(
                    "inverted",
                    lambda: 1 / ratio(),
                    "Your ratio is the wrong way round: the power of the mean wind stands above. It is "
                    "to say by what factor that power is too small.",
                    MEANS,
                ),
                slips.gives(
                    "few-months-kept",
                    everywhere,
                    "The ratios are right, but there are too many. Some cells have a wind in a few "
                    "months only, and a mean of these is no mean of the year. Keep those with all "
                    "twelve.",
                    KEEP,
                ),
                slips.gives(
                    "zero-for-missing",
                    lambda: everywhere().where(complete(), 0),
                    "In cells without all months your ratio is 0, on land, too. That is a number, and "
                    "would count in every mean. Make these cells `nan`.",
                    KEEP,
                ),
                slips.gives(
                    "one-for-missing",
                    lambda: everywhere().where(complete(), 1),
                    "In cells without all months your ratio is 1, on land, too. That is a number, and would count "
                    "in every mean. Make these cells `nan`.",
                    KEEP,
                ),
                slips.gives(
                    "half-forgotten",
                    lambda: ratio() / 2,
                    "Your ratio is half as large as it should be: below the line, the half of the formula is "
                    "missing.",
                    MEANS,
                ),
                slips.gives(
                    "excess-for-ratio",
                    lambda: ratio() - 1,
                    "This is by how much the ratio exceeds 1. The ratio itself was asked for.",
                    MEANS,
                ),
                slips.gives(
                    "each-month-by-itself",
                    lambda: power() / (0.6 * wind().mean("month") ** 3),
                    "You have a ratio for each month. Average the powers over the months before you "
                    "divide.",
                    MEANS,
                ),
                slips.gives(
                    "means-on-both-sides",
                    lambda: (everywhere() / everywhere()).where(complete()),
                    "Your ratio is 1 everywhere, because the mean came first in both fields. In the "
                    "upper one the formula comes first.",
                    MEANS,
                ),
            ),
        )
    ],
    "places": [
        Value(
            "known_cells",
            lambda: int(ratio().count()),
            within=0,
            because="It is the number of cells in which `ratio` is not `nan`.",
            slips=(
                slips.gives(
                    "all-cells",
                    lambda: ratio().size,
                    "This is the number of all cells, land included. Those with a ratio were asked "
                    "for.",
                    KEEP,
                ),
                slips.gives(
                    "gaps-for-known",
                    lambda: int(ratio().isnull().sum()),
                    "This is the number of cells without a ratio. Those that have one were asked for.",
                    KEEP,
                ),
            ),
        ),
        Value(
            "largest",
            lambda: float(ratio().max()),
            within=1e-3,
            because="It is the largest value of `ratio`.",
            slips=(
                slips.gives(
                    "mean-for-largest",
                    lambda: float(ratio().mean()),
                    "This is the mean of all ratios. The largest was asked for.",
                ),
            ),
        ),
        Value(
            "somali",
            lambda: off_somalia(ratio()),
            within=1e-3,
            because="It is the value of `ratio` at latitude 9 and longitude 53.",
            slips=(
                slips.gives(
                    "exchanged",
                    lambda: float(ratio().sel(lat=53, lon=9)),
                    "This is the ratio at 53° N, 9° E, in the North Sea. Latitude 9 and longitude 53 were asked for.",
                ),
                slips.Slip(
                    "by-position",
                    "There is no ratio in row 9 and column 53, near the South Pole. These are labels, and not "
                    "positions.",
                    lambda seen: isinstance(seen.got, float) and bool(np.isnan(seen.got)),
                ),
            ),
        ),
    ],
}
