"""What is right: the values that a question needs from the kernel, and the key that follows."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from castalia.errors import Malformed, Problem
from castalia.quizzing.blocks import Asked
from castalia.quizzing.questions import (
    Choice,
    Match,
    Mistake,
    Number,
    Parsons,
    PredictedChoice,
    PredictedNumber,
    Question,
    Several,
)

CODE = "L500"
AGAIN = "run the lesson again: castalia run"
BEFORE = "put the prediction before the cell that it is about"
HINT = "change the key if the lesson is right, or the lesson if the key is"
_TRY = '__import__("castalia.quizzing.trying", fromlist=["tried"]).tried'
_SHOWN_NUMBER = re.compile(r"(?:np\.\w+\()?([-+−]?\d[\d_]*(?:\.\d*)?(?:e[-+]?\d+)?)\)?", re.I)


@dataclass(frozen=True)
class Wanted:
    """A value that a hidden cell publishes for a question."""

    name: str
    expression: str
    line: int
    after_cell: bool  # computed below the cell that is predicted, not where the question stands


@dataclass(frozen=True)
class Settled:
    """A question whose key is known.

    `key` is the right option's id, the list of right ids, the number, what fits each thing by its
    id, or the lines as (steps of indentation, text).
    """

    asked: Asked
    key: Any
    mistakes: Mapping[str, float] = field(default_factory=dict)


def value_name(question: str, mistake: str = "") -> str:
    """The name under which a value of a question is published."""
    return f"key-{hashlib.sha256(f'{question}/{mistake}'.encode()).hexdigest()[:10]}"


def wanted(asked: Asked) -> Iterator[Wanted]:
    """The values that a question needs from the kernel."""
    question, after = asked.question, asked.question.directive == "predict"
    if question.computed:
        expression = _wrapped(question, question.computed)
        line = asked.place("computed").line
        yield Wanted(value_name(asked.name), expression, line, after)
    mistakes: dict[str, Mistake] = getattr(question, "mistakes", {})
    for name, mistake in mistakes.items():
        if mistake.computed is not None:
            line = asked.place("mistakes", name, "computed").line
            key = value_name(asked.name, name)
            yield Wanted(key, f"float({mistake.computed}\n)", line, after)


def _wrapped(question: Question, expression: str) -> str:
    """An expression whose text `settle` understands."""
    if isinstance(question, Parsons):
        return f"{_TRY}({question.lines!r}, {expression!r}, globals())"
    if isinstance(question, Number | PredictedNumber):
        return f"float({expression}\n)"
    if isinstance(question, Several):
        return f'" ".join(sorted({expression}\n))'
    if isinstance(question, Match):
        return f'__import__("json").dumps({expression}\n)'
    return f"({expression}\n)"


class _Unsettled(Exception):
    """A key cannot be had, or is not what the author typed; `keys` say where."""

    def __init__(self, message: str, *keys: str, hint: str = HINT) -> None:
        super().__init__(message)
        self.keys = keys
        self.hint = hint


def settle(
    questions: Iterable[Asked], values: Mapping[str, str], outputs: Mapping[str, str]
) -> dict[str, Settled]:
    """The key of every question, by the question's name.

    Args:
        questions: Those of one lesson.
        values: What the lesson's hidden cells have published, by name.
        outputs: What the cells after the predictions have shown, by the prediction's name.
    Raises:
        Malformed: a typed key differs from the computed one, or no key can be had.
    """
    settled: dict[str, Settled] = {}
    problems: list[Problem] = []
    for asked in questions:
        try:
            key, mistakes = _key(asked, values, outputs.get(asked.name))
            settled[asked.name] = Settled(asked, key, mistakes)
        except _Unsettled as error:
            place = asked.place(*error.keys)
            problems.append(Problem(CODE, place, f"{asked.name}: {error}", error.hint))
    if problems:
        raise Malformed(problems)
    return settled


def _key(
    asked: Asked, values: Mapping[str, str], output: str | None
) -> tuple[Any, dict[str, float]]:
    """What is right, and the numbers of the mistakes."""
    question = asked.question
    value = values.get(value_name(asked.name))
    if question.computed and value is None:
        raise _Unsettled("its value was not computed", "computed", hint=AGAIN)
    if question.directive == "predict" and output is None:
        raise _Unsettled("no cell follows whose output could be predicted", hint=BEFORE)
    if isinstance(question, Number | PredictedNumber):
        key = _number(question, value, output)
        return key, _mistakes(asked, question, key, values)
    if isinstance(question, Parsons):
        return _order(question, value), {}
    if isinstance(question, Match):
        return _fitting(question, value), {}
    if isinstance(question, Several):
        return _several(question, value), {}
    if isinstance(question, PredictedChoice) and value is None:
        return _agreed(question.key, _printed(question, str(output))), {}
    if isinstance(question, Choice | PredictedChoice):
        right = str(question.key) if value is None else value
        _must_know([right], question.options)
        return _agreed(question.key, right), {}
    raise TypeError(f"nothing says how a {type(question).__name__} is settled")


def _agreed(typed: str | None, computed: str) -> str:
    if typed is not None and typed != computed:
        raise _Unsettled(f"the key says {typed!r}, the cells say {computed!r}", "key")
    return computed


def _must_know(found: Iterable[str], options: Mapping[str, object]) -> None:
    unknown = [name for name in found if name not in options]
    if unknown:
        known = ", ".join(options)
        message = f"`computed` gives {unknown[0]!r}, which is no option; there are: {known}"
        raise _Unsettled(message, "computed", hint="let it give the id of a right option")


def _several(question: Several, value: str | None) -> list[str]:
    """The right options, in the author's order."""
    key = list(question.key or ()) if value is None else value.split()
    _must_know(key, question.options)
    if question.key is not None and set(key) != set(question.key):
        typed, computed = (", ".join(sorted(names)) or "none" for names in (question.key, key))
        raise _Unsettled(f"the key says {typed}, the cells say {computed}", "key")
    return sorted(key, key=list(question.options).index)


def _printed(question: PredictedChoice, output: str) -> str:
    """The option that says what the cell has shown; of an error its name is enough."""
    spread = " ".join(output.split())
    right = [
        name
        for name, option in question.options.items()
        if " ".join(str(option.prints).split()) in (spread, spread.partition(":")[0])
    ]
    if len(right) != 1:
        told = f"{len(right)} options say" if right else "no option says"
        message = f"{told} what the cell shows: {spread!r:.80}"
        raise _Unsettled(message, "options", hint="mend `prints` in the right option")
    return right[0]


def _fitting(question: Match, value: str | None) -> dict[str, str]:
    """What fits each thing, typed and computed alike."""
    if value is None:
        return question.literal
    computed = json.loads(value)
    if not isinstance(computed, dict) or set(computed) != set(question.pairs):
        message = f"`computed` gives {value:.80}, which is no dictionary of what fits each pair"
        raise _Unsettled(message, "computed", hint="its keys are the ids of the pairs")
    for name, typed in question.literal.items():
        if str(computed[name]) != typed:
            message = f"{name} is said to fit {typed!r}, the cells say {str(computed[name])!r}"
            raise _Unsettled(message, "pairs", name, "fits")
    return question.literal


def _order(question: Parsons, fault: str | None) -> list[list[int | str]]:
    """The lines in their order, which the kernel has tried."""
    if fault:
        hint = "mend the lines, or what `computed` demands of them"
        raise _Unsettled(fault, "computed", hint=hint)
    return [[steps, text] for steps, text in question.program]


def _number(question: Number | PredictedNumber, value: str | None, output: str | None) -> float:
    """The right number, held against the typed one."""
    if value is not None:
        key = float(value)
    elif isinstance(question, PredictedNumber):
        key = _number_shown(str(output))
    else:
        key = float(str(question.key))
    if question.key is not None and not _near(question.key, key, question.tolerance):
        raise _Unsettled(f"the key says {question.key:g}, the cells say {key:g}", "key")
    return key


def _number_shown(output: str) -> float:
    found = _SHOWN_NUMBER.fullmatch(output.strip())
    if not found:
        hint = "let the cell end in one number, or give `computed`"
        raise _Unsettled(f"the cell shows no number: {output.strip()!r:.80}", hint=hint)
    return float(found[1].replace("−", "-"))


def _mistakes(
    asked: Asked, question: Number | PredictedNumber, key: float, values: Mapping[str, str]
) -> dict[str, float]:
    """The number of each mistake, each far enough from the right one and from the others."""
    taken = {"the right number": key}
    for name, mistake in question.mistakes.items():
        value = values.get(value_name(asked.name, name)) if mistake.computed else mistake.value
        if value is None:
            raise _Unsettled("its value was not computed", "mistakes", name, hint=AGAIN)
        for other, number in taken.items():
            if _near(float(value), number, question.tolerance):
                message = f"the mistake {name!r}, {float(value):g}, cannot be told from {other}"
                hint = "make the tolerance smaller, or take the mistake out"
                raise _Unsettled(message, "mistakes", name, hint=hint)
        taken[name] = float(value)
    taken.pop("the right number")
    return taken


def _near(first: float, second: float, tolerance: float) -> bool:
    """Whether two numbers agree; a hair is allowed for binary fractions."""
    return abs(first - second) <= tolerance + 1e-9 * max(abs(first), abs(second))
