"""What an answer to "Two archives, one ocean" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Value, slips

PAIRS = "Arithmetic pairs labels"
NOTES = "Attributes are notes"


@cache
def sides():
    sst = castalia.open_dataset("ostia-sst", store="sample")["surface_temperature"].load()
    west = sst.sel(longitude=slice(140, 160), time=slice("2006-04", "2010-03"))
    east = sst.sel(longitude=slice(210, 270), time=slice("2006-10", "2010-09"))
    return [one.mean(["latitude", "longitude"]) for one in (west, east)]


@cache
def contrast():
    west, east = sides()
    result = west - east
    result.attrs = {"units": "K"}
    return result.drop_vars([name for name in result.coords if name != "time"])


@cache
def by_place():
    west, east = sides()
    return west.values - east.values


def values(got):
    return np.asarray(got, dtype=float)


def near(got, wrong):
    return values(got).shape == values(wrong).shape and np.allclose(got, wrong, atol=0.02)


def about(low, high):
    def explains(seen):
        got = values(seen.got)
        return got.size in (42, 48) and low < abs(float(got.mean())) < high

    return explains


CHECKS = {
    "contrast": [
        Value(
            "contrast",
            contrast,
            within=0.01,
            because="It is west minus east in kelvin, month by month, for the months of both files.",
            slips=(
                slips.Slip(
                    "units-mixed",
                    "Your differences are about 270 in size. One file is in kelvin and the other in "
                    "degrees Celsius. xarray does not read units: bring both to the same one first.",
                    about(200, 350),
                    NOTES,
                ),
                slips.Slip(
                    "converted-the-wrong-way",
                    "Your differences are over 500 in size. You subtracted 273.15 from the file that "
                    "is in degrees Celsius already, or added it to the one in kelvin.",
                    about(400, 650),
                    NOTES,
                ),
                slips.Slip(
                    "rounded-zero",
                    "Your differences are 0.15 off: 0 °C is 273.15 K, not 273 K.",
                    lambda seen: any(
                        near(seen.got, contrast().values + off) for off in (0.15, -0.15)
                    ),
                    NOTES,
                ),
                slips.Slip(
                    "by-position",
                    "You paired the first month of one file with the first of the other. They begin "
                    "half a year apart. Keep the labels, and xarray pairs equal months.",
                    lambda seen: near(seen.got, by_place()),
                    PAIRS,
                ),
                slips.Slip(
                    "sign-turned",
                    "The sign is turned: west minus east was asked for, and the west is the warmer "
                    "side.",
                    lambda seen: near(seen.got, -contrast().values),
                    PAIRS,
                ),
                slips.Slip(
                    "note-not-corrected",
                    "The numbers are right, and the note of the unit is not the one that was asked for. A "
                    "difference of 1 °C is a difference of 1 K: note it in kelvin.",
                    lambda seen: (
                        near(seen.got, contrast().values)
                        and seen.got.attrs.get("units") not in ("K", None)
                    ),
                    NOTES,
                ),
                slips.Slip(
                    "unit-under-another-name",
                    "The numbers are right, and the unit is noted under another name. Programs look for "
                    "it under `units`.",
                    lambda seen: (
                        near(seen.got, contrast().values)
                        and "units" not in seen.got.attrs
                        and "K" in list(seen.got.attrs.values())
                    ),
                    NOTES,
                ),
                slips.Slip(
                    "no-note",
                    "The numbers are right, and no unit is noted. The notes of the two files "
                    "contradict each other, so xarray kept neither. Write the unit yourself.",
                    lambda seen: (
                        near(seen.got, contrast().values) and "units" not in seen.got.attrs
                    ),
                    NOTES,
                ),
            ),
        )
    ],
    "numbers": [
        Value(
            "shared_months",
            lambda: int(contrast().size),
            within=0,
            because="It is the number of months that both files have.",
            slips=(
                slips.Slip(
                    "more-than-the-number",
                    "The number alone was asked for.",
                    lambda seen: (
                        42 in (seen.got.values() if isinstance(seen.got, dict) else seen.got)
                    ),
                    PAIRS,
                ),
                slips.gives(
                    "one-file-only",
                    lambda: 48,
                    "This is the number of months in one file. Only those that are in both could be "
                    "subtracted.",
                    PAIRS,
                ),
                slips.gives(
                    "either-file",
                    lambda: 54,
                    "This is the number of months in either file. Months that are in one of them only "
                    "are left out.",
                    PAIRS,
                ),
            ),
        ),
        Value(
            "weakest_k",
            lambda: float(contrast().min()),
            within=0.001,
            because="It is the smallest value of `contrast`, in kelvin.",
            slips=(
                slips.gives(
                    "place-for-value",
                    lambda: int(contrast().values.argmin()),
                    "This is the position of the smallest value. The value itself was asked for.",
                    PAIRS,
                ),
                slips.Slip(
                    "month-for-value",
                    "This is the month in which the contrast was smallest. Its value in kelvin was asked for.",
                    lambda seen: np.asarray(seen.got).dtype.kind == "M",
                    PAIRS,
                ),
                slips.gives(
                    "largest-for-smallest",
                    lambda: float(contrast().max()),
                    "This is the largest contrast. The smallest one was asked for.",
                    PAIRS,
                ),
                slips.gives(
                    "mean-for-smallest",
                    lambda: float(contrast().mean()),
                    "This is the mean over the months. The smallest value was asked for.",
                    PAIRS,
                ),
            ),
        ),
    ],
}
