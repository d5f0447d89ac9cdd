"""What an answer to "Three gauges under Andrea" must hold."""

import csv
import re
from functools import cache
from pathlib import Path

from castalia.checking import Call, Function, Refusal, Value, slips, text

FILE = "A file with your functions"
CHECK = "A method, and a check"
EQUAL = "Equal, and unchangeable"
AIRPORTS = ("EWR", "JFK", "LGA")


@cache
def lines():
    """The lines of the file as (airport, day, hour, inches), without that which says NA."""
    _, pieces = text.split(Path(__file__).with_name("exercise.md").read_text(encoding="utf-8"))
    given = next(piece.text for piece in pieces if piece.kind == "given")
    rows = csv.DictReader(given.split("'''")[1].splitlines())
    return [
        (row["airport"], int(row["day"]), int(row["hour"]), float(row["rain_in"]))
        for row in rows
        if row["rain_in"] != "NA"
    ]


def totals(chosen, scale=25.4):
    """The sum of each airport."""
    return [scale * sum(line[3] for line in chosen if line[0] == name) for name in AIRPORTS]


def possible():
    return [line for line in lines() if line[3] < 12]


def accepted():
    return list(dict.fromkeys(possible()))


def heavy(chosen, limit_mm=7.6):
    """How many hours of each airport had more than a limit."""
    hours = [line[0] for line in chosen if 25.4 * line[3] > limit_mm]
    return [hours.count(name) for name in AIRPORTS]


def refuses(rain_mm, because):
    told = f'Hour("LGA", 7, 3, {rain_mm})'
    return Call(told, ("LGA", 7, 3, rain_mm), Refusal("ValueError", (f"{rain_mm}", "mm")), because)


def field(inches, wanted, because=""):
    return Call(f'millimetres("{inches}")', (inches,), wanted, because)


CHECKS = {
    "module": [
        Function(
            "millimetres",
            lambda: [
                field("0.5", 12.7, "Half an inch is 12.7 mm."),
                field("0", 0.0, "No rain is 0 mm."),
            ],
            within=0.001,
            slips=(
                slips.print_for_return(),
                slips.Slip(
                    "module-itself",
                    "You gave the name to the module. The function is in it, behind a dot.",
                    lambda seen: bool(
                        seen.got is None
                        and re.search(
                            r"^millimetres\s*=\s*rain\s*(#.*)?$", seen.source, re.MULTILINE
                        )
                    ),
                    FILE,
                ),
                slips.gives(
                    "divided",
                    lambda: 0.5 / 25.4,
                    "You divided, which leads from mm to inches. Half an inch is 12.7 mm: the number grows.",
                ),
                slips.Slip(
                    "text-multiplied",
                    "A field is a text, and a text cannot be multiplied by 25.4. Convert it first.",
                    lambda seen: bool(seen.raised and "non-int of type" in seen.raised.message),
                ),
                slips.Slip(
                    "defined-here",
                    "Your notebook defines `millimetres` itself. Write it into `rain.py`, and take it "
                    "from there.",
                    lambda seen: (
                        bool(re.search(r"^def millimetres", seen.source, re.MULTILINE))
                        and not re.search(r"\.millimetres\b|from\s+rain\s+import", seen.source)
                    ),
                    FILE,
                    habit=True,
                ),
            ),
        ),
        Function(
            "millimetres",
            lambda: [field("NA", None, "What is not available is None.")],
            slips=(
                slips.gives(
                    "zero-for-missing",
                    lambda: 0,
                    "You made 0 mm of a field that is not available. Zero would mean that it was dry.",
                ),
                slips.Slip(
                    "missing-converted",
                    "`float` cannot read `NA`. Ask for that text before you convert.",
                    lambda seen: bool(seen.raised and seen.raised.kind == "ValueError"),
                ),
            ),
        ),
    ],
    "record": [
        Value("is_heavy", lambda: True, because="13.5 mm are more than 7.6 mm."),
        Value(
            "at_limit",
            lambda: False,
            because="7.6 mm are not more than 7.6 mm.",
            slips=(
                slips.Slip(
                    "limit-refused",
                    "Your class refuses 305 mm, too. That is what was recognised: only more is refused.",
                    lambda seen: bool(re.search(r">=\s*305\b|<\s*305\b", seen.source)),
                    CHECK,
                    habit=True,
                ),
                slips.not_frozen(EQUAL),
            ),
        ),
        Function(
            "Hour",
            lambda: [
                refuses(965.2, "No rain of more than 305 mm in an hour is recognised."),
                refuses(305.5, "No rain of more than 305 mm in an hour is recognised."),
                refuses(-0.1, "No rain is below zero."),
            ],
        ),
    ],
    "read": [
        Value("missing", lambda: 1, because="It is the number of lines that say `NA`."),
        Value(
            "refused",
            lambda: [("EWR", 7, 19)],
            because="It holds a tuple of airport, day and hour for each refused line.",
            slips=(
                slips.Slip(
                    "texts-kept",
                    "Day and hour are still texts. Convert them to whole numbers.",
                    lambda seen: isinstance(seen.got[0][1], str) and len(seen.got) == 1,
                ),
                slips.Slip(
                    "none-refused",
                    "Your list is empty, and `Hour` refuses one line. Append where you catch the ValueError.",
                    lambda seen: seen.got == [],
                    CHECK,
                ),
            ),
        ),
        Value(
            "totals_mm",
            lambda: totals(accepted()),
            within=0.06,
            because="It holds the sum of the accepted hours of each airport, in mm.",
            slips=(
                slips.gives(
                    "counted-twice",
                    lambda: totals(possible()),
                    "Kennedy's 22 o'clock came twice, and you counted it twice.",
                    EQUAL,
                ),
                slips.gives(
                    "same-hour-of-another",
                    lambda: totals(list({line[2]: line for line in possible()[::-1]}.values())),
                    "You took each hour once for all airports together. Compare whole records: airport and "
                    "day differ, too.",
                    EQUAL,
                ),
                slips.gives(
                    "inches",
                    lambda: totals(accepted(), 1),
                    "These are sums in inches. Each hour should come in mm.",
                ),
                slips.gives(
                    "impossible-counted",
                    lambda: totals(list(dict.fromkeys(lines()))),
                    "Newark's sum holds the hour that `Hour` refuses. Only accepted hours count.",
                    CHECK,
                ),
            ),
        ),
    ],
    "answer": [
        Value(
            "wettest",
            lambda: "JFK",
            because="It is the airport with the largest of the three sums.",
        ),
        Value(
            "heavy_hours",
            lambda: heavy(accepted()),
            within=0.1,
            because="It holds how many accepted hours had more than 7.6 mm.",
            slips=(
                slips.gives(
                    "method-for-answer",
                    lambda: [sum(line[0] == name for line in accepted()) for name in AIRPORTS],
                    "You counted all hours of each airport. If the brackets after `heavy` are missing, "
                    "the `if` asks whether there is a method, and there always is.",
                    CHECK,
                ),
            ),
        ),
    ],
}
