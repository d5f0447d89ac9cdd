"""What an answer to "May the balloons fly?" must hold."""

import re

from castalia.checking import Call, Function, Value, slips

FILE = "A file with your functions"
PROGRAM = "A program and a module"


def defined_here(seen):
    """Whether the notebook defines the function and takes nothing from a module."""
    taken = re.search(r"\.grounded\b|from\s+parade\s+import", seen.source)
    return bool(re.search(r"^def grounded", seen.source, re.MULTILINE)) and not taken


def asked(mean_kn, gust_kn, wanted, because=""):
    return Call(f"grounded({mean_kn}, {gust_kn})", (mean_kn, gust_kn), wanted, because)


def module_itself(seen):
    return seen.got is None and bool(
        re.search(r"^grounded\s*=\s*parade\s*(#.*)?$", seen.source, re.MULTILINE)
    )


def exchanged(seen):
    """Whether the function takes the gust before the mean."""
    return bool(re.search(r"def\s+grounded\(\s*gust\w*\s*,\s*mean", seen.source))


def says_true(seen):
    return seen.got is True


CHECKS = {
    "module": [
        Function(
            "grounded",
            lambda: [asked(10, 12, False, "Neither is above its limit.")],
            slips=(
                slips.print_for_return(),
                slips.Slip(
                    "defined-here",
                    "Your notebook defines `grounded` itself, so the next notebook would need a copy. "
                    "Write the definition into the text of the module, and take it from there.",
                    defined_here,
                    FILE,
                    habit=True,
                ),
                slips.Slip(
                    "module-itself",
                    "You gave the name to the module. The function is in it, behind a dot.",
                    module_itself,
                    FILE,
                ),
                slips.Slip(
                    "turned-answer",
                    "Your function says True for a mean of 10 kn and gusts of 12 kn, far below "
                    "both limits. True means that the balloons stay down.",
                    says_true,
                ),
            ),
        ),
        Function(
            "grounded",
            lambda: [
                asked(20, 30, True, "20 kn are 23.02 mph, and 30 kn are 34.5 mph."),
                asked(22, 30, True, "Both are above their limits."),
            ],
            slips=(
                slips.Slip(
                    "winds-exchanged",
                    "Your function takes the gust first. The order that is asked for is mean, then gust.",
                    exchanged,
                ),
                slips.Slip(
                    "knots-as-miles",
                    "20 kn and 30 kn are 23.02 and 34.5 mph, above both limits, so True was expected. "
                    "From knots to mph the number grows: multiply by 1.15078.",
                    lambda seen: seen.got is False,
                    FILE,
                ),
            ),
        ),
        Function(
            "grounded",
            lambda: [asked(15, 25, False, "15 kn are 17.3 mph, and 25 kn are 28.8 mph.")],
            slips=(
                slips.Slip(
                    "too-large-a-factor",
                    "15 kn are 17.3 mph, and 25 kn are 28.8 mph: both are below their limits. Is your "
                    "factor that for km/h, or are your limits other ones?",
                    says_true,
                    FILE,
                ),
            ),
        ),
        Function(
            "grounded",
            lambda: [asked(18, 40, False), asked(25, 28, False), asked(14, 50, False)],
            slips=(
                slips.Slip(
                    "one-is-enough",
                    "One of the two winds is above its limit here, and the other is not. The rule asks "
                    "for both.",
                    says_true,
                    FILE,
                ),
            ),
        ),
        Function(
            "grounded",
            lambda: [
                asked(19.9, 36, False, "19.9 kn are 22.9 mph."),
                asked(25, 29.5, False, "29.5 kn are 33.9 mph."),
                asked(40, 55, True, "Both are far above their limits."),
            ],
        ),
    ],
    "morning": [
        Value(
            "no_flight",
            lambda: [1, 3, 4],
            because="It holds the hours for which `grounded` gives True.",
            slips=(
                slips.gives(
                    "flight-hours",
                    lambda: [0, 2, 5, 6, 7, 8, 9, 10, 11],
                    "These are the hours in which they might fly. The others were asked for.",
                ),
                slips.Slip(
                    "whole-reports",
                    "Your list holds whole reports. Only their hours, the first values, were asked for.",
                    lambda seen: isinstance(seen.got, list) and isinstance(seen.got[0], tuple),
                ),
                slips.Slip(
                    "order-of-values",
                    "Your list is empty. Each report of `lga` holds the hour, the mean and the gust, in this "
                    "order, and `grounded` takes the mean first.",
                    lambda seen: seen.got == [],
                ),
                slips.Slip(
                    "truths",
                    "Your list holds True and False, one for each report. Let an `if` decide which hours "
                    "come into the list.",
                    lambda seen: isinstance(seen.got, list) and isinstance(seen.got[0], bool),
                ),
            ),
        )
    ],
    "program": [
        Value(
            "as_program",
            lambda: "True",
            because="As a program the file prints what `grounded(25, 35)` gives, and nothing else.",
            slips=(
                slips.Slip(
                    "never-printed",
                    "Run as a program, your file prints nothing. Compare the line with `if` letter by "
                    "letter, and look whether the changed text was saved before `printed` ran.",
                    lambda seen: seen.got == "",
                    PROGRAM,
                ),
            ),
        ),
        Value(
            "as_import",
            lambda: "",
            because="An import of the file should print nothing.",
            slips=(
                slips.Slip(
                    "unguarded",
                    "Your file prints on import, too. Let the `print` depend on `__name__`.",
                    lambda seen: seen.got == "True",
                    PROGRAM,
                ),
            ),
        ),
    ],
}
