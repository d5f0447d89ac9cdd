"""Whose file is it, and when was it handed in: what its names say, as each system writes them."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime

# Canvas: lib/content_zipper.rb. A name holds no number between underscores.
_CANVAS = re.compile(
    r"(?P<who>.+?)_(?P<late>late_)?(?P<user>\d+)_(?:\d+_(?P<file>.+)|(?P<typed>(?:text|link)\.html))",
    re.I,
)
_ANONYMOUS = re.compile(
    r"(?P<late>late_)?(?P<who>(?P<user>anon_[a-z0-9]+))_"
    r"(?:\d+_(?P<file>.+)|(?P<typed>(?:text|link)\.html))",
    re.I,
)
# Moodle: mod/assign/locallib.php, download_submissions; the first such mark is Moodle's own.
_MOODLE = re.compile(
    r"(?P<who>.+?)_(?P<user>\d+)_assignsubmission_(?P<kind>file|onlinetext)(?:_(?P<file>.*))?"
)
# nbgrader: exchange/default/submit.py; the last part keeps others from guessing the folder.
_INBOUND = re.compile(
    r"(?P<who>.+?)\+(?P<exercise>[^+]+)\+(?P<when>\d{4}-\d\d-\d\d [^+]+)(?:\+.*)?"
)
_TIME = re.compile(r"(\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d{1,6})?)\s*(UTC|Z|[+-]\d\d:?\d\d)")
_AGAIN = re.compile(r"(?P<stem>.+)-(?P<number>\d{1,2})")
_COPY = re.compile(r" ?\((?P<number>\d{1,3})\)$")


@dataclass(frozen=True)
class Labelled:
    """What the names above a file say of it."""

    student: str  # as it is written
    names: tuple[str, ...]  # of folders and the file below the student, the file last
    system: str = "folders"  # canvas, moodle, nbgrader, folders
    number: str = ""  # of the student in that system
    late: bool = False  # the system says so, and not when
    text: bool = False  # typed into a form, and no file
    submitted: datetime | None = None


def labelled(parts: tuple[str, ...]) -> Labelled | None:
    """What the names of a file say, from the top of a download; None where nobody is named."""
    first, rest = parts[0], parts[1:]
    alone = not rest or first.lower().endswith(".zip")  # Canvas makes no folders
    if alone and (found := _ANONYMOUS.fullmatch(first) or _CANVAS.fullmatch(first)):
        names = (found["file"] or found["typed"], *rest)
        late, typed = bool(found["late"]), bool(found["typed"])
        return Labelled(found["who"], names, "canvas", found["user"], late, typed)
    if found := _MOODLE.fullmatch(first):
        names = (*([found["file"]] if found["file"] else []), *rest)
        text = found["kind"] == "onlinetext"
        return Labelled(found["who"], names, "moodle", found["user"], text=text) if names else None
    if (found := _INBOUND.fullmatch(first)) and rest:
        names, when = (found["exercise"], *rest), moment(found["when"])
        return Labelled(found["who"], names, "nbgrader", submitted=when)
    if not rest:
        return None
    return Labelled(first.removesuffix(".zip"), rest)


def wrapped(names: Collection[tuple[str, ...]], exercises: frozenset[str]) -> bool:
    """Whether all students stand in one folder more, as in a zip of a folder that held a download."""
    if len({one[0] for one in names}) != 1 or any(len(one) < 2 for one in names):
        return False
    if any(_system(one) != "folders" for one in names):
        return False
    below = [one[1:] for one in names]
    if all(_system(one) not in ("", "folders") for one in below):
        return True
    seconds = {one[0] for one in below}
    named = any(again(one, exercises)[0] in exercises for one in seconds)
    return len(seconds) > 1 and not named and all(len(one) > 1 for one in below)


def _system(parts: tuple[str, ...]) -> str:
    label = labelled(parts)
    return label.system if label else ""


def moment(text: str) -> datetime | None:
    """A time as nbgrader writes it, `2015-02-02 15:58:23.948203 UTC`; None without a time zone."""
    found = _TIME.fullmatch(text.strip())
    if not found:
        return None
    zone = "+00:00" if found[2] in ("UTC", "Z") else found[2]
    try:
        return datetime.fromisoformat(found[1] + zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def again(stem: str, exercises: frozenset[str]) -> tuple[str, int]:
    """A file's name without what systems put behind it, and which attempt they say it is.

    Canvas writes `-1` behind the name of a file that is handed in once more, browsers ` (1)` behind
    that of a copy. A name that is an exercise's own stays as it is: `winter-of-09` is no ninth try.
    """
    stem = _COPY.sub("", stem)
    if stem in exercises:
        return stem, 1
    if found := _AGAIN.fullmatch(stem):
        return found["stem"], int(found["number"]) + 1
    return stem, 1
