"""The site, built whole or not at all: readers keep the last good one until the next is complete."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from filelock import FileLock

from castalia.book import publishing, rendering, resuming
from castalia.errors import CastaliaError, Malformed, Place, Problem

_WARNING = re.compile(
    r"^(?P<file>[^:\n]+?\.\w+)(?::(?P<line>\d+))?: (?:WARNING|ERROR|CRITICAL|SEVERE): (?P<text>.*)$"
)
_LOOSE = re.compile(r"^(?:WARNING|ERROR|CRITICAL|SEVERE): (?P<text>.*)$")
_OURS = re.compile(r"^(?P<file>[^:\n]+?\.(?:md|yml)):(?P<line>\d+): (?P<text>.*)$")
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


class SiteFailed(CastaliaError):
    """Sphinx stopped for a reason that it did not put into a warning."""


def build_site(root: Path, jobs: int | None = None) -> Path:
    """Build the book with Jupyter Book, every warning an error, and publish it.

    Args:
        root: The book's folder; its lessons' outputs stand in jupyter-cache already.
        jobs: Processes that read and write pages; as many as cores by default.
    Returns:
        The folder of the published site, `_build/html`.
    Raises:
        Malformed: pages that Sphinx warns about, each with its file and line.
        SiteFailed: anything else that keeps the site from being built.
    """
    made = resuming.made_below(root)
    made.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(root / "_build" / "site.lock"):  # a preview may be building, too
        _make(root, made, jobs or os.cpu_count() or 1)
        return publishing.publish(made, root / "_build" / "html")


def _make(root: Path, made: Path, jobs: int) -> None:
    """Let Sphinx make the pages.

    Raises:
        Malformed, SiteFailed: as `build_site`.
    """
    log = root / "_build" / "site.log"
    with resuming.resumed(root, made) as ending:
        code, said, warned = rendering.rendered(root, made, jobs)
        warned = _COLOURS.sub("", warned)
        log.write_text(_COLOURS.sub("", said) + warned, encoding="utf-8")
        problems = site_problems(warned, root)
        ending.refused = [problem.place.file for problem in problems]
        ending.whole = code in (0, 1)
    if problems:
        raise Malformed(problems)
    if code:
        last = next((line for line in reversed(warned.split("\n")) if line.strip()), "no message")
        hint = f"all that was said stands in {log.relative_to(root)}"
        raise SiteFailed(f"the site could not be built: {last.strip()}", hint=hint)


def site_problems(said: str, root: Path) -> list[Problem]:
    """What Sphinx warned about, as problems in the sources."""
    problems = []
    for line in said.split("\n"):
        if match := _WARNING.match(line):
            file = Path(match["file"])
            place = Place(file if file.is_absolute() else root / file, int(match["line"] or 0))
            problems.append(Problem("B010", place, match["text"]))
        elif match := _OURS.match(line):  # what our own extension stopped for
            place = Place(root / match["file"], int(match["line"]))
            problems.append(Problem("B010", place, match["text"]))
        elif match := _LOOSE.match(line):
            problems.append(Problem("B010", Place(root / "book.yml"), match["text"]))
    return list(dict.fromkeys(problems))


def opening_command(site: Path) -> str:
    """What to type to look at the site."""
    opener = {"darwin": "open", "win32": "start"}.get(sys.platform, "xdg-open")
    page = site / "index.html"
    shown = page.relative_to(Path.cwd()) if page.is_relative_to(Path.cwd()) else page
    return f"{opener} {shown}"
