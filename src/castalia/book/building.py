"""The site, built whole or not at all: readers keep the last good one until the next is complete."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from castalia.errors import CastaliaError, Malformed, Place, Problem

_WARNING = re.compile(
    r"^(?P<file>[^:\n]+?\.\w+)(?::(?P<line>\d+))?: (?:WARNING|ERROR|CRITICAL|SEVERE): (?P<text>.*)$"
)
_LOOSE = re.compile(r"^(?:WARNING|ERROR|CRITICAL|SEVERE): (?P<text>.*)$")
_OURS = re.compile(r"^(?P<file>[^:\n]+?\.(?:md|yml)):(?P<line>\d+): (?P<text>.*)$")
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


class SiteFailed(CastaliaError):
    """Sphinx stopped for a reason that it did not put into a warning."""


def build_site(root: Path) -> Path:
    """Build the book with Jupyter Book, every warning an error, and publish it.

    Args:
        root: The book's folder; its lessons' outputs stand in jupyter-cache already.
    Returns:
        The folder of the published site, `_build/html`.
    Raises:
        Malformed: pages that Sphinx warns about, each with its file and line.
        SiteFailed: anything else that keeps the site from being built.
    """
    made = root / "_build" / "site"
    command = [
        str(Path(sysconfig.get_path("scripts")) / "jupyter-book"),
        *("build", str(root), "--config", str(root / "book.yml"), "--toc", str(root / "_toc.yml")),
        *("--path-output", str(made), "-W", "--keep-going", "-q"),
    ]
    log = root / "_build" / "site.log"
    log.parent.mkdir(exist_ok=True)
    done = subprocess.run(
        command,
        env={**os.environ, "PYTHONWARNINGS": "ignore", "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    said = _COLOURS.sub("", done.stderr)
    log.write_text(_COLOURS.sub("", done.stdout) + said, encoding="utf-8")
    problems = site_problems(said, root)
    if problems:
        raise Malformed(problems)
    if done.returncode:
        last = next((line for line in reversed(said.split("\n")) if line.strip()), "no message")
        hint = f"all that was said stands in {log.relative_to(root)}"
        raise SiteFailed(f"the site could not be built: {last.strip()}", hint=hint)
    return _publish(made / "_build" / "html", root / "_build" / "html")


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


def _publish(made: Path, site: Path) -> Path:
    """Put a complete site in the place of the last one."""
    new, old = site.with_name("html.new"), site.with_name("html.old")
    for folder in (new, old):
        shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(made, new)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)
    return site


def opening_command(site: Path) -> str:
    """What to type to look at the site."""
    opener = {"darwin": "open", "win32": "start"}.get(sys.platform, "xdg-open")
    page = site / "index.html"
    shown = page.relative_to(Path.cwd()) if page.is_relative_to(Path.cwd()) else page
    return f"{opener} {shown}"
