"""A run in, the lesson's record out: what is kept of it and published."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from importlib.metadata import PackageNotFoundError, packages_distributions, version

from castalia import myst
from castalia.model import DataUsed, Failure, Lesson, Record, Verdict
from castalia.running.execution import Execution, author_cell
from castalia.running.preloading import imported
from castalia.stores import STORE_VARIABLE


def record(
    lesson: Lesson, keys: dict[str, str], run: Execution, began: datetime, good_lock: str
) -> Record:
    """What is kept of a lesson's run.

    Args:
        lesson: What ran.
        keys: Digests of all that its outputs depend on.
        run: What happened.
        began: When.
        good_lock: The lock with which it last passed; empty for none.
    """
    used = {event["dataset"]: event for event in run.data_events if "error" not in event}
    return Record(
        lesson=lesson.slug,
        verdict=run.verdict,
        when=began,
        seconds=round(run.seconds, 3),
        peak_memory_bytes=run.peak_memory_bytes,
        python=platform.python_version(),
        packages=imported_packages(lesson),
        data=tuple(DataUsed(**used[name]) for name in sorted(used)),
        cells=_cells_run(run),
        keys=keys,
        failure=None if run.verdict is Verdict.PASSED else _failure(lesson, run),
        store=os.environ.get(STORE_VARIABLE) or "auto",
        good_lock=good_lock,
    )


def _cells_run(run: Execution) -> int:
    """How many of the author's code cells ran to their end."""
    through = author_cell(run.notebook, run.cell_index)
    return through if run.verdict is Verdict.PASSED else max(through - 1, 0)


def _failure(lesson: Lesson, run: Execution) -> Failure:
    """The failure, placed in the lesson's file."""
    number = author_cell(run.notebook, run.cell_index) if run.cell_index >= 0 else 0
    message = run.message
    line = 1
    if run.cell_index >= 0:
        cell = run.notebook.cells[run.cell_index]
        if myst.VALUE_TAG in cell.metadata.get("tags", ()):
            line = run.notebook.metadata["source_map"][run.cell_index] + 1
            message = f"a number in the prose: {message}"
        elif number:
            line = lesson.code_cells[number - 1].line + run.line_in_cell - 1
    return Failure(cell=number, line=line, name=run.name, message=message, traceback=run.traceback)


def imported_packages(lesson: Lesson) -> dict[str, str]:
    """The versions of the distributions that a lesson's code imports, by name."""
    named = imported(cell.source for cell in lesson.code_cells)
    modules = {name.partition(".")[0] for name in named}
    owners = _owners()
    found = {}
    for name in sorted({owner for module in modules for owner in owners.get(module, ())[:1]}):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


@cache
def _owners() -> Mapping[str, list[str]]:
    """The distributions that each module comes from; looking takes a good part of a second."""
    return packages_distributions()
