"""The book in a browser while its author types: each save builds and reloads it."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import uvicorn
import watchfiles
from sphinx_autobuild.filter import IgnoreFilter
from sphinx_autobuild.middleware import JavascriptInjectorMiddleware
from sphinx_autobuild.server import RebuildServer
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount, WebSocketRoute
from starlette.staticfiles import StaticFiles

from castalia.book import unchanged
from castalia.book.warm import Warm

_WATCHED = ("lessons", "exercises", "datasets", "guide", "reference", "src/castalia/book")
_LOOKS_MS = 1000  # from one look for what was missed to the next
_IGNORED = (r"/\.[^/]*$", r"~$", r"/__pycache__/", r"/[0-9]+$")


@dataclass(frozen=True)
class Rebuild:
    """Builds the book as `castalia build` does; on failure the last good pages stay."""

    root: Path
    warm: Warm | None = None

    def __call__(self, *, changed_paths: Sequence[Path]) -> None:
        """Build, after `changed_paths` changed."""
        for path in changed_paths[:3]:
            shown = path.relative_to(self.root) if path.is_relative_to(self.root) else path
            print(f"changed: {shown}", file=sys.stderr)
        if self.warm is None or self.warm.build() is None:
            command = [sys.executable, "-m", "castalia.cli", "build"]
            subprocess.run(command, cwd=self.root, check=False)


class Watcher(RebuildServer):
    """Sphinx-autobuild's server, which builds in a thread: a fork of this process is not safe."""

    since = float("inf")  # seconds since the epoch; what was saved later has not been built

    async def watch(self) -> None:
        """Build after each save, and let the browsers reload."""
        async for changes in watchfiles.awatch(
            *self.paths,
            watch_filter=lambda _, path: not self.ignore(path),
            debounce=400,
            rust_timeout=_LOOKS_MS,
            yield_on_timeout=True,
        ):
            found = {Path(path) for _, path in changes} | set(self._missed())
            if found:
                paths = [path.resolve() for path in sorted(found)]
                await asyncio.to_thread(self.change_callback, changed_paths=paths)
                self.flag.set()

    def _missed(self) -> Iterator[Path]:
        """What was saved while the first build ran and nobody watched; asked for once."""
        since, self.since = self.since, float("inf")
        if since == float("inf"):
            return
        for path in map(Path, self.paths):
            for file in unchanged.files_below(path) if path.is_dir() else [path]:
                if file.is_file() and file.stat().st_mtime >= since and not self.ignore(str(file)):
                    yield file


def watched(root: Path) -> list[Path]:
    """The folders and files whose change means a new build."""
    folders = [root / name for name in _WATCHED if (root / name).is_dir()]
    return [*folders, root / "book.yml", root / "_toc.yml", *sorted(root.glob("*.md"))]


def application(
    root: Path, address: str, warm: Warm | None = None, since: float = float("inf")
) -> Starlette:
    """The site with a script that reloads the page after each build.

    Args:
        root: The book's folder.
        address: Where it is served.
        warm: What builds, where there is such a process.
        since: When the last build began to read, in seconds since the epoch.
    """
    site = root / "_build" / "html"
    site.mkdir(parents=True, exist_ok=True)
    watcher = Watcher(watched(root), IgnoreFilter([], list(_IGNORED)), Rebuild(root, warm))
    watcher.since = since
    return Starlette(
        routes=[
            WebSocketRoute("/websocket-reload", watcher, name="reload"),
            Mount("/", app=StaticFiles(directory=site, html=True), name="site"),
        ],
        middleware=[Middleware(JavascriptInjectorMiddleware, ws_url=address)],
        lifespan=watcher.lifespan,
    )


def preview(root: Path, port: int) -> None:
    """Build once, serve on loopback and build again after each save, until interrupted."""
    warm = Warm(root) if sys.platform == "linux" else None  # elsewhere a fork is not safe
    try:
        began = time.time()
        Rebuild(root)(changed_paths=())
        address = f"127.0.0.1:{port}"
        print(f"http://{address}  (Ctrl-C ends it)", file=sys.stderr)
        app = application(root, address, warm, began)
        uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning")
    finally:
        if warm:
            warm.close()
