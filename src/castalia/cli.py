"""Arguments in, exit code out: 0 fine, 1 problems found, 2 wrong usage, 3 our fault."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from castalia import __version__, finding
from castalia.errors import CastaliaError, Malformed, WrongUsage
from castalia.forking import starting

if TYPE_CHECKING:
    from castalia.book import concluding
    from castalia.errors import Problem
    from castalia.model import Book, Lesson, Record

output_option = click.option(
    "--output",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How problems are written; github annotates a pull request.",
)
jobs_option = click.option(
    "--jobs",
    "-j",
    type=click.IntRange(min=1),
    help="Kernels at a time; as many as cores by default.",
)
store_option = click.option(
    "--store",
    envvar="CASTALIA_STORE",
    type=click.Choice(["auto", "live", "mirror", "sample"]),
    help="Where data come from; auto takes live where it answers, else the sample.",
)
force_option = click.option("--force", is_flag=True, help="Run also lessons that have not changed.")


class Commands(click.Group):
    """The one boundary where exceptions become words and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what we raise is printed in a line and a hint, never as a traceback."""
        try:
            return super().invoke(ctx)
        except Malformed as error:
            from castalia import report

            click.echo(report.problems(error.problems, "text"), err=True)
            raise SystemExit(1) from error
        except CastaliaError as error:
            click.echo(f"castalia: {error}", err=True)
            raise SystemExit(error.exit_code) from error
        except KeyboardInterrupt:
            click.echo("castalia: interrupted; no kernel is left", err=True)
            raise SystemExit(130) from None
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            where = _save_traceback()
            click.echo(f"castalia: our fault: {type(error).__name__}: {error}", err=True)
            click.echo(f"  please report it with {where}", err=True)
            raise SystemExit(3) from error


def _save_traceback() -> Path:
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile("w", prefix="castalia-", suffix=".txt", delete=False) as file:
        traceback.print_exc(file=file)
    return Path(file.name)


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "CASTALIA"},
)
@click.version_option(__version__, package_name="castalia")
def main() -> None:
    """Write, run and build a book of verified lessons.

    Example: castalia new lesson sea-ice --part figures
    """


def _book() -> Book:
    from castalia import reading

    return reading.read_book(reading.find_root())


def _problems(book: Book) -> list[Problem]:
    """All that the rules find in a book's lessons, pages and exercises."""
    from castalia import reading_exercises, rules

    shelf = reading_exercises.read_shelf(book)
    return rules.in_order([*rules.check(book), *rules.check_exercises(shelf)])


@main.command()
@click.argument("lessons", nargs=-1)
@jobs_option
@force_option
@click.option("--cell-timeout", type=click.FloatRange(min=0.1), help="Seconds a cell may take.")
@click.option("--lesson-timeout", type=click.FloatRange(min=1), help="Seconds a lesson may take.")
@click.option("--memory-gib", type=click.FloatRange(min=0.1), help="GiB a lesson may take.")
@click.option("--junit", type=click.Path(path_type=Path), help="Write verdicts as JUnit XML there.")
@click.option("--plain", is_flag=True, help="Give each lesson a Jupyter kernel of its own.")
@click.option("--scheduler", metavar="ADDRESS", help="Run on the Dask cluster of this scheduler.")
@click.option("--dask", is_flag=True, help="Run on a Dask cluster that is started here.")
@click.option("--changed", is_flag=True, help="Only lessons with changes not committed.")
@click.option("--since", metavar="REV", help="Only lessons that differ from a revision.")
@store_option
def run(
    lessons: tuple[str, ...],
    junit: Path | None,
    changed: bool,
    since: str | None,
    store: str | None,
    **how: Any,
) -> None:
    """Run lessons and give each a verdict.

    Only what changed is run, each lesson in a fork of a process that has imported what lessons
    import; in a Jupyter kernel of its own where a fork is not safe, or with --plain. When a lesson
    fails, its data, the sample store and the lock with which it last passed are tried, so that the
    verdict says whose fault it is. Any verdict but passed makes the exit code 1, and so does a
    question whose key is not what the cells say.

    \b
    Examples:
      castalia run
      castalia run zarr dask-arrays --force
      castalia run --since origin/main
      castalia run --scheduler tcp://127.0.0.1:8786
    """
    _choose(store)
    if not (lessons or changed or since or how["plain"] or how["scheduler"] or how["dask"]):
        starting.start_ahead(finding.find_root(), how["force"])
    from castalia import reading, report, settling

    book = _book()
    chosen = reading.select(book, lessons)
    if changed or since:
        chosen = _touched(book, chosen, since or "HEAD")
    records = _run_by(book, chosen, **how) if chosen else []
    report.print_verdicts(records, book)
    if junit:
        report.write_junit(records, book, junit)
    _refuse(settling.wrong_keys(book, chosen) + ([] if lessons else list(book.problems)))
    raise SystemExit(1 if any(record.verdict != "passed" for record in records) else 0)


def _touched(book: Book, lessons: list[Lesson], since: str) -> list[Lesson]:
    """The lessons that differ from a revision; where there is none, that is said."""
    from castalia import changing

    found = changing.touched(book, lessons, since)
    if not found:
        click.echo(f"no lesson differs from {since}", err=True)
    return found


def _run_by(
    book: Book,
    lessons: list[Lesson],
    *,
    cell_timeout: float | None,
    lesson_timeout: float | None,
    memory_gib: float | None,
    scheduler: str | None,
    dask: bool,
    jobs: int | None,
    **how: bool,
) -> list[Record]:
    """Run lessons within limits, on this machine or on a cluster."""
    from castalia import running

    if dask and scheduler:
        raise WrongUsage("one of --dask and --scheduler is enough")
    limits = running.limits_of(book, cell_timeout, lesson_timeout, memory_gib)
    with running.means(scheduler, dask, jobs) as (executor, at_a_time):
        return _run(book, lessons, limits=limits, jobs=at_a_time, executor=executor, **how)


def _run(book: Book, lessons: list[Lesson], **how: Any) -> list[Record]:
    """Run lessons, with progress on stderr, and note what became of them."""
    from castalia import blaming, progressing

    at_a_time = how.get("jobs") or os.cpu_count() or 1
    with progressing.Progress(len(lessons), jobs=at_a_time) as progress:
        records, datasets = blaming.run_lessons(book, lessons, outlook=progress, **how)
    # a look without values can tell that a dataset is broken, but not that it is kept
    cli_health.note(records, [result for result in datasets if not result.good])
    return records


def _refuse(problems: list[Problem]) -> None:
    """End what has problems, and tell them."""
    from castalia import report

    if problems:
        click.echo(report.problems(problems, "text"), err=True)
        raise SystemExit(1)


def _choose(store: str | None) -> None:
    """Let the kernels open data in a store."""
    if store:
        os.environ["CASTALIA_STORE"] = store


@main.command()
@jobs_option
@force_option
@store_option
def build(jobs: int | None, force: bool, store: str | None) -> None:
    """Check, run, prove and build the whole book into _build/html.

    Lessons are run and exercises proved that changed. The last good site stays until the new one is
    complete; only its page of status and its badge show what was found. Where nothing has changed
    since the last good build, nothing is done; --force does all.

    Example: castalia build --jobs 4
    """
    import time

    from castalia.book import building, concluding

    started = time.monotonic()
    _choose(store)
    begun = concluding.begin(Path.cwd())
    if begun:
        starting.start_ahead(begun.root, force)
    if begun and not force and (said := concluding.done_before(begun)):
        click.secho(said["title"], bold=True)
        seconds, opening = time.monotonic() - started, building.opening_command(begun.site)
        click.echo("\n".join(concluding.summary_lines({**said, "ran": 0}, seconds, opening)))
        return
    _build(begun, jobs, force, started)


def _build(begun: concluding.Begun | None, jobs: int | None, force: bool, started: float) -> None:
    """Build what must be built, and tell what was done."""
    import time
    from datetime import UTC, datetime

    from castalia import progressing, report, running
    from castalia.book import building, concluding

    book, when = _book(), datetime.now(UTC)
    _refuse([problem for problem in _problems(book) if problem.severity == "error"])
    chosen = list(book.lessons.values())
    records = _run(book, chosen, jobs=jobs, force=force, limits=running.limits_of(book))
    if any(record.verdict != "passed" for record in records):
        report.print_verdicts(records, book)
        click.echo("the site was not built; _build/html is the last good one, if any", err=True)
        raise SystemExit(1)
    _refuse(cli_exercises.prove_changed(book, jobs))
    with progressing.Waiting("building the site"):
        site = building.build_site(book.root, jobs)
    if begun:
        concluding.conclude(begun, book, report.summary(records, book, when))
    report.print_summary(records, book, time.monotonic() - started, building.opening_command(site))


@main.command()
@click.option("--port", default=8000, show_default=True, help="Where to serve, on loopback.")
def preview(port: int) -> None:
    """Serve the book and build again after each save.

    Example: castalia preview --port 8080
    """
    from castalia import reading
    from castalia.book import previewing

    previewing.preview(reading.find_root(), port)


@main.command()
@output_option
@click.option("--strict", is_flag=True, help="Let warnings fail, too.")
def lint(output: str, strict: bool) -> None:
    """Check lessons, pages and exercises against the rules.

    Example: castalia lint --output github
    """
    from castalia import report

    problems = _problems(_book())
    click.echo(report.problems(problems, output))
    fails = any(strict or problem.severity == "error" for problem in problems)
    raise SystemExit(1 if fails else 0)


@main.group()
def data() -> None:
    """Look after the datasets that lessons open.

    Example: castalia data check ostia-sst
    """


@data.command("check")
@click.argument("names", metavar="[NAME]...", nargs=-1)
@click.option("--output", type=click.Choice(["text", "json"]), default="text", help="The form.")
@click.option("--verbose", "-v", is_flag=True, help="Show kept clauses, not only broken ones.")
@click.option("--values/--no-values", default=None, help="Hold ranges, too, reading all values.")
@store_option
def check_data(
    names: tuple[str, ...], output: str, verbose: bool, values: bool | None, store: str | None
) -> None:
    """Hold datasets against their contracts; all of them when none is named.

    A contract is what datasets/NAME.yml promises: dims, coordinates, types, units, ranges. Ranges
    are held for samples and mirror only, unless --values asks for them: live archives are too large.
    Any broken clause, and any dataset that cannot be had, makes the exit code 1.

    \b
    Examples:
      castalia data check
      castalia data check ostia-sst levitus --verbose
      castalia data check --store live --output json
    """
    from castalia import progressing, report_data, stores, surveying

    known = stores.names()
    for name in names:
        if name not in known:
            raise _unknown_dataset(name, known)
    wanted = names or tuple(known)
    with progressing.Counting("holding datasets", len(wanted)) as counting:
        found = surveying.survey(wanted, values=values, store=store, done=counting.one_more)
    cli_health.note(datasets=found)
    click.echo(report_data.dataset_results(found, output, verbose))
    raise SystemExit(0 if found and all(result.good for result in found) else 1)


def _unknown_dataset(name: str, known: list[str]) -> WrongUsage:
    """What to say of a name that no dataset has."""
    from difflib import get_close_matches

    close = get_close_matches(name, known) or known
    hint = (
        f"did you mean {' or '.join(close)}?"
        if len(close) < 4
        else f"there are: {', '.join(close)}"
    )
    return WrongUsage(f"there is no dataset {name!r}", hint=hint)


@main.group()
def new() -> None:
    """Begin something new from a template.

    Example: castalia new lesson sea-ice --part figures
    """


@new.command("lesson")
@click.argument("slug")
@click.option("--part", required=True, help="The part it belongs to, such as xarray.")
@click.option("--title", help="The lesson's title; made from the slug by default.")
def new_lesson(slug: str, part: str, title: str | None) -> None:
    """Copy the lesson template and put it last in its part.

    Example: castalia new lesson sea-ice --part figures --title "Sea ice"
    """
    from castalia import beginning, reading

    made = beginning.begin_lesson(reading.find_root(), slug, part, title)
    click.echo(f"wrote {made}")
    click.echo(f"added it to _toc.yml; next: castalia lint, castalia run {slug}")
    click.echo("it needs a guided, a faded and a free exercise; begin each of them with")
    click.echo(f"  castalia new exercise SLUG --lesson {slug}")


from castalia import cli_data, cli_exercises, cli_grading, cli_health, cli_marks  # noqa: E402

cli_data.add_to(data)
cli_grading.add_to(main)
cli_marks.add_to(main)
cli_health.add_to(main)
cli_exercises.add_to(main, new)

if __name__ == "__main__":
    sys.exit(main())
