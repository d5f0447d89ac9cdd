"""Other graders for tests and benchmarks, each in an environment of its own beside the book's packages."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

import pytest
from filelock import FileLock

ROOT = Path(__file__).resolve().parents[2]
TOOLS = Path(__file__).parent
LOCK = TOOLS / "nbgrader" / "requirements.lock"
_MARKS = """
SELECT submitted_assignment.student_id, base_cell.name,
       COALESCE(grade.manual_score, grade.auto_score), grade_cells.max_score
FROM grade
JOIN grade_cells ON grade_cells.id = grade.cell_id
JOIN base_cell ON base_cell.id = grade.cell_id
JOIN submitted_notebook ON submitted_notebook.id = grade.notebook_id
JOIN submitted_assignment ON submitted_assignment.id = submitted_notebook.assignment_id
"""


def python(tool: str = "nbgrader") -> Path:
    """The Python of an environment with a grader, which sees the packages of this one, too.

    It is made once per lock. Where it cannot be had the test is skipped; where CI is set it fails.
    """
    lock = TOOLS / tool / "requirements.lock"
    digest = hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()[:12]
    home = ROOT / "_build" / tool / digest
    home.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(home.with_suffix(".lock")):
        if not (home / "made").is_file():
            _make(tool, lock, home)
    return home / "bin" / "python"


def _make(tool: str, lock: Path, home: Path) -> None:
    uv = [sys.executable, "-m", "uv"]
    inner = home / "bin" / "python"
    steps = [
        [*uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(home)],
        [
            *uv,
            "pip",
            "sync",
            "--quiet",
            "--compile-bytecode",
            "--require-hashes",
            "--python",
            str(inner),
            str(lock),
        ],
    ]
    for step in steps:
        done = subprocess.run(step, capture_output=True, text=True, timeout=300, check=False)
        if done.returncode:
            reason = f"{tool} cannot be installed here: {done.stderr.strip()[-400:]}"
            if os.environ.get("CI"):
                pytest.fail(f"{reason} (skipped where CI is not set)", pytrace=False)
            pytest.skip(reason)
    [packages] = home.glob("lib/python*/site-packages")
    (packages / "zz-the-book.pth").write_text(sysconfig.get_path("purelib") + "\n")
    (home / "made").write_text("")


@dataclass(frozen=True)
class Course:
    """A course of nbgrader in a folder."""

    root: Path

    def marks(self) -> dict[str, dict[str, tuple[float, float]]]:
        """Points and most points of each graded cell, by student."""
        found: dict[str, dict[str, tuple[float, float]]] = {}
        with contextlib.closing(sqlite3.connect(self.root / "gradebook.db")) as book:
            for student, cell, score, most in book.execute(_MARKS):
                found.setdefault(student, {})[cell] = (score, most)
        return found

    def variables(self) -> dict[str, str]:
        """An environment with nothing of the user's own settings."""
        inner = python()
        own = {
            "JUPYTER_CONFIG_DIR": "jupyter",
            "JUPYTER_DATA_DIR": "jupyter",
            "IPYTHONDIR": "ipython",
            "CASTALIA_PROGRESS": "progress",
        }
        return {
            **os.environ,
            "PATH": f"{inner.parent}{os.pathsep}{os.environ['PATH']}",  # it calls alembic by name
            **{name: str(self.root / ".own" / folder) for name, folder in own.items()},
            "CASTALIA_STORE": "sample",
            "PYTHONPATH": str(ROOT / "src"),
        }

    def run(self, *words: str) -> str:
        """Run a command of nbgrader with nothing of the user's own settings; what it said."""
        inner = python()
        done = subprocess.run(
            [str(inner), "-m", "nbgrader", *words],
            cwd=self.root,
            env=self.variables(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=1200,
            check=False,
        )
        assert done.returncode == 0, done.stdout[-1000:] + done.stderr[-3000:]
        return done.stdout + done.stderr
