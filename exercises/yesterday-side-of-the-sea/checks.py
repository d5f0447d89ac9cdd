"""What an answer to "The sea that lies in two days" must hold."""

from functools import cache

import numpy as np
import xarray as xr

import castalia
from castalia.checking import Value, slips

ORDER = "The wrong order"
TWICE = "A month that is there twice"
MASK = "Select by a mask"
AREA = "Weigh each cell by its area"


@cache
def whole():
    opened = castalia.open_dataset("nemo-sst", store="sample")
    return opened.isel(y=slice(230, 330), x=slice(60, 160)).load()


@cache
def provisional():
    """The record with the February of delivery 9."""
    tos = whole()["tos"].copy(deep=True)
    tos[1] += 0.4
    return tos


@cache
def deliveries():
    """January and the provisional February; February and March."""
    return provisional().isel(time=slice(0, 2)), whole()["tos"].isel(time=slice(1, 3))


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
def bands():
    lat, lon = whole()["nav_lat"], whole()["nav_lon"]
    return (lat > 53) & (lat < 66), lon > 165, lon < -158


def mean(chosen, tos=None, weights=None):
    masked = (whole()["tos"] if tos is None else tos).where(chosen)
    averaged = masked if weights is None else masked.weighted(weights)
    return averaged.mean(["y", "x"]).values


def bering():
    in_between, east, west = bands()
    return in_between & (east | west)


def unbracketed():
    in_between, east, west = bands()
    return (in_between & east) | west


def sign_forgotten():
    in_between, east, _ = bands()
    return in_between & (east | (whole()["nav_lon"] < 158))


def exchanged():
    lon = whole()["nav_lon"]
    return bands()[0] & ((lon > 158) | (lon < -165))


def divided_by_land():
    sums = whole()["tos"].where(bering()).weighted(area_km2()).sum(["y", "x"])
    return (sums / area_km2().where(bering()).sum()).values


def between_the_numbers():
    lat, lon = whole()["nav_lat"], whole()["nav_lon"]
    return (lat > 53) & (lat < 66) & (lon < 165) & (lon > -158)


def only_newer(seen):
    """Whether the record is delivery 10 alone."""
    return seen.equals(deliveries()[1])


def long(seen, many):
    return getattr(seen.got, "sizes", {}).get("time") == many


def unordered(seen):
    """Whether the right months stand in another order."""
    got = np.asarray(seen.got)
    if got.shape != whole()["tos"].shape:
        return False
    orders = ([1, 2, 0], [2, 0, 1], [0, 2, 1], [1, 0, 2], [2, 1, 0])
    months = [tos.values[order] for tos in (whole()["tos"], provisional()) for order in orders]
    return any(np.allclose(got, one, atol=1e-3, equal_nan=True) for one in months)


def empty(seen):
    return np.shape(seen.got) == (3,) and bool(np.isnan(np.asarray(seen.got, float)).all())


CHECKS = {
    "record": [
        Value(
            "record",
            lambda: whole()["tos"],
            within=1e-3,
            because="It holds the temperatures of January, February and March, with the February of "
            "delivery 10.",
            slips=(
                slips.Slip(
                    "february-twice",
                    "`time` has four labels: February is there twice. Joining does not notice. Keep "
                    "one of them, the corrected one.",
                    lambda seen: long(seen, 4),
                    TWICE,
                ),
                slips.gives(
                    "provisional-kept",
                    provisional,
                    "Each month is there once, and February is the provisional one of delivery 9. "
                    "Which of two equal labels did you keep, the first or the last? In the order of names "
                    "delivery 10 comes before delivery 9.",
                    TWICE,
                ),
                slips.Slip(
                    "order-of-names",
                    "The months are not in order. As text, `delivery-10` comes before "
                    "`delivery-9`. Put the labels in order.",
                    unordered,
                    ORDER,
                ),
                slips.Slip(
                    "january-gone",
                    "January is gone: this is delivery 10 alone. Delivery 9 has a month that it lacks.",
                    only_newer,
                ),
                slips.Slip(
                    "february-gone",
                    "February is gone. Both of its labels were left out, or only the months were "
                    "kept that occur once. One February is to stay.",
                    lambda seen: long(seen, 2),
                    TWICE,
                ),
                slips.gives(
                    "averaged-february",
                    lambda: xr.concat(
                        [
                            whole()["tos"][:1],
                            (whole()["tos"][1:2] + provisional()[1:2]) / 2,
                            whole()["tos"][2:],
                        ],
                        "time",
                    ),
                    "Your February is the mean of both. The correction replaces the provisional one.",
                    TWICE,
                ),
                slips.Slip(
                    "dataset-for-array",
                    "`record` is a Dataset. Take its variable `tos`.",
                    lambda seen: hasattr(seen.got, "data_vars") and "tos" in seen.got.data_vars,
                ),
            ),
        )
    ],
    "bering": [
        Value(
            "bering_c",
            lambda: mean(bering(), weights=area_km2()),
            within=0.002,
            because="It is the mean of each month over the cells between 53 and 66° N, from 165° E "
            "across the date line to 158° W, weighted by their areas.",
            slips=(
                slips.Slip(
                    "no-cell-chosen",
                    "All three means are `nan`: your mask chooses no cell. No longitude is above 165 and "
                    "below −158 at once. East of the date line the numbers begin again.",
                    empty,
                    MASK,
                ),
                slips.gives(
                    "bracket-missing",
                    lambda: mean(unbracketed(), weights=area_km2()),
                    "Your mask holds cells west of the Americas down to the south of the grid. `&` is worked out "
                    "before `|`. Put a bracket around the two conditions about longitude.",
                    MASK,
                ),
                slips.gives(
                    "wrong-side",
                    lambda: mean(between_the_numbers(), weights=area_km2()),
                    "Your longitudes lie between −158 and 165 and leave the Bering Sea out. Those "
                    "beyond, on either side of the date line, were asked for.",
                    MASK,
                ),
                slips.gives(
                    "sign-forgotten",
                    lambda: mean(sign_forgotten(), weights=area_km2()),
                    "Your mask reaches nearly around the Earth: most longitudes are above 165 or below 158. "
                    "158° W is a negative number.",
                    MASK,
                ),
                slips.gives(
                    "limits-exchanged",
                    lambda: mean(exchanged(), weights=area_km2()),
                    "Your region goes from 158° E to 165° W: the two limits have changed sides.",
                ),
                slips.gives(
                    "divided-by-land",
                    divided_by_land,
                    "You divided by an area that holds land, too. Only cells that have a temperature may "
                    "count; `weighted` sees to that.",
                    AREA,
                ),
                slips.gives(
                    "eastern-half",
                    lambda: mean(bands()[0] & bands()[2], weights=area_km2()),
                    "This is the part east of the date line only. The sea goes on in the west of it.",
                    MASK,
                ),
                slips.gives(
                    "western-half",
                    lambda: mean(bands()[0] & bands()[1], weights=area_km2()),
                    "This is the part west of the date line only. The sea goes on in the east of it.",
                    MASK,
                ),
                slips.gives(
                    "unweighted",
                    lambda: mean(bering()),
                    "The region is right, and each cell has the same weight. Weigh the cells by "
                    "their areas.",
                    AREA,
                ),
                slips.gives(
                    "by-latitude",
                    lambda: mean(bering(), weights=np.cos(np.deg2rad(whole()["nav_lat"]))),
                    "You weighted with the cosine of the latitude. On this grid the size of a cell "
                    "does not follow from its latitude: use the areas.",
                    AREA,
                ),
                slips.gives(
                    "all-in-the-file",
                    lambda: mean(True, weights=area_km2()),
                    "This is the mean of all the sea in the files. It is still to be limited to the Bering "
                    "Sea.",
                    MASK,
                ),
                slips.gives(
                    "one-mean-of-all",
                    lambda: float(mean(bering(), weights=area_km2()).mean()),
                    "This is one number, the mean over all months. Average over `y` and `x` only, and "
                    "each month keeps its own.",
                ),
            ),
        )
    ],
}
