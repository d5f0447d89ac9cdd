"""Which store is used is chosen, said and kept to; samples that a recipe makes are made whole."""

from __future__ import annotations

import json
import shutil
import socket
import threading
import warnings
from http.server import BaseHTTPRequestHandler, HTTPServer

import numpy as np
import pytest
import xarray as xr
import yaml
from test_stores import Shelf

import castalia
from castalia import recipes, stores
from castalia.errors import CacheUnusable, Malformed, Unreachable, WrongUsage
from castalia.stores import samples, three


def closed_port() -> int:
    """A port of this machine on which nothing answers."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return held.getsockname()[1]


@pytest.fixture
def made(tmp_path, monkeypatch):
    """A dataset `tiny` whose sample is made by a recipe, and whose live place does not answer."""
    folder = tmp_path / "datasets"
    folder.mkdir()
    shelf = Shelf(folder)
    url = f"http://127.0.0.1:{closed_port()}/archive/tiny.zarr"
    shelf.facts["live"] = [{"kind": "zarr", "url": url, "arguments": {"consolidated": True}}]
    shelf.facts["sample"] = {"kind": "synthetic", "recipe": "tiny", "note": "Made up."}
    shelf.write()
    tiny = xr.open_dataset(shelf.sample).load()
    calls: list[str] = []

    def recipe() -> dict[str, xr.Dataset]:
        calls.append("made")
        return {url: tiny}

    monkeypatch.setattr(stores, "datasets_folder", lambda: folder)
    monkeypatch.setattr(recipes, "RECIPES", {"tiny": recipe})
    monkeypatch.setenv("CASTALIA_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("CASTALIA_STORE", raising=False)
    three._answers.cache_clear()
    shelf.calls, shelf.url, shelf.cache = calls, url, tmp_path / "cache"
    return shelf


def test_a_made_sample_is_made_once(made):
    """A recipe runs on first use; afterwards its result is opened from the cache."""
    for _ in range(2):
        opened = stores.open_dataset("tiny", "sample")
        assert opened["sst"].values.tolist() == [[0, 1, 2], [3, 4, 5]]
    assert made.calls == ["made"]
    assert opened["sst"].chunks == ((1, 1), (3,))  # as the file advises
    folders = list((made.cache / "samples").iterdir())
    assert [folder.name.startswith("tiny-") for folder in folders] == [True]


def test_a_changed_file_makes_the_sample_anew(made):
    """A sample belongs to the file and the recipes that it was made by."""
    stores.open_dataset("tiny", "sample")
    made.facts["version"] = "2"
    made.write()
    stores.open_dataset("tiny", "sample")
    assert made.calls == ["made", "made"]


def test_a_recipe_that_fails_leaves_nothing(made, monkeypatch):
    """What could not be written whole is not there."""

    def broken(content, path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(samples, "_write", broken)
    with pytest.raises(CacheUnusable, match=r"cannot be kept in .*: No space left on device"):
        stores.open_dataset("tiny", "sample")
    assert list((made.cache / "samples").iterdir()) == []


def test_a_faster_process_wins(made, monkeypatch):
    """When another process has made the sample meanwhile, its result is used."""

    real = samples.os.replace

    def too_late(made_here, folder):
        if folder.parent != made.cache / "samples":
            return real(made_here, folder)
        shutil.copytree(made_here, folder)
        raise OSError(39, "Directory not empty")

    monkeypatch.setattr(samples.os, "replace", too_late)
    assert float(stores.open_dataset("tiny", "sample")["sst"].sum()) == 15
    assert len(list((made.cache / "samples").iterdir())) == 1


def test_unknown_recipe(made):
    """A recipe that does not exist is a problem of the dataset's file."""
    made.facts["sample"]["recipe"] = "tinny"
    made.write()
    with pytest.raises(Malformed, match=r"no recipe 'tinny'\n  there are: tiny"):
        stores.open_dataset("tiny", "sample")


@pytest.mark.parametrize("listening", [False, True])
def test_auto_takes_the_sample_where_live_does_not_answer(made, monkeypatch, listening, tmp_path):
    """Nobody waits long for a dead place; the runner is told which store it was."""
    log = tmp_path / "log"
    if listening:
        monkeypatch.setenv(stores.LOG_VARIABLE, str(log))
    opened = stores.open_dataset("tiny")
    assert float(opened["sst"].sum()) == 15
    if listening:
        (event,) = map(json.loads, log.read_text().splitlines())
        assert (event["store"], event["kind"]) == ("sample", "synthetic")
        assert event["fingerprint"]["sizes"] == {"time": 2, "lon": 3}


def test_auto_takes_the_sample_where_live_answers_and_fails(made):
    """A place that answers with errors only is not a reason to stop a learner, who is told."""

    class Failing(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def do_HEAD(self):
            self.do_GET()

        def log_message(self, *told):
            pass

    server = HTTPServer(("127.0.0.1", 0), Failing)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        made.facts["live"][0]["url"] = f"http://127.0.0.1:{server.server_port}/archive/tiny.zarr"
        made.write()
        url = made.facts["live"][0]["url"]
        tiny = recipes.RECIPES["tiny"]
        recipes.RECIPES["tiny"] = lambda: {url: next(iter(tiny().values()))}
        with pytest.warns(UserWarning, match="nothing is there.*; the sample is used instead"):
            opened = stores.open_dataset("tiny")
        assert float(opened["sst"].sum()) == 15
        with pytest.raises(Unreachable, match="nothing is there"):
            stores.open_dataset("tiny", "live")
    finally:
        server.shutdown()
        server.server_close()


def test_live_is_live_only(made, monkeypatch):
    """Whoever asks for live data does not get others."""
    quick = castalia.stores.objects.Patience(tries=2, first_s=0.01, total_s=2)
    monkeypatch.setattr(castalia.patience, "PATIENCE", quick)
    with pytest.raises(Unreachable, match="could not be made") as caught:
        stores.open_dataset("tiny", "live")
    lines = made.path.read_text().splitlines()
    number = 1 + next(n for n, line in enumerate(lines) if made.url in line)
    assert str(caught.value).startswith(f"{made.path}:{number}: ")


def test_a_dataset_without_a_live_place_is_its_sample():
    """Under live and auto it is opened from its sample, and says so."""
    dataset = stores.find("soi-darwin")
    assert [stores.choose(dataset, x).name for x in ("live", "auto", "sample")] == ["sample"] * 3
    assert stores.choose(dataset, "mirror").name == "mirror"


@pytest.mark.parametrize("how", ["argument", "environment"])
def test_unknown_store(monkeypatch, how):
    """A store that does not exist is refused with those that do."""
    if how == "environment":
        monkeypatch.setenv("CASTALIA_STORE", "mirrror")
    with pytest.raises(WrongUsage, match=r"there are: auto, live, mirror, sample") as caught:
        stores.open_dataset("soi-darwin", "mirrror" if how == "argument" else None)
    assert ("CASTALIA_STORE" in str(caught.value)) is (how == "environment")


def test_no_mirror(monkeypatch):
    """A mirror that nobody named cannot be opened; the message says how to have one."""
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    with pytest.raises(Unreachable, match="AWS_ENDPOINT_URL does not say where") as caught:
        stores.open_dataset("soi-darwin", "mirror")
    assert "castalia data serve" in str(caught.value)


def test_locations(made, monkeypatch):
    """An address and options for each store; the sample's can be opened by hand."""
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9/")
    assert stores.open_location("tiny", "live") == (made.url, {})
    url, options = stores.open_location("tiny", "mirror")
    host = made.url.split("/")[2].replace(":", "-")
    assert url == f"s3://{host}/archive/tiny.zarr"
    assert options == {"anon": True, "endpoint_url": "http://127.0.0.1:9"}
    url, options = castalia.open_location("tiny", "sample")
    by_hand = xr.open_zarr(url, storage_options=options)
    assert np.array_equal(by_hand["sst"], stores.open_dataset("tiny", "sample")["sst"])


def test_locations_of_files(monkeypatch):
    """A dataset of files has the address of its first."""
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    url, options = stores.open_location("nemo-sst", "sample")
    assert (url[:8], options) == ("file:///", {})
    assert url.endswith("/nemo_1m_20150101-20150201_grid-T.nc")
    url, _ = stores.open_location("nemo-sst", "mirror")
    assert url == "s3://castalia/nemo-sst/nemo_1m_20150101-20150201_grid-T.nc"


def test_locations_are_told(monkeypatch, tmp_path):
    """The runner hears of data that a lesson opens by hand, too."""
    log = tmp_path / "log"
    monkeypatch.setenv(stores.LOG_VARIABLE, str(log))
    stores.open_location("soi-darwin")
    (event,) = map(json.loads, log.read_text().splitlines())
    assert (event["dataset"], event["store"]) == ("soi-darwin", "sample")
    assert event["fingerprint"]["sizes"] == {"time": 1776}


def test_marks_of_stores_differ(made, monkeypatch):
    """A lesson runs again when its data come from another store."""
    dataset = stores.find("tiny")
    assert stores.mark(dataset, "sample").startswith("sample ")
    quick = castalia.stores.objects.Patience(tries=1, total_s=1)
    monkeypatch.setattr(castalia.patience, "PATIENCE", quick)
    with pytest.raises(Unreachable):
        stores.mark(dataset, "live")


def test_no_recipe_without_a_place(made):
    """A recipe imitates a live place, so the file must name one."""
    del made.facts["live"]
    made.path.write_text(yaml.safe_dump(made.facts), encoding="utf-8")
    with pytest.raises(Malformed, match="`live` must name one"):
        stores.find("tiny")


def test_nothing_is_said_where_all_is_well(made):
    """A dead live place is replaced without a word: the page says which store it was."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        stores.open_dataset("tiny")
