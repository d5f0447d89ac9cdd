"""What an answer to "When does nobody look at the sea?" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Figure, Value, array_slips, figure_slips, slips
from castalia.checking.figures import pictured

AREAS = "How much sea is it?"
SYSTEMS = "What the axes draw, what the numbers mean"
GRID = "A grid on flat paper"


@cache
def sst():
    return castalia.open_dataset("coads-climatology", store="sample")["sst"].load()


@cache
def reported():
    months = sst().count("month")
    return months.where(months > 0)


def weights():
    return np.cos(np.deg2rad(sst().lat))


def share(cell, sea):
    """Percent of what `sea` says is sea that has no report, when each cell counts `cell`."""
    there = (sst().notnull() * cell).sum(["lat", "lon"])
    return 100 * (1 - there / (sea * cell).sum())


@cache
def unseen():
    return share(weights(), reported().notnull())


def everywhere():
    return (sst().isel(month=0).isnull() | True).astype(float)


def draw(figure):
    import cartopy.crs as ccrs
    import cartopy.feature as cfeature

    # keeps areas, as an answer must, and is drawn sooner than maps with a curved edge
    ax = figure.add_subplot(projection=ccrs.LambertCylindrical())
    ax.set_facecolor("0.85")
    ax.add_feature(cfeature.LAND.with_scale("110m"), facecolor="0.6")
    few = reported()[::3, ::3]
    mesh = ax.pcolormesh(few.lon, few.lat, few, transform=ccrs.PlateCarree(), vmin=1, vmax=12)
    ax.set_global()
    figure.colorbar(mesh, shrink=0.6, label="months with a report, of 12")


CHECKS = {
    "months": [
        Value(
            "reported",
            reported,
            within=1e-6,
            because="It is the number of months that have a temperature, and `nan` where none has.",
            slips=(
                slips.gives(
                    "zero-for-missing",
                    lambda: sst().count("month"),
                    "Your cells without any report say 0, on land, too. A number says that there is "
                    "something to count: make them `nan`.",
                    GRID,
                ),
                slips.gives(
                    "one-axis-for-another",
                    lambda: sst().count(["lat", "lon"]),
                    "You counted the cells of each month. Count the months of each cell.",
                ),
            ),
        )
    ],
    "unseen": [
        Value(
            "unseen",
            unseen,
            within=0.05,
            because="For each month it is the area of sea without a report over the area of all sea, "
            "in percent.",
            slips=(
                array_slips.degrees_for_radians(
                    lambda: share(np.cos(sst().lat), reported().notnull()), AREAS
                ),
                slips.gives(
                    "sea-of-every-month",
                    lambda: share(weights(), reported() == 12),
                    "You divided by the sea that is reported in *every* month. As sea counts every cell "
                    "that is reported in one month at least.",
                ),
                slips.gives(
                    "share-of-the-seen",
                    lambda: 100 * unseen() / (100 - unseen()),
                    "You divided by the sea that was seen in the month. Divide by all sea: it is the same "
                    "in each month.",
                    AREAS,
                ),
                slips.unweighted_mean(
                    lambda: share(1.0 + 0 * weights(), reported().notnull()), AREAS
                ),
                slips.gives(
                    "land-counted",
                    lambda: share(weights(), everywhere()),
                    "You divided by the area of the whole Earth, so that land counts as sea that "
                    "nobody saw. Count only cells that have a report in some month.",
                    AREAS,
                ),
                slips.gives(
                    "seen-for-unseen",
                    lambda: 100 - unseen(),
                    "This is the share that *has* reports. The rest was asked for.",
                ),
                slips.gives(
                    "share-for-percent",
                    lambda: unseen() / 100,
                    "Your shares go from 0 to 1. The task asks for percent.",
                ),
                slips.gives(
                    "weights-of-mercator",
                    lambda: share(1 / weights(), reported().notnull()),
                    "You weighted by Mercator's paper, on which cells grow towards the poles. On Earth "
                    "they shrink.",
                    AREAS,
                ),
            ),
        )
    ],
    "map": [
        Figure(
            "ax",
            equal_area=True,
            field_values=reported,
            colours="sequential",
            gaps=True,
            land=True,
            features=("coastlines",),
            titled=True,
            colour_label="month",
            goal=cache(lambda: pictured(draw)),
            slips=(
                figure_slips.transform_forgotten(SYSTEMS),
                figure_slips.rainbow(GRID),
            ),
        )
    ],
}
