"""What an answer to "Where is winter the calm season?" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Figure, Value, figure_slips, slips
from castalia.checking.figures import pictured

SYSTEMS = "What the axes draw, what the numbers mean"
RING = "Close the ring"
GRID = "A grid on flat paper"
POLES = "Maps of the poles"


@cache
def speed(month):
    winds = castalia.open_dataset("coads-climatology", store="sample")["wspd"]
    return winds.sel(month=month, lat=slice(0, 90), drop=True).load()


@cache
def change():
    return speed(1) - speed(7)


def closed(values):
    return np.concatenate([values, values[..., :1]], axis=-1)


def cell(number):
    row, column = np.unravel_index(number, change().shape)
    return float(change().lon[column]), float(change().lat[row])


def calmest():
    return cell(np.nanargmin(change().values))


def draw(figure):
    import cartopy.crs as ccrs
    import cartopy.feature as cfeature

    ax = figure.add_subplot(projection=ccrs.NorthPolarStereo())
    ax.set_facecolor("0.8")
    ax.add_feature(cfeature.LAND.with_scale("110m"), facecolor="0.5")
    few = change()[::3, ::3]
    plate = ccrs.PlateCarree()
    mesh = ax.pcolormesh(few.lon, few.lat, few, transform=plate, cmap="RdBu_r", vmin=-8, vmax=8)
    ax.set_extent([-180, 180, 0, 90], crs=plate)
    figure.colorbar(mesh, label="wind speed, January minus July (m/s)")
    ax.set_boundary(_circle(), transform=ax.transAxes)


def _circle():
    import matplotlib.path as mpath

    angle = np.linspace(0, 2 * np.pi, 60)
    return mpath.Path(0.5 + 0.5 * np.column_stack([np.cos(angle), np.sin(angle)]))


CHECKS = {
    "ring": [
        Value(
            "ring",
            lambda: closed(change().values),
            within=1e-4,
            because="It is `change` with its first column once more at the end.",
            slips=(
                slips.gives(
                    "ring-of-one-month",
                    lambda: closed(speed(1).values),
                    "You closed the ring of January's wind. The map is to show the change.",
                    RING,
                ),
            ),
        ),
        Value(
            "ring_lon",
            lambda: closed(change().lon.values) + np.where(np.arange(181) == 180, 360, 0),
            within=0.01,
            because="It has the longitudes of the columns, from 1° to 361°.",
        ),
    ],
    "polar": [
        Figure(
            "ax",
            projection="NorthPolarStereo",
            field_values=change,
            within=0.01,
            symmetric=True,
            colours="diverging",
            ends=("blue", "red"),
            gaps=True,
            land=True,
            lies=(1, 361, 1, 80),
            reaches=(-180, 180, 0, 90),
            reaches_within=8,
            round=True,
            titled=True,
            colour_label=("m/s", "m s", "metres per second"),
            goal=cache(lambda: pictured(draw, (4, 3))),
            slips=(
                figure_slips.transform_forgotten(SYSTEMS),
                figure_slips.seam(reread=RING),
                figure_slips.data_slid(SYSTEMS),
                figure_slips.extent_of_no_width(),
                figure_slips.frame_of_no_size(POLES),
                figure_slips.off_centre(GRID),
                figure_slips.colours_reversed(),
            ),
        )
    ],
    "calmest": [
        Value(
            "place",
            calmest,
            within=0.5,
            because="It is the longitude and the latitude of the smallest value of `change`.",
            slips=(
                slips.gives(
                    "nan-first",
                    lambda: cell(int(np.argmin(change().values))),
                    "At this cell nothing was reported: `argmin` stops at the first `nan`. Leave "
                    "what is missing out.",
                    GRID,
                ),
                slips.gives(
                    "exchanged",
                    lambda: calmest()[::-1],
                    "Longitude and latitude have changed places. Either the latitude stands first, or "
                    "the row counted through the longitudes and the column through the latitudes.",
                    SYSTEMS,
                ),
                slips.gives(
                    "sign-turned",
                    lambda: cell(np.nanargmax(change().values)),
                    "There January exceeds July by most. What sign has January minus July where July "
                    "is windier?",
                    GRID,
                ),
            ),
        )
    ],
}
