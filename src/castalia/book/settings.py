"""Settings that every build of the book needs, whoever starts it; `book.yml` may override them."""

from __future__ import annotations

import zlib
from pathlib import Path
from urllib.parse import urlsplit

from myst_nb.sphinx_ext import add_global_html_resources
from sphinx.application import Sphinx
from sphinx.config import Config

STATIC = Path(__file__).parent / "static"
THEBE = {"init_thebe_core", "update_thebe_context"}
NOT_FOUND = """<h1>This page does not exist</h1>
<p>The address may be old or mistyped. Search the book, or begin again from
the <a href="{home}">first page</a>.</p>"""


def setup(app: Sphinx) -> None:
    """Declare our settings and fill in those of others."""
    app.add_config_value("castalia_lesson_timeout", 600, "", (int, float))
    app.add_config_value("castalia_memory_gib", 4, "", (int, float))
    app.connect("config-inited", fill_in, priority=100)
    app.connect("config-inited", without_thebe)
    app.connect("config-inited", declare_safe)
    app.connect("builder-inited", make_cache)
    app.connect("builder-inited", make_static, priority=1)  # before the theme copies its logos
    app.add_css_file("castalia.css", priority=900)
    app.add_css_file("castalia-quiz.css", priority=901)
    version = {"data-quiz": f"castalia-quiz.mjs?v={checksum(STATIC / 'castalia-quiz.mjs')}"}
    app.add_js_file("castalia.js", priority=900, loading_method="defer", **version)


def checksum(file: Path) -> str:
    """A few characters that change with a file, so that no browser keeps an old one."""
    return f"{zlib.crc32(file.read_bytes()):08x}"


def fill_in(app: Sphinx, config: Config) -> None:
    """Set what is left unset, and point nothing at another host."""
    if not config.nb_execution_cache_path:
        config.nb_execution_cache_path = str(Path(app.confdir, "_build", ".jupyter_cache"))
    config.nb_ipywidgets_js = {}  # its default loads scripts from two CDNs
    config.nb_render_error_lexer = "text"  # the lexer for tracebacks stumbles over excerpts
    config.html_math_renderer = "mathml"
    config.html_static_path = [*config.html_static_path, str(STATIC)]
    config.html_favicon = config.html_favicon or str(STATIC / "favicon.svg")
    options = dict(config.html_theme_options)
    options.setdefault(
        "logo",
        {
            "image_light": str(STATIC / "wordmark-light.svg"),
            "image_dark": str(STATIC / "wordmark-dark.svg"),
            "alt_text": f"{config.html_title or config.project}, first page",
        },
    )
    options.setdefault("navbar_persistent", [])  # the sidebar has the search already
    config.html_theme_options = options
    _prepare_not_found(config)


def _prepare_not_found(config: Config) -> None:
    """Let the 404 page find its files from any depth below the site's own address."""
    prefix = urlsplit(config.html_baseurl).path.rstrip("/") + "/"
    config.notfound_urls_prefix = prefix
    body = NOT_FOUND.format(home=f"{prefix}index.html")
    config.notfound_context = {"title": "This page does not exist", "body": body}


def without_thebe(app: Sphinx, config: Config) -> None:
    """Silence sphinx-thebe, which Jupyter Book always loads: its scripts name a CDN on every page."""
    for listeners in list(app.events.listeners.values()):
        for listener in list(listeners):
            handler = listener.handler
            if handler.__module__ == "sphinx_thebe" and handler.__name__ in THEBE:
                app.disconnect(listener.id)


def declare_safe(app: Sphinx, config: Config) -> None:
    """Say of two extensions what they leave unsaid: pages may be read in parallel.

    sphinx-external-toc always loads sphinx_multitoc_numbering, which numbers sections in the main
    process once all are read. Jupyter Book always loads sphinx_jupyterbook_latex, which notes its
    settings before pages are read, and while they are read looks at them only.
    """
    for name in ("sphinx_multitoc_numbering", "sphinx_jupyterbook_latex"):
        if loaded := app.extensions.get(name):
            loaded.parallel_read_safe = True


def make_static(app: Sphinx) -> None:
    """Make the folder of static files, which the theme takes for granted.

    Else the theme writes a file of that name. A build that is stopped while pages are read, by a
    wrong key for example, would leave it there, and no later build could make the folder.
    """
    if app.builder.format != "html":
        return
    place = Path(app.outdir, "_static")
    if place.is_file():
        place.unlink()
    place.mkdir(parents=True, exist_ok=True)
    # myst-nb puts its style there last, when pages have been written without its checksum; where an
    # earlier build left it, they would be written with it, and not be the same
    add_global_html_resources(app, None)


def make_cache(app: Sphinx) -> None:
    """Create the database of jupyter-cache before workers race to create it."""
    if app.config.nb_execution_mode != "cache":
        return
    from jupyter_cache import get_cache

    path = Path(app.config.nb_execution_cache_path)
    path.parent.mkdir(parents=True, exist_ok=True)
    get_cache(str(path)).change_cache_limit(10_000)
