"""The curve of growth on the page of status: what was measured, drawn for everybody."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from castalia.book.growth import KEPT, NAMES, growth

SECONDS = [
    {"lessons": 60, "run": 2.0, "no change": 0.5, "one word": 4.0},
    {"lessons": 120, "run": 3.0, "no change": 0.6, "one word": 7.0},
    {"lessons": 240, "run": 5.0, "no change": 1.0, "one word": 12.0},
]


@pytest.fixture
def made(tmp_path: Path) -> list:
    """What is put on the page for a book with figures."""
    (tmp_path / KEPT).parent.mkdir()
    found = {"date": "2026-01-05", "machine": "2 cores, Python 3.11.7", "seconds": SECONDS}
    (tmp_path / KEPT).write_text(json.dumps(found))
    return growth(tmp_path)


def test_a_book_without_figures_shows_none(tmp_path: Path):
    """Where nothing was measured, nothing is drawn."""
    assert growth(tmp_path) == []


def test_the_words_are_computed(made: list):
    """The sentence says by how much each time has grown."""
    words = made[0].astext()
    assert "4 times as many lessons" in words
    assert "castalia run, nothing to do, 2.5 times as long" in words
    assert "castalia build, one word changed, 3.0 times as long" in words


def test_the_drawing_says_what_it_shows(made: list):
    """It is sound SVG with words for who does not see it, a line and a label a measure."""
    svg = ElementTree.fromstring(made[1].astext()).find("svg")
    assert svg.get("role") == "img"
    assert "castalia build, one word changed: from 4.0 to 12.0 s" in svg.get("aria-label")
    assert len(svg.findall("polyline")) == len(NAMES)
    labels = {text.text: float(text.get("y")) for text in svg.findall("text") if text.get("y")}
    assert set(NAMES.values()) < set(labels)
    heights = sorted(labels[words] for words in NAMES.values())
    assert min(below - above for above, below in pairwise(heights)) >= 18


def test_what_grows_evenly_is_a_straight_line(made: list):
    """Places follow from the numbers: equal steps of lessons and seconds are equal on paper."""
    svg = ElementTree.fromstring(made[1].astext()).find("svg")
    points = svg.findall("polyline")[0].get("points").split()
    (x1, y1), (x2, y2), (x3, y3) = (map(float, point.split(",")) for point in points)
    assert (x3 - x2) == pytest.approx(2 * (x2 - x1), abs=0.2)
    assert (y3 - y2) == pytest.approx(2 * (y2 - y1), abs=0.2)
    assert y1 > y2 > y3


def test_a_table_holds_the_numbers(made: list):
    """Each number stands there, too, with the date and the machine."""
    words = made[2].astext()
    assert "Measured on 2026-01-05 with 2 cores, Python 3.11.7" in words
    assert re.search(r"240\s+5\.0\s+1\.0\s+12\.0", words)
