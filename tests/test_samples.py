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

from castalia.reading import read_dataset

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


def test_samples_of_ferret_keep_every_bit(make, tmp_path):
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
    make.ferret(tmp_path / "raw.cdf", tmp_path / "one.nc")
    time.sleep(1.1)
    make.ferret(tmp_path / "raw.cdf", tmp_path / "two.nc")
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


def _letters(words: list[list[str]], length: int) -> np.ndarray:
    """Words as the arrays of characters that netCDF-3 has."""
    packed = np.array(words, f"S{length}")
    return packed.view("S1").reshape(*packed.shape, length)


def test_reports_are_listed_hour_after_hour(make, tmp_path):
    """Empty slots go, every number stays, and times become times, byte for byte the same."""
    words = {
        "id": [["NUQ", "ABE"], ["MMMD", ""]],
        "region": [["SA CA US", "SA PA US"], ["ME -- MX", ""]],
        "time": [["1995 03 17 23:45 UTC", "1995 03 18 00:50 UTC"], ["1995 03 17 23:46 UTC", ""]],
    }
    lengths = {"id": 12, "region": 12, "time": 20}
    with netCDF4.Dataset(tmp_path / "raw.cdf", "w", format="NETCDF3_CLASSIC") as raw:
        raw.setncatts({"title": "Surface converted data", "history": "made for a test"})
        for name, size in {"report": 2, "hour": 2, **lengths}.items():
            raw.createDimension(name, size)
        for name, values in words.items():
            made = raw.createVariable(name, "S1", ("report", "hour", name))
            made.long_name = name
            made[:] = _letters(values, lengths[name])
        for name in make.MEASURED:
            made = raw.createVariable(name, "f4", ("report", "hour"), fill_value=-9999)
            made.set_auto_mask(False)
            made.units = "1"
            made[:] = [[406, 2], [-9999, -9999]]
    make.reports(tmp_path / "raw.cdf", tmp_path / "one.nc")
    make.reports(tmp_path / "raw.cdf", tmp_path / "two.nc")
    assert sha256(tmp_path / "one.nc") == sha256(tmp_path / "two.nc")
    made = xr.open_dataset(tmp_path / "one.nc")
    assert made["id"].values.tolist() == ["NUQ", "MMMD", "ABE"]
    assert made["region"].values.tolist() == ["SA CA US", "ME -- MX", "SA PA US"]
    times = pd.to_datetime(["1995-03-17 23:45", "1995-03-17 23:46", "1995-03-18 00:50"])
    assert (made["time"].values == times).all()
    for name in make.MEASURED:
        np.testing.assert_array_equal(made[name], np.float32([406, np.nan, 2]))


def test_sample_script_prints_what_belongs_in_the_description(make, tmp_path, monkeypatch, capsys):
    """The script writes where it is told and prints the SHA-256 of each sample that it made."""
    for name in make.FERRET.values():
        with netCDF4.Dataset(tmp_path / name, "w", format="NETCDF3_CLASSIC") as raw:
            raw.createDimension("TIME", 2)
            raw.createVariable("TIME", "f8", ("TIME",))[:] = [1, 2]
    arguments = ["make.py", "--ferret", str(tmp_path), "--into", str(tmp_path)]
    monkeypatch.setattr(sys, "argv", arguments)
    make.main()
    made = [tmp_path / f"{name}.nc" for name in make.FERRET]
    assert capsys.readouterr().out.splitlines() == [f"{x.name}: {sha256(x)}" for x in made]


def test_every_committed_sample_is_described():
    """No sample is left over, and each description's SHA-256 is that of the file."""
    described = {}
    for path in sorted((ROOT / "datasets").glob("*.yml")):
        sample = read_dataset(path).facts.sample
        if sample.package is None:
            described |= sample.files
    found = (ROOT / "datasets").rglob("*.nc")
    assert described == {str(x.relative_to(ROOT / "datasets")): sha256(x) for x in found}
