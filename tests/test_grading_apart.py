"""Checks that never end cost nobody but their own submission, and somebody is told."""

from __future__ import annotations

import os
import pickle
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from unittest.mock import Mock

import psutil
import pytest
from attacked import EXERCISE, GIVEN, HONEST, cell, notebook
from dask_clusters import until

from castalia.checking.findings import Status
from castalia.errors import CastaliaError
from castalia.grading import apart, classes, performing
from castalia.grading.apart import ChecksTooLong, MarkerLost, Markers
from castalia.grading.assignment import Assignment, AssignmentFacts
from castalia.grading.course import Course
from castalia.grading.facts import Submission
from castalia.grading.gradebook import Gradebook
from castalia.grading.limits import Limits
from castalia.grading.outlook import Outlook
from castalia.grading.performing import Job
from castalia.grading.sandbox import Warmth
from castalia.grading.submitted import read_submitted
from castalia.grading.values import MB
from castalia.reading_exercises import read_exercise

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is for Linux"),
]

LIMITS = Limits(cpu_s=30, wall_s=30, answer_s=10, memory=600 * MB, crossing=64 * MB, judge_s=3)
NUMPY = Warmth(("numpy",))
# Regular expressions hold Python's lock while they go back and forth, so no thread can stop them.
HELD = """
import re
import time

from castalia.checking import Value as Plain


class Value(Plain):
    def judge(self, answer):
        told = answer.get("total") if "total" in answer.names() else 0
        if told == -1:
            time.sleep(1000)
        if told == -2:
            re.match("(a+)+$", "a" * 60 + "b")
        return super().judge(answer)

"""


@pytest.fixture(scope="module", autouse=True)
def _ended():
    """No process that marks outlives these tests."""
    yield
    apart.rest()
    performing.rest()


@pytest.fixture
def exercise(tmp_path) -> Path:
    """An exercise whose check is held up by -1, and in code without an end by -2."""
    folder = Path(shutil.copytree(EXERCISE, tmp_path / "three-things"))
    path = folder / "checks.py"
    text = path.read_text().replace("Function, Value", "Function")
    path.write_text(text.replace("FIELD =", HELD + "FIELD =", 1))
    return folder


def handed_in(folder: Path, student: str, total: str = HONEST[0]) -> Submission:
    """A submission, all right but for one of its answers."""
    path = folder / f"{student}.ipynb"
    path.write_bytes(notebook([cell(one) for one in (GIVEN, total, *HONEST[1:])]))
    return Submission(student, "three-things", path, read_submitted(path).digest)


def job(exercise: Path, submission: Submission, **more) -> Job:
    """What marks it."""
    limits = more.pop("limits", LIMITS)
    return Job(submission.path, exercise, limits=limits, warmth=NUMPY, **more)


class Heard(Outlook):
    """Remembers what it heard."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []

    def marked(self, submission, marking):
        """Remember the points."""
        self.told.append((submission.student, f"{marking.points:g}"))

    def failed(self, submission, reason):
        """Remember the reason."""
        self.told.append((submission.student, reason))


@pytest.fixture
def course(tmp_path, exercise) -> Course:
    """A course of that exercise."""
    told = {"title": "Week 3", "course": "Geo", "exercises": {"three-things": {}}}
    assignment = Assignment(tmp_path / "assignment.yml", AssignmentFacts(**told))
    return Course(assignment, {"three-things": read_exercise(exercise)})


def test_checks_without_an_end_cost_their_own_submission_alone(tmp_path, course):
    """What sleeps or never gives Python's lock back is ended, noted for whoever teaches; others go on."""
    handed = [
        handed_in(tmp_path, "ada"),
        handed_in(tmp_path, "ben", "total = -1"),
        handed_in(tmp_path, "cem", "total = -2"),
        handed_in(tmp_path, "dua"),
    ]
    heard, way = Heard(), classes.Way(at_a_time=1, limits=LIMITS)
    with Gradebook(tmp_path / "gradebook.db") as kept:
        with classes.here(1) as (executor, _):
            made = classes.mark_all(course, handed, kept, executor, way, heard)
        assert [one.points for one in made] == [6, 6]
        late = "could not be marked: its checks were not done after 3 s"
        assert sorted(heard.told) == [("ada", "6"), ("ben", late), ("cem", late), ("dua", "6")]
        totals = {one.student: one.results[0] for one in kept.totals(course.assignment)}
        assert totals["ben"].notes == (late,)
        assert {one.status for one in kept.standing(handed[1]).marking.parts} == {Status.BROKEN}
        assert classes.chosen(course, kept, handed, "waiting") == handed[1:3]
        kept.mark_by_hand(handed[1], "total", 1, "grace", "seen")
        hands = {one.student: one.points for one in kept.totals(course.assignment)}
        assert hands == {"ada": 6, "ben": 1, "cem": 0, "dua": 6}


def test_a_mark_that_stands_is_not_lost_to_slow_checks(tmp_path, course):
    """Where a submission has a mark already, checks that take too long leave it as it is."""
    one = handed_in(tmp_path, "ada")
    heard, way = Heard(), classes.Way(limits=LIMITS)
    checks = course.exercises["three-things"].folder / "checks.py"
    with Gradebook(tmp_path / "gradebook.db") as kept, classes.here(1) as (executor, _):
        classes.mark_all(course, [one], kept, executor, way, heard)
        checks.write_text(checks.read_text().replace("told == -1", "told == 66"))
        assert classes.mark_all(course, [one], kept, executor, way, heard) == []
        assert kept.standing(one).marking.points == 6
    assert [told for _, told in heard.told] == [
        "6",
        "could not be marked: its checks were not done after 3 s",
    ]


def test_time_that_checks_wait_is_not_theirs(tmp_path, exercise):
    """A learner's code that takes long is the learner's, and runs into no limit of the checks."""
    slow = "import time\ntime.sleep(5)\n" + HONEST[0]
    found = apart.perform(job(exercise, handed_in(tmp_path, "ada", slow)))
    assert found.points == 6
    assert not found.undecided


def test_processes_that_mark_are_used_again_and_ended(tmp_path, exercise):
    """One process does job after job; after a rest none is left, and the next job has another."""
    one = job(exercise, handed_in(tmp_path, "ada"))
    markers = Markers()
    assert markers.perform(one).points == 6
    before = markers.pids
    assert markers.perform(one).points == 6
    assert markers.pids == before
    family = [psutil.Process(before[0]), *psutil.Process(before[0]).children(recursive=True)]
    markers.close()
    assert markers.pids == []
    assert psutil.wait_procs(family, timeout=10)[1] == []
    assert markers.perform(one).points == 6
    markers.close()


def test_a_process_that_is_killed_is_replaced_once(tmp_path, exercise):
    """Whoever kills what marks in mid-run: the job is done by another; if that goes, too, it is told."""
    slow = "import time\ntime.sleep(4)\n" + HONEST[0]
    one = job(exercise, handed_in(tmp_path, "ada", slow))
    markers, gone = Markers(), set()

    def kill(times: int) -> None:
        for _ in range(times):
            pid = until(lambda: next(iter({*markers.pids} - gone), None))
            time.sleep(0.5)
            gone.add(pid)
            os.kill(pid, signal.SIGKILL)

    try:
        for times in (1, 2):
            killer = threading.Thread(target=kill, args=(times,))
            killer.start()
            if times == 1:
                assert markers.perform(one).points == 6
                gone.update(markers.pids)
                markers.close()
            else:
                with pytest.raises(MarkerLost, match="the process that marks it ended"):
                    markers.perform(one)
            killer.join()
        assert len(gone) == 4
    finally:
        markers.close()


def test_nothing_is_begun_after_the_end(tmp_path, exercise):
    """What is closed in mid-run starts no other process for what it was at."""
    slow = "import time\ntime.sleep(20)\n" + HONEST[0]
    one = job(exercise, handed_in(tmp_path, "ada", slow))
    markers = Markers()
    closer = threading.Timer(2, markers.close)
    closer.start()
    with pytest.raises(MarkerLost, match="nothing more is marked"):
        markers.perform(one)
    closer.join()
    assert markers.pids == []


def test_what_lies_where_we_work_is_not_imported(tmp_path, exercise, monkeypatch):
    """Modules among what was handed in are imported by nobody, though the grader works among them."""
    inside = tmp_path / "handed-in"
    inside.mkdir()
    for name in ("msgpack", "random", "numpy"):
        (inside / f"{name}.py").write_text(f"open({str(tmp_path / 'left')!r}, 'a').write({name!r})")
    monkeypatch.chdir(inside)
    markers = Markers()
    try:
        assert markers.perform(job(exercise, handed_in(tmp_path, "ada"))).points == 6
    finally:
        markers.close()
    assert not (tmp_path / "left").exists()


def test_errors_come_through(tmp_path, exercise):
    """What stops a job is raised here with its place and hint, also where it cannot be sent whole."""
    text = (exercise / "exercise.md").read_text()
    (exercise / "exercise.md").write_text(text.replace("kind:", "kin:"))
    one = job(exercise, handed_in(tmp_path, "ada"))
    markers = Markers()
    try:
        with pytest.raises(CastaliaError, match=r"'options\.kind' is missing") as caught:
            markers.perform(one)
        assert not isinstance(caught.value, ChecksTooLong | MarkerLost)
        assert len(markers.pids) == 1
    finally:
        markers.close()


def test_what_is_closed_for_good_begins_nothing(tmp_path, exercise):
    """A thread that is late with its job finds that the class is over, and starts no process."""
    one = job(exercise, handed_in(tmp_path, "ada"))
    with classes.here(1) as (executor, _):
        markers = executor.submit(apart.markers_here).result()
        assert executor.submit(apart.perform, one).result().points == 6
    assert markers is not apart.markers_here()
    assert markers.pids == []
    with pytest.raises(MarkerLost, match="nothing more is marked"):
        markers.perform(one)
    assert markers.pids == []


def test_a_job_that_was_broken_off_answers_for_no_other(tmp_path, exercise, monkeypatch):
    """Who is stopped while waiting for a mark ends the process, or it would answer the next job with it."""
    one = job(exercise, handed_in(tmp_path, "ada"))
    marker = apart.Marker()
    monkeypatch.setattr(marker._channel, "receive", Mock(side_effect=KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        marker.perform(one)
    assert not marker.alive


class Unsent(Exception):
    """An error that no process can send."""

    def __reduce__(self):
        """Refuse."""
        raise TypeError("it cannot be sent")


def test_errors_that_cannot_be_sent_are_told(tmp_path, exercise, monkeypatch):
    """Of an error that does not come through whole its words do."""
    monkeypatch.setattr(performing, "perform", Mock(side_effect=Unsent("boo")))
    told = apart._outcome(job(exercise, handed_in(tmp_path, "ada")), Mock())
    news, error = pickle.loads(told)
    assert (news, type(error), str(error)) == ("failed", CastaliaError, "boo")


def test_results_are_no_place_for_talk(tmp_path, exercise):
    """What a check prints goes to stderr: on stdout stand the grader's results."""
    checks = exercise / "checks.py"
    checks.write_text("import os\nos.write(1, b'talk of a check')\n" + checks.read_text())
    told = repr((handed_in(tmp_path, "ada").path, exercise))
    program = (
        "from pathlib import *\nfrom castalia.grading import apart, performing\n"
        f"path, exercise = {told}\n"
        "print(apart.perform(performing.Job(path, exercise)).points)\napart.rest()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60
    )
    assert done.stdout == "6.0\n"
    assert "talk of a check" in done.stderr
