"""A throw-away PostgreSQL on a socket in a folder of its own, with one account that has a password."""

from __future__ import annotations

import os
import pwd
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from conftest import find_postgres

PATIENCE_S = 60
ACCOUNT, SECRET = "castalia", "f0r-nobody"


def _unprivileged() -> dict[str, int | list[int]]:
    """How a program is started as somebody else, for PostgreSQL refuses root."""
    if os.getuid() != 0:
        return {}
    who = pwd.getpwnam("postgres")
    return {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []}


@dataclass
class Postgres:
    """Where the server answers; it can be killed and started again."""

    folder: Path
    programs: Path
    process: subprocess.Popen | None = None

    def url(self, database: str = "postgres", secret: str = SECRET) -> str:
        """The URL of a database, password included."""
        return f"postgresql+psycopg://{ACCOUNT}:{secret}@/{database}?host={self.folder}"

    def connect(self, database: str = "postgres") -> psycopg.Connection:
        """A connection beside all others."""
        return psycopg.connect(
            f"host={self.folder} user={ACCOUNT} password={SECRET} dbname={database}",
            autocommit=True,
            connect_timeout=5,
        )

    def create(self, name: str) -> str:
        """Make a place for tables; the URL by which they are found there."""
        with self.connect() as connection:
            connection.execute(f'CREATE SCHEMA "{name}"')
        return f"{self.url()}&options=-csearch_path%3D{name}"

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        words = [self.programs / "postgres", "-D", self.folder / "data", "-k", self.folder]
        # the machine goes on when the server is killed, so nothing has to reach the disk
        words += ["-c", "fsync=off", "-c", "full_page_writes=off"]
        with (self.folder / "talk.txt").open("ab") as talk:
            self.process = subprocess.Popen(
                [*words, "-c", "listen_addresses=", "-c", "max_connections=30"],
                stdout=talk,
                stderr=talk,
                cwd=self.folder,
                **_unprivileged(),
            )
        end = time.monotonic() + PATIENCE_S
        while not self._answers():
            assert time.monotonic() < end, self.talk()
            if self.process.poll() is not None:  # what was killed before may not be gone yet
                return self.start()
            time.sleep(0.05)
        return None

    def _answers(self) -> bool:
        try:
            self.connect().close()
        except psycopg.OperationalError:
            return False
        return True

    def kill(self) -> None:
        """End the server as a cut of power would end it."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(PATIENCE_S)

    def stop(self) -> None:
        """End the server, quickly and with all its processes."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait(PATIENCE_S)

    def talk(self) -> str:
        """The end of what the server said."""
        return (self.folder / "talk.txt").read_text(errors="replace")[-3000:]


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """A server that answers; its processes and files are gone afterwards."""
    programs = find_postgres()
    assert programs, "a test that asks for PostgreSQL must be marked `postgres`"
    # sockets have short paths, so not below pytest's own folder
    with tempfile.TemporaryDirectory(prefix="pg-") as made:
        folder = Path(made)
        (folder / "secret").write_text(SECRET)
        someone = _unprivileged()
        if someone:
            for path in (folder, folder / "secret"):
                os.chown(path, someone["user"], someone["group"])
        words = ("-D", folder / "data", "-U", ACCOUNT, "--pwfile", folder / "secret", "--no-sync")
        initialised = subprocess.run(
            [programs / "initdb", *words, "-A", "scram-sha-256", "-E", "UTF8", "--locale=C"],
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            cwd=folder,
            **someone,
        )
        assert initialised.returncode == 0, initialised.stderr
        server = Postgres(folder, programs)
        server.start()
        try:
            yield server
        finally:
            server.stop()
