"""What lessons and exercises must hold: one class, one rule. Functions of the model; no file is touched here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from castalia.errors import Problem
from castalia.model import Book, Lesson, Page
from castalia.reading_exercises import Shelf
from castalia.rules import (
    cells,
    exercises,
    figures,
    files,
    header,
    introduced,
    numbers,
    practice,
    questions,
    taught,
    text,
)
from castalia.rules.base import BookRule, LessonRule, Rule, TextRule, every

__all__ = ["Rule", "check", "check_exercises", "check_lessons", "check_pages", "every"]

MODULES = (
    files,
    header,
    text,
    numbers,
    cells,
    figures,
    introduced,
    taught,
    questions,
    exercises,
    practice,
)  # where rules are defined


def check(book: Book) -> list[Problem]:
    """Every problem of a book, by file and line."""
    found = [
        problem for rule in every() if isinstance(rule, BookRule) for problem in rule.check(book)
    ]
    found += check_lessons(book.lessons.values())
    found += check_pages(book.pages.values())
    return in_order(found)


def check_lessons(lessons: Iterable[Lesson]) -> list[Problem]:
    """The problems of lessons that can be seen without the rest of the book."""
    rules = [rule for rule in every() if isinstance(rule, LessonRule | TextRule)]
    return in_order(problem for lesson in lessons for problem in _held(rules, lesson))


def check_pages(pages: Iterable[Page]) -> list[Problem]:
    """The problems of pages that are not lessons."""
    rules = [rule for rule in every() if isinstance(rule, TextRule)]
    return in_order(problem for page in pages for problem in _held(rules, page))


_KNOWN: dict[tuple[Path, str, str, tuple[str, ...]], tuple[Problem, ...]] = {}
_MOST_KNOWN = 4096


def _held(rules: Sequence[LessonRule | TextRule], page: Lesson | Page) -> tuple[Problem, ...]:
    """The problems of one text, which these rules see alone: held once a process."""
    key = (page.path, page.docname, page.text, tuple(rule.code for rule in rules))
    if key not in _KNOWN:
        if len(_KNOWN) >= _MOST_KNOWN:
            _KNOWN.clear()
        seen: Any = page  # a rule is only given what it is for
        _KNOWN[key] = tuple(x for rule in rules for x in rule.check(seen))
    return _KNOWN[key]


def check_exercises(shelf: Shelf) -> list[Problem]:
    """The problems of exercises that can be seen without running them."""
    rules = [rule for rule in every() if isinstance(rule, exercises.ExerciseRule)]
    return in_order(problem for rule in rules for problem in rule.check(shelf))


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems by file, line and code, each once."""
    return sorted(set(problems), key=lambda p: (p.place, p.code, p.message))
