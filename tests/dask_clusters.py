"""Dask clusters for tests: real processes on loopback, each ended by its id."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil


class Cluster:
    """A scheduler, and workers that come and go."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "scheduler.json"
        self.processes: list[subprocess.Popen] = []
        words = ("--host", "127.0.0.1", "--port", "0", "--dashboard-address", "127.0.0.1:0")
        self.scheduler = self._start("scheduler", *words)
        until(self.file.is_file)
        self.address: str = until(lambda: json.loads(self.file.read_text() or "{}"))["address"]

    def worker(self, *words: str, env: dict[str, str] | None = None) -> subprocess.Popen:
        """Start a worker of one thread."""
        usual = ("--host", "127.0.0.1", "--nthreads", "1", "--no-dashboard")
        return self._start("worker", *usual, "--death-timeout", "60", *words, env=env)

    def _start(self, kind: str, *words: str, env: dict[str, str] | None = None) -> subprocess.Popen:
        log = (self.folder / f"{kind}-{len(self.processes)}.log").open("wb")
        process = subprocess.Popen(
            [sys.executable, "-m", "dask", kind, *words, "--scheduler-file", str(self.file)],
            cwd=self.folder,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
        self.processes.append(process)
        return process

    def below(self) -> list[psutil.Process]:
        """The processes that this cluster has started, without the first ones."""
        found = []
        for process in self.processes:
            with contextlib.suppress(psutil.Error):
                found += psutil.Process(process.pid).children(recursive=True)
        return found

    def close(self) -> None:
        """End all of it."""
        family = self.below()
        for process in reversed(self.processes):
            process.kill()
            process.wait()
        for process in family:
            with contextlib.suppress(psutil.Error):
                process.kill()


@contextlib.contextmanager
def started(folder: Path) -> Iterator[Cluster]:
    """A scheduler on loopback."""
    folder.mkdir(parents=True, exist_ok=True)
    cluster = Cluster(folder)
    try:
        yield cluster
    finally:
        cluster.close()


def until(holds: Callable, within_s: float = 60):
    """What a question answers, once it is true; an assertion fails if it is not in time."""
    end = time.monotonic() + within_s
    while time.monotonic() < end:
        if answer := holds():
            return answer
        time.sleep(0.05)
    raise AssertionError(f"not within {within_s} s")
