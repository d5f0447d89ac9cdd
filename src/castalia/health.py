"""The health of the book: what became of each lesson and dataset, since when, and when it was good.

`_build/status.json` keeps it across runs. What a run finds is noted here; pages and issues are made
from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock
from pydantic import Field

from castalia.blaming import told
from castalia.contract import DatasetResult
from castalia.facts import Facts
from castalia.model import Record, Verdict

GOOD = (Verdict.PASSED.value, "kept")
LIVE = "live"


class Seen(Facts):
    """What was found when one looked last."""

    state: str  # the verdict of a lesson; of a dataset kept, broken, unreachable or faulty
    since: datetime  # when it was first found so, and never otherwise after that
    when: datetime  # of the last look
    good: datetime | None = None  # when it was last found good
    evidence: tuple[str, ...] = ()

    @property
    def is_good(self) -> bool:
        """Whether all was well."""
        return self.state in GOOD


class Health(Seen):
    """The last look on whatever store, and the last one on the live store."""

    store: str  # live, mirror or sample; none for a lesson without data
    live: Seen | None = None

    @property
    def all_good(self) -> bool:
        """Whether both looks found all well."""
        return self.is_good and (self.live is None or self.live.is_good)


class Status(Facts):
    """Everything in `_build/status.json`."""

    lessons: dict[str, Health] = Field(default_factory=dict)
    datasets: dict[str, Health] = Field(default_factory=dict)


class Look(Facts):
    """One look at one thing."""

    name: str
    state: str
    when: datetime
    store: str
    evidence: tuple[str, ...] = ()


def note(
    root: Path,
    records: Iterable[Record] = (),
    datasets: Iterable[DatasetResult] = (),
    now: datetime | None = None,
) -> Status:
    """Bring `_build/status.json` up to date; what is older than what it holds changes nothing.

    Args:
        root: The book's folder.
        records: Runs of lessons.
        datasets: Datasets held against their contracts.
        now: When the datasets were looked at.
    Returns:
        All that is known now.
    """
    place = status_place(root)
    place.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(place.with_suffix(".lock")):
        after = joined(read_status(root), records, datasets, now)
        made = place.with_suffix(".new")
        made.write_text(after.model_dump_json(indent=1) + "\n", encoding="utf-8")
        made.replace(place)
    return after


def joined(
    before: Status,
    records: Iterable[Record] = (),
    datasets: Iterable[DatasetResult] = (),
    now: datetime | None = None,
) -> Status:
    """What is known after some runs and looks, of which those older than what is known are nothing.

    Args:
        before: What was known.
        records, datasets, now: As for `note`.
    """
    looks = (_at_dataset(result, now or datetime.now(UTC)) for result in datasets)
    return Status(
        lessons=_noted(before.lessons, map(_at_lesson, records)),
        datasets=_noted(before.datasets, looks),
    )


def status_place(root: Path) -> Path:
    """Where the status of a book stands."""
    return root / "_build" / "status.json"


def read_status(root: Path) -> Status:
    """The status of a book; an empty one when there is none that can be understood."""
    try:
        return Status.model_validate_json(status_place(root).read_bytes())
    except (OSError, ValueError):
        return Status()


def _noted(known: dict[str, Health], looks: Iterable[Look]) -> dict[str, Health]:
    after = dict(known)
    for look in looks:
        after[look.name] = _joined(after.get(look.name), look)
    return {name: after[name] for name in sorted(after)}


def _joined(before: Health | None, look: Look) -> Health:
    """What is known of one thing after another look."""
    live = before.live if before else None
    if look.store == LIVE and (live is None or look.when > live.when):
        live = Seen(**_facts(live, look))
    if before and look.when <= before.when:
        return before.model_copy(update={"live": live})
    return Health(**_facts(before, look), store=look.store, live=live)


def _facts(before: Seen | None, look: Look) -> dict[str, Any]:
    """The facts of a look that follows another."""
    same = before is not None and before.state == look.state
    good = look.when if look.state in GOOD else (before.good if before else None)
    return {
        "state": look.state,
        "since": before.since if before and same else look.when,
        "when": look.when,
        "good": good,
        "evidence": look.evidence,
    }


def _at_lesson(record: Record) -> Look:
    return Look(
        name=record.lesson,
        state=record.verdict.value,
        when=record.when,
        store=store_of(record),
        evidence=tuple(_evidence(record)),
    )


def store_of(record: Record) -> str:
    """The store that a run depended on: the liveliest of those that were used, or was wanted."""
    used = {one.store for one in record.data}
    for store in (LIVE, "mirror", "sample"):
        if store in used:
            return store
    wanted = record.store if record.store != "auto" else ""
    return "none" if record.verdict is Verdict.PASSED else wanted or "none"


def _evidence(record: Record) -> Iterator[str]:
    """How a run failed, then why."""
    if record.failure:
        failure = record.failure
        where = f"cell {failure.cell}, line {failure.line}"
        words = " ".join(f"{failure.name}: {failure.message}".split())
        yield f"{where}: {words if len(words) <= 300 else words[:299] + '…'}"
    yield from record.evidence


def _at_dataset(result: DatasetResult, now: datetime) -> Look:
    evidence = () if result.good else (told(result),)
    return Look(
        name=result.name, state=result.state, when=now, store=result.store, evidence=evidence
    )
