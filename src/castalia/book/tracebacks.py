"""Tracebacks for readers: their own cells in full, a library's frames in a line without its path."""

from __future__ import annotations

import re

from docutils import nodes
from sphinx.application import Sphinx

_LIBRARY = re.compile(r"^File \S*(?:site-packages|dist-packages|lib/python3\.\d+)/(?P<rest>.*)$")


def setup(app: Sphinx) -> None:
    """Tidy each page's tracebacks once it has been read."""
    app.connect("doctree-read", _tidy_page)


def tidy(traceback: str) -> str:
    """A traceback whose frames inside libraries are one line each, without this machine's paths.

    Args:
        traceback: Text as IPython writes it: frames as paragraphs that begin with `File` or `Cell`.
    """
    paragraphs = []
    for paragraph in traceback.split("\n\n"):
        match = _LIBRARY.match(paragraph.split("\n", 1)[0])
        paragraphs.append(f"File {match['rest']}" if match else paragraph)
    return "\n\n".join(paragraphs)


def _tidy_page(app: Sphinx, doctree: nodes.document) -> None:
    for block in doctree.findall(nodes.literal_block):
        if "traceback" in block["classes"]:
            text = tidy(block.astext())
            block.rawsource = text
            block.children = []
            block += nodes.Text(text)
