"""Whose fault a failure is: each answer is proved with a lesson that fails for just that reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from small_books import code, make_book, write_lesson
from tiny_wheels import lock_with, wheel

from castalia import blaming, running
from castalia.contract import ClauseResult, DatasetResult
from castalia.errors import Place
from castalia.model import Record, Verdict
from castalia.reading import read_book, read_record, select
from castalia.running import Limits, environments, locks

WINDS = "wind-climatology"
KEPT = DatasetResult(WINDS, "live", ())
BROKEN = ClauseResult("variables.uwnd.units", Place(Path("w.yml"), 9), "m s-1", "knots", False)
ONLY_ON_SAMPLES = """
import os
assert os.environ.get("CASTALIA_STORE") == "sample", "a variable is gone"
"""


class Heard(running.Outlook):
    """Remembers what was told, in order."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def asks(self, lesson, question: str) -> None:
        self.told.append(question)

    def ends(self, record: Record) -> None:
        self.told.append(record.verdict.value)


def run(root: Path, body: str, datasets: tuple[str, ...] = (), **how) -> Record:
    """Run one lesson with this body; its record."""
    write_lesson(root, "one", body, datasets=datasets)
    book = make_book(root, {"one": body})
    (record,), _ = blaming.run_lessons(book, select(book, ()), **how)
    assert read_record(root, "one") == record, "what is told is what is kept"
    return record


@pytest.fixture
def found(monkeypatch) -> list[DatasetResult]:
    """What a look at any dataset finds; the contract is kept on the live store by default."""
    results = [KEPT]
    monkeypatch.setattr(blaming.surveying, "survey", lambda names, values, store: results)
    return results


@pytest.mark.slow
class TestReasons:
    """One lesson, one reason."""

    def test_a_good_lesson_is_asked_nothing(self, tmp_path):
        """A lesson that passes has no evidence, and nobody looked for any."""
        heard = Heard()
        record = run(tmp_path, code("x = 1"), (WINDS,), outlook=heard)
        assert (record.verdict, record.evidence) == (Verdict.PASSED, ())
        assert heard.told == ["passed"]

    def test_the_lesson_itself(self, tmp_path):
        """With data in order, on samples, and no other lock to try, it is the lesson."""
        record = run(tmp_path, code("1 / 0"), (WINDS,))
        assert record.verdict is Verdict.FAILED_IN_CODE
        assert record.evidence == (
            f"{WINDS} keeps its contract on the sample store",
            "it never passed here, so there is no other lock to try",
        )

    def test_a_broken_contract(self, tmp_path, found):
        """A lesson whose dataset breaks its contract failed in data, whatever it raised."""
        found[:] = [DatasetResult(WINDS, "live", (BROKEN,))]
        record = run(tmp_path, code("1 / 0"), (WINDS,))
        assert record.verdict is Verdict.FAILED_IN_DATA
        assert record.failure is not None
        assert record.failure.name == "ZeroDivisionError"
        words = "variables.uwnd.units: promised m s-1, found knots"
        assert record.evidence == (f"{WINDS} breaks its contract on the live store: {words}",)

    def test_live_data_that_break_no_promise(self, tmp_path, found):
        """A lesson that passes on samples failed in data, and its end is told once, when known."""
        heard = Heard()
        record = run(tmp_path, code(ONLY_ON_SAMPLES), (WINDS,), outlook=heard)
        assert record.verdict is Verdict.FAILED_IN_DATA
        assert record.evidence[-1] == "it passes on the sample store with the same lock"
        assert heard.told[-2:] == ["does it pass on the sample store?", "failed in data"]
        assert "failed in code" not in heard.told

    def test_a_lesson_that_only_live_data_make_too_slow(self, tmp_path, found):
        """Too slow on live data and quick on samples is the data's fault, too."""
        body = (
            "import os, time\nif os.environ.get('CASTALIA_STORE') != 'sample':\n    time.sleep(60)"
        )
        record = run(tmp_path, code(body), (WINDS,), limits=Limits(cell_timeout_s=4))
        assert record.verdict is Verdict.FAILED_IN_DATA
        assert record.failure is not None
        assert record.failure.name == "CellTimeout"

    def test_a_lesson_that_fails_everywhere(self, tmp_path, found):
        """What fails on samples, too, keeps its verdict and says how it failed there."""
        record = run(tmp_path, code("1 / 0"), (WINDS,))
        assert record.verdict is Verdict.FAILED_IN_CODE
        words = "failed in code, ZeroDivisionError: division by zero"
        assert record.evidence[1] == f"it fails on the sample store, too: {words}"

    def test_data_that_came_back(self, tmp_path, found):
        """An opening that failed stays failed in data, and the evidence says that it works now."""
        body = code("import castalia\ncastalia.open_dataset('no-such-thing')")
        record = run(tmp_path, body, (WINDS,))
        assert record.verdict is Verdict.FAILED_IN_DATA
        assert record.evidence[-1] == "what could not be had during the run can be had now"

    def test_the_same_lock(self, tmp_path):
        """A lesson that passed with this very lock is not run with it again."""
        (tmp_path / "requirements.lock").write_text("")
        assert run(tmp_path, code("x = 1")).verdict is Verdict.PASSED
        record = run(tmp_path, code("x = 1 / 0"))
        assert record.verdict is Verdict.FAILED_IN_CODE
        assert record.evidence == ("the lock is the one with which it last passed",)

    def test_a_lock_that_is_gone(self, tmp_path):
        """Where the last good lock was not kept, the evidence says so."""
        (tmp_path / "requirements.lock").write_text("# one\n")
        good = run(tmp_path, code("x = 1"))
        locks.kept(tmp_path, good.good_lock).unlink()
        (tmp_path / "requirements.lock").write_text("# another\n")
        record = run(tmp_path, code("x = 1 / 0"))
        assert record.good_lock == good.good_lock, "a failure does not forget it"
        assert record.evidence == ("the lock with which it last passed is not kept any more",)

    def test_a_lock_that_cannot_be_installed(self, tmp_path):
        """Where the environment cannot be built, the verdict stays and the evidence says why."""
        (tmp_path / "requirements.lock").write_text("castalia-no-such-package==1\n")
        run(tmp_path, code("x = 1"))
        (tmp_path / "requirements.lock").write_text("# another\n")
        record = run(tmp_path, code("x = 1 / 0"))
        assert record.verdict is Verdict.FAILED_IN_CODE
        (words,) = record.evidence
        assert words.startswith("the lock with which it last passed could not be tried: ")
        assert "castalia-no-such-package" in words

    def test_the_environment(self, tmp_path, monkeypatch):
        """A lesson that passes with the last good lock failed in environment; what changed is named.

        And when the lesson itself is wrong, that lock does not save it.
        """
        wheels = tmp_path / "wheels"
        pin = wheel(wheels, "castaliatide", "1.0", "height_m = 2.5")
        monkeypatch.setenv("UV_FIND_LINKS", str(wheels))
        lock = tmp_path / "requirements.lock"
        lock.write_text(lock_with([pin]))
        good = run(tmp_path, code("x = 1"))
        lock.write_text(lock_with([]))
        record = run(tmp_path, code("import castaliatide\ncastaliatide.height_m"))
        assert record.verdict is Verdict.FAILED_IN_ENVIRONMENT
        assert record.evidence[0] == "it passes with the lock with which it last passed"
        assert record.evidence[1] == "changed since then: castaliatide 1.0 removed"
        assert f"--good _build/locks/{good.good_lock}.lock" in record.evidence[2]
        again = run(tmp_path, code("import castaliatide\ncastaliatide.depth_m"))
        assert again.verdict is Verdict.FAILED_IN_CODE
        words = "it fails with the lock with which it last passed, too: failed in code, "
        assert again.evidence[0].startswith(f"{words}AttributeError")


def test_each_state_has_its_sentence():
    """What became of a contract is one sentence with store, clause, tries and seconds."""
    many = (BROKEN,) * 5
    assert blaming.told(KEPT) == f"{WINDS} keeps its contract on the live store"
    assert blaming.told(DatasetResult(WINDS, "mirror", many)).endswith("found knots; and 2 more")
    away = DatasetResult(WINDS, "live", (), "no\n  answer", "Busy", 1, 2.04)
    assert blaming.told(away) == (
        f"{WINDS} cannot be reached on the live store (1 try in 2.0 s): no answer"
    )
    faulty = DatasetResult(WINDS, "sample", (), "x" * 400, "DamagedSample")
    assert blaming.told(faulty).startswith(f"{WINDS} cannot be opened on the sample store: xxx")
    assert len(blaming.told(faulty)) < 400


LOCKED = """\
# made by hand
numpy==2.1.0 ; python_version < "3.12" \\
    --hash=sha256:aa
    # via xarray
numpy==2.2.0 ; python_version >= "3.12" \\
    --hash=sha256:bb
NetCDF4==1.7
"""


def test_a_lock_holds_what_is_for_its_python(tmp_path):
    """Markers choose among pins, names are as the index has them, comments are no part of pins."""
    path = tmp_path / "some.lock"
    path.write_text(f"# Python 3.13.1\n{LOCKED}")
    lock = locks.read(path)
    assert lock.python == "3.13.1"
    assert {pin.name: pin.version for pin in lock.pins.values()} == {
        "numpy": "2.2.0",
        "netcdf4": "1.7",
    }
    assert lock.pins["numpy"].lines.endswith("--hash=sha256:bb")
    path.write_text(f"# Python 3.11.2\n{LOCKED}")
    assert locks.read(path).pins["numpy"].version == "2.1.0"
    path.write_text(LOCKED)
    assert locks.read(path).python == __import__("platform").python_version()


def test_changes_between_locks(tmp_path):
    """Added packages come first and removed ones last, and some of the changes make a lock."""

    def lock(text: str) -> locks.Lock:
        path = tmp_path / "some.lock"
        path.write_text(text)
        return locks.read(path)

    old, new = lock("b==1\nc==1\nd==1\n"), lock("a==1\nb==2\nc==1\n")
    changes = locks.changes(old, new)
    assert [str(change) for change in changes] == ["a 1 added", "b 1 → 2", "d 1 removed"]
    assert locks.changed(old, changes).pins == new.pins
    assert set(locks.changed(old, changes[:1]).pins) == {"a", "b", "c", "d"}
    assert locks.changes(old, old) == []
    other = lock("b==1 \\\n    --hash=sha256:cc\nc==1\nd==1\n")
    assert [str(change) for change in locks.changes(old, other)] == ["b 1 with other files"]
    assert lock(locks.changed(old, changes).text()) == locks.changed(old, changes)


@pytest.mark.slow
def test_a_passing_run_keeps_its_lock(tmp_path):
    """The lock of a good run is kept with its Python; a failing run keeps none."""
    lock = tmp_path / "requirements.lock"
    lock.write_text("numpy==1\n")
    good = run(tmp_path, code("x = 1"))
    kept = locks.kept(tmp_path, good.good_lock)
    assert locks.read(kept) == locks.read(lock)
    assert kept.read_text().startswith("# Python 3.")
    lock.write_text("numpy==2\n")
    run(tmp_path, code("x = 1 / 0"))
    assert list(kept.parent.iterdir()) == [kept]
    kept.unlink()
    lock.write_text("numpy==1\n")
    run(tmp_path, code("x = 1"))
    kept.unlink()
    book = read_book(tmp_path)
    running.run_lessons(book, select(book, ()))
    assert kept.is_file(), "a result that still counts brings its lock back"


class Noted(running.Outlook):
    """Remembers what the runner noted."""

    def __init__(self) -> None:
        self.notes_: list[str] = []

    def notes(self, words: str) -> None:
        self.notes_.append(words)


def noted(root: Path, lock: str | None, **how) -> list[str]:
    """What is noted when a book runs after its lock has changed."""
    if lock is not None:
        (root / "requirements.lock").write_text(lock)
    book, heard = read_book(root), Noted()
    blaming.run_lessons(book, select(book, ()), outlook=heard, **how)
    return heard.notes_


@pytest.mark.slow
def test_a_lock_that_runs_all_again_is_told_in_a_line(tmp_path):
    """When the lock alone changed, one line names the packages, those first that lessons import."""
    make_book(tmp_path, {"one": code("import numpy"), "two": code("x = 1")})
    assert noted(tmp_path, "aaa==1\nnumpy==1\n") == []
    assert noted(tmp_path, None) == []
    assert noted(tmp_path, None, force=True) == []
    assert noted(tmp_path, "aaa==2\nnumpy==2\nnew==1\n") == [
        "the lock changed since the last good run: numpy 1 → 2, new 1 added, aaa 1 → 2; "
        "2 lessons run again"
    ]
    assert noted(tmp_path, "# in other words\naaa==2\nnumpy==2\nnew==1\n") == [
        "the lock changed since the last good run: no package; 2 lessons run again"
    ]
    path = tmp_path / "lessons" / "small" / "two.md"
    path.write_text(path.read_text().replace("x = 1", "x = 2"))
    for kept in (tmp_path / "_build" / "locks").iterdir():
        kept.unlink()
    assert noted(tmp_path, "numpy==3\n") == [
        "the lock changed since the last good run, which is not kept; 1 lesson runs again"
    ]


def test_many_changes_are_counted(tmp_path):
    """A line names eight packages and counts the others; a new Python comes first."""
    path = tmp_path / "some.lock"

    def lock(python: str, version: int) -> locks.Lock:
        pins = "".join(f"p{number}=={version}\n" for number in range(10))
        path.write_text(f"# Python {python}\n{pins}")
        return locks.read(path)

    words = locks.in_words(lock("3.11.7", 1), lock("3.12.1", 2), ["P9"])
    assert words.startswith("Python 3.11.7 → 3.12.1, p9 1 → 2, p0 1 → 2, ")
    assert words.endswith(" and 3 more")


class TestEnvironments:
    """What can go wrong while an environment is made is one clear line."""

    LOCK = locks.Lock("3.11.0", {})

    def test_no_uv(self, tmp_path, monkeypatch):
        """Without uv there is no environment, and the message says how to get it."""
        monkeypatch.setattr(environments, "find_spec", lambda name: None)
        with pytest.raises(environments.CannotBuild, match=r"uv.*not installed\n.*make book"):
            environments.built(self.LOCK, tmp_path / "env")

    def test_no_such_python(self, tmp_path, monkeypatch):
        """A Python that is not here is named."""
        monkeypatch.setenv("UV_PYTHON_DOWNLOADS", "never")
        with pytest.raises(environments.CannotBuild, match=r"no Python 3\.2\.99 here"):
            environments.built(locks.Lock("3.2.99", {}), tmp_path / "env")

    def test_no_working_copy(self, monkeypatch, tmp_path):
        """A castalia that was installed from a wheel cannot be put into another environment."""
        monkeypatch.setattr(environments, "__file__", str(tmp_path / "a" / "b" / "c" / "d.py"))
        with pytest.raises(environments.CannotBuild, match="not installed from a working copy"):
            environments._project()

    def test_too_slow(self, monkeypatch):
        """uv has an end, too."""
        monkeypatch.setattr(environments, "_LONGEST_S", 0.0001)
        with pytest.raises(environments.CannotBuild, match="it cannot: it took more than 0 s"):
            environments._uv(["--version"], "it cannot")

    def test_half_an_environment_is_made_anew(self, tmp_path, monkeypatch):
        """What an interrupted build left is no environment."""
        folder = tmp_path / "env"
        (folder / "bin").mkdir(parents=True)
        (folder / "left").write_text("")
        built: list[Path] = []

        def build(lock, environment) -> None:
            built.append(environment.folder)
            assert not folder.exists()
            environment.kernels.mkdir(parents=True)

        monkeypatch.setattr(environments, "_build", build)
        environments.built(self.LOCK, folder)
        environments.built(self.LOCK, folder)
        assert built == [folder]


def test_records_of_before_can_be_read():
    """A record without evidence, store and lock is one of a run that had none."""
    old = {
        "lesson": "one", "verdict": "passed", "when": "2026-01-05T03:00:00Z", "seconds": 1.0,
        "peak_memory_bytes": 1, "python": "3.11.7", "packages": {}, "data": [], "cells": 1,
        "keys": {},
    }  # fmt: skip
    record = Record.model_validate_json(json.dumps(old))
    assert (record.evidence, record.good_lock) == ((), "")
