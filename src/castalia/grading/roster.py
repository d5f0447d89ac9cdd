"""Who is in the course: a CSV in, people out, found by whatever a system calls them."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from castalia.errors import Malformed, Place, Problem, WrongUsage
from castalia.grading import names

HINT = "its first line names the columns: id, and if you like name, email, section, canvas, moodle, login"
COLUMNS = ("id", "name", "email", "section", "canvas", "moodle", "login")


@dataclass(frozen=True)
class Person:
    """One student as the course and its systems know them."""

    id: str
    name: str = ""
    email: str = ""
    section: str = ""
    canvas: str = ""  # the number in Canvas's column ID
    moodle: str = ""  # Moodle's Identifier, as "Participant 123456"
    login: str = ""


class Roster:
    """All students of a course."""

    def __init__(self, people: Iterable[Person]) -> None:
        self.people = tuple(people)
        self._by_id = {one.id: one for one in self.people}

    def by_id(self, student: str) -> Person:
        """The person of an id; one of whom nothing else is known where the roster has none."""
        return self._by_id.get(student, Person(student))

    def find(self, student: str, system: str = "folders", number: str = "") -> Person | None:
        """The one person that a system's name or number means; None where it is none or several.

        Canvas's numbers stay the same for life, so they go before names. Moodle numbers its
        students anew in each assignment, so there a number decides between namesakes only, or
        where names are hidden. Elsewhere the name is an id, a login, an address or a full name.

        Args:
            student: As the system writes it, tidied; Canvas's names are `lastfirst`.
            system: canvas, moodle, nbgrader or folders.
            number: What the system counts them by.
        """
        if system == "canvas":
            return self._of_canvas(student, number)
        if system != "moodle" and student in self._by_id:
            return self._by_id[student]
        found = self._called(student, _written)
        if system == "moodle" and (len(found) > 1 or student.casefold() == "participant"):
            those = found or self.people
            found = [one for one in those if one.moodle.rpartition(" ")[2] == number]
        return found[0] if len(found) == 1 else None

    def _of_canvas(self, student: str, number: str) -> Person | None:
        found = [one for one in self.people if one.canvas == number]
        if not found:
            named = [self._by_id[number]] if number in self._by_id else []
            found = [one for one in named or self._called(student, _squeezed) if not one.canvas]
        return found[0] if len(found) == 1 else None

    def _called(self, student: str, known: Callable[[Person], set[str]]) -> list[Person]:
        return [one for one in self.people if student.casefold() in known(one)]


def read_roster(path: Path) -> Roster:
    """Read a roster: UTF-8, commas or semicolons, a first line that names its columns.

    Raises:
        WrongUsage: there is no such file, or it cannot be read.
        Malformed: it is not text or CSV, has no column `id`, an id is refused, or stands there twice.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        told = f"there is no roster {path}: {error.strerror}"
        raise WrongUsage(told, hint="name a CSV file") from error
    except UnicodeDecodeError as error:
        raise Malformed([_problem(path, 1, "this roster is not UTF-8")]) from error
    first = text.partition("\n")[0]
    reader = csv.DictReader(
        text.splitlines(), delimiter=";" if first.count(";") > first.count(",") else ","
    )
    try:
        people, problems = _people(reader, path)
    except csv.Error as error:
        at = reader.line_num + 1
        raise Malformed([_problem(path, at, f"this line is no CSV: {error}")]) from error
    if problems:
        raise Malformed(problems)
    return Roster(people)


def _people(reader: csv.DictReader[str], path: Path) -> tuple[tuple[Person, ...], list[Problem]]:
    """The people of a roster, and what is wrong with it."""
    if "id" not in [_column(one) for one in reader.fieldnames or ()]:
        return (), [_problem(path, 1, "this roster has no column `id`")]
    people: dict[str, Person] = {}
    problems = []
    for row in reader:
        found = {_column(key): names.tidied(value or "") for key, value in row.items() if key}
        person = Person(**{key: found.get(key, "") for key in COLUMNS})
        if reason := names.refused(person.id):
            told = f"{names.told(person.id)!r} is no id: {reason}"
            problems.append(_problem(path, reader.line_num, told))
        elif person.id in people:
            problems.append(_problem(path, reader.line_num, f"{person.id!r} stands here twice"))
        people[person.id] = person
    return tuple(people.values()), problems


def _column(name: str) -> str:
    return name.strip().lower()


def _problem(path: Path, line: int, message: str) -> Problem:
    return Problem("S108", Place(path, line), message, HINT)


def _written(person: Person) -> set[str]:
    """What people are called, and Moodle's `Name`, with letters of one case."""
    return {one.casefold() for one in (person.login, person.email, person.name) if one}


def _squeezed(person: Person) -> set[str]:
    """A name as Canvas writes it: last name first, letters and digits only."""
    *first, last = person.name.split(" ")
    kept = "".join(one for one in f"{last}{''.join(first)}" if one.isalnum())
    plain = unicodedata.normalize("NFKD", kept)
    bare = "".join(one for one in plain if not unicodedata.combining(one))
    return {kept.casefold(), bare.casefold()} - {""}
