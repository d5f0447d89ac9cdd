"""What an answer to "A wind of 1,048 miles an hour" must hold."""

import ast
import re

from castalia.checking import Call, Function, Refusal, slips

COMPLAINT = Refusal("AssertionError")
KNOWN = "Ask it what you already know"
REFUSE = "Refuse what cannot be"
FASTEST_MPH = 253


def law(speed_mph, density_kg_m3=1.225):
    return density_kg_m3 * (0.44704 * speed_mph) ** 2 / 2


def careful(speed_mph, density_kg_m3=1.225):
    if not 0 <= speed_mph <= FASTEST_MPH:
        raise ValueError(f"{speed_mph} mph is not in 0 to {FASTEST_MPH} mph")
    return law(speed_mph, density_kg_m3)


def of_engineers(speed_mph, density_kg_m3=1.225):
    return 0.613 * (0.44704 * speed_mph) ** 2


def in_dense_air(speed_mph, density_kg_m3=1.232):
    return law(speed_mph, density_kg_m3)


def to_five_places(speed_mph, density_kg_m3=1.225):
    return round(law(speed_mph, density_kg_m3), 5)


def without_half(speed_mph, density_kg_m3=1.225):
    return 2 * law(speed_mph, density_kg_m3)


def miles_for_metres(speed_mph, density_kg_m3=1.225):
    return density_kg_m3 * speed_mph**2 / 2


def thin_air(speed_mph, density_kg_m3=1.2):
    return law(speed_mph, density_kg_m3)


def proportional(speed_mph, density_kg_m3=1.225):
    return law(100, density_kg_m3) * speed_mph / 100


def levels_off(speed_mph, density_kg_m3=1.225):
    return law(min(speed_mph, 100), density_kg_m3)


def wrong_at(mph):
    """A function that is right at all speeds but one."""
    return lambda speed_mph, density_kg_m3=1.225: (
        law(speed_mph, density_kg_m3) + 1e4 * (speed_mph == mph)
    )


def not_quite_square(speed_mph, density_kg_m3=1.225):
    return law(100, density_kg_m3) * (speed_mph / 100) ** 1.95


def nearly_square(speed_mph, density_kg_m3=1.225):
    return law(100, density_kg_m3) * (speed_mph / 100) ** 1.997


def high_in_light_wind(speed_mph, density_kg_m3=1.225):
    return law(speed_mph, density_kg_m3) * (1.05 if speed_mph < 10 else 1)


def refused(mph):
    return Call(f"wind_pressure_pa({mph})", (mph,), Refusal("ValueError", (f"{mph}", "mph")))


def tried(which, function, because, wanted=COMPLAINT):
    """A call of the test; with a broken function, where nothing else is wanted."""
    return Call(f"test_pressure({which})", (function,), wanted, because)


def silent_but_printed(seen):
    """Whether a call that had to stop printed something and went on."""
    return bool(seen.called and not seen.raised and seen.called.printed)


def calls_its_own(seen):
    return seen.raised is None and bool(re.search(r"\bwind_pressure_pa\(", seen.source))


def exactly(seen):
    """Whether a right function was refused by an equality to the last digit."""
    stopped = bool(seen.raised and seen.raised.kind == "AssertionError")
    return stopped and seen.expected is None and bool(re.search(r"==\s*1225", seen.source))


def went_through(*speeds_mph):
    """Whether one of some speeds was not refused: its pressure came back."""
    return lambda seen: any(seen.equals(law(speed_mph)) for speed_mph in speeds_mph)


def names_in(nodes, kind):
    """The names that stand in some lines of code, only read or only given a value."""
    found = (one for node in nodes for one in ast.walk(node))
    return {one.id for one in found if isinstance(one, ast.Name) and isinstance(one.ctx, kind)}


def after_the_loop(seen):
    """Whether a test asserts what its loop left behind, and nothing within the loop."""
    if seen.raised or seen.expected is None:
        return False
    try:
        code = list(ast.walk(ast.parse(seen.source)))
    except SyntaxError:  # some cells only IPython can read
        return False
    for body in (one.body for one in code if isinstance(one, ast.FunctionDef)):
        for place, loop in enumerate(body):
            within = any(isinstance(one, ast.Assert) for one in ast.walk(loop))
            left = names_in([loop], ast.Store) - names_in(body[:place], ast.Store)
            later = [one for one in body[place:] if isinstance(one, ast.Assert)]
            if isinstance(loop, ast.For) and not within and left & names_in(later, ast.Load):
                return True
    return False


def beyond_the_record(seen):
    return bool(seen.raised and seen.raised.kind == "ValueError" and "253" in seen.raised.message)


CHECKS = {
    "pressure": [
        Function(
            "wind_pressure_pa",
            lambda: [
                Call("wind_pressure_pa(100)", (100,), law(100)),
                Call("wind_pressure_pa(20.7, 1.0)", (20.7, 1.0), law(20.7, 1.0)),
                Call("wind_pressure_pa(0)", (0,), 0.0, "Calm is possible, and pushes with 0 Pa."),
                Call("wind_pressure_pa(253)", (253,), law(253), "253 mph has been measured."),
            ],
            within=0.05,
            because="It is half the density times the square of the speed in m/s.",
            slips=(
                slips.print_for_return(),
                slips.gives(
                    "miles-for-metres",
                    lambda: miles_for_metres(100),
                    "The formula wants m/s and got mph. Convert the speed before it is squared.",
                ),
                slips.gives(
                    "square-forgotten",
                    lambda: 1.225 * 44.704 / 2,
                    "Your pressure grows with the speed itself. It grows with its square.",
                ),
                slips.gives(
                    "conversion-squared-alone",
                    lambda: 1.225 * 100 * 0.44704**2 / 2,
                    "Only the number beside `**2` was squared, not the speed with it. Put brackets "
                    "around the speed in m/s, or give it a name first.",
                ),
                slips.gives(
                    "all-squared",
                    lambda: (1.225 * 44.704 / 2) ** 2,
                    "The half and the density were squared along with the speed. Only the speed is.",
                ),
                slips.gives(
                    "half-forgotten",
                    lambda: without_half(100),
                    "Your pressure is twice too large: the formula has a half in it.",
                ),
                slips.gives(
                    "density-typed",
                    lambda: law(20.7),
                    "This call brings a density of its own, and your function uses another. Compute "
                    "with the argument, not with a number typed into the body.",
                    "Arguments by name, and defaults",
                ),
            ),
        ),
        Function(
            "wind_pressure_pa",
            lambda: [refused(mph) for mph in (1048.4, 570, 560, 400, 254, 253.1, -3)],
            because="Whoever reads the message must see which speed was refused, and its unit.",
            slips=(
                slips.Slip(
                    "printed-refusal",
                    "Your function prints that something is wrong and goes on. Whoever called it by "
                    "program cannot see that. `raise` stops.",
                    silent_but_printed,
                    REFUSE,
                ),
                slips.Slip(
                    "text-for-refusal",
                    "Your function gives its complaint back as a text, and the caller will calculate "
                    "with it. `raise` stops before that.",
                    lambda seen: isinstance(seen.got, str),
                    REFUSE,
                ),
                slips.Slip(
                    "none-for-refusal",
                    "Your function gives nothing back for this speed, and goes on in silence. The "
                    "caller would learn of it much later, from another error.",
                    lambda seen: seen.raised is None and seen.got is None,
                    REFUSE,
                ),
                slips.Slip(
                    "assert-for-refusal",
                    "`assert` states what you believe of your own code, in a test. For a value that "
                    "somebody hands in, raise a ValueError.",
                    lambda seen: bool(seen.raised and seen.raised.kind == "AssertionError"),
                    REFUSE,
                ),
                slips.gives(
                    "nothing-above",
                    lambda: law(1048.4),
                    "1048.4 mph went through. Which speed is the largest that was ever measured?",
                    REFUSE,
                ),
                slips.Slip(
                    "one-reading-refused",
                    "570 mph went through: your function refuses the reading of that night, and not "
                    "all that is impossible. Draw the line at the record.",
                    went_through(570),
                    REFUSE,
                ),
                slips.Slip(
                    "limit-in-metres",
                    "560 mph went through, and 570 mph did not: 253 m/s, which are 566 mph, lie "
                    "between. The record is in mph. Hold it against the speed as it came in, before "
                    "you convert.",
                    went_through(560),
                    REFUSE,
                ),
                slips.Slip(
                    "limit-too-high",
                    "A speed above the record went through. 253 mph is the largest that may pass: "
                    "refuse all that is above it, however little.",
                    went_through(400, 254, 253.1),
                    REFUSE,
                ),
                slips.gives(
                    "nothing-below",
                    lambda: law(-3),
                    "−3 mph went through, and the square has hidden its sign. No speed is below zero.",
                    REFUSE,
                ),
            ),
        ),
    ],
    "test": [
        Function(
            "test_pressure",
            lambda: [
                tried(
                    "a right function",
                    careful,
                    "This function is right: your test should be silent.",
                    None,
                ),
                tried(
                    "another right one",
                    of_engineers,
                    "This function is that of the standard, and right to 0.1 %.",
                    None,
                ),
                tried(
                    "one in dense air",
                    in_dense_air,
                    "This function takes air that is a little denser, and gives 0.5 % too much at "
                    "100 mph. By the task 1 % will do.",
                    None,
                ),
                tried(
                    "one without the half",
                    without_half,
                    "This function forgets the half. It keeps the property, and gives another value "
                    "at 100 mph than the standard.",
                ),
                tried(
                    "one that takes mph for m/s",
                    miles_for_metres,
                    "This function takes mph for m/s. Hold its value at 100 mph against the standard.",
                ),
                tried(
                    "one with thin air",
                    thin_air,
                    "This function is 2 % too low at 100 mph. How much may it be off by the task, "
                    "and how much by your test?",
                ),
                tried(
                    "one that forgets the square",
                    proportional,
                    "This function has no square in it, and is right at 100 mph by luck. The property "
                    "finds it.",
                ),
                tried(
                    "one that levels off",
                    levels_off,
                    "This function is right up to 100 mph, and stays the same above. Hold the "
                    "property at every speed that the task names.",
                ),
                *(
                    tried(
                        f"one that is wrong at {speed} mph",
                        wrong_at(speed),
                        f"This function is wrong at {speed} mph and nowhere else. Hold the property "
                        "at each whole speed from 1 to 100 mph.",
                    )
                    for speed in (23, 64, 1)
                ),
                tried(
                    "one that is wrong at 200 mph",
                    wrong_at(200),
                    "This function is wrong at 200 mph and nowhere else, and that is twice 100 mph. "
                    "`range` ends before its second number.",
                ),
                tried(
                    "one with 1.95 for 2 as the power",
                    not_quite_square,
                    "With this function twice the wind pushes 3.86 times as hard, not four times. Your "
                    "tolerance hides the difference: make it smaller.",
                ),
                tried(
                    "one that is 5 % too high below 10 mph",
                    high_in_light_wind,
                    "This function is 5 % too high below 10 mph, where a pressure is a few Pa. Your "
                    "tolerance hides that: make it a small share of the pressure, with `rel_tol`.",
                ),
                tried(
                    "one with 1.997 for 2 as the power",
                    nearly_square,
                    "With this function twice the wind pushes 3.992 times as hard: 0.2 % too little. "
                    "The task has 0.1 % for the property.",
                ),
                tried(
                    "one that rounds to five decimals",
                    to_five_places,
                    "This function rounds to five decimals. By the task twice the wind pushes four "
                    "times as hard to 0.1 %, and not to the last digit.",
                    None,
                ),
            ],
            slips=(
                slips.Slip(
                    "tests-its-own",
                    "Your test calls `wind_pressure_pa`, whatever function it is handed. Call the "
                    "argument by its name.",
                    calls_its_own,
                    "What happens inside stays inside",
                ),
                slips.Slip(
                    "prints-for-assert",
                    "Your test prints what it found and ends as if all were well. Only an `assert` "
                    "that does not hold stops it.",
                    silent_but_printed,
                    KNOWN,
                ),
                slips.Slip(
                    "returns-for-assert",
                    "Your test gives back True or False, and whoever runs it must look. A test is "
                    "silent or stops: put the comparison after `assert`.",
                    lambda seen: isinstance(seen.got, bool),
                    KNOWN,
                ),
                slips.Slip(
                    "exactly-equal",
                    "Your test asks for 1225 to the last digit, and refuses a function that is right "
                    "to 0.1 %. Compare with a tolerance.",
                    exactly,
                    KNOWN,
                ),
                slips.Slip(
                    "assert-after-loop",
                    "Your `assert` stands after the loop, and sees only what the last turn left. "
                    "Indent it, so that it is asked in every turn.",
                    after_the_loop,
                ),
                slips.Slip(
                    "beyond-the-record",
                    "Your test asks a right function for more than 253 mph, which it may refuse. "
                    "The speed is doubled: end the loop where the task does.",
                    beyond_the_record,
                ),
            ),
        )
    ],
}
