"""What an answer to "Three last lines" must hold."""

import re

from castalia.checking import Value, slips

POWERS = "Brackets and powers"
KEEPS = "A name keeps its value"
STOPS = "When Python stops"
ALL_M, SOUTH_M, NORTH_M = 4080, 3882, 4298
SPEED_MS = (9.81 * ALL_M) ** 0.5
SPEED_KMH = 3.6 * SPEED_MS


def hours(depth_m):
    """What the colleague's lines give for 17,000 km of a sea of one depth."""
    return 17000 / (3.6 * (9.81 * depth_m) ** 0.5)


def no_blank_name(seen):
    """Whether the name with a capital was kept, which no cell makes."""
    kept = bool(re.search(r"9\.81\s*\*\s*Depth_m", seen.source))
    return kept and bool(seen.raised and seen.raised.kind == "NameError")


def no_star(seen):
    """Whether a number and a name stand side by side, as in mathematics."""
    return bool(re.search(r"3\.6\s*speed_ms", seen.source))


def cell(name, right, because, *known):
    return Value(name, lambda: right, within=1e-9, because=because, slips=known)


CAPITAL = slips.Slip(
    "capital-kept",
    "Python does not know `Depth_m`, with a capital. Write the name as the first line has it.",
    no_blank_name,
    STOPS,
)
STAR = slips.Slip(
    "product-without-sign",
    "Python cannot read a number and a name side by side. For a product it wants a star between them.",
    no_star,
    STOPS,
)
THOUSANDS = slips.Slip(
    "comma-in-thousands",
    "To Python a comma stands between two things. Write `4080`, without a comma.",
    lambda seen: bool(re.search(r"4,080", seen.source)),
)
CARET = slips.Slip(
    "caret-for-power",
    "A power is two stars, `**`. The sign `^` means something else to Python.",
    lambda seen: "^" in seen.source,
    POWERS,
)
COMMA = slips.Slip(
    "decimal-comma",
    "You wrote a comma between digits. To Python that makes two values: decimals stand behind a point.",
    lambda seen: bool(re.search(r"\d,\d", seen.source)),
)
DEPTH = slips.Slip(
    "depth-for-hours",
    "This is a depth. Asked for are the hours that the fifth cell shows.",
    lambda seen: seen.equals(ALL_M) or seen.equals(SOUTH_M),
)
MENDED = (CAPITAL, STAR, CARET, THOUSANDS, COMMA)
CHECKS = {
    "read": [
        cell(
            "name_cell",
            2,
            "It is the cell whose name does not follow the rule of the group.",
            slips.gives(
                "other-spelling",
                lambda: 1,
                "If you wrote a capital in cell 1, the error would go, and the rule of the group would be "
                "broken. Which of the two spellings has small letters only?",
                STOPS,
            ),
        ),
        cell(
            "syntax_cell",
            3,
            "It is the cell that Python cannot read.",
            slips.gives(
                "line-above",
                lambda: 2,
                "Cell 2 was run and mended before, so Python could read it. In the cell that it cannot "
                "read, what is missing between the number and the name?",
                STOPS,
            ),
        ),
        cell(
            "zero_cell",
            1,
            "It is the cell in which a value became 0.",
            slips.gives(
                "where-noticed",
                lambda: 4,
                "Cell 4 is where Python noticed. Its line is right: follow what stands behind the `/` back "
                "to the cell that put a 0 there.",
                STOPS,
            ),
            slips.Slip(
                "half-way-back",
                "You are on the right way back, and not at its end: this cell only works with the value "
                "that it gets. Where does the 0 itself stand?",
                lambda seen: seen.equals(2) or seen.equals(3),
                STOPS,
            ),
        ),
    ],
    "mend": [
        Value(
            "depth_m",
            lambda: ALL_M,
            within=0.5,
            because="It is the mean depth of the Pacific, as the task gives it.",
            slips=(
                *MENDED,
                slips.gives(
                    "depth-still-zero",
                    lambda: 0,
                    "The depth is still 0, so the speed is, too, and the last line divides by it. The task "
                    "names the depth.",
                    STOPS,
                ),
                slips.gives(
                    "north-alone",
                    lambda: NORTH_M,
                    "That is the mean depth of the North Pacific, from the lesson. This wave crossed the "
                    "equator: take the depth that the task names.",
                ),
            ),
        ),
        Value(
            "speed_ms",
            lambda: SPEED_MS,
            within=0.5,
            because="It is the square root of 9.81 times the depth.",
            slips=MENDED,
        ),
        Value(
            "speed_kmh",
            lambda: SPEED_KMH,
            within=2,
            because="It is the speed in m/s times 3.6.",
            slips=(
                *MENDED,
                slips.gives(
                    "divided-for-multiplied",
                    lambda: SPEED_MS / 3.6,
                    "You divided by 3.6, which leads from km/h to m/s. The number in km/h is the larger one.",
                    POWERS,
                ),
                slips.gives(
                    "sum-for-product",
                    lambda: 3.6 + SPEED_MS,
                    "You added the 3.6. A speed in m/s *times* 3.6 is one in km/h.",
                    POWERS,
                ),
            ),
        ),
        Value(
            "hours",
            lambda: hours(ALL_M),
            within=0.1,
            because="It is 17,000 km divided by the speed in km/h; leave that line as it is.",
            slips=MENDED,
        ),
    ],
    "order": [
        Value(
            "shown_hours",
            lambda: hours(ALL_M),
            within=0.06,  # one decimal
            because="It is what the fifth cell shows after only cells 1, 4 and 5 were run again.",
            slips=(
                slips.gives(
                    "followed-by-itself",
                    lambda: hours(SOUTH_M),
                    "These hours belong to the new depth. Cell 4 does not use the depth: it uses `speed_kmh`, "
                    "and the cell that makes that was not to be run again.",
                    KEEPS,
                ),
                DEPTH,
                COMMA,
            ),
        ),
        Value(
            "restarted_hours",
            lambda: hours(SOUTH_M),
            within=0.06,
            because="It is what the fifth cell shows after a restart, with 3882 in cell 1.",
            slips=(
                slips.gives(
                    "remembered",
                    lambda: hours(ALL_M),
                    "These hours belong to the old depth. A restart forgets all names, and then every cell is "
                    "run as it stands on the page. What stands in cell 1 now?",
                    KEEPS,
                ),
                DEPTH,
                COMMA,
            ),
        ),
    ],
}
