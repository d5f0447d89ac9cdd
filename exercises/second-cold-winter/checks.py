"""What an answer to "Did La Niña come back in 2008/09?" must hold."""

import math
import re
from functools import cache

import numpy as np
import pandas as pd
import xarray as xr

import castalia
from castalia.checking import Call, Function, Value, slips

BASE_PERIOD = "The base period decides where zero is"
STANDARDISE = "Standardise, and see how little four years know"
SMOOTH = "Smooth, then decide"
BASE = slice("2006-04", "2010-03")
MADE_BASE = slice("2006-04", "2008-03")
PROPOSALS = {"early": slice("2006-04", "2009-03"), "late": slice("2008-04", "2010-03")}
WINTER = slice("2008-07", "2009-06")


@cache
def nino34():
    sst = castalia.open_dataset("ostia-sst", store="sample")["surface_temperature"]
    box = sst.sel(longitude=slice(190, 240)).load()
    mean = box.weighted(np.cos(np.deg2rad(box.latitude))).mean(["latitude", "longitude"])
    return (mean - 273.15).assign_attrs(units="degC")


@cache
def made():
    """An annual cycle, and cold months from June 2008 to August 2009 with some at normal between.

    The numbers are such that each known mistake finds another length.
    """
    time = pd.date_range("2006-04", "2010-09", freq="MS")
    departure = np.zeros(54)
    departure[26:33] = -1.5, -1.2, -1.2, 0, -0.8, -1, -0.8
    departure[33:41] = -1.5, -0.8, 0, 0, -2, -1.2, 0, -0.8
    cycle = 3 * np.cos(2 * np.pi * time.month / 12)
    return xr.DataArray(25 + cycle + departure, {"time": time}, name="made")


@cache
def at_limit():
    """Seven months exactly half a degree below normal: five seasons at the limit."""
    time = pd.date_range("2006-04", "2010-09", freq="MS")
    departure = np.zeros(54)
    departure[31:38] = -0.5
    return xr.DataArray(25 + departure, {"time": time}, name="at_limit")


def anomaly(series, base):
    return series.groupby("time.month") - series.sel(time=base).groupby("time.month").mean()


def longest(flags):
    """The length of the longest run of True."""
    marked = "".join("x" if one else " " for one in np.asarray(flags))
    return max((len(run) for run in marked.split()), default=0)


def smooth(departure, window=3, center=True):
    return departure.rolling(time=window, center=center).mean()


def cold(departure, window=3, center=True):
    return longest(smooth(departure, window, center).sel(time=WINTER) <= -0.5)


@cache
def calls():
    early = PROPOSALS["early"]
    return [
        Call("cold_seasons(made, base)", (made(), MADE_BASE), cold(anomaly(made(), MADE_BASE))),
        Call(
            "cold_seasons(at_limit, base)",
            (at_limit(), MADE_BASE),
            cold(anomaly(at_limit(), MADE_BASE)),
            "`at_limit` has seven months exactly 0.5 °C below normal.",
        ),
        Call("cold_seasons(nino34, BASE)", (nino34(), BASE), cold(anomaly(nino34(), BASE))),
        Call("cold_seasons(nino34, early)", (nino34(), early), cold(anomaly(nino34(), early))),
    ]


@cache
def moves():
    december = {
        name: float(anomaly(nino34(), period).sel(time="2008-12").item())
        for name, period in {"base": BASE, **PROPOSALS}.items()
    }
    return {name: "up" if december[name] > december["base"] else "down" for name in PROPOSALS}


def moves_turned():
    return {name: {"up": "down", "down": "up"}[word] for name, word in moves().items()}


@cache
def share(years, ddof=1):
    """The share of standard deviations below 0.5, from theory: no random numbers are drawn."""
    freedom = years - 1
    end = 0.25 * (freedom if ddof else years)
    chi2 = np.linspace(0, end, 100_001)
    scale = 2 ** (freedom / 2) * math.gamma(freedom / 2)
    return float(np.trapezoid(chi2 ** (freedom / 2 - 1) * np.exp(-chi2 / 2) / scale, chi2))


CHECKS = {
    "rule": [
        Function(
            "cold_seasons",
            calls,
            because="It is the length of the longest run of seasons at −0.5 °C or lower, from July "
            "2008 to June 2009. `made` is a record made for this check: two cold spells, and "
            "in each a month at normal.",
            slips=(
                slips.gives(
                    "not-centred",
                    lambda: cold(anomaly(made(), MADE_BASE), center=False),
                    "Your means are filed under the last month of their window, so the spell seems "
                    "to come a month late. Put each mean in the middle of its window.",
                    SMOOTH,
                ),
                slips.Slip(
                    "window-of-five",
                    "Your window has five months. A season has three; five is the number of seasons "
                    "that the rule wants.",
                    lambda seen: (
                        seen.equals(cold(anomaly(made(), MADE_BASE), window=5))
                        and bool(re.search(r"time\s*=\s*5", seen.source))
                    ),
                    SMOOTH,
                ),
                slips.gives(
                    "minus-forgotten",
                    lambda: 12,
                    "All twelve seasons count as cold. The limit lies below zero: −0.5 °C.",
                    SMOOTH,
                ),
                slips.gives(
                    "cut-before-smoothing",
                    lambda: cold(anomaly(made(), MADE_BASE).sel(time=WINTER)),
                    "You cut the winter out before you smoothed, and so its first and last season "
                    "lost a neighbour. Smooth first.",
                    SMOOTH,
                ),
                slips.gives(
                    "other-years",
                    lambda: cold(anomaly(made(), BASE)),
                    "Your normals come from other years than those that the function is given. Use "
                    "`base_period`.",
                    BASE_PERIOD,
                ),
                slips.gives(
                    "not-in-a-row",
                    lambda: int(
                        (smooth(anomaly(made(), MADE_BASE)).sel(time=WINTER) <= -0.5).sum()
                    ),
                    "You counted all cold seasons of the winter. They lie in two runs, and the "
                    "longest one was asked for.",
                    SMOOTH,
                ),
                slips.gives(
                    "one-normal",
                    lambda: cold(made() - made().sel(time=MADE_BASE).mean()),
                    "You subtracted one mean of the whole base period, so the cool time of each year "
                    "counts as cold. Each month needs its own normal.",
                    "Subtract each month's own normal",
                ),
                slips.gives(
                    "not-smoothed",
                    lambda: cold(anomaly(made(), MADE_BASE), window=1),
                    "You took single months. One month at normal then breaks the run. A season is "
                    "a mean of three months.",
                    SMOOTH,
                ),
                slips.gives(
                    "warm-for-cold",
                    lambda: 0,
                    "You find no cold season in a record that has some. Cold seasons lie at or "
                    "*below* −0.5 °C.",
                    SMOOTH,
                ),
            ),
        )
    ],
    "base": [
        Value(
            "moves",
            moves,
            because='Each of "early" and "late" has one of the words "up", "down" and "same". Ask '
            "which Decembers make the normal.",
            slips=(
                slips.gives(
                    "turned",
                    moves_turned,
                    "You say which way the *normal* of December moves. The temperature stays, so "
                    "the anomaly moves the other way.",
                    BASE_PERIOD,
                ),
                slips.gives(
                    "value-for-anomaly",
                    lambda: dict.fromkeys(PROPOSALS, "same"),
                    "The temperature of December 2008 is the same in all. Its anomaly is measured "
                    "from a normal, and that depends on the years it is made of.",
                    BASE_PERIOD,
                ),
            ),
        )
    ],
    "trust": [
        Function(
            "half_too_small",
            lambda: [Call(f"half_too_small({n})", (n,), share(n)) for n in (4, 10)],
            within=0.008,
            because="It is the share of records whose standard deviation is below 0.5. With 50 000 "
            "records, chance moves it by much less than 0.008.",
            slips=(
                slips.gives(
                    "divided-by-n",
                    lambda: share(4, ddof=0),
                    "Your standard deviations divide by n, so those of short records are too small, "
                    "and even more of them fall below the limit. The mean was estimated from the "
                    "same values.",
                    STANDARDISE,
                ),
                slips.gives(
                    "across-records",
                    lambda: 0.0,
                    "No standard deviation of yours is below the limit. Do they run across the "
                    "50 000 records, in place of along the years of each?",
                    STANDARDISE,
                ),
                slips.gives(
                    "the-others",
                    lambda: 1 - share(4),
                    "This is the share of the other records, whose standard deviation is at least "
                    "half of the truth.",
                ),
            ),
        )
    ],
}
