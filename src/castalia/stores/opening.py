"""A location, placed in some store, opened: raw files, arrays and tables become one Dataset."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from castalia.errors import DataError, Malformed, Place, Problem, Unreachable
from castalia.fetching import fetch, over_http
from castalia.location import Location
from castalia.stores.catalogues import esm_store, stac_items
from castalia.stores.objects import translated
from castalia.stores.placing import Placing
from castalia.tidying import ADAPTERS, Adapter

if TYPE_CHECKING:
    import xarray as xr

FRESH_S = 12 * 3600  # how long a copy of a file that grows is used


@dataclass(frozen=True)
class Asked:
    """One opening: what is wanted, where it stands, and how it is kept."""

    location: Location
    placing: Placing
    place: Place  # of the location in the dataset's file
    keep: bool  # values that were read, for whoever reads them twice
    served: bool  # by the live servers themselves, with searches and OPeNDAP


def open_at(asked: Asked) -> xr.Dataset:
    """What a location holds, in order.

    Raises:
        Unreachable, Busy, Moved, Refused, DamagedDownload, CacheUnusable: it cannot be had.
        Malformed: the dataset's file names an adapter that does not exist.
    """
    adapt = adapter(asked.location.adapter, asked.place)
    began = time.monotonic()
    try:
        return adapt(OPENERS[asked.location.kind](asked))
    except DataError:
        raise
    except Exception as error:
        meant = translated(error, asked.location.url, asked.place, began)
        if isinstance(meant, DataError):
            raise meant from error
        words = f"{asked.location.url} cannot be opened: {type(error).__name__}: {error}"
        raise Unreachable(words, asked.place, "castalia data check tells more") from error


def adapter(name: str | None, place: Place) -> Adapter:
    """The function that puts raw data into order.

    Raises:
        Malformed: the dataset's file names one that does not exist.
    """
    if name in ADAPTERS:
        return ADAPTERS[name]
    hint = "there are: " + ", ".join(known for known in ADAPTERS if known)
    raise Malformed([Problem("D001", place, f"there is no adapter {name!r}", hint)])


def _zarr(asked: Asked) -> list[xr.Dataset]:
    """A store read in place; its groups merged."""
    import xarray as xr

    url = asked.location.url.rstrip("/")
    found = []
    for group in asked.location.groups or ("",):
        store = _store(asked, f"{url}/{group}" if group else url)
        found.append(xr.open_zarr(store, chunks=None, **asked.location.arguments))
    return [xr.merge(found, compat="override", join="outer") if len(found) > 1 else found[0]]


def _store(asked: Asked, url: str) -> Any:
    """A Zarr store, on this disk or behind a server."""
    placed = asked.placing(url)
    if placed.path:
        from zarr.storage import LocalStore

        return LocalStore(placed.path, read_only=True)
    from castalia.stores.verified import zarr_store

    return zarr_store(placed, asked.place)


def _file(asked: Asked, url: str) -> Path:
    """A file of the location, on this disk already or downloaded now."""
    placed = asked.placing(url)
    if placed.path:
        return placed.path
    location = asked.location
    fresh_s = FRESH_S if asked.served else 0.0  # a mirror is near, and may have been filled anew
    if asked.served and (location.sha256 or location.times):
        fresh_s = float("inf")
    http = over_http(placed.url, placed.storage, placed.region)
    return fetch(
        http, location.sha256 if asked.served else None, place=asked.place, fresh_s=fresh_s
    )


def _netcdf(asked: Asked) -> list[xr.Dataset]:
    import xarray as xr

    paths = [_file(asked, url) for url in asked.location.urls]
    how = asked.location.arguments
    return [xr.open_dataset(path, cache=asked.keep, **how) for path in paths]


def _opendap(asked: Asked) -> list[xr.Dataset]:
    """Lazily from its server; elsewhere the file of the same address."""
    if not asked.served:
        return _netcdf(asked)
    import xarray as xr

    from castalia.stores.dap import Served

    served = Served(asked.location.url, asked.place)
    return [xr.open_dataset(served, cache=asked.keep, **asked.location.arguments)]


def _text(asked: Asked) -> list[xr.Dataset]:
    import pandas as pd

    paths = [_file(asked, url) for url in asked.location.urls]
    return [pd.read_csv(path, **asked.location.arguments).to_xarray() for path in paths]


def _stac(asked: Asked) -> list[xr.Dataset]:
    """The images that a search finds, on one grid."""
    import odc.stac

    items = stac_items(asked.location, _searched(asked), asked.place)
    patch = None if asked.served else lambda href: _readable(asked, href)
    return [odc.stac.load(items, patch_url=patch, **asked.location.arguments)]


def _searched(asked: Asked) -> Path | None:
    """What the search found, where no server searches."""
    return None if asked.served else _file(asked, f"{asked.location.url.rstrip('/')}/search.json")


def _readable(asked: Asked, href: str) -> str:
    """An image's address as GDAL reads it."""
    return str(_file(asked, href))


def _intake_esm(asked: Asked) -> list[xr.Dataset]:
    """The one store that a catalogue's query names."""
    import xarray as xr

    described = _file(asked, asked.location.url)
    found = esm_store(described, lambda file: _file(asked, file), asked.location, asked.place)

    return [xr.open_zarr(_store(asked, found), chunks=None, **asked.location.arguments)]


OPENERS: dict[str, Callable[[Asked], list[xr.Dataset]]] = {
    "zarr": _zarr,
    "netcdf": _netcdf,
    "opendap": _opendap,
    "text": _text,
    "stac": _stac,
    "intake-esm": _intake_esm,
}
