"""What a graded answer must hold besides: a record that is longer than the public checks show."""

from functools import cache

import numpy as np
import pandas as pd
import xarray as xr

from castalia.checking import Call, Function, slips


@cache
def record():
    """A series that holds February 1900, in which every month has a number of its own."""
    time = pd.date_range("1898-01", "1901-12", freq="MS")
    return xr.DataArray(np.arange(48.0) ** 2, {"time": time}, name="record")


def mean_of(year, days):
    labels = [f"{year}-12", f"{year + 1}-01", f"{year + 1}-02"]
    return float(np.average([record().sel(time=label).item() for label in labels], weights=days))


CHECKS = {
    "winter": [
        Function(
            "winter_mean",
            lambda: [
                Call("winter_mean(record, 1899)", (record(), 1899), mean_of(1899, (31, 31, 28)))
            ],
            within=1e-3,
            because="`record` is a monthly series around 1900, made for this check.",
            slips=(
                slips.gives(
                    "every-fourth-year",
                    lambda: mean_of(1899, (31, 31, 29)),
                    "February 1900 has 29 days in your mean. Not every fourth year is a leap year: "
                    "ask the labels for the days of their month instead of typing them.",
                ),
            ),
        )
    ],
}
