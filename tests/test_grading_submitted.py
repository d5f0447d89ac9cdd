"""Whatever is handed in is read without harm, and its cells are put where they belong."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import attacked
import pytest
from attacked import EXERCISE, GIVEN, HONEST, cell, notebook

from castalia import release, release_nbgrader
from castalia.grading.arranging import arrange, names_made
from castalia.grading.submitted import Cell, read_submitted
from castalia.reading_exercises import read_exercise

THREE = read_exercise(EXERCISE)
OURS = (GIVEN, *HONEST)


def written(tmp_path: Path, data: bytes, name: str = "answer.ipynb") -> Path:
    """A file with some bytes."""
    path = tmp_path / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("form", "note"),
    [
        ("link", "it is a link"),
        ("pipe", "no plain file"),
        ("folder", "no plain file"),
        ("device", "it is a link"),
        ("huge", "larger than 20 MB"),
        ("other-suffix", "ends in .py or .md"),
        ("no-json", "no JSON"),
        ("deep-json", "no JSON"),
        ("wrong-kernel", "of 'R'"),
        ("not-utf-8", "not UTF-8"),
        ("no-cells", "no cell of code"),
        ("nothing", "no JSON"),
        ("many-cells", "more than 2,000 cells"),
    ],
)
def test_what_cannot_be_read_is_noted(form, note, tmp_path):
    """A file that cannot be marked gives a note, and nothing waits or stops."""
    attack = attacked.Attack(form, "", {}, HONEST, form)
    found = read_submitted(attacked.hand_in(attack, tmp_path))
    assert found.cells == ()
    assert note in found.note


@pytest.mark.parametrize(
    "whole",
    [1, [], {}, {"cells": 5}, {"cells": {}}, {"worksheets": [1]}, {"metadata": [], "cells": []}],
)
def test_json_that_is_no_notebook_is_noted(whole, tmp_path):
    """JSON of another kind is no notebook."""
    assert read_submitted(written(tmp_path, json.dumps(whole).encode())).note


def test_a_missing_file_is_noted(tmp_path):
    """A submission that is gone is told so."""
    assert "cannot be read" in read_submitted(tmp_path / "gone.ipynb").note


def test_text_notebooks_are_read(tmp_path):
    """Cells of .py and .md files are those that jupytext finds."""
    python = "\n\n".join(f"# %%\n{one}" for one in OURS)
    fences = "\n\n".join(f"```{{code-cell}} ipython3\n{one}\n```" for one in OURS)
    head = "---\njupytext:\n  text_representation: {extension: .md, format_name: myst}\n---\n\n"
    for name, text in (("a.py", python), ("a.md", head + fences)):
        found = read_submitted(written(tmp_path, text.encode(), name))
        assert [one.source for one in found.cells] == list(OURS)


def test_text_that_is_too_long_is_noted(tmp_path):
    """What is read line by line may not be as long as a notebook."""
    assert "1 MB" in read_submitted(written(tmp_path, b"# x\n" * 600_000, "a.py")).note


def test_headers_of_texts_are_not_read(tmp_path):
    """Nothing in a header can lead the reader astray: it is passed by, aliases without end included."""
    bomb = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]\n" for n in range(1, 12))
    text = f"---\n{bomb}---\n\n```{{code-cell}}\n:tags: [{'[' * 999}]\n\n{GIVEN}\n```\n"
    assert read_submitted(written(tmp_path, text.encode(), "a.md")).cells == (Cell(GIVEN),)
    python = (
        "".join(f"# {line}\n" for line in ["---", *bomb.split("\n"), "---"]) + f"\n# %%\n{GIVEN}\n"
    )
    assert read_submitted(written(tmp_path, python.encode(), "a.py")).cells == (Cell(GIVEN),)


def test_prose_of_text_notebooks_is_passed_by(tmp_path):
    """Cells of text are no code."""
    python = "# %% [markdown]\n# x = 1\n\n# %% a title\ny = 2\n"
    assert read_submitted(written(tmp_path, python.encode(), "a.py")).cells == (Cell("y = 2"),)


def test_plain_programs_are_cut_at_empty_lines(tmp_path):
    """A program without marks is cut into what stands together, so that one error costs one piece."""
    program = "import os\na = 1; b = 2\n\n# why\n@staticmethod\ndef f():\n\n    return 1\n\nc = 3\n"
    found = read_submitted(written(tmp_path, program.encode(), "a.py"))
    assert [one.source for one in found.cells] == [
        "import os\na = 1; b = 2",
        "@staticmethod\ndef f():\n\n    return 1",
        "c = 3",
    ]
    assert [one.source for one in read_submitted(written(tmp_path, b"a = (", "a.py")).cells] == [
        "a = ("
    ]


def test_old_notebooks_are_read(tmp_path):
    """The third format, with its sheets, is read as well."""
    sheet = {"cells": [{"cell_type": "code", "input": ["a = 1\n", "b = 2"]}]}
    found = read_submitted(written(tmp_path, json.dumps({"worksheets": [sheet]}).encode()))
    assert found.cells == (Cell("a = 1\nb = 2"),)


def test_digests_are_those_of_the_file(tmp_path):
    """The digest is that of the bytes, also of what cannot be used."""
    assert read_submitted(written(tmp_path, b"{")).digest.startswith(
        "021fb596db81e6d02bf3d2586ee3981f"
    )


def handed(*sources: str) -> list[Cell]:
    """Cells that have nothing but their text."""
    return [Cell(one) for one in sources]


def test_honest_cells_stay_as_they_are():
    """A notebook that nobody has tampered with runs as it was handed in, with nothing to note."""
    found = arrange(THREE, handed(*OURS))
    assert (found.cells, found.ours, found.notes) == (OURS, {1}, ())


@pytest.mark.parametrize("names", ["check, hint", "check, hint, solution"])
def test_what_copies_begin_with_is_ours(names):
    """The cell that makes `check` and its like known is ours, unless a learner has written in it."""
    asking = f"from castalia import {names}"
    assert arrange(THREE, handed(asking, *OURS)).ours == {1, 2}
    assert arrange(THREE, handed(f"{asking}, open_dataset", *OURS)).ours == {2}


def test_given_cells_are_ours_once():
    """Given cells that are removed, doubled or moved are run once, before what needs them."""
    for cells in (HONEST, (GIVEN, GIVEN, *HONEST), (*HONEST, GIVEN)):
        assert arrange(THREE, handed(*cells)).cells == OURS


def test_changed_given_cells_are_known_by_their_ids():
    """A given cell whose text was changed is known by its id, and ours takes its place."""
    for made, id_of in (
        (release.notebook(THREE, "learner"), lambda one: Cell("field = 0", id=one["id"])),
        (
            release_nbgrader.notebook(THREE),
            lambda one: Cell("field = 0", grade_id=one["metadata"]["nbgrader"]["grade_id"]),
        ),
    ):
        cells = json.loads(made)["cells"]
        theirs = next(one for one in cells if "".join(one["source"]) == GIVEN)
        found = arrange(THREE, [id_of(theirs), *handed(*HONEST)])
        assert found.cells == OURS
        assert found.notes == ("a given cell was changed, and ours is run (line 26)",)


@pytest.mark.parametrize("form", ["learner", "nbgrader"])
@pytest.mark.parametrize("added", [1, 2, 3])
def test_copies_from_before_an_edit_lose_no_answer(form, added, tmp_path):
    """Where given cells were put in later, so that ids lead to others today, each answer is run still."""
    folder = Path(shutil.copytree(EXERCISE, tmp_path / "three-things"))
    text = (folder / "exercise.md").read_text(encoding="utf-8")
    first = "```{code-cell} ipython3\n:tags: [given]\n\n"
    more = "".join(f"{first}extra_{number} = {number}\n```\n\n" for number in range(added))
    assert first in text
    (folder / "exercise.md").write_text(text.replace(first, more + first, 1), encoding="utf-8")
    today = read_exercise(folder)
    made = (
        release.notebook(THREE, "learner")
        if form == "learner"
        else release_nbgrader.notebook(THREE)
    )
    answers = iter(HONEST)
    handed_in = []
    for one in json.loads(made)["cells"]:
        known = one["metadata"].get("nbgrader", {})
        source = "".join(one["source"])
        if one["cell_type"] != "code" or source.startswith(
            ("check(", "from castalia", "import castalia")
        ):
            continue
        if not source.startswith("import numpy"):
            source = next(answers)
        handed_in.append(Cell(source, one["id"], known.get("grade_id", "")))
    found = arrange(today, handed_in)
    assert found.cells == (*(f"extra_{number} = {number}" for number in range(added)), *OURS)
    helper = [Cell("helper = 2", id="three-things-5"), *handed_in]
    assert "helper = 2" in arrange(today, helper).cells


def test_copies_of_ours_are_known():
    """Cells of a learner's copy and of nbgrader's are put where they belong by their ids alone."""
    cells = json.loads(release.notebook(THREE, "learner"))["cells"]
    code = [Cell("".join(one["source"]), one["id"]) for one in cells if one["cell_type"] == "code"]
    found = arrange(THREE, [one for one in code if not one.source.startswith("import numpy")])
    kinds = [one.split("(")[0].split(" =")[0] for one in found.cells]
    assert kinds == [
        "from castalia import check, hint, solution",
        "import numpy as np\n\nfield",
        "total",
        "check",
        "anomaly",
        "check",
        "def square",
        "check",
    ]


def test_tests_of_nbgrader_are_not_run():
    """Cells that hold nothing but nbgrader's test of a part are left out; with more in them they stay."""
    head = "from castalia.checking.grading import require\n\n"
    test = f'{head}require("three-things", "total")\n'
    cells = json.loads(release_nbgrader.notebook(THREE))["cells"]
    ids = [one["metadata"].get("nbgrader", {}).get("grade_id", "") for one in cells]
    assert "three-things__total" in ids
    assert test.strip() in "".join(cells[ids.index("three-things__total")]["source"])
    assert arrange(THREE, handed(GIVEN, HONEST[0], test, *HONEST[1:])).cells == OURS
    for more in (f"{test}\ntotal = 1", f"# {test}", f"{head}total = 1", f"{test})"):
        assert more in arrange(THREE, handed(GIVEN, more, *HONEST)).cells


def test_cells_of_the_learners_own_keep_their_place():
    """What a learner adds is run where it stands."""
    found = arrange(THREE, handed(GIVEN, "mine = 1", *HONEST, "print(mine)"))
    assert found.cells == (GIVEN, "mine = 1", *HONEST, "print(mine)")


def test_names_that_a_cell_makes():
    """Names are those at the top of a cell; of code that cannot be read there are none."""
    assert names_made("a, [b] = 1, [2]\nc: int = 3\ndef d(): e = 1\nclass F: pass\nd.x = 1") == {
        "a",
        "c",
        "d",
        "F",
    }
    for broken in ("a = (", "a = 1\x00", "a = " + "(" * 5000):
        assert names_made(broken) == set()


def test_ids_of_notebooks_are_read(tmp_path):
    """Ids of the notebook's own and of nbgrader are read, whatever their kind."""
    told = cell("x = 1", id=5, metadata={"nbgrader": {"grade_id": "three-things__1__given"}})
    found = read_submitted(written(tmp_path, notebook([told, cell("y", metadata=[])])))
    assert found.cells == (Cell("x = 1", "5", "three-things__1__given"), Cell("y"))
