"""What an answer to "One sky in two codes" must hold."""

from functools import cache

import castalia
from castalia.checking import Value, slips

JOIN = "Join: whose station is it?"
GROUP = "Group: one number a state"


@cache
def tables():
    """The METARs, named as the American stations are, and the reports in the American code."""
    received = castalia.open_dataset("surface-observations", store="sample").to_dataframe()
    received = received.loc[received["T"] <= 50]
    metar = received.loc[
        (received["region"] == "ME") & (received["id"].str[0] == "K"), ["time", "id", "T"]
    ]
    metar = metar.assign(id=metar["id"].str[1:]).rename(columns={"T": "metar_c"})
    old = received.loc[received["region"].str[6:] == "US", ["time", "id", "T"]]
    return metar, old.rename(columns={"T": "old_c"})


def metars():
    return tables()[0]


@cache
def pairs(once=True):
    """Both codes of one observation in a row."""
    old = tables()[1]
    if once:
        old = old.drop_duplicates(["id", "time"])
    joined = metars().merge(old, on=["id", "time"])
    return joined.assign(gap_c=joined["old_c"] - joined["metar_c"])


def mean_gap():
    return float(pairs()["gap_c"].mean())


def worst(last=True):
    largest = pairs().groupby("id")["gap_c"].max().sort_values()
    return str(largest.index[-1 if last else 0])


def refused(seen):
    """Whether `validate` stopped the join."""
    return bool(seen.raised and "not unique" in seen.raised.message)


CHECKS = {
    "join": [
        Value(
            "pair_count",
            lambda: len(pairs()),
            within=0,
            because="Each row is one METAR with the American report of the same station and time.",
            slips=(
                slips.gives(
                    "multiplied",
                    lambda: len(pairs(once=False)),
                    "Some rows are multiplied: a station that stands in `old` twice at one time is paired "
                    "twice. Make station and time unique before you join.",
                    JOIN,
                ),
                slips.gives(
                    "whole-rows-compared",
                    lambda: len(metars().merge(tables()[1].drop_duplicates(), on=["id", "time"])),
                    "Some stations still stand in `old` twice at one time, with two temperatures: "
                    "`drop_duplicates` compared whole rows. Name the columns that must not repeat.",
                    JOIN,
                ),
                slips.gives(
                    "metars-dropped",
                    lambda: len(pairs().drop_duplicates(["id", "time"])),
                    "You dropped METARs that came twice. Keep all rows of `metar`, and make `old` unique.",
                ),
                slips.gives(
                    "other-table-made-unique",
                    lambda: len(
                        metars()
                        .drop_duplicates(["id", "time"])
                        .merge(tables()[1], on=["id", "time"])
                    ),
                    "You made `metar` unique. It is `old` in which no station may stand twice at one time.",
                    JOIN,
                ),
                slips.gives(
                    "no-partner-kept",
                    lambda: len(
                        metars().merge(tables()[1].drop_duplicates(["id", "time"]), how="left")
                    ),
                    "You kept METARs that found no partner. Only pairs were asked for.",
                    JOIN,
                ),
                slips.gives(
                    "each-hour-with-each",
                    lambda: len(
                        metars().merge(tables()[1].drop_duplicates(["id", "time"]), on="id")
                    ),
                    "You joined by the station alone, so each hour is paired with each other hour. The "
                    "time must agree, too.",
                    JOIN,
                ),
                slips.gives(
                    "one-report-a-station",
                    lambda: len(
                        metars().merge(tables()[1].drop_duplicates(["id"]), on=["id", "time"])
                    ),
                    "You kept one report of each station for the whole day. Keep one for each station *and "
                    "time*.",
                    JOIN,
                ),
                slips.Slip(
                    "key-not-unique",
                    "The join stopped because a key stands in the second table more than once. Is the key "
                    "station and time, and is each pair there once?",
                    refused,
                    JOIN,
                ),
            ),
        )
    ],
    "compare": [
        Value(
            "mean_gap_c",
            mean_gap,
            within=2e-4,
            because="It is the mean over all pairs of the temperature in the old code minus that of the METAR.",
            slips=(
                slips.gives(
                    "sign-turned",
                    lambda: -mean_gap(),
                    "The sign is turned: subtract the METAR from the old code.",
                ),
                slips.gives(
                    "largest-for-mean",
                    lambda: float(pairs()["gap_c"].max()),
                    "That is the largest gap. The mean of all pairs was asked for.",
                ),
                slips.gives(
                    "tables-for-pairs",
                    lambda: float(tables()[1]["old_c"].mean() - metars()["metar_c"].mean()),
                    "These are the means of the two tables, and each has stations and hours of its own. "
                    "Compare within `pairs`.",
                ),
                slips.Slip(
                    "rounded",
                    "You rounded the mean. It is so small that hardly anything is left: keep all its digits.",
                    lambda seen: "round" in seen.source and abs(seen.got - mean_gap()) < 0.05,
                ),
                slips.gives(
                    "mean-of-means",
                    lambda: float(pairs().groupby("id")["gap_c"].mean().mean()),
                    "Each station counts the same in your mean. Take the mean over all pairs.",
                ),
                slips.gives(
                    "without-sign",
                    lambda: float(pairs()["gap_c"].abs().mean()),
                    "You took the gaps without their sign. Whether rounding makes the air warmer or colder "
                    "shows only with it.",
                ),
            ),
        ),
        Value(
            "worst_id",
            worst,
            because="It is the name of the station with the largest gap, without the K.",
            slips=(
                slips.gives(
                    "least",
                    lambda: worst(last=False),
                    "That station's largest gap is the smallest of all. `sort_values` begins with the "
                    "smallest.",
                    GROUP,
                ),
                slips.Slip(
                    "gap-for-name",
                    "That is a gap. The name of the station is its label.",
                    lambda seen: seen.equals(float(pairs()["gap_c"].max())),
                    GROUP,
                ),
            ),
        ),
        Value(
            "worst_gap_c",
            lambda: float(pairs()["gap_c"].max()),
            within=1e-3,
            because="It is the largest gap of the station `worst_id`.",
            slips=(
                slips.gives(
                    "mean-for-largest",
                    lambda: float(pairs().groupby("id")["gap_c"].mean().max()),
                    "That is the mean gap of the station. Reduce each group to its largest gap.",
                    GROUP,
                ),
                slips.Slip(
                    "name-for-gap",
                    "That is the name of a station. The gap is the value that stands there.",
                    lambda seen: isinstance(seen.got, str),
                    GROUP,
                ),
            ),
        ),
    ],
}
