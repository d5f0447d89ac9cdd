"""A number below zero that a kernel put into the prose gets a minus sign, as written ones have."""

from __future__ import annotations

import re

from docutils import nodes
from sphinx.application import Sphinx

_HYPHEN = re.compile(r"(?<![\w.\-])-(?=\.?\d)")


def setup(app: Sphinx) -> None:
    """Mend each page's computed values once it has been read."""
    app.connect("doctree-read", _mend_page)


def with_minus(text: str) -> str:
    """A text whose negative numbers begin with a minus sign; dates, ranges and names keep hyphens."""
    return _HYPHEN.sub("−", text)


def _mend_page(app: Sphinx, doctree: nodes.document) -> None:
    for value in doctree.findall(nodes.inline):
        if "pasted-text" in value["classes"]:
            for words in list(value.findall(nodes.Text)):
                words.parent.replace(words, nodes.Text(with_minus(words.astext())))
