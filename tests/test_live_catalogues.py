"""Catalogues are searched as where they live: a STAC server and an intake-esm catalogue on loopback."""

from __future__ import annotations

import json
import shutil
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
import xarray as xr
from faulty_server import FaultyServer

from castalia import patience, stores
from castalia.errors import Moved, Unreachable
from castalia.patience import Patience
from castalia.stores.samples import made_sample

QUICK = Patience(tries=3, first_s=0.01, most_s=0.02, total_s=5, connect_s=1, read_s=2)


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    """Copies of two datasets whose live addresses a test may change."""
    real = stores.datasets_folder()
    for name in ("sentinel-2", "cmip6"):
        shutil.copy(real / f"{name}.yml", tmp_path / f"{name}.yml")
    monkeypatch.setattr(stores, "datasets_folder", lambda: tmp_path)
    monkeypatch.setattr(patience, "PATIENCE", QUICK)
    monkeypatch.setenv("CASTALIA_CACHE", str(tmp_path / "cache"))
    return tmp_path


def content_of(root: Path) -> dict[str, bytes]:
    """A made sample as a web server has it."""
    files = (path for path in root.rglob("*") if path.is_file())
    return {f"/{path.relative_to(root).as_posix()}": path.read_bytes() for path in files}


def redirect(path: Path, old: str, new: str) -> None:
    """Let a dataset live elsewhere."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


class StacServer(BaseHTTPRequestHandler):
    """A landing page and a search that answers what it is given."""

    found: ClassVar[dict] = {}
    asked: ClassVar[list[dict]] = []
    failures = 0

    def do_GET(self):
        here = f"http://{self.headers['Host']}/v1"
        links = [
            {"rel": "self", "href": here, "type": "application/json"},
            {"rel": "root", "href": here, "type": "application/json"},
            {"rel": "search", "href": f"{here}/search", "type": "application/geo+json"},
        ]
        classes = ["core", "item-search", "item-search#query"]
        conforms = [f"https://api.stacspec.org/v1.0.0/{name}" for name in classes]
        self.answer(
            {
                "type": "Catalog",
                "stac_version": "1.0.0",
                "id": "here",
                "description": "On loopback.",
                "conformsTo": conforms,
                "links": links,
            }
        )

    def do_POST(self):
        self.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        if len(self.asked) <= self.failures:
            self.send_response(503)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self.answer(self.found)

    def answer(self, content):
        body = json.dumps(content).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/geo+json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *told):
        pass


@pytest.fixture
def stac(shelf):
    """The images on one server, their search on another."""
    root = made_sample(stores.find("sentinel-2"))
    searched = json.loads(next(root.rglob("search.json")).read_text(encoding="utf-8"))
    sample = stores.open_dataset("sentinel-2", "sample", chunks=None).load()
    with FaultyServer(content_of(root)) as images:
        text = json.dumps(searched)
        text = text.replace(
            "https://sentinel-cogs.s3.us-west-2.amazonaws.com", f"{images.url}/sentinel-cogs"
        )
        handler = type("Handler", (StacServer,), {"found": json.loads(text), "asked": []})
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        here = f"http://127.0.0.1:{server.server_port}/v1"
        redirect(shelf / "sentinel-2.yml", "https://earth-search.aws.element84.com/v1", here)
        yield handler, sample
        server.shutdown()
        server.server_close()


def test_a_search_finds_what_is_opened(stac):
    """The query of the dataset's file is what the server is asked, and its images are opened."""
    handler, sample = stac
    handler.failures = 2  # a server that fails twice is asked again
    live = stores.open_dataset("sentinel-2", "live", chunks=None)
    xr.testing.assert_equal(live.load(), sample)
    assert len(handler.asked) == 3
    assert handler.asked[-1]["collections"] == ["sentinel-2-l2a"]
    assert handler.asked[-1]["bbox"] == [4.88, 52.36, 4.9, 52.38]


def test_a_search_that_finds_nothing(stac):
    """No item is an archive that moved, not an empty dataset."""
    stac[0].found = {"type": "FeatureCollection", "features": []}
    with pytest.raises(Moved, match="the search finds no item"):
        stores.open_dataset("sentinel-2", "live")


def test_a_search_that_fails(stac):
    """A server that only fails is given up, after tries that are counted."""
    stac[0].failures = 100
    with pytest.raises(Unreachable, match=r"the search fails .*\(3 tries in") as caught:
        stores.open_dataset("sentinel-2", "live")
    assert caught.value.tries == 3


@pytest.fixture
def catalogue(shelf):
    """The catalogue of climate models and their stores on one server."""
    root = made_sample(stores.find("cmip6"))
    sample = stores.open_dataset("cmip6", "sample", chunks=None).load()
    with FaultyServer(content_of(root)) as server:
        for name in ("/cmip6/pangeo-cmip6.csv", "/cmip6/pangeo-cmip6.json"):
            text = server.content[name].decode().replace("gs://", f"{server.url}/")
            text = text.replace("https://storage.googleapis.com", server.url)
            server.content[name] = text.encode()
        redirect(shelf / "cmip6.yml", "https://storage.googleapis.com", server.url)
        redirect(shelf / "cmip6.yml", "lat: 64, lon: 128", "lat: 12, lon: 24")
        yield server, sample, shelf / "cmip6.yml"


def test_a_query_finds_the_store(catalogue):
    """The store that the query names is opened in place."""
    _, sample, _ = catalogue
    live = stores.open_dataset("cmip6", "live", chunks=None)
    xr.testing.assert_equal(live.load(), sample)


def test_a_query_that_finds_nothing(catalogue):
    """A model that the catalogue does not have is an archive that changed."""
    redirect(catalogue[2], "source_id: CanESM5", "source_id: NoModel")
    with pytest.raises(Moved, match="the query finds no store"):
        stores.open_dataset("cmip6", "live")
