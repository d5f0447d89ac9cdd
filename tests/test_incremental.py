"""A build that goes on from the last one makes what a build from nothing makes, byte for byte."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from built_books import WHEN, Built, make, record, write_record
from small_books import write_lesson

from castalia.book import building, resuming
from castalia.errors import Malformed

# Sphinx writes its inventory and its fingerprint of settings anew each time, with times inside.
PASSED_BY = {".buildinfo"}


def site(root: Path) -> dict[str, bytes]:
    """All files of the published site."""
    html = root / "_build" / "html"
    found = (path for path in html.rglob("*") if path.is_file())
    return {
        path.relative_to(html).as_posix(): path.read_bytes()
        for path in found
        if path.name not in PASSED_BY
    }


def fresh(root: Path, place: Path, jobs: int = 1) -> dict[str, bytes]:
    """The site that the same sources, records and outputs give where nothing was built before."""
    shutil.copytree(root, place, ignore=shutil.ignore_patterns("site", "html", "site.log"))
    building.build_site(place, jobs)
    made = site(place)
    shutil.rmtree(place)
    return made


def different(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """The names of files that only one site has, or that differ."""
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))


def replaced(name: str, old: str, new: str) -> Callable[[Path], None]:
    """An edit of a file."""

    def change(root: Path) -> None:
        path = root / name
        assert old in path.read_text()
        path.write_text(path.read_text().replace(old, new))

    return change


def lesson_added(root: Path) -> None:
    """One more lesson, which builds on the first."""
    write_lesson(root, "third", "Some prose.\n", needs=("first",))
    at = "      - file: lessons/small/second-lesson\n"
    replaced("_toc.yml", at, f"{at}      - file: lessons/small/third\n")(root)


def lesson_removed(root: Path) -> None:
    """The same lesson goes again."""
    (root / "lessons/small/third.md").unlink()
    replaced("_toc.yml", "      - file: lessons/small/third\n", "")(root)


def outputs_changed(root: Path) -> None:
    """Nothing but the time of a file's last change is older than before."""
    path = root / "lessons" / "small" / "second-lesson.md"
    replaced("lessons/small/second-lesson.md", "on purpose", "with intent")(root)
    os.utime(path, (1, 1))


CHANGES: dict[str, Callable[[Path], None]] = {
    "prose": replaced("lessons/small/first.md", "A mean is", "The mean is"),
    "index entry": replaced(
        "lessons/small/first.md", "The mean is", "{index}`The mean <mean; of values>` is"
    ),
    "index entry gone": replaced(
        "lessons/small/first.md", "{index}`The mean <mean; of values>` is", "The mean is"
    ),
    "title": replaced("lessons/small/first.md", "# First", "# The very first"),
    "title as code": replaced("lessons/small/first.md", "# The very first", "# The very `first`"),
    "label": replaced("lessons/small/first.md", "eq-order", "eq-other"),
    "lesson added": lesson_added,
    "lesson removed": lesson_removed,
    "figure": replaced("lessons/small/first.md", "ax.plot([1, 2]);", "ax.plot([1, 3]);"),
    "older than before": outputs_changed,
    "term": replaced("reference/glossary.md", "A piece of an array", "A part of an array"),
    "exercise": replaced("exercises/two-and-more/exercise.md", "Two numbers", "Three numbers"),
    "order": replaced("_toc.yml", "caption: Reference", "caption: To look up"),
    "settings": replaced("book.yml", "title: A small book", "title: A little book"),
}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A book that was built once, with a record of each lesson."""
    built = make(tmp_path_factory.mktemp("book") / "book")
    write_record(built.root, record("first"))
    building.build_site(built.root, 1)
    return built


@pytest.mark.slow
@pytest.mark.parametrize("name", CHANGES)
def test_the_same_as_from_nothing(book, name, tmp_path):
    """After each kind of change, one after the other, every file is as a fresh build makes it."""
    CHANGES[name](book.root)
    building.build_site(book.root, 1)
    assert different(site(book.root), fresh(book.root, tmp_path / "book")) == []


@pytest.mark.slow
def test_only_what_changed_is_written(book, tmp_path):
    """After an edit of prose Sphinx writes that page, and no page that would come out the same."""
    made = resuming.made_below(book.root)
    before = {path: path.stat().st_mtime_ns for path in made.rglob("*.html")}
    replaced("lessons/small/first.md", "The mean is", "One mean is")(book.root)
    building.build_site(book.root, 1)
    written = {path for path in before if path.stat().st_mtime_ns != before[path]}
    assert {path.relative_to(made).as_posix() for path in written} == {"lessons/small/first.html"}
    assert different(site(book.root), fresh(book.root, tmp_path / "book")) == []


@pytest.mark.slow
def test_a_record_is_shown(book, tmp_path):
    """A new record of a run rewrites the pages that show it, as a fresh build would write them."""
    write_record(book.root, record("first", when=WHEN.replace(day=9), seconds=7.0))
    building.build_site(book.root, 1)
    assert b"2026-01-09" in site(book.root)["lessons/small/first.html"]
    assert different(site(book.root), fresh(book.root, tmp_path / "book")) == []


@pytest.mark.slow
def test_the_same_with_two_workers(book, tmp_path):
    """Read and written by two processes, pages are what one makes of them."""
    (one, two) = (fresh(book.root, tmp_path / f"book{jobs}" / "book", jobs) for jobs in (1, 2))
    assert different(one, two) == []
    log = (book.root / "_build" / "site.log").read_text()
    assert not re.search("serial (read|write)", log)


@pytest.mark.slow
def test_a_refused_page_is_refused_again(book):
    """What Sphinx warned of is told at each build until it is mended, and never published."""
    before = site(book.root)
    page = book.root / "index.md"
    text = page.read_text()
    page.write_text(f"{text}\n[nowhere](nowhere.md)\n")
    for _ in range(2):
        with pytest.raises(Malformed, match=r"index\.md:"):
            building.build_site(book.root, 1)
        assert different(site(book.root), before) == []
    page.write_text(text)
    building.build_site(book.root, 1)
    assert different(site(book.root), before) == []
    assert resuming.made_below(book.root).is_dir()
