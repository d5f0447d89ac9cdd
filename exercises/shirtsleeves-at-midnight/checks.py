"""What an answer to "From shirtsleeves to frost in one day" must hold."""

import re

from castalia.checking import Value, slips

ZERO = "Twelve hours, counted from zero"
RUN = "A run of hours"
TWELVE = ZERO
AIR = [
    *(17.0, 16.7, 16.7, 16.7, 16.0, 15.0, 14.0, 9.0, 7.8, 6.7, 7.2, 7.8),
    *(7.8, 7.2, 6.7, 5.6, 3.9, 2.2, 1.7, 0.6, 0.0, 0.0, -0.6, -1.1),
]
GUSTS = [59, 63, 76, 72, 94, 44, 89, 61, 78, 83, 67, 70]


def mean(values):
    return sum(values) / len(values)


def a_list(seen):
    return isinstance(seen.got, list)


def two_lists(seen):
    """Whether a list was to be taken from a list."""
    raised = seen.raised
    return bool(raised and raised.kind == "TypeError" and "'list' and 'list'" in raised.message)


def typed(seen):
    """Whether the right hour was written down and not found."""
    return bool(re.search(r"squall_hour\s*=\s*4\s*(#|$)", seen.source, re.MULTILINE))


CHECKS = {
    "hour": [
        Value(
            "fall_c",
            lambda: AIR[6] - AIR[7],
            within=0.06,
            because="It is the temperature at six o'clock minus that at seven.",
            slips=(
                slips.gives(
                    "hours-or-counted-from-one",
                    lambda: AIR[5] - AIR[6],
                    "1 is 7 − 6, and also the fall from five to six. Did you subtract the hours "
                    "themselves, or count positions from one? Midnight is position 0, so six "
                    "o'clock is position 6.",
                    ZERO,
                ),
                slips.gives(
                    "hours-or-counted-from-one-turned",
                    lambda: AIR[6] - AIR[5],
                    "−1 is 6 − 7, and also the temperature at six minus that at five. Did you "
                    "subtract the hours themselves, or count positions from one? Midnight is "
                    "position 0, so six o'clock is position 6.",
                    ZERO,
                ),
                slips.gives(
                    "one-hour-late",
                    lambda: AIR[7] - AIR[8],
                    "This is the fall from seven to eight. Midnight is position 0, so six o'clock "
                    "is position 6.",
                    ZERO,
                ),
                slips.gives(
                    "sign-turned",
                    lambda: AIR[7] - AIR[6],
                    "Your number is below zero: you took the earlier value from the later one. A "
                    "fall is the earlier minus the later.",
                ),
                slips.gives(
                    "in-the-evening",
                    lambda: AIR[18] - AIR[19],
                    "This is the fall from six to seven in the evening. The sharpest came in the "
                    "morning.",
                ),
                slips.Slip(
                    "slice-for-value",
                    "`fall_c` is a list: a slice gives a list, even of one value. Take each of "
                    "the two values by its position, without a colon.",
                    a_list,
                    ZERO,
                ),
                slips.Slip(
                    "lists-subtracted",
                    "You subtracted two slices, which are lists. Python subtracts numbers: take "
                    "each of the two values by its position, without a colon.",
                    two_lists,
                    ZERO,
                ),
            ),
        ),
    ],
    "runs": [
        Value(
            "night_c",
            lambda: mean(AIR[:7]),
            within=0.06,
            because="It is the mean from midnight to six o'clock, both included.",
            slips=(
                slips.gives(
                    "end-left-out",
                    lambda: mean(AIR[:6]),
                    "Your slice ends before six o'clock: the second number of a slice is the "
                    "first position that it leaves out.",
                    RUN,
                ),
                slips.gives(
                    "midnight-left-out",
                    lambda: mean(AIR[1:7]),
                    "Your slice leaves midnight out. Its position is 0, because counting begins "
                    "there.",
                    ZERO,
                ),
                slips.gives(
                    "divided-by-another",
                    lambda: sum(AIR[:7]) / 6,
                    "You added seven readings and divided by six. From midnight to six o'clock, "
                    "both included, are seven.",
                    RUN,
                ),
                slips.gives(
                    "divided-by-the-day",
                    lambda: sum(AIR[:7]) / 24,
                    "You divided by the length of the whole day. Divide by the number of "
                    "readings that you added.",
                    TWELVE,
                ),
                slips.gives(
                    "sum-for-mean",
                    lambda: sum(AIR[:7]),
                    "This is the sum. Divide it by the number of readings to get their mean.",
                    TWELVE,
                ),
                slips.gives(
                    "whole-day",
                    lambda: mean(AIR),
                    "This is the mean of the whole day. A slice takes the hours that you want.",
                    RUN,
                ),
                slips.Slip(
                    "run-for-mean",
                    "`night_c` is a list of readings. Their mean, one number, was asked for.",
                    a_list,
                    TWELVE,
                ),
            ),
        ),
        Value(
            "evening_c",
            lambda: mean(AIR[-6:]),
            within=0.01,
            because="It is the mean of the last six readings.",
            slips=(
                slips.gives(
                    "divided-by-seven",
                    lambda: sum(AIR[-6:]) / 7,
                    "You added six readings and divided by seven. Divide by the number of "
                    "readings that you added.",
                    RUN,
                ),
                slips.Slip(
                    "evening-rounded",
                    "You rounded to a whole degree. Keep at least one digit after the point.",
                    lambda seen: seen.got == 0,
                ),
                slips.gives(
                    "last-left-out",
                    lambda: mean(AIR[-6:-1]),
                    "You left the last reading out, as a slice leaves out its end. Write nothing "
                    "after the colon: then it goes on to the end of the list.",
                    RUN,
                ),
                slips.gives(
                    "five-for-six",
                    lambda: mean(AIR[-5:]),
                    "These are the last five readings. `-1` is the last already, so six readings "
                    "begin at `-6`.",
                    RUN,
                ),
                slips.gives(
                    "all-but-six",
                    lambda: mean(AIR[:-6]),
                    "You took all but the last six: the colon stands on the other side of the "
                    "number.",
                    RUN,
                ),
                slips.gives(
                    "first-six",
                    lambda: mean(AIR[:6]),
                    "These are the first six readings. A negative number counts from behind.",
                    RUN,
                ),
                slips.gives(
                    "sum-of-evening",
                    lambda: sum(AIR[-6:]),
                    "This is the sum. Divide it by the number of readings to get their mean.",
                    TWELVE,
                ),
                slips.Slip(
                    "evening-for-mean",
                    "`evening_c` is a list of readings. Their mean, one number, was asked for.",
                    a_list,
                    TWELVE,
                ),
            ),
        ),
    ],
    "squall": [
        Value(
            "squall_hour",
            lambda: GUSTS.index(max(GUSTS)),
            because="It is the position of the largest gust, as the list begins at midnight.",
            slips=(
                slips.Slip(
                    "typed",
                    "You read the hour off the list and typed it. Let Python find it, with `max` "
                    "and `.index`: tomorrow's list is another.",
                    typed,
                    ZERO,
                    habit=True,
                ),
                slips.Slip(
                    "weakest",
                    "This is the hour of the weakest gust. Look for the largest value.",
                    lambda seen: seen.equals(GUSTS.index(min(GUSTS))) and "min(" in seen.source,
                ),
                slips.gives(
                    "value-for-position",
                    lambda: max(GUSTS),
                    "This is the strongest gust, in km/h. The hour at which it came was asked "
                    "for: its position in the list.",
                    ZERO,
                ),
                slips.gives(
                    "counted-from-one",
                    lambda: GUSTS.index(max(GUSTS)) + 1,
                    "You counted from one. The list begins at midnight, hour 0, so the position "
                    "is the hour.",
                    ZERO,
                ),
                slips.gives(
                    "from-noon",
                    lambda: GUSTS.index(max(GUSTS)) + 12,
                    "You added twelve, as in the lesson, where the list began at noon. This one "
                    "begins at midnight.",
                    ZERO,
                ),
            ),
        ),
    ],
}
