"""Where a dataset lives is written down whole, and what cannot be is refused."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from castalia.location import Location, Times

ANON = {"anon": True}


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"url": "s3://a/b"}, "anonymous access is written down: `storage: {anon: true}`"),
        ({"url": "gs://a/b"}, "`storage: {token: anon}`"),
        ({"url": "gs://a/b", "storage": {"token": "google_default"}}, "`storage: {token: anon}`"),
        ({"url": "ftp://a/b"}, "an address begins with one of s3://, gs://, https://, http://"),
        ({"url": "https:///b"}, "an address begins with"),
        ({"url": "https://a/b c"}, "an address holds no spaces"),
        ({"kind": "stac", "url": "https://a/b"}, "a catalogue needs a `query`"),
        ({"url": "https://a/b", "query": {"x": 1}}, "only a catalogue takes a `query`"),
        ({"kind": "netcdf", "url": "https://a/b", "groups": ["g"]}, "only a Zarr store has"),
        (
            {
                "url": "https://a/b",
                "times": {"first": "2020-01-01", "last": "2020-01-02", "every": "day"},
            },
            "only files of netCDF come one a step",
        ),
    ],
)
def test_refused(facts, words):
    """Each mistake is refused with words that say what would do."""
    with pytest.raises(ValidationError) as caught:
        Location.model_validate({"kind": "zarr", **facts})
    assert words in str(caught.value)


def test_times_in_order():
    """The last time may not come before the first."""
    with pytest.raises(ValidationError, match="the last time comes before the first"):
        Times.model_validate({"first": "2020-02-01", "last": "2020-01-01", "every": "day"})


def test_one_file_a_step():
    """An address with strftime's fields stands for one address a step."""
    days = Location.model_validate(
        {
            "kind": "netcdf",
            "url": "s3://b/%Y%m/f.%Y%m%d.nc",
            "storage": ANON,
            "times": {"first": "2020-02-28", "last": "2020-03-01", "every": "day"},
        }
    )
    assert days.urls == (
        "s3://b/202002/f.20200228.nc",
        "s3://b/202002/f.20200229.nc",
        "s3://b/202003/f.20200301.nc",
    )
    months = Times.model_validate({"first": "2019-12-01", "last": "2020-02-15", "every": "month"})
    assert [str(step) for step in months.steps()] == ["2019-12-01", "2020-01-01", "2020-02-01"]


@pytest.mark.parametrize(
    ("url", "region", "host"),
    [
        ("s3://b/k", "us-west-2", "s3.us-west-2.amazonaws.com"),
        ("s3://b/k", None, "s3.amazonaws.com"),
        ("gs://b/k", None, "storage.googleapis.com"),
        ("https://psl.noaa.gov/a", None, "psl.noaa.gov"),
    ],
)
def test_host(url, region, host):
    """The server that answers is named as people know it."""
    storage = {"anon": True, "token": "anon"}
    facts = {"kind": "zarr", "url": url, "region": region, "storage": storage}
    assert Location.model_validate(facts).host == host
