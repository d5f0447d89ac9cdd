"""Numbers in prose are set as a printer would: a minus sign, and a unit that stays with its number."""

from __future__ import annotations

import re

from docutils import nodes
from sphinx.application import Sphinx

_HYPHEN = re.compile(r"(?<![\w.\-])-(?=\.?\d)")
_NO_BREAK = "\N{NO-BREAK SPACE}"
_UNITS = "°[CNSEW]?|K|k?Pa|hPa|[kcm]?m|km²|m²|m³|m/s|s|min|h|[kMG]?W|k?g|[kMG]i?B|kB|ppm|%|dbar|Hz|J|Sv|UTC"
_APART = re.compile(rf"(?<=\d) (?=(?:{_UNITS})(?![\w°]))")
_AHEAD = re.compile(rf"^ (?=(?:{_UNITS})(?![\w°]))")
_AS_TYPED = (nodes.literal, nodes.literal_block, nodes.math, nodes.math_block, nodes.raw)


def setup(app: Sphinx) -> None:
    """Mend each page once it has been read."""
    app.connect("doctree-read", _mend_page)


def with_minus(text: str) -> str:
    """A text whose negative numbers begin with a minus sign; dates, ranges and names keep hyphens."""
    return _HYPHEN.sub("−", text)


def held_together(text: str, after_number: bool = False) -> str:
    """A text in which no line ends between a number and its unit.

    Args:
        text: A piece of prose.
        after_number: A computed number stands before it.
    """
    text = _AHEAD.sub(_NO_BREAK, text) if after_number else text
    return _APART.sub(_NO_BREAK, text)


def _mend_page(app: Sphinx, doctree: nodes.document) -> None:
    for value in filter(_is_computed, doctree.findall(nodes.inline)):
        for words in list(value.findall(nodes.Text)):
            words.parent.replace(words, nodes.Text(with_minus(words.astext())))
    for words in list(doctree.findall(nodes.Text)):
        if not isinstance(words.parent, (*_AS_TYPED, nodes.title)):
            mended = held_together(words.astext(), _follows_number(words))
            if mended != words.astext():
                words.parent.replace(words, nodes.Text(mended))


def _is_computed(node: nodes.Node) -> bool:
    return isinstance(node, nodes.inline) and "pasted-text" in node["classes"]


def _follows_number(words: nodes.Text) -> bool:
    """Whether what stands just before some words is a computed value that ends with a number."""
    place = words.parent.index(words)
    if not place:
        return False
    before = words.parent[place - 1]
    return _is_computed(before) and before.astext()[-1:].isdigit()
