"""Facts are frozen, and what can be derived is derived."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pydantic
import pytest
from small_books import make_book, write_lesson

from castalia.errors import Place
from castalia.model import Book, Minutes


@pytest.fixture
def book(tmp_path) -> Book:
    """Two lessons, of which the second needs the first."""
    write_lesson(tmp_path, "b", "Prose.\n", needs=("a",), datasets=("sst",))
    return make_book(tmp_path, {"a": "Prose.\n", "b": "Prose.\n"})


def test_facts_are_frozen(book):
    """Nobody changes a lesson after it was read."""
    with pytest.raises(pydantic.ValidationError, match="frozen"):
        book.lessons["a"].front.title = "Other"
    with pytest.raises(dataclasses.FrozenInstanceError):
        book.lessons["a"].slug = "other"


def test_unknown_keys_are_errors():
    """A misspelt key never passes unseen."""
    with pytest.raises(pydantic.ValidationError, match="Extra inputs"):
        Minutes(reading=1, exercises=1, readign=2)


def test_minutes_add_up(book):
    """A part takes what its lessons take together."""
    assert book.lessons["a"].options.minutes.total == 10
    assert book.minutes(book.parts[0]) == 20


def test_relations_are_derived(book):
    """What needs a lesson, what comes after it and who uses a dataset follow from the headers."""
    assert [lesson.slug for lesson in book.needed_by("a")] == ["b"]
    assert list(book.needed_by("b")) == []
    assert book.after("a").slug == "b"
    assert book.after("b") is None
    assert [lesson.slug for lesson in book.users("sst")] == ["b"]


def test_outcomes_know_their_verb(book):
    """An outcome's verb is its first word in lower case."""
    assert [outcome.verb for outcome in book.lessons["a"].outcomes] == [
        "compute",
        "plot",
        "explain",
    ]


def test_places_fall_back_to_the_nearest_key(book):
    """A key that is absent has the place of the one around it, and at last the first line."""
    lesson = book.lessons["a"]
    options = lesson.place("options")
    assert lesson.path.read_text().splitlines()[options.line - 1] == "options:"
    assert lesson.place("options", "nonsense", "deeper") == options
    assert lesson.place("nonsense") == Place(lesson.path, 1)


def test_places_read_as_editors_want_them(monkeypatch, tmp_path):
    """A place is written relative to the working directory; line 0 stands for the whole file."""
    monkeypatch.chdir(tmp_path)
    assert str(Place(tmp_path / "a.md", 3)) == "a.md:3"
    assert str(Place(tmp_path / "a.md")) == "a.md"
    assert str(Place(Path("/elsewhere/a.md"), 1)) == "/elsewhere/a.md:1"
