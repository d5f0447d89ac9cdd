"""What a lazy array must be: looked at from outside first, then a part of it, computed once."""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

Region = tuple[slice, ...] | dict[str, slice]


@dataclass(frozen=True)
class Chunks:
    """How a lazy array must be cut; what is left out does not matter.

    Args:
        size: The largest chunk, along each axis.
        count: How many there are.
        whole: Axes, by number, along which nothing may be cut.
        multiple_of: Chunks on disk that no border may run through.
        megabytes: The least and the most that the largest block may take.
        itemsize: Bytes a value for `megabytes`; the array's own if 0.
    """

    size: tuple[int, ...] = ()
    count: int = 0
    whole: tuple[int, ...] = ()
    multiple_of: tuple[int, ...] = ()
    megabytes: tuple[float, float] = (0, math.inf)
    itemsize: int = 0

    def wrong(self, name: str, array: Any) -> str:
        """What is wrong with the chunks of an array of Dask; empty if nothing is."""
        told = f"{name} has chunks of {_shape(array.chunksize)}"
        if self.size and array.chunksize != self.size:
            return f"{told}, expected {_shape(self.size)}"
        if self.count and array.npartitions != self.count:
            return f"{name} has {array.npartitions} chunks, expected {self.count}"
        for axis in self.whole:
            if array.numblocks[axis] > 1:
                pieces = f"{array.numblocks[axis]} pieces"
                return f"{told}, which cut axis {axis} into {pieces}; it must stay whole"
        for axis, stored in enumerate(self.multiple_of):
            borders = list(accumulate(array.chunks[axis]))[:-1]
            if cut := next((border for border in borders if border % stored), 0):
                return (
                    f"{told}: along axis {axis} the border at {cut} runs through a chunk on disk; "
                    f"these end at multiples of {stored}"
                )
        low, high = self.megabytes
        size = self.itemsize or array.dtype.itemsize
        taken = math.prod(array.chunksize) * size / 1e6
        if not low <= taken <= high:
            too = "small" if taken < low else "large"
            return (
                f"{told}: a block takes {taken:.3g} MB at {size} bytes a value, which is too {too}"
            )
        return ""


@dataclass(frozen=True)
class Lazy:
    """A lazy array that is expected, in the place of its values.

    Args:
        values: What `region` of it holds once it is computed; a NumPy array or DataArray. Where it
            is empty, nothing is computed, and the outside is all that counts.
        region: The part that is looked at, as slices by axis or, for a DataArray, by dim.
        shape: Its whole shape; that of `values` if nothing is given.
        dtype: Its exact dtype, such as `float32`; else any of the same kind will do.
        chunks: How it must be cut.
        tasks: The fewest and the most tasks that may be left once Dask has joined what it can.
    """

    values: Any = field(repr=False)
    region: Region = ()
    shape: tuple[int, ...] = ()
    dtype: str = ""
    chunks: Chunks = Chunks()
    tasks: tuple[int, int] | None = None
    _taken: list[tuple[Any, Any]] = field(default_factory=list, repr=False, compare=False)

    def wrong(self, name: str, got: Any) -> str:
        """What is wrong with the outside of an answer; nothing is computed."""
        if not is_lazy(got):
            return computed_already(name, got)
        shape = self.shape or tuple(self.values.shape)
        if tuple(got.shape) != shape:
            return f"{name} has shape {_shape(got.shape)}, expected {_shape(shape)}"
        if self.dtype and got.dtype != self.dtype:
            return f"{name} has dtype {got.dtype}, expected {self.dtype}"
        array = getattr(got, "data", got)
        if wrong := self.chunks.wrong(name, array):
            return wrong
        if self.tasks and not self.tasks[0] <= (count := count_tasks(array)) <= self.tasks[1]:
            asked = " to ".join(str(number) for number in sorted(set(self.tasks)))
            return f"{name} is a graph of {count} tasks, expected {asked}"
        return ""

    def part(self, got: Any) -> Any:
        """The region of an answer, still lazy."""
        if isinstance(self.region, dict):
            return got.isel(self.region)
        return got[self.region] if self.region else got

    def taken(self, got: Any) -> Any:
        """The values of the region, computed once for each answer."""
        if not self.values.size:
            return self.values
        if not self._taken or self._taken[0][0] is not got:
            self._taken[:] = [(got, self.part(got).compute(scheduler=_scheduler()))]
        return self._taken[0][1]


def _scheduler() -> Any:
    """Threads of this process; to ask Dask for its own choice loads all of distributed, which takes longer.

    Who has loaded it may have a cluster, and computes there.
    """
    from dask.threaded import get

    return None if "distributed" in sys.modules else get


def is_lazy(value: Any) -> bool:
    """Whether a value is a recipe of Dask that has not been run: an array, or xarray around one."""
    asked = getattr(value, "__dask_graph__", None)
    return asked is not None and hasattr(value, "chunks") and asked() is not None


def count_tasks(array: Any) -> int:
    """The tasks that are left of an array's graph once Dask has joined what it can.

    Of an array whose graph stayed in another process, it is known there.
    """
    if hasattr(array, "tasks_left"):
        return int(array.tasks_left())
    from dask.base import optimize

    return len(optimize(array)[0].dask)


def computed_already(name: str, got: Any) -> str:
    """That a value is there where a recipe was asked for; what is no array at all is named."""
    if hasattr(got, "shape"):
        return f"{name} has been computed already, expected an array that is still lazy"
    kind = "None" if got is None else f"of type {type(got).__name__}"
    return f"{name} is {kind}, expected an array of Dask that is still lazy"


def not_computed(name: str, got: Any, expected: str) -> str:
    """That a recipe is there where values were asked for."""
    tasks = len(getattr(got, "data", got).dask)
    told = f"a recipe of {tasks} task{'s' * (tasks != 1)} that nothing has run yet"
    return f"{name} is still lazy, {told}; expected {expected}"


def _shape(shape: Any) -> str:
    return " × ".join(str(length) for length in shape) or "one value"
