"""How a warm process is started, before anything heavy is imported here if that is wanted."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

_PR_SET_PDEATHSIG = 1
_WHO = "JPY_PARENT_PID"
_LOOK_S = 0.005


class Started(subprocess.Popen[bytes]):
    """A process that a fork of the one that started it may use, too; only that one learns how it ended."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        """Start it with an environment."""
        self._parent = os.getpid()
        super().__init__(
            [sys.executable, "-P", "-m", "castalia.forking.zygote"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=dict(variables),
            start_new_session=True,  # Ctrl-C is for the runner, which ends what it started
        )

    def poll(self) -> int | None:
        """The exit code, 0 where somebody else is its parent; None while it goes on."""
        if os.getpid() == self._parent:
            return super().poll()
        if self.returncode is None and not _goes_on(self.pid):
            self.returncode = 0
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end.

        Raises:
            subprocess.TimeoutExpired: it has not ended in time.
        """
        if os.getpid() == self._parent:
            return super().wait(timeout)
        until = float("inf") if timeout is None else time.monotonic() + timeout
        while (code := self.poll()) is None:
            if time.monotonic() > until:
                raise subprocess.TimeoutExpired(self.args, timeout or 0)
            time.sleep(_LOOK_S)
        return code


_AHEAD: list[tuple[Started, dict[str, str]]] = []


def _goes_on(pid: int) -> bool:
    """Whether there is a process that is no dead one which its parent has not buried yet."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    return told.rpartition(")")[2].split()[0] not in ("Z", "X")


def as_kernels(variables: Mapping[str, str]) -> dict[str, str]:
    """Environment variables with what a kernel adds before matplotlib could be imported."""
    backend = "module://matplotlib_inline.backend_inline"
    return {"MPLBACKEND": backend, **variables, _WHO: str(os.getpid())}


def start_ahead(root: Path, force: bool) -> None:
    """Start a process while this one still imports what it needs, if there will be work for it.

    Args:
        root: The folder of a book.
        force: All lessons run, also those that have run before.
    """
    new = force or not (root / "_build" / "runs").is_dir()
    if new and not _AHEAD and sys.platform == "linux":
        variables = as_kernels(os.environ)
        _AHEAD.append((Started(variables), _of_any(variables)))


def _of_any(variables: Mapping[str, str]) -> dict[str, str]:
    """Variables but for the one that names who asks; a run is told it in any case."""
    return {name: value for name, value in variables.items() if name != _WHO}


def leave_ahead() -> None:
    """Have nothing to do with what the process that this one is a fork of has started ahead."""
    _AHEAD.clear()


def started(variables: Mapping[str, str]) -> Started:
    """A process with an environment: the one that was started ahead, if it has the same.

    Args:
        variables: As `as_kernels` gives them.
    """
    end_ahead(but=_of_any(variables))
    ahead = _AHEAD.pop()[0] if _AHEAD else None
    return ahead if ahead and ahead.poll() is None else Started(variables)


def end_ahead(but: Mapping[str, str] | None = None) -> None:
    """End what was started ahead and is not wanted; one with some environment is kept."""
    for process, variables in list(_AHEAD):
        if variables != but:
            process.kill()
            process.wait()
            _AHEAD.clear()


def end_with_parent() -> None:
    """Let this process end when the one that started it does, on Linux."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
