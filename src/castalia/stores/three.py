"""The three stores: the live places, a mirror of their layout, and the samples on this disk."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from castalia.contract import Dataset
from castalia.errors import CastaliaError, DamagedSample, DataError, Unreachable
from castalia.fetching import fetch, over_http
from castalia.stores import placing
from castalia.stores.opening import Asked, adapter, open_at
from castalia.stores.samples import made_sample, read_files, sample_paths, sound_paths

if TYPE_CHECKING:
    import xarray as xr

ANSWERS_WITHIN_S = 3.0


class Store(ABC):
    """Where datasets are opened."""

    name: str

    @abstractmethod
    def open(self, dataset: Dataset, keep: bool) -> xr.Dataset:
        """A dataset, lazy and in order, not yet held against its contract.

        Args:
            dataset: What to open.
            keep: Whether values that were read once are kept, or forgotten, as Dask wants it.
        Raises:
            DataError: it cannot be had; says which of its kinds and what to do.
        """

    @abstractmethod
    def location(self, dataset: Dataset) -> tuple[str, dict[str, Any]]:
        """The address of a dataset and the storage options with which fsspec opens it."""

    def kind(self, dataset: Dataset) -> str:
        """Whether what is opened here is `real` or `synthetic`."""
        return dataset.facts.sample.kind


class LiveStore(Store):
    """The real places, the first that can be had."""

    name = "live"

    def open(self, dataset: Dataset, keep: bool) -> xr.Dataset:
        """As `Store.open`; the next place when one fails."""
        failed: list[DataError] = []
        for number, location in enumerate(dataset.facts.live):
            place = dataset.place("live", str(number), "url")
            asked = Asked(location, placing.live(location), place, keep, served=True)
            try:
                return open_at(asked)
            except DataError as error:
                failed.append(error)
        raise _none_left(dataset, failed)

    def location(self, dataset: Dataset) -> tuple[str, dict[str, Any]]:
        """The first place."""
        first = dataset.facts.live[0]
        return first.urls[0], dict(first.storage)

    def kind(self, dataset: Dataset) -> str:
        """Always the real thing."""
        return "real"


def _none_left(dataset: Dataset, failed: list[DataError]) -> DataError:
    """One error for all places: that of the first, with what the others said."""
    first = failed[0]
    if len(failed) == 1:
        return first
    told = "; ".join(error.message for error in failed)
    words = f"none of {len(failed)} places of {dataset.name} can be had: {told}"
    if isinstance(first, Unreachable):
        tries = sum(getattr(error, "tries", 1) for error in failed)
        seconds = sum(getattr(error, "seconds", 0.0) for error in failed)
        return type(first)(words, first.place, first.hint, tries, seconds)
    return type(first)(words, first.place, first.hint)


class MirrorStore(Store):
    """The samples behind an object store, under the addresses of the live places."""

    name = "mirror"

    def open(self, dataset: Dataset, keep: bool) -> xr.Dataset:
        """As `Store.open`; its address stands in `AWS_ENDPOINT_URL`."""
        place = dataset.place("sample")
        placed = placing.in_mirror(placing.mirror_endpoint(place))
        if dataset.facts.sample.recipe:
            return open_at(Asked(dataset.facts.live[0], placed, place, keep, served=False))
        paths = []
        for name, promised in dataset.facts.sample.files.items():
            at = placed(own_address(dataset, name))
            url = over_http(at.url, at.storage)
            paths.append(fetch(url, promised, place=dataset.place("sample", "files", name)))
        return _from_files(dataset, paths, keep)

    def location(self, dataset: Dataset) -> tuple[str, dict[str, Any]]:
        """The live address in the mirror, else that of the first file."""
        at = placing.in_mirror(placing.mirror_endpoint(dataset.place("sample")))
        if dataset.facts.sample.recipe:
            placed = at(dataset.facts.live[0].urls[0])
        else:
            placed = at(own_address(dataset, next(iter(dataset.facts.sample.files))))
        return placed.url, placed.storage


def own_address(dataset: Dataset, file: str) -> str:
    """Where the mirror keeps a file of a dataset that has no live place."""
    return f"s3://{placing.OWN_BUCKET}/{dataset.name}/{Path(file).name}"


class SampleStore(Store):
    """The samples: files with their sums, or what a recipe made."""

    name = "sample"

    def open(self, dataset: Dataset, keep: bool) -> xr.Dataset:
        """As `Store.open`."""
        if dataset.facts.sample.recipe:
            placed = placing.on_disk(made_sample(dataset))
            asked = Asked(
                dataset.facts.live[0], placed, dataset.place("sample"), keep, served=False
            )
            return open_at(asked)
        return _from_files(dataset, sound_paths(dataset), keep)

    def location(self, dataset: Dataset) -> tuple[str, dict[str, Any]]:
        """The made place on this disk, else the first file."""
        if dataset.facts.sample.recipe:
            placed = placing.on_disk(made_sample(dataset))(dataset.facts.live[0].urls[0])
            return placed.url, placed.storage
        return sample_paths(dataset)[0].as_uri(), {}


def _from_files(dataset: Dataset, paths: list[Path], keep: bool) -> xr.Dataset:
    """What a sample's files hold, in order.

    Raises:
        DamagedSample: a file cannot be read.
        Malformed: the dataset's file names an adapter that does not exist.
    """
    sample = dataset.facts.sample
    adapt = adapter(sample.adapter, dataset.place("sample", "adapter"))
    try:
        return adapt(read_files(paths, dict(sample.arguments), keep))
    except CastaliaError:
        raise
    except (OSError, KeyError, TypeError, ValueError) as error:
        message = f"the sample of {dataset.name} cannot be opened: {error}"
        raise DamagedSample(message, dataset.place("sample")) from error


STORES: dict[str, Store] = {one.name: one for one in (LiveStore(), MirrorStore(), SampleStore())}


def answers(dataset: Dataset) -> bool:
    """Whether some live place of a dataset answers within a few seconds, whatever it says."""
    roots = dict.fromkeys(_root(location) for location in dataset.facts.live)
    return any(_answers(root) for root in roots)


def _root(location: Any) -> str:
    parts = urlsplit(over_http(location.url, location.storage, location.region))
    return f"{parts.scheme}://{parts.netloc}/"


@cache
def _answers(root: str) -> bool:
    """Asked once in a process: a lesson that opens ten datasets waits once."""
    import requests

    try:
        requests.head(root, timeout=ANSWERS_WITHIN_S)
    except requests.RequestException:
        return False
    return True
