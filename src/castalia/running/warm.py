"""The handle on a zygote: a notebook in, an `Execution` out, in a fork of a warm process."""

from __future__ import annotations

import contextlib
import itertools
import json
import queue
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import nbformat.v4
import psutil

from castalia.forking.starting import as_kernels, started
from castalia.model import Verdict
from castalia.running.execution import SAMPLING_S, Execution, Limits, Watched
from castalia.stores import LOG_VARIABLE

_LOADING_S = 120.0
_SILENCE_S = 60.0  # without a word of a fork, one waits no longer


class ZygoteDied(RuntimeError):
    """The warm process is gone, and with it the run that it was to carry; it can be run again."""

    def __init__(self, message: str, unfit: bool = False) -> None:
        """Say why.

        Args:
            message: In words.
            unfit: It went because of a module, without which the next one starts.
        """
        super().__init__(message)
        self.unfit = unfit


class Zygote:
    """A warm process and the runs that it carries; its methods may be called from several threads."""

    def __init__(self, modules: Sequence[str], variables: Mapping[str, str]) -> None:
        """Start the process, wait until it is what every kernel is, and let it load its modules.

        Args:
            modules: What it imports; one that is unfit ends it.
            variables: Its environment, without which some modules would load otherwise.
        Raises:
            ZygoteDied: it did not start.
        """
        self.costs: dict[str, float] = {}
        self.unfit: dict[str, str] = {}
        self._waiting = set(modules)
        self._jobs: dict[int, queue.SimpleQueue[dict[str, Any]]] = {}
        self._numbers = itertools.count()
        self._sending = threading.Lock()
        self._begun, self._over = threading.Event(), threading.Event()
        self._process = started(as_kernels(variables))
        assert self._process.stdin is not None
        self._inlet = self._process.stdin
        self.pid = self._process.pid
        threading.Thread(target=self._listen, args=(self._process,), daemon=True).start()
        self._begun.wait(_LOADING_S)
        if self._over.is_set() or not self._begun.is_set():
            self.close()
            raise ZygoteDied("the warm process did not start")
        self._write({"load": list(modules)})

    def has(self, needed: Iterable[str]) -> bool:
        """Whether nothing of what is needed is still to be loaded."""
        return not self._waiting & set(needed)

    def settle(self) -> None:
        """Wait until it has loaded its modules, or one of them has ended it."""
        deadline = time.monotonic() + _LOADING_S
        while self._waiting and not self._over.wait(SAMPLING_S) and time.monotonic() < deadline:
            pass

    @property
    def alive(self) -> bool:
        """Whether it can carry runs."""
        return self._process.poll() is None

    @property
    def busy(self) -> bool:
        """Whether it carries a run."""
        return bool(self._jobs)

    def close(self) -> None:
        """End it and all that it carries."""
        with contextlib.suppress(psutil.Error):
            family = psutil.Process(self.pid).children(recursive=True)
            for process in family:
                with contextlib.suppress(psutil.Error):
                    process.kill()
        self._bury()

    def _bury(self) -> None:
        """End the process, and wait until it is no more taken for alive."""
        self._process.kill()
        self._process.wait()

    def execute(
        self,
        notebook: nbformat.NotebookNode,
        limits: Limits,
        variables: Mapping[str, str],
        needs: Sequence[str] = (),
    ) -> Execution:
        """Run a notebook in a fork whose working directory is an empty temporary folder.

        Args:
            notebook: What to run; it is not changed.
            limits: Seconds and bytes after which the fork is ended.
            variables: The environment variables that it sees.
            needs: Of the modules, those that are loaded before it begins.
        Returns:
            The execution; nothing that a lesson does raises here. No process of it is left.
        Raises:
            ZygoteDied: the zygote went in mid-run.
        """
        run = Execution(notebook)
        with tempfile.TemporaryDirectory(prefix="lesson-", ignore_cleanup_errors=True) as folder:
            private, work = Path(folder) / "private", Path(folder) / "work"
            ipython = private / "ipython"
            ipython.mkdir(parents=True)
            work.mkdir()
            log = private / "data.jsonl"
            told = {LOG_VARIABLE: str(log), "IPYTHONDIR": str(ipython)}
            request = {
                "notebook": nbformat.v4.writes(notebook),
                "private": str(private),
                "work": str(work),
                "environ": {**as_kernels(variables), **told},
                "needs": list(needs),
            }
            started = self._carry(run, request, limits)
            _read(run, private / "result.json")
            run.close(log, private / "stderr", started)
        return run

    def _carry(self, run: Execution, request: dict[str, Any], limits: Limits) -> float:
        """Send the request of a run, and follow it to its end; when it began."""
        number, news = next(self._numbers), queue.SimpleQueue[dict[str, Any]]()
        self._jobs[number] = news
        try:
            self._write({"job": number, **request})
            return self._follow(run, news, limits)
        finally:
            del self._jobs[number]

    def _write(self, request: dict[str, Any]) -> None:
        """Send a request.

        Raises:
            ZygoteDied: there is nobody who reads it.
        """
        try:
            with self._sending:
                self._inlet.write(json.dumps(request).encode() + b"\n")
                self._inlet.flush()
        except OSError as error:
            self._bury()
            raise ZygoteDied("the warm process is gone", bool(self.unfit)) from error

    def _follow(
        self, run: Execution, news: queue.SimpleQueue[dict[str, Any]], limits: Limits
    ) -> float:
        """Watch a fork until it has ended, and end it where it passes a limit; when it began."""
        watched: Watched | None = None
        began = time.monotonic()
        cell_until = float("inf")
        silent_from = time.monotonic()
        try:
            while True:
                told = self._next(news)
                if "pid" in told:
                    began = time.monotonic()
                    watched = _watched(told["pid"], limits)
                if "cell" in told:
                    run.cell_index = told["cell"]
                    cell_until = time.monotonic() + max(limits.cell_timeout_s, 1)
                if "ended" in told:
                    run.peak_memory_bytes = max(run.peak_memory_bytes, told["bytes"])
                    _note_exit(run, told["ended"])
                    return began
                if told or (watched and run.verdict is Verdict.PASSED):
                    silent_from = time.monotonic()  # it is told of, or within its limits
                elif time.monotonic() > silent_from + _SILENCE_S:
                    self._give_up(run)
                    return began
                if not told and watched and run.verdict is Verdict.PASSED:
                    if time.monotonic() > cell_until:
                        message = f"the cell took more than {limits.cell_timeout_s:g} s"
                        run.end(Verdict.TIMED_OUT, "CellTimeout", message)
                        watched.kill()
                    elif watched.sample(run):
                        watched.kill()
        finally:
            if watched:
                watched.kill()
                watched.take_down()

    def _next(self, news: queue.SimpleQueue[dict[str, Any]]) -> dict[str, Any]:
        """What is told of a fork next; nothing for a while without news.

        Raises:
            ZygoteDied: there will be no more.
        """
        try:
            told = news.get(timeout=SAMPLING_S)
        except queue.Empty:
            # what a lesson has started may keep the pipe open, so that nobody tells its end
            told = {} if self.alive else {"lost": True}
        if "lost" in told:
            self._bury()
            raise ZygoteDied("the warm process went in mid-run", bool(self.unfit))
        return told

    def _give_up(self, run: Execution) -> None:
        """End a warm process that says nothing any more.

        Raises:
            ZygoteDied: a run was neither begun nor ended by a limit.
        """
        self._bury()
        if run.verdict is Verdict.PASSED:
            raise ZygoteDied("the warm process does not answer")

    def _listen(self, process: subprocess.Popen[bytes]) -> None:
        """Hand news to the runs that they are about; at the end tell all that it is over."""
        assert process.stdout is not None
        for line in process.stdout:
            try:
                self._hear(json.loads(line))
            except ValueError:  # it was killed while it wrote
                continue
        self._over.set()
        self._begun.set()
        self._tell_all({"lost": True})

    def _hear(self, told: dict[str, Any]) -> None:
        if "job" in told:
            if news := self._jobs.get(told["job"]):
                news.put(told)
        elif "begun" in told:
            self._begun.set()
        elif "unfit" in told:
            self.unfit[told["unfit"]] = told["reason"]
        elif "imported" in told:
            self.costs[told["imported"]] = told["seconds"]
        self._waiting -= {told.get("imported"), told.get("absent")}
        if "job" not in told:
            self._tell_all({"loading": True})  # to who waits: it is not silent

    def _tell_all(self, told: dict[str, Any]) -> None:
        for news in list(self._jobs.values()):
            news.put(told)


def _watched(pid: int, limits: Limits) -> Watched | None:
    try:
        return Watched(pid, limits)
    except psutil.Error:  # it has ended already, which is told next
        return None


def _note_exit(run: Execution, code: int) -> None:
    """Note how a fork ended by itself."""
    if run.verdict is Verdict.PASSED and code:
        said = f"signal {-code}" if code < 0 else f"exit {code}"
        run.end(Verdict.CRASHED, "DeadKernel", f"the kernel died: {said}")


def _read(run: Execution, path: Path) -> None:
    """Take over what the fork left: outputs, and the error that ended it."""
    if run.verdict is not Verdict.PASSED:
        return
    try:
        left = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        run.end(Verdict.CRASHED, "DeadKernel", "the kernel ended before the lesson did")
        return
    run.notebook = nbformat.v4.reads(left["notebook"])
    run.cell_index, run.modules = left["cell"], tuple(left["modules"])
    if left["raised"]:
        run.end(Verdict.FAILED_IN_CODE, *left["raised"])
