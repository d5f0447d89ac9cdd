"""What lessons do with object stores works on both: the embedded one, and a real Ceph."""

from __future__ import annotations

import contextlib
import json
import threading
from functools import cache as cache_once

import boto3
import conftest
import numpy as np
import obstore
import psutil
import pytest
import requests
import s3fs
import xarray as xr
import zarr
from ceph import KEYS, OTHER_KEYS, running_ceph
from obstore.store import S3Store
from zarr.storage import ObjectStore

from castalia import stores
from castalia.errors import Refused, Unreachable
from castalia.stores import mirroring, serving

BUCKET = "castalia-trial"
CEPH = pytest.param("ceph", marks=pytest.mark.ceph)
FORMATS = {
    "v2": {"zarr_format": 2, "consolidated": True},
    "v3": {"zarr_format": 3, "consolidated": True},
    "v3-sharded": {"zarr_format": 3, "consolidated": False},
}


class Trial:
    """An object store with one open bucket, and the ways into it."""

    def __init__(self, endpoint: str, keys: tuple[str, str]) -> None:
        self.endpoint, self.keys = endpoint, keys
        access, secret = keys
        self.client = boto3.client(
            "s3",
            endpoint_url=endpoint,
            aws_access_key_id=access,
            aws_secret_access_key=secret,
            region_name="us-east-1",
        )
        self.owner = {"key": access, "secret": secret, "endpoint_url": endpoint}
        self.anyone = {"anon": True, "endpoint_url": endpoint}

    def url(self, key: str) -> str:
        """An object's address for whoever speaks HTTP only."""
        return f"{self.endpoint}/{BUCKET}/{key}"

    def objects(self, prefix: str | None = None, anonymous: bool = True) -> S3Store:
        """The bucket through obstore."""
        access, secret = self.keys
        who = {"access_key_id": access, "secret_access_key": secret}
        return S3Store(
            BUCKET,
            prefix=prefix,
            endpoint=self.endpoint,
            region="us-east-1",
            virtual_hosted_style_request=False,
            client_options={"allow_http": True},
            **({"skip_signature": True} if anonymous else who),
        )

    def ice(self, prefix: str, anonymous: bool = False):
        """Where Icechunk keeps a repository."""
        import icechunk

        access, secret = self.keys
        who = {"access_key_id": access, "secret_access_key": secret}
        return icechunk.s3_storage(
            bucket=BUCKET,
            prefix=prefix,
            endpoint_url=self.endpoint,
            region="us-east-1",
            allow_http=True,
            force_path_style=True,
            **({"anonymous": True} if anonymous else who),
        )


@pytest.fixture(scope="session", params=["moto", CEPH])
def trial(request):
    """Each object store in turn, with a bucket that is open as the mirror's are."""
    with contextlib.ExitStack() as stack:
        if request.param == "moto":
            found = Trial(stack.enter_context(serving.serving()).endpoint, serving.KEYS)
        else:
            found = Trial(stack.enter_context(running_ceph()).endpoint, KEYS)
        with mirroring._Mirror(found.endpoint, found.keys, mirroring._Unwatched()) as mirror:
            mirror._make(BUCKET)
        yield found
        s3fs.S3FileSystem.clear_instance_cache()


@pytest.fixture(scope="session")
def cache(tmp_path_factory):
    """A folder for made samples and downloads, in place of the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CASTALIA_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def warm() -> xr.Dataset:
    """A field of a megabyte that does not compress."""
    values = np.random.default_rng(7).normal(288, 5, (16, 90, 180)).astype("float32")
    axes = {"lat": np.arange(-89.0, 90, 2), "lon": np.arange(0.0, 360, 2), "time": np.arange(16)}
    sst = xr.DataArray(values, dims=("time", "lat", "lon"), coords=axes, attrs={"units": "K"})
    return xr.Dataset({"sst": sst}, attrs={"title": "Warm"})


@pytest.fixture(scope="session")
def netcdf(trial, warm, tmp_path_factory) -> str:
    """The key of a netCDF file of a chunk a time."""
    path = tmp_path_factory.mktemp("netcdf") / "warm.nc"
    warm.to_netcdf(path, engine="h5netcdf", encoding={"sst": {"chunksizes": (1, 90, 180)}})
    trial.client.upload_file(str(path), BUCKET, path.name)
    return path.name


def chunked(warm: xr.Dataset, form: str) -> dict:
    """The encoding of a format: a chunk a time, and four of them a shard."""
    shards = {"shards": (4, 90, 180)} if form == "v3-sharded" else {}
    return {"sst": {"chunks": (1, 90, 180), **shards}}


# Who may do what


def test_anyone_reads_and_lists(trial):
    """Without credentials objects are read, and those of a bucket are listed."""
    trial.client.put_object(Bucket=BUCKET, Key="open/note", Body=b"read me")
    assert requests.get(trial.url("open/note"), timeout=10).content == b"read me"
    assert s3fs.S3FileSystem(**trial.anyone).ls(f"{BUCKET}/open") == [f"{BUCKET}/open/note"]
    assert obstore.get(trial.objects(), "open/note").bytes() == b"read me"
    assert requests.get(trial.url("open/none"), timeout=10).status_code == 404


def test_strangers_do_not_write(trial):
    """Without credentials nothing is written, replaced or deleted, by whatever client."""
    trial.client.put_object(Bucket=BUCKET, Key="shut/note", Body=b"as it was")
    stranger = s3fs.S3FileSystem(**trial.anyone)
    for key in ("shut/note", "shut/new"):
        assert requests.put(trial.url(key), data=b"x", timeout=10).status_code == 403
        assert requests.delete(trial.url(key), timeout=10).status_code == 403
        with pytest.raises(PermissionError):
            stranger.pipe_file(f"{BUCKET}/{key}", b"x")
        with pytest.raises(obstore.exceptions.PermissionDeniedError):
            obstore.put(trial.objects(), key, b"x")
    assert requests.put(f"{trial.endpoint}/strange-bucket", timeout=10).status_code == 403
    listed = trial.client.list_objects_v2(Bucket=BUCKET, Prefix="shut/")["Contents"]
    assert [one["Key"] for one in listed] == ["shut/note"]
    assert requests.get(trial.url("shut/note"), timeout=10).content == b"as it was"


def test_web_pages_read_and_do_not_write(trial):
    """Scripts of any page may get objects and see their ranges; no page may write."""
    trial.client.put_object(Bucket=BUCKET, Key="page", Body=b"0123456789")
    page = {"Origin": "https://example.org"}
    got = requests.get(trial.url("page"), headers={**page, "Range": "bytes=0-3"}, timeout=10)
    assert got.headers["Access-Control-Allow-Origin"] in ("*", page["Origin"])
    assert "Content-Range" in got.headers["Access-Control-Expose-Headers"]
    for method, allowed in [("GET", True), ("PUT", False), ("DELETE", False)]:
        asked = {**page, "Access-Control-Request-Method": method}
        answer = requests.options(trial.url("page"), headers=asked, timeout=10)
        allows = answer.headers.get("Access-Control-Allow-Methods", "")
        assert (answer.ok and method in allows) is allowed, (method, answer.headers)


# Parts of objects


@pytest.mark.parametrize(
    ("asked", "status", "span", "body"),
    [
        ("bytes=2-5", 206, "bytes 2-5/10", b"2345"),
        ("bytes=7-", 206, "bytes 7-9/10", b"789"),
        ("bytes=-3", 206, "bytes 7-9/10", b"789"),
        ("bytes=8-99", 206, "bytes 8-9/10", b"89"),
        ("bytes=-99", 206, "bytes 0-9/10", b"0123456789"),
    ],
)
def test_ranges(trial, asked, status, span, body):
    """A range, an open one and the last bytes come as asked for, and say what they are."""
    trial.client.put_object(Bucket=BUCKET, Key="digits", Body=b"0123456789")
    got = requests.get(trial.url("digits"), headers={"Range": asked}, timeout=10)
    assert (got.status_code, got.headers["Content-Range"], got.content) == (status, span, body)


def test_a_range_beyond_the_end(trial):
    """What does not exist is refused, and not answered with the whole."""
    trial.client.put_object(Bucket=BUCKET, Key="digits", Body=b"0123456789")
    got = requests.get(trial.url("digits"), headers={"Range": "bytes=10-12"}, timeout=10)
    assert got.status_code == 416


def test_ranges_through_libraries(trial):
    """s3fs and obstore read from the middle and from the end."""
    trial.client.put_object(Bucket=BUCKET, Key="digits", Body=b"0123456789")
    fs = s3fs.S3FileSystem(**trial.anyone)
    assert fs.cat_file(f"{BUCKET}/digits", start=2, end=6) == b"2345"
    assert fs.cat_file(f"{BUCKET}/digits", start=-3) == b"789"
    store = trial.objects()
    assert bytes(obstore.get_range(store, "digits", start=2, end=6)) == b"2345"
    last = obstore.get(store, "digits", options={"range": {"suffix": 3}})
    assert bytes(last.bytes()) == b"789"


# Zarr


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("library", ["s3fs", "obstore"])
def test_zarr_is_written_and_read(trial, warm, form, library):
    """Each format, written by each library, is read by both without credentials, identical."""
    name = f"zarr/{library}-{form}"
    how = {"mode": "w", "encoding": chunked(warm, form), **FORMATS[form]}
    if library == "s3fs":
        warm.to_zarr(f"s3://{BUCKET}/{name}", storage_options=trial.owner, **how)
    else:
        warm.to_zarr(ObjectStore(trial.objects(name, anonymous=False)), **how)
    reading = {"consolidated": FORMATS[form]["consolidated"]}
    address = f"s3://{BUCKET}/{name}"
    one = xr.open_zarr(address, storage_options=trial.anyone, **reading)
    xr.testing.assert_identical(one.load(), warm)
    assert one["sst"].encoding["chunks"] == (1, 90, 180)
    objects = ObjectStore(trial.objects(name), read_only=True)
    xr.testing.assert_identical(xr.open_zarr(objects, **reading).load(), warm)
    listed = trial.client.list_objects_v2(Bucket=BUCKET, Prefix=f"{name}/sst/")["Contents"]
    large = [one for one in listed if one["Size"] > 20_000]
    assert len(large) == (4 if form == "v3-sharded" else 16)


# netCDF, whole and by reference


def test_netcdf_by_ranges(trial, warm, netcdf, monkeypatch):
    """One time of a netCDF file costs a part of its bytes."""
    read = []
    fetch = s3fs.core.S3File._fetch_range

    def counted(self, start, end):
        content = fetch(self, start, end)
        read.append(len(content))
        return content

    monkeypatch.setattr(s3fs.core.S3File, "_fetch_range", counted)
    fs = s3fs.S3FileSystem(**trial.anyone)
    address = f"{BUCKET}/{netcdf}"
    with fs.open(address, block_size=2**16, cache_type="readahead") as file:
        step = xr.open_dataset(file, engine="h5netcdf")["sst"].isel(time=9).load()
    xr.testing.assert_identical(step, warm["sst"].isel(time=9))
    assert 0 < sum(read) < fs.size(address) / 2


def test_kerchunk(trial, warm, netcdf):
    """References to the chunks of a netCDF file are read as Zarr, without credentials."""
    from kerchunk.hdf import SingleHdf5ToZarr

    address = f"s3://{BUCKET}/{netcdf}"
    with s3fs.S3FileSystem(**trial.anyone).open(address) as file:
        references = SingleHdf5ToZarr(file, address).translate()
    how = {
        "fo": references,
        "remote_protocol": "s3",
        "remote_options": {**trial.anyone, "asynchronous": True},
    }
    opened = xr.open_dataset(
        "reference://",
        engine="zarr",
        backend_kwargs={"consolidated": False, "storage_options": how},
    )
    xr.testing.assert_equal(opened.load(), warm)
    assert address in json.dumps(references)


def test_virtualizarr(trial, warm, netcdf, tmp_path):
    """A virtual dataset made from a netCDF file is written as references and read again."""
    from obspec_utils.registry import ObjectStoreRegistry
    from virtualizarr import open_virtual_dataset
    from virtualizarr.parsers import HDFParser

    registry = ObjectStoreRegistry({f"s3://{BUCKET}": trial.objects()})
    address = f"s3://{BUCKET}/{netcdf}"
    with open_virtual_dataset(address, registry=registry, parser=HDFParser()) as virtual:
        virtual.virtualize.to_kerchunk(str(tmp_path / "warm.json"), format="json")
    how = {"remote_protocol": "s3", "remote_options": {**trial.anyone, "asynchronous": True}}
    opened = xr.open_dataset(str(tmp_path / "warm.json"), engine="kerchunk", storage_options=how)
    xr.testing.assert_equal(opened.load(), warm)


# Icechunk


def test_icechunk_commits_and_conflicts(trial, warm):
    """Versions stay readable, by anyone; of two commits on one another the second is refused."""
    import icechunk

    repository = icechunk.Repository.create(trial.ice("ice"))
    session = repository.writable_session("main")
    warm.to_zarr(session.store, zarr_format=3, consolidated=False, mode="w")
    first = session.commit("first")
    one, other = (repository.writable_session("main") for _ in range(2))
    zarr.open_group(one.store)["sst"][0] = 1
    zarr.open_group(other.store)["sst"][0] = 2
    one.commit("one")
    with pytest.raises(icechunk.ConflictError):
        other.commit("other")
    public = icechunk.Repository.open(trial.ice("ice", anonymous=True))
    then = xr.open_zarr(public.readonly_session(snapshot_id=first).store, consolidated=False)
    xr.testing.assert_identical(then.load(), warm)
    now = xr.open_zarr(public.readonly_session("main").store, consolidated=False)["sst"]
    assert float(now[0].min()) == float(now[0].max()) == 1
    xr.testing.assert_identical(now[1:].load(), warm["sst"][1:])


def test_no_object_is_made_twice(trial):
    """An object that must be new is refused where there is one, which Icechunk builds on."""
    store = trial.objects(anonymous=False)
    obstore.put(store, "once", b"first", mode="overwrite")
    with pytest.raises(obstore.exceptions.AlreadyExistsError):
        obstore.put(store, "once", b"second", mode="create")
    assert bytes(obstore.get(store, "once").bytes()) == b"first"


# The mirror


@pytest.fixture(scope="session")
def mirrored(trial, cache):
    """The whole catalogue, filled into the store: cut first, then gone on with."""
    send, lock, sent = mirroring._Mirror._send, threading.Lock(), []

    def limited(self, bucket, one):
        with lock:
            if len(sent) == 10:
                raise Unreachable("cut")
            sent.append(one.key)
        return send(self, bucket, one)

    catalogue = [stores.find(name) for name in stores.names()]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mirroring._Mirror, "_send", limited)
        with pytest.raises(Unreachable, match="cut"):
            mirroring.fill(trial.endpoint, catalogue, trial.keys)
    return mirroring.fill(trial.endpoint, catalogue, trial.keys)


@pytest.mark.usefixtures("cache")
def test_a_cut_fill_goes_on(mirrored):
    """What was sent before a cut is not sent again; then the mirror holds everything."""
    assert sum(one.kept for one in mirrored) == 10
    files = {name: mirroring.mirrored_files(stores.find(name)) for name in stores.names()}
    assert {one.dataset: one.sent + one.kept for one in mirrored} == {
        name: len(them) for name, them in files.items()
    }


@pytest.mark.usefixtures("cache", "mirrored")
def test_filling_twice_sends_nothing(trial):
    """A full mirror is left as it is."""
    catalogue = [stores.find(name) for name in stores.names()]
    again = mirroring.fill(trial.endpoint, catalogue, trial.keys)
    assert {(one.sent, one.removed, one.size_bytes) for one in again} == {(0, 0, 0)}


@cache_once
def sampled(name: str) -> xr.Dataset:
    """A dataset's whole sample, loaded once for all object stores."""
    return stores.open_dataset(name, store="sample", chunks=None).load()


@pytest.mark.usefixtures("cache", "mirrored")
@pytest.mark.parametrize("name", stores.names())
def test_mirror_and_sample_are_identical(trial, monkeypatch, name):
    """Each dataset has the same values and attributes in the mirror as in its sample."""
    monkeypatch.setenv("AWS_ENDPOINT_URL", trial.endpoint)
    mirror = stores.open_dataset(name, store="mirror", chunks=None)
    xr.testing.assert_identical(mirror.load(), sampled(name))


@pytest.mark.parametrize("trial", [CEPH], indirect=True)
def test_anothers_bucket_is_left_alone(trial):
    """An account that does not own a mirror's bucket cannot fill it; moto tells none apart."""
    before = trial.client.list_objects_v2(Bucket=BUCKET)["KeyCount"]
    with (
        pytest.raises(Refused, match=r"CreateBucket is refused \(BucketAlreadyExists\)"),
        mirroring._translated(trial.endpoint),
        mirroring._Mirror(trial.endpoint, OTHER_KEYS, mirroring._Unwatched()) as mirror,
    ):
        mirror._make(BUCKET)
    assert trial.client.list_objects_v2(Bucket=BUCKET)["KeyCount"] == before


@pytest.mark.parametrize("trial", [CEPH], indirect=True)
def test_wrong_credentials_are_refused(trial):
    """A wrong secret is refused with the variables to set; moto looks at none."""
    with pytest.raises(Refused, match=r"\n  set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"):
        mirroring.fill(trial.endpoint, [stores.find("soi-darwin")], (KEYS[0], "wrong"))


# The machine


@pytest.mark.ceph
def test_nothing_is_left_of_ceph():
    """After its block neither processes nor files of a Ceph are there."""
    with running_ceph() as ceph:
        assert len(ceph.processes) == 3
        assert all(psutil.pid_exists(pid) for pid in ceph.processes)
    assert not any(psutil.pid_exists(pid) for pid in ceph.processes)
    assert not ceph.folder.exists()


def test_a_machine_without_ceph_is_told_what_to_install(monkeypatch, tmp_path):
    """A test marked `ceph` names the packages of Debian that it lacks, and nothing where it has all."""
    for program in conftest.CEPH:
        (tmp_path / program).write_text("#!/bin/sh\n")
        (tmp_path / program).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert conftest.lacking("ceph") is None
    (tmp_path / "radosgw").unlink()
    assert conftest.lacking("ceph").endswith("apt install radosgw ceph-mon ceph-osd ceph-common")
