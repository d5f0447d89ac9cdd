"""A mirror holds the samples whole, under the addresses of the live stores, and is filled once."""

from __future__ import annotations

import hashlib
import io
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import boto3
import pytest
import xarray as xr
import yaml
from click.testing import CliRunner
from rich.console import Console

from castalia import cli_data, patience, progressing, recipes, stores
from castalia.cli import main
from castalia.errors import Moved, Refused, Unreachable, WrongUsage
from castalia.patience import Patience
from castalia.stores import mirroring, serving

BUCKET = "warm-sea"
FACTS = """\
title: Warm sea
description: Twelve numbers and a line.
source: {name: nobody, url: "https://example.org/"}
citation: None.
licence: CC0-1.0
version: "1"
dims: {time: 4, x: 3}
variables:
  sst: {dims: [time, x], dtype: float32, units: K, long_name: sea, range: [270, 310]}
live:
  - kind: zarr
    url: s3://warm-sea/deep/zarr-v1
    storage: {anon: true}
    arguments: {consolidated: true, zarr_format: 2}
sample: {kind: synthetic, recipe: warm, note: Made for a test.}
"""


def warm(first: float = 280.0, times: int = 4) -> dict[str, recipes.Content]:
    """A store of a chunk a time, and a file beside it."""
    values = [[first + 3 * time + x for x in range(3)] for time in range(times)]
    sst = xr.DataArray(values, dims=("time", "x"), attrs={"units": "K"}).astype("float32")
    sst.encoding["chunks"] = (1, 3)
    found = xr.Dataset({"sst": sst})
    return {"s3://warm-sea/deep/zarr-v1": found, "https://example.org:8443/note.txt": "warm\n"}


@pytest.fixture(scope="module")
def endpoint():
    """An empty object store."""
    with serving.serving() as server:
        yield server.endpoint


@pytest.fixture
def client(endpoint):
    """Whoever owns the object store; every bucket is gone before the test."""
    access, secret = serving.KEYS
    found = boto3.client(
        "s3",
        endpoint_url=endpoint,
        aws_access_key_id=access,
        aws_secret_access_key=secret,
        region_name="us-east-1",
    )
    for bucket in found.list_buckets()["Buckets"]:
        for one in found.list_objects_v2(Bucket=bucket["Name"]).get("Contents", ()):
            found.delete_object(Bucket=bucket["Name"], Key=one["Key"])
        found.delete_bucket(Bucket=bucket["Name"])
    return found


@pytest.fixture
def dataset(tmp_path, monkeypatch):
    """A dataset whose sample a recipe makes."""
    monkeypatch.setenv("CASTALIA_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "datasets"
    folder.mkdir()
    (folder / "warm-sea.yml").write_text(FACTS)
    monkeypatch.setattr(stores, "datasets_folder", lambda: folder)
    monkeypatch.setitem(recipes.RECIPES, "warm", warm)
    return stores.find("warm-sea")


@pytest.fixture
def patient_once(monkeypatch):
    """One try, and no long wait."""
    monkeypatch.setattr(patience, "PATIENCE", Patience(tries=1, connect_s=1, read_s=2))


def renew(dataset, monkeypatch, **changes) -> stores.Dataset:
    """The same dataset after its recipe changed."""
    monkeypatch.setitem(recipes.RECIPES, "warm", lambda: warm(**changes))
    facts = yaml.safe_load(FACTS)
    facts["version"] = str(changes)  # a new folder for what the recipe makes
    facts["dims"]["time"] = changes.get("times", 4)
    dataset.path.write_text(yaml.safe_dump(facts))
    return stores.find("warm-sea")


def held(client, bucket: str = BUCKET) -> dict[str, str]:
    """Keys of a bucket and when each was written."""
    listed = client.list_objects_v2(Bucket=bucket).get("Contents", ())
    return {one["Key"]: one["LastModified"].isoformat() for one in listed}


def fill(endpoint: str, dataset) -> mirroring.Filled:
    """Fill the mirror with one dataset."""
    (filled,) = mirroring.fill(endpoint, [dataset], serving.KEYS)
    return filled


def test_addresses_of_what_a_recipe_makes(dataset):
    """Every file that a recipe makes goes to the bucket and key of its live address."""
    found = mirroring.mirrored_files(dataset)
    assert ("example.org-8443", "note.txt") in {(bucket, key) for bucket, key, _ in found}
    keys = {key for bucket, key, _ in found if bucket == BUCKET}
    chunks = {f"deep/zarr-v1/sst/{time}.0" for time in range(4)}
    assert chunks | {"deep/zarr-v1/.zmetadata", "deep/zarr-v1/sst/.zarray"} <= keys
    assert all(path.is_file() for *_, path in found)


def test_addresses_of_files():
    """Files of a dataset without a live place go to our own bucket, below its name."""
    found = mirroring.mirrored_files(stores.find("nemo-sst"))
    assert [(bucket, key.split("/")[0]) for bucket, key, _ in found] == [
        ("castalia", "nemo-sst")
    ] * 3
    assert [key.split("/")[1] for _, key, _ in found] == [path.name for *_, path in found]
    assert {path for *_, path in found} == set(stores.sample_files("nemo-sst"))


def test_everything_arrives(endpoint, client, dataset):
    """Each object has the bytes of its file, and a checksum that says so."""
    filled = fill(endpoint, dataset)
    files = mirroring.mirrored_files(dataset)
    assert (filled.sent, filled.kept, filled.removed) == (len(files), 0, 0)
    assert filled.size_bytes == sum(path.stat().st_size for *_, path in files)
    for bucket, key, path in files:
        there = client.get_object(Bucket=bucket, Key=key)
        content = path.read_bytes()
        assert there["Body"].read() == content
        assert there["Metadata"]["sha256"] == hashlib.sha256(content).hexdigest()


def test_twice_sends_nothing(endpoint, client, dataset):
    """A second fill leaves every object as it was."""
    first = fill(endpoint, dataset)
    for key in held(client):  # the same bytes, marked, so that sending one again would show
        content = client.get_object(Bucket=BUCKET, Key=key)["Body"].read()
        client.put_object(Bucket=BUCKET, Key=key, Body=content, Metadata={"mark": "here"})
    again = fill(endpoint, dataset)
    assert (again.sent, again.kept, again.size_bytes) == (0, first.sent, 0)
    marks = [client.head_object(Bucket=BUCKET, Key=key)["Metadata"] for key in held(client)]
    assert marks == [{"mark": "here"}] * (first.sent - 1)  # the note has a bucket of its own


def test_changes_are_sent_and_leftovers_removed(endpoint, client, dataset, monkeypatch):
    """After a change the mirror is the new sample: no chunk of the old one is read with it."""
    fill(endpoint, dataset)
    client.put_object(Bucket=BUCKET, Key="other/readme", Body=b"not ours")
    changed = renew(dataset, monkeypatch, first=290.0, times=2)
    filled = fill(endpoint, changed)
    assert filled.removed == 2  # chunks of the third and fourth time
    assert filled.kept >= 1
    monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)
    mirrored = stores.open_dataset("warm-sea", store="mirror")
    assert mirrored.load().identical(stores.open_dataset("warm-sea", store="sample").load())
    assert float(mirrored["sst"].min()) == 290
    assert "other/readme" in held(client)


def cut_after(monkeypatch, number: int) -> None:
    """Let the connection break after so many uploads."""
    send, lock, sent = mirroring._Mirror._send, threading.Lock(), []

    def limited(self, bucket, one):
        with lock:
            if len(sent) == number:
                raise Unreachable("cut")
            sent.append(one.key)
        return send(self, bucket, one)

    monkeypatch.setattr(mirroring._Mirror, "_send", limited)


def test_a_cut_fill_goes_on(endpoint, client, dataset):
    """What was sent before the cut is not sent again."""
    with pytest.MonkeyPatch.context() as patch:
        cut_after(patch, 3)
        with pytest.raises(Unreachable):
            fill(endpoint, dataset)
    before = held(client) | held(client, "example.org-8443")
    assert len(before) == 3
    filled = fill(endpoint, dataset)
    assert filled.kept == 3
    assert filled.sent == len(mirroring.mirrored_files(dataset)) - 3
    assert before.items() <= (held(client) | held(client, "example.org-8443")).items()


def test_half_a_store_cannot_be_read(endpoint, client, dataset, monkeypatch):
    """While chunks are missing or old, a store has no metadata: an error, never a wrong number."""
    fill(endpoint, dataset)
    changed = renew(dataset, monkeypatch, first=290.0)
    monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)
    with pytest.MonkeyPatch.context() as patch:
        cut_after(patch, 2)
        with pytest.raises(Unreachable):
            fill(endpoint, changed)
    assert not [key for key in held(client) if key.rpartition("/")[2].startswith(".z")]
    with pytest.raises(Moved):
        stores.open_dataset("warm-sea", store="mirror")
    fill(endpoint, changed)
    assert float(stores.open_dataset("warm-sea", store="mirror")["sst"].min()) == 290


@pytest.mark.parametrize("truthful", [True, False])
def test_objects_without_an_md5_agree_by_sha256(endpoint, client, dataset, truthful):
    """Where the ETag is no MD5, size and SHA-256 decide."""
    fill(endpoint, dataset)
    key = "deep/zarr-v1/sst/0.0"
    path = {key: path for _, key, path in mirroring.mirrored_files(dataset)}[key]
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest() if truthful else "0" * 64
    part = {"Bucket": BUCKET, "Key": key}
    upload = client.create_multipart_upload(**part, Metadata={"sha256": sha256})["UploadId"]
    sent = client.upload_part(**part, UploadId=upload, PartNumber=1, Body=path.read_bytes())
    parts = {"Parts": [{"ETag": sent["ETag"], "PartNumber": 1}]}
    client.complete_multipart_upload(**part, UploadId=upload, MultipartUpload=parts)
    assert "-" in client.head_object(**part)["ETag"]
    assert (fill(endpoint, dataset).sent == 0) is truthful


def test_the_owners_policy_stays(endpoint, client, dataset):
    """A policy that a bucket has already is its owner's choice."""
    client.create_bucket(Bucket=BUCKET)
    policy = mirroring._policy(BUCKET).replace('"s3:ListBucket"', '"s3:GetObjectVersion"')
    client.put_bucket_policy(Bucket=BUCKET, Policy=policy)
    fill(endpoint, dataset)
    assert client.get_bucket_policy(Bucket=BUCKET)["Policy"] == policy


@pytest.mark.parametrize("address", ["127.0.0.1:9000", "s3://castalia", "http://", "/tmp"])
def test_an_address_that_is_none(dataset, address):
    """What is no address of a server is wrong usage."""
    with pytest.raises(WrongUsage, match=r"is no address of a server\n  .* looks like http://"):
        fill(address, dataset)


@pytest.mark.usefixtures("patient_once")
def test_nobody_answers(dataset):
    """Without a server the message says where none answers, and how to have one."""
    with serving._listening(0) as holder:
        port = holder.getsockname()[1]
    with pytest.raises(Unreachable, match=rf"127.0.0.1:{port}: no object store answers there"):
        fill(f"http://127.0.0.1:{port}", dataset)


def test_no_credentials(endpoint, dataset, monkeypatch, tmp_path):
    """Without credentials nothing is sent, and the message names the variables to set."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    with pytest.raises(Refused, match=r"needs credentials\n  set AWS_ACCESS_KEY_ID"):
        mirroring.fill(endpoint, [dataset])


class _Answer(BaseHTTPRequestHandler):
    """Answers everything with the status and body of its server."""

    def do_PUT(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(self.server.body)))
        self.end_headers()
        self.wfile.write(self.server.body)

    def log_message(self, *told):
        pass


@pytest.fixture
def stubborn():
    """Starts a server that gives one answer to every write."""
    started = []

    def start(status: int, code: str) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), _Answer)
        server.status, server.body = status, f"<Error><Code>{code}</Code></Error>".encode()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        started.append(server)
        return f"http://127.0.0.1:{server.server_address[1]}"

    yield start
    for server in started:
        server.shutdown()
        server.server_close()


@pytest.mark.usefixtures("patient_once")
@pytest.mark.parametrize(
    ("status", "code", "error", "words"),
    [
        (403, "InvalidAccessKeyId", Refused, r"is refused \(InvalidAccessKeyId\)\n  set AWS_"),
        (409, "BucketAlreadyExists", Refused, r"refused \(BucketAlreadyExists\)\n  a bucket of"),
        (503, "SlowDown", Unreachable, r"CreateBucket fails \(SlowDown\)\n  run it again"),
        (418, "", Unreachable, r"CreateBucket fails \(HTTP 418\)"),
    ],
)
def test_what_a_server_says_against_it(stubborn, dataset, status, code, error, words):
    """A refusal and a failure are told apart, each with what to do."""
    with pytest.raises(error, match=words):
        fill(stubborn(status, code), dataset)


def test_the_command_fills(endpoint, client, dataset, monkeypatch):
    """The command takes credentials from the environment and tells a line a dataset."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "any")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "any")
    number = len(mirroring.mirrored_files(dataset))
    done = CliRunner().invoke(main, ["data", "mirror", "--to", endpoint])
    assert done.exit_code == 0, done.output
    assert done.stderr == f"warm-sea: {number} sent, 0 there already\n"
    assert done.stdout.startswith(f"1 dataset: {number} objects sent (")
    again = CliRunner().invoke(main, ["data", "mirror", "--to", endpoint, "warm-sea"])
    assert again.stderr == f"warm-sea: 0 sent, {number} there already\n"
    assert len(held(client)) == number - 1  # the note has a bucket of its own


def test_the_command_tells_of_what_it_removes(endpoint, client, dataset, monkeypatch):
    """Whoever fills a mirror learns what is gone from it."""
    fill(endpoint, dataset)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "any")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "any")
    renew(dataset, monkeypatch, times=3)
    done = CliRunner().invoke(main, ["data", "mirror", "--to", endpoint])
    assert done.stderr.endswith(" there already, 1 removed\n")


def test_the_command_knows_its_datasets(dataset):
    """A name that no dataset has is wrong usage."""
    words = ["data", "mirror", "--to", "http://127.0.0.1:9", "no-such"]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 2
    assert done.output == "castalia: there is no dataset 'no-such'\n  there are: warm-sea\n"


def test_a_terminal_shows_a_bar():
    """On a terminal there is a bar with the dataset's name, and no line a dataset."""
    shown = io.StringIO()
    console = Console(file=shown, force_terminal=True, width=80)
    with progressing.Sending(console) as sending:
        sending.begins(2000)
        sending.passes("warm-sea", 2000)
        sending.bar.refresh()
        sending.ends(mirroring.Filled("warm-sea", 1, 0, 0, 2000))
    assert "warm-sea" in shown.getvalue()
    assert "2.0/2.0 kB" in shown.getvalue()
    assert "sent" not in shown.getvalue()


@pytest.mark.parametrize("value", ["http://127.0.0.1:9000", "a b; rm -rf 'x' $HOME"])
def test_exports_are_quoted(value, tmp_path: Path):
    """A shell reads back what was written, whatever it holds."""
    script = cli_data.exports({"AWS_ENDPOINT_URL": value}) + '\nprintf %s "$AWS_ENDPOINT_URL"'
    told = subprocess.run(["sh", "-c", script], capture_output=True, text=True, cwd=tmp_path)
    assert told.stdout == value
