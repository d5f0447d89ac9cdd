"""What an answer to "Is the Southern Ocean warmest in winter?" must hold."""

from functools import cache

import numpy as np
import xarray as xr

import castalia
from castalia.checking import Value, array_slips, number_slips, slips

PLAIN = "The plain mean counts the poles too often"
MISSING = "A missing cell has no weight"
SAME = "The same cells at all times"
MONTHS = "A month weighs as much as its days"
GLOBE = ("lat", "lon")
LENGTHS = [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


@cache
def band():
    sst = castalia.open_dataset("coads-climatology", store="sample")["sst"]
    return sst.sel(lat=slice(-70, -50)).load().drop_attrs()


@cache
def always():
    return band().where(band().count("month") == 12)


def weights(angle=np.deg2rad):
    return np.cos(angle(band()["lat"]))


def fair(field):
    return field.weighted(weights()).mean(GLOBE)


def days():
    return xr.DataArray(LENGTHS, dims="month", coords={"month": range(1, 13)})


def year(series):
    return float(series.weighted(days()).mean("month"))


def in_degrees(field):
    return field.weighted(np.cos(band()["lat"])).mean(GLOBE)


def rows_first(field):
    return slips.gives(
        "rows-first",
        lambda: field().mean("lon").weighted(weights()).mean("lat"),
        "You averaged around the circles first. Then a row with few known cells counts like a full "
        "one: average over both dimensions at once.",
        MISSING,
    )


def by_hand(field):
    return slips.gives(
        "weight-of-nothing",
        lambda: (field() * weights()).sum(GLOBE) / (180 * weights().sum()),
        "The sum of your weights holds those of cells without a value. They may not count.",
        MISSING,
    )


CHECKS = {
    "seeming": [
        Value(
            "seeming_c",
            lambda: fair(band()),
            within=1e-3,
            because="It is the mean of the known cells, weighted by area, for each month.",
            slips=(
                slips.gives(
                    "same-cells-already",
                    lambda: fair(always()),
                    "You kept only cells that are known in all months. That comes next: first the mean over whatever "
                    "is known in each month.",
                    SAME,
                ),
                slips.gives(
                    "in-kelvin",
                    lambda: fair(band() + 273.15),
                    "This is in kelvin. The band is in °C, and its mean was asked for in °C.",
                ),
                slips.unweighted_mean(lambda: band().mean(GLOBE), PLAIN),
                array_slips.degrees_for_radians(lambda: in_degrees(band()), PLAIN),
                rows_first(band),
                by_hand(band),
                slips.gives(
                    "one-for-the-year",
                    lambda: band().weighted(weights()).mean(),
                    "This is one number. Twelve were asked for, one for each month: name the "
                    "dimensions to average over.",
                    PLAIN,
                ),
            ),
        ),
        Value(
            "share",
            lambda: fair(band().notnull()),
            within=1e-4,
            because="It is the area of the known cells divided by the area of all cells of the band, "
            "for each month.",
            slips=(
                slips.gives(
                    "cells-for-area",
                    lambda: band().notnull().mean(GLOBE),
                    "This is the share of the cells. Cells differ in area: weight them.",
                    SAME,
                ),
                slips.gives(
                    "count-for-share",
                    lambda: band().count(GLOBE),
                    "You counted cells. The share of the area was asked for.",
                    SAME,
                ),
                slips.gives(
                    "missing-for-known",
                    lambda: 1 - fair(band().notnull()),
                    "This is the share that is missing. The known one was asked for.",
                    SAME,
                ),
                slips.gives(
                    "percent",
                    lambda: 100 * fair(band().notnull()),
                    "These are percents. A number between 0 and 1 was asked for.",
                ),
            ),
        ),
    ],
    "same": [
        Value(
            "same_c",
            lambda: fair(always()),
            within=1e-3,
            because="It is the mean of those cells that have a value in all twelve months, weighted by "
            "area, for each month.",
            slips=(
                slips.gives(
                    "whatever-is-known",
                    lambda: fair(band()),
                    "This is the mean of whatever is known in each month, as before. Keep the cells "
                    "that have all twelve values first.",
                    SAME,
                ),
                slips.gives(
                    "gaps-filled",
                    lambda: fair(band().fillna(0)),
                    "Missing cells count as water of 0 °C. Leave them out.",
                    MISSING,
                ),
                slips.unweighted_mean(lambda: always().mean(GLOBE), PLAIN),
                array_slips.degrees_for_radians(lambda: in_degrees(always()), PLAIN),
                rows_first(always),
                by_hand(always),
            ),
        ),
        Value(
            "year_c",
            lambda: year(fair(always())),
            within=1e-3,
            because="It is the mean of `same_c`, each month with its days as weight.",
            slips=(
                number_slips.rounded(),
                slips.unweighted_months(lambda: float(fair(always()).mean()), MONTHS),
                slips.gives(
                    "whatever-is-known",
                    lambda: year(fair(band())),
                    "This is the year of `seeming_c`. That of `same_c` was asked for.",
                    MONTHS,
                ),
                slips.gives(
                    "days-not-divided",
                    lambda: float((fair(always()) * days()).sum()),
                    "You added up temperatures times days. Divide by the sum of the days.",
                    MONTHS,
                ),
            ),
        ),
    ],
}
