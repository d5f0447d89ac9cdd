"""Object stores: patient, anonymous, and what their errors mean to us.

obstore asks again after HTTP 429, 5xx and a hang, with back-off and jitter; after a cut in
mid-body we do.
"""

from __future__ import annotations

import hashlib
import re
import time
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from castalia import patience as waiting
from castalia.errors import Busy, DataError, Moved, Place, Refused, Unreachable
from castalia.patience import Patience
from castalia.stores.placing import Placed

_MD5 = re.compile(r'^"?([0-9a-f]{32})"?$')
_STATUS = re.compile(r"status code: ((\d{3})[A-Za-z ]*\w)")
_RETRIES = re.compile(r"after (\d+) retries")


def object_store(placed: Placed, patience: Patience | None = None) -> Any:
    """An obstore store whose root is the address; anonymous wherever it is.

    Args:
        placed: An address of `s3://`, `gs://`, `http(s)://` or `file://`.
        patience: Tries and seconds.
    """
    from obstore.store import GCSStore, HTTPStore, LocalStore, S3Store

    granted = patience or waiting.PATIENCE
    parts = urlsplit(placed.url)
    key = parts.path.strip("/") or None
    if parts.scheme == "file":
        return LocalStore(prefix=placed.path)
    how: dict[str, Any] = {
        "client_options": {
            "allow_http": True,
            "connect_timeout": timedelta(seconds=granted.connect_s),
            "timeout": timedelta(seconds=granted.read_s),
        },
        "retry_config": {
            "max_retries": granted.tries - 1,
            "retry_timeout": timedelta(seconds=granted.total_s),
            "backoff": {
                "init_backoff": timedelta(seconds=granted.first_s),
                "max_backoff": timedelta(seconds=granted.most_s),
                "base": 2,
            },
        },
    }
    if parts.scheme == "gs":
        return GCSStore(parts.netloc, prefix=key, skip_signature=True, **how)
    if parts.scheme == "s3":
        endpoint = placed.storage.get("endpoint_url")
        if endpoint:
            how |= {"endpoint": endpoint, "virtual_hosted_style_request": False}
        region = placed.region or "us-east-1"
        return S3Store(parts.netloc, prefix=key, region=region, skip_signature=True, **how)
    return HTTPStore.from_url(placed.url, **how)


def differs(content: Any, tag: str | None, url: str) -> bool:
    """Whether an object of S3 is not the one whose MD5 its ETag is."""
    md5 = _MD5.match(tag or "") if url.startswith("s3:") else None
    if md5 is None:
        return False
    return hashlib.md5(content, usedforsecurity=False).hexdigest() != md5[1]


def translated(error: Exception, what: str, place: Place | None, began: float) -> Exception:
    """What an object store's error means to us; our own errors and bugs stay as they are."""
    if isinstance(error, DataError):
        return error
    name = type(error).__name__
    if isinstance(error, FileNotFoundError) or name in ("NotFoundError", "GroupNotFoundError"):
        hint = "its place may have moved; the dataset's file in datasets/ names it"
        return Moved(f"{what}: nothing is there", place, hint)
    if name in ("PermissionDeniedError", "UnauthenticatedError") or isinstance(
        error, PermissionError
    ):
        hint = "the place may ask for an account now; anonymous access is all we use"
        return Refused(f"{what}: access is refused", place, hint)
    if name != "GenericError":
        return error
    said = str(error)
    retries = _RETRIES.search(said)
    tries = int(retries[1]) + 1 if retries else 1
    seconds = time.monotonic() - began
    status = _STATUS.search(said)
    busy = status is not None and status[2] == "429"
    words = (
        f"{what}: {cause(error)} ({tries} {'try' if tries == 1 else 'tries'} in {seconds:.1f} s)"
    )
    hint = "try again later, or set CASTALIA_STORE=sample"
    return (Busy if busy else Unreachable)(words, place, hint, tries, seconds)


def cut_in_mid_body(error: Exception) -> bool:
    """Whether an answer began well and then broke off, after which obstore does not ask again."""
    return type(error).__name__ == "GenericError" and "response body error" in str(error)


def cause(error: Exception) -> str:
    """The part of obstore's message that people understand."""
    said = str(error)
    status = _STATUS.search(said)
    if status and status[2] == "429":
        return "too many requests (HTTP 429)"
    if status:
        return f"the server fails (HTTP {status[1]})"
    if "Timeout" in said or "timed out" in said or "TimedOut" in said:
        return "no answer in time"
    return "the connection was cut or could not be made"
