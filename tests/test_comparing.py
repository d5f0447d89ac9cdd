"""Values are compared with care, and a difference is told in words and labels."""

from __future__ import annotations

import math

import cftime
import numpy as np
import pytest
import xarray as xr
from tools.fields import field

from castalia.checking import LiveAnswer, Status, Value, comparing, slips


def test_labels_that_are_no_numbers():
    """A difference is told by labels of another calendar and by names, too."""
    days = [cftime.Datetime360Day(2015, 2, day) for day in (29, 30)]
    for labels, said in ((days, "time 2015-02-30"), (["early", "late"], "time late")):
        one = xr.DataArray([1.0, 2.0], {"time": labels})
        where, _, _ = comparing.largest_difference(one + np.array([0, 1]), one, 0)
        assert where == said


def test_digits_that_differ_are_shown():
    """Two numbers that agree in four digits are shown with all of theirs."""
    where, have, want = comparing.largest_difference(0.09999999, 0.1, 1e-12)
    assert (where, have, want) == ("", "0.09999999", "0.1")
    assert comparing.shown(21084.2) == "21084"
    assert comparing.shown(2e9) == "2e+09"


def test_whole_numbers_may_be_stored_as_floats_and_floats_as_integers():
    """What counts is the value; a float with a fraction is no integer, nor is NaN."""
    whole = np.array([1987, 2010])
    for got in (whole.astype(float), whole.astype("float32"), whole):
        assert comparing.wrong_form("x", got, whole) == ""
        assert comparing.wrong_form("x", whole, got) == ""
    for odd in (0.5, np.nan, np.inf):
        told = comparing.wrong_form("x", whole + odd, whole)
        assert told == "x has dtype float64, expected int64"
    assert "has dtype bool" in comparing.wrong_form("x", whole > 0, whole)


def test_labels_tell_which_axis_is_which():
    """A labelled array passes with its dims in any order, and its values are held by labels."""
    check = Value("x", field)
    assert check.judge(LiveAnswer({"x": field().T}, [])).status is Status.PASSED
    assert check.judge(LiveAnswer({"x": field().T + 1}, [])).status is Status.WRONG_VALUE
    assert comparing.in_order(field().isel(lat=0), field()).dims == ("lon",)
    assert comparing.in_order(3.0, field()) == 3.0


@pytest.mark.parametrize(
    ("got", "expected", "words"),
    [
        (float("nan"), 2.0, "is NaN: something missing went into it"),
        (np.float64("nan"), 2.0, "is NaN: something missing went into it"),
        (np.full(3, np.nan), np.ones(3), "holds nothing but NaN"),
        (np.array([1.0, np.nan]), np.ones(2), "has the right form, and not the right values"),
    ],
)
def test_nan_is_called_by_its_name(got, expected, words):
    """No one is told that NaN is a number, and not the right one."""
    found = Value("x", lambda: expected).judge(LiveAnswer({"x": got}, []))
    assert found.message == f"`x` {words}."


@pytest.mark.parametrize("one", [2, 2.5, np.int64(2), np.float32(2.5), xr.DataArray(2.5)])
def test_one_number_is_a_number_whoever_made_it(one):
    """NumPy's and xarray's single numbers are spoken of as Python's."""
    found = Value("x", lambda: 7.0).judge(LiveAnswer({"x": one}, []))
    assert found.message == "`x` is a number, and not the right one."


@pytest.mark.parametrize(
    ("got", "expected", "slip"),
    [
        (2.3, 2.3456, "rounded"),
        (2, 2.3456, "rounded"),
        (np.float32(2.346), np.float64(2.3456), "rounded"),
        ([1.2, 2.7], [1.23, 2.71], "rounded"),
        (np.array([1.2, np.nan]), np.array([1.23, np.nan]), "rounded"),
        (field().round(1) + 0.0, field() + 0.01, "rounded"),
        (0.0, 0.3, ""),  # nothing is left of it, so it may be anything
        (2.4, 2.3456, ""),
        ([1.2, 2.8], [1.23, 2.71], ""),
        (3, 2, ""),
        ("2.3", "2.3456", ""),
    ],
)
def test_rounding_is_recognised_everywhere(got, expected, slip):
    """An exercise need not name it; a value that is wrong in its last decimal is not taken for it."""
    found = Value("x", lambda: expected).judge(LiveAnswer({"x": got}, []))
    assert found.slip == slip
    assert found.status is (Status.MISCONCEPTION if slip else Status.WRONG_VALUE)


def test_what_an_exercise_says_goes_before_rounding():
    """A mistake of the exercise's own that comes near a rounding keeps its message."""
    own = slips.gives("cut", lambda: 2.0, "You cut the decimals off.")
    found = Value("x", lambda: 2.3456, slips=(own,)).judge(LiveAnswer({"x": 2.0}, []))
    assert found.slip == "cut"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda one: one.values, "a NumPy array, expected a DataArray (`.values` takes"),
        (lambda one: one.to_dataset(name="a"), "a Dataset, expected a DataArray"),
        (lambda one: one.T, "has dims (lon, lat), expected (lat, lon)"),
        (lambda one: one.isel(lat=0), "has dims (lon), expected (lat, lon)"),
        (lambda one: one.isel(lon=slice(3)), "has 3 values along lon, expected 4"),
        (lambda one: one.drop_vars("lat"), "lost the labels of lat"),
        (
            lambda one: one.assign_coords(lon=one.lon - 180),
            "lon from -180 to 90, expected 0 to 270",
        ),
        (lambda one: one.assign_coords(lon=[0, 80, 180, 270]), "other labels along lon"),
        (lambda one: one > 0, "has dtype bool, expected float64"),
        (lambda one: one.assign_attrs(units="K"), "say units 'K', expected 'degC'"),
        (lambda one: one.drop_attrs(), "name no units, expected 'degC'"),
    ],
)
def test_forms_of_arrays(change, words):
    """Type, dims, sizes, labels, dtype and units are told apart, in this order."""
    assert words in comparing.wrong_form("x", change(field()), field())


@pytest.mark.parametrize(
    ("got", "expected", "words"),
    [
        (np.zeros(3), np.zeros((3, 1)), "has shape (3,), expected (3, 1)"),
        (1.0, np.zeros(3), "a float, expected a NumPy array"),
        (np.full(3, 0.5), np.zeros(3, int), "dtype float64, expected int64"),
        ([1, 2], [1, 2, 3], "has 2 items, expected 3"),
        ((1, 2), [1, 2], "is a tuple, expected a list"),
        (1, True, "an int, expected True or False"),
        (1, "a", "an int, expected text"),
        (field(), xr.Dataset({"a": field()}), "a DataArray, expected a Dataset"),
        (xr.Dataset(), xr.Dataset({"a": field()}), "no variable 'a'"),
        (xr.Dataset({"a": field().T}), xr.Dataset({"a": field()}), "['a'] has dims (lon, lat)"),
    ],
)
def test_forms_of_other_things(got, expected, words):
    """Arrays of NumPy, datasets, lists, text and truth have forms, too."""
    assert words in comparing.wrong_form("x", got, expected)


def test_right_forms_are_right():
    """What is of the right form is not complained about, whatever its kind."""
    for value in (field(), xr.Dataset({"a": field()}), np.zeros(2), [1], "a", True, 1.5, {"a": 1}):
        assert comparing.wrong_form("x", value, value) == ""
        assert comparing.agree(value, value, 0)


def test_values_are_compared_with_tolerance_and_nan():
    """NaN equals NaN, and nothing else; numbers may differ by the tolerance."""
    assert comparing.agree(field() + 0.009, field(), 0.01)
    assert not comparing.agree(field() + 0.011, field(), 0.01)
    assert not comparing.agree(field().fillna(0), field(), 0.01)


def test_the_largest_difference_is_told_by_labels():
    """Coordinates, not indices, say where an answer is wrong."""
    got = field()
    got.loc[{"lat": -10, "lon": 90}] += 5
    where, have, want = comparing.largest_difference(got, field(), 0.01)
    assert (where, have, want) == ("lat -10, lon 90", "14", "9")
    where, have, want = comparing.largest_difference(field().fillna(0), field(), 0.01)
    assert (where, have, want) == ("lat 0, lon 180", "0", "nan")


def test_differences_without_labels():
    """Plain arrays are told by their positions, text and single numbers by themselves."""
    assert comparing.largest_difference(np.array([1, 5]), np.array([1, 2]), 0)[0] == "index [1]"
    assert comparing.largest_difference(np.array(["a"]), np.array(["b"]), 0)[1:] == ("'a'", "'b'")
    assert comparing.largest_difference(1.0, 2.0, 0) == ("", "1", "2")


def test_lazy_arrays_are_looked_at_from_outside():
    """Form is checked without computing; an array computed too early is refused."""
    import dask

    def refuse(*args, **kwargs):
        raise AssertionError("computed")

    lazy = field().chunk(lat=1)
    with dask.config.set(scheduler=refuse):
        assert comparing.wrong_form("x", lazy, field(), lazy=True) == ""
    assert "computed already" in comparing.wrong_form("x", field(), field(), lazy=True)
    check = Value("x", field, lazy=True)
    assert check.judge(LiveAnswer({"x": lazy})).status == Status.PASSED


def test_nan_is_shown_as_nan():
    """Values in messages are short."""
    assert comparing.shown(math.nan) == "nan"
    assert comparing.shown(1 / 3) == "0.3333"
