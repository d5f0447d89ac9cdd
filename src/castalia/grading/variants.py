"""Which variant of an exercise a student has: drawn from a secret, the same on each machine."""

from __future__ import annotations

import hashlib
import hmac
import json
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager

from castalia.checking.varying import Declared, Value, given
from castalia.exercise import Exercise
from castalia.varying import varied


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


def _number(secret: bytes, *words: str) -> int:
    """A number that only the secret's holder can tell; no two lists of words share their message."""
    message = json.dumps([unicodedata.normalize("NFC", word) for word in words])
    return int.from_bytes(hmac.new(secret, message.encode(), hashlib.sha256).digest(), "big")
