"""What an answer to "Eleven degrees of frost in May" must hold."""

import re

from castalia.checking import Value, slips

CHANGE = "A list can change"
ZERO = "Twelve hours, counted from zero"
RUN = "A run of hours"
TWELVE = ZERO
RECORD = "Records, found by name"
ARCHIVE = [15.0, 14.4, 13.9, 13.9, -10.5, 14.0, 12.8, 13.3, 12.8, 13.0, 12.8, 13.3]
GUESS = (13.9 + 14.0) / 2
MENDED = [*ARCHIVE[:4], GUESS, *ARCHIVE[5:], 13.9]


def mean(values):
    return sum(values) / len(values)


def put(values, position, value):
    """A copy of a list with another value at a position."""
    return [*values[:position], value, *values[position + 1 :]]


def numbers(value, length):
    """Whether a value is a list of so many numbers."""
    return (
        isinstance(value, list)
        and len(value) == length
        and all(isinstance(one, int | float) for one in value)
    )


def replaced(position):
    """Whether the guess was put in a place where the reading was right."""
    return lambda seen: (
        (numbers(seen.got, 12) or numbers(seen.got, 13))
        and seen.got[4] == -10.5
        and abs(seen.got[position] - GUESS) < 1e-6
    )


def record_of(value):
    """What is looked up at 22 in a dictionary that holds nothing else; else None."""
    return value.get(22) if isinstance(value, dict) and len(value) == 1 else None


def found(seen):
    return record_of(seen.got)


def nothing_back(seen):
    """Whether the name was given to what `.append` gives back."""
    return seen.got is None and not seen.raised


class Copied(Value):
    """A list; a function in its place may have a reason that can be told."""

    def held(self, answer):
        """Tell of the brackets of `.copy()`, and look at all else as at any value."""
        if answer.callable(self.name):
            told = next(slip for slip in self.slips if slip.name == "brackets-missing")
            return self._slipped(told)
        return super().held(answer)


class Noted(Value):
    """A dictionary with one record of two numbers, whose digits may differ in the last."""

    def held(self, answer):
        """Pass what is near enough, and look at all else as at any value."""
        record = record_of(answer.get(self.name))
        near = type(record) is tuple and len(record) == 2 and numbers(list(record), 2)
        if near and record[0] == -10.5 and abs(record[1] - GUESS) < 1e-6:
            return None
        return super().held(answer)


SPOILT = (
    "Your correction stands in `archive_c`, too: what the archive said is lost. `=` gave its "
    "list a second name, and made no second list. Run the first cell again, then begin with a "
    "copy."
)


CHECKS = {
    "mend": [
        Copied(
            "mended_c",
            lambda: MENDED,
            within=1e-6,
            because="It is the archive with another value in the place of −10.5 °C, and 13.9 °C "
            "at the end.",
            slips=(
                slips.Slip(
                    "nothing-from-append",
                    "`mended_c` holds None. `.append` changes the list and gives nothing back: "
                    "no `=` before it.",
                    nothing_back,
                    CHANGE,
                ),
                slips.Slip(
                    "brackets-missing",
                    "The brackets are missing: `.copy` is only the name of what copies, and "
                    "`.copy()` makes it copy.",
                    lambda seen: bool(re.search(r"\.copy\b(?!\s*\()", seen.source)),
                    CHANGE,
                ),
                slips.Slip(
                    "appended-again",
                    "Your list has more than thirteen readings: the reading of six o'clock was "
                    "appended to the archive, too, or twice. Run the first cell again, and then "
                    "this one, which must begin with a copy.",
                    lambda seen: isinstance(seen.got, list) and len(seen.got) > 13,
                    CHANGE,
                ),
                slips.Slip(
                    "counted-from-one",
                    "You replaced the reading after the faulty one. Positions count from zero.",
                    replaced(5),
                    ZERO,
                ),
                slips.Slip(
                    "one-too-early",
                    "You replaced the reading before the faulty one. Count again, from zero.",
                    replaced(3),
                    ZERO,
                ),
                slips.Slip(
                    "minus-left",
                    "−10.5 °C still stands in your list. If your cell shows an error, look at its "
                    "last line first: the place is a position counted from zero, not the hour.",
                    lambda seen: isinstance(seen.got, list) and -10.5 in seen.got,
                    ZERO,
                ),
                slips.Slip(
                    "not-appended",
                    "The reading of six in the morning is missing: your list has twelve values.",
                    lambda seen: numbers(seen.got, 12),
                    CHANGE,
                ),
                slips.Slip(
                    "neighbour",
                    "At ten o'clock your list has one of the two neighbours, or their mean "
                    "rounded. Their mean lies between them; leave it as Python computes it.",
                    lambda seen: numbers(seen.got, 13) and seen.got[4] in (13.9, 14.0),
                ),
            ),
        ),
        Value(
            "archive_c",
            lambda: ARCHIVE,
            within=1e-6,
            because="The archive must stay as it came. Run the first cell again.",
            slips=(
                slips.Slip(
                    "alias",
                    SPOILT,
                    lambda seen: numbers(seen.got, 13),
                    CHANGE,
                ),
                slips.gives(
                    "archive-mended",
                    lambda: put(ARCHIVE, 4, GUESS),
                    "You corrected the archive itself. Run the first cell again, and correct the "
                    "copy only.",
                    CHANGE,
                ),
            ),
        ),
    ],
    "means": [
        Value(
            "change_c",
            lambda: mean(MENDED[:12]) - mean(ARCHIVE),
            within=0.005,
            because="It is the mean of the mended readings minus that of the archive, both of "
            "twelve hours and not rounded.",
            slips=(
                slips.Slip(
                    "rounded",
                    "You rounded. Leave the difference as Python computes it.",
                    lambda seen: seen.got in (2, 2.0),
                ),
                slips.gives(
                    "sign-turned",
                    lambda: mean(ARCHIVE) - mean(MENDED[:12]),
                    "The sign is turned: you subtracted the mended mean from that of the archive. "
                    "It is the mended one minus the archive's.",
                ),
                slips.gives(
                    "other-hours",
                    lambda: mean(MENDED) - mean(ARCHIVE),
                    "Your two means are of different hours: one has the reading of six in the "
                    "morning, the other does not.",
                    RUN,
                ),
                slips.gives(
                    "thirteen-by-twelve",
                    lambda: sum(MENDED) / 12 - mean(ARCHIVE),
                    "You added thirteen readings and divided by twelve. A slice takes the first "
                    "twelve.",
                    RUN,
                ),
                slips.gives(
                    "eleven-by-twelve",
                    lambda: sum(MENDED[:11]) / 12 - mean(ARCHIVE),
                    "Your slice has eleven readings. It ends before its second number, so that "
                    "number must be 12.",
                    RUN,
                ),
                slips.gives(
                    "first-left-out",
                    lambda: sum(MENDED[1:12]) / 12 - mean(ARCHIVE),
                    "Your slice leaves the first reading out. Its position is 0.",
                    ZERO,
                ),
                slips.gives(
                    "sum-for-mean",
                    lambda: mean(MENDED[:12]) - sum(ARCHIVE),
                    "You subtracted the sum of the archive. Divide it by the number of its "
                    "readings.",
                    TWELVE,
                ),
                slips.gives(
                    "same-list",
                    lambda: 0.0,
                    "A change of zero: you compared a list with itself. One of the two means is "
                    "that of the archive.",
                    CHANGE,
                ),
            ),
        ),
    ],
    "note": [
        Noted(
            "corrections",
            lambda: {22: (-10.5, GUESS)},
            because="Under the key 22 it holds the archive's value at that hour and yours, in "
            "this order.",
            slips=(
                slips.Slip(
                    "no-look-up",
                    "In this collection nothing can be looked up by the hour. Which of the four "
                    "finds a value by a key?",
                    lambda seen: isinstance(seen.got, list | tuple | set),
                    RECORD,
                ),
                slips.Slip(
                    "list-for-record",
                    "Your record is a list, which anybody can change later. Round brackets make "
                    "a tuple.",
                    lambda seen: isinstance(found(seen), list),
                    RECORD,
                ),
                slips.Slip(
                    "set-for-record",
                    "Your record is a set, which has no order: nobody could tell the old value "
                    "from the new. Round brackets make a tuple.",
                    lambda seen: isinstance(found(seen), set),
                    RECORD,
                ),
                slips.Slip(
                    "position-for-hour",
                    "Your key is the position in the list. Someone who does not have the list "
                    "knows the hour, 22.",
                    lambda seen: isinstance(seen.got, dict) and set(seen.got) == {4},
                    RECORD,
                ),
                slips.Slip(
                    "hour-as-text",
                    "Your key is a text. The hour was to be looked up as a number, without quotes.",
                    lambda seen: isinstance(seen.got, dict) and set(seen.got) == {"22"},
                    RECORD,
                ),
                slips.Slip(
                    "new-before-old",
                    "The values stand in another order than the task's: first the archive's, "
                    "then yours.",
                    lambda seen: isinstance(found(seen), tuple) and found(seen)[-1] == -10.5,
                    RECORD,
                ),
                slips.Slip(
                    "more-keys",
                    "Your dictionary has more than one key. Only the reading at 22 was corrected.",
                    lambda seen: isinstance(seen.got, dict) and len(seen.got) > 1,
                    RECORD,
                ),
                slips.Slip(
                    "other-values",
                    "Your record has two numbers, and they are not those of your lists. Take the "
                    "archive's value and yours from their lists, by position and not rounded.",
                    lambda seen: isinstance(found(seen), tuple) and numbers(list(found(seen)), 2),
                    ZERO,
                ),
                slips.Slip(
                    "whole-lists",
                    "Your record holds whole lists. Take from each the one value, by its position.",
                    lambda seen: (
                        isinstance(found(seen), tuple)
                        and any(isinstance(one, list) for one in found(seen))
                    ),
                    ZERO,
                ),
            ),
        ),
        Value(
            "old_c",
            lambda: -10.5,
            within=1e-6,
            because="It is the archive's value at ten o'clock, the first of the record.",
            slips=(
                slips.gives(
                    "names-swapped",
                    lambda: GUESS,
                    "The names have changed places: the first name gets the first value of the "
                    "record.",
                    RECORD,
                ),
                slips.Slip(
                    "whole-record",
                    "`old_c` holds the whole record. Two names with a comma between them, on the "
                    "left of one `=`, get one value each.",
                    lambda seen: isinstance(seen.got, tuple),
                    RECORD,
                ),
                slips.Slip(
                    "not-unpacked",
                    "There are more names than values: the key must be looked up first. The "
                    "dictionary itself gives its keys, and it has one.",
                    lambda seen: bool(seen.raised and "not enough values" in seen.raised.message),
                    RECORD,
                ),
                slips.Slip(
                    "index-for-key",
                    "Python found no such key. A dictionary has no positions: in the square "
                    "brackets stands a key, here the hour as you wrote it.",
                    lambda seen: bool(seen.raised and seen.raised.kind == "KeyError"),
                    RECORD,
                ),
            ),
        ),
        Value(
            "new_c",
            lambda: GUESS,
            within=1e-6,
            because="It is your value at ten o'clock, the second of the record.",
        ),
    ],
}
