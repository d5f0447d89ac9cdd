"""The warm process has done what is slow, and its memory lies in large pages."""

from __future__ import annotations

import ctypes
import mmap
import os
import subprocess
import sys
from pathlib import Path

import pytest

from castalia.grading import warming

_SIZE = 16 << 20
_PROGRAM = """
import sys, threading
from castalia.grading.warming import warm_up
warm_up({"modules": ["xarray", "dask.array", "no_such_module"], "datasets": ["ostia-sst", "none"]})
import castalia
assert castalia.check("anything") is castalia.hint() is castalia.solution() is None
assert "netCDF4" in sys.modules, "nothing of the dataset was read"
assert threading.active_count() == 1, threading.enumerate()
"""


def _large_kb(start: int) -> int:
    """How much of the memory in which an address lies is in large pages."""
    lines = iter(Path("/proc/self/smaps").read_text().splitlines())
    for line in lines:
        ends = line.split()[0].split("-")
        if len(ends) == 2 and int(ends[0], 16) <= start < int(ends[1], 16):
            return next(int(one.split()[1]) for one in lines if one.startswith("AnonHugePages"))
    raise AssertionError("no such memory")


@pytest.mark.skipif(
    not Path("/sys/kernel/mm/transparent_hugepage").is_dir(), reason="no large pages in this kernel"
)
def test_memory_is_joined_and_stays_what_it_is():
    """What was touched lies in large pages afterwards, and holds what it held."""
    kept = mmap.mmap(-1, _SIZE, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    for at in range(0, _SIZE, mmap.PAGESIZE):
        kept[at] = at // mmap.PAGESIZE % 251
    start = ctypes.addressof(ctypes.c_char.from_buffer(kept)) + _SIZE // 2
    before = _large_kb(start)
    assert warming.settle() > 0
    assert _large_kb(start) > before
    found = [kept[at] for at in range(0, _SIZE, mmap.PAGESIZE)]
    assert found == [number % 251 for number in range(len(found))]


def test_kernels_without_large_pages_are_served(monkeypatch):
    """Where the kernel refuses, memory stays as it is and nothing is said."""
    monkeypatch.setattr(warming, "_COLLAPSE", 9999)
    assert warming.settle() == 0


def test_the_first_run_finds_all_ready(tmp_path):
    """Libraries have been used once, datasets read, `check` does nothing, and no thread has begun."""
    variables = {**os.environ, "MPLCONFIGDIR": str(tmp_path / "matplotlib")}
    subprocess.run([sys.executable, "-c", _PROGRAM], check=True, timeout=100, env=variables)
