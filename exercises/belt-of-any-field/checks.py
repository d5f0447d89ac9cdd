"""What an answer to "The belt of any field" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Value, array_slips, slips

OWN = "A method of your own"


@cache
def field(name):
    if name == "ocean":
        return castalia.open_dataset("coads-climatology", store="sample")["sst"].load()
    air = castalia.open_dataset("scenario-air-temperature", store="sample")["air_temperature"]
    return air.sel(scenario="E1", time=slice("2000", "2099")).load()


@cache
def belt(name, south=0, north=30, angle=np.deg2rad):
    one = field(name)
    lat, lon = one.dims[-2:]
    chosen = one.sel({lat: slice(south, north)})
    weights = np.cos(angle(chosen[lat]))
    return chosen.weighted(weights).mean([lat, lon])


def plain(name):
    lat, lon = field(name).dims[-2:]
    return field(name).sel({lat: slice(0, 30)}).mean([lat, lon])


def without_land():
    """The weights of land counted as well."""
    one = field("ocean").sel(lat=slice(0, 30))
    weights = np.cos(np.deg2rad(one["lat"])).broadcast_like(one)
    return (one * weights).sum(["lat", "lon"]) / weights.sum(["lat", "lon"])


def nothing(seen, length):
    """Whether nothing but nan was given, for so many months or years."""
    got = seen.got
    return np.shape(got) == (length,) and bool(np.isnan(np.asarray(got, dtype=float)).all())


def stopped(kind, word=""):
    """Whether a cell stopped with a kind of exception whose message holds a word."""
    return lambda seen: bool(
        seen.raised and seen.raised.kind == kind and word in seen.raised.message
    )


CHECKS = {
    "belt": [
        Value(
            "ocean_c",
            lambda: belt("ocean"),
            within=0.002,
            because="It is the area-weighted mean from 0 to 30° N of each month.",
            slips=(
                slips.Slip(
                    "name-fixed",
                    "Your method asks for `lat`, and this field calls it `latitude`. Find the coordinate by its "
                    "standard name.",
                    lambda seen: bool(
                        seen.raised
                        and seen.raised.kind in ("KeyError", "AttributeError", "ValueError")
                        and "lat" in seen.raised.message
                    ),
                    OWN,
                ),
                slips.Slip(
                    "never-registered",
                    "No field has a `belt` yet. The class must be announced to xarray, with the decorator above "
                    "it.",
                    stopped("AttributeError", "no attribute 'belt'"),
                    OWN,
                ),
                slips.gives(
                    "unweighted",
                    lambda: plain("ocean"),
                    "In this mean all cells count alike. Those at 30° N cover less area.",
                    OWN,
                ),
                slips.gives(
                    "whole-field",
                    lambda: belt("ocean", -90, 90),
                    "This is the mean of the whole field. Keep only the cells of the belt.",
                ),
                array_slips.degrees_for_radians(lambda: belt("ocean", angle=lambda lat: lat), OWN),
                slips.gives(
                    "land-counted",
                    without_land,
                    "The area of the land is in your weights, and has no temperature. `weighted` leaves out what "
                    "is missing.",
                    OWN,
                ),
            ),
        ),
        Value(
            "model_k",
            lambda: belt("model"),
            within=0.002,
            because="It is the area-weighted mean of each year over the cells up to 30° N.",
            slips=(
                slips.gives(
                    "edge-left-out",
                    lambda: belt("model", north=29.9),
                    "The row at 30° N is missing. Both ends are included, so compare with `<=`.",
                ),
                slips.Slip(
                    "no-cell",
                    "No cell lies in your belt, so all means are `nan`. South comes first, and the smaller number is in the south.",
                    lambda seen: nothing(seen, 100),
                ),
            ),
        ),
    ],
    "turned": [
        Value(
            "upside_down",
            lambda: field("ocean").sortby("lat", ascending=False),
            because="It is `sst_c` with its rows from north to south.",
            slips=(
                slips.Slip(
                    "not-turned",
                    "This field begins in the south, as before.",
                    lambda seen: (
                        "lat" in getattr(seen.got, "coords", {}) and float(seen.got["lat"][0]) < 0
                    ),
                ),
            ),
        ),
        Value(
            "turned_c",
            lambda: belt("ocean", -30, 0),
            within=0.002,
            because="The mean of a belt is the same, whichever way the rows run.",
            slips=(
                slips.Slip(
                    "slice-finds-nothing",
                    "Nothing but `nan`: in a field that begins in the north a slice from south to north is empty. "
                    "Compare the labels instead.",
                    lambda seen: nothing(seen, 12),
                    OWN,
                ),
                slips.gives(
                    "other-side",
                    lambda: belt("ocean"),
                    "This is the belt north of the equator, 0 to 30. Asked for is −30 to 0. If your method was given −30 and 0, it "
                    "does not use what it is given.",
                ),
            ),
        ),
    ],
}
