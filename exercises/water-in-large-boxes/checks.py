"""What an answer to "Water in large boxes" must hold."""

from functools import cache

import numpy as np
import xarray as xr

import castalia
from castalia.checking import Value, slips

POINT = "A value at a point"
AREA = "A mean over an area"
AMOUNT = "An amount that is kept"
RIGHT = {"water": "mean", "buoy": "point", "sunlight": "mean", "airport": "point"}


@cache
def relief():
    field = castalia.open_dataset("etopo-60", store="sample")["relief"].load()
    field.attrs = {}
    return field


@cache
def depth():
    return -relief().where(relief() < 0, 0)


def mean(field):
    area = np.cos(np.deg2rad(field["lat"])) * xr.ones_like(field)
    means = (field * area).coarsen(lat=6, lon=6).sum() / area.coarsen(lat=6, lon=6).sum()
    return means.drop_attrs()  # units stay with the learner: arithmetic may keep those of latitude


@cache
def boxes():
    return mean(depth())


def summed():
    area = np.cos(np.deg2rad(relief()["lat"])) * xr.ones_like(relief())
    return (depth() * area).coarsen(lat=6, lon=6).sum()


def relief_first():
    return -mean(relief()).where(mean(relief()) < 0, 0)


def weighted(depths, area):
    """A mean over boxes with other weights, or of another depth."""
    return (depths * area).coarsen(lat=6, lon=6).sum() / area.coarsen(lat=6, lon=6).sum()


def of_degrees():
    return weighted(depth(), np.cos(relief()["lat"]) * xr.ones_like(relief()))


def weights_without_longitude(seen):
    """Weights of rows alone share their name with their labels, and `coarsen` stops at that."""
    return bool(seen.raised and "duplicate" in seen.raised.message and "coarsen" in seen.source)


def said(*keys, word):
    """A detector: each of these keys has a given word."""
    return lambda seen: all(seen.got[key] == word for key in keys)


CHECKS = {
    "method": [
        Value(
            "wanted",
            lambda: RIGHT,
            because="Each key of `NEEDS` stands in it once, with the word that fits.",
            slips=(
                slips.Slip(
                    "other-words",
                    'Only the words "point" and "mean" are asked for, in small letters and as text.',
                    lambda seen: (
                        set(seen.got) == set(RIGHT)
                        and not set(seen.got.values()) <= {"point", "mean"}
                    ),
                ),
                slips.Slip(
                    "amount-at-a-point",
                    "You take an amount from one point. A box holds the water and takes up the heat of "
                    "its whole area: four neighbours of its centre cannot stand for that.",
                    lambda seen: (
                        said("water", word="point")(seen) or said("sunlight", word="point")(seen)
                    ),
                    AMOUNT,
                ),
                slips.Slip(
                    "instrument-in-a-box",
                    "An instrument stands at one place. The mean over 6° by 6° also holds sea and "
                    "land that it never meets.",
                    lambda seen: (
                        said("buoy", word="mean")(seen) or said("airport", word="mean")(seen)
                    ),
                    POINT,
                ),
            ),
        )
    ],
    "boxes": [
        Value(
            "boxes_m",
            boxes,
            within=0.05,
            because="It is the mean depth of the water in each box, in metres and positive, with 0 on "
            "land and each cell weighted by its area.",
            slips=(
                slips.gives(
                    "relief-first",
                    relief_first,
                    "You averaged the relief and took the depth afterwards. In a box with a coast the "
                    "hills have then filled up part of the sea. Take the depth first.",
                    AMOUNT,
                ),
                slips.gives(
                    "land-as-negative-depth",
                    lambda: -mean(relief()),
                    "Land has a negative depth in your means and takes away water. It counts as 0.",
                    AMOUNT,
                ),
                slips.gives(
                    "sign-turned",
                    lambda: -boxes(),
                    "Your depths are negative. They are asked for as positive numbers.",
                    AMOUNT,
                ),
                slips.gives(
                    "equal-weights",
                    lambda: depth().coarsen(lat=6, lon=6).mean(),
                    "Each cell counts the same in your boxes. Cells nearer a pole cover less area: give "
                    "each the cosine of its latitude as a weight.",
                    AREA,
                ),
                slips.gives(
                    "point-for-mean",
                    lambda: depth().interp(lat=boxes()["lat"], lon=boxes()["lon"]),
                    "These are depths at the centres of the boxes. Only four of 36 cells decide "
                    "each of them.",
                    AREA,
                ),
                slips.gives(
                    "not-divided",
                    summed,
                    "This is depth times weight, summed over each box. Divide it by the sum of the "
                    "weights.",
                    AREA,
                ),
                slips.Slip(
                    "weights-without-longitude",
                    "Your weights have latitudes only. `coarsen` needs a weight for each cell: "
                    "multiply by `xr.ones_like(relief)`.",
                    weights_without_longitude,
                    AREA,
                ),
                slips.gives(
                    "cosine-of-degrees",
                    of_degrees,
                    "`np.cos` wants radians, and the latitudes are in degrees.",
                    AREA,
                ),
                slips.gives(
                    "weights-not-divided",
                    lambda: summed() / 36,
                    "You divided depth times weight by the number of cells. Divide by the sum of their "
                    "weights, or by the mean weight.",
                    AREA,
                ),
                slips.gives(
                    "heights-for-depths",
                    lambda: mean(abs(relief())),
                    "Land counts with its height in your means. It counts as 0.",
                    AMOUNT,
                ),
                slips.gives(
                    "land-for-sea",
                    lambda: mean(-relief().where(relief() > 0, 0)),
                    "You kept the land and put 0 on the sea. It is the other way round.",
                    AMOUNT,
                ),
                slips.gives(
                    "depths-added-up",
                    lambda: depth().coarsen(lat=6, lon=6).sum(),
                    "You added up the depths of the cells of each box. Its mean depth is asked for.",
                    AREA,
                ),
                slips.gives(
                    "kilometres",
                    lambda: boxes() / 1000,
                    "Your depths are in kilometres. Metres are asked for.",
                    AMOUNT,
                ),
                slips.gives(
                    "sea-only",
                    lambda: mean_of_sea(),
                    "You averaged over the sea alone, without the land of the box. Times the area of the "
                    "box that is too much water: land counts as 0.",
                    AMOUNT,
                ),
            ),
        )
    ],
}


def mean_of_sea():
    """The mean depth over the part of each box that is sea; nothing where there is none."""
    area = np.cos(np.deg2rad(relief()["lat"])) * xr.ones_like(relief())
    sea = relief() < 0
    total = (depth() * area).coarsen(lat=6, lon=6).sum()
    return total / area.where(sea, 0).coarsen(lat=6, lon=6).sum()
