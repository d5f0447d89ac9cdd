"""What an answer to "The jet across the meridian" must hold."""

from functools import cache

import castalia
from castalia.checking import Value, slips

TURN = "Count the other way"
COUNTS = "Two ways to count longitudes"
DOWN = "Latitudes that run from north to south"


@cache
def wind():
    field = castalia.open_dataset("wind-climatology", store="sample")["uwnd"].load()
    field.attrs = {}
    return field


@cache
def turned():
    field = wind()
    return field.assign_coords(lon=(field["lon"] + 180) % 360 - 180).sortby("lon")


def shifted():
    field = wind()
    return field.assign_coords(lon=field["lon"] - 180)


@cache
def europe():
    return turned().sel(lat=slice(50, 45), lon=slice(-10, 20))


def monthly():
    return europe().mean(["lat", "lon"])


def half():
    return wind().sel(lat=slice(50, 45), lon=slice(0, 20)).mean(["lat", "lon"])


def differs(key, *wrong):
    return lambda seen: seen.got[key] in wrong and not isinstance(seen.got[key], bool)


CHECKS = {
    "turn": [
        Value(
            "turned",
            turned,
            within=0.001,
            because="Each wind carries the label of its own meridian, and the labels ascend.",
            slips=(
                slips.Slip(
                    "not-sorted",
                    "The labels are right, and not in order: the columns still begin at "
                    "Greenwich, and in the middle the labels jump.",
                    lambda seen: (
                        float(seen.got["lon"][0]) == 0 and float(seen.got["lon"].min()) == -180
                    ),
                    TURN,
                ),
                slips.Slip(
                    "nothing-turned",
                    "The labels still run from 0 to 357.5. West of Greenwich they should be "
                    "negative.",
                    lambda seen: float(seen.got["lon"].max()) == 357.5,
                    TURN,
                ),
                slips.gives(
                    "labels-shifted",
                    shifted,
                    "Every label became smaller by 180, and no column moved. The wind over "
                    "Greenwich is now labelled −180. West of Greenwich alone the labels change.",
                    TURN,
                ),
            ),
        )
    ],
    "europe": [
        Value(
            "europe",
            europe,
            within=0.001,
            because="It holds twelve months, three rows and thirteen columns.",
            slips=(
                slips.descending_slice("lat"),
                slips.Slip(
                    "half-the-box",
                    "The part west of Greenwich is missing. Take the box from `turned`, and begin "
                    "at a negative longitude.",
                    lambda seen: float(seen.got["lon"].min()) == 0,
                    COUNTS,
                ),
                slips.Slip(
                    "longitude-convention",
                    "Your box holds no column. In `turned` a longitude west of Greenwich is "
                    "negative, and the slice runs from west to east.",
                    lambda seen: seen.got.sizes["lon"] == 0,
                    COUNTS,
                ),
            ),
        ),
        Value(
            "strongest_ms",
            lambda: float(monthly().max()),
            within=0.01,
            because="It is the largest of the twelve means over the box, in m/s.",
            slips=(
                slips.gives(
                    "one-place",
                    lambda: float(europe().max()),
                    "This is the strongest wind at a single place. Average over the box first, "
                    "month by month.",
                    DOWN,
                ),
                slips.gives(
                    "mean-of-the-year",
                    lambda: float(europe().mean()),
                    "This is the mean over the box and the year. Keep the months, and take the "
                    "largest.",
                    DOWN,
                ),
                slips.gives(
                    "half-the-box",
                    lambda: float(half().max()),
                    "This is the largest mean over the part east of Greenwich. The box begins at "
                    "10° W.",
                    COUNTS,
                ),
            ),
        ),
    ],
    "count": [
        Value(
            "kept",
            lambda: {
                "a": 0,
                "b": 9,
                "c": 13,
            },
            within=0,
            because="It says how many labels each slice keeps.",
            slips=(
                slips.Slip(
                    "direction-ignored",
                    "The latitudes run from north to south. A slice from 45 to 50 goes against "
                    "them and keeps nothing.",
                    differs("a", 2, 3),
                    DOWN,
                ),
                slips.Slip(
                    "half-the-box",
                    "The labels of `wind` begin at 0. Of a slice from −10 to 20 the part from 0 "
                    "on is left, with 0 and 20 themselves.",
                    differs("b", 0, 8, 12, 13),
                    COUNTS,
                ),
                slips.Slip(
                    "steps-for-labels",
                    "From −10 to 20 there are twelve steps of 2.5°. There is one label more than "
                    "steps.",
                    differs("c", 12),
                    COUNTS,
                ),
            ),
        )
    ],
}
