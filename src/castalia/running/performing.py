"""Jobs run here or there: `perform` is what an executor of `concurrent.futures` is given.

Threads of this process run jobs here; the executor of a Dask client runs them on a cluster. Each
process that performs jobs has one warm process to fork.
"""

from __future__ import annotations

import asyncio
import contextlib
import copy
import os
import sys
import tempfile
import threading
from collections.abc import Coroutine, Iterable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat

from castalia.errors import CastaliaError
from castalia.forking import starting
from castalia.model import Verdict
from castalia.running.execution import Execution, Limits, kernel_of
from castalia.running.kernel import Setting, execute
from castalia.running.warm import Zygote, ZygoteDied

OURS = "CASTALIA_"
_ATTEMPTS = 2
_GO_ON = "what had passed is kept; the same command runs the rest"
_CERTAIN = ("MemoryLimit", "SyntaxError", "IndentationError")  # a kernel would end no otherwise


class LostExecutor(CastaliaError):
    """What lessons run on, such as a cluster, is gone."""


@dataclass(frozen=True)
class Job:
    """A notebook to run, with all that decides how."""

    notebook: nbformat.NotebookNode
    limits: Limits
    modules: tuple[str, ...] = ()  # what the warm process imports
    needs: tuple[str, ...] | None = None  # those that it has imported before; all by default
    variables: tuple[tuple[str, str], ...] = ()  # beside those of the process that performs it
    plain: bool = False  # in a Jupyter kernel of its own

    @property
    def forks(self) -> bool:
        """Whether a fork can run it: on Linux, for Python's own kernel."""
        return not self.plain and can_fork() and kernel_of(self.notebook) == "python3"


def can_fork() -> bool:
    """Whether a fork of a warm process is safe on this system."""
    return sys.platform == "linux"


def our_variables() -> tuple[tuple[str, str], ...]:
    """The variables that say how lessons find their data; a job carries them along."""
    return tuple(sorted((k, v) for k, v in os.environ.items() if k.startswith(OURS)))


def perform(job: Job) -> Execution:
    """Run a job in this process's care; nothing that a lesson does raises here.

    A warm process that dies takes its runs along, which are repeated; in the end a Jupyter kernel
    takes over. What fails in a fork is also run in a kernel, whose verdict stands.
    """
    era = WARM.era
    if not job.forks:
        return _in_a_kernel(job, era)
    variables = {**os.environ, **dict(job.variables)}
    needs = job.modules if job.needs is None else job.needs
    left = _ATTEMPTS
    while left:
        try:
            zygote = WARM.zygote(job.modules, variables, era)
            run = zygote.execute(job.notebook, job.limits, variables, needs)
        except ZygoteDied as error:
            reason = str(error)
            left -= not error.unfit
        else:
            return _judged(job, run, era) if _doubtful(run) else run
    run = _in_a_kernel(job, era)
    run.note = f"{reason}, so a Jupyter kernel runs what it would have forked, more slowly"
    return run


async def performed(job: Job, executor: Executor) -> Execution:
    """What became of a job that an executor runs.

    A job whose performers were lost as often as the executor tries has crashed.

    Raises:
        LostExecutor: it takes no more jobs, or has dropped this one.
    """
    try:
        future = executor.submit(perform, job)
    except Exception as error:
        raise LostExecutor(_lost(error), hint=_GO_ON) from error
    try:
        return await asyncio.wrap_future(future)
    except (asyncio.CancelledError, BrokenExecutor) as error:
        task = asyncio.current_task()
        if task is not None and task.cancelling():  # it is we who end it
            raise
        raise LostExecutor(_lost(error), hint=_GO_ON) from error
    except Exception as error:
        run = Execution(job.notebook)
        run.end(Verdict.CRASHED, "LostWorker", f"each worker that ran it was lost: {_told(error)}")
        return run


def _lost(error: BaseException) -> str:
    return f"what lessons ran on was lost in mid-run ({_told(error)})"


def _told(error: BaseException) -> str:
    """An error in a line."""
    return " ".join(f"{type(error).__name__}: {error}".split()).rstrip(": ")[:300]


def _doubtful(run: Execution) -> bool:
    """Whether it may have failed because it was a fork, which no limit and no syntax is due to."""
    failed = run.verdict in (Verdict.FAILED_IN_CODE, Verdict.CRASHED)
    return failed and run.name not in _CERTAIN


def _judged(job: Job, forked: Execution, era: int) -> Execution:
    """What a kernel says of a lesson that failed in a fork; a difference is noted."""
    run = _in_a_kernel(job, era)
    run.modules = forked.modules
    if run.verdict is Verdict.PASSED:
        failed = f"{forked.name}: {forked.message}"
        run.note = f"it passes in a Jupyter kernel, which counts, and not in a fork ({failed})"
    return run


def _in_a_kernel(job: Job, era: int) -> Execution:
    """Run a job in a kernel, which `Warm.close` ends as it does forks."""
    setting = Setting(also=job.variables)
    with tempfile.TemporaryDirectory(prefix="ipython-") as folder:
        notebook = copy.deepcopy(job.notebook)
        try:
            run = execute(notebook, job.limits, Path(folder), setting)
            return asyncio.run(WARM.carry(run, era))
        except asyncio.CancelledError:
            lost = Execution(job.notebook)
            lost.end(Verdict.CRASHED, "DeadKernel", "no more is run")
            return lost


class Warm:
    """What a process runs lessons with: a warm process, started when it is first asked for.

    Kernels that run instead of its forks are known here, too, so that all can be ended together.
    """

    def __init__(self) -> None:
        """Have none yet."""
        self.closed = False
        self.era = 0  # grows with each closing: what was begun before does not go on after it
        self._lock = threading.Lock()
        self._zygote: Zygote | None = None
        self._modules: tuple[str, ...] = ()
        self._ill = ""  # why none can be started
        self._unfit: dict[str, str] = {}
        self._beginning = 0
        self._carried: dict[asyncio.Task[Any], asyncio.AbstractEventLoop] = {}

    def zygote(
        self, modules: tuple[str, ...], variables: Mapping[str, str], era: int | None = None
    ) -> Zygote:
        """A warm process with some modules; another one where it died, or has not loaded them.

        Args:
            modules: What it has imported.
            variables: Its environment.
            era: When the run began that it is for; now by default.
        Raises:
            ZygoteDied: none can be started, or all was closed.
        """
        with self._lock:
            if self._is_over(era) or self._ill:
                raise ZygoteDied("no more is run" if self._is_over(era) else self._ill)
            now = self._zygote
            if now and now.alive and (now.busy or set(modules) <= set(self._modules)):
                return now
            if now:
                self._unfit |= now.unfit
                now.close()
            fit = [name for name in modules if name not in self._unfit]
            try:
                self._zygote, self._modules = Zygote(fit, variables), modules
            except (ZygoteDied, OSError) as error:
                self._zygote, self._ill = None, str(error)
                raise ZygoteDied(self._ill) from error
            return self._zygote

    def begin(self, modules: tuple[str, ...]) -> None:
        """Start a warm process in the background; whoever asks for it next waits until it is there."""
        wanted = (modules, dict(os.environ), self.era)
        self._beginning += 1
        threading.Thread(target=self._begin, args=wanted, daemon=True).start()

    def _begin(self, modules: tuple[str, ...], variables: Mapping[str, str], era: int) -> None:
        try:
            with contextlib.suppress(ZygoteDied):  # which is told to whoever asks next
                self.zygote(modules, variables, era)
        finally:
            self._beginning -= 1

    def has(self, needed: Iterable[str]) -> bool:
        """Whether a run with these modules need not wait for a warm process to load them."""
        zygote = self._zygote
        return not self._beginning and (not zygote or not zygote.alive or zygote.has(needed))

    def _is_over(self, era: int | None) -> bool:
        return self.closed or (era is not None and era != self.era)

    async def carry(self, run: Coroutine[Any, Any, Execution], era: int) -> Execution:
        """Wait for a kernel's run of some era, unless all is closed before.

        Raises:
            asyncio.CancelledError: it was closed.
        """
        task, loop = asyncio.ensure_future(run), asyncio.get_running_loop()
        with self._lock:
            if self._is_over(era):
                task.cancel()
            self._carried[task] = loop
        try:
            return await task
        finally:
            with self._lock:
                del self._carried[task]

    @property
    def costs(self) -> dict[str, float]:
        """What each module that the warm process imported cost it, in seconds."""
        return self._zygote.costs if self._zygote else {}

    @property
    def unfit(self) -> dict[str, str]:
        """The modules that warm processes could not take, each with the reason."""
        return self._unfit | (self._zygote.unfit if self._zygote else {})

    def close(self) -> None:
        """End the warm process, and all kernels; runs that go on are lost."""
        with self._lock:
            self.closed = True
            self.era += 1
            if self._zygote:
                self._zygote.close()
            self._zygote = None
            starting.end_ahead()
            for task, loop in self._carried.items():
                loop.call_soon_threadsafe(task.cancel)

    def open(self) -> None:
        """Allow runs, with a warm process if one can be started now."""
        with self._lock:
            self.closed, self._ill, self._unfit = False, "", {}


WARM = Warm()


def rest() -> None:
    """End what this process runs lessons with, until it is asked for again."""
    WARM.close()
    WARM.open()


@contextmanager
def here(jobs: int) -> Iterator[tuple[ThreadPoolExecutor, Warm]]:
    """An executor of this process's threads, and the warm process that they share.

    However it ends, nothing that was begun goes on.
    """
    WARM.open()
    with ThreadPoolExecutor(jobs, thread_name_prefix="lesson") as threads:
        try:
            yield threads, WARM
        finally:
            threads.shutdown(wait=False, cancel_futures=True)
            WARM.close()
