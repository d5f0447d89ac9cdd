"""Lessons on a Dask cluster get the verdicts that they get here, and survive the loss of workers."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import psutil
import pytest
from dask_clusters import started, until
from small_books import code, make_book, write_lesson
from test_cli import castalia as command
from test_cli import no_traceback

import castalia
from castalia import running
from castalia.model import Verdict
from castalia.reading import read_book, read_record, select
from castalia.running import clusters, performing, results
from castalia.running.clusters import NoCluster, on_a_cluster

SRC = Path(castalia.__file__).parent.parent
pytestmark = pytest.mark.slow

LESSONS = {
    "good": code("import numpy as np\nx = np.arange(3.0)\nx") + code("print(x.sum())\nx.mean()"),
    "figure": code("import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.plot([0, 1]);"),
    "bad": code("y = 2\ny / 0"),
    "data": code("import castalia\nds = castalia.open_dataset('wind-climatology')\nds.sizes"),
    "slow": code("import time\ntime.sleep(60)"),
    "dies": code("import os\nos._exit(9)"),
}
LIMITS = running.Limits(cell_timeout_s=15)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """Two workers: one in a nanny's care, as `dask worker` starts it, and one without."""
    with started(tmp_path_factory.mktemp("cluster")) as found:
        found.worker("--nanny")
        found.worker("--no-nanny")
        yield found


def ran(root: Path, names=tuple(LESSONS), executor=None, jobs: int | None = None) -> dict:
    """What became of lessons of a new book: record and outputs of each."""
    write_lesson(root, "data", LESSONS["data"], datasets=("wind-climatology",))
    book = make_book(root, LESSONS)
    chosen = select(book, names)
    records = running.run_lessons(book, chosen, limits=LIMITS, executor=executor, jobs=jobs)
    return {record.lesson: (alike(record), shown(book, record)) for record in records}


def alike(record) -> dict:
    """A record without what differs from run to run."""
    facts = record.model_dump(exclude={"when", "seconds", "peak_memory_bytes"})
    facts["keys"].pop("cached", None)
    return facts


def shown(book, record) -> list:
    """The outputs of a lesson that passed, figures included."""
    if record.verdict is not Verdict.PASSED:
        return []
    kept = results.cached_notebook(results.open_cache(book.root), book.lessons[record.lesson])
    return [cell.outputs for cell in kept.cells if cell.cell_type == "code"]


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    """What a run on this machine gives."""
    return ran(tmp_path_factory.mktemp("here"))


@pytest.mark.parametrize("way", ["address", "local", "client"])
def test_a_cluster_gives_what_a_local_run_gives(here, cluster, tmp_path, way):
    """Verdicts, records, outputs and figures are equal, and no lesson's process is left."""
    from dask.distributed import Client

    names = tuple(LESSONS) if way == "address" else ("good", "figure", "bad")
    if way == "client":
        with Client(cluster.address) as client, on_a_cluster(client) as (executor, jobs):
            found = ran(tmp_path, names, executor, jobs)
    else:
        address = cluster.address if way == "address" else None
        with running.means(address, way == "local", 2) as (executor, jobs):
            assert jobs == 2
            found = ran(tmp_path, names, executor, jobs)
    assert found == {name: here[name] for name in names}
    if way == "address":
        ends = {Verdict.PASSED, Verdict.FAILED_IN_CODE, Verdict.TIMED_OUT, Verdict.CRASHED}
        assert {record["verdict"] for record, _ in found.values()} == ends
    assert any("image/png" in o.get("data", {}) for cell in found["figure"][1] for o in cell)
    assert not zygotes(cluster.below())
    assert not zygotes(psutil.Process().children(recursive=True))


def zygotes(processes: list[psutil.Process]) -> list[psutil.Process]:
    """Those processes that fork lessons, or are forks of such."""
    return [process for process in processes if _runs(process, "castalia.forking.zygote")]


def _runs(process: psutil.Process, name: str) -> bool:
    try:
        return name in process.cmdline()
    except psutil.Error:
        return False


def test_a_lost_worker_s_lesson_runs_again(tmp_path):
    """A worker killed in mid-lesson costs that lesson a second run; what had passed ran once."""
    told = "import os\nwith open({place!r}, 'a') as f:\n    f.write(f'{{os.getpid()}}\\n')"
    quick, long = tmp_path / "quick", tmp_path / "long"
    go = tmp_path / "go"
    wait = (
        f"import pathlib, time\nwhile not pathlib.Path({str(go)!r}).exists():\n    time.sleep(0.05)"
    )
    bodies = {
        "long": code(told.format(place=str(long))) + code(wait),
        "quick": code(told.format(place=str(quick))),
    }
    book = make_book(tmp_path / "book", bodies)
    found: list = []
    with started(tmp_path / "cluster") as cluster:
        cluster.worker("--no-nanny")
        cluster.worker("--no-nanny")
        with running.means(cluster.address, False, 2) as (executor, jobs):

            def run() -> None:
                found.extend(
                    running.run_lessons(book, select(book, ()), executor=executor, jobs=jobs)
                )

            runner = threading.Thread(target=run)
            runner.start()
            until(lambda: long.exists() and read_record(book.root, "quick"))
            first = psutil.Process(int(long.read_text()))
            worker = next(p for p in first.parents() if _runs(p, "worker"))
            lost = [worker, *worker.children(recursive=True)]
            os.kill(worker.pid, signal.SIGKILL)
            until(lambda: len(long.read_text().split()) == 2)
            go.touch()
            runner.join(60)
        until(lambda: not any(_goes_on(p) for p in lost))
        assert not zygotes(cluster.below())
    assert [record.verdict for record in found] == [Verdict.PASSED, Verdict.PASSED]
    assert len(long.read_text().split()) == 2
    assert len(quick.read_text().split()) == 1


def _goes_on(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def test_a_lesson_that_loses_every_worker_has_crashed(tmp_path, monkeypatch):
    """A lesson whose workers are lost one after the other is told as crashed, and others pass."""
    kills = (
        "import psutil\n"
        "first = next(p for p in psutil.Process().parents() if 'worker' in p.cmdline())\n"
        "first.kill()\nimport time\ntime.sleep(60)"
    )
    book = make_book(tmp_path / "book", {"kills": code(kills), "good": code("x = 1")})
    monkeypatch.setenv("DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES", "0")
    with started(tmp_path / "cluster") as cluster:
        cluster.worker("--no-nanny")
        cluster.worker("--no-nanny")
        with running.means(cluster.address, False, 1) as (executor, jobs):
            lessons = select(book, ())
            kills, good = running.run_lessons(book, lessons, executor=executor, jobs=jobs)
    assert (kills.verdict, kills.failure.name) == (Verdict.CRASHED, "LostWorker")
    assert "KilledWorker" in kills.failure.message
    assert good.verdict is Verdict.PASSED


@pytest.mark.parametrize("loss", ["scheduler", "workers"])
def test_a_lost_cluster_ends_the_run_in_words(tmp_path, monkeypatch, loss):
    """Without scheduler, or for long without worker, a run ends; what had passed is kept."""
    monkeypatch.setattr(clusters, "_WITHOUT_WORKERS_S", 2.0)
    begun = tmp_path / "begun"
    long = f"open({str(begun)!r}, 'w').close()\nimport time\ntime.sleep(100)"
    book = make_book(tmp_path / "book", {"quick": code("import csv, json"), "long": code(long)})
    with started(tmp_path / "cluster") as cluster:
        worker = cluster.worker("--no-nanny")
        process = cluster.scheduler if loss == "scheduler" else worker

        def lose() -> None:
            until(begun.exists)
            process.kill()

        with running.means(cluster.address, False, 1) as (executor, jobs):
            threading.Thread(target=lose).start()
            with pytest.raises(performing.LostExecutor, match="lost in mid-run") as raised:
                running.run_lessons(book, select(book, ()), executor=executor, jobs=jobs)
    assert "the same command runs the rest" in raised.value.hint
    assert read_record(book.root, "quick").verdict is Verdict.PASSED
    assert read_record(book.root, "long") is None


def refused(address: str) -> tuple[str, str]:
    """What is said of an address that is not taken, and the hint."""
    with pytest.raises(NoCluster) as raised, on_a_cluster(address):
        pass
    return raised.value.message, raised.value.hint


def test_no_scheduler_at_the_address(monkeypatch):
    """An address where nothing answers is named, with one that would be right."""
    monkeypatch.setattr(clusters, "_CONNECTING_S", 1)
    message, hint = refused("tcp://127.0.0.1:9")
    assert message == "no Dask scheduler answers at tcp://127.0.0.1:9"
    assert "tcp://127.0.0.1:8786" in hint


@pytest.mark.parametrize("address", ["nonsense://here", "127.0.0.1", ""])
def test_no_address_at_all(monkeypatch, address):
    """What is no address is told as such."""
    monkeypatch.setattr(clusters, "_CONNECTING_S", 1)
    assert refused(address)[0] == f"no Dask scheduler answers at {address}"


def test_a_gateway_s_address_is_not_enough():
    """Of a Gateway cluster one needs the client, and the hint says where that is shown."""
    message, hint = refused("gateway://127.0.0.1:8000/abc")
    assert message == "no Dask scheduler answers at gateway://127.0.0.1:8000/abc"
    assert (SRC.parent / re.search(r"guide/\S+\.md", hint)[0]).is_file()


def test_no_worker(tmp_path, monkeypatch):
    """A scheduler without workers is told, with the command that starts one."""
    monkeypatch.setattr(clusters, "_CONNECTING_S", 2)
    with started(tmp_path) as cluster:
        message, hint = refused(cluster.address)
    assert message == f"the Dask cluster at {cluster.address} has no worker"
    assert hint.endswith(f"dask worker {cluster.address}")


def test_workers_with_another_castalia(tmp_path):
    """Workers that might give other results are refused, with what differs."""
    other = tmp_path / "other"
    shutil.copytree(SRC, other / "src")
    (other / "datasets").symlink_to(SRC.parent / "datasets")
    with (other / "src" / "castalia" / "stores" / "telling.py").open("a") as file:
        file.write("# newer\n")
    with started(tmp_path / "cluster") as cluster:
        cluster.worker(env={"PYTHONPATH": str(other / "src")})
        message, hint = refused(cluster.address)
    assert re.search(r"has other packages: castalia \w+ there and \w+ here$", message)
    assert "the same lock" in hint


def test_workers_without_castalia(tmp_path):
    """A worker that cannot import castalia as it is here is refused."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "castalia.py").write_text("")
    with started(tmp_path / "cluster") as cluster:
        cluster.worker(env={"PYTHONPATH": str(other)})
        assert "has no castalia like ours" in refused(cluster.address)[0]


def test_the_environment_of_data_goes_along(cluster, tmp_path, monkeypatch):
    """A lesson sees our CASTALIA_ variables on a cluster, in a fork and in a kernel."""
    monkeypatch.setenv("CASTALIA_TRIED", "yes")
    body = code("import os\nassert os.environ['CASTALIA_TRIED'] == 'yes'")
    book = make_book(tmp_path, {"one": body})
    with running.means(cluster.address, False, None) as (executor, jobs):
        for plain in (False, True):
            records = running.run_lessons(
                book, select(book, ()), executor=executor, jobs=jobs, plain=plain, force=True
            )
            assert records[0].verdict is Verdict.PASSED


def test_a_changed_lesson_alone_goes_to_the_cluster(cluster, tmp_path):
    """What has passed is known here, however it was run."""
    make_book(tmp_path, {"one": code("x = 1")})
    for _ in range(2):
        book = read_book(tmp_path)
        with running.means(cluster.address, False, None) as (executor, jobs):
            first = running.run_lessons(book, select(book, ()), executor=executor, jobs=jobs)
    assert first == running.run_lessons(book, select(book, ()))


def test_the_command_line_runs_on_a_cluster(cluster, tmp_path):
    """--scheduler and --dask give the local verdicts and exit codes; a wrong address is one line."""
    make_book(tmp_path, {"good": LESSONS["good"], "bad": LESSONS["bad"]})
    for words in (("--scheduler", cluster.address), ("--dask", "--jobs", "1")):
        done = command(tmp_path, "run", "--force", *words)
        assert done.returncode == 1
        assert "1 of 2 lessons passed" in done.stdout
        assert "ZeroDivisionError" in done.stdout
        assert "Traceback" not in done.stderr
        assert command(tmp_path, "run", "good", *words).returncode == 0
    done = command(tmp_path, "run", "--force", "--scheduler", "here:")
    assert done.returncode == 1
    assert done.stderr.startswith(
        "castalia: no Dask scheduler answers at here:\n  give the address"
    )
    assert no_traceback(done)
    done = command(tmp_path, "run", "--dask", "--scheduler", cluster.address)
    assert done.returncode == 2
    assert "one of --dask and --scheduler" in done.stderr


def said(runner: subprocess.Popen, seconds: float) -> str:
    """What a process says until it ends; where it does not, what each of its threads is at."""
    try:
        return runner.communicate(timeout=seconds)[1]
    except subprocess.TimeoutExpired:
        runner.send_signal(signal.SIGABRT)
        return runner.communicate(timeout=seconds)[1]


def test_an_interrupt_leaves_nothing_on_a_cluster(cluster, tmp_path):
    """Ctrl-C ends the lessons on workers of another machine, and a cluster that was started here."""
    place = tmp_path / "pids"
    stays = f"import os, time\nopen({str(place)!r}, 'a').write(f'{{os.getpid()}} ')\ntime.sleep(90)"
    make_book(tmp_path, {"one": code(stays)})
    for number, words in enumerate((("--scheduler", cluster.address), ("--dask", "-j", "1")), 1):
        runner = subprocess.Popen(
            [sys.executable, "-m", "castalia.cli", "run", *words],
            cwd=tmp_path,
            env={**os.environ, "PYTHONFAULTHANDLER": "1"},
            stderr=subprocess.PIPE,
            text=True,
        )
        until(lambda n=number: place.exists() and len(place.read_text().split()) == n)
        family = psutil.Process(runner.pid).children(recursive=True)
        lesson = psutil.Process(int(place.read_text().split()[-1]))
        runner.send_signal(signal.SIGINT)
        told = said(runner, 60)
        assert (runner.returncode, "interrupted" in told) == (130, True), told
        until(lambda p=lesson, f=family: not any(map(_goes_on, [p, *f])), 15)
        assert len(place.read_text().split()) == number
    assert not zygotes(cluster.below())
