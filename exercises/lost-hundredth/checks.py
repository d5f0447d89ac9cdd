"""What an answer to "Where did a hundredth of an inch of rain go?" must hold."""

import re

from castalia.checking import Value, answer_typed, asked_again, line_of, number_slips, slips

TEXT = "A text is not a number"
NUMBER = "From text to number"
EQUAL = "Equal, and yet not"
FREEZING = "Is it freezing?"
HOURS = ("0.32", "0.29", "0.19", "0.07")


def total():
    inches = 0.0
    for hour in HOURS:
        inches += float(hour)
    return inches


def tips():
    return sum(round(float(hour) * 100) for hour in HOURS)


def cut():
    return sum(int(float(hour) * 100) for hour in HOURS)


def holds_text(seen):
    return isinstance(seen.got, str)


def close_at(seen, total_in, tips):
    """What the line of `close` says of another sum and another number of tips."""
    each = {f"tips_{hour}": tips / 4 for hour in range(4)}
    return asked_again("close", seen.source, total_in=total_in, tips=tips, **each)


def one_sided(seen):
    """Whether a difference is held against the tolerance from one side only."""
    return seen.got is True and (close_at(seen, 0.01, 87) or close_at(seen, 5.0, 87))


TYPED = answer_typed(FREEZING)
WORD = slips.Slip(
    "truth-in-quotes",
    "This is the word, in quotes, and so a text. A comparison gives `True` or `False` without quotes.",
    holds_text,
    FREEZING,
)

CHECKS = {
    "inches": [
        Value(
            "total_in",
            total,
            within=1e-9,
            because="It is the sum of all four hours in inches, not rounded.",
            slips=(
                slips.gives(
                    "texts-joined",
                    lambda: "".join(HOURS),
                    "The four texts stand one behind the other: `+` joins texts. Make a number of each of "
                    "them before you add.",
                    TEXT,
                ),
                slips.Slip(
                    "joined-then-read",
                    "Python could not read that text as a number. Were the four texts joined before they "
                    "were read? Each needs a `float` of its own, since `int` reads no point.",
                    lambda seen: bool(seen.raised and seen.raised.kind == "ValueError"),
                    NUMBER,
                ),
                slips.Slip(
                    "hour-forgotten",
                    "One of the four hours is not in your sum.",
                    lambda seen: any(
                        abs(seen.got - (total() - float(hour))) < 1e-9 for hour in HOURS
                    ),
                ),
            ),
        ),
        Value(
            "same",
            lambda: bool(total() == 0.87),
            because="Ask with `==`, without rounding and without a tolerance.",
            slips=(
                WORD,
                slips.Slip(
                    "named-for-asked",
                    "This is a number. One `=` gives a name, two ask. Put `==` between `total_in` and 0.87, "
                    "and run the cell of `total_in` again.",
                    lambda seen: isinstance(seen.got, float),
                    FREEZING,
                ),
                TYPED,
                slips.Slip(
                    "text-compared",
                    "You compared with a text, and a number never equals a text. Write 0.87 without quotes.",
                    lambda seen: bool(
                        re.search("[=!]=\\s*[\"']|[\"']\\s*[=!]=", line_of("same", seen.source))
                    ),
                    FREEZING,
                    habit=True,
                ),
                slips.Slip(
                    "asked-the-opposite",
                    "`!=` asks the opposite, whether the two differ. Ask whether they are equal.",
                    lambda seen: seen.got is True and "!=" in line_of("same", seen.source),
                    FREEZING,
                ),
                slips.Slip(
                    "not-to-the-last-digit",
                    "You allowed a difference or rounded before you asked. This part asks for the last "
                    "digit: compare `total_in` itself with `==`. The tolerance comes in the next part.",
                    lambda seen: seen.got is True,
                    EQUAL,
                ),
            ),
        ),
    ],
    "tips": [
        Value(
            "tips",
            tips,
            within=1e-6,
            because="It is the sum of the tips of all four hours.",
            slips=(
                slips.gives(
                    "cut-for-rounded",
                    cut,
                    "One tip is missing. A product that should be 29 lies a hair below it, and `int` cuts "
                    "off everything behind the point. Which function takes the nearest whole number?",
                    NUMBER,
                ),
                slips.Slip(
                    "count-as-float",
                    "The number is right, but its type is float. Nobody counts 0.3 of a tip: make a whole "
                    "number of each hour.",
                    lambda seen: isinstance(seen.got, float),
                    "Which type for which value",
                    habit=True,
                ),
            ),
        ),
        Value(
            "close",
            lambda: bool(abs(total() - tips() / 100) < 0.005),
            because="The two agree far better than to half a tip. Compare inches with inches.",
            slips=(
                WORD,
                number_slips.difference_itself(EQUAL),
                number_slips.bracket_too_late(EQUAL),
                TYPED,
                slips.Slip(
                    "tips-against-inches",
                    "You compared a number of tips with inches. Divide the tips by 100 first.",
                    lambda seen: seen.got is False and "100" not in line_of("close", seen.source),
                    EQUAL,
                ),
                slips.Slip(
                    "exactly-equal",
                    "`==` asks for the last digit, and the sum of the floats is off by a hair. Ask whether "
                    "the distance is less than half a tip.",
                    lambda seen: seen.got is False and "==" in line_of("close", seen.source),
                    EQUAL,
                ),
                slips.Slip(
                    "one-sided",
                    "The answer is right here, but your line would also say yes if the two numbers were far apart: a "
                    "negative difference is below any tolerance. Ask for the distance, `abs` of the whole "
                    "difference.",
                    one_sided,
                    EQUAL,
                    habit=True,
                ),
                slips.Slip(
                    "tips-left-out",
                    "The answer is right here, but it does not depend on the tips: had there been none, your "
                    "line would still say yes. Compare with `tips / 100`.",
                    lambda seen: seen.got is True and close_at(seen, 0.87, 0),
                    EQUAL,
                    habit=True,
                ),
            ),
        ),
    ],
}
