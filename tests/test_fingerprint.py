"""The same data have the same fingerprint; other data another."""

from __future__ import annotations

import numpy as np
import pytest
import xarray as xr

from castalia.fingerprint import fingerprint


def field(**how) -> xr.Dataset:
    """Twelve numbers on a small grid."""
    data = np.arange(12.0).reshape(3, 4) + how.get("shift", 0)
    lat = np.linspace(how.get("south", -1), 1, 3)
    return xr.Dataset({"sst": (("lat", "lon"), data)}, {"lat": lat, "run": "a"})


def test_what_it_holds():
    """Store, version, sizes, the ends of each coordinate along one dim, and a hash of values."""
    found = fingerprint(field(), "live", "v2", "sst")
    assert (found.store, found.version) == ("live", "v2")
    assert found.sizes == {"lat": 3, "lon": 4}
    assert found.bounds == {"lat": ("-1.0", "1.0")}
    assert len(found.content) == len(found.mark) == 16
    assert fingerprint(field(), "live", "v2", "sst") == found


@pytest.mark.parametrize(
    "other",
    [
        fingerprint(field(shift=1), "live", "v2", "sst"),
        fingerprint(field(south=-2), "live", "v2", "sst"),
        fingerprint(field(), "sample", "v2", "sst"),
        fingerprint(field(), "live", "v3", "sst"),
        fingerprint(field().isel(lon=slice(3)), "live", "v2", "sst"),
    ],
)
def test_what_changes_it(other):
    """Values, bounds, store, version and sizes each change the mark."""
    assert other.mark != fingerprint(field(), "live", "v2", "sst").mark


def test_without_values():
    """Without a variable no value is read."""
    assert fingerprint(field(), "live", "v2").content == ""


@pytest.mark.parametrize("values", [np.array(["a", "bc"], dtype=object), np.array(3.5)])
def test_other_kinds_of_values(values):
    """Text and single numbers are hashed as well."""
    dims = ("report",) if values.ndim else ()
    one, two = (
        fingerprint(xr.Dataset({"x": (dims, v)}), "live", "1", "x") for v in (values, values)
    )
    assert one == two
    assert one.content
