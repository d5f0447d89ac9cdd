"""Misconceptions that answers show: named detectors, each with its own message.

A slip is asked only when an answer failed already, and makes the message say why. A slip that is a
`habit` is asked about right answers, too: the result is right, the way to it is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from castalia.checking.answers import Called, Raised
from castalia.checking.comparing import agree
from castalia.checking.laziness import Lazy, is_lazy
from castalia.checking.loops import computations

Thunk = Callable[[], Any]


@dataclass(frozen=True)
class Evidence:
    """All that a slip may look at."""

    name: str
    got: Any = None
    expected: Any = None
    source: str = ""
    within: float = 0.0
    raised: Raised | None = None
    called: Called | None = None
    again: Called | None = None  # the same call a second time

    def equals(self, wrong: Any) -> bool:
        """Whether the answer is what the misconception gives; its dims may be in any order.

        Of a lazy answer that part is held against it that the check looks at, computed once. What
        is wrong by a large factor is recognised in the digits that a sum in `float32` has.
        """
        if isinstance(self.expected, Lazy):
            if not is_lazy(self.got) or self.expected.wrong(self.name, self.got):
                return False
            digits = 3e-4 * float(abs(wrong).max()) if _numeric(wrong) else 0
            return agree(self.expected.taken(self.got), wrong, self.within + digits)
        if hasattr(wrong, "dims") and hasattr(self.got, "dims"):
            if set(self.got.dims) != set(wrong.dims):
                return False
            wrong = wrong.transpose(*self.got.dims)
        return self.got is not None and agree(self.got, wrong, self.within)


@dataclass(frozen=True)
class Slip:
    """One misconception: how it is recognised, and what is said of it."""

    name: str
    message: str
    explains: Callable[[Evidence], bool] = field(repr=False)
    reread: str = ""
    habit: bool = False


def gives(name: str, wrong: Thunk, message: str, reread: str = "") -> Slip:
    """A misconception whose result is known: the answer equals it."""
    return Slip(name, message, lambda seen: seen.equals(wrong()), reread)


def position_for_label(wrong: Thunk, reread: str = "") -> Slip:
    """`isel` where `sel` was meant; `wrong` is what stands at that position."""
    told = "You took a value by its position, not by its label. `isel` counts, `sel` reads labels."
    return gives("position-for-label", wrong, told, reread)


def label_for_position(wrong: Thunk | None = None, reread: str = "") -> Slip:
    """`sel` where `isel` was meant: a KeyError, or what stands at that label."""
    told = "You asked for a label where a position was meant. `sel` reads labels, `isel` counts."

    def explains(seen: Evidence) -> bool:
        missed = bool(seen.raised and seen.raised.kind == "KeyError" and ".sel(" in seen.source)
        return missed or bool(wrong and seen.equals(wrong()))

    return Slip("label-for-position", told, explains, reread)


def nearest_forgotten(reread: str = "") -> Slip:
    """A point between grid points was asked for by its exact label."""
    told = "No grid point lies exactly there, so `sel` finds none. Say that the nearest will do."

    def explains(seen: Evidence) -> bool:
        nothing = seen.got is None and (seen.raised is None or seen.raised.kind == "KeyError")
        return nothing and ".sel(" in seen.source and "method" not in seen.source

    return Slip("nearest-forgotten", told, explains, reread)


def longitude_convention(wrong: Thunk | None = None, dim: str = "longitude") -> Slip:
    """Longitudes of −180 to 180 where the file has 0 to 360, or the reverse."""
    told = (
        "These longitudes follow another convention than the file's. Look at its first and last "
        "longitude: does it run from 0 to 360 or from −180 to 180?"
    )

    def explains(seen: Evidence) -> bool:
        return _empty(seen.got, dim) or bool(wrong and seen.equals(wrong()))

    return Slip("longitude-convention", told, explains)


def descending_slice(dim: str = "latitude") -> Slip:
    """A slice from low to high on an axis that runs from high to low: it is empty."""
    told = f"Your slice of {dim} is empty. This axis runs from high to low, and so must the slice."
    return Slip("descending-slice", told, lambda seen: _empty(seen.got, dim))


def unweighted_mean(wrong: Thunk, reread: str = "") -> Slip:
    """A mean over latitudes without the weights of cos(latitude)."""
    told = (
        "Every grid point counts the same in your mean. Rows nearer the poles cover less of the "
        "Earth: give each point the cosine of its latitude as a weight."
    )
    return gives("unweighted-mean", wrong, told, reread)


def unweighted_months(wrong: Thunk, reread: str = "") -> Slip:
    """A mean of months that forgets that they differ in length."""
    told = "Every month counts the same in your mean. Months differ in length: weight them by days."
    return gives("unweighted-months", wrong, told, reread)


def wrong_climatology(wrong: Thunk, reread: str = "", told: str = "") -> Slip:
    """Anomalies from other normals than those that were asked for."""
    told = told or "These are anomalies from another climatology than the task's."
    return gives("wrong-climatology", wrong, told, reread)


def resample_for_groupby(reread: str = "") -> Slip:
    """`resample` where `groupby` was meant: a time axis where groups were expected."""
    told = (
        "Your result still has a time axis: `resample` cuts time into pieces that follow one "
        "another. To bring all Januaries together, group by the month of their label."
    )

    def explains(seen: Evidence) -> bool:
        dims, wanted = getattr(seen.got, "dims", ()), getattr(seen.expected, "dims", ())
        return "resample" in seen.source and "time" in dims and "time" not in wanted

    return Slip("resample-for-groupby", told, explains, reread)


def kelvin_for_celsius() -> Slip:
    """A temperature left in kelvin."""
    told = "Your temperatures are about 273 too high: they are still in kelvin."
    return Slip(
        "kelvin-for-celsius",
        told,
        lambda seen: _numeric(seen.got) and seen.equals(seen.expected + 273.15),
    )


def nan_by_equality() -> Slip:
    """`== np.nan`, which is never true."""
    told = "NaN equals nothing, not even itself, so `== nan` is never true. Ask with `isnull`."
    pattern = re.compile(r"[!=]=\s*(?:np\.|numpy\.|math\.)?nan\b|float\(['\"]nan['\"]\)")
    return Slip("nan-by-equality", told, lambda seen: bool(pattern.search(seen.source)))


def integer_overflow() -> Slip:
    """Small integers whose result did not fit: it is off by a multiple of their range."""
    told = "The numbers ran over: they are stored as small integers. Convert them to floats first."

    def explains(seen: Evidence) -> bool:
        import numpy as np

        got = np.asarray(seen.got)
        if got.dtype.kind not in "iu" or got.shape != np.shape(seen.expected):
            return False
        gap = np.asarray(seen.expected, dtype=float) - got
        return bool(np.any(gap)) and bool(np.all(gap % 2.0 ** (8 * got.itemsize) == 0))

    return Slip("integer-overflow", told, explains)


def scale_forgotten(factor: float, offset: float = 0.0) -> Slip:
    """Packed values used as they are stored."""
    told = "These are the numbers as the file stores them. Apply its scale factor and offset."
    return Slip(
        "scale-forgotten",
        told,
        lambda seen: _numeric(seen.got) and seen.equals((seen.expected - offset) / factor),
    )


def broadcast(reread: str = "") -> Slip:
    """Two arrays combined each with each: the result has an axis too many."""
    told = (
        "Your result has an axis too many: each value was combined with every value of the other "
        "array. Make them share an axis first, or group both in the same way."
    )

    def explains(seen: Evidence) -> bool:
        dims, wanted = getattr(seen.got, "dims", None), getattr(seen.expected, "dims", None)
        if dims is not None and wanted is not None:
            extra = set(dims) - set(wanted)
            return set(dims) > set(wanted) and any(seen.got.sizes[dim] > 1 for dim in extra)
        return getattr(seen.got, "ndim", 0) > getattr(seen.expected, "ndim", 99)

    return Slip("broadcast", told, explains, reread)


def axis_of_one(reread: str = "") -> Slip:
    """The right values, with an axis of length one left over."""
    told = (
        "Your result keeps an axis of length one. A label in a list, a slice or a part of a date "
        "keeps its axis; `squeeze` removes it."
    )

    def explains(seen: Evidence) -> bool:
        dims, wanted = getattr(seen.got, "dims", ()), getattr(seen.expected, "dims", ())
        extra = set(dims) - set(wanted)
        return bool(extra) and all(seen.got.sizes[dim] == 1 for dim in extra)

    return Slip("axis-of-one", told, explains, reread)


def by_position(wrong: Thunk) -> Slip:
    """Two arrays combined place by place although their labels differ."""
    told = "Values were paired by their place in the arrays; their labels belong to other points."
    return gives("by-position", wrong, told)


def mutable_default() -> Slip:
    """A function that remembers: its default value is changed by each call."""
    told = (
        "Called twice with the same arguments, your function answers differently. A default such "
        "as `[]` is made once and kept between calls: use None, and make the list inside."
    )

    def explains(seen: Evidence) -> bool:
        from castalia.checking.answers import same

        if seen.called is None or seen.again is None:
            return False
        return not same(seen.called.value, seen.again.value)

    return Slip("mutable-default", told, explains, habit=True)


def aliasing() -> Slip:
    """A function that changes what it was given."""
    told = "Your function changed the data that it was given. Work on a copy: a name is no copy."
    return Slip(
        "aliasing", told, lambda seen: bool(seen.called and seen.called.changed), habit=True
    )


def print_for_return() -> Slip:
    """A function that shows its result and gives back nothing."""
    told = "Your function prints its result and gives back None. `return` hands it to the caller."
    return Slip(
        "print-for-return",
        told,
        lambda seen: bool(seen.called and seen.called.printed and seen.called.value is None),
    )


def not_frozen(reread: str = "") -> Slip:
    """A dataclass that can be changed after it was made."""
    told = "Your records can be changed after the check. Ask `dataclass` to refuse that."

    def explains(seen: Evidence) -> bool:
        asked = re.search(r"frozen\s*=\s*True", seen.source)
        return "@dataclass" in seen.source and not asked

    return Slip("not-frozen", told, explains, reread, habit=True)


def compute_in_loop() -> Slip:
    """`.compute()`, `.load()` or `.values` inside a loop: the graph runs once a turn."""
    told = "Each turn of your loop computes on its own. Build the whole result, compute it once."
    return Slip("compute-in-loop", told, lambda seen: computations(seen.source)[1] > 0, habit=True)


def chunks_across(dim: str, axis: int | None = None) -> Slip:
    """Chunks that cut the axis along which the work goes; `axis` is its number in a bare array."""
    told = f"Your chunks cut {dim} into pieces, and the work goes along {dim}. Keep it whole."

    def explains(seen: Evidence) -> bool:
        chunks = getattr(seen.got, "chunks", None)
        dims = getattr(seen.got, "dims", ())
        place = dims.index(dim) if dim in dims else axis
        if not chunks or place is None or place >= len(chunks):
            return False
        return len(chunks[place]) > 1

    return Slip("chunks-across", told, explains, habit=True)


def _empty(value: Any, dim: str) -> bool:
    return getattr(value, "sizes", {}).get(dim) == 0


def _numeric(value: Any) -> bool:
    import numpy as np

    return value is not None and np.asarray(value).dtype.kind in "fiu"
