"""What `castalia.open_dataset` costs beside bare xarray, and a survey of the whole catalogue.

An object store on loopback is filled with the samples; a proxy in front of it counts requests and
bytes. Both ways of opening take turns in one run, so that only their difference matters.
Usage: python benchmarks/open_data.py [--repeat 15]
"""

from __future__ import annotations

import argparse
import http.client
import os
import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import xarray as xr

import castalia
from castalia import stores, surveying
from castalia.contract import Dataset
from castalia.stores import mirroring, serving
from castalia.stores.samples import sample_paths

ALLOWED_SHARE, ALLOWED_S = 0.05, 0.020
ON_DISK = ("ostia-sst", "coads-climatology", "linke-turbidity")
IN_MIRROR = ("mur-sst", "era5", "cesm-lens")


class Counter(BaseHTTPRequestHandler):
    """Passes reads on to the object store, and counts them."""

    protocol_version = "HTTP/1.1"
    upstream = ""
    requests = 0
    size_bytes = 0
    lock = threading.Lock()

    def do_GET(self) -> None:
        """Answer as the store does."""
        connection = http.client.HTTPConnection(self.upstream, timeout=30)
        kept = {name: value for name, value in self.headers.items() if name != "Connection"}
        connection.request(self.command, self.path, headers=kept)
        answer = connection.getresponse()
        content = answer.read()
        with self.lock:
            Counter.requests += 1
            Counter.size_bytes += len(content)
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("connection", "content-length", "transfer-encoding"):
                self.send_header(name, value)
        length = answer.getheader("Content-Length") if self.command == "HEAD" else len(content)
        self.send_header("Content-Length", str(length or 0))
        self.end_headers()
        self.wfile.write(content)
        connection.close()

    def do_HEAD(self) -> None:
        """Answer as the store does."""
        self.do_GET()

    def log_message(self, *told: object) -> None:
        """Say nothing."""


@contextmanager
def counted(endpoint: str):
    """The address of a proxy in front of an object store."""
    Counter.upstream = urlsplit(endpoint).netloc
    proxy = ThreadingHTTPServer(("127.0.0.1", 0), Counter)
    proxy.daemon_threads = True
    threading.Thread(target=proxy.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{proxy.server_port}"
    finally:
        proxy.shutdown()
        proxy.server_close()


def seconds(work: Callable[[], xr.Dataset]) -> float:
    """How long one opening takes."""
    began = time.perf_counter()
    with work():
        return time.perf_counter() - began


def bare(dataset: Dataset, store: str) -> Callable[[], xr.Dataset]:
    """The same place opened with xarray alone, as a lesson would by hand."""
    if store == "sample":
        path, arguments = sample_paths(dataset)[0], dict(dataset.facts.sample.arguments)
        return lambda: xr.open_dataset(path, **arguments)
    location = dataset.facts.live[0]
    url, options = castalia.open_location(dataset.name, store)
    how = {"chunks": None, **location.arguments}
    return lambda: xr.open_zarr(url, storage_options=options, **how)


def compare(name: str, store: str, repeat: int, proxy: str) -> bool:
    """Print a row: both medians, what ours adds, requests and bytes; whether that is allowed."""
    dataset = stores.find(name)
    ways = {
        "ours": lambda: castalia.open_dataset(name, store, chunks=None),
        "bare": bare(dataset, store),
    }
    took: dict[str, list[float]] = {way: [] for way in ways}
    for number in range(repeat + 1):
        for way, work in ways.items():
            once = seconds(work)
            if number:  # the first time, libraries are imported and files looked through
                took[way].append(once)
    cost = counted_opening(dataset, store, proxy)
    middle = {way: statistics.median(times) for way, times in took.items()}
    added = middle["ours"] - middle["bare"]
    fine = added <= max(ALLOWED_SHARE * middle["bare"], ALLOWED_S)
    print(
        f"{name:18} {store:7} {1e3 * middle['ours']:7.1f} {1e3 * middle['bare']:7.1f}"
        f" {1e3 * added:+7.1f}  {cost['ours'][0]:4}/{cost['bare'][0]:<4}"
        f" {cost['ours'][1] / 1e3:8.1f}/{cost['bare'][1] / 1e3:<8.1f} {'' if fine else 'too slow'}"
    )
    return fine


def counted_opening(dataset: Dataset, store: str, proxy: str) -> dict[str, tuple[int, int]]:
    """Requests and bytes of one opening each way, through the proxy, which is not timed."""
    there, cost = os.environ["AWS_ENDPOINT_URL"], {}
    os.environ["AWS_ENDPOINT_URL"] = proxy
    ways = (("ours", lambda: castalia.open_dataset(dataset.name, store, chunks=None)),)
    for way, work in (*ways, ("bare", bare(dataset, store))):
        before = (Counter.requests, Counter.size_bytes)
        seconds(work)
        cost[way] = (Counter.requests - before[0], Counter.size_bytes - before[1])
    os.environ["AWS_ENDPOINT_URL"] = there
    return cost


def main() -> None:
    """Fill, compare, survey."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=15)
    repeat = parser.parse_args().repeat
    with (
        tempfile.TemporaryDirectory() as cache,
        serving.serving() as server,
        counted(server.endpoint) as proxy,
    ):
        os.environ["CASTALIA_CACHE"] = cache
        mirroring.fill(server.endpoint, [stores.find(x) for x in stores.names()], serving.KEYS)
        os.environ["AWS_ENDPOINT_URL"] = server.endpoint
        print(
            "dataset            store      ours    bare   added  requests  kB     (ms, ours/bare)"
        )
        fine = [compare(name, "sample", repeat, proxy) for name in ON_DISK]
        fine += [compare(name, "mirror", repeat, proxy) for name in IN_MIRROR]
        began = time.perf_counter()
        found = surveying.survey(stores.names(), values=False, store="mirror")
        good = sum(one.good for one in found)
        print(
            f"survey of {len(found)} datasets on the mirror: {time.perf_counter() - began:.1f} s, ",
            end="",
        )
        print(f"{good} keep their contracts")
    raise SystemExit(0 if all(fine) and good == len(found) else 1)


if __name__ == "__main__":
    main()
