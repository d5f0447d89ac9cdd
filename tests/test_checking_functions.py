"""Functions that must refuse, functions that test functions, and docstrings."""

from __future__ import annotations

import contextlib
import math
import subprocess
import sys

import pytest

from castalia.checking import (
    Call,
    Check,
    Documented,
    Finding,
    Function,
    LiveAnswer,
    Refusal,
    Status,
    slips,
)


def judged(source: str, check: Check) -> Finding:
    """What a check says of an answer's code, run as one cell."""
    namespace: dict = {}
    with contextlib.suppress(Exception):
        exec(source, namespace)
    return check.judge(LiveAnswer(namespace, [source]))


ROOT = Function(
    "root",
    lambda: [
        Call("root(9)", (9,), 3.0),
        Call("root(-1 m)", (-1,), Refusal("ValueError", ("-1", "m"))),
    ],
    because="No length is negative.",
)
BEGIN = "def root(x):\n    if x < 0:\n        "
END = "\n    return x**0.5"


@pytest.mark.parametrize(
    ("body", "status", "words"),
    [
        ("raise ValueError(f'{x} M is no length')", Status.PASSED, ""),
        ("return 0", Status.WRONG_VALUE, "`root` gives back 0 where it should stop"),
        ("return None", Status.WRONG_VALUE, "`root` ends without a complaint where it should"),
        ("raise ValueError('impossible')", Status.WRONG_VALUE, "does not hold `-1` and `m`"),
        ("raise ValueError(f'{x} is no length')", Status.WRONG_VALUE, "does not hold `m`"),
        ("raise OSError(f'{x} m')", Status.RAISED, "OSError: -1 m. Expected here: a ValueError."),
        ("raise y", Status.RAISED, "uses a name that it does not know"),
    ],
)
def test_a_call_may_have_to_be_refused(body, status, words):
    """A refusal has a kind and words; what came in its place is told, and why it is expected."""
    found = judged(BEGIN + body + END, ROOT)
    assert found.status == status
    assert words in found.message
    if status != Status.PASSED:
        assert found.evidence[0] == ("called", "root(-1 m)")
    if status == Status.WRONG_VALUE:
        assert found.message.endswith("No length is negative.")


def test_what_a_refusal_says_and_should_say_is_shown():
    """Beside the message stand the learner's words and what was expected, in words."""
    found = judged(BEGIN + "raise ValueError('impossible')" + END, ROOT)
    assert dict(found.evidence)["you have"] == "ValueError: impossible"
    assert dict(found.evidence)["expected"] == "a ValueError that says -1 and m"
    for body, have in (("return 0", "0"), ("return None", "no error")):
        found = judged(BEGIN + body + END, ROOT)
        assert dict(found.evidence)["you have"] == have
        assert dict(found.evidence)["expected"] == "a ValueError that says -1 and m"


def test_words_of_a_refusal_stand_alone():
    """A unit of one letter is not found within another word."""
    check = Function("f", lambda: [Call("f()", (), Refusal("ValueError", ("m",)))])
    assert judged("def f():\n    raise ValueError('time')", check).status == Status.WRONG_VALUE
    assert judged("def f():\n    raise ValueError('3m')", check).status == Status.PASSED


@pytest.mark.parametrize(
    ("body", "slip"),
    [("print('no'); return None", "prints"), ("raise OSError('no')", "another-kind")],
)
def test_misconceptions_of_refusals(body, slip):
    """A slip explains what came in the place of a refusal."""
    prints = slips.Slip("prints", "It prints.", lambda seen: bool(seen.called.printed))
    another = slips.Slip("another-kind", "Another.", lambda seen: bool(seen.raised))
    check = Function("root", ROOT.calls, slips=(prints, another))
    found = judged(BEGIN + body + END, check)
    assert (found.status, found.slip) == (Status.MISCONCEPTION, slip)


def double(number):
    """A right function."""
    return 2 * number


def square(number):
    """Right at 2 only."""
    return number**2


TESTS = Function(
    "test_double",
    lambda: [
        Call("test_double(a right one)", (double,), None, "It is right."),
        Call("test_double(one that squares)", (square,), Refusal("AssertionError"), "Try 3."),
    ],
)


@pytest.mark.parametrize(
    ("body", "status", "words"),
    [
        ("assert function(2) == 4; assert function(3) == 6", Status.PASSED, ""),
        ("assert function(2) == 4", Status.WRONG_VALUE, "AssertionError. Try 3."),
        ("assert function(2) == 5, 'no'", Status.RAISED, "does not hold: AssertionError: no"),
        ("assert function(2) == 5, 'no'", Status.RAISED, "It is right."),
        ("return function(2) == 4", Status.WRONG_FORM, "gives back is a bool, expected None"),
        ("function(1, 2)", Status.RAISED, "TypeError"),
    ],
)
def test_a_learners_test_is_tested(body, status, words):
    """It is silent for a right function, and fails for a broken one; each call says why."""
    found = judged(f"def test_double(function):\n    {body}", TESTS)
    assert found.status == status
    assert words in found.message


def test_a_call_says_why_before_the_check_does():
    """The reason of a call replaces that of the whole check."""
    calls = [Call("f(1)", (1,), 2, "Of one."), Call("f(2)", (2,), 4)]
    check = Function("f", lambda: calls, because="Of all.")
    assert judged("def f(x):\n    return 3", check).message.endswith("one. Of one.")
    assert judged("def f(x):\n    return 2", check).message.endswith("one. Of all.")


SPEED = Documented(
    "speed", (("m/s", "metres per second"), ("g",), ("Beaufort",)), because="Units matter."
)


@pytest.mark.parametrize(
    ("doc", "status", "words"),
    [
        ('"""In m/s and g. After BEAUFORT."""', Status.PASSED, ""),
        ('"""In metres\n    per second, 5g, Beaufort."""', Status.PASSED, ""),
        ('"""In m/s, of weight_g, going, by Beaufort."""', Status.WRONG_VALUE, "say `g`"),
        ('"""In knots."""', Status.WRONG_VALUE, "say `m/s`, `g` and `Beaufort`. Units matter."),
        ('""" """', Status.WRONG_FORM, "`speed` has no docstring"),
        ("# in m/s", Status.WRONG_FORM, "`speed` has no docstring"),
        ('"""____"""', Status.UNATTEMPTED, "1 blank"),
    ],
)
def test_a_docstring_must_say(doc, status, words):
    """Words stand in a docstring on their own, in any case, and any spelling of a word will do."""
    found = judged(f"def speed(x):\n    {doc}\n    return x", SPEED)
    assert found.status == status
    assert words in found.message


def test_only_functions_are_documented():
    """A number has no docstring of its own."""
    found = judged("speed = 3", SPEED)
    assert found.status == Status.WRONG_FORM
    assert "is an int, expected a function" in found.message


def test_misconceptions_about_docstrings():
    """A slip explains a docstring that is not there, or a habit in one that is."""
    late = slips.Slip("late", "It stands too late.", lambda seen: '"""' in seen.source)
    check = Documented("speed", (("m/s",),), slips=(late,))
    assert judged('def speed(x):\n    y = x\n    """In m/s."""\n    return x', check).slip == "late"
    assert judged('def speed(x):\n    """In knots."""\n    return x', check).slip == "late"
    habit = slips.Slip("shouts", "It shouts.", lambda seen: "!" in seen.got, habit=True)
    check = Documented("speed", (("m/s",),), slips=(habit,))
    assert judged('def speed(x):\n    """In m/s!"""\n    return x', check).slip == "shouts"
    assert judged('def speed(x):\n    """In m/s."""\n    return x', check).status == Status.PASSED


def test_documentation_is_data():
    """An answer tells the text of a docstring without its indentation, or nothing."""
    answer = LiveAnswer({"double": double, "plain": lambda: 1, "root": math.sqrt})
    assert answer.documentation("double") == "A right function."
    assert answer.documentation("plain") == ""
    assert "square root" in answer.documentation("root")
    with pytest.raises(KeyError):
        answer.documentation("none")


def test_plain_numbers_are_checked_without_xarray():
    """A check of a function on numbers loads no xarray, which takes longer than the check."""
    code = (
        "import sys\n"
        "from castalia.checking import Call, Function, LiveAnswer\n"
        "check = Function('twice', lambda: [Call('twice(2)', (2.0,), 4.0)])\n"
        "found = check.judge(LiveAnswer({'twice': lambda x: 3 * x}))\n"
        "print(found.status, 'xarray' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "wrong value False\n"


def test_a_call_that_does_not_fit_is_told_as_such():
    """Where an input lacks, nothing is said of types."""
    check = Function("add", lambda: [Call("add(1, 2)", (1, 2), 3)])
    found = judged("def add(a):\n    return a", check)
    assert found.status is Status.RAISED
    assert "is called with other values than it takes" in found.message
    assert "type does not allow" not in found.message


def test_an_array_of_one_value_is_no_number():
    """It is told what it is, and not that its value is wrong."""
    import numpy as np

    from castalia.checking import Value

    found = Value("x", lambda: 35.0).judge(LiveAnswer({"x": np.array([35.0])}))
    assert (found.status, found.message) == (
        Status.WRONG_FORM,
        "`x` is an array that holds one value, expected the number itself.",
    )


def test_items_are_held_one_by_one():
    """A pair of arrays where a pair of numbers is expected is told by its first item."""
    import numpy as np

    from castalia.checking import Value

    check = Value("place", lambda: (1.0, 2.0))
    found = check.judge(LiveAnswer({"place": (np.arange(3), np.arange(2))}))
    assert found.message == "`place`, item 0, is a NumPy array, expected one number."


def test_a_misconception_that_cannot_look_explains_nothing():
    """A detector that stops on an odd answer leaves the word to the other checks."""
    from castalia.checking import Value

    blind = slips.Slip("blind", "never told", lambda seen: seen.got.nothing)
    found = Value("x", lambda: 1.0, slips=(blind,)).judge(LiveAnswer({"x": 2.0}))
    assert found.status is Status.WRONG_VALUE
