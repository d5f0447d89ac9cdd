"""The Sphinx extension `castalia.book`: lessons, datasets and records in, a site out.

Works the same under Sphinx 7 (Jupyter Book 1) and Sphinx 9; nothing is imported until Sphinx asks,
so that the command line does not pay for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, Any]:
    """Register everything with Sphinx."""
    from castalia import __version__
    from castalia.book import (
        elements,
        exercise_sources,
        exercises,
        glossary,
        incremental,
        mathml,
        mending,
        numbers,
        parsing,
        questions,
        quizzes,
        search_index,
        settings,
        site,
        sparing,
        status_page,
        tooltips,
        tracebacks,
    )

    for extension in ("myst_nb", "notfound.extension", "sphinx_design", "sphinx_reredirects"):
        app.setup_extension(extension)
    for module in (settings, parsing, exercise_sources, glossary, mathml, mending, numbers, site):
        module.setup(app)
    for module in (incremental, sparing, status_page, tooltips, tracebacks, elements, exercises):
        module.setup(app)
    for module in (questions, quizzes, search_index):
        module.setup(app)
    return {
        "version": __version__,
        "env_version": 2,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
