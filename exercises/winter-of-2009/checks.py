"""What an answer to "A winter has two years and unequal months" must hold."""

from functools import cache

import numpy as np
import pandas as pd
import xarray as xr

import castalia
from castalia.checking import Call, Function, Value, slips

NORMAL = "What is normal for each month"


@cache
def nino34():
    sst = castalia.open_dataset("ostia-sst", store="sample")["surface_temperature"]
    box = sst.sel(longitude=slice(190, 240)).load()
    mean = box.weighted(np.cos(np.deg2rad(box.latitude))).mean(["latitude", "longitude"])
    return (mean - 273.15).assign_attrs(units="degC")


@cache
def steps():
    """A series in which every month has a number of its own, so that no two mistakes look alike."""
    time = pd.date_range("2018-01", "2021-12", freq="MS")
    return xr.DataArray(np.arange(48.0) ** 2, {"time": time}, name="steps")


def mean_of(series, year, days=(31, 31, 28), first=0):
    """Mean of three months of a winter; `first` is 0 for the right year, -1 for the one before."""
    labels = [f"{year}-12", f"{year + 1 + first}-01", f"{year + 1 + first}-02"]
    return float(np.average([series.sel(time=label).item() for label in labels], weights=days))


def months_of(series, first, last):
    """Mean from a month to another, weighted by days."""
    chosen = series.sel(time=slice(first, last))
    return float(chosen.weighted(chosen.time.dt.days_in_month).mean())


@cache
def calls():
    return [
        Call("winter_mean(steps, 2018)", (steps(), 2018), mean_of(steps(), 2018)),
        Call("winter_mean(steps, 2019)", (steps(), 2019), mean_of(steps(), 2019, (31, 31, 29))),
        Call("winter_mean(nino34, 2009)", (nino34(), 2009), mean_of(nino34(), 2009)),
    ]


@cache
def winters():
    leap = {2007: (31, 31, 29)}
    return [mean_of(nino34(), year, leap.get(year, (31, 31, 28))) for year in range(2006, 2010)]


CHECKS = {
    "winter": [
        Function(
            "winter_mean",
            calls,
            within=1e-3,
            because="It is the mean of December and of the January and February that follow it, "
            "each weighted by its days. `steps` is a monthly series made for this check.",
            slips=(
                slips.print_for_return(),
                slips.aliasing(),
                slips.unweighted_months(lambda: mean_of(steps(), 2018, (1, 1, 1))),
                slips.gives(
                    "two-months",
                    lambda: months_of(steps(), "2018-12", "2019-01"),
                    "Your slice ends with January. February belongs to the winter.",
                ),
                slips.gives(
                    "four-months",
                    lambda: months_of(steps(), "2018-12", "2019-03"),
                    "Your slice ends with March. A slice of labels includes its end: February is the last month.",
                ),
                slips.gives(
                    "always-ninety",
                    lambda: mean_of(steps(), 2019, (31, 31, 29)) * 91 / 90,
                    "The winter of 2019/20 has 91 days, and you divided by 90. Divide by the days that are there.",
                ),
                slips.gives(
                    "months-of-one-year",
                    lambda: mean_of(steps(), 2018, first=-1),
                    "You averaged January, February and December of one calendar year. That is the "
                    "end of one winter and the beginning of the next. A winter goes on into the "
                    "following year.",
                ),
                slips.gives(
                    "months-of-one-year-unweighted",
                    lambda: mean_of(steps(), 2018, (1, 1, 1), first=-1),
                    "You averaged the winter months of one calendar year. A winter goes on into the "
                    "following year. Then think of the days of each month, too.",
                ),
            ),
        )
    ],
    "departure": [
        Value(
            "departure",
            lambda: winters()[-1] - float(np.mean(winters())),
            within=0.002,
            because="It is the last of four winters minus the mean of all four, in °C.",
            slips=(
                slips.wrong_climatology(
                    lambda: winters()[-1] - float(np.mean(winters()[:-1])),
                    "The base period decides where zero is",
                    "Your normal leaves out the winter of 2009/10. That is a choice one can defend, "
                    "but the task asks for all four winters.",
                ),
                slips.wrong_climatology(
                    lambda: winters()[-1] - float(nino34().mean()),
                    NORMAL,
                    "You subtracted the mean of all months. A winter needs the normal of winters, "
                    "or the annual cycle stays in.",
                ),
                slips.gives(
                    "three-winters",
                    lambda: winters()[-2] - float(np.mean(winters()[:-1])),
                    "You have three winters, and the last is that of 2008/09. `range` leaves its end out.",
                ),
                slips.gives(
                    "sign-turned",
                    lambda: float(np.mean(winters())) - winters()[-1],
                    "The sign is turned: a departure is the value minus its normal.",
                    "Subtract each month's own normal",
                ),
            ),
        )
    ],
}
