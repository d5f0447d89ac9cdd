"""Values that come through OPeNDAP are those that the server holds, whichever part is asked for."""

from __future__ import annotations

import numpy as np
import opendap_server
import pytest
import xarray as xr
from faulty_server import FaultyServer

from castalia import patience
from castalia.errors import Unreachable
from castalia.patience import Patience
from castalia.stores.dap import Served

rng = np.random.default_rng(1)
HELD = xr.Dataset(
    {
        "sst": (("time", "lat", "lon"), rng.normal(size=(9, 4, 6)).astype("f4"), {"units": "K"}),
        "packed": (("time", "x"), rng.integers(-9, 9, (9, 5)).astype("i2"), {"scale_factor": 0.5}),
        "mask": (("x",), np.array([0, 1, 2, 100, 127], "u1"), {"note": "five bytes"}),
        "count": (("x",), np.array([-1, 2, 3, 4, 2**31 - 1], "i4"), {"units": "1"}),
        "depth": ((), np.float64(12.5), {"units": "m"}),
        "level": ((), np.int16(7), {"units": "1"}),
    },
    {
        "time": ("time", np.arange(9.0), {"units": "days since 2000-01-01"}),
        "lat": ("lat", [-45.0, -15.0, 15.0, 45.0], {"units": "degrees_north"}),
        "lon": ("lon", np.arange(0.0, 360, 60), {"units": "degrees_east"}),
    },
    {"title": "Held in memory"},
)


@pytest.fixture(scope="module")
def server():
    """An OPeNDAP server behind one that can fail."""
    bare = xr.Dataset({"v": ("x", np.arange(3.0))})
    with (
        opendap_server.serving({"held": HELD, "bare": bare}) as behind,
        FaultyServer(upstream=behind) as before,
    ):
        yield before


@pytest.fixture
def served(server, monkeypatch) -> xr.Dataset:
    """The Dataset, opened lazily."""
    limits = Patience(tries=3, first_s=0.005, most_s=0.02, total_s=8.0, connect_s=2.0, read_s=2.0)
    monkeypatch.setattr(patience, "PATIENCE", limits)
    server.heal()
    server.requests.clear()
    return xr.open_dataset(Served(f"{server.url}/held"))


def test_all_that_is_there(served):
    """Values, dims, dtypes and attributes are those that the server holds, decoded as CF says."""
    xr.testing.assert_identical(served.load(), xr.decode_cf(HELD).load())
    wanted = {name: one.dtype for name, one in xr.decode_cf(HELD).variables.items()}
    wanted["mask"] = np.dtype("i1")  # as netCDF's client has bytes
    assert {name: one.dtype for name, one in served.variables.items()} == wanted


@pytest.mark.parametrize(
    "part",
    [
        {},
        {"time": 3},
        {"time": -1, "lat": -4},
        {"time": slice(2, 7, 2), "lon": slice(None, None, 3)},
        {"time": slice(None, None, -1), "lat": slice(3, 0, -2)},
        {"time": slice(4, 4)},
        {"time": [5, 0, 2], "lon": [1, 1]},
        {"time": xr.DataArray([0, 8], dims="p"), "lat": xr.DataArray([3, 1], dims="p")},
    ],
    ids=str,
)
def test_parts(served, part):
    """Any part is what the same part of the whole is."""
    wanted = xr.decode_cf(HELD)["sst"].isel(part)
    xr.testing.assert_identical(served["sst"].isel(part).load(), wanted.load())


def test_only_what_is_wanted_comes(server, served):
    """Opening asks for coordinates only, and a part costs one request for that part."""
    assert not any("sst" in one.path for one in server.asked(".dods"))
    before = len(server.asked())
    served["sst"][2:4, 0].load()
    (asked,) = server.asked()[before:]
    assert asked.path.endswith("/held.dods?sst%5B2:1:3%5D%5B0:1:0%5D%5B0:1:5%5D")


def test_attributes_that_were_cut(server):
    """Attributes that were lost on the way are asked for again, or the server is out of reach."""
    server.heal()
    server.fail("cut", ".das", times=1)
    xr.testing.assert_identical(
        xr.open_dataset(Served(f"{server.url}/held")).load(), xr.decode_cf(HELD).load()
    )
    with pytest.raises(Unreachable, match=r"/bare: OPeNDAP sends no attributes \(\d tries in "):
        Served(f"{server.url}/bare")


def test_a_client_that_finds_nothing(server):
    """What netCDF's client says of an answer that it cannot read is passed on."""
    server.heal()
    server.fail("status", "held.dds", status=200)
    with pytest.raises(Unreachable, match=r"/held: OPeNDAP answers .*NetCDF: .* \(\d tries in "):
        Served(f"{server.url}/held")


@pytest.mark.parametrize("body", [b"as told", b"Dataset {\n    Float32 sst[x = 1];\n} a;\nData:\n"])
def test_another_answer_than_was_asked_for(server, served, monkeypatch, body):
    """An answer that does not hold the values is an error, whatever the server thinks of it."""
    good = server.answer

    def other(asked, sent):
        answer = good(asked, sent)
        return type(answer)(200, answer.headers, body)

    monkeypatch.setattr(server, "answer", other)
    with pytest.raises(Unreachable, match="sends something else than was asked for"):
        served["sst"].load()
