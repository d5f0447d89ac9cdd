"""The index that readers search, complete when only some pages were written.

Sphinx takes up its last index from the file that browsers get, which lacks the entries of glossaries
and keeps words that no page has any more. Here it is kept whole beside the pages that were read.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

_BY_PAGE = ("_titles", "_filenames", "_all_titles", "_index_entries")
_BY_WORD = ("_mapping", "_title_mapping")


def setup(app: Sphinx) -> None:
    """Take the place of the builder's own way to take up the last index."""
    app.connect("builder-inited", take_over)
    app.connect("build-finished", keep)


def take_over(app: Sphinx) -> None:
    """Let the builder take up what we kept."""
    if app.builder.name == "html":
        builder: Any = app.builder
        builder.load_indexer = partial(take_up, app)


def _place(app: Sphinx) -> Path:
    return Path(app.doctreedir, "castalia-search.pickle")


def take_up(app: Sphinx, docnames: Iterable[str]) -> None:
    """Fill the index with all pages but those that are about to be written."""
    try:
        known = pickle.loads(_place(app).read_bytes())
    except OSError:
        known = {name: {} for name in (*_BY_PAGE, *_BY_WORD)}
    builder: Any = app.builder
    stay = set(app.env.all_docs) - set(docnames)
    for name in _BY_PAGE:
        pages = {page: known[name][page] for page in sorted(known[name]) if page in stay}
        setattr(builder.indexer, name, pages)
    for name in _BY_WORD:
        words = {word: pages & stay for word, pages in known[name].items()}
        setattr(builder.indexer, name, {word: pages for word, pages in words.items() if pages})
    builder.indexer._objtypes, builder.indexer._objnames = {}, {}


def keep(app: Sphinx, error: Exception | None) -> None:
    """Keep the whole index for the next time."""
    index = getattr(app.builder, "indexer", None)
    if error is None and app.builder.name == "html" and index is not None:
        known = {name: getattr(index, name) for name in (*_BY_PAGE, *_BY_WORD)}
        _place(app).write_bytes(pickle.dumps(known))
