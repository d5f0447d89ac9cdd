"""A line that is right by accident is found: it is worked out again for other values, and never run."""

from __future__ import annotations

import pytest

from castalia.checking import (
    LiveAnswer,
    Sentence,
    Status,
    Value,
    answer_typed,
    asked_again,
    line_of,
)
from castalia.checking.findings import Finding

LINES = {
    "near = abs(a - b) < 0.1": False,
    "near = a - b < 0.1": True,
    "near = -0.1 < a - b and a - b < 0.1": False,
    "near = a < b or b == 2": True,
    "near = math.isclose(a, b, abs_tol=0.1)": False,
    "near = round(a) == round(b)": False,
    "half = b / 2\nnear = abs(a - half) < 0.1": True,
    "a = 2\nnear = a >= b": False,  # a is what is known, whatever the cell gives it
    "near = -a + 2 * b != float('3')": False,
}


@pytest.mark.parametrize("source", LINES)
def test_a_line_is_worked_out_for_other_values(source):
    """With a = 1 and b = 2, whatever they were when the learner ran the cell."""
    assert asked_again("near", source, a=1, b=2) is LINES[source]


@pytest.mark.parametrize(
    "source",
    [
        "near = open('x').read() == a",
        "near = [a, b] == [1, 2]",
        "near = 'x' * 10_000_000_000 == a",
        "near = a ** 10_000_000_000 == b",
        "near = unknown < a",
        "t = 'x'\n" + "t = t + t\n" * 60 + "near = t == 'y'",
        "n = 9\n" + "n = n * n\n" * 60 + "near = n == 3",
        "near = a <",
        "",
    ],
)
def test_what_is_not_worked_out_stays_open(source):
    """Nothing is run, nothing grows without end: what is beyond beginners' lines is not answered."""
    with pytest.raises(KeyError, match="near"):
        asked_again("near", source, a=1, b=2)


def test_the_line_of_a_name():
    """The last line that makes a name, without its comment."""
    assert line_of("x", "x = 1\nx = 2  # two\ny = 3") == "x = 2  "
    assert line_of("z", "x = 1") == ""


def judged(check: Value, source: str) -> Finding:
    """What a check says of a cell."""
    names: dict = {}
    exec(source, names)
    return check.judge(LiveAnswer(names, [source]))


def test_a_typed_answer_is_told():
    """A comparison that gives the right answer passes, the answer alone does not."""
    check = Value("near", lambda: True, slips=(answer_typed("Compare"),))
    assert judged(check, "near = 1 < 2").status == Status.PASSED
    found = judged(check, "near = True")
    assert (found.slip, found.reread) == ("answer-typed", "Compare")


FORM = Sentence("line", lambda: "at 5 °C", because="As in the task.")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("at 5 °C", ""),
        ("at 5 ºC", ""),
        ("at 6 °C", "at character 4: you have `6`, another digit belongs there."),
        ("at 5 C", "at character 6: you have `C`, the form has `°`."),
        ("at 5", "`line` ends after character 4, and the form goes on there."),
        ("at 5 °C.", "`line` goes on after character 7 with `.`, where the form ends."),
        ("at  5 °C", "at character 4: you have a space, another digit belongs there."),
        ("", "`line` is a text without a single character."),
    ],
)
def test_a_text_is_told_where_it_leaves_its_form(line, message):
    """The place is named and no digit given away; signs that look alike pass."""
    found = judged(FORM, f"line = {line!r}")
    assert message in found.message
    assert (found.status == Status.PASSED) is not bool(message)


def test_what_is_no_text_is_told_as_ever():
    """A number in the place of a text has the wrong form."""
    assert judged(FORM, "line = 5").status == Status.WRONG_FORM
