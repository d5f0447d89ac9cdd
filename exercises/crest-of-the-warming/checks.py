"""What an answer to "The crest of the warming" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Value, slips

TWO = "Two results from one call"
HANDED = "What your function is handed"
ALL = "All series at once"
NOISE = "When the warming leaves the noise"


@cache
def run(scenario="E1"):
    air = castalia.open_dataset("scenario-air-temperature", store="sample")["air_temperature"]
    return air.sel(scenario=scenario).load().drop_attrs()


@cache
def smooth(scenario="E1"):
    return run(scenario).rolling(time=21, center=True).mean()


def early(scenario="E1"):
    return run(scenario).sel(time=slice("1861", "1890"))


def normal(scenario="E1"):
    return early(scenario).mean("time")


def century(scenario="E1"):
    return smooth(scenario).sel(time=slice("2000", "2089"))


@cache
def crest(scenario="E1"):
    return century(scenario).max("time") - normal(scenario)


@cache
def crest_year(scenario="E1"):
    return century(scenario).argmax("time") + 2000


@cache
def emergence(scenario="E1", factor=2.0, ddof=1):
    """The first year of the unbroken run of large signals that ends in 2089."""
    signal = smooth(scenario).sel(time=slice("1870", "2089")) - normal(scenario)
    above = signal > factor * early(scenario).std("time", ddof=ddof)
    lasting = above.astype(int)[::-1].cumprod("time").sum("time")
    return (2090 - lasting).where(lasting > 0).astype(float)


@cache
def emergence_of(signal, noise):
    """The emergence by another signal or another noise than the task's."""
    kinds = {
        "single": run().sel(time=slice("1861", "2099")),
        "smooth": smooth().sel(time=slice("1870", "2089")),
    }
    spread = {
        "single": early().std("time", ddof=1),
        "smooth": smooth().sel(time=slice("1861", "1890")).std("time", ddof=1),
    }
    above = (kinds[signal] - normal()) > 2 * spread[noise]
    lasting = above.astype(int)[::-1].cumprod("time").sum("time")
    end = 2100 if signal == "single" else 2090
    return (end - lasting).where(lasting > 0).astype(float)


@cache
def all_counted():
    """2090 minus all years above the limit, be they at the end or not."""
    signal = smooth().sel(time=slice("1870", "2089")) - normal()
    years = (signal > 2 * early().std("time", ddof=1)).sum("time")
    return (2090 - years).where(years > 0).astype(float)


@cache
def first_touch():
    """The first year at all with a large signal, be it lasting or not."""
    signal = smooth().sel(time=slice("1870", "2089")) - normal()
    above = signal > 2 * early().std("time", ddof=1)
    return (above.argmax("time") + 1870).where(above.any("time")).astype(float)


def not_once():
    return int(first_touch().isnull().sum())


def never():
    return int(emergence().isnull().sum())


def stopped(seen):
    return seen.got is None and "apply_ufunc" in seen.source


def first_axis(seen):
    return stopped(seen) and "axis=0" in seen.source.replace(" ", "")


def one_result(seen):
    return stopped(seen) and "output_core_dims" not in seen.source


def kept_time(seen):
    return stopped(seen) and 'output_core_dims=[["time"' in seen.source.replace(" ", "").replace(
        "'", '"'
    )


def whole_array(seen):
    return stopped(seen) and "lasting_years" in seen.source and "vectorize" not in seen.source


def constant(year):
    def explains(seen):
        return np.shape(seen.got) == (37, 49) and bool((np.asarray(seen.got) == year).all())

    return explains


def all_missing(seen):
    return np.shape(seen.got) == (37, 49) and bool(
        np.isnan(np.asarray(seen.got, dtype=float)).all()
    )


def unmasked(year):
    """The right years, and another number in the place of missing ones."""

    def explains(seen):
        return np.shape(seen.got) == (37, 49) and np.array_equal(
            np.asarray(seen.got, dtype=float), emergence().fillna(year).values
        )

    return explains


CHECKS = {
    "crest": [
        Value(
            "crest_k",
            crest,
            within=0.002,
            because="It is the largest 21-year mean from 2000 to 2089, minus the mean of 1861 to 1890.",
            slips=(
                slips.Slip(
                    "axis-where-time-was",
                    "Time was the first axis of the field, and it is the last of what your "
                    "function is handed. Reduce the last axis.",
                    first_axis,
                    ALL,
                ),
                slips.Slip(
                    "one-result-announced",
                    "The function gives back two arrays, and xarray was told of one. Announce "
                    "two results, one list for each.",
                    one_result,
                    TWO,
                ),
                slips.Slip(
                    "time-not-used-up",
                    "You say that the results still have time in place of time. The function used "
                    "it up, and left nothing in its place.",
                    kept_time,
                    TWO,
                ),
                slips.Slip(
                    "missing-years-kept",
                    "No point has a number. The last ten years hold `nan`, and NumPy's largest value of "
                    "a series with `nan` is `nan`. Leave these years out first.",
                    all_missing,
                    NOISE,
                ),
                slips.gives(
                    "not-a-difference",
                    lambda: century().max("time"),
                    "These are temperatures of about 270 to 300 K. The mean of 1861 to 1890 is still "
                    "to be subtracted.",
                ),
                slips.gives(
                    "single-years",
                    lambda: run().sel(time=slice("2000", "2099")).max("time") - normal(),
                    "You took the warmest single year. The largest 21-year mean was asked for.",
                ),
                slips.gives(
                    "other-scenario",
                    lambda: crest("A1B"),
                    "This is scenario A1B. E1 was asked for.",
                ),
            ),
        ),
        Value(
            "crest_year",
            crest_year,
            within=0.1,
            because="It is the year in the middle of the window with the largest mean.",
            slips=(
                slips.Slip(
                    "position-of-nan",
                    "All points have the year 2090. That is the first year without a mean: `argmax` "
                    "stops at the first `nan`. Leave these years out first.",
                    constant(2090),
                    NOISE,
                ),
                slips.gives(
                    "position-for-year",
                    lambda: crest_year() - 2000,
                    "These are positions, counted from 0. Position 0 is the year 2000.",
                ),
                slips.gives(
                    "counted-from-1860",
                    lambda: crest_year() - 140,
                    "These years lie before 2000. Position 0 of your series is the year 2000, not 1860.",
                ),
                slips.gives(
                    "counted-from-1870",
                    lambda: crest_year() + 130,
                    "These years are 130 too late. Without the years that have no mean the whole "
                    "series begins in 1870, and so position 0 is 1870. Take the years from 2000 on first.",
                ),
                slips.gives(
                    "ten-too-early",
                    lambda: crest_year() - 10,
                    "Your years are ten too early. Which year is position 0 of the series that your "
                    "function was handed?",
                ),
                slips.gives(
                    "ten-too-late",
                    lambda: crest_year() + 10,
                    "Your years are ten too late. The window is centred: its label is the year in "
                    "its middle already.",
                ),
                slips.gives(
                    "one-year-too-early",
                    lambda: crest_year() - 1,
                    "Your years are one too early. Positions are counted from 0, and position 0 is "
                    "the year 2000.",
                ),
                slips.gives(
                    "one-year-off",
                    lambda: crest_year() + 1,
                    "Your years are one too late. Positions are counted from 0, and position 0 is "
                    "the year 2000.",
                ),
            ),
        ),
    ],
    "emergence": [
        Value(
            "emergence_year",
            emergence,
            within=0.1,
            because="It is the first year from which the signal stays above twice the noise until 2089, "
            "and `nan` where there is none.",
            slips=(
                slips.Slip(
                    "whole-array",
                    "`lasting_years` was handed the whole array, and it knows only one series. Ask "
                    "xarray to call it for one series after the other.",
                    whole_array,
                    "One series at a time",
                ),
                slips.Slip(
                    "nan-breaks-the-run",
                    "No point emerges. The last ten years hold `nan`, a comparison with `nan` is "
                    "`False`, and so every run ends before the end. Leave these years out first.",
                    all_missing,
                    NOISE,
                ),
                slips.Slip(
                    "nan-breaks-the-run-unmasked",
                    "Every point has the same year. A comparison with `nan` is `False`, so no run "
                    "lasts to the end. Leave the years without a mean out first.",
                    lambda seen: any(constant(year)(seen) for year in (2090, 2100)),
                    NOISE,
                ),
                slips.Slip(
                    "never-is-a-year",
                    "Some points have 2090. There the count is 0: the warming has not emerged by 2089, "
                    "and the map should hold `nan`.",
                    unmasked(2090),
                    NOISE,
                ),
                slips.Slip(
                    "never-is-zero",
                    "The years are right, and 0 stands where the warming does not emerge. The map "
                    "should hold `nan` there: 0 is a year, too.",
                    unmasked(0),
                    NOISE,
                ),
                slips.gives(
                    "only-from-2000",
                    lambda: emergence().clip(min=2000),
                    "No point emerges before 2000 in your map. The warming can leave the noise earlier: "
                    "use all the years that have a 21-year mean.",
                    NOISE,
                ),
                slips.gives(
                    "single-years",
                    lambda: emergence_of("single", "single"),
                    "Your signal is made of single years. It is the 21-year means that have to stay "
                    "above the limit.",
                    NOISE,
                ),
                slips.gives(
                    "noise-of-means",
                    lambda: emergence_of("smooth", "smooth"),
                    "Your noise is the scatter of the 21-year means, in which most of it is averaged "
                    "away. The noise is that of single years.",
                    NOISE,
                ),
                slips.gives(
                    "all-counted",
                    all_counted,
                    "You counted all years above the limit. Only those at the end of the series count, "
                    "back to the last break.",
                    NOISE,
                ),
                slips.gives(
                    "one-too-late",
                    lambda: emergence() + 1,
                    "Your years are one too late. If only 2089 lies above the limit, the count is 1 "
                    "and the year is 2089.",
                    NOISE,
                ),
                slips.gives(
                    "ten-too-late",
                    lambda: emergence() + 10,
                    "Your years are ten too late. The last year that has a 21-year mean is 2089, "
                    "not 2099.",
                    NOISE,
                ),
                slips.gives(
                    "first-touch",
                    first_touch,
                    "This is the first year above the limit, even if the signal sinks below it again. "
                    "It has to stay above until 2089.",
                    NOISE,
                ),
                slips.gives(
                    "once-the-noise",
                    lambda: emergence(factor=1.0),
                    "You compared with the noise itself. The limit is twice the noise.",
                    NOISE,
                ),
                slips.gives(
                    "one-year-off",
                    lambda: emergence() - 1,
                    "Your years are one too early. If only 2089 lies above the limit, the count is 1 "
                    "and the year is 2089.",
                    NOISE,
                ),
                slips.gives(
                    "divided-by-n",
                    lambda: emergence(ddof=0),
                    "Your noise divides by the number of years. The task asks for ddof=1.",
                    NOISE,
                ),
                slips.gives(
                    "other-scenario",
                    lambda: emergence("A1B"),
                    "This is scenario A1B. E1 was asked for.",
                ),
            ),
        ),
        Value(
            "never",
            never,
            within=0,
            because="It is the number of grid points at which the warming has not emerged by 2089.",
            slips=(
                slips.gives(
                    "not-once",
                    not_once,
                    "This is the number of points that were never above the limit. Others were, and "
                    "came back: they have not emerged by 2089 either.",
                    NOISE,
                ),
                slips.gives(
                    "the-others",
                    lambda: emergence().size - never(),
                    "This is the number of points at which the warming has emerged. Count the others.",
                ),
            ),
        ),
    ],
}
