"""Progress: what runs now, what is left, and nothing but lines in a log."""

from __future__ import annotations

import io

import pytest
from built_books import record
from rich.console import Console
from small_books import make_book

from castalia import progressing, report
from castalia.model import Book, Verdict


@pytest.fixture
def book(tmp_path, monkeypatch) -> Book:
    """Two lessons, read from the working directory."""
    monkeypatch.chdir(tmp_path)
    return make_book(tmp_path, {"a": "Prose.\n", "b": "Prose.\n"})


def test_a_question_is_told_while_it_is_asked(book):
    """Whoever waits hears which reason is being tried."""
    console = Console(file=io.StringIO(), width=80)
    progressing.Progress(1, console).asks(book.lessons["a"], "does it pass on the sample store?")
    assert console.file.getvalue() == "a failed: does it pass on the sample store?\n"


def follow(console: Console, book: Book) -> None:
    """Two lessons: one reused, one that fails."""
    with progressing.Progress(2, console) as progress:
        progress.reused(record("a"))
        progress.begins(book.lessons["b"])
        progress.ends(record("b", verdict=Verdict.TIMED_OUT))


def test_progress_without_a_terminal_is_plain(book):
    """A log gets one line for each lesson that ran, and no codes for cursors and colours."""
    console = Console(file=io.StringIO(), width=80)
    follow(console, book)
    assert console.file.getvalue() == "[2/2] b: timed out, 3.2 s\n"


def test_progress_on_a_terminal_is_a_bar(book):
    """A person sees a bar, and keeps only what did not pass."""
    console = Console(file=io.StringIO(), width=80, force_terminal=True)
    follow(console, book)
    assert "2/2" in console.file.getvalue()
    assert "b: timed out" in console.file.getvalue()


@pytest.mark.parametrize("terminal", [False, True])
def test_notes_stay_in_sight(terminal):
    """What people should know of a run is a line of its own, with a bar or without."""
    console = Console(file=io.StringIO(), width=80, force_terminal=terminal)
    with progressing.Progress(2, console) as progress:
        progress.notes("the lock changed since the last good run: numpy [1] → 2")
    assert "the lock changed since the last good run: numpy [1] → 2\n" in console.file.getvalue()


@pytest.mark.parametrize("terminal", [False, True])
def test_waiting_says_what_for(terminal):
    """Something slow says what it is, in a plain line where there is no terminal."""
    console = Console(file=io.StringIO(), width=80, force_terminal=terminal)
    with progressing.Waiting("building the site", console):
        pass
    shown = console.file.getvalue()
    assert "building the site" in shown
    assert ("\x1b" in shown) is terminal


def test_talk_goes_to_stderr(capsys, book):
    """Results go to stdout and progress to stderr, so that one can be kept without the other."""
    with progressing.Progress(1) as progress, progressing.Waiting("building"):
        progress.ends(record("a"))
    report.print_verdicts([record("a")], book)
    out, err = capsys.readouterr()
    assert "a: passed" in err
    assert "building" in err
    assert "1 of 1 lessons passed" in out
    assert "building" not in out


@pytest.mark.parametrize(
    ("waiting", "elapsed", "usual", "jobs", "left"),
    [
        ({"a": 4.0, "b": 2.0}, {}, None, 2, 4.0),
        ({"a": 4.0, "b": 4.0, "c": 4.0}, {}, None, 2, 6.0),
        ({"a": 4.0, "b": 2.0}, {"a": 3.0}, None, 1, 3.0),
        ({"a": 4.0}, {"a": 9.0}, None, 1, 0.0),
        ({"a": None, "b": 2.0}, {}, 5.0, 1, 7.0),
        ({"a": None, "b": 2.0}, {}, None, 1, None),
        ({}, {}, None, 2, 0.0),
    ],
)
def test_the_time_left_follows_from_what_lessons_took(waiting, elapsed, usual, jobs, left):
    """Lessons share the cores; none ends before its own time; the unknown is not guessed at."""
    assert progressing.seconds_left(waiting, elapsed, usual, jobs) == left


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, ""),
        (0.0, "about 1 s left"),
        (42.4, "about 42 s left"),
        (61.0, "about 1 min left"),
        (200.0, "about 3 min left"),
    ],
)
def test_a_time_left_is_told_in_words(seconds, words):
    """Seconds below a minute, minutes above, and nothing where nothing is known."""
    assert progressing.in_words(seconds) == words


def test_what_runs_now_and_the_time_left_stand_beside_the_bar(book):
    """A person sees which lessons run, how many are done, and about how long it still takes."""
    console = Console(file=io.StringIO(), width=120, force_terminal=True)
    with progressing.Progress(2, console, jobs=2) as progress:
        progress.plans({"a": 90.0, "b": 200.0})
        progress.begins(book.lessons["a"])
        progress.begins(book.lessons["b"])
        progress.bar.refresh()
    shown = console.file.getvalue()
    assert "a, b" in shown
    assert "0/2" in shown
    assert "about 3 min left" in shown
