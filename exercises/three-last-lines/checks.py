"""What an answer to "Three last lines" must hold."""

import re

from castalia.checking import Value, slips

POWERS = "Brackets and powers"
KEEPS = "A name keeps its value"
STOPS = "When Python stops"
ALL_M, SOUTH_M, NORTH_M = 4080, 3882, 4298
SPEED_MS = (9.81 * ALL_M) ** 0.5
SPEED_KMH = 3.6 * SPEED_MS


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
                CAPITAL,
                STAR,
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
            slips=(CAPITAL, STAR),
        ),
        Value(
            "speed_kmh",
            lambda: SPEED_KMH,
            within=2,
            because="It is the speed in m/s times 3.6.",
            slips=(
                CAPITAL,
                STAR,
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
            lambda: 17000 / SPEED_KMH,
            within=0.1,
            because="It is 17,000 km divided by the speed in km/h; leave that line as it is.",
            slips=(CAPITAL, STAR),
        ),
    ],
    "order": [
        Value(
            "shown_depth_m",
            lambda: ALL_M,
            within=0.5,
            because="It is the depth that was in the memory when cell 3 was last run.",
            slips=(
                slips.gives(
                    "followed-by-itself",
                    lambda: SOUTH_M,
                    "The new depth is in the memory, but cell 4 does not use it: it uses `speed_kmh`, and the "
                    "cell that makes that was not run again.",
                    KEEPS,
                ),
            ),
        ),
        Value(
            "restarted_depth_m",
            lambda: SOUTH_M,
            within=0.5,
            because="It is the depth that stands in cell 1.",
            slips=(
                slips.gives(
                    "remembered",
                    lambda: ALL_M,
                    "A restart forgets all names, and then every cell is run as it stands on the page. What "
                    "stands in cell 1 now?",
                    KEEPS,
                ),
            ),
        ),
    ],
}
