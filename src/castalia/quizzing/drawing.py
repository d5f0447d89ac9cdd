"""Lots that fall the same way every time: the order of options and lines, and what to recall."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from castalia.errors import Malformed
from castalia.model import Book, Lesson
from castalia.quizzing.blocks import Asked, fences, read
from castalia.quizzing.questions import (
    Choice,
    Match,
    Parsons,
    PredictedChoice,
    QuizQuestion,
    Several,
)

BACK = (1, 3, 7)  # how many lessons back a recalled question comes from


def shuffled(items: Iterable[str], seed: str) -> list[str]:
    """The items in an order that depends on the seed and on nothing else."""
    return sorted(items, key=lambda item: hashlib.sha256(f"{seed}/{item}".encode()).digest())


def shown_order(asked: Asked, slug: str) -> list[str]:
    """The ids of a question's options or pairs, or a program's lines, as they are shown."""
    question, seed = asked.question, f"{slug}/{asked.name}"
    if isinstance(question, Choice | Several | PredictedChoice):
        return shuffled(question.options, seed)
    if isinstance(question, Match):
        return shuffled(question.pairs, seed)
    if isinstance(question, Parsons):
        lines = [text for _, text in question.program]
        found = shuffled([*lines, *(extra.line for extra in question.extra.values())], seed)
        return found if found != lines else [*found[1:], found[0]]
    return []


def fitting(question: Match, seed: str) -> list[str]:
    """What there is to match with, each once, as it is shown."""
    return shuffled({pair.fits for pair in question.pairs.values()}, seed)


def questions(lesson: Lesson) -> tuple[Asked, ...]:
    """Every question of a lesson; none if they cannot be read, which a rule tells."""
    try:
        return read(lesson.text, lesson.path)
    except Malformed:
        return ()


def recallable(lesson: Lesson) -> list[Asked]:
    """The questions of a lesson's quizzes that later lessons may ask again."""
    found = ((asked, asked.question) for asked in questions(lesson))
    return [asked for asked, what in found if isinstance(what, QuizQuestion) and what.recall]


def has_recall(lesson: Lesson) -> bool:
    """Whether the lesson asks questions of earlier ones."""
    return any(fence.directive == "recall" for fence in fences(lesson.text))


def path_back(book: Book, lesson: Lesson) -> list[Lesson]:
    """The lessons that a lesson needs, directly or through others, the latest first."""
    needed: set[str] = set()
    waiting = list(lesson.options.needs)
    while waiting:
        slug = waiting.pop()
        if slug in book.lessons and slug not in needed and slug != lesson.slug:
            needed.add(slug)
            waiting += book.lessons[slug].options.needs
    return [found for slug, found in reversed(book.lessons.items()) if slug in needed]


def recalled(book: Book, lesson: Lesson) -> list[tuple[Lesson, Asked]]:
    """Two or three questions from lessons one, three and seven back; fewer where there are fewer.

    Lessons without questions are passed by. Where the path is shorter, its farthest lesson stands
    in; where it is a single lesson, two questions are drawn from that.
    """
    path = [found for found in path_back(book, lesson) if recallable(found)]
    places = sorted({min(back, len(path)) for back in BACK}) if path else []
    drawn = []
    for place in places:
        source = path[place - 1]
        by_name = {asked.name: asked for asked in recallable(source)}
        names = shuffled(by_name, f"{lesson.slug}/{source.slug}")
        drawn += [(source, by_name[name]) for name in names[: 2 if len(places) == 1 else 1]]
    return drawn
