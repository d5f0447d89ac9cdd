"""What an answer to "The breath of the continent" must hold."""

from functools import cache

import castalia
from castalia.checking import Value, slips

FORMULA = "One formula for all the oceans"
NAMES = "Names decide what meets what"
MEANS = "First the formula, then the mean"
FACTOR = 1.2 * 1004 * 0.001


@cache
def coads():
    return castalia.open_dataset("coads-climatology", store="sample").load()


@cache
def gap():
    return coads()["sst"] - coads()["airt"]


@cache
def flux():
    result = FACTOR * coads()["wspd"] * gap()
    result.attrs = {"units": "W m-2"}
    return result


def bare(field):
    """A field without notes, whose unit is not held against an answer."""
    return field.drop_attrs()


@cache
def circle():
    return bare(flux().mean("lon"))


@cache
def excess():
    return bare(flux() - circle())


def cell(field):
    return field.sel(lat=35, lon=143)


def year():
    return float(cell(flux()).mean("month"))


def shortcut():
    return float(FACTOR * cell(coads()["wspd"]).mean("month") * cell(gap()).mean("month"))


CHECKS = {
    "flux": [
        Value(
            "sensible_wm2",
            flux,
            within=0.05,
            because="It is density times heat capacity times exchange coefficient times wind speed "
            "times sea minus air temperature.",
            slips=(
                slips.gives(
                    "sign-turned",
                    lambda: -flux(),
                    "The sign is turned. A positive flux is to cool the sea, so it must be positive "
                    "where the sea is warmer than the air.",
                    FORMULA,
                ),
                slips.gives(
                    "wind-forgotten",
                    lambda: FACTOR * gap(),
                    "The wind is missing. Without it your flux is as large in a calm as in a storm.",
                    FORMULA,
                ),
                slips.gives(
                    "one-in-kelvin",
                    lambda: FACTOR * coads()["wspd"] * (gap() + 273.15),
                    "One of the two temperatures is in kelvin and the other in degrees Celsius. Both "
                    "fields are in the same unit as they come, and their difference needs no "
                    "conversion.",
                    FORMULA,
                ),
                slips.gives(
                    "thousandth",
                    lambda: flux() / 1000,
                    "Your flux is a thousandth of what it should be. The lesson divided because its humidity was "
                    "in grams. Here all factors are in the units of the formula.",
                    FORMULA,
                ),
                slips.gives(
                    "brackets-forgotten",
                    lambda: FACTOR * coads()["wspd"] * coads()["sst"] - coads()["airt"],
                    "Only the temperature of the sea was multiplied, and that of the air subtracted at the end. Put "
                    "brackets around the difference.",
                    FORMULA,
                ),
                slips.gives(
                    "gaps-filled",
                    lambda: flux().fillna(0),
                    "Where nothing is known your flux is 0, on land, too. That is a number, and would count in "
                    "every mean. Leave these cells `nan`.",
                    FORMULA,
                ),
                slips.Slip(
                    "note-not-written",
                    "The numbers are right. What is missing is the note of their unit: nobody can see "
                    "from the field that it is in watts per square metre, or it says something else.",
                    lambda seen: seen.equals(flux()) and seen.got.attrs.get("units") != "W m-2",
                    FORMULA,
                ),
            ),
        )
    ],
    "excess": [
        Value(
            "circle_wm2",
            circle,
            within=0.05,
            because="It is the mean over the longitudes, for each month and each latitude.",
            slips=(
                slips.gives(
                    "other-dimension",
                    lambda: flux().mean("lat"),
                    "You averaged over the latitudes, from pole to pole. Around a circle of latitude "
                    "it is the longitude that changes.",
                    NAMES,
                ),
                slips.gives(
                    "land-counted",
                    lambda: flux().sum("lon") / 180,
                    "You divided by all 180 cells of the circle, so that land counts as a flux of 0. `mean` "
                    "divides by the number of cells with a value.",
                    NAMES,
                ),
                slips.gives(
                    "months-averaged-too",
                    lambda: flux().mean(["month", "lon"]),
                    "You averaged over the months as well. A mean for each month was asked for.",
                    NAMES,
                ),
            ),
        ),
        Value(
            "excess_wm2",
            excess,
            within=0.05,
            because="It is the flux of each cell minus the mean of its own circle in the same month.",
            slips=(
                slips.gives(
                    "sign-turned",
                    lambda: -excess(),
                    "The sign is turned: this is by how much the circle exceeds the cell.",
                    NAMES,
                ),
                slips.gives(
                    "ratio-for-difference",
                    lambda: flux() / circle(),
                    "You divided. By how many watts per square metre each cell exceeds its circle is a difference.",
                    NAMES,
                ),
                slips.gives(
                    "one-mean-for-all",
                    lambda: flux() - flux().mean(),
                    "You subtracted one mean of everything. Each cell needs the mean of its own "
                    "circle in its own month.",
                    NAMES,
                ),
                slips.gives(
                    "mean-of-the-year",
                    lambda: flux() - flux().mean("month"),
                    "You subtracted each cell's own mean of the year. What was asked for is the mean "
                    "around the circle of latitude.",
                    NAMES,
                ),
            ),
        ),
    ],
    "year": [
        Value(
            "year_wm2",
            year,
            within=0.02,
            because="It is the mean of the twelve fluxes of this cell.",
            slips=(
                slips.gives(
                    "means-first",
                    shortcut,
                    "You averaged first and put the means into the formula. That is the shortcut. "
                    "Here the formula comes first.",
                    MEANS,
                ),
                slips.gives(
                    "sum-for-mean",
                    lambda: 12 * year(),
                    "This is the sum of the twelve fluxes. Their mean was asked for.",
                    MEANS,
                ),
                slips.gives(
                    "cell-of-the-lesson",
                    lambda: float(flux().sel(lat=37, lon=293).mean("month")),
                    "This is the cell of the lesson, in the Gulf Stream. The one at 35° N, 143° E was asked for.",
                ),
            ),
        ),
        Value(
            "shortcut_wm2",
            shortcut,
            within=0.02,
            because="It is the formula with the mean wind and the mean temperature difference of this "
            "cell.",
            slips=(
                slips.gives(
                    "formula-first",
                    year,
                    "This is the mean of the fluxes once more. For the shortcut take the mean of the "
                    "wind and the mean of the difference, and multiply these.",
                    MEANS,
                ),
                slips.gives(
                    "bracket-too-late",
                    lambda: float(
                        FACTOR * cell(coads()["wspd"]).mean() * cell(coads()["sst"]).mean()
                        - cell(coads()["airt"]).mean()
                    ),
                    "Only the temperature of the sea was multiplied, and that of the air subtracted at the end. Put "
                    "brackets around the difference.",
                    MEANS,
                ),
            ),
        ),
    ],
}
