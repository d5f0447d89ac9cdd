"""Every exercise is proved, and whatever is spoilt in one is named with file and line."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path

import jupytext
import pytest

from castalia import attempting, proving, reading_exercises
from castalia.errors import Problem

ROOT = Path(__file__).parent.parent
GOOD = Path(__file__).parent / "broken" / "good" / "exercises" / "two-times"
EXERCISES, UNREAD = reading_exercises.read_exercises(ROOT / "exercises")
TEMPLATE = reading_exercises.read_exercise(ROOT / "templates" / "exercise")


@cache
def proofs() -> dict[tuple[str, str], proving.Proof]:
    """The proofs of all exercises and of the template, by exercise and answer; run once."""
    found = proving.prove([*EXERCISES.values(), TEMPLATE])
    return {(proof.exercise, proof.answer): proof for proof in found}


@pytest.mark.parametrize(
    ("slug", "answer"),
    [
        (one.slug, answer)
        for one in (*EXERCISES.values(), TEMPLATE)
        for answer in attempting.answers(one)
    ],
)
def test_answers(slug, answer):
    """Solutions pass, starters are untouched, and each wrong answer gets exactly its message."""
    proof = proofs()[slug, answer]
    assert list(proof.problems) == []
    assert proof.findings


def test_threads_that_dask_left_here_are_not_waited_for():
    """Whoever proves may have computed in threads before; no fork has them, and none needs them."""
    import dask.array as da

    assert da.ones((4, 4), chunks=2).sum().compute() == 16
    lazy = EXERCISES["smoke-or-summer"]
    assert [proof for proof in proving.prove([lazy]) if proof.problems] == []


def test_all_exercises_can_be_read():
    """No exercise is left out of the proofs because its files cannot be used."""
    assert UNREAD == []
    assert EXERCISES


@pytest.mark.parametrize("exercise", [*EXERCISES.values(), TEMPLATE], ids=lambda one: one.slug)
def test_every_misconception_is_triggered(exercise):
    """Each misconception that checks.py names has a wrong answer that shows it."""
    assert proving.problems([exercise], []) == []


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda one: one.slug)
def test_jupytext_reads_the_same_cells(exercise):
    """The light reader of exercises finds the code cells that jupytext finds."""
    notebook = jupytext.reads(exercise.text, fmt="md:myst")
    theirs = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    ours = [one.text for one in exercise.pieces if one.kind in ("given", "solution")]
    assert ours == theirs


def spoilt(tmp_path: Path, edits: dict[str, tuple[str, str]]) -> list[Problem]:
    """The problems of the small exercise after edits of its files."""
    folder = tmp_path / "two-times"
    shutil.copytree(GOOD, folder)
    for name, (old, new) in edits.items():
        path = folder / name
        text = path.read_text() if path.exists() else ""
        assert old in text
        path.write_text(text.replace(old, new, 1) if old else new)
    exercise = reading_exercises.read_exercise(folder)
    return proving.problems([exercise], proving.prove([exercise], jobs=1))


FADED = ("kind: guided", "kind: faded")
SPOILT = {
    "a solution that is refused": ({"exercise.md": ("2 * given", "3 * given")}, "E201", 33),
    "a solution that stops": ({"exercise.md": ("2 * given", "2 * givne")}, "E201", 33),
    "a set-up that stops": ({"exercise.md": ("given = 2", "given = 2 / 0")}, "E201", 25),
    "a starter that is an answer": ({"exercise.md": FADED}, "E202", 33),
    "a wrong answer that passes": ({"wrong/half.py": ("given / 2", "given * 2.0")}, "E203", 1),
    "another message": ({"wrong/half.py": ("and not the right one", "and a wrong one")}, "E203", 1),
    "another status": ({"wrong/half.py": ("wrong value", "raised")}, "E203", 1),
    "no such part": ({"wrong/half.py": ("double", "triple")}, "E203", 1),
    "no reason": ({"exercise.md": (":::{why}", ":::{next}\n:::\n\n:::{instructor}")}, "E204", 33),
    "a check that raises": ({"checks.py": ("lambda: 4", "lambda: 4 / 0")}, "E206", 6),
    "an answer that dies": (
        {"wrong/half.py": ("double = given / 2", "import os; os._exit(7)")},
        "E207",
        1,
    ),
    "a misconception nobody shows": (
        {"checks.py": ('Value("double", lambda: 4)', 'Value("double", lambda: 4, slips=SLIPS)')},
        "E205",
        None,
    ),
}


@pytest.mark.parametrize("name", SPOILT)
def test_what_is_spoilt_is_named(name, tmp_path):
    """Each fault of an author's is a problem of its own code, at its line, with a hint."""
    edits, code, line = SPOILT[name]
    if code == "E205":
        head = "from castalia.checking import Value, slips\n\nSLIPS = (slips.print_for_return(),)"
        old, new = edits["checks.py"]
        shutil.copytree(GOOD, tmp_path / "first")
        text = (tmp_path / "first" / "checks.py").read_text().replace(old, new)
        text = text.replace("from castalia.checking import Value", head)
        edits = {"checks.py": ((GOOD / "checks.py").read_text(), text)}
        line = text[: text.index("print_for_return")].count("\n") + 1
    found = spoilt(tmp_path, edits)
    assert found
    mine = [problem for problem in found if problem.code == code]
    assert mine, found
    assert mine[0].place.line == line
    assert mine[0].hint


def test_the_sound_exercise(tmp_path):
    """The exercise that the spoilt ones are made from has no problem."""
    assert spoilt(tmp_path, {}) == []


def test_answers_leave_no_file_behind(tmp_path, monkeypatch):
    """What an answer writes, here or in a temporary folder, goes with it."""
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    (tmp_path / "temporary").mkdir()
    before = set(Path.cwd().iterdir())
    writing = "import tempfile; open('here', 'w'); tempfile.mkdtemp(); double = given / 2"
    spoilt(tmp_path, {"wrong/half.py": ("double = given / 2", writing)})
    assert set(Path.cwd().iterdir()) == before
    assert list((tmp_path / "temporary").iterdir()) == []


def test_an_endless_answer_is_ended(tmp_path, monkeypatch):
    """An answer that never ends is killed and told; the others are proved."""
    monkeypatch.setattr(proving, "ANSWER_TIMEOUT_S", 1)
    found = spoilt(tmp_path, {"wrong/half.py": ("double = given / 2", "while True: pass")})
    assert [(one.code, one.place.file.name) for one in found] == [("E207", "half.py")]
    assert "did not end within 1 seconds" in found[0].message


def test_filled_blanks_give_the_solution():
    """The faded form with its blanks put back is the solution, whatever their order."""
    from castalia.checking import text

    source = "y = f(a) + g(b)  # blank: g(b) # blank: f(a)"
    assert text.faded(source) == "y = ____ + ____"
    assert attempting.filled(source) == text.unmarked(source) == "y = f(a) + g(b)"


def test_starters():
    """A guided starter keeps comments and names, a free one the names asked for, all signatures."""
    from castalia.checking import text

    source = '# first\na = 1\n# then\nb = a + 1\n\ndef f(x):\n    """Twice."""\n    return 2 * x'
    head = 'def f(x):\n    """Twice."""\n    ...'
    assert text.starter(source, "guided", ["b"]) == f"# first\na = ...\n# then\nb = ...\n{head}"
    assert text.starter(source, "free", ["b", "f"]) == f"b = ...\n{head}"


@pytest.mark.parametrize(
    ("source", "starter"),
    [
        ("nino = mean(box)\nnino = nino.assign_attrs(units='degC')", "nino = ..."),
        ("a = 1\nb = 2\na = 3", "a = ...\nb = ...\na = ..."),
        ("low, (_, high) = limits", "low = ...\nhigh = ..."),
    ],
)
def test_starters_name_each_step_once(source, starter):
    """A name that is bound twice in a row stands once, and names that are bound together stand one by one."""
    from castalia.checking import text

    assert text.starter(source, "guided", []) == starter
