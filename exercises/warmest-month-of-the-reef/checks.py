"""What an answer to "How warm is a reef's warmest month?" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Value, slips

SPLIT = "Split, apply, combine"
EACH = "All Augusts, or each year by itself"
SEASON = "A winter has two years"


@cache
def reef():
    sst = castalia.open_dataset("ostia-sst", store="sample")["surface_temperature"].load()
    box = sst.sel(latitude=slice(-1, 4.5), longitude=slice(72, 74.5))
    return box.weighted(np.cos(np.deg2rad(box.latitude))).mean(["latitude", "longitude"]) - 273.15


@cache
def typical():
    return reef().groupby("time.month").mean()


CHECKS = {
    "reef": [
        Value(
            "typical_c",
            typical,
            within=0.005,
            because="Each value is the mean of all months of one name, in °C.",
            slips=(
                slips.resample_for_groupby(EACH),
                slips.gives(
                    "one-mean",
                    lambda: reef().mean(),
                    "You have one mean of the whole record. Here each month of the calendar needs its own.",
                    SPLIT,
                ),
                slips.gives(
                    "largest-for-mean",
                    lambda: reef().groupby("time.month").max(),
                    "You took the warmest value of each group. What is typical is its mean.",
                    SPLIT,
                ),
                slips.gives(
                    "seasons-for-months",
                    lambda: reef().groupby("time.season").mean(),
                    "You have four groups, the seasons. The task asks for the twelve months of the calendar.",
                    SPLIT,
                ),
                slips.gives(
                    "years-for-months",
                    lambda: reef().groupby("time.year").mean(),
                    "You grouped by the year, so the months of one year went together. Here all Januaries "
                    "belong together, and so on.",
                    EACH,
                ),
            ),
        ),
        Value(
            "warmest_c",
            lambda: float(typical().max()),
            within=0.005,
            because="It is the highest of the twelve values of `typical_c`, in °C.",
            slips=(
                slips.gives(
                    "record-for-typical",
                    lambda: float(reef().max()),
                    "This is the warmest single month of the record. The highest of the twelve typical "
                    "months was asked for.",
                    SPLIT,
                ),
                slips.gives(
                    "label-for-value",
                    lambda: int(typical().idxmax()),
                    "This is the number of the warmest month. How warm it is was asked for.",
                    SPLIT,
                ),
                slips.gives(
                    "position-for-value",
                    lambda: int(typical().values.argmax()),
                    "This is a position, counted from 0. How warm the warmest month is was asked for.",
                    SPLIT,
                ),
                slips.gives(
                    "mean-for-largest",
                    lambda: float(typical().mean()),
                    "This is the mean of the twelve months. The highest of them was asked for.",
                    SPLIT,
                ),
            ),
        ),
    ],
}
