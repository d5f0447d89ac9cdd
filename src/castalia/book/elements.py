"""HTML elements with data for a script; in other formats their content alone."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx


class Element(nodes.General, nodes.TextElement):
    """An HTML element; `data` becomes its data attributes, `html` its others."""


def setup(app: Sphinx) -> None:
    """Register the node."""
    others: dict[str, Any] = dict.fromkeys(("text", "latex", "man", "texinfo"), (_pass, _pass))
    app.add_node(Element, html=(_visit, _depart), **others)


def element(tag: str, *children: nodes.Node, classes: tuple[str, ...] = (), **data: str) -> Element:
    """An element with classes and data."""
    made = Element("", "", *children, tag=tag, data=data)
    made["classes"] += classes
    return made


def words(text: str, *classes: str, tag: str = "p") -> Element:
    """An element that holds a text."""
    return element(tag, nodes.Text(text), classes=classes)


def _pass(self: Any, node: Element) -> None:
    """Leave no trace."""


def _visit(self: Any, node: Element) -> None:
    attributes = {f"data-{key}": value for key, value in node["data"].items()}
    self.body.append(self.starttag(node, node["tag"], "", **attributes, **node.get("html", {})))


def _depart(self: Any, node: Element) -> None:
    self.body.append(f"</{node['tag']}>\n")
