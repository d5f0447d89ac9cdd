"""How a warm process is started, before anything heavy is imported here if that is wanted."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

_PR_SET_PDEATHSIG = 1
_AHEAD: list[tuple[subprocess.Popen[bytes], dict[str, str]]] = []


def as_kernels(variables: Mapping[str, str]) -> dict[str, str]:
    """Environment variables with what a kernel adds before matplotlib could be imported."""
    backend = "module://matplotlib_inline.backend_inline"
    return {"MPLBACKEND": backend, **variables, "JPY_PARENT_PID": str(os.getpid())}


def start_ahead(root: Path, force: bool) -> None:
    """Start a process while this one still imports what it needs, if there will be work for it.

    Args:
        root: The folder of a book.
        force: All lessons run, also those that have run before.
    """
    new = force or not (root / "_build" / "runs").is_dir()
    if new and not _AHEAD and sys.platform == "linux":
        variables = as_kernels(os.environ)
        _AHEAD.append((_start(variables), variables))


def started(variables: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """A process with an environment: the one that was started ahead, if it has the same.

    Args:
        variables: As `as_kernels` gives them.
    """
    end_ahead(but=dict(variables))
    ahead = _AHEAD.pop()[0] if _AHEAD else None
    return ahead if ahead and ahead.poll() is None else _start(variables)


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


def _start(variables: Mapping[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "castalia.forking.zygote"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=dict(variables),
        start_new_session=True,  # Ctrl-C is for the runner, which ends what it started
    )
