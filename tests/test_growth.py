"""Growth is told as it was measured, and a page of status may have sections of its own."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from docutils import nodes

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))

import build_site

from castalia.book.computed import Computed
from castalia.book.parsing import add_places


@pytest.mark.parametrize(("last", "bend"), [(8.0, 1.0), (16.0, 2.0)])
def test_a_bend_is_told(last, bend):
    """Growth in proportion is 1; twice as much is 2."""
    sizes = [{"lessons": n * 60, "run": n * 2.0} for n in (1, 2, 3)]
    assert build_site.bend([*sizes, {"lessons": 240, "run": last}], "run") == pytest.approx(bend)


@pytest.mark.parametrize(("kind", "place"), [("status", 2), ("learning-path", 3)])
def test_the_status_stands_above_its_sections(tmp_path, kind, place):
    """What readers of the status come for is above the sections of its page; elsewhere it comes last."""
    path = tmp_path / "page.md"
    path.write_text(f"---\ntitle: A page\noptions: {{derived: {kind}}}\n---\n\n# A page\n")
    document = nodes.document(None, None)
    inner = nodes.section("", nodes.title("", "More"))
    document += nodes.section("", nodes.title("", "A page"), nodes.paragraph("", "Words."), inner)
    add_places(document, SimpleNamespace(docname="page", srcdir=tmp_path), path)
    assert [isinstance(one, Computed) for one in document[0]].index(True) == place
