"""The theme's own faults, mended in the HTML of every page while it is written.

tests/test_accessibility.py shows which of them are still needed: without one, it fails.
"""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config

HERE = Path(__file__).parent
LOOK = (HERE / "templates", HERE / "static", Path(__file__))
SYSTEM = '(matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")'

# What the theme writes, and what it should.
MENDED: dict[str, str | Callable[[re.Match[str]], str]] = {
    # On a first visit there is no choice yet; the theme calls that an invalid mode, and shows the
    # page in no colours until its scripts have come.
    r'(localStorage\.getItem\("mode"\) \|\|) ""': r'\1 "auto"',
    r'(localStorage\.getItem\("theme"\) \|\|) ""': rf"\1 {SYSTEM}",
    # The name of a button holds the words that stand on it, or one cannot call it by them.
    r'(<button class="btn search-button-field[^>]*) aria-label="[^"]*"': r"\1",
    r'(<i class="theme-switch [^>]*) title="[^"]*"': r"\1",
    r'<summary aria-label="Toggle hidden content">': "<summary>",
    # The arrow that opens a part says which part.
    r'(<a class="[^"]*reference internal" href="[^"]*">)((?:(?!</a>).)*)(</a><details[^>]*><summary)>': (
        lambda found: f'{found[1]}{found[2]}{found[3]} aria-label="Pages of {_plain(found[2])}">'
    ),
    # All that a reader sees belongs to some landmark.
    r'<div id="pst-primary-sidebar"': (
        r'<div id="pst-primary-sidebar" role="complementary" aria-label="Book"'
    ),
    # The corner of a table is no heading of anything.
    r"<th(?: class=\"[^\"]*\")?>\s*(?:<p>\s*</p>)?\s*</th>": "<td></td>",
}
PATTERNS = {re.compile(fault): better for fault, better in MENDED.items()}


def setup(app: Sphinx) -> None:
    """Put our template before the theme's, and give it the function that it calls."""
    app.connect("config-inited", add_templates)
    app.connect("html-page-context", give_function)
    app.connect("env-updated", to_write_again)


def mended(page: str) -> str:
    """A piece of a page without the theme's faults.

    Args:
        page: HTML as the theme's templates make it.
    """
    for fault, better in PATTERNS.items():
        page = fault.sub(better, page)
    return page


def _plain(title: str) -> str:
    """A title without its tags, to stand in an attribute."""
    return html.escape(html.unescape(re.sub(r"<[^>]*>", "", title)))


def add_templates(app: Sphinx, config: Config) -> None:
    """Let `templates/layout.html` stand before the theme's layout."""
    config.templates_path = [*config.templates_path, str(LOOK[0])]


def give_function(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any
) -> None:
    """Let the template call `mended`."""
    context["mended"] = mended


def to_write_again(app: Sphinx, env: Any) -> list[str]:
    """Every page when the look of the book changed; Sphinx itself would not even copy it."""
    files = [path for place in LOOK for path in (place, *sorted(place.rglob("*")))]
    look = b"".join(path.read_bytes() for path in files if path.is_file())
    digest = hashlib.sha256(look).hexdigest()
    before, env.castalia_look = getattr(env, "castalia_look", None), digest
    return [] if before == digest else sorted(env.found_docs)
