"""A database that cannot be used is told in words, without its password, and in bounded time."""

from __future__ import annotations

import shutil
import sqlite3
import sys
import threading
import time
from pathlib import Path

import pytest
from marked_work import handed_in, marked
from postgres import SECRET, Postgres, running_postgres

from castalia.errors import WrongUsage
from castalia.grading.gradebook import Gradebook
from castalia.grading.gradebook_access import (
    Access,
    ForeignGradebook,
    GradebookError,
    GradebookLost,
    GradebookUnreachable,
)


@pytest.fixture(scope="module")
def server():
    """A PostgreSQL for all tests of this file."""
    with running_postgres() as running:
        yield running


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A gradebook with one mark, closed."""
    path = tmp_path / "grades.db"
    with Gradebook(path) as book:
        book.record(handed_in(), marked(handed_in()))
    return path


def settings(path: Path) -> dict[str, object]:
    """What SQLite says of a gradebook's own connections."""
    access = Access(path)
    asked = ("journal_mode", "synchronous", "foreign_keys")
    try:
        return access.read(
            lambda one: {name: one.exec_driver_sql(f"PRAGMA {name}").scalar() for name in asked}
        )
    finally:
        access.close()


def test_sqlite_writes_ahead_and_waits_for_the_disk(file):
    """A cut of power loses no mark: the log is on the disk before a transaction ends."""
    assert settings(file) == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_marks_are_for_their_owner(tmp_path):
    """Nobody else on the machine may read the gradebook, nor what SQLite keeps beside it."""
    with Gradebook(tmp_path / "grades.db") as book:
        book.record(handed_in(), marked(handed_in()))
        found = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert set(found) == {"grades.db", "grades.db-wal", "grades.db-shm"}
    assert set(found.values()) == {0o600}


@pytest.mark.parametrize("url", ["sqlite:///{}", "{}"])
def test_files_are_found_by_name_and_by_url(file, url, monkeypatch):
    """A relative name is taken from where one stands when it is opened."""
    monkeypatch.chdir(file.parent)
    with Gradebook(url.format("grades.db")) as book:
        monkeypatch.chdir("/")
        assert book.standing(handed_in())
        assert book.place == str(file)


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("mysql://me:{secret}@server/grades", "no gradebook can be kept in mysql"),
        ("sqlite://", "a gradebook needs a file"),
        ("sqlite:///:memory:", "a gradebook needs a file"),
        ("postgresql://me:{secret}@server:port/grades", "cannot be read"),
        ("://{secret}", "cannot be read"),
    ],
)
def test_what_is_no_place_is_refused(place, says):
    """A URL that cannot be one of a gradebook is refused, and not repeated."""
    with pytest.raises(WrongUsage, match=says) as caught:
        Gradebook(place.format(secret=SECRET))
    assert SECRET not in str(caught.value)


def test_a_folder_that_is_not_there_is_told_at_once(tmp_path):
    """Waiting makes no folder."""
    began = time.monotonic()
    with pytest.raises(GradebookError, match="unable to open database file") as caught:
        Gradebook(tmp_path / "nowhere" / "grades.db")
    assert "see that its folder is there" in str(caught.value)
    assert time.monotonic() - began < 5


def test_another_kind_of_file_is_left_alone(tmp_path):
    """A file that is no database is refused, and stays as it is."""
    path = tmp_path / "grades.csv"
    path.write_text("student,points\n" * 100)
    with pytest.raises(GradebookError, match="file is not a database"):
        Gradebook(path)
    assert path.read_text() == "student,points\n" * 100


def test_a_damaged_file_is_told(file):
    """A file that was damaged from outside is no riddle of SQL."""
    data = bytearray(file.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    file.write_bytes(data)
    with pytest.raises(GradebookError, match="cannot be used"), Gradebook(file) as book:
        book.entries()


def test_a_database_of_others_is_left_alone(tmp_path):
    """The gradebook of another program is refused, and gets no tables of ours."""
    path = tmp_path / "gradebook.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE grade (id INTEGER)")
    with pytest.raises(ForeignGradebook, match="of another kind: it has 'grade'"):
        Gradebook(path)
    with sqlite3.connect(path) as other:
        assert other.execute("SELECT count(*) FROM sqlite_master").fetchone() == (1,)


def test_a_newer_version_is_refused(file):
    """What a newer castalia has written is read by none that may misread it."""
    with sqlite3.connect(file) as newer:
        newer.execute("UPDATE castalia_gradebook SET schema = 2")
    with pytest.raises(ForeignGradebook, match="of version 2; this castalia knows 1") as caught:
        Gradebook(file)
    assert "install a newer castalia" in str(caught.value)


def test_a_locked_file_is_waited_for(file):
    """Another program may hold the file for a while, and nothing is lost."""
    holder = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    with Gradebook(file, patience_s=20) as book:
        holder.execute("BEGIN IMMEDIATE")
        release = threading.Timer(0.5, holder.close)
        release.start()
        assert book.record(handed_in("bob"), marked(handed_in("bob")))
    release.join()


def test_a_file_that_stays_locked_is_told_in_time(file):
    """After the time that we grant it the error says who is in the way and what to do."""
    with Gradebook(file, patience_s=0.5) as book:
        holder = sqlite3.connect(file, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        with pytest.raises(GradebookUnreachable, match="database is locked") as caught:
            book.record(handed_in("bob"), marked(handed_in("bob")))
        assert time.monotonic() - began < 5
        assert "another program holds it" in str(caught.value)
        assert book.standing(handed_in()), "reading needs no lock"
        holder.close()
        assert book.record(handed_in("bob"), marked(handed_in("bob")))


@pytest.mark.parametrize("how", ["removed", "replaced"])
def test_a_file_that_vanishes_is_noticed(file, how):
    """What is written into a deleted file is lost, so nobody is told that it was recorded."""
    with Gradebook(file, patience_s=1) as book:
        copy = shutil.copy(file, file.with_name("copy.db"))
        file.unlink()
        if how == "replaced":
            Path(copy).rename(file)
        with pytest.raises(GradebookLost, match="removed or replaced while it was in use"):
            book.record(handed_in("bob"), marked(handed_in("bob")))


def test_a_contradiction_is_told_and_leaves_nothing(file):
    """What the tables refuse is given up after a few tries, and no half of it remains."""
    access = Access(file)
    tried = []

    def work(connection):
        tried.append(1)
        connection.exec_driver_sql("INSERT INTO students (student, name) VALUES ('new', '')")
        connection.exec_driver_sql("INSERT INTO students (student, name) VALUES ('ada', '')")

    with pytest.raises(GradebookError, match="UNIQUE constraint failed"):
        access.write(work)
    assert len(tried) == 4
    access.close()
    with Gradebook(file) as book:
        assert list(book.students()) == ["ada"]


def test_a_row_of_nothing_is_refused(file):
    """A marking without its submission cannot be there, in SQLite neither."""
    access = Access(file)
    orphan = "INSERT INTO standings (submission_id, marking_id, reason, at) VALUES (99, 99, '', '')"
    with pytest.raises(GradebookError, match="FOREIGN KEY constraint failed"):
        access.write(lambda connection: connection.exec_driver_sql(orphan))
    access.close()


def test_a_mistake_in_our_question_is_not_asked_again(file):
    """What waiting cannot mend is told at once."""
    access = Access(file)
    tried = []
    with pytest.raises(GradebookError, match="no such column"):
        access.read(lambda one: tried.append(1) or one.exec_driver_sql("SELECT x FROM students"))
    assert len(tried) == 1
    access.close()


def test_a_missing_driver_is_told(monkeypatch):
    """Where the driver of PostgreSQL is not installed it is said how to get it."""
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(GradebookError, match="no driver for postgresql") as caught:
        Gradebook(f"postgresql://me:{SECRET}@server/grades")
    assert "pip install" in str(caught.value)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://me:{secret}@/grades?host=/nowhere",
        "postgresql://me@/grades?host=/nowhere&password={secret}",
        "postgresql://me@/grades?host=/nowhere&sslpassword={secret}",
    ],
)
def test_a_server_that_is_not_there_is_told_without_the_password(url):
    """After our patience the place is named, and no secret of it."""
    began = time.monotonic()
    with pytest.raises(GradebookUnreachable, match=r"cannot be reached for 0\.3 s") as caught:
        Gradebook(url.format(secret=SECRET), patience_s=0.3)
    assert time.monotonic() - began < 5
    told = str(caught.value)
    assert "/nowhere" in told.replace("%2F", "/")
    assert "***" in told
    assert SECRET not in told


@pytest.mark.postgres
def test_a_wrong_password_is_told_at_once_and_not_shown(server: Postgres):
    """Whoever mistypes a password reads so, and nobody reads the password."""
    began = time.monotonic()
    with pytest.raises(GradebookError, match="password authentication failed") as caught:
        Gradebook(server.url(secret="mistyped-secret"))
    assert time.monotonic() - began < 10
    assert "mistyped-secret" not in str(caught.value)


@pytest.mark.postgres
def test_a_database_that_is_not_there_is_told_at_once(server: Postgres):
    """The hint says how to make one."""
    with pytest.raises(GradebookError, match="does not exist") as caught:
        Gradebook(server.url("absent"))
    assert "createdb" in str(caught.value)
    assert SECRET not in str(caught.value)


@pytest.mark.postgres
def test_tables_of_others_are_left_alone_in_postgres(server: Postgres):
    """A shared database may hold other tables, but none of our names."""
    url = server.create("shared")
    with server.connect() as connection:
        connection.execute("CREATE TABLE shared.others (id INTEGER)")
    Gradebook(url).close()
    taken = server.create("taken")
    with server.connect() as connection:
        connection.execute("CREATE TABLE taken.students (id INTEGER)")
    with pytest.raises(ForeignGradebook, match="it has 'students'"):
        Gradebook(taken)


@pytest.mark.postgres
def test_a_newer_version_is_refused_in_postgres(server: Postgres):
    """The version stands in the database, whichever it is."""
    url = server.create("newer")
    Gradebook(url).close()
    with server.connect() as connection:
        connection.execute("UPDATE newer.castalia_gradebook SET schema = 7")
    with pytest.raises(ForeignGradebook, match="of version 7"):
        Gradebook(url)


@pytest.mark.postgres
def test_a_cut_connection_is_made_again(server: Postgres):
    """A server that ends our connections costs no mark and no error."""
    with Gradebook(server.create("cut"), patience_s=20) as book:
        for number in range(5):
            one = handed_in(f"s{number}")
            assert book.record(one, marked(one))
            with server.connect() as connection:
                connection.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE application_name = 'castalia'"
                )
        assert len(book.entries()) == 5
