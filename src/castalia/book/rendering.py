"""Sphinx as Jupyter Book calls it, with as many workers as are asked for.

`python -m castalia.book.rendering ROOT MADE JOBS` is a process of its own; a process that is warm
calls `render` itself.
"""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
import warnings
from pathlib import Path

CUT_OFF = 2
HERE = False  # whether this process is warm: a child that was forked to build and then ends


def render(root: Path, made: Path, jobs: int) -> int:
    """Make the pages of a book: 0 when all went well, 1 when Sphinx warned, 2 when it gave up.

    Args:
        root: The book's folder.
        made: Where the pages go; what Sphinx keeps for the next time goes beside it.
        jobs: Processes that read and write pages.
    """
    from jupyter_book.sphinx import build_sphinx

    toc = (root / "_toc.yml").as_posix()
    ended = build_sphinx(
        root,
        made,
        noconfig=True,
        path_config=root / "book.yml",
        confoverrides={"external_toc_path": toc, "latex_individualpages": False},
        warningiserror=True,
        keep_going=True,
        quiet=True,
        jobs=jobs,
    )
    return ended if isinstance(ended, int) else CUT_OFF


def rendered(root: Path, made: Path, jobs: int) -> tuple[int, str, str]:
    """As `render`, here when this process is warm, else in a new one: exit code, stdout, stderr."""
    if HERE:
        return _here(root, made, jobs)
    command = [sys.executable, "-m", __name__, str(root), str(made), str(jobs)]
    done = subprocess.run(
        command,
        env={**os.environ, "PYTHONWARNINGS": "ignore", "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def _here(root: Path, made: Path, jobs: int) -> tuple[int, str, str]:
    said, warned = io.StringIO(), io.StringIO()
    with (
        contextlib.redirect_stdout(said),
        contextlib.redirect_stderr(warned),
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore")
        code = render(root, made, jobs)
    return code, said.getvalue(), warned.getvalue()


if __name__ == "__main__":
    raise SystemExit(render(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])))
