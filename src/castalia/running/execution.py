"""What became of one run of a notebook, and the limits within which it runs, whoever runs it."""

from __future__ import annotations

import contextlib
import json
import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
import psutil

from castalia.model import Verdict
from castalia.myst import VALUE_TAG

SAMPLING_S = 0.1
_IN_CELL = re.compile(r"Cell In\[\d+\], line (\d+)")
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


@dataclass(frozen=True)
class Limits:
    """What a lesson may take before it is ended."""

    cell_timeout_s: float = 120
    lesson_timeout_s: float = 600
    memory_bytes: int = 4 * 2**30


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
    modules: tuple[str, ...] = ()  # that a fork imported beyond what its parent had
    note: str = ""  # what people should know of the way in which it was run

    def end(self, verdict: Verdict, name: str, message: str, traceback: str = "") -> None:
        """Note how the run ended before its last cell."""
        self.verdict, self.name, self.message = verdict, name, message
        self.traceback = _COLOURS.sub("", traceback)
        lines = _IN_CELL.findall(self.traceback)
        self.line_in_cell = int(lines[0]) if lines else 1

    def close(self, log: Path, stderr: Path, started: float) -> None:
        """Note what stands beside the outputs: time, data that were opened, words of a crash.

        A run that ended on an error that `open_dataset` raised failed in data, not in code.
        """
        self.seconds = time.monotonic() - started
        if log.is_file():
            self.data_events = [json.loads(line) for line in log.read_text().splitlines()]
        if self.verdict is Verdict.CRASHED and not self.traceback and stderr.is_file():
            self.traceback = stderr.read_text(errors="replace")[-4000:]
        errors = {event["error"] for event in self.data_events if "error" in event}
        if self.verdict is Verdict.FAILED_IN_CODE and self.name in errors:
            self.verdict = Verdict.FAILED_IN_DATA


class Watched:
    """A process with all its children, sampled now and then, and ended as a whole."""

    def __init__(self, pid: int, limits: Limits) -> None:
        """Begin to watch.

        Args:
            pid: The process that runs the cells.
            limits: Seconds and bytes that it and its children may take.
        """
        self._first = psutil.Process(pid) if pid else None
        self._limits = limits
        self._deadline = time.monotonic() + limits.lesson_timeout_s
        self._seen: dict[int, psutil.Process] = {}

    def sample(self, run: Execution) -> bool:
        """Note the memory that is used; whether a limit was passed, which then ends the run."""
        used = 0
        for process in self._family():
            self._seen[process.pid] = process
            with contextlib.suppress(psutil.Error):
                used += process.memory_info().rss
        run.peak_memory_bytes = max(run.peak_memory_bytes, used)
        if used > self._limits.memory_bytes:
            took, allowed = used / 2**30, self._limits.memory_bytes / 2**30
            message = f"took {took:.1f} GiB of memory; {allowed:.1f} are allowed"
            run.end(Verdict.CRASHED, "MemoryLimit", message)
        elif time.monotonic() > self._deadline:
            message = f"the lesson took more than {self._limits.lesson_timeout_s:g} s"
            run.end(Verdict.TIMED_OUT, "LessonTimeout", message)
        else:
            return False
        return True

    def kill(self) -> None:
        """End the first process at once."""
        with contextlib.suppress(psutil.Error):
            if self._first:
                self._first.kill()

    def remember(self) -> None:
        """Note all that runs now, so that it can be ended later."""
        with contextlib.suppress(psutil.Error):
            self._seen.update({process.pid: process for process in self._family()})

    def take_down(self) -> None:
        """End everything that was ever seen."""
        left = [process for process in self._seen.values() if process.is_running()]
        for process in left:
            with contextlib.suppress(psutil.Error):
                process.kill()
        psutil.wait_procs(left, timeout=3)

    def _family(self) -> Iterator[psutil.Process]:
        if self._first is None:
            return
        with contextlib.suppress(psutil.Error):
            yield self._first
            yield from self._first.children(recursive=True)


def author_cell(notebook: nbformat.NotebookNode, index: int) -> int:
    """The number, from 1, of a code cell among those that the author wrote; 0 for none."""
    return sum(
        cell.cell_type == "code" and VALUE_TAG not in cell.metadata.get("tags", ())
        for cell in notebook.cells[: index + 1]
    )


def kernel_of(notebook: nbformat.NotebookNode) -> str:
    """The name of the kernel that a notebook asks for."""
    return str(notebook.metadata.get("kernelspec", {}).get("name", "python3"))


def variables_here() -> dict[str, str]:
    """The environment variables of this process."""
    return dict(os.environ)
