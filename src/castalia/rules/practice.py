"""Rules about exercises in the book: where they stand, and what of a lesson they practise."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator
from itertools import takewhile

from castalia import quizzing
from castalia.checking import text as texts
from castalia.errors import Place, Problem
from castalia.exercise import Exercise
from castalia.model import Lesson
from castalia.reading_exercises import Shelf
from castalia.rules import prose
from castalia.rules.exercises import ExerciseRule
from castalia.rules.introduced import defined, used, words

KINDS = ("guided", "faded", "free")


class E109(ExerciseRule):
    """Each other lesson that an exercise needs exists."""

    hint = "name lessons by their files, without folder and .md; its own lesson needs no naming"

    def check_one(self, exercise: Exercise, shelf: Shelf) -> Iterator[Problem]:
        """Look each of them up."""
        for number, name in enumerate(exercise.options.needs):
            place = exercise.place("options", "needs", str(number))
            if name == exercise.options.lesson:
                yield self.problem(
                    place, f"{name!r} is its own lesson, and not another that it needs"
                )
            elif name not in shelf.lessons and name not in shelf.unread:
                yield self.problem(place, f"there is no lesson {name!r} to need")


class LessonsRule(ExerciseRule):
    """A rule about each lesson and its exercises."""

    about = "lessons"

    def check(self, shelf: Shelf) -> Iterator[Problem]:
        """Yield a problem wherever the rule does not hold."""
        for lesson in shelf.lessons.values():
            yield from self.check_lesson(lesson, shelf)

    def check_lesson(self, lesson: Lesson, shelf: Shelf) -> Iterator[Problem]:
        """Yield a problem wherever one lesson breaks the rule."""
        yield from ()


class E110(LessonsRule):
    """A lesson places exercises of its own, each of them once."""

    def check_lesson(self, lesson: Lesson, shelf: Shelf) -> Iterator[Problem]:
        """Look at each `{exercise}`."""
        seen: dict[str, int] = {}
        for fence in quizzing.placed(lesson.text):
            slug, place = fence.argument, Place(lesson.path, fence.line)
            exercise = shelf.exercises.get(slug)
            if exercise is None and slug not in shelf.unread:
                own = ", ".join(one.slug for one in shelf.of(lesson.slug)) or "none yet"
                message = f"there is no exercise {slug!r}"
                yield self.problem(place, message, f"exercises of this lesson: {own}")
            elif exercise and exercise.options.lesson != lesson.slug:
                message = f"{slug} is an exercise of the lesson {exercise.options.lesson}"
                yield self.problem(place, message, "place it there, or link to it in the prose")
            elif slug in seen:
                message = f"{slug} stands here a second time; first on line {seen[slug]}"
                yield self.problem(place, message, "keep one of the two")
            seen.setdefault(slug, fence.line)


class E111(ExerciseRule):
    """Each exercise stands in its lesson, where all that it needs is known."""

    def check_one(self, exercise: Exercise, shelf: Shelf) -> Iterator[Problem]:
        """Look for its `{exercise}`."""
        lesson = shelf.lessons.get(exercise.options.lesson)
        if lesson is None:
            return  # E104 tells
        if exercise.slug not in {fence.argument for fence in quizzing.placed(lesson.text)}:
            message = f"the lesson {lesson.slug} does not place this exercise"
            hint = f"write there, in three lines, ```{{exercise}} {exercise.slug} and ```"
            yield self.problem(exercise.place("options", "lesson"), message, hint)


class E112(ExerciseRule):
    """Each exercise is a page of the book: `_toc.yml` names it, below its lesson."""

    def check_one(self, exercise: Exercise, shelf: Shelf) -> Iterator[Problem]:
        """Look at what stands before it in the table of contents."""
        lesson = shelf.lessons.get(exercise.options.lesson)
        if lesson is None:
            return  # E104 tells
        hint = f"write `- file: {exercise.docname}` under `sections:` of {lesson.docname}"
        if exercise.docname not in shelf.toc_lines:
            message = "_toc.yml does not name this exercise, so it has no page"
            yield self.problem(Place(exercise.path, 1), message, hint)
            return
        before = [*takewhile(lambda name: name != exercise.docname, shelf.toc_lines)]
        above = next((x for x in reversed(before) if not x.startswith("exercises/")), "nothing")
        if above != lesson.docname:
            root = exercise.folder.parent.parent
            place = Place(root / "_toc.yml", shelf.toc_lines[exercise.docname])
            message = f"{exercise.docname} stands below {above}, not below {lesson.docname}"
            yield self.problem(place, message, hint)


def _all_read(lesson: Lesson, shelf: Shelf) -> bool:
    """Whether all exercises that a lesson places could be read; if not, that is told already."""
    return not any(fence.argument in shelf.unread for fence in quizzing.placed(lesson.text))


class E113(LessonsRule):
    """Each outcome of a lesson is practised by at least one exercise."""

    hint = "name it in the `outcomes` of an exercise, one part of which practises it"

    def check_lesson(self, lesson: Lesson, shelf: Shelf) -> Iterator[Problem]:
        """Look for each outcome among those that exercises name."""
        practised = {name for one in shelf.of(lesson.slug) for name in one.options.outcomes}
        for outcome in lesson.outcomes:
            if outcome.id not in practised and _all_read(lesson, shelf):
                yield self.problem(outcome.place, f"no exercise practises {outcome.id!r}")


class E114(LessonsRule):
    """A lesson has a guided, a faded and a free exercise."""

    def check_lesson(self, lesson: Lesson, shelf: Shelf) -> Iterator[Problem]:
        """Look for each kind."""
        there = {one.options.kind for one in shelf.of(lesson.slug)}
        missing = [kind for kind in KINDS if kind not in there]
        if missing and _all_read(lesson, shelf):
            message = f"no exercise of this lesson is {' or '.join(missing)}"
            hint = f"castalia new exercise SLUG --lesson {lesson.slug} begins one"
            yield self.problem(Place(lesson.path, 1), message, hint)


class E115(ExerciseRule):
    """What a solution uses was introduced by a lesson up to its own, or by the exercise itself.

    A function, method or attribute counts as introduced when a cell uses it, or when prose shows it
    as code. Python's built-in functions always count.
    """

    severity = "warning"
    hint = "show it in the lesson, or name it as `code` in the task or in a hint"

    def check(self, shelf: Shelf) -> Iterator[Problem]:
        """Go through the lessons in reading order, and through the exercises of each."""
        met = {*dir(builtins)}
        for lesson in shelf.lessons.values():
            met |= words(*(cell.source for cell in lesson.code_cells), *_shown(lesson.text))
            for exercise in shelf.of(lesson.slug):
                yield from self._unknown(exercise, met)

    def _unknown(self, exercise: Exercise, met: set[str]) -> Iterator[Problem]:
        known = met | words(*(one.text for one in exercise.of("given")))
        for kind in ("prose", "hint"):
            known |= words(*(x for one in exercise.of(kind) for x in _shown(one.text)))
        for piece in exercise.of("solution"):
            try:
                tree = ast.parse(texts.unmarked(piece.text))
            except SyntaxError:
                continue  # `castalia prove` tells
            known |= defined(tree)
            for name, line in sorted(used(tree), key=lambda one: one[::-1]):
                if name not in known and not name.startswith("__"):
                    message = f"the solution uses `{name}`, which no lesson up to here introduced"
                    yield self.problem(Place(exercise.path, piece.line + line - 1), message)
                    known.add(name)  # told once


class E116(ExerciseRule):
    """The points of a part that a person marks are the sum of its criteria's points."""

    hint = "correct `points` of the part, or those of a criterion"

    def check_one(self, exercise: Exercise, shelf: Shelf) -> Iterator[Problem]:
        """Add up each rubric."""
        for name, part in exercise.options.parts.items():
            total = sum(one.points for one in part.rubric)
            if part.rubric and total != part.points:
                message = f"the part {name} gives {part.points} points, its rubric {total}"
                place = exercise.place("options", "parts", name, "rubric")
                yield self.problem(place, message)


def _shown(text: str) -> list[str]:
    """All that a text shows as code without running it."""
    page = prose.parse(text)
    return [*(span.content for span in page.spans if span.kind == "code_inline"), *page.listings]
