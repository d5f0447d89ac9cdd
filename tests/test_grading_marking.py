"""A submission is marked part by part, and each part keeps what it earns."""

from __future__ import annotations

import os
import re
import shutil
import socket
import threading
from dataclasses import replace
from pathlib import Path

import attacked
import psutil
import pytest
from attacked import EXERCISE, GIVEN, HONEST, cell, notebook

from castalia.checking.answers import Raised
from castalia.checking.findings import Status
from castalia.grading import performing, sandbox
from castalia.grading.arranging import Arranged
from castalia.grading.limits import MEMORY, SETTING, Ending, Limits
from castalia.grading.marking import Attempt, mark, sampled, version_of
from castalia.grading.performing import Job, Pool, perform
from castalia.grading.sandbox import NoSandbox, SandboxLost, Warmth
from castalia.grading.values import MB
from castalia.reading_exercises import read_exercise

THREE = read_exercise(EXERCISE)
QUICK = Limits(cpu_s=10, wall_s=3, answer_s=2, memory=600 * MB, crossing=64 * MB)
NUMPY = Warmth(("numpy",))


@pytest.fixture(scope="module", autouse=True)
def _ended():
    """No warm process outlives these tests."""
    yield
    performing.rest()


def handed_in(folder: Path, *cells: str) -> Path:
    """A notebook with some cells."""
    path = folder / "answer.ipynb"
    path.write_bytes(notebook([cell(one) for one in cells]))
    return path


def marked(folder: Path, *cells: str, **more):
    """The marking of some cells."""
    return perform(Job(handed_in(folder, *cells), EXERCISE, limits=QUICK, warmth=NUMPY, **more))


def test_all_that_decides_is_noted(tmp_path):
    """A marking tells points, the words of the checker, and what it was made with."""
    work = "sum(range(5_000_000))"  # longer than a tick of the clock that CPU is measured by
    found = marked(tmp_path, GIVEN, *HONEST, work, seed="blue")
    assert (found.exercise, found.points, found.possible, found.seed) == (
        "three-things",
        6,
        6,
        "blue",
    )
    assert [one.message for one in found.parts][:1] == ["All values, added."]
    assert len(found.digest) == len(found.version) == len(found.environment) == 64
    assert found.notes == ()
    assert found.seconds > 0
    assert found.cpu_s > 0


def test_marking_twice_gives_the_same(tmp_path):
    """Whoever marks again gets the same marks with the same hashes."""
    one, other = (marked(tmp_path, GIVEN, *HONEST) for _ in range(2))
    assert (one.parts, one.digest, one.version) == (other.parts, other.digest, other.version)


def test_what_comes_before_all_others_may_be_run_once():
    """That are given cells, as far as none is left out and no learner's own cell comes before them."""
    arranged = Arranged(("import a", "b = 1", "c = b", "d = 2"), frozenset({1, 2, 4}))
    for skipped, given in (((), 2), ((3,), 2), ((2,), 1), ((1,), 0)):
        attempt = Attempt(None, arranged, dict.fromkeys(skipped, Raised("SystemExit", "")))
        assert attempt.given() == arranged.cells[:given]
    assert Attempt(None, replace(arranged, ours=frozenset({2}))).given() == ()
    assert Attempt(None, arranged, more={}).given() == ()


def test_marks_do_not_depend_on_who_comes_before(tmp_path):
    """The second and the third of those who begin alike are marked as the first one is."""
    cells = (GIVEN, HONEST[0], "import os; os._exit(1)", HONEST[2])
    one, *others = (marked(tmp_path, *cells) for _ in range(3))
    assert [found.parts for found in others] == [one.parts] * 2
    assert one.points == 4


def test_versions_are_of_all_that_decides_marks(tmp_path):
    """Text, checks and hidden checks each change the version."""
    shutil.copytree(EXERCISE, tmp_path / "three-things")
    versions = {version_of(THREE, EXERCISE), version_of(THREE)}
    for name in ("exercise.md", "checks.py", "hidden_checks.py"):
        path = tmp_path / "three-things" / name
        path.write_text(path.read_text() + "\n")
        changed = read_exercise(path.parent)
        versions.add(version_of(changed, changed.folder))
    assert len(versions) == 5


def test_only_hidden_checks_refuse(tmp_path):
    """What only a hidden check refuses is marked so, and what a public one refuses is not."""
    found = marked(tmp_path, GIVEN, "total = 1.0", HONEST[1], "def square(x): return 9")
    assert [one.hidden for one in found.parts] == [False, False, True]
    assert [one.points for one in found.parts] == [0, 2, 0]


@pytest.mark.parametrize("own", [False, True])
def test_hidden_checks_hold_back_only_what_has_some(tmp_path, own):
    """A part that needs one which only hidden checks refuse is marked, unless it has hidden ones, too."""
    folder = Path(shutil.copytree(EXERCISE, tmp_path / "three-things"))
    text = (folder / "exercise.md").read_text()
    needing = re.sub(r"anomaly: \{(.*?)\}", r"anomaly: {\1, needs: [total]}", text)
    assert needing != text
    (folder / "exercise.md").write_text(needing)
    checks = (
        "from castalia.checking import Value\n\nCHECKS = {'total': [Value('total', lambda: 1.0)]}\n"
    )
    more = "CHECKS['anomaly'] = []\n" if own else ""
    (folder / "hidden_checks.py").write_text(checks + more)
    path = handed_in(tmp_path, GIVEN, *HONEST)
    found = perform(Job(path, folder, hidden=folder, limits=QUICK, warmth=NUMPY))
    stand = [(one.points, one.hidden) for one in found.parts]
    assert stand == [(0, True), (0 if own else 2, own), (3, False)]


def test_what_is_let_go_lets_go_what_needs_it(tmp_path):
    """A part two steps behind one that only hidden checks refuse is judged by its own checks."""
    folder = Path(shutil.copytree(EXERCISE, tmp_path / "three-things"))
    text = (folder / "exercise.md").read_text()
    for part, need in (("anomaly", "total"), ("square", "anomaly")):
        text = re.sub(rf"{part}: \{{(.*?)\}}", rf"{part}: {{\1, needs: [{need}]}}", text)
    assert text.count("needs: [") == 2
    (folder / "exercise.md").write_text(text)
    (folder / "hidden_checks.py").write_text(
        "from castalia.checking import Value\n\n"
        "CHECKS = {'total': [Value('total', lambda: 1.0)], 'square': []}\n"
    )
    path = handed_in(tmp_path, GIVEN, *HONEST)
    found = perform(Job(path, folder, hidden=folder, limits=QUICK, warmth=NUMPY))
    assert [(one.points, one.hidden) for one in found.parts] == [(0, True), (2, False), (3, False)]


def test_hidden_checks_of_a_private_folder_count(tmp_path):
    """Hidden checks may lie in a folder of their own, which takes the place of the exercise's."""
    private = tmp_path / "private"
    private.mkdir()
    text = (EXERCISE / "hidden_checks.py").read_text().replace("289", "290")
    (private / "hidden_checks.py").write_text(text)
    found = marked(tmp_path, GIVEN, *HONEST, hidden=private)
    assert (found.parts[2].hidden, found.points) == (True, 3)


def test_an_exercise_that_changes_is_read_again(tmp_path):
    """Who changes an exercise between two submissions has the second one marked by what it says now."""
    folder = Path(shutil.copytree(EXERCISE, tmp_path / "three-things"))
    job = Job(handed_in(tmp_path, GIVEN, *HONEST), folder, limits=QUICK, warmth=NUMPY)
    before = perform(job)
    path = folder / "exercise.md"
    path.write_text(path.read_text().replace("[total], points: 1", "[total], points: 11"))
    after = perform(job)
    assert (after.points, after.possible) == (before.points + 10, before.possible + 10)


def test_what_a_cell_loses_the_others_keep(tmp_path):
    """Cells that end the process or never end cost their own part alone, and are named."""
    found = marked(tmp_path, GIVEN, HONEST[0], "import os\nanomaly = 1\nos._exit(3)", HONEST[2])
    assert [one.points for one in found.parts] == [1, 0, 3]
    assert found.notes == ("cell 3 was left out: it ended the whole process (exit 3)",)
    part = found.parts[1]
    assert part.status == Status.RAISED
    assert part.message.endswith("SystemExit: it ended the whole process (exit 3)"), part.message
    late = marked(tmp_path, GIVEN, "total = 1\nwhile True: pass", *HONEST[1:])
    assert [one.points for one in late.parts] == [0, 2, 3]
    assert "TimeoutError: it did not end within 3 s" in late.parts[0].message


def test_the_cell_that_took_the_time_is_left_out(tmp_path):
    """When time is up, the cell that took most of it goes, and not the one that came last."""
    slow = "import time\ntime.sleep(2.5)\n"
    found = marked(tmp_path, GIVEN, slow, *HONEST, "import time; time.sleep(1)")
    assert found.points == 6
    assert found.notes == ("cell 2 was left out: it did not end within 3 s",)


def test_time_for_all_runs_together_ends(tmp_path):
    """A submission whose every cell hangs is given up before each has had its time."""
    hang = "while True: pass"
    found = marked(tmp_path, GIVEN, *[hang] * 6, *HONEST)
    assert found.seconds < 5 * QUICK.wall_s
    assert found.points == 0
    assert len(found.notes) == 10


def test_functions_that_die_are_told_so(tmp_path):
    """A function that takes the process down costs its part; the others are still read."""
    died = "def square(x):\n    import os\n    os._exit(4)"
    found = marked(tmp_path, GIVEN, *HONEST[:2], died)
    assert [one.points for one in found.parts] == [1, 2, 0]
    assert "SystemExit: it ended the whole process (exit 4)" in found.parts[2].message


def test_exercises_without_given_cells_are_marked(tmp_path):
    """Of a submission without a single cell to run all parts are missing, and nothing fails."""
    folder = tmp_path / "three-things"
    shutil.copytree(EXERCISE, folder)
    text = (folder / "exercise.md").read_text()
    given = text[text.index("```{code-cell}") : text.index("## Total")]
    (folder / "exercise.md").write_text(text.replace(given, ""))
    (tmp_path / "empty.ipynb").write_bytes(notebook([]))
    found = perform(Job(tmp_path / "empty.ipynb", folder, limits=QUICK, warmth=NUMPY))
    assert {one.status for one in found.parts} == {Status.MISSING}


def test_magics_do_no_harm(tmp_path):
    """Lines for IPython, its `display`, and cells that it measures are run as far as they are Python."""
    first = "%matplotlib inline\n!ls\ndisplay(field)\n" + HONEST[0]
    cells = [first, "%%time\n" + HONEST[1], HONEST[2]]
    assert marked(tmp_path, GIVEN, *cells).points == 6


def test_calls_of_the_checker_do_no_harm(tmp_path):
    """What learners ask `check` and `hint` in their notebook is passed by."""
    ask = 'from castalia import check, hint\ncheck("three-things", "total")\nhint()\n'
    cells = [ask + HONEST[0], HONEST[1] + '\ncastalia_done = check("three-things")', HONEST[2]]
    found = marked(tmp_path, GIVEN, *cells)
    assert (found.points, found.notes) == (6, ())


def test_messages_are_one_printable_line(tmp_path):
    """What a learner's error says reaches nobody's terminal as orders."""
    found = marked(tmp_path, GIVEN, 'raise ValueError("\\x1b[2J" + "a" * 10**6)\ntotal = 1')
    message = found.parts[0].message
    assert message.isprintable()
    assert len(message) < 400


def test_no_bubblewrap_no_marks(tmp_path, monkeypatch):
    """Without bubblewrap nothing untrusted is run, and who asked is told how to get it."""
    sandbox.bubblewrap.cache_clear()
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoSandbox, match="not here") as caught:
        perform(Job(handed_in(tmp_path, GIVEN), EXERCISE, limits=Limits(cpu_s=7), warmth=NUMPY))
    assert "apt install bubblewrap" in caught.value.hint
    sandbox.bubblewrap.cache_clear()


def test_a_sandbox_that_cannot_start_says_why(tmp_path, monkeypatch):
    """Where bubblewrap is there and may not work, its own words are passed on."""
    broken = tmp_path / "bwrap"
    broken.write_text("#!/bin/sh\necho bwrap: no permission for namespaces >&2\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setattr(sandbox, "bubblewrap", lambda: str(broken))
    with pytest.raises(NoSandbox, match="no permission for namespaces"):
        sandbox.Sandbox(QUICK, NUMPY)


def test_a_warm_process_that_is_killed_is_replaced(tmp_path):
    """Whoever ends the warm process, even in mid-run, the submission is run again in another."""
    assert marked(tmp_path, GIVEN, *HONEST).points == 6
    killed = []

    def kill():
        warm = [one for one in psutil.Process().children() if one.name() == "bwrap"]
        killed.extend(one.pid for one in warm)
        for one in warm:
            one.kill()

    timer = threading.Timer(0.7, kill)
    timer.start()
    found = marked(tmp_path, GIVEN, "import time\ntime.sleep(1.5)", *HONEST)
    timer.join()
    assert killed
    assert found.points == 6


def test_a_warm_process_that_always_dies_is_an_error(tmp_path):
    """If no warm process lasts, that is no fault of the submission, and it gets no marks."""
    with sandbox.sandbox(QUICK, NUMPY) as made:
        psutil.Process(made.pid).kill()
        psutil.Process(made.pid).wait(5)
        with pytest.raises(SandboxLost):
            mark(THREE, handed_in(tmp_path, GIVEN), made)


def test_a_run_without_namespaces_is_refused(tmp_path, monkeypatch):
    """If a run cannot be shut in, it is not run at all."""
    with sandbox.sandbox(QUICK, NUMPY) as made:
        monkeypatch.setattr(made, "end", lambda number, late: Ending(SETTING))
        real = made.run
        monkeypatch.setattr(made, "run", lambda *asked: closed(real(*asked)))
        with pytest.raises(NoSandbox, match="namespaces"):
            mark(THREE, handed_in(tmp_path, GIVEN), made)


def closed(run):
    """A run whose other side is gone."""
    ours, theirs = socket.socketpair()
    theirs.close()
    run.channel.end.close()
    run.channel.end = ours
    return run


def test_pools_lend_what_is_alive():
    """A warm process serves one job after another; one that is dead or was spoilt is not lent."""
    pool = Pool()
    with pool.lent(QUICK, NUMPY, True) as one:
        pass
    with pool.lent(QUICK, NUMPY, True) as again:
        assert again is one
        with pool.lent(QUICK, NUMPY, True) as other:
            assert other is not one
    pool.close()
    assert not one.alive
    assert not other.alive


def test_endings_are_told_in_words():
    """How a run ended is told as the exception that a learner may know."""
    limits = Limits(cpu_s=5, wall_s=9)
    told = {
        Ending(0, late=True): "TimeoutError: it did not end within 9 s",
        Ending(MEMORY): "MemoryError: it took more than 2,000 MB",
        Ending(-24, cpu_s=5): "TimeoutError: it took more than 5 s of computing",
        Ending(-11): "SystemExit: it ended the whole process (signal 11)",
        Ending(2): "SystemExit: it ended the whole process (exit 2)",
        Ending(70): "SystemExit: it ended the whole process (exit 70)",
    }
    assert [": ".join(one.told(limits)) for one in told] == list(told.values())


def test_the_store_of_checks_is_put_back(monkeypatch):
    """While checks run they read samples, several threads at once; afterwards all is as it was."""
    for before in ("live", None):
        if before:
            monkeypatch.setenv("CASTALIA_STORE", before)
        else:
            monkeypatch.delenv("CASTALIA_STORE", raising=False)
        with sampled(), sampled():
            assert os.environ["CASTALIA_STORE"] == "sample"
        assert os.environ.get("CASTALIA_STORE") == before


def test_jobs_can_be_sent_elsewhere(tmp_path):
    """A job and its marking survive the way to another process and back."""
    import pickle

    job = Job(handed_in(tmp_path, GIVEN, *HONEST), EXERCISE, limits=QUICK, warmth=NUMPY)
    found = perform(pickle.loads(pickle.dumps(job)))
    assert pickle.loads(pickle.dumps(found)) == found


def test_the_learners_file_is_not_changed(tmp_path):
    """A submission is read and never written."""
    path = handed_in(tmp_path, GIVEN, *HONEST)
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    perform(Job(path, EXERCISE, limits=QUICK, warmth=NUMPY))
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_attacks_are_many():
    """The corpus does not shrink."""
    assert len(attacked.ATTACKS) >= 70
