"""A course of nbgrader goes on with our marks: its gradebook, exports and feedback hold them."""

from __future__ import annotations

import contextlib
import csv
import json
import shutil
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from tools import grader
from tools.grader import Course

from castalia import reading_exercises, release, release_nbgrader
from castalia.checking.findings import Status
from castalia.errors import WrongUsage
from castalia.grading import by_hand, nbgrader_bridge
from castalia.grading.collecting import collect
from castalia.grading.facts import Marking, PartMark, Submission
from castalia.grading.feedback import Comment, Feedback
from castalia.grading.nbgrader_bridge import NoNbgrader, write_marks

ROOT = Path(__file__).resolve().parent.parent
SLUG = "winter-of-2009"
EXERCISE = reading_exercises.read_exercise(ROOT / "exercises" / SLUG)
WINTER = PartMark("winter", Status.PASSED, 3, 3, "Why it works.")
WRONG = PartMark("departure", Status.WRONG_VALUE, 0, 2, "Not <b>yet</b>.")
HIDDEN = PartMark("departure", Status.MISCONCEPTION, 0, 2, "February 1900.", hidden=True)


def told(submission: Submission, *parts: PartMark, **more) -> Feedback:
    """What came of a submission."""
    marking = Marking(SLUG, submission.digest, "v", parts)
    return Feedback(submission, marking, "Winters", **more)


def marks_of(course: Course, work: Path) -> list[Feedback]:
    """What came of that which was handed in to nbgrader."""
    anna, ben = collect(course.root, [SLUG], work).submissions
    return [
        told(anna, WINTER, WRONG, late_taken=0.5),
        told(ben, WINTER, HIDDEN, comments=(Comment("Nearly.", "departure", 1.5),)),
    ]


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Course:
    """A course that nbgrader made from our release, with what two students handed in, marked by us."""
    made = Course(tmp_path_factory.mktemp("course"))
    release.write(release_nbgrader.files([EXERCISE], made.root), made.root)
    made.run("generate_assignment", SLUG)
    for student in ("anna", "ben"):
        path = made.root / "submitted" / student / SLUG
        shutil.copytree(made.root / "release" / SLUG, path)
        (path / "timestamp.txt").write_text("2026-02-02 15:58:23.948203 UTC")
        notebook = json.loads((path / f"{SLUG}.ipynb").read_text())
        for cell in notebook["cells"]:
            if cell["metadata"].get("nbgrader", {}).get("solution"):
                cell["source"] = f"answer_of_{student} = 1"
        (path / f"{SLUG}.ipynb").write_text(json.dumps(notebook))
    with pytest.MonkeyPatch.context() as patch:
        without_own_settings(made, patch)
        assert write_marks(made.root, marks_of(made, made.root / "work"), grader.python()) == []
    return made


def without_own_settings(course: Course, patch: pytest.MonkeyPatch) -> None:
    """Let nbgrader see nothing of the user's own settings."""
    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR"):
        patch.setenv(name, str(course.root / ".own"))


@pytest.fixture
def own(course, monkeypatch) -> Course:
    """The course, with nothing of the user's own settings of nbgrader."""
    without_own_settings(course, monkeypatch)
    return course


def rows(course: Course) -> list[tuple]:
    """All rows of grades, comments and penalties."""
    book = sqlite3.connect(course.root / "gradebook.db")
    try:
        asked = (
            "SELECT auto_score, manual_score, needs_manual_grade FROM grade ORDER BY id",
            "SELECT auto_comment FROM comment ORDER BY id",
            "SELECT late_submission_penalty FROM submitted_notebook ORDER BY id",
            "SELECT student_id, timestamp FROM submitted_assignment ORDER BY id",
        )
        return [tuple(book.execute(one).fetchall()) for one in asked]
    finally:
        book.close()


def formgrader(python: Path, root: Path) -> dict[str, str]:
    """How each student's work stands in the list that formgrader shows."""
    asked = (
        "import json\nfrom nbgrader.apps import NbGraderAPI\n"
        f"found = NbGraderAPI().get_submissions({SLUG!r})\n"
        "print(json.dumps({one['student']: one['needs_manual_grade'] or one['autograded'] and "
        "'graded' for one in found}))"
    )
    done = subprocess.run(
        [str(python), "-c", asked],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return json.loads(done.stdout)


@pytest.mark.slow
def test_nbgrader_goes_on_with_our_marks(own):
    """Collected, marked and written: gradebook, export and feedback of nbgrader have our points."""
    marks = own.marks()
    assert {who: marks[who] for who in ("anna", "ben")} == {
        "anna": {f"{SLUG}__winter": (3, 3), f"{SLUG}__departure": (0, 2)},
        "ben": {f"{SLUG}__winter": (3, 3), f"{SLUG}__departure": (1.5, 2)},
    }
    own.run("export")
    exported = {one["student_id"]: one for one in csv.DictReader((own.root / "grades.csv").open())}
    assert float(exported["anna"]["score"]) == 2.5
    assert float(exported["ben"]["score"]) == 4.5
    assert exported["anna"]["timestamp"].startswith("2026-02-02 15:58:23")
    own.run("generate_feedback", SLUG)
    for student in ("anna", "ben"):
        page = (own.root / "feedback" / student / SLUG / f"{SLUG}.html").read_text()
        assert f"answer_of_{student}" in page
        assert "1900" not in page
        assert "<b>yet</b>" not in page
        assert ("A further check did not pass." in page) == (student == "ben")
    shown = formgrader(grader.python(), own.root)
    assert (shown["anna"], shown["ben"]) == ("graded", "graded")
    assert "Nearly." in (own.root / "feedback/ben" / SLUG / f"{SLUG}.html").read_text()


@pytest.mark.slow
def test_what_nbgrader_does_not_know_is_told(own, tmp_path):
    """An unknown cell, another worth, an unknown assignment or a trick is told; the others go on.

    Marks that are written once more change nothing.
    """
    again = marks_of(own, tmp_path)
    once = rows(own)
    answer = tmp_path / "a.py"
    answer.write_text("x = 1")
    cleo = Submission("cleo", SLUG, answer, "d")
    odd = PartMark("nothing", Status.PASSED, 1, 1)
    dear = PartMark("departure", Status.PASSED, 4, 4)
    away = told(Submission("../up", SLUG, answer, "d"), WINTER)
    other = Feedback(cleo, Marking("other", "d", "v", (WINTER,)), "Other")
    marked = [away, other, *again, told(cleo, WINTER, odd, dear)]
    problems = write_marks(own.root, marked, grader.python())
    assert [one.code for one in problems] == ["S101", "S116", "S116", "S116"]
    messages = " ".join(one.message for one in problems)
    assert "run nbgrader generate_assignment first" in messages
    assert f"no graded cell {SLUG}__nothing" in messages
    assert "is worth 2 points there, and 4 here" in messages
    now = rows(own)
    assert all(set(before) <= set(after) for before, after in zip(once, now, strict=True))
    assert [len(one) for one in now[2:]] == [3, 3]
    assert own.marks()["cleo"][f"{SLUG}__winter"] == (3, 3)
    assert not (own.root / "up").exists()


@pytest.mark.slow
def test_a_text_waits_for_a_person_there_too(tmp_path_factory, monkeypatch):
    """nbgrader hands out the cell without our answer, waits with it, and keeps points by hand."""
    course, slug = Course(tmp_path_factory.mktemp("texts")), "fine-print-of-el-nino"
    without_own_settings(course, monkeypatch)
    exercise = reading_exercises.read_exercise(ROOT / "exercises" / slug)
    release.write(release_nbgrader.files([exercise], course.root), course.root)
    course.run("generate_assignment", slug)
    text = (course.root / "release" / slug / f"{slug}.ipynb").read_text()
    assert "YOUR ANSWER HERE" in text
    assert "Insist on" not in text
    assert "Names a base period" in text
    marks = []
    for student, points in (("anna", None), ("ben", 2.5)):
        copy = json.loads(text)
        (cell,) = [one for one in copy["cells"] if "YOUR ANSWER HERE" in "".join(one["source"])]
        own = f"<b>{student}</b> waits."
        cell["source"] = "".join(cell["source"]).replace("YOUR ANSWER HERE", own)
        path = course.root / "submitted" / student / slug / f"{slug}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(copy))
        blank = [PartMark("advice", Status.BROKEN, 0, 3)]
        parts = by_hand.with_answers(exercise, path, blank)
        assert dict(parts[0].evidence) == {by_hand.ANSWER: f"<b>{student}</b> waits."}
        said = (Comment("Which number?", "advice", points),) if points else ()
        submission = Submission(student, slug, path, "d")
        made = Marking(slug, "d", "v", parts)
        marks.append(Feedback(submission, made, "Print", comments=said))
    assert write_marks(course.root, marks, grader.python()) == []
    name = f"{slug}__advice"
    assert {who: one[name] for who, one in course.marks().items()} == {
        "anna": (None, 3),
        "ben": (2.5, 3),
    }
    with contextlib.closing(sqlite3.connect(course.root / "gradebook.db")) as book:
        asked = (
            "SELECT auto_score, manual_score, needs_manual_grade FROM grade "
            "JOIN base_cell ON base_cell.id = grade.cell_id WHERE base_cell.name = ? "
            "ORDER BY manual_score"
        )
        waits, given = book.execute(asked, (name,)).fetchall()
    assert (waits, given) == ((None, None, 1), (None, 2.5, 0))
    course.run("generate_feedback", slug)
    shown = (course.root / "feedback" / "ben" / slug / f"{slug}.html").read_text()
    assert "Which number?" in shown
    assert "<b>ben</b>" not in shown
    assert "ben" in shown
    assert "Your answer to" not in shown
    unread = replace(marks[1], comments=())
    assert again(course, unread) == (2.5, 0)  # the same text: what formgrader was told holds
    path = unread.submission.path
    path.write_text(path.read_text().replace("ben</b> waits.", "ben</b>\\nsays more."))
    assert again(course, unread) == (2.5, 1)
    assert again(course, unread) == (2.5, 1)
    copy = (course.root / "autograded" / "ben" / slug / f"{slug}.ipynb").read_text()
    assert "ben&#60;/b&#62;  " in copy.replace("&#47;", "/")
    assert again(course, marks[1]) == (2.5, 0)


def again(course: Course, mark: Feedback) -> tuple[float | None, int]:
    """Write a mark once more; the points by hand for the text in nbgrader, and whether it waits."""
    assert write_marks(course.root, [mark], grader.python()) == []
    with contextlib.closing(sqlite3.connect(course.root / "gradebook.db")) as book:
        asked = (
            "SELECT manual_score, needs_manual_grade FROM grade "
            "JOIN base_cell ON base_cell.id = grade.cell_id "
            "WHERE base_cell.name LIKE '%advice' AND manual_score IS NOT NULL"
        )
        (found,) = book.execute(asked).fetchall()
    return found


def test_no_course(tmp_path):
    """A folder that nbgrader has not seen is wrong usage."""
    with pytest.raises(WrongUsage, match="no course of nbgrader"):
        write_marks(tmp_path, [])


def test_where_nbgrader_cannot_be_asked(tmp_path, monkeypatch):
    """A Python that is not there, lacks nbgrader or hangs is said in one line with a way out."""
    (tmp_path / "nbgrader_config.py").write_text("")
    with pytest.raises(NoNbgrader, match="cannot be run"):
        write_marks(tmp_path, [], tmp_path / "python")
    with pytest.raises(NoNbgrader, match="No module named 'nbgrader'") as caught:
        write_marks(tmp_path, [], Path(sys.executable))
    assert "nbgrader" in caught.value.hint
    slow = tmp_path / "slow"
    slow.write_text("#!/bin/sh\nexec sleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setattr(nbgrader_bridge, "TIMEOUT_S", 0.2)
    with pytest.raises(NoNbgrader, match="did not end within"):
        write_marks(tmp_path, [], slow)
