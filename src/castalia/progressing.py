"""How far long work is, on stderr: a bar where a person watches, plain lines in a log."""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import AbstractContextManager
from typing import Any, Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    MofNCompleteColumn,
    ProgressColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.progress import Progress as Bar
from rich.text import Text

from castalia.contract import DatasetResult
from castalia.grading import facts, outlook
from castalia.model import Lesson, Record, Verdict
from castalia.running import Outlook
from castalia.stores.mirroring import Filled


class Shown(AbstractContextManager["Shown"]):
    """A bar that is drawn on a terminal only."""

    def __init__(
        self,
        what: str,
        total: int | None,
        *columns: ProgressColumn,
        console: Console | None = None,
    ) -> None:
        """Prepare the bar.

        Args:
            what: Stands before it until something better is known.
            total: How much there is to do, if this is known.
            columns: What stands beside it.
            console: Where to draw; stderr by default.
        """
        self.console = console or Console(stderr=True)
        all_columns = (TextColumn("{task.description}"), BarColumn(), *columns)
        self.bar = Bar(*all_columns, console=self.console, transient=True)
        self.task = self.bar.add_task(what, total=total)

    def __enter__(self) -> Self:
        if self.console.is_terminal:
            self.bar.start()
        return self

    def __exit__(self, *error: object) -> None:
        if self.console.is_terminal:
            self.bar.stop()


class _TimeLeft(ProgressColumn):
    """About how long it will still take, where this can be said."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self.progress = progress

    def render(self, task: Task) -> Text:
        """The words beside the bar."""
        return Text(in_words(self.progress.seconds_left()), style="progress.remaining")


class Progress(Shown, Outlook):
    """Shows how lessons go: what is running now, and the time left."""

    def __init__(self, total: int, console: Console | None = None, jobs: int = 1) -> None:
        """Prepare the bar.

        Args:
            total: How many lessons there are.
            console: Where to draw; stderr by default.
            jobs: How many of them run at a time.
        """
        columns = (MofNCompleteColumn(), TimeElapsedColumn(), _TimeLeft(self))
        super().__init__("running lessons", total, *columns, console=console)
        self.total = total
        self.jobs = jobs
        self.done = 0
        self.waiting: dict[str, float | None] = {}
        self.running: dict[str, float] = {}  # by lesson, when it began
        self.took: list[float] = []

    def plans(self, expected: Mapping[str, float | None]) -> None:
        """These lessons are going to run."""
        self.waiting = dict(expected)

    def begins(self, lesson: Lesson) -> None:
        """A lesson starts."""
        self.running[lesson.slug] = time.monotonic()
        self._show()

    def asks(self, lesson: Lesson, question: str) -> None:
        """A lesson failed, and one looks for the reason."""
        self.console.print(Text(f"{lesson.slug} failed: {question}"), soft_wrap=True)

    def ends(self, record: Record) -> None:
        """A lesson has its verdict."""
        self.running.pop(record.lesson, None)
        self.waiting.pop(record.lesson, None)
        self.took.append(record.seconds)
        self.done += 1
        self._show()
        passed = record.verdict is Verdict.PASSED
        if not self.console.is_terminal or not passed:
            told = f"[{self.done}/{self.total}] {record.lesson}: {record.verdict.value}"
            self.console.print(Text(f"{told}, {record.seconds:.1f} s"), soft_wrap=True)

    def reused(self, record: Record) -> None:
        """A lesson need not run."""
        self.done += 1
        self._show()

    def notes(self, words: str) -> None:
        """There is something that people should know."""
        self.console.print(Text(words), soft_wrap=True)

    def seconds_left(self) -> float | None:
        """About how long the rest takes; none while nothing is known of some lesson."""
        usual = sum(self.took) / len(self.took) if self.took else None
        elapsed = {slug: time.monotonic() - began for slug, began in self.running.items()}
        return seconds_left(self.waiting, elapsed, usual, self.jobs)

    def _show(self) -> None:
        words = ", ".join(self.running) or "running lessons"
        self.bar.update(self.task, completed=self.done, description=words)


def seconds_left(
    waiting: Mapping[str, float | None],
    elapsed: Mapping[str, float],
    usual: float | None,
    jobs: int,
) -> float | None:
    """About how long lessons still take, several at a time.

    Args:
        waiting: Those that have not ended, each with the seconds it is expected to take.
        elapsed: Those that run, each with the seconds since it began.
        usual: Seconds for a lesson of which nothing is known; none if that is not known either.
        jobs: How many run at a time.
    Returns:
        Seconds: no less than the longest needs alone. None where something is unknown.
    """
    if usual is None and None in waiting.values():
        return None
    left = [
        max((usual or 0.0 if seconds is None else seconds) - elapsed.get(slug, 0.0), 0.0)
        for slug, seconds in waiting.items()
    ]
    return max([sum(left) / jobs, *left], default=0.0)


def in_words(seconds: float | None) -> str:
    """A time left, as short as it is exact."""
    if seconds is None:
        return ""
    if seconds < 60:
        return f"about {max(round(seconds), 1)} s left"
    return f"about {round(seconds / 60)} min left"


class Waiting(AbstractContextManager["Waiting"]):
    """Says what takes a while and shows nothing finer: a spinner, or one plain line."""

    def __init__(self, what: str, console: Console | None = None) -> None:
        self.console = console or Console(stderr=True)
        self.what = what
        self.status = self.console.status(what)

    def __enter__(self) -> Waiting:
        if self.console.is_terminal:
            self.status.start()
        else:
            self.console.print(Text(self.what), soft_wrap=True)
        return self

    def __exit__(self, *error: object) -> Any:
        self.status.stop()


class Counting(Shown):
    """Shows how far a survey is: a bar on a terminal, nothing elsewhere."""

    def __init__(self, what: str, total: int, console: Console | None = None) -> None:
        super().__init__(what, total, MofNCompleteColumn(), TimeElapsedColumn(), console=console)

    def one_more(self, result: DatasetResult) -> None:
        """Another dataset has its result; one that is not good is told at once."""
        self.bar.advance(self.task)
        if self.console.is_terminal and not result.good:
            self.console.print(Text(f"{result.name}: {result.state}"))


class Marking(Shown, outlook.Outlook):
    """Shows how far a class is marked: a bar on a terminal; what fails is told everywhere."""

    def __init__(self, total: int, console: Console | None = None) -> None:
        super().__init__(
            "marking", total, MofNCompleteColumn(), TimeRemainingColumn(), console=console
        )
        self.count = self.lost = 0

    def marked(self, submission: facts.Submission, marking: facts.Marking) -> None:
        """A submission has its mark."""
        self.count += 1
        self.bar.advance(self.task)

    def failed(self, submission: facts.Submission, reason: str) -> None:
        """A submission could not be marked, for no fault of its own."""
        self.lost += 1
        self.bar.advance(self.task)
        told = f"{submission.student}, {submission.exercise}: not marked: {reason}"
        self.console.print(Text(told), soft_wrap=True)


class Sending(Shown):
    """Shows how a mirror fills: a bar on a terminal, a line a dataset elsewhere."""

    def __init__(self, console: Console | None = None) -> None:
        super().__init__("making samples", None, DownloadColumn(), console=console)

    def begins(self, size_bytes: int) -> None:
        """All samples are there and weigh this much together."""
        self.bar.update(self.task, total=size_bytes)

    def passes(self, dataset: str, size_bytes: int) -> None:
        """An object is in the mirror now."""
        self.bar.update(self.task, advance=size_bytes, description=dataset)

    def ends(self, filled: Filled) -> None:
        """All of a dataset is in the mirror."""
        if not self.console.is_terminal:
            told = f"{filled.dataset}: {filled.sent} sent, {filled.kept} there already"
            removed = f", {filled.removed} removed" if filled.removed else ""
            self.console.print(told + removed, soft_wrap=True, highlight=False)
