"""The samples, copied into an object store under the buckets and keys of the live stores."""

from __future__ import annotations

import hashlib
import json
import posixpath
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

from castalia import patience
from castalia.contract import Dataset
from castalia.errors import Refused, Unreachable, WrongUsage
from castalia.stores.placing import bucket_and_key
from castalia.stores.samples import digest, made_sample, sound_paths
from castalia.stores.three import own_address

_WORKERS = 8
_METADATA = (".zmetadata", ".zgroup", ".zarray", ".zattrs", "zarr.json")
_NO_KEYS = "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY to those of an account that may write"
_CORS = {
    "AllowedOrigins": ["*"],
    "AllowedMethods": ["GET", "HEAD"],
    "AllowedHeaders": ["*"],
    "ExposeHeaders": ["ETag", "Content-Range", "Content-Length", "Accept-Ranges"],
}


@dataclass(frozen=True)
class Filled:
    """What became of one dataset in the mirror."""

    dataset: str
    sent: int  # objects
    kept: int  # objects that agreed already
    removed: int  # objects that the sample does not have any more
    size_bytes: int  # of what was sent


class Outlook(Protocol):
    """What someone who watches a filling is told."""

    def begins(self, size_bytes: int) -> None:
        """All samples are there and weigh this much together."""

    def passes(self, dataset: str, size_bytes: int) -> None:
        """An object is in the mirror now, sent or found there."""

    def ends(self, filled: Filled) -> None:
        """All of a dataset is in the mirror."""


class _Unwatched:
    """Nobody looks."""

    def begins(self, size_bytes: int) -> None:
        pass

    def passes(self, dataset: str, size_bytes: int) -> None:
        pass

    def ends(self, filled: Filled) -> None:
        pass


@dataclass(frozen=True)
class _Object:
    key: str
    path: Path
    size_bytes: int

    @property
    def is_metadata(self) -> bool:
        """Whether readers of a Zarr store begin with it."""
        return self.key.rpartition("/")[2] in _METADATA


def mirrored_files(dataset: Dataset) -> list[tuple[str, str, Path]]:
    """Bucket, key and file of everything that the mirror holds of a dataset, in order.

    Raises:
        MissingSample, DamagedSample, CacheUnusable, Malformed: the sample cannot be had.
    """
    if dataset.facts.sample.recipe is None:
        named = zip(dataset.facts.sample.files, sound_paths(dataset), strict=True)
        own = [(*bucket_and_key(own_address(dataset, name)), path) for name, path in named]
        return sorted(own)
    root = made_sample(dataset)
    inside = sorted(path for path in root.rglob("*") if path.is_file())
    parts = [(path.relative_to(root).parts, path) for path in inside]
    return [(bucket, "/".join(key), path) for (bucket, *key), path in parts]


def fill(
    endpoint: str,
    datasets: Sequence[Dataset],
    keys: tuple[str, str] | None = None,
    outlook: Outlook | None = None,
) -> list[Filled]:
    """Bring samples into an object store that speaks S3; what agrees already is not sent again.

    A store that is being filled is never read as if it were whole: the metadata of a Zarr store is
    taken away before its first chunk changes, and comes back after its last.

    Args:
        endpoint: Where the object store answers.
        datasets: Whose samples.
        keys: Access key and secret; by default those of the environment, as boto3 finds them.
        outlook: Who watches.
    Raises:
        WrongUsage: `endpoint` is no address of a server.
        Unreachable: the object store does not answer, or fails.
        Refused: it does not let us write.
        MissingSample, DamagedSample, CacheUnusable, Malformed: as `mirrored_files`.
    """
    parts = urlsplit(endpoint)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        hint = "an object store's address looks like http://127.0.0.1:9000"
        raise WrongUsage(f"{endpoint!r} is no address of a server", hint=hint)
    watching = outlook or _Unwatched()
    files = {dataset.name: mirrored_files(dataset) for dataset in datasets}
    watching.begins(sum(path.stat().st_size for them in files.values() for *_, path in them))
    done = []
    with _translated(endpoint), _Mirror(endpoint, keys, watching) as mirror:
        for name, them in files.items():
            done.append(mirror.take(name, them))
            watching.ends(done[-1])
    return done


@contextmanager
def _translated(endpoint: str) -> Iterator[None]:
    """Turn what boto3 raises into errors of ours.

    Raises:
        Unreachable, Refused: as `fill`.
    """
    from botocore import exceptions

    try:
        yield
    except (exceptions.NoCredentialsError, exceptions.PartialCredentialsError) as error:
        raise Refused(f"{endpoint}: writing needs credentials", hint=_NO_KEYS) from error
    except exceptions.ClientError as error:
        code = error.response["Error"].get("Code", "")
        status = error.response["ResponseMetadata"].get("HTTPStatusCode", 0)
        words = f"{endpoint}: {error.operation_name} is refused ({code or f'HTTP {status}'})"
        if code in ("BucketAlreadyExists", "OperationAborted"):
            hint = "a bucket of that name belongs to someone else; a mirror has a store of its own"
            raise Refused(words, hint=hint) from error
        if status in (401, 403):
            raise Refused(words, hint=_NO_KEYS) from error
        words = f"{endpoint}: {error.operation_name} fails ({code or f'HTTP {status}'})"
        raise Unreachable(words, hint="run it again; what was sent stays") from error
    except exceptions.BotoCoreError as error:
        words = f"{endpoint}: no object store answers there: {error}"
        hint = "is it running? castalia data serve starts one on this machine"
        raise Unreachable(words, hint=hint) from error


class _Mirror:
    """An object store on its way to be the mirror."""

    def __init__(self, endpoint: str, keys: tuple[str, str] | None, outlook: Outlook) -> None:
        import boto3
        from botocore.config import Config

        granted = patience.PATIENCE
        how = Config(
            s3={"addressing_style": "path"},
            connect_timeout=granted.connect_s,
            read_timeout=granted.read_s,
            retries={"max_attempts": granted.tries, "mode": "standard"},
            max_pool_connections=_WORKERS,
            # Content-MD5 is what every store verifies; older ones do not know newer checksums
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
        )
        access, secret = keys or (None, None)
        self.client = boto3.client(
            "s3",
            endpoint_url=endpoint,
            aws_access_key_id=access,
            aws_secret_access_key=secret,
            region_name="us-east-1",  # the one for which buckets are made without a constraint
            config=how,
        )
        self.outlook = outlook
        self.pool = ThreadPoolExecutor(_WORKERS)
        self.open: set[str] = set()

    def __enter__(self) -> _Mirror:
        return self

    def __exit__(self, *error: object) -> None:
        self.pool.shutdown(cancel_futures=True)
        self.client.close()

    def take(self, name: str, files: list[tuple[str, str, Path]]) -> Filled:
        """Bring all objects of one dataset up to date."""
        total = Filled(name, 0, 0, 0, 0)
        for bucket, them in groupby(sorted(files), key=lambda one: one[0]):
            wanted = [_Object(key, path, path.stat().st_size) for _, key, path in them]
            self._make(bucket)
            there = self._listed(bucket, posixpath.commonpath([one.key for one in wanted]))
            total = self._renew(bucket, wanted, there, total)
        return total

    def _make(self, bucket: str) -> None:
        """A bucket that everyone may read and list, also from a web page."""
        if bucket in self.open:
            return
        from botocore.exceptions import ClientError

        with suppress(self.client.exceptions.BucketAlreadyOwnedByYou):
            self.client.create_bucket(Bucket=bucket)
        try:
            self.client.get_bucket_policy(Bucket=bucket)  # its owner's own policy stays
        except ClientError as error:
            if error.response["Error"].get("Code") != "NoSuchBucketPolicy":
                raise
            self.client.put_bucket_cors(Bucket=bucket, CORSConfiguration={"CORSRules": [_CORS]})
            self.client.put_bucket_policy(Bucket=bucket, Policy=_policy(bucket))
        self.open.add(bucket)

    def _listed(self, bucket: str, prefix: str) -> dict[str, tuple[str, int]]:
        """ETag and size of every object whose key begins so."""
        pages = self.client.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix)
        there = (one for page in pages for one in page.get("Contents", ()))
        return {one["Key"]: (one["ETag"].strip('"'), one["Size"]) for one in there}

    def _renew(
        self, bucket: str, wanted: list[_Object], there: dict[str, tuple[str, int]], total: Filled
    ) -> Filled:
        """Send what differs, chunks before metadata; remove what a Zarr store does not hold now."""
        same = dict(self._each(lambda one: (one.key, self._agrees(bucket, one, there)), wanted))
        missing = [one for one in wanted if not same[one.key]]
        gone = _left_over(wanted, there)
        if gone or any(not one.is_metadata for one in missing):
            withdrawn = [one for one in wanted if one.is_metadata and one.key in there]
            list(self._each(lambda key: self._remove(bucket, key), (x.key for x in withdrawn)))
            missing += [one for one in withdrawn if one not in missing]
        list(self._each(lambda key: self._remove(bucket, key), gone))
        left = {one.key for one in missing}
        for one in wanted:
            if one.key not in left:
                self.outlook.passes(total.dataset, one.size_bytes)
        for late in (False, True):
            now = (one for one in missing if one.is_metadata is late)
            for one in self._each(lambda one: self._send(bucket, one), now):
                self.outlook.passes(total.dataset, one.size_bytes)
        return Filled(
            total.dataset,
            total.sent + len(missing),
            total.kept + len(wanted) - len(missing),
            total.removed + len(gone),
            total.size_bytes + sum(one.size_bytes for one in missing),
        )

    def _each(self, work: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        """Work on several at a time; results in order, the first error at once."""
        return self.pool.map(work, items)

    def _agrees(self, bucket: str, one: _Object, there: dict[str, tuple[str, int]]) -> bool:
        """Whether the mirror's object is this file: by its MD5, else by size and SHA-256."""
        tag, size = there.get(one.key, ("", -1))
        if size != one.size_bytes:
            return False
        if tag == _md5(one.path).hex():
            return True
        told = self.client.head_object(Bucket=bucket, Key=one.key)["Metadata"]
        return bool(told.get("sha256") == digest(one.path))

    def _send(self, bucket: str, one: _Object) -> _Object:
        """Upload an object in one piece; the store compares its MD5."""
        with one.path.open("rb") as content:
            self.client.put_object(
                Bucket=bucket,
                Key=one.key,
                Body=content,
                ContentMD5=b64encode(_md5(one.path)).decode(),
                Metadata={"sha256": digest(one.path)},
            )
        return one

    def _remove(self, bucket: str, key: str) -> None:
        self.client.delete_object(Bucket=bucket, Key=key)


def _left_over(wanted: list[_Object], there: Iterable[str]) -> list[str]:
    """Keys inside the sample's Zarr stores that the sample does not hold: chunks of another one."""
    keys = {one.key for one in wanted}
    stores = {one.key.rpartition("/")[0] for one in wanted if one.is_metadata} - {""}
    inside = tuple(f"{store}/" for store in stores)
    return [key for key in there if key not in keys and key.startswith(inside)]


def _md5(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False)).digest()


def _policy(bucket: str) -> str:
    """Everyone may get and list; only the owner may do more."""
    allowed = {
        "Effect": "Allow",
        "Principal": "*",
        "Action": ["s3:GetObject", "s3:ListBucket"],
        "Resource": [f"arn:aws:s3:::{bucket}", f"arn:aws:s3:::{bucket}/*"],
    }
    return json.dumps({"Version": "2012-10-17", "Statement": [allowed]})
