"""What an answer to "Room for the tropics" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Value, array_slips, slips

ALL = "One treatment for all"
YEARS = {
    "early": ("A1B", "1861", "1890"),
    "a1b": ("A1B", "2080", "2099"),
    "e1": ("E1", "2080", "2099"),
}


@cache
def record(name):
    scenario, first, last = YEARS[name]
    air = castalia.open_dataset("scenario-air-temperature", store="sample")["air_temperature"]
    return air.sel(scenario=scenario, time=slice(first, last)).load()


@cache
def share(name, limit=293.15, angle=np.deg2rad, years_first=True):
    """The share of the area of one record, or of what the cosine of another angle makes of it."""
    field = record(name)
    warm = field.mean("time") > limit if years_first else (field > limit).mean("time")
    weights = np.cos(angle(field["latitude"])).broadcast_like(warm).values
    return float((warm.values * weights).sum() / weights.sum())


def mistakes(name):
    """What explains a wrong share of one record, the same for each."""
    return (
        slips.gives(
            "unweighted",
            lambda: share(name, angle=lambda latitude: 0 * latitude),
            "This is the share of the cells. Those in the north cover less area: weight them.",
            ALL,
        ),
        array_slips.degrees_for_radians(lambda: share(name, angle=lambda latitude: latitude), ALL),
        slips.gives(
            "years-counted",
            lambda: share(name, years_first=False),
            "You compared each year, and averaged the answers. Average the temperatures over the years first, then compare.",
        ),
        slips.gives(
            "rounded-limit",
            lambda: share(name, limit=293),
            "Your limit is 293 K. 20 °C are 293.15 K, and the share notices.",
        ),
        slips.gives(
            "cold-share",
            lambda: 1 - share(name),
            "This is the share at or below 20 °C. The warm one was asked for.",
        ),
        slips.gives(
            "celsius-for-kelvin",
            lambda: share(name, limit=20),
            "All of it is above 20 K. The field is in kelvin, so the limit must be, too.",
        ),
        slips.gives(
            "per-cent",
            lambda: 100 * share(name),
            "This is in per cent. A share from 0 to 1 was asked for.",
        ),
    )


def exchanged(name):
    other = {"a1b": "e1", "e1": "a1b"}[name]
    return slips.gives(
        f"{name}-exchanged",
        lambda: share(other),
        f"This is the share of {other.upper()}. Look at the path.",
        ALL,
    )


CHECKS = {
    "shares": [
        Value(
            "early",
            lambda: share("early"),
            within=3e-4,
            because="It is the share of the area above 20 °C, 1861 to 1890.",
            slips=mistakes("early"),
        ),
        Value(
            "a1b",
            lambda: share("a1b"),
            within=3e-4,
            because="It is the share of the area above 20 °C in A1B, 2080 to 2099.",
            slips=(exchanged("a1b"),),
        ),
        Value(
            "e1",
            lambda: share("e1"),
            within=3e-4,
            because="It is the share of the area above 20 °C in E1, 2080 to 2099.",
            slips=(exchanged("e1"),),
        ),
    ]
}
