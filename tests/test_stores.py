"""Datasets are opened as their files promise, or say what is wrong and where."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tracemalloc
from pathlib import Path

import numpy as np
import pandas as pd
import pvlib
import pytest
import xarray as xr
import yaml

import castalia
from castalia import reading, stores
from castalia.errors import DamagedSample, DataError, Malformed, MissingSample, UnknownDataset

ROOT = Path(__file__).resolve().parents[1]
NAMES = sorted(path.stem for path in (ROOT / "datasets").glob("*.yml"))


def sha256(path: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


class Shelf:
    """A folder of datasets with one entry, `tiny`, that a test can spoil."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "tiny.yml"
        self.sample = folder / "tiny.nc"
        data = np.arange(6, dtype="float32").reshape(2, 3)
        tiny = xr.Dataset({"sst": (("time", "lon"), data, {"units": "K"})})
        tiny.to_netcdf(self.sample)
        self.facts = {
            "title": "Tiny",
            "description": "Six numbers.",
            "source": {"name": "nobody", "url": "https://example.org/"},
            "citation": "None.",
            "licence": "CC0-1.0",
            "version": "1",
            "dims": {"time": 2, "lon": 3},
            "variables": {
                "sst": {
                    "dims": ["time", "lon"],
                    "dtype": "float32",
                    "units": "K",
                    "long_name": "sea-surface temperature",
                }
            },
            "chunks": {"time": 1},
            "sample": {
                "kind": "synthetic",
                "origin": {"file": "tiny.nc", "provenance": "made for a test"},
                "sha256": sha256(self.sample),
                "note": "All of it.",
            },
        }
        self.write()

    def write(self) -> None:
        """Write the description down."""
        self.path.write_text(yaml.safe_dump(self.facts, sort_keys=False), encoding="utf-8")

    def line(self, start: str) -> int:
        """The number of the first line of the description that starts so, past its indent."""
        lines = self.path.read_text(encoding="utf-8").splitlines()
        return next(n for n, line in enumerate(lines, 1) if line.strip().startswith(start))

    def refuses(self, kind: type[Exception], start: str, words: str) -> None:
        """Opening `tiny` raises, and the message leads to the line that starts so."""
        with pytest.raises(kind, match=words) as caught:
            stores.open_dataset("tiny")
        assert str(caught.value).startswith(f"{self.path}:{self.line(start)}: ")


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    """A shelf that `open_dataset` looks at instead of the book's own."""
    monkeypatch.setattr(stores, "datasets_folder", lambda: tmp_path)
    return Shelf(tmp_path)


@pytest.fixture
def log(tmp_path, monkeypatch):
    """Reads what a listening runner would be told."""
    path = tmp_path / "data.jsonl"
    monkeypatch.setenv(stores.LOG_VARIABLE, str(path))
    return lambda: [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("name", NAMES)
def test_each_dataset_is_what_its_file_promises(name):
    """Dims, dtypes, units and names of each dataset of the book are those of its description."""
    opened = castalia.open_dataset(name)
    facts = stores.find(name).facts
    assert {dim: opened.sizes[dim] for dim in facts.dims} == facts.dims
    for variable, promise in facts.variables.items():
        found = opened[variable]
        assert found.dims == promise.dims
        assert found.dtype == promise.dtype
        assert found.attrs["units"] == promise.units
        assert found.attrs["long_name"] == promise.long_name
        assert all(dim in found.coords for dim in found.dims)


@pytest.mark.parametrize("name", NAMES)
def test_advised_chunks(name):
    """`chunks={}` gives Dask arrays cut as the description advises, equal to the plain ones."""
    opened = castalia.open_dataset(name, chunks={})
    facts = stores.find(name).facts
    for variable in facts.variables:
        sizes = opened[variable].sizes
        longest = {dim: max(chunks) for dim, chunks in opened[variable].chunksizes.items()}
        assert longest == {dim: facts.chunks.get(dim, size) for dim, size in sizes.items()}
        first = {dim: slice(0, 5) for dim in sizes}
        plain = castalia.open_dataset(name)[variable].isel(first)
        xr.testing.assert_equal(opened[variable].isel(first).compute(), plain)


def test_own_chunks_use_the_tidy_names():
    """Chunks are asked for by the names that the dataset shows, not by those of the raw file."""
    sst = castalia.open_dataset("coads-climatology", chunks={"lat": 30})["sst"]
    assert sst.chunksizes == {"month": (12,), "lat": (30, 30, 30), "lon": (180,)}


def test_dask_keys_are_the_same_each_time():
    """Opening a dataset again gives the same Dask keys, so outputs that show them do not vary."""
    first, again = (castalia.open_dataset("ostia-sst", chunks={}) for _ in range(2))
    assert first["surface_temperature"].data.name == again["surface_temperature"].data.name


def test_opening_reads_no_values():
    """Opening 112 million values takes next to no memory, with Dask or without."""
    castalia.open_dataset("linke-turbidity")
    tracemalloc.start()
    castalia.open_dataset("linke-turbidity")
    castalia.open_dataset("linke-turbidity", chunks={})
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10e6


def test_import_is_light():
    """Neither `import castalia` nor a fingerprint loads xarray, which takes a second."""
    code = (
        "import sys, castalia; from castalia import stores;"
        "stores.fingerprint(stores.find('ostia-sst')); print('xarray' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_coads_months_and_seasons():
    """The sea at 41 N is coldest in February or March and warmest in August; the south opposes."""
    sst = castalia.open_dataset("coads-climatology")["sst"].mean("lon").load()
    assert sst["month"].values.tolist() == list(range(1, 13))
    assert sst.sel(lat=41).idxmin() in (2, 3)
    assert sst.sel(lat=41).idxmax() == 8
    assert sst.sel(lat=-41).idxmax() in (2, 3)


def test_coads_longitudes_and_values():
    """Longitudes run from 1 to 359; the warm pool is warm, land is missing, values are possible."""
    coads = castalia.open_dataset("coads-climatology").load()
    assert coads["lon"].values.tolist() == list(range(1, 360, 2))
    sst = coads["sst"].mean("month")
    assert sst.sel(lat=1, lon=161) > 28 > 25 > sst.sel(lat=-1, lon=269)
    assert np.isnan(sst.sel(lat=21, lon=11))
    assert np.isnan(sst.sel(lat=-5, lon=301))
    limits = {"sst": (-3, 34), "airt": (-45, 36), "speh": (0, 26), "wspd": (0, 25)}
    limits |= {"uwnd": (-25, 25), "vwnd": (-25, 25), "slp": (960, 1050)}
    for name, (low, high) in limits.items():
        assert low <= coads[name].min() < coads[name].max() <= high


def test_coads_attributes_are_udunits():
    """No unit of the raw file, such as DEG C or MB, comes through."""
    coads = castalia.open_dataset("coads-climatology")
    units = {name: variable.attrs["units"] for name, variable in coads.data_vars.items()}
    assert set(units.values()) == {"degC", "g kg-1", "m s-1", "hPa"}


def test_wind_is_that_of_the_jet_streams():
    """At 200 hPa the winter jet over Japan exceeds 60 m/s, and summer's does not reach half."""
    wind = castalia.open_dataset("wind-climatology")
    assert wind.attrs["pressure_level_hPa"] == 200
    japan = wind["uwnd"].sel(lat=32.5, lon=140)
    assert japan.sel(month=1) > 60 > 30 > japan.sel(month=7)
    assert wind["lat"].values[[0, -1]].tolist() == [90, -90]
    assert wind["lon"].values[[0, -1]].tolist() == [0, 357.5]
    assert abs(wind["vwnd"].mean(["month", "lon"])).max() < 5


def test_ostia_is_the_tropics_month_by_month():
    """54 months from April 2006, at temperatures that a tropical sea has."""
    ostia = castalia.open_dataset("ostia-sst")
    months = ostia.indexes["time"].to_period("M")
    assert months.equals(pd.period_range("2006-04", "2010-09", freq="M"))
    assert 285 < ostia["surface_temperature"].min() < ostia["surface_temperature"].max() < 306
    np.testing.assert_allclose(ostia["longitude"], np.arange(432) * 5 / 6, atol=1e-4)


@pytest.mark.parametrize(
    ("lat", "lon"), [(51.5, -0.1), (-33.9, 151.2), (19.4, -99.1), (5.1, 179.9)]
)
def test_linke_turbidity_agrees_with_pvlib(lat, lon):
    """Divided by 20, the nearest cell holds what pvlib itself looks up, month for month."""
    months = pd.date_range("2021-01-15", periods=12, freq="31D")
    expected = pvlib.clearsky.lookup_linke_turbidity(months, lat, lon, interp_turbidity=False)
    cell = castalia.open_dataset("linke-turbidity")["linke_turbidity"].sel(
        lat=lat, lon=lon, method="nearest"
    )
    np.testing.assert_allclose(cell.sel(month=months.month.to_numpy()) / 20, expected)


def test_unknown_dataset(shelf, log):
    """A name that nobody described is refused with the names that there are."""
    with pytest.raises(UnknownDataset, match=r"no dataset 'tinny'\n  there are: tiny"):
        stores.open_dataset("tinny")
    assert log()[0]["error"] == "UnknownDataset"


def test_a_name_is_not_a_path(shelf, tmp_path):
    """A name cannot lead out of the folder of datasets."""
    outside = tmp_path.parent / "outside.yml"
    outside.write_text(shelf.path.read_text())
    with pytest.raises(UnknownDataset):
        stores.open_dataset("../outside")


@pytest.mark.parametrize("path", ["../tiny.nc", "/tiny.nc", "deep/../../tiny.nc"])
@pytest.mark.parametrize("key", ["file", "path"])
def test_a_sample_stays_in_its_folder(shelf, key, path):
    """A description whose sample lies outside its folder is refused."""
    other = {"file": {"provenance": "x"}, "path": {"package": "x"}}[key]
    shelf.facts["sample"]["origin"] = {key: path, **other}
    shelf.write()
    with pytest.raises(Malformed, match="leads outside its folder"):
        reading.read_dataset(shelf.path)


def test_missing_package(shelf):
    """A sample whose package is not installed says which one to install."""
    shelf.facts["sample"]["origin"] = {"package": "no-such-package", "path": "a.nc"}
    shelf.write()
    shelf.refuses(MissingSample, "origin:", r"needs no-such-package\n  pip install no-such-package")


def test_package_without_the_file(shelf):
    """A package that no longer holds the sample is named together with the file."""
    shelf.facts["sample"]["origin"] = {"package": "pvlib", "path": "pvlib/data/gone.h5"}
    shelf.write()
    shelf.refuses(MissingSample, "origin:", r"pvlib does not hold pvlib/data/gone\.h5")


def test_missing_file(shelf):
    """A committed sample that is gone is named."""
    shelf.sample.unlink()
    shelf.refuses(MissingSample, "origin:", r"the sample of tiny is missing: tiny\.nc")


def test_changed_bytes(shelf):
    """One changed byte is noticed, also in a process that opened the sample before."""
    stores.open_dataset("tiny").close()
    content = bytearray(shelf.sample.read_bytes())
    content[-1] ^= 1
    shelf.sample.write_bytes(content)
    shelf.refuses(DamagedSample, "sha256:", "not the file that was promised")


def test_unreadable_sample(shelf):
    """A sample that no engine can read is refused, although its bytes are those promised."""
    shelf.sample.write_text("not netCDF")
    shelf.facts["sample"]["sha256"] = sha256(shelf.sample)
    shelf.write()
    shelf.refuses(DamagedSample, "sample:", "the sample of tiny cannot be opened: ")


def test_sample_that_does_not_suit_its_adapter(shelf):
    """A sample without the names that its adapter wants is refused, not shown as a traceback."""
    shelf.facts["sample"]["adapter"] = "coads"
    shelf.write()
    shelf.refuses(DamagedSample, "sample:", "cannot be opened: .*TIME")


def test_unknown_adapter(shelf, log):
    """A description that names an adapter that nobody wrote is refused with those that there are."""
    shelf.facts["sample"]["adapter"] = "magic"
    shelf.write()
    shelf.refuses(Malformed, "adapter:", "no adapter 'magic'\n  there are: coads")
    assert log()[0]["error"] == "Malformed"


@pytest.mark.parametrize(
    ("keys", "value", "line", "words"),
    [
        (("dims", "lon"), 4, "dims:", "promised dims .*'lon': 4.* found .*'lon': 3"),
        (("dims", "lat"), 1, "dims:", "promised dims .*'lat': 1"),
        (("variables", "sst", "dims"), ["lon", "time"], "sst:", "promised .*'lon', 'time'"),
        (("variables", "sst", "dtype"), "float64", "sst:", "promised .*float64.* found .*float32"),
        (("variables", "sst", "units"), "degC", "sst:", "promised .*degC.* found .*K"),
    ],
    ids=["size", "dim", "order", "dtype", "units"],
)
def test_broken_promise(shelf, keys, value, line, words):
    """Each fact that the sample does not keep is named with both sides, at its line."""
    entry = shelf.facts
    for key in keys[:-1]:
        entry = entry[key]
    entry[keys[-1]] = value
    shelf.write()
    shelf.refuses(DamagedSample, line, words)


def test_missing_variable(shelf):
    """A variable that the sample lacks is named."""
    shelf.facts["variables"]["ice"] = dict(shelf.facts["variables"]["sst"])
    shelf.write()
    shelf.refuses(DamagedSample, "ice:", "the variable 'ice' is missing")


def test_the_log_holds_one_line_an_opening(shelf, log):
    """Each opening, good or bad, tells the runner once what it was given."""
    stores.open_dataset("tiny")
    stores.open_dataset("tiny", chunks={})
    shelf.sample.unlink()
    with pytest.raises(DataError):
        stores.open_dataset("tiny")
    good, again, bad = log()
    assert good == again
    assert good.keys() == {"dataset", "store", "kind", "fingerprint"}
    assert (good["dataset"], good["store"], good["kind"]) == ("tiny", "sample", "synthetic")
    assert (bad["dataset"], bad["error"]) == ("tiny", "MissingSample")
    assert "tiny.nc" in bad["message"]


def test_nobody_listening(shelf, monkeypatch, tmp_path):
    """Without a runner nothing is written."""
    monkeypatch.delenv(stores.LOG_VARIABLE, raising=False)
    before = set(tmp_path.iterdir())
    stores.open_dataset("tiny")
    assert set(tmp_path.iterdir()) == before


def test_fingerprint_follows_description_and_bytes(shelf):
    """The fingerprint stays while nothing changes, and changes with description or sample."""
    first = stores.fingerprint(stores.find("tiny"))
    assert stores.fingerprint(stores.find("tiny")) == first
    shelf.facts["chunks"] = {"time": 2}
    shelf.write()
    second = stores.fingerprint(stores.find("tiny"))
    shelf.sample.write_bytes(shelf.sample.read_bytes() + b"\0")
    third = stores.fingerprint(stores.find("tiny"))
    assert len({first, second, third}) == 3
