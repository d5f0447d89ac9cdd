"""An answer whose values live in a sandbox: each is asked for, and what comes back is never believed.

Whatever goes wrong on the other side is the learner's: `NoAnswer` says it in words that they are told.
When a function of theirs takes the process down, the cells are run again in another.
"""

from __future__ import annotations

import ast
import contextlib
import re
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from castalia.checking import stored
from castalia.checking.answers import Called, LiveAnswer, Raised
from castalia.checking.figures import FigureFacts
from castalia.errors import CastaliaError
from castalia.grading.channel import ChannelClosed, Late
from castalia.grading.crossing import pack, unpack
from castalia.grading.limits import Ending
from castalia.grading.sandbox import NoSandbox, Run, SandboxLost
from castalia.grading.values import Bounds, NotClosed, TooMuch

_MOST_NAMES = 2_000
_MOST_LETTERS = 200
_MOST_TEXT = 100_000
_LONGEST_LINE = 1_000
_WORD = re.compile(r"\w+")
_KINDS = {one.__name__: one for one in (TypeError, FileNotFoundError, ValueError, KeyError)}


Clock = Callable[[bool], object]  # hears when checks are at work, and when they are not


def unheard(works: bool) -> None:
    """The clock of those who set no limit."""


class NoAnswer(Exception):
    """The learner's process did not answer a question; the words are for the learner."""


class SandboxedAnswer:
    """An answer under check whose code runs elsewhere."""

    def __init__(
        self,
        start: Callable[[], Run],
        sources: Sequence[str],
        skipped: dict[int, Raised] | None = None,
        seconds: float = 30.0,
        clock: Clock = unheard,
    ) -> None:
        """Take over a run whose cells have been run.

        Args:
            start: Gives such a run, the first time and whenever one has been lost.
            sources: The cells as they were handed in.
            skipped: The cells that were left out, by their place, and why.
            seconds: How long an answer may take.
            clock: Hears when whoever asks has to wait, and when no more.
        """
        self._start = start
        self._sources = [readable(one) for one in sources]
        self._static = LiveAnswer({}, self._sources)
        self._skipped = {} if skipped is None else skipped
        self._seconds = seconds
        self._clock = clock
        self._run: Run | None = None
        self._known: dict[tuple[Any, ...], Any] = {}
        self._lost: dict[str, Raised] = {}  # functions that gave no answer are not called again
        self._lock = threading.RLock()
        self.cpu_s = 0.0
        self.failure: CastaliaError | None = None  # of ours; checks may have taken it for theirs

    def names(self) -> tuple[str, ...]:
        """The names that the learner's code has given to something."""
        found = self._once("names")
        if type(found) is not tuple or not all(type(one) is str for one in found):
            raise NoAnswer("the names of its variables could not be read")
        short = [one for one in found if len(one) <= _MOST_LETTERS]
        written = {word for one in self._sources for word in _WORD.findall(one)}
        return tuple(sorted(short, key=lambda one: one not in written)[:_MOST_NAMES])

    def get(self, name: str) -> Any:
        """A value by its name, always the same one."""
        return self._once("get", name)

    def callable(self, name: str) -> bool:
        """Whether a name is that of a function."""
        return self._once("callable", name) is True

    def call(self, name: str, *args: Any, **kwargs: Any) -> Called:
        """Call a function of the learner's, where it lives."""
        if name in self._lost:
            return Called(raised=self._lost[name])
        try:
            called = self._ask("call", name, args, kwargs)
        except NoAnswer as error:
            kind, _, message = str(error).partition(": ")
            self._lost[name] = (
                Raised(kind, message) if kind.isidentifier() else Raised("Error", kind)
            )
            return Called(raised=self._lost[name])
        if type(called) is not Called:
            raise NoAnswer("what its function gave back could not be read")
        return replace(called, raised=_clean(called.raised))

    def figure(self, name: str) -> FigureFacts:
        """The facts of an Axes or of a Figure's first Axes."""
        return self._of(FigureFacts, "figure", name)

    def store(self, name: str, positions: stored.Positions | None = None) -> stored.StoreFacts:
        """The facts of a Zarr store, and values at some positions of its axes."""
        return self._of(stored.StoreFacts, "store", name, dict(positions or {}))

    def source(self, name: str) -> str:
        """The last cell that was to give a name its value, as it was handed in."""
        return self._static.source(name)

    def stopped(self, name: str) -> Raised | None:
        """What stopped that cell, also when it was left out because it took the process down."""
        source = self.source(name)
        for number, raised in self._skipped.items():
            if source and LiveAnswer({}, self._sources[number - 1 : number]).source(name) == source:
                return raised
        found = self._once("stopped", name)
        return _clean(found) if type(found) is Raised else None

    def documentation(self, name: str) -> str:
        """The docstring of a function without its indentation."""
        found = self._once("documentation", name)
        return found[:_MOST_TEXT] if type(found) is str else ""

    def region(self, number: int, steps: tuple[Any, ...]) -> Any:
        """The values of a part of a recipe that stayed in the sandbox."""
        import numpy as np

        found = self._ask("region", number, steps)
        if type(found) is not np.ndarray:
            raise NoAnswer("the values of its recipe could not be read")
        return found

    def tasks_left(self, number: int, steps: tuple[Any, ...]) -> int:
        """How many tasks a part of a recipe is once Dask has joined what it can."""
        found = self._once("tasks", number, steps)
        return found if type(found) is int else 0

    def came(self) -> Any:
        """What came of the tests of an assignment of nbgrader; whatever that is, it may be forged."""
        try:
            return self._once("came")
        except (*_KINDS.values(),) as error:
            raise NoAnswer("what came of its tests could not be read") from error

    def close(self) -> None:
        """End the run; where that fails, it has ended."""
        if self._run is not None:
            with contextlib.suppress(SandboxLost):
                self._lose(self._run)

    def _of(self, kind: Any, *question: Any) -> Any:
        found = self._ask(*question)
        if type(found) is not kind:
            raise NoAnswer("what it holds could not be read")
        return found

    def _once(self, *question: Any) -> Any:
        """What a question was answered with the first time; an answer does not change."""
        key = tuple(map(repr, question))
        if key not in self._known:
            try:
                self._known[key] = (True, self._ask(*question))
            except NoAnswer as error:
                self._known[key] = (False, str(error))
        fine, found = self._known[key]
        if not fine:
            raise NoAnswer(found)
        return found

    def _ask(self, *question: Any) -> Any:
        """What the other side says.

        Raises:
            NoAnswer: nothing that can be used.
            SandboxLost, NoSandbox: it is not there, and that is no fault of the learner's.
            TypeError, FileNotFoundError, ValueError, KeyError: it says that this came of it.
        """
        with self._lock:
            try:
                if self._run is None:
                    with self._waiting():
                        self._run = self._start()
                reply = self._reply(self._run, question)
            except (SandboxLost, NoSandbox) as error:
                self.failure = error
                raise
        if type(reply) is list and len(reply) == 2 and reply[0] == "ok":
            return reply[1]
        if type(reply) is not list or not all(type(one) is str for one in reply) or len(reply) < 3:
            raise NoAnswer("its answer could not be read")
        kind, message, name = reply[1], text_of(reply[2]), text_of(reply[-1])
        if kind in _KINDS:
            raise _KINDS[kind](message)
        raise NoAnswer(f"{name if kind == 'other' else 'it cannot be judged'}: {message}")

    def _reply(self, run: Run, question: tuple[Any, ...]) -> Any:
        limits = run.limits
        bounds = Bounds(size=limits.crossing)
        offers: list[Callable[..., Any]] = []
        until = time.monotonic() + self._seconds
        try:
            data = pack(list(question), bounds, offer=lambda one: _added(offers, one))
            while True:
                with self._waiting():
                    run.channel.send(data, self._seconds)
                    heard = run.channel.receive(max(until - time.monotonic(), 0))
                said = unpack(heard, bounds, self)
                if type(said) is not list or len(said) != 4 or said[0] != "please":
                    return said
                data = pack(_called(offers, *said[1:]), bounds)
        except NotClosed as error:  # it is in step still, whoever wrote it
            raise NoAnswer(f"its answer could not be read: {text_of(error.message)}") from error
        except Late as error:
            self._lose(run)
            raise NoAnswer(f"TimeoutError: no answer within {self._seconds:g} s") from error
        except TooMuch as error:
            self._lose(run)
            raise NoAnswer(f"it cannot be judged: {error.message}") from error
        except ChannelClosed as error:
            ending = self._lose(run)
            raise NoAnswer(": ".join(ending.told(limits))) from error

    @contextlib.contextmanager
    def _waiting(self) -> Iterator[None]:
        """The time of the block is the learner's, and not that of the checks."""
        self._clock(False)
        try:
            yield
        finally:
            self._clock(True)

    def _lose(self, run: Run) -> Ending:
        """End a run that is of no more use; the next question starts another."""
        self._run = None
        ending = run.close()
        self.cpu_s += ending.cpu_s
        return ending


def _added(offers: list[Callable[..., Any]], one: Callable[..., Any]) -> int:
    offers.append(one)
    return len(offers) - 1


def _called(offers: list[Callable[..., Any]], number: Any, args: Any, kwargs: Any) -> list[Any]:
    """What came of a function of ours that the learner's code called."""
    fits = type(number) is int and 0 <= number < len(offers)
    if not fits or type(args) is not tuple or type(kwargs) is not dict:
        raise NotClosed("it calls what was not offered")
    try:
        return [True, offers[number](*args, **kwargs)]
    except Exception as error:
        return [False, type(error).__name__, str(error)]


def text_of(message: str) -> str:
    """Words from the other side as one line that no terminal takes for orders."""
    kept = "".join(one if one.isprintable() else " " for one in message[: 5 * _MOST_LETTERS])
    return " ".join(kept.split())[:_MOST_LETTERS]


def _clean(raised: Raised | None) -> Raised | None:
    if raised is None:
        return None
    kind = raised.kind if raised.kind.isidentifier() and len(raised.kind) < 80 else "Exception"
    return Raised(kind, text_of(raised.message), text_of(raised.line))


def readable(source: str) -> str:
    """A cell as checks may read it: empty where it would take Python's parser down, or too long."""
    if len(source) > _MOST_TEXT or any(len(one) > _LONGEST_LINE for one in source.split("\n")):
        return ""
    try:
        ast.parse(source)
    except SyntaxError:
        return source
    except (RecursionError, MemoryError, ValueError):
        return ""
    return source
