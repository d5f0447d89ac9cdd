"""Whatever is killed, and whenever: each mark is there once or not at all, and its parts are complete."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import threading
import time
from pathlib import Path

import pytest
from marked_work import PARTS, handed_in, marked
from postgres import running_postgres

from castalia.grading.gradebook import Gradebook

KILLS = int(os.environ.get("CASTALIA_KILLS", "30"))
BATCH = 15
FORKING = multiprocessing.get_context("fork")


def grade(place: str, names: list[str], told: int, version: str = "v1") -> None:
    """Mark all that waits, and say of each when it is recorded."""
    with Gradebook(place, patience_s=30) as book:
        waiting = book.waiting([handed_in(name) for name in names], version)
        for one in waiting:
            book.record(one, marked(one, version=version), "in a hurry")
            os.write(told, f"{one.student}\n".encode())


def killed(place: str, names: list[str], after_s: float, version: str) -> list[str]:
    """Start a grader and kill it; the students whose marks it said to have recorded."""
    heard, told = os.pipe()
    grader = FORKING.Process(target=grade, args=(place, names, told, version))
    grader.start()
    os.close(told)
    with os.fdopen(heard, "rb") as pipe:
        first = pipe.readline()  # the random moment counts from the first mark
        time.sleep(after_s)
        os.kill(grader.pid, signal.SIGKILL)
        grader.join(30)
        said = first + pipe.read()
    assert grader.exitcode in (-signal.SIGKILL, 0)
    return said.decode().split("\n")[:-1]


def counted(place: str) -> dict[tuple[str, str], int]:
    """How often each student's mark of a version is there; all of them must be complete."""
    found: dict[tuple[str, str], int] = {}
    with Gradebook(place) as book:
        entries = book.entries()
        assert len({entry.submission for entry in entries}) == len(entries)
        for entry in entries:
            stood = book.history(entry.submission)
            assert stood, "a submission without its marking"
            for one in stood:
                assert tuple(part.part for part in one.marking.parts) == PARTS
                key = entry.submission.student, one.marking.version
                found[key] = found.get(key, 0) + 1
    return found


def test_a_killed_grader_loses_and_doubles_nothing(tmp_path: Path):
    """Killed at random moments, over and over, the grader ends where it would have ended."""
    place = str(tmp_path / "grades.db")
    rng = random.Random(20261015)
    names = [f"student {number:04}" for number in range(BATCH * KILLS)]
    Gradebook(place).close()
    said: set[str] = set()
    for kill in range(KILLS):
        # every kill has some that are left to do, and some that another grader did
        said |= set(killed(place, names[: BATCH * (kill + 1)], rng.uniform(0, 0.06), "v1"))
        if kill % 10 == 9:
            found = counted(place)
            assert set(found.values()) == {1}
            assert said <= {student for student, _ in found}
    there = counted(place)
    assert 0 < len(there) <= len(names)
    grade(place, names, os.open(os.devnull, os.O_WRONLY))
    assert counted(place) == {(name, "v1"): 1 for name in names}


def test_a_killed_regrade_leaves_old_or_new(tmp_path: Path):
    """While a regrade is killed, each student has the old mark, or the new one beside it."""
    place = str(tmp_path / "grades.db")
    rng = random.Random(1015)
    names = [f"student {number:02}" for number in range(60)]
    quiet = os.open(os.devnull, os.O_WRONLY)
    grade(place, names, quiet)
    for _ in range(max(3, KILLS // 10)):
        killed(place, names, rng.uniform(0, 0.05), "v2")
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
        names = [f"student {number:03}" for number in range(90)]
        Gradebook(place).close()
        said: set[str] = set()
        for kill in range(5):
            said |= set(killed(place, names[: 15 * (kill + 1)], rng.uniform(0, 0.05), "v1"))
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
            for wait in range(3):
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
