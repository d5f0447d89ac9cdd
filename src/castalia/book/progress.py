"""The page "what I have done": lessons, questions, exercises; the reader's browser knows the rest."""

from __future__ import annotations

from docutils import nodes

from castalia import quizzing
from castalia.book import exercises
from castalia.book.elements import Element, element, words
from castalia.book.making import View, paragraph
from castalia.model import Lesson

KEPT = (
    "Your answers are kept in this browser, on this device, and nowhere else: nobody sees them. "
    "To take them to another device, or to keep them safe, save them as a file."
)
WITHOUT = "Without JavaScript nothing can be kept, and this page shows the lessons only."
CONTROLS = """
<form class="progress-controls" hidden aria-label="Keep what you have done">
<button type="button" data-action="save">Save as a file</button>
<label class="progress-load">Load from a file
<input type="file" accept="application/json,.json"></label>
<button type="button" data-action="clear">Forget everything</button>
<span class="progress-sure" hidden>
<span>This cannot be undone.</span>
<button type="button" data-action="sure">Yes, forget it</button>
<button type="button" data-action="keep">No, keep it</button></span>
<p role="status"></p>
</form>
"""


def progress(view: View) -> list[nodes.Node]:
    """What is kept, the means to keep it, and the lessons."""
    lessons = [_lesson(view, lesson) for lesson in view.book.lessons.values()]
    if not lessons:
        return [paragraph("This book has no lessons yet.")]
    listed = element("ul", *lessons, classes=("lessons", "progress-list"))
    return [
        paragraph(KEPT),
        nodes.raw("", f"<noscript><p>{WITHOUT}</p></noscript>{CONTROLS}", format="html"),
        words("", "progress-total"),
        listed,
    ]


def _lesson(view: View, lesson: Lesson) -> Element:
    """A lesson, how many questions it asks, and its exercises."""
    names = [asked.name for asked in quizzing.questions(lesson)]
    count = f"{len(names)} questions" if len(names) != 1 else "1 question"
    made = element(
        "li",
        paragraph(view.to_lesson(lesson), classes=["lesson-link"]),
        words(count if names else "no questions", "progress-state"),
        *exercises.states(view, lesson),
    )
    made["data"] = {"lesson": lesson.slug, "questions": " ".join(names)}
    return made
