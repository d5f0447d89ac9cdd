"""Where an address of the live world stands in each store: there itself, a mirror, this disk.

Mirror and sample keep the layout of the live stores. `s3://mur-sst/zarr-v1` is the key `zarr-v1` of
the bucket `mur-sst` in the mirror, and the folder `mur-sst/zarr-v1` on disk; so is `gs://` the
bucket of that name, and `https://` one that is named after the host.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from castalia.errors import Place, Unreachable
from castalia.location import Location

_AMAZON = re.compile(r"(.+)\.s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com")
OWN_BUCKET = "castalia"  # of the mirror: samples of datasets that have no live place


@dataclass(frozen=True)
class Placed:
    """An address as a store has it, with what fsspec needs to open it."""

    url: str
    storage: dict[str, Any]
    region: str | None = None

    @property
    def path(self) -> Path | None:
        """Its place on this disk, if it is there."""
        parts = urlsplit(self.url)
        return Path(url2pathname(unquote(parts.path))) if parts.scheme == "file" else None


Placing = Callable[[str], Placed]


def bucket_and_key(url: str) -> tuple[str, str]:
    """The bucket and the key of an address in the layout that mirror and samples share."""
    parts = urlsplit(url)
    host, key = parts.netloc.replace(":", "-"), parts.path.strip("/")
    amazon = _AMAZON.fullmatch(host)
    if amazon:  # https://bucket.s3.region.amazonaws.com/key is another name of s3://bucket/key
        return amazon[1], key
    if host == "storage.googleapis.com" and "/" in key:
        bucket, _, key = key.partition("/")
        return bucket, key
    return host, key


def live(location: Location) -> Placing:
    """Addresses as they are."""
    return lambda url: Placed(url, location.storage, location.region)


def on_disk(root: Path) -> Placing:
    """Addresses below a folder."""

    def place(url: str) -> Placed:
        bucket, key = bucket_and_key(url)
        return Placed((root / bucket / key).as_uri(), {})

    return place


def in_mirror(endpoint: str) -> Placing:
    """Addresses in an object store that speaks S3."""

    def place(url: str) -> Placed:
        bucket, key = bucket_and_key(url)
        return Placed(f"s3://{bucket}/{key}", {"anon": True, "endpoint_url": endpoint})

    return place


def mirror_endpoint(place: Place | None = None) -> str:
    """Where the mirror answers, from the environment.

    Raises:
        Unreachable: nothing says where it is.
    """
    endpoint = os.environ.get("AWS_ENDPOINT_URL", "")
    if not endpoint:
        message = "the mirror is wanted, but AWS_ENDPOINT_URL does not say where it is"
        hint = "castalia data serve starts one and prints what to export"
        raise Unreachable(message, place, hint, tries=0)
    return endpoint.rstrip("/")
