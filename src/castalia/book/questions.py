"""Questions while a page is read: the four directives, and the nodes that are stored.

What is stored holds all that the author wrote, and the key once the lesson's outputs are known.
`castalia.book.quizzes` turns it into what readers see when the page is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import nbformat
from docutils import nodes
from docutils.statemachine import StringList
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from castalia import myst, quizzing
from castalia.book.computed import Computed
from castalia.errors import Malformed
from castalia.quizzing import Asked
from castalia.quizzing.questions import (
    Match,
    Number,
    Parsons,
    Predicted,
    PredictedNumber,
)


class Question(nodes.General, nodes.Element):
    """A question as it is stored; its children are its parts."""


class Part(nodes.General, nodes.Element):
    """Some of a question's text: `role` is ask, option, fits or why, `name` says of what."""


class QuestionDirective(SphinxDirective):
    """Reads `{quiz}`, `{predict}` and `{parsons}`."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """One node for each question; what is wrong with a body was told before Sphinx began."""
        argument = self.arguments[0] if self.arguments else ""
        body = "\n".join(self.content)
        fence = quizzing.Fence(self.name, argument, body, self.lineno, 0, False, "```")
        try:
            found = quizzing.read_fence(fence, Path(self.env.doc2path(self.env.docname)))
        except Malformed as error:
            raise self.error(str(error)) from error
        return [self.question(asked, at, len(found)) for at, asked in enumerate(found, start=1)]

    def question(self, asked: Asked, number: int, count: int) -> Question:
        """A question with its parts."""
        what = asked.question
        slug = Path(self.env.docname).name
        node = Question(
            slug=slug, name=asked.name, directive=self.name, kind=what.kind, number=number
        )
        node["count"], node["order"] = count, quizzing.shown_order(asked, slug)
        self.set_source_info(node)
        node += self.part("ask", "", what.ask)
        for name, option in getattr(what, "options", getattr(what, "pairs", {})).items():
            if isinstance(option, Predicted) and option.prints is not None:
                text = nodes.literal("", " ".join(option.prints.split()))
                node += Part("", nodes.paragraph("", "", text), role="option", name=name)
            else:
                node += self.part("option", name, option.says)
        for name, why in what.explanations.items():
            node += self.part("why", name, why)
        if isinstance(what, Match):
            node["fits"] = quizzing.fitting(what, f"{slug}/{asked.name}")
            for text in node["fits"]:
                node += self.part("fits", text, text)
        elif isinstance(what, Number | PredictedNumber):
            node["tolerance"], node["unit"] = what.tolerance, what.unit
        elif isinstance(what, Parsons):
            node["extra"] = {extra.line: name for name, extra in what.extra.items()}
        return node

    def part(self, role: str, name: str, text: str) -> Part:
        """Markdown as nodes."""
        made = Part(role=role, name=name)
        lines = StringList(text.splitlines(), self.env.docname)
        self.state.nested_parse(lines, self.content_offset, made)
        return made


class RecallDirective(SphinxDirective):
    """Marks where questions of earlier lessons go."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """A place that is filled when the page is written."""
        return [Computed(kind="recall")]


def setup(app: Sphinx) -> None:
    """Register directives and nodes."""
    app.add_node(Question)
    app.add_node(Part)
    for name in ("quiz", "predict", "parsons"):
        app.add_directive(name, QuestionDirective)
    app.add_directive("recall", RecallDirective)


def settle(
    document: nodes.document,
    executed: nbformat.NotebookNode,
    published: Mapping[str, str],
    text: str,
    path: Path,
) -> None:
    """Give every question of a page its key.

    Args:
        document: The page as it was read.
        executed: Its notebook, with outputs.
        published: What its hidden cells published, by name.
        text: The lesson.
        path: Its file.
    Raises:
        Malformed: a typed key differs from the computed one, or there is none.
    """
    outputs = quizzing.shown(executed, myst.VALUE_TAG)
    settled = quizzing.settle(quizzing.read(text, path), published, outputs)
    for node in document.findall(Question):
        known = settled[node["name"]]
        node["key"], node["mistakes"] = known.key, dict(known.mistakes)


def refuse(document: nodes.document, path: Path) -> None:
    """Refuse questions outside lessons, where no cell could compute their keys.

    Raises:
        ExtensionError: the page has one.
    """
    found = next(iter(document.findall(Question)), None)
    if found is not None:
        message = (
            f"{path}:{found.line or 1}: questions belong into lessons, whose cells compute keys"
        )
        raise ExtensionError(message, modname="castalia.book")


def stored(env: BuildEnvironment, docname: str, name: str) -> Question | None:
    """A question of a page as it was stored; each call gives a copy of its own."""
    found = env.get_doctree(docname).findall(Question)
    return next((question for question in found if question["name"] == name), None)


def resolved(app: Sphinx, docname: str, source: str, name: str) -> Question | None:
    """A question of the page `source`, with its links made for the page `docname`."""
    question = stored(app.env, source, name)
    if question is not None:
        document = app.env.get_doctree(source)
        document.children = []
        document["fragment"] = True
        document += question.children
        for reference in document.findall(addnodes.pending_xref):
            reference["refdoc"] = docname
        app.env.apply_post_transforms(document, docname)
        question.children = []
        question += document.children
    return question
