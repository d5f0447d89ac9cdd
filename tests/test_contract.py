"""What a dataset may promise, and what its file may not say."""

from __future__ import annotations

from datetime import date, datetime

import pydantic
import pytest

from castalia.contract import Coordinate, Sample, Size, Variable

NUMBERS = {"dims": ("time",), "dtype": "float32", "units": "K", "long_name": "temperature"}
FILES = {"a.nc": "0" * 64}


@pytest.mark.parametrize(
    ("written", "told", "good", "bad"),
    [
        (54, "54", (54,), (53, 55)),
        ({"at_least": 54}, "at least 54", (54, 10**6), (53,)),
        ({"at_least": 2, "at_most": 3}, "2 to 3", (2, 3), (1, 4)),
    ],
)
def test_a_size_is_a_number_or_bounds(written, told, good, bad):
    """A size holds what it says, and says it in words."""
    size = Size.model_validate(written)
    assert str(size) == told
    assert all(size.holds(number) for number in good)
    assert not any(size.holds(number) for number in bad)


@pytest.mark.parametrize("size", [0, -1, {"at_least": 0}, {"at_least": 3, "at_most": 2}])
def test_a_dim_has_values(size):
    """A size that no dim can have is refused."""
    with pytest.raises(pydantic.ValidationError, match="one value or more"):
        Size.model_validate(size)


@pytest.mark.parametrize(
    ("end", "kept"),
    [
        (date(2006, 4, 16), "2006-04-16"),
        (datetime(2006, 4, 16, 12), "2006-04-16T12:00:00"),
        ("2006-04", "2006-04"),
        (2006, 2006),
    ],
)
def test_dates_stay_as_they_were_written(end, kept):
    """YAML makes dates of some texts; a time's ends are texts again, however short."""
    assert Coordinate(calendar="standard", first=end).first == kept


@pytest.mark.parametrize("end", ["April 2006", "2006-4", "06-04-16", 20060416])
def test_a_time_is_written_as_iso(end):
    """An end of a time that no time starts with would never be kept; it is refused at once."""
    with pytest.raises(pydantic.ValidationError, match="written as 2006-04-16T12:00"):
        Coordinate(calendar="standard", last=end)


@pytest.mark.parametrize("calendar", [None, "360_day"])
def test_only_real_times_grow(calendar):
    """How old the newest value is can be said only in the calendar that we live in."""
    with pytest.raises(pydantic.ValidationError, match="needs `calendar: standard`"):
        Coordinate(calendar=calendar, newest_within_days=3)


@pytest.mark.parametrize(
    "promise", [{"order": "ascending"}, {"first": 0}, {"last": 0}, {"calendar": "standard"}]
)
def test_a_field_of_coordinates_has_no_ends(promise):
    """What could not be held of a coordinate with two dims is refused, not passed over."""
    assert Coordinate(dims=("y", "x"), range=(0, 1), convention="0 to 360")
    with pytest.raises(pydantic.ValidationError, match="no order, end or calendar"):
        Coordinate(dims=("y", "x"), **promise)


def test_numbers_need_a_range_and_units():
    """A variable of numbers without a plausible range or without units is refused."""
    with pytest.raises(pydantic.ValidationError, match="needs a range"):
        Variable(**NUMBERS)
    with pytest.raises(pydantic.ValidationError, match="needs units"):
        Variable(**{**NUMBERS, "units": None}, range=(0, 1))


def test_words_need_neither():
    """Texts have no range and no units."""
    words = Variable(dims=("report",), dtype="object", long_name="station")
    assert (words.range, words.units, words.missing) == (None, None, 0)


@pytest.mark.parametrize("limits", [(2, 1), (float("nan"), 1), (0, float("inf"))])
def test_a_range_is_two_numbers_in_order(limits):
    """A range that nothing or everything would keep is refused."""
    with pytest.raises(pydantic.ValidationError, match="smallest and its largest"):
        Variable(**NUMBERS, range=limits)


@pytest.mark.parametrize("origin", [{}, {"package": "p", "provenance": "made here"}])
def test_a_sample_has_one_origin(origin):
    """A sample comes from a package or from a file with provenance, never both or neither."""
    with pytest.raises(pydantic.ValidationError, match="one of three: the package"):
        Sample(kind="real", files=FILES, note="whole", **origin)


@pytest.mark.parametrize("path", ["/etc/passwd", "../other", "a/../../b"])
@pytest.mark.parametrize("origin", ["package", "provenance"])
def test_samples_stay_inside_their_folder(path, origin):
    """A sample's path cannot lead out of the package or of datasets/."""
    files = {**FILES, path: "0" * 64}
    with pytest.raises(pydantic.ValidationError, match="leads outside its folder"):
        Sample(kind="real", files=files, note="whole", **{origin: "p"})
