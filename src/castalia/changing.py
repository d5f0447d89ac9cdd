"""Which lessons a change touches, as git tells it."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

from castalia.errors import WrongUsage
from castalia.model import Book, Lesson

# A change of one of these may change every lesson.
_FOR_ALL = ("requirements.lock", "book.yml", "src/")


def touched(book: Book, lessons: Sequence[Lesson], since: str) -> list[Lesson]:
    """The lessons whose own files, data, lock or package differ from a revision.

    Args:
        book: Under version control by git.
        lessons: Those to choose from.
        since: A revision; what is not committed counts as a difference, too.
    Raises:
        WrongUsage: git knows no such revision, or does not keep this folder.
    """
    names = changed_files(book.root, since)
    if any(name.startswith(_FOR_ALL) for name in names):
        return list(lessons)
    return [lesson for lesson in lessons if _files(book, lesson) & names]


def _files(book: Book, lesson: Lesson) -> set[str]:
    """The files of the book that a lesson depends on alone."""
    own = lesson.path.relative_to(book.root).as_posix()
    return {own, *(f"datasets/{name}.yml" for name in lesson.options.datasets)}


def changed_files(root: Path, since: str) -> set[str]:
    """Files below a folder that differ from a revision, new ones included.

    Raises:
        WrongUsage: git knows no such revision, or does not keep this folder.
    """
    changed = _git(root, "diff", "--name-only", "--relative", "-z", since, "--", ".")
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    return {name for name in (changed + new).split("\0") if name}


def _git(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=root, capture_output=True, text=True, check=True
        )
    except FileNotFoundError as error:
        raise WrongUsage("git is not installed", hint="name the lessons instead") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.strip().splitlines()[0]
        raise WrongUsage(f"git cannot tell what changed: {said}", hint="name a revision") from error
    return done.stdout
