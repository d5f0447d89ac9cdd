"""What an answer to "How uneven is the wind around its circle?" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Call, Function, Value, array_slips, slips

ACCIDENT = "When shapes fit by accident"
REDUCE = "Reduce along an axis"
FAIR = "A fair mean of the globe"

# Its means are -5, 2 and 3 along the rows: the worst is negative, and all together are zero.
SQUARE = np.array([[-9.0, -5.0, -1.0], [0.0, 4.0, 2.0], [3.0, 1.0, 5.0]])
RIGHT = SQUARE - SQUARE.mean(axis=1, keepdims=True)
MISFIT = SQUARE - SQUARE.mean(axis=1)
CUBE = np.arange(24.0).reshape(2, 3, 4)


@cache
def winds():
    wind = castalia.open_dataset("wind-climatology", store="sample")
    return wind["uwnd"].values, wind["vwnd"].values, wind["lat"].values


def from_mean(field, axis):
    return field - field.mean(axis=axis, keepdims=True)


@cache
def uneven(axis=2):
    """Mean speed around each circle of the departure from the mean along an axis."""
    u, v, _ = winds()
    return np.hypot(from_mean(u, axis), from_mean(v, axis)).mean(axis=2)


def root_mean_square():
    u, v, _ = winds()
    return np.sqrt(u.var(axis=2) + v.var(axis=2))


def one_wind(which):
    return abs(from_mean(winds()[which], 2)).mean(axis=2)


def speed_first():
    u, v, _ = winds()
    return abs(from_mean(np.hypot(u, v), 2)).mean(axis=2)


def of_half(half, angles):
    rows = half * winds()[2] > 0
    return np.average(uneven()[:, rows], axis=1, weights=np.cos(angles)[rows])


def with_equator(half):
    rows = half * winds()[2] >= 0
    return np.average(uneven()[:, rows], axis=1, weights=np.cos(np.deg2rad(winds()[2]))[rows])


def below_all_weights(half):
    weights = np.cos(np.deg2rad(winds()[2]))
    return (uneven() * weights * (half * winds()[2] > 0)).sum(axis=1) / weights.sum()


def mean_of_half(name, half):
    lat = winds()[2]
    return Value(
        name,
        lambda: of_half(half, np.deg2rad(lat)),
        within=1e-3,
        because="It is the mean of `unevenness` over the rows of this half, weighted by "
        "cos(latitude), for each month.",
        slips=(
            slips.unweighted_mean(lambda: uneven()[:, half * lat > 0].mean(axis=1), FAIR),
            slips.gives(
                "halves-exchanged",
                lambda: of_half(-half, np.deg2rad(lat)),
                "This is the mean of the other half. Latitudes are positive north of the equator.",
            ),
            slips.gives(
                "equator-counted",
                lambda: with_equator(half),
                "The row of the equator is in your mean. The task leaves it out of both halves.",
            ),
            slips.gives(
                "divided-by-the-earth",
                lambda: below_all_weights(half),
                "You added up one half, and divided by the weights of the whole Earth. Divide by the "
                "weights of the rows that you added.",
                FAIR,
            ),
            array_slips.wrong_axis(
                lambda axis: uneven()[:, half * lat > 0].mean(axis=axis), (0,), REDUCE
            ),
        ),
    )


CHECKS = {
    "departure": [
        Function(
            "departure",
            lambda: [
                Call("departure(square, 1)", (SQUARE, 1), RIGHT),
                Call("departure(square, 0)", (SQUARE, 0), from_mean(SQUARE, 0)),
                Call("departure(u, 2)", (winds()[0], 2), from_mean(winds()[0], 2)),
            ],
            within=1e-3,
            because="Each value loses the mean of its own row along `axis`. `square` is a 3 by 3 "
            "array made for this check.",
            slips=(
                slips.print_for_return(),
                slips.aliasing(),
                array_slips.accidental_fit(lambda: MISFIT, ACCIDENT),
                slips.gives(
                    "one-mean",
                    lambda: SQUARE - SQUARE.mean(),
                    "You subtracted one mean of everything. Say along which axis the mean is taken.",
                    REDUCE,
                ),
                slips.gives(
                    "sign-turned",
                    lambda: -RIGHT,
                    "You subtracted the values from their mean. What lies above the mean is to be "
                    "positive.",
                ),
                slips.gives(
                    "axis-fixed",
                    lambda: RIGHT,
                    "Your function takes its means along the same axis, whichever it is asked for. "
                    "Its argument `axis` says which.",
                    REDUCE,
                ),
            ),
        )
    ],
    "alarm": [
        Function(
            "worst_mean",
            lambda: [
                Call("worst_mean(right, 1)", (RIGHT, 1), 0.0),
                Call("worst_mean(misfit, 1)", (MISFIT, 1), float(abs(MISFIT.mean(axis=1)).max())),
                Call("worst_mean(right, 0)", (RIGHT, 0), float(abs(RIGHT.mean(axis=0)).max())),
                Call(
                    "worst_mean(cube, 2)",
                    (CUBE, 2),
                    float(CUBE.mean(axis=2).max()),
                    "`cube` has the shape (2, 3, 4): its means along axis 2 are a table, and one of "
                    "them is the worst.",
                ),
            ],
            because="It is the largest distance from zero of all means along `axis`. `right` and "
            "`misfit` are two arrays of 3 by 3: one lost its means in the right way, the other by "
            "shapes that fit by accident.",
            slips=(
                slips.print_for_return(),
                slips.Slip(
                    "one-axis-of-two",
                    "Of an array with three axes your alarm gives back a row of numbers. Take the "
                    "largest of *all* the means: name no axis in that step.",
                    lambda seen: np.ndim(seen.got) == 1,
                    REDUCE,
                ),
                slips.gives(
                    "mean-of-everything",
                    lambda: 0.0,
                    "Your alarm stays silent where it should ring. Does it look at the mean of "
                    "everything? In an accidental fit what is too high in one row is too low in "
                    "another. Look at each mean along the axis.",
                    ACCIDENT,
                ),
                slips.gives(
                    "one-sided",
                    lambda: float(MISFIT.mean(axis=1).max()),
                    "You found the highest mean. A mean far *below* zero is as wrong as one far above.",
                ),
                slips.gives(
                    "abs-first",
                    lambda: float(abs(RIGHT).mean(axis=1).max()),
                    "Your alarm rings even where all is well: you took the size of each value before "
                    "the mean, and then nothing can cancel. Average first.",
                ),
                slips.gives(
                    "values-for-means",
                    lambda: float(abs(RIGHT).max()),
                    "This is the largest departure, not the largest mean. Departures may be large; "
                    "their means along the axis may not.",
                    ACCIDENT,
                ),
            ),
        )
    ],
    "halves": [
        Value(
            "unevenness",
            uneven,
            within=1e-3,
            because="It is the speed made of the departures of `u` and `v` from the means of their "
            "circles, averaged over longitude.",
            slips=(
                array_slips.wrong_axis(uneven, (0, 1), REDUCE),
                slips.gives(
                    "root-mean-square",
                    root_mean_square,
                    "You averaged squares and took the root of the mean. First the speed at each point, "
                    "then its mean around the circle.",
                ),
                slips.Slip(
                    "one-wind",
                    "This is the departure of one of the two winds. The speed is made of both.",
                    lambda seen: any(seen.equals(one_wind(which)) for which in (0, 1)),
                ),
                slips.gives(
                    "mean-before-speed",
                    lambda: np.hypot(one_wind(0), one_wind(1)),
                    "You averaged both winds around the circle and made a speed of the means. First the "
                    "speed at each point, then its mean.",
                ),
                slips.gives(
                    "speed-first",
                    speed_first,
                    "You took the departure of the speed. Wind that turns and keeps its speed departs "
                    "as well: take the departures of both winds first, and their speed afterwards.",
                    "Reduce along an axis",
                ),
            ),
        ),
        mean_of_half("north", 1),
        mean_of_half("south", -1),
    ],
}
