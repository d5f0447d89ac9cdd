"""What an answer to "The fine print of an El Niño insurance policy" must hold."""

import math
from functools import cache

import numpy as np
import pandas as pd
import xarray as xr

import castalia
from castalia.checking import Call, Function, Value, slips

REGION = "One region, one number a month"
BASE_PERIOD = "The base period decides where zero is"
STANDARDISE = "Standardise, and see how little four years know"
SMOOTH = "Smooth, then decide"
BASE = slice("2006-04", "2010-03")
MADE_BASE = slice("2011-01", "2013-12")
PROPOSALS = {
    "insurer": slice("2008-04", "2010-03"),
    "fishery": slice("2007-04", "2009-03"),
    "broker": slice("2006-10", "2010-09"),
}


@cache
def sst():
    return castalia.open_dataset("ostia-sst", store="sample")["surface_temperature"].load()


@cache
def box(west, east, weighted=True):
    chosen = sst().sel(longitude=slice(west, east))
    weights = np.cos(np.deg2rad(chosen.latitude)) if weighted else xr.ones_like(chosen.latitude)
    mean = chosen.weighted(weights).mean(["latitude", "longitude"]) - 273.15
    return mean.assign_attrs(units="degC")


def nino3():
    return box(210, 270)


@cache
def made(*warm):
    """Six years with an annual cycle; from March 2014 on, each of `warm` is one month's anomaly."""
    time = pd.date_range("2011-01", "2016-12", freq="MS")
    departure = np.zeros(72)
    departure[38 : 38 + len(warm)] = warm
    cycle = 3 * np.cos(2 * np.pi * time.month / 12)
    return xr.DataArray(25 + cycle + departure, {"time": time}, name="made")


@cache
def two_spells():
    """A spell of eleven seasons, with one month at normal in it, and a spell of three.

    The numbers are such that each known mistake finds another length.
    """
    return made(1, 1, 1, 1, 1, 1, 1, 1.2, 0, 0.8, 0.8, 0, 0, 0, 0, 1, 1, 1)


@cache
def at_limit():
    """Eight months exactly half a degree above normal: six seasons at the limit."""
    time = pd.date_range("2011-01", "2016-12", freq="MS")
    departure = np.zeros(72)
    departure[38:46] = 0.5
    return xr.DataArray(25 + departure, {"time": time}, name="at_limit")


def anomaly(series, base):
    return series.groupby("time.month") - series.sel(time=base).groupby("time.month").mean()


def runs(warm):
    """The lengths of all runs of True."""
    marked = "".join("x" if one else " " for one in np.asarray(warm))
    return [len(run) for run in marked.split()]


def length(values, least=5):
    return max((run for run in runs(values >= 0.5) if run >= least), default=0)


def smooth(values):
    return values.rolling(time=3, center=True).mean()


def event_of(departure):
    """The length of the longest event in the three-month means of a departure."""
    return length(smooth(departure))


@cache
def calls():
    spells, short, five = two_spells(), made(1, 1, 1, 1), made(1, 1, 1, 1, 1)
    return [
        Call(
            "event_length(two_spells, base)",
            (spells, MADE_BASE),
            event_of(anomaly(spells, MADE_BASE)),
        ),
        Call(
            "event_length(one_short_spell, base)",
            (short, MADE_BASE),
            event_of(anomaly(short, MADE_BASE)),
        ),
        Call(
            "event_length(five_warm_months, base)",
            (five, MADE_BASE),
            event_of(anomaly(five, MADE_BASE)),
        ),
        Call(
            "event_length(at_limit, base)",
            (at_limit(), MADE_BASE),
            event_of(anomaly(at_limit(), MADE_BASE)),
        ),
        Call(
            "event_length(cold_spell, base)",
            (made(*[-1] * 9), MADE_BASE),
            0,
            "Nine months of this record are 1 °C colder than normal, and none is warmer.",
        ),
        Call("event_length(nino3, BASE)", (nino3(), BASE), length(smooth(anomaly(nino3(), BASE)))),
    ]


@cache
def moves():
    december = {
        name: float(anomaly(nino3(), period).sel(time="2009-12").item())
        for name, period in {"draft": BASE, **PROPOSALS}.items()
    }
    words = {-1: "smaller", 0: "same", 1: "larger"}
    return {
        name: words[int(np.sign(round(december[name] - december["draft"], 3)))]
        for name in PROPOSALS
    }


def moves_turned():
    turned = {"smaller": "larger", "larger": "smaller", "same": "same"}
    return {name: turned[word] for name, word in moves().items()}


def only_broker(seen):
    """The two others are right, and the broker's December is thought to move."""
    if not isinstance(seen.got, dict):
        return False
    return [name for name in PROPOSALS if seen.got.get(name) != moves()[name]] == ["broker"]


@cache
def beyond(limit, freedom):
    """The share of Student's t distribution above a limit."""
    tail = np.geomspace(limit, 1e4, 100_001)
    scale = math.gamma((freedom + 1) / 2) / (math.sqrt(freedom * math.pi) * math.gamma(freedom / 2))
    density = scale * (1 + tail**2 / freedom) ** (-(freedom + 1) / 2)
    return float(np.trapezoid(density, tail))


def alarms(years, ddof=1, mean_known=False):
    """The share of ordinary months above 2, from theory: no random numbers are drawn."""
    spread = 1 if mean_known else math.sqrt(1 + 1 / years)
    shrunk = math.sqrt((years - 1) / years) if ddof == 0 else 1
    return beyond(2 * shrunk / spread, years - 1)


CHECKS = {
    "region": [
        Value(
            "nino3",
            nino3,
            within=5e-4,  # a sum in float32 near 300 K is no better than 2e-4
            because="It is the mean of all points between 150° W and 90° W, each weighted by the "
            "cosine of its latitude, in °C.",
            slips=(
                slips.longitude_convention(lambda: xr.full_like(nino3(), np.nan)),
                slips.kelvin_for_celsius(),
                slips.unweighted_mean(lambda: box(210, 270, weighted=False), REGION),
                slips.gives(
                    "west-for-east",
                    lambda: box(90, 150),
                    "This is 90° E to 150° E. The box lies at 90° to 150° *west*, and the file counts "
                    "eastward.",
                    REGION,
                ),
                slips.gives(
                    "another-box",
                    lambda: box(190, 240),
                    "This is Niño 3.4, the box of the lesson. Niño 3 lies further east.",
                ),
            ),
        )
    ],
    "event": [
        Function(
            "event_length",
            calls,
            because="It is the length of the longest run of warm seasons, or 0. `two_spells` is a "
            "record made for this check: a long warm spell with one month at normal in it, some "
            "months at normal, and a shorter warm spell.",
            slips=(
                slips.print_for_return(),
                slips.Slip(
                    "cold-counted",
                    "This record has only a cold spell. An El Niño is warm: leave `abs` out.",
                    lambda seen: seen.expected == 0 and "abs" in seen.source,
                    SMOOTH,
                ),
                slips.gives(
                    "all-warm-seasons",
                    lambda: sum(runs(smooth(anomaly(two_spells(), MADE_BASE)) >= 0.5)),
                    "You counted all warm seasons of the record. They belong to two spells; the "
                    "longest one was asked for. Where does a run end?",
                    SMOOTH,
                ),
                slips.gives(
                    "runs-completed",
                    lambda: event_of(anomaly(two_spells(), MADE_BASE)) - 4,
                    "You counted the seasons that complete five in a row. An event has begun four "
                    "seasons before the first of these.",
                    SMOOTH,
                ),
                slips.gives(
                    "not-smoothed",
                    lambda: length(anomaly(two_spells(), MADE_BASE)),
                    "You took single months. One month at normal then breaks an event. A season is "
                    "a mean of three months.",
                    SMOOTH,
                ),
                slips.wrong_climatology(
                    lambda: event_of(two_spells() - two_spells().sel(time=MADE_BASE).mean()),
                    "Subtract each month's own normal",
                    "You subtracted one mean of the whole base period, so each warm time of the "
                    "year counts as an event. Each month needs its own normal.",
                ),
                slips.wrong_climatology(
                    lambda: event_of(anomaly(two_spells(), slice(None))),
                    BASE_PERIOD,
                    "Your normals come from the whole record. Use the base period that the function "
                    "is given.",
                ),
                slips.Slip(
                    "six-in-a-row",
                    "Here the longest warm run has exactly five seasons. Five are enough.",
                    lambda seen: seen.got == 0 and seen.expected == 5,
                    SMOOTH,
                ),
                slips.Slip(
                    "limit-left-out",
                    "Here six seasons in a row are exactly 0.5 °C warmer than normal. *At least* 0.5 °C "
                    "includes them.",
                    lambda seen: seen.got == 0 and seen.expected == 6,
                    SMOOTH,
                ),
                slips.Slip(
                    "base-by-its-name",
                    "Your function uses `BASE`, and this record has no month of those years. Take the base "
                    "period that it is given.",
                    lambda seen: seen.raised is not None and "BASE" in seen.source,
                    BASE_PERIOD,
                ),
                slips.gives(
                    "too-short-for-an-event",
                    lambda: length(smooth(anomaly(made(1, 1, 1, 1), MADE_BASE)), least=1),
                    "In this record the longest warm spell has fewer than five seasons. By the rule "
                    "that is no event.",
                    SMOOTH,
                ),
            ),
        )
    ],
    "base": [
        Value(
            "moves",
            moves,
            because='Each of "insurer", "fishery" and "broker" has one of the words "larger", '
            '"smaller" and "same". Ask which Decembers make the normal.',
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
                    "The temperature of December 2009 is the same in all. Its anomaly is measured "
                    "from a normal, and that depends on the years it is made of.",
                    BASE_PERIOD,
                ),
                slips.Slip(
                    "other-period-other-normal",
                    "Two are right. The broker's period begins and ends half a year later, but look "
                    "at the one month that was asked for: which Decembers lie in it?",
                    only_broker,
                    BASE_PERIOD,
                ),
            ),
        )
    ],
    "trust": [
        Function(
            "false_alarms",
            lambda: [Call(f"false_alarms({n})", (n,), alarms(n)) for n in (4, 30)],
            within=0.008,
            because="It is the share of judged months above 2. With 50 000 records, chance moves it "
            "by much less than 0.008.",
            slips=(
                slips.gives(
                    "judged-by-itself",
                    lambda: 0.0,
                    "Your function finds no alarm at all. Is the judged month part of the record "
                    "that it is judged by? It then pulls mean and standard deviation towards "
                    "itself: of four values, none can lie more than 1.5 standard deviations from "
                    "their mean. Draw it apart.",
                    STANDARDISE,
                ),
                slips.gives(
                    "divided-by-n",
                    lambda: alarms(4, ddof=0),
                    "Your standard deviations divide by n, so those of short records are too small, "
                    "and there are still more alarms. The mean was estimated from the same values.",
                    STANDARDISE,
                ),
                slips.gives(
                    "truth-known",
                    lambda: 0.5 * math.erfc(2 / math.sqrt(2)),
                    "This is the share when the true mean and standard deviation are known. The "
                    "insurer has only the record: standardise with its mean and its standard "
                    "deviation.",
                    STANDARDISE,
                ),
                slips.gives(
                    "normal-known",
                    lambda: alarms(4, mean_known=True),
                    "You divided by each record's standard deviation, but did not subtract its mean. "
                    "A short record does not know the normal either.",
                    STANDARDISE,
                ),
                slips.gives(
                    "both-signs",
                    lambda: 2 * alarms(4),
                    "You count cold months, too. The policy pays for warm ones: above 2, not beyond "
                    "2 on either side.",
                ),
                slips.Slip(
                    "per-cent",
                    "You give per cent. A share lies between 0 and 1.",
                    lambda seen: np.ndim(seen.got) == 0 and seen.got is not None and seen.got > 1,
                ),
            ),
        )
    ],
}
