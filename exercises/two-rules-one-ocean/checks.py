"""What an answer to "Two rules, one ocean" must hold."""

from functools import cache

import numpy as np
import pandas as pd
import xarray as xr

import castalia
from castalia.checking import Call, Function, Value, slips

RUNS = "Events are runs"
BASE = slice("2006-04", "2010-03")


@cache
def nino34():
    sst = castalia.open_dataset("ostia-sst", store="sample")["surface_temperature"]
    box = sst.sel(longitude=slice(190, 240)).load()
    mean = box.weighted(np.cos(np.deg2rad(box.latitude))).mean(["latitude", "longitude"])
    return mean.groupby("time.month") - mean.sel(time=BASE).groupby("time.month").mean()


@cache
def made():
    """Four warm spells, such that each mistake in the rule lists others; the last is cut off by the end."""
    values = np.zeros(72)
    values[6:11] = 0.9
    values[20:30] = 0.46
    values[40:52] = 1.05
    values[65:] = 0.9
    time = pd.date_range("2011-01", periods=72, freq="MS")
    return xr.DataArray(values, {"time": time}, name="made")


def events(flags, least):
    months = flags.time.dt.strftime("%Y-%m").values
    marked = "".join("x" if flag else " " for flag in flags.values)
    runs, start = [], 0
    for run in marked.split(" "):
        if len(run) >= least:
            runs.append((str(months[start]), str(months[start + len(run) - 1])))
        start += len(run) + 1
    return runs


def listed(index, window=5, limit=0.4, least=6, center=True, known=None):
    means = index.rolling(time=window, center=center, min_periods=known).mean()
    return events(means > limit, least)


@cache
def calls():
    return [
        Call("el_ninos_of(made)", (made(),), listed(made())),
        Call("el_ninos_of(nino34)", (nino34(),), listed(nino34())),
    ]


def cold(window=5, limit=0.4, least=6):
    return listed(-nino34(), window, limit, least)


CHECKS = {
    "rule": [
        Function(
            "el_ninos_of",
            calls,
            because="It lists the first and the last month of each run of six or more centred five-month means above 0.4 K. "
            "`made` is an index made for this check.",
            slips=(
                slips.print_for_return(),
                slips.gives(
                    "three-month-means",
                    lambda: listed(made(), window=3),
                    "You averaged three months, as in the lesson. Trenberth's rule averages five.",
                    RUNS,
                ),
                slips.gives(
                    "five-in-a-row",
                    lambda: listed(made(), least=5),
                    "Your list has an event of five months. Trenberth's rule asks for six.",
                    RUNS,
                ),
                slips.gives(
                    "half-a-degree",
                    lambda: listed(made(), limit=0.5),
                    "Your threshold is half a degree, that of the other rule.",
                    RUNS,
                ),
                slips.gives(
                    "not-centred",
                    lambda: listed(made(), center=False),
                    "All events come two months too late: each mean stands at the last month of its window.",
                    RUNS,
                ),
                slips.Slip(
                    "means-of-fewer",
                    "The event that runs into the end of the record comes from means of fewer than five months. Where a month "
                    "of the five is not there, there is no mean.",
                    lambda seen: any(seen.equals(listed(made(), known=n)) for n in (1, 2, 3)),
                    RUNS,
                ),
                slips.gives(
                    "not-smoothed",
                    lambda: events(made() > 0.4, 6),
                    "You compared single months. The rule compares means of five.",
                    RUNS,
                ),
                slips.Slip(
                    "always-the-record",
                    "Your function uses `nino34`, whatever index it is given. Use its input.",
                    lambda seen: seen.equals(listed(nino34())),
                ),
            ),
        ),
        Value(
            "la_ninas",
            cold,
            because="It lists the runs of six or more centred five-month means of `nino34` below −0.4 K.",
            slips=(
                slips.gives(
                    "warm-for-cold",
                    lambda: listed(nino34()),
                    "These are the El Niños. La Niña is cold: below the negative threshold.",
                    RUNS,
                ),
                slips.gives(
                    "below-the-warm-line",
                    lambda: events(nino34().rolling(time=5, center=True).mean() < 0.4, 6),
                    "You listed all that is below +0.4 K, ordinary months among them. The threshold of La Niña is negative.",
                    RUNS,
                ),
                slips.gives(
                    "half-a-degree",
                    lambda: cold(limit=0.5),
                    "Your threshold is half a degree, that of the other rule.",
                    RUNS,
                ),
            ),
        ),
    ]
}
