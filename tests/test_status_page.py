"""Readers see what is not well: on the page of status and the badge, also where no site was built."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from built_books import record
from small_books import make_book, sound_body, three_exercises, write_lesson

from castalia import health
from castalia.book import status_page
from castalia.book.making import View
from castalia.contract import ClauseResult, DatasetResult
from castalia.errors import Place
from castalia.model import Book, Failure, Record, Verdict

PROJECT = Path(__file__).resolve().parent.parent
STATUS = "---\ntitle: Status\noptions: {derived: status}\n---\n\n# Status\n"
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
BROKEN = ClauseResult("variables.uwnd.units", Place(Path("w.yml"), 9), "m s-1", "<knots>", False)
BAD = record(
    "one",
    verdict=Verdict.FAILED_IN_DATA,
    failure=Failure(cell=2, line=31, name="BrokenContract", message="winds"),
    evidence=("winds is <gone>",),
)


def describe_winds(root: Path) -> None:
    """Put a dataset into a book."""
    text = (PROJECT / "datasets" / "wind-climatology.yml").read_text()
    (root / "datasets").mkdir(parents=True, exist_ok=True)
    (root / "datasets" / "winds.yml").write_text(text)


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """Two lessons and a dataset."""
    describe_winds(tmp_path)
    return make_book(tmp_path, {"one": "Prose.\n", "two": "Prose.\n"})


def page(book: Book, *records: Record) -> BeautifulSoup:
    """The computed part of the page of status, below `reference/`."""
    made = {one.lesson: one for one in records}
    view = View(book, {"one": None, "two": None, **made}, "reference/status", address=str)
    (node,) = status_page.status(view)
    return BeautifulSoup(node.astext(), "html.parser")


def cells(soup: BeautifulSoup, title: str) -> dict[str, list[str]]:
    """A table's rows as text, by their first cell."""
    table = soup.find("caption", string=re.compile(title)).find_parent("table")
    rows = [
        [" ".join(x.get_text(" ").split()) for x in row("td")] for row in table.select("tbody tr")
    ]
    return {row[0]: row[1:] for row in rows}


def test_a_failure_is_told_with_its_evidence(book: Book):
    """The verdict stands with the cell, the line and the reason, whatever characters they hold."""
    rows = cells(page(book, BAD), "last run")
    assert rows["One"][0] == "failed in data cell 2, line 31: BrokenContract: winds winds is <gone>"
    assert rows["Two"][0] == "not run yet"
    assert "0 of 2 lessons passed" in page(book, BAD).get_text()


def test_live_data_have_a_column(book: Book):
    """When a lesson was last good on live data, and what is wrong there since when."""
    live = record("one").data[0].model_copy(update={"store": "live"})
    good = record("one", data=(live,))
    assert cells(page(book, good), "last run")["One"][3] == "good, 2026-01-05 03:00"
    health.note(book.root, [good])
    health.note(book.root, [BAD.model_copy(update={"when": NOON, "data": (live,)})])
    later = record("one", when=NOON.replace(hour=15))
    told = cells(page(book, later), "last run")["One"]
    assert told[0] == "passed"
    words = "failed in data since 2026-03-01 12:00, last good 2026-01-05 03:00"
    assert told[3].startswith(words)
    assert "winds is <gone>" in told[3]


def test_datasets_have_their_table(book: Book):
    """Each dataset with its state, since when, the store and the clause that is broken."""
    (name,) = (dataset.facts.title for dataset in book.datasets.values())
    assert cells(page(book), "Every dataset")[name][0] == "not looked at yet"
    health.note(book.root, datasets=[DatasetResult("winds", "sample", (BROKEN,))], now=NOON)
    row = cells(page(book), "Every dataset")[name]
    assert row[0].startswith("broken winds breaks its contract on the sample store: variables.uwnd")
    assert "found <knots>" in row[0]
    assert row[1:] == ["2026-03-01 12:00"] * 2 + ["sample", "never", "it has no live place"]
    assert "0 of 1 datasets kept" in page(book).get_text()


def test_what_left_the_book_is_not_counted(book: Book):
    """A lesson and a dataset that no longer exist are on no page and no badge."""
    gone = record("gone", verdict=Verdict.CRASHED)
    health.note(book.root, [gone], [DatasetResult("gone", "sample", (BROKEN,))], now=NOON)
    assert "gone" not in page(book).get_text()
    assert "datasets" not in page(book).p.get_text()


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [x / 12.92 if x <= 0.03928 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(("lessons", "datasets"), [((6, 6), (24, 24)), ((0, 6), (3, 24))])
def test_the_badge_can_be_read_anywhere(lessons, datasets):
    """It is sound SVG, says its content in words, and is white on grounds of its own."""
    svg = ElementTree.fromstring(status_page.badge(lessons, datasets))
    space = "{http://www.w3.org/2000/svg}"
    told = f"{lessons[0]} of {lessons[1]} are well"
    assert told in svg.get("aria-label")
    assert told in svg.find(f"{space}title").text
    drawn = svg.find(f"{space}g")
    assert drawn.get("fill") == "#fff"
    boxes = drawn.findall(f"{space}rect")
    assert all(1.05 / (luminance(box.get("fill")) + 0.05) > 4.5 for box in boxes)
    assert sum(int(box.get("width")) for box in boxes) == int(svg.get("width"))
    assert "http" not in status_page.badge(lessons, datasets).replace(space[1:-1], "")


def test_a_badge_without_datasets_is_about_lessons():
    """Where no dataset was looked at, none are counted."""
    assert "datasets" not in status_page.badge((1, 2), (0, 0))


def test_where_there_is_no_site_nothing_is_made(book: Book):
    """Before the first build there is nothing to refresh."""
    status_page.refresh(book.root)
    assert not (book.root / "_build" / "html").exists()


@pytest.mark.slow
def test_a_broken_contract_is_seen_within_one_run(tmp_path: Path):
    """After a dataset breaks its promise one build later readers of the last good site know.

    The book is a working copy of its own, whose castalia opens the datasets of the book.
    """
    root = tmp_path / "copy"
    ignored = shutil.ignore_patterns("__pycache__", "coastlines")
    shutil.copytree(PROJECT / "src" / "castalia", root / "src" / "castalia", ignore=ignored)
    describe_winds(root)
    (root / "datasets" / "samples").mkdir()
    sample = Path("datasets", "samples", "wind-climatology.nc")
    shutil.copy(PROJECT / sample, root / sample)
    body = sound_body(*three_exercises(root, "one")).replace("import math\n", "import castalia\n")
    body = body.replace("x * 2\n", "castalia.open_dataset('winds').uwnd.sizes\nx * 2\n", 1)
    write_lesson(root, "one", body, datasets=("winds",))
    make_book(root, {"one": ""})
    (root / "status.md").write_text(STATUS)
    with (root / "_toc.yml").open("a") as toc:
        toc.write("      - file: status\n")

    first = castalia(root, "build")
    assert first.returncode == 0, first.stdout + first.stderr
    before = (root / "_build/html/lessons/small/one.html").read_bytes()
    assert "1 of 1 lessons passed" in site(root).get_text()

    described = root / "datasets" / "winds.yml"
    described.write_text(described.read_text().replace("units: m s-1", "units: knots", 1))
    failing = castalia(root, "build")
    assert failing.returncode == 1
    assert "failed in data" in failing.stdout
    assert "winds breaks its contract on the sample store" in failing.stdout
    assert "last good one" in failing.stderr
    assert (root / "_build/html/lessons/small/one.html").read_bytes() == before
    (lesson,) = cells(site(root), "last run").values()
    (dataset,) = cells(site(root), "Every dataset").values()
    for told in (lesson[0], dataset[0]):
        assert "promised knots, found m s-1" in told
    assert lesson[0].startswith("failed in data cell 2")
    assert dataset[0].startswith("broken")
    assert "0 of 1 are well" in (root / "_build/html/badge.svg").read_text()
    known = json.loads((root / "_build/html/status.json").read_text())
    assert known["lessons"]["one"]["state"] == "failed in data"
    assert known["lessons"]["one"]["good"] < known["lessons"]["one"]["since"]

    described.write_text(described.read_text().replace("units: knots", "units: m s-1", 1))
    assert castalia(root, "run").returncode == 0
    assert "1 of 1 datasets kept" in site(root).get_text(), "seen without a build"
    (lesson,) = cells(site(root), "last run").values()
    assert lesson[0] == "passed"


def castalia(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the working copy's own command line."""
    environment = {**os.environ, "PYTHONPATH": str(root / "src"), "NO_COLOR": "1"}
    return subprocess.run(
        [sys.executable, "-m", "castalia.cli", *words],
        cwd=root,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


def site(root: Path) -> BeautifulSoup:
    """The page of status as readers have it."""
    return BeautifulSoup((root / "_build/html/status.html").read_text(), "html.parser")
