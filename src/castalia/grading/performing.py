"""Jobs of marking run here or there: `perform` is what an executor of `concurrent.futures` is given.

Threads or processes of this machine run jobs, or the executor of a Dask client does on a cluster. Each
process keeps warm sandboxes, one for each job that goes on at the same time.
"""

from __future__ import annotations

import atexit
import contextlib
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from castalia.checking.findings import Status
from castalia.checking.varying import Value, as_written, given
from castalia.exercise import Exercise, Part
from castalia.grading.answering import Clock, unheard
from castalia.grading.facts import UNDECIDED, Marking, PartMark
from castalia.grading.foreign import ForeignCell, read_foreign
from castalia.grading.limits import Limits
from castalia.grading.marking import environment, mark, warmth_of
from castalia.grading.marking_foreign import mark_foreign
from castalia.grading.sandbox import NOTHING, Sandbox, SandboxLost, Warmth
from castalia.grading.submitted import read_submitted
from castalia.grading.variants import other_variant
from castalia.reading_exercises import HIDDEN, read_exercise
from castalia.varying import varied

_ATTEMPTS = 2


@dataclass(frozen=True)
class Job:
    """A submission to mark, with all that decides how; it can be sent to another process."""

    path: Path  # of what was handed in
    exercise: Path  # the folder of the exercise; of one of nbgrader its notebook
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
    foreign: str = ""  # the slug of an exercise that was written with nbgrader


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


def perform(job: Job, clock: Clock = unheard) -> Marking:
    """Mark a submission; nothing that a learner does raises here.

    Args:
        job: What to mark, and how.
        clock: Hears when we are at work on it, and when a sandbox or the learner's code is.
    Raises:
        NoSandbox: untrusted work cannot be run on this machine.
        SandboxLost: warm processes end, whoever is marked.
        Malformed: the exercise cannot be read.
    """
    clock(True)
    if job.foreign:
        foreign = read_foreign(job.foreign, job.exercise)
        return _repeated(
            job, job.warmth, clock, lambda made: mark_foreign(foreign, job.path, made, clock)
        )
    exercise = _exercise_of(job.exercise)
    values = dict(job.variant) or as_written(exercise.options.variants)
    warmth = warmth_of([exercise]) if job.warmth == NOTHING else job.warmth

    def marked(sandbox: Sandbox) -> Marking:
        with given(values):
            own = varied(exercise, values)
            made = mark(own, job.path, sandbox, job.hidden, job.seed, clock)
        if not values:
            return made
        handed_in = (one.source for one in read_submitted(job.path).cells)
        other = other_variant(exercise.options.variants, values, handed_in)
        return replace(made, notes=(other, *made.notes)) if other else made

    return _repeated(job, warmth, clock, marked)


def _repeated(
    job: Job, warmth: Warmth, clock: Clock, marked: Callable[[Sandbox], Marking]
) -> Marking:
    """What comes of marking in a warm process, in another where one is lost."""
    for left in reversed(range(_ATTEMPTS)):
        clock(False)
        try:
            with POOL.lent(job.limits, warmth, not job.trusted) as sandbox:
                clock(True)
                return marked(sandbox)
        except SandboxLost:
            if not left:
                raise
        finally:
            clock(False)
    raise AssertionError("an attempt ends by a return or by an error")


def undecided(job: Job, reason: str) -> Marking:
    """The marking of a submission that could not be marked: no points, until somebody looks at it.

    Args:
        job: What was to be marked.
        reason: Why it could not be, for whoever teaches.
    """
    told = "Nobody knows yet how this stands: whoever teaches will look at it."
    worth = {part: float(one.points) for part, one in _parts_of(job).items()}
    parts = (PartMark(part, Status.BROKEN, 0.0, most, told) for part, most in worth.items())
    return Marking(
        exercise=job.foreign or job.exercise.name,
        digest=read_submitted(job.path).digest,
        version=UNDECIDED,
        parts=tuple(parts),
        environment=environment(),
        seed=job.seed,
        notes=(f"could not be marked: {reason}",),
    )


def _parts_of(job: Job) -> Mapping[str, Part | ForeignCell]:
    if job.foreign:
        return read_foreign(job.foreign, job.exercise).parts
    return _exercise_of(job.exercise).options.parts


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
