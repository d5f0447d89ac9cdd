"""Hidden checks: proved as public ones are, taken from a private folder, and handed to nobody."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from castalia import overlaying, proving, reading_exercises, release, release_nbgrader
from castalia.cli import main
from castalia.errors import Malformed, Problem, WrongUsage
from castalia.exercise import Exercise

GOOD = Path(__file__).parent / "broken" / "good"
HIDDEN = """\
from castalia.checking import Value, slips

CHECKS = {
    "double": [
        Value(
            "double",
            lambda: 4.0,
            slips=(slips.gives("close", lambda: 4.0000005, "Close, and not yet right."),),
            within=1e-9,
        )
    ]
}
"""
CLOSE = """\
# part: double
# hidden: yes
# slip: close
# says: Close, and not yet right.
double = 4.0000005
"""


@pytest.fixture
def root(tmp_path, monkeypatch) -> Path:
    """The sound book as working directory, and beside it a private folder."""
    shutil.copytree(GOOD, tmp_path / "book")
    folder = tmp_path / "private" / "two-times"
    (folder / "wrong").mkdir(parents=True)
    (folder / "hidden_checks.py").write_text(HIDDEN)
    (folder / "wrong" / "close.py").write_text(CLOSE)
    monkeypatch.chdir(tmp_path / "book")
    return tmp_path


def overlaid(root: Path) -> Exercise:
    """The one exercise with what the private folder adds."""
    exercises, _ = reading_exercises.read_exercises(root / "book" / "exercises")
    return overlaying.overlaid(exercises, root / "private")["two-times"]


def problems(root: Path) -> list[Problem]:
    """What the proofs of the exercise find wrong."""
    exercise = overlaid(root)
    return proving.problems([exercise], proving.prove([exercise], jobs=1))


def edit(path: Path, old: str, new: str) -> None:
    """Replace some text of a file."""
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def castalia(*words: str) -> Result:
    """Run a command of castalia."""
    return CliRunner().invoke(main, words)


def test_sound_hidden_checks(root):
    """Solution, starter and public wrong answers stand as before; the hidden one is refused."""
    exercise = overlaid(root)
    proofs = {proof.answer: proof for proof in proving.prove([exercise], jobs=2)}
    assert set(proofs) == {"solution", "starter", "half.py", "square.py", "close.py"}
    assert proving.problems([exercise], list(proofs.values())) == []
    assert proofs["close.py"].findings[0].slip == "close"


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "line", "words"),
    [
        ("hidden_checks.py", '"double": [', '"duoble": [', "E209", 4, "no part of two-times"),
        ("hidden_checks.py", "lambda: 4.0,", "lambda: 5.0,", "E201", 33, "solution of double"),
        ("hidden_checks.py", "lambda: 4.0,", "lambda: 1 / 0,", "E206", 4, "double is broken"),
        ("hidden_checks.py", "Value, ", "Valve, ", "E206", 1, "cannot be loaded: ImportError"),
        ("hidden_checks.py", "Close", "Near", "E203", 1, "told otherwise: Near"),
        ("wrong/close.py", "4.0000005", "4.0", "E203", 1, "this wrong answer passes double"),
        ("wrong/close.py", "4.0000005", "5.0", "E203", 1, "not only hidden checks refuse it"),
        ("wrong/close.py", "part: double", "part: triple", "E203", 1, "no part 'triple'"),
        ("wrong/close.py", "Close", "Near", "E205", 8, "nothing in wrong/ triggers close"),
    ],
)
def test_what_is_spoilt_is_named(root, file, old, new, code, line, words):
    """Each fault of hidden checks is a problem of its own code, at its file and line."""
    edit(root / "private" / "two-times" / file, old, new)
    found = [one for one in problems(root) if one.code == code]
    told = [one for one in found if words in one.message]
    assert told, found
    where = (
        "exercise.md" if code == "E201" else "hidden_checks.py" if code != "E203" else "close.py"
    )
    assert (told[0].place.file.name, told[0].place.line) == (where, line)
    assert told[0].hint


def test_a_problem_is_told_once(root):
    """A check that is broken for every answer is one problem."""
    edit(root / "private" / "two-times" / "hidden_checks.py", "lambda: 4.0,", "lambda: 1 / 0,")
    found = [one for one in problems(root) if one.code == "E206"]
    assert len(found) == len(set(found))


def test_a_hidden_answer_without_hidden_checks(root):
    """An answer that only hidden checks refuse needs them; its public half is proved without."""
    shutil.copy(
        root / "private" / "two-times" / "wrong" / "close.py",
        root / "book" / "exercises" / "two-times" / "wrong",
    )
    done = castalia("prove")
    assert done.exit_code == 1
    assert "close.py:1: only hidden checks refuse it, and there are none here [E203]" in done.output
    assert "castalia prove --hidden FOLDER" in done.output


def test_prove_with_a_private_folder(root):
    """`--hidden` proves them, too; a broken one has the exit code of broken checks."""
    done = castalia("prove", "--hidden", "../private")
    assert done.exit_code == 0, done.output
    edit(root / "private" / "two-times" / "hidden_checks.py", "lambda: 4.0,", "lambda: 1 / 0,")
    assert castalia("prove").exit_code == 0
    assert castalia("prove", "--hidden", "../private").exit_code == 3


def test_hidden_checks_beside_the_exercise(root):
    """They are found in the exercise's own folder, and a private folder's take their place."""
    own = root / "book" / "exercises" / "two-times"
    (own / "hidden_checks.py").write_text(HIDDEN)
    exercises, _ = reading_exercises.read_exercises(own.parent)
    assert exercises["two-times"].hidden == own
    assert overlaid(root).hidden == root / "private" / "two-times"


def test_a_private_folder_that_helps_nobody(root):
    """No folder, nothing in it, an unknown exercise or a name twice: each is told, none ignored."""
    exercises, _ = reading_exercises.read_exercises(root / "book" / "exercises")
    with pytest.raises(WrongUsage, match="there is no folder"):
        overlaying.overlaid(exercises, root / "nowhere")
    with pytest.raises(WrongUsage, match=r"holds no SLUG/hidden_checks.py"):
        overlaying.overlaid(exercises, root / "book")
    shutil.copytree(root / "private" / "two-times", root / "private" / "tow-times")
    with pytest.raises(Malformed, match="there is no exercise 'tow-times'") as caught:
        overlaying.overlaid(exercises, root / "private")
    assert [(one.code, one.place.line) for one in caught.value.problems] == [("E209", 1)]
    assert overlaying.overlaid(exercises, root / "private", unread=["tow-times"])
    (root / "private" / "two-times" / "wrong" / "half.py").write_text(CLOSE)
    with pytest.raises(Malformed, match="an answer of this name already"):
        overlaying.overlaid(exercises, root / "private", unread=["tow-times"])


def test_release_of_hidden_checks(root):
    """nbgrader's copy holds them where nbgrader takes them out; no other copy may ask for them."""
    done = castalia("release", "--to", "course", "--as", "nbgrader", "--hidden", "../private")
    assert done.exit_code == 0, done.output
    path = Path("course") / "source" / "two-times" / "two-times.ipynb"
    tests = [
        "".join(cell["source"])
        for cell in json.loads(path.read_text())["cells"]
        if cell["metadata"].get("nbgrader", {}).get("grade")
    ]
    before, begin, rest = tests[0].partition("### BEGIN HIDDEN TESTS")
    hidden, _, after = rest.partition("### END HIDDEN TESTS")
    assert begin
    assert HIDDEN in hidden
    assert (after, "Close" in before) == ("", False)
    assert "HIDDEN" not in tests[1]
    assert castalia("release", "--to", "course", "--as", "nbgrader").exit_code == 0
    assert "Close" not in path.read_text()
    for reader in ("learner", "instructor"):
        done = castalia("release", "--to", "week", "--as", reader, "--hidden", "../private")
        assert done.exit_code == 2
        assert "only nbgrader's copies hold hidden checks" in done.output
        assert "Close" not in release.notebook(overlaid(root), reader).decode()


def test_hidden_checks_that_nobody_would_be_held_to(root):
    """Copies are not made of hidden checks that cannot be loaded or name no part."""
    path = root / "private" / "two-times" / "hidden_checks.py"
    edit(path, '"double": [', '"duoble": [')
    with pytest.raises(Malformed, match="no part of two-times"):
        release_nbgrader.notebook(overlaid(root))
    path.write_text("CHECKS = nothing")
    with pytest.raises(Malformed, match="cannot be loaded"):
        release_nbgrader.notebook(overlaid(root))


def test_any_text_of_hidden_checks_survives(root):
    """Quotes and backslashes in hidden checks reach the grader as they are."""
    path = root / "private" / "two-times" / "hidden_checks.py"
    for extra in ("", "WORDS = '''a\\\\n'''\n"):
        path.write_text(HIDDEN + extra + 'MORE = """\\n\\\\"""\n')
        made = json.loads(release_nbgrader.notebook(overlaid(root)))
        source = next(
            "".join(cell["source"])
            for cell in made["cells"]
            if cell["metadata"].get("nbgrader", {}).get("grade")
        )
        held: list[str] = []
        code = source.partition("### BEGIN HIDDEN TESTS")[2]
        exec(code, {"require": lambda slug, part, hidden, held=held: held.append(hidden)})
        assert held[0].lstrip("\n") == path.read_text()
