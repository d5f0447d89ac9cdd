"""What an answer to "Colder by the hour" must hold."""

import datetime
import re
import zoneinfo

import cftime

from castalia.checking import Call, Function, Value, slips

TWICE = "The hour that came twice"
WALL = "The clock on the wall"
CALENDARS = "Calendars that never were"
UTC = zoneinfo.ZoneInfo("UTC")
UNIT = "hours since 2000-01-01"
CHANGE_C = 0.6 - 4.4


def moment(month, day, hour):
    return datetime.datetime(2013, month, day, hour, tzinfo=UTC)


def count(calendar, hour=12, month=3, day=10):
    date = cftime.datetime(2013, month, day, hour, calendar=calendar)
    return cftime.date2num(date, UNIT, calendar=calendar)


MOMENT = re.compile(r"datetime\.datetime\(([^()]*)\)")


def given_zones(seen):
    """The zones that moments are given in the source, each by its name there."""
    return set(re.findall(r"tzinfo\s*=\s*(\w+)", re.sub(r"#.*", "", seen.source)))


def without_zone(seen):
    """Whether a moment is made of numbers alone, and then asked for its time in a zone."""
    code = re.sub(r"#.*", "", seen.source)
    bare = any(re.fullmatch(r"[\d\s,]*", inside) for inside in MOMENT.findall(code))
    return bare and ".astimezone(" in code and ".replace(" not in code and not seen.raised


def without_any_zone(seen):
    """Whether the cell gives no moment a zone, and takes none to UTC."""
    return seen.equals(7.0) and not re.search(r"tzinfo|astimezone", re.sub(r"#.*", "", seen.source))


def zone_mixed(seen):
    """Whether Python refused to subtract a moment with a zone and one without."""
    return bool(seen.raised and "offset-naive" in seen.raised.message)


CHECKS = {
    "night": [
        Value(
            "hours",
            lambda: 6.0,
            within=1e-6,
            because="It is how many hours went by from 23:51 to 6:51 in that night.",
            slips=(
                slips.Slip(
                    "no-zone",
                    "A moment has no zone. `astimezone` then takes the zone of your computer. Give it "
                    "New York's.",
                    without_zone,
                    WALL,
                    habit=True,
                ),
                slips.Slip(
                    "read-as-utc",
                    "You gave these times to UTC. They were read on New York's clocks: give them New "
                    "York's zone.",
                    lambda seen: seen.equals(7.0) and given_zones(seen) == {"UTC"},
                    WALL,
                ),
                slips.Slip(
                    "no-zone-at-all",
                    "Your moments have no zone, so Python subtracts what the clocks show. In this night "
                    "they jumped from two to three. Give both New York's zone, and convert to UTC first.",
                    without_any_zone,
                    WALL,
                ),
                slips.gives(
                    "wall-clock",
                    lambda: 7.0,
                    "That is what the clocks show. In this night they jumped from two to three. With "
                    "the same zone on both sides Python does not ask the zone: convert to UTC first.",
                    TWICE,
                ),
                slips.gives(
                    "hour-added",
                    lambda: 8.0,
                    "You added the hour of the change. In spring an hour is missing, so less time went "
                    "by than the clocks show.",
                    WALL,
                ),
                slips.gives(
                    "evening-minus-morning",
                    lambda: -6.0,
                    "The sign is turned: the span is the later moment minus the earlier one.",
                ),
                slips.gives(
                    "one-zone-each",
                    lambda: 11.0,
                    "One of your moments carries another zone than New York's. Both were read on "
                    "New York's clocks.",
                    WALL,
                ),
                slips.gives(
                    "zones-swapped",
                    lambda: 2.0,
                    "One of your moments carries another zone than New York's. Both were read on "
                    "New York's clocks.",
                    WALL,
                ),
                slips.gives(
                    "in-seconds",
                    lambda: 21600.0,
                    "These are seconds. Divide the span by a span of one hour.",
                    TWICE,
                ),
                slips.gives(
                    "in-minutes",
                    lambda: 360.0,
                    "These are minutes. Divide the span by a span of one hour.",
                    TWICE,
                ),
                slips.Slip(
                    "still-a-span",
                    "This is a span. Divide it by a span of one hour, and a plain number is left.",
                    lambda seen: isinstance(seen.got, datetime.timedelta),
                    TWICE,
                ),
                slips.Slip(
                    "zone-missing",
                    "Python cannot subtract a moment without a zone from one with a zone. Give both "
                    "New York's.",
                    zone_mixed,
                    WALL,
                ),
            ),
        ),
        Value(
            "rate_c_per_hour",
            lambda: CHANGE_C / 6,
            within=1e-3,
            because="It is the change of temperature divided by the hours that really went by.",
            slips=(
                slips.gives(
                    "sign-turned",
                    lambda: -CHANGE_C / 6,
                    "The sign is turned: a change is the later value minus the earlier one, and it "
                    "became colder.",
                ),
                slips.gives(
                    "wall-clock-rate",
                    lambda: CHANGE_C / 7,
                    "You divided by the seven hours of the clocks. Divide by `hours`.",
                    TWICE,
                ),
                slips.gives(
                    "not-divided",
                    lambda: CHANGE_C,
                    "This is the change in the whole night. Divide it by `hours`.",
                ),
                slips.gives(
                    "hours-for-change",
                    lambda: 6 / CHANGE_C,
                    "These are hours for one °C. A rate is the change divided by the hours.",
                ),
            ),
        ),
    ],
    "balloon": [
        Function(
            "new_york_hour",
            lambda: [
                Call("new_york_hour(12:00 UTC on 10 March 2013)", (moment(3, 10, 12),), 8),
                Call("new_york_hour(12:00 UTC on 9 March 2013)", (moment(3, 9, 12),), 7),
                Call("new_york_hour(05:00 UTC on 3 November 2013)", (moment(11, 3, 5),), 1),
                Call("new_york_hour(06:00 UTC on 3 November 2013)", (moment(11, 3, 6),), 1),
                Call("new_york_hour(02:00 UTC on 9 March 2013)", (moment(3, 9, 2),), 21),
            ],
            because="It is the hour on New York's clocks at that moment, by the rules of that day.",
            slips=(
                slips.print_for_return(),
                slips.Slip(
                    "computers-zone",
                    "`astimezone()` with nothing in its brackets takes the zone of the computer, which is "
                    "another one elsewhere. Name New York's.",
                    lambda seen: bool(re.search(r"astimezone\(\s*\)", seen.source)),
                    WALL,
                    habit=True,
                ),
                slips.Slip(
                    "whole-moment",
                    "Your function gives back the whole moment. Only its hour was asked for.",
                    lambda seen: isinstance(seen.got, datetime.datetime),
                ),
                slips.gives(
                    "utc-for-local",
                    lambda: 12,
                    "That is the hour in UTC. The moment must be shown on New York's clocks, and "
                    "not only be given another zone.",
                    WALL,
                ),
                slips.Slip(
                    "always-winter",
                    "Your function takes five hours from UTC in summer time, too. On that day New York "
                    "was four hours behind. Ask the zone.",
                    lambda seen: seen.expected == 8 and seen.equals(7),
                    WALL,
                ),
                slips.Slip(
                    "always-summer",
                    "Your function takes four hours from UTC in winter time, too. On that day New York "
                    "was five hours behind. Ask the zone.",
                    lambda seen: seen.expected == 7 and seen.equals(8),
                    WALL,
                ),
                slips.gives(
                    "wrong-way",
                    lambda: 16,
                    "Your function goes from New York to UTC. It is to go from UTC to New York, where "
                    "it is earlier.",
                    WALL,
                ),
            ),
        )
    ],
    "model": [
        Value(
            "count_hours",
            lambda: float(count("360_day")),
            within=1e-6,
            because="It is the number of hours from 1 January 2000 to 12:00 on 10 March 2013 in a "
            "calendar whose months all have 30 days.",
            slips=(
                slips.gives(
                    "standard-calendar",
                    lambda: float(count("standard")),
                    "You counted in the standard calendar. A year of this model has 360 days.",
                    CALENDARS,
                ),
                slips.gives(
                    "noleap-calendar",
                    lambda: float(count("noleap")),
                    "You counted in a calendar without leap years. A year of this model has 360 days.",
                    CALENDARS,
                ),
                slips.gives(
                    "local-hour",
                    lambda: float(count("360_day", 8)),
                    "You took New York's hour. The model's hours are UTC.",
                    WALL,
                ),
                slips.gives(
                    "hour-moved-on",
                    lambda: float(count("360_day", 16)),
                    "You moved the hour by four. The model's hours are UTC, and so is 12:00 in the task.",
                    WALL,
                ),
                slips.gives(
                    "in-days",
                    lambda: count("360_day") / 24,
                    "This is the count in days. The model counts hours.",
                    CALENDARS,
                ),
                slips.gives(
                    "other-beginning",
                    lambda: float(count("360_day") + 30 * 360 * 24),
                    "You counted from 1970, as the file in the lesson does. This model counts from 2000.",
                    CALENDARS,
                ),
                slips.Slip(
                    "date-or-span",
                    "This is no number yet. `cftime.date2num` gives the count of a date.",
                    lambda seen: (
                        hasattr(seen.got, "calendar") or isinstance(seen.got, datetime.timedelta)
                    ),
                    CALENDARS,
                ),
                slips.gives(
                    "hour-forgotten",
                    lambda: float(count("360_day", 0)),
                    "That is the beginning of 10 March. The hour, 12, is still to be given to the date.",
                    CALENDARS,
                ),
                slips.gives(
                    "day-for-month",
                    lambda: float(count("360_day", 12, 10, 3)),
                    "That is 3 October. A date is written year, month, day.",
                ),
            ),
        )
    ],
}
