"""What Sphinx kept from the last time is used again, unless it could hold something stale.

Sphinx looks at sources and settings. It sees neither another package or version of its own tools,
nor that a build was cut off between reading and writing, nor that a page was refused: it has been
read, so it would not be warned of again. All of this is kept beside what Sphinx made.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from castalia.book import unchanged
from castalia.contents import digest_of

_KEPT, _AGAIN = "environment.pickle", "castalia-again.json"
_NEEDED = "castalia-needed.json"


@dataclass
class Ending:
    """How Sphinx ended; what is not said counts as bad."""

    whole: bool = False  # it came to its end, and wrote every page that it had to write
    refused: list[Path] = field(default_factory=list)  # files that something was wrong with


@contextmanager
def resumed(root: Path, made: Path) -> Iterator[Ending]:
    """Let a build go on from where the last one ended, or begin afresh where that is not safe.

    Args:
        root: The book's folder.
        made: Where Sphinx puts its pages.
    """
    state, doctrees = made.parent / "castalia-state.json", made.parent / ".doctrees"
    now = {"machinery": unchanged.machinery(), "book": digest_of(root / "book.yml")}
    if _read(state) != now:
        shutil.rmtree(made.parent, ignore_errors=True)
    state.unlink(missing_ok=True)  # until the end is known, nothing here can be trusted
    doctrees.mkdir(parents=True, exist_ok=True)
    kept = digest_of(doctrees / _KEPT)
    before = {path: path.stat().st_mtime_ns for path in doctrees.rglob("*.doctree")}
    ending = Ending()
    yield ending
    pages = [path for path in ending.refused if path.suffix == ".md"]
    if ending.whole:
        trusted = len(pages) == len(ending.refused)  # else nobody knows what to look at again
    else:
        trusted = digest_of(doctrees / _KEPT) == kept  # it stopped while it read
    if not trusted:
        return
    half = [x for x in doctrees.rglob("*.doctree") if x.stat().st_mtime_ns != before.get(x)]
    names = [] if ending.whole else [x.relative_to(doctrees).with_suffix("") for x in half]
    files = [path.relative_to(root) for path in pages if path.is_relative_to(root)]
    again = {"docnames": _texts(names), "files": _texts(files)}
    (doctrees / _AGAIN).write_text(json.dumps(again), encoding="utf-8")
    state.write_text(json.dumps(now), encoding="utf-8")


def _texts(paths: Iterable[Path]) -> list[str]:
    return sorted({path.as_posix() for path in paths})


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def to_read_again(doctrees: Path) -> tuple[list[str], list[str]]:
    """What must be read again whatever its time says: docnames, and files of the book."""
    found = _read(doctrees / _AGAIN) or {}
    return found.get("docnames", []), found.get("files", [])


def tell_needed(doctrees: Path, files: Iterable[Path]) -> None:
    """Keep which files pages were read from, beside their sources."""
    (doctrees / _NEEDED).write_text(json.dumps(_texts(files), indent=1), encoding="utf-8")


def needed(root: Path) -> list[Path]:
    """The files that pages of the last build were read from, beside their sources."""
    doctrees = made_below(root).parent / ".doctrees"
    return [Path(name) for name in _read(doctrees / _NEEDED) or []]


def made_below(root: Path) -> Path:
    """Where Sphinx puts the pages of a book, before they are published."""
    return root / "_build" / "site" / "_build" / "html"
