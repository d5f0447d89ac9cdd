"""xarray's objects and recipes of Dask in the closed format.

A recipe does not cross: its outside does, and a number by which its values can be asked for.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Protocol

from castalia.grading.values import NotClosed, Reader, Tree, Writer

_MOST_CHUNKS = 200_000
_MOST_LAYERS = 2_000


class Keeper(Protocol):
    """Who keeps recipes on the writer's side: it gives each a number, and counts its tasks."""

    def keep(self, recipe: Any) -> int:
        """The number of a recipe."""
        ...


class Asker(Protocol):
    """Who can ask for what stayed behind, on the reader's side."""

    def region(self, number: int, steps: tuple[Any, ...]) -> Any:
        """The values of a part of a recipe, as an array of NumPy."""
        ...

    def tasks_left(self, number: int, steps: tuple[Any, ...]) -> int:
        """How many tasks a part of a recipe is once Dask has joined what it can."""
        ...


def close(writer: Writer, value: Any, keeper: Keeper | None) -> Tree | None:
    """An object of xarray or a recipe of Dask as a tree; None for any other."""
    module = type(value).__module__
    if module.startswith("dask.array"):
        return _recipe(writer, value, keeper)
    if not module.startswith("xarray."):
        return None
    import xarray as xr

    if isinstance(value, xr.DataArray):
        coords = _variables(writer, value.coords, keeper)
        name = writer.tree(value.name)
        return ["dataarray", name, _variable(writer, value.variable, keeper), coords]
    if isinstance(value, xr.Dataset):
        parts = (_variables(writer, one, keeper) for one in (value.data_vars, value.coords))
        return ["dataset", *parts, writer.tree(dict(value.attrs))]
    if isinstance(value, xr.Variable):
        return ["variable", _variable(writer, value, keeper)]
    return None


def _variables(writer: Writer, variables: Mapping[Any, Any], keeper: Keeper | None) -> Tree:
    return [
        [writer.tree(name), _variable(writer, one.variable, keeper)]
        for name, one in variables.items()
    ]


def _variable(writer: Writer, one: Any, keeper: Keeper | None) -> Tree:
    import numpy as np

    chunked = getattr(one._data, "chunks", None) is not None  # `one.chunks` takes much longer
    values = one._data if chunked else np.asarray(one.values)
    known = close(writer, values, keeper) if chunked else None
    dims = [writer.tree(dim) for dim in one.dims]
    return [dims, known or writer.tree(values), writer.tree(dict(one.attrs))]


def _recipe(writer: Writer, value: Any, keeper: Keeper | None) -> Tree:
    import numpy as np

    if keeper is None:
        return ["chunked", writer.tree(np.asarray(value.compute())), _chunks(value)]
    layers = getattr(value.dask, "layers", {})
    notes = [
        [str(name), len(layer), _notes(writer, layer)]
        for name, layer in list(layers.items())[:_MOST_LAYERS]
    ]
    outside = [str(value.name), writer.tree(value.dtype), _chunks(value), len(value.dask)]
    return ["recipe", keeper.keep(value), *outside, notes]


def _notes(writer: Writer, layer: Any) -> Tree:
    noted = getattr(layer, "collection_annotations", None) or {}
    return writer.tree({key: one for key, one in noted.items() if key in ("dtype", "type")})


def _chunks(value: Any) -> Tree:
    return [[None if math.isnan(one) else int(one) for one in axis] for axis in value.chunks]


class _Layer:
    """What is known of one layer of a graph that stayed behind."""

    def __init__(self, tasks: int, notes: dict[str, Any]) -> None:
        self.collection_annotations = notes
        self._tasks = tasks

    def __len__(self) -> int:
        return self._tasks


class _Graph:
    """What is known of a graph that stayed behind: how many tasks and which layers it has."""

    def __init__(
        self, tasks: int, layers: dict[str, _Layer], real: Callable[[], Any] | None = None
    ) -> None:
        self.layers = layers
        self._tasks = tasks
        self._real = real

    def __len__(self) -> int:
        return self._tasks

    def of(self, real: Callable[[], Any]) -> _Graph:
        """The same, for who also knows with what graph Dask is to compute here."""
        return _Graph(self._tasks, self.layers, real)

    def copy(self) -> Any:
        """What Dask computes with, of which it always takes a copy."""
        return self._real() if self._real else self


def far_array(asker: Asker, told: tuple[Any, ...], steps: tuple[Any, ...] = ()) -> Any:
    """An array of Dask whose recipe is elsewhere: its values are asked for when it is computed.

    Args:
        asker: Whom to ask.
        told: Number, name, dtype, chunks and graph of the recipe.
        steps: Slices that were taken of it since, in turn.
    """
    from dask.highlevelgraph import HighLevelGraph

    made = _far()(HighLevelGraph({}, {}), told[1], told[3], dtype=told[2])
    made.far, made.graphs = (asker, told, steps), []
    return made


def _itself(array: Any, memo: Any = None) -> Any:
    """What stands for a recipe that nobody can change, so a copy of it is the same."""
    return array


@cache
def _far() -> Any:
    """The type of such arrays; all are of one, for xarray does not mix types."""
    import dask.array as da

    class Array(da.Array):
        __module__ = "dask.array.core"
        far: tuple[Asker, tuple[Any, ...], tuple[Any, ...]]
        graphs: list[Any]

        @property
        def dask(self) -> Any:
            return self.graph() if self.far[2] else self.far[1][4].of(self.graph)

        @dask.setter
        def dask(self, graph: Any) -> None:
            """Take no graph from Dask: the recipe is what `far` says."""

        def tasks_left(self) -> int:
            return self.far[0].tasks_left(self.far[1][0], self.far[2])

        copy = __deepcopy__ = _itself

        def __getitem__(self, index: Any) -> Any:
            simple = index if isinstance(index, tuple) else (index,)
            if not all(isinstance(one, int | slice | type(...)) for one in simple):
                return super().__getitem__(index)
            return _part(*self.far, simple)

        def graph(self) -> Any:
            if not self.graphs:
                self.graphs.append(_fetched(*self.far))
            return self.graphs[0]

        __dask_graph__ = graph

        def __dask_layers__(self) -> tuple[str, ...]:
            return (self.far[1][1],)

    return Array


def _part(asker: Asker, told: tuple[Any, ...], steps: tuple[Any, ...], index: Any) -> Any:
    """A slice of a recipe that is elsewhere, which is elsewhere, too."""
    import dask.array as da
    from dask.highlevelgraph import HighLevelGraph

    part = da.Array(HighLevelGraph({}, {}), told[1], told[3], dtype=told[2])[index]
    outside = (told[0], part.name, part.dtype, part.chunks, told[4])
    return far_array(asker, outside, (*steps, index))


def _fetched(asker: Asker, told: tuple[Any, ...], steps: tuple[Any, ...]) -> Any:
    """A graph that asks for all values at once, and deals them out in blocks."""
    from itertools import accumulate, product

    from dask.highlevelgraph import HighLevelGraph

    number, name, dtype, chunks, _ = told
    whole = f"whole-{name}"
    shape = tuple(sum(axis) for axis in chunks)

    def asked() -> Any:
        values = asker.region(number, steps)
        if values.shape != shape or values.dtype != dtype:
            raise NotClosed("the values of a recipe are not of its form")
        return values

    graph: dict[Any, Any] = {whole: (asked,)}
    ends = [list(accumulate(axis)) for axis in chunks]
    for place in product(*(range(len(axis)) for axis in chunks)):
        sides = zip(ends, chunks, place, strict=True)
        block = tuple(slice(end[at] - axis[at], end[at]) for end, axis, at in sides)
        graph[(name, *place)] = (_taken, whole, block)
    return HighLevelGraph.from_collections(name, graph, dependencies=())


def _taken(values: Any, block: tuple[slice, ...]) -> Any:
    return values[block]


def reads(asker: Asker | None) -> dict[str, Callable[[Reader, list], Any]]:
    """How the tags of this module are read, by whoever can ask for recipes."""
    found: dict[str, Callable[[Reader, list], Any]] = {
        "dataarray": _read_dataarray,
        "dataset": _read_dataset,
        "variable": lambda reader, rest: _read_variable(reader, rest[0]),
        "chunked": _read_chunked,
    }
    if asker is not None:
        found["recipe"] = lambda reader, rest: _read_recipe(reader, rest, asker)
    return found


def _read_variable(reader: Reader, told: Any) -> Any:
    import xarray as xr

    dims, values, attrs = told
    return xr.Variable(reader.all(dims), reader.value(values), reader.of(dict, attrs))


def _read_variables(reader: Reader, told: Any) -> dict[Any, Any]:
    return {reader.value(name): _read_variable(reader, one) for name, one in told}


def _read_dataarray(reader: Reader, rest: list) -> Any:
    import xarray as xr

    name, variable, coords = rest
    read = _read_variable(reader, variable)
    known = _read_variables(reader, coords)
    return xr.DataArray(read, coords=known, name=reader.value(name))


def _read_dataset(reader: Reader, rest: list) -> Any:
    import xarray as xr

    variables, coords = (_read_variables(reader, one) for one in rest[:2])
    return xr.Dataset(variables, coords=coords, attrs=reader.of(dict, rest[2]))


def _read_chunks(told: Any, reader: Reader) -> tuple[tuple[Any, ...], ...]:
    known = all(one is None or (type(one) is int and one >= 0) for axis in told for one in axis)
    if not known or math.prod(len(axis) for axis in told) > _MOST_CHUNKS:
        raise NotClosed("no chunks")
    return tuple(tuple(math.nan if one is None else one for one in axis) for axis in told)


def _read_chunked(reader: Reader, rest: list) -> Any:
    import dask.array as da
    import numpy as np

    return da.from_array(reader.of(np.ndarray, rest[0]), chunks=_read_chunks(rest[1], reader))


def _read_recipe(reader: Reader, rest: list, asker: Asker) -> Any:
    import numpy as np

    number, name, dtype, chunks, tasks, notes = rest
    layers = {
        reader.of(str, key): _Layer(reader.of(int, many), reader.of(dict, noted))
        for key, many, noted in notes
    }
    graph = _Graph(reader.of(int, tasks), layers)
    kind = reader.of(np.dtype, dtype)
    told = (reader.of(int, number), reader.of(str, name), kind, _read_chunks(chunks, reader), graph)
    return far_array(asker, told)
