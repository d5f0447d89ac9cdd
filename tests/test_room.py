"""As many runs at a time as there are to be, and no more memory than there is."""

from __future__ import annotations

import asyncio
import random
from types import SimpleNamespace

import psutil
import pytest
from small_books import code, make_book, write_lesson

from castalia import running
from castalia.model import Verdict
from castalia.reading import read_book, select
from castalia.running import room, session
from castalia.running.execution import Limits
from castalia.running.room import Room

GIB = 2**30


@pytest.mark.parametrize("seed", range(5))
def test_the_sum_stays_within_the_machine(seed):
    """Whatever runs, its number and its memory fit, and all get their turn."""
    chance = random.Random(seed)
    wanted = [chance.randint(1, 60) for _ in range(40)]
    space = Room(4, 100)
    running_now: list[int] = []
    done = []

    async def one(bytes_: int) -> None:
        async with space.taken(bytes_):
            running_now.append(bytes_)
            assert len(running_now) <= 4
            assert sum(running_now) <= 100
            await asyncio.sleep(chance.random() / 1000)
            running_now.remove(bytes_)
            done.append(bytes_)

    async def all_of_them() -> None:
        await asyncio.gather(*map(one, wanted))

    asyncio.run(all_of_them())
    assert sorted(done) == sorted(wanted)


def test_what_is_too_large_runs_alone():
    """A run that never fits is not refused: it gets the whole machine."""
    space = Room(4, 100)

    async def both() -> None:
        async with space.taken(500):
            assert not space.fits(1)
        async with space.taken(1):
            assert not space.fits(500)

    asyncio.run(both())


def test_room_is_given_back_when_a_run_breaks():
    """An error in one run leaves its room to the others."""
    space = Room(1, 100)

    async def breaks() -> None:
        with pytest.raises(KeyError):
            async with space.taken(100):
                raise KeyError
        assert space.fits(100)

    asyncio.run(breaks())


def test_a_container_s_limit_counts(tmp_path, monkeypatch):
    """Inside a container what it may still take is free, not what the machine has."""
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=8 * GIB))
    assert room.free_bytes(tmp_path) == 8 * GIB
    (tmp_path / "memory.max").write_text("max\n")
    (tmp_path / "memory.current").write_text(f"{GIB}\n")
    assert room.free_bytes(tmp_path) == 8 * GIB
    (tmp_path / "memory.max").write_text(f"{3 * GIB}\n")
    assert room.free_bytes(tmp_path) == 2 * GIB
    (tmp_path / "memory.max").write_text("1\n")
    assert room.free_bytes(tmp_path) == 0


def declares(root, slug: str, gib: float, body: str) -> None:
    """Write a lesson that declares its memory."""
    path = write_lesson(root, slug, body)
    text = path.read_text()
    path.write_text(text.replace("  runs_in:", f"  memory_gib: {gib}\n  runs_in:"))


class Beside(running.Outlook):
    """Remembers which lessons ran side by side."""

    def __init__(self) -> None:
        self.now: set[str] = set()
        self.seen: set[frozenset[str]] = set()

    def begins(self, lesson) -> None:
        self.now.add(lesson.slug)
        self.seen.add(frozenset(self.now))

    def ends(self, record) -> None:
        self.now.remove(record.lesson)


def beside(root, monkeypatch) -> set[frozenset[str]]:
    """The sets of lessons that ran side by side in 3 GiB, with three at a time."""
    monkeypatch.setattr(room, "free_bytes", lambda: 3 * GIB)
    book, heard = read_book(root), Beside()
    records = running.run_lessons(book, select(book, ()), jobs=3, force=True, outlook=heard)
    assert {record.verdict for record in records} == {Verdict.PASSED}
    return heard.seen


@pytest.mark.slow
def test_declared_and_shown_memory_decide_who_runs_side_by_side(tmp_path, monkeypatch):
    """Lessons that declare more than fits never run together, until they have shown that they do."""
    body = code("import time\ntime.sleep(1)")
    for slug in ("big", "bigger"):
        declares(tmp_path, slug, 2, body)
    make_book(tmp_path, {"big": "", "bigger": "", "small": body})
    first = beside(tmp_path, monkeypatch)
    assert not any({"big", "bigger"} <= together for together in first)
    assert any("small" in together and len(together) == 2 for together in first)
    assert {"big", "bigger", "small"} in beside(tmp_path, monkeypatch)


def test_a_failed_run_has_shown_no_peak(tmp_path):
    """What a lesson took before it failed says nothing of what it needs."""
    declares(tmp_path, "one", 2, code("x = 1"))
    book = make_book(tmp_path, {"one": ""})
    lesson = book.lessons["one"]

    def expected(verdict: Verdict, peak: int) -> int:
        last = SimpleNamespace(verdict=verdict, peak_memory_bytes=peak)
        return session._Task(lesson, None, {}, last).expected_bytes

    assert expected(Verdict.PASSED, GIB // 2) == GIB // 2
    assert expected(Verdict.CRASHED, GIB // 2) == 2 * GIB
    assert expected(Verdict.CRASHED, 3 * GIB) == 3 * GIB
    assert session._Task(lesson, None, {}, None).expected_bytes == 2 * GIB


@pytest.mark.slow
def test_a_lesson_may_take_what_it_declares(tmp_path):
    """A lesson's own memory goes beyond what any lesson may take; another's is ended there."""
    body = code("import time\nblock = bytearray(400 * 2**20)\ntime.sleep(0.5)")
    declares(tmp_path, "declared", 1, body)
    book = make_book(tmp_path, {"declared": "", "silent": body})
    limits = Limits(memory_bytes=300 * 2**20)
    declared, silent = running.run_lessons(book, select(book, ()), limits=limits)
    assert declared.verdict is Verdict.PASSED
    assert silent.failure.name == "MemoryLimit"


def test_who_is_not_ready_lets_others_pass():
    """The first that is ready gets the room; who was not is asked again when something changed."""
    there: set[str] = set()
    order: list[str] = []

    async def one(name: str, space: Room) -> None:
        async with space.taken(1, lambda: name in there):
            order.append(name)

    async def all_of_them() -> None:
        space = Room(1, 10)
        runs = [asyncio.create_task(one(name, space)) for name in ("first", "second")]
        for name in ("second", "first"):
            await asyncio.sleep(0)
            there.add(name)
            await space.look_again()
        await asyncio.wait_for(asyncio.gather(*runs), 5)

    asyncio.run(all_of_them())
    assert order == ["second", "first"]
