"""The warm process in the sandbox: it has imported what answers import, and forks one child a run.

One run goes on at a time. When it ends, everything that it started is ended, too.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import signal
import socket
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from castalia.grading import confining, warming
from castalia.grading.confining import PLACE
from castalia.grading.limits import MEMORY, SETTING, Limits
from castalia.grading.replying import converse
from castalia.grading.stem import NO_STEM, Stem, grown

_LARGEST = 65536
_LOOK_S = 0.1
_SWEEPS = 100
_WAIT_S = 0.01  # for what was ended, before it is ended again


def main() -> None:
    """Serve runs until the other side of the control socket is closed.

    The arguments are the number of that socket, whether there is a sandbox, and what to have ready.
    """
    control = socket.socket(fileno=int(sys.argv[1]))
    isolated = sys.argv[2] == "isolated"
    if isolated:
        confining.begin_as_nobody()
    else:
        confining.give_up_root()
    confining.adopt()
    warmth = json.loads(sys.argv[3])
    warming.warm_up(warmth)
    if warmth["datasets"] and not warming.alone():
        begun = [sys.executable, *sys.orig_argv[1:-1], json.dumps({**warmth, "datasets": []})]
        os.execv(sys.executable, begun)  # their threads cannot be ended: none is read beforehand
    calls = confining.call_filter() if isolated else None
    kept = confining.readable()
    warming.settle()
    control.send(json.dumps({"ready": True}).encode())
    serve(control, calls, kept)


def serve(control: socket.socket, calls: Any, kept: set[int], stem: Stem = NO_STEM) -> None:
    """Fork a child for each request, and tell how it ended.

    Runs that begin with the same given cells, one after the other, are forks of a stem. It serves
    until a request begins otherwise, which is left to the process that it is a fork of.

    Args:
        control: Where requests come from.
        calls: The filter of system calls; None where there is no sandbox.
        kept: The numbers of files that libraries have open for reading.
        stem: What has been run in this process.
    """
    before, barren = (), set[tuple[str, ...]]()
    while data := control.recv(_LARGEST, socket.MSG_PEEK):
        request = json.loads(data)
        given = tuple(request.get("given", stem.given))
        if given != stem.given:
            if stem.given:
                return
            if calls is not None and given == before and given not in barren:
                if not _branch(control, calls, given, Limits.of(request["limits"])):
                    barren.add(given)
                before = ()
                continue
        before = given
        _, numbers, _, _ = socket.recv_fds(control, _LARGEST, 1)
        if numbers:  # else the end of a run that has ended by itself
            _run_one(control, request, numbers[0], calls, kept, stem)


def _run_one(
    control: socket.socket,
    request: dict[str, Any],
    number: int,
    calls: Any,
    kept: set[int],
    stem: Stem,
) -> None:
    limits = Limits.of(request["limits"])
    began, used = time.monotonic(), os.times()
    pid = os.fork()
    if pid == 0:
        control.close()
        os._exit(_watch(number, limits, calls, kept, stem))
    os.close(number)
    code = _ended(control, pid)
    now = os.times()
    cpu = now.children_user + now.children_system - used.children_user - used.children_system
    news = {"ended": request["run"], "code": code, "cpu_s": cpu}
    control.send(json.dumps({**news, "seconds": time.monotonic() - began}).encode())


def _branch(control: socket.socket, calls: Any, given: tuple[str, ...], limits: Limits) -> bool:
    """Have a stem serve until it meets a request that is not its own; whether there could be one."""
    ready, told = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(ready)
        try:
            confining.end_with_parent()
            confining.adopt()
            if stem := grown(given, limits.wall_s / 4):
                os.write(told, b"1")
                os.close(told)
                serve(control, calls, confining.readable(), stem)
        finally:
            os._exit(0 if sys.exc_info()[0] is None else 1)
    os.close(told)
    with open(ready, "rb") as end:
        could = end.read() == b"1"
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    _sweep()
    shutil.rmtree(PLACE, ignore_errors=True)
    if could and code:
        os._exit(1)  # nobody would hear of the run that it was at
    return could


def _ended(control: socket.socket, pid: int) -> int:
    """How a run ended, by itself or because we are told to end it."""
    watched = os.pidfd_open(pid)
    try:
        ready = select.select([control.fileno(), watched], [], [])[0]
        asked = control.fileno() in ready
        if asked and not control.recv(65536):
            _sweep()
            os._exit(0)
        for number in range(_SWEEPS):
            if asked:
                _kill_others({pid} if number < _SWEEPS // 2 else set())
            if select.select([watched], [], [], _WAIT_S)[0]:
                break
    finally:
        os.close(watched)
    done, found = os.waitpid(pid, os.WNOHANG)
    _sweep()
    return os.waitstatus_to_exitcode(found) if done else 0


def _sweep() -> None:
    """End all that a run has left, and bury it."""
    for _ in range(_SWEEPS):
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        if not _kill_others(set()):
            return
        time.sleep(0.002)


def _kill_others(spared: set[int]) -> int:
    """End every process that comes of this one; how many there were."""
    found = [pid for pid in _offspring() if pid not in spared]
    for pid in found:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(pid, signal.SIGKILL)
    return len(found)


def _offspring() -> list[int]:
    """All processes below this one; who dies leaves its children to this one."""
    waiting, found = [os.getpid()], []
    while waiting:
        children = children_of(waiting.pop())
        waiting += children
        found += children
    return found


def children_of(pid: int) -> list[int]:
    """The children of a process; none where it has ended meanwhile."""
    found: list[int] = []
    with contextlib.suppress(OSError):
        for task in os.listdir(f"/proc/{pid}/task"):
            with contextlib.suppress(OSError):
                told = Path(f"/proc/{pid}/task/{task}/children").read_text()
                found += map(int, told.split())
    return found


def _watch(number: int, limits: Limits, calls: Any, kept: set[int], stem: Stem) -> int:
    """Start a run in its own namespaces, and see to its memory; how it ended, as an exit code."""
    isolated = calls is not None
    try:
        if isolated:
            confining.enter_namespaces()
    except OSError:
        return SETTING
    if isolated:
        return _followed(number, limits, calls, kept, stem, PLACE)
    with tempfile.TemporaryDirectory(prefix="answer-", ignore_cleanup_errors=True) as folder:
        return _followed(number, limits, calls, kept, stem, folder)


def _followed(
    number: int, limits: Limits, calls: Any, kept: set[int], stem: Stem, folder: str
) -> int:
    """Fork a run, and wait until it ends or takes too much memory."""
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD])
    pid = os.fork()
    if pid == 0:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGCHLD])
        try:
            _run(number, limits, calls, kept, stem, folder)
        finally:
            os._exit(1)
    os.close(number)
    base = _memory(pid)
    while True:
        signal.sigtimedwait([signal.SIGCHLD], _LOOK_S)
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            code = os.waitstatus_to_exitcode(status)
            return code if code >= 0 else 128 - code
        if calls is not None and _taken(base) > limits.memory:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            return MEMORY


def _memory(pid: int | str) -> int:
    """Bytes that a process has for itself or shares with what it was forked from."""
    try:
        resident, shared = map(int, Path(f"/proc/{pid}/statm").read_text().split()[1:3])
    except OSError:
        return 0
    return (resident - shared) * 4096


def _taken(base: int) -> int:
    """What all processes of a run take beyond what they were forked with, files in /tmp included."""
    pids = [one for one in os.listdir("/proc") if one.isdigit()]
    rooms = (os.statvfs(place) for place in ("/tmp", "/dev/shm"))
    files = sum((one.f_blocks - one.f_bfree) * one.f_bsize for one in rooms)
    return files + sum(max(_memory(one) - base, 0) for one in pids)


def _run(number: int, limits: Limits, calls: Any, kept: set[int], stem: Stem, folder: str) -> None:
    """The first process of a run: it shuts itself in, and then runs what it is asked to."""
    try:
        os.setsid()
        confining.end_with_parent()
        if calls is not None:
            confining.furnish(limits)
        os.chdir(folder)
        confining.keep_only(kept | {number})
        confining.limit(limits)
        if calls is not None:
            confining.give_up_rights()
            calls.load()
        tempfile.tempdir = folder
    except OSError:
        os._exit(SETTING)
    converse(socket.socket(fileno=number), limits, stem)
