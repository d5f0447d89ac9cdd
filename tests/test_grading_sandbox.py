"""What the sandbox shows and forbids, and how its two sides speak."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import opened
import pytest

from castalia.grading import sandbox
from castalia.grading.answering import NoAnswer, SandboxedAnswer, readable, text_of
from castalia.grading.channel import Channel, ChannelClosed, Late
from castalia.grading.crossing import pack, unpack
from castalia.grading.limits import Ending, Limits
from castalia.grading.sandbox import SandboxLost, Warmth
from castalia.grading.values import MB, TooMuch, packed

QUICK = Limits(cpu_s=10, wall_s=10, answer_s=5, memory=600 * MB, crossing=MB)


@pytest.fixture(scope="module")
def warm():
    """A warm process that has imported next to nothing."""
    with sandbox.sandbox(QUICK, Warmth()) as made:
        yield made


def value_of(warm, *cells: str):
    """What the name `found` holds when some cells have been run in the sandbox."""
    run = warm.run(cells)
    while unpack(run.channel.receive(10)) != ["ran"]:
        pass
    run.channel.send(pack(["get", "found"]))
    fine, found = unpack(run.channel.receive(10))
    assert run.close().cpu_s < 5
    assert fine == "ok"
    return found


def test_nobody_runs_in_it(warm):
    """A run is of an ordinary user without rights, alone among its processes, in an empty folder."""
    told = value_of(
        warm,
        "import os",
        "lines = open('/proc/self/status').read().split('\\n')",
        "rights = [one.split()[1] for one in lines if one.startswith(('CapEff', 'CapPrm', 'CapInh'))]",
        "pids = [one for one in os.listdir('/proc') if one.isdigit()]",
        "found = [os.getuid(), rights, pids, os.getcwd(), os.listdir('.'), os.listdir('/tmp')]",
    )
    assert told[0] != 0
    assert set(told[1]) == {"0" * 16}
    assert told[2:] == [["1"], "/tmp/work", [], ["work"]]


def test_no_exercise_is_in_it(warm):
    """Neither checks nor solutions can be read, though the package can be imported."""
    found = value_of(
        warm,
        "from castalia.checking.session import exercises_folder",
        "folder = exercises_folder()",
        "found = [str(one) for one in folder.glob('*')] if folder.exists() else []",
    )
    assert found == []


def test_exercises_of_an_installed_package_are_covered(tmp_path, monkeypatch):
    """Where exercises lie within what the sandbox shows, as in a wheel, they look empty."""
    package = tmp_path / "castalia"
    (package / "_exercises" / "one").mkdir(parents=True)
    monkeypatch.setattr(sandbox, "_PACKAGE", package)
    assert package / "_exercises" in sandbox.hidden()
    told = sandbox.command(3, Warmth(), isolated=True)
    assert told[told.index(str(package / "_exercises")) - 1] == "--tmpfs"


def test_its_environment_is_ours_alone(monkeypatch, warm):
    """No variable of the grader's gets in."""
    monkeypatch.setenv("CASTALIA_SECRET", "s")
    with sandbox.sandbox(QUICK, Warmth()) as made:
        names = value_of(made, "import os", "found = sorted(os.environ)")
    assert set(names) <= {*sandbox.variables(), "PWD", "LC_CTYPE"}


def test_no_screen_is_where_work_is_trusted(monkeypatch):
    """Without a sandbox a screen of the desk is not seen, so that showing a figure warns of nothing."""
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setenv("TOLD", "yes")
    found = sandbox.surroundings(isolated=False)
    assert {"DISPLAY", "WAYLAND_DISPLAY"}.isdisjoint(found)
    assert (found["TOLD"], found["MPLBACKEND"]) == ("yes", "agg")
    assert {*sandbox.surroundings(isolated=True)} == {"PATH"}


def test_no_network_is_in_it(warm):
    """Sockets other than those between processes of a run cannot be made."""
    found = value_of(
        warm,
        "import socket, errno",
        "found = []",
        "for family in (socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK, socket.AF_PACKET):\n"
        "    try:\n        socket.socket(family)\n"
        "    except OSError as error:\n        found.append(errno.errorcode[error.errno])",
        "a, b = socket.socketpair()",
    )
    assert found == ["EPERM"] * 4


def test_nothing_can_be_written_but_its_own_folder(warm):
    """All that is shown is read-only; /tmp is as large as it may be and not larger."""
    found = value_of(
        warm,
        "import os, castalia",
        "found = [one for one in ('/', '/usr', '/etc', '/dev', '/root', os.path.dirname(castalia.__file__))"
        " if os.access(one, os.W_OK)]",
    )
    assert found == []


def test_a_run_has_no_socket_but_its_own():
    """What libraries began while the warm process read a dataset is neither open nor at work in a run."""
    cells = (
        "import os",
        "names = os.listdir('/proc/self/fd')",
        "ends = [f'/proc/self/fd/{one}' for one in names]",
        "found = sorted(os.readlink(one).split('[')[0] for one in ends if os.path.exists(one))",
        "found += [threading.active_count()]",
    )
    with sandbox.sandbox(QUICK, Warmth(("xarray", "zarr"), ("hrrr",))) as made:
        found = value_of(made, "import threading", *cells)
        assert [one for one in found if ":" in str(one)] == ["socket:"]
        assert found[-1] == 1
        assert Path(f"/proc/{made.pid}").exists()


def test_a_run_that_cannot_be_asked_for_does_not_begin(warm):
    """Cells that are too long for the channel are refused before a process runs, and others run on."""
    with pytest.raises(TooMuch, match="a text of more than"):
        warm.run(["#" * 1_000_001])
    assert value_of(warm, "found = 1") == 1


def test_runs_take_little_time(warm):
    """A run of next to nothing takes a fraction of what starting Python takes."""
    value_of(warm, "found = 1")
    began = time.monotonic()
    for _ in range(5):
        value_of(warm, "found = 1")
    assert (time.monotonic() - began) / 5 < 0.5


def test_it_ends_with_who_started_it(tmp_path):
    """When the grader is killed, nothing goes on in the sandbox."""
    program = (
        "import sys, time\nfrom castalia.grading.sandbox import *\n"
        "made = Sandbox(Limits(), Warmth())\n"
        "run = made.run(['import time', 'time.sleep(1000)'])\n"
        "print(made.pid, flush=True)\ntime.sleep(1000)\n"
    )
    grader = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    pid = int(grader.stdout.readline())
    time.sleep(0.3)
    grader.kill()
    grader.wait()
    grader.stdout.close()
    until = time.monotonic() + 5
    while Path(f"/proc/{pid}").exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert not Path(f"/proc/{pid}").exists()


@pytest.mark.skipif(
    os.getuid() != 0 or not shutil.which("setpriv"), reason="needs root to become nobody"
)
def test_ordinary_users_have_the_same_sandbox(tmp_path):
    """Who is not root needs no more than user namespaces, and gets the same."""
    program = (
        "import os\nfrom castalia.grading.sandbox import *\nfrom castalia.grading.crossing import *\n"
        "assert os.getuid() == 65534\n"
        "with sandbox(Limits(), Warmth()) as made:\n"
        "    run = made.run(['import os', 'found = [os.getuid(), os.listdir(\"/tmp\")]'])\n"
        "    while unpack(run.channel.receive(20)) != ['ran']: pass\n"
        "    run.channel.send(pack(['get', 'found']))\n"
        "    print(unpack(run.channel.receive(20)))\n"
        "    run.close()\n"
    )
    drop = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
    assert opened.run(program, tmp_path, *drop) == "['ok', [65534, ['work']]]"


def pair(most: int = MB) -> tuple[Channel, Channel]:
    """Both ends of a channel."""
    one, other = socket.socketpair()
    return Channel(one, most), Channel(other, most)


def test_channels_wait_no_longer_than_they_may():
    """Silence ends, and so does a message that stops half-way."""
    one, other = pair()
    with pytest.raises(Late):
        one.receive(0.05)
    other.end.sendall(b"\x00" * 7 + b"\x09half")
    with pytest.raises(Late):
        one.receive(0.05)
    with pytest.raises(Late):
        one.send(b"x" * 10 * MB, 0.05)
    for end in (one, other):
        end.end.close()


def test_channels_believe_no_length():
    """A message that is claimed to be too long is not waited for."""
    one, other = pair()
    other.end.sendall(b"\xff" * 8)
    with pytest.raises(TooMuch):
        one.receive(1)
    for end in (one, other):
        end.end.close()


def test_channels_notice_that_nobody_is_there():
    """Whoever has gone is missed by reading and by writing."""
    one, other = pair()
    other.end.close()
    with pytest.raises(ChannelClosed):
        one.receive(1)
    with pytest.raises(ChannelClosed):
        one.send(b"x" * MB, 1)
    one.end.close()
    with pytest.raises(ChannelClosed):
        one.send(b"x", 1)
    with pytest.raises(ChannelClosed):
        one.receive(1)


class Told:
    """A run that gives the replies it was told to, whatever is asked."""

    limits = QUICK

    def __init__(self, *replies: bytes):
        self.channel, other = pair()
        for reply in replies:
            other.send(reply)
        self._other = other

    def close(self, late: bool = False) -> Ending:
        return Ending(3)


def answer_of(*replies: bytes) -> SandboxedAnswer:
    """An answer whose child says what it was told to."""
    return SandboxedAnswer(lambda: Told(*replies), ["x = 1"], seconds=0.2)


@pytest.mark.parametrize(
    "reply",
    [
        pack([]),
        pack("ok"),
        pack(["ok"]),
        pack(["ok", 1, 2]),
        pack(["failed", 1, 2]),
        pack(["failed", "KeyError"]),
        pack(["failed", "SystemExit", "no", "SystemExit"]),
        pack(["please", 0, (), {}]),
        pack(["please", "x", (), 5]),
        packed(["fact", "Status", 1]),
        b"nonsense",
    ],
)
def test_no_reply_is_believed(reply):
    """A reply that no honest child gives is a problem of the learner's, in one kind of error."""
    for ask in (
        lambda one: one.get("x"),
        lambda one: one.names(),
        lambda one: one.figure("x"),
        lambda one: one.store("x"),
        lambda one: one.region(0, ()),
    ):
        with pytest.raises(NoAnswer):
            ask(answer_of(reply))


def test_replies_of_another_kind_are_no_answers():
    """What is of another kind than was asked for is refused, or counts as nothing."""
    one = pack(["ok", 5])
    for ask in ("names", "figure", "store", "call", "region"):
        with pytest.raises(NoAnswer):
            getattr(answer_of(one), ask)(
                *(("x",) if ask != "names" else ()), *((),) * (ask == "region")
            )
    assert answer_of(one).documentation("x") == ""
    assert answer_of(one).callable("x") is False
    assert answer_of(one).stopped("x") is None
    assert answer_of(pack(["ok", "5"])).tasks_left(0, ()) == 0


def test_errors_that_checks_know_are_passed_on():
    """A child may say that there is no such name, no figure or no store."""
    for kind in (KeyError, TypeError, FileNotFoundError, ValueError):
        with pytest.raises(kind, match="said"):
            answer_of(pack(["failed", kind.__name__, "said", "x"])).get("x")


def test_silence_and_death_are_told():
    """A child that says nothing, or has gone, gives an answer that can be told to its author."""
    with pytest.raises(NoAnswer, match=r"TimeoutError: no answer within 0.2 s"):
        answer_of().get("x")
    gone = Told()
    gone._other.end.close()
    with pytest.raises(NoAnswer, match=r"SystemExit: it ended the whole process \(exit 3\)"):
        SandboxedAnswer(lambda: gone, [], seconds=0.2).get("x")


def test_answers_do_not_change():
    """What was said of a name is what is said of it again."""
    one = answer_of(pack(["ok", 1]), pack(["ok", 2]))
    assert [one.get("x"), one.get("x")] == [1, 1]


def test_our_own_failures_are_kept():
    """If there is no sandbox, that is remembered, for checks take any error for theirs."""

    def fails():
        raise SandboxLost("gone")

    one = SandboxedAnswer(fails, [])
    with pytest.raises(SandboxLost):
        one.get("x")
    assert isinstance(one.failure, SandboxLost)


def test_sources_that_take_parsers_down_are_not_read():
    """A cell is shown to checks only if Python can be asked about it."""
    assert readable("x = (") == "x = ("
    for source in (
        "y" * 200_000,
        "z = " + "1, " * 400,
        "x = " + "-" * 990 + "1\n" * 200_000,
    ):
        assert readable(source) == ""


def test_words_from_the_other_side_are_one_line():
    """What a child says is one line without orders to a terminal, and not too long."""
    assert text_of("a\x1b[2J\nb\u202e") == "a [2J b"
    assert len(text_of("a" * 10_000)) == 200
