"""Exercises that differ from learner to learner: which of the declared values is meant."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from typing import Any

from castalia.checking.answers import Answer
from castalia.errors import WrongUsage

NAME = "VARIANT"  # of the given cell's dict
Value = str | int | float | bool
Values = Mapping[str, Value]
Declared = Mapping[str, Sequence[Value]]

_GIVEN: ContextVar[Values | None] = ContextVar("variant", default=None)


def variant(name: str) -> Value:
    """The value that the learner under check was given, by the name that the exercise declares.

    Ask inside of `expected`: while checks.py is read there is no learner yet.

    Raises:
        WrongUsage: nobody is under check, or no variants of this name are declared.
    """
    values = _GIVEN.get()
    if values is None:
        hint = "ask inside of `expected`, and keep nothing of it for the next learner"
        raise WrongUsage(f"nobody's {name!r} is known here", hint=hint)
    if name not in values:
        there = ", ".join(values) or "none"
        hint = f"declare them under `variants`; there are: {there}"
        raise WrongUsage(f"the exercise has no variants of {name!r}", hint=hint)
    return values[name]


@contextmanager
def given(values: Values) -> Iterator[None]:
    """Let checks in this block, and in this thread, be those of a learner who was given values."""
    token = _GIVEN.set(dict(values))
    try:
        yield
    finally:
        _GIVEN.reset(token)


@contextmanager
def settled(answer: Answer, declared: Declared) -> Iterator[None]:
    """Let checks be those of an answer: as whoever judges has said, else as its own cell says."""
    if _GIVEN.get() is not None:
        yield
        return
    with given(_chosen(answer, declared)):
        yield


def as_written(declared: Declared) -> dict[str, Value]:
    """What the exercise itself shows: the first value of each name."""
    return {name: values[0] for name, values in declared.items()}


def _chosen(answer: Answer, declared: Declared) -> Values:
    """What the cell of an answer says, if it is one of the declared variants."""
    said: Any = None
    with suppress(Exception):  # an answer that cannot be read says nothing; its checks will tell
        said = answer.get(NAME) if declared and NAME in answer.names() else None
    if type(said) is not dict or set(said) != set(declared):
        return as_written(declared)
    fits = all(any(same(said[name], one) for one in declared[name]) for name in declared)
    return {name: said[name] for name in declared} if fits else as_written(declared)


def same(one: object, other: object) -> bool:
    """Whether two values are the same, and of the same kind: 1 is neither True nor 1.0."""
    return type(one) is type(other) and one == other


def cell_of(values: Values) -> str:
    """The given cell that tells a learner's code what it was given."""
    told = (f"{json.dumps(name)}: {_literal(value)}" for name, value in values.items())
    return f"{NAME} = {{{', '.join(told)}}}"


def _literal(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)
