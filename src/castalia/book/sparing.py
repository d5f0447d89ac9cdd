"""What Sphinx writes although nothing in it has changed is left as it is, and templates stay compiled.

Sphinx writes the first page, the parents of each page, the index and the page of searching whenever
it writes one page. Where no page shows anything new of another they would come out the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from jinja2 import FileSystemBytecodeCache
from sphinx.application import Sphinx

_SHOW_NO_PAGE = ("notfound.", "sphinx_reredirects")  # whose pages depend on settings alone


def setup(app: Sphinx) -> None:
    """Connect to the steps of a build."""
    app.connect("builder-inited", _begin)


def _begin(app: Sphinx) -> None:
    if app.builder.name == "html":
        _keep_templates(app)
        _Spared(app).put_in()


def _keep_templates(app: Sphinx) -> None:
    """Compile each template once, not in each build."""
    loader: Any = app.builder.templates
    folder = Path(app.outdir).parent / ".templates"
    folder.mkdir(parents=True, exist_ok=True)
    loader.environment.bytecode_cache = FileSystemBytecodeCache(str(folder))


class _Spared:
    """One build's steps, each of which does nothing where it would change nothing."""

    def __init__(self, app: Sphinx) -> None:
        self.app = app
        self.builder: Any = app.builder
        self._write = self.builder.write
        self._prepare = self.builder.prepare_writing
        self._wanted: set[str] | None = None  # the pages to write; None stands for Sphinx's choice

    def put_in(self) -> None:
        """Stand before the steps of the builder."""
        self.builder.write = self.write
        self.builder.prepare_writing = self.prepare
        for name in ("gen_indices", "gen_additional_pages", "gen_pages_from_extensions"):
            setattr(self.builder, name, self._unless_same(name, getattr(self.builder, name)))

    def write(
        self, pages: Iterable[str] | None, read: Sequence[str], method: Any = "update"
    ) -> None:
        """Write pages: of those that Sphinx adds to them, none that cannot have changed."""
        env: Any = self.app.env
        if method == "update" and pages is not None and getattr(env, "castalia_same", False):
            self._wanted = {*pages, *read}
        self._write(pages, read, method)

    def prepare(self, docnames: set[str]) -> None:
        """Get ready for the pages that are to be written."""
        if self._wanted:
            docnames &= self._wanted
        self._prepare(docnames)

    def _unless_same(self, name: str, step: Callable[[], None]) -> Callable[[], None]:
        def made() -> None:
            if not (self._wanted and self._is_there(name)):
                step()

        return made

    def _is_there(self, name: str) -> bool:
        """Whether what a step would write stands there already."""
        if name == "gen_indices":
            env: Any = self.app.env
            return bool(env.castalia_same_index)
        if name == "gen_pages_from_extensions":
            makers = self.app.events.listeners.get("html-collect-pages", [])
            return all(one.handler.__module__.startswith(_SHOW_NO_PAGE) for one in makers)
        return Path(self.app.outdir, "search.html").is_file()
