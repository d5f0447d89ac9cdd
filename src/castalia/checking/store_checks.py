"""What a Zarr store that a learner wrote must hold: its layout first, then what a reader gets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from castalia.checking import comparing
from castalia.checking.answers import Answer
from castalia.checking.checks import Check
from castalia.checking.findings import Finding, Status
from castalia.checking.slips import Slip
from castalia.checking.store_slips import StoreEvidence
from castalia.checking.stored import ArrayFacts, Positions, StoreFacts


@dataclass(frozen=True)
class Layout:
    """How one array must be stored; what is left out may be as it likes."""

    dtype: str = ""
    chunks: tuple[int, ...] = ()
    shards: tuple[int, ...] | None = None  # () where each chunk must be an object of its own
    codecs: Sequence[str] = ()  # words that must stand among the codecs and their settings
    attributes: Mapping[str, str] = field(
        default_factory=dict
    )  # what each must say; "" for anything

    def wrong(self, told: str, facts: ArrayFacts) -> Iterator[str]:
        """All that is wrong with an array, in the order in which it is told."""
        if self.dtype and facts.dtype != self.dtype:
            yield f"{told} is stored as {facts.dtype}, expected {self.dtype}"
        if self.chunks and facts.chunks != self.chunks:
            yield f"{told} has chunks of {facts.chunks}, expected {self.chunks}"
        if self.shards is not None and facts.shards != self.shards:
            have = f"shards of {facts.shards}" if facts.shards else "no shards"
            yield f"{told} has {have}, expected {self.shards or 'none'}"
        words = {word for codec in facts.codecs for word in codec.split()}
        for word in self.codecs:
            if word not in words:
                yield f"{told} has the codecs {'; '.join(facts.codecs)}, and {word!r} is not among them"
        yield from wrong_words(told, self.attributes, facts.attributes)


def wrong_words(told: str, wanted: Mapping[str, str], have: Mapping[str, Any]) -> Iterator[str]:
    """Attributes that are missing, or do not say what they must."""
    for name, words in wanted.items():
        if name not in have:
            yield f"{told} has no attribute {name!r}"
        elif words.lower() not in str(have[name]).lower() or not str(have[name]).strip():
            must = f"it must name {words!r}" if words else "it must not be empty"
            yield f"{told} has an attribute {name!r} that says {str(have[name])!r}; {must}"


@dataclass(frozen=True)
class Store(Check):
    """A name holds a path or a store, and there a reader finds what is expected.

    The store is described where it lives. Of its values only `part` is read back.
    """

    name: str
    expected: Callable[[], Any] = field(repr=False)  # a Dataset: all that a reader must find
    part: Positions = field(default_factory=dict)
    arrays: Mapping[str, Layout] = field(default_factory=dict)
    attributes: Mapping[str, str] = field(default_factory=dict)  # of the group
    zarr_format: int = 0
    consolidated: bool | None = None
    most_bytes: Callable[[], int] | None = field(repr=False, default=None)
    within: float = 1e-6
    because: str = ""
    slips: tuple[Slip, ...] = ()

    def held(self, answer: Answer) -> Finding | None:
        """Hold the layout, then known misconceptions, then the values read back."""
        try:
            facts = answer.store(self.name, self.part)
        except TypeError as error:
            return self._formed(f"`{self.name}`: {error}, expected a path or a Zarr store")
        except (FileNotFoundError, ValueError) as error:
            return self._formed(f"`{self.name}`: {error}")
        expected = self.expected()
        part = expected.isel(self.part, missing_dims="ignore")
        source = answer.source(self.name)
        seen = StoreEvidence(self.name, facts.part, part, source, self.within, facts=facts)
        if wrong := next(self._forms(facts, expected), ""):
            slip = self._slip(seen)
            return self._slipped(slip) if slip else self._formed(wrong)
        for name, one in part.data_vars.items():
            if found := self._values(
                seen, f"Array `{name}` of `{self.name}`", facts.part[name], one
            ):
                return found
        slip = self._slip(seen, habits_only=True)
        return self._slipped(slip) if slip else None

    def _forms(self, facts: StoreFacts, expected: Any) -> Iterator[str]:
        """All that is wrong with the layout, in the order in which it is told."""
        mine = f"`{self.name}`"
        if self.zarr_format and facts.zarr_format != self.zarr_format:
            yield f"{mine} has version {facts.zarr_format} of the format, expected {self.zarr_format}"
        for name in expected.data_vars:
            if name not in facts.arrays:
                have = ", ".join(sorted(facts.arrays)) or "no array at all"
                yield f"{mine} has no array {name!r}; it has {have}"
        for name, one in expected.data_vars.items():
            yield from _wrong_axes(f"Array `{name}` of {mine}", facts, facts.arrays[name], one)
        for name, layout in self.arrays.items():
            yield from layout.wrong(f"Array `{name}` of {mine}", facts.arrays[name])
        yield from wrong_words(mine, self.attributes, facts.attributes)
        if facts.stale:
            yield (
                f"{mine}: its consolidated metadata are out of date: their copy of "
                f"{facts.stale[0]!r} is not what the array itself says"
            )
        if self.consolidated is not None and facts.consolidated is not self.consolidated:
            yield f"{mine} has {'' if facts.consolidated else 'no '}consolidated metadata"
        if facts.part is None:
            yield f"{mine} cannot be read back with xarray: {facts.unread}"
        if self.most_bytes and facts.bytes > (most := self.most_bytes()):
            yield f"{mine} takes {facts.bytes:,} bytes, and {most:,} are enough"

    def _values(self, seen: StoreEvidence, told: str, got: Any, expected: Any) -> Finding | None:
        if wrong := comparing.wrong_form(told, got, expected):
            slip = self._slip(seen)
            return self._slipped(slip) if slip else self._formed(wrong)
        if comparing.agree(got, expected, self.within):
            return None
        where, have, want = comparing.largest_difference(got, expected, self.within)
        at = (("differs most at", where),) if where else ()
        evidence = (*at, ("reads back", have), ("expected", want))
        if slip := self._slip(seen):
            return self._slipped(slip, *evidence)
        message = f"{told} has the right layout, and other values than expected. {self.because}"
        return self._finding(Status.WRONG_VALUE, message.strip(), *evidence)


def _wrong_axes(told: str, facts: StoreFacts, array: ArrayFacts, expected: Any) -> Iterator[str]:
    if array.dims and array.dims != expected.dims:
        have, want = map(comparing.in_brackets, (array.dims, expected.dims))
        yield f"{told} has dims {have}, expected {want}"
    elif len(array.shape) != expected.ndim:
        yield f"{told} has shape {array.shape}, expected {expected.shape}"
    for dim, length in zip(expected.dims, array.shape, strict=False):
        if length != expected.sizes[dim]:
            yield f"{told} has {length} values along {dim}, expected {expected.sizes[dim]}"
        elif dim in expected.coords and facts.labels:
            if dim not in facts.labels:
                yield f"{told} has lost the labels of {dim}"
            elif not comparing.agree(facts.labels[dim], expected[dim].values, 1e-5):
                yield f"{told} has other labels along {dim} than expected"
