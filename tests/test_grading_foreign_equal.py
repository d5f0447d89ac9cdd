"""Assignments written with nbgrader have here the marks that nbgrader itself gives."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from foreign_work import NAME, SLUG, STUDENTS, answered, notebook, write_source
from tools import grader
from tools.grader import Course

from castalia.grading.gradebook import Gradebook

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


def ours(course: Course) -> dict[str, dict[str, tuple[float | None, float]]]:
    """Points of each part by student; None where a person is waited for."""
    with Gradebook(course.root / "marks" / "gradebook.db") as kept:
        return {
            entry.submission.student: {
                one.part: (None if one.status == "waits for a person" else one.points, one.possible)
                for one in entry.marking.parts
                if one.part != "task"  # nbgrader keeps no mark of it before a person gives one
            }
            for entry in kept.entries()
        }


@pytest.mark.parametrize("student", STUDENTS)
def test_marks_are_those_of_nbgrader(course, student):
    """Right, wrong, partly right, broken and untouched answers have nbgrader's points in each part."""
    assert ours(course)[student] == course.marks()[student]
