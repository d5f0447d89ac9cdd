"""What became of each submission, kept so that nothing is lost or counted twice."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from castalia.grading import gradebook_rows as rows
from castalia.grading import gradebook_tables as tables
from castalia.grading.assignment import Assignment
from castalia.grading.facts import Marking, Submission
from castalia.grading.gradebook_access import Access, GradebookError
from castalia.grading.gradebook_facts import Change, Entry, ManualMark, Standing
from castalia.grading.totalling import StudentTotal, total_up


class Gradebook:
    """A gradebook in a file of SQLite, or in PostgreSQL.

    Threads may share one; a process that forks opens its own afterwards. What a method changes, it
    changes in one transaction: after a crash it is there wholly or not at all, and doing it again is
    harmless.

    Args:
        place: The name of a file, `sqlite:///...` or `postgresql+psycopg://name@server/database`.
        patience_s: For how long a database that is locked or down is asked again.
    Raises:
        WrongUsage: the place is no place of a gradebook.
        ForeignGradebook: the database is of another kind, or of a newer version.
        GradebookError: it cannot be used; so of all methods.
    """

    def __init__(self, place: str | Path, patience_s: float = 30.0) -> None:
        self._access = Access(place, patience_s)

    @property
    def place(self) -> str:
        """Where it is, as people may see it: without a password."""
        return self._access.told

    def __enter__(self) -> Gradebook:
        """Itself, to be closed at the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._access.close()

    def enrol(self, students: Mapping[str, str]) -> None:
        """Note students by id, with their names; who hands in nothing has a total, too."""

        def work(connection: Connection) -> None:
            for student, name in students.items():
                rows.student_id(connection, student)
                named = tables.students.update().where(tables.students.c.student == student)
                connection.execute(named.values(name=name))

        self._access.write(work)

    def students(self) -> dict[str, str]:
        """The name of each student by id, in the order of ids; empty where none is known."""
        table = tables.students
        query = sa.select(table.c.student, table.c.name)
        found = self._access.read(lambda connection: connection.execute(query).all())
        return dict(sorted((student, name) for student, name in found))

    def record(self, submission: Submission, marking: Marking, reason: str = "") -> bool:
        """Note a marking, which stands for its submission from now on.

        A marking of the same submission by the same version, seed and environment is the same one:
        it is kept as it is. Earlier markings stay, with their reasons.

        Returns:
            Whether anything was new: False where this marking stood already.
        Raises:
            GradebookError: the marking is of another submission, or holds what is no mark.
        """
        _hold(submission, marking)
        at = datetime.now(UTC)
        return self._access.write(
            lambda connection: rows.record(connection, submission, marking, reason, at)
        )

    def standing(self, submission: Submission) -> Standing | None:
        """What stands for a submission; None where it is not marked."""
        history = self.history(submission)
        return history[-1] if history else None

    def history(self, submission: Submission) -> tuple[Standing, ...]:
        """All that ever stood for a submission, oldest first."""
        return self._access.read(lambda connection: rows.history(connection, submission))

    def waiting(
        self,
        submissions: Sequence[Submission],
        version: str | Mapping[str, str],
        *,
        new: bool = True,
        changed: bool = True,
    ) -> list[Submission]:
        """The submissions that are not marked yet, or by another version than this.

        Args:
            submissions: Those that there are; their order is kept.
            version: Of the exercise; by slug, where there are several.
            new: Those that are not marked yet are among them.
            changed: So are those that another version has marked.
        """
        exercises = sorted({one.exercise for one in submissions})
        found = self._access.read(lambda connection: rows.standing_versions(connection, exercises))
        waiting = []
        for one in submissions:
            wanted = version if isinstance(version, str) else version[one.exercise]
            stands = found.get(rows.key_of(one))
            if stands != wanted and (new if stands is None else changed):
                waiting.append(one)
        return waiting

    def versions(self, exercise: str) -> tuple[str, ...]:
        """The versions by which an exercise was marked, in the order of their first marking."""
        return self._access.read(lambda connection: rows.versions(connection, exercise))

    def changes(self, old: str, new: str) -> list[Change]:
        """Who gains or loses where a version follows another; manual marks left aside."""
        return self._access.read(lambda connection: rows.changes(connection, old, new))

    def entries(self, exercises: Iterable[str] | None = None) -> list[Entry]:
        """All submissions, or those of some exercises, with what stands for them.

        They come by student, exercise and attempt.
        """
        chosen = None if exercises is None else sorted(set(exercises))
        return self._access.read(lambda connection: rows.entries(connection, chosen))

    def mark_by_hand(
        self,
        submission: Submission,
        part: str,
        points: float | None,
        who: str,
        comment: str = "",
        at: datetime | None = None,
        criteria: Iterable[tuple[str, float]] = (),
    ) -> None:
        """Note what a person says of a part, in place of what was said before.

        A regrade leaves it in force. The same said twice by the same person is noted once.

        Args:
            submission: One that is marked.
            part: One of its parts; empty to comment on the whole.
            points: Out of those that the part can earn; None leaves the automatic ones.
            who: The person.
            comment: For the learner.
            at: Now, where it is not given.
            criteria: The points by criterion of a rubric, whose sum they are.
        Raises:
            GradebookError: it is not marked yet, has no such part, or not so many points, or the
                criteria have another sum.
        """
        said = ManualMark(part, points, comment, who, at or datetime.now(UTC), tuple(criteria))

        def work(connection: Connection) -> None:
            number = rows.marked_id(connection, submission)
            stands = rows.history(connection, submission)[-1].marking
            _fits(said, {one.part: one.possible for one in stands.parts})
            rows.mark_by_hand(connection, number, said)

        self._access.write(work)

    def by_hand(self, submission: Submission) -> tuple[ManualMark, ...]:
        """All that persons said of a submission, oldest first; the last for a part holds."""
        return self._access.read(lambda connection: rows.by_hand(connection, submission))

    def release(self, submissions: Sequence[Submission], at: datetime | None = None) -> int:
        """Note that learners have been given feedback on what stands; how many had not before.

        Raises:
            GradebookError: one of them is not marked yet; then none is noted.
        """
        when = at or datetime.now(UTC)
        return self._access.write(
            lambda connection: sum(rows.release(connection, one, when) for one in submissions)
        )

    def released(self, submission: Submission) -> datetime | None:
        """When feedback on the marking that stands was given; None where it was not."""
        return self._access.read(lambda connection: rows.released(connection, submission))

    def totals(
        self, assignment: Assignment, worth: Mapping[str, float] | None = None
    ) -> tuple[StudentTotal, ...]:
        """What each student has, in the order of ids.

        Args:
            assignment: Weights, due times, lateness and which attempts count.
            worth: The points that each exercise can earn; where one is not given and the assignment
                says nothing, as many as a marking of it could earn.
        """
        found = self.entries(assignment.facts.exercises)
        return total_up(assignment.facts, self.students(), found, worth or {})


def _hold(submission: Submission, marking: Marking) -> None:
    """Make sure that a marking can be that of a submission.

    Raises:
        GradebookError: it cannot.
    """
    told = f"{submission.exercise} of {submission.student}"
    hint = "report it; nothing was recorded"
    if (marking.exercise, marking.digest) != (submission.exercise, submission.digest):
        raise GradebookError(f"a marking of another submission was given for {told}", hint=hint)
    if submission.submitted is not None and submission.submitted.utcoffset() is None:
        raise GradebookError(f"the time of handing in {told} has no time zone", hint=hint)
    numbers = [value for one in marking.parts for value in (one.points, one.possible)]
    if not all(math.isfinite(value) for value in (*numbers, marking.seconds, marking.cpu_s)):
        raise GradebookError(f"a mark of {told} is no number", hint=hint)
    if len({one.part for one in marking.parts}) != len(marking.parts):
        raise GradebookError(f"a part of {told} was marked twice in one marking", hint=hint)


def _fits(said: ManualMark, possible: Mapping[str, float]) -> None:
    """Make sure that a manual mark is one of a part.

    Raises:
        GradebookError: it is not.
    """
    if said.part not in possible and (said.part or said.points is not None):
        hint = "its parts: " + ", ".join(possible)
        raise GradebookError(f"there is no part {said.part!r} to be marked", hint=hint)
    if said.points is None:
        return
    most = possible[said.part]
    if not 0 <= said.points <= most:  # not a number is refused as well
        told = f"{said.points:g} points cannot be given for {said.part!r}"
        raise GradebookError(told, hint=f"give 0 to {most:g}")
    if said.at.utcoffset() is None:
        raise GradebookError("the time of a manual mark has no time zone", hint="say in which")
    total = sum(points for _, points in said.criteria)
    if said.criteria and not math.isclose(total, said.points):
        told = f"the criteria of {said.part!r} give {total:g} points, and not {said.points:g}"
        raise GradebookError(told, hint="give their sum")
