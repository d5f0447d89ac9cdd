"""Datasets are opened as their files promise, or say what is wrong and where."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
import xarray as xr
import yaml

import castalia
from castalia import stores
from castalia.errors import (
    BrokenContract,
    DamagedSample,
    DataError,
    Malformed,
    MissingSample,
    UnknownDataset,
)

ROOT = Path(__file__).resolve().parents[1]
NAMES = [name for name in stores.names() if not stores.find(name).facts.live]


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
                    "range": [0, 5],
                }
            },
            "chunks": {"time": 1},
            "sample": {
                "kind": "synthetic",
                "provenance": "made for a test",
                "files": {"tiny.nc": sha256(self.sample)},
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
    """Each offline dataset keeps every clause of its contract, ranges included."""
    result = stores.check(name)
    assert result.good, (result.problem, result.broken)
    facts = stores.find(name).facts
    clauses = {one.clause for one in result.clauses}
    assert {f"dims.{dim}" for dim in facts.dims} <= clauses
    for variable, promise in facts.variables.items():
        assert f"variables.{variable}.missing" in clauses
        assert (f"variables.{variable}.range" in clauses) == bool(promise.range)
    opened = castalia.open_dataset(name)
    assert all(opened[key].attrs["long_name"] == x.long_name for key, x in facts.variables.items())
    assert set(facts.coordinates) <= set(opened.coords)


def test_the_catalogue_is_whole():
    """Every offline dataset of the curriculum is there, and says truthfully that it is real."""
    assert set(NAMES) == {
        "co2-mauna-loa",
        "coads-climatology",
        "etopo",
        "etopo-60",
        "levitus",
        "linke-turbidity",
        "nemo-sst",
        "ostia-sst",
        "scenario-air-temperature",
        "soi-darwin",
        "surface-observations",
        "wind-climatology",
    }
    assert {stores.find(name).facts.sample.kind for name in NAMES} == {"real"}


def test_committed_samples_stay_small():
    """All committed samples together weigh less than 12 MB."""
    assert sum(path.stat().st_size for path in (ROOT / "datasets/samples").glob("*.nc")) < 12e6


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
    """Neither `import castalia` nor a mark loads xarray, which takes a second."""
    code = (
        "import sys, castalia; from castalia import stores;"
        "stores.mark(stores.find('ostia-sst')); print('xarray' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


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


def _from_package(shelf, package: str, path: str) -> None:
    """Say that the sample comes with a package."""
    sample = shelf.facts["sample"]
    del sample["provenance"]
    shelf.facts["sample"] = {**sample, "package": package, "files": {path: "0" * 64}}
    shelf.write()


def test_missing_package(shelf):
    """A sample whose package is not installed says which one to install."""
    _from_package(shelf, "no-such-package", "a.nc")
    words = r"needs no-such-package\n  pip install no-such-package"
    shelf.refuses(MissingSample, "package:", words)


def test_package_without_the_file(shelf):
    """A package that no longer holds the sample is named together with the file."""
    _from_package(shelf, "pvlib", "pvlib/data/gone.h5")
    shelf.refuses(MissingSample, "pvlib/data", r"pvlib does not hold pvlib/data/gone\.h5")


def test_missing_file(shelf):
    """A committed sample that is gone is named."""
    shelf.sample.unlink()
    shelf.refuses(MissingSample, "tiny.nc:", r"the sample of tiny is missing: tiny\.nc")


def test_changed_bytes(shelf):
    """One changed byte is noticed, also in a process that opened the sample before."""
    stores.open_dataset("tiny").close()
    content = bytearray(shelf.sample.read_bytes())
    content[-1] ^= 1
    shelf.sample.write_bytes(content)
    shelf.refuses(DamagedSample, "tiny.nc:", r"not the file that was promised: tiny\.nc")
    with pytest.raises(DamagedSample):
        stores.sample_files("tiny")


def test_files_without_an_adapter(shelf):
    """Several files are joined by an adapter, or the description is refused."""
    second = shelf.sample.with_name("second.nc")
    second.write_bytes(shelf.sample.read_bytes())
    shelf.facts["sample"]["files"]["second.nc"] = sha256(second)
    shelf.write()
    shelf.refuses(DamagedSample, "sample:", "2 files need an adapter that joins them")


def test_sample_files(log):
    """The files of a sample are there as they are and in order, and the runner is told."""
    paths = stores.sample_files("nemo-sst")
    assert [path.name[8:16] for path in paths] == ["20150101", "20150201", "20150301"]
    assert all(xr.open_dataset(path, decode_times=False).sizes["y"] == 330 for path in paths)
    assert log()[0]["dataset"] == "nemo-sst"
    with pytest.raises(UnknownDataset):
        stores.sample_files("nemo")
    assert log()[1]["error"] == "UnknownDataset"


def test_unreadable_sample(shelf):
    """A sample that no engine can read is refused, although its bytes are those promised."""
    shelf.sample.write_text("not netCDF")
    shelf.facts["sample"]["files"] = {"tiny.nc": sha256(shelf.sample)}
    shelf.write()
    shelf.refuses(DamagedSample, "sample:", "the sample of tiny cannot be opened: ")


def test_sample_that_does_not_suit_its_adapter(shelf):
    """A sample without the names that its adapter wants is refused, not shown as a traceback."""
    shelf.facts["sample"]["adapter"] = "coads"
    shelf.write()
    shelf.refuses(DamagedSample, "sample:", "cannot be opened: .*TIME")


def test_arguments_that_xarray_does_not_know(shelf):
    """A slip in the arguments is the author's, and leads to the sample's lines."""
    shelf.facts["sample"]["arguments"] = {"decode_tines": False}
    shelf.write()
    shelf.refuses(DamagedSample, "sample:", "cannot be opened: .*decode_tines")


def test_unknown_adapter(shelf, log):
    """A description that names an adapter that nobody wrote is refused with those that there are."""
    shelf.facts["sample"]["adapter"] = "magic"
    shelf.write()
    shelf.refuses(Malformed, "adapter:", "no adapter 'magic'\n  there are: co2, co2_live, coads")
    assert log()[0]["error"] == "Malformed"


@pytest.mark.parametrize(
    ("keys", "value", "line", "words"),
    [
        (("dims", "lon"), 4, "lon:", "dims.lon: promised 4, found 3"),
        (("dims", "lat"), 1, "lat:", "dims.lat: promised 1, found none"),
        (("variables", "sst", "dims"), ["lon", "time"], "dims:", "promised lon, time, found"),
        (("variables", "sst", "dtype"), "float64", "dtype:", "promised float64, found float32"),
        (("variables", "sst", "units"), "degC", "units:", "promised degC, found K"),
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
    if line == "dims:":  # the variable's, not those of the dataset
        with pytest.raises(BrokenContract, match=words):
            stores.open_dataset("tiny")
    else:
        shelf.refuses(BrokenContract, line, words)


def test_missing_variable(shelf):
    """A variable that the sample lacks is named."""
    shelf.facts["variables"]["ice"] = dict(shelf.facts["variables"]["sst"])
    shelf.write()
    shelf.refuses(BrokenContract, "ice:", "variables.ice: promised there, found missing")


def test_all_broken_clauses_are_named(shelf):
    """Opening names every broken clause, and leaves those alone for which values are read."""
    shelf.facts["dims"]["time"] = 3
    shelf.facts["variables"]["sst"] |= {"units": "degC", "range": [0, 1]}
    shelf.write()
    with pytest.raises(BrokenContract) as caught:
        stores.open_dataset("tiny")
    said = caught.value.message
    assert "dims.time: promised 3, found 2; variables.sst.units: promised degC, found K" in said
    assert "range" not in said
    assert "castalia data check" in caught.value.hint


def test_check_tells_all_and_raises_nothing(shelf):
    """A check holds ranges, too; what cannot be opened or read is a result with its reason."""
    assert stores.check("tiny").good
    shelf.facts["variables"]["sst"]["range"] = [0, 1]
    shelf.write()
    (broken,) = stores.check("tiny").broken
    assert (broken.clause, broken.found) == ("variables.sst.range", "0 to 5")
    assert broken.place.line == shelf.line("range:")
    assert stores.check("tiny", values=False).good
    shelf.sample.unlink()
    assert "the sample of tiny is missing" in stores.check("tiny").problem
    shelf.path.write_text("title: x\n")
    assert "is missing" in stores.check("tiny").problem
    assert not stores.check("tiny").good


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


def test_the_mark_follows_description_and_bytes(shelf):
    """The mark of a sample stays while nothing changes, and changes with description or sample."""
    first = stores.mark(stores.find("tiny"))
    assert stores.mark(stores.find("tiny")) == first
    shelf.facts["chunks"] = {"time": 2}
    shelf.write()
    second = stores.mark(stores.find("tiny"))
    shelf.sample.write_bytes(shelf.sample.read_bytes() + b"\0")
    third = stores.mark(stores.find("tiny"))
    assert len({first, second, third}) == 3
