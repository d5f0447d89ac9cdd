"""The object store of our own: read by everyone, written with credentials, gone with its owner."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import boto3
import psutil
import pytest
import requests
from click.testing import CliRunner

from castalia import stores
from castalia.cli import main
from castalia.errors import Unreachable, WrongUsage
from castalia.stores import mirroring, serving

NAME = "soi-darwin"


@pytest.fixture(scope="module")
def server():
    """A server that holds one dataset."""
    with serving.serving() as started:
        mirroring.fill(started.endpoint, [stores.find(NAME)], serving.KEYS)
        yield started


@pytest.fixture(scope="module")
def address(server) -> str:
    """Where the dataset's only file answers over plain HTTP."""
    ((bucket, key, _),) = mirroring.mirrored_files(stores.find(NAME))
    return f"{server.endpoint}/{bucket}/{key}"


def gone(pid: int, within_s: float = 30) -> bool:
    """Whether a process ends in time."""
    end = time.monotonic() + within_s
    while time.monotonic() < end:
        if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            return True
        time.sleep(0.05)
    return False


def test_everyone_may_read(address):
    """Without credentials the file comes whole, as it lies in the sample."""
    (path,) = stores.sample_files(NAME)
    assert requests.get(address, timeout=10).content == path.read_bytes()


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("PUT", "/castalia/new"),
        ("PUT", f"/castalia/{NAME}/SOI_Darwin.nc"),
        ("PUT", "/new-bucket"),
        ("POST", "/castalia?delete"),
        ("DELETE", f"/castalia/{NAME}/SOI_Darwin.nc"),
        ("PUT", "/castalia?policy"),
        ("POST", "/moto-api/reset"),
    ],
)
def test_strangers_may_not_write(server, address, method, path):
    """Whoever brings no credentials changes nothing, by whatever request."""
    before = requests.get(address, timeout=10).content
    answer = requests.request(method, server.endpoint + path, data=b"x" * 100_000, timeout=10)
    assert (answer.status_code, "AccessDenied" in answer.text) == (403, True)
    assert requests.get(address, timeout=10).content == before
    assert requests.get(f"{server.endpoint}/castalia/new", timeout=10).status_code == 404


@pytest.mark.parametrize("method", ["get", "post"])
def test_nothing_but_an_object_store(server, method):
    """moto's own switches are no part of it, credentials or not."""
    keys = {"Authorization": "AWS4-HMAC-SHA256 Credential=x/20260101/us-east-1/s3/aws4_request"}
    url = f"{server.endpoint}/moto-api/reset"
    assert requests.request(method, url, headers=keys, timeout=10).status_code != 200


def test_a_signed_address_may_write(server):
    """Credentials in the address count, as S3 allows."""
    access, secret = serving.KEYS
    client = boto3.client(
        "s3",
        endpoint_url=server.endpoint,
        aws_access_key_id=access,
        aws_secret_access_key=secret,
        region_name="us-east-1",
    )
    url = client.generate_presigned_url("put_object", {"Bucket": "castalia", "Key": "signed"})
    assert requests.put(url, data=b"x", timeout=10).status_code == 200
    assert client.get_object(Bucket="castalia", Key="signed")["Body"].read() == b"x"
    client.delete_object(Bucket="castalia", Key="signed")


def test_a_taken_port_is_refused(server):
    """A second server on the same port is wrong usage, said in words."""
    port = int(server.endpoint.rpartition(":")[2])
    with (
        pytest.raises(WrongUsage, match=rf"port {port} is taken\n  .*--port 0"),
        serving.serving(port),
    ):
        pass


def test_an_unusable_port_is_refused(monkeypatch):
    """What the system says against a port is passed on."""
    monkeypatch.setattr(serving, "HOST", "192.0.2.1")  # an address that no machine has
    with pytest.raises(WrongUsage, match="port 0 cannot be used: "), serving.serving():
        pass


def test_it_ends_with_its_block():
    """After the block there is no process, and the port is free again."""
    with serving.serving() as server:
        assert requests.get(server.endpoint, timeout=20).status_code == 200
    assert server.process.returncode == 0
    with serving.serving(int(server.endpoint.rpartition(":")[2])):
        pass


def test_a_server_that_hangs_is_killed(monkeypatch):
    """One that does not end when asked is ended."""
    monkeypatch.setattr(serving, "_GRACE_S", 0.2)
    with serving.serving() as server:
        server.process.send_signal(signal.SIGSTOP)
    assert server.process.returncode == -signal.SIGKILL


def test_it_ends_with_a_killed_parent():
    """Nobody is left when the process that started it is killed outright."""
    code = (
        "import time; from castalia.stores import serving\n"
        "with serving.serving() as server:\n"
        "    print(server.process.pid, flush=True); time.sleep(60)"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    pid = int(parent.stdout.readline())
    assert psutil.pid_exists(pid)
    parent.kill()
    parent.wait(10)
    parent.stdout.close()
    assert gone(pid)


def test_an_end_by_itself_is_told():
    """When the server dies, whoever waits for it learns so."""
    with serving.serving() as server:
        server.process.kill()
        with pytest.raises(Unreachable, match=r"ended by itself \(exit code -9\)"):
            server.wait()


def start(*words: str, folder: Path) -> subprocess.Popen:
    """`castalia data serve` with these words."""
    command = [sys.executable, "-m", "castalia.cli", "data", "serve", *words]
    piped = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    return subprocess.Popen(command, cwd=folder, env={**os.environ, "NO_COLOR": "1"}, **piped)


def test_the_command_serves_until_interrupted(tmp_path, monkeypatch):
    """It prints what to export; with that the dataset opens; Ctrl-C ends it as it should end."""
    serves = start("--port", "0", NAME, folder=tmp_path)
    try:
        lines = [serves.stdout.readline() for _ in range(2)]
        shell = "".join(lines) + 'echo "$AWS_ENDPOINT_URL $CASTALIA_STORE"'
        told = subprocess.run(["sh", "-c", shell], capture_output=True, text=True, check=True)
        endpoint, store = told.stdout.split()
        assert endpoint.startswith("http://127.0.0.1:")
        assert store == "mirror"
        monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)
        monkeypatch.setenv("CASTALIA_STORE", store)
        monkeypatch.setenv("CASTALIA_CACHE", str(tmp_path / "cache"))
        assert stores.open_dataset(NAME).identical(stores.open_dataset(NAME, store="sample"))
        children = psutil.Process(serves.pid).children()
        serves.send_signal(signal.SIGINT)
        rest, talk = serves.communicate(timeout=60)
    finally:
        serves.kill()
    assert (serves.returncode, rest) == (0, "")
    assert talk.endswith(f"serving at {endpoint}; Ctrl-C ends it\nended\n")
    assert "1 dataset: 1 object sent" in talk
    assert children
    assert all(gone(child.pid) for child in children)


def test_the_command_refuses_a_taken_port():
    """A taken port is one line and a hint, with the exit code of wrong usage."""
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]
        done = CliRunner().invoke(main, ["data", "serve", "--port", str(port), NAME])
    assert done.exit_code == 2
    assert done.output.startswith(f"castalia: port {port} is taken\n  choose another")


def test_the_command_knows_its_datasets():
    """A name that no dataset has is wrong usage, before anything is served."""
    done = CliRunner().invoke(main, ["data", "serve", "--port", "0", "no-such"])
    assert done.exit_code == 2
    assert done.output.startswith("castalia: there is no dataset 'no-such'\n  there are: ")
