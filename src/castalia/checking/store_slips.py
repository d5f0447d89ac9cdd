"""Misconceptions that a Zarr store shows: named detectors, as those of `slips`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from castalia.checking.slips import Evidence, Slip
from castalia.checking.stored import StoreFacts

POINTERS = ("grid_mapping", "bounds", "coordinates", "ancillary_variables", "climatology")


@dataclass(frozen=True)
class StoreEvidence(Evidence):
    """All that a slip may look at; `got` is the Dataset that was read back, or None."""

    facts: StoreFacts | None = None


def store_shows(
    name: str, shows: Callable[[StoreFacts], bool], message: str, reread: str = ""
) -> Slip:
    """A misconception that the facts of a store show."""

    def explains(seen: Evidence) -> bool:
        facts = getattr(seen, "facts", None)
        return facts is not None and shows(facts)

    return Slip(name, message, explains, reread)


def appended_twice(dim: str = "time", reread: str = "") -> Slip:
    """The same labels stand on an axis more than once."""
    told = (
        f"Some labels of {dim} stand in your store twice. Appending does not look at what is there "
        "already: compare the first new label with the last one stored before you append."
    )

    def shows(facts: StoreFacts) -> bool:
        labels = facts.labels.get(dim, ())
        return len(set(labels)) < len(labels)

    return store_shows("appended-twice", shows, told, reread)


def replaced_for_appended(first: Callable[[], object], dim: str = "time", reread: str = "") -> Slip:
    """The archive is gone, and only what was written last is there; `first` is its first label."""
    told = (
        "Your store begins later than the record: what stood there before was deleted. "
        '`mode="w"` replaces a whole store; to add to it, name the axis that grows.'
    )

    def shows(facts: StoreFacts) -> bool:
        labels = facts.labels.get(dim, ())
        return len(labels) > 0 and bool(labels[0] > first())

    return store_shows("replaced-for-appended", shows, told, reread)


def one_large_chunk(array: str, shard: tuple[int, ...] = (), reread: str = "") -> Slip:
    """A chunk as large as the whole array, or as its shard was meant to be."""
    told = (
        f"A chunk of `{array}` is so large that a reader of one value fetches far too much. The "
        "shard is the unit of writing, the chunk that of reading: say both."
    )

    def shows(facts: StoreFacts) -> bool:
        one = facts.arrays.get(array)
        return one is not None and one.chunks in (one.shape, shard)

    return store_shows("one-large-chunk", shows, told, reread)


def dangling_attributes(reread: str = "") -> Slip:
    """Attributes that point to variables which the store does not have."""
    told = (
        "An attribute of your store points to a variable that is not in it. Look at `grid_mapping`, "
        "`bounds` and their kind, and leave nothing over that a reader would search in vain."
    )

    def shows(facts: StoreFacts) -> bool:
        return any(
            target not in facts.arrays
            for one in facts.arrays.values()
            for pointer in POINTERS
            for target in str(one.attributes.get(pointer, "")).split()
            if not target.endswith(":")
        )

    return Slip(
        "dangling-attributes", told, store_shows("", shows, "").explains, reread, habit=True
    )


def not_consolidated(reread: str = "") -> Slip:
    """No consolidated metadata, or a copy that a later change left out of date or removed."""
    told = (
        "Your store has no consolidated metadata that are up to date. Consolidate last, and again "
        "after every change."
    )
    return store_shows(
        "not-consolidated", lambda facts: bool(facts.stale) or not facts.consolidated, told, reread
    )
