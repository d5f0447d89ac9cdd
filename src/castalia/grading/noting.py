"""Cells run as a kernel of Jupyter runs them, and what came of some of them noted, as nbgrader sees it.

It runs beside the learner's code: nothing that it notes can be believed.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import io
import linecache
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from types import FrameType
from typing import Any

_MOST_LETTERS = 500
_AGAIN_S = 1.0

Came = tuple[str, str, int, bool, str]  # kind and message of an error, its line, stderr, the value


class OutOfTime(BaseException):
    """A cell has taken its time; what it catches of exceptions is not this."""


def furnish(files: Mapping[str, bytes]) -> None:
    """Put the files of an assignment where its cells look for them."""
    for name, content in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    sys.path.insert(0, os.getcwd())


def run(
    cells: Sequence[str], noted: Sequence[int], seconds: float, begin: Callable[[int], object]
) -> dict[int, Came]:
    """Run cells in an empty namespace, one after the other, whatever comes of them.

    Args:
        cells: Their sources.
        noted: Those of which it is wanted what came of them, counted from 1.
        seconds: For how long one may run.
        begin: What is told the number of each before it is run.
    """
    namespace: dict[str, Any] = {"__name__": "__main__", "__builtins__": builtins}
    found: dict[int, Came] = {}
    for number, source in enumerate(cells, 1):
        begin(number)
        name = f"<cell {number}>"
        linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
        came = _came(source, name, namespace, seconds, number in noted)
        if number in noted:
            found[number] = came
    return found


def _came(source: str, name: str, namespace: dict[str, Any], seconds: float, noted: bool) -> Came:
    """What comes of a cell."""
    said = io.StringIO()
    try:
        with redirect_stdout(io.StringIO()), redirect_stderr(said), _within(seconds):
            shown = _shown(source, name, namespace, noted)
    except OutOfTime:
        return "TimeoutError", f"it did not end within {seconds:g} s", 0, False, ""
    except BaseException as error:
        told = ""
        with contextlib.suppress(Exception):
            told = str(error)[:_MOST_LETTERS]
        return type(error).__name__, told, _line(error, name), False, ""
    return "", "", 0, bool(said.getvalue()), shown


def _shown(source: str, name: str, namespace: dict[str, Any], noted: bool) -> str:
    """Run a cell; how the value of its last line is written, where it has one."""
    tree = ast.parse(source, name)
    last = tree.body[-1] if tree.body else None
    if not (noted and isinstance(last, ast.Expr)) or _is_quiet(source):
        exec(compile(tree, name, "exec"), namespace)
        return ""
    exec(compile(ast.Module(tree.body[:-1], tree.type_ignores), name, "exec"), namespace)
    value = eval(compile(ast.Expression(last.value), name, "eval"), namespace)
    return "" if value is None else repr(value)[:_MOST_LETTERS]


def _is_quiet(source: str) -> bool:
    """Whether a semicolon at the end keeps the last value from being shown."""
    lines = [one.split("#")[0].rstrip() for one in source.rstrip().split("\n")]
    return bool(lines) and lines[-1].endswith(";")


def _line(error: BaseException, name: str) -> int:
    """The line of a cell in which an error came up; 0 where it is not known."""
    if isinstance(error, SyntaxError) and error.filename == name:
        return error.lineno or 0
    frames = traceback.extract_tb(error.__traceback__)
    return next((one.lineno or 0 for one in reversed(frames) if one.filename == name), 0)


@contextlib.contextmanager
def _within(seconds: float) -> Iterator[None]:
    """Stop what takes longer, again and again until it has stopped."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise OutOfTime

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
