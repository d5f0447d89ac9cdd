"""Datasets to xarray objects: live where they answer, else from a mirror or the offline samples.

Whatever is opened is told to the runner, when there is one, so that a page can say which data it
was verified with.
"""

from __future__ import annotations

import os
import time
import warnings
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from castalia import reading
from castalia.contract import ClauseResult, Dataset, DatasetResult
from castalia.errors import (
    BrokenContract,
    CastaliaError,
    DataError,
    UnknownDataset,
    Unreachable,
    WrongUsage,
)
from castalia.fingerprint import fingerprint
from castalia.holding import hold
from castalia.stores import samples
from castalia.stores.telling import LOG_VARIABLE, listened_to, told
from castalia.stores.three import STORES, Store, answers

if TYPE_CHECKING:
    import xarray as xr  # a second's work, which whoever only wants fingerprints is spared

__all__ = ["LOG_VARIABLE", "check", "choose", "find", "mark", "marks", "names", "open_dataset"]

STORE_VARIABLE = "CASTALIA_STORE"

Chunks = Mapping[str, int] | int | str | None
ADVISED: Mapping[str, int] = {}  # itself, not its like: what `chunks` is when nobody says


def datasets_folder() -> Path:
    """Where the datasets are described: the working copy's folder, else the installed package's."""
    here = Path(__file__).resolve().parent.parent
    checkout = here.parent.parent / "datasets"
    return checkout if checkout.is_dir() else here / "_datasets"


def find(name: str, folder: Path | None = None) -> Dataset:
    """The description of one dataset.

    Args:
        name: Its name.
        folder: Where datasets are described; `datasets_folder()` by default.
    Raises:
        UnknownDataset: there is none of this name.
        Malformed: its file cannot be used.
    """
    known = {path.stem: path for path in sorted((folder or datasets_folder()).glob("*.yml"))}
    if name not in known:
        raise UnknownDataset(f"there is no dataset {name!r}", hint="there are: " + ", ".join(known))
    return reading.read_dataset(known[name])


def names() -> list[str]:
    """The names of all datasets that are described."""
    return sorted(path.stem for path in datasets_folder().glob("*.yml"))


def choose(dataset: Dataset, store: str | None = None) -> Store:
    """The store in which a dataset is opened.

    Args:
        dataset: A dataset without a live place lives in its sample.
        store: `live`, `mirror`, `sample`, or `auto`: live where it answers within a few seconds,
            else the sample. By default what `CASTALIA_STORE` says, else `auto`.
    Raises:
        WrongUsage: there is no such store.
    """
    wanted = store or os.environ.get(STORE_VARIABLE) or "auto"
    if wanted not in (*STORES, "auto"):
        origin = "" if store else f" ({STORE_VARIABLE})"
        hint = f"there are: auto, {', '.join(STORES)}"
        raise WrongUsage(f"there is no store {wanted!r}{origin}", hint=hint)
    if wanted in ("auto", "live") and not dataset.facts.live:
        return STORES["sample"]
    if wanted == "auto":
        return STORES["live" if answers(dataset) else "sample"]
    return STORES[wanted]


def open_dataset(name: str, store: str | None = None, *, chunks: Chunks = ADVISED) -> xr.Dataset:
    """Open a dataset of the book by its name.

    Args:
        name: The name of a file in `datasets/`, without its ending.
        store: As for `choose`.
        chunks: Dask chunks, as for `Dataset.chunk`. By default, and for `{}`, those that the
            dataset's file advises; by default a dataset for which none are advised is lazy without
            Dask, as with None.
    Returns:
        A Dataset that keeps every clause of the file's contract that can be held without
        loading values. It is lazy, unless its sample is small and joined from several files.
    Raises:
        DataError: UnknownDataset, or it cannot be had, or it breaks its contract.
        Malformed: the dataset's file cannot be used.
        WrongUsage: there is no such store.
    """
    with told(name) as telling:
        dataset = find(name)
        advised = chunks is ADVISED or chunks == {}
        if chunks is ADVISED and not dataset.facts.chunks:
            chunks = None
        used, opened = _opened(dataset, store, keep=chunks is None)
        _refuse_broken(hold(opened, dataset, values=False, live=used.name == "live"), dataset)
        for variable, promise in dataset.facts.variables.items():
            opened[variable].attrs["long_name"] = promise.long_name
        if listened_to():
            first = next(iter(dataset.facts.variables))
            found = fingerprint(opened, used.name, dataset.facts.version, first)
            telling(used.name, used.kind(dataset), found)
    if chunks is None:
        return opened
    # the token names the Dask keys; without one they would differ from run to run
    return opened.chunk(
        dataset.facts.chunks if advised else chunks, token=_token(dataset, used, opened)
    )


def _opened(dataset: Dataset, wanted: str | None, keep: bool) -> tuple[Store, xr.Dataset]:
    """A dataset from the store that is wanted; under `auto` from the sample when live fails.

    Raises:
        DataError: as `Store.open`.
    """
    used = choose(dataset, wanted)
    free = (wanted or os.environ.get(STORE_VARIABLE) or "auto") == "auto"
    try:
        return used, used.open(dataset, keep)
    except Unreachable as error:
        if not free or used.name == "sample":
            raise
        if not listened_to():
            warnings.warn(f"{error.message}; the sample is used instead", stacklevel=3)
    return STORES["sample"], STORES["sample"].open(dataset, keep)


def _token(dataset: Dataset, used: Store, opened: xr.Dataset) -> str:
    """What Dask's keys are named after: sample and mirror hold the same, so it is the same."""
    if used.name == "live":
        return fingerprint(opened, used.name, dataset.facts.version).mark
    return samples.state(dataset)


def open_location(name: str, store: str | None = None) -> tuple[str, dict[str, Any]]:
    """Where a dataset lies, for lessons that open it by hand.

    Args:
        name: The dataset's name.
        store: As for `choose`.
    Returns:
        An address and the storage options with which fsspec, and so xarray and Zarr, open it:
        `xr.open_zarr(url, storage_options=options)`. It is `s3://…` in the live store and in the
        mirror, `file://…` in the sample store.
    Raises:
        DataError, Malformed, WrongUsage: as `open_dataset`.
    """
    with told(name) as telling:
        dataset = find(name)
        used = choose(dataset, store)
        found = used.location(dataset)
        if listened_to():
            opened = used.open(dataset, keep=False)
            first = next(iter(dataset.facts.variables))
            print_of = fingerprint(opened, used.name, dataset.facts.version, first)
            telling(used.name, used.kind(dataset), print_of)
    return found


def sample_files(name: str) -> list[Path]:
    """The files of a dataset's offline sample as they are, for lessons that open them by hand.

    Raises:
        UnknownDataset, MissingSample, DamagedSample, Malformed: as `open_dataset`.
    """
    with told(name) as telling:
        dataset = find(name)
        paths = samples.sound_paths(dataset)
        if listened_to():
            opened = STORES["sample"].open(dataset, keep=False)
            first = next(iter(dataset.facts.variables))
            found = fingerprint(opened, "sample", dataset.facts.version, first)
            telling("sample", dataset.facts.sample.kind, found)
    return paths


def mark(dataset: Dataset, store: str | None = None) -> str:
    """What a lesson's outputs depend on: the dataset's file, and what its store holds now.

    For samples it is known without opening anything.

    Raises:
        DataError: the dataset cannot be had.
    """
    used = choose(dataset, store)
    if used.name == "sample":
        return f"sample {samples.state(dataset)}"
    first = next(iter(dataset.facts.variables))
    with used.open(dataset, keep=False) as opened:
        found = fingerprint(opened, used.name, dataset.facts.version, first)
    return f"{used.name} {samples.digest(dataset.path)[:16]} {found.mark}"


def marks(datasets: Mapping[str, Dataset], wanted: Iterable[str]) -> dict[str, str]:
    """The marks of several datasets; one that cannot be had gets why, which differs from all others.

    Args:
        datasets: Those that there are, by name.
        wanted: The names asked for.
    """
    found = {}
    for name in wanted:
        try:
            found[name] = mark(datasets[name])
        except (KeyError, DataError) as error:
            found[name] = f"cannot be had: {error}"
    return found


def check(
    name: str,
    values: bool | None = None,
    store: str | None = None,
    folder: Path | None = None,
) -> DatasetResult:
    """Open a dataset and hold it against its contract; all that is wrong is in the result.

    Args:
        name: The dataset's name.
        values: As for `holding.hold`; by default all but those of the live store, where they
            may be terabytes.
        store: As for `choose`.
        folder: As for `find`.
    """
    began = time.monotonic()
    where = store or os.environ.get(STORE_VARIABLE) or "auto"
    try:
        dataset = find(name, folder)
        used = choose(dataset, store)
        where = used.name
        live = where == "live"
        with used.open(dataset, keep=False) as opened:
            held = not live if values is None else values
            clauses = tuple(hold(opened, dataset, values=held, live=live))
    except CastaliaError as error:
        seconds = time.monotonic() - began
        tries = getattr(error, "tries", 1)
        fault = type(error).__name__
        return DatasetResult(name, where, (), str(error), fault, tries, seconds)
    return DatasetResult(name, where, clauses, seconds=time.monotonic() - began)


def _refuse_broken(results: list[ClauseResult], dataset: Dataset) -> None:
    """Let no dataset through whose contract is broken.

    Raises:
        BrokenContract: with every broken clause, at the place of the first.
    """
    broken = [result for result in results if not result.kept]
    if broken:
        found = (f"{one.clause}: promised {one.promised}, found {one.found}" for one in broken)
        message = f"{dataset.name} does not keep its contract: {'; '.join(found)}"
        raise BrokenContract(message, broken[0].place, "castalia data check holds all of it")
