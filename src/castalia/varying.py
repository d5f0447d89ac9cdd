"""An exercise as one learner has it: its given cell holds the values that were drawn."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from math import prod

from castalia.checking.varying import Declared, Value, Values, as_written, cell_of
from castalia.exercise import Exercise
from castalia.reading_exercises import pieces_of, variant_cell

MOST = 12  # variants that are proved of one exercise


def varied(exercise: Exercise, values: Values) -> Exercise:
    """An exercise with other values in its given cell; all lines stay where they are.

    What its wrong answers are told may name values, so only status and misconception are kept.
    """
    piece = variant_cell(exercise.pieces)
    if piece is None or dict(values) == as_written(exercise.options.variants):
        return exercise
    lines = exercise.text.split("\n")
    first, count = piece.line - 1, piece.text.count("\n") + 1
    lines[first : first + count] = [cell_of(values), *[""] * (count - 1)]
    text = "\n".join(lines)
    wrong = tuple(replace(one, says="") for one in exercise.wrong)
    return replace(exercise, text=text, pieces=pieces_of(text), wrong=wrong)


def spread(declared: Declared, most: int = MOST) -> list[dict[str, Value]]:
    """Variants that stand for all: every one, or so many that each value is among them.

    The first is that which the exercise shows.
    """
    names = list(declared)
    if prod(len(values) for values in declared.values()) <= most:
        return [dict(zip(names, values, strict=True)) for values in product(*declared.values())]
    longest = max(len(values) for values in declared.values())
    return [
        {name: values[number % len(values)] for name, values in declared.items()}
        for number in range(longest)
    ]
