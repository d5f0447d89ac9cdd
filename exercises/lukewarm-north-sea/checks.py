"""What an answer to "The lukewarm North Sea" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Value, slips

POSITION = "By label or by position"
NEAREST = "A place between the labels"
BETWEEN = "A value between two labels"
COUNTS = "Two ways to count longitudes"
TURN = "Count the other way"
DOWN = "Latitudes that run from north to south"


@cache
def ships():
    return castalia.open_dataset("coads-climatology", store="sample").load()


@cache
def turned():
    field = ships()["sst"] - ships()["airt"]
    field.attrs = {}
    return field.assign_coords(lon=(field["lon"] + 180) % 360 - 180).sortby("lon")


@cache
def gap():
    return turned().sel(lat=slice(52, 60), lon=slice(-4, 10))


@cache
def monthly():
    return gap().mean(["lat", "lon"])


def weighted():
    """The mean of December with weights by area."""
    december = gap().sel(month=12)
    return float(december.weighted(np.cos(np.deg2rad(december["lat"]))).mean())


def shifted():
    """The box where labels of 180 less would put it."""
    field = ships()["sst"] - ships()["airt"]
    field = field.assign_coords(lon=field["lon"] - 180)
    return field.sel(lat=slice(52, 60), lon=slice(-4, 10))


def buoy():
    return float(gap().sel(month=12, lat=55, lon=7))


def ends(seen):
    lon = seen.got["lon"].values
    return float(lon[0]), float(lon[-1])


def columns(seen):
    return seen.got.sizes["lon"]


CHECKS = {
    "box": [
        Value(
            "gap",
            gap,
            within=0.001,
            because="It is water minus air in the box, for each month.",
            slips=(
                slips.Slip(
                    "not-in-order",
                    "The longitudes jump in the middle, so a slice cannot find its ends. Put them in order "
                    "before you select.",
                    lambda seen: bool(seen.raised and "monotonic" in seen.raised.message),
                    TURN,
                ),
                slips.Slip(
                    "half-the-box",
                    "Your box begins at 1° E: the part west of Greenwich is missing. The labels "
                    "of the file run from 1 to 359.",
                    lambda seen: ends(seen) == (1, 9),
                    COUNTS,
                ),
                slips.Slip(
                    "empty-longitudes",
                    "Your box holds no column. Its slice of longitudes crosses the place where the "
                    "labels jump.",
                    lambda seen: columns(seen) == 0,
                    COUNTS,
                ),
                slips.Slip(
                    "direction-turned",
                    "Your box holds no row. The latitudes of this file run from south to north, "
                    "and so must the slice.",
                    lambda seen: seen.got.sizes["lat"] == 0,
                    DOWN,
                ),
                slips.gives(
                    "sign-turned",
                    lambda: -gap(),
                    "The sign is turned: this is air minus water. Water minus air was asked for.",
                ),
                slips.gives(
                    "labels-shifted",
                    shifted,
                    "Every label became smaller by 180, so these numbers belong to the other side "
                    "of the globe. West of Greenwich alone the labels change.",
                    TURN,
                ),
            ),
        )
    ],
    "numbers": [
        Value(
            "december_c",
            lambda: float(monthly().sel(month=12)),
            within=0.01,
            because="It is the mean over the box in month 12, water minus air, in °C.",
            slips=(
                slips.gives(
                    "position-for-label",
                    lambda: float(monthly().isel(month=10)),
                    "This is November. Positions begin at 0, so position 10 is the eleventh month.",
                    POSITION,
                ),
                slips.gives(
                    "weighted",
                    weighted,
                    "Here larger cells count more. For most purposes that is better, but a plain mean was "
                    "asked for.",
                ),
                slips.gives(
                    "mean-of-the-year",
                    lambda: float(monthly().mean()),
                    "This is the mean of the year. December alone was asked for.",
                    POSITION,
                ),
            ),
        ),
        Value(
            "buoy_c",
            buoy,
            within=0.01,
            because="It is the difference in December in the cell at 55° N, 7° E, in °C.",
            slips=(
                slips.Slip(
                    "tolerance-too-small",
                    "The nearest cell was refused, because your tolerance is smaller than half a "
                    "step of this grid.",
                    lambda seen: seen.raised.kind == "KeyError" and "tolerance" in seen.source,
                    NEAREST,
                ),
                slips.nearest_forgotten(NEAREST),
                slips.gives(
                    "line-for-nearest",
                    lambda: float(gap().sel(month=12).interp(lat=54.2, lon=7.4)),
                    "This is interpolated between four cells. The nearest cell was asked for.",
                    BETWEEN,
                ),
                slips.gives(
                    "mean-of-the-year",
                    lambda: float(gap().sel(lat=55, lon=7).mean()),
                    "This is the mean of the year in that cell. December was asked for.",
                    NEAREST,
                ),
            ),
        ),
    ],
}
