"""Answers that are nearly the same: pairs for people to look at, and never a verdict.

Code becomes kinds of words, each run of k of them a number, and of these a few are kept by winnowing:
S. Schleimer, D. S. Wilkerson and A. Aiken (2003), "Winnowing: local algorithms for document
fingerprinting", Proc. SIGMOD, 76-85. Two answers with `run + window - 1` words in common share one.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from castalia.grading.sources import Cell
from castalia.grading.tokens import tokens


@dataclass(frozen=True)
class Settings:
    """What counts as nearly the same."""

    run: int = 8  # words in a fingerprint
    window: int = 5  # of this many neighbours one is kept
    least: int = 8  # fingerprints of an answer that is compared
    common: float = 0.2  # what more of the class have in common is the task, and not counted
    share: float = 0.7  # of all fingerprints of both
    held: float = 0.9  # of those of the smaller
    most_pairs: int = 200


@dataclass(frozen=True)
class Pair:
    """Two answers that look alike."""

    one: str
    other: str
    share: float  # Jaccard: of all fingerprints, those that both have
    held: float  # containment: of the smaller's fingerprints, those in the larger
    fingerprints: int  # in common


@dataclass(frozen=True)
class Compared:
    """What comparing has found, and what it has left out."""

    pairs: tuple[Pair, ...]
    compared: int  # answers
    short: tuple[str, ...]  # too short to be compared, by name
    shared: int  # fingerprints that most had, not counted
    left_off: int = 0  # pairs beyond the most that are told
    groups: tuple[
        tuple[str, ...], ...
    ] = ()  # three or more with one form; the first stands in pairs


def fingerprints(words: Sequence[str], settings: Settings | None = None) -> frozenset[int]:
    """The winnowed fingerprints of some words; of equal ones in a window the last is kept."""
    chosen = settings or Settings()
    hashes = runs(words, chosen.run)
    kept = set()
    for at in range(max(len(hashes) - chosen.window + 1, min(len(hashes), 1))):
        kept.add(min(hashes[at : at + chosen.window]))
    return frozenset(kept)


def runs(words: Sequence[str], length: int) -> list[int]:
    """A number for each run of words; the same in each process."""
    joined = [" ".join(words[at : at + length]) for at in range(len(words) - length + 1)]
    return [zlib.crc32(one.encode("utf-8", "surrogatepass")) for one in joined]


def own_code(cells: Iterable[Cell], given: Iterable[str]) -> str:
    """The code of an answer without cells that were given, and without calls of `check`."""
    ours = {one.strip() for one in given}
    code = (one.source for one in cells if one.kind == "code")
    return "\n".join(one for one in code if one.strip() not in ours)


def compare(
    answers: Mapping[str, str], given: Iterable[str] = (), settings: Settings | None = None
) -> Compared:
    """The pairs of answers that are nearly the same, the most alike first.

    Only answers that share a fingerprint meet, by an index from fingerprints to answers.

    Args:
        answers: Code by the name of whose it is.
        given: Code that everyone was given: its runs of words count for nobody.
        settings: What counts as nearly the same.
    """
    chosen = settings or Settings()
    base = {one for text in given for one in runs(tokens(text), chosen.run)}
    known = {name: fingerprints(tokens(text), chosen) - base for name, text in answers.items()}
    often = Counter(one for found in known.values() for one in found)
    limit = max(3, int(chosen.common * len(known)))
    shared = {one for one, count in often.items() if count > limit}
    kept = {name: found - shared for name, found in known.items()}
    short = tuple(sorted(name for name, found in kept.items() if len(found) < chosen.least))
    for name in short:
        del kept[name]
    groups = _groups(kept)
    crowd = {name for group in groups for name in group[1:]}
    pairs = _pairs({name: one for name, one in kept.items() if name not in crowd}, chosen)
    found = sorted(pairs, key=lambda one: (-one.share, -one.held, one.one, one.other))
    left = max(0, len(found) - chosen.most_pairs)
    told = tuple(found[: chosen.most_pairs])
    return Compared(told, len(kept), short, len(shared), left, groups)


def _groups(kept: Mapping[str, frozenset[int]]) -> tuple[tuple[str, ...], ...]:
    """Three or more answers whose fingerprints are all the same."""
    forms: dict[frozenset[int], list[str]] = {}
    for name in sorted(kept):
        forms.setdefault(kept[name], []).append(name)
    return tuple(tuple(one) for one in forms.values() if len(one) > 2)


def _pairs(kept: Mapping[str, frozenset[int]], chosen: Settings) -> Iterable[Pair]:
    index: dict[int, list[int]] = {}  # from fingerprints to answers that were looked at before
    names = sorted(kept)
    for number, name in enumerate(names):
        mine = kept[name]
        met = Counter(chain.from_iterable(index.get(one, ()) for one in mine))
        for before, both in met.items():
            theirs = len(kept[names[before]])
            share, held = both / (len(mine) + theirs - both), both / min(len(mine), theirs)
            if share >= chosen.share or held >= chosen.held:
                yield Pair(names[before], name, round(share, 3), round(held, 3), both)
        for one in mine:
            index.setdefault(one, []).append(number)
