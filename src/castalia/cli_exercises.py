"""The commands for exercises: `castalia prove`, `castalia release`, `castalia new exercise`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from castalia.errors import Malformed, WrongUsage

if TYPE_CHECKING:
    from castalia.errors import Problem
    from castalia.exercise import Exercise
    from castalia.model import Book
    from castalia.proving import Proof


hidden_option = click.option(
    "--hidden",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="A private folder that holds SLUG/hidden_checks.py.",
)


@click.command()
@click.argument("slugs", metavar="[SLUG]...", nargs=-1)
@click.option("--jobs", "-j", type=click.IntRange(min=1), help="Answers at a time.")
@click.option(
    "--output",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How problems are written; github annotates a pull request.",
)
@click.option("--verbose", "-v", is_flag=True, help="Show what each answer was told.")
@hidden_option
def prove(
    slugs: tuple[str, ...], jobs: int | None, output: str, verbose: bool, hidden: Path | None
) -> None:
    """Prove exercises: solutions pass, starters are untouched, wrong answers get their message.

    All exercises are proved when none is named. Any problem makes the exit code 1; a check that is
    broken makes it 3.

    \b
    Examples:
      castalia prove
      castalia prove kind-of-el-nino --verbose
      castalia prove --hidden ../private
    """
    from castalia import reading, report

    chosen, found = _chosen(slugs, hidden)
    proofs, more = _proved(reading.find_root(), chosen, jobs)
    found += more
    if verbose:
        for proof in proofs:
            for one in proof.findings:
                told = one.slip or one.status
                click.echo(f"{proof.exercise} {proof.answer} {one.part}: {told}: {one.message}")
    click.echo(report.problems(found, output))
    if output == "text":
        click.echo(f"{len(proofs)} answers of {len(chosen)} exercises", err=True)
    broken = any(problem.code == "E206" for problem in found)
    raise SystemExit(3 if broken else 1 if found else 0)


@click.command()
@click.argument("slugs", metavar="[SLUG]...", nargs=-1)
@click.option("--to", "to", type=click.Path(path_type=Path), required=True, help="Folder or .zip.")
@click.option(
    "--as",
    "reader",
    type=click.Choice(["learner", "instructor", "nbgrader"]),
    default="learner",
    show_default=True,
    help="Whose copies; nbgrader takes TO as its course.",
)
@click.option("--check", is_flag=True, help="Write nothing; fail where a copy is stale.")
@hidden_option
def release(
    slugs: tuple[str, ...], to: Path, reader: str, check: bool, hidden: Path | None
) -> None:
    """Make copies of exercises: notebooks in a folder, or in one zip.

    The same exercises give the same bytes.

    \b
    Examples:
      castalia release kind-of-el-nino --to week-3
      castalia release --to solutions.zip --as instructor
      castalia release --to week-3 --check
      castalia release --to course --as nbgrader --hidden ../private
    """
    from castalia import release as releasing
    from castalia import release_nbgrader, report

    if hidden and reader != "nbgrader":
        raise WrongUsage("only nbgrader's copies hold hidden checks", hint="add --as nbgrader")
    chosen, unread = _chosen(slugs, hidden)
    if unread:
        raise Malformed(unread)
    if reader == "nbgrader":
        made = release_nbgrader.files(chosen, to)
    else:
        made = releasing.files(chosen, "instructor" if reader == "instructor" else "learner")
    if check:
        stale = releasing.stale(made, to)
        click.echo(report.problems(stale, "text"))
        raise SystemExit(1 if stale else 0)
    for path in releasing.write(made, to):
        click.echo(f"wrote {path}")
    if reader == "nbgrader" and release_nbgrader.has_settings(to):
        click.echo(f"kept {to / release_nbgrader.SETTINGS}: {release_nbgrader.ADVICE}", err=True)


@click.command("exercise")
@click.argument("slug")
@click.option("--lesson", required=True, help="The lesson that it practises, by its slug.")
@click.option("--title", help="The exercise's title; made from the slug by default.")
def new_exercise(slug: str, lesson: str, title: str | None) -> None:
    """Copy the exercise template and put it last among the pages of its lesson.

    Example: castalia new exercise sea-ice-extent --lesson sea-ice
    """
    from castalia import beginning_exercises, reading

    made = beginning_exercises.begin_exercise(reading.find_root(), slug, lesson, title)
    click.echo(f"wrote {made}")
    click.echo(
        f"added it to _toc.yml, below {lesson}; next: castalia prove {slug}, and in the lesson"
    )
    click.echo(f"  ```{{exercise}} {slug}\n  ```")


def add_to(main: click.Group, new: click.Group) -> None:
    """Make these commands part of `castalia` and of `castalia new`."""
    main.add_command(prove)
    main.add_command(release)
    new.add_command(new_exercise)


def _proved(
    root: Path, exercises: list[Exercise], jobs: int | None
) -> tuple[list[Proof], list[Problem]]:
    """The proofs of exercises and their problems; what was found good is kept."""
    from castalia import attempting, proofs, proving, sections

    made = proving.prove(exercises, jobs)
    found = proving.problems(exercises, made)
    found += [lost for exercise in exercises for lost in sections.lost_sections(root, exercise)]
    for exercise in exercises:
        proofs.note(root, exercise, len(attempting.answers(exercise)), found)
    return made, found


def prove_changed(book: Book, jobs: int | None) -> list[Problem]:
    """Prove the exercises that changed since they were last found good; their problems."""
    from castalia import progressing, proofs, reading_exercises

    known = reading_exercises.read_shelf(book).exercises.values()
    changed = [one for one in known if proofs.present(book.root, one) is None]
    if not changed:
        return []
    with progressing.Waiting(f"proving exercises: {', '.join(one.slug for one in changed)}"):
        return _proved(book.root, changed, jobs)[1]


def _chosen(slugs: tuple[str, ...], hidden: Path | None) -> tuple[list[Exercise], list[Problem]]:
    """The exercises that are named, and the problems of those that could not be read."""
    from castalia import overlaying, reading, reading_exercises

    folder = reading.find_root() / "exercises"
    known, unread = reading_exercises.read_exercises(folder)
    broken = {problem.place.file.relative_to(folder).parts[0] for problem in unread}
    if hidden:
        known = overlaying.overlaid(known, hidden, broken)
    mine = {Path(name).name for name in slugs}
    chosen = tuple(name for name in slugs if Path(name).name not in broken)
    problems = [
        one for one in unread if not mine or one.place.file.relative_to(folder).parts[0] in mine
    ]
    return reading_exercises.select(known, chosen) if chosen or not slugs else [], problems
