"""One notebook in one real Jupyter kernel, within limits of time and memory."""

from __future__ import annotations

import asyncio
import contextlib
import math
import os
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbclient
import nbformat
import psutil
from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from castalia.expected import unexpected
from castalia.model import Verdict
from castalia.running.environments import KERNEL, Environment
from castalia.running.execution import SAMPLING_S, Execution, Limits, Watched, kernel_of
from castalia.stores import LOG_VARIABLE, STORE_VARIABLE


@dataclass(frozen=True)
class Setting:
    """Where a kernel runs, if not as we do ourselves."""

    store: str | None = None
    environment: Environment | None = None
    also: tuple[tuple[str, str], ...] = ()  # environment variables beside ours

    def variables(self) -> dict[str, str]:
        """The environment variables of the kernel's process."""
        found = {**os.environ, **dict(self.also)}
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
        run.close(log, private / "stderr", started)
    return run


async def _in_kernel(
    run: Execution, limits: Limits, work: Path, process: dict[str, Any], setting: Setting
) -> None:
    """Start a kernel, run the cells, and take the kernel and all its children down again."""
    name = KERNEL if setting.environment else kernel_of(run.notebook)
    specs = setting.specs()
    try:
        specs.get_kernel_spec(name)
    except NoSuchKernel:
        have = ", ".join(sorted(specs.find_kernel_specs()))
        run.end(Verdict.CRASHED, "NoSuchKernel", f"no kernel named {name!r}; there are: {have}")
        return
    client = _client(run.notebook, name, limits, work, specs)
    watched: Watched | None = None
    try:
        await client.async_start_new_kernel(**process)
        watched = Watched(_pid(client), limits)
        watch = asyncio.create_task(_watch(watched, run))
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
    except (DeadKernelError, RuntimeError, OSError, psutil.Error) as error:
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
    manager = client.create_kernel_manager()
    manager.kernel_spec_manager = specs
    if os.name == "posix":  # a free port may be taken by another kernel before ours has it
        manager.transport, manager.ip = "ipc", str(work.parent / "private" / "socket")
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
        if problem := unexpected(cell):
            run.end(Verdict.FAILED_IN_CODE, *problem)
            return
    client.set_widgets_metadata()


async def _watch(watched: Watched, run: Execution) -> None:
    """Sample the kernel with its children; end it past a limit."""
    while not watched.sample(run):
        await asyncio.sleep(SAMPLING_S)
    watched.kill()


def _pid(client: nbclient.NotebookClient) -> int:
    """The kernel's process id; 0 of a kernel that is not there."""
    return int(getattr(getattr(client.km, "provisioner", None), "pid", None) or 0)


async def _take_down(client: nbclient.NotebookClient, watched: Watched | None) -> None:
    """End the kernel and every process that it started, also when it no longer answers."""
    if watched:
        watched.remember()
    if _pid(client):
        with contextlib.suppress(RuntimeError, OSError):
            await client._async_cleanup_kernel()
    if watched:
        watched.take_down()
