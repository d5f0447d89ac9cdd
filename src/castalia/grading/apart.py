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
        left, at_work = job.limits.judge_s, False
        try:
            self._channel.send(pickle.dumps(job))
            while True:
                began = time.monotonic()
                news, told = pickle.loads(self._channel.receive(left if at_work else None))
                if news == "made":
                    return told
                if news == "failed":
                    raise told
                left -= time.monotonic() - began if at_work else 0
                left, at_work = max(left, 0), told
        except Late as error:
            self.kill()
            told = f"its checks were not done after {job.limits.judge_s:g} s"
            raise ChecksTooLong(told, hint="look at what was handed in; mend the check") from error
        except ChannelClosed as error:
            self.kill()
            raise MarkerLost("the process that marks it ended") from error

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
            if self._closings != before:
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

    def close(self) -> None:
        """End all of them, and what they are at."""
        with self._lock:
            self._closings += 1
            for one in (*self._resting, *self._busy):
                one.kill()
            self._resting.clear()


MARKERS = Markers()
atexit.register(MARKERS.close)


def perform(job: Job) -> Marking:
    """Mark a submission; where its checks take too long, a marking that says so.

    Raises:
        CastaliaError: as `performing.perform`; or processes that mark end, whoever is marked.
    """
    try:
        return MARKERS.perform(job)
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
        told = pickle.dumps(("failed", error))
        try:
            pickle.loads(told)
        except Exception:  # one that needs more than its message
            return pickle.dumps(("failed", CastaliaError(str(error))))
        return told
