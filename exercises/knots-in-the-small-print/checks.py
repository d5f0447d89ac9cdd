"""What an answer to "Knots in the small print" must hold."""

from functools import cache

import castalia
from castalia.checking import Value, slips

LOST = "A unit that got lost"
LIST = "What, when, and how"
MADE = "What, when, and how"
KNOT = 1852 / 3600  # m/s
METHODS = "time: mean within years time: mean over years"


@cache
def wind(month):
    """The wind of a month in m/s, with its unit."""
    ships = castalia.open_dataset("coads-climatology", store="sample")["wspd"]
    taken = ships.sel(lat=slice(5, 15), lon=slice(51, 61), month=month).load()
    taken.attrs = {"units": "m s-1"}
    return taken


def gap():
    wanted = wind(7) - wind(1)
    wanted.attrs = {"units": "m s-1"}
    return wanted


def values_are(wrong):
    """Whether the numbers are these, whatever the attributes say."""
    return lambda seen: seen.equals(wrong())


def unit_left(*units):
    """Whether the numbers are right, and the note is another one."""
    return lambda seen: (
        seen.equals(seen.expected) and str(seen.got.attrs.get("units")).lower() in units
    )


CHECKS = {
    "print": [
        Value(
            "unit",
            lambda: "knot",
            because="It stands in the attributes of `wspd`, under `units`.",
            slips=(
                slips.Slip(
                    "unit-of-the-other-file",
                    "This is the unit of the file of January. Look into the file of July.",
                    lambda seen: seen.got == "m s-1",
                    LOST,
                ),
                slips.Slip(
                    "all-the-notes",
                    "You have all attributes together. One of them, by its name, was asked for.",
                    lambda seen: isinstance(seen.got, dict),
                    LOST,
                ),
            ),
        ),
        Value(
            "quantity",
            lambda: "wind_speed",
            because="It stands in the attributes of `wspd`, under `standard_name`.",
            slips=(
                slips.Slip(
                    "long-name",
                    "This is the long name, a text for people. The standard name comes from a list.",
                    lambda seen: seen.got == "mean wind from ships",
                    LIST,
                ),
                slips.Slip(
                    "name-in-the-file",
                    "This is what the file calls its variable. Each archive has names of its own. The "
                    "standard name is an attribute.",
                    lambda seen: seen.got == "wspd",
                    LIST,
                ),
            ),
        ),
        Value(
            "kind",
            lambda: "b",
            because="Write one of the letters a, b, c, as a text.",
            slips=(
                slips.Slip(
                    "one-july",
                    "`time: mean` alone would be the mean of one July. Here a second method follows, "
                    "over years.",
                    lambda seen: str(seen.got).strip().lower() == "a",
                    MADE,
                ),
                slips.Slip(
                    "highest-july",
                    "For this the second method would be `maximum over years`. Both methods are means.",
                    lambda seen: str(seen.got).strip().lower() == "c",
                    MADE,
                ),
                slips.Slip(
                    "methods-copied",
                    "These are the cell methods themselves. Say by one of the letters what they mean.",
                    lambda seen: seen.got == METHODS,
                    MADE,
                ),
            ),
        ),
    ],
    "monsoon": [
        Value(
            "july_ms",
            lambda: wind(7),
            within=0.01,
            because="It is the wind of July in metres per second.",
            slips=(
                slips.Slip(
                    "still-in-knots",
                    "These numbers are still in knots. A note changes no number: convert them.",
                    values_are(lambda: wind(7) / KNOT),
                    LOST,
                ),
                slips.Slip(
                    "knot-upside-down",
                    "You divided where you should multiply. A knot is about half a metre per second, so the "
                    "numbers must become smaller.",
                    values_are(lambda: wind(7) / KNOT**2),
                    LOST,
                ),
                slips.Slip(
                    "note-not-corrected",
                    "The numbers are right, and the note still says knot. The next reader would "
                    "convert them again.",
                    unit_left("knot"),
                    LOST,
                ),
                slips.Slip(
                    "kilometres-an-hour",
                    "These numbers are kilometres an hour. One knot is 1852 metres in 3600 seconds.",
                    values_are(lambda: wind(7) * 3.6),
                    LOST,
                ),
            ),
        ),
        Value(
            "gap_ms",
            gap,
            within=0.01,
            because="It is July minus January, in metres per second.",
            slips=(
                slips.Slip(
                    "knots-minus-metres",
                    "You subtracted metres per second from knots. xarray dropped the unit of the result, "
                    "because the two did not agree. Subtract from `july_ms`.",
                    values_are(lambda: wind(7) / KNOT - wind(1)),
                    LOST,
                ),
                slips.Slip(
                    "january-converted-too",
                    "You converted January as well. Its file says m s-1 already.",
                    values_are(lambda: wind(7) - wind(1) * KNOT),
                    LOST,
                ),
                slips.Slip(
                    "months-exchanged",
                    "The sign is turned: this is January minus July.",
                    values_are(lambda: wind(1) - wind(7)),
                    LOST,
                ),
                slips.Slip(
                    "one-number",
                    "You have one number for the whole sea. The difference in every cell was asked for.",
                    lambda seen: (
                        isinstance(seen.got, int | float) or getattr(seen.got, "size", 0) == 1
                    ),
                    LOST,
                ),
                slips.Slip(
                    "unit-dropped",
                    "The numbers are right, and their unit is not noted. Write it into the "
                    "attributes of the result.",
                    lambda seen: seen.equals(seen.expected) and "units" not in seen.got.attrs,
                    LOST,
                ),
            ),
        ),
    ],
}
