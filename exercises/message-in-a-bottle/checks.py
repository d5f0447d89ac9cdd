"""What an answer to "Message in a bottle" must hold."""

from functools import cache

import numpy as np
import xarray as xr

import castalia
from castalia.checking import Value, slips

STRANGER = "A file for a stranger"
STORED = "What it means, and how it is stored"
LIST = "A name from a list"
MADE = "When, and how it was made"
NAME = "sea_surface_foundation_temperature"
METHODS = "time: mean area: mean"


@cache
def strip():
    return castalia.open_dataset("ostia-sst", store="sample").load()


@cache
def mean_k():
    field = strip()["surface_temperature"]
    box = field.sel(longitude=slice(340, 360), latitude=slice(-3, 3))
    return box.mean(["latitude", "longitude"])


@cache
def series():
    return xr.DataArray(
        mean_k().values - 273.15,
        dims=["time"],
        coords={"time": strip()["time"].values},
        attrs={"units": "degC"},
    )


@cache
def bottle():
    bounds = (["time", "bnds"], strip()["time_bnds"].values)
    return xr.Dataset({"sst": series(), "time_bnds": bounds})


@cache
def elsewhere():
    """The mean of the longitudes 0 to 20, which lie east of the box."""
    field = strip()["surface_temperature"]
    box = field.sel(longitude=slice(0, 20), latitude=slice(-3, 3))
    return box.mean(["latitude", "longitude"]).values - 273.15


def numbers_are(wrong):
    """Whether the numbers are these, whatever the labels and notes say."""
    return lambda seen: (
        np.shape(seen.got) == (54,)
        and np.allclose(np.asarray(seen.got), wrong(), rtol=0, atol=0.005)
    )


def words(text):
    return " ".join(str(text).split())


def note(key, wanted):
    """Whether a note of the series is missing or says something else."""
    return lambda seen: words(seen.got.attrs.get(key, "")) != wanted


def noted_at(variable, key, wanted):
    """Whether a note of a variable of the file is missing or says something else."""
    return lambda seen: words(seen.got[variable].attrs.get(key, "")) != wanted


def no_words(*keys):
    """Whether one of some notes of the file is missing or empty."""
    return lambda seen: any(not words(seen.got.attrs.get(key, "")) for key in keys)


def counted_otherwise(seen):
    """Whether the times are counted in another unit; what cannot be seen is not blamed."""
    return not str(seen.got["time"].encoding.get("units", "days since 2000-01-01")).startswith(
        "days since 2000-01-01"
    )


def other_calendar(seen):
    """Whether the times have another calendar; `gregorian` is an older name of the standard one."""
    calendar = seen.got["time"].encoding.get("calendar", "standard")
    return calendar not in ("standard", "gregorian")


def fill_declared(seen):
    """Whether time or bounds declare a fill value."""
    return any("_FillValue" in seen.got[name].encoding for name in ("time", "time_bnds"))


CHECKS = {
    "series": [
        Value(
            "atl3",
            series,
            within=0.005,
            because="It is the mean over 20° W to 0° and 3° S to 3° N, in °C, for each month.",
            slips=(
                slips.Slip(
                    "still-in-kelvin",
                    "These numbers are still in kelvin. Convert them, whatever the note says.",
                    numbers_are(lambda: mean_k().values),
                    "A unit that got lost",
                ),
                slips.Slip(
                    "east-of-greenwich",
                    "You took 0° to 20° E, which is the other side of Greenwich. In this file 20° W is 340°.",
                    numbers_are(elsewhere),
                ),
                slips.Slip(
                    "notes-of-the-map",
                    "The numbers are °C, and the note says K. It has travelled along from the map.",
                    lambda seen: (
                        numbers_are(lambda: series().values)(seen)
                        and seen.got.attrs.get("units") == "K"
                    ),
                    "A unit that got lost",
                ),
                slips.Slip(
                    "no-standard-name",
                    "The numbers are right. Their standard name is missing, or is not the one that the "
                    "task gives. It comes from a list and must be spelt exactly so.",
                    note("standard_name", NAME),
                    LIST,
                    habit=True,
                ),
                slips.Slip(
                    "no-cell-methods",
                    "The numbers are right. Their cell methods do not say that a mean over time came first "
                    "and a mean over the area second: two pairs of a name, a colon and a method.",
                    note("cell_methods", METHODS),
                    MADE,
                    habit=True,
                ),
                slips.Slip(
                    "no-long-name",
                    "The numbers are right. A long name is still missing, which tells people what they "
                    "are.",
                    lambda seen: not words(seen.got.attrs.get("long_name", "")),
                    LIST,
                    habit=True,
                ),
            ),
        )
    ],
    "bottle": [
        Value(
            "opened",
            bottle,
            within=0.005,
            because="It holds your series and the bounds of its months.",
            slips=(
                slips.Slip(
                    "path-for-file",
                    "This is the path of the file. What is in the file was asked for: open it.",
                    lambda seen: str(seen.got).endswith(".nc"),
                    STRANGER,
                ),
                slips.Slip(
                    "nothing-came-back",
                    "`to_netcdf` writes, and gives back nothing of use. Read the file in a line of its "
                    "own.",
                    lambda seen: seen.got is None,
                    STRANGER,
                ),
                slips.Slip(
                    "time-left-as-counts",
                    "The times are counts, not dates. Read the file without telling xarray to leave them "
                    "as they are stored.",
                    lambda seen: seen.got["time"].dtype.kind != "M",
                    STORED,
                ),
                slips.Slip(
                    "bounds-not-named",
                    "The bounds are in the file, and nobody can find them: the attribute `bounds` of "
                    "`time` must name their variable.",
                    lambda seen: (
                        words(
                            seen.got["time"].attrs.get(
                                "bounds", seen.got["time"].encoding.get("bounds", "")
                            )
                        )
                        != "time_bnds"
                    ),
                    MADE,
                    habit=True,
                ),
                slips.Slip(
                    "time-without-name",
                    "The time has no standard name. For a time it is `time`.",
                    noted_at("time", "standard_name", "time"),
                    STRANGER,
                    habit=True,
                ),
                slips.Slip(
                    "no-conventions",
                    "The file does not say by which conventions its notes are to be read. That is the "
                    "attribute `Conventions` of the whole file, with the version.",
                    lambda seen: words(seen.got.attrs.get("Conventions", "")) != "CF-1.12",
                    STRANGER,
                    habit=True,
                ),
                slips.Slip(
                    "no-origin",
                    "A stranger cannot tell what this file is, where the numbers come from or what was "
                    "done to them. One of `title`, `source` and `history` is missing.",
                    no_words("title", "source", "history"),
                    STRANGER,
                    habit=True,
                ),
                slips.Slip(
                    "counted-from-elsewhere",
                    "The times are stored in another unit than the task asks for. The unit of a time "
                    "belongs to the encoding.",
                    counted_otherwise,
                    STORED,
                    habit=True,
                ),
                slips.Slip(
                    "calendar-not-given",
                    "The times are stored with another calendar than `standard`. xarray chooses one if you "
                    "name none.",
                    other_calendar,
                    "A time without its calendar",
                    habit=True,
                ),
                slips.Slip(
                    "gaps-in-time",
                    "Time or its bounds declare a fill value, as if months could be missing. Say in "
                    "the encoding of both that there is none.",
                    fill_declared,
                    STRANGER,
                    habit=True,
                ),
            ),
        )
    ],
}
