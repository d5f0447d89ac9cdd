"""What an answer to "Smoke or summer?" must hold."""

from dataclasses import replace
from functools import cache

import numpy as np
import shapely
from cartopy.io import shapereader

import castalia
from castalia.checking import Lazy, Value, array_slips, lazy_slips, slips

AREA = "Weigh the cells by their area"
RECIPE = "A recipe, not a result"
MEMORY = "Count the chunks and weigh them"

TOP = (slice(0, 156), slice(0, 576))  # the blocks of the north: enough of a map to judge it by


@cache
def box():
    turbidity = castalia.open_dataset("linke-turbidity", store="sample")["linke_turbidity"]
    return turbidity.sel(lat=slice(13, -56), lon=slice(-82, -34)).load()


@cache
def rows():
    """Each row's mean of its cells, by row and month."""
    return box().values.mean(axis=1, dtype="float32") / np.float32(20)


@cache
def cosine():
    return np.cos(np.deg2rad(box().lat.values))


@cache
def months():
    return box().values.argmax(axis=2) + 1


@cache
def land():
    coast = shapereader.natural_earth("110m", "physical", "land")
    shape = shapely.union_all(list(shapereader.Reader(coast).geometries()))
    shapely.prepare(shape)
    return shapely.contains_xy(shape, *np.meshgrid(box().lon, box().lat))


@cache
def burning(season):
    """Where the haziest month is one of these."""
    return np.isin(months(), season)


def share(weights, season=(8, 9, 10)):
    """The part that is burning, of a column of weights by latitude, or of a map of them."""
    there = burning(season)
    return float(np.average(there, weights=np.broadcast_to(weights, there.shape)))


def area():
    return cosine()[:, np.newaxis]


def in_degrees():
    """The cosines of degrees taken for radians: their sum is almost nothing."""
    return np.cos(box().lat.values)


NOT_RADIANS = "NumPy's cosine expects radians, and your latitudes are in degrees."


CHECKS = {
    "cycle": [
        Value(
            "cycle",
            lambda: Lazy(np.average(rows(), axis=0, weights=cosine()).astype("float32")),
            within=2e-3,
            because="It is a weighted sum over latitude and longitude, divided by the sum of the "
            "weights of all these cells.",
            slips=(
                array_slips.shapes_refused(AREA),
                lazy_slips.computed_early(RECIPE),
                lazy_slips.wider_than_asked("float32", AREA),
                slips.unweighted_mean(lambda: rows().mean(axis=0), AREA),
                slips.Slip(
                    "degrees-for-radians",
                    NOT_RADIANS,
                    lambda seen: replace(seen, within=0.1).equals(
                        np.average(rows(), axis=0, weights=in_degrees())
                    ),
                    AREA,
                ),
                slips.gives(
                    "scale-forgotten",
                    lambda: 20 * np.average(rows(), axis=0, weights=cosine()),
                    "These are the numbers as the file stores them, 20 times the turbidity. Begin "
                    "with `sky`, which is divided by 20 already.",
                    RECIPE,
                ),
                slips.gives(
                    "weights-of-one-column",
                    lambda: np.average(rows(), axis=0, weights=cosine()) * box().sizes["lon"],
                    "You divided by the weights of one column. The sum runs over all cells, and each "
                    "of them brought its weight.",
                    AREA,
                ),
                slips.gives(
                    "weights-of-the-earth",
                    lambda: (
                        np.average(rows(), axis=0, weights=cosine()) * (box().sizes["lon"] / 4320)
                    ),
                    "You divided by the weights of the whole Earth's longitudes. The box has fewer "
                    "columns.",
                    AREA,
                ),
                slips.gives(
                    "divided-by-cells",
                    lambda: np.average(rows(), axis=0, weights=cosine()) * cosine().mean(),
                    "You divided by the number of cells. What was weighted must be divided by the "
                    "sum of the weights, which is less.",
                    AREA,
                ),
            ),
        )
    ],
    "month": [
        Value(
            "haziest",
            lambda: Lazy(
                months()[TOP].astype("uint8"), region=TOP, shape=months().shape, dtype="uint8"
            ),
            within=0,
            because="It is the number of the month, 1 to 12, in which the cell's turbidity is "
            "largest.",
            slips=(
                lazy_slips.computed_early(RECIPE),
                lazy_slips.wider_than_asked(
                    "uint8",
                    MEMORY,
                    "Each value takes more than one byte. Look at the dtype of each step: which type "
                    "has the last one, and how many bytes is that?",
                ),
                slips.gives(
                    "position-for-month",
                    lambda: months()[TOP] - 1,
                    "Your months run from 0 to 11: these are positions along the axis, counted from "
                    "0. January is month 1.",
                ),
                slips.gives(
                    "clearest-for-haziest",
                    lambda: box().values[TOP].argmin(axis=2) + 1,
                    "This is the month in which each cell is clearest.",
                ),
            ),
        )
    ],
    "share": [
        Value(
            "share",
            lambda: share(area() * land()),
            within=1e-3,
            because="It is the area of the land cells whose haziest month is 8, 9 or 10, divided by "
            "the area of all land cells, and must be right to within 0.001.",
            slips=(
                lazy_slips.not_computed(RECIPE),
                slips.Slip(
                    "sea-counted",
                    "You counted the sea, which is half of the box and follows the summer. Of the "
                    "land alone the share is another.",
                    lambda seen: any(map(seen.equals, (share(area()), share(1)))),
                ),
                slips.gives(
                    "in-percent",
                    lambda: 100 * share(area() * land()),
                    "This is in percent. The task asks for a number between 0 and 1.",
                ),
                slips.gives(
                    "one-month-early",
                    lambda: share(area() * land(), (7, 8, 9)),
                    "This is July to September. January is month 1.",
                ),
                slips.gives(
                    "sea-in-one-sum",
                    lambda: (
                        share(area()) * cosine().sum() / np.average(land(), axis=1).dot(cosine())
                    ),
                    "The area above the line has the sea in it, the one below has not. A share divides a "
                    "part by its whole.",
                ),
                slips.unweighted_mean(lambda: share(land()), AREA),
                array_slips.degrees_for_radians(
                    lambda: share(in_degrees()[:, np.newaxis] * land()), AREA
                ),
                slips.gives(
                    "divided-by-the-box",
                    lambda: (
                        share(area() * land())
                        * np.average(land(), axis=1).dot(cosine())
                        / cosine().sum()
                    ),
                    "You divided the burning land by the area of the whole box. Divide it by the area "
                    "of the land.",
                ),
                slips.gives(
                    "weights-of-one-column",
                    lambda: share(area() * land()) * (area() * land()).sum() / cosine().sum(),
                    "A share cannot be larger than 1. You divided by the weights of one column, and "
                    "summed over all of them.",
                    AREA,
                ),
            ),
        )
    ],
}
