"""The package as learners install it: complete for them, and without what they are not to have."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from fnmatch import fnmatch
from pathlib import Path

import nbformat
import pytest

from castalia import reading_exercises, release
from castalia.checking import text

ROOT = Path(__file__).resolve().parent.parent
EXERCISES, _ = reading_exercises.read_exercises(ROOT / "exercises")
SLUG = "winter-of-2009"
RUN = """
import sys
import nbformat
from nbclient import NotebookClient
where = nbformat.v4.new_code_cell("import castalia; print(castalia.__file__)")
for name in sys.argv[1:]:
    notebook = nbformat.read(name, as_version=4)
    notebook.cells.append(where)
    NotebookClient(notebook, timeout=120, allow_errors=True).execute()
    nbformat.write(notebook, name)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The wheel of this working copy, built without a network."""
    from hatchling.builders.wheel import WheelBuilder

    folder = tmp_path_factory.mktemp("wheel")
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    return Path(built)


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """A Python with the wheel, which sees the packages that the wheel needs and not the book."""
    home = tmp_path_factory.mktemp("learner") / "venv"
    inner = home / "bin" / "python"
    uv = [sys.executable, "-m", "uv"]
    subprocess.run([*uv, "venv", "-q", "--python", sys.executable, home], check=True)
    install = ["pip", "install", "-q", "--offline", "--no-deps", "--python", inner, wheel]
    subprocess.run([*uv, *install], check=True)
    [packages] = home.glob("lib/python*/site-packages")
    (packages / "zz-needs.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return inner


def test_what_learners_are_not_to_have(wheel):
    """The wheel holds each exercise's text and checks, and no wrong answer and no hidden check."""
    names = zipfile.ZipFile(wheel).namelist()
    for slug in EXERCISES:
        inside = [one for one in names if one.startswith(f"castalia/_exercises/{slug}/")]
        assert {Path(one).name for one in inside} == {"exercise.md", "checks.py"}
    assert [one for one in names if fnmatch(one, "*/wrong/*") or "hidden" in one] == []
    assert any(one.hidden for one in EXERCISES.values()), "else this test sees nothing"


def test_descriptions_of_datasets_are_carried(wheel):
    """Every file in datasets/ that describes a dataset is in the wheel."""
    names = set(zipfile.ZipFile(wheel).namelist())
    described = sorted((ROOT / "datasets").glob("*.yml"))
    assert described
    assert {f"castalia/_datasets/{path.name}" for path in described} <= names


@pytest.mark.slow
def test_from_an_empty_folder_to_passed(installed, tmp_path):
    """Outside the project, with the package installed: untouched is not begun, solved is passed."""
    exercise = EXERCISES[SLUG]
    options = exercise.options
    notebook = nbformat.reads(release.notebook(exercise, "learner").decode(), as_version=4)
    nbformat.write(notebook, tmp_path / "untouched.ipynb")
    solved = {
        text.starter(one.text, options.kind, options.parts[one.part].asks): text.unmarked(one.text)
        for one in exercise.of("solution")
    }
    for cell in notebook.cells:
        cell.source = solved.get(cell.source, cell.source)
    nbformat.write(notebook, tmp_path / "solved.ipynb")
    own = {
        "CASTALIA_STORE": "sample",
        "CASTALIA_PROGRESS": str(tmp_path / "progress"),
        "JUPYTER_DATA_DIR": str(tmp_path / "jupyter"),
    }
    hidden = ("PYTHONPATH", "JUPYTER_PATH", "VIRTUAL_ENV")
    variables = {name: value for name, value in os.environ.items() if name not in hidden}
    subprocess.run(
        [installed, "-c", RUN, "untouched.ipynb", "solved.ipynb"],
        cwd=tmp_path,
        env={**variables, **own},
        timeout=300,
        check=True,
    )
    for name, word in (("untouched", "not begun"), ("solved", "passed")):
        made = nbformat.read(tmp_path / f"{name}.ipynb", as_version=4)
        where = made.cells[-1].outputs[0].text.strip()
        assert Path(where).is_relative_to(installed.parent.parent)
        told = [
            cell.outputs[0].data["text/plain"]
            for cell in made.cells
            if cell.source.startswith("check(")
        ]
        assert len(told) == len(options.checked)
        assert word in told[0]
        assert ("passed" in told[-1]) is (name == "solved")
    assert (tmp_path / "progress" / "progress.jsonl").is_file()
