"""MyST text to doctrees: lessons through our own reader, and places for what the book computes."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

import nbformat
from docutils import nodes
from jupyter_cache import get_cache
from myst_nb.core.config import NbParserConfig
from myst_nb.core.execute import ExecutionError
from myst_nb.sphinx_ import Parser
from nbclient.exceptions import CellExecutionError
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError

from castalia import myst, quizzing, reading
from castalia.book import questions
from castalia.book.computed import Computed
from castalia.book.exercise_text import page_text
from castalia.errors import CastaliaError, Place
from castalia.reading_exercises import read_exercise


def setup(app: Sphinx) -> None:
    """Put our parser in the place of myst-nb's."""
    app.add_node(Computed)
    app.add_source_parser(LessonParser, override=True)


def read(text: str, path: str, kept: list[nbformat.NotebookNode]) -> nbformat.NotebookNode:
    """The notebook that myst-nb shall execute and render; also kept, to name a cell that raised."""
    notebook = myst.notebook(text, Path(path))
    lines = (cell.line for cell in myst.cells(text, Path(path)))
    notebook.metadata["source_map"] = [
        # myst-nb counts from 0, and adds 1 once more than it should: else warnings name a later line
        0 if myst.VALUE_TAG in cell.metadata.get("tags", ()) else max(next(lines) - 2, 0)
        for cell in notebook.cells
    ]
    kept.append(notebook)
    return notebook


class LessonParser(Parser):
    """myst-nb's parser, with `{eval}` values computed by hidden cells and with computed content."""

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Parse a page; refuse one whose cell raised.

        Raises:
            ExtensionError: a cell raised that was not meant to, or the text cannot be read.
        """
        env = getattr(document.settings, "env", None) or self.env
        path = Path(env.doc2path(env.docname))
        try:
            if reading.is_exercise(env.docname):
                self._parse_exercise(document, path)
            elif myst.is_notebook(inputstring):
                self._parse_notebook(inputstring, document, env, path)
            else:
                super().parse(inputstring, document)
                questions.refuse(document, path)
            add_places(document, env, path)
        except SyntaxError as error:  # only starters are parsed as Python
            message = f"{Place(path)}: a solution is not Python: {error.msg}"
            raise ExtensionError(message, modname="castalia.book") from error
        except CastaliaError as error:
            raise ExtensionError(str(error), modname="castalia.book") from error

    def _parse_exercise(self, document: nodes.document, path: Path) -> None:
        """Parse the page that is made of an exercise; nodes get the lines of the author's file."""
        page = page_text(read_exercise(path))
        super().parse(page.text, document)
        for node in document.findall(nodes.Element):
            if node.line and node.line <= len(page.origins):
                node.line = page.origins[node.line - 1]

    def _parse_notebook(self, text: str, document: nodes.document, env: Any, path: Path) -> None:
        kept: list[nbformat.NotebookNode] = []
        usual = env.mystnb_config
        reader = (f"{__name__}.read", {"path": str(path), "kept": kept}, False)
        env.mystnb_config = usual.copy(custom_formats={".md": reader})
        try:
            super().parse(text, document)
        except ExecutionError as error:
            if isinstance(error.__cause__, CellExecutionError):
                refuse_errors(kept[0], text, path)
            message = f"{Place(path)}: {str(error.__cause__ or error).strip()}"
            raise ExtensionError(message, modname="castalia.book") from error
        finally:
            env.mystnb_config = usual
        executed, published = outcome(kept[0], usual, env.docname)
        refuse_errors(executed, text, path)
        questions.settle(document, executed, published, text, path)


def outcome(
    notebook: nbformat.NotebookNode, config: NbParserConfig, docname: str
) -> tuple[nbformat.NotebookNode, dict[str, str]]:
    """What a page's cells gave: its notebook with outputs, and what hidden cells published.

    myst-nb writes a notebook that it found in the cache without its outputs, and takes what hidden
    cells published out of any other.
    """
    written = Path(config.output_folder, docname)
    published: dict[str, str] = {}
    glue = written.with_name(f"{written.name}.glue.json")
    if glue.is_file():
        published = quizzing.texts(json.loads(glue.read_bytes()))
    executed = nbformat.read(written.with_name(f"{written.name}.ipynb"), as_version=4)
    if config.execution_mode == "cache":
        cache = get_cache(config.execution_cache_path)
        with contextlib.suppress(KeyError):
            _, executed = cache.merge_match_into_notebook(notebook)
            published = quizzing.published(executed)
    return executed, published


def refuse_errors(executed: nbformat.NotebookNode, text: str, path: Path) -> None:
    """Hold a notebook's outputs against the author's tags.

    Raises:
        ExtensionError: a cell raised without the tag `raises-exception`.
    """
    lines = (cell.line for cell in myst.cells(text, path) if cell.kind == "code")
    line = 0
    for cell in (cell for cell in executed.cells if cell.cell_type == "code"):
        tags = cell.metadata.get("tags", ())
        line = line if myst.VALUE_TAG in tags else next(lines)
        errors = [x for x in cell.get("outputs", ()) if x["output_type"] == "error"]
        if errors and "raises-exception" not in tags:
            what = "a value in the prose" if myst.VALUE_TAG in tags else "a cell"
            place = Place(path, line)
            message = f"{place}: {what} raised {errors[0]['ename']}: {errors[0]['evalue']}"
            raise ExtensionError(message, modname="castalia.book")


_BEFORE_SECTIONS = ("status",)  # what readers come for stands before a page's own sections


def add_places(document: nodes.document, env: BuildEnvironment, path: Path) -> None:
    """Mark where computed content goes: below a title and at the end, or after a page."""
    section = next(iter(document.findall(nodes.section)), None)
    if section is None:
        return
    if reading.is_lesson(env.docname):
        section.insert(1, Computed(kind="lesson-header"))
        section.append(Computed(kind="answers"))
        section.append(Computed(kind="lesson-end"))
        return
    if reading.is_exercise(env.docname):
        section.insert(1, Computed(kind="exercise-header"))
        section.append(Computed(kind="exercise-end"))
        return
    kind = reading.read_page(path, Path(env.srcdir)).derived
    if kind == "datasets":
        section.extend(dataset_sections(document, env))
    elif kind:
        own = [at for at, node in enumerate(section) if isinstance(node, nodes.section)]
        at_once = kind in _BEFORE_SECTIONS and own
        section.insert(own[0] if at_once else len(section), Computed(kind=kind))


def dataset_sections(document: nodes.document, env: BuildEnvironment) -> list[nodes.section]:
    """A section per dataset, so that each has its heading, its address and its line in the menu."""
    folder = Path(env.srcdir, "datasets")
    sections = []
    for name, dataset in reading.read_datasets(folder)[0].items():
        env.note_dependency(str(dataset.path))
        section = nodes.section(ids=[f"dataset-{name}"], names=[f"dataset-{name}"])
        section += nodes.title("", dataset.facts.title)
        section += Computed(kind="dataset", name=name)
        document.note_explicit_target(section)
        sections.append(section)
    return sections
