"""Each attack gets its honest mark, and harms nobody: not the grader, not the next, not the machine."""

from __future__ import annotations

import os
import time
from pathlib import Path

import attacked
import psutil
import pytest
from attacked import ATTACKS, EXERCISE, Attack

from castalia.checking.findings import Status
from castalia.grading import performing
from castalia.grading.facts import Marking
from castalia.grading.limits import Limits
from castalia.grading.sandbox import Warmth
from castalia.grading.values import MB

TIGHT = Limits(
    cpu_s=2, wall_s=3, answer_s=2, memory=600 * MB, processes=40, disk=50 * MB, crossing=64 * MB
)
LONGEST_S = 25
FULL = {"total": 1.0, "anomaly": 2.0, "square": 3.0}
SECRET = "CASTALIA_SECRET_OF_THE_GRADER"


@pytest.fixture(scope="module", autouse=True)
def _one_warm_process():
    """All attacks meet the same warm process, as long as it lives."""
    os.environ[SECRET] = "66"
    yield
    performing.rest()
    del os.environ[SECRET]


def perform(path: Path) -> Marking:
    """Mark what lies at a path, within tight limits."""
    return performing.perform(
        performing.Job(path, EXERCISE, limits=TIGHT, warmth=Warmth(("numpy",)))
    )


def earned(marking: Marking) -> dict[str, float]:
    """Points by part."""
    return {one.part: one.points for one in marking.parts}


def running() -> list[tuple[int, str]]:
    """All processes below this one but for stems, which come and go with what submissions begin with."""
    found = psutil.Process().children(recursive=True)
    depths = {one.pid: _depth(one.pid) for one in found}
    pythons = {one.pid for one in found if one.name().startswith("python")}
    return sorted(
        (one.pid, one.name())
        for one in found
        if one.pid not in pythons
        or depths[one.pid] != depths.get(one.ppid())
        or one.ppid() not in pythons
    )


def _depth(pid: int) -> int:
    """In how many namespaces a process has a number: each run has one more than what forks it."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(len(line.split()) - 1 for line in lines if line.startswith("NSpid:"))


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda one: one.name)
def test_attacks_earn_what_they_are_worth(attack: Attack, tmp_path: Path):
    """An attack is marked honestly, in bounded time; the next submission meets no trace of it."""
    submitted = attacked.hand_in(attack, tmp_path)
    honest = attacked.honest_one(tmp_path)
    if not performing.POOL.resting:
        assert earned(perform(honest)) == FULL
    before, files = running(), sorted(tmp_path.rglob("*"))
    began = time.monotonic()
    marking = perform(submitted)
    assert time.monotonic() - began < LONGEST_S
    told = [(one.part, one.status, one.message) for one in marking.parts]
    assert earned(marking) == attack.honest, (told, marking.notes)
    assert not any(one.status == Status.BROKEN for one in marking.parts), told
    for one in marking.parts:
        assert (one.message + repr(one.evidence)).replace("\n", "").isprintable()
    assert running() == before
    assert sorted(tmp_path.rglob("*")) == files
    assert not [*Path("/tmp").glob("forged-by-*")]
    assert earned(perform(honest)) == FULL
    assert running() == before
