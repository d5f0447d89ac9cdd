"""The page for instructors: each exercise, its wrong answers, and what each is told."""

from __future__ import annotations

from docutils import nodes

from castalia.book.making import View, marked, paragraph, table
from castalia.reading_exercises import read_exercises


def refused_answers(view: View) -> list[nodes.Node]:
    """A table an exercise: part, what the answer shows, the message that it gets."""
    exercises, _ = read_exercises(view.book.root / "exercises")
    made: list[nodes.Node] = []
    for exercise in exercises.values():
        options = exercise.options
        about = (
            f"{exercise.front.title} (`{exercise.slug}`): {options.kind}, difficulty "
            f"{options.difficulty} of 9, about {options.minutes} minutes, {options.points} points."
        )
        rows: list[list[list[nodes.Node | str]]] = [
            [[one.part], [one.path.stem], [one.slip or one.status], [*marked(one.says)]]
            for one in exercise.wrong
            if not one.hidden  # learners read this page, too
        ]
        heads = ["Part", "Answer", "It shows", "It is told"]
        made.append(paragraph(*marked(about)))
        made.append(table(heads, rows, f"Answers to {exercise.slug} that are refused"))
    return made or [paragraph("This book has no exercises yet.")]
