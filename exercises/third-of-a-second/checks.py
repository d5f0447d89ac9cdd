"""What an answer to "How wrong was the clock at Dhahran?" must hold."""

import re

from castalia.checking import (
    Sentence,
    Value,
    answer_typed,
    asked_again,
    line_of,
    number_slips,
    slips,
)

NUMBER = "From text to number"
UNIT = "A number with its unit"
FREEZING = "Is it freezing?"
EQUAL = "Equal, and yet not"
PARTS, TENTHS = 2**23, 36_000
REPORTED_S, NEAR_S = 0.0275, 0.00005


def kept():
    return int(0.1 * PARTS) / PARTS


def late(hours=100):
    return (0.1 - kept()) * TENTHS * hours


def flight(seconds):
    return seconds * 3750 * 1609.344 / 3600


def told(seconds, metres):
    return f"After 100 h: {seconds} s late, {metres} m of flight"


def squeezed(text):
    return "".join(text.split())


def one_sided(seen):
    """Whether a difference is held against the tolerance from one side only."""
    return seen.got is True and any(
        asked_again("agrees", seen.source, after_8_h_s=far_s, late_s=far_s * 100 / 8)
        for far_s in (0.001, 1.0)
    )


TYPED = answer_typed(FREEZING)

CHECKS = {
    "clock": [
        Value(
            "kept_s",
            kept,
            within=1e-9,
            because="It is a little less than a tenth: the whole parts of a tenth of a second, in seconds.",
            slips=(
                slips.gives(
                    "rounded-for-cut",
                    lambda: round(0.1 * PARTS) / PARTS,
                    "This is a little more than a tenth: you rounded, and the computer cut. Which function "
                    "drops what stands behind the point?",
                    NUMBER,
                ),
                slips.gives(
                    "nothing-cut",
                    lambda: 0.1,
                    "This is the whole tenth, as if the computer had cut nothing. Make the number of parts "
                    "whole before you divide.",
                    NUMBER,
                ),
                slips.gives(
                    "cut-too-early",
                    lambda: 0,
                    "Nothing is left: a tenth itself, cut to a whole number, is 0. Multiply by the number of "
                    "parts first, and cut then.",
                    NUMBER,
                ),
                slips.gives(
                    "parts-for-seconds",
                    lambda: int(0.1 * PARTS),
                    "This is the number of whole parts. Divide it by the parts in a second.",
                ),
            ),
        ),
        Value(
            "late_s",
            late,
            within=1e-6,
            because="It is what one tenth lost, times the number of tenths in 100 hours.",
            slips=(
                slips.Slip(
                    "rounded-late",
                    "The number is right, and rounded. The next part calculates with it and needs all of its "
                    "digits.",
                    lambda seen: abs(seen.got - late()) < 0.0006,
                    UNIT,
                ),
                slips.gives(
                    "early-for-late",
                    lambda: -late(),
                    "The size is right and the sign is turned. Subtract what was kept from a tenth.",
                ),
                slips.Slip(
                    "one-hour",
                    "This is how late the clock was after one hour.",
                    lambda seen: abs(seen.got - late(1)) < 1e-5,
                ),
                slips.Slip(
                    "seconds-for-tenths",
                    "This is a tenth of the right number. The clock counted tenths, ten in each second: take "
                    "`tenths_per_hour`.",
                    lambda seen: abs(seen.got - late() / 10) < 1e-5,
                ),
                slips.Slip(
                    "one-tenth",
                    "This is what a single tenth lost. Multiply it by the number of tenths in 100 hours.",
                    lambda seen: 0 < seen.got < 1e-6,
                ),
            ),
        ),
    ],
    "report": [
        Value(
            "after_8_h_s",
            lambda: late(8),
            within=1e-6,
            because="It is `late_s`, in proportion to the hours, and not rounded.",
            slips=(
                slips.Slip(
                    "hundred-hours",
                    "This is how late the clock was after 100 hours. Eight hours are eight hundredths of them.",
                    lambda seen: abs(seen.got - late()) < 1e-5,
                ),
                slips.Slip(
                    "rounded-early",
                    "This is rounded, or the report's number itself. Keep what you calculated: the tolerance "
                    "does the rest.",
                    lambda seen: seen.got in (0.027, 0.0275, 0.02747),
                    EQUAL,
                ),
                slips.Slip(
                    "eightfold",
                    "This is eight times the 100 hours. Divide by 100 as well.",
                    lambda seen: abs(seen.got - 8 * late()) < 1e-5,
                ),
            ),
        ),
        Value(
            "agrees",
            lambda: bool(abs(late(8) - REPORTED_S) < NEAR_S),
            because="The distance is less than half of the report's last digit.",
            slips=(
                slips.Slip(
                    "truth-in-quotes",
                    "This is the word, in quotes, and so a text. A comparison gives `True` or `False` "
                    "without quotes.",
                    lambda seen: isinstance(seen.got, str),
                    FREEZING,
                ),
                number_slips.difference_itself(EQUAL),
                number_slips.bracket_too_late(EQUAL),
                TYPED,
                slips.Slip(
                    "exactly-equal",
                    "`==` asks whether the two are equal to the last digit, and the report rounds to four "
                    "decimals. Ask whether the distance is small enough.",
                    lambda seen: seen.got is False and "==" in line_of("agrees", seen.source),
                    EQUAL,
                ),
                slips.Slip(
                    "billionth",
                    "`math.isclose` allows a billionth of the numbers unless it is told otherwise. The report "
                    "rounds to four decimals: use `abs` and the tolerance of the task.",
                    lambda seen: seen.got is False and "isclose" in line_of("agrees", seen.source),
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
            ),
        ),
    ],
    "line": [
        Sentence(
            "line",
            lambda: told(f"{late():.3f}", f"{flight(late()):.0f}"),
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
                    "print-for-text",
                    "`print` shows the text and gives nothing back. Give the text itself the name.",
                    lambda seen: seen.got is None and "print(" in seen.source,
                    UNIT,
                ),
                slips.gives(
                    "rounded-before",
                    lambda: told(f"{late():.3f}", f"{flight(round(late(), 3)):.0f}"),
                    "You rounded the seconds before you multiplied, and the metres suffer. Calculate with "
                    "`late_s`, and format at the end.",
                    UNIT,
                ),
                slips.Slip(
                    "too-many-digits",
                    "Your line has more digits than the form asks for. Say behind a colon how many decimals "
                    "to write.",
                    lambda seen: bool(re.search(r"\.\d{4}|\.\d+ ?m ", seen.got)),
                    UNIT,
                ),
                slips.gives(
                    "minutes-for-seconds",
                    lambda: told(f"{late():.3f}", f"{flight(late()) * 60:.0f}"),
                    "These are too many metres. An hour has 60 minutes of 60 seconds each.",
                ),
                slips.gives(
                    "hours-for-seconds",
                    lambda: told(f"{late():.3f}", f"{flight(late()) * 3600:.0f}"),
                    "You used the metres that the missile flies in an hour. The clock was late by a part of a "
                    "second.",
                ),
                slips.Slip(
                    "only-spaces",
                    "All values are right. Look at the spaces: the form has one after the colon and the comma, "
                    "and one before each unit.",
                    lambda seen: squeezed(seen.got) == squeezed(seen.expected),
                ),
            ),
        )
    ],
}
