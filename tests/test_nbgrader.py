"""nbgrader takes our source: it hands starters out, and marks right, wrong and untouched answers."""

from __future__ import annotations

import json
import re
import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner
from tools import grader
from tools.grader import LOCK, Course

from castalia import locking, reading_exercises, release, release_nbgrader
from castalia.checking import text
from castalia.cli import main
from castalia.errors import Malformed
from castalia.exercise import Exercise

ROOT = Path(__file__).resolve().parent.parent
EXERCISES, _ = reading_exercises.read_exercises(ROOT / "exercises")
SLUG = "winter-of-2009"
GRADE_ID = re.compile(r"[a-zA-Z0-9_\-]+")  # what nbgrader's editor takes


def cells(path: Path) -> list[dict]:
    """The cells of a notebook, each with its source as one text."""
    found = json.loads(path.read_text())["cells"]
    return [{**cell, "source": "".join(cell["source"])} for cell in found]


def grade_id(cell: dict) -> str:
    """A cell's name in nbgrader; empty where it has none."""
    return cell["metadata"].get("nbgrader", {}).get("grade_id", "")


def starters(exercise: Exercise) -> list[str]:
    """What a learner begins with, solution by solution."""
    options = exercise.options
    return [
        text.starter(one.text, options.kind, options.parts[one.part].asks)
        for one in exercise.of("solution")
    ]


def handed_in(course: Course, student: str, **answers: str) -> None:
    """Hand in what was handed out, each part with a wrong answer where one is named, else solved."""
    exercise = EXERCISES[SLUG]
    told = {one.part: text.unmarked(one.text) for one in exercise.of("solution")}
    wrong = {one.path.stem: one.source for one in exercise.wrong}
    told |= {part: wrong[name] for part, name in answers.items()}
    path = course.root / "submitted" / student / SLUG / f"{SLUG}.ipynb"
    shutil.copytree(course.root / "release" / SLUG, path.parent)
    notebook = json.loads(path.read_text())
    for cell in notebook["cells"]:
        _, part, kind = [*grade_id(cell).split("__"), "", ""][:3]
        if kind.startswith("answer-"):
            cell["source"] = told[part]
    path.write_text(json.dumps(notebook))


def put_together(course: Course, name: str) -> None:
    """Make one assignment of all exercises, so that one kernel marks them all."""
    made = [json.loads(release_nbgrader.notebook(one)) for one in EXERCISES.values()]
    together = {**made[0], "cells": [cell for one in made for cell in one["cells"]]}
    path = course.root / "source" / name / f"{name}.ipynb"
    path.parent.mkdir()
    path.write_text(json.dumps(together))


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Course:
    """A course as `castalia release` makes it, with the work of four students marked."""
    made = Course(tmp_path_factory.mktemp("course"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        done = CliRunner().invoke(main, ["release", "--to", str(made.root), "--as", "nbgrader"])
    assert done.exit_code == 0, done.output
    put_together(made, "all")
    for assignment in (SLUG, "all"):
        made.run("generate_assignment", assignment)
    for student, origin in (("solver", "source"), ("starter", "release")):
        shutil.copytree(made.root / origin / "all", made.root / "submitted" / student / "all")
    handed_in(made, "turned", departure="turned")
    handed_in(made, "hidden", winter="every-fourth-year")
    for assignment in (SLUG, "all"):
        made.run("autograde", assignment)
    made.run("generate_feedback", SLUG, "--student", "hidden")
    return made


@pytest.mark.slow
@pytest.mark.parametrize("slug", EXERCISES)
def test_the_solution_has_all_points_and_the_starter_none(course, slug):
    """Each part has its points of the front matter; the source gets them, the starter nothing.

    What a person marks has no points until then, unless its cell is as it was given.
    """
    parts = {f"{slug}__{part}": one for part, one in EXERCISES[slug].options.parts.items()}
    for student, share in (("solver", 1), ("starter", 0)):
        marks = course.marks()[student]
        mine = {name: one for name, one in marks.items() if name.startswith(f"{slug}__")}
        given = {
            name: None if one.rubric and share else share * one.points
            for name, one in parts.items()
        }
        assert mine == {name: (given[name], one.points) for name, one in parts.items()}


@pytest.mark.slow
@pytest.mark.parametrize(("student", "winter", "departure"), [("turned", 3, 0), ("hidden", 0, 2)])
def test_each_part_has_its_own_marks(course, student, winter, departure):
    """Typed into what was handed out, a right part has its points and a wrong one none."""
    assert course.marks()[student] == {
        f"{SLUG}__winter": (winter, 3),
        f"{SLUG}__departure": (departure, 2),
    }


@pytest.mark.slow
@pytest.mark.parametrize(
    ("student", "part", "says"),
    [
        ("turned", "departure", "The sign is turned: a departure is the value minus its normal."),
        ("hidden", "winter", "February 1900 has 29 days in your mean."),
    ],
)
def test_a_wrong_answer_is_told_why(course, student, part, says):
    """The graded cell shows what `check` would tell, without a traceback or an AssertionError."""
    marked = cells(course.root / "autograded" / student / SLUG / f"{SLUG}.ipynb")
    [cell] = [one for one in marked if grade_id(one) == f"{SLUG}__{part}"]
    error = cell["outputs"][-1]
    assert error["ename"] == "NotPassed"
    assert says in " ".join(error["evalue"].split())
    assert error["traceback"] == error["evalue"].split("\n")


@pytest.mark.slow
def test_feedback_does_not_show_hidden_checks(course):
    """Feedback has marks and words of hidden checks; their code, which others may still face, not."""
    page = (course.root / "feedback" / "hidden" / SLUG / f"{SLUG}.html").read_text()
    assert "February 1900 has 29 days in your mean." in page
    assert "a record that is longer than the public checks show" not in page
    marked = (course.root / "autograded" / "hidden" / SLUG / f"{SLUG}.ipynb").read_text()
    assert "a record that is longer than the public checks show" in marked


@pytest.mark.slow
def test_an_exercise_is_an_assignment(course):
    """nbgrader finds an exercise where `castalia release` put it, and hands it out by its slug."""
    found = course.root / "release" / SLUG / f"{SLUG}.ipynb"
    ids = [grade_id(cell) for cell in cells(found)]
    assert f"{SLUG}__winter" in ids
    assert ids == [grade_id(cell) for cell in cells(course.root / "source" / SLUG / found.name)]


@pytest.mark.slow
@pytest.mark.parametrize("slug", EXERCISES)
def test_learners_begin_with_the_starter(course, slug):
    """What nbgrader hands out holds the starter and no line of the solution or of hidden checks."""
    handed_out = cells(course.root / "release" / "all" / "all.ipynb")
    mine = [one for one in handed_out if grade_id(one).startswith(f"{slug}__")]
    answers = [one for one in mine if "__answer-" in grade_id(one)]
    assert [one["source"].strip("\n") for one in answers] == starters(EXERCISES[slug])
    assert all("HIDDEN" not in one["source"] and "hidden" not in one["source"] for one in mine)
    parts, checked = EXERCISES[slug].options.parts, EXERCISES[slug].options.checked
    by_hand = [one for one in mine if grade_id(one).partition("__")[2] in {*parts} - {*checked}]
    assert len(by_hand) == len(parts) - len(checked)
    assert all("YOUR ANSWER HERE" in one["source"] for one in by_hand)
    locked = [one for one in mine if one["metadata"].get("editable") is False]
    assert len(locked) == len(mine) - len(answers) - len(by_hand)


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda one: one.slug)
def test_grade_ids(exercise):
    """Each part is `slug__part`; all ids are unique and of letters that nbgrader's editor takes."""
    made = json.loads(release_nbgrader.notebook(exercise))["cells"]
    ids = [grade_id(cell) for cell in made if grade_id(cell)]
    assert len(ids) == len(set(ids))
    assert all(GRADE_ID.fullmatch(one) for one in ids)
    graded = [grade_id(one) for one in made if one["metadata"].get("nbgrader", {}).get("grade")]
    assert graded == [f"{exercise.slug}__{part}" for part in exercise.options.parts]


def test_the_lock_has_the_books_versions():
    """What both need has one version, and no line of nbgrader's lock names an address."""
    books = locking.read_lock(ROOT / "requirements.lock")
    mine = locking.read_lock(LOCK)
    pins = {(one.requirement.name, one.version) for one in books}
    names = {one.requirement.name for one in books}
    shared = [one for one in mine if one.requirement.name in names]
    assert "nbgrader" in {one.requirement.name for one in mine}
    assert len(shared) > 50
    assert [one for one in shared if (one.requirement.name, one.version) not in pins] == []
    assert "://" not in LOCK.read_text()
    lines = [one for one in LOCK.read_text().splitlines() if one.strip()]
    for line, following in pairwise(lines):
        assert not re.match(r"[\w.-]+==", line) or "--hash=sha256:" in following


def test_hidden_checks_stay_out_of_other_copies():
    """Copies of learners and instructors hold neither hidden checks nor the answers they refuse."""
    exercise = EXERCISES[SLUG]
    secrets = [one.says for one in exercise.wrong if one.hidden]
    assert exercise.hidden
    assert secrets
    for reader in ("learner", "instructor"):
        copy = release.notebook(exercise, reader).decode()
        assert all(one not in copy for one in (*secrets, "1900", "hidden"))
    assert "1900" in release_nbgrader.notebook(exercise).decode()


def test_an_instructors_settings_are_kept(tmp_path):
    """Settings that are not ours are not written over, and what they need is said; ours are renewed."""
    chosen = list(EXERCISES.values())[:1]
    fresh = release_nbgrader.files(chosen, tmp_path)
    assert b"code_stub" in fresh["nbgrader_config.py"]
    release.write(fresh, tmp_path)
    assert release_nbgrader.files(chosen, tmp_path) == fresh
    settings = tmp_path / "nbgrader_config.py"
    settings.write_text("c = get_config()\n")
    assert "nbgrader_config.py" not in release_nbgrader.files(chosen, tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        words = ["release", "--to", str(tmp_path), "--as", "nbgrader"]
        done = CliRunner().invoke(main, words)
        assert settings.read_text() == "c = get_config()\n"
        assert "kept" in done.stderr
        assert "Exercises for instructors" in done.stderr
        assert CliRunner().invoke(main, [*words, "--check"]).exit_code == 0
        extra = tmp_path / "source" / "gone" / "gone.ipynb"
        shutil.copytree(tmp_path / "source" / SLUG, extra.parent)
        (extra.parent / f"{SLUG}.ipynb").rename(extra)
        done = CliRunner().invoke(main, [*words, "--check"])
    assert done.exit_code == 1
    assert "gone.ipynb:1: this copy is not what its exercise gives now" in done.output


@pytest.mark.parametrize("continuous", [True, False])
def test_where_nbgrader_cannot_be_had(continuous, tmp_path, monkeypatch):
    """Without an index the tests of nbgrader are skipped with a reason; where CI is set they fail."""
    monkeypatch.setattr(grader, "ROOT", tmp_path)
    monkeypatch.setenv("UV_OFFLINE", "1")
    monkeypatch.setenv("UV_CACHE_DIR", str(tmp_path / "nothing"))
    monkeypatch.setenv("CI", "true" if continuous else "")
    outcome = pytest.fail if continuous else pytest.skip
    with pytest.raises(outcome.Exception, match="nbgrader cannot be installed here"):
        grader.python()


def test_a_starter_that_no_string_can_hold(tmp_path):
    """A faded starter with both kinds of triple quotes cannot be handed to nbgrader, and is named."""
    folder = Path(shutil.copytree(ROOT / "exercises" / SLUG, tmp_path / SLUG))
    path = folder / "exercise.md"
    path.write_text(
        path.read_text().replace("departure = w", "note = '''a''' + \"\"\"b\"\"\"\ndeparture = w")
    )
    with pytest.raises(Malformed, match="both kinds of triple quotes") as caught:
        release_nbgrader.notebook(reading_exercises.read_exercise(folder))
    [problem] = caught.value.problems
    assert (problem.code, problem.place.file) == ("E210", path)
    assert path.read_text().split("\n")[problem.place.line - 1].startswith("winters = ")
    path.write_text(path.read_text().replace('"""b"""', "'b'").replace('"""', "'''"))
    assert (
        'r\\"\\"\\"' in release_nbgrader.notebook(reading_exercises.read_exercise(folder)).decode()
    )
