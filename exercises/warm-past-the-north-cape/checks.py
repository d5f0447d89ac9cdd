"""What an answer to "Warm past the North Cape" must hold."""

from functools import cache

import numpy as np
import xarray as xr

import castalia
from castalia.checking import Value, slips

MASK = "Select by a mask"
AREA = "Weigh each cell by its area"


@cache
def whole():
    return castalia.open_dataset("nemo-sst", store="sample").load()


@cache
def area_km2():
    """The areas as the given cell computes them."""
    lat, lon = np.deg2rad(whole()["bounds_lat"]), np.deg2rad(whole()["bounds_lon"])
    points = [np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)]
    corners = xr.concat(points, "axis")
    one = corners.isel(nvertex=2) - corners.isel(nvertex=0)
    other = corners.isel(nvertex=3) - corners.isel(nvertex=1)
    return (xr.cross(one, other, dim="axis") ** 2).sum("axis") ** 0.5 / 2 * 6371**2


@cache
def mask():
    lat, lon = whole()["nav_lat"], whole()["nav_lon"]
    return (lat > 68) & (lat < 74) & (lon > 5) & (lon < 30)


def cells(chosen):
    return int(whole()["tos"].isel(time=0).where(chosen).count().item())


@cache
def either():
    lat, lon = whole()["nav_lat"], whole()["nav_lon"]
    return (lat > 68) | (lat < 74) | (lon > 5) | (lon < 30)


@cache
def exchanged():
    lat, lon = whole()["nav_lat"], whole()["nav_lon"]
    return (lon > 68) & (lon < 74) & (lat > 5) & (lat < 30)


def limits():
    lat, lon = whole()["nav_lat"], whole()["nav_lon"]
    return [lat > 68, lat < 74, lon > 5, lon < 30]


def a_limit_missing(seen):
    """Whether three of the four conditions give the number of cells."""
    for left_out in range(4):
        first, second, third = (one for at, one in enumerate(limits()) if at != left_out)
        if seen.equals(cells(first & second & third)):
            return True
    return False


@cache
def latitudes_only():
    lat = whole()["nav_lat"]
    return (lat > 68) & (lat < 74)


def mean(chosen, weights=None):
    tos = whole()["tos"].where(chosen)
    averaged = tos if weights is None else tos.weighted(weights)
    return averaged.mean(["y", "x"]).values


def a_map(seen):
    return np.shape(seen.got) == mask().shape


CHECKS = {
    "region": [
        Value(
            "sea_cells",
            lambda: cells(mask()),
            within=0.01,
            because="It is the number of cells between 68 and 74° N and between 5 and 30° E that "
            "have a temperature.",
            slips=(
                slips.gives(
                    "land-counted",
                    lambda: int(mask().sum()),
                    "You counted land, too: so many cells has the mask. Count those that have a "
                    "temperature in January.",
                    MASK,
                ),
                slips.gives(
                    "all-months",
                    lambda: 3 * cells(mask()),
                    "This is three times the number of cells: you counted all months.",
                ),
                slips.gives(
                    "any-condition",
                    lambda: cells(either()),
                    "This is the whole ocean of the model. With `|` one condition is enough, and each "
                    "cell meets some. All four are to hold at once.",
                    MASK,
                ),
                slips.gives(
                    "exchanged",
                    lambda: cells(exchanged()),
                    "Your region lies in the Arabian Sea: latitude and longitude have changed places.",
                ),
                slips.gives(
                    "all-longitudes",
                    lambda: cells(latitudes_only()),
                    "This is the sea between 68 and 74° N all around the Earth. The two longitudes "
                    "limit it as well.",
                ),
                slips.Slip(
                    "limit-missing",
                    "Three of the four limits are in your mask. Count its conditions: two for the latitude, "
                    "two for the longitude.",
                    a_limit_missing,
                ),
                slips.gives(
                    "size-for-count",
                    lambda: whole()["nav_lat"].size,
                    "These are all cells of the array. `where` keeps its sizes. Count what is there.",
                    MASK,
                ),
                slips.Slip(
                    "no-brackets",
                    "Put each of the four conditions into brackets of its own. `&` is "
                    "worked out before `>` and `<`.",
                    lambda seen: seen.raised is not None and "68 &" in seen.source,
                    MASK,
                ),
            ),
        )
    ],
    "mean": [
        Value(
            "norway_c",
            lambda: mean(mask(), area_km2()),
            within=0.002,
            because="It is the mean of each month over the cells of `is_there`, with their areas as "
            "weights.",
            slips=(
                slips.gives(
                    "unweighted",
                    lambda: mean(mask()),
                    "Each cell has the same weight here. A cell is to count for the area that it "
                    "covers: attach the areas.",
                    AREA,
                ),
                slips.gives(
                    "by-latitude",
                    lambda: mean(mask(), np.cos(np.deg2rad(whole()["nav_lat"]))),
                    "You weighted with the cosine of the latitude. On this grid the size of a cell "
                    "does not follow from its latitude: use the areas.",
                    AREA,
                ),
                slips.gives(
                    "summed",
                    lambda: (
                        whole()["tos"].where(mask()).weighted(area_km2()).sum(["y", "x"]).values
                    ),
                    "These are sums of temperature times area. Divide by the area, or let `mean` do it.",
                    AREA,
                ),
                slips.gives(
                    "divided-by-land",
                    lambda: (
                        (
                            whole()["tos"].where(mask()).weighted(area_km2()).sum(["y", "x"])
                            / area_km2().where(mask()).sum()
                        ).values
                    ),
                    "You divided by an area that holds land, too. Only cells that have a temperature may "
                    "count; `weighted` sees to that.",
                    AREA,
                ),
                slips.gives(
                    "whole-ocean",
                    lambda: mean(either(), area_km2()),
                    "This is the mean of the whole ocean. The temperature is still to be limited to "
                    "the region.",
                    MASK,
                ),
                slips.gives(
                    "outside",
                    lambda: mean(~mask(), area_km2()),
                    "This is the mean of all the sea *outside* of the region. `where` keeps what is "
                    "true in the mask.",
                    MASK,
                ),
                slips.gives(
                    "one-mean-of-all",
                    lambda: float(mean(mask(), area_km2()).mean()),
                    "This is one number, the mean over all months. Average over the axes of the grid "
                    "only, and each month keeps its own.",
                ),
                slips.Slip(
                    "averaged-over-time",
                    "This is a map, the mean over the three months. Average over the axes of the grid, and "
                    "`time` is left.",
                    a_map,
                ),
            ),
        )
    ],
}
