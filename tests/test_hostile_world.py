"""The world fails in every way that it knows; a dataset opens as promised, or one error says why not."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import re
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import opendap_server
import pytest
import xarray as xr
import yaml
from faulty_server import FaultyServer

from castalia import patience, stores, tidying
from castalia.errors import (
    BrokenContract,
    Busy,
    CacheUnusable,
    DamagedDownload,
    DataError,
    Moved,
    Refused,
    Unreachable,
)
from castalia.patience import Patience
from castalia.stores import serving, three

DAYS = 24
SHORT = Patience(tries=2, first_s=0.005, most_s=0.02, total_s=1.0, connect_s=0.5, read_s=0.3)
LONGER = Patience(tries=4, first_s=0.005, most_s=0.02, total_s=8.0, connect_s=2.0, read_s=1.0)
LONGEST_S = 15.0  # that any failure may take, also on a busy machine
SLOW = ("hang", "stall", "drip")  # faults that cost time


def good() -> xr.Dataset:
    """What all places hold: temperatures of the last days, north and south of the equator."""
    today = np.datetime64("now").astype("datetime64[D]").astype("datetime64[ns]")
    values = np.arange(DAYS * 4 * 6, dtype="float32").reshape(DAYS, 4, 6) / 100 + 280
    return xr.Dataset(
        {"sst": (("time", "lat", "lon"), values, {"units": "K"})},
        {
            "time": today - np.arange(DAYS)[::-1] * np.timedelta64(1, "D"),
            "lat": ("lat", [-45.0, -15.0, 15.0, 45.0], {"units": "degrees_north"}),
            "lon": ("lon", np.arange(0.0, 360, 60), {"units": "degrees_east"}),
        },
    )


def in_celsius(data: xr.Dataset) -> xr.Dataset:
    """The same in other units."""
    return data.assign(sst=(data["sst"] - 273.15).assign_attrs(units="degC"))


SPOILED = {
    "renamed": (
        lambda data: data.rename(sst="temperature"),
        "variables.sst",
        "promised there, found missing",
    ),
    "units": (in_celsius, "variables.sst.units", "promised K, found degC"),
    "flipped": (
        lambda data: data.isel(lat=slice(None, None, -1)),
        "coordinates.lat.order",
        "promised ascending, found descending",
    ),
    "truncated": (
        lambda data: data.isel(time=slice(12, None)),
        "dims.time",
        "promised at least 24, found 12",
    ),
    "stale": (
        lambda data: data.assign_coords(time=data["time"] - np.timedelta64(40, "D")),
        "coordinates.time.newest_within_days",
        "promised at most 3 days old, found 4",
    ),
    "another longitude": (
        lambda data: data.assign_coords(lon=data["lon"].copy(data=np.arange(-180.0, 180, 60))),
        "coordinates.lon.convention",
        "promised 0 to 360, found -180 to 120",
    ),
}
VERSIONS = {"good": good(), **{name: how[0](good()) for name, how in SPOILED.items()}}

FACTS: dict[str, Any] = {
    "title": "Tiny",
    "description": "A few temperatures.",
    "source": {"name": "nobody", "url": "https://example.org/"},
    "citation": "None.",
    "licence": "CC0-1.0",
    "version": "1",
    "dims": {"time": {"at_least": DAYS}, "lat": 4, "lon": 6},
    "coordinates": {
        "time": {"calendar": "standard", "order": "ascending", "newest_within_days": 3},
        "lat": {"order": "ascending"},
        "lon": {"convention": "0 to 360"},
    },
    "variables": {
        "sst": {
            "dims": ["time", "lat", "lon"],
            "dtype": "float32",
            "units": "K",
            "long_name": "sea-surface temperature",
            "range": [270, 310],
        }
    },
    "sample": {
        "kind": "synthetic",
        "provenance": "made for a test",
        "files": {},
        "note": "All of it.",
    },
}


def netcdf_of(data: xr.Dataset) -> bytes:
    """A file of netCDF, as bytes."""
    return bytes(data.to_netcdf(engine="h5netcdf"))


def csv_of(data: xr.Dataset) -> bytes:
    """A table of all values, as bytes."""
    return data.to_dataframe().to_csv().encode()


def from_table(datasets: list[xr.Dataset]) -> xr.Dataset:
    """The adapter of the table: dtype and units, which text cannot carry."""
    (table,) = datasets
    table["sst"] = table["sst"].astype("float32").assign_attrs(units="K")
    return table


@dataclass
class Place:
    """A way to open the dataset: the server that can fail, and how `live` describes it."""

    server: FaultyServer
    live: dict[str, Any]
    where: str  # what its requests have in common

    def at(self, version: str) -> dict[str, Any]:
        """The location of a version."""
        url = self.live["url"].replace("good", version.replace(" ", "-"))
        return {**self.live, "url": url}


def fill(endpoint: str) -> None:
    """Put every version into an object store, as a file and as a Zarr store."""
    import boto3
    from obstore.store import S3Store
    from zarr.storage import ObjectStore

    key, secret = serving.KEYS
    client = boto3.client(
        "s3",
        endpoint_url=endpoint,
        aws_access_key_id=key,
        aws_secret_access_key=secret,
        region_name="us-east-1",
    )
    client.create_bucket(Bucket="tiny")
    everyone = {
        "Effect": "Allow",
        "Principal": "*",
        "Action": ["s3:GetObject", "s3:ListBucket"],
        "Resource": ["arn:aws:s3:::tiny", "arn:aws:s3:::tiny/*"],
    }
    policy = json.dumps({"Version": "2012-10-17", "Statement": [everyone]})
    client.put_bucket_policy(Bucket="tiny", Policy=policy)
    for version, data in VERSIONS.items():
        name = version.replace(" ", "-")
        client.put_object(Bucket="tiny", Key=f"{name}.nc", Body=netcdf_of(data))
        store = S3Store(
            "tiny",
            prefix=f"{name}.zarr",
            endpoint=endpoint,
            access_key_id=key,
            secret_access_key=secret,
            region="us-east-1",
            virtual_hosted_style_request=False,
            client_options={"allow_http": True},
        )
        data.chunk(time=8).to_zarr(ObjectStore(store), zarr_format=2, consolidated=True)


@pytest.fixture(scope="module")
def servers() -> Iterator[dict[str, FaultyServer]]:
    """An object store, a web server and an OPeNDAP server, each behind one that can fail."""
    plain = {}
    numbers = {}
    for version, data in VERSIONS.items():
        name = version.replace(" ", "-")
        plain |= {f"/{name}.nc": netcdf_of(data), f"/{name}.csv": csv_of(data)}
        days = (data["time"] - np.datetime64("2000-01-01")) / np.timedelta64(1, "D")
        numbers[name] = data.assign_coords(time=days.assign_attrs(units="days since 2000-01-01"))
    with (
        serving.serving() as moto,
        opendap_server.serving(numbers) as opendap,
        FaultyServer(upstream=moto.endpoint) as s3,
        FaultyServer(plain) as http,
        FaultyServer(upstream=opendap) as dap,
    ):
        fill(moto.endpoint)
        yield {"s3": s3, "http": http, "dap": dap}


@pytest.fixture
def places(servers) -> dict[str, Place]:
    """All ways to open the dataset, without a fault."""
    for server in servers.values():
        server.heal()
        server.requests.clear()
    s3, http, dap = (servers[name] for name in ("s3", "http", "dap"))
    storage = {"anon": True, "endpoint_url": s3.url}
    in_file = {"kind": "netcdf", "url": f"{http.url}/good.nc"}
    in_table = {
        "kind": "text",
        "url": f"{http.url}/good.csv",
        "arguments": {"index_col": ["time", "lat", "lon"], "parse_dates": ["time"]},
        "adapter": "tiny_table",
    }
    on_s3 = {"kind": "netcdf", "url": "s3://tiny/good.nc", "storage": storage}
    in_zarr = {"kind": "zarr", "url": "s3://tiny/good.zarr", "storage": storage}
    served = {"kind": "opendap", "url": f"{dap.url}/good"}
    return {
        "http-netcdf": Place(http, in_file, ".nc"),
        "http-text": Place(http, in_table, ".csv"),
        "s3-netcdf": Place(s3, on_s3, ".nc"),
        "s3-zarr": Place(s3, in_zarr, ".zarr"),
        "opendap": Place(dap, served, "/good"),
    }


class Shelf:
    """A folder of datasets with one entry, `tiny`."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "tiny.yml"
        sample = folder / "tiny.nc"
        sample.write_bytes(netcdf_of(VERSIONS["good"]))
        self.facts = json.loads(json.dumps(FACTS))
        digest = hashlib.sha256(sample.read_bytes()).hexdigest()
        self.facts["sample"]["files"] = {"tiny.nc": digest}

    def live(self, *locations: dict[str, Any]) -> None:
        """Say where the dataset lives."""
        self.facts["live"] = list(locations)
        text = yaml.safe_dump(self.facts, sort_keys=False)
        self.path.write_text(text, encoding="utf-8")

    def line(self, start: str) -> str:
        """Where the first line that begins so stands, past its indent, as messages name it."""
        lines = self.path.read_text(encoding="utf-8").splitlines()
        begin = lines.index("live:") if start == "url: " else 0
        found = (n for n, line in enumerate(lines, 1) if line.strip(" -").startswith(start))
        number = next(n for n in found if n > begin)
        return f"{self.path}:{number}: "


@pytest.fixture
def shelf(tmp_path, monkeypatch) -> Shelf:
    """A shelf that is looked at instead of the book's own; a cache of its own; little patience."""
    monkeypatch.setenv("CASTALIA_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("CASTALIA_STORE", raising=False)
    monkeypatch.delenv(stores.LOG_VARIABLE, raising=False)
    monkeypatch.setattr(stores, "datasets_folder", lambda: tmp_path)
    monkeypatch.setattr(patience, "PATIENCE", LONGER)
    monkeypatch.setitem(tidying.ADAPTERS, "tiny_table", from_table)
    three._answers.cache_clear()
    yield Shelf(tmp_path)
    three._answers.cache_clear()


def opened(store: str = "live") -> xr.Dataset:
    """All values of the dataset, without attributes that a way to open it adds."""
    with stores.open_dataset("tiny", store) as found:
        return found.load()


def right(found: xr.Dataset) -> bool:
    """Whether these are the values that all places hold, to the last bit."""
    wanted = VERSIONS["good"]
    return (
        np.array_equal(found["sst"].values, wanted["sst"].values)
        and all(np.array_equal(found[name], wanted[name]) for name in ("lat", "lon"))
        and np.array_equal(found["time"].values.astype("datetime64[s]"), wanted["time"])
    )


@pytest.fixture
def short(shelf, monkeypatch) -> None:
    """So little patience that a fault that stays is soon given up."""
    monkeypatch.setattr(patience, "PATIENCE", SHORT)


def refused(shelf: Shelf, kind: type[DataError], words: str, do=opened) -> DataError:
    """It raises this error at the location's line, in one line and a hint, and in time."""
    began = time.monotonic()
    with pytest.raises(kind) as caught:
        do()
    assert time.monotonic() - began < LONGEST_S
    assert type(caught.value) is kind
    said = str(caught.value)
    assert said.startswith(shelf.line("url: "))
    assert re.search(words, said), said
    _, _, hint = said.partition("\n")
    assert hint.startswith("  ")
    assert "\n" not in hint
    assert "Traceback" not in said
    return caught.value


# what goes wrong; the class and the words of its error when it stays so
GONE = ("status", {"status": 404}, Moved, r"nothing is there")
LOCKED = ("status", {"status": 403}, Refused, r"access is refused")
BUSY = ("status", {"status": 429}, Busy, r"too many requests \(HTTP 429\) \(2 tries in \d\.\d s\)")
LATER = ("status", {"status": 429, "Retry_After": "0"}, *BUSY[2:])
SICK = ("status", {"status": 503}, Unreachable, r"the server fails \(HTTP 503.*\(2 tries in ")
CUT = ("cut", {}, Unreachable, r"the connection was cut or could not be made \(2 tries in ")
HANG = ("hang", {}, Unreachable, r"no answer in time \(\d (try|tries) in ")
STALL = ("stall", {}, Unreachable, r"no answer in time \(\d (try|tries) in ")
DRIP = ("drip", {}, Unreachable, r"no answer in time|slower than 4096 bytes a second")
FLIP = ("flip", {}, DamagedDownload, r"the bytes were damaged on the way")
PASSING = {
    "429": BUSY,
    "429 and Retry-After": LATER,
    "503": SICK,
    "cut": CUT,
    "hang": HANG,
    "stall": STALL,
    "drip": DRIP,
    "flip": FLIP,
}
FAULTS = {"404": GONE, "403": LOCKED, **PASSING}
FILES = ("http-netcdf", "http-text", "s3-netcdf")
DOWNLOADED_OR_ZARR = (*FILES, "s3-zarr")


def applicable(faults: dict[str, Any]) -> list[Any]:
    """Each way with each fault that can be; plain HTTP tells no checksum and has a test of its own.

    A dripping file takes all the time that there is, so only a Zarr store's chunk outlives one.
    """
    return [
        pytest.param(way, fault, id=f"{way} {fault}")
        for way in DOWNLOADED_OR_ZARR
        for fault in faults
        if not (fault == "flip" and way.startswith("http"))
        if not (fault == "drip" and faults is PASSING and way in FILES)
    ]


@pytest.mark.parametrize("way", [*DOWNLOADED_OR_ZARR, "opendap"])
def test_without_a_fault(shelf, places, way):
    """Each way to open the dataset gives the same values."""
    shelf.live(places[way].live)
    assert right(opened())
    assert stores.check("tiny", store="live").good
    assert right(opened("sample"))


@pytest.mark.parametrize(("way", "fault"), applicable(FAULTS))
def test_a_fault_that_stays(shelf, places, short, way, fault):
    """Each fault gives an error of its own, which names file and line, what, tries and seconds."""
    place = places[way]
    shelf.live(place.live)
    kind, how, error, words = FAULTS[fault]
    place.server.fail(kind, place.where, **how)
    refused(shelf, error, words)
    files = (shelf.path.parent / "cache" / "files").glob("*")
    assert not [path for path in files if not path.name.endswith(".lock")]
    if fault == "drip":  # what comes after it is as ever
        place.server.heal()
        assert right(opened())


@pytest.mark.parametrize("way", DOWNLOADED_OR_ZARR)
@pytest.mark.parametrize(
    ("fault", "state"), [("404", "unreachable"), ("503", "unreachable"), ("flip", "faulty")]
)
def test_what_a_check_says(shelf, places, short, way, fault, state):
    """A check of a dataset that cannot be had raises nothing, and says whose fault it is."""
    place = places[way]
    shelf.live({**place.live, "sha256": "0" * 64} if fault == "flip" else place.live)
    kind, how, error, _ = FAULTS[fault]
    place.server.fail(kind, place.where, **how)
    result = stores.check("tiny", store="live")
    assert (result.state, result.fault, result.clauses) == (state, error.__name__, ())
    assert result.problem.startswith(shelf.line("url: "))
    assert result.tries == (2 if fault == "503" else 1)


@pytest.mark.parametrize(("way", "fault"), applicable(PASSING))
def test_a_fault_that_passes(shelf, places, way, fault):
    """What passes after a while changes no value."""
    place = places[way]
    shelf.live(place.live)
    kind, how, _, _ = PASSING[fault]
    place.server.fail(kind, place.where, times=1 if fault in SLOW else 2, **how)
    assert right(opened())
    assert place.server.faults[0].times == 0


@pytest.mark.parametrize(
    ("fault", "chunks"),
    [("503", None), ("cut", None), *((name, {"time": 8}) for name in FAULTS if name != "404")],
)
def test_a_fault_while_computing(shelf, places, short, fault, chunks):
    """Lazy values of a Zarr store fail with the same errors as its opening does."""
    place = places["s3-zarr"]
    shelf.live(place.live)
    lazy = stores.open_dataset("tiny", "live", chunks=chunks)
    kind, how, error, words = FAULTS[fault]
    place.server.fail(kind, "sst/", **how)
    refused(shelf, error, words, lambda: lazy["sst"].mean().compute())


@pytest.mark.parametrize("fault", PASSING)
def test_a_fault_while_computing_passes(shelf, places, fault):
    """Lazy values of a Zarr store are the same when a fault passes."""
    place = places["s3-zarr"]
    shelf.live(place.live)
    lazy = stores.open_dataset("tiny", "live", chunks={"time": 8})
    kind, how, _, _ = PASSING[fault]
    place.server.fail(kind, "sst/", times=1 if fault in SLOW else 2, **how)
    assert right(lazy.compute())
    assert place.server.faults[0].times == 0


def test_a_store_that_moves_while_computing(shelf, places):
    """A store that is gone when values are read is an error, not a field of missing values."""
    place = places["s3-zarr"]
    shelf.live(place.live)
    lazy = stores.open_dataset("tiny", "live", chunks={"time": 8})
    place.server.fail("status", ".zarr", status=404)
    refused(shelf, Moved, "nothing is there", lazy.compute)


def test_a_missing_chunk_is_missing_values(shelf, places):
    """A chunk that a store never wrote stays what Zarr says it is: the fill value."""
    place = places["s3-zarr"]
    shelf.live(place.live)
    lazy = stores.open_dataset("tiny", "live", chunks={"time": 8})
    place.server.fail("status", "sst/1.0.0", status=404)
    found = lazy["sst"].compute()
    wanted = VERSIONS["good"]["sst"]
    assert found[8:16].isnull().all()
    assert np.array_equal(found[:8], wanted[:8])
    assert np.array_equal(found[16:], wanted[16:])


@pytest.mark.parametrize("way", ["http-netcdf", "http-text"])
def test_flipped_bytes_against_the_promised_sum(shelf, places, way):
    """Where the server tells no checksum, the one in the dataset's file finds the damage."""
    place = places[way]
    body = place.server.content[f"/good{place.where}"]
    shelf.live({**place.live, "sha256": hashlib.sha256(body).hexdigest()})
    place.server.fail("flip", place.where)
    refused(shelf, DamagedDownload, "is not the file that was promised: its SHA-256 differs")
    place.server.heal()
    assert right(opened())


def test_numbers_in_addresses_are_no_status(shelf, places, short):
    """A store whose address holds the digits of a status is not taken for a busy one."""
    with FaultyServer() as dead:
        pass
    storage = {"anon": True, "endpoint_url": dead.url}
    shelf.live({"kind": "zarr", "url": "s3://tiny/429.zarr", "storage": storage})
    refused(shelf, Unreachable, r"429\.zarr.*: the connection was cut or could not be made")


@pytest.mark.parametrize("way", DOWNLOADED_OR_ZARR)
def test_a_dead_server(shelf, places, short, way):
    """Where nobody listens, the error says so after all tries."""
    with FaultyServer() as dead:
        pass
    shelf.live({**places[way].live, **_elsewhere(places[way], dead.url)})
    words = r"the connection was cut or could not be made \(2 tries in "
    assert refused(shelf, Unreachable, words).tries == 2


def _elsewhere(place: Place, url: str) -> dict[str, Any]:
    """The same location on another server."""
    if place.live["url"].startswith("s3:"):
        return {"storage": {"anon": True, "endpoint_url": url}}
    return {"url": place.live["url"].replace(place.server.url, url)}


OPENDAP_FAULTS = {
    "404": GONE,
    "403": LOCKED,
    "429": BUSY,
    "503": SICK,
    "cut": CUT,
    "hang": HANG,
}


@pytest.mark.parametrize("fault", OPENDAP_FAULTS)
def test_opendap_with_a_fault_that_stays(shelf, places, short, fault):
    """An OPeNDAP server's failures have errors of their own, too."""
    place = places["opendap"]
    shelf.live(place.live)
    kind, how, error, words = OPENDAP_FAULTS[fault]
    place.server.fail(kind, place.where, **how)
    refused(shelf, error, words)


@pytest.mark.parametrize("fault", ["429", "503", "cut", "hang"])
def test_opendap_with_a_fault_that_passes(shelf, places, fault):
    """An OPeNDAP server that recovers gives the same values."""
    place = places["opendap"]
    shelf.live(place.live)
    kind, how, _, _ = OPENDAP_FAULTS[fault]
    place.server.fail(kind, place.where, times=1, **how)
    assert right(opened())
    assert place.server.faults[0].times == 0


@pytest.mark.parametrize("fault", OPENDAP_FAULTS)
def test_opendap_with_a_fault_while_computing(shelf, places, short, fault):
    """Lazy values of an OPeNDAP server fail with the same errors, and are never made up."""
    place = places["opendap"]
    shelf.live(place.live)
    lazy = stores.open_dataset("tiny", "live", chunks={"time": 8})
    kind, how, error, words = OPENDAP_FAULTS[fault]
    place.server.fail(kind, ".dods", **how)
    refused(shelf, error, words, lazy.compute)


@pytest.mark.parametrize("fault", ["429", "503", "cut", "hang"])
def test_opendap_with_a_fault_while_computing_passes(shelf, places, fault):
    """Lazy values of an OPeNDAP server are the same when a fault passes."""
    place = places["opendap"]
    shelf.live(place.live)
    lazy = stores.open_dataset("tiny", "live", chunks={"time": 8})
    kind, how, _, _ = OPENDAP_FAULTS[fault]
    place.server.fail(kind, ".dods", times=1, **how)
    assert right(lazy.compute())
    assert place.server.faults[0].times == 0


def test_a_dead_opendap_server(shelf, places, short):
    """Where no OPeNDAP server listens, the error says so after all tries."""
    with FaultyServer() as dead:
        pass
    shelf.live({**places["opendap"].live, "url": f"{dead.url}/good"})
    words = r"the connection was cut or could not be made \(2 tries in "
    refused(shelf, Unreachable, words)


@pytest.mark.parametrize("spoiled", SPOILED)
@pytest.mark.parametrize("way", ["http-netcdf", "s3-zarr", "opendap"])
def test_a_content_that_changed(shelf, places, way, spoiled):
    """Data that are no longer as promised are refused with the clause, at its line."""
    place = places[way]
    shelf.live(place.at(spoiled))
    _, clause, words = SPOILED[spoiled]
    with pytest.raises(BrokenContract) as caught:
        opened()
    assert re.search(rf"tiny does not keep its contract: .*{clause}: {words}", str(caught.value))
    result = stores.check("tiny", store="live")
    assert result.state == "broken"
    (broken,) = (one for one in result.broken if one.clause == clause)
    assert re.match(words, f"promised {broken.promised}, found {broken.found}")
    assert broken.place.file == shelf.path
    line = shelf.path.read_text(encoding="utf-8").splitlines()[broken.place.line - 1]
    assert line.strip().startswith(f"{clause.rpartition('.')[2]}:")


@pytest.mark.parametrize("fault", FAULTS)
def test_the_next_place(shelf, places, short, fault):
    """When the first place fails, in whatever way, the second gives the same values."""
    first, second = places["s3-netcdf"], places["http-netcdf"]
    shelf.live(first.live, second.live)
    kind, how, _, _ = FAULTS[fault]
    first.server.fail(kind, **how)
    assert right(opened())
    assert second.server.asked(".nc")


def test_no_place_left(shelf, places, short):
    """When all places fail, the error names each with its reason."""
    first, second = places["s3-netcdf"], places["http-netcdf"]
    shelf.live(first.live, second.live)
    first.server.fail("status", status=503)
    second.server.fail("status", status=404)
    words = r"none of 2 places of tiny can be had: .*HTTP 503.*\(2 tries.*; .*good\.nc: nothing is"
    error = refused(shelf, Unreachable, words)
    assert error.tries == 3


def told(path: Path) -> list[dict[str, Any]]:
    """What a listening runner was told."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("way", ["http-netcdf", "s3-zarr", "opendap"])
def test_auto_without_a_live_place(shelf, places, short, way, tmp_path, monkeypatch):
    """A dead place is left for the sample within seconds, and the runner is told."""
    monkeypatch.setenv(stores.LOG_VARIABLE, str(tmp_path / "log"))
    with FaultyServer() as dead:
        pass
    shelf.live({**places[way].live, **_elsewhere(places[way], dead.url)})
    began = time.monotonic()
    assert right(opened("auto"))
    assert time.monotonic() - began < 5
    (event,) = told(tmp_path / "log")
    assert (event["store"], event["kind"]) == ("sample", "synthetic")


@pytest.mark.parametrize("fault", ["hang", "503", "404", "cut"])
def test_auto_with_a_sick_place(shelf, places, short, fault, tmp_path, monkeypatch):
    """A place that hangs or fails is left for the sample, and the reader is warned."""
    place = places["s3-zarr"]
    shelf.live(place.live)
    kind, how, _, _ = FAULTS[fault]
    place.server.fail(kind, "" if fault == "hang" else place.where, **how)
    began = time.monotonic()
    if fault == "hang":  # then even the question whether it answers is left without one
        assert right(opened("auto"))
    else:
        with pytest.warns(UserWarning, match="s3://tiny/good.zarr.*; the sample is used instead"):
            assert right(opened("auto"))
    assert time.monotonic() - began < 6
    monkeypatch.setenv(stores.LOG_VARIABLE, str(tmp_path / "log"))
    assert right(opened("auto"))
    (event,) = told(tmp_path / "log")
    assert (event["store"], event["kind"]) == ("sample", "synthetic")


def test_auto_with_a_healthy_place(shelf, places, tmp_path, monkeypatch):
    """A place that answers is used, and the runner is told that the data are real."""
    monkeypatch.setenv(stores.LOG_VARIABLE, str(tmp_path / "log"))
    shelf.live(places["s3-zarr"].live)
    assert right(opened("auto"))
    (event,) = told(tmp_path / "log")
    assert (event["store"], event["kind"]) == ("live", "real")


def test_auto_does_not_hide_a_broken_contract(shelf, places):
    """Data that changed are not quietly replaced by the sample."""
    shelf.live(places["s3-zarr"].at("units"))
    with pytest.raises(BrokenContract, match="promised K, found degC"):
        opened("auto")


def _open_elsewhere(folder: Path, start: Any, done: Any) -> None:
    stores.datasets_folder = lambda: folder
    start.wait(120)
    done.put(bool(right(opened())))


def test_two_processes_download_once(shelf, places):
    """Two processes that open the same uncached dataset at once download it once."""
    place = places["s3-netcdf"]
    shelf.live(place.live)
    spawning = multiprocessing.get_context("spawn")
    start, done = spawning.Barrier(3), spawning.Queue()
    asking = (shelf.path.parent, start, done)
    both = [spawning.Process(target=_open_elsewhere, args=asking) for _ in range(2)]
    for one in both:
        one.start()
    start.wait(120)
    assert [done.get(timeout=120) for _ in both] == [True, True]
    for one in both:
        one.join(30)
    assert len(place.server.asked(".nc")) == 1


@pytest.fixture
def small_disk(shelf) -> Iterator[Path]:
    """A cache of 8 kB, too small for the dataset; skips where none can be mounted."""
    cache = shelf.path.parent / "cache"
    cache.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=8k", "castalia-test", str(cache)]
    try:
        mounted = subprocess.run(command, capture_output=True).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        pytest.skip("no file system can be mounted here")
    yield cache
    subprocess.run(["umount", str(cache)], check=True)


@pytest.mark.parametrize("way", FILES)
def test_a_full_disk(shelf, places, way, small_disk):
    """A disk that fills up while a dataset is cached gives one clear line and no half file."""
    shelf.live(places[way].live)
    refused(shelf, CacheUnusable, rf"no room is left for downloads in {small_disk}/files\n")
    assert not list((small_disk / "files").glob("[!.]*"))


@pytest.mark.parametrize("way", FILES)
def test_a_cache_that_cannot_be_written(shelf, places, way, small_disk):
    """A read-only cache gives one clear line."""
    shelf.live(places[way].live)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    refused(shelf, CacheUnusable, rf"downloads cannot be kept in {small_disk}/files: Read-only")


@pytest.mark.parametrize("way", FILES)
def test_a_damaged_copy(shelf, places, way, caplog):
    """A cached file that was damaged is downloaded again, and one clear line says so."""
    place = places[way]
    shelf.live(place.live)
    assert right(opened())
    (copy,) = (shelf.path.parent / "cache/files").glob(f"*-good{place.where}")
    content = bytearray(copy.read_bytes())
    content[len(content) // 2] ^= 1
    copy.write_bytes(content)
    assert right(opened())
    (line,) = (one for one in caplog.messages if "damaged" in one)
    assert line.startswith(shelf.line("url: ") + f"{copy} was damaged on this disk; ")
    assert len(place.server.asked(place.where)) == 2
