"""Questions in built pages: text that needs no script, answers at the end, keys that are refused."""

from __future__ import annotations

import json
import shutil
import zlib
from pathlib import Path

import pytest
from asking import make
from built_books import Built

from castalia.book import quizzes

pytestmark = pytest.mark.slow
SECOND = "lessons/small/second"


@pytest.mark.parametrize(
    ("number", "tolerance", "text"),
    [
        (2.09711, 0.02, "2.10"),
        (52.0, 0, "52"),
        (-0.95, 0.01, "−0.95"),
        (60.4, 3, "60"),
        (0.5, 0.1, "0.5"),
    ],
)
def test_numbers_have_the_digits_of_their_tolerance(number: float, tolerance: float, text: str):
    """An answer shows no more digits than count, and a true minus."""
    assert quizzes.rounded(number, tolerance) == text


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small book that asks, built by Jupyter Book alone."""
    book = make(tmp_path_factory.mktemp("book")).build()
    assert book.code == 0, book.said
    return book


@pytest.fixture
def copy(built: Built, tmp_path: Path) -> Built:
    """The built book to change."""
    shutil.copytree(built.root, tmp_path / "book")
    return Built(tmp_path / "book")


def changed(book: Built, name: str, old: str, new: str) -> Built:
    """Change a lesson and build again."""
    path = book.root / "lessons" / "small" / f"{name}.md"
    text = path.read_text()
    assert text.count(old) == 1, text.count(old)
    path.write_text(text.replace(old, new))
    return book.build()


def test_questions_and_answers_are_linked_both_ways(built: Built):
    """Every question leads to its answer at the page's end, and back; no id stands twice."""
    page = built.article(SECOND)
    questions = page.select(".question")
    assert len(questions) == 2 + 2 + 1 + 3
    for question in questions:
        (towards,) = question.select(".question-answer a")
        answer = page.select_one(towards["href"])
        assert answer is not None
        assert answer.find_parent("section", class_="answers")
        assert answer.select_one("a")["href"] == f"#{question['id']}"
    ids = [element["id"] for element in built.page(SECOND).select("[id]")]
    assert len(ids) == len(set(ids))
    last = page.select_one("section.answers")
    assert last.find_next_sibling(class_="lesson-done")


def test_no_answer_stands_with_its_question(built: Built):
    """Explanations are found in the answers only, one for every option."""
    page = built.article(SECOND)
    answers = page.select_one("section.answers").get_text(" ")
    for why in ("Six divided by three.", "That is twice the mean.", "only when sorted."):
        assert why in answers
        assert built.text(SECOND).count(why) == 1


def test_keys_are_those_of_the_cells(built: Built):
    """The page holds the keys that the cells computed."""
    page = built.article(SECOND)
    keys = {x["id"]: json.loads(x["data-key"]) for x in page.select(".answer")}
    assert keys["answer-mean-value"] == "two"
    assert keys["answer-count"] == 3
    assert keys["answer-true-ones"] == ["between", "unit"]
    assert keys["answer-half"] == 1
    assert keys["answer-fitting"] == {"longest": "3.0", "count": "3"}
    text = page.select_one("#answer-half").get_text(" ", strip=True)
    assert text.startswith("Question 3 of 3 : 1.00 K")
    assert "4.00 is wrong" in text


def test_recall_shows_questions_of_earlier_lessons(built: Built):
    """Recalled questions bring their computed numbers and their links, and say whence they come."""
    page = built.article(SECOND)
    recall = page.select_one(".recall")
    assert len(recall.select(".question")) == 2
    assert recall.select_one(".recall-origin a")["href"] == "first.html"
    answer = page.select_one("#answer-recall-first-largest")
    assert "Of these it is 3.0" in " ".join(answer.get_text(" ").split())
    assert answer.select_one(".term a")["href"] == "../../reference/glossary.html#term-chunk"
    assert not built.article("lessons/small/first").select(".recall")


def test_recall_without_anything_to_recall_leaves_no_trace(copy: Built):
    """Where no earlier lesson asks, there is neither a box nor a heading."""
    done = changed(copy, "second", "needs: [first]", "needs: []")
    assert done.code == 0, done.said
    assert not done.article(SECOND).select(".recall")
    assert "Before you begin" not in done.text(SECOND)


def test_a_changed_question_rewrites_the_page_that_recalls_it(copy: Built):
    """A new wording in one lesson is seen in the other, which is not read again."""
    done = changed(copy, "first", "Which value of a list does", "Which one of a list does")
    assert done.code == 0, done.said
    assert "Which one of a list does" in done.text(SECOND)


def test_the_page_of_progress_lists_lessons(built: Built):
    """It names each lesson with its questions, and what to do without scripts."""
    page = built.article("reference/done")
    lessons = {
        item["data-lesson"]: item["data-questions"] for item in page.select("ul.progress-list > li")
    }
    assert lessons["first"] == "largest size alone"
    assert lessons["second"].split()[:3] == ["mean-value", "count", "middle"]
    assert "Without JavaScript" in page.select_one("noscript").get_text()
    assert page.select_one("form.progress-controls").has_attr("hidden")


def test_a_changed_script_has_a_new_address(built: Built):
    """The module's address holds a checksum of it, so that no browser keeps an old one."""
    (script,) = built.page(SECOND).select("script[data-quiz]")
    name, _, version = script["data-quiz"].partition("?v=")
    assert (built.html / "_static" / name).is_file()
    assert version == f"{zlib.crc32((built.html / '_static' / name).read_bytes()):08x}"


@pytest.mark.parametrize(
    ("old", "new", "at", "words"),
    [
        (
            "  key: [between, unit]",
            "  key: [between]",
            "key: [between]",
            "key says between, the cells say",
        ),
        ('prints: "2.0"', 'prints: "2.5"', "options:", "no option says what the cell shows"),
        (
            "computed: found == 2.0",
            "computed: found == 3.0",
            "computed: found == 3.0",
            "this is not true: found == 3.0",
        ),
        (
            "  tolerance: 0.01",
            "  tolerance: 5",
            "double: {value",
            "cannot be told from the right number",
        ),
    ],
)
def test_a_key_that_no_longer_holds_stops_the_build(copy: Built, old, new, at, words):
    """A wrong key, an output that nobody foresaw or a program that fails is named with its line."""
    done = changed(copy, "second", old, new)
    assert done.code != 0
    told = next(x for x in done.said.splitlines() if words in x)
    file, _, line = told.partition(": ")[0].rpartition(":")
    assert file.endswith("lessons/small/second.md")
    lines = (copy.root / "lessons" / "small" / "second.md").read_text().splitlines()
    assert lines[int(line) - 1].strip().startswith(at)


def test_a_first_build_that_stopped_can_be_mended(tmp_path: Path):
    """After a wrong key has stopped the very first build, mending the key is enough."""
    book = make(tmp_path)
    assert changed(book, "second", "  key: [between, unit]", "  key: [between]").code != 0
    done = changed(book, "second", "  key: [between]", "  key: [between, unit]")
    assert done.code == 0, done.said


def test_keys_are_settled_without_a_cache(tmp_path: Path):
    """Where Sphinx runs lessons itself and keeps nothing, keys are computed and compared as well."""
    book = make(tmp_path)
    settings = book.root / "book.yml"
    settings.write_text(settings.read_text().replace("cache", "force", 1))
    assert book.build().code == 0, book.said
    answer = book.article(SECOND).select_one("#answer-mean-value")
    assert json.loads(answer["data-key"]) == "two"
    done = changed(book, "second", "  key: [between, unit]", "  key: [between]")
    assert done.code != 0
    assert "the cells say between, unit" in done.said


def test_a_value_that_cannot_be_computed_stops_the_build(copy: Built):
    """An expression that raises is named, with what it raised."""
    done = changed(copy, "second", "computed: mean / 2", "computed: mean / nothing")
    assert done.code != 0
    assert "name 'nothing' is not defined" in done.said


def test_questions_outside_lessons_are_refused(copy: Built):
    """On a page without cells no key can be computed, and the build says so."""
    page = copy.root / "reference" / "done.md"
    body = "computed: no\n  key: 1\n  tolerance: 0\n  why: It is so.\n  otherwise: It is not so."
    page.write_text(
        f"{page.read_text()}\n```{{quiz}}\none:\n  kind: number\n  ask: One?\n  {body}\n```\n"
    )
    done = copy.build()
    assert done.code != 0
    assert "questions belong into lessons" in done.said
