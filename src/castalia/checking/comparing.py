"""Two arrays held against each other: form first, then values, NaN-aware and lazy where asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from castalia.checking.laziness import Lazy, computed_already, is_lazy, not_computed

if TYPE_CHECKING:
    import xarray as xr

_MOST_ITEMS = 8
_MOST_LETTERS = 80


def is_of_xarray(value: Any, kind: str) -> bool:
    """Whether a value is a DataArray or a Dataset; xarray is not loaded to find out."""
    return any(
        one.__name__ == kind and one.__module__.startswith("xarray.") for one in type(value).__mro__
    )


def is_array(value: Any) -> bool:
    """Whether a value is an array of NumPy, Dask or xarray; no library is loaded to find out."""
    return hasattr(value, "dtype") and hasattr(value, "shape")


def wrong_form(name: str, got: Any, expected: Any, *, lazy: bool = False) -> str:
    """What is wrong with type, dims, shape, coordinates, dtype or units; empty if nothing is.

    No value is computed: an array of Dask is looked at from outside.
    """
    import numpy as np

    if isinstance(expected, Lazy):
        outside = expected.wrong(name, got)
        return outside or wrong_form(name, expected.part(got), expected.values, lazy=True)
    if is_of_xarray(expected, "DataArray"):
        return _wrong_array(name, got, expected, lazy)
    if is_of_xarray(expected, "Dataset"):
        return _wrong_dataset(name, got, expected, lazy)
    if isinstance(expected, np.ndarray | np.number | int | float):
        if wrong := _wrong_laziness(name, got, expected, lazy):
            return wrong
        expected = np.asarray(expected) if lazy else expected
    if isinstance(expected, np.ndarray) and (expected.ndim or lazy):
        if not hasattr(got, "shape"):
            return f"{name} is {a(got)}, expected a NumPy array"
        if tuple(got.shape) != expected.shape:
            return f"{name} has shape {tuple(got.shape)}, expected {expected.shape}"
        return _wrong_kind(name, got, expected, lazy)
    if isinstance(expected, bool | np.bool_ | str):
        kind = "text" if isinstance(expected, str) else "True or False"
        fits = isinstance(_scalar(got), str if isinstance(expected, str) else bool)
        return "" if fits else f"{name} is {a(got)}, expected {kind}"
    if isinstance(expected, int | float | np.number):
        if getattr(got, "size", None) == 1 and np.ndim(got) and is_array(got):
            return f"{name} is an array that holds one value, expected the number itself"
        value = _scalar(got)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return ""
        return f"{name} is {a(got)}, expected one number"
    if type(got) is not type(expected):
        return f"{name} is {a(got)}, expected {a(expected)}"
    if isinstance(expected, list | tuple | dict):
        return _wrong_items(name, got, expected)
    return ""


def _wrong_items(name: str, got: Any, expected: Any) -> str:
    """Too many items or too few, or one that is not of the expected form."""
    if len(got) != len(expected):
        many = f"{len(got)} item{'s' * (len(got) != 1)}"
        return f"{name} has {many}, expected {len(expected)}"
    if isinstance(expected, dict):
        return ""
    pairs = enumerate(zip(got, expected, strict=True))
    found = (wrong_form(f"{name}, item {n},", one, other) for n, (one, other) in pairs)
    return next(filter(None, found), "")


def _wrong_laziness(name: str, got: Any, expected: Any, lazy: bool) -> str:
    """A bare array computed where a recipe was asked for, or a recipe where values were."""
    import numpy as np

    if lazy:
        return "" if is_lazy(got) else computed_already(name, got)
    bare = type(got).__module__.startswith("dask.array")
    if bare or (is_lazy(got) and not np.ndim(expected)):
        return not_computed(name, got, "a NumPy array" if np.ndim(expected) else "one number")
    return ""


def _wrong_dataset(name: str, got: Any, expected: xr.Dataset, lazy: bool) -> str:
    if not is_of_xarray(got, "Dataset"):
        return f"{name} is {a(got)}, expected a Dataset"
    missing = sorted(map(str, set(expected.data_vars) - set(got.data_vars)))
    if missing:
        return f"{name} has no variable {missing[0]!r}"
    wrong = (
        wrong_form(f"{name}[{key!r}]", got[key], one, lazy=lazy)
        for key, one in expected.data_vars.items()
    )
    return next(filter(None, wrong), "")


def _wrong_array(name: str, got: Any, expected: xr.DataArray, lazy: bool) -> str:
    if not is_of_xarray(got, "DataArray"):
        lost = " (`.values` takes the labels away)" if hasattr(got, "shape") else ""
        return f"{name} is {a(got)}, expected a DataArray{lost}"
    if got.dims != expected.dims:
        return f"{name} has dims {in_brackets(got.dims)}, expected {in_brackets(expected.dims)}"
    for dim in expected.dims:
        if got.sizes[dim] != expected.sizes[dim]:
            have, want = got.sizes[dim], expected.sizes[dim]
            return f"{name} has {have} values along {dim}, expected {want}"
        if dim in expected.coords and (wrong := _wrong_labels(name, got, expected, str(dim))):
            return wrong
    if lazy and got.chunks is None:
        return f"{name} has been computed already, expected an array that is still lazy"
    return _wrong_kind(name, got, expected, lazy) or _wrong_units(name, got, expected)


def _wrong_labels(name: str, got: xr.DataArray, expected: xr.DataArray, dim: str) -> str:
    if dim not in got.coords:
        return f"{name} has lost the labels of {dim}"
    if agree(got[dim].values, expected[dim].values, 1e-5):
        return ""
    ends = [f"{label(one[dim][0])} to {label(one[dim][-1])}" for one in (got, expected)]
    if ends[0] == ends[1]:
        return f"{name} has other labels along {dim} than expected, between the same ends"
    return f"{name} has {dim} from {ends[0]}, expected {ends[1]}"


def _wrong_kind(name: str, got: Any, expected: Any, lazy: bool) -> str:
    """Float for float, integer for integer, truth for truth; the width does not matter.

    Whole numbers may be stored as either, where their values can be looked at.
    """
    have, want = got.dtype, expected.dtype
    if have.kind == want.kind or (not lazy and _whole_or_wider(got, want.kind)):
        return ""
    return f"{name} has dtype {have}, expected {want}"


def _whole_or_wider(got: Any, want: str) -> bool:
    """Whether numbers lose nothing in the wanted kind: integers as floats, floats that are whole."""
    import numpy as np

    if got.dtype.kind not in "iuf" or want not in "iuf":
        return False
    values = np.asarray(got)
    return want == "f" or bool(np.all(np.isfinite(values)) and np.all(values == np.round(values)))


def in_order(got: Any, expected: Any) -> Any:
    """An array of xarray with its dims in the order of what is expected: labels tell which is which."""
    if is_of_xarray(got, "DataArray") and is_of_xarray(expected, "DataArray"):
        return got.transpose(*expected.dims) if set(got.dims) == set(expected.dims) else got
    return got


def _wrong_units(name: str, got: xr.DataArray, expected: xr.DataArray) -> str:
    want, have = expected.attrs.get("units"), got.attrs.get("units")
    if want is None or have == want:
        return ""
    told = f"say units {have!r}" if have else "name no units"
    return f"{name}: its attributes {told}, expected {want!r}"


def agree(got: Any, expected: Any, within: float) -> bool:
    """Whether two values of one form are equal, numbers to within a tolerance; NaN equals NaN."""
    import numpy as np

    if isinstance(expected, Lazy):
        return agree(expected.taken(got), expected.values, within)
    if is_of_xarray(expected, "Dataset"):
        return all(key in got and agree(got[key], one, within) for key, one in expected.items())
    if isinstance(expected, list | tuple) and any(
        isinstance(one, list | tuple) for one in expected
    ):
        alike = isinstance(got, list | tuple) and len(got) == len(expected)
        return alike and all(agree(x, y, within) for x, y in zip(got, expected, strict=True))
    one, other = np.asarray(got), np.asarray(expected)
    if one.shape != other.shape:
        return False
    if one.dtype.kind in "fiuc" and other.dtype.kind in "fiuc":
        return bool(np.allclose(one, other, rtol=0, atol=within, equal_nan=True))
    return bool(np.all(one == other))


def holds_nan_alone(value: Any) -> bool:
    """Whether there is no number in a number or an array of floats; a recipe is not asked."""
    import numpy as np

    if is_lazy(value) or not (isinstance(value, float) or is_array(value)):
        return False
    values = np.asarray(value)
    return values.dtype.kind == "f" and values.size > 0 and bool(np.isnan(values).all())


def largest_difference(got: Any, expected: Any, within: float) -> tuple[str, str, str]:
    """Where two arrays of one form differ most, by labels, and what stands there in each."""
    import numpy as np

    got, expected = _values(got, expected)
    if not hasattr(expected, "dtype") or not np.ndim(expected):
        return "", *_told_apart(_scalar(got), _scalar(expected))
    one, other = np.asarray(got), np.asarray(expected)
    if one.dtype.kind not in "fiuc":
        index = np.unravel_index(int(np.argmax(one != other)), one.shape)
    else:
        gap = np.abs(one.astype(float) - other.astype(float))
        gap = np.where(np.isnan(one.astype(float)) != np.isnan(other.astype(float)), np.inf, gap)
        index = np.unravel_index(int(np.nanargmax(gap)), one.shape)
    have, want = _told_apart(one[index].item(), other[index].item())
    if not is_of_xarray(expected, "DataArray"):
        return f"index [{', '.join(map(str, index))}]", have, want
    where = dict(zip(expected.dims, index, strict=True))
    labels = [
        f"{dim} {label(expected[dim][place]) if dim in expected.coords else place}"
        for dim, place in where.items()
    ]
    return ", ".join(labels), have, want


def _values(got: Any, expected: Any) -> tuple[Any, Any]:
    """Both sides as values: what a recipe holds is computed here."""
    if isinstance(expected, Lazy):
        return expected.taken(got), expected.values
    return (got.compute() if is_lazy(got) else got), expected


def direction(got: Any, expected: Any) -> str:
    """Which way a number should move, without saying how far; empty for what is no number."""
    got, expected = _values(got, expected)
    have, want = _scalar(got), _scalar(expected)
    if isinstance(have, bool) or not isinstance(have, int | float) or have != have:
        return ""
    return "a larger number" if want > have else "a smaller number"


def _scalar(value: Any) -> Any:
    """The one value of what holds one value, else the thing itself."""
    if getattr(value, "size", None) == 1 and hasattr(value, "item"):
        return value.item()
    return value


def label(coordinate: Any) -> str:
    """One label of an axis as a person writes it: a month, a date, a number."""
    value = coordinate.values
    if value.dtype.kind in "MOU":  # a date of NumPy, one of another calendar, a name
        return str(value)[:10]
    return f"{round(coordinate.item(), 2):.10g}"


def shown(value: Any) -> str:
    """A value as a message shows it: numbers rounded, long ones cut after an item."""
    if isinstance(value, float):
        whole = 1e4 <= abs(value) < 1e7  # 21080, where four digits would be 2.108e+04
        return (
            "nan" if value != value else f"{float(value):.0f}" if whole else f"{float(value):.4g}"
        )
    if isinstance(value, list | tuple) and value:
        opened, closed = "[]" if isinstance(value, list) else "()"
        told = [shown(item) for item in value[:_MOST_ITEMS]]
        more = ", …" if len(value) > _MOST_ITEMS else "," * (closed == ")" and len(value) == 1)
        return f"{opened}{', '.join(told)}{more}{closed}"
    text = repr(value.item() if hasattr(value, "item") and not value.shape else value)
    return text if len(text) <= _MOST_LETTERS else f"{text[: _MOST_LETTERS - 1]}…"


def _told_apart(got: Any, expected: Any) -> tuple[str, str]:
    """Two values as a message shows them, with all digits where four say the same."""
    have, want = shown(got), shown(expected)
    if have == want and isinstance(got, float) and got != expected:
        return repr(float(got)), repr(expected)
    return have, want


def in_brackets(dims: Any) -> str:
    """Names of axes as they are written."""
    return "(" + ", ".join(map(str, dims)) + ")"


def a(value: Any) -> str:
    """What kind of thing a value is, with its article."""
    if value is None:
        return "None"
    if type(value).__module__.startswith("dask.array"):
        return "a Dask array"
    names = {"ndarray": "NumPy array", "str": "text", "function": "function, not its result"}
    name = names.get(type(value).__name__, type(value).__name__)
    return name if name == "text" else f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
