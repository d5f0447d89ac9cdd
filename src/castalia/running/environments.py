"""Environments beside our own: a lock in, a Python with just those packages out.

uv links the packages' files from its cache, so that an environment costs seconds and no space.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from filelock import FileLock

from castalia.errors import CastaliaError
from castalia.running.locks import Lock

KERNEL = "python3"
_LONGEST_S = 1800.0


class CannotBuild(CastaliaError):
    """An environment could not be made."""


@dataclass(frozen=True)
class Environment:
    """A Python with the packages of a lock, and castalia as it is here."""

    folder: Path

    @property
    def programs(self) -> Path:
        """Where its commands are."""
        return self.folder / "bin"

    @property
    def kernels(self) -> Path:
        """The folder that describes its kernel."""
        return self.folder / "kernels"


def built(lock: Lock, folder: Path) -> Environment:
    """Build an environment, or find it complete; two processes never build the same one.

    Args:
        lock: Its packages, and its Python.
        folder: Where it is or will be.
    Raises:
        CannotBuild: says at which step, in uv's own words.
    """
    if find_spec("uv") is None:
        hint = "uv comes with the lock; make book installs it"
        raise CannotBuild("uv, which makes environments, is not installed", hint=hint)
    folder.parent.mkdir(parents=True, exist_ok=True)
    environment = Environment(folder)
    with FileLock(folder.with_name(f"{folder.name}.lock")):
        if not environment.kernels.is_dir():  # comes last
            shutil.rmtree(folder, ignore_errors=True)
            _build(lock, environment)
    return environment


def _build(lock: Lock, environment: Environment) -> None:
    folder = environment.folder
    python = str(environment.programs / "python")
    _uv(["venv", "--python", _python(lock.python), str(folder)], f"no Python {lock.python} here")
    pins = folder / "pins.txt"
    pins.write_text(lock.text(), encoding="utf-8")
    strict = ["--require-hashes"] if "--hash=" in lock.text() else []
    _uv(["pip", "sync", *strict, "--python", python, str(pins)], "its packages cannot be had")
    ours = ["pip", "install", "--no-deps", "--no-build-isolation", "--python", python]
    _uv([*ours, "--editable", str(_project())], "castalia cannot be installed there")
    made = folder / "kernels.new" / KERNEL
    made.mkdir(parents=True)
    argv = [python, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    described = {"argv": argv, "display_name": "Python 3", "language": "python"}
    (made / "kernel.json").write_text(json.dumps(described), encoding="utf-8")
    made.parent.rename(environment.kernels)


def _python(version: str) -> str:
    """What uv makes the environment from: our own Python when it is the one."""
    ours = ".".join(map(str, sys.version_info[:3]))
    return sys.executable if version == ours else version


def _project() -> Path:
    """The working copy that this castalia comes from.

    Raises:
        CannotBuild: it comes from none.
    """
    folder = Path(__file__).resolve().parents[3]
    if not (folder / "pyproject.toml").is_file():
        message = "castalia was not installed from a working copy, so it cannot be put elsewhere"
        raise CannotBuild(message, hint="clone the book's repository and run it there")
    return folder


def _uv(words: list[str], failed: str) -> None:
    """Call uv.

    Raises:
        CannotBuild: it failed; `failed` says what that means.
    """
    command = [sys.executable, "-m", "uv", "--quiet", "--no-progress", *words]
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_LONGEST_S,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise CannotBuild(f"{failed}: it took more than {_LONGEST_S:.0f} s") from error
    if done.returncode:
        said = " ".join(done.stderr.split()) or f"uv ended with {done.returncode}"
        raise CannotBuild(f"{failed}: {said[:600]}")
