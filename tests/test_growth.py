"""Growth is told as it was measured, and a page of status may have sections of its own."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from docutils import nodes

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))

import build_site

from castalia.book.computed import Computed
from castalia.book.parsing import add_places

BENCHMARKS = Path(build_site.__file__).parent


@pytest.mark.parametrize(
    ("seconds", "straight"), [((3, 5, 7, 9), True), ((1, 4, 9, 16), False), ((4, 4, 4, 8), False)]
)
def test_a_bend_is_told(seconds, straight):
    """So much for each lesson beside what is always there is straight; what grows faster is not."""
    sizes = [{"lessons": 60 * n, "run": float(one)} for n, one in enumerate(seconds, 1)]
    assert (build_site.bend(sizes, "run") < build_site.STRAIGHT) is straight


def test_the_growth_on_the_page_is_what_was_measured():
    """Table, figure's words and verdict are those of the figures that are kept, and all lines are straight."""
    told = json.loads((BENCHMARKS / "growth.json").read_text(encoding="utf-8"))
    sizes = told["seconds"]
    assert [row["lessons"] for row in sizes] == [*build_site.SIZES]
    made = build_site.described(told, sizes, build_site.PICTURE)
    assert (BENCHMARKS.parent / "reference" / build_site.PICTURE).is_file()
    assert (BENCHMARKS / "growth.md").read_text(encoding="utf-8") == made
    assert all(build_site.bend(sizes, name) < build_site.STRAIGHT for name in build_site.LINES)
    status = (BENCHMARKS.parent / "reference" / "status.md").read_text(encoding="utf-8")
    assert "```{include} ../benchmarks/growth.md" in status


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
