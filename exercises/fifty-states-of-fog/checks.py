"""What an answer to "Fifty states of fog" must hold."""

import re
from functools import cache

import castalia
from castalia.checking import Value, slips

SELECT = "Mask, label, position"
COPY = "A selection is a copy"
WIDE = "One row a station, one column an hour"
JOIN = "Join: whose station is it?"
GROUP = "Group: one number a state"


@cache
def american():
    """The reports of the United States as they were received."""
    received = castalia.open_dataset("surface-observations", store="sample").to_dataframe()
    us = received.loc[received["region"].str[6:] == "US", ["time", "id", "region", "VIS"]]
    return us.assign(state=us["region"].str[3:5])


@cache
def known():
    """Those whose visibility is possible."""
    us = american()
    return us.loc[us["VIS"] >= 0]


def by_state(once=True, stations=True):
    """Stations in fog of each state, sorted; or reports, or stations as often as `places` has them."""
    foggy = known().loc[known()["VIS"] < 1, ["id", "state"]]
    foggy = foggy.drop_duplicates() if stations else foggy
    if not once:
        twice = american()[["id", "region", "state"]].drop_duplicates()
        foggy = foggy[["id"]].merge(twice, on="id")
    return foggy.groupby("state")["id"].count().sort_values()


ASSIGNED = re.compile(r"sights(?:\.loc)?\[(.+)\]\s*=(?!=)")


def whole_rows(source):
    """Whether rows of `sights` are written to without a column: neither a comma nor just a name."""
    written = ASSIGNED.findall(source)
    return any("," not in one and not re.fullmatch(r"""["']\w+["']""", one) for one in written)


def filled(source):
    """Whether a number is written into `sights`."""
    return bool(re.search(r"sights.*\]\s*=\s*[-+\d.]", source))


CHECKS = {
    "clean": [
        Value(
            "impossible_count",
            lambda: int((american()["VIS"] < 0).sum()),
            within=0,
            because="It is the number of reports whose visibility is below zero.",
            slips=(
                slips.gives(
                    "zero-too",
                    lambda: int((american()["VIS"] <= 0).sum()),
                    "You counted 0 km, too. That is possible in thick fog: only values below zero are not.",
                    SELECT,
                ),
                slips.gives(
                    "changed-before-counted",
                    lambda: 0,
                    "None are left. Count them before you set them to `NaN`.",
                    COPY,
                ),
            ),
        ),
        Value(
            "known_count",
            lambda: int(known()["VIS"].count()),
            within=0,
            because="It is the number of visibilities in `sights` that are neither missing nor below zero.",
            slips=(
                slips.Slip(
                    "zero-for-unknown",
                    "You put numbers where nobody knows what was seen, and a number is counted. Write `np.nan` there.",
                    lambda seen: seen.equals(american()["VIS"].count()) and filled(seen.source),
                    COPY,
                ),
                slips.gives(
                    "copy-changed",
                    lambda: int(american()["VIS"].count()),
                    "The values below zero are still in `sights`: a copy was changed, or nothing. Change "
                    "`sights` itself, with rows and column in one pair of brackets.",
                    COPY,
                ),
                slips.gives(
                    "missing-counted",
                    lambda: len(american()),
                    "You counted all rows, those without a value as well. `count` leaves these out.",
                    WIDE,
                ),
                slips.gives(
                    "missing-forgotten",
                    lambda: len(american()) - int((american()["VIS"] < 0).sum()),
                    "Some visibilities were missing from the start, and you counted them. `count` leaves them out.",
                    WIDE,
                ),
                slips.Slip(
                    "whole-rows-lost",
                    "The count is right, but in these rows the station is `NaN`, too: no column was named. Only "
                    "`seen_km` is to change.",
                    lambda seen: whole_rows(seen.source),
                    COPY,
                    habit=True,
                ),
                slips.gives(
                    "zero-lost",
                    lambda: int((american()["VIS"] > 0).sum()),
                    "You lost 0 km, which is possible in thick fog.",
                    SELECT,
                ),
            ),
        ),
    ],
    "states": [
        Value(
            "leading_state",
            lambda: str(by_state().index[-1]),
            because="It is the state with the most stations that were in fog at least once.",
            slips=(
                slips.gives(
                    "most-reports",
                    lambda: str(by_state(stations=False).index[-1]),
                    "From that state came the most *reports* of fog. Count each station once.",
                    GROUP,
                ),
                slips.Slip(
                    "region-for-state",
                    "That is a whole region. Its letters 3 and 4 are the state.",
                    lambda seen: isinstance(seen.got, str) and seen.got.endswith(" US"),
                    WIDE,
                ),
                slips.gives(
                    "all-stations",
                    lambda: str(
                        american()[["id", "state"]]
                        .drop_duplicates()
                        .groupby("state")["id"]
                        .count()
                        .idxmax()
                    ),
                    "That state has the most stations of all. Count only those that were in fog.",
                ),
                slips.gives(
                    "first-of-sorted",
                    lambda: str(by_state().index[0]),
                    "`sort_values` begins with the smallest. The state with the most stands last.",
                    GROUP,
                ),
            ),
        ),
        Value(
            "leading_count",
            lambda: int(by_state().iloc[-1]),
            within=0,
            because="It is the number of stations of that state that were in fog at least once.",
            slips=(
                slips.gives(
                    "multiplied",
                    lambda: int(by_state(once=False).iloc[-1]),
                    "Some stations are counted twice: `places` names them once for each kind of report. Make "
                    "station and state unique before you join.",
                    JOIN,
                ),
                slips.gives(
                    "reports-of-state",
                    lambda: int(by_state(stations=False).loc[by_state().index[-1]]),
                    "That is the number of its reports of fog. Count each station once.",
                    GROUP,
                ),
            ),
        ),
    ],
}
