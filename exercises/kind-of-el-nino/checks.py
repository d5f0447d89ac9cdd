"""What an answer to "Which kind of El Niño was it?" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Value, slips, variant

NORMAL = "What is normal for each month"
SUBTRACT = "Subtract each month's own normal"
REGION = "One region, one number a month"


@cache
def pacific():
    sst = castalia.open_dataset("ostia-sst", store="sample")["surface_temperature"].load()
    return (sst.sel(longitude=slice(140, 280)) - 273.15).assign_attrs(units="degC")


@cache
def normal():
    return pacific().sel(time=slice("2006-04", "2010-03")).groupby("time.month").mean()


def month():
    return pacific().sel(time=f"{variant('year')}-12").squeeze("time")


def departure(normals):
    return month() - (normals.sel(month=12) if "month" in normals.dims else normals)


def profile():
    december = departure(normal())
    mean = december.weighted(np.cos(np.deg2rad(december.latitude))).mean("latitude")
    return mean.drop_attrs()  # no unit is asked for, and a sum of products has that of the weights


CHECKS = {
    "normal": [
        Value(
            "normal",
            normal,
            within=0.01,
            because="Each value is the mean of four maps of one calendar month, in °C.",
            slips=(
                slips.resample_for_groupby(NORMAL),
                slips.kelvin_for_celsius(),
                slips.wrong_climatology(
                    lambda: pacific().groupby("time.month").mean(),
                    "The base period decides where zero is",
                    "You averaged all 54 months. April to September occur five times in them, the "
                    "others four. Take the months of the base period only.",
                ),
                slips.gives(
                    "mean-of-everything",
                    lambda: pacific().sel(time=slice("2006-04", "2010-03")).mean("time"),
                    "You have one mean of the whole period. Here every calendar month needs its own.",
                    NORMAL,
                ),
            ),
        )
    ],
    "december": [
        Value(
            "december",
            lambda: departure(normal()),
            within=0.01,
            because="It is the month `DECEMBER` minus the normal of December, at each grid point.",
            slips=(
                slips.wrong_climatology(
                    lambda: departure(pacific().sel(time=slice("2006-04", "2010-03")).mean("time")),
                    SUBTRACT,
                    "You subtracted one mean of the whole period. December needs the normal of "
                    "December, or the annual cycle stays in.",
                ),
                slips.axis_of_one(),
                slips.broadcast(SUBTRACT),
                slips.gives(
                    "sign-turned",
                    lambda: -departure(normal()),
                    "The sign is turned: an anomaly is the value minus its normal.",
                    SUBTRACT,
                ),
                slips.gives(
                    "not-an-anomaly",
                    month,
                    "This is the temperature of that December. Its normal is still to be subtracted.",
                    SUBTRACT,
                ),
            ),
        )
    ],
    "peak": [
        Value(
            "profile",
            profile,
            within=1e-4,
            because="It is the mean of `december` over latitude, weighted by cos(latitude).",
            slips=(slips.unweighted_mean(lambda: departure(normal()).mean("latitude"), REGION),),
        ),
        Value(
            "peak",
            lambda: float(profile().idxmax()),
            within=0.01,
            because="It is the longitude, in degrees east, at which `profile` is largest.",
            slips=(
                slips.gives(
                    "position-for-label",
                    lambda: int(profile().values.argmax()),
                    "This is the position of the largest value along the axis. A longitude was "
                    "asked for, that is its label.",
                    "Smooth, then decide",
                ),
                slips.gives(
                    "value-for-place",
                    lambda: float(profile().max()),
                    "This is how large the largest value is. Where it lies was asked for.",
                    "Smooth, then decide",
                ),
            ),
        ),
    ],
}
