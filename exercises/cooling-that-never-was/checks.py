"""What an answer to "A cooling that never was" must hold."""

import re
from itertools import pairwise

from castalia.checking import Call, Function, Refusal, Value, slips

STOP = "Stop and look"
REFUSE = "Refuse in your own words"
TRUE = "What must be true"
COMPLAINT = Refusal("AssertionError")
DAY = [
    *(11.1, 11.1, 10.6, 10.0, 9.4, 8.3, 9.4, 10.6, 16.1, 22.2, 23.9, 24.4),
    *(25.0, 25.6, 26.7, 26.1, 26.1, 26.1, 25.0, 21.7, 24.4, 22.2, 17.8, 18.3),
]
COOLER = [20.0, 18.5, 15.0, 14.5]
WARMER = [5.0, 7.0, 8.5]


def steps(hours):
    """What the air cools by from each reading to the next; below zero where it warms."""
    return [earlier - later for earlier, later in pairwise(hours)]


def right(hours):
    return max([0, *steps(hours)])


def careful(hours):
    if len(hours) < 2:
        raise ValueError(f"{len(hours)} readings")
    return float(right(hours))


def around(hours):
    """The colleague's: the last reading is taken for the neighbour of the first."""
    return max(hours[place - 1] - hours[place] for place in range(len(hours)))


def without_zero(hours):
    return max(steps(hours))


def spread(hours):
    return max(hours) - min(hours)


def either_way(hours):
    return max(abs(step) for step in steps(hours))


def rises(hours):
    return max([0, *(-step for step in steps(hours))])


def added(hours):
    return sum(max(0, step) for step in steps(hours))


def ends(hours):
    return max(0, hours[0] - hours[-1])


def first_fall(hours):
    return next((step for step in steps(hours) if step > 0), 0)


def last_fall(hours):
    return next((step for step in reversed(steps(hours)) if step > 0), 0)


def not_the_last(hours):
    return max([0, *steps(hours)[:-1]])


def not_the_first(hours):
    return max([0, *steps(hours)[1:]])


def called(hours, told, because=""):
    return Call(f"fall_c({told})", (list(hours),), right(hours), because)


def refused(hours):
    return Call(f"fall_c({hours})", (hours,), Refusal("ValueError", (f"{len(hours)}",)))


def tried(which, function, because, wanted=COMPLAINT):
    """A call of the test; with a broken function, where nothing else is wanted."""
    return Call(f"test_fall({which})", (function,), wanted, because)


def silent_but_printed(seen):
    """Whether a call that had to stop printed something and went on."""
    return bool(seen.called and not seen.raised and seen.called.printed)


def wrong_for(hours, function):
    """Whether the answer for one list is that of a broken function, and not the right one."""
    return lambda seen: (
        seen.expected == right(hours)
        and function(hours) != right(hours)
        and seen.equals(function(hours))
    )


CHECKS = {
    "look": [
        Value(
            "first_pair",
            lambda: (18.3, 11.1),
            within=1e-6,
            because="In the first turn `position` is 0, and so the two positions are −1 and 0.",
            slips=(
                slips.gives(
                    "as-intended",
                    lambda: (11.1, 11.1),
                    "Those are the first two readings, which the colleague meant. Look at what the "
                    "first turn really takes.",
                    STOP,
                ),
                slips.gives(
                    "positions",
                    lambda: (-1, 0),
                    "Those are the positions. Give the readings that stand there, in °C.",
                    STOP,
                ),
                slips.gives(
                    "other-order",
                    lambda: (11.1, 18.3),
                    "The two are right, in the other order. First comes the one that stands before the "
                    "minus.",
                ),
                slips.gives(
                    "difference",
                    lambda: 18.3 - 11.1,
                    "That is what the subtraction gives. The two readings were asked for, as a tuple.",
                ),
            ),
        )
    ],
    "mend": [
        Function(
            "fall_c",
            lambda: [
                called(DAY, "day_c"),
                called(COOLER, COOLER),
                called(WARMER, WARMER, "This air never cools."),
                called([18.0, 12.0], [18.0, 12.0], "Two readings are enough."),
                called([3.0, 3.0], [3.0, 3.0], "This air never cools."),
                called([14.0, 20.5, 19.0], [14.0, 20.5, 19.0], "A rise is no fall."),
            ],
            within=0.06,  # whoever rounds to one decimal is right, too
            because="It is the largest of the differences between a reading and the next.",
            slips=(
                slips.print_for_return(),
                slips.Slip(
                    "around-the-end",
                    "The first reading is still compared with the last. Begin with the second reading, "
                    "or go through pairs of neighbours.",
                    wrong_for(DAY, around),
                    "Halve it",
                ),
                slips.Slip(
                    "below-zero",
                    "Air that only becomes warmer got a fall below zero. By the task it is 0: begin "
                    "with a largest fall of 0.",
                    wrong_for(WARMER, without_zero),
                ),
                slips.Slip(
                    "whole-day",
                    "That is the difference between the warmest and the coldest reading. Only a "
                    "reading and the *next* are to be compared.",
                    wrong_for(DAY, spread),
                ),
                slips.Slip(
                    "rise-for-fall",
                    "That is the largest change, whichever way, and on this day it is a rise. A fall "
                    "is the earlier reading minus the later one.",
                    lambda seen: wrong_for(DAY, either_way)(seen) or wrong_for(DAY, rises)(seen),
                ),
                slips.Slip(
                    "two-refused",
                    "Two readings are enough for a fall. Refuse only fewer than two.",
                    lambda seen: bool(seen.raised and seen.raised.kind == "ValueError"),
                    REFUSE,
                ),
                slips.Slip(
                    "beyond-the-end",
                    "Your loop asks for a reading after the last one. The last reading has no next: "
                    "end one turn earlier.",
                    lambda seen: bool(seen.raised and seen.raised.kind == "IndexError"),
                    "Halve it",
                ),
            ),
        ),
        Function(
            "fall_c",
            lambda: [refused([12.5]), refused([])],
            because="Whoever reads the message must see how many readings there were.",
            slips=(
                slips.Slip(
                    "printed-refusal",
                    "Your function prints that something is wrong and goes on. A program that calls it "
                    "cannot see that. `raise` stops.",
                    silent_but_printed,
                    REFUSE,
                ),
                slips.Slip(
                    "assert-for-refusal",
                    "A list that is too short comes from outside, and is no broken promise of your "
                    "code. Raise a ValueError.",
                    lambda seen: bool(seen.raised and seen.raised.kind == "AssertionError"),
                    TRUE,
                ),
                slips.Slip(
                    "answer-for-refusal",
                    "Fewer than two readings, and your function gave something back. A caller would "
                    "take it for weather. Refuse it with `raise`.",
                    lambda seen: seen.raised is None,
                    REFUSE,
                ),
            ),
        ),
        Value(
            "evening_c",
            lambda: right(DAY),
            within=0.06,
            because="It is what your function gives back for the 24 readings.",
            slips=(
                slips.gives(
                    "as-the-colleague",
                    lambda: around(DAY),
                    "This is still the colleague's answer. Call your own function.",
                ),
            ),
        ),
    ],
    "test": [
        Function(
            "test_fall",
            lambda: [
                tried("a right function", careful, "Your test should be silent.", None),
                tried("another right one", right, "Your test should be silent.", None),
                tried(
                    "the colleague's",
                    around,
                    "It takes the last reading for the neighbour of the first. A day that only "
                    "becomes warmer shows that.",
                ),
                tried(
                    "one without the 0",
                    without_zero,
                    "It gives a fall below zero where the air never cools.",
                ),
                tried(
                    "one that takes the whole day",
                    spread,
                    "It subtracts the lowest reading from the highest, whatever lies between.",
                ),
                tried(
                    "one that takes rises for falls",
                    either_way,
                    "It forgets the sign. Try a rise that is larger than any fall.",
                ),
                tried(
                    "one that turns the sign",
                    rises,
                    "It gives the largest rise. Try a day whose largest fall is of another size.",
                ),
                tried(
                    "one that adds the falls",
                    added,
                    "It adds the falls up. Try a day with more than one.",
                ),
                tried(
                    "one of the two ends",
                    ends,
                    "It compares the first reading with the last, and nothing else.",
                ),
                tried(
                    "one that stops at the first fall",
                    first_fall,
                    "It gives the first fall, even if a larger one follows.",
                ),
                tried(
                    "one that keeps the last fall",
                    last_fall,
                    "It gives the last fall, even if a larger one came before.",
                ),
                tried(
                    "one that forgets the last hour",
                    not_the_last,
                    "It leaves the last pair of neighbours out.",
                ),
                tried(
                    "one that forgets the first hour",
                    not_the_first,
                    "It leaves the first pair of neighbours out.",
                ),
            ],
            slips=(
                slips.Slip(
                    "tests-its-own",
                    "Your test calls a function by its own name, whatever it is handed. Call the "
                    "argument by its name.",
                    lambda seen: (
                        seen.raised is None
                        and bool(re.search(r"\b(?:largest_)?fall_c\(", seen.source))
                    ),
                    TRUE,
                ),
                slips.Slip(
                    "prints-for-assert",
                    "Your test prints what it found and ends as if all were well. Only an `assert` "
                    "that does not hold stops it.",
                    silent_but_printed,
                    TRUE,
                ),
                slips.Slip(
                    "returns-for-assert",
                    "Your test gives back True or False, and whoever runs it must look. A test is "
                    "silent or stops: put the comparison after `assert`.",
                    lambda seen: isinstance(seen.got, bool),
                    TRUE,
                ),
                slips.Slip(
                    "too-short",
                    "Your test hands a right function a list of fewer than two readings, which it may "
                    "refuse.",
                    lambda seen: bool(
                        seen.expected is None and seen.raised and seen.raised.kind == "ValueError"
                    ),
                ),
                slips.Slip(
                    "wrong-by-hand",
                    "This function is right, and one of your asserts does not hold for it. Work that "
                    "list out by hand once more, in whole degrees.",
                    lambda seen: bool(
                        seen.expected is None
                        and seen.raised
                        and seen.raised.kind == "AssertionError"
                    ),
                ),
            ),
        )
    ],
}
