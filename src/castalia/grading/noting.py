"""Cells run as a kernel of Jupyter runs them, and what came of some of them noted, as nbgrader sees it.

It runs beside the learner's code: nothing that it notes can be believed.
"""

from __future__ import annotations

import ast
import asyncio
import builtins
import contextlib
import inspect
import io
import linecache
import os
import signal
import sys
import traceback
import types
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from types import FrameType
from typing import Any

_MOST_LETTERS = 500
_AGAIN_S = 1.0
AWAITING = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT

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
    """Run cells as the module `__main__`, one after the other, whatever comes of them.

    As in a kernel, each runs in a loop of asyncio, may await, and leaves its tasks to the next ones.

    Args:
        cells: Their sources.
        noted: Those of which it is wanted what came of them, counted from 1.
        seconds: For how long one may run.
        begin: What is told the number of each before it is run.
    """
    found: dict[int, Came] = {}
    with _main() as (main, loop):
        for number, source in enumerate(cells, 1):
            begin(number)
            name = f"<cell {number}>"
            linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
            cell = _shown(source, name, vars(main), number in noted)
            came = _came(cell, name, loop, seconds)
            if number in noted:
                found[number] = came
    return found


@contextlib.contextmanager
def _main() -> Iterator[tuple[types.ModuleType, asyncio.AbstractEventLoop]]:
    """The module that cells are, where `pickle` and `multiprocessing` look for it, and its loop."""
    made, loop, before = (
        types.ModuleType("__main__"),
        asyncio.new_event_loop(),
        sys.modules["__main__"],
    )
    vars(made)["__builtins__"] = builtins
    sys.modules["__main__"] = made
    asyncio.set_event_loop(loop)
    try:
        yield made, loop
    finally:
        sys.modules["__main__"] = before
        asyncio.set_event_loop(None)
        loop.close()


def _came(
    cell: Coroutine[Any, Any, str], name: str, loop: asyncio.AbstractEventLoop, seconds: float
) -> Came:
    """What comes of a cell."""
    said = io.StringIO()
    try:
        with redirect_stdout(io.StringIO()), redirect_stderr(said), _within(seconds):
            shown = loop.run_until_complete(cell)
    except OutOfTime:
        return "TimeoutError", f"it did not end within {seconds:g} s", 0, False, ""
    except BaseException as error:
        told = ""
        with contextlib.suppress(Exception):
            told = str(error)[:_MOST_LETTERS]
        return type(error).__name__, told, _line(error, name), False, ""
    return "", "", 0, bool(said.getvalue()), shown


async def _shown(source: str, name: str, namespace: dict[str, Any], noted: bool) -> str:
    """Run a cell; how the value of its last line is written, where it has one."""
    tree = ast.parse(source, name)
    last = tree.body[-1] if tree.body else None
    if not (noted and isinstance(last, ast.Expr)) or _is_quiet(source):
        await _value(compile(tree, name, "exec", AWAITING), namespace)
        return ""
    before = ast.Module(tree.body[:-1], tree.type_ignores)
    await _value(compile(before, name, "exec", AWAITING), namespace)
    value = await _value(compile(ast.Expression(last.value), name, "eval", AWAITING), namespace)
    return "" if value is None else repr(value)[:_MOST_LETTERS]


async def _value(code: types.CodeType, namespace: dict[str, Any]) -> Any:
    """What comes of a piece of code, which may await at its top."""
    made = eval(code, namespace)
    return await made if code.co_flags & inspect.CO_COROUTINE else made


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
    """Stop what takes longer, again and again until it has stopped, and nothing after it."""
    waits = True

    def stop(number: int, frame: FrameType | None) -> None:
        if waits:
            raise OutOfTime

    before = signal.signal(signal.SIGALRM, stop)
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN_S)
        try:
            yield
        finally:
            waits = False
    finally:  # also when the alarm came between the two lines above
        waits = False
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
