"""What a good build leaves for the next one, which ends at once where nothing has changed."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from castalia.book import resuming, unchanged
from castalia.errors import WrongUsage
from castalia.finding import find_root

if TYPE_CHECKING:
    from castalia.model import Book


@dataclass(frozen=True)
class Begun:
    """A build that has begun, and what there was to read then."""

    root: Path
    since: float
    read: str

    @property
    def site(self) -> Path:
        """Where the site is published."""
        return self.root / "_build" / "html"


def begin(start: Path) -> Begun | None:
    """Note what there is to read before anything of it is read; None outside a book.

    Args:
        start: Where the build is asked for, in the book's folder or below.
    """
    try:
        root = find_root(start)
    except WrongUsage:  # which is told when the book is read
        return None
    return Begun(root, time.time(), unchanged.inputs(root))


def done_before(begun: Begun) -> Mapping[str, Any] | None:
    """What the last good build said, if this one could do nothing else."""
    last = unchanged.last(begun.root, begun.read)
    if last is None or not _stores_hold(begun.root, last.marks):
        return None
    return last.said


def _stores_hold(root: Path, marks: Mapping[str, str]) -> bool:
    """Whether every store that must be asked answers as it did when the lessons ran."""
    if not marks:
        return True
    from castalia import reading, stores

    datasets, _ = reading.read_datasets(root / "datasets")
    return stores.marks(datasets, marks) == marks


def conclude(begun: Begun, book: Book, said: Mapping[str, Any]) -> None:
    """Keep that a build was good, unless something is not well that it should look at again.

    Args:
        begun: The build.
        book: As it was built.
        said: What to say when nothing has changed.
    """
    from castalia import health

    if not all(seen.is_good for seen in health.read_status(book.root).datasets.values()):
        unchanged.forget(book.root)
        return
    marks = _marks(book)
    if marks is None:
        unchanged.forget(book.root)
        return
    samples, asked = _data_files(book)
    outside = [path for path in (*samples, *resuming.needed(book.root)) if _is_outside(path, book)]
    known = {name: marks[name] for name in asked}
    unchanged.note(book.root, begun.read, outside, since=begun.since, marks=known, said=said)


def _marks(book: Book) -> dict[str, str] | None:
    """What the stores hold of every dataset in use; None when lessons ran with something else."""
    from castalia import reading, stores
    from castalia.running import results

    used = {name for lesson in book.lessons.values() for name in lesson.options.datasets}
    marks = stores.marks(book.datasets, sorted(used))
    for lesson in book.lessons.values():
        record = reading.read_record(book.root, lesson.slug)
        if record is None or record.keys.get("data") != results.data_key(lesson, marks):
            return None
    return marks


def _is_outside(path: Path, book: Book) -> bool:
    """Whether a file is none of those that count anyway, nor made by the build itself."""
    if not path.is_relative_to(book.root):
        return True
    folders = path.relative_to(book.root).parts[:-1]
    return "_build" not in folders and any(x.startswith(".") for x in folders)


def _data_files(book: Book) -> tuple[list[Path], list[str]]:
    """The files of the samples that lessons open, and the datasets whose store must be asked."""
    from castalia import stores
    from castalia.errors import DataError
    from castalia.stores import samples

    wanted = os.environ.get(stores.STORE_VARIABLE) or "auto"
    files: list[Path] = []
    asked = []
    used = {name for lesson in book.lessons.values() for name in lesson.options.datasets}
    for name in sorted(used):
        dataset = book.datasets.get(name)
        if dataset is None or (wanted != "sample" and (wanted == "mirror" or dataset.facts.live)):
            asked.append(name)
            continue
        try:
            files += samples.sample_paths(dataset)
        except DataError:
            asked.append(name)
    return files, asked


def summary_lines(said: Mapping[str, Any], seconds: float, opening: str) -> list[str]:
    """What a build did, a line each.

    Args:
        said: The facts, as `report.summary` gives them.
        seconds: How long it took.
        opening: The command that opens the site.
    """
    ran, all_of_them = said["ran"], said["lessons"]
    rows = [
        ("ran", f"{ran} lesson{'s' * (ran != 1)}; {all_of_them - ran} more as they were"),
        ("passed", f"{said['passed']} of {all_of_them}, {said['cells']} cells"),
        ("seconds", f"{seconds:.1f}; to run every lesson {said['seconds']:.1f}"),
        *(("" if number else "data", words) for number, words in enumerate(said["data"])),
        ("open it", opening),
    ]
    return [f"  {name:8} {value}" for name, value in rows]
