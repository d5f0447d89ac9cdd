"""A throw-away Ceph on loopback: one monitor, one OSD in memory, one gateway that speaks S3."""

from __future__ import annotations

import socket
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import requests

PATIENCE_S = 60
KEYS = ("castalia", "throw-away")  # of the account that owns the buckets
OTHER_KEYS = ("somebody", "else")  # of one that owns nothing

CONFIGURATION = """\
[global]
fsid = {fsid}
mon host = v1:127.0.0.1:{monitor}
auth cluster required = none
auth service required = none
auth client required = none
ms bind msgr2 = false
public addr = 127.0.0.1
cluster addr = 127.0.0.1
# the default second is for clusters of many; without it Ceph answers in 2 s instead of 12 s
paxos propose interval = 0.05
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
mon allow pool size one = true
mon max pg per osd = 1000
osd crush chooseleaf type = 0
osd objectstore = memstore
memstore device bytes = 4294967296
memstore page set = false
run dir = {folder}
log file = {folder}/$name.log
admin socket = {folder}/$name.$pid.asok
pid file = {folder}/$name.pid
mon data = {folder}/mon
osd data = {folder}/osd
mgr data = {folder}/mgr
rgw data = {folder}/rgw
keyring = {folder}/keyring
[client.rgw]
rgw frontends = beast endpoint=127.0.0.1:{gateway}
rgw thread pool size = 32
"""


@dataclass(frozen=True)
class Ceph:
    """Where the gateway answers, where its files lie, and which processes there are."""

    endpoint: str
    folder: Path
    processes: tuple[int, ...]


@contextmanager
def running_ceph() -> Iterator[Ceph]:
    """A Ceph that answers, with two accounts; its processes and files are gone afterwards."""
    with ExitStack() as stack:
        # sockets have short paths, so not below pytest's own folder
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ceph-")))
        endpoint = _prepare(folder)
        # a client that asks the monitor for its configuration may forget the fsid, and is refused
        conf = ("-c", str(folder / "ceph.conf"), "--no-mon-config")

        def start(*words: str) -> int:
            return stack.enter_context(_started(folder, *words)).pid

        _run(folder, "ceph-mon", *conf, "-i", "a", "--mkfs", "--monmap", str(folder / "monmap"))
        started = [start("ceph-mon", *conf, "-f", "-i", "a")]
        osd = str(uuid.uuid4())
        _run(folder, "ceph", *conf, "osd", "new", osd, tries=10)  # it asks all the same
        _run(folder, "ceph-osd", *conf, "-i", "0", "--mkfs", "--osd-uuid", osd)
        started.append(start("ceph-osd", *conf, "-f", "-i", "0"))
        started.append(start("radosgw", *conf, "-f", "-n", "client.rgw"))
        _wait_for(endpoint, folder)
        for access, secret in (KEYS, OTHER_KEYS):
            account = ("--uid", access, "--display-name", access)
            secrets = ("--access-key", access, "--secret", secret)
            admin = ("radosgw-admin", *conf, "-n", "client.rgw")
            _run(folder, *admin, "user", "create", *account, *secrets)
        yield Ceph(endpoint, folder, tuple(started))


def _prepare(folder: Path) -> str:
    """Write what Ceph wants to find; the address of the gateway to be."""
    monitor, gateway = _free_ports(2)
    fsid = str(uuid.uuid4())
    filled = CONFIGURATION.format(fsid=fsid, folder=folder, monitor=monitor, gateway=gateway)
    (folder / "ceph.conf").write_text(filled)
    (folder / "keyring").touch()
    for name in ("mon", "osd", "mgr", "rgw"):
        (folder / name).mkdir()
    address = f"v1:127.0.0.1:{monitor}"
    made = str(folder / "monmap")
    _run(folder, "monmaptool", "--create", "--addv", "a", address, "--fsid", fsid, made)
    return f"http://127.0.0.1:{gateway}"


def _free_ports(number: int) -> list[int]:
    """Ports of loopback that nobody listens on."""
    with ExitStack() as stack:
        holders = [stack.enter_context(socket.socket()) for _ in range(number)]
        for holder in holders:
            holder.bind(("127.0.0.1", 0))
        return [holder.getsockname()[1] for holder in holders]


def _run(folder: Path, *words: str, tries: int = 1) -> None:
    """Run a program to its end, again when it fails; what it says goes into a file."""
    for _ in range(tries):
        with (folder / "talk.txt").open("ab") as talk:
            ended = subprocess.run(words, stdout=talk, stderr=talk, timeout=PATIENCE_S, check=False)
        if ended.returncode == 0:
            return
        time.sleep(0.1)
    raise AssertionError(f"{words[0]} failed:\n{_talk(folder)}")


@contextmanager
def _started(folder: Path, *words: str) -> Iterator[subprocess.Popen]:
    """A program that runs until the block ends; ended by its process id."""
    with (folder / "talk.txt").open("ab") as talk:
        process = subprocess.Popen(words, stdout=talk, stderr=talk, start_new_session=True)
    try:
        yield process
    finally:
        process.kill()  # nothing in it is worth a slow farewell
        process.wait(PATIENCE_S)


def _wait_for(endpoint: str, folder: Path) -> None:
    """Wait until the gateway answers."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        try:
            if requests.get(endpoint, timeout=5).status_code == 200:
                return
        except requests.RequestException:
            time.sleep(0.1)
    raise AssertionError(f"the gateway does not answer at {endpoint}:\n{_talk(folder)}")


def _talk(folder: Path) -> str:
    """The end of what Ceph's programs said."""
    return (folder / "talk.txt").read_text(errors="replace")[-4000:]
