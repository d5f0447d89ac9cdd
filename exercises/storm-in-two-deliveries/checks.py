"""What an answer to "One storm in two deliveries" must hold."""

import re

from castalia.checking import Call, Function, Refusal, Value, slips

CHECK = "A method, and a check"
EQUAL = "Equal, and unchangeable"
FIRST = [(11, 25, 32), (12, 20, 31), (13, 27, 38), (14, 33, 40), (15, 23, 35), (16, 23, 36)]
SECOND = [
    *((15, 23, 35), (16, 23, 36), (17, 23, 36), (18, 38, 28), (19, 26, 32), (20, 28, 40)),
    *((21, 27, 41), (22, 27, 33), (23, 29, 37)),
]
POSSIBLE = [report for report in FIRST + SECOND if report[2] >= report[1]]
ACCEPTED = list(dict.fromkeys(POSSIBLE))


def hours(reports):
    return [hour for hour, _, _ in reports]


def mean_factor(reports):
    return sum(gust / mean for _, mean, gust in reports) / len(reports)


def refuses(hour, mean_kn, gust_kn, because):
    wanted = Refusal("ValueError", (f"{mean_kn}", f"{gust_kn}", "kn"))
    told = f"Report({hour}, {mean_kn}, {gust_kn})"
    return Call(told, (hour, mean_kn, gust_kn), wanted, because)


def refused(seen, words):
    """Whether a ValueError stopped the cell whose message holds some words."""
    return bool(
        seen.raised and seen.raised.kind == "ValueError" and re.search(words, seen.raised.message)
    )


REFUSING = (
    slips.Slip(
        "steady-refused",
        "Your class refuses a gust that equals the mean. Only one below the mean is impossible.",
        lambda seen: refused(seen, r"\b10\b.*\b10\b"),
        CHECK,
    ),
    slips.Slip(
        "order-of-fields",
        "Your class has the gust before the mean. The order that is asked for is hour, mean, gust.",
        lambda seen: re.search(r"gust_kn\s*:.*\n\s*mean_kn\s*:", seen.source),
        CHECK,
    ),
    slips.Slip(
        "asserted",
        "`assert` stops with an AssertionError. Ask with `if`, and `raise` a ValueError.",
        lambda seen: bool(seen.raised and seen.raised.kind == "AssertionError"),
        CHECK,
    ),
    slips.Slip(
        "check-turned",
        "Your class refuses a report that is possible: its gust of 40 kn is above its mean of 33 kn. "
        "Turn the comparison round.",
        lambda seen: (
            refused(seen, r"\b33\b.*\b40\b|\b40\b.*\b33\b")
            and re.search(r"\b33\s*,\s*(?:gust_kn\s*=\s*)?40\b", seen.source)
        ),
        CHECK,
    ),
)

CHECKS = {
    "record": [
        Value(
            "example",
            lambda: 40 / 33,
            within=0.006,
            because="It is the gust divided by the mean.",
            slips=(
                slips.gives(
                    "upside-down",
                    lambda: 33 / 40,
                    "You divided the mean by the gust. A gust factor is never below 1.",
                    CHECK,
                ),
                *REFUSING,
                slips.not_frozen(EQUAL),
            ),
        ),
        Value(
            "steady",
            lambda: 1.0,
            because="Where gust and mean are equal, the factor is 1.",
            slips=REFUSING,
        ),
        Function(
            "Report",
            lambda: [
                refuses(18, 38, 28, "Its gust is below its mean."),
                refuses(5, -3, 5, "No wind is below zero."),
            ],
            slips=(
                slips.Slip(
                    "printed-refusal",
                    "Your class prints that something is wrong, and makes the record all the same. "
                    "`raise` stops.",
                    lambda seen: bool(
                        seen.called and not seen.raised and seen.called.printed.strip()
                    ),
                    CHECK,
                ),
            ),
        ),
    ],
    "deliveries": [
        Value(
            "hours",
            lambda: hours(ACCEPTED),
            because="They are the hours of the accepted reports, each once.",
            slips=(
                slips.gives(
                    "hours-twice",
                    lambda: hours(POSSIBLE),
                    "15 and 16 o'clock came in both deliveries, and are in your list twice.",
                    EQUAL,
                ),
                slips.gives(
                    "refused-kept",
                    lambda: sorted({*hours(FIRST + SECOND)}),
                    "18 o'clock is in your list, although `Report` refuses it. Append in the branch of "
                    "the accepted reports only.",
                ),
            ),
        ),
        Value(
            "refused",
            lambda: [18],
            because="It holds the hours that `Report` refuses.",
        ),
        Value(
            "mean_factor",
            lambda: mean_factor(ACCEPTED),
            within=0.002,
            because="It is the sum of the factors of the accepted reports, divided by their number.",
            slips=(
                slips.gives(
                    "factor-of-sums",
                    lambda: sum(x[2] for x in ACCEPTED) / sum(x[1] for x in ACCEPTED),
                    "You divided the sum of the gusts by that of the means. Take the factor of each "
                    "report first, and then their mean.",
                ),
                slips.gives(
                    "all-deliveries-counted",
                    lambda: sum(x[2] / x[1] for x in ACCEPTED) / len(FIRST + SECOND),
                    "You divided by the number of all that was delivered. Divide by the number of "
                    "accepted reports.",
                ),
            ),
        ),
    ],
    "module": [
        Value(
            "strong",
            lambda: [14, 18, 20, 23],
            because="It holds the hours of both deliveries with a mean of 28 kn or more.",
            slips=(
                slips.Slip(
                    "force-for-knots",
                    "You compared with 7, which is the force. Force 7 begins at 28 kn.",
                    lambda seen: bool(re.search(r">=?\s*7\b", seen.source)),
                ),
                slips.gives(
                    "by-gust",
                    lambda: hours(FIRST + SECOND),
                    "All reports had gusts of 28 kn or more. Force 7 is counted by the mean.",
                ),
                slips.gives(
                    "limit-left-out",
                    lambda: [14, 18, 23],
                    '28 kn is force 7 already: "or more" includes the limit.',
                ),
                slips.gives(
                    "second-only",
                    lambda: [18, 20, 23],
                    "This is the answer for `second` alone. Hand the function both deliveries.",
                ),
                slips.gives(
                    "accepted-only",
                    lambda: [14, 20, 23],
                    "This is the answer for the accepted reports. `first + second` is asked for, all as it "
                    "was delivered.",
                ),
                slips.gives(
                    "first-only",
                    lambda: [14],
                    "This is the answer for `first` alone. Hand the function both deliveries.",
                ),
                slips.Slip(
                    "in-the-notebook",
                    "Your notebook defines `strong_hours` itself. Write it into `gales.py`, and call it "
                    "from there.",
                    lambda seen: (
                        bool(re.search(r"^def strong_hours", seen.source, re.MULTILINE))
                        and not re.search(r"\.strong_hours\b|from\s+gales\s+import", seen.source)
                    ),
                    "A file with your functions",
                    habit=True,
                ),
            ),
        )
    ],
}
