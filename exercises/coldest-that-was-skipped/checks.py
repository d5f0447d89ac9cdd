"""What an answer to "The coldest morning, skipped" must hold."""

import re

from castalia.checking import Call, Function, Refusal, Value, slips

STOP = "Stop and look"
CATCH = "Catch what you expect"
BLAME = "What must be true"
FIELDS = ["39.02", "26.06", "19.94", "10,94", "12.92", "NA", "15.98", "17.06"]
ROWS = [{"day": f"{20 + place} January", "air_f": one} for place, one in enumerate(FIELDS)]
GAPS = ("NA", "M")
LOST = "a call in which one of the rows is neither kept nor skipped"


def right(rows):
    """What can be read, and the days that cannot."""
    pairs = [(row["day"], row["air_f"].replace(",", ".")) for row in rows]
    kept = [(day, float(field)) for day, field in pairs if field not in GAPS]
    return kept, [day for day, field in pairs if field in GAPS]


def called(field, because=""):
    row = {"day": "20 January", "air_f": field}
    kept, _ = right([row])
    expected = kept[0][1] if kept else None
    return Call(f"reading_f({row})", (row,), expected, because)


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
            "reading_f",
            lambda: [
                called("39.02"),
                called("10,94", "A comma stands there for the point."),
                called("NA", "Nothing was measured."),
                called("-4.0"),
                called("M", "Some archives write M for missing."),
            ],
            because="It gives back the number of °F, or None where the field holds no number.",
            slips=(
                slips.print_for_return(),
                slips.Slip(
                    "comma-skipped",
                    "A reading was lost: its field has a comma. Make a point of the comma before you "
                    "convert.",
                    lambda seen: (
                        seen.expected == 10.94
                        and (seen.got is None or bool(seen.raised))
                        and "replace" not in seen.source
                    ),
                ),
                slips.Slip(
                    "zero-for-missing",
                    "You gave back 0 °F where nothing was measured. Unknown is not zero: give back "
                    "None.",
                    lambda seen: (
                        seen.expected is None
                        and isinstance(seen.got, float | int)
                        and seen.got == 0
                    ),
                    CATCH,
                ),
                slips.Slip(
                    "other-kind",
                    "A field that is no number stopped your function. `except` waits for another "
                    "kind of exception than `float` raises.",
                    lambda seen: (
                        seen.expected is None
                        and bool(seen.raised and seen.raised.kind == "ValueError")
                    ),
                    CATCH,
                ),
                slips.Slip(
                    "text-kept",
                    "Your function gives back the text of the field. Give back the number, with which "
                    "one can calculate.",
                    lambda seen: isinstance(seen.got, str) and isinstance(seen.expected, float),
                ),
            ),
        ),
        Function(
            "reading_f",
            lambda: [
                Call(
                    'reading_f({"day": "20 January", "temp": "39.02"})',
                    ({"day": "20 January", "temp": "39.02"},),
                    Refusal("KeyError"),
                )
            ],
            because="A column with another name is a fault to mend, and no missing value.",
            slips=(
                slips.Slip(
                    "caught-too-much",
                    "This row has no `air_f`, and your function took it for a gap in the "
                    "measurements. Catch only the kind that `float` raises.",
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
                slips.Slip(
                    "typed-number",
                    "Your assert holds for one length of the log only. Ask `len(rows)` how many rows there "
                    "are.",
                    lambda seen: (
                        bool(seen.raised and seen.raised.kind == "AssertionError")
                        and bool(re.search(r"assert[^\n]*==\s*\d", seen.source))
                    ),
                    BLAME,
                ),
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
                    "assert-in-brackets",
                    "One row is neither kept nor skipped, and your assert let it pass. With brackets around "
                    "condition and text it gets a tuple, which always counts as true. Take them away.",
                    lambda seen: bool(
                        seen.raised is None
                        and re.search(r"assert\s*\(.*,\s*f?[\"'].*\)", seen.source)
                    ),
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
                    "Nothing was kept, and an IndexError stops your function. Refuse before you take "
                    "anything out of the list, with a ValueError: the kind for values that make no sense.",
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
