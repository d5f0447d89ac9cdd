"""Frozen facts about an exercise. No file or network is touched here."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    Field,
    StrictBool,
    StrictFloat,
    StrictInt,
    StrictStr,
    model_validator,
)

from castalia.errors import Place
from castalia.facts import Facts, Slug, Text
from castalia.model import Kernelspec, Where

Name = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_]*$")]
Finite = Annotated[StrictFloat, Field(allow_inf_nan=False)]
Drawn = StrictBool | StrictInt | Finite | StrictStr


def _distinct(values: tuple[Drawn, ...]) -> tuple[Drawn, ...]:
    if len({repr(one) for one in values}) < len(values):
        raise ValueError("a value stands twice, and would be drawn twice as often")
    return values


Choice = Annotated[tuple[Drawn, ...], Field(min_length=2), AfterValidator(_distinct)]


class Criterion(Facts):
    """One thing that whoever marks a part looks for, and its points."""

    name: Slug
    points: Annotated[int, Field(ge=1, le=100)]
    says: Text


def _once_each(rubric: tuple[Criterion, ...]) -> tuple[Criterion, ...]:
    if len({one.name for one in rubric}) < len(rubric):
        raise ValueError("a criterion's name stands twice")
    return rubric


Rubric = Annotated[tuple[Criterion, ...], Field(min_length=1), AfterValidator(_once_each)]


class Part(Facts):
    """A part of an exercise: its points, the parts it builds on, and how it is marked."""

    asks: Annotated[tuple[Name, ...], Field(min_length=1)] = ()  # the names that checks look at
    points: Annotated[int, Field(ge=1, le=100)]
    needs: tuple[Slug, ...] = ()
    rubric: Rubric = ()  # by which a person marks it; checks look at nothing then

    @model_validator(mode="after")
    def _one_of_two(self) -> Part:
        if bool(self.asks) == bool(self.rubric):
            told = "`asks` for checks, or a `rubric` for a person"
            raise ValueError(f"a part has one of two: {told}")
        return self

    @property
    def criteria(self) -> list[tuple[str, float, str]]:
        """The rubric as names, points and what is looked for."""
        return [(one.name, one.points, one.says) for one in self.rubric]


class ExerciseOptions(Facts):
    """An exercise's own keys; they stand under `options`, as those of a lesson do."""

    lesson: Slug
    needs: tuple[Slug, ...] = ()  # other lessons that it builds on
    kind: Literal["guided", "faded", "free"]
    outcomes: Annotated[tuple[Slug, ...], Field(min_length=1)]
    difficulty: Annotated[int, Field(ge=1, le=9)]
    minutes: Annotated[int, Field(ge=1, le=120)]
    points: Annotated[int, Field(ge=1)]
    parts: Annotated[dict[Slug, Part], Field(min_length=1)]
    datasets: tuple[Slug, ...]
    runs_in: Annotated[tuple[Where, ...], Field(min_length=1)]
    variants: dict[Name, Choice] = Field(default_factory=dict)  # what is drawn for each student

    @property
    def checked(self) -> dict[str, Part]:
        """The parts that checks look at; the others wait for a person."""
        return {name: part for name, part in self.parts.items() if not part.rubric}


class ExerciseFrontMatter(Facts):
    """Everything that stands between the first two `---` of an exercise."""

    title: Text
    options: ExerciseOptions
    jupytext: dict
    kernelspec: Kernelspec


@dataclass(frozen=True)
class Piece:
    """A stretch of an exercise's text, as `checking.text` splits it."""

    kind: str
    text: str
    line: int
    part: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class WrongAnswer:
    """An answer that the checks must refuse, and the words in which they must."""

    path: Path
    part: str
    status: str
    slip: str  # empty where no misconception is recognised
    says: str
    source: str
    hidden: bool = False  # refused by the hidden checks alone


@dataclass(frozen=True)
class Exercise:
    """An exercise as its author wrote it."""

    path: Path  # of exercise.md
    slug: str
    front: ExerciseFrontMatter
    pieces: tuple[Piece, ...]
    wrong: tuple[WrongAnswer, ...]
    files: tuple[str, ...]  # all files of its folder, relative to it
    text: str = field(repr=False)
    lines: dict[tuple[str, ...], int] = field(repr=False, default_factory=dict)
    hidden: Path | None = None  # the folder of its hidden_checks.py, which may be a private one

    @property
    def folder(self) -> Path:
        """The exercise's folder."""
        return self.path.parent

    @property
    def docname(self) -> str:
        """The name of its page in the book."""
        return f"exercises/{self.slug}"

    @property
    def title(self) -> str:
        """The title in the front matter."""
        return self.front.title

    @property
    def options(self) -> ExerciseOptions:
        """Lesson, kind, outcomes, points and parts."""
        return self.front.options

    def of(self, kind: str, part: str | None = None) -> tuple[Piece, ...]:
        """The pieces of a kind; of one part, if it is named."""
        return tuple(one for one in self.pieces if one.kind == kind and part in (None, one.part))

    def place(self, *keys: str) -> Place:
        """Where a key of the front matter stands; the nearest enclosing key if it is absent."""
        return Place.nearest(self.path, self.lines, keys)
