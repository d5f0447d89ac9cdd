"""A message that sends a learner back names a section that is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from small_books import BOOK, make_book, write_exercise

from castalia import proofs, sections
from castalia.cli import main
from castalia.reading_exercises import read_exercise, read_exercises

ROOT = Path(__file__).parent.parent
EXERCISES, _ = read_exercises(ROOT / "exercises")
GIVES = 'slips.gives("same", lambda: 2, "The same number.", "{}")'


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda one: one.slug)
def test_what_is_reread_exists(exercise):
    """In this book each section that a message names stands in its lesson."""
    assert sections.sections_of(ROOT, exercise.options.lesson)
    assert sections.lost_sections(ROOT, exercise) == []


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A book with one exercise whose message names a section, as working directory."""
    write_exercise(tmp_path, "sums", "one")
    make_book(tmp_path, {"one": "\n## Add two numbers\n\nText.\n\n### By hand\n\nText.\n"}, BOOK)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def naming(root: Path, section: str) -> None:
    """Let the checks name a section."""
    path = root / "exercises" / "sums" / "checks.py"
    path.write_text(
        path.read_text()
        + f"\nfrom castalia.checking import Value, slips\n\nCHECKS['more'] = [\n    *CHECKS['more'],\n    Value('more', lambda: 8, slips=({GIVES.format(section)},)),\n]\n"
    )


@pytest.mark.parametrize("section", ["Add two numbers", "By hand", "", "other#part"])
def test_sections_and_subsections_are_known(root: Path, section: str):
    """Their titles may be named; what has a number sign is an address, which links are held by."""
    naming(root, section)
    assert sections.lost_sections(root, read_exercise(root / "exercises" / "sums")) == []


def test_a_lost_section_is_a_problem_of_its_own(root: Path):
    """It is named with file and line, and the proof is not kept."""
    naming(root, "Add three numbers")
    exercise = read_exercise(root / "exercises" / "sums")
    [found] = sections.lost_sections(root, exercise)
    text = (exercise.folder / "checks.py").read_text().split("\n")
    assert found.code == "E211"
    assert "Add three numbers" in text[found.place.line - 1]
    assert "one has no section 'Add three numbers'" in found.message
    done = CliRunner().invoke(main, ["prove", "sums"])
    assert done.exit_code == 1
    assert "E211" in done.output
    assert proofs.present(root, exercise) is None


def test_a_section_that_is_renamed_calls_for_a_new_proof(root: Path):
    """What is kept counts for the titles that the lesson had; its prose may change."""
    assert CliRunner().invoke(main, ["prove", "sums"]).exit_code == 0
    lesson, exercise = root / "lessons/small/one.md", read_exercise(root / "exercises" / "sums")
    lesson.write_text(lesson.read_text().replace("Text.", "Other text."))
    assert proofs.present(root, exercise) is not None
    lesson.write_text(lesson.read_text().replace("## Add two", "## Add both"))
    assert proofs.present(root, exercise) is None


def test_checks_that_cannot_be_loaded_are_told_of_elsewhere(root: Path):
    """So is a lesson that is not there."""
    exercise = read_exercise(root / "exercises" / "sums")
    naming(root, "Nowhere")
    (root / "lessons/small/one.md").unlink()
    assert sections.lost_sections(root, exercise) == []
    (exercise.folder / "checks.py").write_text("1 / 0\n")
    assert sections.lost_sections(root, exercise) == []
