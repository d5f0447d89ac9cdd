"""What a build of the book refuses, what it builds again, and what it leaves alone."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from built_books import SETTINGS, Built, make, record, write_record
from small_books import code, make_book, write_lesson

from castalia.model import Verdict

pytestmark = pytest.mark.slow

OFF = SETTINGS.replace("execute_notebooks: cache", "execute_notebooks: 'off'")
FIRST = "lessons/small/first"


def alter(path: Path, old: str, new: str) -> None:
    """Replace words of a file that must hold them."""
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


@pytest.fixture(scope="session")
def before(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small book, built once; what is built again finds its outputs in the cache."""
    book = make(tmp_path_factory.mktemp("before"))
    write_record(book.root, record("first"))
    assert book.build().code == 0, book.said
    return book


@pytest.fixture
def again(before: Built, tmp_path: Path) -> Iterator[Built]:
    """A copy of the built book, to change and build again where the first build stood."""
    kept = tmp_path / "kept"
    shutil.copytree(before.root, kept)
    yield before
    shutil.rmtree(before.root)
    shutil.copytree(kept, before.root)


def small(root: Path, body: str, settings: str = SETTINGS) -> Built:
    """A book of one lesson."""
    make_book(root, {"first": body}, settings)
    return Built(root)


@pytest.mark.parametrize(
    "settings", [SETTINGS, SETTINGS.replace("run_in", "allow_errors: true, run_in")]
)
def test_a_page_whose_cell_raised_is_not_published(tmp_path: Path, settings: str):
    """A cell that raises stops the build, whatever the settings allow, and is named by its line."""
    body = code("fine = 1") + code("fine / 0")
    book = small(tmp_path, body, settings).build()
    lines = (tmp_path / f"{FIRST}.md").read_text().splitlines()
    assert book.code != 0
    assert f"first.md:{lines.index('fine / 0') + 1}: a cell raised ZeroDivisionError" in book.said
    assert not (book.html / f"{FIRST}.html").exists()


def test_a_cell_that_takes_too_long_stops_the_build(tmp_path: Path):
    """A timeout is reported with the lesson and the cell's text."""
    slow = code("import time\ntime.sleep(60)")
    book = small(tmp_path, slow, SETTINGS.replace("timeout: 60", "timeout: 2")).build()
    assert book.code != 0
    assert "first.md: " in book.said
    assert "time.sleep(60)" in book.said


def test_pages_may_be_read_and_written_in_parallel(tmp_path: Path):
    """A first build by several workers is as clean and as complete as one by a single worker."""
    book = make(tmp_path)
    shutil.copy(Path(__file__).with_name("portability") / "conf.py", tmp_path)
    command = [sys.executable, "-m", "sphinx", "-b", "html", "-j", "2", "-W", "--keep-going"]
    done = subprocess.run(
        [*command, ".", "_build/html"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert re.search(r"reading sources.* \.\. ", done.stdout)
    assert "The total is 6.0 K." in book.text(FIRST)
    assert book.article(FIRST).select_one("[role=tooltip]")


def test_a_second_build_executes_nothing(tmp_path: Path):
    """With the cache alone kept, all pages are built anew without a kernel, values included."""
    book = small(tmp_path, 'It is {eval}`f"{40 + 2}"`.\n\n' + code("1 + 1")).build()
    assert book.code == 0, book.said
    assert "Executed notebook" in book.said
    for name in ("html", ".doctrees", "jupyter_execute"):
        shutil.rmtree(tmp_path / "_build" / name)
    book.build()
    assert book.code == 0, book.said
    assert "Executed notebook" not in book.said
    assert "It is 42 ." in book.text(FIRST)


def test_unreadable_files_are_named_together(tmp_path: Path):
    """Malformed lessons stop the build before it reads a page; each is named with its line."""
    write_lesson(tmp_path, "first", "")
    write_lesson(tmp_path, "second", "")
    book = make_book(tmp_path, {"first": "", "second": ""}, OFF)
    alter(book.lessons["first"].path, "level: 1", "level: 7")
    alter(book.lessons["second"].path, "keywords: [small]\n", "")
    built = Built(tmp_path).build()
    assert built.code != 0
    assert "first.md:6: 'options.level'" in built.said
    assert "'keywords' is missing" in built.said
    assert "reading sources" not in built.said


def test_a_toc_that_cannot_be_used_is_named(tmp_path: Path):
    """A page that _toc.yml names and that is no file stops the build with the line."""
    book = small(tmp_path, "", OFF)
    with (tmp_path / "_toc.yml").open("a") as file:
        file.write("      - file: nowhere\n")
    assert book.build().code != 0
    assert "_toc.yml:" in book.said
    assert "there is no file nowhere.md" in book.said


def test_bad_mathematics_is_a_warning_with_its_place(tmp_path: Path):
    """TeX that cannot be read does not stop the build; it is shown as it is and reported."""
    book = small(tmp_path, "Here is $\\frac{a$ and $\\nonsense$.\n", OFF).build()
    assert book.code == 1
    line = (tmp_path / f"{FIRST}.md").read_text().split("Here")[0].count("\n") + 1
    assert f"first.md:{line}: WARNING: mathematics: a brace has no partner in" in book.said
    assert "the command \\nonsense is not known" in book.said
    assert "\\frac{a" in book.text(FIRST)


def test_an_unknown_computed_content_is_a_warning(tmp_path: Path):
    """A page that asks for content that no one computes says which there are."""
    book = small(tmp_path, "", OFF)
    (tmp_path / "index.md").write_text("---\noptions: {derived: weather}\n---\n\n# Start\n")
    assert book.build().code == 1
    assert "nothing is computed under the name 'weather'; there are: concepts, dataset" in book.said


def test_nothing_is_written_twice(again: Built):
    """Without a change nothing is read and nothing is written."""
    assert "no targets are out of date" in again.build().said


def failed(book: Built) -> None:
    """The first lesson's next run ended badly."""
    write_record(book.root, record("first", verdict=Verdict.TIMED_OUT))


def gone(book: Built) -> None:
    """The first lesson's record is lost."""
    (book.root / "_build" / "runs" / "first.json").unlink()


@pytest.mark.parametrize(
    ("change", "stamp", "mark"),
    [
        (
            failed,
            "Not verified: the last run, on 2026-01-05, ended as “timed out”.",
            "not verified: timed out",
        ),
        (gone, "Not verified yet: built without a run of its own.", "not verified yet"),
    ],
)
def test_a_new_record_refreshes_its_stamps(
    again: Built, change: Callable[[Built], None], stamp: str, mark: str
):
    """A changed record reads no page again, and rewrites the pages that show it and no others."""
    change(again)
    glossary = (again.html / "reference" / "glossary.html").stat().st_mtime_ns
    assert again.build().code == 0, again.said
    assert "0 added, 0 changed, 0 removed" in again.said
    assert again.article(FIRST).select_one(".stamp").get_text() == stamp
    assert mark in again.text("lessons/small/index")
    assert mark in again.text("reference/path")
    assert "0 of 2 lessons passed" in again.text("reference/status")
    assert (again.html / "reference" / "glossary.html").stat().st_mtime_ns == glossary


def test_a_new_title_reaches_the_pages_that_show_it(again: Built):
    """Front matter is shown elsewhere too: those pages are rewritten when it changes."""
    lesson = again.root / f"{FIRST}.md"
    alter(lesson, "title: First", "title: Primer")
    alter(lesson, "# First", "# Primer")
    assert again.build().code == 0, again.said
    needs = again.article("lessons/small/second-lesson").select_one(".lesson-header dd a")
    assert needs.get_text() == "Primer"
    for docname in ("index", "lessons/small/index", "reference/path", "reference/data"):
        assert "Primer" in again.text(docname)


def test_a_changed_definition_reaches_the_pages_that_use_it(again: Built):
    """A tooltip follows the glossary."""
    alter(again.root / "reference" / "glossary.md", "A piece of", "A part of")
    assert again.build().code == 0, again.said
    tip = again.article(FIRST).select_one("[role=tooltip]")
    assert tip.get_text() == "A part of an array <stored> alone."


def test_a_new_dataset_gets_its_section(again: Built):
    """A dataset that is added or renamed shows on the page of datasets, its menu included."""
    folder = again.root / "datasets"
    shutil.copy(folder / "winds.yml", folder / "breezes.yml")
    alter(folder / "breezes.yml", "title: NCEP", "title: Light")
    assert again.build().code == 0, again.said
    assert again.article("reference/data").find(id="dataset-breezes")
    assert "Light long-term" in again.page("reference/data").select_one("nav.page-toc").get_text()
    alter(folder / "winds.yml", "title: NCEP", "title: Strong")
    assert again.build().code == 0, again.said
    assert "Strong long-term" in again.text("reference/data")


def test_other_formats_have_the_computed_content(again: Built):
    """The plain text of the book, which no browser draws, has headers, tables and definitions."""
    assert again.build("--builder", "custom", "--custom-builder", "text").code == 0, again.said
    text = again.root / "_build" / "text"
    assert "Last verified 2026-01-05" in (text / f"{FIRST}.txt").read_text()
    assert "eastward wind" in (text / "reference" / "data.txt").read_text()
    assert "Leads to" in (text / "reference" / "path.txt").read_text()


def test_a_record_of_other_code_is_no_stamp(again: Built):
    """After a change of code, a build without a run does not show the old run's stamp."""
    write_record(again.root, record("first", keys={"code": "that of another text"}))
    assert again.build().code == 0, again.said
    stamp = again.article(FIRST).select_one(".stamp").get_text()
    assert stamp == "Not verified yet: built without a run of its own."
