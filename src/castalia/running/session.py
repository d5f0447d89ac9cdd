"""Lessons in, verdicts out: several at a time, and nothing run twice without a reason."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import nbformat

from castalia import myst
from castalia.errors import WrongUsage
from castalia.model import Book, Lesson, Record, Verdict
from castalia.reading import read_record
from castalia.running import locks, performing, preloading, recording, results
from castalia.running.execution import Execution, Limits
from castalia.running.kernel import AS_WE_ARE, Setting, execute
from castalia.running.performing import Job
from castalia.running.room import UNKNOWN_BYTES, Room

_LOOK_AGAIN_S = 0.1
_WORTH_WARMING = 2  # lessons that are new, for which modules are loaded before all is known


class Outlook:
    """What the caller may want to hear while lessons run; every method may be left as it is."""

    def plans(self, expected: Mapping[str, float | None]) -> None:
        """These lessons will run, each with the seconds that it is expected to take, if known."""

    def begins(self, lesson: Lesson) -> None:
        """A lesson's kernel starts."""

    def asks(self, lesson: Lesson, question: str) -> None:
        """A lesson failed, and one looks for the reason."""

    def ends(self, record: Record) -> None:
        """A lesson has its verdict."""

    def reused(self, record: Record) -> None:
        """A lesson need not run: nothing that it depends on has changed."""

    def notes(self, words: str) -> None:
        """There is something that people should know of how lessons run, or why."""


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


def declared_bytes(lesson: Lesson) -> int:
    """The memory that a lesson declares to need; 0 for none."""
    return int((lesson.options.memory_gib or 0) * 2**30)


def limits_for(lesson: Lesson, limits: Limits) -> Limits:
    """The limits of one lesson, which may take what it declares if that is more."""
    return replace(limits, memory_bytes=max(limits.memory_bytes, declared_bytes(lesson)))


def run_lessons(
    book: Book,
    lessons: Sequence[Lesson],
    *,
    limits: Limits | None = None,
    jobs: int | None = None,
    force: bool = False,
    outlook: Outlook | None = None,
    plain: bool = False,
    executor: Executor | None = None,
) -> list[Record]:
    """Run lessons that changed, longest first, in forks where it is safe, and record a verdict.

    Args:
        book: The book that the lessons belong to.
        lessons: At least one.
        limits: Seconds and bytes; those of `book.yml` by default.
        jobs: Kernels at a time; as many as cores by default.
        force: Run also what has not changed.
        outlook: Hears of each beginning and end.
        plain: Give each lesson a Jupyter kernel of its own.
        executor: Runs lessons elsewhere, such as on a cluster; `jobs` then counts its workers.
    Returns:
        One record a lesson, in the order of `lessons`.
    Raises:
        WrongUsage: no lesson was selected.
        LostExecutor: `executor` gives no more answers; what had passed is kept.
    """
    if not lessons:
        raise WrongUsage("no lesson was selected")
    way = _Way(limits or limits_of(book), jobs or os.cpu_count() or 1, plain, executor)
    session = _Session(book, way, outlook or Outlook())
    with performing.here(way.jobs) as (threads, warm):
        session.warm_up(lessons, force)
        for lesson in lessons:
            session.reuse_or_queue(lesson, force)
        if session.waiting:
            asyncio.run(session.run(threads, warm))
    return [session.records[lesson.slug] for lesson in lessons]


@contextmanager
def means(
    scheduler: str | None, local_cluster: bool, jobs: int | None
) -> Iterator[tuple[Executor | None, int | None]]:
    """What runs lessons, and how many at a time: this machine, or a Dask cluster.

    Args:
        scheduler: The address of a Dask scheduler; none for this machine.
        local_cluster: Start a cluster here.
        jobs: How many at a time; as many as cores by default.
    Raises:
        NoCluster: there is no such cluster.
    """
    if not (scheduler or local_cluster):
        yield None, jobs
        return
    from castalia.running.clusters import on_a_cluster

    with on_a_cluster(scheduler, jobs) as found:
        yield found


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
    return await execute(notebook, limits_for(lesson, limits), _ipython(book), setting)


def _ipython(book: Book) -> Path:
    """A folder in which IPython finds no settings of its user."""
    folder = book.root / "_build" / "ipython"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@dataclass(frozen=True)
class _Task:
    """A lesson that must run, with what its result will depend on, and its last record."""

    lesson: Lesson
    notebook: nbformat.NotebookNode
    keys: dict[str, str]
    last: Record | None

    @property
    def expected_s(self) -> float | None:
        """How long it took last time."""
        return self.last.seconds if self.last else None

    @property
    def comes_after(self) -> tuple[float, ...]:
        """Sorts the longest first: before all others what never ran, by how much it imports."""
        if self.expected_s is not None:
            return (1, -self.expected_s)
        named = set(preloading.imported(cell.source for cell in self.lesson.code_cells))
        return (0, -len(named), -len(self.lesson.code_cells))

    @property
    def expected_bytes(self) -> int:
        """What it took of memory when it last passed; else what it declares, or any may take."""
        shown = self.last.peak_memory_bytes if self.last else 0
        if self.last and self.last.verdict is Verdict.PASSED and shown:
            return shown
        return max(shown, declared_bytes(self.lesson) or UNKNOWN_BYTES)


@dataclass(frozen=True)
class _Way:
    """How lessons are run in one call of `run_lessons`."""

    limits: Limits
    jobs: int
    plain: bool
    executor: Executor | None

    def room(self) -> Room:
        """The room that there is; a cluster sees to its memory itself."""
        return Room(self.jobs, sys.maxsize if self.executor else None)


class _Session:
    """One call of `run_lessons`: what is known already, and what waits for a kernel."""

    def __init__(self, book: Book, way: _Way, outlook: Outlook) -> None:
        self.book = book
        self.way = way
        self.outlook = outlook
        self.cache = results.open_cache(book.root)
        self.has_results = bool(self.cache.list_cache_records())
        self.kept = book.root / "_build" / "imports.json"
        self.learned = preloading.Learned.read(self.kept)
        self.modules: tuple[str, ...] = ()
        self.records: dict[str, Record] = {}
        self.noted: set[str] = set()
        self.waiting: list[_Task] = []

    def reuse_or_queue(self, lesson: Lesson, force: bool) -> None:
        keys = results.keys(self.book, lesson)
        record = read_record(self.book.root, lesson.slug)
        still_good = None if force else results.lookup(self.cache, record, keys, lesson)
        if still_good is None:
            notebook = myst.notebook(lesson.text, lesson.path)
            if self.has_results:
                results.forget(self.cache, notebook)
            self.waiting.append(_Task(lesson, notebook, keys, record))
            return
        if still_good != record:
            results.save(self.book.root, still_good)
        locks.keep(self.book.root, keys["lock"])
        self.records[lesson.slug] = still_good
        self.outlook.reused(still_good)

    def warm_up(self, lessons: Sequence[Lesson], force: bool) -> None:
        """Begin to load modules while it is found out what has to run, if several lessons do."""
        new = [x for x in lessons if force or not read_record(self.book.root, x.slug)]
        if self.way.plain or self.way.executor or not performing.can_fork():
            return
        if len(new) < _WORTH_WARMING:
            return
        self.modules = tuple(preloading.choose(self.learned, new))
        performing.WARM.begin(self.modules)

    async def run(self, threads: Executor, warm: performing.Warm) -> None:
        """Run all that waits, longest first, as many at a time as fit into the machine."""
        if not self.modules:
            waiting = [task.lesson for task in self.waiting]
            self.modules = tuple(preloading.choose(self.learned, waiting))
        if words := locks.why_again(self.book.root, [(x.last, x.keys) for x in self.waiting]):
            self.outlook.notes(words)
        tasks = sorted(self.waiting, key=lambda task: task.comes_after)
        self.outlook.plans({task.lesson.slug: task.expected_s for task in tasks})
        room = self.way.room()
        executor = self.way.executor or threads
        try:
            async with asyncio.TaskGroup() as group:
                runs = [group.create_task(self._run_one(x, executor, room)) for x in tasks]
                while not all(run.done() for run in runs):
                    await asyncio.wait(runs, timeout=_LOOK_AGAIN_S)
                    await room.look_again()  # a module may have been loaded
        except ExceptionGroup as several:
            raise several.exceptions[0] from several
        self.learned.loaded(warm.costs, warm.unfit)
        self.learned.save(self.kept)

    async def _run_one(self, task: _Task, executor: Executor, room: Room) -> None:
        """Run a lesson when there is room, and record what became of it."""
        way = self.way
        used = preloading.used(self.learned, task.lesson)
        needs = tuple(name for name in self.modules if name in used)
        async with room.taken(task.expected_bytes, lambda: performing.WARM.has(needs)):
            began = datetime.now(UTC)
            self.outlook.begins(task.lesson)
            limits = limits_for(task.lesson, way.limits)
            told = performing.our_variables()
            job = Job(task.notebook, limits, self.modules, needs, told, way.plain)
            run = await performing.performed(job, executor)
        self._note(task.lesson.slug, run.note)
        self.learned.note(task.lesson.slug, run.modules)
        keys, good_lock = task.keys, task.last.good_lock if task.last else ""
        if run.verdict is Verdict.PASSED:
            uri = str(task.lesson.path)
            number = results.file_away(self.cache, run.notebook, uri, run.seconds)
            good_lock = keys["lock"]
            locks.keep(self.book.root, good_lock)
            keys = {**keys, "cached": str(number)}
        record = recording.record(task.lesson, keys, run, began, good_lock)
        results.save(self.book.root, record)
        self.records[task.lesson.slug] = record
        self.outlook.ends(record)

    def _note(self, slug: str, words: str) -> None:
        """Say once what a run has noted, with the lesson that it was noted of first."""
        if words and words not in self.noted:
            self.noted.add(words)
            self.outlook.notes(f"{slug}: {words}")
