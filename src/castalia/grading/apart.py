"""Jobs performed in processes of their own, each ended when the checks of its submission take too long.

What a learner hands in is data, and data can hold a check up for ever, in code where no signal of
Python's is heard. So who waits stands outside, and counts the time in which checks are at work.
"""

from __future__ import annotations

import atexit
import os
import pickle
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from castalia.errors import CastaliaError
from castalia.forking import starting
from castalia.grading import performing
from castalia.grading.channel import Channel, ChannelClosed, Late
from castalia.grading.facts import Marking
from castalia.grading.performing import Job
from castalia.grading.sandbox import SandboxLost
from castalia.grading.values import MB

_PROGRAM = "from castalia.grading.apart import main; main()"
_SOURCE = Path(__file__).resolve().parents[2]
_MOST = 256 * MB
_ATTEMPTS = 2


class ChecksTooLong(CastaliaError):
    """The checks of a submission did not come to an end in time."""


class MarkerLost(SandboxLost):
    """A process that marks ended, and nobody asked it to."""


def _talk() -> int:
    """Where talk goes: to our stderr, where that is a file."""
    try:
        return sys.stderr.fileno()
    except (AttributeError, OSError, ValueError):
        return subprocess.DEVNULL


class Marker:
    """A process that performs one job after another, with a warm sandbox of its own."""

    def __init__(self) -> None:
        """Start it."""
        ours, theirs = socket.socketpair()
        paths = [str(_SOURCE), *filter(None, [os.environ.get("PYTHONPATH")])]
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-c", _PROGRAM, str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=_talk(),  # results on stdout are the grader's alone
                env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
                start_new_session=True,  # Ctrl-C is for the grader, which ends what it started
            )
        self._channel = Channel(ours, _MOST)

    @property
    def alive(self) -> bool:
        """Whether it can take a job."""
        return self._process.poll() is None

    @property
    def pid(self) -> int:
        """The process."""
        return self._process.pid

    def perform(self, job: Job) -> Marking:
        """What comes of a job.

        Raises:
            ChecksTooLong: its checks were at work for longer than they may; the process is ended.
            MarkerLost: the process ended.
            CastaliaError: as `performing.perform`.
        """
        try:
            news, told = self._heard(job)
        except Late as error:
            self.kill()
            told = f"its checks were not done after {job.limits.judge_s:g} s"
            raise ChecksTooLong(told, hint="look at what was handed in; mend the check") from error
        except ChannelClosed as error:
            self.kill()
            raise MarkerLost("the process that marks it ended") from error
        except BaseException:
            self.kill()  # nobody knows how far it is: its next answer could be that of this job
            raise
        if news == "failed":
            raise told
        return told

    def _heard(self, job: Job) -> tuple[str, Any]:
        """What became of a job: `made` or `failed`, and the marking or the error."""
        left, at_work = job.limits.judge_s, False
        self._channel.send(pickle.dumps(job))
        while True:
            began = time.monotonic()
            news, told = pickle.loads(self._channel.receive(left if at_work else None))
            if news != "works":
                return news, told
            left -= time.monotonic() - began if at_work else 0
            left, at_work = max(left, 0), told

    def kill(self) -> None:
        """End it; its sandbox ends with it."""
        self._process.kill()
        self._process.wait()


class Markers:
    """The processes that mark for this one; who is at rest takes the next job."""

    def __init__(self) -> None:
        """Have none yet."""
        self._lock = threading.Lock()
        self._resting: list[Marker] = []
        self._busy: set[Marker] = set()
        self._closings = 0
        self._refuses = False

    def perform(self, job: Job) -> Marking:
        """What comes of a job; a process that is lost is replaced once.

        Raises:
            CastaliaError: as `Marker.perform`.
        """
        before = self._closings
        for left in reversed(range(_ATTEMPTS)):
            marker = self._taken(before)
            try:
                return marker.perform(job)
            except MarkerLost:
                if not left:
                    raise
            finally:
                self._give_back(marker)
        raise AssertionError("an attempt ends by a return or by an error")

    def _taken(self, before: int) -> Marker:
        with self._lock:
            if self._refuses or self._closings != before:
                raise MarkerLost("nothing more is marked")
            found = [one for one in self._resting if one.alive]
            self._resting = found[1:]
            marker = found[0] if found else Marker()
            self._busy.add(marker)
            return marker

    def _give_back(self, marker: Marker) -> None:
        with self._lock:
            self._busy.discard(marker)
            if marker.alive:
                self._resting.append(marker)

    @property
    def pids(self) -> list[int]:
        """The processes that there are."""
        with self._lock:
            return [one.pid for one in (*self._resting, *self._busy) if one.alive]

    def close(self, for_good: bool = False) -> None:
        """End all of them, and what they are at.

        Args:
            for_good: Whether what is asked for later is refused.
        """
        with self._lock:
            self._closings += 1
            self._refuses = self._refuses or for_good
            for one in (*self._resting, *self._busy):
                one.kill()
            self._resting.clear()


MARKERS = Markers()
atexit.register(MARKERS.close)
_OWN = threading.local()


def use(markers: Markers) -> None:
    """Let the jobs of this thread be done by processes that somebody else begins and ends."""
    _OWN.markers = markers


def markers_here() -> Markers:
    """The processes that do the jobs of this thread."""
    return getattr(_OWN, "markers", MARKERS)


def perform(job: Job) -> Marking:
    """Mark a submission; where its checks take too long, a marking that says so.

    Raises:
        CastaliaError: as `performing.perform`; or processes that mark end, whoever is marked.
    """
    try:
        return markers_here().perform(job)
    except ChecksTooLong as error:
        return performing.undecided(job, error.message)


def rest() -> None:
    """End the processes that mark for this one, until they are asked for again."""
    MARKERS.close()


def main() -> None:
    """Perform the jobs that the other side sends, until it goes away."""
    starting.end_with_parent()
    channel = Channel(socket.socket(fileno=int(sys.argv[1])), _MOST)
    try:
        while True:
            job = pickle.loads(channel.receive())
            channel.send(_outcome(job, channel))
    except ChannelClosed:
        performing.rest()


def _outcome(job: Job, channel: Channel) -> bytes:
    """What came of a job, as the other side reads it."""
    try:
        made = performing.perform(job, lambda works: channel.send(pickle.dumps(("works", works))))
        return pickle.dumps(("made", made))
    except ChannelClosed:
        raise
    except Exception as error:
        try:
            told = pickle.dumps(("failed", error))
            pickle.loads(told)
        except Exception:  # one that needs more than its message
            return pickle.dumps(("failed", CastaliaError(str(error))))
        return told
