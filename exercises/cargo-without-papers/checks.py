"""What an answer to "Cargo without papers" must hold."""

from functools import cache

import numpy as np
import xarray as xr

import castalia
from castalia.checking import Value, slips

GIVE = "Give a bare array its labels"
ASK = "Ask by label and by name"
FROM_SOUTH = [-5.0, -4.4, -3.9, -3.3, -2.8, -2.2, -1.7, -1.1, -0.6]
FROM_SOUTH += [0.0, 0.6, 1.1, 1.7, 2.2, 2.8, 3.3, 3.9, 4.4]


@cache
def atlantic():
    sst = castalia.open_dataset("ostia-sst", store="sample")["surface_temperature"]
    values = sst.sel(longitude=340).values.T[::-1]
    return xr.DataArray(
        values,
        dims=["latitude", "time"],
        coords={"latitude": FROM_SOUTH[::-1], "time": sst["time"].values},
        attrs={"units": "K"},
    )


def gap():
    return float((atlantic().sel(latitude=3.3) - atlantic().sel(latitude=-3.3)).mean())


def edges():
    return float((atlantic()[0] - atlantic()[-1]).mean())


def upside_down(seen):
    return list(np.round(seen.got["latitude"].values, 1)) == FROM_SOUTH


CHECKS = {
    "papers": [
        Value(
            "atlantic",
            atlantic,
            within=1e-3,
            because="Its rows are latitudes from north to south, its columns months.",
            slips=(
                slips.Slip(
                    "names-exchanged",
                    "The names are in the wrong order. The first name belongs to the first axis, "
                    "which holds 18 rows, one for each latitude.",
                    lambda seen: (
                        tuple(getattr(seen.got, "dims", ())) == ("time", "latitude")
                        or bool(seen.raised and "conflicting sizes" in seen.raised.message)
                    ),
                    GIVE,
                ),
                slips.Slip(
                    "upside-down",
                    "The labels run from south to north, and the rows from north to south. Nothing "
                    "complains, and every row now carries the latitude of another one.",
                    upside_down,
                    GIVE,
                ),
                slips.Slip(
                    "unit-under-another-name",
                    "The unit is noted under another name. Programs look for it under `units`.",
                    lambda seen: (
                        "units" not in seen.got.attrs and "K" in list(seen.got.attrs.values())
                    ),
                    GIVE,
                ),
                slips.Slip(
                    "unit-not-of-the-numbers",
                    "The note says degrees Celsius, but the numbers near 300 are kelvin. A note "
                    "changes no number.",
                    lambda seen: str(seen.got.attrs.get("units")) in ("degC", "°C", "C", "celsius"),
                    GIVE,
                ),
            ),
        )
    ],
    "sides": [
        Value(
            "gap_k",
            gap,
            within=0.02,
            because="It is the mean over all months of 3.3° N minus 3.3° S, in kelvin.",
            slips=(
                slips.gives(
                    "sign-turned",
                    lambda: -gap(),
                    "The sign is turned: this is by how much the south is warmer. North minus south "
                    "was asked for.",
                    ASK,
                ),
                slips.gives(
                    "edges",
                    edges,
                    "You compared the first row with the last. They lie at 4.4° N and 5° S, and "
                    "3.3° was asked for. Select by label.",
                    ASK,
                ),
                slips.Slip(
                    "not-averaged",
                    "You have one number for each month. Their mean was asked for.",
                    lambda seen: np.shape(seen.got) == (54,),
                    ASK,
                ),
            ),
        )
    ],
    "guard": [
        Value(
            "stops",
            lambda: {"names exchanged": True, "latitudes turned": False, "wrong unit": False},
            because="It says for each mistake whether xarray stops with an error.",
            slips=(
                slips.Slip(
                    "names-thought-unseen",
                    "With the names exchanged, 18 latitudes are given for an axis of 54 values. That is "
                    "a contradiction which xarray does notice.",
                    lambda seen: seen.got["names exchanged"] is False,
                    GIVE,
                ),
                slips.Slip(
                    "order-thought-seen",
                    "Turned latitudes are still 18 labels for 18 rows. Nothing contradicts them, so "
                    "xarray believes you.",
                    lambda seen: seen.got["latitudes turned"] is True,
                    GIVE,
                ),
                slips.Slip(
                    "unit-thought-read",
                    "A unit is an attribute, which is a note. xarray keeps notes and does not read "
                    "them.",
                    lambda seen: seen.got["wrong unit"] is True,
                    GIVE,
                ),
            ),
        )
    ],
}
