"""What an answer to "Cargo without papers" must hold."""

from functools import cache

import numpy as np
import xarray as xr

import castalia
from castalia.checking import Value, slips
from castalia.checking.comparing import is_of_xarray

GIVE = "Give a bare array its labels"
ASK = "Ask by label and by name"


class Labelled(Value):
    """An array by its labels, whatever the order of its axes and of its latitudes."""

    def held(self, answer):
        """Bring axes and latitudes into the order of the cargo first."""
        got = answer.get(self.name)
        if not is_of_xarray(got, "DataArray") or set(got.dims) != {"latitude", "time"}:
            return super().held(answer)
        got = got.transpose("latitude", "time")
        if "latitude" in got.coords:
            got = got.sortby("latitude", ascending=False)
        seen = slips.Evidence(
            self.name, got, self.expected(), answer.source(self.name), self.within
        )
        return self._compared(seen, f"`{self.name}`", self.lazy, self.because)


@cache
def atlantic():
    sst = castalia.open_dataset("ostia-sst", store="sample")["surface_temperature"]
    return xr.DataArray(
        sst.sel(longitude=340).values.T[::-1],
        dims=["latitude", "time"],
        coords={"latitude": sst["latitude"].values[::-1], "time": sst["time"].values},
        attrs={"units": "K"},
    )


def exchanged(seen):
    if seen.raised:
        return "conflicting sizes" in seen.raised.message
    return seen.got.sizes["latitude"] == 54 and seen.got.sizes["time"] == 18


def upside_down(seen):
    return np.allclose(seen.got.values, seen.expected.values[::-1], atol=0.01)


def thought(name, key, wrong, message, reread):
    return slips.Slip(name, message, lambda seen: seen.got[key] is wrong, reread)


CHECKS = {
    "papers": [
        Labelled(
            "atlantic",
            atlantic,
            within=1e-3,
            because="Its rows are latitudes from north to south, its columns months.",
            slips=(
                slips.Slip(
                    "names-exchanged",
                    "Names and axes do not fit together. The first name belongs to the first axis. In "
                    "`cargo` that axis holds 18 rows, one for each latitude.",
                    exchanged,
                    GIVE,
                ),
                slips.Slip(
                    "upside-down",
                    "The labels run the other way than the rows. Nothing complains, and every row now "
                    "carries the latitude of another one.",
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
    "guard": [
        Value(
            "stops",
            lambda: {
                "names exchanged": True,
                "label not there": True,
                "slice turned": False,
                "wrong unit": False,
            },
            because="It says for each mistake whether xarray stops with an error.",
            slips=(
                slips.Slip(
                    "no-truths",
                    "Each value is to be `True` or `False`, without quotation marks.",
                    lambda seen: any(
                        one is None or isinstance(one, str) for one in seen.got.values()
                    ),
                    GIVE,
                ),
                thought(
                    "names-thought-unseen",
                    "names exchanged",
                    False,
                    "With the names exchanged, 18 latitudes are given for an axis of 54 values. That is "
                    "a contradiction which xarray does notice.",
                    GIVE,
                ),
                thought(
                    "label-thought-near",
                    "label not there",
                    False,
                    "3° N is not among the labels, and xarray does not take a similar one in its "
                    "place. A single label must be there exactly.",
                    ASK,
                ),
                thought(
                    "slice-thought-seen",
                    "slice turned",
                    True,
                    "A slice in the wrong order is a range in which no label lies. xarray selects no "
                    "row, and does not complain.",
                    ASK,
                ),
                thought(
                    "unit-thought-read",
                    "wrong unit",
                    True,
                    "A unit is an attribute, which is a note. xarray keeps notes and does not read "
                    "them.",
                    GIVE,
                ),
            ),
        )
    ],
}
