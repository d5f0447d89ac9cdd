"""Questions are read from a lesson's text, and every fault is named with its line."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from castalia import quizzing
from castalia.errors import Malformed
from castalia.quizzing.questions import Question

HERE = Path("lessons/small/one.md")
CHOICE = """\
which:
  kind: choice
  ask: Which?
  options:
    a: {says: this, why: It is this one.}
    b: {says: that, why: It is not that one.}
  computed: no
  key: a
"""
SEVERAL = """\
which:
  kind: several
  ask: Which?
  options:
    a: {says: this, why: It is this one.}
    b: {says: that, why: It is not that one.}
    c: {says: more, why: It is this one as well.}
  computed: '["a"]'
"""
NUMBER = """\
which:
  kind: number
  ask: How many?
  computed: 1 + 2
  key: 3
  tolerance: 0
  why: One and two.
  mistakes:
    less: {value: 2, why: One is missing.}
  otherwise: Count again.
"""
MATCH = """\
which:
  kind: match
  ask: What with what?
  pairs:
    a: {says: one, fits: "1", why: It is one.}
    b: {says: two, fits: "2", why: It is two.}
  computed: no
"""
PREDICT = """\
kind: choice
ask: What?
options:
  a: {prints: "3", why: It is three.}
  b: {prints: "4", why: It is not four.}
"""
PARSONS = """\
ask: Order them.
lines: |
  def f(a):
      b = a + 1
      return b
computed: f(1) == 2
why: So it runs.
"""


def fence(directive: str, body: str, argument: str = "") -> str:
    """A directive as a lesson holds it, whose body begins on line 4."""
    return f"# Title\n\n```{{{directive}}} {argument}".rstrip() + f"\n{body}```\n"


def told(text: str) -> list[tuple[int, str]]:
    """Line and message of every problem."""
    with pytest.raises(Malformed) as caught:
        quizzing.read(text, HERE)
    assert all(problem.code == "L501" and problem.hint for problem in caught.value.problems)
    return [(problem.place.line, problem.message) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("directive", "body", "argument"),
    [
        ("quiz", CHOICE, ""),
        ("quiz", SEVERAL, ""),
        ("quiz", NUMBER, ""),
        ("quiz", MATCH, ""),
        ("predict", PREDICT, "which"),
        ("predict", textwrap.dedent(NUMBER.partition("\n")[2]), "which"),
        ("parsons", PARSONS, "which"),
    ],
)
def test_every_kind_is_read(directive: str, body: str, argument: str):
    """A question of each kind is read, with its name and with an explanation for every option."""
    (asked,) = quizzing.read(fence(directive, body, argument), HERE)
    assert asked.name == "which"
    assert asked.question.directive == directive
    assert len(asked.question.explanations) >= 1
    assert all(asked.question.explanations.values())


def test_places_are_lines_of_the_file():
    """A key of a question has its line in the lesson; one that is absent has its question's."""
    (asked,) = quizzing.read(fence("quiz", CHOICE), HERE)
    assert asked.place("options", "b", "why").line == 9
    assert asked.place("key").line == 11
    assert asked.place("mistakes").line == asked.place().line == 4


FAULTS = {
    "unknown key": (CHOICE + "  colour: red\n", 12, "'colour' is not known"),
    "no kind": (CHOICE.replace("  kind: choice\n", ""), 4, "the key 'kind' is missing"),
    "other kind": (CHOICE.replace("choice", "guess", 1), 5, "the kind 'guess' is not known"),
    "no ask": (CHOICE.replace("  ask: Which?\n", ""), 4, "'ask' is missing"),
    "one option": (
        CHOICE.replace("    b: {says: that, why: It is not that one.}\n", ""),
        7,
        "at least 2 items",
    ),
    "no why": (CHOICE.replace(", why: It is not that one.", ""), 9, "'options.b.why' is missing"),
    "id of no option": (CHOICE.replace("key: a", "key: c"), 4, "'c' is no option"),
    "nothing tells the key": (CHOICE.replace("  key: a\n", ""), 4, "needs a `key`"),
    "no computed": (CHOICE.replace("  computed: no\n", ""), 4, "'computed' is missing"),
    "computed yes": (CHOICE.replace("computed: no", "computed: yes"), 10, "where no code can tell"),
    "not Python": (CHOICE.replace("computed: no", "computed: a b"), 10, "no Python expression"),
    "two expressions": (CHOICE.replace("computed: no", "computed: a, b"), 10, "brackets around"),
    "no list of keys": (SEVERAL.replace("'[\"a\"]'", "no"), 4, "a list of the right options"),
    "several, id of no option": (SEVERAL + "  key: [d]\n", 4, "'d' is no option"),
    "no number": (NUMBER.replace("1 + 2", "no").replace("  key: 3\n", ""), 4, "`key`, the number"),
    "infinite": (NUMBER.replace("key: 3", "key: .inf"), 8, "no finite number"),
    "tolerance below zero": (NUMBER.replace("tolerance: 0", "tolerance: -1"), 9, "greater than"),
    "mistake without a number": (NUMBER.replace("value: 2, ", ""), 12, "either `value`"),
    "one thing to match with": (MATCH.replace('"2"', '"1"'), 4, "the same `fits`"),
    "id that is no word": (CHOICE.replace("which:", "Which One:"), 4, "'Which One' is no question"),
    "id that YAML takes for true": (CHOICE.replace("which:", "yes:"), 3, "True is no question"),
    "no mapping": ("- a\n- b\n", 4, "expected keys and values"),
    "no YAML": ("a: [\n", 4, "not valid YAML"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_faults_of_a_quiz(fault: str):
    """Each fault of a quiz is told once, in words, at its line."""
    body, line, words = FAULTS[fault]
    ((at, message),) = told(fence("quiz", body))
    assert words in message
    assert at == line or fault == "no YAML"


PREDICT_FAULTS = {
    "words without an expression": (
        PREDICT.replace('prints: "3"', "says: three").replace('prints: "4"', "says: four"),
        "need `computed`",
    ),
    "words and output": (PREDICT.replace('prints: "3"', "says: three"), "or none"),
    "both in one": (PREDICT.replace('prints: "3"', 'prints: "3", says: three'), "needs either"),
    "output and expression": (PREDICT + "computed: x\n", "take `computed` out"),
    "id of no option": (PREDICT + "key: z\n", "'z' is no option"),
}


@pytest.mark.parametrize("fault", PREDICT_FAULTS)
def test_faults_of_a_prediction(fault: str):
    """A prediction has options in one form, and a key from the cell."""
    body, words = PREDICT_FAULTS[fault]
    assert words in told(fence("predict", body, "which"))[0][1]


PARSONS_FAULTS = {
    "not Python": (PARSONS.replace("def f(a):", "def f(a)"), "not Python"),
    "half a step": (PARSONS.replace("      ", "    "), "indent by 4 spaces"),
    "two lines": (PARSONS.replace("      b = a + 1\n", ""), "2 lines, where three to ten"),
    "extra but right": (
        PARSONS + "extra:\n  x: {line: return b, why: It is not.}\n",
        "is extra and part",
    ),
}


@pytest.mark.parametrize("fault", PARSONS_FAULTS)
def test_faults_of_a_parsons_problem(fault: str):
    """A Parsons problem is a program of some lines, with whole steps of indentation."""
    body, words = PARSONS_FAULTS[fault]
    assert words in told(fence("parsons", body, "which"))[0][1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (fence("quiz", CHOICE, "name"), "takes no argument"),
        (fence("predict", PREDICT), "needs an id"),
        (fence("parsons", PARSONS, "Two words"), "needs an id"),
        (fence("recall", "count: 3\n"), "no argument, no body"),
        (fence("recall", "", "three"), "no argument, no body"),
    ],
)
def test_heads(text: str, words: str):
    """A directive has just the argument and the body that belong to it."""
    ((line, message),) = told(text)
    assert (line, words in message) == (3, True)


def test_all_faults_are_told():
    """Faults of several questions and of several directives come together."""
    text = fence(
        "quiz", CHOICE.replace("key: a", "key: z") + CHOICE.replace("which", "other") + "  x: 1\n"
    )
    text += fence("predict", PREDICT)
    assert len(told(text)) == 3


def test_a_name_stands_once():
    """Two questions of a lesson never share a name, in whatever directives they stand."""
    text = fence("quiz", CHOICE) + "\n" + fence("parsons", PARSONS, "which")
    ((line, message),) = told(text)
    assert message == "two questions are called 'which'; the first stands on line 4"
    assert line == 16


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("````md\n```{quiz}\na: 1\n```\n````\n", []),
        ("~~~\n```{quiz}\n```\n~~~\n", []),
        (":::{note}\n```{quiz}\n```\n:::\n", [(True, 2, 3)]),
        ("- a\n\n  ```{quiz}\n  ```\n", [(True, 3, 4)]),
        ("```{recall}\n```\n", [(False, 1, 2)]),
        ("```{quiz}\na: 1\n", [(False, 1, 3)]),
        (":::{quiz}\na: 1\n:::\n", [(False, 1, 3)]),
        ("```{code-cell}\n'''\n```\n\n```{quiz}\n```\n", [(False, 5, 6)]),
    ],
)
def test_fences(text: str, found: list[tuple[bool, int, int]]):
    """Directives are found wherever they stand, but not where they are only shown."""
    assert [(x.nested, x.line, x.end) for x in quizzing.fences(text)] == found


def test_a_kind_says_what_it_explains():
    """A question of no kind explains nothing."""
    with pytest.raises(NotImplementedError):
        Question(ask="x", computed=None).explanations  # noqa: B018
