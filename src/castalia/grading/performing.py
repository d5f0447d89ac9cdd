"""Jobs of marking run here or there: `perform` is what an executor of `concurrent.futures` is given.

Threads or processes of this machine run jobs, or the executor of a Dask client does on a cluster. Each
process keeps warm sandboxes, one for each job that goes on at the same time.
"""

from __future__ import annotations

import atexit
import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from castalia.checking.varying import Value, given
from castalia.exercise import Exercise
from castalia.grading.facts import Marking
from castalia.grading.limits import Limits
from castalia.grading.marking import mark, warmth_of
from castalia.grading.sandbox import NOTHING, Sandbox, SandboxLost, Warmth
from castalia.reading_exercises import HIDDEN, read_exercise
from castalia.varying import varied

_ATTEMPTS = 2


@dataclass(frozen=True)
class Job:
    """A submission to mark, with all that decides how; it can be sent to another process."""

    path: Path  # of what was handed in
    exercise: Path  # the folder of the exercise
    hidden: Path | None = (
        None  # the folder of its hidden checks, in the place of the exercise's own
    )
    seed: str = ""  # tells variants apart
    variant: tuple[tuple[str, Value], ...] = ()  # what the student was given, by name
    limits: Limits = field(default_factory=Limits)
    trusted: bool = False  # run without a sandbox
    warmth: Warmth = (
        NOTHING  # what a new warm process has ready; by default what the exercise needs
    )


class Pool:
    """The warm processes of this process, those at rest for whoever comes next."""

    def __init__(self) -> None:
        """Have none yet."""
        self._lock = threading.Lock()
        self._resting: list[tuple[Limits, bool, Sandbox]] = []

    @contextlib.contextmanager
    def lent(self, limits: Limits, warmth: Warmth, isolated: bool) -> Iterator[Sandbox]:
        """A warm process for one job; it comes back unless it is lost.

        Raises:
            NoSandbox: none can be started.
        """
        made = self._taken(limits, isolated) or Sandbox(limits, warmth, isolated)
        try:
            yield made
        except BaseException:
            made.close()
            raise
        with self._lock:
            self._resting.append((limits, isolated, made))

    def _taken(self, limits: Limits, isolated: bool) -> Sandbox | None:
        with self._lock:
            fits = [one for one in self._resting if one[:2] == (limits, isolated) and one[2].alive]
            if not fits:
                return None
            self._resting.remove(fits[0])
            return fits[0][2]

    @property
    def resting(self) -> int:
        """How many are at rest."""
        return len(self._resting)

    def close(self) -> None:
        """End all that are at rest."""
        with self._lock:
            for _, _, one in self._resting:
                one.close()
            self._resting.clear()


POOL = Pool()
atexit.register(POOL.close)


def perform(job: Job) -> Marking:
    """Mark a submission; nothing that a learner does raises here.

    Raises:
        NoSandbox: untrusted work cannot be run on this machine.
        SandboxLost: warm processes end, whoever is marked.
        Malformed: the exercise cannot be read.
    """
    exercise, values = _exercise_of(job.exercise), dict(job.variant)
    warmth = warmth_of([exercise]) if job.warmth == NOTHING else job.warmth
    for left in reversed(range(_ATTEMPTS)):
        try:
            with POOL.lent(job.limits, warmth, not job.trusted) as sandbox, given(values):
                own = varied(exercise, values)
                return mark(own, job.path, sandbox, job.hidden, job.seed)
        except SandboxLost:
            if not left:
                raise
    raise AssertionError("an attempt ends by a return or by an error")


def _exercise_of(folder: Path) -> Exercise:
    """An exercise, read once as long as what marking asks of it does not change."""
    files = [folder / name for name in ("exercise.md", HIDDEN)]
    states = [path.stat() for path in files if path.exists()]
    return _read(folder, tuple((one.st_ino, one.st_size, one.st_mtime_ns) for one in states))


@lru_cache(maxsize=64)
def _read(folder: Path, state: tuple[tuple[int, int, int], ...]) -> Exercise:
    return read_exercise(folder)


def rest() -> None:
    """End the warm processes of this process, until they are asked for again."""
    POOL.close()
