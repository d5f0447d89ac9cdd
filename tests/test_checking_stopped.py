"""A cell that stopped before it made what a check looks for is told: its line, in plain words."""

from __future__ import annotations

import nbformat
import pytest
from nbclient import NotebookClient

from castalia import attempting
from castalia.checking import Function, Status, Value, slips
from castalia.checking.checks import Check
from castalia.checking.findings import Finding

DOUBLE = Value("double", lambda: 4)
LINE = ("your line", "double = 2 * gven")


def judged(*cells: str, check: Check = DOUBLE) -> Finding:
    """What a check finds after some cells, whatever becomes of each."""
    return check.judge(attempting.run(cells, stop=False))


@pytest.mark.parametrize("before", ["given = 2", "double = ...", "double = 1 / 0", "double = 3"])
def test_the_line_that_stopped_is_told(before):
    """Untouched, stopped or run before: the last cell's error is told with its line, no older value."""
    found = judged(before, "start = 1\ndouble = 2 * gven\nend = 1")
    assert found.status == Status.RAISED
    assert found.message == (
        "The cell of `double` uses a name that it does not know: "
        "NameError: name 'gven' is not defined"
    )
    assert found.evidence == (LINE,)


def test_the_line_is_the_cells_own():
    """An error within a function of another cell is told at the line that called it."""
    found = judged("def turn(x):\n    return x.turned", "double = turn(3)")
    assert found.status == Status.RAISED
    assert found.evidence == (("your line", "double = turn(3)"),)
    assert "AttributeError" in found.message


@pytest.mark.parametrize(
    ("source", "words", "line"),
    [
        ("double = 2 *", "cannot be read as Python: SyntaxError: invalid syntax", "double = 2 *"),
        ("if True:\ndouble = 4", "has a line whose indentation does not fit", "double = 4"),
    ],
)
@pytest.mark.parametrize("before", ["", "double = ...", "double = 3"])
def test_a_cell_that_cannot_be_read(source, words, line, before):
    """What a name still has of an earlier run is not judged when its cell is no Python."""
    found = judged(before, source)
    assert found.status == Status.RAISED
    assert words in found.message
    assert found.evidence == (("your line", line),)


@pytest.mark.parametrize(
    ("cells", "status"),
    [
        (["double = 4\nunknown"], Status.PASSED),
        (["double = 4", "other = unknown"], Status.PASSED),
        (["double = ...\nunknown"], Status.UNATTEMPTED),
        (["double = ...\nraise NotImplementedError()"], Status.UNATTEMPTED),
        (["double = ____"], Status.UNATTEMPTED),
        (["unknown"], Status.MISSING),
        (["double = unknown if False else 4"], Status.PASSED),
        (["double = 4", "class Pair:\n    double: int = 1\n\nunknown"], Status.PASSED),
        (["double = 4", "def f():\n    double = 1\n\nunknown"], Status.PASSED),
        (["double = 4", "[double for double in [1]]\nunknown"], Status.PASSED),
    ],
)
def test_what_is_not_held_against_a_cell(cells, status):
    """An error after the value, in another cell, or in a starter that still waits is no reason."""
    assert judged(*cells).status == status


def test_a_line_that_a_grader_left():
    """Code is there, and so is the line that stands for it in what nbgrader hands out."""
    found = judged("raise NotImplementedError()\ndouble = 4")
    assert found.status == Status.RAISED
    assert "still has its `raise` where your code goes" in found.message


def test_a_misconception_that_explains_the_error_comes_first():
    """A slip sees what stopped the cell, and its own words are told."""
    check = Value("near", lambda: 1.0, slips=(slips.nearest_forgotten(),))
    given = "import xarray as xr\nline = xr.DataArray([1.0, 2.0], {'x': [0, 1]}, 'x')"
    found = judged(given, "near = line.sel(x=0.3)", check=check)
    assert (found.status, found.slip) == (Status.MISCONCEPTION, "nearest-forgotten")


def test_a_function_that_cannot_be_read():
    """An earlier form of a function is not called when its last cell is no Python."""
    check = Function("f", lambda: [])
    before = "def f(x):\n    ..."
    assert judged(before, check=check).status == Status.UNATTEMPTED
    found = judged(before, "def f(x):\n    return x +", check=check)
    assert found.evidence == (("your line", "return x +"),)


CHECKED = """
from castalia.checking import LiveAnswer, Value
found = Value("double", lambda: 4).judge(LiveAnswer.of_kernel())
print(found.status, *found.evidence, sep="|")
"""


@pytest.mark.slow
def test_in_a_kernel(tmp_path):
    """A notebook tells the same: the line that stopped, until the cell has run."""
    told = "raised|('your line', 'double = 2 * gven')"
    story = [
        ("double = ...", "unattempted"),
        ("given = 2\ndouble = 2 * gven", told),
        ("double = 2 *", "raised|('your line', 'double = 2 *')"),
        ("double = 2 * gven", told),
        ("double = 2 * given", "passed"),
        ("double = 2 * gven", told),
    ]
    sources = [one for cell, _ in story for one in (cell, CHECKED)]
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(source) for source in sources]
    )
    where = {"metadata": {"path": str(tmp_path)}}
    NotebookClient(notebook, timeout=120, allow_errors=True, resources=where).execute()
    printed = [cell.outputs[0].text.strip() for cell in notebook.cells[1::2]]
    assert printed == [expected for _, expected in story]
