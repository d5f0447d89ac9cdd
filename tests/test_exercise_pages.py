"""The site has a page for each exercise, which its lesson places, counts and lists."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from built_books import Built
from small_books import BOOK, code, make_book, write_exercise, write_lesson

from castalia import release
from castalia.reading_exercises import read_exercise

PAGE = "exercises/sums"
ONE, TWO = "lessons/small/one", "lessons/small/two"
BODY = (
    code("x = 1")
    + "## A section\n\nDo it.\n\n```{exercise} sums\n```\n\n```{exercise} more-sums\n```\n\n## End\n\nx\n"
)
SETTINGS = (
    BOOK
    + "repository: {url: https://github.com/castalia-book/castalia}\n"
    + "html: {use_edit_page_button: true, use_repository_button: true}\n"
)
DONE = "---\noptions: {derived: progress}\n---\n\n# What I have done\n\nAll kept here.\n"


def make(root: Path) -> Built:
    """Write a book of two lessons; the first has two exercises, one of which needs the second."""
    write_lesson(root, "one", BODY)
    write_lesson(root, "two", "## A section\n\nNothing to do.\n", needs=("one",))
    write_exercise(root, "sums", "one", "faded")
    path = write_exercise(root, "more-sums", "one", "free")
    text = path.read_text().replace("  kind:", "  needs: [two]\n  kind:")
    path.write_text(text.replace("outcomes: [compute, plot, explain]", "outcomes: [compute]"))
    make_book(root, {"one": "", "two": ""}, SETTINGS)
    (root / "reference").mkdir()
    (root / "reference" / "done.md").write_text(DONE)
    with (root / "_toc.yml").open("a") as file:
        file.write("  - caption: Reference\n    chapters:\n      - file: reference/done\n")
    return Built(root)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The book, built by `jupyter-book build` alone."""
    book = make(tmp_path_factory.mktemp("book")).build()
    assert book.code == 0, book.said
    return book


@pytest.fixture
def copy(built: Built, tmp_path: Path) -> Built:
    """A copy of the built book, to change."""
    shutil.copytree(built.root, tmp_path / "book")
    return Built(tmp_path / "book")


def facts(built: Built, docname: str, selector: str) -> dict[str, str]:
    """A list of facts on a page."""
    found = built.article(docname).select_one(f"{selector} dl.facts")
    names, texts = found.find_all("dt"), found.find_all("dd")
    return {
        name.get_text(): " ".join(text.get_text().split())
        for name, text in zip(names, texts, strict=True)
    }


def test_the_facts_of_an_exercise(built: Built):
    """Lesson, kind, difficulty, minutes, points of each part, data and outcomes stand on top."""
    assert facts(built, PAGE, ".exercise-header") == {
        "Lesson": "One",
        "Kind": "faded: fill in the blanks",
        "Difficulty": "2 of 9",
        "Time": "5 minutes",
        "Points": "3: double 1, more 2",
        "Data": "none",
        "You practise to": "compute one thing; plot another thing; explain a third thing",
    }
    links = [x["href"] for x in built.article(PAGE).select(".exercise-header dl a")]
    assert links == ["../lessons/small/one.html"]


def test_other_lessons_that_are_needed_are_named(built: Built):
    """An exercise that builds on further lessons leads to them."""
    assert facts(built, "exercises/more-sums", ".exercise-header")["Needs, too"] == "Two"
    article = built.article("exercises/more-sums")
    assert article.select_one(".exercise-header a[href$='small/two.html']")


def test_task_starter_hints_and_solution(built: Built):
    """Code is highlighted and not run; hints and solution are closed boxes of HTML alone."""
    article = built.article(PAGE)
    assert "see its lesson" in built.text(PAGE)
    assert article.select_one("section > p > a[href='../lessons/small/one.html']")
    assert article.select(".highlight-python .mi")
    assert not article.select(".cell")
    closed = article.select("details")
    assert [x.summary.get_text().strip() for x in closed][:5] == [
        "Hint 1 of 3",
        "Hint 2 of 3",
        "Hint 3 of 3",
        "Hint 1 of 1",
        "I have tried; show double",
    ]
    assert not any(x.has_attr("open") for x in closed)
    assert closed[1] in closed[0].find_all("details")
    assert "Why it works." in closed[4].get_text()
    for x in closed[::-1]:
        x.extract()
    assert "double = ____" in article.get_text()
    assert "2 * given" not in article.get_text()


def test_nothing_for_instructors_reaches_the_site(built: Built):
    """Notes for instructors and wrong answers stand in no file of the site."""
    article = built.article(PAGE)
    assert "patience" not in article.get_text()
    for path in built.html.rglob("*"):
        if path.is_file() and path.suffix in (".html", ".ipynb", ".md", ".txt", ".js"):
            assert "five minutes of patience" not in path.read_text(errors="replace"), path
    assert not (built.html / "_sources" / "exercises").exists()


def test_the_notebook_is_the_learners(built: Built):
    """The link on the page leads to the copy that `castalia release` makes, without a solution."""
    anchor = built.article(PAGE).select_one("a[download]")
    assert anchor["href"] == anchor["download"] == "sums.ipynb"
    made = (built.html / "exercises" / "sums.ipynb").read_bytes()
    exercise = read_exercise(built.root / "exercises" / "sums")
    assert made == release.notebook(exercise, "learner")
    assert "2 * given" not in made.decode()
    text = built.text(PAGE)
    assert 'check("sums")' in text
    assert "castalia release sums --to DIR" in text


def test_a_lesson_places_its_exercises(built: Built):
    """A card has title, kind, difficulty, minutes and outcomes, and leads to the page."""
    first, second = built.article(ONE).select(".exercise-card")
    assert first.find_parent("section")["id"] == "a-section"
    assert first.a["href"] == "../../exercises/sums.html"
    assert first.a.get_text() == "Sums"
    assert "faded · difficulty 2 of 9 · 5 minutes" in first.get_text()
    assert "You practise to compute one thing." in second.get_text()


def test_a_lesson_counts_and_lists_its_exercises(built: Built):
    """They are counted on top and in the part, and listed at the end; without any nothing is said."""
    assert facts(built, ONE, ".lesson-header")["Practice"] == "2 exercises: free, faded"
    listed = facts(built, ONE, ".lesson-end")["Exercises"]
    assert listed == "More sums (free, 5 minutes), Sums (faded, 5 minutes)"
    assert "Practice" not in facts(built, TWO, ".lesson-header")
    assert built.article(TWO).select_one(".lesson-end") is None
    part = built.text("lessons/small/index")
    assert "2 lessons with 2 exercises, 20 minutes in all." in part
    assert "10 minutes · 2 exercises · not verified yet" in part


def test_one_finds_ones_way(built: Built):
    """Menu, previous and next lead from the lesson to its exercises and on; the search finds them."""
    page = built.page("exercises/more-sums")
    assert page.select_one("a.left-prev")["href"] == "../lessons/small/one.html"
    assert page.select_one("a.right-next")["href"] == "sums.html"
    current = [x.get_text(strip=True) for x in page.select("#pst-primary-sidebar li.current > a")]
    assert current == ["Small", "One", "More sums"]
    assert built.page(TWO).select_one("a.left-prev")["href"] == "../../exercises/sums.html"
    index = (built.html / "searchindex.js").read_text()
    assert '"exercises/sums"' in index


def test_the_page_of_progress_lists_exercises(built: Built):
    """Each lesson has its exercises, with what they take; and a page of its own offers the mark."""
    lesson = built.article("reference/done").select_one("li[data-lesson=one]")
    items = {x["data-exercise"]: x.get_text(" ") for x in lesson.select("li[data-exercise]")}
    assert list(items) == ["more-sums", "sums"]
    assert "faded · difficulty 2 of 9 · 5 minutes" in " ".join(items["sums"].split())
    mark = built.article(PAGE).select_one(".lesson-done[data-exercise=sums]")
    assert mark["data-progress"] == "../reference/done.html"


def test_a_new_title_is_seen_wherever_it_stands(copy: Built):
    """A changed exercise rewrites its page, its lesson and the page of progress."""
    path = copy.root / PAGE / "exercise.md"
    path.write_text(
        path.read_text().replace("title: Sums", "title: Adding").replace("# Sums", "# Adding")
    )
    copy.build()
    assert copy.code == 0, copy.said
    assert "Exercise: Adding" in copy.text(ONE)
    assert "Adding" in copy.text("reference/done")
    assert copy.article(PAGE).h1.get_text().startswith("Adding")
    made = json.loads((copy.html / "exercises" / "sums.ipynb").read_text())
    assert made["cells"][0]["source"][0].startswith("# Adding")


def edit(path: Path, old: str, new: str) -> int:
    """Replace some text of a file once; the line where it stands."""
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    return text[: text.index(old)].count("\n") + 1


def test_what_cannot_be_placed_or_linked_is_named(copy: Built):
    """An unknown exercise, one outside lessons, and dead links are told with file and line."""
    exercise = copy.root / PAGE / "exercise.md"
    lines = {
        "lessons/small/one.md": edit(copy.root / f"{ONE}.md", "{exercise} sums", "{exercise} sum"),
        "index.md": edit(copy.root / "index.md", "Welcome.", "```{exercise} sums\n```"),
    }
    hint = edit(exercise, "Multiply.", "See [this](nowhere.md).")
    why = edit(exercise, "One more than an even", "[One](never.md) more than an even")
    copy.build()
    assert copy.code != 0
    for file, line in lines.items():
        assert f"{file}:{line}: " in copy.said
    assert "no exercise 'sum'" in copy.said
    assert "exercises are placed in lessons" in copy.said
    assert re.search(rf"exercises/sums/exercise\.md:{hint}: .*nowhere\.md", copy.said)
    assert re.search(rf"exercises/sums/exercise\.md:{why}: .*never\.md", copy.said)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("kind: free", "kind: easy", r"exercise\.md:6: 'options\.kind'"),
        ("double = 2 *", "double = = 2 *", r"exercise\.md.* is not Python"),
    ],
)
def test_an_exercise_that_cannot_be_shown_stops_the_build(
    copy: Built, old: str, new: str, told: str
):
    """A header or a solution that cannot be understood is named, and no page is half made."""
    edit(copy.root / "exercises" / "more-sums" / "exercise.md", old, new)
    copy.build()
    assert copy.code != 0
    assert re.search(told, copy.said), copy.said


def test_an_exercise_without_a_place_in_the_table_has_no_page(copy: Built):
    """What `_toc.yml` does not name is no page, and a lesson cannot place it."""
    toc = copy.root / "_toc.yml"
    toc.write_text(toc.read_text().replace("              - file: exercises/sums\n", ""))
    path = copy.root / f"{ONE}.md"
    placed = path.read_text()
    path.write_text(placed.replace("```{exercise} sums\n```\n", ""))
    assert copy.build("--all").code == 0, copy.said
    assert "Sums (faded" in copy.text(ONE)  # its name, and no link
    assert not copy.article(ONE).select_one("a[href$='exercises/sums.html']")
    path.write_text(placed)
    copy.build()
    assert copy.code != 0
    assert "_toc.yml names no exercise 'sums'" in copy.said


def test_a_book_that_builds_all_files_has_one_page_an_exercise(tmp_path: Path):
    """Without `only_build_toc_files`, too, an exercise is one page, under its short name."""
    book = make(tmp_path)
    settings = book.root / "book.yml"
    settings.write_text(settings.read_text().replace("only_build_toc_files: true", ""))
    assert book.build().code == 0, book.said
    made = sorted(
        x.relative_to(book.html).as_posix() for x in book.html.glob("exercises/**/*.html")
    )
    assert made == ["exercises/more-sums.html", "exercises/sums.html"]
