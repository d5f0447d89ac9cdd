"""What an answer to "A sea below absolute zero" must hold."""

from functools import cache

import castalia
from castalia.checking import Value, slips

FILL = "A fill value that nobody declared"
STORED = "What it means, and how it is stored"
COARSE = "Packed too coarsely"


@cache
def august():
    ships = castalia.open_dataset("coads-climatology", store="sample")["sst"]
    return ships.sel(month=8, lat=slice(31, 45), lon=slice(1, 35)).load()


def holds(key, *wrong):
    """Whether an entry of the learner's dict is one of some wrong values."""
    return lambda seen: seen.got[key] in wrong


def scale(found):
    """Whether the scale factor is a number with some property."""
    return lambda seen: (
        isinstance(seen.got["scale_factor"], int | float) and found(seen.got["scale_factor"])
    )


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
                    "opened-with-all-applied",
                    "xarray has applied a fill value already as it opened the file, and keeps it in the "
                    "encoding. Open the file so that nothing is applied, and there is room for yours.",
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
    "pack": [
        Value(
            "packing",
            lambda: {"dtype": "int16", "scale_factor": 0.01, "_FillValue": -32768},
            because="It holds the type, the largest scale factor that is fine enough, and the fill value.",
            slips=(
                slips.Slip(
                    "other-type",
                    "This type does not take two bytes a value, or is no type of whole numbers below and "
                    "above zero.",
                    lambda seen: str(seen.got["dtype"]) != "int16",
                    COARSE,
                ),
                slips.Slip(
                    "too-coarse",
                    "With this step a value may be wrong by more than 0.005 °C. Rounding is wrong by half a "
                    "step at most.",
                    scale(lambda step: step > 0.01),
                    COARSE,
                ),
                slips.Slip(
                    "runs-over",
                    "With this step 36 °C is too large a whole number for the type, and runs over. Divide "
                    "36 by the scale factor, and compare with 32767.",
                    scale(lambda step: 0 < step < 36 / 32767),
                    COARSE,
                ),
                slips.Slip(
                    "finer-than-needed",
                    "This step is fine enough, but not the largest that is. Half a step may be 0.005 °C.",
                    scale(lambda step: 36 / 32767 <= step < 0.01),
                    COARSE,
                ),
                slips.Slip(
                    "zero-for-missing",
                    "0 is a temperature: water of 0 °C would be read as missing. Take a number that no sea "
                    "can have.",
                    holds("_FillValue", 0),
                    FILL,
                ),
                slips.Slip(
                    "not-the-smallest",
                    "−999 stands for −9.99 °C and would work. The smallest whole number of the type was asked "
                    "for, which is safe for other quantities, too.",
                    holds("_FillValue", -999),
                    FILL,
                ),
            ),
        )
    ],
}
