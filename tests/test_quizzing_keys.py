"""Keys follow from what cells publish and show; a key that was typed must agree."""

from __future__ import annotations

from pathlib import Path

import nbclient
import pytest
from asking import FIRST, SECOND
from small_books import HEADER, code
from test_quizzing import CHOICE, HERE, MATCH, NUMBER, PARSONS, PREDICT, SEVERAL, fence

from castalia import myst, quizzing, reading
from castalia.errors import Malformed
from castalia.quizzing.blocks import Asked
from castalia.quizzing.keys import _key
from castalia.quizzing.questions import QuizQuestion
from castalia.quizzing.trying import tried
from castalia.running import results

ROOT = Path(__file__).parent.parent
NAME = quizzing.value_name("which")


def settled(text: str, value: str | None = None, output: str | None = None, **more: str):
    """The key of the only question of a text, and the numbers of its mistakes."""
    values = ({} if value is None else {NAME: value}) | more
    outputs = {} if output is None else {"which": output}
    found = quizzing.settle(quizzing.read(text, HERE), values, outputs)["which"]
    return found.key, dict(found.mistakes)


def told(text: str, value: str | None = None, output: str | None = None, **more: str):
    """Line, message and hint of what keeps the only question from being settled."""
    with pytest.raises(Malformed) as caught:
        settled(text, value, output, **more)
    (problem,) = caught.value.problems
    assert problem.code == "L500"
    assert problem.place.file == HERE
    return problem.place.line, problem.message, problem.hint


COMPUTED = CHOICE.replace("computed: no", "computed: x")
FITTED = MATCH.replace("computed: no", "computed: x")


@pytest.mark.parametrize(
    ("text", "value", "output", "key"),
    [
        (fence("quiz", CHOICE), None, None, "a"),
        (fence("quiz", COMPUTED), "a", None, "a"),
        (fence("quiz", COMPUTED.replace("  key: a\n", "")), "b", None, "b"),
        (fence("quiz", SEVERAL), "c a", None, ["a", "c"]),
        (fence("quiz", SEVERAL), "", None, []),
        (fence("quiz", SEVERAL + "  key: [c, a]\n"), "a c", None, ["a", "c"]),
        (fence("quiz", NUMBER), "3.0", None, 3.0),
        (fence("quiz", NUMBER.replace("1 + 2", "no")), None, None, 3.0),
        (fence("quiz", MATCH), None, None, {"a": "1", "b": "2"}),
        (fence("quiz", FITTED), '{"b": 2, "a": "1"}', None, {"a": "1", "b": "2"}),
        (fence("predict", PREDICT, "which"), None, " 3\n", "a"),
        (fence("predict", PREDICT.replace('"3"', "KeyError"), "which"), None, "KeyError: 'x'", "a"),
        (
            fence("parsons", PARSONS, "which"),
            "",
            None,
            [[0, "def f(a):"], [1, "b = a + 1"], [1, "return b"]],
        ),
    ],
)
def test_keys(text: str, value: str | None, output: str | None, key: object):
    """Each kind of question gets its key from what was published or shown, or from its author."""
    assert settled(text, value, output)[0] == key


@pytest.mark.parametrize(
    ("text", "value", "output", "line", "words"),
    [
        (fence("quiz", COMPUTED), "b", None, 11, "the key says 'a', the cells say 'b'"),
        (fence("quiz", COMPUTED), "z", None, 10, "gives 'z', which is no option"),
        (fence("quiz", COMPUTED), None, None, 10, "was not computed"),
        (fence("quiz", SEVERAL + "  key: [a]\n"), "a b", None, 12, "says a, the cells say a, b"),
        (fence("quiz", SEVERAL + "  key: []\n"), "a", None, 12, "says none, the cells say a"),
        (fence("quiz", SEVERAL), "a z", None, 11, "'z', which is no option"),
        (fence("quiz", NUMBER), "4.0", None, 8, "the key says 3, the cells say 4"),
        (fence("quiz", NUMBER.replace("value: 2", "value: 3")), "3", None, 12, "the right number"),
        (
            fence(
                "quiz", NUMBER.replace("otherwise", "  more: {value: 2, why: It is.}\n  otherwise")
            ),
            "3",
            None,
            13,
            "cannot be told from less",
        ),
        (fence("quiz", NUMBER.replace("value: 2", "computed: x")), "3", None, 12, "not computed"),
        (fence("quiz", FITTED), '{"a": "1"}', None, 10, "no dictionary of what fits"),
        (fence("quiz", FITTED), "[1]", None, 10, "no dictionary of what fits"),
        (fence("quiz", FITTED), '{"a": "1", "b": "3"}', None, 9, "fit '2', the cells say '3'"),
        (fence("predict", PREDICT, "which"), None, None, 3, "no cell follows"),
        (fence("predict", PREDICT, "which"), None, "5", 6, "no option says what the cell shows"),
        (
            fence("predict", PREDICT.replace('"4"', '"3 "'), "which"),
            None,
            "3",
            6,
            "2 options say",
        ),
        (fence("predict", PREDICT + "key: b\n", "which"), None, "3", 9, "the cells say 'a'"),
        (fence("parsons", PARSONS, "which"), "lines 1 and 2 may", None, 9, "lines 1 and 2 may"),
    ],
)
def test_what_does_not_agree_is_named(text, value, output, line, words):
    """A key that is not what the cells say is told at its line, with what both say."""
    at, message, hint = told(text, value, output)
    assert (at, words in message) == (line, True), message
    assert message.startswith("which: ")
    assert hint


SHOWN = fence(
    "predict", "kind: number\nask: x\ntolerance: 0\nwhy: It is.\notherwise: It is not.\n", "which"
)


@pytest.mark.parametrize(
    ("output", "number"),
    [("3", 3.0), ("-2.5\n", -2.5), ("−2", -2.0), ("np.float64(1e-3)", 0.001), ("1_000", 1000.0)],
)
def test_a_predicted_number_is_what_the_cell_shows(output: str, number: float):
    """A cell's output that is a number is the key, however NumPy shows it."""
    assert settled(SHOWN, output=output)[0] == number


@pytest.mark.parametrize("output", ["three", "3 4", "", "array([3])"])
def test_an_output_that_is_no_number(output: str):
    """An output that is no number is told, with the two ways to mend it."""
    _, message, hint = told(SHOWN, output=output)
    assert "shows no number" in message
    assert "`computed`" in hint


def test_numbers_agree_within_their_tolerance():
    """A typed key may differ by the tolerance, however binary fractions fall; not by more."""
    text = fence(
        "quiz", NUMBER.replace("key: 3", "key: 0.3").replace("tolerance: 0", "tolerance: 0.1")
    )
    assert settled(text, "0.4")[0] == 0.4
    assert "the cells say 0.41" in told(text, "0.41")[1]


def test_mistakes_have_their_numbers():
    """A mistake's number is typed or computed, and known afterwards."""
    text = fence("quiz", NUMBER.replace("value: 2", "computed: x"))
    name = quizzing.value_name("which", "less")
    assert settled(text, "3", **{name: "1.5"}) == (3.0, {"less": 1.5})


def test_a_kind_without_a_key_is_our_fault():
    """A new kind of question that nobody can settle is refused, not passed by."""

    class Riddle(QuizQuestion):
        computed: None = None

    (asked,) = quizzing.read(fence("quiz", CHOICE), HERE)
    strange = Asked("which", Riddle(ask="?"), asked.fence, HERE, {})
    with pytest.raises(TypeError, match="Riddle"):
        _key(strange, {}, None)


# ---------------------------------------------------------------- in a kernel

PROGRAM = "b = a + 1\nc = b * 2\nd = c - 1"


@pytest.mark.parametrize(
    ("program", "condition", "words"),
    [
        (PROGRAM, "d == 3", ""),
        (PROGRAM, "d == 4", "this is not true: d == 4"),
        ("b = a + 1\nc = a + 2\nd = b * c", "d == 6", "lines 1 and 2 may stand in either order"),
        ("b = a + z\nc = b\nd = c", "d == 6", "the program raised NameError"),
        ("print(a)\nb = a\nc = b", "c == 1", "lines 1 and 2 may stand in either order"),
        ("x = a\nx = x + 1\nx = x + 1", "x == 3", ""),
    ],
)
def test_a_program_is_tried_in_its_order_and_in_others(program, condition, words, capsys):
    """A program that fails, or works as well with two lines exchanged, is found out, quietly."""
    names = {"a": 1}
    assert words in tried(program, condition, names)
    assert (words == "") == (tried(program, condition, names) == "")
    assert names == {"a": 1}
    assert capsys.readouterr().out == ""


def lesson_text(body: str) -> str:
    """A lesson with a body."""
    header = HEADER.format(title="One", needs=[], datasets=[], kernel="python3")
    return header + body


def test_hidden_cells_stand_where_the_values_are_known():
    """Values are computed before the question, those of a prediction after its cell."""
    made = myst.notebook(lesson_text(SECOND), HERE)
    names = [cell.get("id", "") for cell in made.cells]
    cells = [cell.source for cell in made.cells]
    after = cells.index("print(len(field))")
    order = [
        names.index(quizzing.value_name(name))
        for name in ("middle", "true-ones", "fitting", "half")
    ]
    assert order == sorted(order)
    assert after < order[0]
    assert order[-1] < next(n for n, text in enumerate(cells) if "{parsons}" in text)
    hidden = [cell for cell in made.cells if myst.VALUE_TAG in cell.metadata.get("tags", ())]
    assert len(hidden) == 4
    assert len(made.metadata["source_map"]) == len(made.cells)


def test_a_prediction_in_words_is_computed_below_its_cell():
    """What a prediction needs is evaluated when its cell has run, at the line that asks for it."""
    body = PREDICT.replace('prints: "3"', "says: three").replace('prints: "4"', "says: four")
    text = lesson_text(
        code("x = 1") + fence("predict", body + "computed: y\n", "which") + "\n" + code("y = 'a'")
    )
    made = myst.notebook(text, HERE)
    index = next(n for n, cell in enumerate(made.cells) if cell.get("id") == NAME)
    assert made.cells[index - 1].source == "y = 'a'"
    assert text.splitlines()[made.metadata["source_map"][index]] == "computed: y"


@pytest.mark.slow
def test_a_real_kernel_settles_every_kind():
    """Executed by nbclient alone, both small lessons settle all their questions."""
    keys = {}
    for text in (lesson_text(FIRST), lesson_text(SECOND)):
        made = myst.notebook(text, HERE)
        nbclient.execute(made)
        found = quizzing.settle(
            quizzing.read(text, HERE),
            quizzing.published(made),
            quizzing.shown(made, myst.VALUE_TAG),
        )
        keys |= {name: item.key for name, item in found.items()}
    assert keys["largest"] == "greatest"
    assert keys["mean-value"] == "two"
    assert keys["count"] == 3
    assert keys["true-ones"] == ["between", "unit"]
    assert keys["half"] == 1
    assert keys["middle"][1] == [1, "ordered = sorted(values)"]


BOOK = reading.read_book(ROOT)
ASKING = [slug for slug, lesson in BOOK.lessons.items() if quizzing.questions(lesson)]


@pytest.mark.parametrize("slug", ASKING)
def test_every_key_of_the_book_holds(slug: str):
    """What lessons computed when they last ran agrees with every key that their authors typed."""
    lesson = BOOK.lessons[slug]
    try:
        ran = results.cached_notebook(results.open_cache(ROOT), lesson)
    except KeyError:
        pytest.skip("this lesson has not run; `castalia run` first")
    found = quizzing.settle(
        quizzing.read(lesson.text, lesson.path),
        quizzing.published(ran),
        quizzing.shown(ran, myst.VALUE_TAG),
    )
    assert set(found) == {asked.name for asked in quizzing.questions(lesson)}


def test_the_book_asks():
    """There are questions in the book for the test above to look at."""
    assert "climatology-and-anomaly" in ASKING
