"""What benchmarks measure of a command: seconds of wall and CPU, and memory of its processes."""

from __future__ import annotations

import contextlib
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil

_SAMPLING_S = 0.1


def timed(command: list[str], root: Path) -> tuple[float, float]:
    """Wall seconds and CPU seconds of a command and its children; an error ends the benchmark."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    done = subprocess.run(
        command, cwd=root, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False
    )
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise SystemExit(
            f"{' '.join(command)} failed:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
        )
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _watched(command: list[str], root: Path) -> Iterator[psutil.Process]:
    """The process of a command, again and again until it has ended."""
    with subprocess.Popen(
        command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as started:
        top = psutil.Process(started.pid)
        while started.poll() is None:
            yield top
            time.sleep(_SAMPLING_S)


def memory_of(
    command: list[str], root: Path, is_parent: Callable[[psutil.Process], bool]
) -> dict[str, float]:
    """Peak MiB of a parent among a command's processes, and of the children that it forks.

    Args:
        command: What runs.
        root: Its working directory.
        is_parent: Tells the parent from the others.
    Returns:
        Of the parent all that is resident; of its children the same, and what each has alone.
    """
    parent: float = 0.0
    resident: dict[int, float] = {}
    alone: dict[int, float] = {}
    for top in _watched(command, root):
        with contextlib.suppress(psutil.Error):
            for process in filter(is_parent, top.children()):
                parent = max(parent, process.memory_info().rss / 2**20)
                for child in process.children():
                    used = child.memory_full_info()
                    resident[child.pid] = max(resident.get(child.pid, 0), used.rss / 2**20)
                    alone[child.pid] = max(alone.get(child.pid, 0), used.uss / 2**20)
    return {
        "parent": parent,
        "child, median": statistics.median(resident.values()) if resident else 0.0,
        "child, most": max(resident.values(), default=0.0),
        "of it unshared, median": statistics.median(alone.values()) if alone else 0.0,
        "unshared, most": max(alone.values(), default=0.0),
    }


def family_memory(
    command: list[str], root: Path, is_worker: Callable[[psutil.Process], bool]
) -> dict[str, float]:
    """Peak MiB of a worker among a command's processes, and of all that it started, as shares (PSS).

    Args:
        command: What runs.
        root: Its working directory.
        is_worker: Tells a worker from the others.
    """
    most = dict.fromkeys(("a worker", "what it started", "both at once"), 0.0)
    for top in _watched(command, root):
        with contextlib.suppress(psutil.Error):
            for worker in filter(is_worker, top.children()):
                own, below = _share(worker), sum(map(_share, worker.children(recursive=True)))
                for name, now in zip(most, (own, below, own + below), strict=True):
                    most[name] = max(most[name], now)
    return most


def _share(process: psutil.Process) -> float:
    """MiB of a process, what it shares counted in parts; nothing where it has ended."""
    try:
        return process.memory_full_info().pss / 2**20
    except psutil.Error:
        return 0.0
