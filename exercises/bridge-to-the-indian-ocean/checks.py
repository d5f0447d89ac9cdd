"""What an answer to "A bridge to the Indian Ocean" must hold."""

import re
from functools import cache

import numpy as np
import xarray as xr
from scipy import stats

import castalia
from castalia.checking import Value, slips

CLOCK = "Two records, one clock"
RUNS = "Events are runs"
MAPS = "A composite"
SURE = "How sure is the link?"
BASE = slice("2006-04", "2010-03")


@cache
def sst():
    return castalia.open_dataset("ostia-sst", store="sample")["surface_temperature"].load()


def anomaly(series):
    return series.groupby("time.month") - series.sel(time=BASE).groupby("time.month").mean()


@cache
def box(west, east, weighted=True):
    chosen = sst().sel(longitude=slice(west, east))
    weights = np.cos(np.deg2rad(chosen.latitude)) if weighted else xr.ones_like(chosen.latitude)
    return chosen.weighted(weights).mean(["latitude", "longitude"])


def nino34():
    return anomaly(box(190, 240))


def indian():
    return anomaly(box(50, 100))


def smooth(window=3, center=True):
    return nino34().rolling(time=window, center=center).mean()


def events(flags, least=5):
    months = flags.time.dt.strftime("%Y-%m").values
    runs, start = [], 0
    for run in "".join("x" if flag else " " for flag in flags.values).split(" "):
        if len(run) >= least:
            runs.append((str(months[start]), str(months[start + len(run) - 1])))
        start += len(run) + 1
    return runs


def warm():
    return events(smooth() >= 0.4)


def cold():
    return events(smooth() <= -0.4)


def over(field, found):
    return sum(field.sel(time=slice(*one)).mean("time") for one in found) / len(found)


def pooled(field, found):
    return xr.concat([field.sel(time=slice(*one)) for one in found], "time").mean("time")


@cache
def field():
    return anomaly(sst())


@cache
def after(months=3, mean=over, base=field):
    later = base().shift(time=-months)
    return mean(later, warm()) - mean(later, cold())


@cache
def indian_after(months=3):
    later = indian().shift(time=-months)
    return [float(over(later, [one])) for one in warm() + cold()]


def linked(one, other):
    known = np.isfinite(one) & np.isfinite(other)
    return float(np.corrcoef(one[known], other[known])[0, 1])


def lagged(sea, earlier, lag):
    return (
        linked(sea[lag:], earlier[: len(earlier) - lag])
        if lag >= 0
        else linked(sea[:lag], earlier[-lag:])
    )


def best_lag(way=1):
    links = [lagged(indian().values, nino34().values, way * lag) for lag in range(7)]
    return int(np.argmax(links))


def memory(values):
    return lagged(values, values, 1)


@cache
def needed():
    one, other = memory(indian().values), memory(nino34().values)
    product = one * other
    n_eff = 54 * (1 - product) / (1 + product)
    t = stats.t.ppf(0.975, n_eff - 2)
    return float(t / (n_eff - 2 + t**2) ** 0.5)


@cache
def pieces(moved=0):
    index = castalia.open_dataset("soi-darwin", store="sample")["SOI_Darwin"].load()
    air = index.rolling(time=3, center=True).mean().shift(time=moved)
    return [air.sel(time=slice(f"{y}-04", f"{y + 4}-09")).values for y in range(1867, 2002, 4)]


@cache
def strongest(absolute=True, lags=range(7)):
    sea = indian().values
    links = np.array([[lagged(sea, piece, lag) for lag in lags] for piece in pieces()])
    return (abs(links) if absolute else links).max(axis=1)


def luck(absolute=True, lags=range(7), limit=needed):
    return float((strongest(absolute, lags) > limit()).mean())


@cache
def luck_of_the_moved():
    """The whole record moved before it is cut: other months take the place of those that drop out."""
    links = [[linked(indian().values, piece) for piece in pieces(lag)] for lag in range(7)]
    return float((abs(np.array(links)).max(axis=0) > needed()).mean())


def best_r():
    return lagged(indian().values, nino34().values, best_lag())


LISTS = (
    slips.gives(
        "half-a-degree",
        lambda: events(smooth() >= 0.5),
        "Your threshold is half a degree. This task asks for 0.4 K.",
        RUNS,
    ),
    slips.gives(
        "not-centred",
        lambda: events(smooth(center=False) >= 0.4),
        "Your events come a month too late: each mean stands at the last month of its window.",
        RUNS,
    ),
    slips.gives(
        "not-smoothed",
        lambda: events(nino34() >= 0.4),
        "You compared single months. The rule compares three-month means.",
        RUNS,
    ),
)

CHECKS = {
    "index": [
        Value(
            "nino34",
            nino34,
            within=2e-4,
            because="It is the anomaly of the weighted mean of 170° W to 120° W.",
            slips=(
                slips.longitude_convention(lambda: xr.full_like(nino34(), np.nan)),
                slips.gives(
                    "temperature-for-anomaly",
                    lambda: box(190, 240),
                    "These are temperatures. Their normals are still to be subtracted.",
                    CLOCK,
                ),
                slips.wrong_climatology(
                    lambda: box(190, 240) - box(190, 240).sel(time=BASE).mean(),
                    CLOCK,
                    "You subtracted one mean for all months, so the annual cycle is still in.",
                ),
                slips.unweighted_mean(lambda: anomaly(box(190, 240, weighted=False)), CLOCK),
            ),
        ),
        Value(
            "indian",
            indian,
            within=2e-4,
            because="It is the anomaly of the weighted mean of 50° E to 100° E.",
            slips=(
                slips.gives(
                    "temperature-for-anomaly",
                    lambda: box(50, 100),
                    "These are temperatures. Their normals are still to be subtracted.",
                    CLOCK,
                ),
                slips.gives(
                    "the-pacific-again",
                    nino34,
                    "This is the Pacific's box once more.",
                    CLOCK,
                ),
            ),
        ),
    ],
    "events": [
        Value(
            "el_ninos",
            warm,
            because="It lists the runs of five or more centred three-month means at or above 0.4 K.",
            slips=LISTS,
        ),
        Value(
            "la_ninas",
            cold,
            because="It lists the runs of five or more centred three-month means at or below −0.4 K.",
            slips=(
                slips.gives(
                    "warm-for-cold", warm, "These are the El Niños. La Niña is cold.", RUNS
                ),
                slips.gives(
                    "below-the-warm-line",
                    lambda: events(smooth() <= 0.4),
                    "You listed all that is at or below +0.4 K, ordinary months among them. The threshold of La Niña is negative.",
                    RUNS,
                ),
            ),
        ),
    ],
    "composite": [
        Value(
            "after",
            after,
            within=2e-3,
            because="It is the composite of El Niños minus that of La Niñas, of anomalies three months later.",
            slips=(
                slips.gives(
                    "three-months-before",
                    lambda: after(-3),
                    "This is the sea three months *before*. To bring September to the label of June, values move earlier.",
                    SURE,
                ),
                slips.gives(
                    "at-the-same-time",
                    lambda: after(0),
                    "This is the composite of the events themselves. Asked for is what follows three months later.",
                    MAPS,
                ),
                slips.gives(
                    "months-pooled",
                    lambda: after(mean=pooled),
                    "You pooled the months, so the long El Niño counts about twice. Average within each event first.",
                    MAPS,
                ),
                slips.gives(
                    "sign-turned",
                    lambda: -after(),
                    "The sign is turned: it is El Niño minus La Niña.",
                    MAPS,
                ),
                slips.gives(
                    "only-el-nino",
                    lambda: over(field().shift(time=-3), warm()),
                    "This is the composite of El Niños alone. That of La Niñas is still to be subtracted.",
                    MAPS,
                ),
                slips.gives(
                    "temperatures",
                    lambda: after(base=sst),
                    "You averaged temperatures. The events fall into different seasons, and these are still in.",
                    MAPS,
                ),
            ),
        ),
        Value(
            "indian_after",
            indian_after,
            within=2e-3,
            because="It holds the mean of `indian` three months later for each event: two El Niños, then La Niña.",
            slips=(
                slips.gives(
                    "at-the-same-time",
                    lambda: indian_after(0),
                    "These are the means during the events. Asked for is what follows three months later.",
                    MAPS,
                ),
                slips.gives(
                    "three-months-before",
                    lambda: indian_after(-3),
                    "These are the means three months *before*. Values must move to the other side.",
                    SURE,
                ),
            ),
        ),
    ],
    "doubt": [
        Value(
            "best_lag",
            best_lag,
            within=0.1,
            because="It is the lag, 0 to 6, of the strongest correlation, with `nino34` earlier.",
            slips=(
                slips.gives(
                    "wrong-record-shifted",
                    lambda: best_lag(-1),
                    "You let the Indian Ocean come first. The record that is earlier is the one that is moved later.",
                    SURE,
                ),
                slips.gives(
                    "correlation-for-lag",
                    best_r,
                    "This is the correlation. Asked for is the lag at which it is found.",
                    SURE,
                ),
            ),
        ),
        Value(
            "needed_r",
            needed,
            within=2e-3,
            because="It is the second number that `needed` gives for the two unshifted records.",
            slips=(
                slips.gives(
                    "pairs-for-threshold",
                    lambda: (
                        54
                        * (1 - memory(indian().values) * memory(nino34().values))
                        / (1 + memory(indian().values) * memory(nino34().values))
                    ),
                    "This is the effective sample size, the first of the two numbers. Take the other.",
                    SURE,
                ),
                slips.Slip(
                    "both-numbers",
                    "`needed` gives two numbers. Unpack them, and keep the second.",
                    lambda seen: isinstance(seen.got, tuple),
                    SURE,
                ),
            ),
        ),
        Value(
            "luck",
            luck,
            within=2e-3,
            because="It is the share of the 34 years whose strongest absolute correlation exceeds `needed_r`.",
            slips=(
                slips.gives(
                    "one-lag",
                    lambda: luck(lags=range(1)),
                    "You looked at one lag in each year. You had seven to choose from, and chance must have them, too.",
                    SURE,
                ),
                slips.Slip(
                    "positive-only",
                    "You counted positive correlations alone. Chance has both signs: take absolute values.",
                    lambda seen: "abs(" not in seen.source and seen.equals(luck(absolute=False)),
                    SURE,
                ),
                slips.Slip(
                    "air-moved-earlier",
                    "You moved `air` to earlier months, so that the sea comes first. The record that is earlier is moved later.",
                    lambda seen: (
                        bool(re.search(r"time\s*=\s*-", seen.source))
                        and seen.equals(luck(lags=range(-6, 1)))
                    ),
                    SURE,
                ),
                slips.Slip(
                    "too-few",
                    "So few are found at one lag alone, and with `abs` around the maximum. Take the absolute value at each of "
                    "the seven lags, then the largest.",
                    lambda seen: any(seen.equals(luck(lags=(lag,))) for lag in (2, 3)),
                    SURE,
                ),
                slips.gives(
                    "cut-after-moving",
                    luck_of_the_moved,
                    "You moved the whole record before you cut it. Cut the 54 months first, and move only these.",
                    SURE,
                ),
                slips.gives(
                    "per-cent",
                    lambda: 100 * luck(),
                    "This is the share in per cent. Asked for is a number from 0 to 1.",
                    SURE,
                ),
                slips.gives(
                    "beyond-the-found",
                    lambda: luck(limit=best_r),
                    "You asked how many exceed your own correlation. That is a good question; asked for is how many exceed "
                    "`needed_r`.",
                    SURE,
                ),
                slips.gives(
                    "share-that-stays-below",
                    lambda: 1 - luck(),
                    "This is the share that stays below. Asked for is the share that exceeds.",
                    SURE,
                ),
                slips.gives(
                    "count-for-share",
                    lambda: 34 * luck(),
                    "This is the number of years. Asked for is their share, 0 to 1.",
                    SURE,
                ),
            ),
        ),
    ],
}
