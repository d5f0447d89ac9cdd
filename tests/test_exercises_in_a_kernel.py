"""A learner's copy, in an empty folder, goes from untouched to passed.

A few run in a kernel of their own, all in forks of a warm process, of which `test_running_alike` holds
that they behave as a kernel does.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from castalia import attempting, reading_exercises, release
from castalia.checking import text
from castalia.exercise import Exercise
from castalia.model import Verdict
from castalia.running.execution import Limits
from castalia.running.warm import Zygote

ROOT = Path(__file__).parent.parent
EXERCISES, _ = reading_exercises.read_exercises(ROOT / "exercises")
EVERY = 12  # of the exercises, one runs in a kernel of its own, too
LIMITS = Limits(cell_timeout_s=60, lesson_timeout_s=120)
MODULES = sorted({name for one in EXERCISES.values() for name in attempting.imported(one)})

pytestmark = pytest.mark.slow


def each(exercises: list[Exercise]) -> pytest.MarkDecorator:
    """A test for each of some exercises."""
    return pytest.mark.parametrize("exercise", exercises, ids=lambda one: one.slug)


def copy_of(exercise: Exercise) -> nbformat.NotebookNode:
    """What a learner gets."""
    return nbformat.reads(release.notebook(exercise, "learner").decode(), as_version=4)


def starters(exercise: Exercise) -> dict[str, str]:
    """What a learner begins with, and the solution that belongs there."""
    options = exercise.options
    return {
        text.starter(one.text, options.kind, options.parts[one.part].asks): text.unmarked(one.text)
        for one in exercise.of("solution")
    }


def untouched(exercise: Exercise) -> nbformat.NotebookNode:
    """A copy whose starters stop at their ends, if not before: some stop, since names wait for values."""
    notebook = copy_of(exercise)
    waiting = starters(exercise)
    for cell in notebook.cells:
        if cell.source in waiting:
            cell.metadata["tags"] = ["raises-exception"]
            cell.source += "\nraise InterruptedError"
    return notebook


def solved(exercise: Exercise) -> nbformat.NotebookNode:
    """A copy with the solution in the place of each starter; no cell may raise."""
    notebook = copy_of(exercise)
    waiting = starters(exercise)
    for cell in notebook.cells:
        cell.source = waiting.get(cell.source, cell.source)
    return notebook


def told(notebook: nbformat.NotebookNode) -> list[str]:
    """What each call of `check` showed, as text; each must show HTML, too."""
    shown = []
    for cell in notebook.cells:
        if cell.cell_type == "code" and cell.source.startswith("check("):
            [output] = cell.outputs
            assert "border-left" in output.data["text/html"]
            shown.append(output.data["text/plain"])
    return shown


def has_not_begun(exercise: Exercise, notebook: nbformat.NotebookNode) -> bool:
    """Whether that is what is said of every part."""
    found = told(notebook)
    assert len(found) == len(exercise.options.checked)
    return all("not begun" in one or "not run" in one for one in found)


def has_passed(exercise: Exercise, notebook: nbformat.NotebookNode) -> bool:
    """Whether that is what is said of every part."""
    found = told(notebook)
    assert len(found) == len(exercise.options.checked)
    return all(": passed" in one for one in found)


@pytest.fixture
def variables(monkeypatch, tmp_path) -> dict[str, str]:
    """Data come from samples, and what is done is noted in an empty folder."""
    monkeypatch.setenv("CASTALIA_STORE", "sample")
    monkeypatch.setenv("CASTALIA_PROGRESS", str(tmp_path / "progress"))
    return dict(os.environ)


@pytest.fixture(scope="module")
def zygote() -> Iterator[Zygote]:
    """One warm process for all of these tests."""
    made = Zygote(MODULES, os.environ)
    made.settle()
    yield made
    made.close()


@each(list(EXERCISES.values()))
def test_from_untouched_to_passed(exercise, zygote, variables, tmp_path):
    """Run as it is, nothing has begun; with the solution in its place, every part passes."""
    run = zygote.execute(untouched(exercise), LIMITS, variables)
    assert run.verdict is Verdict.PASSED, run.message
    assert has_not_begun(exercise, run.notebook)
    run = zygote.execute(solved(exercise), LIMITS, variables)
    assert run.verdict is Verdict.PASSED, run.message
    assert has_passed(exercise, run.notebook)
    assert (tmp_path / "progress" / "progress.jsonl").is_file()


@each(list(EXERCISES.values())[::EVERY])
def test_in_a_kernel_of_its_own(exercise, variables, tmp_path):
    """The same in a kernel that needs no port, for which others could be quicker."""
    for number, notebook in enumerate((untouched(exercise), solved(exercise))):
        client = NotebookClient(notebook, timeout=120, resources={"metadata": {"path": tmp_path}})
        manager = client.create_kernel_manager()
        manager.transport, manager.ip = "ipc", str(tmp_path / f"socket-{number}")
        client.execute()
        assert (has_not_begun, has_passed)[number](exercise, notebook)
    assert (tmp_path / "progress" / "progress.jsonl").is_file()
