"""An assignment as others write it with nbgrader, and what students hand in for it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

SLUG = "problem-1"
NAME = "Problem 1"  # of the notebook in nbgrader


def made(kind: str, source: str, grade_id: str = "", **told: Any) -> dict[str, Any]:
    """A cell; with a name one that nbgrader knows."""
    cell = {"cell_type": kind, "metadata": {}, "source": source}
    cell |= {"outputs": [], "execution_count": None} if kind == "code" else {}
    if grade_id:
        facts = {"grade": False, "solution": False, "locked": False, "task": False, **told}
        cell["metadata"] = {"nbgrader": {"schema_version": 3, "grade_id": grade_id, **facts}}
    return cell


def test(grade_id: str, points: float, source: str) -> dict[str, Any]:
    """A cell of tests."""
    return made("code", source, grade_id, grade=True, locked=True, points=points)


def answer(grade_id: str, source: str) -> dict[str, Any]:
    """A cell for an answer, with its solution."""
    return made("code", source, grade_id, solution=True)


SOURCE = [
    made("markdown", "# Means\n\nWrite `mean` without numpy.", "about", locked=True),
    made("code", "import math\nimport helping\nvalues = helping.read()", "given", locked=True),
    answer(
        "mean",
        "def mean(numbers):\n    ### BEGIN SOLUTION\n    return sum(numbers) / len(numbers)\n"
        "    ### END SOLUTION",
    ),
    test(
        "test-mean",
        2,
        "assert mean([1, 3]) == 2\n### BEGIN HIDDEN TESTS\n"
        "assert mean(values) == 2.5, 'the mean of the file'\n### END HIDDEN TESTS",
    ),
    made("code", "mean([1, 2])"),
    answer("spread", "### BEGIN SOLUTION\nspread = max(values) - min(values)\n### END SOLUTION"),
    test("test-spread", 4, "round(4 * (spread == 3) + 1.5 * (spread == 2), 2)"),
    test("test-quiet", 1, "import sys\nprint('x', file=sys.stderr) if spread == 2 else None"),
    test("test-kept", 1, "spread >= 0  # a value that is no number gives all points\nspread > 0;"),
    made("markdown", "Because ...", "why", grade=True, solution=True, points=3),
    made("code", "plot = 1", "draw", grade=True, solution=True, points=2),
    made("markdown", "Show your work.", "task", task=True, locked=True, points=2),
]
BESIDE = {
    "numbers.txt": "1 2 3 4",
    "helping.py": "def read():\n    return [int(one) for one in open('numbers.txt').read().split()]\n",
}


def notebook(cells: list[dict[str, Any]]) -> bytes:
    """The bytes of a notebook of Python."""
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    whole = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 4}
    return json.dumps(whole, indent=1).encode()


def write_source(course: Path, cells: list[dict[str, Any]] = SOURCE) -> Path:
    """The source of the assignment in a course of nbgrader; its notebook."""
    folder = course / "source" / "ps1"
    folder.mkdir(parents=True)
    for name, text in BESIDE.items():
        (folder / name).write_text(text)
    path = folder / f"{NAME}.ipynb"
    path.write_bytes(notebook(cells))
    return path


def grade_id(cell: dict[str, Any]) -> str:
    """A cell's name in nbgrader; empty where it has none."""
    return cell["metadata"].get("nbgrader", {}).get("grade_id", "")


def answered(cells: list[dict[str, Any]], answers: Mapping[str, str]) -> list[dict[str, Any]]:
    """Cells with other texts in some of them, by name."""
    return [{**one, "source": answers.get(grade_id(one), one["source"])} for one in cells]


RIGHT = {
    "mean": "def mean(numbers):\n    return sum(numbers) / len(numbers)",
    "spread": "spread = max(values) - min(values)",
}
STUDENTS: dict[str, dict[str, str]] = {
    "right": RIGHT,
    "untouched": {},
    "partly": RIGHT | {"spread": "spread = 2"},
    "only-public": RIGHT | {"mean": "def mean(numbers):\n    return 2"},
    "wrong-sum": RIGHT | {"mean": "def mean(numbers):\n    return sum(numbers)"},
    "as-in-a-kernel": {"mean": "display(values)\n" + RIGHT["mean"], "spread": RIGHT["spread"]},
    "stopped": RIGHT | {"spread": "spread = 1 / 0"},
    "wrote": RIGHT | {"why": "A mean is a sum by a count. <b>bold</b>", "draw": "plot = 2"},
    "not-python": {"mean": "def mean(", "spread": "spread = 3"},
}
