"""What an answer to "Was it a blizzard at Newark?" must hold."""

import re

from castalia.checking import Sentence, Value, answer_typed, asked_again, line_of, slips

CUT = "Cut away the letters"
NUMBER = "From text to number"
UNIT = "A number with its unit"
FREEZING = "Is it freezing?"
GUST_KT, AIR_C, INCHES, VISIBILITY_MILES = 33, -1, 29.53, 1 / 4


def pressure():
    return INCHES * 33.8639


def told(air, hpa, gust):
    return f"Newark: {air} °C, {hpa} hPa, gusts {gust} km/h"


def expected_line():
    return told(AIR_C, f"{pressure():.1f}", f"{GUST_KT * 1.852:.0f}")


def stopped(kind):
    return lambda seen: bool(seen.raised and seen.raised.kind == kind)


def holds_text(seen):
    return isinstance(seen.got, str)


def squeezed(text):
    return "".join(text.split())


TYPED = answer_typed(FREEZING)
QUOTED = slips.Slip(
    "truth-in-quotes",
    "This is the word, in quotes, and so a text. A comparison gives `True` or `False` without quotes.",
    holds_text,
    FREEZING,
)
STILL_TEXT = slips.Slip(
    "still-a-text",
    "This is still a text, although it looks like a number. Methods cut texts; `int` makes the number.",
    holds_text,
    NUMBER,
)
LETTERS_LEFT = slips.Slip(
    "letters-left",
    "A text that is to become a number still has a letter in it. Look at the last line of the error: it "
    "quotes the text. Cut the letter away, or replace it.",
    stopped("ValueError"),
    CUT,
)
TEXT_CALCULATED = slips.Slip(
    "text-calculated",
    "You calculated with a text, and Python refused. Make a number of it first, then divide or multiply.",
    stopped("TypeError"),
    NUMBER,
)

CHECKS = {
    "numbers": [
        Value(
            "gust_kt",
            lambda: GUST_KT,
            because="It is the number before `KT`, as it was sent.",
            slips=(STILL_TEXT, LETTERS_LEFT),
        ),
        Value(
            "air_c",
            lambda: AIR_C,
            because="It is the number behind `M`, with its sign.",
            slips=(
                STILL_TEXT,
                LETTERS_LEFT,
                slips.gives(
                    "minus-lost",
                    lambda: -AIR_C,
                    "Your air is above freezing. The letter `M` stands for minus: put the sign in "
                    "its place instead of cutting it away.",
                    CUT,
                ),
            ),
        ),
        Value(
            "pressure_hpa",
            pressure,
            within=0.06,  # whoever rounds to a tenth is right, too
            because="It is 29.53 inches of mercury, each of 33.8639 hPa.",
            slips=(
                STILL_TEXT,
                LETTERS_LEFT,
                TEXT_CALCULATED,
                slips.gives(
                    "point-forgotten",
                    lambda: 100 * pressure(),
                    "Your pressure is a hundred times too high. The group leaves the point out: the last "
                    "two digits are hundredths of an inch.",
                    NUMBER,
                ),
                slips.gives(
                    "still-inches",
                    lambda: INCHES,
                    "These are inches of mercury. The task asks for hPa.",
                    NUMBER,
                ),
                slips.Slip(
                    "divided-for-multiplied",
                    "You divided by 33.8639. One inch of mercury is many hPa, so the number must become "
                    "larger.",
                    lambda seen: abs(seen.got - INCHES / 33.8639) < 1e-6,
                ),
            ),
        ),
    ],
    "blizzard": [
        Value(
            "gust_mph",
            lambda: GUST_KT * 1.15078,
            within=0.06,
            because="It is the gust in knots times the length of a knot in miles an hour.",
            slips=(
                slips.gives(
                    "divided",
                    lambda: GUST_KT / 1.15078,
                    "You divided. A knot is more than one mile an hour, so the number must become larger.",
                ),
                slips.gives(
                    "still-knots", lambda: GUST_KT, "This is the gust in knots. Convert it first."
                ),
            ),
        ),
        Value(
            "windy",
            lambda: bool(GUST_KT * 1.15078 >= 35),
            because="The gust was above 35 miles an hour.",
            slips=(
                QUOTED,
                slips.Slip(
                    "units-mixed",
                    "The limit is in miles an hour. Did you compare it with knots? Ask about `gust_mph`.",
                    lambda seen: seen.got is False and "gust_kt" in line_of("windy", seen.source),
                    FREEZING,
                ),
                TYPED,
                slips.Slip(
                    "any-gust",
                    "The answer is right here, but your line would say the same of a gust of 9 miles an "
                    "hour. Compare `gust_mph` itself with the number 35; in a text, 9 comes after 35.",
                    lambda seen: seen.got is True and asked_again("windy", seen.source, gust_mph=9),
                    FREEZING,
                    habit=True,
                ),
                slips.Slip(
                    "limit-left-out",
                    'The answer is right here. But a gust of just 35 miles an hour counts, too: "or more" '
                    "includes the limit, and your question does not.",
                    lambda seen: (
                        seen.got is True and not asked_again("windy", seen.source, gust_mph=35)
                    ),
                    FREEZING,
                    habit=True,
                ),
            ),
        ),
        Value(
            "blind",
            lambda: bool(VISIBILITY_MILES < 1 / 4),
            because="The visibility was just a quarter of a mile.",
            slips=(
                QUOTED,
                TYPED,
                slips.Slip(
                    "limit-included",
                    "You counted the limit itself. A quarter of a mile is not below a quarter of a mile.",
                    lambda seen: seen.got is True,
                    FREEZING,
                ),
                slips.Slip(
                    "asked-the-other-way",
                    "The answer is right here, but with an eighth of a mile your line would still say no. "
                    '"Below" asks whether the visibility is less than the limit.',
                    lambda seen: (
                        seen.got is False
                        and not asked_again("blind", seen.source, visibility_miles=1 / 8)
                    ),
                    FREEZING,
                    habit=True,
                ),
            ),
        ),
    ],
    "line": [
        Sentence(
            "line",
            expected_line,
            because="The form in the task shows each letter, sign and space.",
            slips=(
                slips.Slip(
                    "f-forgotten",
                    "The braces are still in your text. Put an `f` before the quotes, and Python puts the "
                    "values in their place.",
                    lambda seen: "{" in seen.got,
                    UNIT,
                ),
                slips.Slip(
                    "not-a-text",
                    "`+` joined a text and a number, and Python refused. In an f-string no `+` is needed.",
                    stopped("TypeError"),
                    UNIT,
                ),
                slips.Slip(
                    "print-for-text",
                    "`print` shows the text and gives nothing back. Give the text itself the name.",
                    lambda seen: seen.got is None and "print(" in seen.source,
                    UNIT,
                ),
                slips.Slip(
                    "too-many-digits",
                    "Your line has digits that nobody measured. Say behind a colon how many decimals to "
                    "write.",
                    lambda seen: bool(re.search(r"\.\d\d|\.\d+ ?km", seen.got)),
                    UNIT,
                ),
                slips.Slip(
                    "gust-in-knots",
                    "The gust is still in knots. The line says km/h.",
                    lambda seen: f"gusts {GUST_KT}" in seen.got,
                    UNIT,
                ),
                slips.Slip(
                    "gust-in-miles",
                    "This is the gust in miles an hour. The line says km/h.",
                    lambda seen: f"gusts {GUST_KT * 1.15078:.0f}" in seen.got,
                    UNIT,
                ),
                slips.Slip(
                    "miles-for-knots",
                    "You multiplied the miles an hour by 1.852. That is the length of a knot in km/h: take "
                    "the gust in knots.",
                    lambda seen: f"gusts {GUST_KT * 1.15078 * 1.852:.0f}" in seen.got,
                    UNIT,
                ),
                slips.Slip(
                    "decimal-left-out",
                    "The form has one decimal for the pressure, even where it is a zero. `round` drops that "
                    "zero; a format behind a colon writes it.",
                    lambda seen: f"{pressure():.0f}hPa" in squeezed(seen.got),
                    UNIT,
                ),
                slips.Slip(
                    "only-spaces",
                    "All values are right. Look at the spaces: the form has one after each comma and colon, "
                    "and one before each unit.",
                    lambda seen: squeezed(seen.got) == squeezed(seen.expected),
                ),
            ),
        )
    ],
}
