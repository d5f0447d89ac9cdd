"""The closed format brings data across as they are, and nothing but data."""

from __future__ import annotations

import datetime as dt
import pickle
from collections import OrderedDict, namedtuple
from pathlib import Path
from zoneinfo import ZoneInfo

import cftime
import dask.array as da
import msgpack
import numpy as np
import pandas as pd
import pytest
import xarray as xr

from castalia.checking.answers import Called, Raised
from castalia.checking.laziness import count_tasks, is_lazy
from castalia.checking.maps import Reach
from castalia.grading.crossing import pack, unpack
from castalia.grading.replying import Recipes
from castalia.grading.values import Bounds, NotClosed, TooMuch, packed

PLAIN = [
    None,
    True,
    -1,
    10**40,
    -(10**40),
    2**63,
    1.5,
    1j,
    "é\n",
    "\ud800",
    b"\xff",
    [1, (2, {3}, frozenset([4]))],
    {"a": {1: None}, (1, 2): "b"},
    slice(1, None, 2),
    range(3, 9, 2),
    ...,
    dt.date(2010, 1, 31),
    dt.time(12, 30, 1),
    dt.timedelta(-1, 2, 3),
    dt.datetime(2010, 1, 31, 12),
    dt.datetime(2010, 1, 31, tzinfo=dt.UTC),
    dt.datetime(2010, 7, 31, tzinfo=ZoneInfo("Europe/Paris")),
    pd.Timestamp("2010-01-31"),
    pd.Timestamp("2010-07-31", tz="Asia/Tokyo"),
    pd.Timedelta("1D"),
    cftime.DatetimeNoLeap(2010, 2, 28),
    cftime.Datetime360Day(2010, 2, 30),
    Raised("ValueError", "no", "x = 1"),
    Called([1], "said", None, ("argument 1",)),
    Reach(0, 1.5, 2, 3),
]
ARRAYS = [
    np.arange(6).reshape(2, 3).T,
    np.array(5.0),
    np.zeros((0, 3), "f4"),
    np.array([True, False]),
    np.array(["a", "bcd", ""]),
    np.array(["", ""]),
    np.array([b"a"]),
    np.array([1, "x", None, (2,)], dtype=object),
    np.array(["2010-01", "NaT"], dtype="M8[M]"),
    np.array([1], dtype="m8[h]"),
    np.array([1 + 2j]),
    np.arange(3, dtype=">i2"),
    np.array([(1, 2.0)], dtype=[("a", "i4"), ("b", "f8")]),
]
TABLES = [
    pd.Series([1.0, None], index=["a", "b"], name="x"),
    pd.Series(["a", "b"], dtype="category"),
    pd.Series([1, None], dtype="Int64"),
    pd.Series(pd.date_range("2010", periods=2, tz="UTC")),
    pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}, index=pd.date_range("2010", periods=2)),
]
LABELLED = xr.DataArray(
    np.arange(6.0).reshape(2, 3),
    dims=("time", "lat"),
    coords={"time": pd.date_range("2010", periods=2), "lat": [1.0, 2.0, 3.0], "depth": 5},
    attrs={"units": "m", "flags": np.array([1, 2])},
    name="sst",
)


@pytest.mark.parametrize("value", PLAIN, ids=repr)
def test_plain_values_cross(value):
    """What Python, pandas and cftime count with arrives equal and of the same type."""
    got = unpack(pack(value))
    assert got == value
    assert type(got) is type(value)


@pytest.mark.parametrize("array", ARRAYS, ids=lambda one: str(one.dtype))
def test_arrays_cross(array):
    """An array arrives with its values, its shape and its dtype."""
    got = unpack(pack(array))
    assert (got.dtype, got.shape) == (array.dtype, array.shape)
    assert got.tobytes() == array.tobytes() or got.tolist() == array.tolist()


def test_numbers_of_numpy_cross():
    """A number of NumPy stays one, NaN and NaT included."""
    assert type(unpack(pack(np.float32(2)))) is np.float32
    assert np.isnan(unpack(pack(float("nan"))))
    assert np.isnat(unpack(pack(np.datetime64("NaT"))))
    assert unpack(pack(pd.NaT)) is pd.NaT


@pytest.mark.parametrize("table", TABLES, ids=lambda one: type(one).__name__)
def test_tables_cross(table):
    """Series and tables of pandas arrive with index, names and dtypes."""
    test = pd.testing.assert_series_equal if table.ndim == 1 else pd.testing.assert_frame_equal
    test(unpack(pack(table)), table, check_freq=False)


def test_indexes_cross():
    """An index of several levels arrives as one."""
    index = pd.MultiIndex.from_tuples([("a", 1), ("b", 2)], names=["x", "y"])
    assert unpack(pack(index)).equals(index)


def test_labelled_arrays_cross():
    """Arrays and sets of xarray arrive identical, with all labels and attributes."""
    assert unpack(pack(LABELLED)).identical(LABELLED)
    whole = LABELLED.to_dataset().assign_attrs(title="t")
    assert unpack(pack(whole)).identical(whole)
    assert unpack(pack(LABELLED.variable)).identical(LABELLED.variable)
    years = xr.date_range("2001", periods=3, calendar="noleap", use_cftime=True)
    odd = xr.DataArray([1, 2, 3], dims="time", coords={"time": years})
    assert unpack(pack(odd)).identical(odd)


class Far:
    """Both ends of a conversation about recipes, in one process."""

    def __init__(self):
        self.kept = Recipes()
        self.asked = []

    def region(self, number, steps):
        self.asked.append(steps)
        return self.kept.values(number, steps)

    def tasks_left(self, number, steps):
        return count_tasks(self.kept.part(number, steps))

    def crossed(self, value):
        return unpack(pack(value, keeper=self.kept), asker=self)


def test_recipes_stay_behind():
    """Of a recipe its outside crosses; only the part that is computed is asked for."""
    recipe = da.ones((400, 300), chunks=(100, 150), dtype="f4") * np.float32(2) + 1
    far = Far()
    got = far.crossed(recipe)
    assert is_lazy(got)
    assert type(got).__module__.startswith("dask.array")
    assert (got.chunks, got.dtype, got.name) == (recipe.chunks, recipe.dtype, recipe.name)
    assert (len(got.dask), list(got.dask.layers)) == (len(recipe.dask), list(recipe.dask.layers))
    assert count_tasks(got) == count_tasks(recipe)
    assert far.asked == []
    assert got[:2, 3].compute().tolist() == [3.0, 3.0]
    assert far.asked == [((slice(None, 2), 3),)]
    assert float(got.sum().compute()) == 360_000


def test_recipes_within_labels_stay_behind():
    """An array of xarray around a recipe is lazy on the other side, too."""
    lazy = LABELLED.chunk({"lat": 2})
    got = Far().crossed(lazy)
    assert got.chunks == lazy.chunks
    assert got.compute().identical(LABELLED)
    assert got.isel(time=0).compute().identical(LABELLED.isel(time=0))


def test_recipes_that_lie_about_their_form_are_refused():
    """Values that do not fit what was said of a recipe are no answer."""
    far = Far()
    got = far.crossed(da.ones((4, 4), chunks=2))
    far.region = lambda number, steps: np.ones((10, 10))
    with pytest.raises(NotClosed, match="not of its form"):
        got.compute()


def test_recipes_of_ours_are_rebuilt():
    """Without a keeper a recipe crosses as values, and is cut as it was."""
    got = unpack(pack(da.arange(6, chunks=4)))
    assert got.chunks == ((4, 2),)
    assert got.compute().tolist() == [0, 1, 2, 3, 4, 5]


def test_subclasses_keep_their_names_and_nothing_else():
    """What is made of a list or a tuple is told by its type's name; its methods stay behind."""
    pair = namedtuple("Pair", "one other")(1, 2)
    got = unpack(pack(pair))
    assert (type(got).__name__, tuple(got), isinstance(got, tuple)) == ("Pair", (1, 2), True)
    assert not hasattr(got, "other")
    assert type(unpack(pack(OrderedDict(a=1)))).__name__ == "OrderedDict"


def test_numbers_and_texts_that_lie_cross_as_what_they_are():
    """A subclass of a number or a text crosses as the plain thing below it."""

    class Liar(float):
        def __eq__(self, other):
            return True

        __hash__ = float.__hash__

        def __float__(self):
            return 66.0

    class Text(str):
        def __str__(self):
            return "right"

    assert unpack(pack(Liar(1))) == 1.0
    assert type(unpack(pack(Liar(1)))) is float
    assert unpack(pack(Text("wrong"))) == "wrong"


def test_arrays_that_lie_cross_as_what_they_are():
    """Of a subclass of NumPy's array only the values cross."""

    class Liar(np.ndarray):
        def __array__(self, *_, **__):
            return np.ones(3)

        def tobytes(self, *_):
            return np.ones(3).tobytes()

    got = unpack(pack(np.zeros(3).view(Liar)))
    assert type(got) is np.ndarray
    assert got.tolist() == [0, 0, 0]


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (object(), "object"),
        (lambda: 1, "function"),
        (pytest, "module"),
        (open, "builtin_function_or_method"),
    ],
)
def test_what_cannot_cross_is_told_by_its_type(value, name):
    """A thing without a form of its own crosses as a mark that has its type's name."""
    assert type(unpack(pack(value))).__name__ == name


def test_paths_cross_without_a_disk():
    """A path crosses as text that cannot be opened."""
    got = unpack(pack(Path("/etc/passwd")))
    assert (type(got).__name__, str(got), hasattr(got, "open")) == (
        "PosixPath",
        "/etc/passwd",
        False,
    )


def test_functions_are_offered_by_number():
    """A function of ours crosses as a number, if whoever writes it keeps it."""
    kept = []
    data = pack([len], offer=lambda one: kept.append(one) or 7)
    assert kept == [len]
    assert unpack(data, take=lambda number, name: (number, name)) == [(7, "len")]
    with pytest.raises(NotClosed):
        unpack(data)


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        (b"x" * 1001, Bounds(size=1000)),
        ("x" * 1001, Bounds(size=1000)),
        ("x" * 1_000_001, Bounds()),
        (np.zeros(1000), Bounds(size=1000)),
        (list(range(100)), Bounds(items=50)),
        (10**4000, Bounds()),
        ([[[[[]]]]], Bounds(depth=3)),
    ],
    ids=["bytes", "text", "letters", "array", "items", "digits", "depth"],
)
def test_too_much_is_not_written(value, bounds):
    """What passes a bound is refused before it is written."""
    with pytest.raises(TooMuch):
        pack(value, bounds)


def test_lists_that_hold_themselves_end():
    """A list within itself is too deep, and not without an end."""
    value = []
    value.append(value)
    with pytest.raises(TooMuch, match="deep"):
        pack(value)


def deep(levels):
    """A tree of lists within lists."""
    tree = 1
    for _ in range(levels):
        tree = ["list", tree]
    return tree


@pytest.mark.parametrize(
    "tree",
    [
        [],
        [1],
        [["list"]],
        ["no-such-tag"],
        ["int", "xyz"],
        ["int", 5],
        ["list", ["set", ["list"]]],
        ["range", 1, 2, "3"],
        ["timedelta", 1.5, 0, 0],
        ["sub", "Name", 5],
        ["sub", 5, ["list"]],
        ["dict", 1],
        ["datetime", "2010-01-01T00:00:00", "../../etc/passwd"],
        ["datetime", "yesterday", None],
        ["opaque", 5],
        ["array", "|O", [1], b"12345678"],
        ["array", "V8", [1], b"12345678"],
        ["array", "<f8", [2], b"12345678"],
        ["array", "<f8", [-1], b""],
        ["array", "<f8", [10**6, 10**6], b"12345678"],
        ["array", "<f8", [1] * 40, b"12345678"],
        ["array", "<f8", 1, b"12345678"],
        ["array", "<U1", [1], b"\xff\xff\xff\xff"],
        ["objects", [3], 1],
        ["struct", [1], ["a", 5]],
        ["struct", [10**5, 10**5], ["a", ["array", "<f8", [1], b"12345678"]]],
        ["range", 0, ["int", "f" * 30], 1],
        ["number", 5],
        ["dtype", "O"],
        ["cftime", "no calendar", 1, 1, 1, 0, 0, 0, 0, False],
        [
            "series",
            None,
            ["index", None, ["", ["array", "<i8", [0], b""]]],
            ["object", ["array", "<i8", [0], b""]],
        ],
        ["index", None, ["", ["array", "<i8", [1, 1], b"12345678"]]],
        ["timestamp", 1, "../x"],
        ["timestamp", "now", None],
        ["fact", "Status", "passed"],
        ["fact", "Raised", 1, "message", "line"],
        ["fact", "Raised", "kind"],
        ["fact", "Reach", "west", 1, 2, 3],
        ["fact", "MapFacts", ["tuple"], True, None, True, 1.0, ["list"], True, ["tuple"]],
        ["dataarray", None, [[], 1, 5], []],
        ["recipe", 0, "name", ["dtype", "<f8"], [[1]], 1, []],
        ["chunked", ["array", "<f8", [1], b"12345678"], [["one"]]],
        ["chunked", ["array", "<f8", [1], b"12345678"], [[1] * 300_000]],
    ],
    ids=lambda tree: repr(tree)[:50],
)
def test_forged_trees_are_refused(tree):
    """What no honest writer writes is refused with one kind of error."""
    with pytest.raises(NotClosed):
        unpack(packed(tree))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xc1",
        b"\xdd\xff\xff\xff\xff",
        b"\x81\xa1a\x01",
        msgpack.packb(msgpack.ExtType(1, b"x")),
        pickle.dumps([1]),
        b"\x91" * 100_000,
        packed([1])[:-1],
    ],
    ids=["nothing", "no-type", "claims-items", "map", "extension", "pickle", "deep", "cut"],
)
def test_forged_bytes_are_refused(data):
    """Bytes that are no message are refused, whatever they claim."""
    with pytest.raises(NotClosed):
        unpack(data)


def test_forged_sizes_are_refused():
    """A message too long, too deep, or of too many empty texts is too much."""
    with pytest.raises(TooMuch):
        unpack(b"x" * 1001, Bounds(size=1000))
    with pytest.raises(TooMuch):
        unpack(packed(deep(200)))
    with pytest.raises(TooMuch):
        unpack(packed(["range", 0, 10**9, 1]))
    with pytest.raises(TooMuch):
        unpack(packed(["array", "<U0", [10**9], b""]))


def test_values_that_collide_are_refused():
    """A set or dictionary whose keys all have one hash would take hours to build."""
    alike = [(2**61 - 1) * number for number in range(1, 30_000)]
    with pytest.raises(TooMuch, match="one hash"):
        unpack(pack(set(alike[:2])) and packed(["set", *alike_trees(alike)]))
    with pytest.raises(TooMuch, match="one hash"):
        unpack(packed(["dict", *(one for key in alike_trees(alike) for one in (key, 0))]))


def alike_trees(numbers):
    """Whole numbers as trees."""
    return [["int", format(one, "x")] for one in numbers]


def test_types_without_end_are_refused():
    """Each thing that cannot cross costs memory here; more than a learner would have are too much."""
    with pytest.raises(TooMuch, match="cannot cross"):
        unpack(packed(["list", *(["opaque", f"n{number}"] for number in range(20_000))]))


def test_types_from_elsewhere_have_harmless_names():
    """A type's name that is no name is not taken over."""
    assert type(unpack(packed(["opaque", "<script>"]))).__name__ == "object"
