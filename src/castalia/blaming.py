"""Whose fault it is: lessons run, and for each that fails, whether data, environment or code did it.

The order is that of what changes most often without us. A lesson's datasets are held against their
contracts; then it is run on the sample store; then with the lock with which it last passed. What
makes it pass is to blame. What was found stands as evidence in the record.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping, Sequence
from typing import Any

from castalia import running, stores, surveying
from castalia.contract import DatasetResult
from castalia.errors import CastaliaError
from castalia.model import Book, Lesson, Record, Verdict
from castalia.running import Execution, Limits, Outlook, Setting, environments, locks, results

_OPEN = (Verdict.FAILED_IN_CODE, Verdict.TIMED_OUT, Verdict.CRASHED)
_CLAUSES = 3


def run_lessons(
    book: Book,
    lessons: Sequence[Lesson],
    *,
    limits: Limits | None = None,
    jobs: int | None = None,
    outlook: Outlook | None = None,
    **how: Any,
) -> tuple[list[Record], list[DatasetResult]]:
    """Run lessons that changed, and find out why those fail that fail.

    Args:
        book, lessons, limits, jobs, outlook, how: As for `running.run_lessons`; the outlook hears
            of the end of a lesson when the reason is known.
    Returns:
        One record a lesson, in the order of `lessons`; and what was found of the datasets of those
        that failed.
    Raises:
        WrongUsage: no lesson was selected.
    """
    limits = limits or running.limits_of(book)
    waiting = _Waiting(outlook or Outlook())
    records = running.run_lessons(book, lessons, limits=limits, jobs=jobs, outlook=waiting, **how)
    if not waiting.failed:
        return records, []
    inquest = _Inquest(book, limits, waiting.outlook, jobs or os.cpu_count() or 1)
    inquest.hold(waiting.failed)  # first, for it starts processes of its own
    judged = asyncio.run(inquest.all_of(waiting.failed))
    final = [judged.get(record.lesson, record) for record in records]
    found = inquest.checks.values()
    return final, sorted(found, key=lambda result: (result.name, result.store))


class _Waiting(Outlook):
    """Tells of ends at once, but for those whose reason is not known yet."""

    def __init__(self, outlook: Outlook) -> None:
        self.outlook = outlook
        self.failed: list[Record] = []

    def plans(self, expected: Mapping[str, float | None]) -> None:
        """These lessons will run."""
        self.outlook.plans(expected)

    def begins(self, lesson: Lesson) -> None:
        """A lesson's kernel starts."""
        self.outlook.begins(lesson)

    def reused(self, record: Record) -> None:
        """A lesson need not run."""
        self.outlook.reused(record)

    def notes(self, words: str) -> None:
        """There is something that people should know."""
        self.outlook.notes(words)

    def ends(self, record: Record) -> None:
        """A lesson has its verdict."""
        if record.verdict is Verdict.PASSED:
            self.outlook.ends(record)
        else:
            self.failed.append(record)


class _Inquest:
    """Looks for the reasons of all that failed in one run."""

    def __init__(self, book: Book, limits: Limits, outlook: Outlook, jobs: int) -> None:
        self.book = book
        self.limits = limits
        self.outlook = outlook
        self.free = asyncio.Semaphore(jobs)
        self.known = set(stores.names())
        self.checks: dict[tuple[str, str | None], DatasetResult] = {}

    def hold(self, failed: list[Record]) -> None:
        """Hold the datasets of all that failed against their contracts, each only once."""
        wanted: dict[str | None, set[str]] = {}
        for record in failed:
            asked = self._datasets(record)
            for name, store in asked.items():
                wanted.setdefault(store, set()).add(name)
            if asked:
                words = f"do its data keep their contracts? {', '.join(asked)}"
                self.outlook.asks(self.book.lessons[record.lesson], words)
        for store, names in wanted.items():
            for result in surveying.survey(sorted(names), values=False, store=store):
                self.checks[result.name, store] = result

    def _datasets(self, record: Record) -> dict[str, str | None]:
        """The datasets of a lesson, with the store where a run found each, if it came so far."""
        declared = self.book.lessons[record.lesson].options.datasets
        where: dict[str, str | None] = dict.fromkeys(declared)
        where |= {used.dataset: used.store for used in record.data}
        return {name: store for name, store in where.items() if name in self.known}

    async def all_of(self, failed: list[Record]) -> dict[str, Record]:
        """The records with their final verdicts and evidence, by lesson."""
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(self._one(record)) for record in failed]
        return {task.result().lesson: task.result() for task in tasks}

    async def _one(self, record: Record) -> Record:
        lesson = self.book.lessons[record.lesson]
        async with self.free:
            verdict, evidence = await self._reason(lesson, record)
        judged = record.model_copy(update={"verdict": verdict, "evidence": tuple(evidence)})
        results.save(self.book.root, judged)
        self.outlook.ends(judged)
        return judged

    async def _reason(self, lesson: Lesson, record: Record) -> tuple[Verdict, list[str]]:
        """The verdict and its evidence."""
        held = [self.checks[asked] for asked in self._datasets(record).items()]
        evidence = [told(result) for result in held]
        kept = all(result.good for result in held)
        if record.verdict not in _OPEN:
            passing = (
                ["what could not be had during the run can be had now"] if held and kept else []
            )
            return record.verdict, [*evidence, *passing]
        if not kept:
            return Verdict.FAILED_IN_DATA, evidence
        elsewhere = {result.store for result in held} | {used.store for used in record.data}
        if elsewhere - {"sample"}:
            self.outlook.asks(lesson, "does it pass on the sample store?")
            again = await self._again(lesson, Setting(store="sample"))
            if again.verdict is Verdict.PASSED:
                evidence.append("it passes on the sample store with the same lock")
                return Verdict.FAILED_IN_DATA, evidence
            evidence.append(f"it fails on the sample store, too: {_ended(again)}")
        passes, words = await self._with_good_lock(lesson, record)
        return (Verdict.FAILED_IN_ENVIRONMENT if passes else record.verdict), [*evidence, *words]

    async def _again(self, lesson: Lesson, setting: Setting) -> Execution:
        return await running.rehearse(self.book, lesson, self.limits, setting)

    async def _with_good_lock(self, lesson: Lesson, record: Record) -> tuple[bool, list[str]]:
        """Whether the lesson passes with the lock of its last good run, and what there is to say."""
        good, root = locks.kept(self.book.root, record.good_lock), self.book.root
        if not record.good_lock:
            return False, ["it never passed here, so there is no other lock to try"]
        if record.good_lock == record.keys["lock"]:
            return False, ["the lock is the one with which it last passed"]
        if not good.is_file():
            return False, ["the lock with which it last passed is not kept any more"]
        self.outlook.asks(lesson, "does it pass with the lock with which it last passed?")
        folder = root / "_build" / "environments" / record.good_lock
        try:
            old, new = locks.read(good), locks.read(root / "requirements.lock")
            environment = await asyncio.to_thread(environments.built, old, folder)
        except CastaliaError as error:
            words = "the lock with which it last passed could not be tried"
            return False, [f"{words}: {_one_line(str(error))}"]
        again = await self._again(lesson, Setting("sample", environment))
        if again.verdict is not Verdict.PASSED:
            return False, [
                f"it fails with the lock with which it last passed, too: {_ended(again)}"
            ]
        found = f"castalia bisect-env {lesson.slug} --good {good.relative_to(root)}"
        return True, [
            "it passes with the lock with which it last passed",
            f"changed since then: {locks.in_words(old, new, record.packages)}",
            f"{found} --bad requirements.lock finds the one that breaks it",
        ]


def told(result: DatasetResult) -> str:
    """What became of a dataset's contract, in one sentence."""
    where = f"on the {result.store} store"
    if result.state == "kept":
        return f"{result.name} keeps its contract {where}"
    if result.state == "broken":
        clauses = [
            f"{one.clause}: promised {one.promised}, found {one.found}"
            for one in result.broken[:_CLAUSES]
        ]
        more = len(result.broken) - len(clauses)
        words = "; ".join([*clauses, *([f"and {more} more"] if more else [])])
        return f"{result.name} breaks its contract {where}: {words}"
    words = _one_line(result.problem)
    if result.state == "unreachable":
        times = f"{result.tries} {'try' if result.tries == 1 else 'tries'}"
        took = f"{times} in {result.seconds:.1f} s"
        return f"{result.name} cannot be reached {where} ({took}): {words}"
    return f"{result.name} cannot be opened {where}: {words}"


def _ended(run: Execution) -> str:
    """How another run of a lesson ended, in a few words."""
    return _one_line(f"{run.verdict.value}, {run.name}: {run.message}")


def _one_line(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 300 else f"{words[:299]}…"
