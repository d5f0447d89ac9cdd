"""The child's side of the conversation: it runs a learner's cells, and answers questions with data."""

from __future__ import annotations

import builtins
import os
import socket
from collections.abc import Callable
from typing import Any

from castalia.attempting import NOTHING_MADE, run
from castalia.checking.answers import LiveAnswer
from castalia.checking.laziness import count_tasks
from castalia.grading import noting
from castalia.grading.cells import furnish, plain
from castalia.grading.channel import Channel, ChannelClosed
from castalia.grading.crossing import pack, unpack
from castalia.grading.limits import Limits
from castalia.grading.noting import Came
from castalia.grading.stem import NO_STEM, Stem
from castalia.grading.values import Bounds, TooMuch

PASSED_ON = (TypeError, FileNotFoundError, ValueError, KeyError)  # what checks know to tell of


class Recipes:
    """The recipes of Dask that were told of; their values stay here until they are asked for."""

    def __init__(self) -> None:
        self._kept: list[Any] = []

    def keep(self, recipe: Any) -> int:
        """The number of a recipe."""
        self._kept.append(recipe)
        return len(self._kept) - 1

    def part(self, number: int, steps: tuple[Any, ...]) -> Any:
        """A part of a recipe, still a recipe."""
        found = self._kept[number]
        for step in steps:
            found = found[step]
        return found

    def values(self, number: int, steps: tuple[Any, ...]) -> Any:
        """The values of a part of a recipe."""
        import numpy as np
        from dask.threaded import get

        return np.asarray(self.part(number, steps).compute(scheduler=get))


def converse(end: socket.socket, limits: Limits, stem: Stem = NO_STEM) -> None:
    """Run the cells that the other side sends, and answer it until it goes away.

    Args:
        end: Where the other side is.
        limits: How much may cross.
        stem: What has been run already.
    """
    bounds = Bounds(size=limits.crossing)
    channel = Channel(end, limits.crossing)
    mine = os.getpid()

    def tell(*news: Any) -> None:
        if os.getpid() != mine:
            os._exit(0)  # a fork of the learner's, which goes no farther than its cell
        channel.send(pack(list(news)))

    furnish()
    asked = unpack(channel.receive(), bounds)
    foreign = asked if isinstance(asked, dict) else None
    cells = []
    for number, source in enumerate(foreign["cells"] if foreign else asked, 1):
        tell("read", number)  # Python's parser may not survive it
        cells.append(plain(source))
    came = _came(cells, foreign, lambda number: tell("cell", number)) if foreign else {}
    known = [] if foreign else cells
    made = NOTHING_MADE if foreign else stem.taken_over(asked)
    answer = run(known, stop=False, begin=lambda number: tell("cell", number), made=made)
    tell("ran")
    kept = Recipes()
    offered = _offers(channel, bounds)
    questions = {**_questions(answer, kept), "came": lambda: came}
    while True:
        try:
            asked = unpack(channel.receive(), bounds, take=offered)
        except ChannelClosed:
            break
        channel.send(_reply(questions[asked[0]], asked[1:], bounds, kept))
    os._exit(0)


def _came(
    cells: list[str], foreign: dict[str, Any], begin: Callable[[int], object]
) -> dict[int, Came]:
    """What came of the tests of an assignment of nbgrader."""
    noting.furnish(foreign["files"])
    return noting.run(cells, foreign["noted"], foreign["seconds"], begin)


def _offers(channel: Channel, bounds: Bounds) -> Callable[[int, str], Any]:
    """What makes functions of those that the other side offers: they are called where they live."""

    def offered(number: int, name: str) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            channel.send(pack(["please", number, args, kwargs], bounds))
            fine, *told = unpack(channel.receive(), bounds)
            if fine:
                return told[0]
            kind = vars(builtins).get(told[0])
            if isinstance(kind, type) and issubclass(kind, Exception):
                raise kind(told[1])
            raise RuntimeError(told[1])

        call.__name__ = call.__qualname__ = name
        return call

    return offered


def _questions(answer: LiveAnswer, kept: Recipes) -> dict[str, Callable[..., Any]]:
    return {
        "names": answer.names,
        "get": answer.get,
        "callable": answer.callable,
        "call": lambda name, args, kwargs: answer.call(name, *args, **kwargs),
        "figure": answer.figure,
        "store": answer.store,
        "stopped": answer.stopped,
        "documentation": answer.documentation,
        "region": kept.values,
        "tasks": lambda number, steps: count_tasks(kept.part(number, steps)),
    }


def _reply(ask: Callable[..., Any], args: Any, bounds: Bounds, kept: Recipes) -> bytes:
    try:
        return pack(["ok", ask(*args)], bounds, kept)
    except TooMuch as error:
        return pack(["failed", "TooMuch", error.message])
    except Exception as error:
        kind = next((one.__name__ for one in PASSED_ON if isinstance(error, one)), "other")
        told = error.args[0] if isinstance(error, KeyError) and error.args else error
        return pack(["failed", kind, f"{told}"[:500], type(error).__name__])
