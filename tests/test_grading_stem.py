"""Given cells are run once for many runs, and no run can tell."""

from __future__ import annotations

import random
import time

import opened
import psutil
import pytest

from castalia import attempting
from castalia.grading import sandbox, stem
from castalia.grading.channel import ChannelClosed, Late
from castalia.grading.crossing import pack, unpack
from castalia.grading.limits import Limits
from castalia.grading.sandbox import SandboxLost, Warmth
from castalia.grading.values import MB

QUICK = Limits(cpu_s=10, wall_s=8, answer_s=5, memory=600 * MB, crossing=MB)
STAMP = "import time\nmade = time.perf_counter_ns()"
LEAVES = {
    "a thread": "import threading, time\nthreading.Thread(target=time.sleep, args=(60,)).start()",
    "a process": "import subprocess\nother = subprocess.Popen(['sleep', '60'])",
    "a file": "open('note.txt', 'w').write('kept')",
    "a file elsewhere": "open('/tmp/note.txt', 'w').write('kept')",
    "shared memory": "import mmap\nnote = mmap.mmap(-1, 4096)\nnote[:4] = b'kept'",
    "another folder": "import os\nos.chdir('/usr')",
    "an open file": "import tempfile\nnote = tempfile.TemporaryFile()\nnote.write(b'kept')",
}
USES = {
    "a file": "open('note.txt').read()",
    "a file elsewhere": "open('/tmp/note.txt').read()",
    "shared memory": "note[:4].decode()",
    "another folder": "'kept' if os.getcwd() == '/usr' else os.getcwd()",
    "an open file": "(note.seek(0), note.read().decode())[1]",
}


@pytest.fixture(scope="module")
def warm():
    """A warm process that has imported next to nothing."""
    with sandbox.sandbox(QUICK, Warmth()) as made:
        yield made


def to_the_end(run, seconds: float = 10) -> None:
    """Wait until all cells have been run."""
    while unpack(run.channel.receive(seconds)) != ["ran"]:
        pass


def found_in(warm, *cells: str, given: int = 1):
    """What the name `found` holds when some cells have been run, the first of them given."""
    run = warm.run(cells, None, cells[:given])
    try:
        to_the_end(run)
        run.channel.send(pack(["get", "found"]))
        fine, *found = unpack(run.channel.receive(10))
    finally:
        run.close()
    assert fine == "ok", found
    return found[0]


def test_given_cells_are_run_once(warm):
    """From the second run in succession on, what is given has been made already."""
    first, *others = (found_in(warm, STAMP, "found = made") for _ in range(4))
    assert len({*others}) == 1
    assert first not in others


def test_runs_that_end_themselves_count(warm):
    """Those who begin alike begin in one process, also when the first ones came to a bad end."""
    for _ in range(2):
        run = warm.run([STAMP, "import os\nos._exit(3)"], None, [STAMP])
        with pytest.raises(ChannelClosed):
            to_the_end(run)
        time.sleep(0.2)  # it ends before it is asked to
        assert run.close().code == 3
    assert len({found_in(warm, STAMP, "found = made") for _ in range(2)}) == 1


def test_what_one_run_does_no_other_sees(warm):
    """Each run begins with what was given, whatever an earlier one has made of it."""
    given = "found = [1]\nimport os\nhere = os.getcwd()"
    spoils = "found.append(2)\nopen('note.txt', 'w').write('mine')\nfound += os.listdir(here)"
    assert [found_in(warm, given, spoils) for _ in range(3)] == [[1, 2, "note.txt"]] * 3
    assert found_in(warm, given, "found += os.listdir(here)") == [1]


def test_given_functions_see_what_learners_name(warm):
    """A name that a later cell binds anew is that of given functions, too."""
    given = "factor = 1\ndef twice():\n    return 2 * factor"
    assert [found_in(warm, given, "factor = 5\nfound = twice()") for _ in range(3)] == [10] * 3


def test_each_run_reads_a_given_file_from_where_it_stood(warm):
    """How far one run has read in a file that was opened for all is nobody else's matter."""
    given = "import os\nnumber = os.open(os.__file__, os.O_RDONLY)\nfirst = os.read(number, 5)"
    found = [found_in(warm, given, "found = os.read(number, 20)") for _ in range(4)]
    assert len({*found}) == 1
    assert found[0]


def test_given_chance_is_the_same_for_all(warm):
    """A generator of the standard library that given cells have seeded goes on as they left it."""
    given = "import random\nrandom.seed(7)"
    expected = random.Random(7).random()
    assert [found_in(warm, given, "found = random.random()") for _ in range(3)] == [expected] * 3


def test_chance_that_nobody_seeded_is_chance(warm):
    """Where given cells leave the generator alone, each run has its own."""
    given = "import random"
    assert len({found_in(warm, given, "found = random.random()") for _ in range(3)}) == 3


@pytest.mark.parametrize("what", LEAVES)
def test_each_run_makes_what_a_fork_has_not(warm, what):
    """Where given cells leave threads, processes or files, each run has its own."""
    given = f"{STAMP}\n{LEAVES[what]}"
    own = f"found = [made, {USES.get(what, '0')}]"
    stamps, kept = zip(*(found_in(warm, given, own) for _ in range(3)), strict=True)
    assert len({*stamps}) == 3
    assert {*kept} == ({"kept"} if what in USES else {0})


def test_each_run_meets_an_error_for_itself(warm):
    """An error in a given cell is told as ever."""
    given = f"{STAMP}\nfound = made\nraise ValueError('no data')"
    assert len({found_in(warm, given, "0") for _ in range(3)}) == 3


@pytest.mark.parametrize("given", ["import os\nos._exit(3)", "while True:\n    pass"])
def test_no_given_cell_takes_the_warm_process_along(given):
    """A given cell that ends its process or never ends costs runs that begin with it, and no other."""
    with sandbox.sandbox(Limits(cpu_s=10, wall_s=2, answer_s=5, memory=600 * MB)) as made:
        for _ in range(2):
            run = made.run([given], None, [given])
            with pytest.raises((ChannelClosed, Late)):
                to_the_end(run, 1.2)
            run.close(late=True)
        assert found_in(made, STAMP, "found = 1") == 1


def test_other_cells_find_another_beginning(warm):
    """Runs that begin otherwise are served in between, and those that begin with nothing given."""
    for given in 2 * [STAMP] + 2 * [f"{STAMP}\nother = 1"] + 2 * [STAMP]:
        assert found_in(warm, given, "found = 'other' in globals()") is ("other" in given)
        assert found_in(warm, "found = 'made' in globals()", given=0) is False


def test_an_answer_that_begins_otherwise_runs_as_it_is(warm):
    """Cells that only say that they begin with what is given are run from the first."""
    for _ in range(2):
        found_in(warm, STAMP, "found = 1")
    run = warm.run(["found = 2"], None, [STAMP])
    to_the_end(run)
    run.channel.send(pack(["names"]))
    assert unpack(run.channel.receive(10)) == ["ok", ("found",)]
    run.close()


def test_very_long_given_cells_are_run_each_time(warm):
    """What is too long to be asked for is not lost."""
    given = f"{STAMP}\n" + "# long\n" * 9000
    assert len({found_in(warm, given, "found = made") for _ in range(3)}) == 3


def test_a_stem_that_dies_is_told():
    """Who waits for a run of a stem that has been killed hears that its warm process is gone."""
    with sandbox.sandbox(QUICK) as made:
        for _ in range(2):
            found_in(made, STAMP, "found = 1")
        run = made.run([STAMP, "while True:\n    pass"], None, [STAMP])
        unpack(run.channel.receive(10))
        family = psutil.Process(made.pid).children(recursive=True)
        programs = [one for one in family if "castalia.grading.inside" in " ".join(one.cmdline())]
        *_, warm_one, its_stem, _ = sorted(programs, key=lambda one: (one.create_time(), one.pid))
        its_stem.kill()
        with pytest.raises(SandboxLost):
            run.close()
        assert not warm_one.is_running() or warm_one.status() == psutil.STATUS_ZOMBIE


TRUSTED = """
from test_grading_stem import QUICK, found_in
from castalia.grading import sandbox
with sandbox.sandbox(QUICK, isolated=False) as made:
    print(len({found_in(made, "import os", "found = os.getcwd()") for _ in range(3)}))
"""


def test_without_a_sandbox_each_run_begins_anew(tmp_path):
    """Trusted work has a folder of its own in each run, from the beginning."""
    assert opened.run(TRUSTED, tmp_path) == "3"


def test_first_cells_are_not_run_again():
    """`run` goes on in the namespace that the first cells have made."""
    made = attempting.run_first(["count = [1]"])
    answer = attempting.run(["count = [1]", "count.append(2)"], made=made)
    assert answer.get("count") == [1, 2] == made.namespace["count"]
    with pytest.raises(ZeroDivisionError):
        attempting.run_first(["1 / 0"])


def test_a_stem_knows_its_own():
    """Cells begin with those of a stem word by word, or not at all."""
    one = stem.Stem(("a = 1", "b = 2"))
    assert one.begins(["a = 1", "b = 2", "c = 3"])
    assert not one.begins(["a = 1"])
    assert not one.begins(["a = 1 ", "b = 2"])
    assert stem.NO_STEM.begins([])
