"""A process in which given cells have been run, and of which the runs that begin with them are forks.

Given cells are the same for all who hand in an exercise, and ours. So they are run once for many, as long
as a fork cannot tell: they may leave no thread, process, file or shared memory behind, and no other folder.
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from castalia.attempting import NOTHING_MADE, Made, run_first
from castalia.grading import confining, warming
from castalia.grading.cells import furnish, plain
from castalia.grading.confining import PLACE

_WRITABLE = ("/tmp", "/dev/shm", PLACE)


@dataclass(frozen=True)
class Stem:
    """The cells that have been run in this process, and what they have made."""

    given: tuple[str, ...] = ()
    made: Made = NOTHING_MADE
    chance: tuple[Any, ...] | None = None  # the state of `random`, if given cells have set it

    def begins(self, cells: Sequence[str]) -> bool:
        """Whether some cells begin with those that have been run."""
        return tuple(cells[: len(self.given)]) == self.given

    def taken_over(self, cells: Sequence[str]) -> Made:
        """What has been made for some cells, in a fork that goes on as the stem would."""
        if not self.begins(cells):
            return NOTHING_MADE
        if self.chance is not None:
            random.setstate(self.chance)  # Python seeds it anew in each fork
        return self.made


NO_STEM = Stem()


def grown(given: Sequence[str], seconds: float) -> Stem | None:
    """Run given cells in this process, which is ended when they take too long.

    Returns:
        None where a fork of this process would not be as one that has run them itself.
    """
    os.mkdir(PLACE)
    os.chdir(PLACE)
    tempfile.tempdir = PLACE
    before, chance = _found(), random.getstate()
    furnish()
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        made = run_first([plain(one) for one in given])
    except BaseException:
        return None  # each run meets it for itself
    signal.setitimer(signal.ITIMER_REAL, 0)
    warming.end_threads()
    if _found() != before:
        return None
    warming.settle()
    left = random.getstate()
    return Stem(tuple(given), made, None if left == chance else left)


def _found() -> list[object]:
    """What a fork would share, or not have: processes, threads, files, shared memory, the folder it is in."""
    with contextlib.suppress(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
        return [os.getpid(), "has children"]
    written = [sorted(os.listdir(place)) for place in _WRITABLE]
    maps = Path("/proc/self/maps").read_text().splitlines()
    shared = [line for line in maps if line.split()[1].startswith("rw-s")]
    threads = len(os.listdir("/proc/self/task"))
    return [threads, confining.opened() - confining.readable(), written, shared, os.getcwd()]
