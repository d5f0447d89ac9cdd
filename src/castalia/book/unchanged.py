"""Whether anything has changed since the last build: all that a build reads, as one digest.

Files count by their content, so that neither a time that lies nor a restored copy deceives. What
this module imports is light, for a build that has nothing to do shall end at once.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from castalia.contents import digest_of

PACKAGE = Path(__file__).resolve().parent.parent
_PASSED_BY = {"_build", "node_modules", "__pycache__"}
_VARIABLES = ("AWS_", "CASTALIA_", "LANG", "LC_", "PYTHON", "SOURCE_DATE_EPOCH", "TZ")
_OF_A_TERMINAL = {"PYTHONPATH", "PYTHONUNBUFFERED", "PYTHONWARNINGS", "PYTHONDONTWRITEBYTECODE"}
_KEPT = ("runs", "proofs", "locks", "status.json")


@dataclass(frozen=True)
class Last:
    """The last good build: what it read, what it left, and what it said."""

    inputs: str
    left: str
    outside: dict[str, str] = field(default_factory=dict)  # files elsewhere, with their digests
    marks: dict[str, str] = field(default_factory=dict)  # of datasets whose store must be asked
    said: dict[str, Any] = field(default_factory=dict)


def files_below(folder: Path) -> Iterator[Path]:
    """All files of a folder, in order; hidden folders and those of tools are passed by."""
    seen: set[str] = set()  # links are followed, for Sphinx does so, but never in a circle
    for here, folders, names in os.walk(folder, followlinks=True):
        real = os.path.realpath(here)
        ours = sorted(x for x in folders if not x.startswith(".") and x not in _PASSED_BY)
        folders[:] = [] if real in seen else ours
        seen.add(real)
        yield from (Path(here, name) for name in sorted(names))


def digest_below(folder: Path) -> str:
    """One digest of all files of a folder, with their names."""
    return _joined(
        f"{path.relative_to(folder).as_posix()} {digest_of(path)}" for path in files_below(folder)
    )


def inputs(root: Path) -> str:
    """One digest of all that the book, the package and the environment bring to a build."""
    return _joined([digest_below(root), machinery()])


def machinery() -> str:
    """One digest of what makes pages of sources: this package, what is installed, variables."""
    installed = (
        f"{entry.name} {entry.stat().st_mtime_ns}"
        for place in sys.path
        if place and Path(place).is_dir()
        for entry in sorted(os.scandir(place), key=lambda entry: entry.name)
        if entry.name.endswith((".dist-info", ".egg-link", ".pth"))
    )
    variables = (
        f"{name}={value}"
        for name, value in sorted(os.environ.items())
        if name.startswith(_VARIABLES) and name not in _OF_A_TERMINAL
    )
    return _joined([digest_below(PACKAGE), sys.version, sys.prefix, *installed, *variables])


def left(root: Path) -> str:
    """One digest of what a build leaves and the next one takes up: site, records, proofs, outputs."""
    build = root / "_build"
    kept = []
    for name in _KEPT:
        place = build / name
        kept.append(digest_below(place) if place.is_dir() else digest_of(place))
    cached = (f"{number} {held}" for number, held in outputs(root).items())
    return _joined([*kept, digest_below(build / "html"), *cached])


def outputs(root: Path) -> dict[str, str]:
    """A digest of what jupyter-cache holds under each of its numbers."""
    folder = root / "_build" / ".jupyter_cache"
    database = folder / "global.db"
    if not database.is_file():
        return {}
    try:
        with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as opened:
            rows = opened.execute("SELECT pk, hashkey FROM nbcache ORDER BY pk").fetchall()
    except sqlite3.Error as error:
        return {"": f"not readable: {error}"}
    places = ((pk, key, folder / "executed" / key / "base.ipynb") for pk, key in rows)
    return {str(pk): f"{key} {digest_of(path)}" for pk, key, path in places}


def _joined(parts: Iterable[str]) -> str:
    whole = hashlib.blake2b(digest_size=16)
    for part in parts:
        whole.update(f"{len(part)} {part}\n".encode(errors="surrogateescape"))
    return whole.hexdigest()


def _place(root: Path) -> Path:
    return root / "_build" / "built.json"


def last(root: Path, now: str) -> Last | None:
    """The last good build, if nothing that it read or left has changed since.

    Where there are `marks`, their stores must be asked before this counts.

    Args:
        root: The book's folder.
        now: What `inputs` gives now.
    """
    try:
        found = Last(**json.loads(_place(root).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    if any(digest_of(Path(path)) != digest for path, digest in found.outside.items()):
        return None
    return found if found.inputs == now and found.left == left(root) else None


def note(
    root: Path,
    read: str,
    outside: Iterable[Path],
    *,
    since: float,
    marks: Mapping[str, str],
    said: Mapping[str, Any],
) -> None:
    """Keep what a good build read and left; nothing is kept when that can no longer be told.

    Args:
        root: The book's folder.
        read: What `inputs` gave before the build began to read.
        outside: Files elsewhere that were read.
        since: When the build began, in seconds since the epoch.
        marks: The datasets whose content is known to their store alone, and what it held.
        said: What to say of the build when nothing has changed.
    """
    forget(root)
    elsewhere = sorted({path.resolve() for path in outside})
    if any(path.is_file() and path.stat().st_mtime >= since for path in elsewhere):
        return  # it changed meanwhile, and nobody knows which of the two was read
    known = {str(path): digest_of(path) for path in elsewhere}
    made = _place(root).with_suffix(".new")
    text = json.dumps(asdict(Last(read, left(root), known, dict(marks), dict(said))), indent=1)
    made.write_text(text + "\n", encoding="utf-8")
    made.replace(_place(root))


def forget(root: Path) -> None:
    """Let the next build look at everything."""
    _place(root).unlink(missing_ok=True)
