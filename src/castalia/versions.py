"""What decides, beside a lesson, what its run gives: the packages and data of this process."""

from __future__ import annotations

import hashlib
import platform
import re
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from castalia import stores

_NAME = re.compile(r"[A-Za-z0-9._-]+")

# Modules that can change neither what a lesson computes nor how it is judged.
_UNSEEN_BY_LESSONS = (
    "attempting",
    "beginning",
    "beginning_exercises",
    "bisecting",
    "blaming",
    "book",
    "changing",
    "cli",
    "cli_data",
    "cli_exercises",
    "cli_grading",
    "cli_marks",
    "cli_health",
    "contents",
    "grading",
    "health",
    "judging",
    "locking",
    "overlaying",
    "progressing",
    "proofs",
    "proving",
    "reading_exercises",
    "release",
    "release_nbgrader",
    "report",
    "report_data",
    "rules",
    "settling",
    "tickets",
)


def digest(*parts: str | bytes) -> str:
    """A short name for some texts, other for all others."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8, "big") + data)
    return whole.hexdigest()[:16]


@cache
def package_key() -> str:
    """Everything of this package that a lesson can see."""
    package = Path(__file__).resolve().parent
    files = sorted(
        path
        for path in package.rglob("*.py")
        if path.relative_to(package).parts[0].removesuffix(".py") not in _UNSEEN_BY_LESSONS
    )
    return digest(*(part for path in files for part in (path.name, path.read_bytes())))


def here() -> dict[str, str]:
    """The versions that two processes must share if one is to run lessons for the other.

    They are those of Python, of the packages that castalia needs directly, and digests of
    castalia's own code and of the datasets' descriptions.
    """
    found = {"Python": platform.python_version()}
    for requirement in requires("castalia") or ():
        if "extra ==" not in requirement and (name := _NAME.match(requirement)):
            try:
                found[name[0]] = version(name[0])
            except PackageNotFoundError:
                found[name[0]] = "not"
    described = sorted(stores.datasets_folder().glob("*.yml"))
    found["castalia"] = package_key()
    found["datasets"] = digest(*(path.read_bytes() for path in described))
    return found
