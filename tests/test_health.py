"""What is known of lessons and datasets across runs: since when, last good, last good on live."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from built_books import record

from castalia import health
from castalia.contract import ClauseResult, DatasetResult
from castalia.errors import Place
from castalia.health import Health, Status
from castalia.model import DataUsed, Failure, Record, Verdict

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
BROKEN = ClauseResult("variables.sst.units", Place(Path("sst.yml"), 3), "K", "degC", False)


def days(number: float) -> datetime:
    """Some days after noon."""
    return NOON + timedelta(days=number)


def run(day: float, verdict: Verdict = Verdict.PASSED, store: str = "sample", **more) -> Record:
    """A run of lesson `one` on a day."""
    mark = {"store": store, "version": "1", "sizes": {}, "bounds": {}}
    used = DataUsed(dataset="sst", store=store, kind="real", fingerprint=mark)
    failure = None
    if verdict is not Verdict.PASSED:
        failure = Failure(cell=2, line=30, name="KeyError", message="'sst'\nis gone")
    given = {"when": days(day), "verdict": verdict, "data": (used,), "failure": failure}
    return record("one", **{**given, **more})


def look(store: str = "sample", *broken: ClauseResult, **more) -> DatasetResult:
    """A look at dataset `sst`."""
    return DatasetResult("sst", store, broken, **more)


def after(*records: Record) -> Health:
    """What is known of the lesson after some runs."""
    status = Status()
    for one in records:
        status = health.joined(status, [one])
    return status.lessons["one"]


def test_since_changes_only_with_the_verdict():
    """A verdict that stays keeps the time at which it came; another one brings its own."""
    bad = Verdict.FAILED_IN_DATA
    assert after(run(0), run(1)).since == days(0)
    assert after(run(0), run(1, bad), run(2, bad)).since == days(1)
    assert after(run(0), run(1, bad), run(2, Verdict.TIMED_OUT)).since == days(2)
    assert after(run(0), run(1, bad), run(2)).since == days(2)


def test_the_last_good_time_outlives_failures():
    """A lesson that fails still says when it was good; one that never was says so."""
    known = after(run(0), run(1), run(2, Verdict.CRASHED))
    assert (known.good, known.when, known.state) == (days(1), days(2), "crashed")
    assert after(run(0, Verdict.CRASHED)).good is None


def test_live_is_kept_apart():
    """A good run on samples does not hide that the last one on live data failed."""
    bad = run(1, Verdict.FAILED_IN_DATA, "live")
    known = after(run(0, store="live"), bad, run(2, store="sample"))
    assert (known.state, known.store, known.good) == ("passed", "sample", days(2))
    assert known.live is not None
    assert (known.live.state, known.live.since) == ("failed in data", days(1))
    assert known.live.good == days(0)
    assert not known.all_good
    assert after(run(0), run(1)).live is None
    assert after(run(0), run(1, store="live"), run(2)).all_good


def test_what_is_older_changes_nothing():
    """A record that is noted again, or late, does not bring an old verdict back."""
    known = after(run(0, Verdict.CRASHED), run(2))
    again = after(run(0, Verdict.CRASHED), run(2), run(0, Verdict.CRASHED), run(2))
    assert again == known
    late = after(run(2), run(1, Verdict.FAILED_IN_DATA, "live"))
    assert (late.state, late.since) == ("passed", days(2))
    assert late.live is not None
    assert late.live.state == "failed in data"


def test_evidence_begins_with_the_failure():
    """Where and how it failed comes first, in one line; then why."""
    known = after(run(0, Verdict.FAILED_IN_DATA, evidence=("sst cannot be reached",)))
    assert known.evidence == ("cell 2, line 30: KeyError: 'sst' is gone", "sst cannot be reached")
    assert after(run(0)).evidence == ()


@pytest.mark.parametrize(
    ("record_", "store"),
    [
        (run(0, store="live"), "live"),
        (run(0, store="mirror"), "mirror"),
        (run(0, data=(), store="live"), "none"),
        (run(0, Verdict.FAILED_IN_DATA, data=()).model_copy(update={"store": "live"}), "live"),
        (run(0, Verdict.FAILED_IN_DATA, data=()).model_copy(update={"store": "auto"}), "none"),
    ],
)
def test_the_store_of_a_run(record_: Record, store: str):
    """What was used counts; before anything was opened, what was asked for."""
    assert health.store_of(record_) == store


def test_datasets_have_their_states():
    """A dataset is kept, broken or unreachable, with the sentence that says why."""
    status = health.joined(Status(), datasets=[look("live")], now=days(0))
    assert (status.datasets["sst"].state, status.datasets["sst"].evidence) == ("kept", ())
    status = health.joined(status, datasets=[look("live", BROKEN)], now=days(1))
    seen = status.datasets["sst"]
    assert (seen.state, seen.since, seen.good) == ("broken", days(1), days(0))
    assert seen.evidence == (
        "sst breaks its contract on the live store: variables.sst.units: promised K, found degC",
    )
    away = look("live", problem="no answer", fault="Unreachable", tries=4, seconds=9.3)
    status = health.joined(status, datasets=[away], now=days(2))
    assert status.datasets["sst"].state == "unreachable"
    assert "(4 tries in 9.3 s): no answer" in status.datasets["sst"].evidence[0]


def test_it_is_kept_across_runs(tmp_path):
    """`_build/status.json` holds what earlier runs noted; a damaged one is begun anew."""
    health.note(tmp_path, [run(0)])
    known = health.note(tmp_path, datasets=[look()], now=days(1))
    assert (known.lessons["one"].good, known.datasets["sst"].when) == (days(0), days(1))
    assert health.read_status(tmp_path) == known
    assert [path.name for path in (tmp_path / "_build").glob("*.new")] == []
    health.status_place(tmp_path).write_text('{"lessons": 3')
    assert health.read_status(tmp_path) == Status()
    assert health.note(tmp_path, [run(2)]).datasets == {}
