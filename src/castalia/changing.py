"""Which lessons a change touches, as git tells it."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

from castalia.errors import WrongUsage
from castalia.model import Book, Lesson

# A change of one of these may change every lesson.
_FOR_ALL = ("requirements.lock", "book.yml", "src/")
_DATA = ("datasets/", "datasets/samples/")


def touched(book: Book, lessons: Sequence[Lesson], since: str) -> list[Lesson]:
    """The lessons whose own files, data, lock or package differ from a revision.

    Keys of questions need no more: they are computed from the cells of their own lesson.

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
    return [lesson for lesson in lessons if any(_is_of(name, book, lesson) for name in names)]


def _is_of(name: str, book: Book, lesson: Lesson) -> bool:
    """Whether a file is a lesson's own, or of a dataset that it names: description or sample."""
    if name == lesson.path.relative_to(book.root).as_posix():
        return True
    places = [f"{folder}{x}." for x in lesson.options.datasets for folder in _DATA]
    return name.startswith(tuple(places))


def changed_files(root: Path, since: str) -> set[str]:
    """Files below a folder that differ from a revision, new ones included.

    Raises:
        WrongUsage: git knows no such revision, or does not keep this folder.
    """
    _git(root, "rev-parse", "--is-inside-work-tree")
    commit = _git(root, "rev-parse", "--verify", "--end-of-options", f"{since}^{{commit}}").strip()
    changed = _git(root, "diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--")
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    return {name for name in (changed + new).split("\0") if name}


def _git(root: Path, *arguments: str) -> str:
    """What git answers.

    Raises:
        WrongUsage: it is not installed, or answers that it cannot.
    """
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=root, capture_output=True, text=True, check=True
        )
    except FileNotFoundError as error:
        raise WrongUsage("git is not installed", hint="name the lessons instead") from error
    except subprocess.CalledProcessError as error:
        said = (error.stderr.strip() or f"it ended with {error.returncode}").splitlines()[0]
        hint = "name a revision that `git log` shows, or name the lessons instead"
        raise WrongUsage(f"git cannot tell what changed: {said}", hint=hint) from error
    return done.stdout
