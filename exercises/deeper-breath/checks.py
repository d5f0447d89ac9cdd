"""What an answer to "A deeper breath" must hold."""

import re
from functools import cache

import castalia
from castalia.checking import Value, comparing, slips

STEPS = "Resample: equal steps"
WIDE = "One row a station, one column an hour"


@cache
def weekly():
    return castalia.open_dataset("co2-mauna-loa", store="sample").to_dataframe()["co2"]


def monthly(step="MS"):
    return weekly().resample(step).mean()


def by_year(at_least=12):
    """One row a year, one column a month."""
    table = monthly().reset_index()
    table["year"], table["month"] = table["time"].dt.year, table["time"].dt.month
    wide = table.pivot_table(index="year", columns="month", values="co2", aggfunc="mean")
    return wide.loc[wide.count(axis=1) >= at_least]


def depth(at_least=12):
    full = by_year(at_least)
    return full.max(axis=1) - full.min(axis=1)


class Column(Value):
    """A series of pandas, held by its values."""

    def held(self, answer):
        """Say what is no series; look at the values of one as at an array's."""
        got = answer.get(self.name)
        if not hasattr(got, "index") or getattr(got, "ndim", 0) != 1:
            told = (
                f"`{self.name}` is {comparing.a(got)}, expected a Series: values with their labels"
            )
            return self._formed(told)
        return super().held(answer)


def size(many):
    return lambda seen: getattr(seen.got, "size", None) == many()


nothing_left = size(lambda: 0)
MONTHS_AS_ROWS = re.compile(r"""index\s*=\s*\[?["']month""")

CHECKS = {
    "months": [
        Column(
            "monthly",
            lambda: monthly().to_numpy(),
            within=1e-3,
            because="It holds the mean of each month of the record, one after the other.",
            slips=(
                slips.Slip(
                    "all-januaries",
                    "You have twelve values: all Januaries are one, and the years are gone. Cut time into "
                    "months that follow one another.",
                    size(lambda: 12),
                    STEPS,
                ),
                slips.Slip(
                    "years-for-months",
                    "These are years. The lesson names the step for months.",
                    size(lambda: len(monthly("YS"))),
                    STEPS,
                ),
                slips.gives(
                    "sum-for-mean",
                    lambda: weekly().resample("MS").sum().to_numpy(),
                    "These are sums of weeks, and 0 where there is none. Take the mean.",
                    STEPS,
                ),
                slips.Slip(
                    "gaps-dropped",
                    "The months without a value are gone. Here they must keep their rows.",
                    size(lambda: monthly().count()),
                    STEPS,
                ),
                slips.gives(
                    "counts-for-means",
                    lambda: weekly().resample("MS").count().to_numpy(),
                    "These are the numbers of weeks in each month. Take the mean.",
                    STEPS,
                ),
                slips.gives(
                    "gaps-filled",
                    lambda: monthly().interpolate().to_numpy(),
                    "You filled the gaps with straight lines. Here they must be seen.",
                    STEPS,
                ),
            ),
        ),
        Value(
            "empty_months",
            lambda: int(len(monthly()) - monthly().count()),
            within=0,
            because="It is the number of months that are `NaN`.",
            slips=(
                slips.gives(
                    "empty-weeks",
                    lambda: int(len(weekly()) - weekly().count()),
                    "That is the number of empty weeks. Count in `monthly`.",
                ),
                slips.gives(
                    "known-counted",
                    lambda: int(monthly().count()),
                    "That is the number of months with a value. The empty ones are asked for.",
                    STEPS,
                ),
                slips.gives(
                    "none-missing",
                    lambda: 0,
                    "Some months have no value. `len` counts them, too: subtract what is known.",
                    STEPS,
                ),
            ),
        ),
    ],
    "depth": [
        Column(
            "depth_ppm",
            lambda: depth().to_numpy(),
            within=1e-3,
            because="It is the largest month minus the smallest, for each year that has twelve.",
            slips=(
                slips.Slip(
                    "incomplete-years",
                    "Some years are there that have fewer than twelve months. Their largest or smallest month may "
                    "be missing.",
                    size(lambda: len(by_year(1))),
                    WIDE,
                ),
                slips.Slip(
                    "years-in-columns",
                    "Rows and columns are exchanged: no row has just twelve values, so nothing is left. A "
                    "year is to be a row.",
                    lambda seen: nothing_left(seen) and bool(MONTHS_AS_ROWS.search(seen.source)),
                    WIDE,
                ),
                slips.Slip(
                    "no-year-kept",
                    "No year is left. Keep those whose number of known months is just that of a whole year.",
                    lambda seen: nothing_left(seen),
                    WIDE,
                ),
                slips.gives(
                    "two-months",
                    lambda: (by_year(12)[5] - by_year(12)[9]).to_numpy(),
                    "That is May minus September. The extremes of a year may lie in other months: take the "
                    "largest and the smallest of each row.",
                    WIDE,
                ),
                slips.Slip(
                    "each-month-over-the-years",
                    "You have one value a month. Go along each row: a row is a year.",
                    size(lambda: 12),
                    WIDE,
                ),
                slips.gives(
                    "sign-turned",
                    lambda: -depth().to_numpy(),
                    "The sign is turned: the largest minus the smallest.",
                ),
            ),
        )
    ],
}
