"""A new lesson comes from the template and is listed at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from small_books import code, make_book, sound_book, write_exercise

from castalia import rules
from castalia.beginning import begin_lesson
from castalia.cli import main
from castalia.errors import CastaliaError, WrongUsage
from castalia.reading import read_book
from castalia.reading_exercises import read_shelf

TEMPLATE = "---\ntitle: A title\n---\n\n# A title\n\n## Overview\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    make_book(tmp_path, {"one": code("x = 1")})
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "lesson.md").write_text(TEMPLATE)
    return tmp_path


def test_a_new_lesson_is_last_in_its_part(root):
    """The file stands in its part's folder, under its own title, and in the table of contents."""
    made = begin_lesson(root, "sea-ice", "small")
    assert made == Path("lessons/small/sea-ice.md")
    text = (root / made).read_text()
    assert "title: Sea ice\n" in text
    assert "\n# Sea ice\n" in text
    assert list(read_book(root).toc_lines)[-2:] == ["lessons/small/one", "lessons/small/sea-ice"]


def test_a_part_without_lessons_gets_its_first(tmp_path):
    """The first lesson of a part opens the list of its sections."""
    make_book(tmp_path, {})
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "lesson.md").write_text(TEMPLATE)
    begin_lesson(tmp_path, "sea-ice", "small", "Sea ice: first look")
    assert list(read_book(tmp_path).toc_lines)[-1] == "lessons/small/sea-ice"
    assert "title: 'Sea ice: first look'" in (tmp_path / "lessons/small/sea-ice.md").read_text()


def test_a_lesson_comes_after_the_exercises_of_the_one_before(root):
    """A new lesson is not put between a lesson and its exercises, nor below it."""
    toc = root / "_toc.yml"
    listed = "          - file: lessons/small/one\n"
    more = "            sections:\n              - file: exercises/sums\n"
    toc.write_text(toc.read_text().replace(listed, listed + more))
    write_exercise(root, "sums", "one")
    begin_lesson(root, "sea-ice", "small")
    assert toc.read_text().endswith(f"{listed}{more}          - file: lessons/small/sea-ice\n")


def test_what_a_new_lesson_still_lacks(tmp_path, monkeypatch):
    """Of a fresh lesson nothing is told but the exercises that are missing, and how to begin them."""
    sound_book(tmp_path)
    templates = Path(__file__).parent.parent / "templates"
    shutil.copytree(templates, tmp_path / "templates")
    data = tmp_path / "datasets" / "wind-climatology.yml"
    shutil.copy(templates.parent / "datasets" / data.name, data)
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["new", "lesson", "sea-ice", "--part", "small"])
    assert done.exit_code == 0, done.output
    assert "castalia new exercise SLUG --lesson sea-ice" in done.output
    book = read_book(tmp_path)
    shelf = read_shelf(book)
    found = rules.in_order([*rules.check(book), *rules.check_exercises(shelf)])
    assert [(problem.code, problem.place.line) for problem in found] == [
        *(("E114", 1), ("E113", 10), ("E113", 11), ("E113", 12)),
    ]
    assert {problem.place.file.name for problem in found} == {"sea-ice.md"}
    assert "no exercise of this lesson is guided or faded or free" in found[0].message


@pytest.mark.parametrize(
    ("slug", "part", "message"),
    [
        ("Sea Ice", "small", "no slug"),
        ("01-sea-ice", "small", "no slug"),
        ("one", "small", "taken"),
        ("sea-ice", "nowhere", "no part"),
    ],
)
def test_what_cannot_be_begun(root, slug, part, message):
    """A bad slug, a taken one and an unknown part are refused, and nothing is written."""
    before = (root / "_toc.yml").read_text()
    with pytest.raises(WrongUsage, match=message):
        begin_lesson(root, slug, part)
    assert (root / "_toc.yml").read_text() == before
    assert len(list(root.glob("lessons/*/*.md"))) == 2


def test_a_part_that_is_not_listed(root):
    """A part's folder that the table of contents does not know is named."""
    (root / "lessons" / "other").mkdir()
    (root / "lessons" / "other" / "index.md").write_text("# Other\n")
    with pytest.raises(CastaliaError, match="no page of part 'other' is listed"):
        begin_lesson(root, "sea-ice", "other")
