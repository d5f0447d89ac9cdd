"""A learner's dataclass crosses to a grader with its fields, and nothing else of it does."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from castalia.grading.crossing import pack, unpack
from castalia.grading.values import NotClosed, packed


@dataclass
class Gust:
    """A record as learners write them."""

    station: str
    speeds_ms: list
    unset: float = field(init=False)

    def strongest_ms(self):
        """What stays behind."""
        return max(self.speeds_ms)


def test_records_cross_with_their_fields():
    """A dataclass of a learner's crosses as its name and fields, and equal ones stay equal."""
    got, again, other = unpack(pack([Gust("LGA", [9.5]), Gust("LGA", [9.5]), Gust("JFK", [9.5])]))
    assert (got.station, got.speeds_ms) == ("LGA", [9.5])
    assert (repr(got), got == again, got == other) == (
        "Gust(station='LGA', speeds_ms=[9.5])",
        True,
        False,
    )
    assert got != "LGA"
    assert not hasattr(got, "strongest_ms")
    assert not hasattr(got, "unset")
    assert type(unpack(pack(Gust))).__name__ == "type"


@pytest.mark.parametrize("name", ["__class__", "two words", "", "1st", "x" * 81])
def test_records_have_fields_with_names(name):
    """No tree sets what is no field."""
    with pytest.raises(NotClosed):
        unpack(packed(["record", "Gust", name, 1]))
