"""Rules about what a lesson asks: where it stands, what is explained, and how much there is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from castalia import quizzing
from castalia.errors import Place, Problem
from castalia.model import Cell, Lesson
from castalia.quizzing import Asked
from castalia.rules import prose
from castalia.rules.base import LessonRule
from castalia.rules.text import OPENING, QUIZ, content_sections

LEAST_QUESTIONS, LEAST_PREDICTIONS = 5, 2
FEWEST_WORDS = 4
_HIDES = {"hide-cell", "hide-output", "remove-cell", "remove-output"}
_POINTS = re.compile(
    r"\b(?:all|none|both|neither|either|any|one) of (?:the|these|those)? ?(?:above|below|others?)\b"
    r"|\b(?:the|options?|answers?) (?:above|below)\b|\b(?:options?|answers?) [A-F]\b",
    re.IGNORECASE,
)


class L502(LessonRule):
    """A prediction stands before the cell that it is about, in the same section.

    That cell shows its output, so that the reader can compare.
    """

    hint = "move it up to just before the cell whose output it asks for"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Look at what follows each prediction."""
        page = prose.parse(lesson.text)
        heads = [heading.line for heading in page.headings if heading.level == 2]
        for asked in quizzing.questions(lesson):
            if asked.question.directive != "predict":
                continue
            end = min((line for line in heads if line > asked.fence.line), default=page.lines + 1)
            cell = next((x for x in lesson.code_cells if x.line > asked.fence.end), None)
            fault = _cell_fault(cell, end)
            if fault:
                place = Place(lesson.path, asked.fence.line)
                yield self.problem(place, f"{asked.name}: {fault}")


def _cell_fault(cell: Cell | None, end: int) -> str:
    """Why a cell is not one whose output can be predicted; empty if it is."""
    if cell is None or cell.line >= end:
        return "no cell follows in this section"
    hidden = sorted(_HIDES & set(cell.tags))
    return f"the cell that follows is tagged {hidden[0]}" if hidden else ""


class L503(LessonRule):
    """Each option, right or wrong, has an explanation of its own that teaches something."""

    hint = "say why somebody would think so, and what shows that it is otherwise"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Compare the explanations of each question."""
        for asked in quizzing.questions(lesson):
            told = asked.question.explanations
            count = Counter(" ".join(why.split()).lower() for why in told.values())
            for name, why in told.items():
                if count[" ".join(why.split()).lower()] > 1:
                    message = f"{asked.name}: {name} is explained with the words of another"
                    yield self.problem(_place_of_why(asked, name), message)
                elif len(why.split()) < FEWEST_WORDS:
                    message = f"{asked.name}: {why!r} explains nothing"
                    yield self.problem(_place_of_why(asked, name), message)


def _place_of_why(asked: Asked, name: str) -> Place:
    for keys in ((x, name, "why") for x in ("options", "pairs", "mistakes", "extra")):
        if keys in asked.lines:
            return asked.place(*keys)
    return asked.place("otherwise" if name == "otherwise" else "why")


class L504(LessonRule):
    """Questions stand on their own, between fences of backticks.

    Then a notebook that does not know them shows their text as it is.
    """

    hint = "open it with three backticks at the beginning of a line, outside boxes and lists"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Look at the fences."""
        for fence in quizzing.fences(lesson.text):
            if fence.nested or fence.mark[0] != "`":
                what = "stands inside something" if fence.nested else f"is fenced by {fence.mark}"
                message = f"`{{{fence.directive}}}` {what}"
                yield self.problem(Place(lesson.path, fence.line), message)


class L505(LessonRule):
    """`{recall}` stands at most once, before the first section that teaches."""

    hint = "put it below the title, before `## Overview`"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Look at each, and at the sections before it."""
        found = [x for x in quizzing.fences(lesson.text) if x.directive == "recall"]
        sections = prose.parse(lesson.text).sections()
        begun = [section for section in sections if section.title != OPENING]
        for number, fence in enumerate(found):
            place = Place(lesson.path, fence.line)
            if number:
                yield self.problem(place, "questions are recalled a second time", "keep the first")
            elif begun and fence.line > begun[0].line:
                yield self.problem(place, f"it stands below {begun[0].title!r}")


class L506(LessonRule):
    """A lesson closes with a quiz of five questions or more, just before its summary.

    On the way it asks for two predictions or more, and once for the order of steps, in a Parsons
    problem.
    """

    hint = "guide/questions.md shows a question of each kind"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Count the questions."""
        page = prose.parse(lesson.text)
        asked = quizzing.questions(lesson)
        titles = [section.title for section in page.sections()]
        closing = next((x for x in page.sections() if x.title == QUIZ), None)
        place = Place(lesson.path, closing.line if closing else page.lines)
        if closing is None or titles[titles.index(QUIZ) + 1 :][:1] != ["Summary"]:
            yield self.problem(place, f"no section {QUIZ!r} stands just before the summary")
        else:
            inside = [x for x in asked if closing.line < x.fence.line < closing.end]
            count = sum(x.question.directive == "quiz" for x in inside)
            if count < LEAST_QUESTIONS:
                message = f"the closing quiz has {count} questions, where five are the fewest"
                yield self.problem(place, message)
        count = sum(x.question.directive == "predict" for x in asked)
        boxes = any("predict" in box.options.get("class", "") for box in page.directives)
        if count < LEAST_PREDICTIONS and (count or boxes):  # where there are none, L210 tells
            message = f"{count} of the predictions can be checked, where two are the fewest"
            yield self.problem(Place(lesson.path, page.lines), message)
        if not any(x.question.directive == "parsons" for x in asked):
            message = "no Parsons problem asks for the order of steps"
            yield self.problem(Place(lesson.path, page.lines), message)


class L507(LessonRule):
    """No option speaks of the place of another: options are shuffled."""

    hint = "say in words what the option claims; for several right ones take `kind: several`"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Search options and explanations."""
        for asked in quizzing.questions(lesson):
            options = getattr(asked.question, "options", {})
            for name, option in options.items():
                for key in ("says", "why"):
                    found = _POINTS.search(getattr(option, key) or "")
                    if found:
                        message = f"{asked.name}: {found[0]!r} points at another option"
                        yield self.problem(asked.place("options", name, key), message)


class L508(LessonRule):
    """Each section that teaches asks something of the reader.

    That is an `{exercise}`, a `{predict}`, a `{quiz}` or a `{parsons}`.
    """

    hint = "place an exercise at the section's end, or ask for a prediction before a telling cell"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Look for a question or an exercise in each section."""
        lines = [x.line for x in quizzing.fences(lesson.text) if x.directive != "recall"]
        for section in content_sections(prose.parse(lesson.text)):
            if not any(section.line < line < section.end for line in lines):
                message = f"the section {section.title!r} asks nothing of the reader"
                yield self.problem(Place(lesson.path, section.line), message)
