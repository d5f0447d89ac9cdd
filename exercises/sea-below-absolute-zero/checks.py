"""What an answer to "A sea below absolute zero" must hold."""

from functools import cache

import castalia
from castalia.checking import Value, slips

FILL = "A fill value that nobody declared"
STORED = "What it means, and how it is stored"


@cache
def august():
    ships = castalia.open_dataset("coads-climatology", store="sample")["sst"]
    return ships.sel(month=8, lat=slice(31, 45), lon=slice(1, 35)).load()


def holds(key, *wrong):
    """Whether an entry of the learner's dict is one of some wrong values."""
    return lambda seen: seen.got[key] in wrong


CHECKS = {
    "mend": [
        Value(
            "mean_c",
            lambda: float(august().mean()),
            within=0.01,
            because="It is the mean of all known cells in °C.",
            slips=(
                slips.gives(
                    "still-a-temperature",
                    lambda: float(august().fillna(-999.0).mean()),
                    "Each −999 still takes part as a temperature. The note must have the name that readers "
                    "know, and exactly the number that stands in the gaps.",
                    FILL,
                ),
                slips.Slip(
                    "declared-twice",
                    "`_FillValue` would stand twice, in the attributes and in the encoding, and xarray refuses "
                    "that. Open the file so that nothing is applied, and declare it in the attributes alone. "
                    "There it takes the place of the NaN that xarray has noted.",
                    lambda seen: bool(seen.raised and "_FillValue" in seen.raised.message),
                    STORED,
                ),
                slips.gives(
                    "gaps-as-zero",
                    lambda: float(august().fillna(0.0).mean()),
                    "In your mean the gaps count as 0 °C. They are not known, so they should not count.",
                    FILL,
                ),
            ),
        )
    ],
    "places": [
        Value(
            "place",
            lambda: {
                "the unit of a temperature": "attributes",
                "the fill value": "encoding",
                "the scale factor": "encoding",
                "the standard name": "attributes",
                "the calendar of a time": "encoding",
            },
            because='It says "attributes" or "encoding" for each of the five.',
            slips=(
                slips.Slip(
                    "fill-still-a-note",
                    "The fill value was applied while opening: no such number is left in the array. So "
                    "it is no longer a note about the array.",
                    holds("the fill value", "attributes"),
                    STORED,
                ),
                slips.Slip(
                    "scale-still-a-note",
                    "The scale factor was applied while opening. Whoever found it in the attributes would "
                    "multiply a second time.",
                    holds("the scale factor", "attributes"),
                    STORED,
                ),
                slips.Slip(
                    "calendar-still-a-note",
                    "The count was turned into dates, with the calendar. Unit and calendar of a time are "
                    "then put away together.",
                    holds("the calendar of a time", "attributes"),
                    STORED,
                ),
                slips.Slip(
                    "meaning-put-away",
                    "Unit and standard name of a temperature say what the numbers mean. xarray applies "
                    "neither of them, so they stay where people look for notes.",
                    lambda seen: (
                        "encoding"
                        in (seen.got["the unit of a temperature"], seen.got["the standard name"])
                    ),
                    STORED,
                ),
            ),
        )
    ],
}
