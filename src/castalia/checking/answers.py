"""What checks see of an answer: data, and nothing of the interpreter that holds it."""

from __future__ import annotations

import contextlib
import copy
import inspect
import io
import linecache
import re
import symtable
import sys
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Protocol

from castalia.checking import stored
from castalia.checking.comparing import is_of_xarray
from castalia.checking.figures import FigureFacts, describe
from castalia.checking.text import BEGIN_SOLUTION


@dataclass(frozen=True)
class Raised:
    """An exception of the learner's code, in words that can leave its process."""

    kind: str
    message: str
    line: str = ""  # the learner's line, as it is written


@dataclass(frozen=True)
class Called:
    """What came of one call of a learner's function."""

    value: Any = None
    printed: str = ""
    raised: Raised | None = None
    changed: tuple[str, ...] = ()  # arguments that were not what they had been


class Answer(Protocol):
    """An answer under check, wherever it lives."""

    def names(self) -> tuple[str, ...]:
        """The names that the learner's code has given to something."""
        ...

    def get(self, name: str) -> Any:
        """A value by its name; KeyError where there is none."""
        ...

    def callable(self, name: str) -> bool:
        """Whether a name is that of a function."""
        ...

    def call(self, name: str, *args: Any, **kwargs: Any) -> Called:
        """Call a function of the learner's; what it is given, it cannot spoil."""
        ...

    def figure(self, name: str) -> FigureFacts:
        """The facts of an Axes or of a Figure's first Axes; TypeError where it is neither."""
        ...

    def store(self, name: str, positions: stored.Positions | None = None) -> stored.StoreFacts:
        """The facts of a Zarr store, and values at some positions of its axes.

        Errors are those of `stored.describe`: the name holds no store, there is none, it is broken.
        """
        ...

    def source(self, name: str) -> str:
        """The last code that was to give a name its value; empty where it is not known."""
        ...

    def stopped(self, name: str) -> Raised | None:
        """What stopped that code; None where nothing is known to have."""
        ...

    def documentation(self, name: str) -> str:
        """The docstring of a function without its indentation; empty where it has none."""
        ...


class LiveAnswer:
    """An answer in this interpreter: a namespace, and the sources that were run in it."""

    def __init__(
        self,
        namespace: Mapping[str, Any],
        sources: Sequence[str] = (),
        errors: Sequence[BaseException] = (),
    ) -> None:
        self._namespace = namespace
        self._sources = sources
        self._errors = errors

    @classmethod
    def of_kernel(cls) -> LiveAnswer:
        """The answer of the notebook that is open; of `__main__` where there is no notebook."""
        from IPython.core.getipython import get_ipython

        shell = get_ipython()
        if shell is None:
            import __main__

            return cls(vars(__main__))
        last = getattr(sys, "last_value", None)
        return cls(shell.user_ns, shell.user_ns.get("In", ()), [last] if last else [])

    def names(self) -> tuple[str, ...]:
        """The names that the learner's code has given to something."""
        return tuple(
            name
            for name, value in self._namespace.items()
            if not name.startswith("_") and not isinstance(value, ModuleType)
        )

    def get(self, name: str) -> Any:
        """A value by its name; an array comes as a view whose labels cannot be spoilt."""
        value = self._namespace[name]
        copied = is_of_xarray(value, "DataArray") or is_of_xarray(value, "Dataset")
        return value.copy(deep=False) if copied else value

    def callable(self, name: str) -> bool:
        """Whether a name is that of a function."""
        return callable(self._namespace.get(name))

    def call(self, name: str, *args: Any, **kwargs: Any) -> Called:
        """Call a function of the learner's with copies of the arguments."""
        function = self._namespace[name]
        given = copy.deepcopy((args, kwargs))
        printed = io.StringIO()
        try:
            with contextlib.redirect_stdout(printed):
                value = function(*given[0], **given[1])
        except Exception as error:
            code = getattr(function, "__code__", None)
            raised = _in_words(error, code.co_filename if code else "")
            return Called(printed=printed.getvalue(), raised=raised)
        changed = [
            f"argument {number}"
            for number, (before, after) in enumerate(zip(args, given[0], strict=True), 1)
            if not same(before, after)
        ]
        return Called(_copied(value), printed.getvalue(), None, tuple(changed))

    def figure(self, name: str) -> FigureFacts:
        """The facts of an Axes or of a Figure's first Axes."""
        return describe(self._namespace[name])

    def store(self, name: str, positions: stored.Positions | None = None) -> stored.StoreFacts:
        """The facts of a Zarr store, and values at some positions of its axes."""
        return stored.describe(self._namespace[name], positions)

    def source(self, name: str) -> str:
        """The last cell that was to give a name its value."""
        written = (_after_starter(text) for text in reversed(self._sources))
        found = (text for text in written if _gives(name, text))
        return next(found, "")

    def stopped(self, name: str) -> Raised | None:
        """What stopped the last cell that was to give a name its value."""
        source = self.source(name).strip()
        for error in reversed(self._errors):
            for file in _files_of(error):
                text = _after_starter("".join(linecache.getlines(file)))
                if source and text.strip() == source:
                    return _in_words(error, file)
        return None

    def documentation(self, name: str) -> str:
        """The docstring of a function without its indentation."""
        return inspect.cleandoc(self._namespace[name].__doc__ or "").strip()


def _gives(name: str, source: str) -> bool:
    """Whether a cell is to give a name its value; one that is no Python is judged by its looks."""
    try:
        table = symtable.symtable(source, "<cell>", "exec")
        return name in table.get_identifiers() and table.lookup(name).is_assigned()
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        word = re.escape(name)
        looks = (
            rf"^[ \t]*(?:def {word}\b|(?:[^\n=#(]*,\s*)?{word}\s*(?:,[^\n=]*)?(?::[^\n=]*)?=(?!=))"
        )
        return bool(re.search(looks, source, re.MULTILINE))


def _copied(value: Any) -> Any:
    """A copy, so that a second call cannot change it; what cannot be copied, such as a generator, itself."""
    try:
        return copy.deepcopy(value)
    except Exception:
        return value


def same(one: Any, other: Any) -> bool:
    """Whether two values are equal, arrays and NaN included; recipes of Dask by their names."""
    if type(one).__module__.startswith("dask.array"):
        return bool(one.name == getattr(other, "name", None))
    if hasattr(one, "identical"):
        return bool(one.identical(other))
    if hasattr(one, "dtype") and hasattr(one, "shape"):
        import numpy as np

        return np.array_equal(one, other, equal_nan=one.dtype.kind in "fc")
    return bool(one == other)


def _after_starter(source: str) -> str:
    """A cell without the starter that stands above the solution in nbgrader's source."""
    return source.rpartition(BEGIN_SOLUTION)[2]


def _files_of(error: BaseException) -> list[str]:
    """The files whose code led to an exception; that of a cell which could not be read."""
    files = [frame.filename for frame in traceback.extract_tb(error.__traceback__)]
    unread = [error.filename or ""] if isinstance(error, SyntaxError) else []
    return [*unread, *files]


def _in_words(error: BaseException, file: str) -> Raised:
    """An exception with the last line of a file that led to it."""
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == file
    ]
    number, message = (frames[-1].lineno if frames else 0), str(error)
    if isinstance(error, SyntaxError) and not frames:
        number, message = error.lineno, error.msg
    line = linecache.getline(file, number or 0).strip()
    return Raised(type(error).__name__, " ".join(message.split())[:200], line)
