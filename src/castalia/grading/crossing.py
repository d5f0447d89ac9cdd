"""Values to bytes and back again: all that the closed format knows, put together."""

from __future__ import annotations

import functools
import types
from collections.abc import Callable
from typing import Any

from castalia.grading import value_arrays, value_facts, value_labelled, value_records
from castalia.grading.value_labelled import Asker, Keeper
from castalia.grading.values import Bounds, Reader, Tree, Writer, guarded, packed, unpacked

BOUNDS = Bounds()
_FUNCTIONS = (types.FunctionType, types.MethodType, types.BuiltinFunctionType, functools.partial)


def pack(
    value: Any,
    bounds: Bounds = BOUNDS,
    keeper: Keeper | None = None,
    offer: Callable[[Any], int] | None = None,
) -> bytes:
    """A value in the closed format.

    Args:
        value: Anything; what cannot cross becomes a mark that tells its type's name.
        bounds: How much may cross.
        keeper: Who keeps recipes of Dask; without one they are computed.
        offer: Who keeps functions of ours that the other side may ask us to call, each by its number.

    Raises:
        TooMuch: it passes a bound.
    """

    def more(writer: Writer, one: Any) -> Tree | None:
        if offer is not None and isinstance(one, _FUNCTIONS):
            return ["offered", offer(one), str(getattr(one, "__name__", "function"))]
        for found in (
            value_arrays.close(writer, one),
            value_facts.close(writer, one),
            value_labelled.close(writer, one, keeper),
            value_records.close(writer, one),
        ):
            if found is not None:
                return found
        return None

    return packed(Writer(bounds, more).tree(value))


def unpack(
    data: bytes,
    bounds: Bounds = BOUNDS,
    asker: Asker | None = None,
    take: Callable[[int, str], Any] | None = None,
) -> Any:
    """The value of some bytes, whoever wrote them.

    Args:
        data: As `pack` writes them.
        bounds: How much may have crossed.
        asker: Who can ask for the values of recipes that stayed behind.
        take: What makes a function of one that is offered under a number and a name.

    Raises:
        NotClosed: they are not of the closed format.
        TooMuch: they pass a bound.
    """
    known = {**value_arrays.READ, **value_labelled.reads(asker)}
    known |= {"fact": value_facts.read, "record": value_records.read}
    if take is not None:
        known["offered"] = lambda reader, rest: take(*rest)
    tree = unpacked(data, bounds)
    return guarded(lambda: Reader(bounds, known).value(tree))
