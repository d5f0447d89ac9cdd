"""What an answer to "How far had the warmth gone by April 2010?" must hold."""

from dataclasses import replace
from functools import cache

import numpy as np

import castalia
from castalia.checking import Figure, Value, figure_slips, lazy_slips, loops, slips
from castalia.checking.figures import pictured
from castalia.checking.laziness import is_lazy

REGION = "One region, one number a month"
SUBTRACT = "Subtract each month's own normal"
BASE_PERIOD = "The base period decides where zero is"
BASE = slice("2006-04", "2010-03")
OCEANS = {"indian": slice(45, 100), "pacific": slice(150, 280), "atlantic": slice(310, 350)}
MOST_MEGABYTES, MOST_CHUNKS = 0.5, 10


@cache
def sst():
    return castalia.open_dataset("ostia-sst", store="sample")["surface_temperature"].load()


@cache
def normal():
    return sst().sel(time=BASE).groupby("time.month").mean()


def departure(normals):
    return sst().sel(time="2010-04").squeeze("time") - normals


@cache
def april():
    return departure(normal().sel(month=4))


def weights():
    return np.cos(np.deg2rad(sst().latitude))


def within(name):
    return april().sel(longitude=OCEANS[name])


@cache
def mean_of(name):
    return float(within(name).weighted(weights()).mean())


def with_land(name):
    """The weighted sum over the weights of all cells, land included."""
    ocean = within(name)
    return float((ocean * weights()).sum() / (weights().sum() * ocean.sizes["longitude"]))


def chunks_of(seen):
    return getattr(getattr(seen.got, "data", None), "chunksize", None)


def too_large(seen):
    chunk = chunks_of(seen)
    return bool(chunk) and np.prod(chunk) * seen.got.dtype.itemsize > 1e6 * MOST_MEGABYTES


def too_many(seen):
    return bool(chunks_of(seen)) and seen.got.data.npartitions > MOST_CHUNKS


STILL_LAZY = replace(lazy_slips.not_computed(), habit=True)
IN_A_LOOP = slips.compute_in_loop()
APART = slips.Slip(
    "computed-apart",
    "Your cell computes more than once. Each time the file is read again and the normals are worked "
    "out again. Build all recipes first, and hand them over together, as in the lesson on Dask "
    "arrays.",
    lambda seen: loops.computations(seen.source)[0] > 1,
    habit=True,
)


class InMemory(Value):
    """A value that must be there: of a recipe it is said before anything looks into it."""

    def held(self, answer):
        lazy = is_lazy(answer.get(self.name))
        return self._slipped(STILL_LAZY) if lazy else super().held(answer)


def ocean(name, *habits):
    return InMemory(
        name,
        lambda: mean_of(name),
        within=1e-4,
        because="It is the mean of `april` over the sea in these longitudes, each point weighted by "
        "the cosine of its latitude, in K.",
        slips=(
            *habits,
            slips.unweighted_mean(lambda: float(within(name).mean()), REGION),
            slips.gives(
                "land-counted",
                lambda: with_land(name),
                "You divided by the weights of all cells, land included. Land adds nothing to the "
                "sum, so it must add nothing to the weights. What knows which cells are missing?",
                REGION,
            ),
            slips.gives(
                "all-longitudes",
                lambda: float(april().weighted(weights()).mean()),
                "This is the mean all round the Earth. Choose the longitudes of the ocean first.",
            ),
        ),
    )


def draw(figure):
    """The map as it is shown to those whose own is not right yet, in coarser cells."""
    import cartopy.crs as ccrs

    ax = figure.add_subplot(projection=ccrs.PlateCarree(central_longitude=180))
    ax.set_facecolor("0.8")
    ax.coastlines("110m", linewidth=0.6)
    wide = april().coarsen(longitude=8, latitude=2).mean()
    lon, lat, plate = wide.longitude, wide.latitude, ccrs.PlateCarree()
    mesh = ax.pcolormesh(lon, lat, wide, transform=plate, cmap="RdBu_r", vmin=-2.5, vmax=2.5)
    ax.set_extent([-180, 180, -15, 15], crs=ax.projection)
    ax.set_title("April 2010")
    label = "sea-surface temperature anomaly (K)"
    figure.colorbar(mesh, location="bottom", aspect=60, label=label)


CHECKS = {
    "open": [
        Value(
            "sst",
            sst,
            within=0.01,
            lazy=True,
            because="It is `surface_temperature` as the file has it.",
            slips=(
                slips.Slip(
                    "opened-without-chunks",
                    "This is no array of Dask: the dataset was opened without `chunks`, or loaded "
                    "afterwards. Whatever you do with it happens at once, on the whole of it.",
                    lambda seen: getattr(seen.got, "dims", ()) and not is_lazy(seen.got),
                ),
                slips.chunks_across("time"),
                slips.Slip(
                    "chunks-too-large",
                    "A chunk of yours takes more than 0.5 MB. Values in a chunk, times bytes a "
                    "value: cut an axis that the question does not run along.",
                    too_large,
                    habit=True,
                ),
                slips.Slip(
                    "chunks-too-many",
                    "Your chunks are small, and there are more than ten. Each costs Dask a task at "
                    "every step, so make them as large as your memory allows.",
                    too_many,
                    habit=True,
                ),
            ),
        )
    ],
    "lazy": [
        Value(
            "normal",
            normal,
            within=0.01,
            lazy=True,
            because="Each value is the mean of four maps of one calendar month, in K.",
            slips=(
                lazy_slips.computed_early(),
                slips.wrong_climatology(
                    lambda: sst().groupby("time.month").mean(),
                    BASE_PERIOD,
                    "You averaged all months of the record. April 2010 is then part of its own "
                    "normal, and April occurs more often than October. Take `BASE` only.",
                ),
            ),
        ),
        Value(
            "april",
            april,
            within=0.01,
            lazy=True,
            because="It is April 2010 minus the normal of April, at each grid point.",
            slips=(
                lazy_slips.computed_early(),
                slips.broadcast(SUBTRACT),
                slips.axis_of_one(),
                slips.wrong_climatology(
                    lambda: departure(sst().sel(time=BASE).mean("time")),
                    SUBTRACT,
                    "You subtracted one mean of the whole period, so the annual cycle is still in. "
                    "April needs the normal of April.",
                ),
            ),
        ),
    ],
    "oceans": [
        ocean("indian", STILL_LAZY, IN_A_LOOP, APART),
        ocean("pacific"),
        ocean("atlantic"),
        InMemory(
            "shown",
            april,
            within=0.01,
            because="It is `april` with its values in memory.",
            slips=(STILL_LAZY,),
        ),
    ],
    "map": [
        Figure(
            "ax",
            field_values=april,
            within=0.01,
            projection="PlateCarree",
            parameters={"central_longitude": 180},
            symmetric=True,
            colours="diverging",
            white=True,
            ends=("blue", "red"),
            features=("coastlines",),
            title="April 2010",
            colour_label="(K)",
            goal=cache(lambda: pictured(draw, (8, 2.6))),
            slips=(
                figure_slips.data_slid(),
                figure_slips.off_centre(),
                figure_slips.colours_reversed(),
            ),
        )
    ],
}
