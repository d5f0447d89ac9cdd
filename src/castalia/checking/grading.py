"""What a graded cell calls: it raises unless a part passes, in the words that the learner is told."""

from __future__ import annotations

import contextlib
import io
import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path

from castalia.checking.answers import LiveAnswer
from castalia.checking.findings import Status
from castalia.checking.session import judge, known
from castalia.checking.showing import Report


class NotPassed(Exception):
    """A part does not pass; a notebook shows what the learner is told, and no traceback."""

    def _render_traceback_(self) -> list[str]:
        return str(self).split("\n")


class BrokenCheck(NotPassed):
    """The check failed and not the learner; the points that are missing are ours."""


def require(exercise: str, part: str, hidden: str = "") -> None:
    """Stop the cell unless a part of the notebook's answer passes.

    A grader takes an error, and any word on stderr, for a wrong answer. So nothing but a finding
    may reach either: what checks and learner's functions write there is dropped.

    Args:
        exercise: Its slug.
        part: One of its parts; the parts that it needs are judged, too.
        hidden: The text of hidden checks, held after the public ones.
    Raises:
        NotPassed: with all that `check` would tell.
        BrokenCheck: the check raised, so nothing can be said of the answer.
        WrongUsage: there is no such exercise or part.
    """
    here = known(exercise)
    here.part(part)
    with _silence(), _folder_of(hidden) as folder:
        found = judge(here, LiveAnswer.of_kernel(), [part], folder)[-1]
    told = Report(here.slug, here.title, (found,), (int(here.parts[part]["points"]),), here.page)
    if found.status == Status.BROKEN:
        raise BrokenCheck(repr(told))
    if found.status != Status.PASSED:
        raise NotPassed(repr(told))
    if not hidden:
        _show(told)


def _show(told: Report) -> None:
    """Show a report as a cell would show its last value, which graders would read as points."""
    from IPython.display import display

    display(told)


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with contextlib.redirect_stderr(io.StringIO()):
            yield
    finally:
        logging.disable(before)


@contextlib.contextmanager
def _folder_of(hidden: str) -> Iterator[Path | None]:
    """A folder that holds hidden checks as long as they are needed; None where there are none."""
    if not hidden:
        yield None
        return
    with tempfile.TemporaryDirectory() as made:
        (Path(made) / "hidden_checks.py").write_text(hidden, encoding="utf-8")
        yield Path(made)
