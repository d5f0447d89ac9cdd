"""A place in which everyone can read what Python needs, though it lies in a folder of root's alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from castalia.grading import sandbox

ROOT = Path(__file__).parent.parent


def run(program: str, folder: Path, *before: str) -> str:
    """What a program prints there, with the tests' modules at hand.

    Args:
        program: Python.
        folder: For what it would keep in a home or a cache.
        before: Words of a command that is to run it, such as those of `setpriv`.
    """
    open_up = []
    places = {sys.prefix, sys.base_prefix, str(Path(sandbox.__file__).parents[2]), str(ROOT)}
    for one in sorted(places):
        open_up += ["--ro-bind", one, one]
    roots = {f"/{Path(one).parts[1]}" for one in open_up[1::3]} - {"/usr", "/tmp"}
    covered = [part for one in sorted(roots) for part in ("--perms", "0755", "--tmpfs", one)]
    parents = {str(up) for one in open_up[1::3] for up in Path(one).parents if len(up.parts) > 2}
    made = [part for one in sorted(parents) for part in ("--perms", "0755", "--dir", one)]
    variables = ("HOME", "MPLCONFIGDIR", "CASTALIA_CACHE")
    paths = [str(Path(sandbox.__file__).parents[2]), str(ROOT / "tests")]
    done = subprocess.run(
        [
            *("bwrap", "--dev-bind", "/", "/", *covered, *made, *open_up),
            *(*before, sys.executable, "-c", program),
        ],
        capture_output=True,
        text=True,
        env={
            **os.environ,
            **dict.fromkeys(variables, str(folder)),
            "PYTHONPATH": os.pathsep.join(paths),
        },
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout.strip()
