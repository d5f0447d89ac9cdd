"""The page of status shows the growth that was measured, and nothing that was typed."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from docutils import nodes

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "benchmarks"
sys.path.insert(0, str(FOLDER))

import build_site  # noqa: E402

from castalia.book.computed import Computed  # noqa: E402
from castalia.book.parsing import add_places  # noqa: E402


@pytest.fixture(scope="module")
def made() -> dict:
    """What was measured."""
    return json.loads((FOLDER / "growth.json").read_text())


def test_the_page_holds_what_was_measured(made):
    """Figure, alt text and table come from the same seconds."""
    told = build_site.described(made, made["seconds"], "growth.svg")
    assert (FOLDER / "growth.md").read_text() == told
    assert "benchmarks/growth.md" in (ROOT / "reference" / "status.md").read_text()


@pytest.mark.parametrize("name", build_site.LINES)
def test_a_larger_book_takes_in_proportion(made, name):
    """Four times the lessons take no more than a straight line through smaller books foretells."""
    assert build_site.bend(made["seconds"], name) < build_site.STRAIGHT


@pytest.mark.parametrize(("last", "bend"), [(8.0, 1.0), (16.0, 2.0)])
def test_a_bend_is_told(last, bend):
    """Growth in proportion is 1; twice as much is 2."""
    sizes = [{"lessons": n * 60, "run": n * 2.0} for n in (1, 2, 3)]
    assert build_site.bend([*sizes, {"lessons": 240, "run": last}], "run") == pytest.approx(bend)


@pytest.mark.parametrize(("kind", "place"), [("status", 2), ("learning-path", 3)])
def test_the_status_stands_above_the_growth(tmp_path, kind, place):
    """What readers of the status come for is above the sections of its page; elsewhere it comes last."""
    path = tmp_path / "page.md"
    path.write_text(f"---\ntitle: A page\noptions: {{derived: {kind}}}\n---\n\n# A page\n")
    document = nodes.document(None, None)
    inner = nodes.section("", nodes.title("", "More"))
    document += nodes.section("", nodes.title("", "A page"), nodes.paragraph("", "Words."), inner)
    add_places(document, SimpleNamespace(docname="page", srcdir=tmp_path), path)
    assert [isinstance(one, Computed) for one in document[0]].index(True) == place
