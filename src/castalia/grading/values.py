"""The closed format in which data leave a learner's process: plain trees, packed by msgpack.

None, truth, numbers, text and bytes stand for themselves; all else is a list that begins with a tag.
Nothing here can name code: what has no tag crosses as a mark that tells its type's name. Whoever
writes takes values apart by the methods of Python's own types, and whoever reads trusts nothing.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PosixPath, PurePosixPath
from typing import Any

import msgpack

from castalia.errors import CastaliaError

MB = 1_000_000
_NAME = re.compile(r"[^\W\d]\w{0,79}")
_SMALL = 1 << 63
_HEX_MOST = 3_000  # Python itself writes no longer ones
_MOST_TYPES = 10_000
_MOST_ALIKE = 1_000
MOST_LETTERS = 1_000_000  # of one text
Tree = Any  # what msgpack can hold


class TooMuch(CastaliaError):
    """A value is larger, deeper or longer than may cross."""


class NotClosed(CastaliaError):
    """Bytes that came across are not of the closed format."""


@dataclass(frozen=True)
class Bounds:
    """How much may cross at a time."""

    size: int = 256 * MB  # bytes
    depth: int = 40
    items: int = 1_000_000


class Opaque:
    """A thing that cannot cross; its type has the name of the type that it had."""


def named(name: str, base: type = Opaque) -> Any:
    """A type of ours with a name from elsewhere, so that messages can tell of it."""
    return type(name if _NAME.fullmatch(name) else "object", (base,), {"__module__": __name__})


class Writer:
    """Takes values apart. One writer writes one message, and counts what it has written."""

    def __init__(self, bounds: Bounds, more: Callable[[Writer, Any], Tree | None]) -> None:
        self.bounds = bounds
        self._more = more  # closes what is not of Python itself; None for what it does not know
        self._depth = self._items = self._size = 0

    def tree(self, value: Any) -> Tree:
        """A value as a tree.

        Raises:
            TooMuch: it passes a bound.
        """
        self._depth += 1
        self.count(1)
        if self._depth > self.bounds.depth:
            raise TooMuch(f"nested more than {self.bounds.depth} deep")
        try:
            known = _WRITE.get(type(value))
            if known is not None:
                return known(self, value)
            found = self._more(self, value)
            return self._of_base(value) if found is None else found
        finally:
            self._depth -= 1

    def count(self, items: int, size: int = 0) -> None:
        """Note what is about to be written.

        Raises:
            TooMuch: it passes a bound.
        """
        self._items += items
        self._size += size
        if self._items > self.bounds.items:
            raise TooMuch(f"more than {self.bounds.items:,} items")
        if self._size > self.bounds.size:
            raise TooMuch(f"more than {self.bounds.size / MB:.0f} MB")

    def all(self, values: Any) -> list[Tree]:
        """Some values as trees."""
        return [self.tree(one) for one in values]

    def _of_base(self, value: Any) -> Tree:
        """A subclass as what it is below; anything else as a mark."""
        name = str(type.__dict__["__name__"].__get__(type(value)))[:80]
        for base in type.__dict__["__mro__"].__get__(type(value))[1:]:
            if base in (str, int, float, complex, bytes):
                return _WRITE[base](self, base.__new__(base, _PLAIN[base](value)))
            if base in _KINDS:
                return ["sub", name, _WRITE[base](self, _PLAIN[base](value))]
        return ["opaque", name]


def _int(writer: Writer, value: int) -> Tree:
    if -_SMALL <= value < _SMALL:
        return value
    writer.count(0, value.bit_length() // 4)
    if value.bit_length() // 4 > _HEX_MOST:
        raise TooMuch("a number of too many digits")
    return ["int", format(value, "x")]


def _text(writer: Writer, value: str) -> Tree:
    writer.count(0, len(value))
    if len(value) > MOST_LETTERS:
        raise TooMuch(f"a text of more than {MOST_LETTERS:,} letters")
    return value


def _bytes(writer: Writer, value: bytes) -> Tree:
    writer.count(0, len(value))
    return value


def _dict(writer: Writer, value: dict) -> Tree:
    return ["dict", *(writer.tree(one) for pair in dict.items(value) for one in pair)]


def _zone(zone: Any, moment: Any) -> Tree:
    """A time zone by its key, else the distance to Greenwich in seconds."""
    key = getattr(zone, "key", None)
    if isinstance(key, str) and type(zone).__module__ == "zoneinfo":
        return key
    away = zone.utcoffset(moment) if zone is not None else None
    return None if away is None else away.total_seconds()


def _moment(writer: Writer, value: dt.datetime) -> Tree:
    return ["datetime", value.replace(tzinfo=None).isoformat(), _zone(value.tzinfo, value)]


_PLAIN: dict[type, Callable[[Any], Any]] = {
    str: str.__str__,
    int: int.__int__,
    float: float.__float__,
    complex: lambda value: complex(complex.__pos__(value)),
    bytes: lambda value: bytes.__add__(value, b""),
    list: lambda value: list.__getitem__(value, slice(None)),
    tuple: lambda value: tuple(tuple.__iter__(value)),
    dict: lambda value: dict(dict.items(value)),
    set: lambda value: set(set.__iter__(value)),
    frozenset: lambda value: frozenset(frozenset.__iter__(value)),
}
_KINDS = (list, tuple, dict, set, frozenset)
_WRITE: dict[type, Callable[[Writer, Any], Tree]] = {
    type(None): lambda writer, value: value,
    bool: lambda writer, value: value,
    float: lambda writer, value: value,
    int: _int,
    str: _text,
    bytes: _bytes,
    complex: lambda writer, value: ["complex", value.real, value.imag],
    list: lambda writer, value: ["list", *writer.all(value)],
    tuple: lambda writer, value: ["tuple", *writer.all(value)],
    set: lambda writer, value: ["set", *writer.all(value)],
    frozenset: lambda writer, value: ["frozenset", *writer.all(value)],
    dict: _dict,
    slice: lambda writer, value: ["slice", *writer.all((value.start, value.stop, value.step))],
    range: lambda writer, value: ["range", *writer.all((value.start, value.stop, value.step))],
    type(...): lambda writer, value: ["..."],
    dt.date: lambda writer, value: ["date", value.isoformat()],
    dt.time: lambda writer, value: ["time", value.replace(tzinfo=None).isoformat()],
    dt.timedelta: lambda w, value: ["timedelta", value.days, value.seconds, value.microseconds],
    dt.datetime: _moment,
    PosixPath: lambda writer, value: ["path", PurePosixPath.__str__(value)],
}


class Reader:
    """Puts values together from trees that anybody may have written."""

    def __init__(self, bounds: Bounds, more: dict[str, Callable[[Reader, list], Any]]) -> None:
        self.bounds = bounds
        self._more = more
        self._depth = self._types = 0

    def named(self, name: Tree, base: type = Opaque) -> Any:
        """A type of ours with a name that was told.

        Raises:
            TooMuch: there are more than a learner would have.
        """
        self._types += 1
        if self._types > _MOST_TYPES:
            raise TooMuch(f"more than {_MOST_TYPES:,} things that cannot cross")
        return named(self.of(str, name), base)

    def value(self, tree: Tree) -> Any:
        """The value that a tree stands for.

        Raises:
            NotClosed: it stands for none.
            TooMuch: it is nested too deep.
        """
        if type(tree) is not list:
            return tree
        if not tree or type(tree[0]) is not str:
            raise NotClosed("a list without a tag")
        tag, rest = tree[0], tree[1:]
        read = _READ.get(tag) or self._more.get(tag)
        if read is None:
            raise NotClosed(f"no tag {tag[:40]!r}")
        self._depth += 1
        if self._depth > 3 * self.bounds.depth:
            raise TooMuch("nested too deep")
        try:
            return read(self, rest)
        finally:
            self._depth -= 1

    def all(self, trees: list[Tree]) -> list[Any]:
        """The values of some trees."""
        return [self.value(one) for one in trees]

    def of(self, kind: Any, tree: Tree) -> Any:
        """A value that must be of a kind.

        Raises:
            NotClosed: it is of another.
        """
        value = self.value(tree)
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise NotClosed(f"a {type(value).__name__} where there should be another kind")
        return value


def _apart(values: list[Any]) -> list[Any]:
    """Values that a set or dictionary can take in: many with one hash would take it hours.

    Raises:
        TooMuch: too many have the same.
    """
    if len(values) > _MOST_ALIKE and max(Counter(map(hash, values)).values()) > _MOST_ALIKE:
        raise TooMuch(f"more than {_MOST_ALIKE} values with one hash")
    return values


def _read_dict(reader: Reader, rest: list) -> dict:
    values = reader.all(rest)
    _apart(values[::2])
    return dict(zip(values[::2], values[1::2], strict=True))


def _read_sub(reader: Reader, rest: list) -> Any:
    name, inner = rest
    value = reader.value(inner)
    if type(value) not in _KINDS:
        raise NotClosed("a subclass of what has none")
    return reader.named(name, type(value))(value)


def _read_int(reader: Reader, rest: list) -> int:
    (digits,) = rest
    if not (len(digits) <= _HEX_MOST and re.fullmatch(r"-?[0-9a-f]+", digits)):
        raise NotClosed("a number without digits")
    return int(digits, 16)


def _read_moment(reader: Reader, rest: list) -> dt.datetime:
    from zoneinfo import ZoneInfo

    text, zone = rest
    moment = dt.datetime.fromisoformat(reader.of(str, text)).replace(tzinfo=None)
    if isinstance(zone, str):
        if not re.fullmatch(r"[A-Za-z][\w+\-/]{0,60}", zone):
            raise NotClosed("no time zone")
        return moment.replace(tzinfo=ZoneInfo(zone))
    if zone is None:
        return moment
    return moment.replace(tzinfo=dt.timezone(dt.timedelta(seconds=float(zone))))


def _whole(reader: Reader, rest: list, most: int) -> list[Any]:
    values = reader.all(rest)
    if len(values) != most or not all(one is None or type(one) is int for one in values):
        raise NotClosed("no whole numbers")
    return values


def _read_range(reader: Reader, rest: list) -> range:
    found = range(*_whole(reader, rest, 3))
    if not -1 < len(found) <= reader.bounds.items:
        raise TooMuch(f"a range of more than {reader.bounds.items:,} numbers")
    return found


_READ: dict[str, Callable[[Reader, list], Any]] = {
    "int": _read_int,
    "complex": lambda reader, rest: complex(*(reader.of(float, one) for one in rest)),
    "list": lambda reader, rest: reader.all(rest),
    "tuple": lambda reader, rest: tuple(reader.all(rest)),
    "set": lambda reader, rest: set(_apart(reader.all(rest))),
    "frozenset": lambda reader, rest: frozenset(_apart(reader.all(rest))),
    "dict": _read_dict,
    "sub": _read_sub,
    "opaque": lambda reader, rest: reader.named(*rest)(),
    "slice": lambda reader, rest: slice(*reader.all(rest)),
    "range": _read_range,
    "...": lambda reader, rest: ...,
    "date": lambda reader, rest: dt.date.fromisoformat(*rest),
    "time": lambda reader, rest: dt.time.fromisoformat(*rest),
    "timedelta": lambda reader, rest: dt.timedelta(*_whole(reader, rest, 3)),
    "datetime": _read_moment,
    "path": lambda reader, rest: named("PosixPath", PurePosixPath)(reader.of(str, rest[0])),
}


def packed(tree: Tree) -> bytes:
    """A tree as bytes."""
    return bytes(msgpack.packb(tree, use_bin_type=True, unicode_errors="surrogatepass"))


def unpacked(data: bytes, bounds: Bounds) -> Tree:
    """The tree of some bytes; no length that they claim is believed beyond the bounds.

    Raises:
        TooMuch: they are too many, or claim too much.
        NotClosed: they are no tree.
    """
    if len(data) > bounds.size:
        raise TooMuch(f"more than {bounds.size / MB:.0f} MB")
    try:
        return msgpack.unpackb(
            data,
            use_list=True,
            raw=False,
            unicode_errors="surrogatepass",
            max_array_len=bounds.items,
            max_str_len=4 * MOST_LETTERS,  # in bytes
            max_map_len=0,
            max_ext_len=0,
        )
    except Exception as error:
        raise NotClosed(f"no message: {type(error).__name__}") from error


def guarded(read: Callable[[], Any]) -> Any:
    """What a reader reads; whatever goes wrong with what somebody wrote is one kind of error.

    Raises:
        NotClosed: it could not be read.
        TooMuch: as the reader.
    """
    try:
        return read()
    except (NotClosed, TooMuch):
        raise
    except Exception as error:
        told = f"{type(error).__name__}: {error}"[:200]
        raise NotClosed(f"not of the closed format: {told}") from error


def product(shape: Any) -> int:
    """How many values an array of some shape holds."""
    return math.prod(shape)
