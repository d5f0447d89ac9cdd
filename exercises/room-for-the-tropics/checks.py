"""What an answer to "Room for the tropics" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Value, slips

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
def share(name, limit=293.15, weighted=True):
    """The share of the area, or of the cells, of one record."""
    field = record(name)
    warm = field.mean("time") > limit
    angle = np.deg2rad(field["latitude"]) if weighted else 0 * field["latitude"]
    weights = np.cos(angle).broadcast_like(warm).values
    return float((warm.values * weights).sum() / weights.sum())


def mistakes(name):
    """What explains a wrong share of one record, the same for each."""
    return (
        slips.gives(
            "unweighted",
            lambda: share(name, weighted=False),
            "This is the share of the cells. Those in the north cover less area: weight them.",
            "One treatment for all",
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
            within=0.002,
            because="It is the share of the area above 20 °C, 1861 to 1890.",
            slips=mistakes("early"),
        ),
        Value(
            "a1b",
            lambda: share("a1b"),
            within=0.002,
            because="It is the share of the area above 20 °C in A1B, 2080 to 2099.",
            slips=(exchanged("a1b"),),
        ),
        Value(
            "e1",
            lambda: share("e1"),
            within=0.002,
            because="It is the share of the area above 20 °C in E1, 2080 to 2099.",
            slips=(exchanged("e1"),),
        ),
    ]
}
