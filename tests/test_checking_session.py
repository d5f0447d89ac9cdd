"""`check`, `hint` and `solution` as a learner calls them, on small exercises of their own."""

from __future__ import annotations

import json
import os
import shutil
import textwrap
from pathlib import Path

import pytest

import castalia
from castalia.checking import LiveAnswer, Status, progress, session
from castalia.errors import WrongUsage

SMALL = Path(__file__).parent / "broken" / "good" / "exercises"


@pytest.fixture(autouse=True)
def shelf(tmp_path, monkeypatch):
    """A folder with one exercise, and a folder of its own for what was done."""
    folder = tmp_path / "exercises"
    shutil.copytree(SMALL, folder)
    monkeypatch.setattr(session, "exercises_folder", lambda: folder)
    monkeypatch.setenv("CASTALIA_PROGRESS", str(tmp_path / "progress"))
    monkeypatch.delenv("CASTALIA_SOLUTIONS", raising=False)
    return folder


def answered(monkeypatch, *sources):
    """Let the notebook hold these cells."""
    namespace: dict = {}
    for source in sources:
        exec(source, namespace)
    monkeypatch.setattr(
        LiveAnswer, "of_kernel", classmethod(lambda cls: LiveAnswer(namespace, sources))
    )


def statuses(report):
    """Each part's status by name."""
    return {one.part: one.status for one in report.findings}


def test_a_right_answer_passes_and_says_why(monkeypatch):
    """Both parts pass, and the reason stands in the message."""
    answered(monkeypatch, "double = 4", "fourfold = 8")
    report = castalia.check("two-times")
    assert report.passed
    assert "adding it to itself" in report.findings[0].message
    assert "passed" in repr(report)


def test_parts_that_build_on_a_failed_part_are_not_run(monkeypatch):
    """A wrong first part does not make the second one wrong."""
    answered(monkeypatch, "double = 3", "fourfold = 8")
    assert statuses(castalia.check("two-times")) == {
        "double": Status.WRONG_VALUE,
        "fourfold": Status.NOT_RUN,
    }


def test_one_part_brings_those_it_needs(monkeypatch):
    """Asking for the second part judges the first one, which is told where it stands in the way."""
    answered(monkeypatch, "double = 4", "fourfold = ...")
    assert statuses(castalia.check("two-times", "fourfold")) == {"fourfold": Status.UNATTEMPTED}
    answered(monkeypatch, "double = 5", "fourfold = 8")
    assert statuses(castalia.check("two-times", "fourfold")) == {
        "double": Status.WRONG_VALUE,
        "fourfold": Status.NOT_RUN,
    }


def test_no_such_exercise_or_part(monkeypatch):
    """A misspelt name gets the near one."""
    with pytest.raises(WrongUsage, match="did you mean two-times") as caught:
        castalia.check("two-tims")
    assert "there is no exercise 'two-tims'" in str(caught.value)
    with pytest.raises(WrongUsage, match=r"there are: .*two-times"):
        castalia.check("zzz")
    with pytest.raises(WrongUsage, match="its parts: double, fourfold"):
        castalia.hint("two-times", "triple")


def test_whoever_asks_of_nothing_is_shown_how(monkeypatch):
    """The first call of a session needs a name, and the example is of the function that was called."""
    monkeypatch.setattr(session, "_LAST", [])
    for ask in (castalia.check, castalia.hint, castalia.solution):
        with pytest.raises(WrongUsage, match="which exercise") as caught:
            ask()
        assert f'{ask.__name__}("' in caught.value.hint


def test_a_broken_check_is_not_the_learners_fault(monkeypatch, shelf):
    """A check that raises says so, is not noted, and lets the other parts be judged."""
    path = shelf / "two-times" / "checks.py"
    path.write_text(path.read_text().replace("lambda: 4", "lambda: 1 / 0"))
    answered(monkeypatch, "double = 4", "fourfold = 8")
    report = castalia.check("two-times")
    assert statuses(report)["double"] == Status.BROKEN
    assert "it is not you" in repr(report)
    assert "Traceback" not in repr(report)
    assert not list(progress.events("two-times"))
    path.write_text("CHECKS = nothing")
    assert set(statuses(castalia.check("two-times")).values()) == {Status.BROKEN}


def test_hints_come_one_by_one():
    """Hint 1, hint 2, and the last one again."""
    heads = [castalia.hint("two-times").heading for _ in range(3)]
    assert heads == ["double: hint 1 of 2", "double: hint 2 of 2", "double: hint 2 of 2"]
    assert castalia.hint("two-times", "fourfold").heading == "fourfold: no hint"


def test_the_solution_opens_after_three_different_attempts(monkeypatch):
    """The same wrong answer three times is one attempt; an untouched starter is none."""
    assert "3 more different attempts" in castalia.solution("two-times", "double").text
    for source in ("double = 1", "double = 1", "double = ...", "double = 2", "double = 3"):
        assert castalia.solution("two-times", "double").code == ""
        answered(monkeypatch, source)
        castalia.check("two-times", "double")
    shown = castalia.solution("two-times", "double")
    assert shown.code == "double = 2 * given"


def test_the_solution_opens_after_a_pass(monkeypatch):
    """Whoever passed may look."""
    answered(monkeypatch, "double = 4")
    castalia.check("two-times", "double")
    assert castalia.solution("two-times", "double").code


@pytest.mark.parametrize(("setting", "opens"), [("always", True), ("never", False), ("0", True)])
def test_an_instructor_opens_or_closes_solutions(monkeypatch, setting, opens):
    """The setting decides, whatever was tried."""
    monkeypatch.setenv("CASTALIA_SOLUTIONS", setting)
    assert bool(castalia.solution("two-times", "double").code) is opens


def test_a_setting_that_is_none(monkeypatch):
    """A misspelt setting is told."""
    monkeypatch.setenv("CASTALIA_SOLUTIONS", "soon")
    with pytest.raises(WrongUsage, match="always, never or a number"):
        castalia.solution("two-times")


def test_what_was_done_is_kept(monkeypatch, tmp_path):
    """Each attempt is a line of JSON that holds no code of the learner's."""
    answered(monkeypatch, "double = 4", "fourfold = 9")
    castalia.check("two-times")
    text = (tmp_path / "progress" / "progress.jsonl").read_text()
    rows = [json.loads(line) for line in text.splitlines()]
    assert [(row["part"], row["status"]) for row in rows] == [
        ("double", "passed"),
        ("fourfold", "wrong value"),
    ]
    assert "fourfold = 9" not in text
    assert progress.passed("two-times", "double")
    assert castalia.hint("two-times").heading == "fourfold: no hint"


def test_a_spoilt_file_stops_nobody(monkeypatch, tmp_path):
    """Lines that cannot be read are passed by, and a folder that cannot be written is no error."""
    (tmp_path / "progress").mkdir()
    (tmp_path / "progress" / "progress.jsonl").write_text("rubbish\n[]\n{}\n")
    answered(monkeypatch, "double = 4")
    castalia.check("two-times", "double")
    assert progress.passed("two-times", "double")
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("CASTALIA_PROGRESS", str(tmp_path / "file" / "below"))
    assert progress.note("two-times", "double", "hint") is False
    assert castalia.check("two-times", "double").passed


def test_the_default_folder(monkeypatch):
    """Without a setting the file stands in the user's data folder."""
    monkeypatch.delenv("CASTALIA_PROGRESS")
    assert progress.folder().name == "castalia"


def test_hidden_checks_are_added(shelf, tmp_path):
    """Hidden checks come from a folder of the instructor's and are held after the public ones."""
    hidden = tmp_path / "private"
    hidden.mkdir()
    (hidden / "hidden_checks.py").write_text(
        textwrap.dedent("""
        from castalia.checking import Value
        CHECKS = {"double": [Value("name", lambda: "me")]}
        """)
    )
    here = session.known("two-times")
    answer = LiveAnswer({"double": 4, "fourfold": 8})
    assert session.judge(here, answer, ["double"])[0].status == Status.PASSED
    assert session.judge(here, answer, ["double"], hidden)[0].status == Status.MISSING


class Counted(LiveAnswer):
    """An answer that counts how often its values are asked for."""

    def __init__(self, namespace):
        super().__init__(namespace)
        self.asked = []

    def get(self, name):
        self.asked.append(name)
        return super().get(name)


@pytest.mark.parametrize("values", [(4, 8), (4, 8, 1), (4, 9, 1), (5, 8, 1), ()])
def test_further_checks_find_what_all_together_do(shelf, tmp_path, values):
    """Hidden checks held after public ones say what both say at once, and ask nothing twice."""
    (tmp_path / "hidden_checks.py").write_text(
        textwrap.dedent("""
        from castalia.checking import Value
        CHECKS = {"double": [Value("more", lambda: 4), Value("missing", lambda: 1)]}
        """)
    )
    here = session.known("two-times")
    names = ("double", "fourfold", "missing")
    namespace = dict(zip(names, values, strict=False), more=4)
    answer = Counted(namespace)
    public = session.judge(here, answer)
    asked = len(answer.asked)
    found = session.judge_further(here, answer, tmp_path, public)
    assert found == session.judge(here, LiveAnswer(namespace), hidden=tmp_path)
    assert set(answer.asked[asked:]) <= {"more", "missing"}


def test_hidden_checks_that_cannot_be_read_are_told(shelf, tmp_path):
    """Of hidden checks that raise or are not there, every part is told to be broken."""
    here, answer = session.known("two-times"), LiveAnswer({"double": 4, "fourfold": 8})
    public = session.judge(here, answer)
    for text in (None, "CHECKS = nothing"):
        if text:
            (tmp_path / "hidden_checks.py").write_text(text)
        found = session.judge_further(here, answer, tmp_path, public)
        assert {one.status for one in found} == {Status.BROKEN}


def test_hidden_checks_that_change_are_read_again(shelf, tmp_path):
    """Hidden checks are read once, and again when their file has changed."""
    path = tmp_path / "hidden_checks.py"
    path.write_text("CHECKS = {}")
    first = session.hidden_checks(tmp_path)
    assert session.hidden_checks(tmp_path) is first
    path.write_text("CHECKS = {'double': ()}")
    os.utime(path, ns=(1, 1))
    assert session.hidden_checks(tmp_path) == {"double": ()}


def test_outside_a_notebook_main_is_the_answer():
    """Without IPython the names of `__main__` are checked."""
    import __main__

    __main__.double = 4
    try:
        assert "double" in LiveAnswer.of_kernel().names()
    finally:
        del __main__.double


def test_without_a_name_it_is_the_exercise_of_before(monkeypatch):
    """After one `check` by name, `hint()`, `solution()` and `check()` need none."""
    monkeypatch.setattr(session, "_LAST", [])
    with pytest.raises(WrongUsage, match="which exercise"):
        castalia.hint()
    castalia.check("two-times")
    assert castalia.hint().heading.startswith("double: hint 1")
    assert castalia.check().exercise == "two-times"
    assert castalia.solution().heading == "double: not open yet"


@pytest.fixture
def by_hand(shelf):
    """The exercise with a third part, which a person marks."""
    broken = SMALL.parents[1] / "E116" / "exercises" / "two-times" / "exercise.md"
    shutil.copy(broken, shelf / "two-times" / "exercise.md")


@pytest.mark.usefixtures("by_hand")
def test_a_part_for_a_person_is_told_as_such(monkeypatch):
    """`check` shows the rubric and judges nothing; the parts with checks alone decide what passes."""
    answered(monkeypatch, "double = 4", "fourfold = 8")
    report = castalia.check("two-times")
    assert statuses(report)["meaning"] == Status.WAITING
    assert report.passed
    assert "meaning: a person marks this" in repr(report)
    assert "Names the unit." in report._repr_html_()
    assert statuses(castalia.check("two-times", "meaning")) == {"meaning": Status.WAITING}
    answered(monkeypatch, "double = 4", "fourfold = 9")
    assert not castalia.check("two-times").passed


@pytest.mark.usefixtures("by_hand")
def test_the_answer_for_a_person_opens_when_all_checks_pass(monkeypatch):
    """A good answer in words is shown after the other parts, or where solutions are always open."""
    answered(monkeypatch, "double = 4", "fourfold = 9")
    castalia.check("two-times")
    assert "all parts with a check pass" in repr(castalia.solution("two-times", "meaning"))
    answered(monkeypatch, "double = 4", "fourfold = 8")
    castalia.check("two-times")
    assert "in the same unit" in repr(castalia.solution("two-times", "meaning"))
    assert repr(castalia.hint("two-times")).startswith("meaning: no hint")


@pytest.mark.usefixtures("by_hand")
def test_solutions_that_are_always_open_are_so_for_a_person_too(monkeypatch):
    """Whoever opens all solutions opens answers in words as well."""
    monkeypatch.setenv("CASTALIA_SOLUTIONS", "always")
    assert "in the same unit" in repr(castalia.solution("two-times", "meaning"))
