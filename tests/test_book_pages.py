"""What pages say, from a model alone: no Sphinx build and no kernel."""

from __future__ import annotations

from pathlib import Path

import pytest
from built_books import record
from docutils import nodes
from small_books import SEEN, make_book, write_lesson

from castalia.book import learning_path, lesson_page, pages
from castalia.book.making import View, marked, minutes, verified
from castalia.model import Book, DataUsed, Failure, Record, Verdict
from castalia.rules import every

NEEDS: dict[str, tuple[str, ...]] = {
    "one": (),
    "two": ("one",),
    "three": ("one", "two"),
    "four": ("one",),
    "five": ("three", "four"),
}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """Five lessons that build on one another; `two` uses a dataset that is not described."""
    root = tmp_path_factory.mktemp("pages")
    for slug, needs in NEEDS.items():
        write_lesson(root, slug, "", needs=needs, datasets=("clouds",) if slug == "two" else ())
    return make_book(root, dict.fromkeys(NEEDS, ""))


def view(book: Book, slug: str, made: Record | None = None) -> View:
    """A lesson's page, with a record of its run."""
    return View(book, {slug: made}, f"lessons/small/{slug}", address=str)


def words(made: list[nodes.Node]) -> str:
    """All text of some nodes on one line."""
    return " ".join(" ".join(node.astext() for node in made).split())


def test_what_builds_on_more_stands_lower(book: Book):
    """A lesson's depth is the longest way to it, and its box stands below those it needs."""
    assert learning_path.depths(book.lessons) == {
        "one": 0, "two": 1, "three": 2, "four": 1, "five": 3,
    }  # fmt: skip
    at = learning_path.positions(book.lessons)
    for slug, needs in NEEDS.items():
        assert all(at[need][1] < at[slug][1] for need in needs)
    assert len(set(at.values())) == len(NEEDS)


def test_lines_that_follow_from_others_are_not_drawn(book: Book):
    """Three needs one and two; two needs one: a line from two says it all."""
    drawn = learning_path.edges(book.lessons)
    assert ("one", "three") not in drawn
    assert set(drawn) == {
        ("one", "two"), ("two", "three"), ("one", "four"), ("three", "five"), ("four", "five"),
    }  # fmt: skip


def test_a_long_title_is_shortened_in_its_box(book: Book):
    """Words in a box never run out of it, and signs of XML in a title stay text."""
    lesson = book.lessons["one"]
    front = lesson.front.model_copy(update={"title": "A <long> & winding " + "title " * 20})
    changed = type(lesson)(**{**vars(lesson), "front": front})
    here = View(type(book)(**{**vars(book), "lessons": {"one": changed}}), {}, "path", str)
    drawing = learning_path.drawing(here)
    assert "A &lt;long&gt; &amp; winding" in drawing
    assert " …</text>" in drawing


def test_a_lesson_that_failed_is_not_called_verified(book: Book):
    """The stamp and the short mark name the verdict."""
    failure = Failure(cell=3, line=41, name="ZeroDivisionError", message="division by zero")
    bad = record("one", verdict=Verdict.FAILED_IN_CODE, failure=failure)
    here = view(book, "one", bad)
    assert "Not verified: the last run, on 2026-01-05" in words(lesson_page.header(here))
    assert verified(bad) == "not verified: failed in code"


def test_synthetic_data_are_named(book: Book):
    """A page whose data were made up says so in a sentence and in its stamp."""
    used = DataUsed(dataset="clouds", store="sample", kind="synthetic", fingerprint=SEEN)
    said = words(lesson_page.header(view(book, "two", record("two", data=(used,)))))
    assert "These data are synthetic, made up to look like the real ones: clouds." in said
    assert "sample store (synthetic data)" in said
    assert "synthetic" not in words(lesson_page.header(view(book, "one", record("one"))))


def test_synthetic_data_are_named_before_any_run(tmp_path: Path):
    """Without a record, the dataset's own description says that its sample is made up."""
    write_lesson(tmp_path, "one", "", datasets=("winds",))
    real = Path(__file__).resolve().parent.parent / "datasets" / "wind-climatology.yml"
    (tmp_path / "datasets").mkdir()
    text = real.read_text().replace("kind: real", "kind: synthetic")
    (tmp_path / "datasets" / "winds.yml").write_text(text)
    book = make_book(tmp_path, {"one": ""})
    assert "These data are synthetic" in words(lesson_page.header(view(book, "one")))


def test_a_dataset_says_what_its_contract_promises(tmp_path: Path):
    """Time, its calendar and how old the newest value may be, and ranges, are there in words."""
    real = Path(__file__).resolve().parent.parent / "datasets" / "wind-climatology.yml"
    time = "  time: {dims: [], calendar: standard, first: 1979-01, newest_within_days: 3}\n"
    (tmp_path / "datasets").mkdir()
    text = real.read_text().replace("variables:\n", f"{time}variables:\n", 1)
    (tmp_path / "datasets" / "winds.yml").write_text(text)
    write_lesson(tmp_path, "one", "")
    told = words(pages.dataset(view(make_book(tmp_path, {"one": ""}), "one"), "winds"))
    assert "from 1979-01 in the standard calendar, the newest at most 3 days old" in told
    assert "no lesson yet" in told
    assert "−40 to 90" in told


def test_data_of_both_kinds_are_told_apart(book: Book):
    """A store that gave real and synthetic data is named with both."""
    used = tuple(
        DataUsed(dataset=kind, store="sample", kind=kind, fingerprint=SEEN)
        for kind in ("real", "synthetic")
    )
    made = record("two", data=used)
    assert "sample store (real and synthetic data)" in lesson_page.stamp(made)


def test_a_dataset_without_a_description_is_named_without_a_link(book: Book):
    """What cannot be linked is still named."""
    header = lesson_page.header(view(book, "two"))[0]
    assert "clouds" in header.astext()
    assert not [x for x in header.findall(nodes.reference) if "clouds" in x.astext()]


def test_a_part_and_a_first_page_without_lessons_say_so(tmp_path: Path):
    """A book that has only begun has no empty lists."""
    empty = View(make_book(tmp_path, {}), {}, "lessons/small/index", str)
    for make in (pages.part, pages.landing, learning_path.learning_path):
        assert "has no lessons yet" in words(make(empty))


@pytest.mark.parametrize(("number", "said"), [(38, "38 minutes"), (60, "1 h"), (125, "2 h 5 min")])
def test_durations_are_said_in_words(number: int, said: str):
    """Minutes below an hour, hours and minutes from there."""
    assert minutes(number) == said


def test_code_in_a_sentence_is_marked():
    """What stands between backticks becomes code, and the rest stays text."""
    parts = marked("run `castalia lint` first")
    assert [isinstance(part, nodes.literal) for part in parts] == [False, True, False]


def test_every_rule_is_listed_with_its_place(book: Book):
    """The page of rules names each rule once, with its promise and an address of its own."""
    listed = pages.rules(view(book, "one"))[0]
    anchors = [anchor for term in listed.findall(nodes.term) for anchor in term["ids"]]
    assert anchors == [f"rule-{rule.code.lower()}" for rule in every()]
    assert "To mend it: " in listed.astext()
