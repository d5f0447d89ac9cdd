"""What an answer to "Why is the air in a heated room so dry?" must hold."""

import ast
import math
import re
import symtable
from functools import cache
from pathlib import Path

from castalia.checking import Call, Documented, Function, Refusal, Value, slips, text

SCOPE = "What happens inside stays inside"
DEFAULTS = "Arguments by name, and defaults"
PROMISES = "Say what it promises"
NEWARK = (-11.7, 50.19)
KENNEDY = (-11.1, 45.43)
CELSIUS = (
    *("°C", "° C", "ºC", "℃", "degC", "deg C", "degree C", "degrees C"),
    *("Celsius", "centigrade"),
)
PERCENT = ("%", "percent", "per cent")


def saturation(air_c):
    return 6.1094 * math.exp(17.625 * air_c / (243.04 + air_c))


def indoors(out_c, out_percent, room_c=21.0):
    return out_percent * saturation(out_c) / saturation(room_c)


@cache
def given_cell():
    _, pieces = text.split(Path(__file__).with_name("exercise.md").read_text(encoding="utf-8"))
    return next(piece.text for piece in pieces if piece.kind == "given")


@cache
def scopes():
    """The names that `hasty_indoors` looks up outside, and those outside that it hides."""
    given = given_cell()
    outside = symtable.symtable(given, "given", "exec")
    inside = next(one for one in outside.get_children() if one.get_name() == "hasty_indoors")
    used = {node.id for node in ast.walk(ast.parse(given)) if isinstance(node, ast.Name)}
    looked_up = {one.get_name() for one in inside.get_symbols() if one.is_global()} & used
    own = {one.get_name() for one in inside.get_symbols() if one.is_local()}
    return looked_up, own & set(outside.get_identifiers())


def holds(*names):
    """Whether an answer is a set that holds one of some names."""
    return lambda seen: isinstance(seen.got, set) and bool(seen.got & set(names))


def lacks(*names):
    """Whether an answer is a set that lacks one of some names."""
    return lambda seen: isinstance(seen.got, set) and not seen.got.issuperset(names)


VALUES = slips.Slip(
    "values-for-names",
    "Your set holds what the names stand for. Write each name as a text, in quotes.",
    lambda seen: isinstance(seen.got, set) and any(not isinstance(one, str) for one in seen.got),
)


def of_texts(odd):
    """Whether an answer is a set of texts, one of which is odd."""
    return lambda seen: isinstance(seen.got, set) and any(map(odd, seen.got))


CALLED = slips.Slip(
    "call-for-name",
    "Brackets behind a name are a call of it. Python looks up the name alone: leave them out.",
    of_texts(lambda one: "(" in one),
    SCOPE,
)
ONE_TEXT = slips.Slip(
    "one-text-for-all",
    "Several names stand in one text. Give each name quotes of its own, and put the commas between "
    "the texts.",
    of_texts(lambda one: len(re.findall(r"\w+", one)) > 1 and not re.search(r"[.(]", one)),
)
UNKNOWN = slips.Slip(
    "no-such-name",
    "One of your texts is no name in the first cell. Copy the names letter by letter; large and "
    "small letters differ.",
    of_texts(lambda one: one not in re.findall(r"\w+", given_cell())),
)


def stopped(words):
    """Whether the call stopped with an exception that says some words."""
    return lambda seen: bool(seen.raised and words in seen.raised.message)


def says_percent(told):
    return bool(re.search(r"(?<![^\W\d])(?:%|per ?cent)", told, re.IGNORECASE))


def result_without_unit(seen):
    """Whether a docstring has a unit for what goes in, and none for what comes back."""
    before, told, after = seen.got.partition("Returns")
    return bool(told) and says_percent(before) and not says_percent(after)


def default_from_outside(seen):
    """Whether the default of an input is the value of the name outside that is spelt alike."""
    return bool(re.search(r"def indoor_percent\([^)]*\broom_c\s*=\s*room_c\b", seen.source))


def other_limits(seen):
    """Whether a limit stands in a docstring only as a part of another number."""
    ends = r"(?!\d|\.0*[1-9])"
    low = re.search(r"(?:[-−]|minus)\s*40", seen.got, re.I)
    right_low = re.search(rf"(?:[-−]|minus)\s*40{ends}", seen.got, re.I)
    right_high = re.search(rf"(?<!\d)(?<!\d\.)50{ends}", seen.got)
    return bool((low and not right_low) or ("50" in seen.got and not right_high))


CHECKS = {
    "scope": [
        Value(
            "from_outside",
            lambda: scopes()[0],
            because="They are the names in the body that are neither arguments nor made there.",
            slips=(
                VALUES,
                CALLED,
                ONE_TEXT,
                slips.Slip(
                    "argument-from-outside",
                    "An argument is the function's own, even where a name outside is spelt alike: "
                    "the call gives it its value.",
                    holds("out_c"),
                    SCOPE,
                ),
                slips.Slip(
                    "made-inside",
                    "`vapour_hpa` gets its value in the body, so it is the function's own. It does "
                    "not look outside for it.",
                    holds("vapour_hpa"),
                    SCOPE,
                ),
                slips.Slip(
                    "names-of-another",
                    "You named what `saturation_hpa` looks up or is given. Each function looks for "
                    "its own names only.",
                    holds("math", "air_c", "math.exp", "exp"),
                    SCOPE,
                ),
                UNKNOWN,
                slips.Slip(
                    "tools-forgotten",
                    "A function is found by its name, as a number is. Is there one in the body that "
                    "was made outside?",
                    lacks("saturation_hpa"),
                    SCOPE,
                ),
            ),
        ),
        Value(
            "hides",
            lambda: scopes()[1],
            because="They are the names that stand outside, and that the function has for itself, "
            "too.",
            slips=(
                VALUES,
                CALLED,
                ONE_TEXT,
                UNKNOWN,
                slips.Slip(
                    "looked-up-is-not-hidden",
                    "A name that the function looks up outside means the same inside. Only a name "
                    "that it has for itself hides another.",
                    holds("out_percent", "saturation_hpa", "room_c"),
                    SCOPE,
                ),
                slips.Slip(
                    "arguments-hide-too",
                    "You have the name that the body makes. The name in the brackets after `def` is "
                    "the function's own as well.",
                    lacks("out_c"),
                    SCOPE,
                ),
                slips.Slip(
                    "making-hides",
                    "You have the argument. A name that the body gives a value is the function's own, "
                    "too, and leaves the one outside alone.",
                    lacks("vapour_hpa"),
                    SCOPE,
                ),
            ),
        ),
    ],
    "indoors": [
        Function(
            "indoor_percent",
            lambda: [
                Call("indoor_percent(-11.1, 45.43)", KENNEDY, indoors(*KENNEDY)),
                Call("indoor_percent(5, 80, 25)", (5, 80, 25), indoors(5, 80, 25)),
            ],
            within=0.01,
            because="It is the vapour's pressure outdoors as a share of saturation indoors, in %.",
            slips=(
                slips.gives(
                    "input-forgotten",
                    lambda: indoors(KENNEDY[0], NEWARK[1], KENNEDY[1]),
                    "The second argument landed in `room_c`, and the humidity was found outside: "
                    "Newark's. Give the humidity an input.",
                    SCOPE,
                ),
                slips.gives(
                    "input-misnamed",
                    lambda: indoors(KENNEDY[0], NEWARK[1]),
                    "This is Newark's humidity again: the body looks for `out_percent`, and none of "
                    "your inputs has that name, so it was found outside.",
                    SCOPE,
                ),
                slips.gives(
                    "order-turned",
                    lambda: indoors(*reversed(KENNEDY)),
                    "Temperature and humidity changed places: arguments are matched by their order, "
                    "and the temperature comes first.",
                    DEFAULTS,
                ),
                slips.gives(
                    "not-heated",
                    lambda: KENNEDY[1],
                    "This is the humidity outside again. Compare the vapour with saturation at the "
                    "temperature of the room.",
                ),
                slips.Slip(
                    "default-from-outside",
                    "The default of your `room_c` is what `room_c` outside was when this cell ran. By the "
                    "task only `saturation_hpa` is looked up there: write the number.",
                    default_from_outside,
                    SCOPE,
                    habit=True,
                ),
                slips.Slip(
                    "no-default",
                    "Most calls leave the temperature of the room out, and this one stopped. Give "
                    "that input the default 21 °C.",
                    stopped("missing 1 required"),
                    DEFAULTS,
                ),
                slips.Slip(
                    "room-from-outside",
                    "A room of 25 °C cannot be asked for: `room_c` is no input and is found outside. "
                    "Give it an input with a default.",
                    stopped("takes 2 positional"),
                    SCOPE,
                ),
            ),
        ),
        Function(
            "indoor_percent",
            lambda: [Call("indoor_percent(-11.1)", (KENNEDY[0],), Refusal("TypeError"))],
            because="This call names no humidity, and every place has another: let that input have "
            "no default.",
            slips=(
                slips.gives(
                    "newark-by-default",
                    lambda: indoors(KENNEDY[0], NEWARK[1]),
                    "This call names no humidity, and your function took Newark's without a word. "
                    "Give that input no default: Python then stops whoever forgets it.",
                    SCOPE,
                ),
            ),
        ),
        Documented(
            "indoor_percent",
            (
                CELSIUS,
                PERCENT,
                ("-40", "−40", "- 40", "− 40", "minus 40"),
                ("50",),
                ("100",),
            ),
            because="Whoever calls it sees the docstring only.",
            slips=(
                slips.Slip(
                    "other-limits",
                    "The limits of temperature in your docstring are not those of `saturation_hpa`, on "
                    "which this function builds. Read them in its docstring again.",
                    other_limits,
                    PROMISES,
                    habit=True,
                ),
                slips.Slip(
                    "result-without-unit",
                    "Your docstring says what goes in. In which unit does the answer come out? A name "
                    "that ends in `_percent` does not tell everybody.",
                    result_without_unit,
                    PROMISES,
                    habit=True,
                ),
            ),
        ),
        Value(
            "newark_percent",
            lambda: indoors(*NEWARK),
            within=0.05,  # whoever rounds to 0.1 % is right, too
            because="It is what `indoor_percent` gives for −11.7 °C and 50.19 %.",
            slips=(
                slips.gives(
                    "whole-percent",
                    lambda: round(indoors(*NEWARK)),
                    "This is the humidity, rounded to a whole number. Keep what your function gives back.",
                ),
            ),
        ),
    ],
}
