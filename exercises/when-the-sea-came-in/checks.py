"""What an answer to "The hour when the sea came in" must hold."""

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


def values_are(kind):
    """Whether some value of a dictionary is of a kind."""
    return lambda seen: (
        isinstance(seen.got, dict) and any(type(one) is kind for one in seen.got.values())
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
            because="For each code it holds the hour on the clock and the highest temperature, "
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
                    "list-for-set",
                    "One of your values is a list. A direction that came twice may stand in it "
                    "twice, and its order says something: make what keeps each value once.",
                    values_are(list),
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
