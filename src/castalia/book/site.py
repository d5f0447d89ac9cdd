"""The book as Sphinx builds it: computed content put in late, and pages rewritten when it changes.

Computed content stays out of the stored doctrees. A new record of a run, or a changed title
elsewhere, rewrites the pages that show it and reads none of them again.
"""

from __future__ import annotations

import hashlib
import html
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError
from sphinx.util import logging

from castalia import proofs, quizzing, reading, release
from castalia.book import (
    concepts,
    exercises,
    learning_path,
    lesson_page,
    pages,
    progress,
    questions,
    quizzes,
    refused_answers,
    status_page,
    tooltips,
)
from castalia.book.computed import Computed
from castalia.book.making import View
from castalia.errors import CastaliaError
from castalia.model import Book, Lesson, Record
from castalia.proofs import Proved
from castalia.reading_exercises import Shelf, read_shelf
from castalia.running import results

LOGGER = logging.getLogger(__name__)
CONTENT: dict[str, Callable[..., list[nodes.Node]]] = {
    "lesson-header": lesson_page.header,
    "lesson-end": lesson_page.end,
    "exercise-card": exercises.card,
    "exercise-header": exercises.header,
    "exercise-end": exercises.end,
    "part": pages.part,
    "landing": pages.landing,
    "dataset": pages.dataset,
    "status": status_page.status,
    "rules": pages.rules,
    "refused-answers": refused_answers.refused_answers,
    "learning-path": learning_path.learning_path,
    "concepts": concepts.concepts,
    "progress": progress.progress,
    "recall": quizzes.recall,
}


def setup(app: Sphinx) -> None:
    """Connect a fresh site to the events of this build."""
    site = Site()
    app.connect("builder-inited", site.read)
    app.connect("env-get-outdated", site.to_read_again)
    app.connect("env-updated", site.to_write_again)
    app.connect("doctree-resolved", site.put_in)
    app.connect("html-page-context", describe)
    app.connect("build-finished", site.copy_notebooks)


class Site:
    """The model of the book during one build."""

    book: Book
    shelf: Shelf
    records: dict[str, Record | None]
    proofs: dict[str, Proved]

    def read(self, app: Sphinx) -> None:
        """Read the model afresh.

        Raises:
            ExtensionError: some file of the book cannot be read; every problem is named.
        """
        root = Path(app.srcdir)
        try:
            self.book = reading.read_book(root)
            self.shelf = read_shelf(self.book)
        except CastaliaError as error:
            raise ExtensionError(str(error), modname="castalia.book") from error
        if problems := (*self.book.problems, *self.shelf.problems):
            lines = [f"{x.place}: {x.message}" for x in problems]
            raise ExtensionError("\n".join(lines), modname="castalia.book")
        found = {x.slug: proofs.present(root, x) for x in self.shelf.exercises.values()}
        self.proofs = {slug: proved for slug, proved in found.items() if proved}
        self.records = {x.slug: present_record(root, x) for x in self.book.lessons.values()}

    def to_read_again(
        self, app: Sphinx, env: Any, added: set[str], changed: set[str], removed: set[str]
    ) -> list[str]:
        """The page of datasets when a dataset came, went or got another title."""
        sections = [(name, item.facts.title) for name, item in self.book.datasets.items()]
        before, env.castalia_sections = getattr(env, "castalia_sections", None), sections
        if before == sections:
            return []
        found = self.book.pages.values()
        return [page.docname for page in found if page.derived == "datasets"]

    def to_write_again(self, app: Sphinx, env: Any) -> list[str]:
        """Pages whose computed content is not what was last written."""
        env.castalia_terms = tooltips.definitions(env)
        terms = repr(sorted(env.castalia_terms.items()))
        before = getattr(env, "castalia_digests", {})
        env.castalia_digests = {
            docname: hashlib.sha256((terms + self._text(env, docname)).encode()).hexdigest()
            for docname in sorted(env.found_docs)
        }
        return [name for name, digest in env.castalia_digests.items() if before.get(name) != digest]

    def _text(self, env: BuildEnvironment, docname: str) -> str:
        """All computed content of a page as text, for comparison only."""
        find = partial(questions.stored, env)
        view = View(self.book, self.records, docname, str, find, self.shelf, self.proofs)
        made = [node for place in self._places(docname) for node in computed(view, place)]
        return "".join(node.pformat() for node in made)

    def _places(self, docname: str) -> Iterator[Computed]:
        if reading.is_lesson(docname):
            yield from (Computed(kind="lesson-header"), Computed(kind="lesson-end"))
            lesson = self.book.lessons.get(docname.rpartition("/")[2])
            if lesson and quizzing.has_recall(lesson):
                yield Computed(kind="recall")
            for fence in quizzing.placed(lesson.text) if lesson else ():
                yield Computed(kind="exercise-card", name=fence.argument)
            return
        if reading.is_exercise(docname):
            yield from (Computed(kind="exercise-header"), Computed(kind="exercise-end"))
            return
        kind = self.book.pages[docname].derived if docname in self.book.pages else None
        if kind == "datasets":
            yield from (Computed(kind="dataset", name=name) for name in self.book.datasets)
        elif kind:
            yield Computed(kind=kind)

    def put_in(self, app: Sphinx, doctree: nodes.document, docname: str) -> None:
        """Replace every place of a page by its content."""
        address = partial(app.builder.get_relative_uri, docname)
        find = partial(questions.resolved, app, docname)
        view = View(self.book, self.records, docname, address, find, self.shelf, self.proofs)
        for place in list(doctree.findall(Computed)):
            if place["kind"] == "answers":
                continue  # known once all questions of the page are
            if place["kind"] not in CONTENT:
                known = ", ".join(sorted({*CONTENT, "datasets"}))
                message = (
                    f"nothing is computed under the name {place['kind']!r}; there are: {known}"
                )
                LOGGER.warning(message, location=docname, type="castalia", subtype="derived")
            place.replace_self(computed(view, place))

    def copy_notebooks(self, app: Sphinx, exception: Exception | None) -> None:
        """Put the learner's notebook of each exercise beside its page."""
        if exception is not None or app.builder.format != "html":
            return
        for exercise in self.shelf.exercises.values():
            if exercise.docname in app.env.found_docs:
                path = Path(app.outdir, f"{exercise.docname}.ipynb")
                made = release.notebook(exercise, "learner")
                if not path.is_file() or path.read_bytes() != made:
                    path.write_bytes(made)


def computed(view: View, place: Computed) -> list[nodes.Node]:
    """The content of one place; nothing when its kind is not known."""
    make = CONTENT.get(place["kind"])
    if make is None:
        return []
    return make(view, place["name"]) if place.hasattr("name") else make(view)


def describe(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any
) -> None:
    """Give each page the description of its front matter."""
    env: BuildEnvironment = app.env
    words = env.metadata.get(pagename, {}).get("description")
    if words:
        tag = f'<meta name="description" content="{html.escape(str(words))}" />'
        context["metatags"] = context.get("metatags", "") + f"\n    {tag}"


def present_record(root: Path, lesson: Lesson) -> Record | None:
    """A lesson's record, unless its code has changed since."""
    record = reading.read_record(root, lesson.slug)
    code = results.code_key(lesson.text, lesson.path)
    return record if record and record.keys.get("code") == code else None
