"""Arrays of NumPy, times of cftime, and tables of pandas in the closed format."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import numpy as np

from castalia.grading.values import NotClosed, Reader, TooMuch, Tree, Writer, product

_DTYPE = re.compile(
    r"[<>|=]?(b1|[iu][1248]|f(2|4|8|16)|c(8|16|32)|[US]\d{1,9}|[Mm]8(\[\d{0,9}[A-Za-z]{1,3}\])?)"
)
_PANDAS_DTYPE = re.compile(r"category|string|boolean|U?Int(8|16|32|64)|Float(32|64)")
_MOST_DIMS = 32
_MOST_LENGTH = 1 << 40
_UNICODE_END = 0x10FFFF
_INSTANT = ("year", "month", "day", "hour", "minute", "second", "microsecond")


def close(writer: Writer, value: Any) -> Tree | None:
    """A value of NumPy, pandas or cftime as a tree; None for any other."""
    if isinstance(value, np.ndarray):
        return _array(writer, np.asarray(value))
    if isinstance(value, np.generic):
        return ["number", _array(writer, np.asarray(value))]
    kind = type(value)
    top = kind.__module__.partition(".")[0]
    if top == "cftime":
        parts = (getattr(value, name) for name in _INSTANT)
        return ["cftime", str(value.calendar), *map(int, parts), bool(value.has_year_zero)]
    if top == "pandas":
        return _of_pandas(writer, value, kind.__name__)
    if isinstance(value, np.dtype):
        return ["dtype", _dtype(value)]
    return None


def _dtype(dtype: Any) -> Tree:
    if dtype.names is None:
        return str(dtype.str)
    return [[name, _dtype(dtype.fields[name][0])] for name in dtype.names]


def _array(writer: Writer, array: Any) -> Tree:
    shape = [int(length) for length in array.shape]
    if array.dtype.kind == "O":
        return ["objects", shape, *writer.all(array.ravel().tolist())]
    if array.dtype.kind == "V" and array.dtype.names is None:
        return ["opaque", "ndarray"]
    writer.count(1, array.nbytes)
    packed = np.ascontiguousarray(array).reshape(shape)
    if array.dtype.names is not None:
        parts = [[name, _array(writer, packed[name])] for name in array.dtype.names]
        return ["struct", shape, *parts]
    return ["array", _dtype(array.dtype), shape, packed.tobytes()]


def _of_pandas(writer: Writer, value: Any, kind: str) -> Tree | None:
    import pandas as pd

    if value is pd.NaT:
        return ["NaT"]
    if kind == "Timestamp":
        zone = str(value.tz) if value.tz is not None else None
        return ["timestamp", int(value.as_unit("ns").value), zone]
    if kind == "Timedelta":
        return ["interval", int(value.as_unit("ns").value)]
    if isinstance(value, pd.MultiIndex):
        return ["multiindex", writer.tree(list(value.names)), writer.tree(list(value))]
    if isinstance(value, pd.Index):
        return ["index", writer.tree(value.name), _column(writer, value)]
    if isinstance(value, pd.Series):
        index = writer.tree(value.index)
        return ["series", writer.tree(value.name), index, _column(writer, value)]
    if isinstance(value, pd.DataFrame):
        columns = [_column(writer, value.iloc[:, n]) for n in range(value.shape[1])]
        return ["frame", writer.tree(value.index), writer.tree(value.columns), *columns]
    return None


def _column(writer: Writer, column: Any) -> Tree:
    """The values of one column or index, and the dtype that pandas has for them."""
    zone = getattr(column.dtype, "tz", None)
    if zone is not None:
        return [["zone", str(zone)], writer.tree(np.asarray(column.array.tz_convert(None)))]
    name = str(column.dtype)
    kept = name if _PANDAS_DTYPE.fullmatch(name) else ""
    return [kept, writer.tree(np.asarray(column))]


def _dtype_of(told: Any) -> Any:
    if type(told) is not str or not _DTYPE.fullmatch(told):
        raise NotClosed("no dtype that may cross")
    return np.dtype(told)


def _shape_of(told: Any) -> list[int]:
    fits = type(told) is list and len(told) <= _MOST_DIMS
    if not fits or not all(type(one) is int and 0 <= one < _MOST_LENGTH for one in told):
        raise NotClosed("no shape")
    return told


def _read_array(reader: Reader, rest: list) -> Any:
    told, shape, data = rest
    dtype, shape = _dtype_of(told), _shape_of(shape)
    if type(data) is not bytes or product(shape) * dtype.itemsize != len(data):
        raise NotClosed("an array whose bytes are not as many as its shape needs")
    if dtype.itemsize == 0:
        if product(shape) > reader.bounds.items:
            raise TooMuch("an array of too many empty texts")
        return np.zeros(shape, dtype)
    if dtype.kind == "b":
        return (np.frombuffer(data, "u1") != 0).reshape(shape)
    array = np.frombuffer(data, dtype).reshape(shape)
    if dtype.kind == "U":
        codes = np.frombuffer(data, np.dtype("u4").newbyteorder(dtype.byteorder))
        if codes.size and int(codes.max()) > _UNICODE_END:
            raise NotClosed("a text of what are no letters")
    return array


def _read_objects(reader: Reader, rest: list) -> Any:
    shape = _shape_of(rest[0])
    if product(shape) != len(rest) - 1:
        raise NotClosed("objects that are not as many as their shape needs")
    array = np.empty(len(rest) - 1, dtype=object)
    for number, one in enumerate(rest[1:]):
        array[number] = reader.value(one)
    return array.reshape(shape)


def _read_struct(reader: Reader, rest: list) -> Any:
    shape = _shape_of(rest[0])
    parts = [(reader.of(str, name), reader.of(np.ndarray, one)) for name, one in rest[1:]]
    if any(list(one.shape) != shape for _, one in parts):
        raise NotClosed("fields that are not of the shape of their array")
    made = np.empty(shape, dtype=[(name, one.dtype) for name, one in parts])
    for name, one in parts:
        made[name] = one
    return made


def _read_cftime(reader: Reader, rest: list) -> Any:
    import cftime

    calendar, *parts, year_zero = rest
    kinds = {
        "noleap": cftime.DatetimeNoLeap,
        "365_day": cftime.DatetimeNoLeap,
        "360_day": cftime.Datetime360Day,
        "julian": cftime.DatetimeJulian,
        "all_leap": cftime.DatetimeAllLeap,
        "366_day": cftime.DatetimeAllLeap,
        "standard": cftime.DatetimeGregorian,
        "gregorian": cftime.DatetimeGregorian,
        "proleptic_gregorian": cftime.DatetimeProlepticGregorian,
    }
    return kinds[calendar](*map(int, parts), has_year_zero=bool(year_zero))


def _read_column(reader: Reader, rest: list) -> Any:
    import pandas as pd

    kept, values = rest
    array = reader.of(np.ndarray, values)
    if array.ndim != 1:
        raise NotClosed("a column of more than one axis")
    if type(kept) is list:
        return pd.DatetimeIndex(array).tz_localize("UTC").tz_convert(_zone(kept[1]))
    if kept and not (type(kept) is str and _PANDAS_DTYPE.fullmatch(kept)):
        raise NotClosed("no dtype of pandas that may cross")
    return pd.array(array, dtype=kept) if kept else array


def _zone(told: Any) -> str:
    if type(told) is not str or not re.fullmatch(r"[A-Za-z][\w+\-:/]{0,60}", told):
        raise NotClosed("no time zone")
    return told


def _read_frame(reader: Reader, rest: list) -> Any:
    import pandas as pd

    index, names = (reader.of(pd.Index, one) for one in rest[:2])
    columns = [pd.Series(_read_column(reader, one), index=index) for one in rest[2:]]
    frame = pd.DataFrame(dict(enumerate(columns)), index=index, columns=range(len(columns)))
    frame.columns = names
    return frame


def _read_series(reader: Reader, rest: list) -> Any:
    import pandas as pd

    name, index, column = rest
    index = reader.of(pd.Index, index)
    return pd.Series(_read_column(reader, column), index=index, name=reader.value(name))


def _read_index(reader: Reader, rest: list) -> Any:
    import pandas as pd

    return pd.Index(_read_column(reader, rest[1]), name=reader.value(rest[0]))


def _read_multiindex(reader: Reader, rest: list) -> Any:
    import pandas as pd

    names, labels = (reader.of(list, one) for one in rest)
    return pd.MultiIndex.from_tuples(labels, names=names)


def _read_timestamp(reader: Reader, rest: list) -> Any:
    import pandas as pd

    at = pd.Timestamp(reader.of(int, rest[0]))
    return at if rest[1] is None else at.tz_localize("UTC").tz_convert(_zone(rest[1]))


def _read_interval(reader: Reader, rest: list) -> Any:
    import pandas as pd

    return pd.Timedelta(reader.of(int, rest[0]))


def _read_nat(reader: Reader, rest: list) -> Any:
    import pandas as pd

    return pd.NaT


READ: dict[str, Callable[[Reader, list], Any]] = {
    "array": _read_array,
    "objects": _read_objects,
    "struct": _read_struct,
    "number": lambda reader, rest: reader.of(np.ndarray, rest[0])[()],
    "dtype": lambda reader, rest: _dtype_of(rest[0]),
    "cftime": _read_cftime,
    "frame": _read_frame,
    "series": _read_series,
    "index": _read_index,
    "multiindex": _read_multiindex,
    "timestamp": _read_timestamp,
    "interval": _read_interval,
    "NaT": _read_nat,
}
