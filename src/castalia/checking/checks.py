"""What an answer must hold: each check looks in one fixed order and stops at the first that applies."""

from __future__ import annotations

import ast
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Any

from castalia.checking import comparing
from castalia.checking.answers import Answer, Called, Raised
from castalia.checking.findings import Finding, Status
from castalia.checking.laziness import is_lazy
from castalia.checking.number_slips import rounded
from castalia.checking.slips import Evidence, Slip

BLANK = "____"
_ROUNDED = rounded()


class Check(ABC):
    """Something that a part's answer must hold under one name."""

    name: str
    slips: tuple[Slip, ...] = ()

    def judge(self, answer: Answer) -> Finding:
        """The first thing that can be said of the answer; `passed` when there is nothing."""
        return self.begun(answer) or self.held(answer) or Finding(Status.PASSED, "", name=self.name)

    def begun(self, answer: Answer) -> Finding | None:
        """Say that nothing was tried, or that a name is missing."""
        source = answer.source(self.name)
        there = self.name in answer.names()
        untouched = f"Begin with `{self.name}`: its line in the starter still waits for you."
        if BLANK in source:
            blanks = source.count(BLANK)
            many = f"{blanks} blank{'s' * (blanks != 1)}"
            told = f"{many} `{BLANK}` left to fill in the cell of `{self.name}`."
            return self._finding(Status.UNATTEMPTED, told)
        dots = there and (_is_dots(answer, self.name) or _body_is_dots(source, self.name))
        stopped = _stopped(answer, self.name, source, kept=there and not dots)
        if dots and not stopped:
            return self._finding(Status.UNATTEMPTED, untouched)
        if there and not stopped:
            return None
        seen = Evidence(self.name, source=source, raised=stopped)
        if source and (slip := self._slip(seen)) and not slip.habit:
            return self._slipped(slip)
        if stopped:
            line = (("your line", stopped.line),) if stopped.line else ()
            told = f"The cell of {_raised(self.name, stopped)}"
            return self._finding(Status.RAISED, told, *line)
        return self._finding(Status.MISSING, _missing(self.name, source, answer.names()))

    @abstractmethod
    def held(self, answer: Answer) -> Finding | None:
        """What is wrong with an answer that is there, if anything."""

    def _finding(self, status: Status, message: str, *evidence: tuple[str, str]) -> Finding:
        return Finding(status, message, name=self.name, evidence=evidence)

    def _slip(self, seen: Evidence, habits_only: bool = False) -> Slip | None:
        """The first misconception that explains what is seen."""
        asked = (slip for slip in self.slips if slip.habit or not habits_only)
        return next((slip for slip in asked if _explains(slip, seen)), None)

    def _slipped(self, slip: Slip, *evidence: tuple[str, str]) -> Finding:
        return Finding(
            Status.MISCONCEPTION,
            slip.message,
            name=self.name,
            slip=slip.name,
            reread=slip.reread,
            evidence=evidence,
        )

    def _compared(
        self, seen: Evidence, told: str, lazy: bool, because: str, *before: tuple[str, str]
    ) -> Finding | None:
        """Form, then misconceptions, then values; dims of a labelled array may be in any order."""
        seen = replace(seen, got=comparing.in_order(seen.got, seen.expected))
        wrong = comparing.wrong_form(told, seen.got, seen.expected, lazy=lazy)
        if wrong:
            slip = self._slip(seen)
            return self._slipped(slip, *before) if slip else self._formed(wrong, *before)
        if comparing.agree(seen.got, seen.expected, seen.within):
            slip = self._slip(seen, habits_only=True)
            return self._slipped(slip, *before) if slip else None
        where, got, expected = comparing.largest_difference(seen.got, seen.expected, seen.within)
        at = (("differs most at", where),) if where else ()
        told_all = bool(where or before)  # one number that was asked for is never given away
        wanted = expected if told_all else comparing.direction(seen.got, seen.expected)
        evidence = (*before, *at, ("you have", got), *((("expected", wanted),) if wanted else ()))
        if slip := self._slip(seen) or (_ROUNDED if _explains(_ROUNDED, seen) else None):
            return self._slipped(slip, *evidence)
        message = f"{told} {_not_right(seen.got)}. {because}".strip()
        return self._finding(Status.WRONG_VALUE, message, *evidence)

    def _formed(self, wrong: str, *before: tuple[str, str]) -> Finding:
        return self._finding(Status.WRONG_FORM, f"{wrong}.", *before)


@dataclass(frozen=True)
class Value(Check):
    """A variable holds what is expected, numbers to within a tolerance in the value's own unit."""

    name: str
    expected: Callable[[], Any] = field(repr=False)
    within: float = 1e-6
    because: str = ""  # why this is expected; a sentence
    lazy: bool = False
    slips: tuple[Slip, ...] = ()

    def held(self, answer: Answer) -> Finding | None:
        """Hold form, misconceptions and values of the variable."""
        got = answer.get(self.name)
        if answer.callable(self.name):
            return self._formed(f"`{self.name}` is a function, expected its result")
        seen = Evidence(self.name, got, self.expected(), answer.source(self.name), self.within)
        return self._compared(seen, f"`{self.name}`", self.lazy, self.because)


@dataclass(frozen=True)
class Refusal:
    """What a call must stop with: an exception of a kind, whose message holds some words."""

    kind: str = "ValueError"
    words: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Say it as evidence does."""
        return _with_article(self.kind) + (f" that says {_listed(self.words)}" * bool(self.words))


@dataclass(frozen=True)
class Call:
    """One call of a learner's function and what must come back."""

    told: str  # the call as a message shows it
    args: tuple[Any, ...]
    expected: Any  # a Refusal where the call must stop
    because: str = ""  # why this is expected of this call; a sentence


@dataclass(frozen=True)
class Function(Check):
    """A function gives back what is expected, call by call."""

    name: str
    calls: Callable[[], Sequence[Call]] = field(repr=False)
    within: float = 1e-6
    because: str = ""
    lazy: bool = False
    slips: tuple[Slip, ...] = ()

    def held(self, answer: Answer) -> Finding | None:
        """Call the function, and hold what comes back; the first call that fails is told."""
        if not answer.callable(self.name):
            return self._formed(_no_function(self.name, answer))
        source = answer.source(self.name)
        for call in self.calls():
            called, again = (answer.call(self.name, *call.args) for _ in range(2))
            if found := self._judged(call, called, again, source):
                return found
        return None

    def _judged(self, call: Call, called: Called, again: Called, source: str) -> Finding | None:
        before = ("called", call.told)
        seen = Evidence(
            self.name,
            called.value,
            call.expected,
            source,
            self.within,
            called.raised,
            called,
            again,
        )
        because = call.because or self.because
        if isinstance(call.expected, Refusal):
            return self._refused(seen, call.expected, because, before)
        if called.raised:
            return self._stopped(seen, called.raised, call.because, before)
        return self._compared(seen, f"What `{self.name}` gives back", self.lazy, because, before)

    def _stopped(
        self, seen: Evidence, raised: Raised, more: str, before: tuple[str, str]
    ) -> Finding:
        if slip := self._slip(seen):
            return self._slipped(slip, before)
        told = _raised(self.name, raised)
        if more:
            told = f"{told.rstrip('.')}. {more}"
        line = (("your line", raised.line),) if raised.line else ()
        return self._finding(Status.RAISED, told, before, *line)

    def _refused(
        self, seen: Evidence, wanted: Refusal, because: str, before: tuple[str, str]
    ) -> Finding | None:
        """Kind, then words of an exception that must come; misconceptions before both."""
        raised = seen.raised
        if raised and raised.kind != wanted.kind:
            more = f"Expected here: {_with_article(wanted.kind)}."
            return self._stopped(seen, raised, more, before)
        missing = [word for word in wanted.words if not (raised and _says(raised.message, word))]
        if raised and not missing:
            return None
        if raised:
            got = f"{raised.kind}: {raised.message}"
            told = f"`{self.name}` refuses, but its message does not hold {_quoted(missing)}."
        else:
            got = "no error" if seen.got is None else comparing.shown(seen.got)
            does = "ends without a complaint" if seen.got is None else f"gives back {got}"
            told = f"`{self.name}` {does} where it should stop with {_with_article(wanted.kind)}."
        evidence = (before, ("you have", got), ("expected", str(wanted)))
        if slip := self._slip(seen):
            return self._slipped(slip, *evidence)
        return self._finding(Status.WRONG_VALUE, f"{told} {because}".strip(), *evidence)


@dataclass(frozen=True)
class Documented(Check):
    """A function's docstring says what it must, each in one of several spellings."""

    name: str
    says: tuple[tuple[str, ...], ...]
    because: str = ""
    slips: tuple[Slip, ...] = ()

    def held(self, answer: Answer) -> Finding | None:
        """Hold that there is a docstring, and then what it says."""
        if not answer.callable(self.name):
            return self._formed(_no_function(self.name, answer))
        text = answer.documentation(self.name)
        missing = [words[0] for words in self.says if not any(_says(text, word) for word in words)]
        slip = self._slip(
            Evidence(self.name, text, source=answer.source(self.name)), habits_only=not missing
        )
        if slip:
            return self._slipped(slip)
        if not text:
            told = "has no docstring, a text in triple quotes that stands first in its body"
            return self._formed(f"`{self.name}` {told}")
        if not missing:
            return None
        told = f"The docstring of `{self.name}` does not say {_quoted(missing)}. {self.because}"
        return self._finding(Status.WRONG_VALUE, told.strip())


def _explains(slip: Slip, seen: Evidence) -> bool:
    """Whether a misconception explains what is seen; an answer that it cannot look at, it does not.

    A detector that always stops explains nothing, and the proofs ask that each explains something.
    """
    try:
        return bool(slip.explains(seen))
    except Exception:
        return False


def _is_dots(answer: Answer, name: str) -> bool:
    return not answer.callable(name) and answer.get(name) is ...


def _body_is_dots(source: str, name: str) -> bool:
    """Whether a function's body, apart from its docstring, is still `...`."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return False
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            body = node.body[1:] if ast.get_docstring(node) else node.body
            return all(
                isinstance(line, ast.Pass)
                or (isinstance(line, ast.Expr) and getattr(line.value, "value", None) is ...)
                for line in body
            )
    return False


def _stopped(answer: Answer, name: str, source: str, kept: bool) -> Raised | None:
    """What stopped the cell of a name, if that is why the name has no value of this cell.

    Args:
        answer: The answer.
        name: Of a variable or function.
        source: The cell that was to make it.
        kept: Whether it has a value; one of an earlier run, if this cell stopped before its line.
    """
    stopped = answer.stopped(name)
    waits = rf"^[ \t]*{re.escape(name)}[ \t]*=[ \t]*\.\.\.[ \t]*$"
    if re.search(waits, source, re.MULTILINE) or _body_is_dots(source, name):
        return None  # nobody has written there yet
    if stopped is None or (kept and stopped.kind not in _UNREAD and _made(name, source, stopped)):
        return None
    return stopped


def _made(name: str, source: str, stopped: Raised) -> bool:
    """Whether a cell gave a name its value above the line that stopped it."""
    above: list[str] = []
    for line in source.splitlines():
        if line.strip() == stopped.line:
            break
        above.append(line)
    gives = rf"^[ \t]*(?:def {re.escape(name)}\b|[^#=]*\b{re.escape(name)}\b[^#=]*=(?!=))"
    return any(re.search(gives, line) for line in above)


_RUN_IT = (
    " Run the cell that makes it; if an error stands below that cell, mend its last line first."
)


def _not_right(value: Any) -> str:
    """What is said of a value of the right form that is not what is expected."""
    if comparing.is_array(value) and not value.shape and not is_lazy(value):
        value = value.item()  # one number of NumPy or xarray is a number
    if isinstance(value, bool):
        return f"is {value}, and should not be"
    if isinstance(value, str):
        return "is text, and not the text that is asked for"
    if comparing.holds_nan_alone(value):
        many = comparing.is_array(value)
        return "holds nothing but NaN" if many else "is NaN: something missing went into it"
    if isinstance(value, int | float):
        return "is a number, and not the right one"
    return "has the right form, and not the right values"


def _missing(name: str, source: str, names: Sequence[str]) -> str:
    if source:
        return f"`{name}` has no value: its cell did not run, or stopped with an error before it."
    near = get_close_matches(name, names, n=1, cutoff=0.75)
    hint = f" You have `{near[0]}`: is it meant?" if near else _RUN_IT
    return f"There is nothing called `{name}` yet.{hint}"


def _no_function(name: str, answer: Answer) -> str:
    return f"`{name}` is {comparing.a(answer.get(name))}, expected a function"


def _says(text: str, word: str) -> bool:
    """Whether a word stands in a text on its own: `m` in "3 m" and "3m", not in "time"."""
    letter = r"[^\W\d]"
    spaced = r"\s+".join(map(re.escape, word.split()))
    before = rf"(?<!{letter})" if re.match(letter, word) else ""
    after = rf"(?!{letter})" if re.search(rf"{letter}$", word) else ""
    return bool(re.search(before + spaced + after, text, re.IGNORECASE))


def _with_article(kind: str) -> str:
    return f"{'an' if kind[0] in 'AEIOU' else 'a'} {kind}"


def _listed(words: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _quoted(words: Sequence[str]) -> str:
    return _listed([f"`{word}`" for word in words])


_UNREAD = ("SyntaxError", "IndentationError", "TabError")
_PLAIN = {
    "SyntaxError": "cannot be read as Python",
    "IndentationError": "has a line whose indentation does not fit",
    "NotImplementedError": "still has its `raise` where your code goes",
    "AssertionError": "found an `assert` that does not hold",
    "NameError": "uses a name that it does not know",
    "KeyError": "asked for a label or name that is not there",
    "TypeError": "used something in a way that its type does not allow",
    "AttributeError": "asked something for an attribute that it does not have",
    "ZeroDivisionError": "divided by zero",
    "IndexError": "counted past the end",
    "ValueError": "used a value that does not fit",
}


_UNFIT_CALL = re.compile(r"required (positional|keyword-only) argument|positional arguments? but")


def _raised(name: str, raised: Raised) -> str:
    """An exception in plain words, with Python's own below."""
    plain = _PLAIN.get(raised.kind, "stopped with an error")
    if raised.kind == "TypeError" and _UNFIT_CALL.search(raised.message):
        plain = "is called with other values than it takes; compare its first line with the call"
    return f"`{name}` {plain}: {raised.kind}{f': {raised.message}' if raised.message else ''}"
