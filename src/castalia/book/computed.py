"""The node that keeps a place for what the book computes when a page is written."""

from __future__ import annotations

from docutils import nodes


class Computed(nodes.General, nodes.Element):
    """Where the book's own content goes when the page is written; `kind` says which."""
