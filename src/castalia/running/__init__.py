"""Lessons in, verdicts out: several kernels at a time, and nothing run twice without a reason."""

from __future__ import annotations

import ast
import asyncio
import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, packages_distributions, version
from pathlib import Path

import nbformat

from castalia import myst
from castalia.errors import WrongUsage
from castalia.model import Book, DataUsed, Failure, Lesson, Record, Verdict
from castalia.reading import read_record
from castalia.running import locks, results
from castalia.running.execution import Execution, Limits, author_cell
from castalia.running.kernel import AS_WE_ARE, Setting, execute
from castalia.stores import STORE_VARIABLE

__all__ = ["Execution", "Limits", "Outlook", "Setting", "limits_of", "rehearse", "run_lessons"]


class Outlook:
    """What the caller may want to hear while lessons run; every method may be left as it is."""

    def begins(self, lesson: Lesson) -> None:
        """A lesson's kernel starts."""

    def asks(self, lesson: Lesson, question: str) -> None:
        """A lesson failed, and one looks for the reason."""

    def ends(self, record: Record) -> None:
        """A lesson has its verdict."""

    def reused(self, record: Record) -> None:
        """A lesson need not run: nothing that it depends on has changed."""


def limits_of(
    book: Book,
    cell_timeout_s: float | None = None,
    lesson_timeout_s: float | None = None,
    memory_gib: float | None = None,
) -> Limits:
    """The limits that `book.yml` sets, unless others are given."""
    config = book.settings.get("sphinx", {}).get("config", {})
    by_cell = book.settings.get("execute", {}).get("timeout", 120)
    gib = memory_gib or config.get("castalia_memory_gib", 4)
    return Limits(
        cell_timeout_s=float(cell_timeout_s or by_cell),
        lesson_timeout_s=float(lesson_timeout_s or config.get("castalia_lesson_timeout", 600)),
        memory_bytes=int(float(gib) * 2**30),
    )


def run_lessons(
    book: Book,
    lessons: Sequence[Lesson],
    *,
    limits: Limits | None = None,
    jobs: int | None = None,
    force: bool = False,
    outlook: Outlook | None = None,
) -> list[Record]:
    """Run lessons that changed, longest first, and record a verdict for each.

    Args:
        book: The book that the lessons belong to.
        lessons: At least one.
        limits: Seconds and bytes; those of `book.yml` by default.
        jobs: Kernels at a time; as many as cores by default.
        force: Run also what has not changed.
        outlook: Hears of each beginning and end.
    Returns:
        One record a lesson, in the order of `lessons`.
    Raises:
        WrongUsage: no lesson was selected.
    """
    if not lessons:
        raise WrongUsage("no lesson was selected")
    session = _Session(book, limits or limits_of(book), jobs or os.cpu_count() or 1, outlook)
    for lesson in lessons:
        session.reuse_or_queue(lesson, force)
    if session.waiting:
        asyncio.run(session.run())
    return [session.records[lesson.slug] for lesson in lessons]


async def rehearse(
    book: Book, lesson: Lesson, limits: Limits, setting: Setting = AS_WE_ARE
) -> Execution:
    """Run a lesson and keep nothing: neither record nor outputs.

    Args:
        book: The book that the lesson belongs to.
        lesson: What to run.
        limits: Seconds and bytes.
        setting: The store and the environment; our own by default.
    """
    notebook = myst.notebook(lesson.text, lesson.path)
    return await execute(notebook, limits, _ipython(book), setting)


def _ipython(book: Book) -> Path:
    """A folder in which IPython finds no settings of its user."""
    folder = book.root / "_build" / "ipython"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@dataclass(frozen=True)
class _Job:
    """A lesson that must run, with what its result will depend on, and its last record."""

    lesson: Lesson
    notebook: nbformat.NotebookNode
    keys: dict[str, str]
    last: Record | None

    @property
    def expected_s(self) -> float:
        """How long it took last time."""
        return self.last.seconds if self.last else float("inf")


class _Session:
    """One call of `run_lessons`: what is known already, and what waits for a kernel."""

    def __init__(self, book: Book, limits: Limits, jobs: int, outlook: Outlook | None) -> None:
        self.book = book
        self.limits = limits
        self.jobs = jobs
        self.outlook = outlook or Outlook()
        self.cache = results.open_cache(book.root)
        self.records: dict[str, Record] = {}
        self.waiting: list[_Job] = []

    def reuse_or_queue(self, lesson: Lesson, force: bool) -> None:
        notebook = myst.notebook(lesson.text, lesson.path)
        keys = results.keys(self.book, lesson, notebook)
        record = read_record(self.book.root, lesson.slug)
        still_good = None if force else results.lookup(self.cache, record, keys, notebook)
        if still_good is None:
            results.forget(self.cache, notebook)
            self.waiting.append(_Job(lesson, notebook, keys, record))
            return
        if still_good != record:
            results.save(self.book.root, still_good)
        locks.keep(self.book.root, keys["lock"])
        self.records[lesson.slug] = still_good
        self.outlook.reused(still_good)

    async def run(self) -> None:
        free = asyncio.Semaphore(self.jobs)
        async with asyncio.TaskGroup() as group:
            for job in sorted(self.waiting, key=lambda job: -job.expected_s):
                group.create_task(self._run_one(job, free))

    async def _run_one(self, job: _Job, free: asyncio.Semaphore) -> None:
        async with free:
            began = datetime.now(UTC)
            self.outlook.begins(job.lesson)
            run = await execute(job.notebook, self.limits, _ipython(self.book))
        keys, good_lock = job.keys, job.last.good_lock if job.last else ""
        if run.verdict is Verdict.PASSED:
            uri = str(job.lesson.path)
            number = results.file_away(self.cache, run.notebook, uri, run.seconds)
            good_lock = keys["lock"]
            locks.keep(self.book.root, good_lock)
            keys = {**keys, "cached": str(number)}
        record = _record(job.lesson, keys, run, began, good_lock)
        results.save(self.book.root, record)
        self.records[job.lesson.slug] = record
        self.outlook.ends(record)


def _record(
    lesson: Lesson, keys: dict[str, str], run: Execution, began: datetime, good_lock: str
) -> Record:
    used = {event["dataset"]: event for event in run.data_events if "error" not in event}
    return Record(
        lesson=lesson.slug,
        verdict=run.verdict,
        when=began,
        seconds=round(run.seconds, 3),
        peak_memory_bytes=run.peak_memory_bytes,
        python=platform.python_version(),
        packages=imported_packages(lesson),
        data=tuple(DataUsed(**used[name]) for name in sorted(used)),
        cells=_cells_run(run),
        keys=keys,
        failure=None if run.verdict is Verdict.PASSED else _failure(lesson, run),
        store=os.environ.get(STORE_VARIABLE) or "auto",
        good_lock=good_lock,
    )


def _cells_run(run: Execution) -> int:
    """How many of the author's code cells ran to their end."""
    through = author_cell(run.notebook, run.cell_index)
    return through if run.verdict is Verdict.PASSED else max(through - 1, 0)


def _failure(lesson: Lesson, run: Execution) -> Failure:
    """The failure, placed in the lesson's file."""
    number = author_cell(run.notebook, run.cell_index) if run.cell_index >= 0 else 0
    message = run.message
    line = 1
    if run.cell_index >= 0:
        cell = run.notebook.cells[run.cell_index]
        if myst.VALUE_TAG in cell.metadata.get("tags", ()):
            line = run.notebook.metadata["source_map"][run.cell_index] + 1
            message = f"a number in the prose: {message}"
        elif number:
            line = lesson.code_cells[number - 1].line + run.line_in_cell - 1
    return Failure(cell=number, line=line, name=run.name, message=message, traceback=run.traceback)


def imported_packages(lesson: Lesson) -> dict[str, str]:
    """The versions of the distributions that a lesson's code imports, by name."""
    modules: set[str] = set()
    for cell in lesson.code_cells:
        try:
            tree = ast.parse(cell.source)
        except SyntaxError:
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                modules |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                modules.add(node.module.split(".")[0])
    owners = packages_distributions()
    found = {}
    for name in sorted({owner for module in modules for owner in owners.get(module, ())[:1]}):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found
