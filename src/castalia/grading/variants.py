"""Which variant of an exercise a student has: drawn from a secret, the same on each machine."""

from __future__ import annotations

import ast
import hashlib
import hmac
import json
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from castalia.checking.varying import NAME, Declared, Value, Values, given, same
from castalia.exercise import Exercise
from castalia.grading.facts import OTHER_VARIANT
from castalia.varying import varied

_MOST_LETTERS = 2_000  # of a cell that says what its copy was made for


def draw(secret: bytes, student: str, exercise: str, declared: Declared) -> dict[str, Value]:
    """The values that a student is given for an exercise.

    Each name is drawn by itself, so that another one can be declared later. Values are drawn by
    place: who changes a list changes what students have.

    Args:
        secret: Of the course; who knows it knows everybody's variant.
        student: By id, however its letters are composed.
        exercise: Its slug.
        declared: The values that it declares by name.
    """
    return {
        name: values[_number(secret, student, exercise, name) % len(values)]
        for name, values in declared.items()
    }


def label(secret: bytes, student: str, exercise: str, values: dict[str, Value]) -> str:
    """What a marking keeps of a draw: it tells variants apart, and gives no secret away."""
    told = json.dumps(values, sort_keys=True)
    return f"{_number(secret, student, exercise, told):064x}"[:16] if values else ""


@contextmanager
def drawn_for(exercise: Exercise, secret: bytes, student: str) -> Iterator[tuple[Exercise, str]]:
    """An exercise as a student has it, and the label of the draw; checks in the block follow it.

    An exercise without variants comes as it is, with an empty label.
    """
    values = draw(secret, student, exercise.slug, exercise.options.variants)
    with given(values):
        yield varied(exercise, values), label(secret, student, exercise.slug, values)


def other_variant(declared: Declared, drawn: Values, handed_in: Iterable[str]) -> str:
    """A note where a copy was made for other values than those that a student is marked by.

    Args:
        declared: The values that the exercise declares by name.
        drawn: Those that the student is marked by.
        handed_in: The cells of code as they came; no more is believed than that they name declared values.
    """
    for source in handed_in:
        said = _said(source)
        others = [
            f"{name} {one}, was given {drawn[name]}"
            for name, values in declared.items()
            for one in values
            if name in said and same(said[name], one) and not same(one, drawn[name])
        ]
        if others:
            return OTHER_VARIANT + "; ".join(others)
    return ""


def _said(source: str) -> dict[object, object]:
    """What a cell says that a student was given; nothing where it says anything else."""
    begin, _, told = source.strip().partition("=")
    if begin.strip() != NAME or len(source) > _MOST_LETTERS:
        return {}
    try:
        said = ast.literal_eval(told.strip())
    except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
        return {}
    return said if isinstance(said, dict) else {}


def _number(secret: bytes, *words: str) -> int:
    """A number that only the secret's holder can tell; no two lists of words share their message."""
    message = json.dumps([unicodedata.normalize("NFC", word) for word in words])
    return int.from_bytes(hmac.new(secret, message.encode(), hashlib.sha256).digest(), "big")
