"""A warm process in a sandbox of bubblewrap, and runs of learners' cells in forks of it.

What the sandbox shows is what Python needs to start, the package without any exercise, and datasets:
all read-only. It has no network, no home and no variables, and ends with whoever started it.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import site
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from castalia.checking.session import exercises_folder
from castalia.errors import CastaliaError
from castalia.fetching import cache_folder
from castalia.grading import trusting
from castalia.grading.channel import Channel, ChannelClosed, Late
from castalia.grading.confining import FONTS
from castalia.grading.crossing import pack
from castalia.grading.limits import Ending, Limits
from castalia.grading.values import Bounds
from castalia.stores import datasets_folder, open_dataset

HINT = "apt install bubblewrap; or --trust, to grade without a sandbox what you trust"
_START_S = 120.0
_END_S = 10.0
_MOST_ASKED = 50_000  # bytes
_PACKAGE = Path(__file__).resolve().parent.parent
_PROGRAM = "from castalia.grading.inside import main; main()"
_SYSTEM = ("/usr", "/lib", "/lib32", "/lib64", "/bin", "/sbin")
_OF_ETC = (
    "ld.so.cache",
    "ld.so.conf",
    "ld.so.conf.d",
    "localtime",
    "alternatives",
    "fonts",
    "ssl/certs",
)
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")  # with one, `plt.show()` would warn
_VARIABLES = {
    "PATH": "/usr/bin:/bin",
    "HOME": "/tmp",
    "LANG": "C.UTF-8",
    "CASTALIA_STORE": "sample",
    "MPLBACKEND": "agg",
    "MPLCONFIGDIR": "/tmp/matplotlib",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONNOUSERSITE": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
}


class NoSandbox(CastaliaError):
    """Untrusted work cannot be run safely on this machine."""


class SandboxLost(CastaliaError):
    """The warm process ended, or does not answer."""


@cache
def bubblewrap() -> str:
    """The program that makes sandboxes.

    Raises:
        NoSandbox: there is none, or this system is not Linux.
    """
    found = shutil.which("bwrap") if sys.platform == "linux" else None
    if not found:
        raise NoSandbox(
            "untrusted work is graded in a sandbox of bubblewrap, which is not here", hint=HINT
        )
    return found


@dataclass(frozen=True)
class Warmth:
    """What the warm process has ready before the first run."""

    modules: tuple[str, ...] = ()  # beside what every answer needs
    datasets: tuple[str, ...] = ()


NOTHING = Warmth()


def command(number: int, warmth: Warmth, isolated: bool) -> list[str]:
    """What starts the warm process.

    Args:
        number: Of the file that is its end of the control socket.
        warmth: What it has ready.
        isolated: In a sandbox; else as a plain process.

    Raises:
        NoSandbox: as `bubblewrap`.
    """
    program = [sys.executable, "-s", "-P", "-c", _PROGRAM, str(number)]
    program += ["isolated" if isolated else "plain", json.dumps(asdict(warmth))]
    if not isolated:
        return program
    made = [bubblewrap(), "--die-with-parent", "--new-session", "--clearenv"]
    made += [
        "--unshare-pid",
        "--unshare-net",
        "--unshare-ipc",
        "--unshare-uts",
        "--unshare-cgroup-try",
    ]
    made += ["--cap-drop", "ALL"]
    if os.getuid() == 0:
        for right in ("CAP_SETUID", "CAP_SETGID", "CAP_SYS_ADMIN"):
            made += ["--cap-add", right]  # to give up being root, and nothing else: see `confining`
    else:
        made += ["--unshare-user"]
    for name, value in variables().items():
        made += ["--setenv", name, value]
    return [*made, *_view(), "--", *program]


def variables() -> dict[str, str]:
    """The whole environment of the warm process."""
    return {
        **_VARIABLES,
        "PYTHONPATH": str(_PACKAGE.parent),
        "CASTALIA_CACHE": str(cache_folder()),
    }


def surroundings(isolated: bool) -> dict[str, str]:
    """The environment in which the warm process is started: no screen is in it."""
    if isolated:
        return {"PATH": os.environ.get("PATH", "")}
    kept = {name: one for name, one in os.environ.items() if name not in _SCREENS}
    return {**kept, **variables()}


def _view() -> list[str]:
    """The arguments that say what the sandbox shows of the file system."""
    made: list[str] = []
    for above in sorted({one for place in shown() for one in place.parents} - {Path("/")}):
        made += ["--perms", "0755", "--dir", str(above)]
    for place in shown():
        if place.is_symlink() and place.parent == Path("/"):
            made += ["--symlink", os.readlink(place), str(place)]
        else:
            made += ["--ro-bind-try", str(place), str(place)]
    for place in hidden():
        made += ["--tmpfs", str(place), "--remount-ro", str(place)]
    made += ["--ro-bind-try", str(_fonts()), FONTS, "--proc", "/proc", "--dev", "/dev"]
    made += ["--perms", "1777", "--tmpfs", "/tmp", "--chdir", "/"]
    return [*made, "--remount-ro", "/dev", "--remount-ro", "/"]


def _fonts() -> Path:
    """Where matplotlib keeps the list of this machine's fonts, which takes seconds to make."""
    import matplotlib

    return Path(matplotlib.get_cachedir())


def shown() -> list[Path]:
    """What the sandbox shows, read-only."""
    etc = (Path("/etc") / name for name in _OF_ETC)
    pythons = {Path(one) for one in (sys.prefix, sys.base_prefix, sys.exec_prefix)}
    linked = {one for prefix in pythons for one in _links(prefix)}
    ours = [
        _PACKAGE,
        _PACKAGE.parent / "cartopy_userconfig.py",
        datasets_folder(),
        cache_folder() / "samples",
    ]
    places = [*(Path(one) for one in _SYSTEM), *etc, *sorted(pythons | linked), *ours]
    return [place for place in places if os.path.exists(place)]


def _links(prefix: Path) -> set[Path]:
    """Where the interpreter of an environment really lives, when that is elsewhere."""
    real = Path(sys.executable).resolve()
    return set() if real.is_relative_to(prefix.resolve()) else {real.parent.parent}


def hidden() -> list[Path]:
    """What the sandbox shows as empty, for it lies within what is shown: exercises with their checks."""
    within = [place.resolve() for place in shown()]
    folders = {exercises_folder().resolve(), _PACKAGE / "_exercises"}
    folders |= {Path(one) / "castalia" / "_exercises" for one in site.getsitepackages()}
    return sorted(
        one for one in folders if one.is_dir() and any(one.is_relative_to(x) for x in within)
    )


class Run:
    """One run of cells in a child of the warm process."""

    def __init__(self, channel: Channel, sandbox: Sandbox, number: int) -> None:
        self.channel = channel
        self.ending: Ending | None = None
        self.limits = sandbox.limits
        self._sandbox = sandbox
        self._number = number

    def close(self, late: bool = False) -> Ending:
        """End the run, if it goes on; nothing that it started goes on after it.

        Args:
            late: Whether that is because its time is up.

        Raises:
            SandboxLost: the warm process is gone, and with it the run.
        """
        if self.ending is None:
            self.channel.end.close()
            self.ending = self._sandbox.end(self._number, late)
        return self.ending


class Sandbox:
    """A warm process, with one run at a time.

    Samples are made before it starts, for it cannot write where they are kept.
    """

    def __init__(self, limits: Limits, warmth: Warmth = NOTHING, isolated: bool = True) -> None:
        """Start it.

        Raises:
            NoSandbox: there can be no sandbox on this machine.
            NotAsRoot: there is to be none, and it would have to run as root.
        """
        for name in warmth.datasets:
            open_dataset(name, store="sample").close()
        if not isolated and trusting.is_root():
            samples = cache_folder() / "samples"
            trusting.hold_readable(one for one in shown() if warmth.datasets or one != samples)
        self.limits = limits
        self._number = 0
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs, tempfile.TemporaryFile() as said:
            number = theirs.fileno()
            self._process = subprocess.Popen(
                command(number, warmth, isolated),
                pass_fds=[number],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=said,
                env=surroundings(isolated),
                start_new_session=True,
            )
            theirs.close()
            self._control = ours
            try:
                self._news(_START_S)
            except SandboxLost as error:
                self.close()
                said.seek(0)
                reason = said.read().decode(errors="replace").strip().rpartition("\n")[2]
                raise NoSandbox(
                    f"no sandbox can be started: {reason or error}", hint=HINT
                ) from error

    @property
    def alive(self) -> bool:
        """Whether it can take a run."""
        return self._process.poll() is None

    @property
    def pid(self) -> int:
        """The process, as this one sees it."""
        return self._process.pid

    def run(
        self,
        cells: Sequence[str],
        more: Mapping[str, Any] | None = None,
        given: Sequence[str] = (),
    ) -> Run:
        """Begin to run cells in a fork.

        Args:
            cells: Their sources.
            more: What the tests of an assignment of nbgrader need.
            given: Those of them, from the first one, that are ours and may be run once for many runs.

        Raises:
            SandboxLost: the warm process is gone.
            TooMuch: no run can be asked for so much, and none has begun.
        """
        asked = pack({**more, "cells": list(cells)} if more else list(cells), Bounds())
        self._number += 1
        ours, theirs = socket.socketpair()
        request = self._request(given)
        try:
            with theirs:
                socket.send_fds(self._control, [request], [theirs.fileno()])
            channel = Channel(ours, self.limits.crossing + 4096)
            run = Run(channel, self, self._number)
            with contextlib.suppress(ChannelClosed):  # how it ended is asked for in any case
                channel.send(asked, self.limits.wall_s)
        except (OSError, Late) as error:
            raise SandboxLost(f"the warm process is gone: {error}") from error
        return run

    def _request(self, given: Sequence[str]) -> bytes:
        told = {"run": self._number, "limits": self.limits.as_plain(), "given": list(given)}
        request = json.dumps(told).encode()
        if len(request) > _MOST_ASKED:
            request = json.dumps({**told, "given": []}).encode()
        return request

    def end(self, number: int, late: bool) -> Ending:
        """End the run that goes on, and say how it ended.

        Raises:
            SandboxLost: the warm process is gone.
        """
        try:
            self._control.send(json.dumps({"end": number}).encode())
            news = self._news(_END_S)
            while news.get("ended") != number:
                news = self._news(_END_S)
        except (OSError, SandboxLost) as error:
            self.close()
            raise SandboxLost(f"the warm process is gone: {error}") from error
        return Ending(int(news["code"]), float(news["cpu_s"]), late)

    def _news(self, seconds: float) -> dict:
        """What the warm process tells next.

        Raises:
            SandboxLost: it tells nothing.
        """
        if not select.select([self._control], [], [], seconds)[0]:
            raise SandboxLost("it does not answer")
        with contextlib.suppress(OSError, ValueError):
            if data := self._control.recv(65536):
                return dict(json.loads(data))
        raise SandboxLost("it ended")

    def close(self) -> None:
        """End it, and all that goes on in it."""
        self._control.close()
        until = time.monotonic() + 1
        while self._process.poll() is None and time.monotonic() < until:
            time.sleep(0.005)
        if self._process.poll() is None:
            self._process.kill()  # what is in the sandbox ends with it
        self._process.wait()


@contextlib.contextmanager
def sandbox(limits: Limits, warmth: Warmth = NOTHING, isolated: bool = True) -> Iterator[Sandbox]:
    """A warm process for as long as it is needed.

    Raises:
        NoSandbox, NotAsRoot: as `Sandbox`.
    """
    made = Sandbox(limits, warmth, isolated)
    try:
        yield made
    finally:
        made.close()
