"""What an answer to "Shorter round the ice?" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Call, Function, Value, array_slips, slips

ROWS = "Which row is 30° N?"
AXIS = "Reduce along an axis"
TIME = "Eight stretches of the way"
TYPE = "One type for all values"
VIEW = "A window or a copy"
KM = {48: 34668, 60: 20015}


@cache
def east():
    return castalia.open_dataset("wind-climatology", store="sample")["uwnd"].values.astype(float)


def round_trip(km, winds):
    return float((1000 * km / len(winds) / np.asarray(winds, dtype=float)).sum() / 86400)


@cache
def table(km=(34668, 20015), rows=(48, 60)):
    pairs = list(zip(km, rows, strict=True))
    return np.array(
        [[round_trip(one, east()[month, row]) for month in range(12)] for one, row in pairs]
    )


def blocked(winds, first=96, end=116):
    result = np.array(winds, dtype=float)
    result[first:end] = 8
    return result


def cost():
    october = east()[9, 60]
    return round_trip(20015, blocked(october)) - round_trip(20015, october)


FEW = np.array([20.0, 40.0, 10.0])


def single(place):
    """Whether the answer is the time of one stretch, the first or the last."""
    days = 34668000 / 144 / east()[6, 48][place] / 86400
    return lambda seen: abs(seen.got - days) < 1e-5


CHECKS = {
    "time": [
        Function(
            "days_round",
            lambda: [
                Call(
                    "days_round(34668, u[6, 48])",
                    (34668, east()[6, 48]),
                    round_trip(34668, east()[6, 48]),
                ),
                Call(
                    "days_round(20736, np.array([20.0, 40.0, 10.0]))",
                    (20736, FEW),
                    round_trip(20736, FEW),
                    "This circle has three stretches, of a third of its length each.",
                ),
            ],
            within=0.01,
            because="It adds up, for each stretch, its length in m divided by its wind in m/s.",
            slips=(
                slips.print_for_return(),
                slips.gives(
                    "by-mean-wind",
                    lambda: 34668000 / east()[6, 48].mean() / 86400,
                    "You divided by the mean wind. A slow stretch costs more than a fast one saves: add up the "
                    "time stretch by stretch.",
                    TIME,
                ),
                slips.gives(
                    "km-for-metres",
                    lambda: round_trip(34.668, east()[6, 48]),
                    "Your days are a thousand times too few: the length is in km, and the wind in m/s.",
                ),
                slips.gives(
                    "hours-for-days",
                    lambda: 24 * round_trip(34668, east()[6, 48]),
                    "These are hours. A day has 24 of them.",
                ),
                slips.gives(
                    "length-typed",
                    lambda: round_trip(20736, FEW) / 48,
                    "This call has three stretches, and your function counts 144. Ask the array how long it is.",
                ),
                slips.gives(
                    "circle-typed",
                    lambda: round_trip(34668, FEW),
                    "This call brings another length of the circle, and your function uses 34,668 km. Compute with "
                    "the argument.",
                ),
                slips.Slip(
                    "returns-in-the-loop",
                    "Your function gives back the time of the first stretch only: a `return` inside the loop ends "
                    "the call in the first turn.",
                    single(0),
                ),
                slips.Slip(
                    "last-stretch",
                    "This is the time of a single stretch. If the `return` is after the loop, look for `=` where "
                    "`+=` is needed.",
                    single(-1),
                ),
                slips.Slip(
                    "seconds-for-days",
                    "These are seconds. A day has 86,400.",
                    lambda seen: abs(seen.got / seen.expected / 86400 - 1) < 1e-3,
                ),
            ),
        )
    ],
    "circles": [
        Value(
            "days",
            table,
            within=0.01,
            because="Row 0 is the circle at 30° S, row 1 that at 60° S, and each column is a month.",
            slips=(
                slips.Slip(
                    "whole-days",
                    "Your array holds whole numbers, so the decimals of the days were cut off. Begin with zeros "
                    "that are floats.",
                    lambda seen: (
                        np.asarray(seen.got).dtype.kind in "iu" and np.shape(seen.got) == (2, 12)
                    ),
                    TYPE,
                ),
                slips.Slip(
                    "rows-and-columns",
                    "Your array has the months in its rows. The shape (2, 12) has a row for each circle.",
                    lambda seen: np.shape(seen.got) == (12, 2),
                ),
                slips.Slip(
                    "shape-without-brackets",
                    "If the error says that it cannot interpret 12 as a data type: the shape is one argument, a "
                    "tuple, so it needs brackets of its own.",
                    lambda seen: bool(seen.raised and "data type" in seen.raised.message),
                    TIME,
                ),
                slips.Slip(
                    "month-left-out",
                    "A column of `days` is still 0: the loop stopped or left a month out.",
                    lambda seen: bool((np.asarray(seen.got) == 0).all(axis=0).any()),
                ),
                slips.gives(
                    "lengths-in-metres",
                    lambda: 1000 * table(),
                    "Your days are a thousand times too many: `days_round` takes the length in km.",
                ),
                slips.gives(
                    "rows-exchanged",
                    lambda: table()[::-1],
                    "Your rows are exchanged: 30° S comes first.",
                ),
                slips.gives(
                    "one-length",
                    lambda: table(km=(34668, 34668)),
                    "Row 1 has the wind at 60° S and the length of the circle at 30° S.",
                ),
                slips.gives(
                    "northern-row",
                    lambda: table(rows=(48, 12)),
                    "Row 1 has the wind at 60° N. The rows of `u` go from north to south.",
                    ROWS,
                ),
            ),
        ),
        Value(
            "fewest",
            lambda: table().min(axis=1),
            within=0.01,
            because="It is the smallest number of each row of `days`.",
            slips=(
                array_slips.wrong_axis(lambda axis: table().min(axis=axis), (0,), AXIS),
                slips.gives(
                    "position-for-value",
                    lambda: table().argmin(axis=1),
                    "This is the position of the value, not the value.",
                ),
                slips.gives(
                    "all-used-up",
                    lambda: float(table().min()),
                    "This is one number, the fewest days of both circles. Name the axis that is to be used up.",
                    AXIS,
                ),
            ),
        ),
    ],
    "block": [
        Function(
            "with_block",
            lambda: [
                Call("with_block(u[9, 60])", (east()[9, 60].copy(),), blocked(east()[9, 60])),
                Call("with_block(u[6, 48])", (east()[6, 48].copy(),), blocked(east()[6, 48])),
            ],
            within=1e-3,
            because="It is 8 m/s at the positions 96 to 115, and the wind as it was at all others.",
            slips=(
                slips.Slip(
                    "aliasing",
                    "Your function changed the data that it was given. Neither a second name nor a slice is a "
                    "copy of an array; `.copy()` is. `u` itself may be changed as well: run the first cell again.",
                    lambda seen: bool(seen.called and seen.called.changed),
                    VIEW,
                    habit=True,
                ),
                slips.gives(
                    "end-left-out",
                    lambda: blocked(east()[9, 60], end=115),
                    "Position 115 still has its old wind. A slice leaves its end out.",
                ),
                slips.Slip(
                    "only-the-block",
                    "You give back the block alone. The whole circle was asked for, 144 values.",
                    lambda seen: np.shape(seen.got) == (20,),
                ),
                slips.Slip(
                    "nothing-back",
                    "Your function gives back None: after the change a `return` must hand the array to the caller.",
                    lambda seen: seen.raised is None and seen.got is None,
                ),
                slips.gives(
                    "number-back",
                    lambda: 8,
                    "You give back the 8. The array that you put it into was asked for.",
                ),
            ),
        ),
        Value(
            "cost_days",
            cost,
            within=0.01,
            because="It is the days with the block minus the days without.",
            slips=(
                slips.Slip(
                    "record-spoilt",
                    "If your `with_block` is right now, an earlier run wrote 8 into `u` itself. Run the first cell "
                    "again to get the record back, then this one.",
                    lambda seen: abs(seen.got) < 0.5,
                    VIEW,
                ),
                slips.gives(
                    "metres-for-km",
                    lambda: 1000 * cost(),
                    "This is a thousand times too much: `days_round` takes the length in km.",
                ),
                slips.gives(
                    "sign-turned",
                    lambda: -cost(),
                    "The sign is turned: a block makes the way longer, so its cost is above zero.",
                ),
                slips.gives(
                    "days-for-cost",
                    lambda: round_trip(20015, blocked(east()[9, 60])),
                    "These are the days with the block. Subtract those without.",
                ),
                slips.gives(
                    "wrong-month",
                    lambda: (
                        round_trip(20015, blocked(east()[10, 60]))
                        - round_trip(20015, east()[10, 60])
                    ),
                    "This is November. Positions count from 0, so October is 9.",
                ),
            ),
        ),
    ],
}
