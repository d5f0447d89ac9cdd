"""Locks as sets of pins: kept for the lessons that passed with them, and compared."""

from __future__ import annotations

import platform
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from packaging.markers import Marker
from packaging.utils import canonicalize_name

from castalia.errors import CastaliaError
from castalia.locking import read_lock
from castalia.model import Record, Verdict

_PYTHON = "# Python "
_NAMED = 8  # changed packages that a sentence names before it counts the rest


@dataclass(frozen=True)
class Pinned:
    """A package as a lock fixes it: its version, and the lines that say so, hashes included."""

    name: str
    version: str
    lines: str


@dataclass(frozen=True)
class Lock:
    """What one Python of this machine gets from a lock's file."""

    python: str  # a whole version, such as 3.11.7
    pins: Mapping[str, Pinned]

    def text(self) -> str:
        """The lines of a file that uv installs."""
        return "\n".join(
            [f"{_PYTHON}{self.python}", *(pin.lines for pin in self.pins.values()), ""]
        )


@dataclass(frozen=True)
class Change:
    """One package that two locks fix differently; None where it is not in one of them."""

    name: str
    old: Pinned | None
    new: Pinned | None

    def __str__(self) -> str:
        """The change as people say it."""
        if self.old is None:
            return f"{self.name} {self.new.version if self.new else ''} added"
        if self.new is None:
            return f"{self.name} {self.old.version} removed"
        if self.old.version == self.new.version:
            return f"{self.name} {self.old.version} with other files"
        return f"{self.name} {self.old.version} → {self.new.version}"


def read(path: Path) -> Lock:
    """The pins of a lock that hold on this machine, by name.

    A lock that `keep` wrote says for which Python; any other is for the one that runs.

    Raises:
        Malformed: the file does not exist or is not text.
    """
    pins = read_lock(path)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    python = platform.python_version()
    if lines and lines[0].startswith(_PYTHON):
        python = lines[0].removeprefix(_PYTHON).strip()
    starts = [pin.place.line - 1 for pin in pins]
    found: dict[str, Pinned] = {}
    for pin, (start, end) in zip(pins, pairwise([*starts, len(lines)]), strict=True):
        if _holds(pin.requirement.marker, python):
            name = str(canonicalize_name(pin.requirement.name))
            block = [line for line in lines[start:end] if _counts(line)]
            found[name] = Pinned(name, pin.version, "\n".join(block))
    return Lock(python, found)


def _holds(marker: Marker | None, python: str) -> bool:
    """Whether a pin with this marker is for a Python of this machine."""
    version = {"python_full_version": python, "python_version": ".".join(python.split(".")[:2])}
    return marker is None or marker.evaluate({**version, "extra": ""})


def _counts(line: str) -> bool:
    """Whether a line of a lock is more than a comment."""
    return bool(line.strip()) and not line.lstrip().startswith("#")


def changes(old: Lock, new: Lock) -> list[Change]:
    """What differs, each added package first and each removed one last.

    Half of these changes, in this order, leave no package without one that it newly needs.
    """
    names = sorted({*old.pins, *new.pins})
    all_of_it = [Change(name, old.pins.get(name), new.pins.get(name)) for name in names]
    differing = [change for change in all_of_it if change.old != change.new]
    return sorted(differing, key=lambda change: (change.old is not None, change.new is None))


def changed(lock: Lock, some: Iterable[Change]) -> Lock:
    """A lock after some changes."""
    pins = dict(lock.pins)
    for change in some:
        if change.new is None:
            pins.pop(change.name, None)
        else:
            pins[change.name] = change.new
    return Lock(lock.python, {name: pins[name] for name in sorted(pins)})


def kept(root: Path, key: str) -> Path:
    """Where the lock with this key is kept, if it is."""
    return root / "_build" / "locks" / f"{key}.lock"


def keep(root: Path, key: str) -> None:
    """Keep the book's lock as it is now, with the Python that runs; a reader sees all or nothing."""
    lock, place = root / "requirements.lock", kept(root, key)
    if place.is_file() or not lock.is_file():
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    text = lock.read_text(encoding="utf-8-sig")
    made = place.with_suffix(".new")
    made.write_text(f"{_PYTHON}{platform.python_version()}\n{text}", encoding="utf-8")
    made.replace(place)


def in_words(old: Lock, new: Lock, imported: Iterable[str] = ()) -> str:
    """The packages that changed between two locks, in a line.

    Args:
        old: What was.
        new: What is.
        imported: Distributions that are named first.
    """
    first = {canonicalize_name(name) for name in imported}
    python = [] if old.python == new.python else [f"Python {old.python} → {new.python}"]
    found = sorted(changes(old, new), key=lambda change: change.name not in first)
    words = [*python, *(str(change) for change in found)]
    more = len(words) - _NAMED
    return ", ".join(words[:_NAMED]) + (f" and {more} more" if more > 0 else "")


def why_again(root: Path, waiting: Iterable[tuple[Record | None, Mapping[str, str]]]) -> str:
    """Which packages changed, where lessons run again for nothing but the lock; else nothing.

    Args:
        root: The book's folder.
        waiting: Of each lesson that runs, its last record, and the keys that hold now.
    """
    again = [record for record, keys in waiting if record and _lock_alone(record, keys)]
    if not again:
        return ""
    key, _ = Counter(record.good_lock for record in again).most_common(1)[0]
    imported = {name for record in again for name in record.packages}
    runs = f"{len(again)} {'lesson runs' if len(again) == 1 else 'lessons run'} again"
    try:
        changed = in_words(read(kept(root, key)), read(root / "requirements.lock"), imported)
    except CastaliaError:
        return f"the lock changed since the last good run, which is not kept; {runs}"
    return f"the lock changed since the last good run: {changed or 'no package'}; {runs}"


def _lock_alone(record: Record, keys: Mapping[str, str]) -> bool:
    """Whether a lesson passed, and nothing that it depends on is new but the lock."""
    differing = {name for name, key in keys.items() if record.keys.get(name) != key}
    return record.verdict is Verdict.PASSED and differing == {"lock"}
