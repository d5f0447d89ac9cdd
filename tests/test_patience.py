"""We wait for others a few times, longer and longer, as they ask, and not for ever."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from castalia import patience
from castalia.errors import Busy, DamagedDownload, Moved, Place, Refused, Unreachable
from castalia.patience import Patience, Transient, patiently, patiently_awaited, refusal

PLACE = Place(Path("datasets/tiny.yml"), 7)
QUICK = Patience(tries=4, first_s=0.001, most_s=0.004, total_s=1.0)


class Work:
    """Fails as often as it is told, then gives 42."""

    def __init__(self, *failures: Exception) -> None:
        self.failures = list(failures)
        self.began: list[float] = []

    def __call__(self) -> int:
        """One try."""
        self.began.append(time.monotonic())
        if self.failures:
            raise self.failures.pop(0)
        return 42


def test_what_works_is_done_once():
    """Work that succeeds is not repeated."""
    work = Work()
    assert patiently(work, "it") == 42
    assert len(work.began) == 1


def test_what_passes_is_tried_again():
    """Two failures that may pass cost two more tries, and the result is the same."""
    work = Work(Transient("a hiccup"), Transient("a hiccup"))
    assert patiently(work, "it", PLACE, QUICK) == 42
    assert len(work.began) == 3


def test_the_end_of_patience_says_what_where_and_how_often():
    """When tries run out, the error names file and line, what was asked, tries and seconds."""
    work = Work(*(Transient("no answer in time") for _ in range(9)))
    with pytest.raises(Unreachable) as caught:
        patiently(work, "https://example.org/a.nc", PLACE, QUICK)
    assert len(work.began) == caught.value.tries == 4
    assert str(caught.value) == (
        "datasets/tiny.yml:7: https://example.org/a.nc: no answer in time "
        f"(4 tries in {caught.value.seconds:.1f} s)\n"
        "  try again later, or set CASTALIA_STORE=sample"
    )
    assert 0 < caught.value.seconds < 1


def test_one_try_is_called_one_try():
    """A patience of one try speaks of it in the singular."""
    with pytest.raises(Unreachable, match=r"\(1 try in 0\.\d s\)"):
        patiently(Work(Transient("a hiccup")), "it", None, Patience(tries=1))


def test_pauses_grow_and_are_bounded(monkeypatch):
    """Pauses are random, at most doubled each time, and never longer than the longest granted."""
    slept = []
    monkeypatch.setattr(time, "sleep", slept.append)
    often = Patience(tries=30, first_s=0.5, most_s=4.0, total_s=1e6)
    with pytest.raises(Unreachable):
        patiently(Work(*(Transient("no") for _ in range(30))), "it", None, often)
    assert len(slept) == 29
    assert all(pause <= min(0.5 * 2**n, 4.0) for n, pause in enumerate(slept))
    assert len(set(slept)) == 29
    assert sum(slept[10:]) > sum(slept[:3])


def test_a_server_s_wish_is_granted():
    """A pause that the server asks for is kept."""
    work = Work(Transient("busy", Busy, wait_s=0.2))
    assert patiently(work, "it", None, QUICK) == 42
    assert work.began[1] - work.began[0] >= 0.2


def test_a_wish_beyond_patience_ends_it_at_once():
    """Nobody waits an hour because a server says so; the message tells what it asked for."""
    work = Work(*(Transient("too many requests (HTTP 429)", Busy, 3600.0) for _ in range(9)))
    began = time.monotonic()
    with pytest.raises(Busy) as caught:
        patiently(work, "it", PLACE, QUICK)
    assert time.monotonic() - began < 0.5
    assert caught.value.tries == len(work.began) == 1
    assert caught.value.hint.startswith("it asks for 3600 s; try again later")


def test_the_whole_time_is_bounded():
    """Slow failures end when all the time is used, however many tries are left."""

    def slow() -> int:
        time.sleep(0.1)
        raise Transient("no")

    with pytest.raises(Unreachable) as caught:
        patiently(slow, "it", None, Patience(tries=1000, first_s=0.001, most_s=0.01, total_s=0.4))
    assert 2 <= caught.value.tries <= 5
    assert caught.value.seconds < 1.5


def test_getting_on_renews_patience():
    """A failure that brought us forward does not count; those after it do."""
    forward = [Transient("cut") for _ in range(20)]
    for one in forward:
        one.got_on = True
    work = Work(*forward)
    assert patiently(work, "it", None, QUICK) == 42
    assert len(work.began) == 21
    for one in forward[5:]:
        one.got_on = False
    work = Work(*forward)
    with pytest.raises(Unreachable):
        patiently(work, "it", None, QUICK)
    assert len(work.began) == 5 + 4


def test_damage_keeps_its_name():
    """What was damaged each time is a damaged download, not a place out of reach."""
    work = Work(*(Transient("the bytes were damaged", DamagedDownload) for _ in range(9)))
    with pytest.raises(DamagedDownload, match=r"yml:7: it: the bytes were damaged \(4 tries in"):
        patiently(work, "it", PLACE, QUICK)


def test_what_cannot_pass_is_not_tried_again():
    """An error that another try will not mend is raised as it is, after one try."""
    error = Moved("gone")
    work = Work(error)
    with pytest.raises(Moved) as caught:
        patiently(work, "it", None, QUICK)
    assert caught.value is error
    assert len(work.began) == 1


def test_the_book_s_own_patience_is_read_when_it_is_needed(monkeypatch):
    """A patience that is set later holds for all who name none of their own."""
    monkeypatch.setattr(patience, "PATIENCE", QUICK)
    work = Work(*(Transient("no") for _ in range(9)))
    with pytest.raises(Unreachable):
        patiently(work, "it")
    assert len(work.began) == 4


@pytest.mark.parametrize(
    ("status", "kind", "words"),
    [
        (404, Moved, "it: nothing is there (HTTP 404)\n  its place may have moved"),
        (410, Moved, "it: nothing is there (HTTP 410)\n  its place may have moved"),
        (401, Refused, "it: access is refused (HTTP 401)\n  the place may ask for an account"),
        (403, Refused, "it: access is refused (HTTP 403)\n  the place may ask for an account"),
        (418, Unreachable, "it: an answer that we do not understand (HTTP 418)"),
        (304, Unreachable, "it: an answer that we do not understand (HTTP 304)"),
    ],
)
def test_refusals_for_good(status, kind, words):
    """A status that another try will not change is an error that says what it means, and where."""
    error = refusal(status, "it", PLACE)
    assert type(error) is kind
    assert str(error).startswith(f"datasets/tiny.yml:7: {words}")


@pytest.mark.parametrize("status", [408, 425, 500, 502, 503, 504, 520])
def test_refusals_that_may_pass(status):
    """A server's own failure is worth another try."""
    error = refusal(status, "it", PLACE)
    assert isinstance(error, Transient)
    assert (error.error, str(error)) == (Unreachable, f"the server fails (HTTP {status})")


@pytest.mark.parametrize(
    ("header", "wait_s"),
    [
        ("", 0.0),
        ("2", 2.0),
        ("2.5", 2.5),
        ("-3", 0.0),
        ("soon", 0.0),
        ("nan", 0.0),
        ("inf", 0.0),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
        ("Wed, 99 Oct 2015 07:28:00 GMT", 0.0),
    ],
)
def test_retry_after(header, wait_s):
    """Seconds are understood; what is no pause, or one that is over, counts as none."""
    error = refusal(429, "it", PLACE, header)
    assert isinstance(error, Transient)
    assert (error.error, error.wait_s) == (Busy, wait_s)


@pytest.mark.parametrize("zone", [UTC, None], ids=["GMT", "-0000"])
def test_retry_after_a_date(zone):
    """A date is understood as the time until then."""
    then = datetime.now(UTC) + timedelta(seconds=60)
    header = format_datetime(then.replace(tzinfo=zone), usegmt=zone is UTC)
    error = refusal(503, "it", PLACE, header)
    assert isinstance(error, Transient)
    assert 57 < error.wait_s <= 60


def test_awaited_work_has_the_same_patience():
    """Work that is awaited is tried as often, and fails with the same words."""

    def awaited(work: Work):
        async def once() -> int:
            return work()

        return asyncio.run(patiently_awaited(once, "it", PLACE, QUICK))

    assert awaited(Work(Transient("no"), Transient("no"))) == 42
    with pytest.raises(Unreachable, match=r"tiny\.yml:7: it: no \(4 tries in 0\.\d s\)"):
        awaited(Work(*(Transient("no") for _ in range(9))))
    with pytest.raises(Moved, match="gone"):
        awaited(Work(Moved("gone")))
