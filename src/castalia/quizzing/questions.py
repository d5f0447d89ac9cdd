"""What a question holds: frozen facts, one class a kind, each checked against itself."""

from __future__ import annotations

import ast
import math
from collections.abc import Iterable
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator, Field, field_validator, model_validator

from castalia.facts import Facts, Slug, Text

INDENT = 4  # columns that one step of indentation takes


def _is_expression(text: str) -> str:
    """A text that is one Python expression, over several lines if need be.

    Raises:
        ValueError: it is none, or several with commas between.
    """
    try:
        tree = ast.parse(f"({text}\n)", mode="eval")
    except (SyntaxError, ValueError) as error:
        reason = error.msg if isinstance(error, SyntaxError) else str(error)
        raise ValueError(f"no Python expression: {reason}") from error
    if isinstance(tree.body, ast.Tuple) and not text.lstrip().startswith("("):
        raise ValueError("several expressions with a comma between; put brackets around a tuple")
    return text


def _number_as_text(found: object) -> object:
    """YAML reads `computed: 3` as a number, which is an expression too."""
    numeric = isinstance(found, int | float) and not isinstance(found, bool)
    return str(found) if numeric else found


def _no_or_expression(found: object) -> str | Literal[False]:
    """`no`, or an expression.

    Raises:
        ValueError: it is neither.
    """
    if found is False:
        return False
    text = _number_as_text(found)
    if not isinstance(text, str) or not text.strip():
        raise ValueError("write an expression, or `no` where no code can tell")
    return _is_expression(text.strip())


Expression = Annotated[Text, AfterValidator(_is_expression), BeforeValidator(_number_as_text)]
Computed = Annotated[Any, BeforeValidator(_no_or_expression)]


class Option(Facts):
    """One thing to choose, and why it is right or wrong."""

    says: Text
    why: Text


class Predicted(Facts):
    """One outcome to choose: words, or the very text that the cell prints; and why."""

    says: Text | None = None
    prints: Text | None = None
    why: Text

    @model_validator(mode="after")
    def _one_of_two(self) -> Predicted:
        if (self.says is None) == (self.prints is None):
            raise ValueError("needs either `says`, words, or `prints`, what the cell shows")
        return self


class Mistake(Facts):
    """A wrong number that a known mistake leads to."""

    value: float | None = None
    computed: Expression | None = None
    why: Text

    @model_validator(mode="after")
    def _one_of_two(self) -> Mistake:
        if (self.value is None) == (self.computed is None):
            raise ValueError("needs either `value`, a number, or `computed`, an expression")
        return self


class Pair(Facts):
    """Something, what fits it, and why."""

    says: Text
    fits: Text
    why: Text


class Question(Facts):
    """What all kinds have in common."""

    kind: ClassVar[str]
    directive: ClassVar[str] = "quiz"
    ask: Text
    computed: Any

    @property
    def explanations(self) -> dict[str, str]:
        """Every explanation, by the id of what it explains."""
        raise NotImplementedError

    @property
    def literal(self) -> object:
        """The key as the author typed it; None when it is only computed."""
        return getattr(self, "key", None)


class QuizQuestion(Question):
    """A question of a quiz; later lessons may ask it again, unless `recall: no`."""

    recall: bool = True


def _must_know(found: Iterable[str], known: Iterable[str]) -> None:
    """Hold ids against those of the options.

    Raises:
        ValueError: there is no such option.
    """
    unknown = sorted(set(found) - set(known))
    if unknown:
        raise ValueError(f"{unknown[0]!r} is no option; there are: {', '.join(known)}")


class Choice(QuizQuestion):
    """One option is right."""

    kind: ClassVar[str] = "choice"
    options: Annotated[dict[Slug, Option], Field(min_length=2, max_length=6)]
    computed: Computed
    key: Slug | None = None

    @model_validator(mode="after")
    def _key_is_an_option(self) -> Choice:
        _must_know([self.key] if self.key else [], self.options)
        if self.computed is False and self.key is None:
            raise ValueError("`computed: no` needs a `key`, the id of the right option")
        return self

    @property
    def explanations(self) -> dict[str, str]:
        """One for each option."""
        return {name: option.why for name, option in self.options.items()}


class Several(QuizQuestion):
    """Any number of options is right."""

    kind: ClassVar[str] = "several"
    options: Annotated[dict[Slug, Option], Field(min_length=3, max_length=7)]
    computed: Computed
    key: tuple[Slug, ...] | None = None

    @model_validator(mode="after")
    def _keys_are_options(self) -> Several:
        _must_know(self.key or (), self.options)
        if self.computed is False and self.key is None:
            raise ValueError("`computed: no` needs a `key`, a list of the right options' ids")
        return self

    @property
    def explanations(self) -> dict[str, str]:
        """One for each option."""
        return {name: option.why for name, option in self.options.items()}


class _Numeric(Question):
    """What a number in a quiz and a predicted number have in common."""

    kind: ClassVar[str] = "number"
    key: float | None = None
    tolerance: Annotated[float, Field(ge=0)]
    unit: str = ""
    why: Text
    mistakes: dict[Slug, Mistake] = Field(default_factory=dict)
    otherwise: Text

    @field_validator("key", "tolerance")
    @classmethod
    def _finite(cls, found: float | None) -> float | None:
        if found is not None and not math.isfinite(found):
            raise ValueError("this is no finite number")
        return found

    @property
    def explanations(self) -> dict[str, str]:
        """That of the right number, of each mistake, and of any other number."""
        told = {name: mistake.why for name, mistake in self.mistakes.items()}
        return {"right": self.why, **told, "otherwise": self.otherwise}


class Number(_Numeric, QuizQuestion):
    """A number within a tolerance, in a unit."""

    computed: Computed

    @model_validator(mode="after")
    def _has_a_key(self) -> Number:
        if self.computed is False and self.key is None:
            raise ValueError("`computed: no` needs a `key`, the number")
        return self


class Match(QuizQuestion):
    """Each of some things goes with one of others."""

    kind: ClassVar[str] = "match"
    pairs: Annotated[dict[Slug, Pair], Field(min_length=2, max_length=7)]
    computed: Computed

    @model_validator(mode="after")
    def _something_to_choose(self) -> Match:
        if len({pair.fits for pair in self.pairs.values()}) < 2:
            raise ValueError("all pairs have the same `fits`, so there is nothing to match")
        return self

    @property
    def literal(self) -> dict[str, str]:
        """What fits each thing, as the author typed it."""
        return {name: pair.fits for name, pair in self.pairs.items()}

    @property
    def explanations(self) -> dict[str, str]:
        """One for each pair."""
        return {name: pair.why for name, pair in self.pairs.items()}


class PredictedChoice(Question):
    """Which of some outcomes the next cell will have."""

    kind: ClassVar[str] = "choice"
    directive: ClassVar[str] = "predict"
    options: Annotated[dict[Slug, Predicted], Field(min_length=2, max_length=6)]
    computed: Expression | None = None
    key: Slug | None = None

    @model_validator(mode="after")
    def _told_one_way(self) -> PredictedChoice:
        _must_know([self.key] if self.key else [], self.options)
        printed = [option.prints is not None for option in self.options.values()]
        if any(printed) != all(printed):
            raise ValueError("either all options have `prints` or none")
        if all(printed) and self.computed is not None:
            raise ValueError("with `prints` the cell's output is the key; take `computed` out")
        if not any(printed) and self.computed is None:
            raise ValueError("options in words need `computed`, which gives the right one's id")
        return self

    @property
    def explanations(self) -> dict[str, str]:
        """One for each outcome."""
        return {name: option.why for name, option in self.options.items()}


class PredictedNumber(_Numeric):
    """The number that the next cell will show."""

    directive: ClassVar[str] = "predict"
    computed: Expression | None = None


class Extra(Facts):
    """A line that does not belong to a program, and why not."""

    line: Text
    why: Text


def _is_program(text: str) -> str:
    """Lines of Python whose indentation takes whole steps.

    Raises:
        ValueError: it is not Python, or indented by something else.
    """
    try:
        ast.parse(text)
    except SyntaxError as error:
        raise ValueError(f"not Python: {error.msg} in line {error.lineno}") from error
    for line in text.splitlines():
        if (len(line) - len(line.lstrip())) % INDENT:
            raise ValueError(f"indent by {INDENT} spaces a step: {line.strip()!r}")
    return text


class Parsons(Question):
    """The lines of a program, to be put in order; indentation counts."""

    kind: ClassVar[str] = "parsons"
    directive: ClassVar[str] = "parsons"
    lines: Annotated[Text, AfterValidator(_is_program)]
    extra: dict[Slug, Extra] = Field(default_factory=dict)
    computed: Computed
    why: Text

    @model_validator(mode="after")
    def _something_to_order(self) -> Parsons:
        texts = [text for _, text in self.program]
        if not 3 <= len(texts) <= 10:
            raise ValueError(f"{len(texts)} lines, where three to ten can be ordered")
        twice = {extra.line for extra in self.extra.values()} & set(texts)
        if twice:
            raise ValueError(f"{min(twice)!r} is extra and part of the program")
        return self

    @property
    def program(self) -> tuple[tuple[int, str], ...]:
        """Each line as (steps of indentation, text)."""
        found = (line for line in self.lines.splitlines() if line.strip())
        return tuple(
            ((len(line) - len(line.lstrip(" "))) // INDENT, line.strip()) for line in found
        )

    @property
    def explanations(self) -> dict[str, str]:
        """That of the right order, and one for each line that does not belong."""
        return {"right": self.why, **{name: extra.why for name, extra in self.extra.items()}}


KINDS: dict[str, dict[str, type[Question]]] = {
    "quiz": {"choice": Choice, "several": Several, "number": Number, "match": Match},
    "predict": {"choice": PredictedChoice, "number": PredictedNumber},
}
