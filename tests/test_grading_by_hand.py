"""A person marks texts and figures by the rubric that stands in the exercise."""

from __future__ import annotations

import json
import os
import re
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import jupytext
import nbformat
import pytest
import sqlalchemy as sa
from attacked import GIVEN, HONEST, cell, notebook
from click.testing import CliRunner
from markdown_it import MarkdownIt

from castalia import cli, release, release_nbgrader, rules
from castalia.book import exercises as pages
from castalia.checking import text as texts
from castalia.checking.answers import LiveAnswer
from castalia.checking.findings import Finding, Status
from castalia.checking.session import judge, known_in
from castalia.checking.showing import Report
from castalia.errors import Malformed, WrongUsage
from castalia.exercise import Exercise
from castalia.grading import by_hand, performing
from castalia.grading.assignment import Assignment, AssignmentFacts
from castalia.grading.course import Course
from castalia.grading.facts import Marking, PartMark, Submission
from castalia.grading.feedback import Comment, Feedback, page
from castalia.grading.feedback import notebook as feedback_notebook
from castalia.grading.gradebook import Gradebook
from castalia.grading.gradebook_access import GradebookError
from castalia.grading.gradebook_facts import Entry, ManualMark
from castalia.grading.insight import page as report_page
from castalia.grading.insight import survey
from castalia.grading.limits import Limits
from castalia.grading.performing import Job, perform
from castalia.grading.sandbox import Warmth
from castalia.grading.totalling import may_count, total_up
from castalia.grading.values import MB
from castalia.proving import hidden_problems, problems, prove
from castalia.reading import read_book
from castalia.reading_exercises import read_exercise, read_shelf

GOOD = Path(__file__).parent / "broken" / "good"
THREE = Path(__file__).parent / "attacks" / "three-things"
QUICK = Limits(cpu_s=10, wall_s=3, answer_s=2, memory=600 * MB, crossing=64 * MB)
PARTS = """\
    meaning:
      points: 3
      rubric:
        - {name: unit, points: 1, says: Names the unit.}
        - {name: doubt, points: 2, says: Says what *cannot* be known.}
    chart:
      points: 1
      rubric: [{name: labels, points: 1, says: Has labels.}]
"""
TEXT = """
## What it means

:::{answer} meaning
A good answer.
:::

:::{hint}
Think.
:::

## A chart

```{code-cell} ipython3
:tags: [solution, chart]

# draw it
chart = "a figure"
```
"""


def write(folder: Path, old: str = "", new: str = "") -> Path:
    """Write an exercise with three things to compute, a text and a chart; with one edit."""
    path = Path(shutil.copytree(THREE, folder / "three-things")) / "exercise.md"
    whole = path.read_text(encoding="utf-8") + TEXT
    whole = whole.replace("  points: 6\n", "  points: 10\n").replace(
        "  datasets", PARTS + "  datasets"
    )
    assert old in whole
    path.write_text(whole.replace(old, new, 1) if old else whole, encoding="utf-8")
    return path.parent


@pytest.fixture(scope="module")
def exercise(tmp_path_factory) -> Exercise:
    """That exercise, read."""
    return read_exercise(write(tmp_path_factory.mktemp("shelf")))


@pytest.fixture(scope="module", autouse=True)
def _ended():
    """No warm process outlives these tests."""
    yield
    performing.rest()


def words(text: str, **metadata: object) -> dict:
    """A cell of text."""
    return {"cell_type": "markdown", "metadata": metadata, "source": text}


def of_part(text: str, part: str = "meaning") -> dict:
    """A cell of text as our copies mark it."""
    return words(text, castalia={"part": part})


def found(exercise: Exercise, folder: Path, *cells: dict, name: str = "a.ipynb") -> PartMark:
    """What becomes of the text in some cells."""
    path = folder / name
    path.write_bytes(notebook(list(cells)))
    blank = PartMark("meaning", Status.BROKEN, 0, 3)
    return by_hand.with_answers(exercise, path, [blank])[0]


def test_the_learners_copy_shows_rubric_and_cell(exercise):
    """A learner finds the criteria with their points, and below them a cell to write into."""
    cells = json.loads(release.notebook(exercise, "learner"))["cells"]
    named = {one["metadata"].get("castalia", {}).get("part"): one for one in cells}
    assert "".join(named["meaning"]["source"]) == texts.answer_cell("meaning")
    assert named["meaning"]["cell_type"] == "markdown"
    assert named["chart"]["cell_type"] == "code"
    before = "".join(cells[cells.index(named["meaning"]) - 1]["source"])
    assert "- **unit** (1 point): Names the unit." in before
    assert "- **doubt** (2 points): Says what *cannot* be known." in before
    whole = release.notebook(exercise, "learner").decode()
    assert "good answer" not in whole
    assert 'check(\\"three-things\\", \\"meaning\\")' not in whole
    assert "A good answer." in release.notebook(exercise, "instructor").decode()
    later = "For a part that a person marks it opens when all parts with checks pass."
    assert later in whole
    assert later not in release.notebook(read_exercise(THREE), "learner").decode()


def test_a_page_says_when_the_solution_of_such_a_part_opens(exercise):
    """The page of an exercise tells of attempts that nobody can make for a text, and of what holds instead."""
    later = "For a part that a person marks it opens when all parts with checks pass."
    assert later in pages._how(exercise)[1].astext()
    assert later not in pages._how(read_exercise(THREE))[1].astext()


def test_nbgrader_waits_with_the_cell(exercise):
    """In nbgrader's copy it is a manually graded solution of metadata v3, with the part's points."""
    cells = json.loads(release_nbgrader.notebook(exercise))["cells"]
    marked = {one["metadata"].get("nbgrader", {}).get("grade_id"): one for one in cells}
    for part, points, kind in (("meaning", 3, "markdown"), ("chart", 1, "code")):
        one = marked[f"three-things__{part}"]
        assert one["cell_type"] == kind
        assert one["metadata"]["nbgrader"] == {
            "schema_version": 3,
            "grade_id": f"three-things__{part}",
            "grade": True,
            "solution": True,
            "locked": False,
            "task": False,
            "points": points,
        }
        assert texts.BEGIN_SOLUTION in "".join(one["source"])


def test_the_checker_says_that_a_person_marks_it(exercise):
    """A learner's `check` passes no verdict on such a part, and shows the rubric."""
    judged = {one.part: one for one in judge(known_in(exercise.folder), LiveAnswer({}, []))}
    assert judged["meaning"].status == judged["chart"].status == Status.WAITING
    assert "Names the unit." in judged["meaning"].message
    assert judged["total"].status == Status.MISSING


def test_check_shows_a_criterion_a_paragraph(exercise):
    """The rubric is read line by line in a terminal and in a notebook, with no mark of Markdown left."""
    found = [
        one for one in judge(known_in(exercise.folder), LiveAnswer({}, [])) if one.part == "meaning"
    ]
    report = Report("three-things", "Three things", tuple(found), (3,), "x")
    assert repr(report).splitlines()[2:] == [
        "    A person marks this part, by these criteria:",
        "    `unit` (1 point): Names the unit.",
        "    `doubt` (2 points): Says what *cannot* be known.",
    ]
    shown = report._repr_html_()
    assert "<code>unit</code> (1 point): Names the unit.</p>" in shown
    assert "<em>cannot</em>" in shown
    assert "- " not in shown
    assert "**" not in shown


def test_what_only_a_person_marks_has_not_passed():
    """A part with a rubric alone passes nothing; beside parts that passed it stops nothing."""
    waits, done = Finding(Status.WAITING, "", "meaning"), Finding(Status.PASSED, "", "total")
    for findings, passed in (((waits,), False), ((waits, done), True), ((done,), True)):
        assert Report("three-things", "T", findings, (1,) * len(findings), "x").passed is passed


def test_proofs_hold_what_checks_look_at(exercise):
    """An exercise with parts for a person is proved like any other."""
    assert problems([exercise], prove([exercise], jobs=1)) == []


def test_hidden_checks_of_such_a_part_are_told(tmp_path):
    """Hidden checks that nobody would be held to, because a person marks the part, are a problem."""
    folder = write(tmp_path)
    (folder / "hidden_checks.py").write_text('CHECKS = {"meaning": []}\n')
    told = hidden_problems(read_exercise(folder))
    assert [(one.code, one.place.line) for one in told] == [("E209", 1)]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("      points: 3\n", "      points: 3\n      asks: [a]\n", "has one of two"),
        ("    total: {asks: [total], ", "    total: {", "has one of two"),
        ("name: doubt", "name: unit", "stands twice"),
        ("{name: labels, points: 1", "{name: labels, points: 0", "greater than or equal to 1"),
        (
            "      rubric: [{name: labels, points: 1, says: Has labels.}]",
            "      rubric: []",
            "1 item",
        ),
    ],
)
def test_a_rubric_that_is_none_is_told(tmp_path, old, new, says):
    """A part has either names for checks or a rubric, whose criteria have names of their own."""
    with pytest.raises(Malformed) as caught:
        read_exercise(write(tmp_path, old, new))
    assert any(says in one.message for one in caught.value.problems), caught.value.problems


@pytest.mark.parametrize(
    ("old", "new", "code", "says"),
    [
        ("{answer} meaning", "{answer} meening", "E106", "no part with a rubric: meening"),
        (":::{answer} meaning", ":::{answer}", "E106", "no part with a rubric"),
        ("A good answer.\n:::", "A\n:::\n\n:::{answer} meaning\nB\n:::", "E106", "has 2 answers"),
        ("[solution, chart]", "[given]", "E106", "the part chart has 0 answers"),
        ("    chart:\n", "    chart:\n      needs: [meaning]\n", "E108", "waits for a person"),
        ("name: doubt, points: 2", "name: doubt, points: 3", "E116", "its rubric 4"),
    ],
)
def test_what_does_not_fit_together_is_told(tmp_path, old, new, code, says):
    """Answers name a part with a rubric, no part builds on one, and points add up."""
    shutil.copytree(GOOD, tmp_path / "book")
    shelf = read_shelf(read_book(tmp_path / "book"))
    folder = write(tmp_path, old, new)
    exercise = read_exercise(folder)
    shelf = replace(shelf, exercises={"three-things": exercise})
    told = [one for one in rules.check_exercises(shelf) if one.code == code]
    assert any(says in one.message for one in told), told
    assert all(one.hint for one in told)


@pytest.mark.parametrize(
    ("cells", "status", "answer"),
    [
        (
            [of_part("**Your answer to `meaning`**\n\nIt is a mean.")],
            Status.WAITING,
            "It is a mean.",
        ),
        ([of_part("It is\n\na mean.")], Status.WAITING, "It is\n\na mean."),
        ([words("**Your answer to `meaning`**\nA mean.")], Status.WAITING, "A mean."),
        (
            [words("A mean.", nbgrader={"grade_id": "three-things__meaning"})],
            Status.WAITING,
            "A mean.",
        ),
        ([of_part("One."), of_part("One."), of_part("Two.")], Status.WAITING, "One.\n\nTwo."),
        ([of_part("\x1b[31mred")], Status.WAITING, "red"),
        ([of_part(texts.answer_cell("meaning"))], Status.UNATTEMPTED, None),
        ([of_part("**Your answer to `meaning`**\n\nYOUR ANSWER HERE")], Status.UNATTEMPTED, None),
        ([of_part("Elsewhere.", "chart"), words("Not it.")], Status.WAITING, None),
        ([words("x", castalia=[1], nbgrader="y"), {"cell_type": 5}], Status.WAITING, None),
    ],
)
def test_what_was_written_is_collected(exercise, tmp_path, cells, status, answer):
    """The text of a part comes from its cell, however that is known; an untouched one has none.

    Where no cell of the part is there, a person looks, and nobody gets nothing by a machine.
    """
    mark = found(exercise, tmp_path, *cells)
    assert mark.status == status
    assert dict(mark.evidence).get(by_hand.ANSWER) == answer
    assert mark.message
    assert (mark.points, mark.possible) == (0, 3)


def test_a_long_text_is_cut_and_that_is_said(exercise, tmp_path):
    """A text of any length is shown as far as a person reads, with a word that there is more."""
    mark = found(exercise, tmp_path, of_part("long " * 10_000))
    shown = dict(mark.evidence)[by_hand.ANSWER]
    assert len(shown) < 5_000
    assert shown.endswith("(the rest is left out)")


def test_a_pipe_keeps_nobody_waiting(exercise, tmp_path):
    """What is no plain file is not opened for reading, so a pipe cannot stop the grader."""
    path = tmp_path / "a.ipynb"
    os.mkfifo(path)
    (mark,) = by_hand.with_answers(exercise, path, [PartMark("meaning", Status.BROKEN, 0, 3)])
    assert mark.message == by_hand.LOST


def test_text_notebooks_hold_answers_too(exercise, tmp_path):
    """In MyST the answer stands in `:::{answer}`, in Python in a cell that begins as ours does."""
    myst = tmp_path / "a.md"
    myst.write_text(
        "# T\n\n:::{answer} meaning\nA mean.\n:::\n\n"
        "```{code-cell} ipython3\n:tags: [solution, chart]\n\nchart = 1\n```\n"
    )
    plain = tmp_path / "a.py"
    plain.write_text("# %% [markdown]\n**Your answer to `meaning`**\nA mean.\n# %%\nx = 1\n")
    blank = [PartMark(name, Status.BROKEN, 0, 1) for name in ("meaning", "chart")]
    marks = [*by_hand.with_answers(exercise, myst, blank)]
    marks += by_hand.with_answers(exercise, plain, blank[:1])
    assert [dict(one.evidence).get(by_hand.ANSWER) for one in marks] == [
        "A mean.",
        "chart = 1",
        "A mean.",
    ]


@pytest.mark.parametrize("marker", ["", '"""'])
@pytest.mark.parametrize("form", ["py:percent", "md:myst"])
def test_what_jupytext_makes_of_an_answer_is_read(exercise, tmp_path, form, marker):
    """An answer in a copy that jupytext turned into a program or into MyST is the text that was written."""
    copy = nbformat.reads(release.notebook(exercise, "learner").decode(), 4)
    path, blank = tmp_path / f"a.{form[:2]}", [PartMark("meaning", Status.BROKEN, 0, 1)]
    path.write_text(jupytext.writes(copy, fmt=form))
    assert by_hand.with_answers(exercise, path, blank)[0].status == Status.UNATTEMPTED
    (own,) = [
        one for one in copy.cells if one.metadata.get("castalia", {}).get("part") == "meaning"
    ]
    said = "A mean.\n\n# One\n\n- two"
    for source in (f"{texts.ANSWER.format('meaning')}\n\n{said}", said):
        own.source = source
        own.metadata |= {"cell_marker": marker} if marker else {}
        path.write_text(jupytext.writes(copy, fmt=form))
        (mark,) = by_hand.with_answers(exercise, path, blank)
        assert dict(mark.evidence).get(by_hand.ANSWER) == said, path.read_text()
        if form == "md:myst":
            break  # which knows an answer by its heading


def test_a_chart_as_it_was_given_is_not_begun(exercise, tmp_path):
    """The starter of a figure, also as nbgrader hands it out, waits for nobody; an answer does."""
    cells = json.loads(release.notebook(exercise, "learner"))["cells"]
    path, blank = tmp_path / "a.ipynb", [PartMark("chart", Status.BROKEN, 0, 1)]
    path.write_bytes(notebook(cells))
    assert by_hand.with_answers(exercise, path, blank)[0].status == Status.UNATTEMPTED
    (own,) = [x for x in cells if x["metadata"].get("castalia", {}).get("part") == "chart"]
    starter = "".join(own["source"])
    own["source"] = f"{starter}\n# YOUR CODE HERE\nraise NotImplementedError()"
    path.write_bytes(notebook(cells))
    assert by_hand.with_answers(exercise, path, blank)[0].status == Status.UNATTEMPTED
    own["source"] = ["chart = 'mine'"]
    path.write_bytes(notebook(cells))
    mark = by_hand.with_answers(exercise, path, blank)[0]
    assert (mark.status, mark.evidence) == (Status.WAITING, ((by_hand.ANSWER, "chart = 'mine'"),))


@pytest.mark.parametrize("form", ["learner", "nbgrader"])
@pytest.mark.parametrize(
    ("part", "own", "other"),
    [("meaning", words("A mean."), cell("x = 1")), ("chart", cell("draw()"), words("A remark."))],
)
def test_an_answer_below_the_cell_for_it_is_found(exercise, tmp_path, form, part, own, other):
    """Whoever writes into a new cell below the given one has begun; cells of our copy are no answer."""
    copy = (
        release.notebook(exercise, form)
        if form == "learner"
        else release_nbgrader.notebook(exercise)
    )
    cells = json.loads(copy)["cells"]
    for one in cells:
        one["source"] = re.sub(
            r"### BEGIN SOLUTION.*?### END SOLUTION",
            "YOUR ANSWER HERE" if one["cell_type"] == "markdown" else "chart = ...",
            "".join(one["source"]),
            flags=re.DOTALL,
        )
    if form == "nbgrader":  # as it hands a figure out
        (chart,) = [
            x
            for x in cells
            if x["metadata"].get("nbgrader", {}).get("grade_id", "").endswith("__chart")
        ]
        (piece,) = exercise.of("solution", "chart")
        chart["source"] = texts.starter(piece.text, exercise.options.kind, ())
    path, blank = tmp_path / "a.ipynb", [PartMark(part, Status.BROKEN, 0, 1)]

    def is_of_part(one: dict) -> bool:
        known = one["metadata"]
        return (
            known.get("castalia", {}).get("part") == part
            or known.get("nbgrader", {}).get("grade_id") == f"three-things__{part}"
        )

    at = next(number for number, one in enumerate(cells, 1) if is_of_part(one))
    for more, answer in (((), None), ((other,), None), ((other, own), own["source"])):
        path.write_bytes(notebook([*cells[:at], *more, *cells[at:]]))
        (mark,) = by_hand.with_answers(exercise, path, blank)
        assert dict(mark.evidence).get(by_hand.ANSWER) == answer
        assert mark.status == (Status.WAITING if answer else Status.UNATTEMPTED)
    if cells[at:]:
        path.write_bytes(notebook([*cells[: at + 1], own, *cells[at + 1 :]]))
        assert by_hand.with_answers(exercise, path, blank)[0].status == Status.UNATTEMPTED


@pytest.mark.slow
def test_grade_marks_the_rest_and_waits_with_the_text(exercise, tmp_path):
    """The grader gives what checks decide; a broken sandbox of cells changes nothing of the text."""
    path = tmp_path / "a.ipynb"
    cells = [cell(GIVEN), *map(cell, HONEST), of_part("A mean."), cell("import os; os._exit(1)")]
    path.write_bytes(notebook(cells))
    made = perform(Job(path, exercise.folder, limits=QUICK, warmth=Warmth(("numpy",))))
    assert (made.points, made.possible) == (6, 10)
    waits = {one.part: one for one in made.parts if one.status == Status.WAITING}
    assert waits["meaning"].evidence == ((by_hand.ANSWER, "A mean."),)
    assert waits["chart"].message == by_hand.LOST


# What a person gives


def marking(**more: object) -> Marking:
    """A marking in which a text waits."""
    parts = (
        PartMark("total", Status.PASSED, 2, 2),
        PartMark(
            "meaning", Status.WAITING, 0, 3, by_hand.WAITS, evidence=((by_hand.ANSWER, "A <b>."),)
        ),
    )
    return replace(Marking("three-things", "d" * 64, "v1", parts), **more)


def handed(student: str = "ada", attempt: int = 1) -> Submission:
    """A submission."""
    return Submission(student, "three-things", Path("a.ipynb"), "d" * 64, None, attempt)


def said(points: float | None, *criteria: tuple[str, float], comment: str = "") -> ManualMark:
    """What a person says of the text."""
    return ManualMark("meaning", points, comment, "grace", datetime.now(UTC), criteria)


def test_points_by_criterion_add_up(exercise):
    """All criteria are given at first; later one alone can be changed."""
    rubric = exercise.options.parts["meaning"].rubric
    first = by_hand.given("meaning", rubric, None, ["doubt=1.5", "unit = 1"], "Why?", [])
    assert first == (2.5, (("unit", 1), ("doubt", 1.5)), "Why?")
    before = [said(first[0], *first[1], comment="Why?")]
    then = by_hand.given("meaning", rubric, None, ["unit=0"], "", before)
    assert then == (1.5, (("unit", 0), ("doubt", 1.5)), "Why?")
    assert by_hand.given("meaning", rubric, 2, [], "", before) == (2, (), "")


@pytest.mark.parametrize(
    ("points", "criteria", "says"),
    [
        (None, (), "points are given once"),
        (1.0, ("unit=1",), "points are given once"),
        (None, ("unit=1",), "no points for doubt yet"),
        (None, ("unit=1", "doubt=2.5"), "2.5 points cannot be given for 'doubt'"),
        (None, ("unit=-1", "doubt=2"), "-1 points cannot"),
        (None, ("unit=nan", "doubt=2"), "nan points cannot"),
        (None, ("unit", "doubt=2"), "'unit' is no criterion with points"),
        (None, ("style=1", "unit=1", "doubt=2"), "has no criterion 'style'"),
        (None, ("unit=1", "doubt=2", " unit=0"), "'unit' is given 2 times"),
    ],
)
def test_no_more_is_given_than_the_rubric_has(exercise, points, criteria, says):
    """A criterion gets no more points than it has, none is left out, and none made up."""
    rubric = exercise.options.parts["meaning"].rubric
    with pytest.raises(WrongUsage, match=says) as caught:
        by_hand.given("meaning", rubric, points, criteria, "", [])
    assert caught.value.hint


def test_points_that_a_criterion_has_no_more_are_given_anew(exercise):
    """Where a rubric has shrunk, points above its present ones do not live on."""
    rubric = exercise.options.parts["meaning"].rubric
    before = [said(4, ("unit", 1.0), ("doubt", 3.0))]
    with pytest.raises(WrongUsage, match="no points for doubt yet"):
        by_hand.given("meaning", rubric, None, ["unit=0"], "", before)
    then = by_hand.given("meaning", rubric, None, ["doubt=2"], "", before)
    assert then[:2] == (3, (("unit", 1), ("doubt", 2)))


@pytest.fixture
def book(tmp_path: Path):
    """A gradebook with one marked submission."""
    with Gradebook(tmp_path / "grades.db") as opened:
        opened.record(handed(), marking())
        yield opened


def test_a_regrade_loses_no_manual_mark(book):
    """Points, criteria and comment hold after another version has marked the submission again."""
    criteria = (("unit", 1.0), ("doubt", 0.5))
    assert [one.part for one in book.entries()[0].waiting] == ["meaning"]
    book.mark_by_hand(handed(), "meaning", 1.5, "grace", "Say why.", criteria=criteria)
    assert book.record(handed(), marking(version="v2"), "a check was mended")
    (entry,) = book.entries()
    assert entry.marking.version == "v2"
    assert entry.waiting == ()
    assert entry.given == {"meaning": 1.5}
    (kept,) = book.by_hand(handed())
    assert (kept.points, kept.criteria, kept.comment) == (1.5, criteria, "Say why.")
    settled = entry.settled()
    assert [(one.points, one.status) for one in settled.parts] == [
        (2, Status.PASSED),
        (1.5, Status.MARKED),
    ]
    assert Entry(handed()).settled() is None


def test_criteria_have_the_sum_that_is_given(book):
    """Points that are not those of the criteria are refused, and nothing is noted."""
    with pytest.raises(GradebookError, match="give 2 points, and not 3"):
        book.mark_by_hand(handed(), "meaning", 3, "grace", criteria=(("unit", 1), ("doubt", 1)))
    assert book.by_hand(handed()) == ()


def test_an_older_gradebook_gets_the_new_table(tmp_path):
    """A gradebook from before there were rubrics is opened, and keeps what it has."""
    place = tmp_path / "grades.db"
    with Gradebook(place) as book:
        book.record(handed(), marking())
        book.mark_by_hand(handed(), "meaning", 1, "grace")
    engine = sa.create_engine(f"sqlite:///{place}")
    with engine.begin() as connection:
        connection.execute(sa.text("DROP TABLE rubric_marks"))
    engine.dispose()
    with Gradebook(place) as book:
        assert [one.points for one in book.by_hand(handed())] == [1]
        book.mark_by_hand(handed(), "meaning", 2, "grace", criteria=[("unit", 1), ("doubt", 1)])
        assert book.entries()[0].given == {"meaning": 2}


FACTS = {"title": "T", "course": "C", "exercises": {"three-things": {}}}


def test_totals_show_what_waits():
    """A total says which parts no person has marked, and no more when they are."""
    facts = AssignmentFacts.model_validate(FACTS)
    entry = Entry(handed(), marking())
    (total,) = total_up(facts, {"ada": ""}, [entry], {})
    assert (total.points, total.possible) == (2, 5)
    assert total.results[0].notes == ("'meaning' waits for a person",)
    assert total.exported().waiting == (("three-things", "meaning"),)
    (total,) = total_up(facts, {"ada": ""}, [replace(entry, by_hand=(said(2.5),))], {})
    assert (total.points, total.results[0].notes, total.exported().waiting) == (4.5, (), ())


def test_every_attempt_that_may_count_waits(exercise):
    """Where the best attempt counts a person marks all of them, else the last that is allowed."""
    entries = [Entry(handed(attempt=number), marking()) for number in (1, 2, 3)]
    shelf = {"three-things": exercise}

    def attempts(**how: object) -> list[int]:
        facts = AssignmentFacts.model_validate({**FACTS, "attempts": how})
        assert total_up(facts, {"ada": ""}, entries, {})[0].exported().waiting
        return [one.submission.attempt for one in by_hand.waiting(may_count(facts, entries), shelf)]

    assert attempts(counts="last") == [3]
    assert attempts(counts="last", allowed=2) == [2]
    assert attempts(counts="best", allowed=2) == [1, 2]


def test_a_list_of_what_waits_has_all_that_one_needs(exercise):
    """Whoever marks reads whose it is, the text as text, and each criterion with its points."""
    (one,) = by_hand.waiting([Entry(handed("ben"), marking())], {"three-things": exercise})
    assert one.told().split("\n") == [
        "ben, three-things, meaning, 0 to 3 points",
        "  | A <b>.",
        "  unit, 0 to 1: Names the unit.",
        "  doubt, 0 to 2: Says what *cannot* be known.",
    ]
    (of_others,) = by_hand.waiting([Entry(handed("ben"), marking())], {})
    assert (of_others.answer, of_others.rubric) == (one.answer, ())
    lost = replace(one, answer="", submission=handed("ben", 2))
    assert "attempt 2" in lost.told()
    assert "look into a.ipynb" in lost.told()


def test_one_of_several_attempts_is_told_by_its_number(exercise):
    """Where a student has handed in twice, the list names the attempt, the first one, too."""
    entries = [Entry(handed(attempt=number), marking()) for number in (1, 2)]
    shelf = {"three-things": exercise}
    facts = AssignmentFacts.model_validate({**FACTS, "attempts": {"allowed": 1}})
    (one,) = by_hand.waiting(may_count(facts, entries), shelf, entries)
    assert one.told().startswith("ada, three-things, meaning, attempt 1, 0 to 3 points\n")


def test_points_go_to_the_attempt_that_may_count(tmp_path):
    """Without a number a manual mark is for the attempt that is listed as waiting, and says which."""
    course = tmp_path / "course"
    slug = "fine-print-of-el-nino"
    course.mkdir()
    (course / "assignment.yml").write_text(
        f"title: T\ncourse: C\nexercises: {{{slug}: {{}}}}\nattempts: {{allowed: 1}}\n"
    )
    parts = (PartMark("advice", Status.WAITING, 0, 3, evidence=((by_hand.ANSWER, "A"),)),)
    with Gradebook(course / "gradebook.db") as opened:
        for number in (1, 2):
            made = Submission("ada", slug, Path("a.ipynb"), f"{number}" * 64, None, number)
            opened.record(made, Marking(slug, made.digest, "v1", parts))

    def castalia(*arguments: str) -> str:
        done = CliRunner().invoke(cli.main, ["marks", *arguments, "--course", str(course)])
        assert done.exit_code == 0, done.output
        return done.output

    assert "ada, fine-print-of-el-nino, advice, attempt 1, 0 to 3" in castalia("waiting")
    give = ("set", "ada", slug, "advice", "2", "--by", "grace")
    assert "of fine-print-of-el-nino, attempt 1, by grace" in castalia(*give)
    assert "0 answers to mark" in castalia("waiting")
    assert "ada  8/12" in castalia("show")  # two of three, of twelve
    assert "attempt 2, by grace" in castalia(*give, "--attempt", "2")


def test_feedback_shows_the_rubric_with_what_was_reached(exercise, tmp_path):
    """A learner reads each criterion with points reached, the comment, and the own text, escaped."""
    path = tmp_path / "a.ipynb"
    path.write_bytes(notebook([of_part("A <b>."), cell("x = 1")]))
    rubrics = {"meaning": exercise.options.parts["meaning"].rubric}
    waits = Feedback(replace(handed(), path=path), marking(), "Three", rubrics=rubrics)
    shown = page(waits)
    assert "meaning: waits for a person" in shown
    assert ">– of 2</td>" in shown
    assert "1 part waits for a person and counts as nothing yet." in shown
    copy = json.loads(feedback_notebook(waits))["cells"]
    assert "1 part waits for a person and counts as nothing yet." in copy[0]["source"]
    assert "doubt, – of 2: " in "".join(copy[2]["source"])
    twice = replace(marking(), parts=(*marking().parts, replace(marking().parts[1], part="chart")))
    assert "2 parts wait for a person and count as nothing yet." in page(
        replace(waits, marking=twice)
    )
    criteria = (("unit", 1.0), ("doubt", 0.5))
    comments = (Comment("Say why.", "meaning", 1.5, "grace", criteria),)
    shown = page(replace(waits, comments=comments))
    for one in ("meaning: marked by a person", "1.5 of 3 points", "0.5 of 2", "1 of 1", "Say why."):
        assert one in shown
    assert "A &lt;b&gt;." in shown
    assert "waits for a person" not in shown
    assert "<b>" not in shown
    assert by_hand.WAITS not in shown
    copy = json.loads(feedback_notebook(replace(waits, comments=comments)))["cells"]
    at = [
        n for n, one in enumerate(copy) if "meaning: marked by a person" in "".join(one["source"])
    ]
    assert at == [2]  # right after the cell of the answer
    assert "doubt, 0.5 of 2: Says what" in "".join(copy[2]["source"])


def test_the_copy_with_feedback_keeps_rubric_heading_and_lines(exercise, tmp_path):
    """In the notebook that comes back our rubric and heading stand as given, the answer line by line."""
    cells = json.loads(release.notebook(exercise, "learner"))["cells"]
    own = next(one for one in cells if one["metadata"].get("castalia", {}).get("part") == "meaning")
    own["source"] = [*own["source"][:-1], "# One <b>\n", "Two *x*."]
    path = tmp_path / "a.ipynb"
    path.write_bytes(notebook(cells))
    shelf = {"three-things": exercise}
    course = Course(
        Assignment(tmp_path / "assignment.yml", AssignmentFacts.model_validate(FACTS)), shelf
    )
    rubrics = {"meaning": exercise.options.parts["meaning"].rubric}
    told = Feedback(replace(handed(), path=path), marking(), "Three", rubrics=rubrics)
    copy = json.loads(feedback_notebook(told, course.prose("three-things")))["cells"]
    sources = ["".join(one["source"]) for one in copy]
    assert texts.told_rubric(exercise.options.parts["meaning"].criteria) in sources
    (answer,) = [one for one in sources if one.startswith("**Your answer to `meaning`**")]
    html = MarkdownIt("gfm-like").render(answer)
    assert re.sub(r"\s+", " ", html) == (
        "<p><strong>Your answer to <code>meaning</code></strong></p> "
        "<p># One &lt;b&gt;<br /> Two *x*.</p> "
    )


def test_the_report_counts_what_waits():
    """The report says how many answers wait, and leaves them out of means and hardest parts."""
    waits, done = Entry(handed("ada"), marking()), Entry(handed("ben"), marking(), (said(1.5),))
    insight = survey([(one.submission, one.settled()) for one in (waits, done)])
    part = insight.parts[1]
    assert (insight.waiting, part.waiting, part.mean) == (1, 1, 1.5)
    assert dict(part.counts)["waiting for a person"] == 1
    assert dict(part.counts)["marked by a person"] == 1
    assert "1 answer waits for a person" in report_page(insight, "Week 3")
    alone = survey([(waits.submission, waits.settled())])
    assert [one.part for one in alone.hardest()] == []
