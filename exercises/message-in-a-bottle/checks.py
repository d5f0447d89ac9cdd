"""What an answer to "Message in a bottle" must hold."""

from functools import cache

import numpy as np
import xarray as xr

import castalia
from castalia.checking import Value, slips

STRANGER = "A file for a stranger"
STORED = "What it means, and how it is stored"
LIST = "What, when, and how"
MADE = "What, when, and how"
NAME = "sea_surface_foundation_temperature"
METHODS = (
    "time: mean area: mean",
    "time: mean latitude: longitude: mean",
    "time: mean longitude: latitude: mean",
)


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


def counts(dates):
    """Dates as whole hours since the beginning of 2000."""
    return ((dates - np.datetime64("2000-01-01")) / np.timedelta64(1, "h")).astype("int64")


@cache
def bottle():
    """The file as it is stored."""
    time = counts(strip()["time"].values)
    bounds = xr.DataArray(
        counts(strip()["time_bnds"].values), dims=["time", "bnds"], coords={"time": time}
    )
    stored = xr.DataArray(
        series().values, dims=["time"], coords={"time": time}, attrs={"units": "degC"}
    )
    return xr.Dataset({"sst": stored, "time_bnds": bounds})


@cache
def elsewhere():
    """The mean of the longitudes 0 to 20, which lie east of the box."""
    field = strip()["surface_temperature"]
    box = field.sel(longitude=slice(0, 20), latitude=slice(-3, 3))
    return box.mean(["latitude", "longitude"]).values - 273.15


@cache
def greenwich():
    """The mean of the one column at 0°, which is all that lies between −20 and 0 in this file."""
    field = strip()["surface_temperature"]
    return field.sel(longitude=0, latitude=slice(-3, 3)).mean("latitude").values - 273.15


def numbers_are(wrong):
    """Whether the numbers are these, whatever the labels and notes say."""
    return lambda seen: (
        np.shape(seen.got) == (54,)
        and np.allclose(np.asarray(seen.got), wrong(), rtol=0, atol=0.005)
    )


def words(text):
    return " ".join(str(text).split())


def note(key, *wanted):
    """Whether a note of the series is missing or says something else."""
    return lambda seen: words(seen.got.attrs.get(key, "")) not in wanted


def day_is(day):
    """Whether the answer is this day, whatever stands behind it."""
    return lambda seen: str(seen.got).strip().startswith(day)


def noted_at(variable, key, wanted):
    """Whether a note of a variable of the file is missing or says something else."""
    return lambda seen: words(seen.got[variable].attrs.get(key, "")) != wanted


def no_words(*keys):
    """Whether one of some notes of the file is missing or empty."""
    return lambda seen: any(not words(seen.got.attrs.get(key, "")) for key in keys)


def counted_otherwise(seen):
    """Whether the times are counted in another unit."""
    unit = words(seen.got["time"].attrs["units"])
    return not unit.startswith("hours since 2000-01-01")


def other_calendar(seen):
    """Whether the times have another calendar; `gregorian` is an older name of the standard one."""
    return seen.got["time"].attrs.get("calendar") not in ("standard", "gregorian")


def bounds_counted_otherwise(seen):
    """Whether the bounds have a unit of their own, other than that of the time."""
    unit = words(seen.got["time_bnds"].attrs["units"])
    return not unit.startswith("hours since 2000-01-01")


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
                    "only-greenwich",
                    "Between −20 and 0 this file has one column, that of 0°. Its longitudes run from 0 to 360: "
                    "20° W is 340°.",
                    numbers_are(greenwich),
                ),
                slips.Slip(
                    "without-the-hundredths",
                    "Your numbers are 0.15 too large: 0 °C are 273.15 K.",
                    numbers_are(lambda: mean_k().values - 273),
                    "A unit that got lost",
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
                    note("cell_methods", *METHODS),
                    MADE,
                    habit=True,
                ),
            ),
        )
    ],
    "until": [
        Value(
            "ends",
            lambda: "2010-10-01",
            because="It is the second date in the last row of the bounds, written like 2006-04-16.",
            slips=(
                slips.Slip(
                    "label-for-end",
                    "This is the label of the last month, which lies in its middle. The end stands in the "
                    "bounds.",
                    day_is("2010-09-16"),
                    MADE,
                ),
                slips.Slip(
                    "beginning-for-end",
                    "This is the beginning of the last month. Each row of the bounds has two dates.",
                    day_is("2010-09-01"),
                    MADE,
                ),
                slips.Slip(
                    "last-day",
                    "This is the last day, and it still belongs to the interval. The bounds give the moment at "
                    "which it is over.",
                    day_is("2010-09-30"),
                    MADE,
                ),
                slips.Slip(
                    "end-of-the-first",
                    "This is the end of the first month. The last one was asked for.",
                    day_is("2006-05-01"),
                    MADE,
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
                    "unit-of-time-as-note",
                    "You wrote the unit or the calendar of the time as an attribute. The times are dates until "
                    "they are written, so both belong to the encoding.",
                    lambda seen: bool(
                        seen.raised and "already exists in attrs" in seen.raised.message
                    ),
                    STORED,
                ),
                slips.Slip(
                    "nothing-came-back",
                    "`to_netcdf` writes, and gives back nothing of use. Read the file in a line of its "
                    "own.",
                    lambda seen: seen.got is None and not seen.raised,
                    STRANGER,
                ),
                slips.Slip(
                    "dates-made",
                    "These times are dates: xarray has applied their unit and calendar. Read the file as it is "
                    "stored, with times that stay counts.",
                    lambda seen: seen.got["time"].dtype.kind == "M",
                    STRANGER,
                ),
                slips.Slip(
                    "counted-from-elsewhere",
                    "The times are stored in another unit than the task asks for. Give it in the encoding of "
                    "`time`.",
                    counted_otherwise,
                    STRANGER,
                    habit=True,
                ),
                slips.Slip(
                    "bounds-not-named",
                    "The bounds are in the file, and nobody can find them: the attribute `bounds` of "
                    "`time` must name their variable.",
                    noted_at("time", "bounds", "time_bnds"),
                    MADE,
                    habit=True,
                ),
                slips.Slip(
                    "bounds-counted-otherwise",
                    "The bounds are counted in another unit than the time: they brought their encoding along "
                    "from `strip`. Take only their numbers.",
                    bounds_counted_otherwise,
                    STRANGER,
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
                    "No attribute `Conventions` of the whole file says `CF-1.12`. So a program does not know by "
                    "which conventions to read the notes. Spell both as the task does.",
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
                    "calendar-not-given",
                    "The times are stored with another calendar than `standard`. xarray chooses one if you "
                    "name none.",
                    other_calendar,
                    STRANGER,
                    habit=True,
                ),
            ),
        )
    ],
}
