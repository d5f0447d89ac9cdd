"""One course goes the whole way: released by us, collected by nbgrader, graded by either, handed back."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys

import pytest
from foreign_work import grade_id
from test_nbgrader import SLUG, handed_in
from tools import grader
from tools.grader import ROOT, Course

from castalia.grading.gradebook import Gradebook

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is for Linux"),
]
WRONG = {
    "right": {},
    "turned": {"departure": "turned"},
    "hidden": {"winter": "every-fourth-year"},
    "other-months": {"winter": "all-the-year"},
}
STUDENTS = (*WRONG, "untouched")


def castalia(course: Course, *words: str) -> str:
    """Run a command of ours in the course's folder."""
    done = subprocess.run(
        [sys.executable, "-m", "castalia.cli", *words],
        cwd=course.root,
        env=course.variables(),
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Course:
    """A course that `castalia release` made, handed out and collected by nbgrader."""
    made = Course(tmp_path_factory.mktemp("course"))
    done = subprocess.run(
        [
            *(sys.executable, "-m", "castalia.cli", "release", SLUG),
            *("--to", str(made.root), "--as", "nbgrader"),
        ],
        cwd=ROOT,
        env=made.variables(),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    made.run("generate_assignment", SLUG)
    for student, answers in WRONG.items():
        handed_in(made, student, **answers)
    shutil.copytree(made.root / "release" / SLUG, made.root / "submitted" / "untouched" / SLUG)
    for student in STUDENTS:
        stamp = made.root / "submitted" / student / SLUG / "timestamp.txt"
        stamp.write_text("2026-02-02 15:58:23.948203 UTC")
    return made


def test_either_grades_it_and_nbgrader_goes_on(course):
    """nbgrader and we give the same marks to honest answers; ours then stand where nbgrader shows them."""
    course.run("autograde", SLUG)
    theirs = course.marks()
    castalia(course, "assignment", "new", "marks", SLUG)
    said = castalia(course, "grade", "submitted", "--course", "marks")
    assert f"{len(STUDENTS)} marked, 0 marked before, 0 failed" in said
    with Gradebook(course.root / "marks" / "gradebook.db") as kept:
        ours = {
            one.submission.student: {
                f"{SLUG}__{part.part}": (part.points, part.possible) for part in one.marking.parts
            }
            for one in kept.entries()
        }
    assert ours == {who: theirs[who] for who in STUDENTS}
    assert {sum(points for points, _ in one.values()) for one in ours.values()} > {0, 5}
    castalia(
        course,
        "marks",
        "set",
        "turned",
        SLUG,
        "departure",
        "1",
        "--by",
        "grace",
        "--course",
        "marks",
    )
    castalia(
        course, "marks", "nbgrader", ".", "--course", "marks", "--python", str(grader.python())
    )
    now = course.marks()
    assert now.pop("turned")[f"{SLUG}__departure"] == (1, 2)
    assert now == {who: one for who, one in theirs.items() if who != "turned"}
    course.run("export")
    with (course.root / "grades.csv").open() as file:
        exported = {one["student_id"]: float(one["score"]) for one in csv.DictReader(file)}
    sums = {who: sum(points for points, _ in one.values()) for who, one in ours.items()}
    assert exported == {**sums, "turned": sums["turned"] + 1}
    course.run("generate_feedback", SLUG)
    for student in STUDENTS:
        name = f"{student}/{SLUG}/{SLUG}"
        page = (course.root / "feedback" / f"{name}.html").read_text()
        assert "1900" not in page  # of a hidden check
        mine = json.loads((course.root / "submitted" / f"{name}.ipynb").read_text())["cells"]
        kept = json.loads((course.root / "autograded" / f"{name}.ipynb").read_text())["cells"]
        assert answers(kept) == answers(mine)


def answers(cells: list[dict]) -> dict[str, str]:
    """The texts of the answers, by name."""
    return {
        grade_id(one): "".join(one["source"])
        for one in cells
        if one["metadata"].get("nbgrader", {}).get("solution")
    }
