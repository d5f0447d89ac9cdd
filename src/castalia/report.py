"""Problems, verdicts and progress, as people, programs and CI read them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from rich.console import Console
from rich.table import Table
from rich.text import Text

from castalia.book.concluding import summary_lines
from castalia.errors import Place, Problem
from castalia.model import Book, Record, Verdict

_COLOURS = {Verdict.PASSED: "green", Verdict.TIMED_OUT: "yellow"}
_ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def problems(found: Iterable[Problem], output: str) -> str:
    """Problems as `text`, `json` or `github`, by file and line."""
    ordered = sorted(found, key=lambda problem: (problem.place, problem.code, problem.message))
    return {"text": _as_text, "json": _as_json, "github": _as_github}[output](ordered)


def _as_text(found: Sequence[Problem]) -> str:
    lines = []
    for problem in found:
        severity = "" if problem.severity == "error" else f"{problem.severity}: "
        lines.append(f"{problem.place}: {severity}{problem.message} [{problem.code}]")
        if problem.hint:
            lines.append(f"    {problem.hint}")
    return "\n".join([*lines, count(found)])


def count(found: Sequence[Problem]) -> str:
    """How many errors and warnings there are, in words."""
    errors = sum(problem.severity == "error" for problem in found)
    told = [(errors, "problem"), (len(found) - errors, "warning")]
    return ", ".join(f"{n} {word}{'s' * (n != 1)}" for n, word in told if n) or "no problems"


def _as_json(found: Sequence[Problem]) -> str:
    rows = [
        {
            "code": problem.code,
            "severity": problem.severity,
            "file": _file(problem.place),
            "line": problem.place.line,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in found
    ]
    return json.dumps({"problems": rows, "count": count(found)}, indent=2, ensure_ascii=False)


def _as_github(found: Sequence[Problem]) -> str:
    """Workflow commands, which put each problem beside its line in a pull request."""
    lines = []
    for problem in found:
        where = {"file": _file(problem.place), "line": problem.place.line, "title": problem.code}
        properties = ",".join(f"{key}={_property(str(value))}" for key, value in where.items())
        words = _escaped("\n".join(filter(None, (problem.message, problem.hint))))
        lines.append(f"::{problem.severity} {properties}::{words}")
    return "\n".join(lines)


def _escaped(text: str) -> str:
    """Text as GitHub's workflow commands want it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A property's value as GitHub's workflow commands want it."""
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _file(place: Place) -> str:
    """The file alone, relative to the working directory where possible."""
    return str(Place(place.file))


def verdict_table(records: Iterable[Record]) -> Table:
    """A row a lesson: verdict, seconds, memory, and where the data came from."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("lesson", "verdict"):
        table.add_column(name)
    for name in ("seconds", "MiB"):
        table.add_column(name, justify="right")
    table.add_column("data")
    for record in records:
        verdict = Text(record.verdict.value, style=_COLOURS.get(record.verdict, "red"))
        memory = f"{record.peak_memory_bytes / 2**20:.0f}"
        table.add_row(record.lesson, verdict, f"{record.seconds:.1f}", memory, _data(record))
    return table


def _data(record: Record) -> str:
    return ", ".join(f"{used.dataset} ({used.store}, {used.kind})" for used in record.data) or "–"


def print_verdicts(records: Sequence[Record], book: Book, console: Console | None = None) -> None:
    """Print the table of verdicts; below it each failure with its cell and traceback."""
    console = console or Console()
    console.print(verdict_table(records))
    for record in records:
        if record.failure:
            console.print()
            place = f"{_place(record, book)}: {record.verdict.value}, {_cell(record)}"
            console.print(Text(place, style="bold"), soft_wrap=True)
            for sentence in record.evidence:
                console.print(Text(f"  {sentence}"), soft_wrap=True)
            console.print(Text.from_ansi(_told(record)), soft_wrap=True)
    passed = sum(record.verdict is Verdict.PASSED for record in records)
    console.print(f"\n{passed} of {len(records)} lessons passed", highlight=False)


def _place(record: Record, book: Book) -> Place:
    """Where a run failed, or the lesson itself."""
    lesson = book.lessons[record.lesson]
    return Place(lesson.path, record.failure.line if record.failure else 1)


def _cell(record: Record) -> str:
    cell = record.failure.cell if record.failure else 0
    return f"cell {cell}" if cell else "before the first cell"


def _told(record: Record) -> str:
    """What the run said when it failed: the traceback, else its last line."""
    failure = record.failure
    if failure is None:
        return ""
    last = f"{failure.name}: {failure.message}".strip(": ")
    return failure.traceback.rstrip() or last


def write_junit(records: Sequence[Record], book: Book, path: Path) -> None:
    """Write verdicts as JUnit XML into a file, whose folder is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(junit(records, book), encoding="utf-8")


def junit(records: Sequence[Record], book: Book) -> str:
    """JUnit XML: a test case a lesson; what ended a run is a failure, or an error if it hung."""
    suite = ElementTree.Element("testsuite", name="castalia", tests=str(len(records)))
    counts = {"failure": 0, "error": 0}
    for record in records:
        lesson = book.lessons[record.lesson]
        case = ElementTree.SubElement(
            suite,
            "testcase",
            classname=f"lessons.{lesson.part}",
            name=record.lesson,
            file=_file(Place(lesson.path)),
            line=str(_place(record, book).line),
            time=f"{record.seconds:.3f}",
        )
        if record.verdict is not Verdict.PASSED:
            hung = record.verdict in (Verdict.TIMED_OUT, Verdict.CRASHED)
            kind = "error" if hung else "failure"
            counts[kind] += 1
            _add_failure(case, kind, record, book)
    suite.set("failures", str(counts["failure"]))
    suite.set("errors", str(counts["error"]))
    suite.set("time", f"{sum(record.seconds for record in records):.3f}")
    top = ElementTree.Element("testsuites")
    top.append(suite)
    ElementTree.indent(top)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(top, "unicode") + "\n"


def _add_failure(case: ElementTree.Element, kind: str, record: Record, book: Book) -> None:
    failure = record.failure
    words = f"{failure.name}: {failure.message}" if failure else record.verdict.value
    told = ElementTree.SubElement(
        case, kind, type=record.verdict.value, message=_clean(f"{_cell(record)}: {words}")
    )
    where = f"{_place(record, book)}: {_cell(record)}"
    told.text = _clean("\n".join([where, *record.evidence, _told(record)]))


def _clean(text: str) -> str:
    """Text without colours and without the characters that XML cannot hold."""
    return _NOT_XML.sub("�", _ANSI.sub("", text))


def print_summary(
    records: Sequence[Record],
    book: Book,
    seconds: float,
    opening: str,
    console: Console | None = None,
) -> None:
    """Print what a build did, on one screen.

    Args:
        records: One a lesson, all passed.
        book: What was built.
        seconds: How long it took, running and building together.
        opening: The command that opens the site.
        console: Where to print; stdout by default.
    """
    console = console or Console()
    said = summary(records, book, datetime.now(UTC) - timedelta(seconds=seconds))
    console.print(Text(book.title, style="bold"))
    for line in summary_lines(said, seconds, opening):
        console.print(Text(line), soft_wrap=True)


def summary(records: Sequence[Record], book: Book, since: datetime) -> dict[str, Any]:
    """The facts of a build's summary.

    Args:
        records: One a lesson, all passed.
        book: What was built.
        since: When the build began.
    """
    opened = {used.dataset: used for record in records for used in record.data}
    return {
        "title": book.title,
        "ran": sum(record.when >= since for record in records),
        "lessons": len(records),
        "passed": sum(record.verdict is Verdict.PASSED for record in records),
        "cells": sum(record.cells for record in records),
        "seconds": sum(record.seconds for record in records),
        "data": [f"{x}, {opened[x].kind} data from the {opened[x].store}" for x in sorted(opened)],
    }
