"""Problems, verdicts and progress, as people, programs and CI read them."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from rich.console import Console
from small_books import SEEN, make_book

from castalia import report
from castalia.errors import Place, Problem
from castalia.model import Book, DataUsed, Failure, Record, Verdict

HERE = Path("lessons/small/a.md")
ERROR = Problem("L302", Place(HERE, 12), "a cell of 13 lines", "split it")
WARNING = Problem("L311", Place(HERE, 2), "unmet", severity="warning")
ELSEWHERE = Problem("B001", Place(Path("book.yml")), "100% wrong: a, b\nand c", "mend it")


@pytest.fixture
def book(tmp_path, monkeypatch) -> Book:
    """Two lessons, read from the working directory."""
    monkeypatch.chdir(tmp_path)
    return make_book(tmp_path, {"a": "Prose.\n", "b": "Prose.\n"})


def record(lesson: str, verdict: Verdict = Verdict.PASSED, **more) -> Record:
    """A run of a lesson."""
    facts = {
        "when": datetime.now(UTC) - timedelta(days=1),
        "seconds": 2.25,
        "peak_memory_bytes": 3 * 2**20,
        "python": "3.11",
        "packages": {},
        "data": (),
        "cells": 4,
        "keys": {},
    }
    return Record(lesson=lesson, verdict=verdict, **{**facts, **more})


FAILURE = Failure(
    cell=2,
    line=30,
    name="ZeroDivisionError",
    message="division by zero",
    traceback="\x1b[31mTraceback\x1b[0m [here]\nZeroDivisionError: division by zero",
)


def printed(function, *arguments, terminal: bool = False) -> str:
    """What a function prints on a console."""
    console = Console(file=io.StringIO(), force_terminal=terminal, width=80)
    function(*arguments, console=console)
    return console.file.getvalue()


def test_problems_as_text():
    """A line for each problem in the order of files and lines, its hint below, a count at the end."""
    assert report.problems([ERROR, WARNING, ELSEWHERE], "text").split("\n") == [
        "book.yml: 100% wrong: a, b",
        "and c [B001]",
        "    mend it",
        "lessons/small/a.md:2: warning: unmet [L311]",
        "lessons/small/a.md:12: a cell of 13 lines [L302]",
        "    split it",
        "2 problems, 1 warning",
    ]


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ([], "no problems"),
        ([ERROR], "1 problem"),
        ([WARNING], "1 warning"),
        ([WARNING, WARNING], "2 warnings"),
    ],
)
def test_counts_are_words(found, words):
    """The count names what there is and leaves out what there is not."""
    assert report.count(found) == words


def test_problems_as_json():
    """Programs get every field, whatever it holds."""
    told = json.loads(report.problems([ERROR, ELSEWHERE], "json"))
    assert told["count"] == "2 problems"
    assert told["problems"][1] == {
        "code": "L302",
        "severity": "error",
        "file": "lessons/small/a.md",
        "line": 12,
        "message": "a cell of 13 lines",
        "hint": "split it",
    }
    assert json.loads(report.problems([], "json"))["problems"] == []


def test_problems_as_github_annotations():
    """GitHub gets one command a problem; whatever would end it early is escaped."""
    awkward = Problem("L000", Place(Path("a,b:c.md"), 1), "m")
    assert report.problems([ERROR, WARNING, ELSEWHERE, awkward], "github").split("\n") == [
        "::error file=a%2Cb%3Ac.md,line=1,title=L000::m",
        "::error file=book.yml,line=0,title=B001::100%25 wrong: a, b%0Aand c%0Amend it",
        "::warning file=lessons/small/a.md,line=2,title=L311::unmet",
        "::error file=lessons/small/a.md,line=12,title=L302::a cell of 13 lines%0Asplit it",
    ]
    assert report.problems([], "github") == ""


def test_files_are_relative_to_the_working_directory(tmp_path, monkeypatch):
    """CI finds a file by its path in the repository, however it was read."""
    monkeypatch.chdir(tmp_path)
    problem = Problem("L000", Place(tmp_path / "a.md", 1), "m")
    assert "file=a.md," in report.problems([problem], "github")
    assert json.loads(report.problems([problem], "json"))["problems"][0]["file"] == "a.md"


def test_verdicts_on_the_terminal(book):
    """A table with all lessons, then each failure with its place, cell and traceback."""
    used = DataUsed(dataset="sst", store="sample", kind="real", fingerprint=SEEN)
    bad = record("b", Verdict.FAILED_IN_CODE, failure=FAILURE)
    shown = printed(report.print_verdicts, [record("a", data=(used,)), bad], book)
    lines = [line.split() for line in shown.split("\n")]
    assert ["a", "passed", "2.2", "3", "sst", "(sample,", "real)"] in lines
    assert "lessons/small/b.md:30: failed in code, cell 2" in shown
    assert "Traceback [here]\nZeroDivisionError: division by zero" in shown
    assert "\x1b" not in shown
    assert shown.endswith("1 of 2 lessons passed\n")


def test_evidence_stands_above_the_traceback(book):
    """Why the verdict is this one is said before the traceback, on the terminal and in JUnit."""
    why = ("it passes with the lock with which it last passed", "changed since then: numpy 1 → 2")
    bad = record("b", Verdict.FAILED_IN_ENVIRONMENT, failure=FAILURE, evidence=why)
    shown = printed(report.print_verdicts, [bad], book)
    first = "lessons/small/b.md:30: failed in environment, cell 2"
    assert f"{first}\n  {why[0]}\n  {why[1]}\nTraceback [here]" in shown
    told = ElementTree.fromstring(report.junit([bad], book).encode()).find(".//failure")
    assert told.get("type") == "failed in environment"
    lines = ["lessons/small/b.md:30: cell 2", *why, "Traceback [here]"]
    assert told.text.startswith("\n".join(lines))


def test_a_question_is_told_while_it_is_asked(book):
    """Whoever waits hears which reason is being tried."""
    console = Console(file=io.StringIO(), width=80)
    report.Progress(1, console).asks(book.lessons["a"], "does it pass on the sample store?")
    assert console.file.getvalue() == "a failed: does it pass on the sample store?\n"


def test_a_failure_without_traceback_is_told_by_its_last_line(book):
    """A kernel that never started has no cell and no traceback, but still a reason."""
    failure = Failure(cell=0, line=1, name="NoSuchKernel", message="xpython")
    bad = record("a", Verdict.CRASHED, failure=failure)
    shown = printed(report.print_verdicts, [bad], book)
    assert "lessons/small/a.md:1: crashed, before the first cell\nNoSuchKernel: xpython" in shown


@pytest.mark.parametrize(
    ("verdict", "kind"),
    [
        (Verdict.FAILED_IN_CODE, "failure"),
        (Verdict.FAILED_IN_DATA, "failure"),
        (Verdict.TIMED_OUT, "error"),
        (Verdict.CRASHED, "error"),
    ],
)
def test_junit(book, verdict, kind):
    """JUnit has a case a lesson, with its time, and for each failure cell, line and traceback."""
    text = report.junit([record("a"), record("b", verdict, failure=FAILURE)], book)
    suite = ElementTree.fromstring(text.encode()).find("testsuite")
    assert (suite.get("tests"), suite.get("time")) == ("2", "4.500")
    assert (suite.get("failures"), suite.get("errors")) == (
        ("1", "0") if kind == "failure" else ("0", "1")
    )
    good, bad = suite.findall("testcase")
    assert dict(good.items()) == {
        "classname": "lessons.small",
        "name": "a",
        "file": "lessons/small/a.md",
        "line": "1",
        "time": "2.250",
    }
    assert len(good) == 0
    told = bad.find(kind)
    assert told.get("type") == verdict.value
    assert told.get("message") == "cell 2: ZeroDivisionError: division by zero"
    assert told.text.startswith("lessons/small/b.md:30: cell 2\nTraceback [here]\n")


def test_junit_holds_whatever_a_lesson_prints(book):
    """Characters that XML cannot hold never make the report unreadable."""
    failure = Failure(cell=1, line=1, name="E", message="\x00<&>\ud800", traceback="\x07 ✓")
    text = report.junit([record("a", Verdict.FAILED_IN_CODE, failure=failure)], book)
    told = ElementTree.fromstring(text.encode()).find(".//failure")
    assert told.get("message") == "cell 1: E: �<&>�"
    assert told.text.endswith("� ✓")


def test_summary_fits_one_screen(book):
    """A build ends with lessons, seconds, where the data came from and how to open the site."""
    used = DataUsed(dataset="sst", store="sample", kind="real", fingerprint=SEEN)
    fresh = record("b", when=datetime.now(UTC), data=(used,))
    shown = printed(report.print_summary, [record("a"), fresh], book, 12.34, "open index.html")
    assert shown.split("\n") == [
        "A small book",
        "  ran      1 lesson; 1 more as they were",
        "  passed   2 of 2, 8 cells",
        "  seconds  12.3; to run every lesson 4.5",
        "  data     sst, real data from the sample",
        "  open it  open index.html",
        "",
    ]


def follow(console: Console, book: Book) -> None:
    """Two lessons: one reused, one that fails."""
    with report.Progress(2, console) as progress:
        progress.reused(record("a"))
        progress.begins(book.lessons["b"])
        progress.ends(record("b", Verdict.TIMED_OUT))


def test_progress_without_a_terminal_is_plain(book):
    """A log gets one line for each lesson that ran, and no codes for cursors and colours."""
    console = Console(file=io.StringIO(), width=80)
    follow(console, book)
    assert console.file.getvalue() == "[2/2] b: timed out, 2.2 s\n"


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
    with report.Progress(2, console) as progress:
        progress.notes("the lock changed since the last good run: numpy [1] → 2")
    assert "the lock changed since the last good run: numpy [1] → 2\n" in console.file.getvalue()


@pytest.mark.parametrize("terminal", [False, True])
def test_waiting_says_what_for(terminal):
    """Something slow says what it is, in a plain line where there is no terminal."""
    console = Console(file=io.StringIO(), width=80, force_terminal=terminal)
    with report.Waiting("building the site", console):
        pass
    shown = console.file.getvalue()
    assert "building the site" in shown
    assert ("\x1b" in shown) is terminal


def test_talk_goes_to_stderr(capsys, book):
    """Results go to stdout and progress to stderr, so that one can be kept without the other."""
    with report.Progress(1) as progress, report.Waiting("building"):
        progress.ends(record("a"))
    report.print_verdicts([record("a")], book)
    out, err = capsys.readouterr()
    assert "a: passed" in err
    assert "building" in err
    assert "1 of 1 lessons passed" in out
    assert "building" not in out
