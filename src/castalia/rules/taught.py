"""Rules about the order of teaching: nothing is used before a lesson introduces it.

A lesson names under `introduces` its new concepts, each with the tokens of code that belong to it.
The rules hold from the first lesson on that does so. What a lesson uses and no lesson teaches yet
stands under its `assumes`, for all to see.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from castalia.checking import text as texts
from castalia.errors import Place, Problem
from castalia.exercise import Exercise
from castalia.model import Book, Lesson
from castalia.reading_exercises import Shelf
from castalia.rules import code, prose
from castalia.rules.base import BookRule, LessonRule
from castalia.rules.exercises import ExerciseRule
from castalia.rules.introduced import words
from castalia.rules.tokens import tokens

MOST = 7


@dataclass(frozen=True)
class Used:
    """One token of code, and where it stands."""

    token: str
    place: Place


def of_lesson(lesson: Lesson) -> list[Used]:
    """What the cells of a lesson use, in their order."""
    own = _own(lesson)
    names = _of_others(code.imported(lesson), (cell.tree for cell in code.cells(lesson)))
    return [
        Used(token, cell.place(line))
        for cell in code.cells(lesson)
        for token, line in tokens(cell.tree, names, own)
    ]


def of_exercise(
    exercise: Exercise, lesson: Lesson, kinds: Sequence[str] = ("given", "solution")
) -> list[Used]:
    """What the given cells and the solutions of an exercise use, or one of the two."""
    pieces = [(one, _tree(one.text)) for kind in ("given", "solution") for one in exercise.of(kind)]
    trees = [tree for _, tree in pieces]
    names = _of_others(code.imports(trees), trees)
    own = _own(lesson) | _defined(tree for _, tree in pieces)
    return [
        Used(token, Place(exercise.path, piece.line + line - 1))
        for piece, tree in pieces
        if piece.kind in kinds
        for token, line in tokens(tree, names, own)
    ]


def _own(lesson: Lesson) -> set[str]:
    return _defined(cell.tree for cell in code.cells(lesson))


def _defined(trees: Iterable[ast.AST]) -> set[str]:
    """Functions, methods and classes that code defines, which nobody must teach.

    Those in a module that it writes, too.
    """
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    trees = [*trees]
    _, inside = code.own_modules(trees)
    every = (node for tree in (*trees, *inside) for node in ast.walk(tree))
    return {node.name for node in every if isinstance(node, kinds)}


def _of_others(names: Mapping[str, str], trees: Iterable[ast.AST]) -> dict[str, str]:
    """What imported names stand for, without those from modules that the code writes itself."""
    own, _ = code.own_modules(trees)
    return {name: full for name, full in names.items() if full.partition(".")[0] not in own}


def _tree(source: str) -> ast.Module:
    try:
        return ast.parse(texts.unmarked(source))
    except SyntaxError:
        return ast.Module(body=[], type_ignores=[])  # `castalia prove` tells


def _introduced(lesson: Lesson) -> set[str]:
    return {token for group in lesson.options.introduces.values() for token in group}


def met(lessons: Mapping[str, Lesson]) -> Iterator[tuple[Lesson, set[str]]]:
    """Each lesson from the first that introduces anything, with all that is introduced up to it."""
    known: set[str] = set()
    for lesson in lessons.values():
        known |= _introduced(lesson)
        if known:
            yield lesson, {*known}


class L110(LessonRule):
    """A lesson introduces at most seven concepts."""

    hint = "join those that are one idea, leave out what no outcome needs, or split the lesson"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Count them."""
        count = len(lesson.options.introduces)
        if count > MOST:
            message = f"{count} new concepts where {MOST} are the most that one can take in"
            yield self.problem(lesson.place("options", "introduces"), message)


class L111(LessonRule):
    """What a lesson says that it introduces stands in its code.

    A listing that is not run counts for what is introduced, for some things cannot be run on a page.
    """

    hint = "show it in a cell, or correct the token: L112 names tokens as they must be written"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Look for each token."""
        used = {one.token for one in of_lesson(lesson)}
        listed = {*_listed(lesson)} if lesson.options.introduces else set()
        for concept, group in lesson.options.introduces.items():
            for number, token in enumerate(group):
                if token not in used | listed:
                    place = lesson.place("options", "introduces", concept, str(number))
                    yield self.problem(place, f"no cell of this lesson shows `{token}`")


def _listed(lesson: Lesson) -> Iterator[str]:
    """The tokens of what prose shows as code without running it."""
    page = prose.parse(lesson.text)
    shown = [*(span.content for span in page.spans if span.kind == "code_inline"), *page.listings]
    names = code.imported(lesson)
    for text in shown:
        yield from (token for token, _ in tokens(_tree(text), names))


class L112(BookRule):
    """A lesson's code uses nothing before it is taught: this lesson or an earlier one introduces it.

    Where no lesson teaches it yet, `assumes` names it.
    """

    about = "lessons"

    def check(self, book: Book) -> Iterator[Problem]:
        """Go through the lessons in reading order."""
        for lesson, known in met(book.lessons):
            told = known | {*lesson.options.assumes}
            for one in of_lesson(lesson):
                if one.token not in told:
                    yield self.problem(one.place, *_untaught(one.token, lesson, book.lessons))
                    told.add(one.token)


def _untaught(token: str, lesson: Lesson, lessons: Mapping[str, Lesson]) -> tuple[str, str]:
    """What to say of a token that nobody introduced, and how to mend it."""
    later = next((x.slug for x in lessons.values() if token in _introduced(x)), "")
    message = f"`{token}` is used before it is taught"
    if later:
        message += f": the lesson {later} introduces it, later"
        return message, "do without it, or introduce it here and not there"
    hint = (
        f"name it under `introduces` of {lesson.slug} if it is taught there, else under `assumes`"
    )
    return message, hint


class L113(BookRule):
    """A token is introduced once, and nothing is assumed that this or an earlier lesson introduces."""

    about = "lessons"

    def check(self, book: Book) -> Iterator[Problem]:
        """Go through the lessons in reading order."""
        first: dict[str, str] = {}
        for lesson in book.lessons.values():
            for concept, group in lesson.options.introduces.items():
                for number, token in enumerate(group):
                    if token in first:
                        place = lesson.place("options", "introduces", concept, str(number))
                        message = f"`{token}` was introduced by {first[token]}"
                        yield self.problem(place, message, "take it out here, or out there")
                    first.setdefault(token, lesson.slug)
            for number, token in enumerate(lesson.options.assumes):
                if token in first:
                    place = lesson.place("options", "assumes", str(number))
                    message = f"`{token}` need not be assumed: {first[token]} introduces it"
                    yield self.problem(place, message, "take it out")


class E117(ExerciseRule):
    """An exercise's code uses nothing that no lesson up to its own introduces.

    What the task or a hint shows as `code` counts as introduced by the exercise.
    """

    def check(self, shelf: Shelf) -> Iterator[Problem]:
        """Go through the lessons in reading order, and through the exercises of each."""
        for lesson, known in met(shelf.lessons):
            for exercise in shelf.of(lesson.slug):
                told = known | {*lesson.options.assumes}
                shown = _shown(exercise)
                for one in of_exercise(exercise, lesson):
                    if one.token not in told and one.token.rpartition(".")[2] not in shown:
                        yield self.problem(one.place, *_untaught(one.token, lesson, shelf.lessons))
                        told.add(one.token)


def _shown(exercise: Exercise) -> set[str]:
    """The words that the task and the hints of an exercise show as code."""
    pages = [prose.parse(one.text) for kind in ("prose", "hint") for one in exercise.of(kind)]
    spans = [span.content for page in pages for span in page.spans if span.kind == "code_inline"]
    return words(*spans, *(text for page in pages for text in page.listings))
