"""`castalia marks`: what a class has reached, for instructors and for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from castalia.cli_grading import Desk, of_course


@click.group()
def marks() -> None:
    """Show, correct and hand out what the gradebook holds.

    Example: castalia marks show --course course
    """


@marks.command()
@of_course
def show(desk: Desk) -> None:
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
@of_course
def list_waiting(desk: Desk) -> None:
    """List the answers that a person has still to mark, each with its rubric.

    Example: castalia marks waiting --course course
    """
    from castalia.grading import by_hand, totalling

    course = desk.course
    entries = desk.gradebook.entries(course.slugs)
    counted = totalling.may_count(course.assignment.facts, entries)
    found = list(by_hand.waiting(counted, course.exercises, entries))
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
@click.option("--attempt", type=int, help="The last that may count.")
@of_course
def set_mark(
    desk: Desk,
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
      castalia marks set ada fine-print-of-el-nino advice --by grace \\
        --criterion choice=1 --criterion reason=0.5 --criterion doubt=1
    """
    from castalia.grading import by_hand

    submission = desk.submission(student, exercise, attempt)
    own = desk.course.exercises.get(exercise)
    facts = own.options.parts.get(part) if own else None
    said = desk.gradebook.by_hand(submission)
    rubric = facts.rubric if facts else ()
    total, given, told = by_hand.given(part, rubric, points, criteria, comment, said)
    desk.gradebook.mark_by_hand(submission, part, total, who, told, criteria=given)
    again = len(desk.handed_in(student, exercise)) > 1
    where = f"{exercise}, attempt {submission.attempt}" if again else exercise
    click.echo(f"{student} has {total:g} for {part} of {where}, by {who}")


@marks.command()
@click.option("--as", "form", type=click.Choice(["csv", "json", "canvas", "moodle"]), default="csv")
@click.option("--column", default="", help="What Canvas calls it, as 'Week 3 (12345)'.")
@click.option("--to", type=click.Path(path_type=Path), help="A file; printed by default.")
@of_course
def export(desk: Desk, form: str, column: str, to: Path | None) -> None:
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
@of_course
def feedback(desk: Desk, to: Path) -> None:
    """Write what each student is told: a page and a copy of the notebook, in a folder each.

    Example: castalia marks feedback --to feedback --course course
    """
    from castalia.grading import handing_out

    written = handing_out.write_feedback(desk.course, desk.gradebook, to)
    students = len({path.parent for path in written})
    click.echo(f"wrote {len(written)} files for {students} students into {to}")


@marks.command("report")
@click.option("--to", type=click.Path(path_type=Path), required=True, help="A folder.")
@of_course
def class_report(desk: Desk, to: Path) -> None:
    """Write how the class did: each part, misconceptions, answers that are nearly identical.

    Example: castalia marks report --to report --course course
    """
    from castalia.grading import handing_out

    for path in handing_out.write_report(desk.course, desk.gradebook, to):
        click.echo(f"wrote {path}")


@marks.command()
@click.argument("nbgrader_course", type=click.Path(path_type=Path))
@click.option("--python", type=click.Path(path_type=Path), help="The Python that has nbgrader.")
@of_course
def nbgrader(desk: Desk, nbgrader_course: Path, python: Path | None) -> None:
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
    """Make the command part of `castalia`."""
    main.add_command(marks)
