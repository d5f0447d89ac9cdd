"""Glossary terms show their definition where they are used: on hover, on focus, to a screen reader."""

from __future__ import annotations

import html
from itertools import count
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx


class TermLink(nodes.Inline, nodes.TextElement):
    """A link to a term of the glossary, with the term's definition beside it."""


def setup(app: Sphinx) -> None:
    """Register the node and the step that makes it."""
    app.add_node(TermLink, html=(visit, depart))
    app.connect("doctree-resolved", add_tooltips)


def definitions(env: Any) -> dict[str, str]:
    """The definition of every term, by the anchor that links lead to."""
    objects = env.get_domain("std").objects
    pages = sorted({docname for (kind, _), (docname, _) in objects.items() if kind == "term"})
    found: dict[str, str] = {}
    for docname in pages:
        for item in env.get_doctree(docname).findall(nodes.definition_list_item):
            text = next((" ".join(x.astext().split()) for x in item.findall(nodes.definition)), "")
            for term in item.findall(nodes.term):
                found |= {f"{docname}#{anchor}": text for anchor in term["ids"]}
    return found


def add_tooltips(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put the definition beside each `{term}` reference of a page."""
    if app.builder.format != "html" or doctree.get("fragment"):
        return  # a fragment is looked at again with the page that takes it in
    known = {}
    for address, text in getattr(app.env, "castalia_terms", {}).items():
        page, _, anchor = address.partition("#")
        start = "" if page == docname else app.builder.get_relative_uri(docname, page)
        known[f"{start}#{anchor}"] = text
    numbers = count(1)
    for node in list(doctree.findall(nodes.reference)):
        if any("std-term" in child.get("classes", ()) for child in node.findall(nodes.inline)):
            address = node.get("refuri") or "#" + node.get("refid", "")
            if known.get(address):
                tip = {"refuri": address, "definition": known[address], "number": next(numbers)}
                node.replace_self(TermLink("", "", *node.children, **tip))


def visit(self: Any, node: TermLink) -> None:
    """Open the link; its definition is its description."""
    address = html.escape(node["refuri"])
    self.body.append(
        '<span class="term"><a class="reference internal" '
        f'href="{address}" aria-describedby="term-{node["number"]}">'
    )


def depart(self: Any, node: TermLink) -> None:
    """Close the link and write the definition."""
    text = html.escape(node["definition"])
    self.body.append(
        f'</a><span class="definition" role="tooltip" id="term-{node["number"]}">{text}</span></span>'
    )
