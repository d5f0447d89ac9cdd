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
from typing import Any, NoReturn

from castalia.grading import confining, warming
from castalia.grading.confining import PLACE
from castalia.grading.limits import MEMORY, SETTING, Limits
from castalia.grading.replying import converse
from castalia.grading.stem import NO_STEM, Stem, grown

_LARGEST = 65536
_NOBODY = -1
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
        confining.go_below()
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
        _, numbers, _, _ = socket.recv_fds(control, _LARGEST, 1)
        if numbers:  # else the end of a run that has ended by itself
            before = given
            _run_one(control, request, numbers[0], calls, kept, stem)


def _run_one(
    control: socket.socket,
    request: dict[str, Any],
    number: int,
    calls: Any,
    kept: set[int],
    stem: Stem,
) -> None:
    """Fork a run, see it to its end, and tell of that."""
    limits = Limits.of(request["limits"])
    began, used = time.monotonic(), os.times()
    with _place(calls) as folder:
        try:
            pid = os.fork() if calls is None else confining.fork_apart()
        except OSError:
            pid = _NOBODY
        if pid == 0:
            control.close()
            _run(number, limits, calls, kept, stem, folder)
        os.close(number)
        most = None if calls is None else limits.memory
        code = SETTING if pid == _NOBODY else _ended(control, pid, most)
    now = os.times()
    cpu = now.children_user + now.children_system - used.children_user - used.children_system
    news = {"ended": request["run"], "code": code, "cpu_s": cpu}
    control.send(json.dumps({**news, "seconds": time.monotonic() - began}).encode())


def _place(calls: Any) -> contextlib.AbstractContextManager[str]:
    """The folder of a run: in a sandbox it makes one of its own."""
    if calls is not None:
        return contextlib.nullcontext(PLACE)
    return tempfile.TemporaryDirectory(prefix="answer-", ignore_cleanup_errors=True)


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


def _ended(control: socket.socket, pid: int, most: int | None) -> int:
    """How a run ended: by itself, by the memory that it takes, or because we are told to end it."""
    watched = os.pidfd_open(pid)
    base, heavy = _memory(pid), False
    try:
        while not (ready := select.select([control.fileno(), watched], [], [], _LOOK_S)[0]):
            heavy = most is not None and _taken(pid, base) > most
            if heavy:
                break
        asked = control.fileno() in ready
        if asked and not control.recv(_LARGEST):
            _sweep()
            os._exit(0)
        for _ in range(_SWEEPS):
            if asked or heavy:
                _kill_others()
            if select.select([watched], [], [], _WAIT_S)[0]:
                break
    finally:
        os.close(watched)
    done, found = os.waitpid(pid, os.WNOHANG)
    _sweep()
    if heavy:
        return MEMORY
    return os.waitstatus_to_exitcode(found) if done else 0


def _sweep() -> None:
    """End all that a run has left, and bury it."""
    for _ in range(_SWEEPS):
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        if not _kill_others():
            return
        time.sleep(0.002)


def _kill_others() -> int:
    """End every process that comes of this one; how many there were."""
    found = _offspring(os.getpid())
    for pid in found:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(pid, signal.SIGKILL)
    return len(found)


def _offspring(pid: int) -> list[int]:
    """All processes below one; who dies leaves its children to the first of its namespace, or to this one."""
    waiting, found = [pid], list[int]()
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


def _memory(pid: int) -> int:
    """Bytes that a process has for itself or shares with what it was forked from."""
    try:
        resident, shared = map(int, Path(f"/proc/{pid}/statm").read_text().split()[1:3])
    except OSError:
        return 0
    return (resident - shared) * 4096


def _taken(pid: int, base: int) -> int:
    """What all processes of a run take beyond what it was forked with, files in /tmp included.

    Whoever does not let us see how much that is takes too much.
    """
    files = 0
    for place in ("/tmp", "/dev/shm"):
        try:
            room = os.statvfs(f"/proc/{pid}/root{place}")
        except PermissionError:
            return sys.maxsize
        except OSError:  # it has ended meanwhile
            return 0
        files += (room.f_blocks - room.f_bfree) * room.f_bsize
    return files + sum(max(_memory(one) - base, 0) for one in (pid, *_offspring(pid)))


def _run(
    number: int, limits: Limits, calls: Any, kept: set[int], stem: Stem, folder: str
) -> NoReturn:
    """The first process of a run: it shuts itself in, and then runs what it is asked to."""
    try:
        os.setsid()
        confining.end_with_parent()
        if calls is not None:
            confining.furnish(limits)
        os.chdir(folder)
        confining.keep_only(kept | {number})
        confining.read_alone(kept)
        confining.limit(limits)
        if calls is not None:
            confining.give_up_rights()
            calls.load()
        tempfile.tempdir = folder
    except OSError:
        os._exit(SETTING)
    try:
        converse(socket.socket(fileno=number), limits, stem)
    finally:
        os._exit(1)
