"""Rules about a page's text: headings, sections, boxes, images, and what every reader understands."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import pairwise

from castalia.errors import Place, Problem
from castalia.model import Lesson, Page
from castalia.myst import prose_evals
from castalia.rules import code, prose
from castalia.rules.alt import fault_of
from castalia.rules.base import LessonRule, TextRule

OPENING = "Overview"
QUIZ = "Quiz"
CLOSING = ("Summary", "What's next", "Resources")


def content_sections(page: prose.Markdown) -> list[prose.Section]:
    """The sections that teach: those between Overview and Summary, without the closing quiz."""
    return [s for s in page.sections() if s.title not in (OPENING, QUIZ, *CLOSING)]


class L201(LessonRule):
    """The first heading equals the title in the front matter."""

    hint = "make the two the same"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Compare the two."""
        first = next((h for h in prose.parse(lesson.text).headings if h.level == 1), None)
        if first and first.text.strip() != lesson.title:
            message = f"the heading says {first.text!r}, the front matter {lesson.title!r}"
            yield self.problem(Place(lesson.path, first.line), message)


class L202(TextRule):
    """A page has one heading of the first level, and it comes first."""

    hint = "start the page with `# Title`, and its sections with `##`"

    def check(self, page: Lesson | Page) -> Iterator[Problem]:
        """Count the headings of the first level."""
        headings = prose.parse(page.text).headings
        tops = [heading for heading in headings if heading.level == 1]
        if not tops:
            yield self.problem(Place(page.path, 1), "there is no heading of the first level")
        elif headings[0].level != 1:
            message = f"{headings[0].text!r} comes before the heading of the first level"
            yield self.problem(Place(page.path, headings[0].line), message)
        for heading in tops[1:]:
            message = f"{heading.text!r} is a second heading of the first level"
            yield self.problem(Place(page.path, heading.line), message)


class L203(TextRule):
    """Headings skip no level on the way down."""

    def check(self, page: Lesson | Page) -> Iterator[Problem]:
        """Compare each heading with the one before."""
        headings = prose.parse(page.text).headings
        for before, heading in pairwise(headings):
            if heading.level > before.level + 1:
                message = f"{heading.text!r} is of level {heading.level} below level {before.level}"
                hint = f"write `{'#' * (before.level + 1)} {heading.text}`"
                yield self.problem(Place(page.path, heading.line), message, hint)


class L204(LessonRule):
    """Overview opens a lesson; Summary, What's next and Resources close it, in this order.

    Overview says why: a question worth asking. None of the four is empty, and at least one section
    stands between them.
    """

    hint = "see templates/lesson.md"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Compare the sections with those that belong."""
        page = prose.parse(lesson.text)
        sections = page.sections()
        titles = [section.title for section in sections]
        missing = [title for title in (OPENING, *CLOSING) if title not in titles]
        for title in missing:
            yield self.problem(Place(lesson.path, page.lines), f"the section {title!r} is missing")
        if not missing and (titles[0] != OPENING or tuple(titles[-3:]) != CLOSING):
            line = sections[0].line if titles[0] != OPENING else sections[-3].line
            message = "Overview comes first; Summary, What's next and Resources come last"
            yield self.problem(Place(lesson.path, line), message, "found: " + ", ".join(titles))
        for section in sections:
            if section.title in (OPENING, *CLOSING) and not page.has_prose(section):
                message = f"the section {section.title!r} says nothing"
                yield self.problem(Place(lesson.path, section.line), message)
        if not content_sections(page):
            message = "no section teaches anything between Overview and Summary"
            yield self.problem(Place(lesson.path, page.lines), message)


class L205(TextRule):
    """Every image has words that stand for it."""

    hint = "say what one would see: `![Map of ...](map.png)`, or `:alt:` in a figure"

    def check(self, page: Lesson | Page) -> Iterator[Problem]:
        """Look at each image and figure directive."""
        for image in prose.parse(page.text).images:
            fault = fault_of(image.alt, least=1)
            if fault:
                message = f"the image {image.source} {fault}"
                yield self.problem(Place(page.path, image.line), message)


class L207(LessonRule):
    """What stands in an `eval` role is one Python expression on one line."""

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Parse each expression, and look for roles that the reader passes over."""
        found: set[tuple[int, str]] = set()
        for cell in lesson.cells:
            if cell.kind != "markdown":
                continue
            for number, match in prose_evals(cell.source):
                line, expression = cell.line + number, match[1]
                found.add((line, expression))
                fault = _expression_fault(expression)
                if fault:
                    message = f"`{expression}` is no Python expression: {fault}"
                    hint = "compute it in a cell and show its name, or use an f-string"
                    yield self.problem(Place(lesson.path, line), message, hint)
        expressions = {expression for _, expression in found}
        for span in prose.parse(lesson.text).spans:
            if span.kind == "role eval" and span.content not in expressions:
                message = f"`{span.content}` is not computed: the role spans two lines"
                hint = "keep {eval}`...` on one line"
                yield self.problem(Place(lesson.path, span.line), message, hint)


def _expression_fault(expression: str) -> str:
    try:
        tree = ast.parse(expression.strip(), mode="eval")
    except (SyntaxError, ValueError) as error:
        return error.msg if isinstance(error, SyntaxError) else str(error)
    return "it is several, with a comma between" if isinstance(tree.body, ast.Tuple) else ""


class L208(LessonRule):
    """A code cell stands on its own: in no box, list or quotation.

    Notebook tools split a lesson at its code cells, so a box around one would be torn apart.
    """

    hint = "close the box before the cell, or show code in a box as ```python"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Look for code cells inside something."""
        for directive in prose.parse(lesson.text).directives:
            if directive.name == "code-cell" and directive.nested:
                message = "a code cell stands inside a box, a list or a quotation"
                yield self.problem(Place(lesson.path, directive.line), message)


_UNPORTABLE_DIRECTIVES = {
    "raw", "eval-rst", "only", "toctree", "tableofcontents", "thebe-button", "glue", "contents",
}  # fmt: skip
_UNPORTABLE_ROLES = {"doc", "download", "any", "raw", "glue"}


class L209(LessonRule):
    """A lesson holds only what Sphinx, mystmd and a notebook show alike.

    No raw HTML, no `{doc}` role, no substitutions, no directives that only one of them has.
    """

    hint = "use Markdown: `[text](other.md)` for links, `:::{admonition}` for boxes"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Look at HTML, roles, directives and substitutions."""
        page = prose.parse(lesson.text)
        found: list[tuple[int, str]] = []
        for span in page.spans:
            if span.kind.startswith("html") and not span.content.startswith("</"):
                found.append((span.line, f"HTML: {span.content.strip().splitlines()[0]}"))
            elif span.kind.removeprefix("role ").split(":")[0] in _UNPORTABLE_ROLES:
                found.append((span.line, f"the role {{{span.kind.removeprefix('role ')}}}"))
        for directive in page.directives:
            if directive.name.split(":")[0] in _UNPORTABLE_DIRECTIVES:
                found.append((directive.line, f"the directive {{{directive.name}}}"))
        for block in page.blocks:
            for match in re.finditer(r"\{\{.*?\}\}", block.text):
                found.append((block.line_of(match.start()), f"a substitution, {match[0]}"))
        for line, what in found:
            yield self.problem(Place(lesson.path, line), f"not every reader understands {what}")


class L210(LessonRule):
    """The reader predicts before running: at least one prediction."""

    hint = "put a `{predict}` before a telling cell, or a box with `:class: predict`"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Look for the box."""
        page = prose.parse(lesson.text)
        boxes = page.directives
        if not any(x.name == "predict" or "predict" in x.options.get("class", "") for x in boxes):
            yield self.problem(Place(lesson.path, page.lines), "no prediction is asked for")


class L212(LessonRule):
    """A lesson shows at least one common mistake on purpose.

    Either a cell raises and is tagged `raises-exception`, or a wrong result is shown and the prose
    calls it a mistake.
    """

    hint = "show what goes wrong most often, and how one notices"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Look for the tag or the word."""
        page = prose.parse(lesson.text)
        said = any(re.search(r"\bmistakes?\b", block.text, re.IGNORECASE) for block in page.blocks)
        headed = any(re.search(r"\bmistakes?\b", h.text, re.IGNORECASE) for h in page.headings)
        if not said and not headed and not any(cell.raises for cell in code.cells(lesson)):
            yield self.problem(Place(lesson.path, page.lines), "no common mistake is shown")


class L213(TextRule):
    """No outputs are stored: they are made when the lesson runs."""

    hint = "remove them; the book puts in what the cells give today"

    def check(self, page: Lesson | Page) -> Iterator[Problem]:
        """Look for outputs in cells, in directives and in images."""
        content = prose.parse(page.text)
        for directive in content.directives:
            if {"outputs", "execution_count"} & set(directive.options):
                yield self.problem(Place(page.path, directive.line), "a cell holds its outputs")
            elif directive.name in ("output", "code-output"):
                yield self.problem(Place(page.path, directive.line), "an output is stored here")
        for image in content.images:
            if image.source.startswith("data:"):
                message = "an image is stored in the text itself"
                yield self.problem(Place(page.path, image.line), message)
