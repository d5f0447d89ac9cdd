"""What learners get, and that each is marked by what they got."""

from __future__ import annotations

import hashlib
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from test_grading_variants import write

from castalia import release
from castalia.attempting import cells_of
from castalia.checking.session import exercises_folder
from castalia.errors import CastaliaError, WrongUsage
from castalia.grading import classes, performing
from castalia.grading.course import Course, read_course
from castalia.grading.facts import Submission
from castalia.grading.gradebook import Gradebook
from castalia.grading.handing_out import copies
from castalia.grading.reading_assignments import begin_assignment
from castalia.reading_exercises import read_exercise
from castalia.varying import varied

SLUG = "winter-of-2009"
STUDENTS = ("ada", "ben", "cem", "dua")


@pytest.fixture
def course(tmp_path) -> Course:
    """A course of one exercise."""
    begin_assignment(tmp_path / "course", "Week 3", "Climate", {SLUG: 5})
    return read_course(tmp_path / "course")


@pytest.fixture
def varying(tmp_path, course) -> Course:
    """A course of one exercise that differs from student to student."""
    exercise = read_exercise(write(tmp_path / "book"))
    path = course.folder / "assignment.yml"
    told = path.read_text().replace(SLUG, exercise.slug) + "seed: seed.txt\n"
    path.write_text(told)
    (course.folder / "seed.txt").write_text("a secret that nobody guesses")
    assignment = replace(
        course.assignment, facts=course.assignment.facts.model_copy(update={"seed": "seed.txt"})
    )
    return Course(assignment, {exercise.slug: exercise})


def test_a_copy_for_all_where_nothing_is_drawn(course):
    """Without variants everybody gets the same notebook, which is that of `castalia release`."""
    exercise = read_exercise(exercises_folder() / SLUG)
    assert copies(course, []) == release.files([exercise], "learner")


def test_each_student_has_a_copy_of_their_own(varying):
    """Where variants are drawn each has a folder, and not all have the same values."""
    made = copies(varying, STUDENTS)
    assert set(made) == {f"{one}/two-times/two-times.ipynb" for one in STUDENTS}
    for student in STUDENTS:
        values, _ = varying.variant("two-times", student)
        text = made[f"{student}/two-times/two-times.ipynb"].decode()
        assert f'\\"given\\": {values["given"]}' in text
    assert len(set(made.values())) > 1


def test_variants_need_students_and_a_secret(varying):
    """Without either it is said what is missing."""
    with pytest.raises(WrongUsage, match="none is known"):
        copies(varying, [])
    with pytest.raises(WrongUsage, match="cannot be a folder"):
        copies(varying, ["../up"])
    facts = varying.assignment.facts.model_copy(update={"seed": None})
    poor = Course(replace(varying.assignment, facts=facts), varying.exercises)
    with pytest.raises(CastaliaError, match="variants need a secret"):
        copies(poor, ["ada"])


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is for Linux")
def test_each_is_marked_by_the_variant_that_was_drawn(varying, tmp_path):
    """Who answers for their own values has all points; who hands in another's has not."""
    exercise = varying.exercises["two-times"]
    mine = {one: varying.variant("two-times", one)[0] for one in STUDENTS}
    other = next(one for one in STUDENTS if mine[one]["given"] != mine["ada"]["given"])
    submissions = []
    for student, whose in (("ada", "ada"), (other, other), (other, "ada")):
        cells = cells_of(varied(exercise, mine[whose]), "solution")
        if whose != student:  # the value itself, which a copied answer holds
            double = 2 * mine[whose]["given"]
            cells = [cells[0], f"double = {double}", f"more = {double + 1}"]
        path = tmp_path / f"{student}-{whose}.py"
        path.write_text("\n\n# %%\n".join(["# %%", *cells]))
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        attempt = 2 if whose != student else 1
        submissions.append(Submission(student, "two-times", path, digest, None, attempt))
    try:
        with Gradebook(tmp_path / "gradebook.db") as kept, ThreadPoolExecutor(1) as here:
            made = classes.mark_all(varying, submissions, kept, here, classes.Way())
            seeds = {one.digest: one.seed for one in made}
            points = {one.digest: one.points for one in made}
    finally:
        performing.rest()
    own, own_too, copied = (one.digest for one in submissions)
    most = exercise.options.points
    assert (points[own], points[own_too]) == (most, most)
    assert points[copied] < most
    assert seeds[own] != seeds[own_too]
    assert all(seeds.values())


def test_a_file_that_changed_since_is_not_marked(course, tmp_path):
    """A submission whose file is another one now is told, and has no mark."""
    path = tmp_path / "answer.py"
    path.write_text("x = 1")
    one = Submission("ada", SLUG, path, "0" * 64)
    told = []

    class Heard(classes.Outlook):
        def failed(self, submission: Submission, reason: str) -> None:
            told.append((submission, reason))

    try:
        with Gradebook(tmp_path / "gradebook.db") as kept, ThreadPoolExecutor(1) as here:
            assert classes.mark_all(course, [one], kept, here, classes.Way(), Heard()) == []
            assert kept.entries() == []
    finally:
        performing.rest()
    assert told == [(one, "the file has changed since it was collected")]
