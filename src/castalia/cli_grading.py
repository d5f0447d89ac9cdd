"""The commands for instructors: `castalia assignment` and `castalia grade`."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from castalia.errors import WrongUsage

if TYPE_CHECKING:
    from castalia.grading.classes import Which
    from castalia.grading.course import Course
    from castalia.grading.facts import Submission
    from castalia.grading.gradebook import Gradebook
    from castalia.grading.gradebook_facts import Change, Entry
    from castalia.grading.roster import Roster

course_option = click.option(
    "--course",
    type=click.Path(path_type=Path),
    default=Path(),
    help="The folder of assignment.yml; this one by default.",
)
gradebook_option = click.option(
    "--gradebook",
    metavar="PLACE",
    help="A file or a database's address; gradebook.db in the course's folder by default.",
)
roster_option = click.option(
    "--roster",
    type=click.Path(path_type=Path),
    help="A CSV file with a column id; roster.csv in the course's folder by default, if there.",
)


@dataclass(frozen=True)
class Desk:
    """What a command on a course works with."""

    course: Course
    gradebook: Gradebook
    roster: Roster

    def submission(self, student: str, exercise: str, attempt: int | None) -> Submission:
        """The last submission of a student that may count, or that of an attempt.

        Raises:
            WrongUsage: there is none, no such exercise in the assignment, or no such attempt.
        """
        from castalia.grading.totalling import may_count

        if exercise not in self.course.slugs:
            hint = "there are: " + ", ".join(self.course.slugs)
            raise WrongUsage(f"{exercise} is no exercise of this assignment", hint=hint)
        mine = self.handed_in(student, exercise)
        if not mine:
            hint = "castalia marks show lists who has handed in"
            raise WrongUsage(f"{student} has handed in nothing for {exercise}", hint=hint)
        numbers = {one.submission.attempt: one.submission for one in mine}
        if attempt is None:
            return may_count(self.course.assignment.facts, mine)[-1].submission
        if attempt not in numbers:
            hint = "there are: " + ", ".join(map(str, numbers))
            raise WrongUsage(f"{student} has no attempt {attempt} at {exercise}", hint=hint)
        return numbers[attempt]

    def handed_in(self, student: str, exercise: str) -> list[Entry]:
        """All attempts of a student at an exercise, in the order of handing in."""
        entries = self.gradebook.entries([exercise])
        return [one for one in entries if one.submission.student == student]


@contextmanager
def _at(course: Path, gradebook: str | None, roster: Path | None) -> Iterator[Desk]:
    from castalia.grading.course import read_course
    from castalia.grading.gradebook import Gradebook
    from castalia.grading.roster import Roster, read_roster

    read = read_course(course.absolute())  # workers elsewhere have another working directory
    usual = read.folder / "roster.csv"
    people = read_roster(roster or usual) if roster or usual.is_file() else Roster([])
    with Gradebook(gradebook or read.folder / "gradebook.db") as book:
        if people.people:
            book.enrol({one.id: one.name for one in people.people})
        yield Desk(read, book, people)


def of_course(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of a course, and what they lead to as its first argument."""

    @course_option
    @gradebook_option
    @roster_option
    @functools.wraps(command)
    def opened(course: Path, gradebook: str | None, roster: Path | None, **how: Any) -> None:
        with _at(course, gradebook, roster) as desk:
            command(desk, **how)

    return opened


@click.group()
def assignment() -> None:
    """Begin an assignment.

    Example: castalia assignment new course winter-of-2009 --title "Week 3"
    """


@assignment.command("new")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("exercises", nargs=-1, required=True)
@click.option("--title", default="Assignment", show_default=True, help="What learners read.")
@click.option("--course", default="Course", show_default=True, help="The course's name.")
def new_assignment(folder: Path, exercises: tuple[str, ...], title: str, course: str) -> None:
    """Write assignment.yml into the folder of a course; its keys are explained in it.

    Example: castalia assignment new course winter-of-2009 --title "Week 3"
    """
    from castalia.checking.session import known
    from castalia.grading import reading_assignments
    from castalia.reading_exercises import read_exercise

    worth: dict[str, float | None] = {
        slug: float(read_exercise(known(slug).folder).options.points) for slug in exercises
    }
    path = reading_assignments.begin_assignment(folder, title, course, worth)
    click.echo(f"wrote {path}; next: set when it is due, then")
    click.echo(f"  castalia assignment release --to handout --course {folder}")


@assignment.command("release")
@click.option("--to", type=click.Path(path_type=Path), required=True, help="A folder, or a .zip.")
@of_course
def release_assignment(desk: Desk, to: Path) -> None:
    """Make the copies that learners get; one folder a student where variants are drawn.

    Example: castalia assignment release --to handout --course course
    """
    from castalia import release
    from castalia.grading import handing_out

    made = handing_out.copies(desk.course, [one.id for one in desk.roster.people])
    for path in release.write(made, to):
        click.echo(f"wrote {path}")


@click.command()
@click.argument("submissions", type=click.Path(path_type=Path))
@of_course
@click.option("--resume", is_flag=True, help="Only what has no mark yet.")
@click.option(
    "--only",
    type=click.Choice(["changed"]),
    help="Only what was marked by other checks; tells who gains or loses.",
)
@click.option("--again", is_flag=True, help="Also what the present checks have marked.")
@click.option("--reason", default="", help="Why; kept with each mark.")
@click.option("--trust", is_flag=True, help="Run without a sandbox: whoever wrote it can forge.")
@click.option("--jobs", "-j", type=click.IntRange(min=1), help="At a time; as many as cores.")
@click.option("--scheduler", metavar="ADDRESS", help="Mark on the Dask cluster of this scheduler.")
def grade(
    desk: Desk, submissions: Path, resume: bool, only: str | None, again: bool, **how: Any
) -> None:
    """Mark what students handed in, each answer in a sandbox and its checks outside of it.

    SUBMISSIONS is a folder or zip as downloaded from Canvas or Moodle, nbgrader's submitted folder, or
    a folder with one folder a student; nothing in it is changed. Marked is what has no mark of the
    present checks yet, so that a run that was interrupted goes on where it was. Any submission that
    could not be collected or marked makes the exit code 1.

    \b
    Examples:
      castalia grade downloads.zip --course course
      castalia grade submitted --only changed --reason "check of part two mended"
    """
    from castalia import report
    from castalia.grading.collecting import collect
    from castalia.grading.reading_assignments import unknown_extensions

    if sum(map(bool, (resume, only, again))) > 1:
        raise WrongUsage("one of --resume, --only and --again is enough")
    chosen: Which = "all" if again else "changed" if only else "new" if resume else "waiting"
    people = desk.roster if desk.roster.people else None
    unpacked = desk.course.folder / "unpacked"
    found = collect(submissions.absolute(), desk.course.files, unpacked, people)
    failed = _mark(desk, found.submissions, chosen, **how)
    students = {*desk.gradebook.students(), *(one.student for one in found.submissions)}
    problems = [*found.problems, *unknown_extensions(desk.course.assignment, students)]
    if problems:
        click.echo(report.problems(problems, "text"), err=True)
    bad = failed or any(one.severity == "error" for one in problems)
    raise SystemExit(1 if bad else 0)


def _mark(
    desk: Desk,
    submissions: Sequence[Submission],
    which: Which,
    jobs: int | None,
    scheduler: str | None,
    reason: str,
    trust: bool,
) -> int:
    """Mark what waits, tell what came of it; how many could not be marked."""
    from castalia import progressing
    from castalia.grading import classes

    waiting = classes.chosen(desk.course, desk.gradebook, submissions, which)
    before = classes.standing_versions(desk.course, desk.gradebook)
    with progressing.Marking(len(waiting)) as progress:
        if waiting:
            with _executor(scheduler, jobs) as (executor, at_a_time):
                way = classes.Way(at_a_time, reason, trust)
                classes.mark_all(
                    desk.course, waiting, desk.gradebook, executor, way, outlook=progress
                )
    kept = len(submissions) - len(waiting)
    click.echo(f"{progress.count} marked, {kept} marked before, {progress.lost} failed")
    _tell_changes(classes.changes(desk.course, desk.gradebook, before))
    return progress.lost


def _tell_changes(changes: Sequence[Change]) -> None:
    for one in changes:
        student, exercise = one.submission.student, one.submission.exercise
        click.echo(f"{student}, {exercise}: {one.before:g} before, {one.after:g} now")


@contextmanager
def _executor(scheduler: str | None, jobs: int | None) -> Iterator[tuple[Any, int]]:
    """What marks, and how many at a time: processes here, or a Dask cluster."""
    from castalia.grading import classes

    if scheduler is None:
        with classes.here(jobs) as found:
            yield found
        return
    from castalia.grading.apart import rest
    from castalia.running.clusters import on_a_cluster

    with on_a_cluster(scheduler, jobs, rest) as found:
        yield found


def add_to(main: click.Group) -> None:
    """Make these commands part of `castalia`."""
    for command in (assignment, grade):
        main.add_command(command)
