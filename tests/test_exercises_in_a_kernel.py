"""A learner's copy, in an empty folder and a real kernel, goes from untouched to passed."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from castalia import reading_exercises, release
from castalia.checking import text

ROOT = Path(__file__).parent.parent
EXERCISES, _ = reading_exercises.read_exercises(ROOT / "exercises")


def told(notebook: nbformat.NotebookNode) -> list[str]:
    """What each call of `check` showed, as text; each must show HTML, too."""
    shown = []
    for cell in notebook.cells:
        if cell.cell_type == "code" and cell.source.startswith("check("):
            [output] = cell.outputs
            assert "border-left" in output.data["text/html"]
            shown.append(output.data["text/plain"])
    return shown


def execute(notebook: nbformat.NotebookNode, folder: Path, **how: bool) -> None:
    """Run a notebook in a kernel that needs no port, for which others could be quicker."""
    client = NotebookClient(
        notebook, timeout=120, resources={"metadata": {"path": str(folder)}}, **how
    )
    manager = client.create_kernel_manager()
    manager.transport, manager.ip = "ipc", str(folder / "socket")
    client.execute()


@pytest.mark.slow
@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda one: one.slug)
def test_from_untouched_to_passed(exercise, tmp_path, monkeypatch):
    """Run as it is, nothing has begun; with the solution in its place, every part passes."""
    monkeypatch.setenv("CASTALIA_STORE", "sample")
    monkeypatch.setenv("CASTALIA_PROGRESS", str(tmp_path / "progress"))
    path = tmp_path / "copy.ipynb"
    path.write_bytes(release.notebook(exercise, "learner"))
    notebook = nbformat.read(path, as_version=4)
    execute(notebook, tmp_path, allow_errors=True)
    assert all("not begun" in one or "not run" in one for one in told(notebook))
    options = exercise.options
    starters = {
        text.starter(one.text, options.kind, options.parts[one.part].asks): text.unmarked(one.text)
        for one in exercise.of("solution")
    }
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        cell.source = starters.get(cell.source, cell.source)
    execute(notebook, tmp_path)
    assert len(told(notebook)) == len(options.checked)
    assert all(": passed" in one for one in told(notebook))
    assert (tmp_path / "progress" / "progress.jsonl").is_file()
