"""Nothing is ever graded as root, also where whoever grades trusts it and wants no sandbox."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import opened
import pytest
from attacked import EXERCISE, GIVEN, HONEST
from test_grading_marking import NUMPY, QUICK, handed_in

from castalia.grading import sandbox, trusting
from castalia.grading.confining import NOBODY
from castalia.grading.performing import Job, perform
from castalia.grading.sandbox import Sandbox, Warmth
from castalia.grading.trusting import NotAsRoot, hold_readable, is_root

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is for Linux")

MARKED = """
from pathlib import Path
from test_grading_trusting import marks
print(marks(Path({folder!r})))
"""
AS_WHO = "import os\nassert 0 not in (*os.getresuid(), *os.getresgid(), *os.getgroups())\n"


def marks(folder: Path) -> list[float]:
    """The points of a submission that ends its process in one cell, marked without a sandbox."""
    path = handed_in(folder, GIVEN, AS_WHO + HONEST[0], "import os; os._exit(1)", HONEST[2])
    job = Job(path, EXERCISE, limits=QUICK, warmth=NUMPY, trusted=True)
    return [one.points for one in perform(job).parts]


def test_without_a_sandbox_marks_are_the_same(tmp_path):
    """Who trusts a submission gets the same marks from a plain process, which is never root's."""
    before = {*Path(tempfile.gettempdir()).glob("answer-*")}
    if is_root():
        assert opened.run(MARKED.format(folder=str(tmp_path)), tmp_path) == "[1.0, 0.0, 3.0]"
    else:
        assert marks(tmp_path) == [1, 0, 3]
    assert {*Path(tempfile.gettempdir()).glob("answer-*")} == before


@pytest.mark.parametrize(
    ("ids", "root"), [((0, 0, 0), True), ((9, 0, 9), True), ((9, 9, 9), False)]
)
def test_root_in_any_way_is_root(monkeypatch, ids, root):
    """Real, effective or saved: who could take root's rights back counts as root."""
    monkeypatch.setattr(os, "getresuid", lambda: ids)
    assert is_root() == root


@pytest.mark.parametrize("root", [True, False])
def test_root_without_a_sandbox_needs_what_nobody_can_read(tmp_path, monkeypatch, root):
    """Where nobody could not run Python, root is refused and told why; a user is not asked."""
    closed = tmp_path / "closed"
    (closed / "lib").mkdir(parents=True)
    (closed / "lib" / "a.py").write_text("")
    monkeypatch.setattr(sandbox, "shown", lambda: [closed / "lib" / "a.py"])
    closed.chmod(0o700)
    monkeypatch.setattr(os, "getresuid", lambda: (0, 0, 0) if root else (9, 9, 9))
    started = []

    def start(*words, **more):
        started.append(words)
        raise OSError("no process is started in this test")

    monkeypatch.setattr(subprocess, "Popen", start)
    with pytest.raises(NotAsRoot if root else OSError) as caught:
        Sandbox(QUICK, Warmth(), isolated=False)
    assert bool(started) != root
    if root:
        assert "who cannot read /" in str(caught.value)
        assert "ordinary user" in caught.value.hint


def test_what_nobody_can_read_is_told_by_its_modes(tmp_path, monkeypatch):
    """Closed folders, closed files and links into closed folders are found; what is missing is not."""
    modes = {tmp_path / "a": 0o755, tmp_path / "b": 0o750}
    for folder, mode in modes.items():
        folder.mkdir()
        (folder / "x").write_text("")
        folder.chmod(mode)
    (tmp_path / "a" / "link").symlink_to(tmp_path / "b" / "x")
    (tmp_path / "a" / "closed").write_text("")
    (tmp_path / "a" / "closed").chmod(0o640)
    real = trusting._closed
    mine = (tmp_path / "a", tmp_path / "b")
    monkeypatch.setattr(  # the folders above are the machine's
        trusting, "_closed", lambda one: any(map(one.is_relative_to, mine)) and real(one)
    )
    hold_readable([tmp_path / "a" / "x", tmp_path / "a", tmp_path / "a" / "missing"])
    for name, told in (("b/x", "/b"), ("a/link", "/b"), ("a/closed", "/a/closed")):
        with pytest.raises(NotAsRoot) as caught:
            hold_readable([tmp_path / name])
        assert caught.value.message.endswith(f"cannot read {tmp_path}{told}")


@pytest.mark.skipif(os.getuid() != 0, reason="needs root to give it up")
def test_root_is_given_up_for_good():
    """Once nobody, a process has no way back, no groups, and can still look at itself."""
    program = (
        "import os\nfrom castalia.grading.confining import give_up_root\ngive_up_root()\n"
        "ids = {*os.getresuid(), *os.getresgid()}\nos.listdir('/proc/self/fd')\n"
        "try:\n    os.setuid(0)\nexcept PermissionError:\n    print(ids, os.getgroups())\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.strip() == f"{{{NOBODY}}} []", done.stderr
