"""The facts that checks look at, in the closed format: frozen dataclasses of a fixed table."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from castalia.checking.answers import Called, Raised
from castalia.checking.figures import Field, FigureFacts, Scale
from castalia.checking.maps import Feature, MapFacts, Reach
from castalia.checking.stored import ArrayFacts, StoreFacts
from castalia.grading.values import NotClosed, Reader, Tree, Writer

_KINDS = (Raised, Called, Scale, Field, Reach, Feature, MapFacts, FigureFacts)
TABLE: dict[str, Any] = {kind.__name__: kind for kind in (*_KINDS, ArrayFacts, StoreFacts)}


def close(writer: Writer, value: Any) -> Tree | None:
    """A fact as a tree; None for what is none."""
    name = type(value).__name__
    if TABLE.get(name) is not type(value):
        return None
    return ["fact", name, *(writer.tree(getattr(value, one.name)) for one in fields(value))]


def read(reader: Reader, rest: list) -> Any:
    """A fact, each field of the kind that it must be.

    Raises:
        NotClosed: it is none of the table's, or has a field of another kind.
    """
    kind = TABLE.get(rest[0])
    if kind is None:
        raise NotClosed(f"no fact is called {rest[0]!r}")
    values = reader.all(rest[1:])
    for (name, hint), value in zip(_hints(kind).items(), values, strict=True):
        if not fits(value, hint):
            raise NotClosed(f"{kind.__name__}.{name} is of another kind")
    return kind(*values)


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {one.name: hints[one.name] for one in fields(kind)}


def fits(value: Any, hint: Any) -> bool:
    """Whether a value is of the kind that a type hint names, all the way down."""
    if hint is Any:
        return True
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return any(fits(value, one) for one in inner)
    if origin is tuple:
        if type(value) is not tuple:
            return False
        if inner[-1:] == (...,):
            return all(fits(one, inner[0]) for one in value)
        return len(value) == len(inner) and all(map(fits, value, inner))
    if origin is Mapping:
        items = value.items() if type(value) is dict else [(0, 0)]
        return all(fits(key, inner[0]) and fits(one, inner[1]) for key, one in items)
    if hint is float:
        return type(value) in (float, int)
    return type(value) is (hint if is_dataclass(hint) else hint or type(None))
