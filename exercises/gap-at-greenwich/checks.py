"""What an answer to "The gap at Greenwich" must hold."""

from functools import cache

import numpy as np
import xarray as xr

import castalia
from castalia.checking import Value, slips

SEAM = "The seam of the longitudes"
COASTS = "Cells that do not nest, values that are missing"
LAT, LON = np.arange(-89.5, 90, 1), np.arange(0.5, 360, 1)


@cache
def wind():
    field = castalia.open_dataset("coads-climatology", store="sample")["wspd"].sel(month=1).load()
    field.attrs = {}
    return field


@cache
def ring():
    west, east = wind().isel(lon=[-1]), wind().isel(lon=[0])
    west = west.assign_coords(lon=west["lon"] - 360)
    east = east.assign_coords(lon=east["lon"] + 360)
    return xr.concat([west, wind(), east], "lon")


@cache
def finer():
    return ring().interp(lat=LAT, lon=LON)


@cache
def own():
    return wind().sel(lat=LAT, lon=LON, method="nearest").assign_coords(lat=LAT, lon=LON)


def lost():
    return int((own().notnull() & finer().isnull()).sum())


def by_area():
    weights = np.cos(np.deg2rad(own()["lat"]))
    gone, there = own().notnull() & finer().isnull(), own().notnull()
    return 100 * float(gone.weighted(weights).mean() / there.weighted(weights).mean())


def ends(seen):
    """The first and the last two labels of a ring that an answer made."""
    lon = seen.got["lon"].values
    return float(lon[0]), float(lon[-2]), float(lon[-1])


def columns(seen, *places):
    """Whether the two ends of an answer's ring hold these columns of the wind."""
    got = seen.got.values
    return got.shape == (90, 182) and all(
        np.array_equal(got[:, end], wind().values[:, place], equal_nan=True)
        for end, place in zip((0, -1), places, strict=True)
    )


def ascending(seen):
    return bool((np.diff(seen.got["lon"].values) > 0).all())


CHECKS = {
    "ring": [
        Value(
            "ring",
            ring,
            within=1e-4,
            because="It is the wind, with the last column before the first and the first behind the last.",
            slips=(
                slips.Slip(
                    "label-kept",
                    "Your first column is still labelled 359°, and so the labels are out of order. "
                    "One turn less makes it stand west of 1°.",
                    lambda seen: ends(seen)[0] == 359,
                    SEAM,
                ),
                slips.Slip(
                    "wrong-way",
                    "Your first column is labelled 719°. It has to stand west of 1°: the "
                    "full turn goes off its label.",
                    lambda seen: ends(seen)[0] == 719,
                    SEAM,
                ),
                slips.Slip(
                    "half-a-turn",
                    "Your first column is labelled 179°. A circle has 360°, and half a turn brings it to "
                    "the other side of the Earth.",
                    lambda seen: ends(seen)[0] == 179,
                    SEAM,
                ),
                slips.Slip(
                    "first-column-twice",
                    "You put the first column before itself. West of it lies the last one.",
                    lambda seen: ends(seen)[0] == -359,
                    SEAM,
                ),
                slips.Slip(
                    "out-of-order",
                    "The pieces stand in an order in which their labels do not ascend. Join them from west "
                    "to east.",
                    lambda seen: seen.got.sizes["lon"] == 182 and not ascending(seen),
                    SEAM,
                ),
                slips.Slip(
                    "own-end",
                    "Each end has its own column once more. The column before the first one is the last, and "
                    "the one behind the last is the first.",
                    lambda seen: columns(seen, 0, -1),
                    SEAM,
                ),
                slips.Slip(
                    "two-columns",
                    "You put more than one column at each end. That closes the ring as well, but one at each "
                    "end is asked for.",
                    lambda seen: seen.got.sizes["lon"] > 182,
                    SEAM,
                ),
                slips.Slip(
                    "turned-map",
                    "You moved the ends to the middle of the map. The seam is at 180° now, and the gap with it. "
                    "Put a copy of a column at each end.",
                    lambda seen: seen.got.sizes["lon"] == 180 and float(seen.got["lon"].min()) < 0,
                    SEAM,
                ),
                slips.Slip(
                    "one-end-only",
                    "The ring is closed at one end only. Both ends need the column from the other side.",
                    lambda seen: seen.got.sizes["lon"] == 181,
                    SEAM,
                ),
            ),
        ),
        Value(
            "finer",
            finer,
            within=1e-3,
            because="It is `ring`, interpolated to the new labels.",
            slips=(
                slips.gives(
                    "ring-not-used",
                    lambda: wind().interp(lat=LAT, lon=LON),
                    "You interpolated `wind` and not `ring`, so the columns at 0.5° and 359.5° are "
                    "still missing.",
                    SEAM,
                ),
                slips.gives(
                    "calm-for-unknown",
                    lambda: ring().fillna(0).interp(lat=LAT, lon=LON),
                    "You put 0 where nothing is known. That is a calm on land, and it slows the wind of each "
                    "coast.",
                    COASTS,
                ),
                slips.Slip(
                    "latitudes-forgotten",
                    "Only the longitudes are new. `interp` needs the labels of both dimensions.",
                    lambda seen: getattr(seen.got, "sizes", {}).get("lat") == 90,
                    "A value at a point",
                ),
                slips.gives(
                    "nearest-for-line",
                    lambda: ring().interp(lat=LAT, lon=LON, method="nearest"),
                    "Each value is that of the nearest old cell. A value between the old ones is asked for.",
                    "A value at a point",
                ),
            ),
        ),
    ],
    "lost": [
        Value(
            "lost_cells",
            lost,
            because="It is the number of cells that are known in `own` and missing in `finer`.",
            slips=(
                slips.gives(
                    "all-missing",
                    lambda: int(finer().isnull().sum()),
                    "This counts all cells that are missing in `finer`, most of which are land. Count those "
                    "whose own old cell has a value.",
                    COASTS,
                ),
                slips.gives(
                    "either",
                    lambda: int((own().notnull() | finer().isnull()).sum()),
                    "This counts the cells for which one of the two conditions holds. Both must hold.",
                    COASTS,
                ),
                slips.gives(
                    "kept-cells",
                    lambda: int((own().notnull() & finer().notnull()).sum()),
                    "These are the cells that were kept. Those that were lost are asked for.",
                    COASTS,
                ),
                slips.gives(
                    "difference-of-gaps",
                    lambda: int(finer().isnull().sum()) - int(wind().isnull().sum()),
                    "You took away the missing cells of the old grid, which are four times as large. Count "
                    "new cells, by `own`.",
                    COASTS,
                ),
                slips.gives(
                    "nothing-lost",
                    lambda: int((own().isnull() & finer().notnull()).sum()),
                    "Your conditions are exchanged: no cell is known in `finer` and missing in `own`.",
                    COASTS,
                ),
            ),
        ),
        Value(
            "lost_percent",
            lambda: 100 * lost() / int(own().notnull().sum()),
            within=0.01,
            because="It is the number lost, as a percentage of the cells that are known in `own`.",
            slips=(
                slips.gives(
                    "of-all-cells",
                    lambda: 100 * lost() / own().size,
                    "This is a percentage of all cells of the grid. Land had nothing to lose: divide by "
                    "the number of cells that are known in `own`.",
                    COASTS,
                ),
                slips.gives(
                    "of-what-is-left",
                    lambda: 100 * lost() / int(finer().notnull().sum()),
                    "You divided by what is left. A loss is a share of what was there before.",
                    COASTS,
                ),
                slips.gives(
                    "of-old-cells",
                    lambda: 100 * lost() / int(wind().notnull().sum()),
                    "You divided new cells by old ones, which are four times as large. Divide by the number "
                    "of cells that are known in `own`.",
                    COASTS,
                ),
                slips.gives(
                    "of-the-missing",
                    lambda: 100 * lost() / int(finer().isnull().sum()),
                    "This is a percentage of all that is missing in `finer`. Divide by what is known in "
                    "`own`.",
                    COASTS,
                ),
                slips.gives(
                    "by-area",
                    by_area,
                    "You weighted the cells by their area. A percentage of the number of cells is asked for.",
                ),
                slips.gives(
                    "share-for-percentage",
                    lambda: lost() / int(own().notnull().sum()),
                    "This is a share between 0 and 1. A percentage is asked for.",
                ),
            ),
        ),
    ],
}
