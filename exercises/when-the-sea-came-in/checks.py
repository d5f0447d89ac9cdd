"""What an answer to "When the sea breeze came in" must hold."""

from castalia.checking import Value, slips

ZERO = "Twelve hours, counted from zero"
RUN = "A run of hours"
RECORD = "Records, found by name"
LOOK_UP = RECORD
DISTINCT = "What is distinct"
AIR = {
    "EWR": [34.4, 35.6, 36.7, 36.7, 36.7, 37.8, 36.7, 36.7, 36.1, 35.0],
    "JFK": [35.6, 36.1, 36.7, 35.6, 36.1, 33.3, 33.3, 32.2, 30.6, 28.9],
    "LGA": [33.3, 33.9, 35.0, 36.1, 35.6, 37.2, 35.6, 35.6, 35.6, 33.9],
}
FROM = {
    "JFK": [350, 330, 260, 250, 220, 210, 190, 190, 190, 180],
    "LGA": [330, 330, 300, 350, 310, 250, 310, 300, 290, 330],
}


def peaks(first=10, pick=max):
    return {code: (first + air.index(pick(air)), pick(air)) for code, air in AIR.items()}


def winds(taken):
    return {code: set(degrees[taken]) for code, degrees in FROM.items()}


def other_keys(*codes):
    """Whether a dictionary has other keys than these."""
    return lambda seen: isinstance(seen.got, dict) and set(seen.got) != set(codes)


def missing_keys(*codes):
    """Whether a dictionary has some of these keys, and no others."""
    return lambda seen: isinstance(seen.got, dict) and set() < set(seen.got) < set(codes)


def values_are(kind):
    """Whether some value of a dictionary is of a kind."""
    return lambda seen: (
        isinstance(seen.got, dict) and any(type(one) is kind for one in seen.got.values())
    )


def records(seen):
    """The values of a dictionary that are tuples; none of anything else."""
    return (
        [one for one in seen.got.values() if type(one) is tuple]
        if isinstance(seen.got, dict)
        else []
    )


def text_in_record(seen):
    return any(isinstance(one, str) for record in records(seen) for one in record)


def another_length(seen):
    return any(len(record) != 2 for record in records(seen))


def twelve_hour_clock(seen):
    """Whether three in the afternoon was written as 3, and all else is right."""
    return seen.equals(
        {code: (hour if hour < 13 else hour - 12, air) for code, (hour, air) in peaks().items()}
    )


def rounded(seen):
    """Whether the hours are right, and a temperature is near the right one."""
    return all(
        seen.got[code][0] == hour and abs(seen.got[code][1] - air) < 0.51
        for code, (hour, air) in peaks().items()
    )


def right_in_order(seen):
    """Whether the directions are right and distinct, and some stand in a list or tuple."""
    kinds = {type(one) for one in seen.got.values()}
    return (
        bool(kinds & {list, tuple})
        and kinds <= {list, tuple, set}
        and all(len(one) == len(set(one)) for one in seen.got.values())
        and {code: set(one) for code, one in seen.got.items()} == winds(slice(3, None))
    )


def kind_is(*kinds):
    return lambda seen: type(seen.got) in kinds


def turned(seen):
    return seen.equals({code: (air, hour) for code, (hour, air) in peaks().items()})


CHECKS = {
    "peaks": [
        Value(
            "peaks",
            peaks,
            because="For each code it holds the hour from 0 to 23 and the highest temperature, "
            "which you find in the list of that airport.",
            slips=(
                slips.Slip(
                    "no-look-up",
                    "In this collection nothing can be looked up by a code. Which of the four "
                    "finds a value by a key?",
                    kind_is(list, tuple, set),
                    LOOK_UP,
                ),
                slips.Slip(
                    "set-of-records",
                    "One of your values is a set: it has no order, so nobody can tell the hour "
                    "from the temperature.",
                    values_are(set),
                    RECORD,
                ),
                slips.Slip(
                    "list-for-record",
                    "One of your values is a list, which anybody can change. A record that stays "
                    "as it is has another kind of brackets.",
                    values_are(list),
                    RECORD,
                ),
                slips.Slip(
                    "temperature-alone",
                    "One of your values is a number alone. The hour and the temperature are "
                    "wanted together, as one record.",
                    lambda seen: values_are(float)(seen) or values_are(int)(seen),
                    RECORD,
                ),
                slips.Slip(
                    "code-missing",
                    "Your dictionary lacks at least one of the three airports EWR, JFK and LGA.",
                    missing_keys(*AIR),
                    LOOK_UP,
                ),
                slips.Slip(
                    "text-in-record",
                    "One of your records holds a text. The hour is a number from 0 to 23, and so is "
                    "the temperature: without quotes and units.",
                    text_in_record,
                    RECORD,
                ),
                slips.Slip(
                    "another-length",
                    "One of your records does not hold two values. Two are wanted: the hour, then "
                    "the temperature.",
                    another_length,
                    RECORD,
                ),
                slips.Slip(
                    "twelve-hour-clock",
                    "Write three in the afternoon as 15: the hours go from 0 to 23.",
                    twelve_hour_clock,
                ),
                slips.Slip(
                    "rounded",
                    "Your hours are right. You rounded a temperature: leave it as it stands in the "
                    "list.",
                    rounded,
                ),
                slips.Slip(
                    "other-codes",
                    "Your keys are not the three codes EWR, JFK and LGA, written as texts.",
                    other_keys(*AIR),
                    LOOK_UP,
                ),
                slips.Slip(
                    "no-quotes",
                    "Python takes a code without quotes for a name, and does not know it. As a "
                    "key it is a text.",
                    lambda seen: bool(
                        seen.raised
                        and seen.raised.kind == "NameError"
                        and any(f"'{code}'" in seen.raised.message for code in AIR)
                    ),
                    LOOK_UP,
                ),
                slips.gives(
                    "position-for-hour",
                    lambda: peaks(first=0),
                    "Your hours are positions. The lists begin at ten in the morning: how many "
                    "hours must be added?",
                    ZERO,
                ),
                slips.gives(
                    "counted-from-one",
                    lambda: peaks(first=11),
                    "Your hours are one too late. The first reading is that of ten o'clock, and "
                    "its position is 0.",
                    ZERO,
                ),
                slips.gives(
                    "from-noon",
                    lambda: peaks(first=12),
                    "You added twelve, as in the lesson, where the list began at noon. These "
                    "lists begin at ten.",
                    ZERO,
                ),
                slips.Slip(
                    "order-turned",
                    "Your records hold the temperature first. The hour was to be the first value.",
                    turned,
                    RECORD,
                ),
                slips.gives(
                    "coolest",
                    lambda: peaks(pick=min),
                    "These are the coolest hours. Look for the largest temperature.",
                ),
            ),
        ),
    ],
    "winds": [
        Value(
            "winds",
            lambda: winds(slice(3, None)),
            because="For each of the two codes it holds the distinct directions from one in the "
            "afternoon to seven.",
            slips=(
                slips.Slip(
                    "no-look-up",
                    "In this collection nothing can be looked up by a code. Which of the four "
                    "finds a value by a key?",
                    kind_is(list, tuple, set),
                    LOOK_UP,
                ),
                slips.Slip(
                    "set-made-a-list",
                    "Your directions are right and distinct, but in a list or a tuple, which has an "
                    "order. Leave the set as it is.",
                    right_in_order,
                    DISTINCT,
                ),
                slips.Slip(
                    "list-for-set",
                    "One of your values is a list or a tuple: it has an order, and a value may "
                    "stand in it twice. Which collection keeps each value once?",
                    lambda seen: values_are(list)(seen) or values_are(tuple)(seen),
                    DISTINCT,
                ),
                slips.Slip(
                    "count-for-set",
                    "One of your values is a number. The directions themselves were asked for, "
                    "not how many there are.",
                    values_are(int),
                    DISTINCT,
                ),
                slips.Slip(
                    "code-missing",
                    "Your dictionary lacks one of the two airports JFK and LGA.",
                    missing_keys(*FROM),
                    LOOK_UP,
                ),
                slips.gives(
                    "first-left-out",
                    lambda: winds(slice(1, None)),
                    "Your slice begins at eleven in the morning. The lists begin at ten, so one "
                    "o'clock has the position 3.",
                    ZERO,
                ),
                slips.Slip(
                    "other-codes",
                    "Your keys are not the two codes JFK and LGA, written as texts.",
                    other_keys(*FROM),
                    LOOK_UP,
                ),
                slips.gives(
                    "whole-day",
                    lambda: winds(slice(None)),
                    "These are the directions of the whole day. A slice takes the hours from one "
                    "in the afternoon on.",
                    RUN,
                ),
                slips.gives(
                    "last-left-out",
                    lambda: winds(slice(3, -1)),
                    "The last reading is missing: a slice leaves its end out. Write nothing "
                    "after the colon.",
                    RUN,
                ),
                slips.gives(
                    "from-two",
                    lambda: winds(slice(4, None)),
                    "Your slice begins at two o'clock. The lists begin at ten, so one o'clock "
                    "has the position 3.",
                    ZERO,
                ),
                slips.gives(
                    "from-noon",
                    lambda: winds(slice(2, None)),
                    "Your slice begins at noon. The lists begin at ten, so one o'clock has the "
                    "position 3.",
                    ZERO,
                ),
                slips.gives(
                    "hour-for-position",
                    lambda: winds(slice(13, None)),
                    "Your sets are empty: a slice that begins after the end has no values. "
                    "Position 13 is not one o'clock, for the lists begin at ten.",
                    ZERO,
                ),
                slips.gives(
                    "swapped",
                    lambda: {
                        "JFK": winds(slice(3, None))["LGA"],
                        "LGA": winds(slice(3, None))["JFK"],
                    },
                    "The two airports have changed places: each key has the other's directions.",
                    LOOK_UP,
                ),
            ),
        ),
    ],
}
