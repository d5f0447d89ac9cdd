"""Files are fetched once, whole and verified, or one clear error says why not."""

from __future__ import annotations

import gzip
import hashlib
import multiprocessing
import os
import random
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from faulty_server import FaultyServer

from castalia import fetching, patience
from castalia.errors import (
    Busy,
    CacheUnusable,
    DamagedDownload,
    DataError,
    Moved,
    Place,
    Refused,
    Unreachable,
)
from castalia.fetching import ask, cache_folder, fetch, over_http
from castalia.patience import Patience

PLACE = Place(Path("datasets/tiny.yml"), 7)
AMAZON = {"x-amz-request-id": "1"}  # whose ETags are MD5 sums
CONTENT = random.Random(1).randbytes(200_000)
SHA256 = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    """An empty cache, and little patience."""
    monkeypatch.setenv("CASTALIA_CACHE", str(tmp_path / "cache"))
    quick = Patience(tries=3, first_s=0.005, most_s=0.02, total_s=2.0, connect_s=0.5, read_s=0.3)
    monkeypatch.setattr(patience, "PATIENCE", quick)
    return tmp_path / "cache"


def serving(**how):
    """A server of one file, `/a.nc`."""
    return FaultyServer({"/a.nc": CONTENT}, **how)


@pytest.fixture
def server():
    """A plain server of one file."""
    with serving() as plain:
        yield plain


@pytest.fixture
def amazon():
    """A server of one file that tells its MD5, as S3 does."""
    with serving(headers=AMAZON) as store:
        yield store


def kept(cache: Path) -> list[str]:
    """The files in the cache that are more than locks."""
    files = (path.name for path in (cache / "files").glob("*"))
    return sorted(name for name in files if not name.startswith("."))


def refused(server, kind: type[DataError], words: str, **how) -> DataError:
    """Fetching raises this error at its place, and leaves nothing in the cache."""
    began = time.monotonic()
    with pytest.raises(kind) as caught:
        fetch(f"{server.url}/a.nc", place=PLACE, **how)
    assert type(caught.value) is kind
    assert str(caught.value).startswith(f"datasets/tiny.yml:7: {server.url}/a.nc")
    assert words in str(caught.value)
    assert time.monotonic() - began < 8
    assert kept(cache_folder()) == []
    return caught.value


def test_a_file_is_fetched_once(server):
    """A second call finds the copy and asks nobody."""
    copy = fetch(f"{server.url}/a.nc", place=PLACE)
    assert copy.read_bytes() == CONTENT
    assert copy.name.endswith("-a.nc")
    assert fetch(f"{server.url}/a.nc") == copy
    assert len(server.asked()) == 1


def test_addresses_are_told_apart(server):
    """Files of the same name at two addresses, or for two queries, do not share a copy."""
    server.content["/b/a.nc"] = b"other"
    copies = [fetch(f"{server.url}{path}") for path in ("/a.nc", "/b/a.nc", "/a.nc?year=2000")]
    assert [copy.read_bytes() == CONTENT for copy in copies] == [True, False, True]
    assert len(set(copies)) == 3


def test_long_names_are_cut(server):
    """A name longer than file systems bear is no hindrance."""
    path = f"/{'a' * 300}.nc"
    server.content[path] = CONTENT
    copy = fetch(server.url + path)
    assert copy.read_bytes() == CONTENT
    assert copy.suffix == ".nc"


def test_nothing_is_said_when_all_is_well(server):
    """A download leaves no lines in a lesson's output."""
    code = "import sys; from castalia.fetching import fetch; fetch(sys.argv[1])"
    address = f"{server.url}/a.nc"
    done = subprocess.run([sys.executable, "-c", code, address], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")


@pytest.mark.parametrize(
    ("status", "kind", "words"),
    [
        (404, Moved, "nothing is there (HTTP 404)\n  its place may have moved"),
        (403, Refused, "access is refused (HTTP 403)\n  the place may ask for an account"),
        (418, Unreachable, "an answer that we do not understand (HTTP 418)"),
    ],
)
def test_refusals(server, status, kind, words):
    """A refusal ends the first try, and says what it means."""
    server.fail("status", status=status)
    refused(server, kind, words)
    assert len(server.asked()) == 1


@pytest.mark.parametrize(
    ("status", "kind", "words"),
    [
        (429, Busy, "too many requests (HTTP 429) (3 tries in "),
        (503, Unreachable, "the server fails (HTTP 503) (3 tries in "),
    ],
)
def test_refusals_that_may_pass(server, status, kind, words):
    """Twice busy and then well gives the file; busy for good gives the error."""
    server.fail("status", status=status)
    error = refused(server, kind, words)
    assert error.tries == len(server.asked()) == 3
    assert "try again later, or set CASTALIA_STORE=sample" in error.hint
    server.heal()
    server.fail("status", status=status, times=2)
    assert fetch(f"{server.url}/a.nc").read_bytes() == CONTENT


def test_retry_after_seconds(server):
    """A server that asks for a second gets it."""
    server.fail("status", status=429, times=1, Retry_After="1")
    began = time.monotonic()
    assert fetch(f"{server.url}/a.nc").read_bytes() == CONTENT
    assert time.monotonic() - began >= 1


def test_retry_after_date(server):
    """A server that names a time is not asked before it."""
    then = datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=2)
    server.fail("status", status=503, times=1, Retry_After=format_datetime(then, usegmt=True))
    assert fetch(f"{server.url}/a.nc").read_bytes() == CONTENT
    assert datetime.now(UTC) >= then


def test_retry_after_too_long(server):
    """A server that asks for an hour is left at once."""
    server.fail("status", status=429, Retry_After="3600")
    error = refused(server, Busy, "(1 try in 0.")
    assert "it asks for 3600 s" in error.hint


def test_a_dead_server(server):
    """Where nobody listens, the error says so."""
    server.__exit__()
    refused(server, Unreachable, "the connection was cut or could not be made (3 tries in ")


@pytest.mark.parametrize("kind", ["hang", "stall"])
def test_a_hang(server, kind):
    """Silence, before the answer or within it, ends in an error after all tries."""
    server.fail(kind)
    refused(server, Unreachable, "no answer in time (3 tries in ")
    server.heal()
    server.fail(kind, times=1)
    assert fetch(f"{server.url}/a.nc").read_bytes() == CONTENT


def test_a_slow_drip(server):
    """A byte now and then does not keep us for ever."""
    server.fail("drip")
    error = refused(server, Unreachable, "slower than 4096 bytes a second (1 try in ")
    assert 2 <= error.seconds < 3.5


def test_cut_and_resumed(server):
    """A cut download goes on where it was cut."""
    server.fail("cut", times=2)
    assert fetch(f"{server.url}/a.nc").read_bytes() == CONTENT
    asked = [one.headers.get("Range") for one in server.asked()]
    assert asked == [None, "bytes=100000-", "bytes=150000-"]
    assert server.asked()[1].headers["If-Range"]


def test_cut_and_begun_again():
    """Where parts cannot be asked for, a cut download begins again."""
    with serving(ranges=False) as server:
        server.fail("cut", times=2)
        assert fetch(f"{server.url}/a.nc").read_bytes() == CONTENT
        assert len(server.asked()) == 3


def test_cut_and_then_changed(server):
    """The rest of a file that changed meanwhile is not put behind its old beginning."""
    server.fail("cut", times=1)
    old = server.answer

    def changing(asked, body):
        answer = old(asked, body)
        server.content["/a.nc"] = CONTENT[::-1]
        return answer

    server.answer = changing
    assert fetch(f"{server.url}/a.nc").read_bytes() == CONTENT[::-1]


def test_cut_each_time(server):
    """A connection that is always cut ends in an error, and no half file stays."""
    server.fail("cut")
    refused(server, Unreachable, "the connection was cut or could not be made (3 tries in ")


def test_long_downloads_may_be_cut_often(server):
    """As long as a download gets on well, cuts do not end it."""
    server.content["/a.nc"] = big = CONTENT * 100
    server.fail("cut", times=6)
    assert fetch(f"{server.url}/a.nc").read_bytes() == big


def test_cut_in_chunks():
    """Without a length a cut is seen, too."""
    with serving(chunked=True) as server:
        server.fail("cut")
        refused(server, Unreachable, "the connection was cut")
        server.heal()
        server.fail("cut", times=1)
        assert fetch(f"{server.url}/a.nc").read_bytes() == CONTENT


def test_only_the_end_was_lost(server):
    """When all bytes came before the cut, asking for the rest of them begins again."""
    server.chunked = True
    whole = server.content["/a.nc"]
    server.content["/a.nc"] = whole * 2  # of which the cut lets half through
    server.fail("cut", times=1)
    old = server.answer

    def shorter(asked, body):
        answer = old(asked, body)
        if answer.status == 200 and not server.headers:
            server.content["/a.nc"], server.headers = whole, {"ETag": answer.headers["ETag"]}
        return answer

    server.answer = shorter
    assert fetch(f"{server.url}/a.nc").read_bytes() == whole
    assert [one.headers.get("Range") for one in server.asked()] == [None, "bytes=200000-", None]


def test_a_part_that_was_not_asked_for(server):
    """A part that begins elsewhere is not put behind what is there; all is asked for again."""
    server.fail("cut", times=1)
    old = server.answer

    def elsewhere(asked, body):
        answer = old(asked, body)
        if answer.status == 206:
            answer.headers["Content-Range"] = "bytes 5-100004/200000"
        return answer

    server.answer = elsewhere
    assert fetch(f"{server.url}/a.nc").read_bytes() == CONTENT
    assert [one.headers.get("Range") for one in server.asked()] == [None, "bytes=100000-", None]


def test_flipped_once(amazon):
    """Bytes that changed on the way are seen by the server's MD5 and asked for again."""
    amazon.fail("flip", times=1)
    assert fetch(f"{amazon.url}/a.nc").read_bytes() == CONTENT
    assert [one.headers.get("Range") for one in amazon.asked()] == [None, None]


def test_flipped_each_time(amazon):
    """Bytes that change each time give an error and no file."""
    amazon.fail("flip")
    refused(amazon, DamagedDownload, "the bytes were damaged on the way (3 tries in ")


def test_flipped_in_a_resumed_part(amazon):
    """Damage in a part that was put behind another is seen."""
    amazon.fail("cut", times=1)
    amazon.fail("flip", times=1)
    assert fetch(f"{amazon.url}/a.nc").read_bytes() == CONTENT
    ranges = [one.headers.get("Range") for one in amazon.asked()]
    assert ranges == [None, "bytes=100000-", None]


def test_google_s_checksum():
    """The checksum of Google's store is understood."""
    sum_of_all = "crc32c=AAAAAA==,md5=" + _base64_md5(CONTENT)
    with serving(headers={"x-goog-hash": sum_of_all, "ETag": "x"}) as google:
        google.fail("flip", times=1)
        assert fetch(f"{google.url}/a.nc").read_bytes() == CONTENT
        assert len(google.asked()) == 2
        google.content["/b.nc"] = CONTENT[::-1]
        with pytest.raises(DamagedDownload):
            fetch(f"{google.url}/b.nc")


def _base64_md5(content: bytes) -> str:
    import base64

    return base64.b64encode(hashlib.md5(content).digest()).decode()


@pytest.mark.parametrize(
    "headers",
    [
        {"ETag": f'"{"0" * 32}"'},
        {**AMAZON, "ETag": f'"{"0" * 32}-2"'},
        {**AMAZON, "ETag": f'"{"0" * 32}"', "x-amz-server-side-encryption": "aws:kms"},
    ],
    ids=["another server's", "of several parts", "encrypted"],
)
def test_tags_that_are_no_checksum(headers):
    """An ETag that is not the MD5 of the file is not taken for it."""
    with serving(headers=headers) as server:
        assert fetch(f"{server.url}/a.nc").read_bytes() == CONTENT


def test_flipped_against_the_promised_sum(server):
    """Without the server's help, the dataset's own SHA-256 finds the damage."""
    server.fail("flip")
    words = "is not the file that was promised: its SHA-256 differs\n  deleted; retry"
    refused(server, DamagedDownload, words, sha256=SHA256)
    server.heal()
    assert fetch(f"{server.url}/a.nc", SHA256).read_bytes() == CONTENT


def test_packed_on_the_way():
    """A server that packs bodies without being asked is understood."""
    with serving(headers={"Content-Encoding": "gzip", **AMAZON}) as server:
        server.content["/a.nc"] = gzip.compress(CONTENT)
        server.fail("cut", times=1)
        assert fetch(f"{server.url}/a.nc").read_bytes() == CONTENT


def test_a_page_instead_of_a_file():
    """A web page where a file was is a place that moved, not data."""
    with serving(headers={"Content-Type": "text/html; charset=utf-8"}) as server:
        refused(server, Moved, "a web page is there instead of the file")
        server.content["/about.html"] = b"<p>wanted"
        assert fetch(f"{server.url}/about.html").read_bytes() == b"<p>wanted"


def test_going_round_in_circles(server):
    """A place that leads to itself is out of reach."""
    server.fail("status", status=302, Location="/a.nc")
    refused(server, Unreachable, "Exceeded 30 redirects")


def test_a_copy_that_changed(server, caplog):
    """A copy that was damaged on this disk is fetched again, and one line says so."""
    copy = fetch(f"{server.url}/a.nc")
    copy.write_bytes(CONTENT[:1000])
    assert fetch(f"{server.url}/a.nc", place=PLACE).read_bytes() == CONTENT
    (line,) = caplog.messages
    assert line == (
        f"datasets/tiny.yml:7: {copy} was damaged on this disk; it is downloaded again from "
        f"{server.url}/a.nc"
    )
    assert len(server.asked()) == 2


def test_a_damaged_copy_is_never_given_out(server, caplog):
    """When a damaged copy cannot be fetched again, there is an error and no copy."""
    copy = fetch(f"{server.url}/a.nc")
    copy.write_bytes(CONTENT[:1000])
    server.fail("status", status=403)
    with pytest.raises(Refused):
        fetch(f"{server.url}/a.nc")
    assert not copy.exists()
    assert "was damaged on this disk" in caplog.text


def test_a_copy_without_its_sum_is_not_trusted(server, cache):
    """A copy whose sum was not written down, as when the power went, is fetched again."""
    copy = fetch(f"{server.url}/a.nc")
    note = copy.with_name(f"{copy.name}.sha256")
    for content in ("", "cut"):
        note.write_text(content)
        assert fetch(f"{server.url}/a.nc") == copy
    note.unlink()
    assert fetch(f"{server.url}/a.nc") == copy
    assert note.read_text().strip() == SHA256
    assert len(server.asked()) == 4


def test_a_copy_of_a_growing_file_grows_old(server, caplog):
    """A copy that is too old is fetched anew, without a word."""
    copy = fetch(f"{server.url}/a.nc", fresh_s=3600)
    server.content["/a.nc"] = CONTENT + b"more"
    assert fetch(f"{server.url}/a.nc", fresh_s=3600).read_bytes() == CONTENT
    os.utime(copy, (time.time() - 7200,) * 2)
    assert fetch(f"{server.url}/a.nc", fresh_s=3600).read_bytes() == CONTENT + b"more"
    assert caplog.messages == []


def test_an_old_copy_outlives_a_failure(server):
    """An old copy that cannot be renewed stays on this disk for whoever accepts its age."""
    copy = fetch(f"{server.url}/a.nc")
    os.utime(copy, (time.time() - 7200,) * 2)
    server.fail("status", status=503)
    with pytest.raises(Unreachable):
        fetch(f"{server.url}/a.nc", fresh_s=3600)
    assert fetch(f"{server.url}/a.nc").read_bytes() == CONTENT


def _fetch_elsewhere(url: str, start, done) -> None:
    start.wait(120)
    done.put(hashlib.sha256(fetch(url).read_bytes()).hexdigest())


def test_two_processes_download_once(server):
    """Two processes that want the same file at once share one download."""
    forking = multiprocessing.get_context("spawn")
    start, done = forking.Barrier(3), forking.Queue()
    asking = (f"{server.url}/a.nc", start, done)
    both = [forking.Process(target=_fetch_elsewhere, args=asking) for _ in range(2)]
    for one in both:
        one.start()
    start.wait(120)
    assert [done.get(timeout=120) for _ in both] == [SHA256, SHA256]
    for one in both:
        one.join(20)
    assert len(server.asked()) == 1


def test_threads_download_once(server):
    """So do threads of one process."""
    found = []

    def work():
        found.append(fetch(f"{server.url}/a.nc").read_bytes())

    threads = [threading.Thread(target=work) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert found == [CONTENT] * 5
    assert len(server.asked()) == 1


def test_waiting_for_another_ends(server, monkeypatch, cache):
    """A process that never finishes does not make others wait for ever."""
    import filelock

    monkeypatch.setattr(patience, "PATIENCE", Patience(total_s=0.03))
    copy = fetch(f"{server.url}/a.nc")
    copy.unlink()
    lock = copy.with_name(f".{copy.name}.lock")
    with (
        filelock.FileLock(lock),
        pytest.raises(CacheUnusable, match="another process has been downloading it") as caught,
    ):
        fetch(f"{server.url}/a.nc", place=PLACE)
    assert str(lock) in caught.value.hint
    assert str(caught.value).startswith(f"datasets/tiny.yml:7: {server.url}/a.nc: ")


@contextmanager
def small_disk(folder: Path, how: str = "size=64k"):
    """A file system of 64 kB, or one that cannot be written; skips where none can be mounted."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", how, "castalia-test", str(folder)]
    try:
        mounted = subprocess.run(command, capture_output=True).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        pytest.skip("no file system can be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


HINT = "\n  set CASTALIA_CACHE to a folder that has room and may be written"


def unusable(server, words: str, **how) -> CacheUnusable:
    """Fetching raises one clear line about the cache."""
    with pytest.raises(CacheUnusable) as caught:
        fetch(f"{server.url}/a.nc", place=PLACE, **how)
    assert str(caught.value) == f"datasets/tiny.yml:7: {words}{HINT}"
    return caught.value


def test_a_full_disk(server, cache):
    """A disk without room is one clear line; what was written of the file is deleted."""
    server.content["/small.nc"] = CONTENT[:1000]
    with small_disk(cache):
        unusable(server, f"no room is left for downloads in {cache}/files")
        assert kept(cache) == []
        assert fetch(f"{server.url}/small.nc").read_bytes() == CONTENT[:1000]
        unusable(server, f"no room is left for downloads in {cache}/files")


def test_a_folder_that_cannot_be_written(server, cache):
    """A read-only cache is one clear line; what it holds already is used."""
    with small_disk(cache, "size=1m"):
        copy = fetch(f"{server.url}/a.nc")
        subprocess.run(["mount", "-o", "remount,ro", str(cache)], check=True)
        assert fetch(f"{server.url}/a.nc") == copy
        server.content["/b.nc"] = b"new"
        with pytest.raises(CacheUnusable) as caught:
            fetch(f"{server.url}/b.nc", place=PLACE)
        words = f"downloads cannot be kept in {cache}/files: "
        assert str(caught.value).startswith(f"datasets/tiny.yml:7: {words}")
        assert str(caught.value).endswith(HINT)


def test_a_file_in_the_way(server, cache):
    """A file where the folder should be is one clear line."""
    cache.write_text("in the way")
    unusable(server, f"downloads cannot be kept in {cache}/files: Not a directory")
    assert server.asked() == []


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("ENOSPC", "no room is left for downloads in "),
        ("EDQUOT", "no room is left for downloads in "),
        ("EFBIG", "no room is left for downloads in "),
        ("EACCES", "downloads cannot be kept in "),
        ("EROFS", "downloads cannot be kept in "),
        ("EIO", "downloads cannot be kept in "),
    ],
)
def test_all_that_a_disk_can_do_wrong(server, cache, monkeypatch, number, words):
    """Whatever a disk does while a file is written is one clear line, also where none is mounted."""
    import errno

    def failing(self, answer):
        raise OSError(getattr(errno, number), "the disk's own words")

    monkeypatch.setattr(fetching._Whole, "_append", failing)
    ending = ": the disk's own words" if "kept" in words else ""
    unusable(server, f"{words}{cache}/files{ending}")
    assert kept(cache) == []


def test_asking(server, cache):
    """An answer that is wanted only once comes whole, also after two failures, and is not kept."""
    for fault in ("cut", "status"):
        server.fail(fault, times=2)
        assert ask(f"{server.url}/a.nc", PLACE) == CONTENT
    assert not cache.exists()


@pytest.mark.parametrize(
    ("fault", "how", "kind", "words"),
    [
        ("status", {"status": 404}, Moved, r"nothing is there \(HTTP 404\)"),
        ("status", {"status": 206}, Unreachable, r"do not understand \(HTTP 206\)"),
        ("status", {"status": 429}, Busy, r"too many requests \(HTTP 429\) \(3 tries in"),
        ("cut", {}, Unreachable, r"the connection was cut or could not be made \(3 tries in"),
        ("hang", {}, Unreachable, r"no answer in time \(3 tries in"),
        ("drip", {}, Unreachable, r"slower than 4096 bytes a second \(1 try in"),
        ("status", {"status": 302, "Location": "/a.nc"}, Unreachable, "Exceeded 30 redirects"),
    ],
    ids=lambda value: str(value) if isinstance(value, str | dict) else "",
)
def test_asking_in_vain(server, fault, how, kind, words):
    """What is asked for once fails with the same errors as what is kept."""
    server.fail(fault, **how)
    with pytest.raises(kind, match=words) as caught:
        ask(f"{server.url}/a.nc", PLACE)
    assert str(caught.value).startswith(f"datasets/tiny.yml:7: {server.url}/a.nc: ")


@pytest.mark.parametrize(
    ("url", "storage", "region", "address"),
    [
        ("https://a.org/b c", {}, None, "https://a.org/b c"),
        ("s3://mur-sst/a/b", {"anon": True}, None, "https://s3.amazonaws.com/mur-sst/a/b"),
        ("s3://b/a=1/b c", {}, "us-west-2", "https://s3.us-west-2.amazonaws.com/b/a%3D1/b%20c"),
        ("s3://b/k", {"endpoint_url": "http://h:1/"}, "x", "http://h:1/b/k"),
        ("gs://cmip6/a", {"token": "anon"}, None, "https://storage.googleapis.com/cmip6/a"),
    ],
)
def test_over_http(url, storage, region, address):
    """Objects have an address for whoever speaks HTTP only."""
    assert over_http(url, storage, region) == address


def test_cache_folder(monkeypatch, tmp_path):
    """The cache is where CASTALIA_CACHE says, else in the user's own cache."""
    monkeypatch.setenv("CASTALIA_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path
    monkeypatch.delenv("CASTALIA_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache_folder().name == "castalia"
