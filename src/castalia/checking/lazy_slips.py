"""Misconceptions about lazy arrays, chunks and seams; used as those of `slips` are."""

from __future__ import annotations

from collections.abc import Callable

from castalia.checking.laziness import is_lazy
from castalia.checking.slips import Evidence, Slip, Thunk, gives


def computed_early(reread: str = "") -> Slip:
    """Values where a recipe was asked for."""
    told = (
        "You ran the recipe: these are values, in memory. Asked for is the recipe itself, so that "
        "what comes after it can join in. Leave out the step that computes."
    )

    def explains(seen: Evidence) -> bool:
        return hasattr(seen.got, "shape") and not is_lazy(seen.got)

    return Slip("computed-early", told, explains, reread)


def not_computed(reread: str = "") -> Slip:
    """A recipe where values were asked for."""
    told = "This is still a recipe: no value has been computed. It is small by now, so compute it."
    return Slip("not-computed", told, lambda seen: is_lazy(seen.got), reread)


def wider_than_asked(dtype: str = "float32", reread: str = "", told: str = "") -> Slip:
    """The right values in more bytes a value than the task has room for."""
    told = told or (
        f"Each value takes more bytes than a number of dtype {dtype}. Somewhere something wider came in, and "
        "whatever meets it becomes as wide: look at the dtype of each step."
    )

    def explains(seen: Evidence) -> bool:
        import numpy as np

        want, have = np.dtype(dtype), getattr(seen.got, "dtype", None)
        kinds = "iub" if want.kind in "iub" else want.kind
        return have is not None and have.kind in kinds and have.itemsize > want.itemsize

    return Slip("wider-than-asked", told, explains, reread, habit=True)


def other_chunks(
    size: Callable[[], tuple[int, ...]], told: str, reread: str = "", name: str = "other-chunks"
) -> Slip:
    """Chunks of the size that a misconception gives; 0 stands for any length."""

    def explains(seen: Evidence) -> bool:
        have, wrong = getattr(getattr(seen.got, "data", seen.got), "chunksize", ()), size()
        pairs = zip(have, wrong, strict=True) if len(have) == len(wrong) else [(0, 1)]
        return all(length in (0, got) for got, length in pairs)

    return Slip(name, told, explains, reread)


def rechunked(reread: str = "") -> Slip:
    """`rechunk` where the chunks could have been chosen when the data were opened."""
    told = (
        "You cut anew what had been cut otherwise. The old chunks must then wait in memory until "
        "each new one has its share. Say when you open the data how they are to be cut."
    )
    return Slip("rechunked", told, lambda seen: ".rechunk(" in seen.source, reread, habit=True)


def mean_of_means(wrong: Thunk, reread: str = "") -> Slip:
    """The mean of the means of unequal pieces."""
    told = (
        "You averaged means of pieces that differ in size, and gave each the same weight. Pass on "
        "the sum and the count of each piece, and divide at the end."
    )
    return gives("mean-of-means", wrong, told, reread)


def seams(wrong: Thunk, reread: str = "") -> Slip:
    """A stencil applied block by block, without the cells beyond the border."""
    told = (
        "Along the borders of the chunks your values are wrong: each block was worked on alone, "
        "and invented what lies beyond its edge. Let blocks borrow from their neighbours."
    )
    return gives("seams", wrong, told, reread)
