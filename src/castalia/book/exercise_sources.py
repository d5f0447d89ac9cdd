"""Exercises as pages of the site: `exercises/<slug>`, although the file is `<slug>/exercise.md`."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.project import Project

from castalia import reading


class BookProject(Project):
    """Sphinx's list of source files, in which an exercise has the name of its page."""

    def discover(
        self, exclude_paths: Iterable[str] = (), include_paths: Iterable[str] = ("**",)
    ) -> set[str]:
        """Find all pages; exercises are among them where `_toc.yml` says so."""
        found = super().discover(exclude_paths, include_paths)
        found -= {name for name in found if reading.is_exercise(name)}
        root = Path(self.srcdir)
        found |= {name for name in self.listed if (root / reading.page_file(name)).is_file()}
        return found

    @property
    def listed(self) -> list[str]:
        """The exercises that `_toc.yml` names."""
        _, entries = reading.read_toc(Path(self.srcdir, "_toc.yml"))
        return [docname for docname, _, _ in entries if reading.is_exercise(docname)]

    def path2doc(self, filename: str | os.PathLike[str]) -> str | None:
        """The page that a file is; the file of an exercise is its page."""
        docname = super().path2doc(filename)
        folder, _, name = (docname or "").rpartition("/")
        return folder if name == "exercise" and reading.is_exercise(folder) else docname

    def doc2path(self, docname: str, absolute: bool) -> Any:
        """The file of a page; text, or what Sphinx 8 and later have for a path."""
        usual = super().doc2path(docname, absolute)
        if not reading.is_exercise(docname):
            return usual
        file = reading.page_file(docname)
        return type(usual)(os.path.join(self.srcdir, file) if absolute else file)


def setup(app: Sphinx) -> None:
    """Let Sphinx find exercises, and keep what is an author's alone out of the site."""
    app.connect("builder-inited", take_over, priority=1)
    app.connect("html-page-context", without_source, priority=1)  # before the theme's buttons


def take_over(app: Sphinx) -> None:
    """Put our list of source files in the place of Sphinx's."""
    ours = BookProject(app.project.srcdir, app.project.source_suffix)
    ours.restore(app.project)
    app.project = app.env.project = ours


def without_source(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any
) -> None:
    """Offer no copy of an exercise's source: it holds notes for instructors, and the solution."""
    if reading.is_exercise(pagename):
        context["sourcename"] = ""
        context["page_source_suffix"] = ""
