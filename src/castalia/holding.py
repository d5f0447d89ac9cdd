"""An opened dataset held against its contract: one result a clause."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from castalia.contract import (
    CONVENTIONS,
    ClauseResult,
    Coordinate,
    Dataset,
    End,
    Number,
    Variable,
)

if TYPE_CHECKING:
    import xarray as xr

BLOCK = 2**24  # values that are in memory at a time

# clause, promised, found, kept
Clause = tuple[tuple[str, ...], object, object, bool]


def hold(
    opened: xr.Dataset,
    dataset: Dataset,
    values: bool = True,
    now: datetime | None = None,
    live: bool = True,
) -> list[ClauseResult]:
    """Hold an opened dataset against the contract in its file.

    Args:
        opened: What was opened; nothing is changed in it.
        dataset: What was promised.
        values: Whether ranges and shares of missing values are held too, which loads every
            value, block by block; without them only coordinates of one dim are loaded.
        now: The time against which the newest one of a growing dataset counts.
        live: Whether it is the real thing: a sample may be smaller, and does not grow.
    """
    now = now or datetime.now(UTC)
    found: list[Clause] = [*_sizes(opened, dataset, live)]
    found += _attributes((), dataset.facts.attributes, opened.attrs)
    for name, coordinate in dataset.facts.coordinates.items():
        keys = ("coordinates", name)
        if name not in opened.coords:
            found.append((keys, "there", "missing", False))
        else:
            dims = (name,) if coordinate.dims is None else coordinate.dims
            found += _look(keys, dims, coordinate, opened[name])
            found += _coordinate(
                keys, coordinate, opened[name].variable, values, now if live else None
            )
    found += _variables(opened, dataset, values)
    return [
        ClauseResult(".".join(keys), dataset.place(*keys), str(promised), str(got), kept)
        for keys, promised, got, kept in found
    ]


def _variables(opened: xr.Dataset, dataset: Dataset, values: bool) -> Iterator[Clause]:
    """All promises of all variables."""
    for name, variable in dataset.facts.variables.items():
        keys = ("variables", name)
        if name not in opened.variables:
            yield keys, "there", "missing", False
            continue
        yield from _look(keys, variable.dims, variable, opened[name])
        if values:
            yield from _values(keys, variable, opened[name].variable)


def _sizes(opened: xr.Dataset, dataset: Dataset, live: bool) -> Iterator[Clause]:
    """The lengths of dims; those of a smaller sample, where the sample says so."""
    for dim, promised in dataset.facts.dims.items():
        size = promised if live else dataset.facts.sample.dims.get(dim, promised)
        length = opened.sizes.get(dim)
        kept = length is not None and size.holds(length)
        yield ("dims", dim), size, "none" if length is None else length, kept


def _look(
    keys: tuple[str, ...], dims: tuple[str, ...], promise: Any, found: xr.DataArray
) -> Iterator[Clause]:
    """Dims, dtype, units and attributes, which coordinates and variables promise alike."""
    there = tuple(str(dim) for dim in found.dims)
    yield (*keys, "dims"), ", ".join(dims) or "none", ", ".join(there) or "none", there == dims
    if promise.dtype:
        dtype = "str" if found.dtype.kind in "UT" else str(found.dtype)
        kept = dtype == promise.dtype or dtype.split("[")[0] == promise.dtype
        yield (*keys, "dtype"), promise.dtype, dtype, kept
    if promise.units:
        units = found.attrs.get("units", "none")
        yield (*keys, "units"), promise.units, units, units == promise.units
    yield from _attributes(keys, promise.attributes, found.attrs)


def _attributes(keys: tuple[str, ...], promised: dict, found: dict) -> Iterator[Clause]:
    for name, value in promised.items():
        got = found.get(name, "none")
        kept = bool(getattr(got, "size", 1) == 1 and got == value)  # not a list of numbers
        yield (*keys, "attributes", name), value, got, kept


def _coordinate(
    keys: tuple[str, ...],
    promise: Coordinate,
    found: xr.Variable,
    values: bool,
    now: datetime | None,
) -> Iterator[Clause]:
    """What only coordinates promise; of those with several dims, nothing unless `values`."""
    if found.ndim <= 1 and found.size:
        yield from _line(keys, promise, found, now)
    if not (values or found.ndim <= 1):
        return
    if promise.convention:
        low, high = _extremes(found)[:2]
        least, most = CONVENTIONS[promise.convention]
        kept = least <= low and high <= most
        yield (*keys, "convention"), promise.convention, f"{low:g} to {high:g}", kept
    if promise.range:
        yield _range(keys, promise.range, *_extremes(found)[:2])


def _line(
    keys: tuple[str, ...], promise: Coordinate, found: xr.Variable, now: datetime | None
) -> Iterator[Clause]:
    """Calendar, order, both ends and newness of a coordinate with one dim."""
    line = found.values.reshape(-1)
    calendar = _calendar(found)
    if promise.calendar:
        yield (*keys, "calendar"), promise.calendar, calendar, calendar == promise.calendar
    if promise.order:
        order = _order(line)
        yield (*keys, "order"), promise.order, order, order == promise.order
    for key, end, got in (("first", promise.first, line[0]), ("last", promise.last, line[-1])):
        if end is not None and line.dtype.kind in "iuf":
            yield (*keys, key), end, f"{got:.8g}", _close(end, got, line)
        elif end is not None:
            kept = _written(got).startswith(str(end)) if promise.calendar else got == end
            yield (*keys, key), end, _written(got), bool(kept)
    if promise.newest_within_days and calendar == "standard" and now is not None:
        days = _age_in_days(line.max(), now)
        kept = days <= promise.newest_within_days
        promised = f"at most {promise.newest_within_days:g} days old"
        yield (*keys, "newest_within_days"), promised, f"{days:.1f} days old", kept


def _calendar(found: xr.Variable) -> str:
    """The calendar of times; `none` where they are not decoded."""
    if found.dtype.kind == "M":
        return "standard"  # numpy's own differs from it before 1582 only
    name = str(getattr(found.values.reshape(-1)[0], "calendar", "none"))
    return "standard" if name in ("gregorian", "proleptic_gregorian") else name


def _order(line: Any) -> str:
    """How a line of values is ordered."""
    if len(line) > 1 and (line[1:] > line[:-1]).all():
        return "ascending"
    if len(line) > 1 and (line[1:] < line[:-1]).all():
        return "descending"
    return "neither ascending nor descending"


def _written(value: Any) -> str:
    """A value as a dataset's file would write it; a time to the second."""
    if getattr(value, "dtype", None) is not None and value.dtype.kind == "M":
        return str(value.astype("datetime64[s]"))
    return str(value.isoformat() if hasattr(value, "isoformat") else value)


def _close(promised: End, found: float, line: Any) -> bool:
    """Whether an end is the promised number, to a hundredth of the mean step."""
    if isinstance(promised, str):
        return False
    step = abs(float(line[-1]) - float(line[0])) / max(len(line) - 1, 1)
    tolerance = step / 100 or 1e-6 * max(1.0, abs(promised))
    return bool(abs(float(found) - promised) <= tolerance)


def _age_in_days(newest: Any, now: datetime) -> float:
    """How old a time is, in days; a missing one is infinitely old."""
    written = _written(newest)
    if written == "NaT":
        return math.inf
    return (now - datetime.fromisoformat(written).replace(tzinfo=UTC)).total_seconds() / 86400


def _values(keys: tuple[str, ...], promise: Variable, found: xr.Variable) -> Iterator[Clause]:
    """Range and share of missing values, for which every value is loaded."""
    low, high, missing = _extremes(found)
    if promise.range:
        yield _range(keys, promise.range, low, high)
    share = f"{missing:.4g}"
    yield (*keys, "missing"), f"at most {promise.missing:g}", share, missing <= promise.missing


def _range(
    keys: tuple[str, ...], promised: tuple[Number, Number], low: float, high: float
) -> Clause:
    kept = promised[0] <= low and high <= promised[1]
    return (
        (*keys, "range"),
        f"{promised[0]:g} to {promised[1]:g}",
        f"{low:.8g} to {high:.8g}",
        bool(kept),
    )


def _extremes(found: xr.Variable) -> tuple[float, float, float]:
    """Smallest and largest value and the share of missing ones; NaN where there is no number."""
    import numpy as np

    low, high, missing = np.inf, -np.inf, 0
    for block in _blocks(found):
        there = block.notnull().values
        missing += there.size - int(there.sum())
        if block.dtype.kind in "iuf" and there.any():
            held = block.values[there]
            low, high = min(low, held.min()), max(high, held.max())
    if low > high:
        low = high = np.nan
    return float(low), float(high), missing / max(found.size, 1)


def _blocks(found: xr.Variable) -> Iterator[xr.Variable]:
    """A variable in loaded pieces along its first dim, none larger than memory can bear."""
    if not found.ndim:
        yield found.copy(deep=False).load()
        return
    rows = max(1, BLOCK * found.shape[0] // max(found.size, 1))
    for start in range(0, found.shape[0], rows):
        yield found[start : start + rows].load()
