"""Addresses of the live world have one place in a mirror and on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from castalia.errors import Unreachable
from castalia.stores.placing import bucket_and_key, in_mirror, mirror_endpoint, on_disk


@pytest.mark.parametrize(
    ("url", "bucket", "key"),
    [
        ("s3://mur-sst/zarr-v1", "mur-sst", "zarr-v1"),
        ("gs://cmip6/CMIP6/x/", "cmip6", "CMIP6/x"),
        ("https://psl.noaa.gov/a/b.nc", "psl.noaa.gov", "a/b.nc"),
        ("http://127.0.0.1:8000/b.nc", "127.0.0.1-8000", "b.nc"),
        ("https://storage.googleapis.com/cmip6/a/b.json", "cmip6", "a/b.json"),
        ("https://sentinel-cogs.s3.us-west-2.amazonaws.com/a/b.tif", "sentinel-cogs", "a/b.tif"),
        ("https://noaa-goes16.s3.amazonaws.com/a.nc", "noaa-goes16", "a.nc"),
    ],
)
def test_bucket_and_key(url, bucket, key):
    """Each form of an address leads to the bucket that holds it, else to one named as its host."""
    assert bucket_and_key(url) == (bucket, key)


def test_placed():
    """The same address in a mirror and below a folder."""
    mirrored = in_mirror("http://127.0.0.1:9")("gs://b/k")
    assert (mirrored.url, mirrored.path) == ("s3://b/k", None)
    assert mirrored.storage == {"anon": True, "endpoint_url": "http://127.0.0.1:9"}
    placed = on_disk(Path("/made here"))("https://h/a b/k.nc")
    assert placed.path == Path("/made here/h/a b/k.nc")
    assert placed.storage == {}


def test_mirror_endpoint(monkeypatch):
    """The environment says where the mirror is, or nothing does."""
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9/")
    assert mirror_endpoint() == "http://127.0.0.1:9"
    monkeypatch.setenv("AWS_ENDPOINT_URL", "")
    with pytest.raises(Unreachable, match="castalia data serve"):
        mirror_endpoint()
