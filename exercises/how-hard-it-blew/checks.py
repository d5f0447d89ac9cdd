"""What an answer to "Was it a gale?" must hold."""

from castalia.checking import Value, slips

JOIN = "Join conditions"
LINE = "A list in one line"
UNTIL = "Until it cools"
LOWEST_KN = [0, 1, 4, 7, 11, 17, 22, 28, 34, 41, 48, 56, 64]
WINDS_KN = [
    *(22, 20, 27, 24, 35, 16, 37, 27, 34, 28, 29, 29),
    *(27, 20, 24, 23, 27, 25, 21, 18, 15, 25, 24, 13),
]
GALE = 8


def force(wind_kn):
    return max(one for one, lowest_kn in enumerate(LOWEST_KN) if wind_kn >= lowest_kn)


FORCES = [force(wind_kn) for wind_kn in WINDS_KN]
GALE_HOURS = [hour for hour, one in enumerate(FORCES) if one >= GALE]
STRONG_HOURS = sum(one in (6, 7) for one in FORCES)


def off_the_end(seen):
    return bool(seen.raised and seen.raised.kind == "IndexError")


def listed(seen, many):
    return isinstance(seen.got, list | tuple) and len(seen.got) == many


def truths(seen):
    return listed(seen, len(FORCES)) and all(isinstance(one, bool) for one in seen.got)


def still_none(name):
    """The message where the first line of the cell was all that gave the name a value."""
    return slips.Slip(
        "stopped-before",
        f"`{name}` is still None: the cell stopped with an error before it got its force. An IndexError means "
        "that the loop asked for an entry that the list does not have: ask first, on the left of `and`, whether "
        "there is a next force at all. A NameError means that a name is spelt otherwise than in the task.",
        lambda seen: seen.got is None and seen.raised is None,
        UNTIL,
    )


OFF_THE_END = slips.Slip(
    "off-the-end",
    "Your loop asked for an entry that the list does not have: the scale ends with force 12, at position "
    "12. Ask first, on the left of `and`, whether there is a next force at all.",
    off_the_end,
    UNTIL,
)


CHECKS = {
    "top": [
        Value(
            "mountain_force",
            lambda: force(201),
            because="No wind is stronger than the strongest force, and this one is far above its limit.",
            slips=(
                OFF_THE_END,
                still_none("mountain_force"),
                slips.gives(
                    "beyond-the-scale",
                    lambda: 13,
                    "The scale has no force 13. The loop must not go on when the force is 12 already.",
                    UNTIL,
                ),
                slips.gives(
                    "never-begun",
                    lambda: 0,
                    "The loop made no turn at all: its condition was false from the start. It says when to "
                    "go on, not when to stop.",
                    UNTIL,
                ),
                slips.gives(
                    "one-short",
                    lambda: 11,
                    "Your loop stops at 11, one below the top. It may still climb when the force is 11.",
                    UNTIL,
                ),
            ),
        ),
        Value(
            "newark_force",
            lambda: force(28),
            because="It is the highest force whose lowest speed 28 knots reach.",
            slips=(
                OFF_THE_END,
                still_none("newark_force"),
                slips.gives(
                    "one-too-high",
                    lambda: 8,
                    "Newark's force is one too high. The loop may go on only if the wind reaches the *next* force; "
                    "yours looked at the force that it had.",
                ),
                slips.gives(
                    "edge-left-out",
                    lambda: 6,
                    "Newark's force is one too low. The lowest speed of a force belongs to it, and 28 knots are "
                    "that of force 7.",
                ),
                slips.gives(
                    "never-asked",
                    lambda: 12,
                    "Newark's 28 knots climbed to the top. On the right of `and` must stand a whole comparison, "
                    "and it must ask about `newark_kn`: a lone number counts as true.",
                    JOIN,
                ),
                slips.gives(
                    "never-begun",
                    lambda: 0,
                    "The second loop made no turn at all: its condition was false from the start. It says when to "
                    "go on, not when to stop.",
                    UNTIL,
                ),
            ),
        ),
    ],
    "forces": [
        Value(
            "forces",
            lambda: list(FORCES),
            within=0.01,
            because="Each is the highest force whose lowest speed the wind of that hour reaches.",
            slips=(
                slips.gives(
                    "next-force",
                    lambda: [one + 1 for one in FORCES],
                    "All your forces are one too high. The loop may go on only if the wind reaches the *next* "
                    "force; yours looked at the force that it had.",
                ),
                slips.gives(
                    "limit-left-out",
                    lambda: [force(wind_kn - 0.5) for wind_kn in WINDS_KN],
                    "Some hours are one force too low, such as that with 34 knots. The lowest speed of a force "
                    "belongs to it.",
                ),
                slips.gives(
                    "never-begun",
                    lambda: [0] * len(WINDS_KN),
                    "All forces are 0: the inner loop made no turn. Its condition says when to go on, not "
                    "when to stop.",
                    UNTIL,
                ),
                slips.gives(
                    "wind-of-the-mountain",
                    lambda: [12] * len(WINDS_KN),
                    "All are 12: you still ask about the mountain's wind. Ask about the wind of each hour.",
                ),
                slips.gives(
                    "wind-of-nine",
                    lambda: [force(28)] * len(WINDS_KN),
                    "All are 7: you still ask about Newark's wind at nine. Ask about the wind of each hour.",
                ),
                slips.gives(
                    "never-falls",
                    lambda: [max(FORCES[: hour + 1]) for hour in range(24)],
                    "No force ever falls: each hour must begin at zero. The line `force = 0` belongs in the `for`.",
                    "Three days in a row",
                ),
                slips.Slip(
                    "kept-too-late",
                    "Only the last hour was kept: the line that appends belongs in the `for`, after the `while`.",
                    lambda seen: listed(seen, 1) and list(seen.got) == FORCES[-1:],
                    "Do the same for every day",
                ),
                slips.gives(
                    "wind-for-force",
                    lambda: list(WINDS_KN),
                    "These are the winds as they were. Keep the force that the inner loop has reached.",
                ),
                slips.Slip(
                    "kept-too-early",
                    "There are more forces than hours: you keep one in each turn of the `while`. Wait until it "
                    "is over, with a line that is indented as far as the `while` itself.",
                    lambda seen: isinstance(seen.got, list) and len(seen.got) == sum(FORCES),
                ),
            ),
        )
    ],
    "gale": [
        Value(
            "gale_hours",
            lambda: list(GALE_HOURS),
            within=0.01,
            because="They are the hours, 0 to 23, whose force is 8 or more.",
            slips=(
                slips.gives(
                    "force-for-hour",
                    lambda: [one for one in FORCES if one >= GALE],
                    "These are the forces of the gale. Its hours were asked for: what goes into the list "
                    "stands in front of `for`.",
                    LINE,
                ),
                slips.gives(
                    "above-eight",
                    lambda: [hour for hour, one in enumerate(FORCES) if one > GALE],
                    "You ask for more than force 8, and there was none. Force 8 itself is a gale.",
                ),
                slips.gives(
                    "hour-for-force",
                    lambda: [hour for hour in range(24) if hour >= GALE],
                    "These are all hours from eight in the morning on. The force was to be 8 or more, and not "
                    "the hour.",
                ),
                slips.gives(
                    "not-chosen",
                    lambda: list(range(24)),
                    "All 24 hours are in your list. Either nothing chooses, or you compare winds in knots: number "
                    "the entries of `forces`, not those of `winds_kn`.",
                    LINE,
                ),
                slips.gives(
                    "counted-from-one",
                    lambda: [hour + 1 for hour in GALE_HOURS],
                    "Each hour is one too late. The readings begin at midnight, which is hour 0.",
                ),
                slips.gives(
                    "other-hours",
                    lambda: [hour for hour, one in enumerate(FORCES) if one < GALE],
                    "These are the hours without a gale. Turn the condition round.",
                ),
                slips.Slip(
                    "truths-for-hours",
                    "Your list says True or False of each hour. A condition chooses only where it stands after "
                    "`if`.",
                    truths,
                    LINE,
                ),
            ),
        ),
        Value(
            "strong_hours",
            lambda: STRONG_HOURS,
            within=0.01,
            because="It is the number of hours with force 6 or force 7.",
            slips=(
                slips.gives(
                    "always-true",
                    lambda: len(FORCES),
                    "You counted all 24 hours. On both sides of `or` must stand a whole comparison: a lone "
                    "number counts as true.",
                    JOIN,
                ),
                slips.gives(
                    "never-both",
                    lambda: 0,
                    "You counted no hour. None has force 6 *and* force 7: it is to be one or the other.",
                    JOIN,
                ),
                slips.gives(
                    "gale-as-well",
                    lambda: STRONG_HOURS + len(GALE_HOURS),
                    "The hours of gale are counted, too. Only the forces 6 and 7 were asked for.",
                ),
                slips.gives(
                    "one-of-two",
                    lambda: FORCES.count(6),
                    "You counted the hours with force 6 only.",
                ),
                slips.gives(
                    "the-other-of-two",
                    lambda: FORCES.count(7),
                    "You counted the hours with force 7 only.",
                ),
            ),
        ),
    ],
}
