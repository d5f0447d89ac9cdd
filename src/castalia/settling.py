"""Keys of questions, held against what the lessons' cells last gave; nothing is run for it."""

from __future__ import annotations

from collections.abc import Iterable

from castalia import myst, quizzing
from castalia.errors import Malformed, Problem
from castalia.model import Book, Lesson
from castalia.running import results


def wrong_keys(book: Book, lessons: Iterable[Lesson]) -> list[Problem]:
    """The keys that are not, or no more, what the cells say; lessons without outputs are passed by.

    Args:
        book: The book that the lessons belong to.
        lessons: Those whose keys are held.
    """
    found: list[Problem] = []
    cache = results.open_cache(book.root)
    for lesson in lessons:
        try:
            asked = quizzing.read(lesson.text, lesson.path)
            if not asked:
                continue
            executed = results.cached_notebook(cache, lesson)
            outputs = quizzing.shown(executed, myst.VALUE_TAG)
            quizzing.settle(asked, quizzing.published(executed), outputs)
        except KeyError:
            continue  # it did not pass, which is told already
        except Malformed as error:
            found += error.problems
    return found
