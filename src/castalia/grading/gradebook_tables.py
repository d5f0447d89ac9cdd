"""The tables of a gradebook: the same in SQLite and in PostgreSQL. Rows are added, not overwritten."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeDecorator

SCHEMA = 1  # of the tables below; raised with each change of them
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(text: str) -> str:
    """A text that every database takes: NUL and halves of characters are written as Python does."""
    return _UNSTORABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


class Words(TypeDecorator[str]):
    """Text from anywhere, also where it is compared."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Make a text storable."""
        return None if value is None else storable(str(value))


class Moment(TypeDecorator[datetime]):
    """A moment with its time zone; kept in UTC as text, which sorts as time does."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Write a moment down."""
        if value is None:
            return None
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Read it again."""
        return None if value is None else datetime.fromisoformat(value)


class Data(TypeDecorator[Any]):
    """Lists of texts, as JSON in ASCII."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        """Write data down."""
        return json.dumps(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Read it again."""
        return json.loads(value or "[]")


TABLES = MetaData()


def _number() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _of(table: str) -> Column[int]:
    return Column(f"{table[:-1]}_id", ForeignKey(f"{table}.id"), nullable=False)


def _text(name: str, **more: Any) -> Column[str]:
    return Column(name, Words, nullable=False, **more)


def _float(name: str) -> Column[float]:
    return Column(name, Float(53), nullable=False)


schema = Table("castalia_gradebook", TABLES, Column("schema", Integer, primary_key=True))

students = Table("students", TABLES, _number(), _text("student", unique=True), _text("name"))

submissions = Table(
    "submissions",
    TABLES,
    _number(),
    _of("students"),
    _text("exercise"),
    _text("digest"),
    Column("attempt", Integer, nullable=False),
    _text("path"),
    Column("submitted", Moment),
    UniqueConstraint("student_id", "exercise", "attempt", "digest"),
    Index("submissions_by_exercise", "exercise"),
)

markings = Table(
    "markings",
    TABLES,
    _number(),
    _of("submissions"),
    _text("version"),
    _text("seed"),
    _text("environment"),
    Column("notes", Data, nullable=False),
    _float("seconds"),
    _float("cpu_s"),
    UniqueConstraint("submission_id", "version", "seed", "environment"),
)

part_marks = Table(
    "part_marks",
    TABLES,
    Column("marking_id", ForeignKey("markings.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    _text("part"),
    _text("status"),
    _float("points"),
    _float("possible"),
    _text("message"),
    _text("slip"),
    _text("reread"),
    Column("evidence", Data, nullable=False),
    Column("hidden", Boolean, nullable=False),
    UniqueConstraint("marking_id", "part"),
)

# Which marking of a submission stands: the last row. A regrade that comes back to an earlier version
# of an exercise adds a row here and none to the markings.
standings = Table(
    "standings",
    TABLES,
    _number(),
    _of("submissions"),
    _of("markings"),
    _text("reason"),
    Column("at", Moment, nullable=False),
    Index("standings_of_submission", "submission_id"),
)

manual_marks = Table(
    "manual_marks",
    TABLES,
    _number(),
    _of("submissions"),
    _text("part"),  # empty where the whole submission is spoken of
    Column("points", Float(53)),  # empty where only a comment is left
    _text("comment"),
    _text("who"),
    Column("at", Moment, nullable=False),
    Index("manual_marks_of_submission", "submission_id"),
)

# What a person gave for each criterion of a rubric; a table of its own, added to older gradebooks.
rubric_marks = Table(
    "rubric_marks",
    TABLES,
    Column("manual_mark_id", ForeignKey("manual_marks.id"), primary_key=True),
    Column("criteria", Data, nullable=False),
)

releases = Table(
    "releases",
    TABLES,
    _number(),
    _of("submissions"),
    _of("markings"),
    Column("at", Moment, nullable=False),
    Index("releases_of_submission", "submission_id"),
)
