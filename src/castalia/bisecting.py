"""Which package change breaks a lesson: a search through the changes between two locks.

Every question is answered by a throw-away environment in which the lesson is run. The search halves
the changes until one is left at which the lesson begins to fail, then proves it from both sides: the
good lock with nothing but that change fails, and the bad lock without it passes.
"""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from castalia import running
from castalia.errors import CastaliaError
from castalia.model import Book, Lesson, Verdict
from castalia.running import Setting, environments, locks
from castalia.running.locks import Change

STORE = "sample"  # whose data are the same in every trial


class NothingToFind(CastaliaError):
    """The locks do not differ in what the question is about."""


@dataclass(frozen=True)
class Trial:
    """What became of the lesson with the good lock and some changes."""

    changes: tuple[Change, ...]
    passed: bool
    ended: str  # how, in a few words


@dataclass(frozen=True)
class Answer:
    """What breaks a lesson."""

    culprits: tuple[Change, ...]  # one, or those that break it only together
    sufficient: Trial  # the good lock with just these
    necessary: Trial  # the bad lock without them
    trials: int

    @property
    def proved(self) -> bool:
        """Whether the good lock with these fails, and the bad one without them passes."""
        return not self.sufficient.passed and self.necessary.passed


Try = Callable[[Sequence[Change]], Trial]


def search(changes: Sequence[Change], attempt: Try) -> Answer:
    """Find the smallest set of changes that breaks the lesson.

    Args:
        changes: All that differs between the good lock and the bad one, in the order of their
            making; each beginning of it must be a lock that can be installed.
        attempt: Runs the lesson with the good lock and some of the changes.
    Raises:
        NothingToFind: nothing differs, the lesson fails with the good lock or passes with the bad.
    """
    trials = _Trials(changes, attempt)
    if not changes:
        raise NothingToFind("the two locks fix the same packages on this machine")
    for some, wanted, name in (((), True, "good"), (changes, False, "bad")):
        ends = trials.of(some)
        if ends.passed is not wanted:
            word = "passes" if ends.passed else "fails"
            message = f"the lesson {word} with the {name} lock: {ends.ended}"
            raise NothingToFind(message, hint="castalia run says why a lesson fails")
    found: list[Change] = []
    # Fails with `found` and the first `end` changes. While `found` alone does not break it, another
    # change is needed, and the search goes on among those before.
    end = len(changes)
    while not found or (end and trials.of(found).passed):
        end = _first_bad(changes, found, end, trials)
        found.append(changes[end - 1])
        end -= 1
    rest = [change for change in changes if change not in found]
    culprits = tuple(change for change in changes if change in found)
    return Answer(culprits, trials.of(found), trials.of(rest), trials.done)


def _first_bad(changes: Sequence[Change], found: list[Change], end: int, trials: _Trials) -> int:
    """How many of the first changes it takes, together with `found`, to break the lesson."""
    good, bad = 0, end  # with `found` alone it passes; with the first `end` it fails
    while bad - good > 1:
        middle = (good + bad) // 2
        if trials.of([*found, *changes[:middle]]).passed:
            good = middle
        else:
            bad = middle
    return bad


class _Trials:
    """Trials by what was changed; none is made twice."""

    def __init__(self, changes: Sequence[Change], attempt: Try) -> None:
        self.changes = changes
        self.attempt = attempt
        self.made: dict[frozenset[str], Trial] = {}

    @property
    def done(self) -> int:
        """How many there were."""
        return len(self.made)

    def of(self, some: Sequence[Change]) -> Trial:
        """The trial with these changes."""
        names = frozenset(change.name for change in some)
        if names not in self.made:
            self.made[names] = self.attempt([x for x in self.changes if x.name in names])
        return self.made[names]


def bisect(
    book: Book, lesson: Lesson, good: Path, bad: Path, tell: Callable[[str], None]
) -> Answer:
    """Find the package change between two locks that breaks a lesson.

    Args:
        book: The book that the lesson belongs to.
        lesson: Passes with `good` and fails with `bad`; its data come from the sample store.
        good: A lock.
        bad: Another; both for the Python that runs, or that `good` names.
        tell: Hears, in words, of what is done.
    Raises:
        NothingToFind: as `search`.
        CannotBuild: an environment cannot be made.
        Malformed: a lock cannot be read.
    """
    old, new = locks.read(good), locks.read(bad)
    changes = locks.changes(old, new)
    limits = running.limits_of(book)
    folder = book.root / "_build" / "environments" / f"trial-{lesson.slug}"
    tell(f"{_counted(len(changes))} between {good} and {bad}, Python {old.python}")

    def attempt(some: Sequence[Change]) -> Trial:
        shutil.rmtree(folder, ignore_errors=True)
        environment = environments.built(locks.changed(old, some), folder)
        try:
            run = asyncio.run(running.rehearse(book, lesson, limits, Setting(STORE, environment)))
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        ended = " ".join(f"{run.verdict.value} {run.name} {run.message}".split())[:200]
        passed = run.verdict is Verdict.PASSED
        tell(f"good lock with {_named(some)}: {ended}")
        return Trial(tuple(some), passed, ended)

    return search(changes, attempt)


def _counted(number: int) -> str:
    return f"{number} change{'s' * (number != 1)}"


def _named(some: Sequence[Change]) -> str:
    """Some changes in words, counted when there are many."""
    if len(some) > 3:
        return _counted(len(some))
    return ", ".join(map(str, some)) or "no change"


def as_text(answer: Answer, lesson: Lesson) -> str:
    """The answer in sentences."""
    names = " and ".join(map(str, answer.culprits))
    together = "only together with each other" if len(answer.culprits) > 1 else "by itself"
    it, them = ("it", "this change") if len(answer.culprits) == 1 else ("them", "these changes")
    first = f"{lesson.slug} is broken by {names}"
    with_it = f"  the good lock with {them} fails, {together}: {answer.sufficient.ended}"
    if answer.necessary.passed:
        without = f"  the bad lock without {it} passes"
    else:
        ended = answer.necessary.ended
        without = (
            f"  the bad lock without {it} fails, too, so something else breaks it as well: {ended}"
        )
    return "\n".join([first, with_it, without, f"  {answer.trials} environments were tried"])


def as_json(answer: Answer, lesson: Lesson) -> str:
    """The answer for programs."""
    facts = {
        "lesson": lesson.slug,
        "culprits": [
            {
                "package": change.name,
                "old": change.old.version if change.old else None,
                "new": change.new.version if change.new else None,
            }
            for change in answer.culprits
        ],
        "proved": answer.proved,
        "good_with_these": answer.sufficient.ended,
        "bad_without_these": answer.necessary.ended,
        "trials": answer.trials,
    }
    return json.dumps(facts, indent=2, ensure_ascii=False)
