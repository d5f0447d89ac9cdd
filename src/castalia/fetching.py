"""Files from elsewhere, fetched once and trusted: whole, verified, and kept for the next time."""

from __future__ import annotations

import base64
import errno
import hashlib
import logging
import os
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from castalia import patience as waiting
from castalia.errors import CacheUnusable, DamagedDownload, Moved, Place, Unreachable
from castalia.patience import Patience, Transient, patiently, refusal

if TYPE_CHECKING:
    import requests

_PLAIN = {"Accept-Encoding": "identity"}  # else lengths are not those of bytes
_BLOCK = 2**16
_LONGEST_NAME = 100
_SLOWEST = 4096  # bytes a second, below which a download is given up in the end
_FORWARD = 2**20  # bytes that one try must bring before it is cut, to count as no failure
_MD5 = re.compile(r'^"?([0-9a-f]{32})"?$')


def cache_folder() -> Path:
    """Where downloads and made samples are kept: `CASTALIA_CACHE`, else the user's own cache."""
    chosen = os.environ.get("CASTALIA_CACHE")
    if chosen:
        return Path(chosen)
    import pooch

    return Path(pooch.os_cache("castalia"))


def over_http(url: str, storage: Mapping[str, Any], region: str | None = None) -> str:
    """The address of an object for whoever speaks HTTP only."""
    parts = urlsplit(url)
    key = quote(parts.path.lstrip("/"))
    if parts.scheme == "s3":
        amazon = f"https://s3.{region}.amazonaws.com" if region else "https://s3.amazonaws.com"
        endpoint = storage.get("endpoint_url", amazon)
        return f"{endpoint.rstrip('/')}/{parts.netloc}/{key}"
    if parts.scheme == "gs":
        return f"https://storage.googleapis.com/{parts.netloc}/{key}"
    return url


def fetch(
    url: str,
    sha256: str | None = None,
    *,
    place: Place | None = None,
    fresh_s: float = float("inf"),
    patience: Patience | None = None,
) -> Path:
    """A file's copy in the cache, downloaded unless it is there already.

    Two processes that ask at once download it once. A cut download goes on where it was cut, or
    begins again; nobody ever sees half a file.

    Args:
        url: Over HTTP or HTTPS.
        sha256: What its bytes must give. Without one the sum of the first download, which its
            length and the server's own checksum vouch for, is kept beside it and holds from then.
        place: Where the dataset's file speaks of it.
        fresh_s: How old, in seconds, a copy of a file that grows may be.
        patience: Tries and seconds.
    Raises:
        Unreachable, Busy, Moved, Refused: it cannot be had.
        DamagedDownload: what arrives is not what was sent or promised.
        CacheUnusable: there is nowhere to keep it.
    """
    folder = cache_folder() / "files"
    name = Path(urlsplit(url).path).name[-_LONGEST_NAME:]
    copy = folder / f"{hashlib.sha256(url.encode()).hexdigest()[:12]}-{name}"
    limits = patience or waiting.PATIENCE
    with _usable(folder, place):
        if _fresh(copy, fresh_s) and _sound(copy, sha256):
            return copy  # also from a folder that cannot be written
        with _alone(copy, url, place, limits):
            if not (_fresh(copy, fresh_s) and _sound(copy, sha256)):
                _drop_damaged(copy, url, place)
                _download(url, copy, sha256, place, limits)
    return copy


def ask(url: str, place: Place | None = None, patience: Patience | None = None) -> bytes:
    """What an address answers, whole, and kept nowhere.

    Args:
        url: Over HTTP or HTTPS.
        place: Where the dataset's file speaks of it.
        patience: Tries and seconds.
    Raises:
        Unreachable, Busy, Moved, Refused: it cannot be had.
    """
    import requests

    limits = patience or waiting.PATIENCE
    timeout = (limits.connect_s, limits.read_s)

    def once() -> bytes:
        with (
            _understood(url, place),
            requests.get(url, headers=_PLAIN, timeout=timeout, stream=True) as answer,
        ):
            if answer.status_code != 200:
                after = answer.headers.get("Retry-After", "")
                raise refusal(answer.status_code, url, place, after)
            return b"".join(_arriving(answer, limits))

    return patiently(once, url, place, limits)


@contextmanager
def _understood(url: str, place: Place | None) -> Iterator[None]:
    """Turn what a connection can do wrong into what it means.

    Raises:
        Transient: cut, or slow.
        Unreachable: the address is none.
    """
    import requests
    from urllib3.exceptions import HTTPError, ReadTimeoutError

    try:
        yield
    except (requests.Timeout, ReadTimeoutError) as error:
        raise Transient("no answer in time") from error
    except (requests.ConnectionError, HTTPError) as error:
        raise Transient("the connection was cut or could not be made") from error
    except requests.RequestException as error:
        hint = "the dataset's file names the address"
        raise Unreachable(f"{url}: {error}", place, hint) from error


def _arriving(answer: requests.Response, limits: Patience) -> Iterator[bytes]:
    """The body of an answer as it arrives.

    Raises:
        Transient: it is too slow.
    """
    began, arrived = time.monotonic(), 0
    # read1 gives what is there; read would wait for a whole block, however slow it comes
    while block := answer.raw.read1(_BLOCK, decode_content=True):
        yield block
        arrived += len(block)
        took = time.monotonic() - began
        if took > limits.total_s and arrived < _SLOWEST * took:
            raise Transient(f"slower than {_SLOWEST} bytes a second")


@contextmanager
def _usable(folder: Path, place: Place | None) -> Iterator[None]:
    """Turn what a disk can do wrong into one clear line.

    Raises:
        CacheUnusable: the folder cannot be made or written, or is full.
    """
    hint = "set CASTALIA_CACHE to a folder that has room and may be written"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            words = f"no room is left for downloads in {folder}"
        else:
            words = f"downloads cannot be kept in {folder}: {error.strerror or error}"
        raise CacheUnusable(words, place, hint) from error


@contextmanager
def _alone(copy: Path, url: str, place: Place | None, patience: Patience) -> Iterator[None]:
    """Wait until no other process downloads the same file, for as long as one may need."""
    import filelock

    lock = filelock.FileLock(copy.with_name(f".{copy.name}.lock"))
    try:
        with lock.acquire(timeout=10 * patience.total_s):
            yield
    except filelock.Timeout as error:
        words = f"{url}: another process has been downloading it for too long"
        hint = f"if there is none, delete {lock.lock_file}"
        raise CacheUnusable(words, place, hint) from error


def _fresh(copy: Path, fresh_s: float) -> bool:
    """Whether a copy is there and no older than it may be."""
    return copy.is_file() and time.time() - copy.stat().st_mtime <= fresh_s


def _sound(copy: Path, sha256: str | None) -> bool:
    """Whether a copy is what was promised; without a promise, what was once downloaded."""
    wanted = sha256 or _noted(copy)
    return wanted != "" and _sha256(copy) == wanted


def _drop_damaged(copy: Path, url: str, place: Place | None) -> None:
    """Delete a copy that is not what was once downloaded, and say so."""
    noted = _noted(copy)
    if copy.is_file() and noted != _sha256(copy):
        copy.unlink()
        if noted:
            where = f"{place}: " if place else ""
            words = "%s%s was damaged on this disk; it is downloaded again from %s"
            logging.getLogger(__name__).warning(words, where, copy, url)


def _noted(copy: Path) -> str:
    """The sum of a copy as it was downloaded; nothing where it was not written down."""
    note = _note(copy)
    return note.read_text().strip() if note.is_file() else ""


def _note(copy: Path) -> Path:
    """Where the sum of a copy stands."""
    return copy.with_name(f"{copy.name}.sha256")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _download(
    url: str, copy: Path, sha256: str | None, place: Place | None, patience: Patience
) -> None:
    """Bring a file whole into the cache, through pooch, which moves it there when all is well.

    Raises:
        DamagedDownload: its sum is not the one that was promised.
        Unreachable, Busy, Moved, Refused: as `fetch`.
    """
    import pooch

    def downloader(url: str, output_file: str, pooch: Any) -> None:
        part = Path(output_file)
        whole = _Whole(url, part, place, patience)
        try:
            patiently(whole.try_once, url, place, patience)
        finally:
            whole.session.close()

    new = copy.with_name(f".{copy.name}.new")  # so that an old copy outlives a failure
    new.unlink(missing_ok=True)
    talk = pooch.get_logger()
    level = talk.level
    talk.setLevel(logging.WARNING)  # else it tells of each download in the midst of a lesson
    try:
        pooch.retrieve(url, sha256 and f"sha256:{sha256}", new.name, new.parent, None, downloader)
    except ValueError as error:
        words = f"{url} is not the file that was promised: its SHA-256 differs"
        hint = "deleted; retry, or set CASTALIA_STORE=sample"
        raise DamagedDownload(words, place, hint) from error
    finally:
        talk.setLevel(level)
    _note(copy).write_text(f"{_sha256(new)}\n")
    new.replace(copy)


class _Whole:
    """One file on its way: what has arrived, and what its end must look like."""

    def __init__(self, url: str, part: Path, place: Place | None, patience: Patience) -> None:
        import requests

        self.url, self.part, self.place, self.patience = url, part, place, patience
        self.session = requests.Session()
        self.session.headers.update(_PLAIN)
        self.tag = ""
        self.furthest = 0  # the most bytes that were ever there
        self.part.write_bytes(b"")

    def try_once(self) -> None:
        """Ask for the rest and append it.

        Raises:
            Transient: cut, slow, busy, or damaged on the way.
            Moved, Refused, Unreachable: as the server says.
        """
        began = time.monotonic()
        try:
            self._ask()
        except Transient as error:
            size = self.part.stat().st_size
            won, self.furthest = size - self.furthest, max(size, self.furthest)
            error.got_on = won >= max(_FORWARD, _SLOWEST * (time.monotonic() - began))
            raise

    def _ask(self) -> None:
        """Send one request and deal with its answer, or with none."""
        have = self.part.stat().st_size
        asked = {"Range": f"bytes={have}-", "If-Range": self.tag} if have and self.tag else {}
        timeout = (self.patience.connect_s, self.patience.read_s)
        with (
            _understood(self.url, self.place),
            self.session.get(self.url, headers=asked, timeout=timeout, stream=True) as answer,
        ):
            self._look(answer, have)
            self._append(answer)
            self._verify(answer)

    def _look(self, answer: requests.Response, have: int) -> None:
        """Let only an answer through that brings the file, or the part of it that was asked for."""
        if answer.status_code == 416 and have:
            self.part.write_bytes(b"")
            raise Transient("there is no such part")
        if answer.status_code not in (200, 206):
            after = answer.headers.get("Retry-After", "")
            raise refusal(answer.status_code, self.url, self.place, after)
        part = answer.headers.get("Content-Range", "")
        if answer.status_code == 206 and not part.startswith(f"bytes {have}-"):
            self.part.write_bytes(b"")
            raise Transient("the bytes were damaged on the way", DamagedDownload)
        page = answer.headers.get("Content-Type", "").startswith("text/html")
        if page and not urlsplit(self.url).path.endswith((".html", ".htm", "/")):
            hint = "its place may have moved; the dataset's file in datasets/ names it"
            words = f"{self.url}: a web page is there instead of the file"
            raise Moved(words, self.place, hint)

    def _append(self, answer: requests.Response) -> None:
        """Write what arrives behind what is there; from the start if the server sends all again."""
        self.tag = "" if _packed(answer) else answer.headers.get("ETag", "")
        with self.part.open("ab" if answer.status_code == 206 else "wb") as file:
            file.writelines(_arriving(answer, self.patience))

    def _verify(self, answer: requests.Response) -> None:
        """Compare what is there with the length and the checksum that the server sent.

        Raises:
            Transient: they differ; of a damaged file nothing is kept.
        """
        if _packed(answer):
            return  # both are those of the packed bytes, whose own format has a checksum
        wanted = answer.headers.get("Content-Range", "/").rpartition("/")[2]
        wanted = wanted or answer.headers.get("Content-Length", "")
        size = self.part.stat().st_size
        if wanted.isdigit() and size < int(wanted):
            raise Transient(f"cut after {size} of {wanted} bytes")
        promised = _promised_md5(answer.headers)
        with self.part.open("rb") as file:
            found = hashlib.file_digest(file, "md5").hexdigest()
        if (wanted.isdigit() and size != int(wanted)) or (promised and promised != found):
            self.part.write_bytes(b"")
            raise Transient("the bytes were damaged on the way", DamagedDownload)


def _packed(answer: requests.Response) -> bool:
    """Whether a body was packed on the way, so that other bytes come out than were sent."""
    return answer.headers.get("Content-Encoding", "identity") != "identity"


def _promised_md5(headers: Mapping[str, str]) -> str:
    """The MD5 of a whole file in hexadecimal, where a server tells it; else nothing.

    Google's stores send `x-goog-hash`. The ETag of S3 is the MD5 of an object that was uploaded in
    one piece and not encrypted with a key of its owner's; headers tell it from other servers' ETags.
    """
    google = re.search(r"md5=([A-Za-z0-9+/=]+)", headers.get("x-goog-hash", ""))
    if google:
        return base64.b64decode(google[1]).hex()
    names = {name.lower() for name in headers}
    amazon = any(name.startswith("x-amz") for name in names)
    if "kms" in headers.get("x-amz-server-side-encryption", ""):
        return ""
    tag = _MD5.match(headers.get("ETag", ""))
    return tag[1] if amazon and tag else ""
