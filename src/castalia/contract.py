"""What a dataset is and what it promises: the facts of `datasets/<name>.yml`."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from castalia.errors import Place
from castalia.facts import Facts, Text
from castalia.location import Location, Sha256

Number = int | float
Attribute = str | int | float

CONVENTIONS = {"0 to 360": (0, 360), "-180 to 180": (-180, 180)}
_TIME = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?")
_WITHOUT_RANGE = ("str", "datetime64", "object")


def _as_text(value: Any) -> Any:
    """A date that YAML understood as one, as it was written."""
    return value.isoformat() if isinstance(value, date) else value


def _in_order(value: tuple[Number, Number]) -> tuple[Number, Number]:
    if not (math.isfinite(value[0]) and math.isfinite(value[1]) and value[0] <= value[1]):
        raise ValueError("a range is its smallest and its largest value")
    return value


def _inside(files: dict[str, str]) -> dict[str, str]:
    for name in files:
        if name.startswith("/") or ".." in name.split("/"):
            raise ValueError(f"{name} leads outside its folder")
    return files


End = Annotated[str | Number, BeforeValidator(_as_text)]
Range = Annotated[tuple[Number, Number], AfterValidator(_in_order)]


class Source(Facts):
    """Who made a dataset and where it lives."""

    name: Text
    url: Text
    doi: str | None = None


class Size(Facts):
    """How long a dim is: `54` in YAML, or `{at_least: 54}` for one that grows."""

    at_least: int
    at_most: int | None = None

    @model_validator(mode="before")
    @classmethod
    def _one_number(cls, value: Any) -> Any:
        """A plain number promises exactly that many."""
        return {"at_least": value, "at_most": value} if isinstance(value, int) else value

    @model_validator(mode="after")
    def _possible(self) -> Size:
        if self.at_least < 1 or (self.at_most is not None and self.at_most < self.at_least):
            raise ValueError("a dim has one value or more, and no more than at_most")
        return self

    def __str__(self) -> str:
        """The size as a reader wants it."""
        if self.at_most is None:
            return f"at least {self.at_least}"
        one = self.at_least == self.at_most
        return str(self.at_least) if one else f"{self.at_least} to {self.at_most}"

    def holds(self, size: int) -> bool:
        """Whether a dim of this length keeps the promise."""
        return self.at_least <= size and (self.at_most is None or size <= self.at_most)


class Coordinate(Facts):
    """What a coordinate must look like; a coordinate of time is one that names its calendar."""

    dims: tuple[str, ...] | None = None  # its own name by default
    dtype: Text | None = None
    units: Text | None = None
    order: Literal["ascending", "descending"] | None = None
    convention: Literal["0 to 360", "-180 to 180"] | None = None  # of longitudes
    calendar: Literal["standard", "360_day", "noleap", "all_leap", "julian"] | None = None
    first: End | None = None  # of a time, as far as it is written: 2006-04 is all of that month
    last: End | None = None
    newest_within_days: Annotated[Number, Field(gt=0)] | None = None  # of a time that grows
    range: Range | None = None
    attributes: dict[str, Attribute] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _only_lines_have_ends(self) -> Coordinate:
        on_a_line = (self.order, self.first, self.last, self.calendar)
        if len(self.dims or ()) > 1 and any(promise is not None for promise in on_a_line):
            raise ValueError("with several dims there is a range, but no order, end or calendar")
        return self

    @model_validator(mode="after")
    def _times_are_times(self) -> Coordinate:
        ends = [str(end) for end in (self.first, self.last) if end is not None]
        if self.calendar != "standard" and self.newest_within_days is not None:
            raise ValueError("newest_within_days needs `calendar: standard`")
        if self.calendar and not all(_TIME.fullmatch(end) for end in ends):
            raise ValueError("first and last of a time are written as 2006-04-16T12:00, or shorter")
        return self


class Variable(Facts):
    """What a variable of a dataset must look like."""

    dims: tuple[str, ...]
    dtype: Text
    units: Text | None = None  # only numbers have them
    long_name: Text
    range: Range | None = None  # the smallest and largest value that may occur
    missing: Annotated[float, Field(ge=0, le=1)] = 0  # the largest share of missing values
    attributes: dict[str, Attribute] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _numbers_are_bounded(self) -> Variable:
        if self.range is None and not self.dtype.startswith(_WITHOUT_RANGE):
            raise ValueError("a variable of numbers needs a range, as in `range: [270, 310]`")
        if self.units is None and not self.dtype.startswith(_WITHOUT_RANGE):
            raise ValueError('a variable of numbers needs units; without any, `units: "1"`')
        return self


class Sample(Facts):
    """How the offline sample comes, and whether it is the real thing."""

    kind: Literal["real", "synthetic"]
    package: Text | None = None  # that carries the files; without one they stand in datasets/
    provenance: Text | None = None  # of files in datasets/: where they come from
    recipe: Text | None = (
        None  # a function of castalia.recipes that makes what the live place holds
    )
    files: Annotated[dict[str, Sha256], AfterValidator(_inside)] = Field(default_factory=dict)
    dims: dict[str, Size] = Field(default_factory=dict)  # where the sample is smaller than promised
    note: Text
    adapter: str | None = None  # a function of castalia.tidying that puts the files into order
    arguments: dict[str, object] = Field(
        default_factory=dict
    )  # for xarray.open_dataset, or pandas.read_csv

    @model_validator(mode="after")
    def _one_origin(self) -> Sample:
        origins = (self.package, self.provenance, self.recipe)
        if sum(origin is not None for origin in origins) != 1:
            raise ValueError(
                "say one of three: the package that carries the files, their provenance, or the "
                "recipe that makes them"
            )
        if (self.recipe is None) != bool(self.files):
            raise ValueError("files are listed with their sha256, unless a recipe makes them")
        if self.recipe and self.kind == "real":
            raise ValueError("what a recipe makes is synthetic")
        return self


class DatasetFacts(Facts):
    """Everything that stands in `datasets/<name>.yml`."""

    title: Text
    description: Text
    source: Source
    citation: Text
    licence: Text
    version: Text
    dims: dict[str, Size]
    coordinates: dict[str, Coordinate] = Field(default_factory=dict)
    variables: Annotated[dict[str, Variable], Field(min_length=1)]
    attributes: dict[str, Attribute] = Field(default_factory=dict)  # of the dataset as a whole
    live: tuple[Location, ...] = ()  # in order of preference; none when the sample is all there is
    sample: Sample
    chunks: dict[str, int] = Field(default_factory=dict)  # the Dask chunks that suit most lessons

    @model_validator(mode="after")
    def _recipes_imitate(self) -> DatasetFacts:
        if self.sample.recipe and not self.live:
            raise ValueError("a recipe imitates a live place, so `live` must name one")
        return self


@dataclass(frozen=True)
class Dataset:
    """One dataset and the file that describes it."""

    name: str
    path: Path
    facts: DatasetFacts
    lines: dict[tuple[str, ...], int] = field(repr=False, default_factory=dict)

    def place(self, *keys: str) -> Place:
        """Where a key stands in the dataset's file."""
        return Place.nearest(self.path, self.lines, keys)


@dataclass(frozen=True)
class ClauseResult:
    """One clause of a dataset's contract, held against what was opened."""

    clause: str  # the keys in the dataset's file, joined by dots
    place: Place
    promised: str
    found: str
    kept: bool


@dataclass(frozen=True)
class DatasetResult:
    """A whole dataset held against its contract."""

    name: str
    store: str
    clauses: tuple[ClauseResult, ...]
    problem: str = ""  # why it could not be opened
    fault: str = ""  # the name of that error, such as Unreachable
    tries: int = 1  # how often it was asked for
    seconds: float = 0.0  # how long that took

    @property
    def broken(self) -> tuple[ClauseResult, ...]:
        """The clauses that are not kept."""
        return tuple(result for result in self.clauses if not result.kept)

    @property
    def good(self) -> bool:
        """Whether it could be opened and every clause is kept."""
        return not self.problem and not self.broken

    @property
    def state(self) -> str:
        """In one word: kept, broken, unreachable, or faulty for all that is nobody else's fault."""
        if self.problem:
            return "unreachable" if self.fault in UNREACHABLE else "faulty"
        return "broken" if self.broken else "kept"


UNREACHABLE = ("Unreachable", "Moved", "Refused", "Busy")
