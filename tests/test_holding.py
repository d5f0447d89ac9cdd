"""A contract held against an opened dataset: one result a clause, kept or broken."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import cftime
import numpy as np
import pandas as pd
import pytest
import xarray as xr

from castalia import holding
from castalia.contract import Dataset, DatasetFacts, DatasetResult
from castalia.holding import hold

NOW = datetime(2020, 1, 10, tzinfo=UTC)
FACTS = {
    "title": "Small",
    "description": "A small dataset.",
    "source": {"name": "Us", "url": "https://example.org"},
    "citation": "Us (2020).",
    "licence": "CC0-1.0",
    "version": "1",
    "dims": {"time": {"at_least": 3}, "lat": 2, "lon": 4},
    "coordinates": {
        "time": {
            "calendar": "standard",
            "order": "ascending",
            "first": "2020-01",
            "last": "2020-01-09",
            "newest_within_days": 2,
        },
        "lat": {"units": "degrees_north", "order": "descending", "first": 10, "last": -10},
        "lon": {
            "units": "degrees_east",
            "order": "ascending",
            "convention": "0 to 360",
            "first": 0,
            "last": 270,
        },
        "height": {"dims": [], "dtype": "float64", "first": 2},
        "area": {"dims": ["lat", "lon"], "range": [1, 2]},
    },
    "variables": {
        "sst": {
            "dims": ["time", "lat", "lon"],
            "dtype": "float32",
            "units": "K",
            "long_name": "sea-surface temperature",
            "range": [270, 310],
            "missing": 0.1,
            "attributes": {"standard_name": "sea_surface_temperature"},
        }
    },
    "attributes": {"Conventions": "CF-1.5", "level": 200},
    "sample": {
        "kind": "synthetic",
        "provenance": "made for a test",
        "files": {"small.nc": "0" * 64},
        "note": "Never opened.",
    },
}


def small() -> xr.Dataset:
    """A dataset that keeps every clause."""
    values = np.full((3, 2, 4), 290, "float32")
    values[0, 0, 0] = np.nan
    names = {"units": "K", "standard_name": "sea_surface_temperature"}
    return xr.Dataset(
        {"sst": (("time", "lat", "lon"), values, names)},
        {
            "time": pd.to_datetime(["2020-01-07", "2020-01-08", "2020-01-09"]),
            "lat": ("lat", [10.0, -10.0], {"units": "degrees_north"}),
            "lon": ("lon", [0.0, 90.0, 180.0, 270.0], {"units": "degrees_east"}),
            "height": 2.0,
            "area": (("lat", "lon"), np.full((2, 4), 1.5)),
        },
        {"Conventions": "CF-1.5", "level": np.float64(200)},
    )


def promised(**coordinates: dict) -> Dataset:
    """The contract, with some of its coordinates altered."""
    facts = {**FACTS, "coordinates": {**FACTS["coordinates"], **coordinates}}
    return Dataset("small", Path("small.yml"), DatasetFacts.model_validate(facts))


def broken(opened: xr.Dataset, dataset: Dataset | None = None, **how) -> dict[str, tuple]:
    """The broken clauses, with what was promised and what was found."""
    results = hold(opened, dataset or promised(), now=NOW, **how)
    return {x.clause: (x.promised, x.found) for x in results if not x.kept}


def test_a_good_dataset_keeps_every_clause():
    """Each promise of the file gives one result, and nothing is changed in what was opened."""
    opened = small()
    results = hold(opened, promised(), now=NOW)
    assert all(result.kept for result in results)
    assert len({result.clause for result in results}) == len(results) == 33
    assert DatasetResult("small", "sample", tuple(results)).good
    xr.testing.assert_identical(opened, small())


def _with(name: str, values, **attributes) -> xr.Dataset:
    """The good dataset with other values for one name."""
    opened = small()
    old = opened[name]
    return opened.assign({name: (old.dims, values, {**old.attrs, **attributes})})


def _warm() -> np.ndarray:
    values = np.full((3, 2, 4), 290, "float32")
    values[2, 1, 3] = 311
    return values


SPOILT = {
    "dims.lat": (lambda: small().isel(lat=[0]), ("2", "1")),
    "dims.time": (lambda: small().isel(time=slice(1, 3)), ("at least 3", "2")),
    "attributes.Conventions": (lambda: small().assign_attrs(Conventions="none"), None),
    "attributes.level": (lambda: small().assign_attrs(level=500), ("200", "500")),
    "coordinates.height": (lambda: small().drop_vars("height"), ("there", "missing")),
    "coordinates.height.dtype": (lambda: small().assign_coords(height=2), ("float64", "int64")),
    "coordinates.height.first": (lambda: small().assign_coords(height=10.0), ("2", "10")),
    "coordinates.area.dims": (lambda: small().assign_coords(area=small().area.T), None),
    "coordinates.area.range": (lambda: _with("area", np.full((2, 4), 3.0)), ("1 to 2", "3 to 3")),
    "coordinates.lat.order": (lambda: small().sortby("lat"), ("descending", "ascending")),
    "coordinates.lat.units": (lambda: _with("lat", [10.0, -10.0], units="m"), None),
    "coordinates.lon.last": (lambda: _with("lon", [0.0, 90.0, 180.0, 271.0]), ("270", "271")),
    "coordinates.lon.convention": (
        lambda: _with("lon", [-180.0, -90.0, 0.0, 90.0]),
        ("0 to 360", "-180 to 90"),
    ),
    "coordinates.time.last": (
        lambda: small().assign_coords(time=pd.to_datetime(["2020-01-01", "2020-01-02", "2020-02-09"])),
        ("2020-01-09", "2020-02-09T00:00:00"),
    ),
    "coordinates.time.order": (lambda: small().isel(time=[1, 0, 2]), None),
    "coordinates.time.newest_within_days": (
        lambda: small().assign_coords(time=small().time - np.timedelta64(2, "D")),
        ("at most 2 days old", "3.0 days old"),
    ),
    "variables.sst": (lambda: small().rename(sst="tos"), ("there", "missing")),
    "variables.sst.dims": (lambda: small().transpose("lat", "lon", "time"), None),
    "variables.sst.dtype": (lambda: small().astype("float64"), ("float32", "float64")),
    "variables.sst.units": (
        lambda: _with("sst", small()["sst"].values, units="degC"),
        ("K", "degC"),
    ),
    "variables.sst.attributes.standard_name": (
        lambda: _with("sst", small()["sst"].values, standard_name="sst"),
        None,
    ),
    "variables.sst.range": (lambda: _with("sst", _warm()), ("270 to 310", "290 to 311")),
    "variables.sst.missing": (
        lambda: small().where(small().lon > 0),
        ("at most 0.1", "0.25"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("clause", SPOILT)
def test_each_clause_notices_what_breaks_it(clause):
    """What was spoilt is among the broken clauses, with both sides."""
    spoil, sides = SPOILT[clause]
    found = broken(spoil())
    assert clause in found
    if sides:
        assert found[clause] == sides


def test_flipped_latitude_breaks_order_and_both_ends():
    """A grid upside down is told from one that merely ends elsewhere."""
    lat = {"coordinates.lat.order", "coordinates.lat.first", "coordinates.lat.last"}
    assert broken(small().sortby("lat")).keys() == lat


def test_units_that_are_gone():
    """A variable without units is not taken for one without any."""
    opened = small()
    del opened["sst"].attrs["units"]
    assert broken(opened) == {"variables.sst.units": ("K", "none")}


def test_an_attribute_that_became_a_list():
    """A list of numbers is not the promised one, even if it begins with it."""
    found = broken(small().assign_attrs(level=np.array([200, 200])))
    assert found == {"attributes.level": ("200", "[200 200]")}


def test_infinity_is_out_of_range():
    """An infinite value is no missing one."""
    values = _warm()
    values[2, 1, 3] = np.inf
    assert broken(_with("sst", values)) == {"variables.sst.range": ("270 to 310", "290 to inf")}


def test_nothing_but_missing_values():
    """Without a single number the range cannot be kept."""
    found = broken(small().where(False))
    assert found.keys() == {"variables.sst.range", "variables.sst.missing"}


def test_values_can_be_left_out():
    """Without values, neither ranges nor shares nor coordinates of two dims are held or read."""

    class Unreadable(xr.backends.BackendArray):
        shape, dtype = (3, 2, 4), np.dtype("float32")

        def __getitem__(self, key):
            raise AssertionError("values were read")

    lazy = xr.core.indexing.LazilyIndexedArray(Unreadable())
    opened = small()
    opened["sst"] = xr.Variable(("time", "lat", "lon"), lazy, opened["sst"].attrs)
    results = hold(opened, promised(), values=False, now=NOW)
    assert all(result.kept for result in results)
    ends = {result.clause.rsplit(".", 1)[-1] for result in results}
    assert not ends & {"range", "missing"}
    with pytest.raises(AssertionError, match="values were read"):
        hold(opened, promised(), now=NOW)


def test_ranges_are_read_in_blocks(monkeypatch):
    """However small the pieces, every value counts once."""
    monkeypatch.setattr(holding, "BLOCK", 1)
    assert broken(_with("sst", _warm())) == {"variables.sst.range": ("270 to 310", "290 to 311")}
    monkeypatch.setattr(holding, "BLOCK", 16)
    assert broken(small()) == {}


def test_an_end_keeps_to_a_hundredth_of_a_step():
    """Rounded ends are kept, shifted ones are not."""
    assert broken(_with("lon", [0.0, 90.0, 180.0, 270.8])) == {}
    assert "coordinates.lon.last" in broken(_with("lon", [0.0, 90.0, 180.0, 270.95]))


def test_model_calendars():
    """A calendar of 360 days is told from the one that we live in."""
    times = [cftime.Datetime360Day(2020, 1, day) for day in (7, 8, 9)]
    found = broken(small().assign_coords(time=times))
    assert found == {"coordinates.time.calendar": ("standard", "360_day")}
    own = promised(time={"calendar": "360_day", "first": "2020-01-07", "last": "2020-01"})
    assert broken(small().assign_coords(time=times), own) == {}


def test_times_that_were_not_decoded():
    """Numbers in place of times break the calendar and both ends, and raise nothing."""
    found = broken(_with("time", [1, 2, 3]))
    ends = {"coordinates.time.first", "coordinates.time.last"}
    assert found.keys() == {"coordinates.time.calendar", *ends}
    assert found["coordinates.time.calendar"] == ("standard", "none")


def test_a_newest_time_that_is_missing():
    """A time axis that ends in nothing is infinitely old."""
    times = pd.to_datetime(["2020-01-07", "2020-01-08", None])
    found = broken(small().assign_coords(time=times))
    assert found["coordinates.time.newest_within_days"][1] == "inf days old"


def test_words_are_compared_whole():
    """A coordinate of words keeps its ends only if they are equal, not if they begin alike."""
    own = promised(name={"dims": ["lat"], "dtype": "str", "first": "A1", "last": "E1"})
    opened = small().assign_coords(name=("lat", ["A1B", "E1"]))
    assert broken(opened, own) == {"coordinates.name.first": ("A1", "A1B")}


def test_scalar_and_empty_variables():
    """A variable without dims is held; one without values is missing nothing and has no range."""
    facts = {**FACTS, "dims": {}, "coordinates": {}, "attributes": {}}
    like = {"dtype": "float64", "units": "1", "long_name": "x", "range": [0, 1]}
    facts["variables"] = {"one": {"dims": [], **like}, "empty": {"dims": ["none"], **like}}
    own = Dataset("small", Path("small.yml"), DatasetFacts.model_validate(facts))
    one, empty = xr.Variable((), 2.0, {"units": "1"}), xr.Variable("none", [], {"units": "1"})
    found = broken(xr.Dataset({"one": one, "empty": empty}), own)
    assert found.keys() == {"variables.one.range", "variables.empty.range"}
