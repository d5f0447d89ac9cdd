"""What an answer to "February has thirty" must hold."""

import re

import cftime

from castalia.checking import Call, Function, Value, slips

CALENDARS = "Calendars that never were"
UNIT = "seconds since 1900-01-01 00:00:00"
COUNTS = {"begins": 3_579_552_000, "ends": 3_582_144_000}


def read(count, calendar):
    return cftime.num2date(count, UNIT, calendar=calendar)


def date(name, calendar="360_day"):
    """Year, month and day of one of the two counts."""
    read_ = read(COUNTS[name], calendar)
    return (read_.year, read_.month, read_.day)


def winter(year, calendar):
    december = cftime.datetime(year - 1, 12, 1, calendar=calendar)
    return (cftime.datetime(year, 3, 1, calendar=calendar) - december).days


def call(year, calendar):
    return Call(f'winter_days({year}, "{calendar}")', (year, calendar), winter(year, calendar))


class Dated(Value):
    """Year, month and day, in a tuple or a list."""

    def held(self, answer):
        """Pass a list of the right three numbers, and look at all else as at any value."""
        got = answer.get(self.name)
        if isinstance(got, list) and tuple(got) == self.expected():
            return None
        return super().held(answer)


def dated(name, because):
    return Dated(
        name,
        lambda: date(name),
        because=because,
        slips=(
            slips.gives(
                f"{name}-in-standard",
                lambda: date(name, "standard"),
                "This is the count read in the standard calendar. The file says `360_day`.",
                CALENDARS,
            ),
            slips.gives(
                f"{name}-in-noleap",
                lambda: date(name, "noleap"),
                "This is the count read in a calendar without leap years. The file says `360_day`.",
                CALENDARS,
            ),
            slips.gives(
                f"{name}-day-first",
                lambda: date(name)[::-1],
                "The right date in another order: year, month, day was asked for.",
            ),
            slips.gives(
                f"{name}-exchanged",
                lambda: date("ends" if name == "begins" else "begins"),
                "This is the date of the other count.",
            ),
            slips.Slip(
                f"{name}-last-day",
                "This is the last day of the month. The count says when the month is over, which is as "
                "the next one begins.",
                lambda seen: (
                    name == "ends" and tuple(seen.got)[:2] == (2015, 2) and seen.got[2] > 27
                ),
                CALENDARS,
            ),
            slips.Slip(
                f"{name}-whole-date",
                "You have the date itself. Make a tuple of its year, its month and its day.",
                lambda seen: hasattr(seen.got, "calendar"),
            ),
        ),
    )


def later(seen):
    """Whether the source asks for the year after."""
    return re.search(r"year\s*\+\s*1", seen.source) is not None


def passed_on(seen):
    """Whether the source hands the calendar on that the function was given."""
    return re.search(r"calendar\s*=\s*calendar", seen.source) is not None


CHECKS = {
    "bounds": [
        dated("begins", "It is the date at which the count begins, in the model's calendar."),
        dated("ends", "It is the date of the second count, in the model's calendar."),
    ],
    "winter": [
        Function(
            "winter_days",
            lambda: [
                call(2015, "standard"),
                call(2016, "standard"),
                call(2017, "standard"),
                call(2016, "noleap"),
                call(2016, "360_day"),
                call(2000, "standard"),
            ],
            because="It is the number of days from 1 December of the year before to 1 March, in that "
            "calendar.",
            slips=(
                slips.print_for_return(),
                slips.Slip(
                    "span-given-back",
                    "Your function gives back a span. Its whole days are its `.days`.",
                    lambda seen: type(seen.got).__name__ == "timedelta",
                    CALENDARS,
                ),
                slips.gives(
                    "to-last-of-february",
                    lambda: 89,
                    "One day is missing: your winter stops when the last day of February begins. It "
                    "is over when March begins.",
                    CALENDARS,
                ),
                slips.Slip(
                    "no-such-day",
                    "Your function asks for a last day of February that this year or calendar does not "
                    "have. 1 March exists in all of them.",
                    lambda seen: bool(seen.raised and "invalid day" in seen.raised.message),
                    CALENDARS,
                ),
                slips.Slip(
                    "two-calendars",
                    "One of your two dates has another calendar. Give both the calendar that the "
                    "function is given.",
                    lambda seen: bool(seen.raised and "different calendars" in seen.raised.message),
                    CALENDARS,
                ),
                slips.Slip(
                    "without-february",
                    "Your winter stops when February begins. It is over when March begins.",
                    lambda seen: seen.got in (60, 61, 62) and seen.expected in (90, 91),
                ),
                slips.Slip(
                    "march-from-december",
                    "The sign is turned: the span is the later date minus the earlier one.",
                    lambda seen: seen.equals(-seen.expected),
                ),
                slips.gives(
                    "december-of-same-year",
                    lambda: -275,
                    "Your December is that of the same year, after the winter. A winter that ends in a "
                    "year begins in the year before.",
                ),
                slips.Slip(
                    "winter-that-begins",
                    "The winter that *ends* in the year is asked for. Yours begins in it.",
                    lambda seen: seen.expected == 90 and seen.equals(91) and later(seen),
                ),
                slips.Slip(
                    "calendar-ignored",
                    "Your function gives the same days in each calendar. Use the calendar that it is "
                    "given.",
                    lambda seen: seen.expected == 90 and seen.equals(91) and not passed_on(seen),
                    CALENDARS,
                ),
                slips.Slip(
                    "one-too-many",
                    "One day too many. From 1 December to 1 March the difference already counts each "
                    "day of the winter once.",
                    lambda seen: seen.equals(seen.expected + 1),
                    CALENDARS,
                ),
                slips.Slip(
                    "always-ninety",
                    "This winter has a 29 February. Let `cftime` count the days between two dates.",
                    lambda seen: seen.expected == 91 and seen.equals(90),
                    CALENDARS,
                ),
            ),
        ),
        Function(
            "winter_days",
            lambda: [call(1900, "standard")],
            because="It is the number of days from 1 December of the year before to 1 March, in that "
            "calendar.",
            slips=(
                slips.gives(
                    "each-fourth-year",
                    lambda: 91,
                    "1900 had no 29 February: of the years that end in 00 only those that 400 divides are "
                    "leap years. Leave the counting to `cftime`.",
                    "Moments and spans",
                ),
            ),
        ),
    ],
}
