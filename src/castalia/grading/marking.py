"""One submission in, its marking out: the cells run in a sandbox, the checks run here.

A cell that takes the process down, or never ends, is left out and the rest is run again, so that a
learner keeps what the other cells earn.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import count, takewhile
from pathlib import Path
from typing import Any

from castalia import versions
from castalia.attempting import imported
from castalia.checking.answers import Raised
from castalia.checking.findings import Finding, Status
from castalia.checking.session import judge, judge_further, known_in
from castalia.exercise import Exercise
from castalia.grading import by_hand
from castalia.grading.answering import Clock, NoAnswer, SandboxedAnswer, unheard
from castalia.grading.arranging import Arranged, arrange
from castalia.grading.channel import ChannelClosed, Late
from castalia.grading.crossing import unpack
from castalia.grading.facts import Marking, PartMark
from castalia.grading.limits import SETTING, Ending
from castalia.grading.sandbox import NoSandbox, Run, Sandbox, SandboxLost, Warmth
from castalia.grading.submitted import Submitted, read_submitted
from castalia.grading.values import Bounds, NotClosed, TooMuch
from castalia.reading_exercises import HIDDEN

COMMON = (
    "numpy",
    "pandas",
    "xarray",
    "dask.array",
    "matplotlib.pyplot",
    "matplotlib.font_manager",
    "zarr",
    "cartopy.crs",
    "cartopy.feature",
    "castalia.stores",
)  # what answers import, whatever their exercise says
_MOST_LETTERS = 5_000
_MOST_TIMES = 3  # of `wall_s` that all runs of a submission may take together


@dataclass
class Attempt:
    """The runs of one submission's cells: which are left out, and what has been used."""

    sandbox: Sandbox
    arranged: Arranged
    skipped: dict[int, Raised] = field(default_factory=dict)
    cpu_s: float = 0.0
    until: float = 0.0
    more: Mapping[str, Any] | None = None  # what tests of nbgrader need

    def start(self) -> Run:
        """A run whose cells have been run, but for those that must be left out.

        Raises:
            SandboxLost: the warm process does not hold, whatever is left out.
        """
        self.until = self.until or time.monotonic() + _MOST_TIMES * self.sandbox.limits.wall_s
        while True:
            if time.monotonic() > self.until:
                self._leave_out(1, Ending(late=True))
            cells = [
                "" if number in self.skipped else one
                for number, one in enumerate(self.arranged.cells, 1)
            ]
            run = self.sandbox.run(cells, self.more, self.given())
            at, ending = self._follow(run)
            if ending is None:
                return run
            self.cpu_s += ending.cpu_s
            if at == 0 and ending.code == SETTING:
                raise NoSandbox("this system gives a run no namespaces of its own")
            if at == 0 or not self._leave_out(at, ending):
                raise SandboxLost("a run cannot even begin")

    def given(self) -> tuple[str, ...]:
        """The given cells with which the answer begins, none of them left out."""
        kept = self.arranged.ours - {*self.skipped}
        first = takewhile(kept.__contains__, count(1))
        return () if self.more is not None else self.arranged.cells[: len([*first])]

    def _leave_out(self, at: int, ending: Ending) -> bool:
        """Leave a cell out, and all that are left once the time of the submission is up.

        A run may end at a cell that is left out already, by what an earlier one has begun.
        """
        raised = Raised(*ending.told(self.sandbox.limits))
        every = range(1, len(self.arranged.cells) + 1)
        left = [number for number in every if number not in self.skipped]
        if time.monotonic() <= self.until:
            left = sorted(left, key=lambda number: (number > at, abs(number - at)))[:1]
        self.skipped |= dict.fromkeys(left, raised)
        return bool(left)

    def _follow(self, run: Run) -> tuple[int, Ending | None]:
        """Wait until all cells have been run; else the cell that is to blame, and how it ended.

        That is the cell at which the run ended; if its time was up, the one that took most of it.
        """
        took: dict[int, float] = {}
        at, ending = self._heard(run, took)
        if ending and at and ending.told(run.limits)[0] == "TimeoutError":
            at = max(took, key=lambda number: took[number])
        return at, ending

    def _heard(self, run: Run, took: dict[int, float]) -> tuple[int, Ending | None]:
        """Hear of cells as they are run, and note how long each took."""
        stage, at = "read" if self.arranged.cells else "cell", 0
        until, bounds = time.monotonic() + run.limits.wall_s, Bounds(size=1000)
        try:
            while True:
                began = time.monotonic()
                try:
                    news = unpack(run.channel.receive(max(until - began, 0)), bounds)
                finally:
                    took[at] = took.get(at, 0.0) + time.monotonic() - began
                if news == ["ran"] and (stage, at) == ("cell", len(self.arranged.cells)):
                    return at, None
                if news == ["cell", 1] and at == len(self.arranged.cells):
                    stage, at = "cell", 1
                elif news == [stage, at + 1]:
                    at += 1
                else:
                    raise NotClosed("news that cannot be")
        except Late:
            return at, run.close(late=True)
        except (ChannelClosed, NotClosed, TooMuch):
            return at, run.close()


def mark(
    exercise: Exercise,
    path: Path,
    sandbox: Sandbox,
    hidden: Path | None = None,
    seed: str = "",
    clock: Clock = unheard,
) -> Marking:
    """Mark one submission; nothing that it holds or does raises here.

    Args:
        exercise: As its author wrote it.
        path: The file that was handed in; it is read and never changed.
        sandbox: Where its cells are run.
        hidden: The folder of hidden checks; the exercise's own by default.
        seed: Of the student's variant.
        clock: Hears when checks are at work, and when they are not.

    Raises:
        SandboxLost: the sandbox ended, and no fault of the submission can be the reason.
        NoSandbox: this machine gives none.
    """
    began = time.monotonic()
    handed_in = read_submitted(path)
    attempt = Attempt(sandbox, arrange(exercise, handed_in.cells))
    secret = hidden or exercise.hidden
    parts = by_hand.with_answers(exercise, path, _held(exercise, attempt, secret, clock))
    return Marking(
        exercise=exercise.slug,
        digest=handed_in.digest,
        version=version_of(exercise, secret),
        parts=parts,
        environment=environment(),
        seed=seed,
        notes=_notes(handed_in, attempt),
        seconds=time.monotonic() - began,
        cpu_s=attempt.cpu_s,
    )


def _held(
    exercise: Exercise, attempt: Attempt, hidden: Path | None, clock: Clock
) -> tuple[PartMark, ...]:
    """The marks of all parts, and the cells run as often as that takes."""
    limits = attempt.sandbox.limits
    cells = attempt.arranged.cells
    answer = SandboxedAnswer(attempt.start, cells, attempt.skipped, limits.answer_s, clock)
    try:
        parts = _parts(exercise, answer, hidden)
    finally:
        answer.close()
    attempt.cpu_s += answer.cpu_s
    if answer.failure is not None:
        raise answer.failure
    return parts


def _parts(
    exercise: Exercise, answer: SandboxedAnswer, hidden: Path | None
) -> tuple[PartMark, ...]:
    """What each part is worth; with hidden checks also whether they alone refuse it."""
    known = known_in(exercise.folder)
    with sampled():
        public = judge(known, answer)
        found = public
        if hidden:
            found = judge_further(known, answer, hidden, public, kept=True)
    passed = {one.part for one in public if one.status == Status.PASSED}
    return tuple(_part(exercise, one, one.part in passed) for one in found)


def _part(exercise: Exercise, found: Finding, hidden: bool) -> PartMark:
    found = _of_learner(found)
    possible = float(exercise.options.parts[found.part].points)
    return PartMark(
        part=found.part,
        status=found.status,
        points=possible if found.status == Status.PASSED else 0.0,
        possible=possible,
        message=clean(found.message),
        slip=found.slip,
        reread=found.reread,
        evidence=tuple((clean(name), clean(one)) for name, one in found.evidence),
        hidden=hidden and found.status != Status.PASSED,
    )


def clean(text: str) -> str:
    """Words without anything that a terminal or an editor takes for orders; lines stay lines."""
    kept = (one if one.isprintable() or one == "\n" else " " for one in text[:_MOST_LETTERS])
    return "".join(kept)


def _of_learner(found: Finding) -> Finding:
    """A check that stopped because the learner's process gave no answer: it is the learner's."""
    _, mark, message = found.message.partition(f": {NoAnswer.__name__}: ")
    if found.status != Status.BROKEN or not mark:
        return found
    return replace(found, status=Status.RAISED, message=f"Your answer cannot be read: {message}")


def _notes(handed_in: Submitted, attempt: Attempt) -> tuple[str, ...]:
    if handed_in.note:
        return (handed_in.note,)
    left = (
        f"cell {number} was left out: {raised.message}"
        for number, raised in sorted(attempt.skipped.items())
    )
    return (*attempt.arranged.notes, *left)


def version_of(exercise: Exercise, hidden: Path | None = None) -> str:
    """A hash of all that decides marks: the exercise's text, its checks, its hidden checks."""
    files = [exercise.path, exercise.folder / "checks.py"]
    files += [hidden / HIDDEN] if hidden else []
    made = hashlib.sha256()
    for path in files:
        data = path.read_bytes() if path.is_file() else b""
        made.update(len(data).to_bytes(8, "big") + data)
    return made.hexdigest()


@cache
def environment() -> str:
    """A hash of the packages and data that answers are run with."""
    told = json.dumps(versions.here(), sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()


_SAMPLED = threading.Lock()
_INSIDE: list[str | None] = []


@contextlib.contextmanager
def sampled() -> Iterator[None]:
    """Checks read the offline samples meanwhile, as answers do; several threads may ask at once."""
    with _SAMPLED:
        _INSIDE.append(os.environ.get("CASTALIA_STORE") if not _INSIDE else None)
        os.environ["CASTALIA_STORE"] = "sample"
    try:
        yield
    finally:
        with _SAMPLED:
            if len(_INSIDE) == 1:
                before = _INSIDE[0]
                os.environ.pop("CASTALIA_STORE", None)
                os.environ |= {"CASTALIA_STORE": before} if before is not None else {}
                _INSIDE.clear()
            else:
                _INSIDE.pop()


def warmth_of(exercises: Sequence[Exercise]) -> Warmth:
    """What a warm process should have ready for some exercises."""
    modules = {name for one in exercises for name in imported(one)} | {*COMMON}
    datasets = {name for one in exercises for name in one.options.datasets}
    return Warmth(tuple(sorted(modules)), tuple(sorted(datasets)))
