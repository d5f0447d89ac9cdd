"""Frozen facts about a book: lessons, parts, runs. No file or network is touched here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from castalia.contract import Dataset
from castalia.errors import Place, Problem
from castalia.facts import Facts, Slug, Text
from castalia.fingerprint import Fingerprint

Where = Literal["browser", "laptop", "hub"]


class Minutes(Facts):
    """How long a lesson takes, in minutes; a longer one is two lessons."""

    reading: Annotated[int, Field(ge=1, le=60)]
    exercises: Annotated[int, Field(ge=0, le=240)]

    @property
    def total(self) -> int:
        """Reading and exercises together, in minutes."""
        return self.reading + self.exercises


class Options(Facts):
    """A lesson's own keys; they stand under `options`, where Sphinx and mystmd both accept them."""

    level: Literal[1, 2, 3]
    minutes: Minutes
    needs: tuple[Slug, ...]
    outcomes: dict[Slug, Text]
    introduces: dict[Text, tuple[Text, ...]] = Field(default_factory=dict)  # concept to its tokens
    assumes: tuple[Text, ...] = ()  # tokens that no lesson teaches yet
    datasets: tuple[Slug, ...]
    runs_in: Annotated[tuple[Where, ...], Field(min_length=1)]
    memory_gib: Annotated[float, Field(gt=0)] | None = None  # its peak, if it must be known


class Kernelspec(Facts):
    """The kernel that runs a lesson."""

    display_name: Text
    language: Literal["python"]
    name: Text


class FrontMatter(Facts):
    """Everything that stands between the first two `---` of a lesson."""

    title: Text
    description: Text
    keywords: Annotated[tuple[Text, ...], Field(min_length=1)]
    options: Options
    jupytext: dict
    kernelspec: Kernelspec


@dataclass(frozen=True)
class Cell:
    """One cell of a lesson; `line` is that of its first source line in the file."""

    kind: Literal["code", "markdown"]
    source: str
    line: int
    tags: tuple[str, ...] = ()
    alt: str | None = None


@dataclass(frozen=True)
class Outcome:
    """What a learner can do afterwards: a sentence that starts with an observable verb."""

    id: str
    sentence: str
    place: Place

    @property
    def verb(self) -> str:
        """The first word, in lower case."""
        return self.sentence.split()[0].lower().strip(".,:;")


@dataclass(frozen=True)
class Page:
    """A text of the book that is not a lesson: the landing page, a part's opening, a guide."""

    path: Path
    docname: str
    title: str
    text: str
    derived: str | None = None  # the content that the book computes and appends


@dataclass(frozen=True)
class Lesson:
    """A lesson as its author wrote it."""

    path: Path
    docname: str
    slug: str
    part: str
    front: FrontMatter
    cells: tuple[Cell, ...]
    text: str
    lines: dict[tuple[str, ...], int] = field(repr=False, default_factory=dict)

    @property
    def title(self) -> str:
        """The title in the front matter."""
        return self.front.title

    @property
    def options(self) -> Options:
        """Level, minutes, needs, outcomes, datasets and where it runs."""
        return self.front.options

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """The outcomes, each with its place."""
        return tuple(
            Outcome(key, text, self.place("options", "outcomes", key))
            for key, text in self.options.outcomes.items()
        )

    @property
    def code_cells(self) -> tuple[Cell, ...]:
        """The cells that a kernel runs."""
        return tuple(cell for cell in self.cells if cell.kind == "code")

    def place(self, *keys: str) -> Place:
        """Where a key of the front matter stands; the nearest enclosing key if it is absent."""
        return Place.nearest(self.path, self.lines, keys)


@dataclass(frozen=True)
class Part:
    """A part of the book: its opening page and its lessons in reading order."""

    slug: str
    title: str
    docname: str
    lessons: tuple[str, ...]


@dataclass(frozen=True)
class Book:
    """The whole book; everything that can be derived is derived here."""

    root: Path
    title: str
    settings: dict = field(repr=False)
    parts: tuple[Part, ...]
    lessons: dict[str, Lesson]  # by slug, in reading order
    pages: dict[str, Page]  # by docname
    datasets: dict[str, Dataset]
    toc_lines: dict[str, int] = field(repr=False)  # docname to line of _toc.yml
    problems: tuple[Problem, ...] = ()  # files that could not be read
    strays: tuple[Path, ...] = ()  # lessons' files that _toc.yml does not name
    notebooks: tuple[Path, ...] = ()  # .ipynb files inside the book's folder

    def minutes(self, part: Part) -> int:
        """Reading and exercises of a whole part, in minutes."""
        return sum(self.lessons[slug].options.minutes.total for slug in part.lessons)

    def needed_by(self, slug: str) -> Iterator[Lesson]:
        """Lessons that name `slug` among their needs, in reading order."""
        return (lesson for lesson in self.lessons.values() if slug in lesson.options.needs)

    def after(self, slug: str) -> Lesson | None:
        """The next lesson in reading order."""
        order = list(self.lessons)
        index = order.index(slug) + 1
        return self.lessons[order[index]] if index < len(order) else None

    def users(self, dataset: str) -> Iterator[Lesson]:
        """Lessons that use a dataset, in reading order."""
        return (lesson for lesson in self.lessons.values() if dataset in lesson.options.datasets)


class Verdict(StrEnum):
    """What became of a lesson's run."""

    PASSED = "passed"
    FAILED_IN_CODE = "failed in code"
    FAILED_IN_DATA = "failed in data"
    FAILED_IN_ENVIRONMENT = "failed in environment"
    TIMED_OUT = "timed out"
    CRASHED = "crashed"


class Failure(Facts):
    """Where and how a run ended before its last cell."""

    cell: int  # counted from 1 over the code cells that the author wrote; 0 before the first
    line: int  # in the lesson's file
    name: str  # of the exception, or of what happened
    message: str
    traceback: str = ""


class DataUsed(Facts):
    """One dataset as a run found it."""

    dataset: str
    store: str
    kind: str
    fingerprint: Fingerprint


class Record(Facts):
    """One run of one lesson, as `_build/runs/<slug>.json` keeps it."""

    lesson: str
    verdict: Verdict
    when: datetime  # in UTC, when the run began
    seconds: float
    peak_memory_bytes: int
    python: str
    packages: dict[str, str]  # versions of the distributions that the lesson imports
    data: tuple[DataUsed, ...]
    cells: int  # code cells that ran, those of the author only
    keys: dict[str, str]  # what the run depended on: code, data, lock, castalia
    failure: Failure | None = None
    store: str = ""  # the store that was asked for: auto, live, mirror or sample
    evidence: tuple[str, ...] = ()  # why the verdict is this one, a sentence each
    good_lock: str = ""  # the key of the lock with which the lesson last passed
