"""What an answer to "The coldest morning, skipped" must hold."""

from castalia.checking import Call, Function, Refusal, Value, slips

STOP = "Stop and look"
CATCH = "Catch what you expect"
BLAME = "What must be true"
FIELDS = ["39.02", "26.06", "19.94", "10,94", "12.92", "NA", "15.98", "17.06"]
ROWS = [{"day": f"{20 + place} January", "air_f": one} for place, one in enumerate(FIELDS)]
LOST = "a call in which one of the rows is neither kept nor skipped"


def right(rows):
    """What can be read, and the days that cannot."""
    pairs = [(row["day"], row["air_f"].replace(",", ".")) for row in rows]
    kept = [(day, float(field)) for day, field in pairs if field != "NA"]
    return kept, [day for day, field in pairs if field == "NA"]


def without_comma():
    kept, skipped = right(ROWS)
    return [one for one in kept if one[0] != "23 January"], ["23 January", *skipped]


def zeros():
    kept = [(row["day"], row["air_f"].replace(",", ".")) for row in ROWS]
    return [(day, 0.0 if field == "NA" else float(field)) for day, field in kept]


def kept_of(seen):
    """The first of the two lists that came back, where there are two."""
    both = isinstance(seen.got, tuple | list) and len(seen.got) == 2
    return list(seen.got[0]) if both and isinstance(seen.got[0], list) else None


def called(rows, told, because=""):
    return Call(f"readable({told})", (rows,), right(rows), because)


def day_for(rows, told, because=""):
    kept, skipped = right(rows)
    expected = min(kept, key=lambda one: one[1])[0]
    return Call(f"coldest({told})", (rows, kept, skipped), expected, because)


CHECKS = {
    "stop": [
        Value(
            "first_field",
            lambda: "10,94",
            because="The debugger's first answer shows the row, and its `air_f` is the field.",
            slips=(
                slips.Slip(
                    "as-a-number",
                    "That is the number which somebody meant. The field is a text with a comma: give "
                    "it as it is, in quotes.",
                    lambda seen: seen.got in (10.94, "10.94", (10, 94)),
                    STOP,
                ),
                slips.gives(
                    "second-stop",
                    lambda: "NA",
                    "That is the second stop. `c` had continued from the first one.",
                    STOP,
                ),
            ),
        ),
        Value(
            "skipped_then",
            lambda: 0,
            because="It is the number of days that had been appended before.",
            slips=(
                slips.gives(
                    "line-had-run",
                    lambda: 1,
                    "The line after `->` runs next: it has not appended anything yet.",
                    STOP,
                ),
            ),
        ),
        Value(
            "still_a_reading",
            lambda: "23 January",
            because="Of its two fields one holds digits, written in another way.",
            slips=(
                slips.gives(
                    "the-gap",
                    lambda: "25 January",
                    "`NA` says that nothing was measured. The other field holds a number, written "
                    "with a comma.",
                ),
            ),
        ),
    ],
    "catch": [
        Function(
            "readable",
            lambda: [
                called(ROWS, "rows"),
                called(ROWS[4:6], "rows[4:6]"),
                called([], "[]", "A log without rows has nothing to keep and nothing to skip."),
            ],
            because="It gives back two lists: pairs of day and °F, and the days without a reading.",
            slips=(
                slips.print_for_return(),
                slips.gives(
                    "comma-skipped",
                    without_comma,
                    "23 January is still skipped. Make a point of the comma before you convert.",
                ),
                slips.Slip(
                    "zero-for-missing",
                    "You put 0 °F where nothing was measured. Unknown is not zero: skip the day.",
                    lambda seen: kept_of(seen) is not None
                    and seen.expected == right(ROWS)
                    and kept_of(seen) == zeros(),
                    CATCH,
                ),
                slips.Slip(
                    "other-kind",
                    "A field that is no number stopped your function. `except` waits for another "
                    "kind of exception than `float` raises.",
                    lambda seen: bool(
                        seen.raised
                        and seen.raised.kind == "ValueError"
                        and "float" in seen.raised.message
                    ),
                    CATCH,
                ),
                slips.Slip(
                    "number-only",
                    "What is kept lacks its day. Nobody could say on which day it was coldest: append "
                    "both, as a tuple.",
                    lambda seen: bool(kept_of(seen))
                    and all(isinstance(one, float) for one in kept_of(seen)),
                ),
                slips.Slip(
                    "text-kept",
                    "What is kept is the text of the field. Keep the number, with which one can "
                    "calculate.",
                    lambda seen: bool(kept_of(seen))
                    and all(
                        isinstance(one, tuple | list) and len(one) == 2 and isinstance(one[1], str)
                        for one in kept_of(seen)
                    ),
                ),
            ),
        ),
        Function(
            "readable",
            lambda: [
                Call(
                    'readable([{"day": "20 January", "temp": "39.02"}])',
                    ([{"day": "20 January", "temp": "39.02"}],),
                    Refusal("KeyError"),
                )
            ],
            because="A column with another name is a fault to mend, and no missing value.",
            slips=(
                slips.Slip(
                    "caught-too-much",
                    "This row has no `air_f`, and your function skipped it as if nothing had been "
                    "measured. Catch only the kind that `float` raises.",
                    lambda seen: seen.raised is None,
                    CATCH,
                ),
            ),
        ),
    ],
    "sure": [
        Function(
            "coldest",
            lambda: [day_for(ROWS, "rows, kept, skipped"), day_for(ROWS[4:], "rows[4:], …")],
            because="It is the day of the lowest reading that was kept.",
            slips=(
                slips.print_for_return(),
                slips.Slip(
                    "stops-anyway",
                    "Every row is kept or skipped here, and your function stopped all the same. A "
                    "`raise` always stops; an `assert` stops only if its condition does not hold.",
                    lambda seen: seen.raised is not None,
                    BLAME,
                ),
            ),
        ),
        Function(
            "coldest",
            lambda: [
                Call(LOST, (ROWS[:3], right(ROWS[:2])[0], []), Refusal("AssertionError")),
                Call(LOST, (ROWS[4:6], right(ROWS[4:5])[0], []), Refusal("AssertionError")),
            ],
            because="A row that was lost is a fault of our own code, and an assert finds it.",
            slips=(
                slips.Slip(
                    "raise-for-promise",
                    "A lost row is a fault of our own code: nobody should catch it. State the promise "
                    "with `assert`.",
                    lambda seen: bool(seen.raised and seen.raised.kind == "ValueError"),
                    BLAME,
                ),
                slips.Slip(
                    "lost-unseen",
                    "One row is neither kept nor skipped, and your function did not notice. What must "
                    "the two lengths add up to?",
                    lambda seen: seen.raised is None,
                    BLAME,
                ),
            ),
        ),
        Function(
            "coldest",
            lambda: [
                Call(
                    "coldest of a log that holds only NA",
                    (ROWS[5:6], [], ["25 January"]),
                    Refusal("ValueError"),
                ),
                Call("coldest of a log without rows", ([], [], []), Refusal("ValueError")),
            ],
            because="A log without a reading comes from outside, so the function refuses it.",
            slips=(
                slips.Slip(
                    "assert-for-input",
                    "A log without readings comes from outside, and can happen to right code. Refuse "
                    "it with `raise`, in words of your own.",
                    lambda seen: bool(seen.raised and seen.raised.kind == "AssertionError"),
                    BLAME,
                ),
                slips.Slip(
                    "went-on",
                    "Nothing was kept, and your function went on to the first reading of an empty "
                    "list. `raise` stops before that.",
                    lambda seen: bool(seen.raised and seen.raised.kind == "IndexError"),
                    BLAME,
                ),
                slips.Slip(
                    "answer-for-refusal",
                    "Nothing was kept, and your function gave something back as if it were a day. "
                    "Stop with a ValueError.",
                    lambda seen: seen.raised is None,
                    BLAME,
                ),
            ),
        ),
        Value(
            "morning",
            lambda: "23 January",
            because="It is the day that `coldest` gives back for the eight mornings.",
            slips=(
                slips.gives(
                    "comma-lost",
                    lambda: "24 January",
                    "This is the answer without the morning whose field has a comma.",
                ),
            ),
        ),
    ],
}
