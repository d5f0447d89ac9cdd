"""What an answer to "A winter hour in May" must hold."""

import re

from castalia.checking import Call, Function, Refusal, Value, slips

IMPORT = "Three ways to import"
METHOD = "A method, and a check"
EQUAL = "Equal, and unchangeable"
FORMS = "When not to"
EVENING = [
    *((20, 57.02, 51.08), (21, 57.02, 48.92), (22, 13.1, 12.02), (23, 57.2, 53.6)),
    *((23, 57.2, 53.6), (0, 55.04, 53.06), (1, 55.94, 55.94), (2, 55.04, 55.04)),
]
WORDS = {
    "turn one wind from knots into m/s": "function",
    "a buoy's name and position, which must lie at sea": "dataclass",
    "how many reports each ship in a file sent": "dictionary",
    "five conversions that three notebooks use": "module",
}


def celsius(temperature_f):
    return (temperature_f - 32) / 1.8


def spreads():
    """Temperature minus dew point of all eight deliveries."""
    return [round(celsius(air_f) - celsius(dew_f), 1) for _, air_f, dew_f in EVENING]


def once(values):
    """The values without that of the hour that came twice."""
    return [*values[:4], *values[5:]]


def is_methods(seen):
    return isinstance(seen.got, list) and bool(seen.got) and callable(seen.got[0])


def refused(seen, words):
    """Whether a ValueError stopped the cell whose message holds some words."""
    return bool(
        seen.raised and seen.raised.kind == "ValueError" and re.search(words, seen.raised.message)
    )


CHECKS = {
    "import": [
        Value(
            "air_c",
            lambda: [round(celsius(air_f), 1) for _, air_f, _ in EVENING],
            within=0.06,
            because="They are the eight temperatures in °C.",
            slips=(
                slips.gives(
                    "dew-points",
                    lambda: [round(celsius(dew_f), 1) for _, _, dew_f in EVENING],
                    "These are the dew points. The temperature stands in the middle of each reading.",
                ),
                slips.gives(
                    "whole-degrees",
                    lambda: [round(celsius(air_f)) for _, air_f, _ in EVENING],
                    "These are whole degrees. One decimal is asked for: `round(…, 1)`.",
                ),
                slips.gives(
                    "fahrenheit",
                    lambda: [round(air_f, 1) for _, air_f, _ in EVENING],
                    "These are still °F. The function of the module converts them.",
                    IMPORT,
                ),
            ),
        ),
        Value(
            "lowest_c",
            lambda: -273.15,
            within=0.006,
            because="The module has it under the name `ABSOLUTE_ZERO_C`.",
            slips=(
                slips.Slip(
                    "typed-again",
                    "You typed the number. The module holds it already: take it from there, so that "
                    "it stands in one place.",
                    lambda seen: bool(re.search(r"lowest_c\s*=\s*-\s*\d", seen.source)),
                    IMPORT,
                    habit=True,
                ),
            ),
        ),
    ],
    "record": [
        Value(
            "spreads_c",
            lambda: once(spreads()),
            within=0.06,
            because="It holds the temperature minus the dew point of each reading.",
            slips=(
                slips.gives(
                    "twice",
                    spreads,
                    "23 o'clock is counted twice. Take a reading only if it is not in the list yet.",
                    EQUAL,
                ),
                slips.gives(
                    "in-fahrenheit",
                    lambda: once([round(air_f - dew_f, 1) for _, air_f, dew_f in EVENING]),
                    "These are spreads in °F. Convert both temperatures before you make a reading.",
                ),
                slips.gives(
                    "turned-round",
                    lambda: [-spread for spread in once(spreads())],
                    "The sign is turned. A spread is the temperature minus the dew point.",
                    METHOD,
                ),
                slips.Slip(
                    "self-forgotten",
                    "A method was called and takes no input. Its first input, the record itself, must "
                    "stand between the brackets of `def`.",
                    lambda seen: bool(seen.raised and "takes 0 positional" in seen.raised.message),
                    METHOD,
                ),
                slips.Slip(
                    "bare-field",
                    "Within a method a field has no name of its own. It belongs to the record, so write "
                    "`self` and a dot before it.",
                    lambda seen: bool(
                        seen.raised
                        and seen.raised.kind == "NameError"
                        and re.search(r"'(air|dew)_c'", seen.raised.message)
                    ),
                    METHOD,
                ),
                slips.Slip(
                    "foggy-refused",
                    "Your class refuses fog, in which the dew point equals the temperature. Only a dew "
                    "point above the temperature is impossible.",
                    lambda seen: refused(seen, r"point (\S+) °C above the air's \1 °C"),
                    METHOD,
                ),
                slips.Slip(
                    "check-turned",
                    "Your class refuses a dew point below the temperature, which is the usual case. "
                    "Turn the comparison round.",
                    lambda seen: refused(seen, "above the air"),
                    METHOD,
                ),
                slips.not_frozen(EQUAL),
            ),
        ),
        Function(
            "Reading",
            lambda: [
                Call("Reading(3, 10.0, 12.0)", (3, 10.0, 12.0), Refusal("ValueError")),
                Call("Reading(4, -5.0, -4.9)", (4, -5.0, -4.9), Refusal("ValueError")),
            ],
            because="A dew point cannot be above the temperature.",
        ),
    ],
    "leap": [
        Value(
            "suspects",
            lambda: [22],
            because="It holds the hours that differ by more than 10 °C from both neighbours.",
            slips=(
                slips.Slip(
                    "temperature-for-hour",
                    "Your list holds a temperature. The hour of the reading was asked for.",
                    lambda seen: seen.equals([celsius(13.1)]),
                ),
                slips.gives(
                    "before-twice",
                    lambda: [22, 23],
                    "23 o'clock is no leap: it differs only from the hour before. Your second comparison "
                    "must use `after`.",
                ),
                slips.Slip(
                    "none-found",
                    "Your list is empty, and the archive does leap. Compare with the hour after, and "
                    "take the distance, so that the sign does not matter.",
                    lambda seen: seen.got == [],
                ),
            ),
        )
    ],
    "forms": [
        Value(
            "forms",
            lambda: WORDS,
            because="Each of the four words fits one task best.",
            slips=(
                slips.Slip(
                    "other-words",
                    "Only function, dictionary, dataclass and module are asked for, in small letters and "
                    "in quotes.",
                    lambda seen: not set(seen.got.values()) <= set(WORDS.values()),
                ),
                slips.Slip(
                    "class-for-all",
                    "You use a dataclass more than once. It is for fixed fields that belong together, "
                    "above all where they must be checked.",
                    lambda seen: list(seen.got.values()).count("dataclass") > 1,
                    FORMS,
                ),
                slips.Slip(
                    "dictionary-and-dataclass",
                    "Dictionary and dataclass are exchanged. Fields of a dataclass are fixed when you "
                    "write it. The keys of a dictionary may come from the data.",
                    lambda seen: [*seen.got.values()][1:3] == ["dictionary", "dataclass"],
                    FORMS,
                ),
            ),
        )
    ],
}
