"""Frozen facts of an assignment: exercises, times, and what lateness costs. No file is touched here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, model_validator

from castalia.errors import Place
from castalia.facts import Facts, Slug, Text

FILE = "assignment.yml"
_WRITTEN = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?) ?(Z|[+-]\d\d:\d\d|[A-Za-z]\S*)")
_EXAMPLE = "2026-10-15 23:59 Europe/Berlin"

Points = Annotated[float, Field(gt=0, le=10_000, allow_inf_nan=False)]
PerCent = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]


def moment(written: object) -> datetime:
    """A moment with its time zone, as it is written in YAML.

    Where clocks are set back, an hour comes twice: the later one is meant.

    Raises:
        ValueError: it is no moment, has no time zone, or no clock of the zone ever shows it.
    """
    if isinstance(written, datetime):
        if written.tzinfo is None:
            raise ValueError(f"a time needs its time zone, as in {_EXAMPLE}")
        return written
    found = _WRITTEN.fullmatch(written.strip()) if isinstance(written, str) else None
    if not found:
        raise ValueError(f"write day, time and time zone, as in {_EXAMPLE}")
    day, time, zone = found.groups()
    if zone == "Z" or zone[0] in "+-":
        return datetime.fromisoformat(f"{day}T{time}{zone.replace('Z', '+00:00')}")
    try:
        known = ZoneInfo(zone)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError(f"there is no time zone {zone!r}; write one as in {_EXAMPLE}") from error
    local = datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=known, fold=1)
    if local.astimezone(UTC).astimezone(known).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise ValueError(f"clocks in {zone} are set forward and never show this time")
    return local


Moment = Annotated[datetime, PlainValidator(moment)]


def _inside(written: str) -> str:
    path = PurePosixPath(written)
    if path.is_absolute():
        raise ValueError("is told from the folder of the assignment, so that it can be moved")
    return written


RelativePath = Annotated[Text, AfterValidator(_inside)]


class LatePolicy(Facts):
    """What lateness costs: a share of the points of an exercise for each day that has begun."""

    per_cent_a_day: PerCent = 0
    grace_minutes: Annotated[int, Field(ge=0, le=7 * 24 * 60)] = 0
    cap_per_cent: PerCent = 100  # no more than this is taken
    cap_days: Annotated[int, Field(ge=1)] | None = None  # no more days than these are counted


class Extension(Facts):
    """More time for one student: another due time, or more days."""

    due: Moment | None = None
    days: Annotated[int, Field(ge=1, le=366)] | None = None
    exercises: tuple[Slug, ...] = ()  # all, where none is named
    reason: Text | None = None

    @model_validator(mode="after")
    def _one_of_two(self) -> Extension:
        if (self.due is None) == (self.days is None):
            raise ValueError("an extension has either `due` or `days`")
        return self


class Attempts(Facts):
    """How many attempts count, and which of them gives the points."""

    allowed: Annotated[int, Field(ge=1)] | None = None  # later ones are kept, and do not count
    counts: Literal["last", "best"] = "last"


class Assigned(Facts):
    """An exercise as it is assigned: what it is worth, and when."""

    points: Points | None = None  # instead of those of the exercise itself
    weight: Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)] = 1
    opens: Moment | None = None  # that of the assignment, where it has none of its own
    due: Moment | None = None
    nbgrader: RelativePath | None = (
        None  # a notebook of nbgrader's source folder, written elsewhere
    )

    @model_validator(mode="after")
    def _in_order(self) -> Assigned:
        _opens_first(self.opens, self.due)
        return self


def _opens_first(opens: datetime | None, due: datetime | None) -> None:
    if opens and due and due.astimezone(UTC) <= opens.astimezone(UTC):
        raise ValueError("it is due before it opens")


def _or_nothing(written: object) -> object:
    return {} if written is None else written


def _listed(written: object) -> object:
    return [written] if isinstance(written, dict) else written


def _texts(written: object) -> object:
    """Keys as they are; YAML reads an id such as 00123 as the number 83, so those are refused."""
    for key in written if isinstance(written, dict) else ():
        if not isinstance(key, str):
            raise ValueError(f"write a student's id in quotes: YAML reads it as {key!r}")
    return written


class AssignmentFacts(Facts):
    """All that `assignment.yml` says."""

    title: Text
    course: Text
    opens: Moment | None = None
    due: Moment | None = None
    late: LatePolicy = LatePolicy()
    attempts: Attempts = Attempts()
    hidden: RelativePath | None = None  # a folder with SLUG/hidden_checks.py
    seed: RelativePath | None = None  # a file that no student may see
    exercises: Annotated[
        dict[Slug, Annotated[Assigned, BeforeValidator(_or_nothing)]], Field(min_length=1)
    ]
    extensions: Annotated[
        dict[str, Annotated[tuple[Extension, ...], BeforeValidator(_listed)]],
        BeforeValidator(_texts),
    ] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _in_order(self) -> AssignmentFacts:
        _opens_first(self.opens, self.due)
        for slug in self.exercises:
            _opens_first(self.opens_at(slug), self.due_at(slug))
        return self

    @model_validator(mode="after")
    def _extends_what_is_there(self) -> AssignmentFacts:
        for student, extensions in self.extensions.items():
            for one in extensions:
                if strange := [slug for slug in one.exercises if slug not in self.exercises]:
                    raise ValueError(f"{student} has more time for {strange[0]}, not assigned here")
        return self

    def opens_at(self, exercise: str) -> datetime | None:
        """When an exercise opens."""
        return self.exercises[exercise].opens or self.opens

    def due_at(self, exercise: str) -> datetime | None:
        """When an exercise is due for those without an extension."""
        return self.exercises[exercise].due or self.due

    def extensions_of(self, student: str, exercise: str) -> tuple[Extension, ...]:
        """What more time a student has for an exercise."""
        return tuple(
            one
            for one in self.extensions.get(student, ())
            if not one.exercises or exercise in one.exercises
        )


@dataclass(frozen=True)
class Assignment:
    """An assignment as its author wrote it."""

    path: Path  # of assignment.yml
    facts: AssignmentFacts
    lines: Mapping[tuple[str, ...], int] = field(repr=False, default_factory=dict)

    @property
    def folder(self) -> Path:
        """The folder of the course, from which `hidden` and `seed` are told."""
        return self.path.parent

    @property
    def hidden(self) -> Path | None:
        """The folder of hidden checks."""
        return self.folder / self.facts.hidden if self.facts.hidden else None

    @property
    def seed(self) -> Path | None:
        """The file of the secret seed."""
        return self.folder / self.facts.seed if self.facts.seed else None

    def place(self, *keys: str) -> Place:
        """Where a key stands; the nearest enclosing key if it is absent."""
        return Place.nearest(self.path, self.lines, keys)


def template(title: str, course: str, exercises: Mapping[str, Any]) -> str:
    """The text of a new `assignment.yml`; each key is explained where it stands.

    Args:
        title: Of the assignment.
        course: Its course.
        exercises: Slugs, each with the points that the exercise itself gives, or None.
    """
    worth = (
        f"  # of itself it gives {points} points" if points else "" for points in exercises.values()
    )
    lines = "".join(f"  {slug}: {{}}{told}\n" for slug, told in zip(exercises, worth, strict=True))
    return _TEMPLATE.format(title=_quoted(title), course=_quoted(course), exercises=lines)


def _quoted(text: str) -> str:
    """A text as YAML takes it, whatever stands in it."""
    return "'" + " ".join(text.split()).replace("'", "''") + "'"


_TEMPLATE = """\
title: {title}
course: {course}

# Day, time and time zone: a name as Europe/Berlin, or an offset as +02:00.
# Days of lateness are counted on the clock of the time zone of `due`.
# opens: 2026-10-01 08:00 Europe/Berlin
# due: 2026-10-15 23:59 Europe/Berlin

late:
  per_cent_a_day: 10   # of the points of the exercise, for each day that has begun
  grace_minutes: 15    # so much is forgiven
  cap_per_cent: 50     # no more is taken; `cap_days: 5` counts no more than so many days

attempts:
  # allowed: 3         # later ones are kept, and do not count
  counts: last         # or best

# hidden: hidden       # a folder beside this file that holds SLUG/hidden_checks.py
# seed: seed.txt       # a file with the secret from which variants are drawn; students never see it

# Each may have `points` in place of its own, `weight`, `opens` and `due`. One that was written with
# nbgrader has a name of your choice: {{nbgrader: source/ps1/problem1.ipynb}}, as seen from here.
exercises:
{exercises}
# More time for some students, by id in quotes; for some exercises, if they are named.
# extensions:
#   '00123': {{days: 3, reason: illness}}
#   '00124': {{due: 2026-10-20 12:00 Europe/Berlin, exercises: [SLUG]}}
"""
