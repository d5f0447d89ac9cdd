"""Records of a learner's own dataclasses, in the closed format: a name, and fields with their values."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import Any

from castalia.grading.values import NotClosed, Reader, Tree, Writer

_FIELD = re.compile(r"(?!__)[^\W\d]\w{0,79}")


class Record:
    """What a learner's dataclass held; its type has the name of the type that it had."""

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Record) or type(other).__name__ != type(self).__name__:
            return NotImplemented
        return list(vars(self).items()) == list(vars(other).items())

    def __repr__(self) -> str:
        held = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({held})"


def close(writer: Writer, value: Any) -> Tree | None:
    """A record as a tree, without fields that hold nothing; None for what is none."""
    if isinstance(value, type) or not is_dataclass(value):
        return None
    names = [one.name for one in fields(value) if hasattr(value, one.name)]
    held = (part for name in names for part in (name, writer.tree(getattr(value, name))))
    return ["record", type(value).__name__[:80], *held]


def read(reader: Reader, rest: list) -> Record:
    """A record, whose methods stayed behind.

    Raises:
        NotClosed: a field has a name that no field can have.
    """
    kind, *held = rest
    names = [reader.of(str, one) for one in held[::2]]
    if not all(_FIELD.fullmatch(one) for one in names):
        raise NotClosed("a field without a name")
    record: Record = reader.named(kind, Record)()
    vars(record).update(zip(names, reader.all(held[1::2]), strict=True))
    return record
