"""Whatever is killed, and whenever: each mark is there once or not at all, and its parts are complete."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import attacked
import psutil
import pytest
import sqlalchemy as sa
from marked_work import PARTS, handed_in, marked
from postgres import running_postgres

from castalia.grading import classes, performing
from castalia.grading.assignment import Assignment, AssignmentFacts
from castalia.grading.classes import Way
from castalia.grading.course import Course
from castalia.grading.facts import Submission
from castalia.grading.gradebook import Gradebook
from castalia.grading.limits import Limits
from castalia.grading.sandbox import Warmth
from castalia.grading.submitted import read_submitted
from castalia.grading.values import MB
from castalia.reading_exercises import read_exercise

# A hundred and more of real kills: each class is small, so that looking at all of it is cheap.
CLASSES, KILLS, BATCH = 6, 10, 15  # graders in SQLite
REGRADES, SERVED, SERVERS, CHILDREN = 10, 15, 3, 12
FORKING = multiprocessing.get_context("fork")
QUICK = Limits(cpu_s=10, wall_s=5, answer_s=3, memory=600 * MB, crossing=64 * MB)
STOOD = """
SELECT students.student, markings.version, COUNT(part_marks.part),
       COUNT(DISTINCT part_marks.part),
       (SELECT COUNT(*) FROM standings WHERE standings.marking_id = markings.id)
FROM submissions
JOIN students ON students.id = submissions.student_id
LEFT JOIN markings ON markings.submission_id = submissions.id
LEFT JOIN part_marks ON part_marks.marking_id = markings.id
GROUP BY submissions.id, students.student, markings.id, markings.version
"""


def grade(place: str, names: list[str], told: int, version: str = "v1") -> None:
    """Mark all that waits, and say of each when it is recorded."""
    with Gradebook(place, patience_s=30) as book:
        waiting = book.waiting([handed_in(name) for name in names], version)
        for one in waiting:
            book.record(one, marked(one, version=version), "in a hurry")
            os.write(told, f"{one.student}\n".encode())


def grade_until_killed(place: str, names: list[str], told: int, version: str) -> None:
    """Mark all that waits, and then wait to be killed."""
    grade(place, names, told, version)
    signal.pause()


def killed(place: str, names: list[str], after_s: float, version: str) -> list[str]:
    """Start a grader and kill it; the students whose marks it said to have recorded."""
    heard, told = os.pipe()
    how = {"args": (place, names, told, version), "daemon": True}
    grader = FORKING.Process(target=grade_until_killed, **how)
    grader.start()
    os.close(told)
    with os.fdopen(heard, "rb") as pipe:
        first = pipe.readline()  # the random moment counts from the first mark
        time.sleep(after_s)
        os.kill(grader.pid, signal.SIGKILL)
        grader.join(30)
        said = first + pipe.read()
    assert grader.exitcode == -signal.SIGKILL
    return said.decode().split("\n")[:-1]


def counted(place: str, parts: int = len(PARTS)) -> dict[tuple[str, str], int]:
    """How often each student's mark of a version is there; all must be complete, and have stood.

    It looks into the tables themselves, so that a row which the gradebook passes over is seen, too.
    """
    engine = sa.create_engine(place if "://" in place else f"sqlite:///{place}")
    with engine.connect() as connection:
        rows = connection.execute(sa.text(STOOD)).all()
    engine.dispose()
    found: dict[tuple[str, str], int] = {}
    for student, version, marks, different, stood in rows:
        assert (marks, different) == (parts, parts), "a submission without all of its marks"
        assert stood == 1, "a mark that never stood, or twice"
        found[student, version] = found.get((student, version), 0) + 1
    return found


@pytest.mark.parametrize("seed", range(CLASSES))
def test_a_killed_grader_loses_and_doubles_nothing(tmp_path: Path, seed: int):
    """Killed at random moments, over and over, the grader ends where it would have ended."""
    place = str(tmp_path / "grades.db")
    rng = random.Random(20261015 + seed)
    names = [f"student {number:04}" for number in range(BATCH * KILLS)]
    Gradebook(place).close()
    said: set[str] = set()
    for kill in range(KILLS):
        # every kill has some that are left to do, and some that another grader did
        said |= set(killed(place, names[: BATCH * (kill + 1)], rng.uniform(0, 0.06), "v1"))
        found = counted(place)
        assert set(found.values()) == {1}
        assert said <= {student for student, _ in found}
    grade(place, names, os.open(os.devnull, os.O_WRONLY))
    assert counted(place) == {(name, "v1"): 1 for name in names}


def test_a_killed_regrade_leaves_old_or_new(tmp_path: Path):
    """While a regrade is killed, each student has the old mark, or the new one beside it."""
    place = str(tmp_path / "grades.db")
    rng = random.Random(1015)
    names = [f"student {number:03}" for number in range(BATCH * REGRADES)]
    quiet = os.open(os.devnull, os.O_WRONLY)
    grade(place, names, quiet)
    for kill in range(REGRADES):
        killed(place, names[: BATCH * (kill + 1)], rng.uniform(0, 0.05), "v2")
        found = counted(place)
        assert {found[name, "v1"] for name in names} == {1}
        assert all(found.get((name, "v2"), 1) == 1 for name in names)
    grade(place, names, quiet, "v2")
    assert counted(place) == {(name, version): 1 for name in names for version in ("v1", "v2")}


@pytest.mark.postgres
def test_a_killed_grader_leaves_nothing_half_in_postgres():
    """A server undoes what a killed grader had begun, and lets the next one go on."""
    with running_postgres() as server:
        place = server.create("grades")
        rng = random.Random(15)
        names = [f"student {number:03}" for number in range(6 * SERVED)]
        Gradebook(place).close()
        said: set[str] = set()
        for kill in range(SERVED):
            said |= set(killed(place, names[: 6 * (kill + 1)], rng.uniform(0, 0.03), "v1"))
            found = counted(place)
            assert set(found.values()) == {1}
            assert said <= {student for student, _ in found}
        grade(place, names, os.open(os.devnull, os.O_WRONLY))
        assert counted(place) == {(name, "v1"): 1 for name in names}


@pytest.mark.postgres
def test_a_killed_database_loses_and_doubles_nothing():
    """A server that is killed and started again costs time, and no mark."""
    with running_postgres() as server:
        place = server.create("grades")
        names = [f"student {number:03}" for number in range(150)]
        Gradebook(place).close()
        heard, told = os.pipe()
        failed: list[BaseException] = []

        def work() -> None:
            try:
                grade(place, names, told)
            except BaseException as error:
                failed.append(error)
            finally:
                os.close(told)

        grader = threading.Thread(target=work)
        grader.start()
        with os.fdopen(heard, "rb") as pipe:
            said = [pipe.readline()]
            for wait in range(SERVERS):
                said += [pipe.readline() for _ in range(20 + 7 * wait)]
                server.kill()
                time.sleep(0.2)
                server.start()
                assert len(counted(place)) >= len(said), "what was said to be recorded is there"
            said += pipe.readlines()
        grader.join(60)
        assert not failed
        assert len(said) == len(names)
        assert counted(place) == {(name, "v1"): 1 for name in names}


# A class whose answers are run


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    """A course with one exercise, whose warm processes import no more than that needs."""
    monkeypatch.setattr(classes, "warmth_of", lambda exercises: Warmth(("numpy",)))
    exercise = read_exercise(attacked.EXERCISE)
    told = {"title": "T", "course": "C", "exercises": {exercise.slug: {}}}
    facts = AssignmentFacts.model_validate(told)
    return Course(Assignment(tmp_path / "assignment.yml", facts), {exercise.slug: exercise})


def mark_class(course: Course, submissions: list[Submission], place: str) -> None:
    """Mark what waits, two at a time, each in a warm sandbox."""
    with Gradebook(place, patience_s=30) as book, ThreadPoolExecutor(2) as pool:
        waiting = classes.chosen(course, book, submissions, "waiting")
        classes.mark_all(course, waiting, book, pool, Way(2, limits=QUICK))
    performing.rest()


def kill_one(grader: psutil.Process, rng: random.Random) -> bool:
    """Kill the grader, or the warm process of a sandbox that it has; whether one was there."""
    below = [one for one in grader.children(recursive=True) if one.name() == "bwrap"]
    victim = rng.choice([grader, *below, *below])
    try:
        victim.send_signal(signal.SIGKILL)
    except psutil.NoSuchProcess:
        return False
    return True


@pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is for Linux")
def test_killed_graders_and_sandboxes_lose_and_double_nothing(tmp_path: Path, course: Course):
    """Whichever process of a class that is being marked is killed, all get their marks, and once."""
    performing.rest()  # what is forked shares no sandbox with us
    data = attacked.notebook([attacked.cell(attacked.GIVEN), *map(attacked.cell, attacked.HONEST)])
    submissions = []
    for number in range(4 * CHILDREN):
        path = tmp_path / f"student-{number:02}.ipynb"
        path.write_bytes(data)
        one = Submission(path.stem, "three-things", path, read_submitted(path).digest)
        submissions.append(one)
    place, rng = str(tmp_path / "grades.db"), random.Random(29)
    Gradebook(place).close()
    kills = 0
    while kills < CHILDREN:
        some = submissions[: 4 * (kills + 1)]
        grader = FORKING.Process(target=mark_class, args=(course, some, place))
        grader.start()
        process = psutil.Process(grader.pid)
        while grader.is_alive() and kills < CHILDREN:
            time.sleep(rng.uniform(0.1, 0.5))
            kills += grader.is_alive() and kill_one(process, rng)
        grader.join(60)
        assert set(counted(place, 3).values()) <= {1}
    mark_class(course, submissions, place)
    assert {student for student, _ in counted(place, 3)} == {one.student for one in submissions}
    with Gradebook(place) as book:
        assert {entry.marking.points for entry in book.entries()} == {6}
