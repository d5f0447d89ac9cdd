"""What an answer to "The same parallel, the other shore" must hold."""

import math
import re
from functools import cache

import castalia
from castalia.checking import Value, slips

READ = "What a Dataset holds"
ASK = "Ask by label and by name"


class Names(Value):
    """Names of dimensions, in a tuple or a list."""

    def held(self, answer):
        """Hold a list as if it were the tuple."""
        got = answer.get(self.name)
        if isinstance(got, list) and got == list(self.expected()):
            return None
        return super().held(answer)


@cache
def sst():
    return castalia.open_dataset("coads-climatology", store="sample")["sst"].load()


@cache
def gap():
    return sst().sel(lat=39, lon=287) - sst().sel(lat=39, lon=349)


def month(number):
    return float(gap().sel(month=number))


def year():
    return float(gap().mean("month"))


def turned(wrong):
    return slips.gives(
        "sign-turned",
        wrong,
        "The sign is turned: this is by how much the Portuguese side is warmer. American minus "
        "Portuguese was asked for.",
        ASK,
    )


def by_counting(seen):
    """A number in brackets where a label was meant, or a position that is not there."""
    if seen.raised and seen.raised.kind == "IndexError":
        return True
    return bool(re.search(r"\[[^\]]*\b39\b|\bisel\b", seen.source))


COUNTED = slips.Slip(
    "position-for-label",
    "You counted positions. Position 39 is not 39° N: the first row lies at 89° S, and a row is two "
    "degrees wide. Ask by label.",
    by_counting,
    ASK,
)
MINUS = slips.Slip(
    "west-as-minus",
    "A longitude west of Greenwich is written here as a number from 180 to 360, so the labels that you "
    "asked for do not exist. The task gives each longitude both ways.",
    lambda seen: seen.raised.kind == "KeyError" and re.search(r"-\s*(73|11)\b", seen.source),
    ASK,
)
EAST = slips.Slip(
    "west-as-east",
    "These are longitudes *east* of Greenwich, and one of them is on land. The file counts eastward: "
    "the shores are at 287 and 349.",
    lambda seen: math.isnan(seen.got) and re.search(r"lon\s*=\s*(73|11)\b", seen.source),
    ASK,
)


def shore(lon):
    return sst().sel(lat=39, lon=lon)


def one_shore(reduced):
    return slips.Slip(
        "one-shore-only",
        "This is the temperature on one side. By how much the American side is warmer was asked for: "
        "subtract the other.",
        lambda seen: any(seen.equals(reduced(shore(lon))) for lon in (287, 349)),
        ASK,
    )


NOTHING = slips.Slip(
    "no-value-there",
    "The file has no value at one of your two places: it is on land, or no ship reported from it. "
    "Look at both labels again.",
    lambda seen: math.isnan(seen.got),
    ASK,
)


CHECKS = {
    "parts": [
        Names(
            "names",
            lambda: ("month", "lat", "lon"),
            because="They are the names of the three dimensions of `sst`, in the order in which "
            "its first line prints them.",
            slips=(
                slips.gives(
                    "order-of-names",
                    lambda: ("lat", "lon", "month"),
                    "The names are right, and their order is not. It is the order of the axes, and "
                    "the first axis of `sst` holds the months.",
                    READ,
                ),
                slips.Slip(
                    "lengths-for-names",
                    "These are the lengths of the dimensions. Their names were asked for.",
                    lambda seen: list(seen.got) == [12, 90, 180],
                    READ,
                ),
                slips.Slip(
                    "names-with-lengths",
                    "`sizes` holds each name together with its length. The names alone were asked for: "
                    "see `dims`.",
                    lambda seen: (
                        type(seen.got).__name__ in ("Frozen", "dict")
                    ),  # as it is, or copied
                    READ,
                ),
                slips.Slip(
                    "variables-for-dimensions",
                    "You listed data variables, which are the arrays in the file. A dimension is an "
                    "axis of such an array.",
                    lambda seen: "airt" in list(seen.got),
                    READ,
                ),
            ),
        ),
        Value(
            "unit",
            lambda: "degC",
            because="It stands among the attributes of `sst`.",
            slips=(
                slips.gives(
                    "unit-of-the-label",
                    lambda: "degrees_north",
                    "This is the unit of the latitudes, which have attributes of their own. The unit "
                    "of the temperatures was asked for.",
                    READ,
                ),
            ),
        ),
        Value(
            "first_lat",
            lambda: -89.0,
            within=0.01,
            because="It is the label at position 0 of `lat`, in degrees north.",
            slips=(
                slips.gives(
                    "north-first",
                    lambda: 89.0,
                    "89 means 89° N, and the first row is not the northernmost. Look at the labels in the "
                    "order in which the file prints them. If you meant 89° S: in degrees north that is "
                    "a negative number.",
                    READ,
                ),
                slips.gives(
                    "position-for-label",
                    lambda: 0,
                    "0 is the position of the first row. Its label was asked for, the latitude that "
                    "stands there.",
                    READ,
                ),
            ),
        ),
    ],
    "shores": [
        Value(
            "august_gap",
            lambda: month(8),
            within=0.01,
            because="It is the temperature off New Jersey minus that off Portugal, in month 8.",
            slips=(
                turned(lambda: -month(8)),
                slips.gives(
                    "position-for-label",
                    lambda: month(9),
                    "This is the difference in September. Position 8 is the ninth month, because "
                    "positions begin at 0. Ask for the label 8.",
                    ASK,
                ),
                slips.gives(
                    "position-for-label",
                    lambda: month(7),
                    "This is the difference in July. August is month 8, and a label needs no "
                    "subtraction: ask for the label 8.",
                    ASK,
                ),
                one_shore(lambda side: float(side.sel(month=8))),
                slips.gives(
                    "mean-for-month",
                    year,
                    "This is the mean of the twelve months. August alone was asked for.",
                    ASK,
                ),
                COUNTED,
                MINUS,
                EAST,
                NOTHING,
            ),
        ),
        Value(
            "year_gap",
            year,
            within=0.01,
            because="It is the mean over the twelve months of New Jersey minus Portugal.",
            slips=(
                turned(lambda: -year()),
                slips.gives(
                    "month-for-mean",
                    lambda: month(8),
                    "This is August alone. The mean of the twelve months was asked for.",
                    ASK,
                ),
                one_shore(lambda side: float(side.mean("month"))),
                slips.gives(
                    "sum-for-mean",
                    lambda: 12 * year(),
                    "This is the sum of the twelve differences. Their mean was asked for.",
                    ASK,
                ),
                COUNTED,
                MINUS,
                EAST,
                NOTHING,
            ),
        ),
    ],
}
