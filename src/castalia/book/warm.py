"""A process that has imported all that a build needs and read the book, and forks a build on demand.

`python -m castalia.book.warm ROOT FD` answers on a socket: a byte asks for a build, a byte says how
it ended. Each build runs in a child of its own, as `castalia build` does, so that nothing of it is
left here. When the package or what is installed has changed, the process begins anew.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import runpy
import socket
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Mapping
from pathlib import Path

from castalia.book import rendering, unchanged
from castalia.contents import digest_of
from castalia.forking import starting

ASK, ASKED_ALREADY = b"b", "asked"
_MODULES = (  # that a build imports only when it needs them, each a part of what makes it slow
    *("castalia.blaming", "castalia.report", "castalia.book.building", "castalia.cli_health"),
    *("castalia.cli_data", "castalia.cli_exercises", "castalia.health", "castalia.proving"),
    *("castalia.surveying", "castalia.tidying", "castalia.running.clusters", "jsonschema"),
    *(
        "jupyter_cache.cache.main",
        "myst_nb.core.execute",
        "castalia.book.site",
        "jupyter_book.sphinx",
    ),
    *(
        "castalia.settling",
        "castalia.attempting",
        "castalia.release",
        "pydantic.deprecated.decorator",
    ),
)
_BOOK = {
    "book.yml": "title: Rehearsal\nonly_build_toc_files: true\n"
    "execute: {execute_notebooks: 'off'}\nsphinx: {extra_extensions: [castalia.book]}\n",
    "_toc.yml": "format: jb-book\nroot: index\nchapters: [{file: page}]\n",
    "index.md": "# Rehearsal\n\nA [page](page.md).\n",
    "page.md": "# Page\n\n```python\n1 + 1\n```\n\n| a |\n|---|\n| b |\n",
}


class Warm:
    """The warm process as the one sees it that started it."""

    def __init__(self, root: Path) -> None:
        """Start it; it gets ready beside whatever is done meanwhile."""
        ours, theirs = socket.socketpair()
        command = [sys.executable, "-m", __name__, str(root), str(theirs.fileno())]
        with theirs:
            self._process = subprocess.Popen(
                command, cwd=root, stdin=subprocess.DEVNULL, pass_fds=[theirs.fileno()]
            )
        self._socket = ours

    def build(self) -> int | None:
        """Build, and the exit code; None when there is no warm process any more."""
        try:
            self._socket.sendall(ASK)
            answer = self._socket.recv(1)
        except OSError:
            return None
        return answer[0] if answer else None

    def close(self) -> None:
        """Let it end, which it does when nobody can ask it any more."""
        self._socket.close()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def serve(root: Path, asking: socket.socket, asked: bool) -> None:
    """Get ready, then build whenever one is asked to, until nobody can ask any more.

    Args:
        root: The book's folder.
        asking: Where one is asked.
        asked: Whether one was asked before this process began anew.
    """
    state = unchanged.machinery()
    for name in _MODULES:
        importlib.import_module(name)
    rendering.HERE = True
    _rehearse()
    while True:
        seen = _look(root)
        if not asked and not asking.recv(1):
            return
        asked = False
        if unchanged.machinery() != state:
            again = [str(root), str(asking.fileno()), ASKED_ALREADY]
            os.execv(sys.executable, [sys.executable, "-m", __spec__.name, *again])
        asking.sendall(bytes([_forked(root, seen)]))


def _rehearse() -> None:
    """Build a book of two pages, after which everything is imported and compiled.

    Extensions add to lists that are Sphinx's defaults for good; a later build would see other
    settings than one in a new process, and write all pages again. The defaults are put back.
    """
    from sphinx.config import Config

    defaults = [x.default for x in Config.config_values.values()]
    lists = [(x, x.copy()) for x in defaults if isinstance(x, list | dict | set)]
    with tempfile.TemporaryDirectory(prefix="castalia-") as folder:
        root = Path(folder).resolve()
        for name, text in _BOOK.items():
            (root / name).write_text(text, encoding="utf-8")
        rendering.rendered(root, root / "_build" / "html", 1)
    for default, before in lists:
        default.clear()
        default.extend(before) if isinstance(default, list) else default.update(before)


def _lessons(root: Path) -> dict[Path, str]:
    """The files of lessons, each with the digest of what it holds."""
    return {path: digest_of(path) for path in root.glob("lessons/*/*.md")}


def _look(root: Path) -> dict[Path, str]:
    """Read the book, and hold its rules, so that a child need not do it again; its lessons' files."""
    from castalia import proofs, reading, reading_exercises, rules
    from castalia.book import site
    from castalia.errors import CastaliaError
    from castalia.running import results

    seen = _lessons(root)
    with contextlib.suppress(CastaliaError, OSError):  # the build tells it
        book = reading.read_book(root)
        shelf = reading_exercises.read_shelf(book)
        rules.check(book)
        for lesson in book.lessons.values():
            site.present_record(root, lesson)
            results.hash_key(lesson.text, lesson.path)
        for exercise in shelf.exercises.values():
            proofs.present(root, exercise)
        unchanged.inputs(root)
        unchanged.left(root)
    return seen


def _start_ahead(root: Path, seen: Mapping[Path, str]) -> None:
    """Start what runs lessons while the book is still read, if the code of one has changed."""
    from castalia import reading
    from castalia.book import site
    from castalia.errors import CastaliaError

    with contextlib.suppress(CastaliaError, OSError):  # the build tells it
        new = [path for path, digest in _lessons(root).items() if seen.get(path) != digest]
        lessons = [reading.read_lesson(path, root) for path in new if path.stem != "index"]
        if any(site.present_record(root, lesson) is None for lesson in lessons):
            starting.start_ahead(root, force=True)


def _forked(root: Path, seen: Mapping[Path, str]) -> int:
    """Build in a child; its exit code.

    Args:
        root: The book's folder.
        seen: The lessons' files as they were when this process looked at them.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    gc.collect()
    gc.freeze()  # what is here stays shared with the child, which need not look at it
    child = os.fork()
    if not child:
        code = 3
        gc.set_threshold(100_000, 20, 20)  # it makes many nodes, keeps most of them, and ends soon
        try:
            _start_ahead(root, seen)
            sys.argv = ["castalia", "build"]
            runpy.run_module("castalia.cli", run_name="__main__", alter_sys=True)
        except SystemExit as ending:
            code = ending.code if isinstance(ending.code, int) else bool(ending.code)
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return abs(os.waitstatus_to_exitcode(status)) & 255


if __name__ == "__main__":
    with (
        contextlib.suppress(KeyboardInterrupt, BrokenPipeError, ConnectionResetError),
        socket.socket(fileno=int(sys.argv[2])) as asking,
    ):
        asking.set_inheritable(True)  # by the process that may take the place of this one
        serve(Path(sys.argv[1]), asking, ASKED_ALREADY in sys.argv[3:])
