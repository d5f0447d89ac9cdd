"""What an answer to "Sounding the sea with a wave" must hold."""

from castalia.checking import Value, number_slips, slips

POWERS = "Brackets and powers"
NAMES = "A name for a value"
NORTH = (7540, 2 + 14 / 60 + 7 + 30 / 60)
SOUTH = (10650, 15)
FASTER = (10650, 14.75)


def depth(distance_km, hours):
    return (distance_km / hours / 3.6) ** 2 / 9.81


PRINTED = number_slips.print_for_value(NAMES)
CARET = number_slips.caret_for_power(POWERS)
COMMA = number_slips.decimal_comma()
QUOTED = number_slips.text_for_number()


def near(name, wrong, message, reread=""):
    """A wrong result, or several, recognised to within 1 %, since some lie close to one another."""

    def explains(seen):
        found = wrong()
        several = found if isinstance(found, tuple) else (found,)
        return any(abs(seen.got - value) <= abs(value) / 100 for value in several)

    return slips.Slip(name, message, explains, reread)


def sounded(name, way, other):
    """The check of one depth."""
    distance_km, hours = way
    speed_kmh = distance_km / hours
    return Value(
        name,
        lambda: depth(*way),
        within=6,  # whoever rounds to 10 m is right, too
        because="It is the square of the speed in m/s, divided by 9.81.",
        slips=(
            PRINTED,
            CARET,
            COMMA,
            QUOTED,
            slips.Slip(
                "in-kilometres",
                "This is in km. The name ends in `_m`.",
                # the root below lies only 0.036 away
                lambda seen: abs(seen.got - depth(*way) / 1000) <= 0.03,
                NAMES,
            ),
            near(
                "kilometres-an-hour",
                lambda: speed_kmh**2 / 9.81,
                "That would be a sea of tens of kilometres. The formula wants the speed in m/s and got km/h.",
                POWERS,
            ),
            near(
                "multiplied-for-divided",
                lambda: (3.6 * speed_kmh) ** 2 / 9.81,
                "You multiplied by 3.6, which leads from m/s to km/h. The number in m/s is the smaller one.",
                POWERS,
            ),
            near(
                "square-of-the-last",
                lambda: speed_kmh / 3.6**2 / 9.81,
                "Only the 3.6 was squared, because a power goes before a division. Give the speed a name, or "
                "put brackets around it.",
                POWERS,
            ),
            near(
                "not-squared",
                lambda: speed_kmh / 3.6 / 9.81,
                "This is the speed divided by 9.81. Square the speed first, with `** 2`.",
                POWERS,
            ),
            near(
                "root-for-square",
                lambda: (
                    (speed_kmh / 3.6 / 9.81) ** 0.5,
                    (speed_kmh / 3.6) ** 0.5 / 9.81,
                    speed_kmh / 3.6 / 9.81**0.5,
                ),
                "You took a root. The root belongs to the speed; for the depth the speed is squared.",
                POWERS,
            ),
            near(
                "doubled-for-squared",
                lambda: 2 * speed_kmh / 3.6 / 9.81,
                "You doubled the speed. A power is two stars: the square is `** 2`.",
                POWERS,
            ),
            near(
                "other-hours",
                lambda: depth(distance_km, 14.75),
                "This is the depth with 14.75 hours, from the last part. Give that one another name, and run "
                "the cell of the two depths again.",
                "A name keeps its value",
            ),
            near(
                "speed-for-depth",
                lambda: speed_kmh / 3.6,
                "This is the speed in m/s. The depth is still to be worked out of it.",
            ),
            near(
                "other-way",
                lambda: depth(*other),
                "This is the depth on the other way. Look which distance and which hours you used.",
            ),
        ),
    )


CHECKS = {
    "depths": [sounded("north_m", NORTH, SOUTH), sounded("south_m", SOUTH, NORTH)],
    "doubt": [
        Value(
            "doubt_m",
            lambda: depth(*FASTER) - depth(*SOUTH),
            within=12,  # of two depths that were rounded to 10 m
            because="It is the southern depth with 14.75 hours, less the one with 15 hours.",
            slips=(
                PRINTED,
                CARET,
                COMMA,
                near(
                    "depth-for-difference",
                    lambda: depth(*FASTER),
                    "This is the new depth. Asked for is by how much it is more than the old depth.",
                ),
                near(
                    "sign-turned",
                    lambda: depth(*SOUTH) - depth(*FASTER),
                    "The sign is turned. A faster wave means a deeper sea, so the new depth is the larger "
                    "one: take the old one from it.",
                ),
                near(
                    "time-for-depth",
                    lambda: 0.25,
                    "A quarter of an hour is the doubt in the time. What it makes of the depth, in metres, was "
                    "asked for.",
                ),
                near(
                    "slower-for-faster",
                    lambda: depth(SOUTH[0], 15.25) - depth(*SOUTH),
                    "You took 15.25 hours, a slower wave. Asked for is a wave that took a quarter of an hour "
                    "less.",
                ),
                near(
                    "way-for-doubt",
                    lambda: depth(*NORTH) - depth(*SOUTH),
                    "This is the difference between the two ways. Asked for is what a quarter of an hour does "
                    "to the southern depth; then hold one against the other.",
                ),
            ),
        )
    ],
}
