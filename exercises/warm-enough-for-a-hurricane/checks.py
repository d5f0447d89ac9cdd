"""What an answer to "How much sea is warm enough for a hurricane?" must hold."""

from functools import cache

import numpy as np
import xarray as xr

import castalia
from castalia.checking import Value, slips

AREA = "The area of a cell"
MONTHS = "A month weighs as much as its days"
GLOBE = ("lat", "lon")
LENGTHS = [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


@cache
def sea():
    return castalia.open_dataset("coads-climatology", store="sample")["sst"].load().drop_attrs()


def belts(half=1.0, south=None, angle=np.deg2rad):
    lat = sea()["lat"].drop_attrs()
    lower = half if south is None else south
    belt = np.sin(angle(lat + half)) - np.sin(angle(lat - lower))
    return 2 * np.pi * 6371**2 * belt


def cell():
    return belts() / 180


def warm():
    return sea() > 26.5


def warm_area(areas=None):
    return ((cell() if areas is None else areas) * warm()).sum(GLOBE)


def days():
    return xr.DataArray(LENGTHS, dims="month", coords={"month": range(1, 13)})


CHECKS = {
    "cells": [
        Value(
            "cell_km2",
            cell,
            within=1,
            because="It is the area in km² of one cell of each row: that of the belt between the cell's "
            "edges, shared by the cells of the row.",
            slips=(
                slips.gives(
                    "whole-row",
                    belts,
                    "This is the area of a whole row. One of its 180 cells was asked for.",
                    AREA,
                ),
                slips.Slip(
                    "half-as-high",
                    "Your cells are only 1° high. Rows are 2° apart, so an edge lies 1° from the middle.",
                    lambda seen: seen.equals(belts(0.5) / 180) and "360" not in seen.source,
                    AREA,
                ),
                slips.gives(
                    "edges-exchanged",
                    lambda: -cell(),
                    "Your areas are negative: the southern edge came first. Subtract the sine of the southern edge "
                    "from that of the northern one.",
                    AREA,
                ),
                slips.gives(
                    "upward-from-the-middle",
                    lambda: belts(2.0, 0.0) / 180,
                    "Your cells begin at the latitude and reach 2° north of it. The latitude is the middle.",
                    AREA,
                ),
                slips.gives(
                    "radians-plus-one",
                    lambda: (
                        2
                        * np.pi
                        * 6371**2
                        * (
                            np.sin(np.deg2rad(sea()["lat"]) + 1)
                            - np.sin(np.deg2rad(sea()["lat"]) - 1)
                        )
                        / 180
                    ),
                    "You added 1 to radians. The edges lie 1° from the middle: add before you convert.",
                    AREA,
                ),
                slips.gives(
                    "degrees-for-cells",
                    lambda: belts() / 360,
                    "You divided the row into 360 pieces. It has 360 degrees and 180 cells.",
                    AREA,
                ),
                slips.gives(
                    "twice-as-high",
                    lambda: belts(2.0) / 180,
                    "Your cells are 4° high. The latitude is the middle, so an edge lies half of the "
                    "2° away from it.",
                    AREA,
                ),
                slips.gives(
                    "half-a-cell",
                    lambda: belts(1.0, 0.0) / 180,
                    "This is the northern half of each cell. The latitude is the middle, and the "
                    "southern edge lies 1° south of it.",
                    AREA,
                ),
                slips.gives(
                    "degrees-kept",
                    lambda: belts(angle=lambda degrees: degrees) / 180,
                    "NumPy's sine expects radians, and your angles are in degrees. Some of your areas "
                    "are negative.",
                    AREA,
                ),
                slips.gives(
                    "one-edge-in-degrees",
                    lambda: (
                        2
                        * np.pi
                        * 6371**2
                        * (np.sin(np.deg2rad(sea()["lat"] + 1)) - np.sin(sea()["lat"] - 1))
                        / 180
                    ),
                    "One of the two edges is still in degrees. NumPy's sine expects radians for both.",
                    AREA,
                ),
                slips.gives(
                    "edges-added",
                    lambda: (
                        2
                        * np.pi
                        * 6371**2
                        * (
                            np.sin(np.deg2rad(sea()["lat"] + 1))
                            + np.sin(np.deg2rad(sea()["lat"] - 1))
                        )
                        / 180
                    ),
                    "You added the two sines. The area between two circles follows from their "
                    "difference.",
                    AREA,
                ),
            ),
        )
    ],
    "warm": [
        Value(
            "warm_km2",
            warm_area,
            within=1000,
            because="It adds up, for each month, the areas in km² of all cells that are warmer than "
            "26.5 °C.",
            slips=(
                slips.Slip(
                    "cells-counted",
                    "You counted cells. Let each warm cell add its area.",
                    lambda seen: bool(abs(seen.got - warm().sum(GLOBE)).max() < 1),
                    AREA,
                ),
                slips.Slip(
                    "weights-added",
                    "You added the cosines of the warm cells. As weights they would do; for km² add areas.",
                    lambda seen: bool(
                        abs(seen.got - warm_area(np.cos(np.deg2rad(sea()["lat"])))).max() < 1
                    ),
                    AREA,
                ),
                slips.Slip(
                    "in-millions",
                    "These are millions of km². The areas in km² were asked for.",
                    lambda seen: bool(abs(seen.got - warm_area() / 1e6).max() < 1),
                ),
                slips.gives(
                    "cold-for-warm",
                    lambda: (cell() * (sea() < 26.5)).sum(GLOBE),
                    "This is the area of the known sea that is colder than 26.5 °C. The warmer was asked for.",
                ),
                slips.gives(
                    "mean-for-sum",
                    lambda: (cell() * warm()).mean(GLOBE),
                    "This is a mean over all cells. An area is a sum over the warm ones.",
                    AREA,
                ),
                slips.gives(
                    "months-added",
                    lambda: warm_area().sum(),
                    "The months were added up, too. Twelve areas were asked for: keep the months.",
                    "The plain mean counts the poles too often",
                ),
                slips.gives(
                    "one-circle",
                    lambda: (cell() * warm()).sum("lat"),
                    "You added up over latitude only. The map has two dimensions.",
                ),
                slips.gives(
                    "other-circle",
                    lambda: (cell() * warm()).sum("lon"),
                    "You added up over longitude only. The map has two dimensions.",
                ),
                slips.gives(
                    "times-temperature",
                    lambda: (cell() * sea()).sum(GLOBE),
                    "You multiplied areas by temperatures. The area of each warm cell was asked for.",
                    AREA,
                ),
            ),
        ),
        Value(
            "year_km2",
            lambda: float(warm_area().weighted(days()).mean()),
            within=1000,
            because="It is the mean of the twelve areas, each month with its days as weight.",
            slips=(
                slips.unweighted_months(lambda: float(warm_area().mean()), MONTHS),
                slips.gives(
                    "sum-for-mean",
                    lambda: float(warm_area().sum()),
                    "You added up the months. The mean over the year was asked for.",
                    MONTHS,
                ),
                slips.gives(
                    "days-not-divided",
                    lambda: float((warm_area() * days()).sum()),
                    "You added up areas times days. Divide by the sum of the days.",
                    MONTHS,
                ),
                slips.gives(
                    "area-as-weight",
                    lambda: float(warm_area().weighted(warm_area()).mean()),
                    "The months are weighted by their areas. Weight them by their days.",
                    MONTHS,
                ),
            ),
        ),
    ],
}
