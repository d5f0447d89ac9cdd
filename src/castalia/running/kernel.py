"""One notebook in one real Jupyter kernel, within limits of time and memory."""

from __future__ import annotations

import asyncio
import contextlib
import json
import math
import os
import re
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbclient
import nbformat
import psutil
from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from castalia import myst
from castalia.model import Verdict
from castalia.myst import VALUE_TAG
from castalia.running.environments import KERNEL, Environment
from castalia.stores import LOG_VARIABLE, STORE_VARIABLE

_SAMPLING_S = 0.1
_IN_CELL = re.compile(r"Cell In\[\d+\], line (\d+)")
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


@dataclass(frozen=True)
class Limits:
    """What a lesson may take before it is ended."""

    cell_timeout_s: float = 120
    lesson_timeout_s: float = 600
    memory_bytes: int = 4 * 2**30


@dataclass(frozen=True)
class Setting:
    """Where a kernel runs, if not as we do ourselves."""

    store: str | None = None
    environment: Environment | None = None

    def variables(self) -> dict[str, str]:
        """The environment variables of the kernel's process."""
        found = dict(os.environ)
        if self.store:
            found[STORE_VARIABLE] = self.store
        if self.environment:
            found["PATH"] = os.pathsep.join([str(self.environment.programs), found.get("PATH", "")])
            found["VIRTUAL_ENV"] = str(self.environment.folder)
        return found

    def specs(self) -> KernelSpecManager:
        """The kernels that there are."""
        if self.environment is None:
            return KernelSpecManager()
        only = [str(self.environment.kernels)]
        return KernelSpecManager(kernel_dirs=only, ensure_native_kernel=False)


AS_WE_ARE = Setting()


@dataclass
class Execution:
    """What happened; `notebook` holds the outputs up to the cell that ended the run."""

    notebook: nbformat.NotebookNode
    verdict: Verdict = Verdict.PASSED
    cell_index: int = -1  # of the cell at work, over all cells of the notebook
    name: str = ""
    message: str = ""
    traceback: str = ""
    line_in_cell: int = 1
    seconds: float = 0.0
    peak_memory_bytes: int = 0
    data_events: list[dict[str, Any]] = field(default_factory=list)

    def end(self, verdict: Verdict, name: str, message: str, traceback: str = "") -> None:
        """Note how the run ended before its last cell."""
        self.verdict, self.name, self.message = verdict, name, message
        self.traceback = _COLOURS.sub("", traceback)
        lines = _IN_CELL.findall(self.traceback)
        self.line_in_cell = int(lines[0]) if lines else 1


async def execute(
    notebook: nbformat.NotebookNode, limits: Limits, ipython: Path, setting: Setting = AS_WE_ARE
) -> Execution:
    """Run a notebook in a new kernel whose working directory is an empty temporary folder.

    Args:
        notebook: Executed in place; its outputs are replaced.
        limits: Seconds and bytes after which the kernel is ended.
        ipython: A folder that keeps IPython from reading its user's own settings.
        setting: The store and the environment; our own by default.
    Returns:
        The execution; nothing that a lesson does raises here. No process of it is left.
    """
    run = Execution(notebook)
    with tempfile.TemporaryDirectory(prefix="lesson-", ignore_cleanup_errors=True) as folder:
        private = Path(folder) / "private"
        work = Path(folder) / "work"
        private.mkdir()
        work.mkdir()
        log = private / "data.jsonl"
        variables = {**setting.variables(), LOG_VARIABLE: str(log), "IPYTHONDIR": str(ipython)}
        started = time.monotonic()
        with (private / "stderr").open("wb") as stderr:
            process = {"env": variables, "stderr": stderr}
            await _in_kernel(run, limits, work, process, setting)
        run.seconds = time.monotonic() - started
        if log.is_file():
            run.data_events = [json.loads(line) for line in log.read_text().splitlines()]
        if run.verdict is Verdict.CRASHED and not run.traceback:
            run.traceback = (private / "stderr").read_text(errors="replace")[-4000:]
    _blame_data(run)
    return run


def _blame_data(run: Execution) -> None:
    """A run that ended on an error that `open_dataset` raised failed in data, not in code."""
    errors = {event["error"] for event in run.data_events if "error" in event}
    if run.verdict is Verdict.FAILED_IN_CODE and run.name in errors:
        run.verdict = Verdict.FAILED_IN_DATA


async def _in_kernel(
    run: Execution, limits: Limits, work: Path, process: dict[str, Any], setting: Setting
) -> None:
    """Start a kernel, run the cells, and take the kernel and all its children down again."""
    name = run.notebook.metadata.get("kernelspec", {}).get("name", "python3")
    name = KERNEL if setting.environment else name
    specs = setting.specs()
    try:
        specs.get_kernel_spec(name)
    except NoSuchKernel:
        have = ", ".join(sorted(specs.find_kernel_specs()))
        run.end(Verdict.CRASHED, "NoSuchKernel", f"no kernel named {name!r}; there are: {have}")
        return
    client = _client(run.notebook, name, limits, work, specs)
    watched: dict[int, psutil.Process] = {}
    try:
        await client.async_start_new_kernel(**process)
        watch = asyncio.create_task(_watch(client, run, limits, watched))
        try:
            await client.async_start_new_kernel_client()
            await _run_cells(client, run)
        finally:
            watch.cancel()
            with contextlib.suppress(asyncio.CancelledError, psutil.Error):
                await watch
    except CellTimeoutError:
        message = f"the cell took more than {limits.cell_timeout_s:g} s"
        run.end(Verdict.TIMED_OUT, "CellTimeout", message)
    except (DeadKernelError, RuntimeError, OSError) as error:
        task = asyncio.current_task()
        if task is not None and task.cancelling():  # nbclient turns a cancellation into this
            raise asyncio.CancelledError from error
        if run.verdict is Verdict.PASSED:
            run.end(Verdict.CRASHED, "DeadKernel", f"the kernel died: {error}")
    finally:
        await _take_down(client, watched)


def _client(
    notebook: nbformat.NotebookNode,
    kernel: str,
    limits: Limits,
    work: Path,
    specs: KernelSpecManager,
) -> nbclient.NotebookClient:
    """A client whose kernel is not started yet."""
    client = nbclient.NotebookClient(
        notebook,
        kernel_name=kernel,
        timeout=math.ceil(limits.cell_timeout_s),  # whole seconds; nbclient takes 0 for none
        startup_timeout=60,
        record_timing=False,
        resources={"metadata": {"path": str(work)}},
        shutdown_kernel="immediate",
    )
    client.reset_execution_trackers()
    client.create_kernel_manager().kernel_spec_manager = specs
    return client


async def _run_cells(client: nbclient.NotebookClient, run: Execution) -> None:
    """Run cell after cell until one fails."""
    if client.kc is None:
        raise RuntimeError("no client is connected to the kernel")
    reply = await client.async_wait_for_reply(client.kc.kernel_info())
    if reply:
        run.notebook.metadata["language_info"] = reply["content"]["language_info"]
    for index, cell in enumerate(run.notebook.cells):
        run.cell_index = index
        try:
            count = client.code_cells_executed + 1
            await client.async_execute_cell(cell, index, execution_count=count)
        except CellExecutionError as error:
            run.end(Verdict.FAILED_IN_CODE, error.ename, error.evalue, error.traceback)
            return
        if problem := _unexpected(cell):
            run.end(Verdict.FAILED_IN_CODE, *problem)
            return
    client.set_widgets_metadata()


def _unexpected(cell: nbformat.NotebookNode) -> tuple[str, str] | None:
    """Why a mistake that is shown on purpose is not the one that its tags announce."""
    tags = cell.metadata.get("tags", ())
    if "raises-exception" not in tags:
        return None
    raised = [output.ename for output in cell.outputs if output.output_type == "error"]
    if not raised:
        return "NothingRaised", "the cell is tagged raises-exception, but nothing was raised"
    announced = [tag for tag in tags if myst.EXCEPTION_TAG.match(tag)]
    if announced and raised[0] not in announced:
        words = " or ".join(announced)
        return "AnotherError", f"the cell is tagged {words}, but raised {raised[0]}"
    return None


async def _watch(
    client: nbclient.NotebookClient,
    run: Execution,
    limits: Limits,
    watched: dict[int, psutil.Process],
) -> None:
    """Sample the kernel's memory with that of its children; end it past a limit."""
    kernel = psutil.Process(_pid(client))
    deadline = time.monotonic() + limits.lesson_timeout_s
    while True:
        used = 0
        for process in _family(kernel):
            watched[process.pid] = process
            with contextlib.suppress(psutil.Error):
                used += process.memory_info().rss
        run.peak_memory_bytes = max(run.peak_memory_bytes, used)
        if used > limits.memory_bytes:
            took, allowed = used / 2**30, limits.memory_bytes / 2**30
            message = f"took {took:.1f} GiB of memory; {allowed:.1f} are allowed"
            run.end(Verdict.CRASHED, "MemoryLimit", message)
        elif time.monotonic() > deadline:
            message = f"the lesson took more than {limits.lesson_timeout_s:g} s"
            run.end(Verdict.TIMED_OUT, "LessonTimeout", message)
        else:
            await asyncio.sleep(_SAMPLING_S)
            continue
        with contextlib.suppress(psutil.Error):
            kernel.kill()
        return


def _pid(client: nbclient.NotebookClient) -> int:
    """The kernel's process id; psutil refuses the 0 of a kernel that is not there."""
    return int(getattr(getattr(client.km, "provisioner", None), "pid", None) or 0)


def _family(process: psutil.Process) -> Iterator[psutil.Process]:
    with contextlib.suppress(psutil.Error):
        yield process
        yield from process.children(recursive=True)


async def _take_down(client: nbclient.NotebookClient, watched: dict[int, psutil.Process]) -> None:
    """End the kernel and every process that it started, also when it no longer answers."""
    if pid := _pid(client):
        with contextlib.suppress(psutil.Error):
            watched.update({process.pid: process for process in _family(psutil.Process(pid))})
        with contextlib.suppress(RuntimeError, OSError):
            await client._async_cleanup_kernel()
    left = [process for process in watched.values() if process.is_running()]
    for process in left:
        with contextlib.suppress(psutil.Error):
            process.kill()
    psutil.wait_procs(left, timeout=3)


def author_cell(notebook: nbformat.NotebookNode, index: int) -> int:
    """The number, from 1, of a code cell among those that the author wrote; 0 for none."""
    return sum(
        cell.cell_type == "code" and VALUE_TAG not in cell.metadata.get("tags", ())
        for cell in notebook.cells[: index + 1]
    )
