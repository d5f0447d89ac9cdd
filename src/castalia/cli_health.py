"""The part of the command line that is about health: `castalia bisect-env`, and what runs note."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from castalia.contract import DatasetResult
    from castalia.health import Status
    from castalia.model import Record

_LOCK = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("bisect-env")
@click.argument("lesson")
@click.option("--good", required=True, type=_LOCK, help="A lock with which the lesson passes.")
@click.option("--bad", required=True, type=_LOCK, help="A lock with which it fails.")
@click.option("--output", type=click.Choice(["text", "json"]), default="text", help="The form.")
def bisect_env(lesson: str, good: Path, bad: Path, output: str) -> None:
    """Find the package change between two locks that breaks a lesson.

    Builds throw-away environments with uv and runs the lesson in each, on the sample store. The
    locks of lessons' last good runs stand in _build/locks.

    \b
    Examples:
      castalia bisect-env zarr --good _build/locks/0123456789abcdef.lock --bad requirements.lock
    """
    from castalia import bisecting, reading

    book = reading.read_book(reading.find_root())
    (chosen,) = reading.select(book, (lesson,))
    answer = bisecting.bisect(book, chosen, good, bad, lambda words: click.echo(words, err=True))
    form = {"text": bisecting.as_text, "json": bisecting.as_json}[output]
    click.echo(form(answer, chosen))
    raise SystemExit(0 if answer.proved else 1)


def add_to(group: click.Group) -> None:
    """Make the command part of `castalia`."""
    group.add_command(bisect_env)


def note(records: Iterable[Record] = (), datasets: Iterable[DatasetResult] = ()) -> None:
    """Note what was found in the book's status, and show it in the last good site, if any.

    Outside a book nothing is noted. What keeps it from being noted is told, and no more: the
    verdicts stand without it.
    """
    from castalia import health, reading
    from castalia.book import status_page
    from castalia.errors import CastaliaError, WrongUsage

    try:
        root = reading.find_root()
    except WrongUsage:
        return
    records, datasets = list(records), list(datasets)
    try:
        datasets += _again(health.read_status(root), records, datasets)
        health.note(root, records, datasets)
        status_page.refresh(root)
    except (CastaliaError, OSError) as error:
        click.echo(f"castalia: the page of status is as it was: {error}", err=True)


def _again(
    before: Status, records: list[Record], datasets: list[DatasetResult]
) -> list[DatasetResult]:
    """Another look at what was not well before and what lessons could open now."""
    from castalia import surveying

    opened = {used.dataset for record in records for used in record.data}
    opened -= {result.name for result in datasets}
    stores: dict[str, list[str]] = {}
    for name, seen in before.datasets.items():
        if name in opened and not seen.is_good:
            stores.setdefault(seen.store, []).append(name)
    return [x for store, names in stores.items() for x in surveying.survey(names, store=store)]
