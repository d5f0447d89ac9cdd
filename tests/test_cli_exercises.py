"""`castalia prove`, `release` and `new exercise`: words in, files and an exit code out."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from castalia.cli import main

GOOD = Path(__file__).parent / "broken" / "good"
TEMPLATES = Path(__file__).parent.parent / "templates"


@pytest.fixture
def root(tmp_path, monkeypatch):
    """The sound book with its one exercise, as working directory."""
    shutil.copytree(GOOD, tmp_path / "book")
    shutil.copytree(TEMPLATES, tmp_path / "book" / "templates")
    monkeypatch.chdir(tmp_path / "book")
    return tmp_path / "book"


def castalia(*words):
    """Run a command of castalia."""
    return CliRunner().invoke(main, words)


def edit(path: Path, old: str, new: str):
    """Replace some text of a file."""
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def test_prove(root):
    """A sound exercise has no problem; --verbose tells what each answer was told."""
    done = castalia("prove", "two-times", "--verbose")
    assert done.exit_code == 0, done.output
    assert "two-times half.py double: wrong value" in done.output
    assert "4 answers of 1 exercises" in done.output


def test_prove_names_what_is_wrong(root):
    """A refused solution is named with file and line, as text and as JSON, with exit code 1."""
    edit(root / "exercises/two-times/exercise.md", "2 * given", "3 * given")
    done = castalia("prove", "two-times", "--output", "json")
    assert done.exit_code == 1
    rows = json.loads(done.stdout)["problems"]
    first = next(row for row in rows if row["code"] == "E201")
    assert (first["file"], first["line"]) == ("exercises/two-times/exercise.md", 33)
    assert "the solution of double is refused" in first["message"]


def test_a_broken_check_exits_differently(root):
    """A check that raises is our fault or the author's, never the answer's: exit code 3."""
    edit(root / "exercises/two-times/checks.py", "lambda: 4", "lambda: 4 / 0")
    done = castalia("prove")
    assert done.exit_code == 3
    assert "the check of double is broken: ZeroDivisionError" in done.output


def test_prove_an_unknown_exercise(root):
    """A misspelt slug is wrong usage."""
    done = castalia("prove", "two-tims")
    assert done.exit_code == 2
    assert "did you mean two-times?" in done.output


def test_prove_an_unreadable_exercise(root):
    """An exercise that cannot be read is a problem, and the others are proved."""
    (root / "exercises/empty").mkdir()
    done = castalia("prove")
    assert done.exit_code == 1
    assert "exercises/empty/exercise.md:1: this file does not exist" in done.output
    assert castalia("prove", "empty").exit_code == 1
    assert castalia("prove", "two-times").exit_code == 0
    assert castalia("release", "--to", "week").exit_code == 1


def test_release_and_check(root):
    """Copies are written, are found fresh, and are found stale after a change of the exercise."""
    assert castalia("release", "two-times", "--to", "week").exit_code == 0
    assert (root / "week/two-times/two-times.ipynb").is_file()
    assert castalia("release", "two-times", "--to", "week", "--check").exit_code == 0
    edit(root / "exercises/two-times/exercise.md", "## Double", "## Twice")
    done = castalia("release", "two-times", "--to", "week", "--check")
    assert done.exit_code == 1
    assert "not what its exercise gives now" in done.output
    assert castalia("release", "--to", "all.zip", "--as", "instructor").exit_code == 0


def test_new_exercise(root):
    """A new exercise is a copy of the template, and is told where it is."""
    done = castalia("new", "exercise", "sea-ice", "--lesson", "second")
    assert done.exit_code == 0, done.output
    assert "wrote exercises/sea-ice" in done.output
    assert "added it to _toc.yml, below second" in done.output
    assert "```{exercise} sea-ice" in done.output
    assert castalia("prove", "sea-ice").exit_code == 0


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("exercises/two-times/exercise.md", "points: 3", "points: 5", "exercise.md:9: "),
        ("lessons/small/second.md", "```{exercise} second-free\n```\n", "", "exercise.md:4: "),
        ("lessons/small/second.md", "## Quiz", "## More\n\nWords.\n\n## Quiz", "second.md:95: "),
    ],
)
def test_build_refuses_what_breaks_a_rule_of_exercises(root, file, old, new, told):
    """`castalia build` stops before it runs anything, with the exercise's file and line."""
    edit(root / file, old, new)
    done = castalia("build")
    assert done.exit_code == 1
    assert told in done.output
    assert not (root / "_build").exists()


def test_lint_looks_at_exercises(root):
    """`castalia lint` names what is wrong with an exercise, too."""
    edit(root / "exercises/two-times/exercise.md", "points: 3", "points: 5")
    done = castalia("lint")
    assert done.exit_code == 1
    assert "E102" in done.output
