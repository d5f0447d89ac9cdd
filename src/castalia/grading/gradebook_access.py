"""The way to the database of a gradebook: opened, asked again within bounds, its errors in words."""

from __future__ import annotations

import os
import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.exc import (
    ArgumentError,
    DBAPIError,
    IntegrityError,
    InterfaceError,
    NoSuchModuleError,
    OperationalError,
)

from castalia.errors import CastaliaError, WrongUsage
from castalia.grading.gradebook_tables import SCHEMA, TABLES, schema

T = TypeVar("T")
DRIVERS = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
HIDDEN = "hidden-from-view"
CLASHES = 3  # of two graders that write the same; whoever asks again finds it there
REPORT = "report it; nothing was recorded"
SQLITE_WAITS = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_IOERR)
HOPELESS = (  # what asking again cannot mend, in the words of SQLite and PostgreSQL
    ("unable to open database file", "see that its folder is there and may be written"),
    ("readonly database", "see that you may write the file and its folder"),
    ("database or disk is full", "make room; what was recorded is safe"),
    ("no space left", "make room; what was recorded is safe"),
    ("file is not a database", "name another file; this one is of another kind"),
    ("malformed", "bring it back from a copy: it was damaged from outside"),
    ("authentication failed", "correct name and password in the URL, or in ~/.pgpass"),
    ("no password supplied", "write the password into ~/.pgpass"),
    ("does not exist", "make the database first, as in `createdb grades`"),
    ("permission denied", "let the database's owner grant you its tables"),
)


class GradebookError(CastaliaError):
    """A gradebook could not be used as it was asked to be."""


class GradebookUnreachable(GradebookError):
    """The database did not answer, or was locked, for as long as we were willing to wait."""


class GradebookLost(GradebookError):
    """The file of the gradebook was taken away or replaced while it was in use."""


class ForeignGradebook(GradebookError):
    """The database is no gradebook of ours, or one of a newer version."""


class Access:
    """One database, and our patience with it. Threads may share it; processes may not."""

    def __init__(self, place: str | Path, patience_s: float = 30.0) -> None:
        self.url = _url(place)
        self.told = _told(self.url)
        self._patience_s = patience_s
        self._file = Path(self.url.database) if self.is_sqlite and self.url.database else None
        self._inode: tuple[int, int] | None = None
        self._engine = self._prepared()
        _keep_private(self._file)
        try:
            self.write(self._prepare)
        except BaseException:
            self.close()
            raise
        self._inode = self._seen()

    @property
    def is_sqlite(self) -> bool:
        """Whether it is a file on this machine."""
        return self.url.get_backend_name() == "sqlite"

    def close(self) -> None:
        """Let go of all connections."""
        self._engine.dispose()

    def read(self, work: Callable[[Connection], T]) -> T:
        """What `work` reads, all of it as it stood at one moment; `work` may be called again."""
        return self._patiently(work, writes=False)

    def write(self, work: Callable[[Connection], T]) -> T:
        """Do `work` in one transaction, wholly or not at all; it may be called again."""
        return self._patiently(work, writes=True)

    def _patiently(self, work: Callable[[Connection], T], writes: bool) -> T:
        """Do a work, again while the database may come back.

        Raises:
            GradebookError: it did not, or asking again cannot help.
        """
        end, wait_s, clashes = time.monotonic() + self._patience_s, 0.02, 0
        while True:
            try:
                with self._transaction(writes) as connection:
                    found = work(connection)
                self._look()
                return found
            except DBAPIError as error:
                self._look()
                clashes += isinstance(error, IntegrityError)
                left = end - time.monotonic()
                if (hint := _hopeless(error)) or clashes > CLASHES:
                    told = f"the gradebook {self.told} cannot be used: {_first_line(error)}"
                    hint = hint or REPORT
                    raise GradebookError(told, hint=hint) from error
                if left <= 0:
                    raise self._given_up(error) from error
                time.sleep(min(wait_s * random.uniform(0.5, 1.5), left))
                wait_s = min(2 * wait_s, 1.0)

    @contextmanager
    def _transaction(self, writes: bool) -> Iterator[Connection]:
        with self._engine.connect() as connection:
            options = {"writes": writes}
            if not self.is_sqlite:
                level = "READ COMMITTED" if writes else "REPEATABLE READ"
                options["isolation_level"] = level  # type: ignore[assignment]
            connection = connection.execution_options(**options)
            with connection.begin():
                yield connection

    def _given_up(self, error: DBAPIError) -> GradebookError:
        waited = f"for {self._patience_s:g} s"
        told = f"the gradebook {self.told} cannot be reached {waited}: {_first_line(error)}"
        hint = "nothing that was recorded is lost; start the server, and go on with --resume"
        if self.is_sqlite:
            hint = "another program holds it; end that, and go on with --resume"
        return GradebookUnreachable(told, hint=hint)

    def _seen(self) -> tuple[int, int] | None:
        """Which file it is, whatever it is called."""
        if self._file is None:
            return None
        try:
            found = self._file.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def _look(self) -> None:
        """See that the file is where it was: what is written to a deleted one is lost.

        Raises:
            GradebookLost: it is not.
        """
        if self._inode is not None and self._seen() != self._inode:
            told = f"the gradebook {self.told} was removed or replaced while it was in use"
            raise GradebookLost(told, hint="bring it back from a copy, and go on with --resume")

    def _prepared(self) -> Engine:
        """The engine, with what SQLite must be told on each connection.

        Raises:
            GradebookError: the driver of the database is not installed.
        """
        try:
            if not self.is_sqlite:
                ways = {"connect_timeout": 10, "application_name": "castalia"}
                return sa.create_engine(self.url, connect_args=ways, pool_pre_ping=True)
            engine = sa.create_engine(self.url, connect_args={"timeout": min(5, self._patience_s)})
        except (ModuleNotFoundError, NoSuchModuleError) as error:
            told = f"no driver for {self.url.drivername} is installed"
            hint = 'SQLite needs none; for PostgreSQL: pip install "psycopg[binary]"'
            raise GradebookError(told, hint=hint) from error
        event.listen(engine, "connect", _set_up)
        event.listen(engine, "begin", _begin)
        return engine

    def _prepare(self, connection: Connection) -> None:
        """Make the tables where there are none, and those that an older gradebook lacks.

        Raises:
            ForeignGradebook: the database is of another kind, or newer than we are.
        """
        if not self.is_sqlite:  # two graders may begin at once
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(20261015)"))
        there = set(sa.inspect(connection).get_table_names())
        if schema.name in there:
            self._hold_version(connection)
            if set(TABLES.tables) - there:
                TABLES.create_all(connection)
            return
        taken = there if self.is_sqlite else there & set(TABLES.tables)
        if taken:
            told = f"{self.told} is a database of another kind: it has {sorted(taken)[0]!r}"
            raise ForeignGradebook(told, hint="name another file or database for the gradebook")
        TABLES.create_all(connection)
        connection.execute(schema.insert().values(schema=SCHEMA))

    def _hold_version(self, connection: Connection) -> None:
        found = connection.execute(sa.select(sa.func.max(schema.c.schema))).scalar_one()
        if found != SCHEMA:
            told = f"{self.told} is a gradebook of version {found}; this castalia knows {SCHEMA}"
            raise ForeignGradebook(told, hint="install a newer castalia; the file was not changed")


def _keep_private(file: Path | None) -> None:
    """Make the file of a new gradebook one that only its owner reads; SQLite's others follow it."""
    if file is not None:
        with suppress(OSError):  # SQLite tells what is wrong
            os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _url(place: str | Path) -> URL:
    """Where a gradebook is, by URL or as a file.

    Raises:
        WrongUsage: neither a file nor a URL of SQLite or PostgreSQL.
    """
    if isinstance(place, Path) or "://" not in place:
        return URL.create("sqlite", database=str(Path(place).absolute()))
    try:
        url = make_url(place)
    except (ArgumentError, ValueError):
        hint = "as in postgresql+psycopg://name@server/grades, or the name of a file"
        raise WrongUsage("the URL of the gradebook cannot be read", hint=hint) from None
    url = url.set(drivername=DRIVERS.get(url.drivername, url.drivername))
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        hint = "there are sqlite:/// and postgresql+psycopg://"
        raise WrongUsage(f"no gradebook can be kept in {url.get_backend_name()}", hint=hint)
    if url.get_backend_name() == "sqlite":
        if not url.database or url.database == ":memory:":
            raise WrongUsage("a gradebook needs a file", hint="as in sqlite:///grades.db")
        return url.set(database=str(Path(url.database).absolute()))
    return url


def _told(url: URL) -> str:
    """A place as messages show it: a file's name, or a URL without any password."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    secret = {name: HIDDEN for name in url.query if "pass" in name.lower()}
    told = url.update_query_dict(secret).render_as_string(hide_password=True)
    return told.replace(HIDDEN, "***")


def _set_up(connection: Any, record: Any) -> None:
    """What each connection of SQLite is told: write ahead, wait for the disk, hold foreign keys."""
    connection.isolation_level = None  # transactions are begun by `_begin`
    for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        try:
            connection.execute(f"PRAGMA {setting}")
        except sqlite3.Error:
            connection.close()
            raise


def _begin(connection: Connection) -> None:
    """Take SQLite's lock at once where something will be written, for it cannot be had later."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _first_line(error: DBAPIError) -> str:
    """What the database said; parameters and statements are left out."""
    return " ".join(str(error.orig).split("\n")[0].split())[:200]


def _hopeless(error: DBAPIError) -> str:
    """A hint where asking again cannot help; empty where it may."""
    said = str(error.orig).lower()
    if found := next((hint for words, hint in HOPELESS if words in said), ""):
        return found
    if isinstance(error.orig, sqlite3.Error):
        passing = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF in SQLITE_WAITS
    else:
        passing = isinstance(error, OperationalError | InterfaceError)
    return "" if passing or isinstance(error, IntegrityError) else REPORT
