"""Assignments written with nbgrader have here the marks that nbgrader itself gives."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import sys

import pytest
from foreign_work import NAME, SLUG, STUDENTS, answered, notebook, write_source
from tools import grader
from tools.grader import Course

from castalia.checking.findings import Status
from castalia.grading.facts import FORGEABLE
from castalia.grading.gradebook import Gradebook

TASKS = ("task", "cell-938593c4a215c6cc")  # nbgrader keeps no mark before a person gives one

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is for Linux"),
]

ASSIGNMENT = f"""\
title: Means
course: Statistics
exercises:
  {SLUG}: {{nbgrader: ../source/ps1/{NAME}.ipynb}}
"""


def castalia(course: Course, *words: str, code: int = 0) -> str:
    """Run a command of ours in the course, without the user's own settings of nbgrader."""
    done = subprocess.run(
        [sys.executable, "-m", "castalia.cli", *words],
        cwd=course.root,
        env=course.variables(),
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Course:
    """A course of nbgrader in which a class has handed in, marked by nbgrader and by us."""
    made = Course(tmp_path_factory.mktemp("course"))
    write_source(made.root)
    (made.root / "marks").mkdir()
    (made.root / "marks" / "assignment.yml").write_text(ASSIGNMENT)
    made.run("generate_assignment", "ps1")
    released = json.loads((made.root / "release" / "ps1" / f"{NAME}.ipynb").read_text())["cells"]
    for student, answers in STUDENTS.items():
        folder = made.root / "submitted" / student / "ps1"
        shutil.copytree(made.root / "release" / "ps1", folder)
        (folder / f"{NAME}.ipynb").write_bytes(notebook(answered(released, answers)))
    made.run("autograde", "ps1")
    said = castalia(made, "grade", "submitted", "--course", "marks")
    assert f"{len(STUDENTS)} marked, 0 marked before, 0 failed" in said
    return made


def ours(course: Course, exercise: str = SLUG) -> dict[str, dict[str, tuple[float | None, float]]]:
    """Points of each part by student; None where a person is waited for."""
    with Gradebook(course.root / "marks" / "gradebook.db") as kept:
        return {
            entry.submission.student: {
                one.part: (None if one.status == Status.WAITING else one.points, one.possible)
                for one in entry.marking.parts
                if one.part not in TASKS
            }
            for entry in kept.entries([exercise])
        }


@pytest.mark.parametrize("student", STUDENTS)
def test_marks_are_those_of_nbgrader(course, student):
    """Right, wrong, partly right, broken and untouched answers have nbgrader's points in each part."""
    assert ours(course)[student] == course.marks()[student]


@pytest.fixture(scope="module")
def example(tmp_path_factory) -> Course:
    """The course of nbgrader's own documentation; one student has emptied a test and edited another."""
    made = Course(tmp_path_factory.mktemp("example"))
    home = grader.python().parent.parent
    [guide] = home.glob("lib/python*/site-packages/nbgrader/docs/source/user_guide")
    shutil.copytree(guide / "source" / "ps1", made.root / "source" / "ps1")
    shutil.copytree(guide / "submitted", made.root / "submitted")
    (made.root / "marks").mkdir()
    told = "".join(
        f"  problem{one}: {{nbgrader: ../source/ps1/problem{one}.ipynb}}\n" for one in "12"
    )
    (made.root / "marks" / "assignment.yml").write_text(
        f"title: Squares\ncourse: Numbers\nexercises:\n{told}"
    )
    made.run("generate_assignment", "ps1")
    made.run("autograde", "ps1")
    castalia(made, "grade", "submitted", "--course", "marks")
    return made


def test_the_example_of_nbgrader_has_its_marks(example):
    """An assignment that its authors wrote, with tests that a student spoilt, gives the same points."""
    first, second = ours(example, "problem1"), ours(example, "problem2")
    assert {*first} == {*second} == {"bitdiddle", "hacker"}
    theirs = example.marks()
    for student in first:
        assert first[student] | second[student] == theirs[student]
    assert first["bitdiddle"]["correct_squares"] == (0, 1)
    assert first["bitdiddle"]["squares_invalid_input"] == (1, 1)


def test_a_caution_stands_with_the_marks(course, tmp_path):
    """Feedback, report and exports say that such marks could have been forged, and what still waits."""
    word = FORGEABLE.split(",")[0]
    castalia(course, "marks", "feedback", "--to", str(tmp_path / "f"), "--course", "marks")
    page = (tmp_path / "f" / "only-public" / f"{SLUG}.html").read_text()
    assert word in page
    assert "the mean of the file" not in page  # a hidden test
    assert "A further check did not pass." in page
    assert "assert mean([1, 3]) == 2" in (tmp_path / "f" / "wrong-sum" / f"{SLUG}.html").read_text()
    castalia(course, "marks", "report", "--to", str(tmp_path / "r"), "--course", "marks")
    assert word in (tmp_path / "r" / "report.html").read_text()
    told = json.loads((tmp_path / "r" / "report.json").read_text())
    assert told["cautions"] == {SLUG: FORGEABLE}
    for form in ("csv", "json"):
        assert word in castalia(course, "marks", "export", "--as", form, "--course", "marks")
    shown = castalia(course, "marks", "show", "--course", "marks")
    assert re.search(r"^wrote +8/15.*\n.*'why' waits for a person", shown, re.MULTILINE)


def test_our_marks_go_into_nbgraders_gradebook(course):
    """Points by hand and by tests stand in nbgrader's gradebook, and its feedback and export run."""
    before = course.marks()
    set_mark = ("marks", "set", "wrote", SLUG, "why", "2.5", "--by", "grace", "--course", "marks")
    castalia(course, *set_mark, "--comment", "Well said.")
    castalia(course, *("marks", "set", "wrote", SLUG, "task", "1"), *set_mark[-4:])
    python = ("--python", str(grader.python()))
    castalia(course, "marks", "nbgrader", ".", "--course", "marks", *python)
    after = course.marks()
    assert after["wrote"].pop("why") == (2.5, 3)
    assert before["wrote"].pop("why") == (None, 3)
    assert after == before
    course.run("export")
    exported = {
        one["student_id"]: one for one in csv.DictReader((course.root / "grades.csv").open())
    }
    assert float(exported["wrote"]["score"]) == 8 + 2.5 + 1
    assert float(exported["partly"]["score"]) == 4.5
    course.run("generate_feedback", "ps1")
    page = (course.root / "feedback" / "wrote" / "ps1" / f"{NAME}.html").read_text()
    assert "Well said." in page
    assert "A mean is a sum by a count." in page
    assert "<b>bold</b>" not in page
