"""What an answer to "Fog before breakfast" must hold."""

from functools import cache

import castalia
from castalia.checking import Value, comparing, slips

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


def by_hour(reduce="min", rounded=True, of=known):
    """Stations in fog in each hour."""
    reports = of()
    times = reports["time"].dt.round("h") if rounded else reports["time"]
    reports = reports.assign(hour=times.dt.hour)
    wide = reports.pivot_table(index="id", columns="hour", values="VIS", aggfunc=reduce)
    return (wide < 1).sum()


def reports_by_hour():
    reports = known()
    reports = reports.assign(hour=reports["time"].dt.round("h").dt.hour)
    return reports.loc[reports["VIS"] < 1].groupby("hour")["id"].count().to_numpy()


def by_state(once=True, stations=True):
    """Stations in fog of each state, sorted; or reports, or stations as often as `places` has them."""
    foggy = known().loc[known()["VIS"] < 1, ["id", "state"]]
    foggy = foggy.drop_duplicates() if stations else foggy
    if not once:
        twice = american()[["id", "region", "state"]].drop_duplicates()
        foggy = foggy[["id"]].merge(twice, on="id")
    return foggy.groupby("state")["id"].count().sort_values()


class Column(Value):
    """A series of pandas, held by its values."""

    def held(self, answer):
        """Say what is no series; look at the values of one as at an array's."""
        got = answer.get(self.name)
        if not hasattr(got, "index") or getattr(got, "ndim", 0) != 1:
            told = f"`{self.name}` is {comparing.a(got)}, expected a Series: values with their labels"
            return self._formed(told)
        return super().held(answer)


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
                    "zero-lost",
                    lambda: int((american()["VIS"] > 0).sum()),
                    "You lost 0 km, which is possible in thick fog.",
                    SELECT,
                ),
            ),
        ),
    ],
    "hours": [
        Column(
            "foggy_by_hour",
            lambda: by_hour().to_numpy(),
            within=0,
            because="It holds for each hour how many stations reported less than 1 km, each counted once.",
            slips=(
                slips.gives(
                    "reports-counted",
                    reports_by_hour,
                    "You counted reports. A station that reports twice in an hour is still one station.",
                    WIDE,
                ),
                slips.gives(
                    "hours-cut",
                    lambda: by_hour(rounded=False).to_numpy(),
                    "You cut the minutes off, so a report of 12:54 went to 12. Round to the nearest hour first.",
                    WIDE,
                ),
                slips.gives(
                    "mean-for-least",
                    lambda: by_hour("mean").to_numpy(),
                    "You took the mean of an hour's reports. One of them below 1 km is enough: take the smallest.",
                    WIDE,
                ),
                slips.Slip(
                    "along-the-rows",
                    "You have one value for each station: you added up along the rows. An hour is a column.",
                    lambda seen: getattr(seen.got, "size", 0) > 24,
                    WIDE,
                ),
            ),
        ),
        Value(
            "worst_hour",
            lambda: int(by_hour().sort_values().index[-1]),
            within=0,
            because="It is the hour, in UTC, in which most stations were in fog.",
            slips=(
                slips.gives(
                    "count-for-hour",
                    lambda: int(by_hour().max()),
                    "That is how many stations were in fog. The hour is its label.",
                    GROUP,
                ),
                slips.gives(
                    "least-fog",
                    lambda: int(by_hour().sort_values().index[0]),
                    "In that hour the fewest stations were in fog. `sort_values` begins with the smallest.",
                    GROUP,
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
