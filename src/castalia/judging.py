"""The independent judge: nbval compares a plain-kernel run with the outputs that the book shows.

`pytest lessons/` collects the MyST lessons. Each becomes a notebook with the outputs that the
runner put into jupyter-cache; nbval runs it once more and compares cell by cell, figures included.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbval.kernel import RunningKernel
from nbval.plugin import IPyNbCell, IPyNbFile

from castalia import reading
from castalia.running import results


class JudgesKernel(RunningKernel):
    """nbval's kernel, keeping a history: without one IPython ignores a `;` at a cell's end."""

    def execute_cell_input(self, cell_input: str, allow_stdin: bool | None = None) -> str:
        """Run a cell as a notebook does; the id of the request."""
        return self.kc.execute(
            cell_input, store_history=True, allow_stdin=bool(allow_stdin), stop_on_error=False
        )


class LessonFile(IPyNbFile):
    """A lesson as nbval collects it."""

    def collect(self) -> Iterator[IPyNbCell]:
        """One test a code cell, hidden values of the prose included.

        Raises:
            UsageError: the lesson has no outputs to hold a run against.
        """
        root = reading.find_root(self.path.parent)
        lesson = reading.read_lesson(self.path, root)
        try:
            notebook = results.cached_notebook(results.open_cache(root), lesson)
        except KeyError as error:
            message = f"{self.path.name} has no outputs to compare with; run `castalia run` first"
            raise pytest.UsageError(message) from error
        made = root / "_build" / "judged" / str(os.getpid()) / f"{lesson.slug}.ipynb"
        made.parent.mkdir(parents=True, exist_ok=True)  # one folder for each of several judges
        nbformat.write(notebook, str(made))
        inner = IPyNbFile.from_parent(self.parent, path=made)
        cells = list(inner.collect())
        self.nb = inner.nb
        self.skip_compare = tuple(set(inner.skip_compare) - {"image/png", "image/jpeg"})
        for cell in cells:
            yield IPyNbCell.from_parent(
                self, name=cell.name, cell_num=cell.cell_num, cell=cell.cell, options=cell.options
            )

    def setup(self) -> None:
        """Start the kernel in an empty folder, as the runner does."""
        self.folder = tempfile.TemporaryDirectory(prefix="judge-", ignore_cleanup_errors=True)
        name = self.nb.metadata.get("kernelspec", {}).get("name", "python3")
        self.kernel = JudgesKernel(name, cwd=self.folder.name)
        self.setup_sanitize_files()

    def teardown(self) -> None:
        """Stop the kernel and remove its folder."""
        super().teardown()
        self.folder.cleanup()


def collect_lesson(file_path: Path, parent: Any) -> LessonFile | None:
    """Collect a lesson; a part's opening page is none."""
    if file_path.suffix != ".md" or file_path.stem == "index":
        return None
    return LessonFile.from_parent(parent, path=file_path)
