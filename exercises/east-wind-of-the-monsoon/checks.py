"""What an answer to "The east wind of the monsoon" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Value, array_slips, slips

VIEW = "A window or a copy"
STEPS = "Which row is 30° N?"
AXIS = "Reduce along an axis"
PARTS = "Eight stretches of the way"
LETTERS = set("abcde")


@cache
def tropics(row=32):
    return castalia.open_dataset("wind-climatology", store="sample")["uwnd"].values[:, row]


def means(row=32):
    return tropics(row).reshape(12, 8, 18).mean(axis=2)


def holds(letter):
    """Whether the answer names a letter that it should not."""
    return lambda seen: isinstance(seen.got, set) and letter in seen.got


def lacks(letter):
    """Whether the answer leaves out a letter that belongs to it."""
    return lambda seen: isinstance(seen.got, set) and letter not in seen.got


def turned(seen):
    """Whether the 144 longitudes were put into 18 rows of 8."""
    wrong = tropics().reshape(12, 18, 8)
    return any(seen.equals(wrong.mean(axis=axis)) for axis in (1, 2))


CHECKS = {
    "windows": [
        Value(
            "changed",
            lambda: {"a", "c"},
            because="u changes where something is written into a view of it.",
            slips=(
                slips.Slip(
                    "no-such-letter",
                    "Write the letters as they stand in the table, small ones, each a text of its own.",
                    lambda seen: isinstance(seen.got, set) and not seen.got <= LETTERS,
                ),
                slips.Slip(
                    "copy-shares",
                    "b writes into a copy, which has its own values. `u` stays as it is.",
                    holds("b"),
                    VIEW,
                ),
                slips.Slip(
                    "mean-shares",
                    "d writes into means. These are new numbers, which stand nowhere in `u`.",
                    holds("d"),
                    VIEW,
                ),
                slips.Slip(
                    "name-for-values",
                    "e writes nothing into an array. There is no index on the left of its second `=`, so the name "
                    "`part` only moves to the number 0.",
                    holds("e"),
                    VIEW,
                ),
                slips.Slip(
                    "slice-copies",
                    "You left out a. For a list a slice makes a new list; a slice of an array is a window on it.",
                    lacks("a"),
                    VIEW,
                ),
                slips.Slip(
                    "reshape-copies",
                    "You left out c. A new shape needs no new values: `part` shows those of `u`, eight rows of "
                    "them.",
                    lacks("c"),
                    VIEW,
                ),
            ),
        )
    ],
    "centres": [
        Value(
            "centres",
            lambda: np.arange(21.25, 360, 45),
            because="Each is 45° further east than the one before it.",
            slips=(
                slips.Slip(
                    "end-below-start",
                    "Empty: your end is below your start. The second value of `np.arange` is the end, not how "
                    "many.",
                    lambda seen: np.shape(seen.got) == (0,),
                    STEPS,
                ),
                slips.Slip(
                    "middle-of-45",
                    "The first eighth ends at 42.5°, so its middle is 21.25°.",
                    lambda seen: seen.got[0] in (21, 22, 22.5),
                ),
                slips.Slip(
                    "end-left-out",
                    "The last one is missing: `np.arange` stops before its end. Let the end lie beyond 336.25.",
                    lambda seen: np.shape(seen.got) == (7,),
                    STEPS,
                ),
                slips.Slip(
                    "edges-for-middles",
                    "These are the edges of the eighths. The middle of the first is 21.25°.",
                    lambda seen: np.shape(seen.got) == (8,) and seen.got[0] == 0,
                ),
                slips.Slip(
                    "count-for-step",
                    "The third number of `np.arange` is the step, in degrees. `np.linspace` is the one that asks "
                    "how many.",
                    lambda seen: len(seen.got) > 8 and seen.got[1] - seen.got[0] == 8,
                    STEPS,
                ),
            ),
        )
    ],
    "eighths": [
        Value(
            "means",
            means,
            within=1e-3,
            because="It is, for each month and eighth of the circle at 10° N, the mean over 18 longitudes.",
            slips=(
                slips.Slip(
                    "turned-round",
                    "Your rows hold 8 longitudes each, so they are no eighths of the circle. Count again what "
                    "stands in one row.",
                    turned,
                    PARTS,
                ),
                array_slips.wrong_axis(
                    lambda axis: tropics().reshape(12, 8, 18).mean(axis=axis), (0, 1), AXIS
                ),
                slips.Slip(
                    "one-off",
                    "Your circle is beside the one at 10° N. Count the steps from 90 to 10: their number is the "
                    "position.",
                    lambda seen: any(seen.equals(means(row)) for row in (31, 33)),
                    STEPS,
                ),
                slips.gives(
                    "latitude-for-position",
                    lambda: means(10),
                    "10 is a position, not a latitude: it is 65° N. How many steps is it from 90 to 10?",
                    STEPS,
                ),
                slips.gives(
                    "southern-circle",
                    lambda: means(40),
                    "This is 10° S. The rows go from north to south, and the equator is row 36.",
                    STEPS,
                ),
            ),
        ),
        Value(
            "strongest",
            lambda: means().min(axis=0),
            within=1e-3,
            because="It is, for each eighth, the smallest of its twelve means.",
            slips=(
                slips.gives(
                    "position-for-value",
                    lambda: means().argmin(axis=0),
                    "This is the position of the value, not the value.",
                ),
                slips.gives(
                    "largest-for-strongest",
                    lambda: means().max(axis=0),
                    "These are the largest values. Wind from the east is negative, so its strongest is the "
                    "smallest.",
                ),
                array_slips.wrong_axis(lambda axis: means().min(axis=axis), (1,), AXIS),
                slips.gives(
                    "all-used-up",
                    lambda: float(means().min()),
                    "This is one number, of all months and eighths. Name the axis that is to be used up.",
                    AXIS,
                ),
            ),
        ),
    ],
}
