"""What an answer to "Where does the ash go?" must hold."""

from functools import cache

import castalia
from castalia.checking import Value, array_slips, slips

INDEX = "Which row is 30° N?"
BYTES = "The winds of the whole Earth"
AXIS = "Reduce along an axis"
DAYS = 10958


@cache
def north():
    return castalia.open_dataset("wind-climatology", store="sample")["vwnd"].values


def month_for_row(seen):
    """Whether a row stands in the place of the months: the error names axis 0."""
    stopped = seen.raised and seen.raised.kind == "IndexError"
    return bool(stopped and "axis 0" in seen.raised.message)


ROW_FIRST = slips.Slip(
    "row-for-month",
    "The first place of the index belongs to the months, and there are only 12. Put a colon there, and the "
    "row in the second place.",
    month_for_row,
    INDEX,
)


def off_by_one(name, wrong):
    """The row or column beside the right one."""
    return slips.Slip(
        "one-off",
        f"`{name}` is beside the place that was asked for. Positions count from 0, so the number of steps from "
        "the first value *is* the position.",
        lambda seen: any(seen.equals(one) for one in wrong()),
        INDEX,
    )


CHECKS = {
    "memory": [
        Value(
            "kind",
            lambda: "float32",
            because="Ask the array: `v.dtype`.",
            slips=(
                slips.Slip(
                    "dtype-itself",
                    "This is the dtype, and its name as a text was asked for. Put the name in quotes.",
                    lambda seen: not isinstance(seen.got, str) and "float32" in str(seen.got),
                    BYTES,
                ),
                slips.Slip(
                    "other-size",
                    "Python's own float is like that. Ask `v` itself: its values are smaller.",
                    lambda seen: "float" in str(seen.got) and "32" not in str(seen.got),
                    BYTES,
                ),
            ),
        ),
        Value(
            "daily_mb",
            lambda: north().nbytes / 12 * DAYS / 1e6,
            within=0.1,
            because="It is the values of one map, times the bytes of each, times the days, in millions.",
            slips=(
                slips.gives(
                    "eight-bytes",
                    lambda: north().nbytes / 6 * DAYS / 1e6,
                    "This counts 8 bytes for each value. Look at the dtype of `v`: how many bits does it have?",
                    BYTES,
                ),
                slips.gives(
                    "values-for-bytes",
                    lambda: north().size / 12 * DAYS / 1e6,
                    "This counts values, in millions. Each of them takes more than one byte.",
                    BYTES,
                ),
                slips.gives(
                    "twelve-maps-a-day",
                    lambda: north().nbytes * DAYS / 1e6,
                    "`v` holds twelve maps, and a day has one.",
                ),
                slips.gives(
                    "bytes-for-mb",
                    lambda: north().nbytes / 12 * DAYS,
                    "This is in bytes. A MB is a million of them.",
                ),
                slips.gives(
                    "binary-mb",
                    lambda: north().nbytes / 12 * DAYS / 1024**2,
                    "Here a MB is 1,000,000 bytes.",
                ),
            ),
        ),
    ],
    "places": [
        Value(
            "equator",
            lambda: north()[:, 36],
            because="It is the row of 0° N, for all months and longitudes.",
            slips=(
                ROW_FIRST,
                off_by_one("equator", lambda: (north()[:, 35], north()[:, 37])),
                slips.gives(
                    "latitude-for-position",
                    lambda: north()[:, 0],
                    "0 is a position, not a latitude: it is the North Pole. How many steps is it from 90 to 0?",
                    INDEX,
                ),
                slips.Slip(
                    "axis-kept",
                    "Your `equator` keeps an axis of length 1, because a slice keeps its axis. A single position "
                    "takes it away.",
                    lambda seen: getattr(seen.got, "shape", ()) == (12, 1, 144),
                    INDEX,
                ),
                slips.Slip(
                    "longitude-for-latitude",
                    "You picked a longitude: the latitudes are still there, all 73. Their place is the second.",
                    lambda seen: getattr(seen.got, "shape", ()) == (12, 73),
                    INDEX,
                ),
            ),
        ),
        Value(
            "cotopaxi",
            lambda: north()[:, 36, 113],
            because="It is the column of 282.5° E in the row of 0° N, for all months.",
            slips=(
                ROW_FIRST,
                off_by_one("cotopaxi", lambda: (north()[:, 36, 112], north()[:, 36, 114])),
                slips.gives(
                    "degrees-west",
                    lambda: north()[:, 36, 31],
                    "This place lies at 77.5° E, south of India. Longitudes go on eastward to 357.5°.",
                ),
                slips.Slip(
                    "degrees-for-position",
                    "You counted past the end: an index wants a position, not degrees. How many steps of 2.5° "
                    "are 282.5°?",
                    lambda seen: bool(seen.raised and seen.raised.kind == "IndexError"),
                    INDEX,
                ),
            ),
        ),
    ],
    "circle": [
        Value(
            "circle",
            lambda: north()[:, 36].mean(axis=1),
            within=1e-3,
            because="It is, for each month, the mean over all longitudes.",
            slips=(
                array_slips.wrong_axis(lambda axis: north()[:, 36].mean(axis=axis), (0,), AXIS),
                slips.Slip(
                    "axes-of-v",
                    "`equator` has no axis 2: the latitudes are gone, and its axes are counted anew. Months are "
                    "0, and longitudes come next.",
                    lambda seen: bool(seen.raised and "axis 2" in seen.raised.message),
                    AXIS,
                ),
                slips.gives(
                    "all-used-up",
                    lambda: float(north()[:, 36].mean()),
                    "This is one number, the mean of all months and longitudes. Name the axis that is to be "
                    "used up.",
                    AXIS,
                ),
            ),
        ),
        Value(
            "northmost",
            lambda: float(north()[:, 36].mean(axis=1).max()),
            within=1e-3,
            because="It is the largest of the twelve numbers in `circle`.",
            slips=(
                slips.gives(
                    "of-one-place",
                    lambda: float(north()[:, 36].max()),
                    "This is the largest value at any longitude. The largest of the twelve means was asked for.",
                ),
                slips.gives(
                    "smallest",
                    lambda: float(north()[:, 36].mean(axis=1).min()),
                    "This is the smallest of the twelve, and it is below zero: wind towards the south.",
                ),
                slips.gives(
                    "position-for-value",
                    lambda: int(north()[:, 36].mean(axis=1).argmax()),
                    "This is the position of the value, not the value.",
                ),
            ),
        ),
    ],
}
