"""What an answer to "Which warms the other, sea or air?" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Value, array_slips, slips

PLAIN = "The plain mean counts the poles too often"
MISSING = "A missing cell has no weight"
SAME = "The same cells at all times"
GLOBE = ("lat", "lon")


@cache
def fields():
    coads = castalia.open_dataset("coads-climatology", store="sample")
    return coads["sst"].load().drop_attrs(), coads["airt"].load().drop_attrs()


def weights():
    return np.cos(np.deg2rad(fields()[0]["lat"]))


def difference():
    sea, air = fields()
    return sea - air


def fair(field):
    return field.weighted(weights()).mean(GLOBE)


def apart():
    sea, air = fields()
    return fair(sea) - fair(air)


CHECKS = {
    "gap": [
        Value(
            "gap_k",
            lambda: fair(difference()),
            within=1e-3,
            because="It is sea minus air in K, averaged with the areas of the cells in which both are "
            "known, for each month.",
            slips=(
                slips.gives(
                    "products-averaged",
                    lambda: (difference() * weights()).mean(GLOBE),
                    "You averaged value times weight, and so divided by the number of cells. A weighted mean divides "
                    "by the sum of the weights.",
                    MISSING,
                ),
                slips.gives(
                    "cells-of-all-months",
                    lambda: fair(difference().where(difference().count("month") == 12)),
                    "You kept only cells that are known in all twelve months. Here a cell counts in each month in "
                    "which it has both temperatures.",
                    SAME,
                ),
                slips.gives(
                    "means-apart",
                    apart,
                    "You averaged sea and air apart, and so over different cells: some have one of "
                    "the two only. Take the difference in each cell first.",
                    SAME,
                ),
                slips.unweighted_mean(lambda: difference().mean(GLOBE), PLAIN),
                array_slips.degrees_for_radians(
                    lambda: difference().weighted(np.cos(fields()[0]["lat"])).mean(GLOBE), PLAIN
                ),
                slips.gives(
                    "turned-round",
                    lambda: -fair(difference()),
                    "The sign is turned: this is air minus sea. A positive number should mean that "
                    "the sea is warmer.",
                ),
                slips.gives(
                    "rows-first",
                    lambda: difference().mean("lon").weighted(weights()).mean("lat"),
                    "You averaged around the circles first. Then a row with few known cells counts "
                    "like a full one: average over both dimensions at once.",
                    MISSING,
                ),
                slips.gives(
                    "weight-of-nothing",
                    lambda: (difference() * weights()).sum(GLOBE) / (180 * weights().sum()),
                    "The sum of your weights holds those of land and ice, as if the difference were 0 "
                    "there. Only cells that have a value may have a weight.",
                    MISSING,
                ),
                slips.gives(
                    "one-for-the-year",
                    lambda: fair(difference()).mean(),
                    "This is one number. Twelve were asked for, one for each month: average over "
                    "latitude and longitude only.",
                    PLAIN,
                ),
                slips.gives(
                    "one-for-all-values",
                    lambda: difference().weighted(weights()).mean(),
                    "This is one number. Twelve were asked for, one for each month: name the "
                    "dimensions to average over.",
                    PLAIN,
                ),
            ),
        )
    ],
}
