"""Two exercises of the book in a class: a year for each student, and a text that a person marks."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from attacked import cell, notebook
from click.testing import CliRunner

from castalia import cli
from castalia.attempting import cells_of
from castalia.checking.findings import Status
from castalia.checking.session import exercises_folder
from castalia.grading.gradebook import Gradebook
from castalia.grading.variants import draw
from castalia.reading_exercises import read_exercise
from castalia.varying import varied

KIND, PRINT = "kind-of-el-nino", "fine-print-of-el-nino"
SECRET = b"a secret of the course"
ADVICE = "Take °C.\n\nFour years <script>alert(1)</script> are few."

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is for Linux"),
]


def castalia(folder: Path, *arguments: str, code: int = 0) -> str:
    """Run a command on the course in a folder; what it said."""
    options = ("--course", str(folder)) if arguments[:2] != ("assignment", "new") else ()
    done = CliRunner().invoke(cli.main, [*arguments, *options])
    assert done.exit_code == code, done.output
    return done.output


def course_of(folder: Path, *slugs: str, students: tuple[str, ...] = ()) -> Path:
    """A course with some exercises, a secret and some students."""
    course = folder / "course"
    castalia(course, "assignment", "new", str(course), *slugs)
    path = course / "assignment.yml"
    path.write_text(path.read_text().replace("# seed: seed.txt ", "seed: seed.txt "))
    (course / "seed.txt").write_bytes(SECRET)
    (course / "roster.csv").write_text("\n".join(["id", *students]) + "\n")
    return course


def hand_in(folder: Path, student: str, slug: str, cells: list[dict]) -> None:
    """Put a notebook into a student's folder."""
    path = folder / "handed-in" / student / f"{slug}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(notebook(cells, castalia={"exercise": slug}))


def given_to(slug: str) -> dict[int, list[str]]:
    """For each year that is drawn, the students who have it."""
    declared = read_exercise(exercises_folder() / slug).options.variants
    found: dict[int, list[str]] = {}
    for name in (f"student-{number}" for number in range(20)):
        found.setdefault(draw(SECRET, name, slug, declared)["year"], []).append(name)
    return found


def test_each_student_is_right_for_the_own_year_and_wrong_for_the_other(tmp_path):
    """Students with different years are right with the own one, and wrong with the other's answer."""
    exercise = read_exercise(exercises_folder() / KIND)
    (year, (one, *_)), (other_year, (other, copyist, *_)) = given_to(KIND).items()
    course = course_of(tmp_path, KIND, students=(one, other, copyist))
    castalia(course, "assignment", "release", "--to", str(tmp_path / "handout"))
    for drawn, student in ((year, one), (other_year, other), (other_year, copyist)):
        copy = (tmp_path / "handout" / student / KIND / f"{KIND}.ipynb").read_text()
        assert f'VARIANT = {{\\"year\\": {drawn}}}' in copy
        asked = year if student == copyist else drawn
        answer = "\n".join(cells_of(varied(exercise, {"year": asked}), "solution"))
        answer = answer.replace("time=DECEMBER", f'time="{asked}-12"')
        hand_in(tmp_path, student, KIND, [cell(answer)])
    castalia(course, "grade", str(tmp_path / "handed-in"), "--jobs", "1")
    with Gradebook(course / "gradebook.db") as book:
        marks = {x.submission.student: x.marking for x in book.entries()}
    assert (marks[one].points, marks[other].points, marks[copyist].points) == (6, 6, 2)
    assert marks[one].seed != marks[other].seed
    wrong = {part.part: part.status for part in marks[copyist].parts}
    assert wrong == {
        "normal": Status.PASSED,
        "december": Status.WRONG_VALUE,
        "peak": Status.NOT_RUN,
    }


def test_a_text_is_marked_by_hand_from_the_list_to_the_feedback(tmp_path):
    """What waits is listed with its text, marked by criterion, and then shown to the learner."""
    course = course_of(tmp_path, PRINT)
    text = {"cell_type": "markdown", "metadata": {"castalia": {"part": "advice"}}, "source": ADVICE}
    hand_in(tmp_path, "ada", PRINT, [cell("nino3 = 0"), text])
    castalia(course, "grade", str(tmp_path / "handed-in"), "--jobs", "1")
    said = castalia(course, "marks", "waiting")
    assert "ada, fine-print-of-el-nino, advice, 0 to 3 points" in said
    assert "  | Four years <script>" in said
    assert "  doubt, 0 to 1: Says what a record of four years cannot tell." in said
    assert "1 answer to mark by hand" in said
    assert "'advice' waits for a person" in castalia(course, "marks", "show")
    told = castalia(course, "marks", "export", "--as", "csv")
    assert "a person has still to mark advice of fine-print-of-el-nino for ada" in told
    give = ("marks", "set", "ada", PRINT, "advice", "--by", "grace")
    assert "cannot be given" in castalia(course, *give, "--criterion", "doubt=2", code=2)
    assert "no points for choice" in castalia(course, *give, "--criterion", "doubt=1", code=2)
    assert "points are given once" in castalia(course, *give, code=2)
    assert "no attempt 3" in castalia(course, *give, "1", "--attempt", "3", code=2)
    each = [f"--criterion={name}" for name in ("choice=1", "reason=0.5", "doubt=1")]
    assert "ada has 2.5 for advice" in castalia(course, *give, *each, "--comment", "Which number?")
    assert "ada has 2 for advice" in castalia(course, *give, "--criterion", "reason=0")
    assert "0 answers to mark by hand" in castalia(course, "marks", "waiting")
    assert re.search(r"^ada +2/12", castalia(course, "marks", "show"), re.MULTILINE)
    castalia(course, "marks", "feedback", "--to", str(tmp_path / "feedback"))
    page = (tmp_path / "feedback" / "ada" / f"{PRINT}.html").read_text()
    assert "advice: marked by a person" in page
    assert "Which number?" in page
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    castalia(course, "marks", "report", "--to", str(tmp_path / "report"))
    report = json.loads((tmp_path / "report" / "report.json").read_text())
    counts = {one["part"]: one["counts"] for one in report["parts"]}
    assert counts["advice"]["marked by a person"] == 1
    assert report["waiting"] == 0
