"""How a warm process is started, before anything heavy is imported here if that is wanted."""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

_PR_SET_PDEATHSIG = 1
_SLOW = ("numpy", "pandas", "xarray", "matplotlib.pyplot")
_SEVERAL = 2
_AHEAD: list[tuple[subprocess.Popen[bytes], dict[str, str]]] = []


def as_kernels(variables: Mapping[str, str]) -> dict[str, str]:
    """Environment variables with what a kernel adds before matplotlib could be imported."""
    backend = "module://matplotlib_inline.backend_inline"
    return {"MPLBACKEND": backend, **variables, "JPY_PARENT_PID": str(os.getpid())}


def start_ahead(root: Path, force: bool, load: bool = True) -> None:
    """Start a process while this one still imports what it needs, if there will be work for it.

    Args:
        root: The folder of a book.
        force: All lessons run, also those that have run before.
        load: It shall load at once what takes long and is used by several lessons.
    """
    new = force or not (root / "_build" / "runs").is_dir()
    if new and not _AHEAD and sys.platform == "linux":
        variables = as_kernels(os.environ)
        process = _start(variables)
        _AHEAD.append((process, variables))
        assert process.stdin is not None
        modules = _surely_used(root) if load else []
        with contextlib.suppress(OSError):  # that it has ended is seen by who takes it
            process.stdin.write(json.dumps({"load": modules}).encode() + b"\n")
            process.stdin.flush()


def _surely_used(root: Path) -> list[str]:
    """Those of the slow modules that several lessons import; none that past runs found unfit."""
    texts = [path.read_text("utf-8", "replace") for path in root.glob("lessons/*/*.md")]
    unfit: dict[str, str] = {}
    with contextlib.suppress(OSError, ValueError, KeyError):
        unfit = json.loads((root / "_build" / "imports.json").read_text("utf-8"))["unfit"]
    return [
        name
        for name in _SLOW
        if name not in unfit and sum(f"\nimport {name}" in text for text in texts) >= _SEVERAL
    ]


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
