"""A graded cell raises unless its part passes, and says no more than the learner is to read."""

from __future__ import annotations

import logging
import shutil
import sys
import warnings
from pathlib import Path

import pytest

from castalia.checking import LiveAnswer, grading, progress, session
from castalia.errors import WrongUsage

SMALL = Path(__file__).parent / "broken" / "good" / "exercises"
HIDDEN = """
from castalia.checking import Value
CHECKS = {"double": [Value("name", lambda: "me")]}
"""


@pytest.fixture(autouse=True)
def shelf(tmp_path, monkeypatch):
    """A folder with one exercise, and a folder of its own for what was done."""
    shutil.copytree(SMALL, tmp_path / "exercises")
    monkeypatch.setattr(session, "exercises_folder", lambda: tmp_path / "exercises")
    monkeypatch.setenv("CASTALIA_PROGRESS", str(tmp_path / "progress"))
    return tmp_path / "exercises"


def answered(monkeypatch, **names):
    """Let the notebook hold these names."""
    answer = LiveAnswer(names, [f"{name} = {value!r}" for name, value in names.items()])
    monkeypatch.setattr(LiveAnswer, "of_kernel", classmethod(lambda cls: answer))


def test_a_part_that_passes_is_shown(monkeypatch, capsys):
    """Nothing is raised or given back, which a grader would read as points; the report is shown."""
    answered(monkeypatch, double=4)
    assert grading.require("two-times", "double") is None
    told = capsys.readouterr()
    assert "double: passed" in told.out
    assert told.err == ""


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ({"double": 5}, "`double` is a number, and not the right one."),
        ({"double": ...}, "double: not begun"),
        ({}, "There is nothing called `double` yet."),
    ],
)
def test_a_part_that_does_not_pass_raises_its_finding(monkeypatch, names, words):
    """The error says what `check` would say, and a notebook shows these lines without a traceback."""
    answered(monkeypatch, **names)
    with pytest.raises(grading.NotPassed) as caught:
        grading.require("two-times", "double")
    assert words in " ".join(str(caught.value).split())
    assert caught.value._render_traceback_() == str(caught.value).split("\n")
    assert not isinstance(caught.value, AssertionError)


def test_a_part_that_builds_on_another(monkeypatch):
    """A part whose foundation does not pass is not run, and says so."""
    answered(monkeypatch, double=5, fourfold=8)
    with pytest.raises(grading.NotPassed, match="builds on double, which does not pass"):
        grading.require("two-times", "fourfold")


def test_a_broken_check_is_an_error_of_its_own(monkeypatch, shelf):
    """A check that raises says that it is not the learner; so does one that cannot be loaded."""
    answered(monkeypatch, double=4)
    with pytest.raises(grading.BrokenCheck, match="it is not you"):
        grading.require("two-times", "double", hidden="CHECKS = nothing")
    path = shelf / "two-times" / "checks.py"
    path.write_text(path.read_text().replace("lambda: 4", "lambda: 1 / 0"))
    with pytest.raises(grading.BrokenCheck, match="it is not you"):
        grading.require("two-times", "double")


def test_hidden_checks_are_held_after_the_public_ones(monkeypatch, capsys):
    """Hidden checks come as text; what they refuse raises, and what they let pass is not told again."""
    answered(monkeypatch, double=4)
    with pytest.raises(grading.NotPassed, match="nothing called `name`"):
        grading.require("two-times", "double", hidden=HIDDEN)
    answered(monkeypatch, double=4, name="me")
    grading.require("two-times", "double", hidden=HIDDEN)
    assert capsys.readouterr().out == ""
    answered(monkeypatch, double=5)
    with pytest.raises(grading.NotPassed, match="not the right one"):
        grading.require("two-times", "double", hidden=HIDDEN)


def test_no_word_reaches_stderr(monkeypatch, capsys, shelf):
    """A grader takes a warning for a wrong answer, so none leaves the cell; logging works after."""
    noisy = (
        "import logging, sys, warnings\n"
        "def noise():\n"
        "    warnings.warn('old'); print('oh', file=sys.stderr)\n"
        "    logging.getLogger('x').error('no'); return 4\n"
        "CHECKS = {'double': [Value('double', noise)], 'fourfold': []}\n"
    )
    path = shelf / "two-times" / "checks.py"
    path.write_text(path.read_text().partition("CHECKS")[0] + noisy)
    answered(monkeypatch, double=4)
    handler = logging.StreamHandler(sys.stderr)
    logging.getLogger("x").addHandler(handler)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            grading.require("two-times", "double")
        assert capsys.readouterr().err == ""
        logging.getLogger("x").error("later")
        assert "later" in capsys.readouterr().err
    finally:
        logging.getLogger("x").removeHandler(handler)


def test_marking_is_no_attempt(monkeypatch):
    """What a grader runs is not noted among the learner's attempts."""
    answered(monkeypatch, double=4)
    grading.require("two-times", "double")
    assert list(progress.events("two-times")) == []


def test_what_does_not_exist(monkeypatch):
    """An unknown exercise or part is wrong usage, as for `check`."""
    answered(monkeypatch, double=4)
    with pytest.raises(WrongUsage, match="there is no exercise"):
        grading.require("two-tims", "double")
    with pytest.raises(WrongUsage, match="no part 'triple'"):
        grading.require("two-times", "triple")
