"""What an answer to "February came in kelvin" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Value, slips

UNIT = "Another unit in one file"
ORDER = "The wrong order"
MEND = "Mend each file first"
ZERO_C = 273.15


@cache
def pacific():
    sst = castalia.open_dataset("nemo-sst", store="sample")["tos"]
    return sst.isel(y=slice(150, 221), x=slice(87, 187)).load().astype("float64")


@cache
def monthly():
    return pacific().mean(["y", "x"]).values


def shifted(*kelvins):
    """The three means, each moved by so many times 273.15."""
    return monthly() + ZERO_C * np.array(kelvins)


def over_all(seen):
    return np.size(seen.got) == 1 and any(
        abs(float(seen.got) - one.mean()) < 0.1 for one in (monthly(), shifted(0, 1, 0))
    )


def all_missing(seen):
    return np.shape(seen.got) == (3,) and bool(np.isnan(np.asarray(seen.got, float)).all())


def a_map(seen):
    return np.shape(seen.got) == pacific().shape[1:]


CHECKS = {
    "record": [
        Value(
            "monthly_c",
            monthly,
            within=0.01,
            because="It is the mean over `y` and `x` of each month, in °C.",
            slips=(
                slips.gives(
                    "kelvin-left",
                    lambda: shifted(0, 1, 0),
                    "January and March are in °C, February still in kelvin. Files with another unit "
                    "join without an error: convert February before it is joined.",
                    UNIT,
                ),
                slips.gives(
                    "all-converted",
                    lambda: shifted(-1, 0, -1),
                    "February is right, and January and March lie below absolute zero. 273.15 was "
                    "subtracted from all files. Let the function ask each file for its unit.",
                    UNIT,
                ),
                slips.gives(
                    "joined-first",
                    lambda: shifted(-1, 0, -1)[[1, 2, 0]],
                    "You joined first and converted then. The record has one unit for all months, that of "
                    "its first piece. And the pieces stand in the order of their names: February, March, "
                    "January. Mend each file before it is joined.",
                    UNIT,
                ),
                slips.gives(
                    "condition-turned",
                    lambda: shifted(-1, 1, -1),
                    "273.15 was subtracted where the unit is not kelvin: February is still in kelvin, "
                    "and the others lie below absolute zero. Turn the condition round.",
                    UNIT,
                ),
                slips.gives(
                    "half-digits",
                    lambda: monthly() + np.array([0, 0.15, 0]),
                    "February is 0.15 °C too warm: 0 °C are 273.15 K.",
                ),
                slips.Slip(
                    "land-not-skipped",
                    "All three means are `nan`. Land has no value, and the mean of a NumPy array does not "
                    "skip such cells. That of a DataArray does: average first, and take `values` then.",
                    all_missing,
                ),
                slips.gives(
                    "turned-round",
                    lambda: shifted(0, 2, 0),
                    "February lies above 500 °C: 273.15 was added. A temperature in kelvin is the "
                    "larger number, so the way to °C is down.",
                ),
                slips.gives(
                    "all-in-kelvin",
                    lambda: shifted(1, 1, 1),
                    "All three months are in kelvin. The means are to be in °C.",
                ),
                slips.gives(
                    "order-of-names",
                    lambda: monthly()[[1, 2, 0]],
                    "The values are right and stand in the order February, March, January. That is "
                    "the order of the file names as text. Put the months in order by their labels.",
                    ORDER,
                ),
                slips.Slip(
                    "one-mean-of-all",
                    "This is one number, the mean over all months. Average over `y` and `x` only, so "
                    "that each month keeps its own.",
                    over_all,
                ),
                slips.Slip(
                    "averaged-over-time",
                    "This is a map, the mean over the three months. Average over `y` and `x` "
                    "instead, and the axis `time` is left.",
                    a_map,
                ),
                slips.Slip(
                    "not-loaded",
                    "The values of the record are still on disk, and `item` refuses such. Load the record "
                    "first. And keep the axis `time`: three numbers are asked for.",
                    lambda seen: seen.raised is not None and ".item(" in seen.source,
                    MEND,
                ),
                slips.Slip(
                    "mended-nothing",
                    "`mend` gives nothing back: it has no `return`. `open_mfdataset` joins what "
                    "the function returns.",
                    lambda seen: seen.raised is not None and "return" not in seen.source,
                    MEND,
                ),
            ),
        )
    ]
}
