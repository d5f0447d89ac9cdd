"""Marks out: the gradebooks that Canvas and Moodle import, plain CSV, JSON.

A cell that a spreadsheet would take for a formula gets an apostrophe in front and each cell stands in
quotes, as OWASP's page "CSV Injection" advises. A number is a number; an id that is only letters,
digits and `. _ @ + -` is left as it is, for such a cell can call nothing and must be found again.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from itertools import pairwise

from castalia.errors import Malformed, Place, Problem
from castalia.grading import names
from castalia.grading.roster import Person, Roster
from castalia.grading.totals import Total, Unexportable
from castalia.grading.wording import printable

CANVAS = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
MOODLE = (
    "Identifier",
    "Full name",
    "Email address",
    "Status",
    "Grade",
    "Maximum Grade",
    "Grade can be changed",
    "Last modified (submission)",
    "Last modified (grade)",
    "Feedback comments",
)
_AGAIN = "download the grading worksheet again, with feedback comments switched on"
_IDENTIFIERS = "give the roster a column `moodle` with the identifiers of the worksheet"
_ONE = "export one assignment at a time"
HINT = "correct the id in the roster: letters, digits and . _ @ + - come through any spreadsheet"
_FILLED = ("Identifier", "Grade", "Last modified (grade)", "Feedback comments")
_IDENTIFIER = re.compile(r"[^\W\d][^\d()|!\"]* \d+")  # as "Participant 4711", in any language
_FORMULA = tuple("=+-@＝＋－＠")
_PLAIN_ID = re.compile(r"[\w.@+-]+(?: [\w.@+-]+)*")
_MARKED_AS = "Submitted for grading - Graded"


def safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula, without what cannot be printed."""
    shown = printable(text)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) else shown


def safe_id(text: str) -> str:
    """An id as it is where it can call nothing, else as any other text."""
    return text if _PLAIN_ID.fullmatch(text) else safe(text)


def points(value: float) -> str:
    """Points with two decimals at most, and always a point for them."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def risky(totals: Iterable[Total], place: Place) -> list[Problem]:
    """Ids that had to be changed, so that what imports them will not find them."""
    changed = (one.student for one in totals if safe_id(one.student) != one.student)
    return [
        Problem("S114", place, f"{names.told(one)!r} could be a formula", HINT, "warning")
        for one in changed
    ]


def canvas(totals: Sequence[Total], roster: Roster, assignment: str) -> str:
    """A gradebook that Canvas imports: a row of points possible, then a row a student.

    Args:
        totals: Of one assignment.
        roster: Gives names, sections, logins, and the numbers of Canvas in its column `canvas`.
        assignment: Its column's name in Canvas, as "Week 3 (12345)"; without a number a new one
            is made.
    Raises:
        Unexportable: a student is there twice, or what can be earned differs.
    """
    possible = _possible(totals)
    rows = [[*CANVAS, safe(assignment)], ["    Points Possible", "", "", "", "", points(possible)]]
    for total in _ordered(totals):
        person = roster.by_id(total.student)
        told = [safe(_last_first(person)), *map(safe_id, _canvas_ids(person)), safe(person.section)]
        rows.append([*told, points(total.points)])
    return _csv(rows)


def moodle(
    totals: Sequence[Total],
    roster: Roster,
    graded: datetime,
    place: Place,
    submitted: Mapping[str, datetime] | None = None,
) -> tuple[str, list[Problem]]:
    """A grading worksheet in Moodle's columns, and who has no identifier and so no row in it.

    Moodle finds students by its identifiers alone, and cuts off their first twelve letters unread
    (mod/assign/feedback/offline/importgradeslib.php), so nothing else may stand in their place.

    Args:
        totals: Of one assignment.
        roster: Gives names, addresses, and Moodle's identifiers in its column `moodle`.
        graded: When; with its time zone.
        place: The roster, for problems.
        submitted: When each student handed in, where that is known.
    Raises:
        Unexportable: a student is there twice.
    """
    when = submitted or {}
    rows: list[Sequence[str]] = [MOODLE]
    problems = []
    for total in _ordered(totals):
        person = roster.by_id(total.student)
        if not _IDENTIFIER.fullmatch(person.moodle):
            told = f"{names.told(total.student)} has no identifier of Moodle"
            problems.append(Problem("S115", place, told, _IDENTIFIERS))
            continue
        rows.append(_moodle_row(total, person, graded, when.get(total.student)))
    return _csv(rows), problems


def _moodle_row(
    total: Total, person: Person, graded: datetime, handed_in: datetime | None
) -> Sequence[str]:
    return [
        person.moodle,
        safe(person.name or person.id),
        safe_id(person.email),
        _MARKED_AS,
        points(total.points),
        points(total.possible),
        "Yes",
        _moment(handed_in) if handed_in else "-",
        _moment(graded),
        safe(total.comment),
    ]


def filled(
    worksheet: str, totals: Sequence[Total], roster: Roster, place: Place
) -> tuple[str, list[Problem]]:
    """A worksheet as Moodle offers it, with our grades and comments, and whom it has no row for.

    What stands in its other columns and rows stays as it is.

    Raises:
        Malformed: it lacks a column, has a row of another length, or is no CSV.
        Unexportable: a student is there twice.
    """
    reader = csv.DictReader(io.StringIO(worksheet.removeprefix("\ufeff"), newline=""))
    given = _rows(reader, place)
    columns = list(reader.fieldnames or ())
    marks = {one.student: one for one in _ordered(totals)}
    rows, seen = [columns], set()
    for row in given:
        person = _of_row(row, roster)
        total = marks.get(person.id) if person else None
        if total is not None:
            seen.add(total.student)
            row["Grade"], row["Feedback comments"] = points(total.points), safe(total.comment)
        rows.append([row[one] for one in columns])
    missing = (
        f"{names.told(one)} has no row in this worksheet" for one in marks if one not in seen
    )
    return _csv(rows), [Problem("S115", place, told, _IDENTIFIERS) for told in missing]


def _rows(reader: csv.DictReader[str], place: Place) -> list[dict[str, str]]:
    """The rows of a worksheet that can be filled.

    Raises:
        Malformed: it lacks a column, has a row of another length, or is no CSV.
    """
    rows = []
    told = ""
    try:
        lacking = [one for one in _FILLED if one not in (reader.fieldnames or ())]
        if lacking:
            told = f"this worksheet has no column {lacking[0]!r}"
        else:
            for row in reader:
                rows.append(row)
                if None in row or None in row.values():
                    told = "this row is not as long as the first"
                    break
    except csv.Error as error:
        told = f"this is no CSV: {error}"
    if told:
        at = Place(place.file, max(reader.line_num, 1))
        raise Malformed([Problem("S115", at, told, _AGAIN)])
    return rows


def plain(totals: Sequence[Total], roster: Roster) -> str:
    """A row a student: total, lateness, comment, and a column for each part.

    Raises:
        Unexportable: a student is there twice.
    """
    parts = list(dict.fromkeys((part.exercise, part.part) for one in totals for part in one.parts))
    head = ["student", "name", "section", "points", "possible", "late taken"]
    rows = [[*head, *(safe("/".join(one)) for one in parts), "comment"]]
    for total in _ordered(totals):
        person = roster.by_id(total.student)
        had = {(part.exercise, part.part): points(part.points) for part in total.parts}
        told = [safe_id(total.student), safe(person.name), safe(person.section)]
        sums = [points(total.points), points(total.possible), points(total.late_taken)]
        rows.append([*told, *sums, *(had.get(one, "") for one in parts), safe(total.comment)])
    return _csv(rows)


def as_json(totals: Sequence[Total], roster: Roster) -> str:
    """All totals for machines, with what the roster knows of each student.

    Raises:
        Unexportable: a student is there twice.
    """
    rows = [
        {**asdict(one), "person": asdict(roster.by_id(one.student))} for one in _ordered(totals)
    ]
    return json.dumps({"totals": rows}, indent=2, ensure_ascii=False)


def _ordered(totals: Iterable[Total]) -> list[Total]:
    """Totals in the order of students.

    Raises:
        Unexportable: a student is there twice.
    """
    ordered = sorted(totals, key=lambda one: one.student)
    for one, other in pairwise(ordered):
        if one.student == other.student:
            told = f"{names.told(one.student)} has two totals"
            raise Unexportable(told, hint=_ONE)
    return ordered


def _possible(totals: Iterable[Total]) -> float:
    """What can be earned, which Canvas knows once for all.

    Raises:
        Unexportable: it differs.
    """
    found = {one.possible for one in totals}
    if len(found) > 1:
        told = f"{points(min(found))} and {points(max(found))} points can be earned"
        raise Unexportable(told, hint=_ONE)
    return found.pop() if found else 0.0


def _of_row(row: Mapping[str, str], roster: Roster) -> Person | None:
    """Whose row of a worksheet it is: by address or name; by identifier where these are hidden."""
    number = row["Identifier"].rpartition(" ")[2]
    address, name = (names.tidied(row.get(one, "")) for one in ("Email address", "Full name"))
    if address and (person := roster.find(address, "moodle", number)):
        return person
    hidden = not address and not name
    return roster.find("Participant" if hidden else name, "moodle", number)


def _last_first(person: Person) -> str:
    """A name as Canvas sorts it, "Doe, Jane"; the id where there is none."""
    first, _, last = person.name.rpartition(" ")
    return f"{last}, {first}" if first else person.name or person.id


def _canvas_ids(person: Person) -> tuple[str, str, str]:
    """The number in Canvas, the id of the student system, the login.

    Of someone whom the roster does not know we have one id only: a number is Canvas's own.
    """
    if person == Person(person.id):
        return (person.id, "", "") if person.id.isdecimal() else ("", "", person.id)
    return person.canvas, person.id, person.login or person.email or person.id


def _moment(when: datetime) -> str:
    """A time as Moodle writes it in English."""
    hour = f"{when:%I}".lstrip("0")
    return f"{when:%A}, {when.day} {when:%B %Y}, {hour}:{when:%M %p}"


def _csv(rows: Iterable[Sequence[str]]) -> str:
    kept = io.StringIO(newline="")
    csv.writer(kept, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(rows)
    return kept.getvalue()
