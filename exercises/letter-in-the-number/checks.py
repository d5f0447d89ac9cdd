"""What an answer to "A letter in the number" must hold."""

import re

from castalia.checking import Call, Function, Refusal, Value, slips

BOTTOM = "Read it from the bottom"
REFUSE = "Refuse in your own words"
ALONE = "That is the right function. Give its name alone, without brackets and what stands in them."
DAYS = [
    (32.00, 26.06),
    (26.06, 14.00),
    (19.94, 10.94),
    (24.08, 12.02),
    (24.08, 12.92),
    (28.04, 14.00),
    (35.96, 17.06),
]


def mean_f(high_f, low_f):
    return (high_f + low_f) / 2


def total():
    return sum(65 - mean_f(*day) for day in DAYS)


def says(*words):
    """Whether an answer is one of some texts, whatever its letters' size and brackets."""
    return lambda seen: isinstance(seen.got, str) and seen.got.strip(" ()'\"") in words


def with_brackets(name):
    """Whether an answer is a name with what stands behind it in the traceback."""
    return lambda seen: isinstance(seen.got, str) and seen.got.strip().startswith(f"{name}(")


def called(high, low, because=""):
    return Call(f'mean_f("{high}", "{low}")', (high, low), mean_f(float(high), float(low)), because)


def refused(high, low):
    words = (str(float(high)).removesuffix(".0"), str(float(low)).removesuffix(".0"), "°F")
    return Call(f'mean_f("{high}", "{low}")', (high, low), Refusal("ValueError", words))


def silent_but_printed(seen):
    """Whether a call that had to stop printed something and went on."""
    return bool(seen.called and not seen.raised and seen.called.printed)


CHECKS = {
    "read": [
        Value(
            "stopped_in",
            lambda: "mean_of_day",
            because="It stands in the block just above the last line.",
            slips=(
                slips.Slip("brackets-too", ALONE, with_brackets("mean_of_day")),
                slips.Slip(
                    "from-the-top",
                    "You began at the top. There stands the first call; the one in which Python "
                    "stopped is at the bottom.",
                    says("total_of_week"),
                    BOTTOM,
                ),
                slips.Slip(
                    "float-to-blame",
                    "`float` refused the text, but the colleague's function was asked for: the one "
                    "whose line called `float`.",
                    says("float"),
                    BOTTOM,
                ),
            ),
        ),
        Value(
            "called_by",
            lambda: "total_of_week",
            because="It stands one block above that of the function that stopped.",
            slips=(
                slips.Slip("caller-with-brackets", ALONE, with_brackets("total_of_week")),
                slips.Slip(
                    "same-function",
                    "That is where Python stopped. Who called it stands one block further up.",
                    says("mean_of_day"),
                    BOTTOM,
                ),
            ),
        ),
        Value(
            "refused",
            lambda: "12.O2",
            because="The last line of the message ends in it, in quotes.",
            slips=(
                slips.Slip(
                    "zero-read",
                    "You read a zero. That text could be a number, and `float` would not have "
                    "refused it. Look at the sign after the point.",
                    lambda seen: seen.got in ("12.02", 12.02),
                    BOTTOM,
                ),
                slips.Slip(
                    "name-for-value",
                    "That is the name. The text that it held was asked for, and the last line shows "
                    "it.",
                    says("low", "low_f"),
                    BOTTOM,
                ),
            ),
        ),
    ],
    "refuse": [
        Function(
            "mean_f",
            lambda: [
                called("32.00", "26.06"),
                called("10.04", "9.05", "10.04 °F is above 9.05 °F, so nothing is to be refused."),
                called("14.00", "14.00", "A high and a low may be equal."),
                called("-4.00", "-9.94"),
            ],
            within=0.006,
            because="It is half the sum of the two numbers.",
            slips=(
                slips.print_for_return(),
                slips.Slip(
                    "texts-joined",
                    "Your function adds the texts before they are numbers. Convert each first.",
                    lambda seen: (
                        bool(
                            seen.raised
                            and seen.raised.kind in ("TypeError", "ValueError")
                            and "float(high + low" in seen.source
                        )
                        or bool(seen.raised and seen.raised.kind == "TypeError")
                    ),
                ),
                slips.Slip(
                    "texts-compared",
                    "10.04 °F and 9.05 °F were refused. You compare texts, letter by letter, and "
                    "there a 9 comes after a 1. Compare the numbers.",
                    lambda seen: bool(
                        seen.raised
                        and seen.raised.kind == "ValueError"
                        and seen.expected == mean_f(10.04, 9.05)
                    ),
                ),
                slips.Slip(
                    "equal-refused",
                    "Your function refuses a day on which high and low are equal. That is possible: "
                    "refuse only a low that is *above* the high.",
                    lambda seen: bool(
                        seen.raised and seen.raised.kind == "ValueError" and seen.expected == 14.0
                    ),
                ),
                slips.gives(
                    "brackets",
                    lambda: 32 + 26.06 / 2,
                    "Only one of the two was halved. Add first, in brackets.",
                ),
            ),
        ),
        Function(
            "mean_f",
            lambda: [refused("26.06", "32.5"), refused("9.05", "10.04")],
            because="Whoever reads the message must see both numbers, and their unit.",
            slips=(
                slips.Slip(
                    "printed-refusal",
                    "Your function prints that something is wrong and goes on. A program that calls it "
                    "cannot see that. `raise` stops.",
                    silent_but_printed,
                    REFUSE,
                ),
                slips.Slip(
                    "text-for-refusal",
                    "Your function gives its complaint back as a text, and the caller will calculate "
                    "with it. `raise` stops before that.",
                    lambda seen: isinstance(seen.got, str),
                    REFUSE,
                ),
                slips.Slip(
                    "none-for-refusal",
                    "Your function gives None back and goes on in silence. The caller would learn of it "
                    "much later, from another error.",
                    lambda seen: seen.raised is None and seen.got is None,
                    REFUSE,
                ),
                slips.Slip(
                    "returned-for-raised",
                    "Your function gives the exception back, as if it were a mean. Write `raise` in the "
                    "place of `return`.",
                    lambda seen: bool(
                        seen.raised is None and re.search(r"return\s+ValueError\b", seen.source)
                    ),
                    REFUSE,
                ),
                slips.Slip(
                    "assert-for-refusal",
                    "`assert` is for what your own code promises. These numbers come from outside: "
                    "raise a ValueError.",
                    lambda seen: bool(seen.raised and seen.raised.kind == "AssertionError"),
                    "What must be true",
                ),
                slips.Slip(
                    "exchanged-accepted",
                    "A low above its high went through. A mean cannot show that the two were "
                    "exchanged, so refuse them before you compute.",
                    lambda seen: seen.raised is None and isinstance(seen.got, float | int),
                    REFUSE,
                ),
            ),
        ),
        Function(
            "mean_f",
            lambda: [
                Call('mean_f("24.08", "12.O2")', ("24.08", "12.O2"), Refusal("ValueError")),
                Call('mean_f("NA", "12.02")', ("NA", "12.02"), Refusal("ValueError")),
            ],
            because="A text that is no number must stop the function, too.",
            slips=(
                slips.Slip(
                    "letter-let-through",
                    "A text with a letter in it went by in silence. Let the `ValueError` of `float` "
                    "through: whoever calls must learn of it.",
                    lambda seen: seen.raised is None,
                    REFUSE,
                ),
            ),
        ),
    ],
    "bill": [
        Value(
            "degree_days",
            total,
            within=0.06,  # whoever rounds to one decimal is right, too
            because="Each day adds 65 °F minus its mean.",
            slips=(
                slips.gives(
                    "last-day-only",
                    lambda: 65 - mean_f(*DAYS[-1]),
                    "This is the last day alone. Each turn must add to what is there, and the sum "
                    "must begin before the loop.",
                ),
                slips.gives(
                    "sum-of-means",
                    lambda: sum(mean_f(*day) for day in DAYS),
                    "You added the means. A degree day is what is lacking up to 65 °F.",
                ),
                slips.gives(
                    "mean-for-sum",
                    lambda: total() / len(DAYS),
                    "This is the mean of a day. The sum of the week was asked for.",
                ),
                slips.gives(
                    "sign-turned",
                    lambda: -total(),
                    "The sign is turned: subtract the mean from 65 °F, not 65 °F from the mean.",
                ),
                slips.gives(
                    "in-celsius",
                    lambda: total() / 1.8,
                    "These are degree days in °C. They were asked for in °F.",
                ),
                slips.Slip(
                    "rounded-too-far",
                    "Rounded too far: keep one decimal, or do not round.",
                    lambda seen: (
                        isinstance(seen.got, float | int)
                        and not isinstance(seen.got, bool)
                        and seen.got == round(total())
                    ),
                ),
            ),
        )
    ],
}
