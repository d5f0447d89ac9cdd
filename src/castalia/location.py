"""Where a dataset lives and how it is opened there: the facts under `live` in a dataset's file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, StringConstraints, field_validator, model_validator

from castalia.facts import Facts, Text

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Kind = Literal["zarr", "netcdf", "opendap", "text", "stac", "intake-esm"]

ANONYMOUS = {"s3": ("anon", True), "gs": ("token", "anon")}
SCHEMES = ("s3", "gs", "https", "http")
IN_PLACE = ("zarr", "opendap")  # read where they lie; all others are downloaded first


def _known_scheme(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in SCHEMES or not parts.netloc:
        raise ValueError(f"an address begins with one of {', '.join(f'{x}://' for x in SCHEMES)}")
    return url


Url = Annotated[Text, AfterValidator(_known_scheme)]


class Times(Facts):
    """The steps of a dataset that keeps one file a day or a month; both ends are included."""

    first: date
    last: date
    every: Literal["day", "month"]

    @model_validator(mode="after")
    def _in_order(self) -> Times:
        if self.last < self.first:
            raise ValueError("the last time comes before the first")
        return self

    def steps(self) -> Iterator[date]:
        """Each day, or the first of each month."""
        now = self.first
        while now <= self.last:
            yield now
            now += timedelta(days=1)
            while self.every == "month" and now.day != 1:
                now += timedelta(days=1)


class Location(Facts):
    """One place where a dataset lives; the first that answers is used."""

    kind: Kind
    url: Url  # of netcdf with `times`, strftime's fields stand in it
    storage: dict[str, Any] = Field(default_factory=dict)  # as fsspec takes it: anon, token
    region: Text | None = None  # of a bucket on S3
    arguments: dict[str, Any] = Field(default_factory=dict)  # for xarray, pandas or odc.stac
    groups: tuple[Text, ...] = ()  # of a Zarr store; merged into one dataset
    times: Times | None = None
    query: dict[str, Any] = Field(default_factory=dict)  # of a catalogue
    sha256: Sha256 | None = None  # of a file that never changes
    adapter: Text | None = None  # a function of castalia.tidying

    @model_validator(mode="after")
    def _openly_anonymous(self) -> Location:
        scheme = urlsplit(self.url).scheme
        key, value = ANONYMOUS.get(scheme, ("", None))
        if key and self.storage.get(key) != value:
            written = f"{key}: {str(value).lower()}"
            raise ValueError(f"anonymous access is written down: `storage: {{{written}}}`")
        return self

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Location:
        if self.kind in ("stac", "intake-esm") and not self.query:
            raise ValueError("a catalogue needs a `query`")
        if self.query and self.kind not in ("stac", "intake-esm"):
            raise ValueError("only a catalogue takes a `query`")
        if self.times and self.kind != "netcdf":
            raise ValueError("only files of netCDF come one a step")
        if self.groups and self.kind != "zarr":
            raise ValueError("only a Zarr store has `groups`")
        return self

    @field_validator("url")
    @classmethod
    def _is_one_line(cls, url: str) -> str:
        if any(character.isspace() for character in url):
            raise ValueError("an address holds no spaces")
        return url

    @property
    def urls(self) -> tuple[str, ...]:
        """The address, or those of all steps."""
        if self.times is None:
            return (self.url,)
        return tuple(step.strftime(self.url) for step in self.times.steps())

    @property
    def host(self) -> str:
        """The server that answers for it, as people know it."""
        parts = urlsplit(self.url)
        if parts.scheme == "gs":
            return "storage.googleapis.com"
        if parts.scheme == "s3":
            return f"s3.{self.region}.amazonaws.com" if self.region else "s3.amazonaws.com"
        return parts.netloc
