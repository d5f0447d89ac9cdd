"""Rows of a gradebook in and out, on a connection whose transaction others begin and end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection

from castalia.checking.findings import Status
from castalia.grading.facts import Marking, PartMark, Submission
from castalia.grading.gradebook_access import GradebookError
from castalia.grading.gradebook_facts import Change, Entry, ManualMark, Standing
from castalia.grading.gradebook_tables import (
    manual_marks,
    markings,
    part_marks,
    releases,
    rubric_marks,
    standings,
    storable,
    students,
    submissions,
)

Key = tuple[str, str, int, str]
_BATCH = 500  # values in one statement; SQLite takes some thousands


def key_of(submission: Submission) -> Key:
    """What tells a submission from all others, as the database keeps it."""
    one = submission
    return storable(one.student), storable(one.exercise), one.attempt, storable(one.digest)


@lru_cache(maxsize=16)
def _adding(dialect: str, table: sa.Table) -> Any:
    """The statement that adds a row and tells its id; built once, which costs more than running it."""
    kind: Any = postgresql if dialect == "postgresql" else sqlite
    return kind.insert(table).on_conflict_do_nothing().returning(table.c.id)


def _once(connection: Connection, table: sa.Table, **values: Any) -> int | None:
    """The id of a new row; None where there is one already that only differs in the rest."""
    adding = _adding(connection.dialect.name, table)
    found: int | None = connection.execute(adding, values).scalar()
    return found


_STUDENT = sa.select(students.c.id).where(students.c.student == sa.bindparam("student"))


def student_id(connection: Connection, student: str) -> int:
    """The number of a student, who is noted where that is new."""
    made = _once(connection, students, student=student, name="")
    return made or int(connection.execute(_STUDENT, {"student": student}).scalar_one())


_SUBMISSION = (
    sa.select(submissions.c.id)
    .join(students)
    .where(
        students.c.student == sa.bindparam("student"),
        submissions.c.exercise == sa.bindparam("exercise"),
        submissions.c.attempt == sa.bindparam("attempt"),
        submissions.c.digest == sa.bindparam("digest"),
    )
)


def _submission_id(connection: Connection, submission: Submission) -> int | None:
    """The number of a submission; None where it was never recorded."""
    named = dict(zip(("student", "exercise", "attempt", "digest"), key_of(submission), strict=True))
    found: int | None = connection.execute(_SUBMISSION, named).scalar()
    return found


def marked_id(connection: Connection, submission: Submission) -> int:
    """The number of a submission that is marked.

    Raises:
        GradebookError: it is not marked yet.
    """
    found = _submission_id(connection, submission)
    if found is None or _standing_id(connection, found) is None:
        told = f"{submission.exercise} of {submission.student} is not marked yet"
        raise GradebookError(told, hint="castalia grade marks it")
    return found


_STANDING = (
    sa.select(standings.c.marking_id)
    .where(standings.c.submission_id == sa.bindparam("submission"))
    .order_by(standings.c.id.desc())
    .limit(1)
)


def _standing_id(connection: Connection, submission: int) -> int | None:
    """The number of the marking that stands for a submission."""
    found: int | None = connection.execute(_STANDING, {"submission": submission}).scalar()
    return found


_STANDS = standings.insert()
_PART = part_marks.insert()


def record(
    connection: Connection, submission: Submission, marking: Marking, reason: str, at: datetime
) -> bool:
    """Add a submission, its marking and that it stands, as far as they are new."""
    student = student_id(connection, submission.student)
    named = {
        "student_id": student,
        "exercise": submission.exercise,
        "attempt": submission.attempt,
        "digest": submission.digest,
    }
    rest = {"path": str(submission.path), "submitted": submission.submitted}
    number = _once(connection, submissions, **named, **rest)
    if number is None:
        number = _submission_id(connection, submission)
        assert number is not None
        if submission.submitted is None:
            del rest["submitted"]  # what somebody has noted is not forgotten
        # this also holds the row, so that another grader waits here until we are done
        connection.execute(submissions.update().where(submissions.c.id == number).values(**rest))
    made = _marking_id(connection, number, marking)
    if _standing_id(connection, number) == made:
        return False
    stands = {"submission_id": number, "marking_id": made, "reason": reason, "at": at}
    connection.execute(_STANDS, stands)
    return True


def _marking_id(connection: Connection, submission: int, marking: Marking) -> int:
    """The number of a marking, which is added with its parts where it is new."""
    named = {
        "submission_id": submission,
        "version": marking.version,
        "seed": marking.seed,
        "environment": marking.environment,
    }
    measured = {"seconds": float(marking.seconds), "cpu_s": float(marking.cpu_s)}
    made = _once(connection, markings, **named, notes=list(marking.notes), **measured)
    if made is None:
        query = sa.select(markings.c.id).where(
            *(markings.c[name] == value for name, value in named.items())
        )
        return int(connection.execute(query).scalar_one())
    parts = [_part_row(made, *numbered) for numbered in enumerate(marking.parts)]
    if parts:
        connection.execute(_PART, parts)
    return made


def _part_row(marking: int, position: int, part: PartMark) -> dict[str, Any]:
    return {
        "marking_id": marking,
        "position": position,
        "part": part.part,
        "status": str(part.status),
        "points": float(part.points),
        "possible": float(part.possible),
        "message": part.message,
        "slip": part.slip,
        "reread": part.reread,
        "evidence": [list(pair) for pair in part.evidence],
        "hidden": bool(part.hidden),
    }


def _markings(connection: Connection, numbers: Iterable[int]) -> dict[int, Marking]:
    """Markings by their numbers, with their parts."""
    wanted = sorted(set(numbers))
    found: dict[int, Marking] = {}
    for start in range(0, len(wanted), _BATCH):
        batch = wanted[start : start + _BATCH]
        parts: dict[int, list[PartMark]] = defaultdict(list)
        of_these = sa.select(part_marks).where(part_marks.c.marking_id.in_(batch))
        ordered = of_these.order_by(part_marks.c.marking_id, part_marks.c.position)
        for row in connection.execute(ordered):
            parts[row.marking_id].append(_part(row))
        query = (
            sa.select(markings, submissions.c.exercise, submissions.c.digest)
            .join(submissions)
            .where(markings.c.id.in_(batch))
        )
        found |= {
            row.id: Marking(
                exercise=row.exercise,
                digest=row.digest,
                version=row.version,
                parts=tuple(parts[row.id]),
                environment=row.environment,
                seed=row.seed,
                notes=tuple(row.notes),
                seconds=row.seconds,
                cpu_s=row.cpu_s,
            )
            for row in connection.execute(query)
        }
    return found


def _part(row: Any) -> PartMark:
    return PartMark(
        part=row.part,
        status=Status(row.status),
        points=row.points,
        possible=row.possible,
        message=row.message,
        slip=row.slip,
        reread=row.reread,
        evidence=tuple((name, value) for name, value in row.evidence),
        hidden=row.hidden,
    )


def history(connection: Connection, submission: Submission) -> tuple[Standing, ...]:
    """All that ever stood for a submission, oldest first."""
    number = _submission_id(connection, submission)
    query = sa.select(standings).where(standings.c.submission_id == number)
    found = connection.execute(query.order_by(standings.c.id)).all()
    known = _markings(connection, (row.marking_id for row in found))
    return tuple(Standing(known[row.marking_id], row.reason, row.at) for row in found)


def _last() -> Any:
    """The last standing of each submission, as a table."""
    newest = sa.select(sa.func.max(standings.c.id)).group_by(standings.c.submission_id)
    return sa.select(standings).where(standings.c.id.in_(newest)).subquery("last")


def _submitted(row: Any) -> Submission:
    path = Path(row.path)
    return Submission(row.student, row.exercise, path, row.digest, row.submitted, row.attempt)


def standing_versions(connection: Connection, exercises: list[str]) -> dict[Key, str]:
    """The version of what stands for each submission of some exercises."""
    last = _last()
    query = (
        sa.select(students.c.student, submissions, markings.c.version)
        .select_from(last)
        .join(submissions, submissions.c.id == last.c.submission_id)
        .join(students, students.c.id == submissions.c.student_id)
        .join(markings, markings.c.id == last.c.marking_id)
        .where(submissions.c.exercise.in_(exercises))
    )
    return {key_of(_submitted(row)): row.version for row in connection.execute(query)}


def versions(connection: Connection, exercise: str) -> tuple[str, ...]:
    """The versions by which an exercise was marked, in the order of their first marking."""
    first = sa.func.min(markings.c.id)
    query = (
        sa.select(markings.c.version)
        .join(submissions)
        .where(submissions.c.exercise == exercise)
        .group_by(markings.c.version)
        .order_by(first)
    )
    return tuple(connection.execute(query).scalars())


def changes(connection: Connection, old: str, new: str) -> list[Change]:
    """The submissions that both versions have marked, and differently."""
    query = (
        sa.select(students.c.student, submissions, markings.c.version, markings.c.id.label("made"))
        .select_from(markings)
        .join(submissions, submissions.c.id == markings.c.submission_id)
        .join(students, students.c.id == submissions.c.student_id)
        .where(markings.c.version.in_([old, new]))
        .order_by(markings.c.id)
    )
    made: dict[Submission, dict[str, int]] = defaultdict(dict)
    for row in connection.execute(query):
        made[_submitted(row)][row.version] = row.made  # the last one of each version
    both = {one: (by[old], by[new]) for one, by in made.items() if len(by) == 2}
    known = _markings(connection, (number for pair in both.values() for number in pair))
    found = (_change(one, known[before], known[after]) for one, (before, after) in both.items())
    return sorted(filter(None, found), key=lambda one: (one.gained, key_of(one.submission)))


def _change(submission: Submission, old: Marking, new: Marking) -> Change | None:
    before = {one.part: one.points for one in old.parts}
    after = {one.part: one.points for one in new.parts}
    parts = tuple(
        (part, before.get(part, 0.0), after.get(part, 0.0))
        for part in {**before, **after}
        if before.get(part, 0.0) != after.get(part, 0.0)
    )
    return Change(submission, old.points, new.points, parts) if parts else None


def entries(connection: Connection, exercises: list[str] | None) -> list[Entry]:
    """All submissions, or those of some exercises, by student, exercise and order of handing in."""
    last = _last()
    query = (
        sa.select(students.c.student, submissions, last.c.marking_id)
        .select_from(submissions)
        .join(students, students.c.id == submissions.c.student_id)
        .join(last, last.c.submission_id == submissions.c.id, isouter=True)
    )
    if exercises is not None:
        query = query.where(submissions.c.exercise.in_(exercises))
    found = connection.execute(query).all()
    known = _markings(connection, (row.marking_id for row in found if row.marking_id is not None))
    said = _said(connection)
    ordered = sorted(found, key=lambda row: (row.student, row.exercise, row.attempt, row.id))
    return [
        Entry(_submitted(row), known.get(row.marking_id), tuple(said.get(row.id, ())))
        for row in ordered
    ]


_BY_HAND = sa.select(manual_marks, rubric_marks.c.criteria).join(rubric_marks, isouter=True)


def _said(connection: Connection) -> Mapping[int, list[ManualMark]]:
    """All manual marks by submission, oldest first."""
    said: dict[int, list[ManualMark]] = defaultdict(list)
    for row in connection.execute(_BY_HAND.order_by(manual_marks.c.id)):
        said[row.submission_id].append(_by_hand(row))
    return said


def _by_hand(row: Any) -> ManualMark:
    criteria = tuple((name, points) for name, points in row.criteria)
    return ManualMark(row.part, row.points, row.comment, row.who, row.at, criteria)


def by_hand(connection: Connection, submission: Submission) -> tuple[ManualMark, ...]:
    """All manual marks of a submission, oldest first."""
    number = _submission_id(connection, submission)
    query = _BY_HAND.where(manual_marks.c.submission_id == number)
    return tuple(map(_by_hand, connection.execute(query.order_by(manual_marks.c.id))))


def mark_by_hand(connection: Connection, submission: int, said: ManualMark) -> None:
    """Add a manual mark, unless it says what the last one for this part says."""
    of_part = manual_marks.c.submission_id == submission, manual_marks.c.part == said.part
    query = _BY_HAND.where(*of_part).order_by(manual_marks.c.id.desc())
    before = connection.execute(query.limit(1)).first()
    new = replace(said, comment=storable(said.comment), who=storable(said.who))
    if before is not None and replace(_by_hand(before), at=said.at) == new:
        return
    values = {"part": said.part, "points": said.points, "comment": said.comment, "who": said.who}
    adding = manual_marks.insert().values(submission_id=submission, at=said.at, **values)
    made = connection.execute(adding).inserted_primary_key
    if said.criteria and made:
        criteria = [list(one) for one in said.criteria]
        connection.execute(rubric_marks.insert().values(manual_mark_id=made[0], criteria=criteria))


def released(connection: Connection, submission: Submission) -> datetime | None:
    """When what stands for a submission was released."""
    number = _submission_id(connection, submission)
    stands = None if number is None else _standing_id(connection, number)
    query = sa.select(sa.func.min(releases.c.at)).where(
        releases.c.submission_id == number, releases.c.marking_id == stands
    )
    found: datetime | None = connection.execute(query).scalar()
    return found


def release(connection: Connection, submission: Submission, at: datetime) -> bool:
    """Note that what stands was released; whether that is new."""
    number = marked_id(connection, submission)
    if released(connection, submission) is not None:
        return False
    stands = _standing_id(connection, number)
    adding = releases.insert().values(submission_id=number, marking_id=stands, at=at)
    connection.execute(adding)
    return True
