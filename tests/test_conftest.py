"""A test whose need the machine does not meet is skipped aloud, and fails in CI."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import lacking

HERE = Path(__file__).parent
NEEDY = """\
import pytest

@pytest.mark.{marker}
def test_needy():
    pass
"""


@pytest.fixture
def outcome(tmp_path: Path):
    """Run a test with a marker on a machine that has nothing: its closing lines and exit code."""

    def run(marker: str, **environment: str) -> tuple[int, str]:
        shutil.copy(HERE / "conftest.py", tmp_path)
        (tmp_path / "test_needy.py").write_text(NEEDY.format(marker=marker))
        (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = browser: looks at pages\n")
        command = [sys.executable, "-m", "pytest", "-rs", "-p", "no:cacheprovider"]
        kept = {key: value for key, value in os.environ.items() if key not in ("CI", "PATH")}
        ran = subprocess.run(
            [*command, "--strict-markers", "-p", "no:castalia", "."],
            cwd=tmp_path,
            env={**kept, "PATH": str(tmp_path), **environment},
            capture_output=True,
            text=True,
            timeout=60,
        )
        return ran.returncode, ran.stdout

    return run


@pytest.mark.parametrize(
    ("marker", "lack"), [("browser", "Chromium"), ("node", "Node"), ("ceph", "Ceph")]
)
def test_a_lack_is_skipped_aloud(outcome, marker: str, lack: str):
    """On a developer's machine the test is skipped, and the reason says what to install."""
    code, text = outcome(marker)
    assert (code, f"no {lack} here" in text, "1 skipped" in text) == (0, True, True), text


@pytest.mark.parametrize("marker", ["browser", "node", "ceph"])
def test_a_lack_fails_in_ci(outcome, marker: str):
    """Where CI is set nothing passes by being skipped."""
    code, text = outcome(marker, CI="true")
    assert (code, "1 error" in text) == (1, True), text


def test_a_lack_of_postgres_is_told(monkeypatch, tmp_path: Path):
    """Without PostgreSQL's programs, in Debian's folder or on PATH, it is said how to get them."""
    monkeypatch.setattr("conftest.DEBIANS_POSTGRES", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert lacking("postgres") == "no PostgreSQL here; on Debian: apt install postgresql"
    (tmp_path / "16" / "bin").mkdir(parents=True)
    (tmp_path / "16" / "bin" / "initdb").touch()
    assert lacking("postgres") is None


def test_other_markers_need_nothing(outcome):
    """A marker that asks for nothing of the machine never skips."""
    code, text = outcome("filterwarnings('default')", CI="true")
    assert (code, "1 passed" in text) == (0, True), text


def test_files_with_most_slow_tests_come_first(tmp_path: Path):
    """What takes longest begins first, so that no worker is left waiting for it at the end."""
    shutil.copy(HERE / "conftest.py", tmp_path)
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = slow: takes long\n")
    test = "def test_{}():\n    pass\n\n\n"
    slow = "import pytest\n\npytestmark = pytest.mark.slow\n\n\n"
    (tmp_path / "test_a.py").write_text(test.format("quick"))
    (tmp_path / "test_b.py").write_text(slow + test.format("one"))
    (tmp_path / "test_c.py").write_text(slow + test.format("one") + test.format("two"))
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"]
    ran = subprocess.run([*command, "."], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    files = [line.partition("::")[0] for line in ran.stdout.splitlines() if "::" in line]
    assert files == ["test_c.py", "test_c.py", "test_b.py", "test_a.py"]
