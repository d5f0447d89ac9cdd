"""What an answer to "Hilo, before breakfast" must hold."""

import re

from castalia.checking import Value, number_slips, slips

POWERS = "Brackets and powers"
NAMES = "A name for a value"
DISTANCE_KM, DEPTH_M = 3810, 4298
SPEED_MS = (9.81 * DEPTH_M) ** 0.5
SPEED_KMH = 3.6 * SPEED_MS
HOURS = DISTANCE_KM / SPEED_KMH
LATE = 60 * (HOURS - 4.9)


def number(value):
    return isinstance(value, int | float) and not isinstance(value, bool)


def rounded(*decimals):
    """A detector of what is expected, rounded to some numbers of decimals."""

    def explains(seen):
        return number(seen.got) and any(
            seen.got == round(seen.expected, digits) for digits in decimals
        )

    return explains


def starless(seen):
    """Whether a number stands beside a name or a bracket, as products are written in mathematics."""
    beside = re.search(r"(?<![\w.])\d[\d.]*[ \t]*[A-Za-z(×]", number_slips.uncommented(seen))
    return bool(beside) and number_slips.stopped(seen, "SyntaxError", "TypeError")


PRINTED = number_slips.print_for_value(NAMES)
CARET = number_slips.caret_for_power(POWERS)
COMMA = number_slips.decimal_comma()
QUOTED = number_slips.text_for_number()
STARLESS = slips.Slip(
    "product-without-sign",
    "Python cannot read a number beside a name or a bracket. For a product it wants a star between them.",
    starless,
    POWERS,
)
CHECKS = {
    "speed": [
        Value(
            "speed_ms",
            lambda: SPEED_MS,
            within=0.5,
            because="It is the square root of 9.81 times the depth, in m/s.",
            slips=(
                PRINTED,
                CARET,
                COMMA,
                QUOTED,
                STARLESS,
                slips.gives(
                    "brackets-left-out",
                    lambda: 9.81 * DEPTH_M**0.5,
                    "Only the depth is under your root, because a power goes before a product. Put brackets "
                    "around 9.81 times the depth.",
                    POWERS,
                ),
                slips.gives(
                    "half-for-root",
                    lambda: 9.81 * DEPTH_M / 2,
                    "You took half of the product. A power has two stars; and write 0.5, not 1/2: Python would "
                    "take the power 1 and halve the result.",
                    POWERS,
                ),
                slips.gives(
                    "root-forgotten",
                    lambda: 9.81 * DEPTH_M,
                    "This is 9.81 times the depth. The speed is the root of that.",
                    POWERS,
                ),
                slips.gives(
                    "square-for-root",
                    lambda: (9.81 * DEPTH_M) ** 2,
                    "You squared the product. The root is the power 0.5.",
                    POWERS,
                ),
            ),
        ),
        Value(
            "speed_kmh",
            lambda: SPEED_KMH,
            within=2,
            because="It is the speed in m/s times 3.6.",
            slips=(
                PRINTED,
                COMMA,
                slips.gives(
                    "divided-for-multiplied",
                    lambda: SPEED_MS / 3.6,
                    "You divided by 3.6, which leads from km/h to m/s. The number in km/h is the larger "
                    "one: multiply.",
                    POWERS,
                ),
                slips.gives(
                    "still-in-metres",
                    lambda: SPEED_MS,
                    "This is still the speed in m/s.",
                    POWERS,
                ),
            ),
        ),
    ],
    "hours": [
        Value(
            "hours",
            lambda: HOURS,
            within=0.01,
            because="It is the distance in km divided by the speed in km/h.",
            slips=(
                PRINTED,
                QUOTED,
                slips.gives(
                    "other-speed",
                    lambda: DISTANCE_KM / SPEED_MS,
                    "You divided kilometres by metres a second. The distance is in km, so take the speed in "
                    "km/h.",
                    NAMES,
                ),
                slips.gives(
                    "turned-round",
                    lambda: SPEED_KMH / DISTANCE_KM,
                    "You divided the speed by the distance. A longer way must give more hours, so the "
                    "distance stands in front of the `/`.",
                    NAMES,
                ),
                slips.Slip(
                    "rounded-early",
                    "This is rounded. Whatever is worked out from it inherits the error, so keep all digits "
                    "here, and round what a person reads.",
                    rounded(0, 1),
                    NAMES,
                ),
                slips.gives(
                    "in-minutes",
                    lambda: 60 * HOURS,
                    "This is in minutes. Hours were asked for.",
                ),
            ),
        )
    ],
    "late": [
        Value(
            "late_minutes",
            lambda: LATE,
            within=0.8,  # whole minutes are right, too, also from a speed in whole m/s
            because="It is the difference between your `hours` and 4.9 hours, in minutes.",
            slips=(
                PRINTED,
                COMMA,
                STARLESS,
                slips.Slip(
                    "hours-rounded-first",
                    "You rounded the hours before you subtracted, and 60 times the rounding came out "
                    "with it. Work with `hours` as it is, and round the minutes.",
                    lambda seen: seen.equals(60 * (round(HOURS, 1) - 4.9)),
                    NAMES,
                ),
                slips.gives(
                    "sign-turned",
                    lambda: -LATE,
                    "The sign is turned. Your estimate is later than the wave was, so this number is above "
                    "zero: subtract the 4.9 from your hours.",
                ),
                slips.Slip(
                    "rounded-before-multiplied",
                    "You rounded the difference in hours, and a quarter of an hour became 0. Multiply by 60 "
                    "first, and round the minutes.",
                    lambda seen: number(seen.got) and seen.got == 0,
                    NAMES,
                ),
                slips.Slip(
                    "divided-by-60",
                    "You divided by 60. An hour has 60 minutes: multiply.",
                    lambda seen: number(seen.got) and abs(60 * seen.got - (HOURS - 4.9)) < 0.02,
                ),
                slips.Slip(
                    "still-in-hours",
                    "This is the difference in hours. Minutes were asked for.",
                    lambda seen: number(seen.got) and abs(seen.got - (HOURS - 4.9)) < 0.06,
                ),
                slips.gives(
                    "brackets-left-out",
                    lambda: 60 * HOURS - 4.9,
                    "Your 4.9 hours were subtracted as if they were minutes, because a product goes before a "
                    "difference. Put brackets around the difference.",
                    POWERS,
                ),
                slips.gives(
                    "minutes-of-all",
                    lambda: 60 * HOURS,
                    "These are all the minutes of the way. Asked for are those by which the estimate is late.",
                ),
            ),
        )
    ],
}
