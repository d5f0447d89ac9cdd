"""The commands for instructors: `castalia assignment`, `castalia grade`, `castalia marks`."""

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
    from castalia.grading.gradebook_facts import Change
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
class _Desk:
    """What a command on a course works with."""

    course: Course
    gradebook: Gradebook
    roster: Roster

    def submission(self, student: str, exercise: str, attempt: int | None) -> Submission:
        """The last submission of a student, or that of an attempt.

        Raises:
            WrongUsage: there is none, no such exercise in the assignment, or no such attempt.
        """
        if exercise not in self.course.slugs:
            hint = "there are: " + ", ".join(self.course.slugs)
            raise WrongUsage(f"{exercise} is no exercise of this assignment", hint=hint)
        entries = self.gradebook.entries([exercise])
        mine = [one.submission for one in entries if one.submission.student == student]
        if not mine:
            hint = "castalia marks show lists who has handed in"
            raise WrongUsage(f"{student} has handed in nothing for {exercise}", hint=hint)
        numbers = {one.attempt: one for one in mine}
        if attempt is not None and attempt not in numbers:
            hint = "there are: " + ", ".join(map(str, numbers))
            raise WrongUsage(f"{student} has no attempt {attempt} at {exercise}", hint=hint)
        return mine[-1] if attempt is None else numbers[attempt]


@contextmanager
def _at(course: Path, gradebook: str | None, roster: Path | None) -> Iterator[_Desk]:
    from castalia.grading.course import read_course
    from castalia.grading.gradebook import Gradebook
    from castalia.grading.roster import Roster, read_roster

    read = read_course(course.absolute())  # workers elsewhere have another working directory
    usual = read.folder / "roster.csv"
    people = read_roster(roster or usual) if roster or usual.is_file() else Roster([])
    with Gradebook(gradebook or read.folder / "gradebook.db") as book:
        if people.people:
            book.enrol({one.id: one.name for one in people.people})
        yield _Desk(read, book, people)


def _of_course(command: Callable[..., Any]) -> Callable[..., Any]:
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
@_of_course
def release_assignment(desk: _Desk, to: Path) -> None:
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
@_of_course
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
    desk: _Desk, submissions: Path, resume: bool, only: str | None, again: bool, **how: Any
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
    desk: _Desk,
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


@click.group()
def marks() -> None:
    """Show, correct and hand out what the gradebook holds.

    Example: castalia marks show --course course
    """


@marks.command()
@_of_course
def show(desk: _Desk) -> None:
    """List what each student has, after lateness and with manual marks.

    Example: castalia marks show --course course
    """
    totals = desk.gradebook.totals(desk.course.assignment, desk.course.worth)
    width = max((len(one.student) for one in totals), default=0)
    for one in totals:
        each = ", ".join(f"{x.exercise} {x.points:g}/{x.possible:g}" for x in one.results)
        click.echo(f"{one.student:{width}}  {one.points:g}/{one.possible:g}  {each}")
        for result in one.results:
            for note in result.notes:
                click.echo(f"{'':{width}}  {result.exercise}: {note}")


@marks.command("waiting")
@_of_course
def list_waiting(desk: _Desk) -> None:
    """List the answers that a person has still to mark, each with its rubric.

    Example: castalia marks waiting --course course
    """
    from castalia.grading import by_hand, totalling

    course = desk.course
    entries = desk.gradebook.entries(course.exercises)
    counted = totalling.may_count(course.assignment.facts, entries)
    found = list(by_hand.waiting(counted, course.exercises))
    for one in found:
        click.echo(one.told() + "\n")
    click.echo(f"{len(found)} answer{'s' * (len(found) != 1)} to mark by hand")


@marks.command("set")
@click.argument("student")
@click.argument("exercise")
@click.argument("part")
@click.argument("points", type=float, required=False)
@click.option("--criterion", "criteria", multiple=True, metavar="NAME=POINTS", help="Of a rubric.")
@click.option("--comment", default="", help="What the learner reads about it.")
@click.option("--by", "who", required=True, help="Who gives it.")
@click.option("--attempt", type=int, help="The last by default.")
@_of_course
def set_mark(
    desk: _Desk,
    student: str,
    exercise: str,
    part: str,
    points: float | None,
    criteria: tuple[str, ...],
    comment: str,
    who: str,
    attempt: int | None,
) -> None:
    """Give a part points by hand, in place of those of its checks; the automatic ones are kept.

    Where the part has a rubric, give points by criterion: at first for all, later for any.

    \b
    Examples:
      castalia marks set ada winter-of-2009 departure 2 --by grace --comment "clear labels"
      castalia marks set ada fine-print-of-el-nino advice --criterion choice=1 --by grace
    """
    from castalia.grading import by_hand

    submission = desk.submission(student, exercise, attempt)
    facts = desk.course.exercises[exercise].options.parts.get(part)
    said = desk.gradebook.by_hand(submission)
    rubric = facts.rubric if facts else ()
    total, given, told = by_hand.given(part, rubric, points, criteria, comment, said)
    desk.gradebook.mark_by_hand(submission, part, total, who, told, criteria=given)
    click.echo(f"{student} has {total:g} for {part} of {exercise}, by {who}")


@marks.command()
@click.option("--as", "form", type=click.Choice(["csv", "json", "canvas", "moodle"]), default="csv")
@click.option("--column", default="", help="What Canvas calls it, as 'Week 3 (12345)'.")
@click.option("--to", type=click.Path(path_type=Path), help="A file; printed by default.")
@_of_course
def export(desk: _Desk, form: str, column: str, to: Path | None) -> None:
    """Write totals in the form that another gradebook imports.

    Example: castalia marks export --as canvas --to marks.csv --course course
    """
    from castalia import report
    from castalia.grading import handing_out

    found = handing_out.exported(desk.course, desk.gradebook, desk.roster, form, column)
    text, problems = found
    if problems:
        click.echo(report.problems(problems, "text"), err=True)
    if to is None:
        click.echo(text, nl=False)
        return
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_text(text, encoding="utf-8", newline="")
    click.echo(f"wrote {to}")


@marks.command()
@click.option("--to", type=click.Path(path_type=Path), required=True, help="A folder.")
@_of_course
def feedback(desk: _Desk, to: Path) -> None:
    """Write what each student is told: a page and a copy of the notebook, in a folder each.

    Example: castalia marks feedback --to feedback --course course
    """
    from castalia.grading import handing_out

    written = handing_out.write_feedback(desk.course, desk.gradebook, to)
    students = len({path.parent for path in written})
    click.echo(f"wrote {len(written)} files for {students} students into {to}")


@marks.command("report")
@click.option("--to", type=click.Path(path_type=Path), required=True, help="A folder.")
@_of_course
def class_report(desk: _Desk, to: Path) -> None:
    """Write how the class did: each part, misconceptions, answers that are nearly identical.

    Example: castalia marks report --to report --course course
    """
    from castalia.grading import handing_out

    for path in handing_out.write_report(desk.course, desk.gradebook, to):
        click.echo(f"wrote {path}")


@marks.command()
@click.argument("nbgrader_course", type=click.Path(path_type=Path))
@click.option("--python", type=click.Path(path_type=Path), help="The Python that has nbgrader.")
@_of_course
def nbgrader(desk: _Desk, nbgrader_course: Path, python: Path | None) -> None:
    """Write marks into nbgrader's gradebook.db, so that its formgrader and exports go on.

    Example: castalia marks nbgrader ../nbgrader-course --course course
    """
    from castalia import report
    from castalia.grading import handing_out, nbgrader_bridge

    told = handing_out.feedbacks(desk.course, desk.gradebook)
    problems = nbgrader_bridge.write_marks(nbgrader_course, told, python)
    click.echo(report.problems(problems, "text"), err=True)
    raise SystemExit(1 if problems else 0)


def add_to(main: click.Group) -> None:
    """Make these commands part of `castalia`."""
    for command in (assignment, grade, marks):
        main.add_command(command)
