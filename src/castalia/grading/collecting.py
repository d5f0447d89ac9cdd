"""Submissions in, from folders or zips as Canvas, Moodle and nbgrader leave them; none is changed."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from castalia.errors import Place, Problem, WrongUsage
from castalia.grading import names
from castalia.grading.facts import Submission
from castalia.grading.layouts import Labelled, again, labelled, moment, wrapped
from castalia.grading.roster import Roster
from castalia.grading.unpacking import HINTS as UNPACKING_HINTS
from castalia.grading.unpacking import Entry, Limits, Unpacking, too_large, unwanted

ANSWERS = (".ipynb", ".py", ".md")
STAMP = "timestamp.txt"
_WANTED = (*ANSWERS, ".zip", ".txt")
HINTS = {
    **UNPACKING_HINTS,
    "S101": "rename the folder or file to the student's id, and collect again",
    "S102": "see that nobody's work is under another's name; a roster settles who is meant",
    "S105": "name the file or its folder after the exercise",
    "S107": "add them to the roster, or correct the name",
    "S109": "give whoever marks the right to read it",
    "S110": "look at it by hand",
    "S111": "look at it, and mark what was typed by hand",
    "S112": "its lateness cannot be computed: note the time, or give an extension",
    "S113": "they count as attempts in this order; remove what is not meant",
}


@dataclass(frozen=True)
class Collected:
    """All that came in, in the order of students, exercises and attempts; and what is wrong."""

    submissions: tuple[Submission, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Wanted:
    """How the file that answers an exercise is known."""

    name: str  # without its ending
    others: frozenset[str] = frozenset()  # folders whose file of that name answers something else


@dataclass(frozen=True)
class _Found:
    """A file that may be an answer, before its attempt is counted."""

    student: str
    exercise: str
    path: Path
    digest: str
    submitted: datetime | None
    number: int  # of the attempt, as the system wrote it
    name: str
    place: Path


def collect(
    path: Path,
    exercises: Iterable[str] | Mapping[str, Wanted],
    work: Path,
    roster: Roster | None = None,
    limits: Limits | None = None,
) -> Collected:
    """Collect the answers to some exercises.

    Args:
        path: A folder or zip as downloaded from Canvas or Moodle, nbgrader's `submitted` or
            `inbound` or the folder above it, or a folder with one folder a student.
        exercises: Their slugs; where files are called otherwise, with what they are called.
        work: A folder of ours, into which zips are unpacked; the same for each run.
        roster: Turns what the systems call students into the ids of the course.
        limits: What is larger is told, and left unread.
    Raises:
        WrongUsage: there is nothing at the path, it is no zip, or `work` lies inside.
        Unwritable: `work` cannot be written, or has no room.
    """
    root = _root(path, work)
    wanted = (
        exercises if isinstance(exercises, Mapping) else {slug: Wanted(slug) for slug in exercises}
    )
    slugs = frozenset(one.name for one in wanted.values())
    unpacking = Unpacking(work, limits or Limits(), _WANTED)
    entries = list(_entries(root, unpacking))
    if wrapped([one.parts for one in entries if _may_answer(one)], slugs):
        entries = [replace(one, parts=one.parts[1:]) for one in entries if len(one.parts) > 1]
    desk = _Desk(wanted, roster, unpacking)
    found = desk.found(entries)
    return Collected(tuple(_counted(found, desk.tell)), tuple(dict.fromkeys(unpacking.problems)))


def _root(path: Path, work: Path) -> Path:
    """Where to begin.

    Raises:
        WrongUsage: there is nothing at the path, it is no zip, or `work` lies inside.
    """
    if not path.exists():
        raise WrongUsage(f"there is nothing at {path}", hint="name a folder or a zip")
    if path.is_file() and path.suffix.lower() != ".zip":
        raise WrongUsage(f"{path} is neither a folder nor a zip", hint="name the download itself")
    inner = [path / name for name in ("submitted", "inbound") if (path / name).is_dir()]
    root = inner[0] if len(inner) == 1 and not inner[0].is_symlink() else path
    if root.is_dir() and work.resolve().is_relative_to(root.resolve()):
        raise WrongUsage(f"{work} lies inside {root}", hint="unpack somewhere else")
    return root


def _may_answer(entry: Entry) -> bool:
    return Path(entry.parts[-1]).suffix.lower() in ANSWERS


def _entries(root: Path, unpacking: Unpacking) -> Iterator[Entry]:
    if root.is_file():
        yield from unpacking.unpack(root, (), 0, root)
        return
    for entry in _walk(root, (), unpacking):
        if entry.parts[-1].lower().endswith(".zip") and entry.path is not None:
            yield from unpacking.unpack(entry.path, entry.parts, 1, entry.path)
        else:
            yield entry


def _walk(folder: Path, parts: tuple[str, ...], unpacking: Unpacking) -> Iterator[Entry]:
    """The files of a folder in order; links are told and not followed."""

    def tell(code: str, at: Path, message: str) -> None:
        unpacking.problems.append(Problem(code, Place(names.seen(at)), message, HINTS[code]))

    try:
        inside = sorted(os.scandir(folder), key=lambda one: one.name)
    except OSError as error:
        tell("S109", folder, f"{names.told('/'.join(parts))}: {error.strerror}")
        return
    for one in inside:
        here, path = (*parts, one.name), Path(one.path)
        if unwanted((one.name,)):
            continue
        if one.is_symlink():
            tell("S110", path, f"{names.told('/'.join(here))}: a symbolic link, not followed")
        elif one.is_dir(follow_symlinks=False):
            if len(here) > 8:
                tell("S110", path, f"{names.told('/'.join(here))}: too deep, left unread")
            else:
                yield from _walk(path, here, unpacking)
        elif one.is_file(follow_symlinks=False):
            yield Entry(here, path, path)
        else:
            tell("S110", path, f"{names.told('/'.join(here))}: a device or pipe, left unread")


class _Desk:
    """Where each file is given a student and an exercise."""

    def __init__(
        self, wanted: Mapping[str, Wanted], roster: Roster | None, unpacking: Unpacking
    ) -> None:
        self._slugs = {one.name: slug for slug, one in wanted.items()}
        self._wanted, self._roster = wanted, roster
        self._exercises = frozenset(self._slugs)
        self._limits, self._problems = unpacking.limits, unpacking.problems

    def tell(self, code: str, at: Path, message: str, severity: str = "error") -> None:
        """Note a problem, and go on."""
        self._problems.append(Problem(code, Place(names.seen(at)), message, HINTS[code], severity))

    def found(self, entries: Collection[Entry]) -> list[_Found]:
        """All answers among some files."""
        stamps = self._stamps(entries)
        known = [(one, labelled(one.parts)) for one in entries if one.parts[-1] != STAMP]
        for entry, label in known:
            if label is None and Path(entry.parts[-1]).suffix.lower() in ANSWERS:
                told = f"{names.told(entry.parts[-1])}: nothing says whose it is"
                self.tell("S101", entry.place, told)
        mine = [(entry, label) for entry, label in known if label is not None]
        ids = self._ids(mine)
        found, heard = [], set()
        for entry, label in mine:
            student = ids.get((label.student, label.number))
            if student is None:
                continue
            beside = label.system == "folders"  # elsewhere all files are the student's own
            when = label.submitted or (_nearest(stamps, entry) if beside else None)
            if one := self._answer(entry, label, student, when):
                found.append(one)
                heard.add(student)
        self._nothing(mine, ids, heard)
        return found

    def _stamps(self, entries: Iterable[Entry]) -> dict[tuple[str, ...], datetime]:
        """The times beside submissions; what lies in a student's own archive says nothing."""
        found = {}
        for entry in entries:
            if entry.parts[-1] != STAMP or entry.inner or entry.path is None:
                continue
            text = _bytes(entry.path, 200)
            when = moment(text.decode("utf-8", "replace")) if text is not None else None
            if when is None:
                told = f"{names.told('/'.join(entry.parts))}: not a time with its time zone"
                self.tell("S112", entry.place, told, "warning")
            else:
                found[entry.parts[:-1]] = when
        return found

    def _ids(self, mine: Collection[tuple[Entry, Labelled]]) -> dict[tuple[str, str], str]:
        """The course's id of everyone that systems speak of; the refused are not in it."""
        places: dict[tuple[str, str], tuple[Entry, Labelled]] = {}
        for entry, label in mine:
            places.setdefault((label.student, label.number), (entry, label))
        ids: dict[tuple[str, str], str] = {}
        for key, (entry, label) in places.items():
            if student := self._id(entry, label, places):
                ids[key] = student
        self._same(ids, places)
        return ids

    def _id(
        self,
        entry: Entry,
        label: Labelled,
        places: Collection[tuple[str, str]],
    ) -> str:
        raw, number = label.student, label.number
        name = names.tidied(raw)
        if reason := names.refused(name):
            self.tell("S101", entry.place, f"{names.told(raw)!r} is no student's id: {reason}")
            return ""
        if self._roster is not None:
            if person := self._roster.find(name, label.system, number):
                return person.id
            told = f"{names.told(raw)!r} is nobody, or several, of the roster"
            self.tell("S107", entry.place, told)
        if label.system == "canvas":
            return number
        namesakes = [one for one in places if one[0] == raw]
        if label.system == "moodle" and len(namesakes) > 1:
            told = f"{len(namesakes)} students are called {names.told(raw)!r}"
            self.tell("S102", entry.place, told)
            return f"{name} ({number})"
        return name

    def _same(
        self, ids: dict[tuple[str, str], str], places: dict[tuple[str, str], tuple[Entry, Labelled]]
    ) -> None:
        """Tell of ids that came of several names, and of ids that look alike."""
        origins: dict[str, list[tuple[str, str]]] = {}
        for key, student in ids.items():
            origins.setdefault(student, []).append(key)
        for student, keys in origins.items():
            if len(keys) > 1:
                told = f"{len(keys)} differently written names are all {names.told(student)!r}"
                self.tell("S102", places[keys[1]][0].place, told)
        for group in names.alike(ids.values()):
            written = " and ".join(ascii(one) if not one.isascii() else repr(one) for one in group)
            place = places[origins[group[-1]][0]][0].place
            self.tell("S102", place, f"ids that look alike: {written}; they are kept apart")

    def _answer(
        self, entry: Entry, label: Labelled, student: str, when: datetime | None
    ) -> _Found | None:
        """The answer in a file; None where there is none, which is told."""
        name = label.names[-1]
        shown = names.told("/".join(entry.parts))
        if label.text:
            self.tell("S111", entry.place, f"{shown}: typed into a form, and no file", "warning")
            return None
        if Path(name).suffix.lower() not in ANSWERS or entry.path is None:
            return None
        if (size := entry.path.lstat().st_size) > self._limits.file_bytes:
            self.tell("S106", entry.place, too_large(entry.parts, size))
            return None
        content = _bytes(entry.path, self._limits.file_bytes)
        if content is None:
            self.tell("S109", entry.place, f"{shown}: cannot be read")
            return None
        exercise, number = self._exercise(label, name, content)
        if not exercise:
            near = get_close_matches(Path(name).stem, self._exercises, n=1)
            told = f"{shown}: which exercise is it" + (f", {near[0]}?" if near else "?")
            severity = "error" if name.lower().endswith(".ipynb") else "warning"
            self.tell("S105", entry.place, told, severity)
            return None
        if label.late and when is None:
            self.tell("S112", entry.place, f"{shown}: late, and nobody noted when", "warning")
        digest = hashlib.sha256(content).hexdigest()
        return _Found(student, exercise, entry.path, digest, when, number, name, entry.place)

    def _exercise(self, label: Labelled, name: str, content: bytes) -> tuple[str, int]:
        """The exercise that a file answers, and the number of the attempt; none where it is unknown."""
        stem, number = again(Path(name).stem, self._exercises)
        said = _said(content) if name.lower().endswith(".ipynb") else ""
        if said in self._wanted:
            return said, number
        folders = (one.removesuffix(".zip") for one in reversed(label.names[:-1]))
        named = (again(one, self._exercises) for one in folders)
        for one, attempt in ((stem, number), *named):
            slug = self._slugs.get(one, "")
            if slug and not self._wanted[slug].others & {*label.names[:-1]}:
                return slug, attempt
        return "", 1

    def _nothing(
        self,
        mine: Iterable[tuple[Entry, Labelled]],
        ids: dict[tuple[str, str], str],
        heard: Collection[str],
    ) -> None:
        """Tell of students whose files hold no answer."""
        silent: dict[str, list[Entry]] = {}
        for entry, label in mine:
            student = ids.get((label.student, label.number))
            if student is not None and student not in heard:
                silent.setdefault(student, []).append(entry)
        for student, entries in silent.items():
            files = ", ".join(names.told(one.parts[-1]) for one in entries[:3])
            told = f"no answer of {names.told(student)} was found, only {files}"
            self.tell("S110", entries[0].place, told)


def _nearest(stamps: dict[tuple[str, ...], datetime], entry: Entry) -> datetime | None:
    """The time that stands beside a file or in the nearest folder above, below its student's."""
    above = (entry.parts[:count] for count in range(len(entry.parts) - 1, 0, -1))
    return next((stamps[one] for one in above if one in stamps), None)


def _bytes(path: Path, most: int) -> bytes | None:
    """The content of a plain file; None where it cannot be read, or is longer."""
    try:
        opened = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with open(opened, "rb") as kept:
            if not stat.S_ISREG(os.fstat(kept.fileno()).st_mode):
                return None
            content = kept.read(most + 1)
    except OSError:
        return None
    return content if len(content) <= most else None


def _said(content: bytes) -> str:
    """The exercise in a notebook's metadata; empty where it says none, or cannot be read."""
    try:
        read: Any = json.loads(content)
        slug = read["metadata"]["castalia"]["exercise"]
    except (ValueError, KeyError, TypeError, IndexError, RecursionError):
        return ""
    return slug if isinstance(slug, str) else ""


def _counted(found: Iterable[_Found], tell: Any) -> Iterator[Submission]:
    """Submissions with their attempts in the order of handing in."""
    groups: dict[tuple[str, str], list[_Found]] = {}
    for one in found:
        groups.setdefault((one.student, one.exercise), []).append(one)
    for (student, exercise), group in sorted(groups.items()):
        ordered = sorted(group, key=_order)
        orders = [(one.submitted, one.number) for one in ordered]
        if len(set(orders)) < len(orders):
            told = f"{names.told(student)}: {len(group)} files answer {exercise}, in no known order"
            tell("S113", ordered[-1].place, told, "warning")
        last = 0
        for one in ordered:
            last = max(last + 1, one.number)
            yield Submission(student, exercise, one.path, one.digest, one.submitted, last)


def _order(one: _Found) -> tuple[bool, float, int, str, str]:
    when = one.submitted.timestamp() if one.submitted else 0.0
    return one.submitted is not None, when, one.number, one.name, one.digest
