"""What an answer to "Which hour felt coldest?" must hold."""

from functools import cache

from castalia.checking import Call, Function, Value, slips

ONE_PLACE = "One place to be right"
GIVE_BACK = "Give the value back"
DEFAULTS = "Arguments by name, and defaults"
READINGS = [
    ("Newark at 1", 12.92, 11.5),
    ("Kennedy at 1", 12.92, 20.7),
    ("LaGuardia at 1", 14.0, 19.6),
    ("Newark at 6", 10.94, 11.5),
    ("Kennedy at 6", 12.02, 13.8),
    ("LaGuardia at 6", 12.02, 17.3),
]


def celsius(temperature_f):
    return (temperature_f - 32) / 1.8


def kmh(speed_mph):
    return 1.609344 * speed_mph


def formula(air_c, wind_kmh):
    power = wind_kmh**0.16
    return 13.12 + 0.6215 * air_c - 11.37 * power + 0.3965 * air_c * power


def with_limit(air_c, wind_kmh):
    return air_c if wind_kmh <= 4.8 else formula(air_c, wind_kmh)


@cache
def felt():
    return [formula(celsius(air), kmh(wind)) for _, air, wind in READINGS]


def place(values):
    return READINGS[values.index(min(values))][0]


def rounded(seen):
    """Whether the answer is what is expected, rounded to one decimal or to a whole number."""
    if not isinstance(seen.got, float | int) or not isinstance(seen.expected, float | int):
        return False
    return any(seen.got == round(seen.expected, digits) for digits in (0, 1))


def no_return(seen):
    return bool(seen.called and not seen.called.raised and seen.called.value is None)


def all_rounded(seen):
    """Whether a list holds what is expected, each number rounded alike."""
    if not isinstance(seen.got, list):
        return False
    return any(seen.got == [round(one, digits) for one in seen.expected] for digits in (0, 1))


def calm_above(seen):
    """Whether a wind a little above the limit was taken for calm."""
    return seen.expected == formula(-10, 4.9) and seen.equals(-10.0)


def of_letters(*letters):
    """Whether an answer is a set of letters that holds one of some."""
    return lambda seen: isinstance(seen.got, set) and bool(seen.got & set(letters))


def lacks(letter):
    """Whether an answer is a set that lacks a letter."""
    return lambda seen: isinstance(seen.got, set) and letter not in seen.got


CHECKS = {
    "printed": [
        Value(
            "stops",
            lambda: {"c", "d"},
            because="A call of that function gives back None, which can be kept, but neither added to "
            "nor compared.",
            slips=(
                slips.Slip(
                    "no-such-letter",
                    "Write the letters as they stand in the table, small ones, each a text of its own.",
                    lambda seen: isinstance(seen.got, set) and not seen.got <= set("abcd"),
                ),
                slips.Slip(
                    "error-at-the-call",
                    "The call by itself is no error: it prints, and gives back None, which nobody has "
                    "to use.",
                    of_letters("a"),
                    GIVE_BACK,
                ),
                slips.Slip(
                    "error-at-the-name",
                    "A name can hold None as it can hold a number. The error comes later, where "
                    "somebody calculates with it.",
                    of_letters("b"),
                    GIVE_BACK,
                ),
                slips.Slip(
                    "number-came-back",
                    "No number comes back from that call. You would add 1 to None, which cannot be "
                    "done.",
                    lacks("c"),
                    GIVE_BACK,
                ),
                slips.Slip(
                    "none-compared",
                    "`min` compares what stands in the list, and that is None, twice. None is "
                    "neither smaller nor larger than anything.",
                    lacks("d"),
                    GIVE_BACK,
                ),
            ),
        )
    ],
    "chill": [
        Function(
            "wind_chill",
            lambda: [
                Call("wind_chill(-10, 30)", (-10, 30), formula(-10, 30)),
                Call("wind_chill(-10, 0)", (-10, 0), -10.0),
                Call("wind_chill(-10, 12, 15)", (-10, 12, 15), -10.0),
                Call("wind_chill(2, 12)", (2, 12), formula(2, 12)),
                Call("wind_chill(-10, 4.7)", (-10, 4.7), -10.0),
                Call("wind_chill(-10, 4.9)", (-10, 4.9), formula(-10, 4.9)),
                Call("wind_chill(-10, 4.8)", (-10, 4.8), -10.0),
            ],
            within=0.02,
            because="Above `calm_kmh` it is the colleague's formula, in °C and km/h; else the air's "
            "own temperature.",
            slips=(
                slips.print_for_return(),
                slips.Slip(
                    "no-return",
                    "One way through your function ends without `return`, and so gives back None. "
                    "The call below takes it.",
                    no_return,
                    GIVE_BACK,
                ),
                slips.Slip(
                    "rounded-inside",
                    "Your function rounds before it gives the value back. Two hours may then look "
                    "alike that are not. Round where a person reads.",
                    rounded,
                    GIVE_BACK,
                ),
                slips.gives(
                    "formula-in-calm",
                    lambda: formula(-10, 0),
                    "You used the formula in a wind in which it does not hold. Let an `if` give the "
                    "air's own temperature back there.",
                ),
                slips.gives(
                    "limit-typed",
                    lambda: formula(-10, 12),
                    "This call names a limit of its own, and your function does not use it. Compare "
                    "with `calm_kmh`, not with a number typed into the body.",
                    DEFAULTS,
                ),
                slips.gives(
                    "default-too-low",
                    lambda: formula(-10, 4.7),
                    "This call leaves the limit out. A wind of 4.7 km/h is slower than one walks, and "
                    "your function used the formula: the default of `calm_kmh` is too low.",
                    DEFAULTS,
                ),
                slips.Slip(
                    "default-too-high",
                    "This call leaves the limit out. A wind of 4.9 km/h is faster than one walks, and "
                    "your function took it for calm: the default of `calm_kmh` is too high.",
                    calm_above,
                    DEFAULTS,
                ),
                slips.gives(
                    "limit-left-out",
                    lambda: formula(-10, 4.8),
                    "In a wind of exactly `calm_kmh` your function used the formula. By the task "
                    "the formula begins above that speed.",
                ),
            ),
        )
    ],
    "coldest": [
        Value(
            "felt_c",
            felt,
            within=0.02,
            because="Each is the wind chill of one reading, of its temperature in °C and its wind in "
            "km/h.",
            slips=(
                slips.gives(
                    "units-as-stored",
                    lambda: [formula(air, wind) for _, air, wind in READINGS],
                    "The formula got °F and miles an hour. Convert both before they go in.",
                    ONE_PLACE,
                ),
                slips.gives(
                    "wind-as-stored",
                    lambda: [formula(celsius(air), wind) for _, air, wind in READINGS],
                    "The temperatures are converted, the winds still are in miles an hour.",
                ),
                slips.gives(
                    "arguments-swapped",
                    lambda: [with_limit(kmh(wind), celsius(air)) for _, air, wind in READINGS],
                    "Temperature and wind changed places in your call: arguments are matched by their "
                    "order, and the temperature comes first.",
                    DEFAULTS,
                ),
                slips.gives(
                    "felt-in-fahrenheit",
                    lambda: [32 + 1.8 * one for one in felt()],
                    "These are the right temperatures in °F. The list is wanted in °C, as "
                    "`wind_chill` gives them.",
                ),
                slips.gives(
                    "sorted-list",
                    lambda: sorted(felt()),
                    "These are the right numbers, sorted. Keep the order of the readings: the position "
                    "tells to which of them a number belongs.",
                ),
                slips.gives(
                    "how-much-colder",
                    lambda: [
                        one - celsius(air)
                        for one, (_, air, _) in zip(felt(), READINGS, strict=True)
                    ],
                    "This is how much colder than the air it felt. The wind chill itself was asked for.",
                ),
                slips.Slip(
                    "only-the-last",
                    "`felt_c` holds one number, that of the last reading: each turn of the loop gave "
                    "the name a new value. Begin with an empty list, and append.",
                    lambda seen: not isinstance(seen.got, list) and seen.equals(felt()[-1]),
                ),
                slips.Slip(
                    "shown-not-returned",
                    "`felt_c` holds None: what you called in the loop shows its number and gives "
                    "nothing back. Call a function that returns, as your `wind_chill` does.",
                    lambda seen: isinstance(seen.got, list) and None in seen.got,
                    GIVE_BACK,
                ),
                slips.Slip(
                    "rounded-list",
                    "These are the right numbers, rounded. Two readings may then look alike that are "
                    "not: keep what `wind_chill` gives back.",
                    all_rounded,
                    GIVE_BACK,
                ),
            ),
        ),
        Value(
            "coldest",
            lambda: place(felt()),
            because="It is the first item of the reading whose wind chill is lowest.",
            slips=(
                slips.gives(
                    "thermometer",
                    lambda: place([air for _, air, _ in READINGS]),
                    "There the thermometer was lowest. The place of the lowest wind chill was asked "
                    "for.",
                ),
                slips.gives(
                    "largest-for-lowest",
                    lambda: READINGS[felt().index(max(felt()))][0],
                    "There it felt least cold. Of negative numbers the lowest is furthest from zero.",
                ),
                slips.Slip(
                    "value-for-place",
                    "This is how cold it felt. When and where was asked for.",
                    lambda seen: isinstance(seen.got, float) and seen.equals(min(felt())),
                ),
                slips.gives(
                    "position-for-words",
                    lambda: felt().index(min(felt())),
                    "This is the position of the lowest number. The words at the same position of "
                    "`readings` were asked for.",
                ),
                slips.Slip(
                    "reading-for-words",
                    "This is a whole reading, with its temperature and its wind. The words are its "
                    "first item, at position 0: put `[0]` behind it.",
                    lambda seen: isinstance(seen.got, tuple) and seen.got in READINGS,
                ),
            ),
        ),
    ],
}
