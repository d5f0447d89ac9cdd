"""A process that has imported what lessons import, and forks one child a lesson.

It has one thread and no socket, so that a fork of it is safe. Run it as a program: requests come as
lines of JSON on its standard input, and news goes out as lines of JSON on its standard output.
"""

from __future__ import annotations

import builtins
import contextlib
import ctypes
import gc
import importlib
import json
import os
import select
import signal
import sys
import threading
import time
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from castalia.forking import starting

_PR_SET_CHILD_SUBREAPER = 36
_SWEEPS = 20


def main() -> None:
    """Become a kernel in all but its lesson, say so, and load and fork until requests end.

    Requests are `{"load": [modules]}`, once, and runs. A run is forked as soon as what it needs is
    loaded, so that the first lessons run while the modules of others are still being imported.
    """
    news = os.dup(1)
    os.dup2(2, 1)  # nothing that a module prints may be taken for news
    told = _Teller(news)
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    _become_a_kernel()
    told(begun=True)
    loading = _Loading(told)
    children: dict[int, dict[str, Any]] = {}
    held: list[dict[str, Any]] = []
    for request in _requests(children, told, loading):
        held += [request] if "job" in request else []
        ready = [one for one in held if loading.has(one["needs"])]
        held = [one for one in held if one not in ready]
        for one in ready:
            pid = _fork(one, told)
            children[pid] = {"job": one["job"], "private": one["private"]}
            told(job=one["job"], pid=pid)
    _end(children)


def _become_a_kernel() -> None:
    """Import what every kernel is made of."""
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # of a kernel's debugger, which nobody uses
    import ipykernel.debugger  # noqa: F401
    import IPython.core.debugger  # noqa: F401

    from castalia.forking import imitation  # noqa: F401


def _requests(
    children: dict[int, dict[str, Any]], told: _Teller, loading: _Loading
) -> Iterator[dict[str, Any]]:
    """Requests as they come, until there will be no more; an empty one after each module.

    Between them modules are loaded, and children that end are seen to.
    """
    wake = _wake_on_child()
    poll = select.poll()
    poll.register(0, select.POLLIN | select.POLLHUP)
    poll.register(wake, select.POLLIN)
    held = b""
    while True:
        ready = {number for number, _ in poll.poll(0 if loading.waiting else None)}
        if wake in ready:
            with contextlib.suppress(BlockingIOError):
                os.read(wake, 4096)
        _bury(children, told)
        if 0 not in ready:
            loading.step()
            yield {}
            continue
        data = os.read(0, 65536)
        if not data:
            return
        *lines, held = (held + data).split(b"\n")
        for line in lines:
            request = json.loads(line)
            loading.begin(request.get("load", ()))
            yield request


def _end(children: dict[int, dict[str, Any]]) -> None:
    """End children, and what they have started."""
    for pid, request in children.items():
        with contextlib.suppress(ProcessLookupError, ChildProcessError):
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        _sweep(request["private"])


class _Teller:
    """Writes a line of news at a time; a line is written whole, whoever writes."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __call__(self, **news: Any) -> None:
        with contextlib.suppress(BrokenPipeError):
            os.write(self.number, json.dumps(news).encode() + b"\n")


def _wake_on_child() -> int:
    """A file descriptor that can be read when a child has ended."""
    inlet, outlet = os.pipe()
    os.set_blocking(inlet, False)
    os.set_blocking(outlet, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(outlet, warn_on_full_buffer=False)
    return inlet


def _bury(children: dict[int, dict[str, Any]], told: _Teller) -> None:
    """Tell of children that have ended, once nothing that they started goes on."""
    while True:
        try:
            pid, status, used = os.wait4(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if not pid:
            return
        if request := children.pop(pid, None):
            _sweep(request["private"])
            code = os.waitstatus_to_exitcode(status)
            told(job=request["job"], ended=code, bytes=used.ru_maxrss * 1024)


def _sweep(private: str) -> None:
    """End what a child has left behind; such orphans become children of this process.

    They are known by the folder that stands in the environment of all that a child starts.
    """
    mark = private.encode()
    for _ in range(_SWEEPS):  # what is ended may leave orphans of its own
        found = [pid for pid in _own_children() if mark in _environment(pid)]
        for pid in found:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        if not found:
            return
        for pid in found:
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, 0)


def _own_children() -> list[int]:
    return [int(pid) for pid in Path("/proc/thread-self/children").read_text().split()]


def _environment(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/environ").read_bytes()
    except OSError:
        return b""


class _Loading:
    """What is yet to be imported, one module at a time, and what each has cost."""

    def __init__(self, told: _Teller) -> None:
        self.waiting: list[str] = []
        self._told = told
        self._sockets = _sockets()

    def begin(self, modules: Sequence[str]) -> None:
        """Import modules from now on."""
        self.waiting += modules

    def has(self, needed: Sequence[str]) -> bool:
        """Whether nothing of what is needed waits any more."""
        return not set(needed) & set(self.waiting)

    def step(self) -> None:
        """Import the next module, and say what it cost; of one that is not there, nothing.

        One that makes a fork unsafe, that warns where a lesson's reader should see it, or that sets
        itself up by the kernel that imports it, ends this process: what was imported cannot be
        undone.
        """
        if not self.waiting:
            return
        name, began = self.waiting[0], time.perf_counter()
        with _heard() as warned, _asked() as asked:
            try:
                importlib.import_module(name)
            except Exception:
                self._over(absent=name)
                return
        seconds = round(time.perf_counter() - began, 4)
        reasons = {
            "it starts a thread": threading.active_count() > 1,
            "it opens a socket": _sockets() > self._sockets,
            "it warns": bool(warned),
            "it asks which kernel imports it": bool(asked),
        }
        if any(reasons.values()):
            reason = next(reason for reason, true in reasons.items() if true)
            self._told(unfit=name, reason=reason)
            os._exit(0)
        self._over(imported=name, seconds=seconds)

    def _over(self, **news: Any) -> None:
        """Go on to the next module; at the end share with children what there is."""
        self._told(**news)
        del self.waiting[0]
        if not self.waiting:
            gc.collect()
            gc.freeze()  # what children share is not touched by their collector
            self._told(loaded=True)


@contextlib.contextmanager
def _heard() -> Iterator[list[str]]:
    """The warnings that would have been shown; filters that a module sets stay as it sets them."""
    heard: list[str] = []
    before = warnings.showwarning
    warnings.showwarning = lambda message, *_, **__: heard.append(str(message))
    try:
        yield heard
    finally:
        warnings.showwarning = before


@contextlib.contextmanager
def _asked() -> Iterator[list[bool]]:
    """Whether something asked for the kernel, of which there is none yet.

    To ask whether there is one, as pandas does to know that no terminal cuts its tables, is fine.
    """
    from IPython.core import getipython

    asked: list[bool] = []
    real = getipython.get_ipython

    def listening() -> Any:
        asked.append(True)
        return real()

    places: list[Any] = [getipython, sys.modules["IPython"]]
    for place in places:
        place.get_ipython = listening
    vars(builtins)["get_ipython"] = lambda: _Kernel(asked)
    try:
        yield asked
    finally:
        for place in places:
            place.get_ipython = real
        del vars(builtins)["get_ipython"]


class _Kernel:
    """Stands for a shell that has a kernel, for who asks no more of it."""

    kernel = True

    def __init__(self, asked: list[bool]) -> None:
        self.__dict__["asked"] = asked

    def __getattr__(self, name: str) -> Any:
        self.__dict__["asked"].append(True)
        raise AttributeError(name)


def _sockets() -> int:
    """How many sockets are open in this process."""
    count = 0
    for entry in Path("/proc/self/fd").iterdir():
        with contextlib.suppress(OSError):
            count += os.readlink(entry).startswith("socket:")
    return count


def _fork(request: dict[str, Any], told: _Teller) -> int:
    """Fork a child that runs a notebook; the process id of the child."""
    pid = os.fork()
    if pid:
        return pid
    code = 70
    try:
        starting.end_with_parent()
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.setsid()
        _child(request, told)
        code = 0
    except BaseException:
        import traceback

        with (Path(request["private"]) / "stderr").open("a") as log:
            traceback.print_exc(file=log)
    os._exit(code)


def _find_modules_here() -> None:
    """Find the modules that a lesson writes where a kernel does: after Python's own, before packages."""
    packages = ("site-packages", "dist-packages")
    places = (at for at, path in enumerate(sys.path) if Path(path).name in packages)
    sys.path.insert(next(places, 0), "")


def _child(request: dict[str, Any], told: _Teller) -> None:
    """Become what a fresh kernel would be, run the notebook, and write what came of it."""
    private = Path(request["private"])
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    log = os.open(private / "stderr", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(log, 2)
    os.set_inheritable(told.number, False)
    os.environ.clear()
    os.environ.update(request["environ"])
    os.chdir(request["work"])
    _find_modules_here()
    _reseed()
    import faulthandler

    import nbformat.v4

    from castalia.forking import imitation

    faulthandler.enable(os.fdopen(os.dup(log), "w"))
    notebook = nbformat.v4.reads(request["notebook"])  # ours, as it is: to validate it takes time
    had = set(sys.modules)
    reached, raised = imitation.run(
        notebook, private, lambda index: told(job=request["job"], cell=index)
    )
    result = {
        "notebook": nbformat.v4.writes(notebook),
        "cell": reached,
        "raised": raised,
        "modules": [name for name in sys.modules if name not in had],
    }
    made = private / "result.json.new"
    made.write_text(json.dumps(result), encoding="utf-8")
    made.rename(private / "result.json")


def _reseed() -> None:
    """Give each child random numbers of its own; `random` sees to itself at a fork."""
    numpy = sys.modules.get("numpy.random")
    if numpy is not None:
        numpy.seed()


if __name__ == "__main__":
    main()
