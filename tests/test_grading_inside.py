"""The process from which runs are forked: how it begins, what it refuses, and that nothing outlives it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

from test_grading_sandbox import QUICK

from castalia.grading import confining, inside
from castalia.grading.channel import Channel
from castalia.grading.crossing import pack, unpack
from castalia.grading.limits import SETTING
from castalia.grading.stem import NO_STEM
from castalia.grading.values import MB

_WITH_A_THREAD = """
import threading, time
from castalia.grading import confining, inside, warming

def warm_up(warmth):
    if warmth["datasets"]:
        threading.Thread(target=time.sleep, args=(100,), daemon=True).start()

confining.give_up_root = lambda: None
warming.warm_up = warm_up
inside.main()
"""


def test_datasets_whose_threads_stay_are_not_read_before():
    """Where a thread of a library cannot be ended, the warm process begins anew without datasets."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    told = json.dumps({"modules": [], "datasets": ["hrrr"]})
    command = [sys.executable, "-P", "-c", _WITH_A_THREAD, str(theirs.fileno()), "plain", told]
    ours.settimeout(20)
    with subprocess.Popen(command, pass_fds=[theirs.fileno()]) as process, ours:
        theirs.close()
        assert json.loads(ours.recv(1000)) == {"ready": True}
        written = Path(f"/proc/{process.pid}/cmdline").read_bytes().split(b"\0")[-2]
        assert json.loads(written) == {"modules": [], "datasets": []}
        ours.close()
        assert process.wait(10) == 0


_PLAIN = """
from castalia.grading import confining, inside
confining.give_up_root = lambda: None
inside.main()
"""


def test_nothing_outlives_who_asked_for_it(tmp_path):
    """Without a sandbox, too, what a run has begun ends when whoever asked for the run has gone."""
    cells = [
        "import os, subprocess, sys, time",
        "begun = [sys.executable, '-c', 'import time; time.sleep(100)']",
        "code = 'import subprocess, sys; print(subprocess.Popen(sys.argv[1:]).pid)'",
        "words = [sys.executable, '-c', code, *begun]",
        f"out = open({str(tmp_path / 'pid')!r}, 'w')",
        "subprocess.run(words, stdout=out, start_new_session=True)",
        "time.sleep(100)",
    ]
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    told = json.dumps({"modules": [], "datasets": []})
    command = [sys.executable, "-P", "-c", _PLAIN, str(theirs.fileno()), "plain", told]
    variables = {**os.environ, "MPLCONFIGDIR": str(tmp_path / "matplotlib")}
    ours.settimeout(20)
    with subprocess.Popen(command, pass_fds=[theirs.fileno()], env=variables) as process, ours:
        theirs.close()
        assert json.loads(ours.recv(1000)) == {"ready": True}
        one, other = socket.socketpair()
        request = json.dumps({"run": 1, "limits": QUICK.as_plain()}).encode()
        with other:
            socket.send_fds(ours, [request], [other.fileno()])
        channel = Channel(one, MB)
        channel.send(pack(cells))
        while unpack(channel.receive(10)) != ["cell", len(cells)]:
            pass
        pid = int((tmp_path / "pid").read_text())
        assert Path(f"/proc/{pid}").exists()
        ours.close()
        assert process.wait(10) == 0
        assert not Path(f"/proc/{pid}").exists()
        one.close()


def test_a_run_that_gets_no_namespace_does_not_begin(monkeypatch):
    """Where the system refuses a namespace, nothing is run, and that is told."""

    def refuses() -> int:
        raise OSError("no namespaces")

    monkeypatch.setattr(confining, "fork_apart", refuses)
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    one, other = socket.socketpair()
    with ours, theirs, one, other:
        asked = {"run": 1, "limits": QUICK.as_plain()}
        inside._run_one(theirs, asked, os.dup(other.fileno()), object(), set(), NO_STEM)
        assert json.loads(ours.recv(1000))["code"] == SETTING


_WITHOUT_RIGHTS = """
import os
from castalia.grading import confining
if os.getuid() == 0:
    os.setresuid(65534, 65534, 65534)
try:
    confining.fork_apart()
except OSError as error:
    print(error)
"""


def test_no_namespace_is_made_without_the_right():
    """Who is nobody in particular is refused by the kernel, and nothing is forked."""
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT_RIGHTS], capture_output=True, text=True, check=True
    )
    assert "a namespace of processes: Operation not permitted" in done.stdout
    assert done.stdout.count("\n") == 1


def test_processes_that_end_while_they_are_looked_for():
    """A process that is gone has no children, and whoever looks for them goes on."""
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    assert child.pid in inside.children_of(os.getpid())
    child.communicate(b"\n")
    assert inside.children_of(child.pid) == []
