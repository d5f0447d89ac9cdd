"""Jobs run here or there: `perform` is what an executor of `concurrent.futures` is given.

Threads of this process run jobs here; the executor of a Dask client runs them on a cluster. Each
process that performs jobs has one warm process to fork.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import platform
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import nbformat

from castalia.model import Verdict
from castalia.running.execution import Execution, Limits, kernel_of
from castalia.running.kernel import execute
from castalia.running.warm import Zygote, ZygoteDied

OURS = "CASTALIA_"
_ATTEMPTS = 3


@dataclass(frozen=True)
class Job:
    """A notebook to run, with all that decides how."""

    notebook: nbformat.NotebookNode
    limits: Limits
    modules: tuple[str, ...] = ()  # what the warm process imports first
    variables: tuple[tuple[str, str], ...] = ()  # beside those of the process that performs it
    plain: bool = False  # in a Jupyter kernel of its own

    @property
    def forks(self) -> bool:
        """Whether a fork can run it: on Linux, for Python's own kernel."""
        return not self.plain and sys.platform == "linux" and kernel_of(self.notebook) == "python3"


def our_variables() -> tuple[tuple[str, str], ...]:
    """The variables that say how lessons find their data; a job carries them along."""
    return tuple(sorted((k, v) for k, v in os.environ.items() if k.startswith(OURS)))


def version_here() -> str:
    """What decides, beside the lesson, what a run gives: Python and castalia."""
    return f"castalia {version('castalia')} on Python {platform.python_version()}"


def perform(job: Job) -> Execution:
    """Run a job in this process's care; nothing that a lesson does raises here.

    A warm process that dies is started again, and its run is repeated.
    """
    variables = {**os.environ, **dict(job.variables)}
    if not job.forks:
        return _in_a_kernel(job)
    for _ in range(_ATTEMPTS):
        try:
            return WARM.zygote(job.modules, variables).execute(job.notebook, job.limits, variables)
        except ZygoteDied as error:
            reason = str(error)
        if WARM.closed:
            break
    run = Execution(job.notebook)
    run.end(Verdict.CRASHED, "DeadKernel", reason)
    return run


def _in_a_kernel(job: Job) -> Execution:
    with tempfile.TemporaryDirectory(prefix="ipython-") as folder:
        return asyncio.run(execute(job.notebook, job.limits, Path(folder)))


class Warm:
    """The warm process of this process, started when it is first asked for."""

    def __init__(self) -> None:
        """Have none yet."""
        self.closed = False
        self._lock = threading.Lock()
        self._zygote: Zygote | None = None
        self._modules: tuple[str, ...] = ()

    def zygote(self, modules: tuple[str, ...], variables: Mapping[str, str]) -> Zygote:
        """A warm process with some modules; another one where it died, or has not loaded them.

        Raises:
            ZygoteDied: none can be started, or all was closed.
        """
        with self._lock:
            if self.closed:
                raise ZygoteDied("no more is run")
            now = self._zygote
            if now and now.alive and (now.busy or set(modules) <= set(self._modules)):
                return now
            if now:
                now.close()
            self._zygote, self._modules = Zygote(modules, variables), modules
            return self._zygote

    def begin(self, modules: tuple[str, ...]) -> None:
        """Start a warm process in the background; whoever asks for it next waits until it is there."""
        variables = dict(os.environ)
        threading.Thread(target=self._begin, args=(modules, variables), daemon=True).start()

    def _begin(self, modules: tuple[str, ...], variables: Mapping[str, str]) -> None:
        with contextlib.suppress(ZygoteDied):  # which is told to whoever asks next
            self.zygote(modules, variables)

    @property
    def costs(self) -> dict[str, float]:
        """What each module that the warm process imported cost it, in seconds."""
        return self._zygote.costs if self._zygote else {}

    @property
    def unfit(self) -> dict[str, str]:
        """The modules that the warm process could not take, each with the reason."""
        return self._zygote.unfit if self._zygote else {}

    def close(self) -> None:
        """End the warm process with all that it carries; runs that go on are lost."""
        with self._lock:
            self.closed = True
            if self._zygote:
                self._zygote.close()
            self._zygote = None

    def rest(self) -> None:
        """End the warm process until it is asked for again."""
        self.close()
        self.open()

    def open(self) -> None:
        """Allow a warm process again."""
        with self._lock:
            self.closed = False


WARM = Warm()


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
