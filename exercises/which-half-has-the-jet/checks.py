"""What an answer to "Which half of the Earth has the jet?" must hold."""

import re
from functools import cache

import numpy as np

import castalia
from castalia.checking import Value, array_slips, line_of, slips

MASKS = "Ask all points at once"
SHAPES = "Combine arrays of different shapes"
FAIR = "A fair mean of the globe"
DAYS = np.array([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])


@cache
def winds():
    wind = castalia.open_dataset("wind-climatology", store="sample")
    return np.hypot(wind["uwnd"].values, wind["vwnd"].values), wind["lat"].values


@cache
def jet(half):
    """The mask of the jet in a half of the Earth: 1 for the north, -1 for the south."""
    speed, lat = winds()
    return (speed > 30) & (half * lat > 0)[:, np.newaxis]


@cache
def circles(half):
    """The fraction of each circle of latitude that lies under the jet."""
    return jet(half).mean(axis=2)


def share(half, angles):
    return np.average(circles(half), axis=1, weights=np.cos(angles))


def fair(half):
    return share(half, np.deg2rad(winds()[1]))


def of_half(half):
    """The fraction of a half of the Earth, not of the whole."""
    lat = winds()[1]
    return np.average(circles(half), axis=1, weights=np.cos(np.deg2rad(lat)) * (half * lat > 0))


def with_equator(seen):
    """Whether a latitude of zero was counted to a half; no jet lies there, so no value shows it."""
    line = line_of(seen.name, seen.source)
    return "~" not in line and bool(re.search(r"[<>]=\s*0\b(?!\.)|(?<![\d.])0\s*[<>]=", line))


def typed(seen):
    """Whether the number stands in the cell, and no condition finds it."""
    return bool(re.search(r"=\s*\d[\d\s+*]*$", line_of(seen.name, seen.source).strip()))


def mask(name, half):
    return Value(
        name,
        lambda: jet(half),
        because="It is True where the speed is above 30 m s⁻¹ and the latitude is "
        f"{'north' if half > 0 else 'south'} of the equator.",
        slips=(
            array_slips.and_for_mask(MASKS),
            array_slips.shapes_refused(SHAPES),
            array_slips.picked_by_mask(MASKS),
            slips.gives(
                "half-forgotten",
                lambda: winds()[0] > 30,
                "This is the jet of the whole Earth. The condition on latitude is missing.",
                MASKS,
            ),
            slips.gives(
                "halves-exchanged",
                lambda: jet(-half),
                "This is the jet of the other half. Latitudes are positive north of the equator.",
            ),
            slips.gives(
                "either-for-both",
                lambda: (winds()[0] > 30) | (half * winds()[1] > 0)[:, np.newaxis],
                "`|` is `True` where one of the two conditions holds. Both must hold: `&`.",
                MASKS,
            ),
            slips.gives(
                "all-but-the-other",
                lambda: ~jet(-half),
                "This is all that is not under the other half's jet, calm air too. Put both conditions "
                "of this half together.",
                MASKS,
            ),
            slips.Slip(
                "equator-counted",
                "With `>=` or `<=` the equator counts to a half. It does no harm here, because no jet "
                "lies on it; north and south of it was asked for.",
                with_equator,
                habit=True,
            ),
        ),
    )


def shares(name, half):
    return Value(
        name,
        lambda: fair(half),
        within=5e-4,
        because="It is, for each month, the mean of the mask over longitudes, and then over "
        "latitudes with weights of cos(latitude).",
        slips=(
            array_slips.shapes_refused(SHAPES),
            slips.unweighted_mean(lambda: circles(half).mean(axis=1), FAIR),
            array_slips.degrees_for_radians(lambda: share(half, winds()[1]), SHAPES),
            array_slips.wrong_axis(
                lambda axis: jet(half).mean(axis=axis), (0, 1), "Reduce along an axis"
            ),
            slips.gives(
                "share-of-the-half",
                lambda: of_half(half),
                "This is the fraction of one half of the Earth. The fraction of the whole Earth was "
                "asked for: the weights of all rows belong into the sum you divide by.",
                FAIR,
            ),
            slips.gives(
                "per-cent",
                lambda: 100 * fair(half),
                "These are per cent. A fraction lies between 0 and 1.",
            ),
            slips.gives(
                "share-of-the-jet",
                lambda: fair(half) / (fair(1) + fair(-1)),
                "This is the share of one half in all of the jet. The share of the Earth was asked for.",
            ),
            slips.gives(
                "divided-by-rows",
                lambda: (circles(half) * np.cos(np.deg2rad(winds()[1]))).mean(axis=1),
                "You weighted each row and then divided by the number of rows. Divide by the sum of the "
                "weights.",
                FAIR,
            ),
            slips.gives(
                "sum-for-mean",
                lambda: fair(half) * np.cos(np.deg2rad(winds()[1])).sum(),
                "You added up weighted values, and did not divide by the sum of the weights. A "
                "fraction cannot be larger than 1.",
                FAIR,
            ),
        ),
    )


CHECKS = {
    "masks": [mask("northern", 1), mask("southern", -1)],
    "shares": [shares("north", 1), shares("south", -1)],
    "days": [
        Value(
            "southern_days",
            lambda: int(DAYS[fair(-1) > fair(1)].sum()),
            because="It adds the days of all months in which `south` is larger than `north`.",
            slips=(
                slips.gives(
                    "months-for-days",
                    lambda: int((fair(-1) > fair(1)).sum()),
                    "You counted months: the sum of a mask. Their days were asked for.",
                    MASKS,
                ),
                slips.gives(
                    "turned-round",
                    lambda: int(DAYS[fair(-1) < fair(1)].sum()),
                    "These are the days on which the north has more.",
                ),
                array_slips.loops_kept(FAIR),
                slips.Slip(
                    "days-typed",
                    "You typed the number. Let a mask pick the months and a sum add up their days.",
                    typed,
                    MASKS,
                    habit=True,
                ),
            ),
        )
    ],
}
