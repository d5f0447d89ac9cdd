"""Keys of questions are held against what cells gave, without running anything again."""

from __future__ import annotations

import dataclasses

import pytest
from asking import make
from test_cli import castalia

from castalia import reading, running, settling


@pytest.fixture
def book(tmp_path):
    """A small book that asks, with the outputs of its lessons."""
    root = make(tmp_path).root
    found = reading.read_book(root)
    running.run_lessons(found, list(found.lessons.values()))
    return found


def test_right_keys(book):
    """Nothing is said of keys that are what the cells say."""
    assert settling.wrong_keys(book, book.lessons.values()) == []


def test_a_key_that_is_no_more_what_the_cells_say(book):
    """It is told with the line on which it was typed."""
    lesson = book.lessons["second"]
    old, new = "  key: [between, unit]", "  key: [between]"
    spoilt = dataclasses.replace(lesson, text=lesson.text.replace(old, new))
    (problem,) = settling.wrong_keys(book, [spoilt])
    line = spoilt.text.split("\n").index(new) + 1
    assert (problem.place.file, problem.place.line) == (lesson.path, line)
    assert "the cells say between, unit" in problem.message


def test_a_lesson_without_outputs_is_passed_by(book, tmp_path):
    """A lesson that has not passed has no outputs, and is told elsewhere."""
    lesson = book.lessons["second"]
    other = dataclasses.replace(
        lesson,
        text=lesson.text.replace("```{code-cell} ipython3\n", "```{code-cell} ipython3\n0\n"),
    )
    assert settling.wrong_keys(book, [other]) == []


def test_the_command_names_a_wrong_key(book):
    """`castalia run` names file and line and fails, although nothing had to be run."""
    path = book.lessons["second"].path
    path.write_text(path.read_text().replace("  key: [between, unit]", "  key: [between]"))
    done = castalia(book.root, "run")
    assert done.returncode == 1
    assert "second.md:" in done.stderr
    assert "the cells say between, unit" in done.stderr
