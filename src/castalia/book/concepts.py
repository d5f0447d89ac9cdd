"""Every concept of the book: the code that belongs to it, where it is taught, where it is practised."""

from __future__ import annotations

from collections import defaultdict

from docutils import nodes

from castalia.book.making import View, joined, link, paragraph, table
from castalia.model import Lesson, Part
from castalia.rules import taught

HEADS = ["Concept", "In code", "Taught in", "Practised in"]
Cell = list[nodes.Node | str]


def concepts(view: View) -> list[nodes.Node]:
    """A table for each part that teaches some concept, then what is used and not taught yet."""
    practised = _practised(view)
    made = [_table(view, part, practised) for part in view.book.parts if _taught_in(view, part)]
    if not made:
        return [paragraph("No lesson of this book names its concepts yet.")]
    return [*made, *_gaps(view)]


def _taught_in(view: View, part: Part) -> list[Lesson]:
    lessons = (view.book.lessons[slug] for slug in part.lessons)
    return [lesson for lesson in lessons if lesson.options.introduces]


def _practised(view: View) -> dict[str, list[str]]:
    """Token to the slugs of the exercises whose solutions use it, in reading order."""
    found: dict[str, list[str]] = defaultdict(list)
    for lesson in view.book.lessons.values():
        for exercise in view.shelf.of(lesson.slug):
            for one in taught.of_exercise(exercise, lesson, ("solution",)):
                if exercise.slug not in found[one.token]:
                    found[one.token].append(exercise.slug)
    return found


def _table(view: View, part: Part, practised: dict[str, list[str]]) -> nodes.Node:
    rows: list[list[Cell]] = []
    for lesson in _taught_in(view, part):
        for concept, group in lesson.options.introduces.items():
            rows.append(
                [
                    [concept],
                    joined(nodes.literal("", token) for token in group) or ["–"],
                    [view.to_lesson(lesson)],
                    _practice(view, lesson, group, practised),
                ]
            )
    return table(HEADS, rows, part.title)


def _practice(
    view: View, lesson: Lesson, group: tuple[str, ...], practised: dict[str, list[str]]
) -> Cell:
    """The first exercises that use a concept; those of its own lesson where it is no code."""
    slugs = {slug: None for token in group for slug in practised.get(token, [])}
    own = [one.slug for one in view.shelf.of(lesson.slug)]
    ordered = [*slugs] if group else own
    links = [
        link(view.shelf.exercises[slug].title, view.address(view.shelf.exercises[slug].docname))
        for slug in ordered[:3]
    ]
    more = len(ordered) - len(links)
    return [*joined(links), f" and {more} more"] if more else joined(links) or ["no exercise yet"]


def _gaps(view: View) -> list[nodes.Node]:
    """What lessons use though no lesson teaches it yet."""
    rows: list[list[Cell]] = [
        [[view.to_lesson(lesson)], joined(nodes.literal("", x) for x in lesson.options.assumes)]
        for lesson in view.book.lessons.values()
        if lesson.options.assumes
    ]
    if not rows:
        return []
    return [table(["Lesson", "Uses"], rows, "Used, and not taught by any lesson yet")]
