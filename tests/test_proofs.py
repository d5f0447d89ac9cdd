"""A proof is kept, counts while nothing that it depends on has changed, and is told on the page."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from small_books import BOOK, make_book, write_exercise

from castalia import proofs
from castalia.book import exercises
from castalia.book.making import View
from castalia.cli import main
from castalia.reading_exercises import read_exercise, read_shelf


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A book with two exercises, as working directory."""
    for slug in ("sums", "more-sums"):
        write_exercise(tmp_path, slug, "one")
    make_book(tmp_path, {"one": ""}, BOOK)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def kept(root: Path, slug: str = "sums") -> proofs.Proved | None:
    """The proof that counts."""
    return proofs.present(root, read_exercise(root / "exercises" / slug))


def prove(*words: str) -> int:
    """The exit code of `castalia prove`."""
    return CliRunner().invoke(main, ["prove", *words]).exit_code


def test_a_proof_is_kept_until_something_changes(root: Path, monkeypatch: pytest.MonkeyPatch):
    """It counts for the exercise that was proved; not after a change of text, check, data or lock."""
    assert kept(root) is None
    assert prove("sums") == 0
    assert kept(root).answers == 4
    assert kept(root, "more-sums") is None
    for name in ("exercises/sums/exercise.md", "exercises/sums/checks.py"):
        text = (root / name).read_text()
        (root / name).write_text(text + "\n")
        assert kept(root) is None, name
        (root / name).write_text(text)
        assert kept(root) is not None
    (root / "requirements.lock").write_text("numpy==9")
    assert kept(root) is None
    (root / "requirements.lock").unlink()
    monkeypatch.setattr(proofs, "_package_key", lambda: "another checker")
    assert kept(root) is None


def test_what_is_not_proved_is_no_longer_kept(root: Path):
    """A proof that fails takes the kept one away, and leaves that of other exercises."""
    assert prove() == 0
    wrong = root / "exercises" / "sums" / "wrong" / "double.py"
    sound = wrong.read_text()
    wrong.write_text(sound.replace("double = given", "double = 2 * given"))
    assert prove() == 1
    assert not (root / "_build" / "proofs" / "sums.json").exists()
    assert kept(root, "more-sums") is not None


def test_a_record_that_cannot_be_understood_is_none(root: Path):
    """A damaged file is as good as no file."""
    assert prove("sums") == 0
    (root / "_build" / "proofs" / "sums.json").write_text("{")
    assert kept(root) is None


def test_the_page_says_when(root: Path):
    """The page tells the day of a proof that counts, and says nothing where there is none."""
    book = make_book(root, {"one": ""}, BOOK)
    shelf = read_shelf(book)

    def told(found: dict[str, proofs.Proved]) -> str:
        view = View(book, {}, "exercises/sums", str, shelf=shelf, proofs=found)
        return " ".join(node.astext() for node in exercises.header(view))

    assert prove("sums") == 0
    proved = kept(root)
    assert f"Last proved on {proved.when:%Y-%m-%d}: its solution passes" in told({"sums": proved})
    assert "proved" not in told({})
    shutil.rmtree(root / "_build")
