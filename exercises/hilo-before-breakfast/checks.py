"""What an answer to "Hilo, before breakfast" must hold."""

import re

from castalia.checking import Value, slips

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


def printed(seen):
    """Whether `print` was called to the right of `=`, so that the name holds None."""
    return seen.got is None and bool(re.search(r"=\s*print\s*\(", seen.source))


PRINTED = slips.Slip(
    "print-for-value",
    "`print` shows a number on the screen, and the name gets nothing to work with. Leave `print` out: "
    "after `=` comes what is to be worked out.",
    printed,
    NAMES,
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
                    "You took half of the product, not its root. In `** 1/2` the power is 1, and the result "
                    "is halved. The root is the power 0.5.",
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
            within=0.6,  # whole minutes are right, too
            because="It is the difference between your `hours` and 4.9 hours, in minutes.",
            slips=(
                PRINTED,
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
                slips.gives(
                    "still-in-hours",
                    lambda: HOURS - 4.9,
                    "This is the difference in hours. Minutes were asked for.",
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
