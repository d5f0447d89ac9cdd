"""What an answer to "When did the rain turn to snow?" must hold."""

import re

from castalia.checking import Value, slips

DECIDE = "Decide about one day"
EVERY = "Do the same for every day"
NUMBER = "Number the days"
PAIR = "Pair the places"
AIRS_C = [
    *(1.0, 1.0, 1.1, 1.7, 2.2, 2.2, 1.7, 1.7, 1.1, 1.1, 1.0, 1.0),
    *(0.0, -0.6, -1.0, -0.6, -1.0, -2.0, -3.0, -2.8, -2.8, -3.0, -2.8),
]
WATERS_MM = [
    *(0.25, 0.51, 0.51, 0.76, 1.02, 1.02, 2.03, 1.78, 1.27, 1.52, 1.27, 1.78),
    *(1.27, 0.76, 0.25, 0.0, 2.03, 1.78, 0.76, 0.51, 1.78, 1.27, 0.25),
]
HOURS = list(zip(AIRS_C, WATERS_MM, strict=True))
FIRST_HOUR = 6
ROUNDED = re.compile(r"\b(?:round|int)\(")


def kind(air_c, water_mm, limit_c=1.0):
    if water_mm == 0:
        return "nothing"
    return "snow" if air_c <= limit_c else "rain"


KINDS = [kind(*hour) for hour in HOURS]


def total(word):
    return sum(mm for one, mm in zip(KINDS, WATERS_MM, strict=True) if one == word)


def places(word):
    return [place for place, one in enumerate(KINDS) if one == word]


def without_equal():
    return [kind(air - 0.01 * (air != 1.0) + 0.01 * (air == 1.0), mm) for air, mm in HOURS]


def temperature_first():
    return ["snow" if air <= 1.0 else "nothing" if mm == 0 else "rain" for air, mm in HOURS]


def dry_as_rain():
    return ["snow" if mm > 0 and air <= 1.0 else "rain" for air, mm in HOURS]


def turned():
    return [{"snow": "rain", "rain": "snow"}.get(one, one) for one in KINDS]


def listed(seen, many):
    return isinstance(seen.got, list | tuple) and len(seen.got) == many


def other_spelling(seen):
    """Whether the words are right, and written with other letters or spaces."""
    if not listed(seen, len(KINDS)):
        return False
    if list(seen.got) == KINDS:  # a tuple of the right words: its form is told
        return False
    return [str(one).strip().lower() for one in seen.got] == KINDS


def adds_up(source):
    """Whether some line adds to what a name held before."""
    return bool(re.search(r"\+=|\b(\w+) = \1 \+", source))


def rounded_off(word):
    """Whether whole millimetres come from rounding, and not from counting: both may give 14."""
    wholes = (round(total(word)), int(total(word)))
    return lambda seen: bool(ROUNDED.search(seen.source)) and any(map(seen.equals, wholes))


def added(name, word, other):
    """The check of one of the two sums, with what goes wrong in either."""
    last = WATERS_MM[-1] if word == "snow" else 0
    return Value(
        name,
        lambda: total(word),
        within=0.06,
        because=f"It is the water, in mm, of all hours that are {word} in `kinds`.",
        slips=(
            slips.gives(
                "other-kind",
                lambda: total(other),
                "This is the water of the other kind. The two sums have changed places.",
            ),
            slips.Slip(
                "rounded-off",
                "Do not round to whole millimetres: give the sum as it is.",
                rounded_off(word),
            ),
            slips.gives(
                "hours-for-water",
                lambda: len(places(word)),
                "You counted hours. Each turn is to add the water of its hour, and not 1.",
                EVERY,
            ),
            slips.gives(
                "all-water",
                lambda: sum(WATERS_MM),
                "This is all the water of the storm. Only hours of one kind are to be added.",
            ),
            slips.Slip(
                "begun-again",
                "What the turns before had added is gone. The sum must begin before the loop, at the left "
                "margin, and not in it.",
                lambda seen: adds_up(seen.source) and seen.equals(last),
                EVERY,
            ),
            slips.gives(
                "overwritten",
                lambda: WATERS_MM[places(word)[-1]],
                "This is the water of one hour, the last of its kind: each turn gave the name a new value. "
                "Add to what was there before, with `+=`.",
                EVERY,
            ),
        ),
    )


CHECKS = {
    "kinds": [
        Value(
            "kinds",
            lambda: list(KINDS),
            because="Look for an hour with other words than the task's rule gives: nothing without "
            "water, snow up to 1.0 °C, else rain.",
            slips=(
                slips.Slip(
                    "only-the-last",
                    "`kinds` holds one word, that of the last hour: each turn of the loop gave the name "
                    "a new value. Begin with an empty list, and append.",
                    lambda seen: isinstance(seen.got, str) and seen.got in set(KINDS),
                    EVERY,
                ),
                slips.Slip(
                    "appended-once",
                    "`kinds` holds one word where 23 were to be. The empty list must be made before the loop, "
                    "and the word appended within it.",
                    lambda seen: listed(seen, 1),
                    EVERY,
                ),
                slips.Slip(
                    "two-words-an-hour",
                    "One hour got two words. Two separate `if` are asked one after the other; with "
                    "`elif` one branch of the chain runs and no more.",
                    lambda seen: listed(seen, len(KINDS) + KINDS.count("nothing")),
                    DECIDE,
                ),
                slips.Slip(
                    "each-with-each",
                    "There are 529 words, 23 times 23: a loop within a loop joins each temperature with "
                    "each amount of water. One loop over both lists at once pairs them.",
                    lambda seen: listed(seen, len(KINDS) ** 2),
                    PAIR,
                ),
                slips.gives(
                    "temperature-first",
                    temperature_first,
                    "At nine in the evening no water was measured, and you call it snow: the air was cold, and the "
                    "first true condition wins. Ask about the water first.",
                    DECIDE,
                ),
                slips.gives(
                    "dry-as-rain",
                    dry_as_rain,
                    "At nine in the evening no water was measured, and you call it rain. What is not snow need not "
                    "be rain: there are three cases.",
                    DECIDE,
                ),
                slips.gives(
                    "limit-left-out",
                    without_equal,
                    "Hours with exactly 1.0 °C are rain in your list. By the rule they are snow: 1.0 °C or "
                    "less.",
                ),
                slips.gives(
                    "turned-round",
                    turned,
                    "Rain and snow have changed places: it snows where it is colder.",
                ),
                slips.Slip(
                    "other-spelling",
                    "The decisions are right, the words are spelt otherwise than in the task. To Python "
                    "a capital letter or a space makes another text.",
                    other_spelling,
                ),
            ),
        )
    ],
    "water": [added("snow_mm", "snow", "rain"), added("rain_mm", "rain", "snow")],
    "turn": [
        Value(
            "last_rain_hour",
            lambda: places("rain")[-1] + FIRST_HOUR,
            within=0.01,
            because="It is the hour of the day, 0 to 23, of the last `rain` in `kinds`.",
            slips=(
                slips.gives(
                    "position-for-hour",
                    lambda: places("rain")[-1],
                    "This is a position. Position 0 stands for six in the morning, so that there are some "
                    "hours to add.",
                    NUMBER,
                ),
                slips.gives(
                    "first-for-last",
                    lambda: places("rain")[0] + FIRST_HOUR,
                    "At this hour it rained for the first time (or you counted the hours of rain, which are "
                    "8, too). The hour of the last rain was asked for.",
                ),
                slips.gives(
                    "snow-for-rain",
                    lambda: places("rain")[-1] + FIRST_HOUR + 1,
                    "In this hour it snowed already. You are one too far: the hour of position 0 is six.",
                ),
                slips.gives(
                    "last-of-all",
                    lambda: len(KINDS) - 1 + FIRST_HOUR,
                    "That is the last hour of the list. Only hours of rain may give the name a value, so "
                    "the line belongs under an `if`.",
                    DECIDE,
                ),
            ),
        )
    ],
}
