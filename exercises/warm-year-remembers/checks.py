"""What an answer to "Does a warm year remember?" must hold."""

from functools import cache

import numpy as np
import xarray as xr

import castalia
from castalia.checking import Value, slips

HANDED = "What your function is handed"
SERIES = "One series at a time"


@cache
def century():
    air = castalia.open_dataset("scenario-air-temperature", store="sample")["air_temperature"]
    return air.sel(scenario="A1B", time=slice("1861", "1960")).load()


def correlated(one, other):
    """The correlation of two arrays along their first axis."""
    one, other = (part.astype(float) - part.mean(axis=0, dtype=float) for part in (one, other))
    return (one * other).mean(axis=0) / np.sqrt((one**2).mean(axis=0) * (other**2).mean(axis=0))


@cache
def memory():
    values = century().values
    labels = {name: century()[name] for name in ("latitude", "longitude")}
    return xr.DataArray(
        correlated(values[:-1], values[1:]), dims=("latitude", "longitude"), coords=labels
    ).assign_attrs(units="1")


def share():
    return float((memory() > 0.2).mean())


def weights():
    return np.cos(np.deg2rad(memory().latitude))


def right_numbers(got):
    return np.shape(got) == memory().shape and np.allclose(np.asarray(got), memory(), atol=1e-3)


def stopped_without(word, has=""):
    """The call stopped, and a word is missing in the source."""

    def explains(seen):
        return (
            seen.got is None
            and "apply_ufunc" in seen.source
            and word not in seen.source
            and has in seen.source
        )

    return explains


def other_notes(seen):
    """Whether the unit is right, and notes of the temperature are left beside it."""
    notes = getattr(seen.got, "attrs", {})
    return notes.get("units") == "1" and "standard_name" in notes


def called_by_hand(seen):
    """Whether the whole field went into the function."""
    return seen.got is None and "one_year_on(" in seen.source


def one_list(seen):
    """Whether the names stand in one list instead of a list of lists."""
    bare = seen.source.replace(" ", "").replace("'", '"')
    return seen.got is None and (
        'input_core_dims=["' in bare or 'input_core_dims="' in bare or 'input_core_dims=("' in bare
    )


CHECKS = {
    "memory": [
        Value(
            "memory",
            memory,
            within=1e-3,
            because="It is the correlation of each year with the next, at each grid point, from 1861 to "
            "1960.",
            slips=(
                slips.Slip(
                    "no-core-dimension",
                    "You did not say which dimension the function uses up. It then gets no series: "
                    "name its core dimension.",
                    stopped_without("input_core_dims"),
                    HANDED,
                ),
                slips.Slip(
                    "list-of-lists",
                    "The core dimensions are a list with one entry for each field, and each entry is a "
                    "list of names. One pair of brackets is missing.",
                    one_list,
                    HANDED,
                ),
                slips.Slip(
                    "whole-array",
                    "The function was handed the whole array, and it knows only one series. Ask "
                    "xarray to call it for one series after the other.",
                    stopped_without("vectorize=True", has="input_core_dims"),
                    SERIES,
                ),
                slips.Slip(
                    "other-core-dimension",
                    "Your result still has time: the function went along a circle of latitude or along a "
                    "meridian. It should use up the time.",
                    lambda seen: "time" in getattr(seen.got, "dims", ()),
                    HANDED,
                ),
                slips.Slip(
                    "called-by-hand",
                    "You called the function yourself, with a whole field, and it knows only one "
                    "series. Hand the function to xarray, without brackets behind its name.",
                    called_by_hand,
                    HANDED,
                ),
                slips.Slip(
                    "other-notes",
                    "The numbers and the unit are right, and other notes are left, which speak of "
                    "an air temperature. The attributes should say `units` and nothing else.",
                    other_notes,
                    SERIES,
                    habit=True,
                ),
                slips.Slip(
                    "unit-copied",
                    "The numbers are right, and the notes still say kelvin, copied from the "
                    "temperature. A correlation has no unit.",
                    lambda seen: (
                        right_numbers(seen.got)
                        and getattr(seen.got, "attrs", {}).get("units") == "K"
                    ),
                    SERIES,
                ),
                slips.Slip(
                    "no-unit",
                    "The numbers are right, and no unit is noted. Write that it is 1.",
                    lambda seen: (
                        right_numbers(seen.got)
                        and "units" not in getattr(seen.got, "attrs", {"units": 0})
                    ),
                    SERIES,
                ),
                slips.Slip(
                    "labels-lost",
                    "The numbers are right, and the labels are gone. Keep what xarray gives back.",
                    lambda seen: right_numbers(seen.got) and not hasattr(seen.got, "dims"),
                    SERIES,
                ),
            ),
        ),
        Value(
            "share",
            share,
            within=0.001,
            because="It is the share of all grid points whose memory is above 0.2.",
            slips=(
                slips.gives(
                    "count-for-share",
                    lambda: round(share() * memory().size),
                    "This is the number of such points. The share was asked for, from 0 to 1.",
                ),
                slips.gives(
                    "percent-for-share",
                    lambda: 100 * share(),
                    "This is the share in per cent. It was asked for as a number from 0 to 1.",
                ),
                slips.gives(
                    "the-others",
                    lambda: 1 - share(),
                    "This is the share of the points at or below 0.2. Those above were asked for.",
                ),
                slips.gives(
                    "area-for-points",
                    lambda: float((memory() > 0.2).weighted(weights()).mean()),
                    "You weighted the points by their area. The share of the grid points was asked "
                    "for, where each counts the same.",
                ),
                slips.gives(
                    "mean-for-share",
                    lambda: float(memory().mean()),
                    "This is the mean memory. Compare first, and then take the mean.",
                ),
            ),
        ),
    ]
}
