"""Sections of a lesson, to which the messages of its exercises send learners back."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from castalia.checking.session import known_in
from castalia.contents import digest_of
from castalia.errors import Place, Problem
from castalia.exercise import Exercise

HINT = "write the section's title as it stands in the lesson"
_HEADING = re.compile(r"^#{2,3} (?P<title>.+?)[ \t]*$", re.MULTILINE)


def sections_of(root: Path, lesson: str) -> list[str]:
    """The titles of a lesson's sections and subsections, in order; none if there is no such lesson."""
    paths = sorted((root / "lessons").glob(f"*/{lesson}.md"))
    return [title for path in paths for title in _titles(path, digest_of(path))]


@lru_cache(maxsize=1024)
def _titles(path: Path, digest: str) -> tuple[str, ...]:
    """The titles in a lesson that has some content, by its digest."""
    return tuple(found["title"] for found in _HEADING.finditer(path.read_text("utf-8")))


def lost_sections(root: Path, exercise: Exercise) -> list[Problem]:
    """Messages of an exercise's checks that name a section which its lesson does not have.

    Args:
        root: The book's folder.
        exercise: As read; checks that cannot be loaded are told of elsewhere.
    """
    there = sections_of(root, exercise.options.lesson)
    path = exercise.folder / "checks.py"
    try:
        held = known_in(exercise.folder).checks()
    except Exception:
        return []
    named = {slip.reread for checks in held.values() for one in checks for slip in one.slips}
    lost = sorted(name for name in named - {"", *there} if "#" not in name) if there else []
    text = path.read_text("utf-8") if lost else ""
    told = f"{exercise.options.lesson} has no section"
    return [
        Problem("E211", Place(path, _line(text, name)), f"{told} {name!r}", HINT) for name in lost
    ]


def _line(text: str, name: str) -> int:
    """The line in which a title is typed; the first where it is put together."""
    lines = (number for number, line in enumerate(text.split("\n"), 1) if name in line)
    return next(lines, 1)
