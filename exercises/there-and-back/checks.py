"""What an answer to "Does the wind give back what it takes?" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Call, Function, Value, array_slips, slips

LOOPS = "Three loops become one expression"
SHAPES = "Combine arrays of different shapes"
ROW = 21  # 37.5° N

# Two months, three latitudes, three columns: so few that every shape fits.
GUSTS = np.array([[[90.0, -60, 30], [0, 0, 0], [10, 20, 30]], [[5, 5, 5], [-9, 0, 9], [70, 0, 0]]])
ROWS = np.array([0.0, 45.0, 60.0])


@cache
def winds():
    wind = castalia.open_dataset("wind-climatology", store="sample")
    return wind["uwnd"].values, wind["lat"].values.astype("float64"), wind["lon"].values


@cache
def pacific():
    u, _, lon = winds()
    return u[:, :, (lon >= 140) & (lon < 237.5)]


def hours(u, width, airspeed):
    return (width / (airspeed + u)).sum(axis=2) / 3600


def width(lat):
    return 2.5 * 111_200 * np.cos(np.deg2rad(lat))[:, np.newaxis]


@cache
def minutes(row=ROW):
    """Minutes there, back, and in still air one way, along a row."""
    lat = winds()[1]
    there, back, still = (60 * hours(s * pacific(), width(lat), 250)[:, row] for s in (1, -1, 0))
    return there, back, still


def around(row=ROW):
    """The cost in the winds of the whole circle, not of the route."""
    u, lat, _ = winds()
    there, back, still = (60 * hours(s * u, width(lat), 250)[:, row] for s in (1, -1, 0))
    return there + back - 2 * still


def of_other_winds(seen):
    """Whether a call with few winds gave back the shape of the whole grid."""
    return getattr(seen.got, "shape", ()) == (12, 73) and np.shape(seen.expected) == (2, 3)


def cost(row=ROW):
    there, back, still = minutes(row)
    return there + back - 2 * still


CHECKS = {
    "flight": [
        Function(
            "flight_hours",
            lambda: [
                Call(
                    "flight_hours(gusts, rows, 100)",
                    (GUSTS, ROWS, 100.0),
                    hours(GUSTS, width(ROWS), 100.0),
                ),
                Call(
                    "flight_hours(u, lat, 250)",
                    (winds()[0], winds()[1], 250.0),
                    hours(winds()[0], width(winds()[1]), 250.0),
                ),
            ],
            within=1e-3,
            because="It is the sum over the columns of width / (airspeed + wind), in hours. `gusts` "
            "are winds of two months, three latitudes (0°, 45°, 60°) and three columns, made for "
            "this check.",
            slips=(
                slips.print_for_return(),
                slips.aliasing(),
                array_slips.accidental_fit(lambda: hours(GUSTS, width(ROWS)[:, 0], 100), SHAPES),
                array_slips.degrees_for_radians(
                    lambda: hours(GUSTS, 278_000 * np.cos(ROWS)[:, np.newaxis], 100),
                    SHAPES,
                ),
                array_slips.wrong_axis(
                    lambda axis: (width(ROWS) / (100 + GUSTS)).sum(axis=axis) / 3600,
                    (0, 1),
                    "Reduce along an axis",
                ),
                slips.gives(
                    "mean-first",
                    lambda: 3 * width(ROWS)[:, 0] / (100 + GUSTS.mean(axis=2)) / 3600,
                    "You took the mean wind of the route first. A slow stretch lasts longer than a "
                    "fast one, so its wind counts for more: find the time of each stretch, then add.",
                    "Reduce along an axis",
                ),
                slips.gives(
                    "seconds-for-hours",
                    lambda: 3600 * hours(GUSTS, width(ROWS), 100),
                    "These are seconds. Hours were asked for.",
                ),
                slips.gives(
                    "against-the-wind",
                    lambda: hours(-GUSTS, width(ROWS), 100),
                    "This is the flight westward. `u` is positive for wind that blows to the east, and "
                    "so makes a flight to the east faster.",
                ),
                slips.Slip(
                    "from-outside",
                    "Your function was handed winds of two months and three latitudes, and answers with "
                    "twelve months and 73 latitudes: it looked outside. Use the names of its arguments.",
                    of_other_winds,
                ),
                slips.gives(
                    "equator-everywhere",
                    lambda: hours(GUSTS, 278_000, 100),
                    "Each stretch is as wide as at the equator. Circles of latitude shrink towards the "
                    "poles: the width has a cosine in it.",
                    SHAPES,
                ),
                slips.gives(
                    "one-degree",
                    lambda: hours(GUSTS, width(ROWS), 100) / 2.5,
                    "Your stretches are one degree wide. A column stands for 2.5 degrees.",
                ),
                slips.gives(
                    "mean-for-sum",
                    lambda: hours(GUSTS, width(ROWS), 100) / 3,
                    "This is the time of a mean stretch. The innermost loop adds up.",
                    "A fair mean of the globe",
                ),
                slips.gives(
                    "sine-for-cosine",
                    lambda: hours(GUSTS, 278_000 * np.sin(np.deg2rad(ROWS))[:, np.newaxis], 100),
                    "With the sine the equator has no width and the pole the whole. It is the cosine.",
                ),
                array_slips.loops_kept(LOOPS, given="hours_by_loops"),
            ),
        )
    ],
    "price": [
        Value(
            "cost",
            cost,
            within=0.05,
            because="It is the flight there and the flight back, minus two flights in still air, "
            "along 37.5° N, in minutes.",
            slips=(
                slips.gives(
                    "hours-for-minutes",
                    lambda: cost() / 60,
                    "These are hours. Minutes were asked for.",
                ),
                slips.gives(
                    "still-air-once",
                    lambda: minutes()[0] + minutes()[1] - minutes()[2],
                    "You compare a flight there and back with a flight one way. In still air, too, one "
                    "flies both ways.",
                ),
                slips.gives(
                    "difference-for-cost",
                    lambda: minutes()[1] - minutes()[0],
                    "This is how much longer the way back takes than the way there. The question is "
                    "what both ways cost together, compared with still air.",
                ),
                slips.gives(
                    "no-still-air",
                    lambda: minutes()[0] + minutes()[1],
                    "This is the time of both ways. By how much is it longer than in still air?",
                ),
                slips.gives(
                    "half-of-it",
                    lambda: cost() / 2,
                    "This is the cost of a mean way. There *and* back was asked for, so do not halve it.",
                ),
                slips.gives(
                    "turned-round",
                    lambda: -cost(),
                    "You subtracted the flights in the wind from those in still air. What the wind costs "
                    "is to be positive.",
                ),
                slips.gives(
                    "per-cent",
                    lambda: 50 * cost() / minutes()[2],
                    "This is the cost in per cent of the time in still air. Minutes were asked for.",
                ),
                slips.gives(
                    "whole-circle",
                    around,
                    "This is a flight around the whole Earth. The winds of the route are `pacific`.",
                ),
                slips.gives(
                    "south-for-north",
                    lambda: cost(-ROW - 1),
                    "Your row lies at 37.5° S. The rows begin at the North Pole.",
                ),
                slips.Slip(
                    "next-row",
                    "Your row lies one beside 37.5° N. Positions begin at 0; `lat[row]` tells.",
                    lambda seen: any(seen.equals(cost(row)) for row in (ROW - 1, ROW + 1)),
                ),
                slips.gives(
                    "rounded-minutes",
                    lambda: cost().round(),
                    "These are the right minutes, rounded. Keep what the flights give.",
                ),
                slips.gives(
                    "row-from-the-equator",
                    lambda: cost(15),
                    "Your row lies at 52.5° N. The rows are counted from the North Pole, not from the "
                    "equator; `lat[row]` tells.",
                ),
            ),
        )
    ],
}
