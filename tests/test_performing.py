"""A lesson never fails because the process that it is forked from does."""

from __future__ import annotations

import concurrent.futures
import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import Executor, Future
from pathlib import Path

import nbformat
import psutil
import pytest
from dask_clusters import until
from small_books import code, make_book
from test_running_alike import notebook

from castalia import running
from castalia.model import Verdict
from castalia.reading import select
from castalia.running import performing, warm
from castalia.running.execution import Limits
from castalia.running.performing import WARM, Job, LostExecutor, perform
from castalia.running.warm import Zygote, ZygoteDied

LIMITS = Limits(cell_timeout_s=60, lesson_timeout_s=120)
# In a fork, the parent of the lesson's process is the warm process.
IN_A_FORK = "import os\nforked = 'zygote' in open(f'/proc/{os.getppid()}/cmdline').read()\n"
needs_fork = pytest.mark.skipif(sys.platform != "linux", reason="forks are for Linux only")
pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def rested():
    """Each test begins and ends without a warm process."""
    performing.rest()
    yield
    performing.rest()


def job(*cells: str, limits: Limits = LIMITS, **how) -> Job:
    """A job of some cells."""
    return Job(notebook(list(cells)), limits, **how)


def printed(run) -> str:
    """What all cells of a run have printed."""
    return "".join(o.text for c in run.notebook.cells for o in c.outputs if "text" in o)


class Heard(running.Outlook):
    """Remembers what the runner noted."""

    def __init__(self) -> None:
        self.noted: list[str] = []

    def notes(self, words: str) -> None:
        self.noted.append(words)


def where(run) -> str:
    """Whether a run was a fork's, as its first cell printed it."""
    return printed(run).splitlines()[0]


SAYS = IN_A_FORK + "print('fork' if forked else 'kernel')"


@needs_fork
def test_a_lesson_runs_in_a_fork():
    """Where nothing stands against it, a lesson is forked, and nothing is noted."""
    run = perform(job(SAYS))
    assert (where(run), run.verdict, run.note) == ("fork", Verdict.PASSED, "")


@pytest.mark.parametrize("reason", ["plain", "macOS", "Windows"])
def test_where_no_fork_is_safe_a_kernel_runs_it(monkeypatch, reason):
    """With --plain, on macOS and on Windows a lesson has a Jupyter kernel of its own."""
    if reason != "plain":
        monkeypatch.setattr(sys, "platform", {"macOS": "darwin", "Windows": "win32"}[reason])
    asked = job("1", plain=reason == "plain")
    assert not asked.forks
    if reason == "plain":
        assert where(perform(job(SAYS, plain=True))) == "kernel"


def test_a_lesson_for_another_kernel_is_not_forked():
    """Only Python's own kernel has forks; another that is missing is told with those there are."""
    asked = job("1")
    asked.notebook.metadata["kernelspec"]["name"] = "fortran"
    assert not asked.forks
    run = perform(asked)
    assert run.name == "NoSuchKernel"
    assert "python3" in run.message


@needs_fork
def test_a_warm_process_that_dies_costs_no_verdict(tmp_path):
    """SIGKILL to the warm process in mid-run: what it carried runs again, what had passed does not."""
    begun = {name: tmp_path / name for name in ("quick", "long")}
    note = "import os\nwith open({!r}, 'a') as f:\n    f.write(f'{{os.getpid()}}\\n')"
    go = tmp_path / "go"
    wait = f"import os, time\nwhile not os.path.exists({str(go)!r}):\n    time.sleep(0.05)"
    bodies = {
        "quick": code(note.format(str(begun["quick"]))),
        "long": code("import subprocess\np = subprocess.Popen(['sleep', '300'])")
        + code(note.format(str(begun["long"])))
        + code(wait),
    }
    book = make_book(tmp_path, bodies)
    heard = Heard()

    def kill() -> None:
        until(lambda: begun["long"].exists() and (tmp_path / "_build/runs/quick.json").exists())
        family.extend(psutil.Process(WARM._zygote.pid).children(recursive=True))
        os.kill(WARM._zygote.pid, signal.SIGKILL)
        until(lambda: len(begun["long"].read_text().split()) == 2)
        go.touch()

    family: list[psutil.Process] = []
    killer = threading.Thread(target=kill)
    killer.start()
    records = running.run_lessons(book, select(book, ()), jobs=2, outlook=heard)
    killer.join()
    assert [record.verdict for record in records] == [Verdict.PASSED, Verdict.PASSED]
    assert len(begun["quick"].read_text().split()) == 1
    assert len(begun["long"].read_text().split()) == 2
    assert any("sleep" in process.name() for process in family if process.is_running()) is False
    assert heard.noted == []


@needs_fork
def test_a_warm_process_that_dies_again_and_again_is_done_without():
    """A lesson that kills each warm process gets its verdict from a kernel, and that is noted."""
    kills = (
        IN_A_FORK + "if forked:\n    os.kill(os.getppid(), 9)\n    import time; time.sleep(60)\n"
    )
    run = perform(job(kills + "print('passed')"))
    assert run.verdict is Verdict.PASSED
    assert printed(run) == "passed\n"
    assert run.note.startswith("the warm process went in mid-run, so a Jupyter kernel runs")


@needs_fork
def test_what_holds_the_pipe_of_a_dead_warm_process_holds_up_nothing():
    """Orphans that keep the pipe open do not keep a run from being repeated."""
    orphan = (
        IN_A_FORK
        + "if forked and os.fork() == 0:\n    import time; time.sleep(30); os._exit(0)\n"
        + "if forked:\n    os.kill(os.getppid(), 9)\n    import time; time.sleep(60)\n"
    )
    run = perform(job(orphan))
    assert run.verdict is Verdict.PASSED


@needs_fork
def test_a_stopped_warm_process_is_given_up(monkeypatch):
    """A warm process that answers no more does not hold a lesson up for ever."""
    monkeypatch.setattr(warm, "_SILENCE_S", 1.0)
    first = WARM.zygote((), os.environ)
    os.kill(first.pid, signal.SIGSTOP)
    run = perform(job(SAYS))
    assert (where(run), run.verdict) == ("fork", Verdict.PASSED)
    assert not first.alive
    assert WARM.zygote((), os.environ) is not first


@needs_fork
def test_a_stopped_warm_process_does_not_keep_a_verdict(monkeypatch):
    """A limit's verdict is given also when the warm process cannot say that the fork has ended."""
    monkeypatch.setattr(warm, "_SILENCE_S", 1.0)
    stops = "import os, time\nos.kill(os.getppid(), 19)\ntime.sleep(60)"
    run = perform(job(stops, limits=Limits(cell_timeout_s=1)))
    assert (run.verdict, run.name) == (Verdict.TIMED_OUT, "CellTimeout")


@needs_fork
def test_a_warm_process_that_cannot_start_is_told_once(tmp_path, monkeypatch):
    """All lessons pass in kernels, and one line says that and why."""
    started: list[int] = []

    class Ill(Zygote):
        def __init__(self, *args) -> None:
            started.append(1)
            raise ZygoteDied("the warm process did not start")

    monkeypatch.setattr(performing, "Zygote", Ill)
    book = make_book(tmp_path, {name: code("x = 1") for name in ("one", "two", "three")})
    heard = Heard()
    records = running.run_lessons(book, select(book, ()), outlook=heard)
    assert {record.verdict for record in records} == {Verdict.PASSED}
    (line,) = heard.noted
    assert "the warm process did not start, so a Jupyter kernel runs" in line
    assert len(started) == 1


@needs_fork
def test_a_program_that_is_no_warm_process_is_none(monkeypatch):
    """A warm process whose program ends at once, or cannot be found, is reported as not started."""
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(ZygoteDied, match="did not start"):
        WARM.zygote((), os.environ)
    performing.rest()
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    with pytest.raises(ZygoteDied, match="No such file"):
        WARM.zygote((), os.environ)


@needs_fork
def test_what_fails_only_in_a_fork_has_passed(tmp_path):
    """The kernel's verdict stands, its outputs are kept, and one line says what differs."""
    body = IN_A_FORK + "assert not forked, 'a fork'\nprint('in a kernel')"
    book = make_book(tmp_path, {"one": code(body)})
    heard = Heard()
    (record,) = running.run_lessons(book, select(book, ()), outlook=heard)
    assert record.verdict is Verdict.PASSED
    kept = running.results.cached_notebook(
        running.results.open_cache(tmp_path), book.lessons["one"]
    )
    assert kept.cells[-1].outputs[0]["text"] == "in a kernel\n"
    assert heard.noted == [
        "one: it passes in a Jupyter kernel, which counts, and not in a fork "
        "(AssertionError: a fork)"
    ]


@needs_fork
@pytest.mark.parametrize(
    ("cell", "times", "name"),
    [
        ("1 / 0", 2, "ZeroDivisionError"),
        ("os._exit(3)", 2, "DeadKernel"),
        ("x = = 1", 0, "SyntaxError"),
        ("import time\ntime.sleep(9)", 1, "CellTimeout"),
        ("x = bytearray(500 * 2**20)\nimport time\ntime.sleep(9)", 1, "MemoryLimit"),
    ],
)
def test_only_what_a_fork_could_have_done_runs_again(tmp_path, cell, times, name):
    """Errors and crashes are judged by a kernel; limits and syntax need no second run."""
    place = tmp_path / "ran"
    counts = f"import os\nwith open({str(place)!r}, 'a') as f:\n    f.write('x')\n"
    limits = Limits(cell_timeout_s=3, memory_bytes=400 * 2**20)
    run = perform(job(counts + cell, limits=limits))
    assert (run.name, run.note) == (name, "")
    assert len(place.read_text() if place.exists() else "") == times


@needs_fork
def test_closing_ends_forks_and_kernels(tmp_path):
    """What is closed in mid-run is lost, and no process of it is left."""
    place = tmp_path / "pids"
    stays = (
        f"import os, time\nopen({str(place)!r}, 'a').write(f'{{os.getpid()}}\\n')\ntime.sleep(60)"
    )
    with concurrent.futures.ThreadPoolExecutor(2) as threads:
        runs = [threads.submit(perform, job(stays, plain=plain)) for plain in (False, True)]
        pids = until(lambda: place.exists() and (x := place.read_text().split())[1:] and x)
        WARM.close()
        found = [run.result(20) for run in runs]
        assert perform(job("1", plain=True)).message == "no more is run"
    assert {(run.verdict, run.message) for run in found} == {(Verdict.CRASHED, "no more is run")}
    assert not any(map(psutil.pid_exists, map(int, pids)))


@needs_fork
@pytest.mark.parametrize("plain", [False, True])
def test_what_was_begun_before_a_rest_does_not_go_on(tmp_path, plain):
    """After a rest new jobs run, and no old one begins again."""
    place = tmp_path / "pids"
    stays = f"import os, time\nopen({str(place)!r}, 'a').write(f'{{os.getpid()}} ')\ntime.sleep(60)"
    with concurrent.futures.ThreadPoolExecutor(1) as threads:
        old = threads.submit(perform, job(stays, plain=plain))
        until(lambda: place.exists() and place.read_text())
        performing.rest()
        assert old.result(20).message == "no more is run"
    assert perform(job("1", plain=plain)).verdict is Verdict.PASSED
    assert len(place.read_text().split()) == 1


@needs_fork
def test_a_runner_that_is_killed_leaves_nothing(tmp_path):
    """SIGKILL to the runner ends its warm process, the forks, and what those have started."""
    place = tmp_path / "pid"
    cell = (
        "import subprocess, time\np = subprocess.Popen(['sleep', '301'], start_new_session=True)\n"
        f"open({str(place)!r}, 'w').write(str(p.pid))\ntime.sleep(60)"
    )
    program = (
        "from test_performing import job\nfrom castalia.running.performing import perform\n"
        f"perform(job({cell!r}))"
    )
    runner = subprocess.Popen([sys.executable, "-c", program], cwd=Path(__file__).parent)
    until(lambda: place.exists() and place.read_text())
    family = psutil.Process(runner.pid).children(recursive=True)
    assert int(place.read_text()) in {process.pid for process in family}
    runner.kill()
    runner.wait()
    _, left = psutil.wait_procs(family, timeout=10)
    assert not left


class Broken(Executor):
    """An executor that fails in one way."""

    def __init__(self, error: BaseException | None, when: str) -> None:
        self.error, self.when = error, when

    def submit(self, *args, **kwargs) -> Future:
        """Fail now, or later."""
        if self.when == "now":
            raise self.error
        future: Future = Future()
        if self.error is None:
            future.cancel()
            future.set_running_or_notify_cancel()
        else:
            future.set_exception(self.error)
        return future


@pytest.mark.parametrize(
    "executor",
    [
        Broken(RuntimeError("closed"), "now"),
        Broken(None, "later"),
        Broken(concurrent.futures.BrokenExecutor("gone"), "later"),
    ],
)
def test_a_lost_executor_is_told(tmp_path, executor):
    """An executor that takes nothing more ends the run in words, not in a verdict."""
    book = make_book(tmp_path, {"one": code("x = 1"), "two": code("x = 2")})
    with pytest.raises(LostExecutor, match="lost in mid-run") as raised:
        running.run_lessons(book, select(book, ()), executor=executor)
    assert "what had passed is kept" in raised.value.hint


def test_a_lost_job_has_crashed(tmp_path):
    """An executor that gives one job up says so of this lesson alone."""
    book = make_book(tmp_path, {"one": code("x = 1")})
    executor = Broken(KeyError("what it was"), "later")
    (record,) = running.run_lessons(book, select(book, ()), executor=executor)
    assert (record.verdict, record.failure.name) == (Verdict.CRASHED, "LostWorker")
    assert "what it was" in record.failure.message


def test_any_executor_runs_lessons(tmp_path):
    """An executor of processes gives what threads give."""
    book = make_book(tmp_path, {"one": code("x = 1\nx")})
    with concurrent.futures.ProcessPoolExecutor(1) as processes:
        (record,) = running.run_lessons(book, select(book, ()), executor=processes, jobs=1)
        processes.submit(performing.rest).result()
    assert record.verdict is Verdict.PASSED
    assert nbformat.from_dict(
        running.results.cached_notebook(running.results.open_cache(tmp_path), book.lessons["one"])
    )
