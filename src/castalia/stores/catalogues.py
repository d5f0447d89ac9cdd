"""Catalogues: what a search finds, of satellite images (STAC) and of climate models (intake-esm)."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from castalia import patience
from castalia.errors import Moved, Place
from castalia.location import Location
from castalia.patience import Transient, patiently

_FOUND_NOTHING = "the archive may have renamed what `query` asks for"


def stac_items(location: Location, searched: Path | None, place: Place) -> list[Any]:
    """The items that a search finds, in order of their names.

    Args:
        location: Its `query` is what a STAC search takes: collections, bbox, datetime, limit.
        searched: The answer, where it lies on this disk already.
        place: Where the dataset's file speaks of it.
    Raises:
        Moved: nothing is found.
        Unreachable: the server fails.
    """
    if searched is not None:
        import pystac

        items = list(pystac.ItemCollection.from_file(str(searched)))
    else:
        items = patiently(lambda: _search(location), location.url, place)
    if not items:
        raise Moved(f"{location.url}: the search finds no item", place, _FOUND_NOTHING)
    return sorted(items, key=lambda item: item.id)


def _search(location: Location) -> list[Any]:
    """Ask the server once.

    Raises:
        Transient: it fails in a way that may pass.
    """
    import pystac_client
    import requests
    from pystac_client.exceptions import APIError
    from pystac_client.stac_api_io import StacApiIO

    timeout = (patience.PATIENCE.connect_s, patience.PATIENCE.read_s)
    try:
        io = StacApiIO(timeout=timeout, max_retries=None)
        client = pystac_client.Client.open(location.url, stac_io=io)
        return list(client.search(**location.query).items())
    except (APIError, requests.RequestException) as error:
        status = getattr(error, "status_code", None)
        raise Transient(f"the search fails ({f'HTTP {status}' if status else error})") from error


def esm_store(
    described: Path, fetched: Callable[[str], Path], location: Location, place: Place
) -> str:
    """The address of the one Zarr store that a query of an intake-esm catalogue names.

    Args:
        described: The catalogue's JSON file.
        fetched: Brings the table that the JSON names, by its address.
        location: Its `query` gives values for the table's columns.
        place: Where the dataset's file speaks of it.
    Returns:
        Its address; where several versions are found, that of the newest.
    Raises:
        Moved: nothing is found.
    """
    import pandas as pd
    from intake_esm.core import esm_datastore

    catalogue = json.loads(described.read_text(encoding="utf-8"))
    table = pd.read_csv(fetched(urljoin(location.url, catalogue["catalog_file"])))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of packages that intake-esm would like to have
        datastore = esm_datastore({"esmcat": catalogue, "df": table})
        found = datastore.search(**location.query).df
    if found.empty:
        raise Moved(f"{location.url}: the query finds no store", place, _FOUND_NOTHING)
    column = catalogue["assets"]["column_name"]
    newest = found.sort_values("version") if "version" in found else found
    return str(newest[column].iloc[-1])
