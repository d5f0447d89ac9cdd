"""What the warm process does before its first run, so that each fork of it has little left to do.

Modules are imported, what is slow the first time is done once, and memory is put into pages of two
megabytes, where Linux gives them: a fork copies the table of its parent's pages, and with small ones
that takes longer than many an answer.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import gc
import importlib
import os
import shutil
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from castalia.attempting import practise
from castalia.grading.confining import FONTS

_LARGE = 2 << 20
_MOST_S = 5.0  # for threads to end
_COLLAPSE = 25  # MADV_COLLAPSE of Linux 6.1; an older one refuses, and nothing is lost
_libc = ctypes.CDLL(None, use_errno=True)


def warm_up(wanted: dict[str, list[str]]) -> None:
    """Import what answers need, and do once what is slow the first time.

    A fork has none of the threads that began here, so they are ended: see `alone`.
    """
    with contextlib.suppress(OSError):  # matplotlib makes the list itself, in some seconds
        shutil.copytree(FONTS, os.environ["MPLCONFIGDIR"])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in wanted["modules"]:
            with contextlib.suppress(Exception):  # an answer that needs it is told of later
                importlib.import_module(name)
    import castalia

    for name in ("check", "hint", "solution"):
        setattr(castalia, name, lambda *_, **__: None)  # exercises are not here
    for name in wanted["datasets"]:
        with contextlib.suppress(Exception):
            _read_a_little(castalia.open_dataset(name, store="sample", chunks=None))
    if "xarray" in sys.modules:
        practise()
    end_threads()


def alone() -> bool:
    """Whether no thread of Python's goes on beside this one, with locks and sockets that forks get."""
    return threading.active_count() == 1


def end_threads() -> None:
    """Stop what Dask and Zarr do beside us; they begin anew when they are needed."""
    threaded: Any = sys.modules.get("dask.threaded")
    if threaded:
        pools = [one for some in threaded.pools.values() for one in some.values()]
        for one in filter(None, [threaded.default_pool, *pools]):
            one.shutdown()
        threaded.default_pool = None
        threaded.pools.clear()
    sync: Any = sys.modules.get("zarr.core.sync")
    if sync:
        if loop := sync.loop[0]:
            ended = asyncio.run_coroutine_threadsafe(loop.shutdown_default_executor(), loop)
            with contextlib.suppress(TimeoutError):
                ended.result(_MOST_S)
        sync.cleanup_resources()


def _read_a_little(opened: Any) -> None:
    """One value of each variable, so that what reads and decodes them is there."""
    with opened:
        first = opened.isel(dict.fromkeys(opened.dims, 0))
        for name in first.variables:
            first[name].variable.values  # noqa: B018


def settle() -> int:
    """Collect what is garbage, keep the collector off all that is left, and join small pages.

    Returns:
        How many large pages were made.
    """
    gc.collect()
    gc.freeze()
    return sum(map(_joined, list(_pieces())))


def _pieces() -> Iterator[int]:
    """Where large pages could begin in this process's own memory."""
    for line in Path("/proc/self/maps").read_text().splitlines():
        where, rights, *_, name = [*line.split(maxsplit=5), ""][:6]
        if rights == "rw-p" and name in ("", "[heap]"):
            begin, end = (int(one, 16) for one in where.split("-"))
            yield from range(-(-begin // _LARGE) * _LARGE, end - _LARGE + 1, _LARGE)


def _joined(start: int) -> bool:
    found: int = _libc.madvise(ctypes.c_void_p(start), ctypes.c_size_t(_LARGE), _COLLAPSE)
    return found == 0
