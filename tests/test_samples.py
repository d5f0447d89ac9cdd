"""The script that makes the committed samples changes no value and repeats itself."""

from __future__ import annotations

import hashlib
import importlib.util
import sys
import time
from pathlib import Path

import netCDF4
import numpy as np
import pandas as pd
import pytest
import xarray as xr

ROOT = Path(__file__).resolve().parents[1]


def sha256(path: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def make():
    """The script that makes the committed samples, as a module."""
    spec = importlib.util.spec_from_file_location("make", ROOT / "datasets" / "samples" / "make.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_coads_sample_keeps_every_bit(make, tmp_path):
    """Packing changes no value, name or attribute, and gives the same bytes a second later."""
    with netCDF4.Dataset(tmp_path / "raw.cdf", "w", format="NETCDF3_CLASSIC") as raw:
        raw.history = "made for a test"
        raw.createDimension("TIME", None)
        raw.createDimension("COADSX", 3)
        times = raw.createVariable("TIME", "f8", ("TIME",))
        times.units = "hour since 0000-01-01 00:00:00"
        times[:] = [366, 1096.485]
        sst = raw.createVariable("SST", "f4", ("TIME", "COADSX"), fill_value=-1e34)
        sst.units = "Deg C"
        sst[:] = np.ma.masked_invalid([[0.1, np.nan, 2.5], [-1.8, 30.0, np.nan]])
    make.coads(tmp_path / "raw.cdf", tmp_path / "one.nc")
    time.sleep(1.1)
    make.coads(tmp_path / "raw.cdf", tmp_path / "two.nc")
    assert sha256(tmp_path / "one.nc") == sha256(tmp_path / "two.nc")
    with netCDF4.Dataset(tmp_path / "raw.cdf") as raw, netCDF4.Dataset(tmp_path / "one.nc") as made:
        assert made.history == raw.history
        for name in raw.variables:
            for dataset in (raw, made):
                dataset[name].set_auto_maskandscale(False)
            np.testing.assert_array_equal(made[name][:], raw[name][:])
            assert set(made[name].ncattrs()) == set(raw[name].ncattrs())


def test_wind_sample_joins_both_components(make, tmp_path):
    """Both components land in one file with months, CF names and the level, again byte for byte."""
    rng = np.random.default_rng(0)
    values = {name: rng.normal(size=(2, 2, 3)).astype("f4") for name in ("uwnd", "vwnd")}
    for name, data in values.items():
        raw = xr.Dataset(
            {name: (("time", "latitude", "longitude"), data, {"units": "m/s"})},
            {
                "time": pd.to_datetime(["1970-01-01", "1970-02-01"]),
                "latitude": np.float32([90, -90]),
                "longitude": np.float32([0, 120, 240]),
                "air_pressure": np.float32(200),
            },
        )
        raw.to_netcdf(tmp_path / f"{name}_mean.nc")
    make.wind(tmp_path, tmp_path / "one.nc")
    make.wind(tmp_path, tmp_path / "two.nc")
    assert sha256(tmp_path / "one.nc") == sha256(tmp_path / "two.nc")
    made = xr.open_dataset(tmp_path / "one.nc")
    assert made.attrs["pressure_level_hPa"] == 200
    assert made["month"].values.tolist() == [1, 2]
    for name, data in values.items():
        np.testing.assert_array_equal(made[name], data)
        assert made[name].attrs["units"] == "m s-1"


def test_sample_script_prints_what_belongs_in_the_description(make, tmp_path, monkeypatch, capsys):
    """The script writes where it is told and prints the SHA-256 of each sample that it made."""
    with netCDF4.Dataset(tmp_path / "raw.cdf", "w", format="NETCDF3_CLASSIC") as raw:
        raw.createDimension("TIME", 2)
        raw.createVariable("TIME", "f8", ("TIME",))[:] = [1, 2]
    arguments = ["make.py", "--coads", str(tmp_path / "raw.cdf"), "--into", str(tmp_path)]
    monkeypatch.setattr(sys, "argv", arguments)
    make.main()
    made = tmp_path / "coads-climatology.nc"
    assert capsys.readouterr().out == f"coads-climatology.nc: {sha256(made)}\n"
