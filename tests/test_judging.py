"""nbval holds a plain run against the cached outputs and finds what differs."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from small_books import code, make_book

from castalia import running
from castalia.reading import read_book, select
from castalia.running import results

pytestmark = pytest.mark.slow
CONFTEST = Path(__file__).parent.parent / "lessons" / "conftest.py"


def judged(root: Path, body: str, *, first_run: bool = True) -> subprocess.CompletedProcess:
    """Run a one-lesson book and let nbval judge it."""
    book = make_book(root, {"one": body})
    shutil.copy(CONFTEST, root / "lessons" / "conftest.py")
    if first_run:
        running.run_lessons(book, select(book, ()))
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "lessons"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def test_equal_outputs_pass(tmp_path):
    """A lesson that computes the same again passes, figures and prose values included."""
    body = (
        code("import matplotlib.pyplot as plt\nx = 2\nx")
        + code("plt.plot([1, x]);")
        + "It is {eval}`x`.\n"
    )
    done = judged(tmp_path, body)
    assert "3 passed" in done.stdout, done.stdout
    assert done.returncode == 0


def test_a_random_number_is_found(tmp_path):
    """An output that differs from run to run fails its cell, unless the cell says it may."""
    done = judged(tmp_path, code("import random\nrandom.random()") + code("1"))
    assert "1 failed, 1 passed" in done.stdout, done.stdout
    free = code("import random\nrandom.random()", "nbval-ignore-output")
    shutil.rmtree(tmp_path / "_build")
    (tmp_path / "lessons" / "small" / "one.md").unlink()
    assert judged(tmp_path, free).returncode == 0


def test_a_random_figure_is_found(tmp_path):
    """Figures are compared too, not only text."""
    body = code("import matplotlib.pyplot as plt, random\nplt.plot([random.random(), 2]);")
    assert "1 failed" in judged(tmp_path, body).stdout


def test_a_forged_cache_is_found(tmp_path):
    """Outputs that our own cache holds and a plain kernel does not produce are caught."""
    judged(tmp_path, code("1 + 1"))
    book = read_book(tmp_path)
    notebook = results.cached_notebook(results.open_cache(tmp_path), book.lessons["one"])
    cell = next(cell for cell in notebook.cells if cell.cell_type == "code")
    cell.outputs[0]["data"]["text/plain"] = "3"
    results.file_away(results.open_cache(tmp_path), notebook, "one.md", 1.0)
    done = judged(tmp_path, code("1 + 1"), first_run=False)
    assert "1 failed" in done.stdout


def test_nothing_to_compare_with_is_an_error(tmp_path):
    """Without a run there is no judgement, and the message says what to do."""
    done = judged(tmp_path, code("1"), first_run=False)
    assert done.returncode != 0
    assert "castalia run" in done.stdout + done.stderr


def test_an_expected_error_is_accepted(tmp_path):
    """A cell tagged raises-exception passes when it raises the same error again."""
    assert judged(tmp_path, code("1 / 0", "raises-exception")).returncode == 0
