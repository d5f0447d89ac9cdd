"""What an answer to "A year that begins in July" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Value, slips

EACH = "All Augusts, or each year by itself"
RESTS = "What a mean rests on"


@cache
def atoll():
    sst = castalia.open_dataset("ostia-sst", store="sample")["surface_temperature"].load()
    box = sst.sel(latitude=slice(1, 3), longitude=slice(200, 205))
    return box.weighted(np.cos(np.deg2rad(box.latitude))).mean(["latitude", "longitude"]) - 273.15


def pieces(start):
    return atoll().resample(time=start)


def whole(start):
    return pieces(start).mean()[pieces(start).count() == 12]


def by_year():
    return atoll().groupby("time.year").mean()


def year(values):
    return int(values.idxmin().dt.year)


def by_days():
    """The whole calendar years with the months weighted by their days."""
    days = atoll()["time"].dt.days_in_month
    means = (atoll() * days).resample(time="YS").sum() / days.resample(time="YS").sum()
    return means[pieces("YS").count() == 12]


def last_days(end):
    """Whether the values are right and their labels are last days."""

    def explains(seen):
        labels = getattr(getattr(seen.got, "time", None), "values", np.array([]))
        return np.array_equal(labels, whole(end)["time"].values) and seen.equals(whole(end))

    return explains


def kept(start, end):
    return (
        slips.Slip(
            "labelled-by-the-end",
            "The years are the right ones, and each is labelled by its last day. The task asks for the first.",
            last_days(end),
            EACH,
        ),
        slips.gives(
            "incomplete-kept",
            lambda: pieces(start).mean(),
            "Years that are not whole are still among them, at the ends of the record. Ask each piece how many "
            "months it has.",
            RESTS,
        ),
        slips.gives(
            "incomplete-as-nan",
            lambda: pieces(start).mean().where(pieces(start).count() == 12),
            "The years that are not whole are still there, as nan. The task asks to leave them out.",
            RESTS,
        ),
    )


def along_year(name, wrong, told, reread):
    def explains(seen):
        return getattr(seen.got, "dims", ()) == ("year",) and seen.equals(wrong())

    return slips.Slip(name, told, explains, reread)


def grouped():
    return (
        slips.gives(
            "months-for-years",
            lambda: atoll().groupby("time.month").mean(),
            "You have typical months, each from all years. Here the months of one year belong together.",
            EACH,
        ),
        along_year(
            "groups-all",
            by_year,
            "You have groups along `year`, and among them years that are not whole. The task asks for whole years "
            "along `time`: cut the record into pieces, and count their months.",
            EACH,
        ),
        along_year(
            "groups-whole",
            lambda: by_year()[1:-1],
            "The calendar years are the right ones, and lie along `year`. The task asks for `time`: cut the record "
            "into pieces in place of grouping it.",
            EACH,
        ),
    )


CHECKS = {
    "calendar": [
        Value(
            "calendar_c",
            lambda: whole("YS"),
            within=0.005,
            because="Each value is the mean of the twelve months of a calendar year, in °C.",
            slips=(
                *kept("YS", "YE"),
                slips.gives(
                    "weighted-by-days",
                    by_days,
                    "You gave each month the weight of its days. Here each month counts the same.",
                ),
                *grouped(),
                slips.gives(
                    "from-july",
                    lambda: whole("YS-JUL"),
                    "These years begin in July. This part asks for calendar years.",
                    EACH,
                ),
            ),
        )
    ],
    "july": [
        Value(
            "july_c",
            lambda: whole("YS-JUL"),
            within=0.005,
            because="Each value is the mean of twelve months, from July to the June after it, in °C.",
            slips=(
                *kept("YS-JUL", "YE-JUN"),
                slips.gives(
                    "calendar-again",
                    lambda: whole("YS"),
                    "These are the calendar years again. Say in the text that the pieces begin in July.",
                    EACH,
                ),
                slips.gives(
                    "begins-in-june",
                    lambda: whole("YS-JUN"),
                    "These years begin in June. The month in the text is the first of the year, not the last.",
                    EACH,
                ),
            ),
        ),
        Value(
            "coldest",
            lambda: year(whole("YS-JUL")),
            because="It is the year in which the coldest of the years from July to June begins.",
            slips=(
                slips.gives(
                    "year-of-its-end",
                    lambda: year(whole("YS-JUL")) + 1,
                    "This is the year in which it ends, and also the coldest calendar year. The year in which it "
                    "begins was asked for.",
                    RESTS,
                ),
                slips.gives(
                    "date-for-year",
                    lambda: whole("YS-JUL").idxmin(),
                    "This is the date on which the coldest year begins. Its year alone was asked for, as a whole "
                    "number.",
                    EACH,
                ),
                slips.gives(
                    "value-for-year",
                    lambda: float(whole("YS-JUL").min()),
                    "This is how cold the coldest year was. The year in which it begins was asked for.",
                ),
                slips.gives(
                    "position-for-year",
                    lambda: int(whole("YS-JUL").values.argmin()),
                    "This is a position, counted from 0. The year in which the coldest one begins was asked for.",
                ),
                slips.gives(
                    "warmest-for-coldest",
                    lambda: int(whole("YS-JUL").idxmax().dt.year),
                    "The year that begins here is the warmest. The coldest was asked for.",
                ),
            ),
        ),
    ],
}
