"""Rules about what a lesson's front matter promises, and about its place among the others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from castalia.errors import Problem
from castalia.model import Book, Lesson
from castalia.rules.base import BookRule, LessonRule
from castalia.rules.verbs import OBSERVABLE, VAGUE

_MEMORY_GIB = {"browser": 2, "laptop": 4}


class L101(LessonRule):
    """A lesson has three to five outcomes."""

    hint = "merge outcomes that are tested together, or split the lesson"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Count the outcomes."""
        count = len(lesson.outcomes)
        if not 3 <= count <= 5:
            message = f"{count} outcome{'s' * (count != 1)} where three to five belong"
            yield self.problem(lesson.place("options", "outcomes"), message)


class L102(LessonRule):
    """An outcome starts with a verb that one can watch the learner do."""

    hint = "say what the learner will do, as in Compute, Plot, Predict, Explain, Compare, Choose"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Hold each outcome's first word against the two lists of verbs."""
        for outcome in lesson.outcomes:
            if outcome.verb in VAGUE:
                message = f"{outcome.verb!r} cannot be watched"
                yield self.problem(outcome.place, message)
            elif outcome.verb not in OBSERVABLE:
                message = f"{outcome.verb!r} is not among the verbs that can be watched"
                hint = f"{self.hint}; a verb that is missing goes into rules/verbs.py"
                yield self.problem(outcome.place, message, hint)


class L103(BookRule):
    """Each lesson that is needed exists."""

    about = "lessons"
    hint = "name a lesson by its file, without folder and .md"

    def check(self, book: Book) -> Iterator[Problem]:
        """Look up each need."""
        known = set(book.lessons) | _unread(book)
        for lesson in book.lessons.values():
            for index, need in enumerate(lesson.options.needs):
                if need not in known:
                    place = lesson.place("options", "needs", str(index))
                    yield self.problem(place, f"there is no lesson {need!r} to need")


def _unread(book: Book) -> set[str]:
    """Names of files that are there but could not be read, of which other rules tell."""
    return {problem.place.file.stem for problem in book.problems}


class L104(BookRule):
    """Each lesson that is needed stands earlier in `_toc.yml`."""

    about = "lessons"
    hint = "move one of the two in _toc.yml"

    def check(self, book: Book) -> Iterator[Problem]:
        """Compare places in reading order; L105 speaks of circles."""
        order = list(book.lessons)
        for lesson in book.lessons.values():
            for index, need in enumerate(lesson.options.needs):
                late = need in order and order.index(need) > order.index(lesson.slug)
                if late and not _way(book, need, lesson.slug):
                    place = lesson.place("options", "needs", str(index))
                    yield self.problem(place, f"{need!r} is needed here but comes later")


class L105(BookRule):
    """Needs form no circle."""

    about = "lessons"
    hint = "decide which lesson comes first, and take it from the other's needs"

    def check(self, book: Book) -> Iterator[Problem]:
        """Report each circle once, at its first lesson in reading order."""
        told: set[str] = set()
        for slug, lesson in book.lessons.items():
            circle = _way(book, slug, slug)
            if circle and not told & set(circle):
                told |= set(circle)
                message = "the needs go round in a circle: " + " → ".join(circle)
                yield self.problem(lesson.place("options", "needs"), message)


def _way(book: Book, start: str, goal: str) -> list[str]:
    """A shortest chain of needs from one lesson to another, both included; empty if none."""
    ways = [[start]]
    seen: set[str] = set()
    for way in ways:
        lesson = book.lessons.get(way[-1])
        for need in lesson.options.needs if lesson else ():
            if need == goal:
                return [*way, need]
            if need not in seen:
                seen.add(need)
                ways.append([*way, need])
    return []


class L106(BookRule):
    """A lesson needs none of a higher level."""

    about = "lessons"
    hint = "raise this lesson's level, or do without the other"

    def check(self, book: Book) -> Iterator[Problem]:
        """Compare the levels along each need."""
        for lesson in book.lessons.values():
            for index, need in enumerate(lesson.options.needs):
                other = book.lessons.get(need)
                if other and other.options.level > lesson.options.level:
                    place = lesson.place("options", "needs", str(index))
                    levels = f"level {lesson.options.level} needs level {other.options.level}"
                    yield self.problem(place, f"{levels}: {need!r}")


class L107(LessonRule):
    """A lesson's file name is words in lower case joined by hyphens, with no number in front."""

    hint = "the order stands in _toc.yml; a name is kept for good, as in vectorising.md"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Look at the names of the file and of its folder."""
        for name in (lesson.part, lesson.slug):
            if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
                yield self.problem(lesson.place(), f"{name!r} is no name for a lesson or a part")


class L108(BookRule):
    """Each dataset that a lesson names is described in `datasets/`."""

    about = "lessons"

    def check(self, book: Book) -> Iterator[Problem]:
        """Look up each dataset."""
        for lesson in book.lessons.values():
            for index, name in enumerate(lesson.options.datasets):
                if name not in book.datasets and name not in _unread(book):
                    place = lesson.place("options", "datasets", str(index))
                    known = "there are: " + ", ".join(sorted(book.datasets))
                    message = f"there is no description datasets/{name}.yml"
                    yield self.problem(place, message, known)


class L109(LessonRule):
    """What a lesson declares to need of memory is there wherever it says that it runs.

    A tab of a browser has 2 GiB, and a laptop of 8 GiB leaves 4 to a lesson.
    """

    hint = "use less data or smaller chunks, or let it run on the hub only"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Compare what is declared with what each place has."""
        wanted = lesson.options.memory_gib or 0
        for index, where in enumerate(lesson.options.runs_in):
            if wanted > (has := _MEMORY_GIB.get(where, wanted)):
                place = lesson.place("options", "runs_in", str(index))
                yield self.problem(place, f"{where} has {has} GiB of memory, not {wanted:g}")
