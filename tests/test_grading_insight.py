"""What a class shows its instructor: numbers that add up, figures with words, pairs without verdicts."""

from __future__ import annotations

import base64
import json
import re
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest

from castalia.attempting import cells_of as answer_cells
from castalia.checking.findings import Status
from castalia.grading import distribution, insight
from castalia.grading.facts import Marking, PartMark, Submission
from castalia.grading.similarity import Compared, Pair
from castalia.reading_exercises import read_exercise

ROOT = Path(__file__).resolve().parent.parent
SLUG = "winter-of-2009"


def result(student: str, *marks: PartMark, attempt: int = 1, slug: str = SLUG):
    """A submission and what came of it."""
    submission = Submission(student, slug, Path("a.py"), student, attempt=attempt)
    return submission, Marking(slug, student, "v", marks)


def winter(status: Status, points: float = 0, slip: str = "", hidden: bool = False) -> PartMark:
    """A mark of the part winter."""
    return PartMark("winter", status, points, 3, slip=slip, hidden=hidden)


CLASS = [
    result("anna", winter(Status.MISCONCEPTION, 0, "old"), attempt=1),
    result("anna", winter(Status.PASSED, 3), attempt=2),
    result("ben", winter(Status.MISCONCEPTION, 0, "one-year")),
    result(
        "cleo", winter(Status.MISCONCEPTION, 0, "one-year"), PartMark("easy", Status.PASSED, 1, 1)
    ),
    result("dora", winter(Status.MISCONCEPTION, 0, "leap", hidden=True)),
    result("emil", winter(Status.UNATTEMPTED)),
    result("emil", winter(Status.RAISED, 1.5), slug="other"),
]


def test_the_numbers_of_a_class():
    """The last attempt of each student counts: groups, means and misconceptions follow from it."""
    found = insight.survey(CLASS)
    assert (found.students, found.submissions) == (5, 6)
    [first, easy, other] = found.parts
    assert first.submissions == 5
    assert {group: count for group, count in first.counts if count} == {
        "passed": 1,
        "a misconception": 3,
        "not begun or not run": 1,
    }
    assert (first.mean, first.possible, first.hidden) == (0.6, 3, 1)
    assert dict(other.statuses) == {"raised": 1}
    assert easy.share == 1
    assert [(one.slip, one.count) for one in found.caught] == [("one-year", 2), ("leap", 1)]
    assert [(one.exercise, one.part) for one in found.hardest()] == [
        (SLUG, "winter"),
        ("other", "winter"),
    ]
    assert insight.survey([]).hardest() == ()
    assert set(insight.survey(reversed(CLASS)).parts) == set(found.parts)


def test_every_status_has_a_group():
    """Each status is in one group, so that the bars hold every submission."""
    members = [one for _, statuses, *_ in distribution.GROUPS for one in statuses]
    assert sorted(members) == sorted(Status)


def test_the_figure_and_its_words():
    """The figure is SVG, the same each time, without a script; its words say all that it shows."""
    found = insight.survey(CLASS)
    rows = [(one.part, one.counts) for one in found.exercises()[SLUG]]
    svg = distribution.drawn(SLUG, rows)
    assert svg == distribution.drawn(SLUG, rows)
    tags = {one.tag.rpartition("}")[2] for one in ElementTree.fromstring(svg).iter()}
    assert "svg" in tags
    assert not tags & {"script", "image", "foreignObject"}
    assert distribution.described(SLUG, rows) == (
        "Bars of how 5 submissions of winter-of-2009 stand, part by part. "
        "winter: 1 passed, 3 a misconception, 1 not begun or not run; easy: 1 passed."
    )
    assert distribution.drawn("nobody $x", [("a $\\frac", [])]).startswith(b"<?xml")
    assert "nobody" in distribution.described(SLUG, [("a", [])])


def test_the_report():
    """The page has figure, words, tables and pairs with names; machines get the same numbers."""
    found = insight.survey(CLASS)
    compared = {SLUG: Compared((Pair("anna", "ben", 0.92, 1.0, 30),), 4, ("emil",), 7, 2)}
    page = insight.page(found, "Week <3>", compared, {"anna": "Änna <b>\x1b[31m\u202e"})
    assert "Week &lt;3&gt;" in page
    rows = [(one.part, one.counts) for one in found.exercises()[SLUG]]
    assert distribution.described(SLUG, rows) in unescape(page)
    embedded = re.search(r"data:image/svg\+xml;base64,([^\"]+)", page)
    assert base64.b64decode(embedded[1]) == distribution.drawn(SLUG, rows)
    assert "Änna &lt;b&gt;⟨U+202E⟩ (anna)" in page
    for words in ("92 %", "no verdict", "2 more pairs", "one-year", "20 %", "hidden checks alone"):
        assert words in page
    assert not re.search(r"cheat|plagiar|copied|guilty", page, re.IGNORECASE)
    assert "<script" not in page
    made = json.loads(insight.as_json(found, compared))
    assert made["submissions"] == 6
    assert made["parts"][0]["counts"]["passed"] == 1
    assert made["misconceptions"][0] == {
        "exercise": SLUG,
        "part": "winter",
        "slip": "one-year",
        "count": 2,
    }
    assert made["alike"][SLUG]["pairs"][0]["other"] == "ben"
    assert "verdict" in made["alike"][SLUG]["note"]
    assert "No pair stands out." in insight.page(found, "x", {SLUG: Compared((), 0, (), 0)})
    crowd = Compared((), 4, (), 0, groups=(("anna", "ben", "<cleo>"),))
    page = insight.page(found, "x", {SLUG: crowd}, {"anna": "Änna"})
    assert "3 answers have one form" in page
    assert "Änna (anna), ben, &lt;cleo&gt;" in page
    assert "No pair stands out." not in page
    assert json.loads(insight.as_json(found, {SLUG: crowd}))["alike"][SLUG]["groups"][0][1] == "ben"
    assert "Pairs to look at" not in insight.page(insight.survey([]), "x")


@pytest.fixture(scope="module")
def exercise():
    """An exercise of the book."""
    return read_exercise(ROOT / "exercises" / SLUG)


def handed_in(folder: Path, student: str, cells: list[str], attempt: int = 1) -> Submission:
    """A notebook with some cells of code."""
    made = [{"cell_type": "code", "source": one, "metadata": {}, "outputs": []} for one in cells]
    path = folder / f"{student}-{attempt}.ipynb"
    path.write_text(json.dumps({"cells": made, "metadata": {}, "nbformat": 4}))
    return Submission(student, SLUG, path, student, attempt=attempt)


OWN = """
def winter_mean(series, year):
    labels = [f"{year}-12", f"{year + 1}-01", f"{year + 1}-02"]
    values, lengths = [], []
    for label in labels:
        month = series.sel(time=label)
        values.append(float(month.squeeze()))
        lengths.append(month.time.dt.days_in_month.item())
    return sum(v * n for v, n in zip(values, lengths)) / sum(lengths)
"""


def test_answers_of_the_book_alike(tmp_path, exercise):
    """Those who typed our solution or nothing are no pair; two who share their own way are."""
    solved = answer_cells(exercise, "solution")
    own = [one if "def winter_mean" not in one else OWN for one in solved]
    renamed = [one.replace("values", "a").replace("lengths", "b") for one in own]
    submissions = [
        handed_in(tmp_path, "anna", solved),
        handed_in(tmp_path, "ben", [f"{one}\n" for one in solved]),
        handed_in(tmp_path, "cleo", answer_cells(exercise, "starter")),
        handed_in(tmp_path, "dora", own),
        handed_in(tmp_path, "emil", renamed),
        handed_in(tmp_path, "emil", solved, attempt=0),
        Submission("fritz", "other", tmp_path / "none.py", ""),
    ]
    found = insight.alike(submissions, exercise.slug, insight.given(exercise))
    assert [(one.one, one.other) for one in found.pairs] == [("dora", "emil")]
    assert found.short == ("anna", "ben", "cleo")
