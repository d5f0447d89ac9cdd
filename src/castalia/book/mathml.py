"""TeX to MathML while the book is built, so that no page needs a script to show mathematics."""

from __future__ import annotations

import html
import re
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

from docutils import nodes
from latex2mathml.converter import convert_to_element
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.math import get_node_equation_number

LOGGER = logging.getLogger(__name__)
FUNCTIONS = {"arccos", "arcsin", "arctan", "cos", "exp", "ln", "log", "sin", "tan", "tanh"}
_COMMAND = re.compile(r"\\[A-Za-z]+")
_BRACE = re.compile(r"(?<!\\)[{}]")


class BadTeX(ValueError):
    """The TeX cannot be turned into MathML."""


def setup(app: Sphinx) -> None:
    """Register the renderer; `settings` selects it."""
    app.add_html_math_renderer("mathml", (visit_inline, None), (visit_block, None))


def to_mathml(tex: str, display: str = "inline") -> str:
    r"""TeX as a `<math>` element.

    Args:
        tex: What stands between the dollar signs.
        display: `inline` or `block`.
    Raises:
        BadTeX: it is not well formed, or uses a command that is not known.
    """
    braces = "".join(_BRACE.findall(tex))
    while "{}" in braces:
        braces = braces.replace("{}", "")
    if braces:
        raise BadTeX(f"a brace has no partner in {tex!r}")
    try:  # latex2mathml knows `aligned` by its other name only
        element = convert_to_element(re.sub(r"\{aligned\}", "{split}", tex), display=display)
    except Exception as error:  # latex2mathml has no base class, and raises IndexError among others
        words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(error).__name__.removesuffix("Error"))
        raise BadTeX(f"{words.lower()} in {tex!r}") from error
    for part in element.iter():
        part.text = html.unescape(part.text) if part.text else part.text
        unknown = _COMMAND.fullmatch((part.text or "").strip())
        if unknown and part.tag != "mtext":
            raise BadTeX(f"the command {unknown.group()} is not known in {tex!r}")
        if part.tag == "mi" and part.text == "&":
            raise BadTeX(f"an & stands outside a table or aligned lines in {tex!r}")
    _set_functions_apart(element)
    element.set("alttext", tex)
    return ElementTree.tostring(element, encoding="unicode")


def _set_functions_apart(element: ElementTree.Element) -> None:
    """Put TeX's thin space between a function's name and what is no bracket, as in ln x."""
    for row in list(element.iter()):
        for part, following in pairwise(list(row)):
            name = part[0] if part.tag in ("msub", "msup", "msubsup") else part
            spaced = row.tag in ("mrow", "mtd", "mstyle") and following.tag not in ("mo", "mspace")
            if spaced and name.tag == "mi" and name.text in FUNCTIONS:
                row.insert(
                    list(row).index(following), ElementTree.Element("mspace", width="0.167em")
                )


def _markup(node: nodes.Element, tex: str, display: str) -> str:
    """MathML, or the TeX itself with a warning that says where it stands."""
    try:
        return to_mathml(tex, display)
    except BadTeX as error:
        LOGGER.warning("mathematics: %s", error, location=node, type="castalia", subtype="math")
        return f"<code>{html.escape(tex)}</code>"


def visit_inline(self: Any, node: nodes.math) -> None:
    """Write `$...$`."""
    self.body.append(self.starttag(node, "span", "", CLASS="math notranslate nohighlight"))
    self.body.append(_markup(node, node.astext(), "inline") + "</span>")
    raise nodes.SkipNode


def visit_block(self: Any, node: nodes.math_block) -> None:
    """Write `$$...$$` with its number and its address."""
    self.body.append(self.starttag(node, "div", CLASS="math notranslate nohighlight"))
    self.body.append(_markup(node, lined_up(node.astext()), "block"))
    if node["number"]:
        self.body.append(f'<span class="eqno">({get_node_equation_number(self, node)})')
        self.add_permalink_ref(node, "Link to this equation")
        self.body.append("</span>")
    self.body.append("</div>\n")
    raise nodes.SkipNode


def lined_up(tex: str) -> str:
    r"""Several lines joined by `\\` need an environment of their own, as Sphinx promises."""
    tex = tex.strip()
    return tex if r"\\" not in tex or r"\begin" in tex else rf"\begin{{split}}{tex}\end{{split}}"
