"""The checker looks in one fixed order, compares arrays with care, and never changes an answer."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import types

import numpy as np
import pytest
import xarray as xr
from tools.fields import field

from castalia.checking import Call, Figure, Function, LiveAnswer, Status, Value, comparing, slips
from castalia.checking.findings import Finding
from castalia.checking.showing import Report, Shown


def judged(source: str, check: Value | Function | Figure) -> Finding:
    """What a check says of an answer's code, run as one cell."""
    namespace: dict = {}
    with contextlib.suppress(Exception):  # as in a notebook: the source is known all the same
        exec(source, namespace)
    return check.judge(LiveAnswer(namespace, [source]))


X = Value("x", lambda: 2.0, within=0.01, because="It is twice one.")
DOUBLE = Function("double", lambda: [Call("double(3)", (3,), 6)], because="Twice three.")


@pytest.mark.parametrize(
    ("source", "status", "words"),
    [
        ("x = ____", Status.UNATTEMPTED, "1 blank"),
        ("x = 1 + ____ + ____", Status.UNATTEMPTED, "2 blanks"),
        ("x = ...", Status.UNATTEMPTED, "Begin with `x`"),
        ("y = 2", Status.MISSING, "nothing called `x`"),
        ("x = 1 / 0", Status.MISSING, "stopped with an error"),
        ("x = 'two'", Status.WRONG_FORM, "`x` is text, expected one number"),
        ("x = None", Status.WRONG_FORM, "`x` is None"),
        ("x = [1, 2]", Status.WRONG_FORM, "`x` is a list"),
        ("def x(): pass\nx.y = 1", Status.UNATTEMPTED, "Begin"),
        ("def x(): return 2", Status.WRONG_FORM, "is a function, expected its result"),
        ("x = 2.5", Status.WRONG_VALUE, "a number, and not the right one. It is twice one."),
        ("x = 2.001", Status.PASSED, ""),
        ("import numpy as np\nx = np.float32(2)", Status.PASSED, ""),
    ],
)
def test_the_order_for_a_variable(source, status, words):
    """Blank, missing, form, value, passed: the first that applies is said."""
    found = judged(source, X)
    assert found.status == status
    assert words in found.message


@pytest.mark.parametrize(
    ("got", "expected", "words"),
    [
        (3, 2, "`x` is a number, and not the right one."),
        ("rain", "snow", "`x` is text, and not the text that is asked for."),
        (False, True, "`x` is False, and should not be."),
        ([1, 2], [1, 3], "`x` has the right form, and not the right values."),
    ],
)
def test_a_wrong_value_is_called_what_it_is(got, expected, words):
    """Nobody is told of one number that its form is right and its values are not."""
    assert judged(f"x = {got!r}", Value("x", lambda: expected)).message == words


@pytest.mark.parametrize(
    ("got", "same"),
    [
        (([1.0, 2.0], [3.0]), True),
        (([1.0, 2.1], [3.0]), False),
        (([1.0], [3.0, 2.0]), False),
        (([1.0, 2.0],), False),
        (([1.0, 2.0], 3.0), False),
        (None, False),
    ],
)
def test_nested_values_of_unequal_length(got, same):
    """Lists within a tuple are held one by one, whatever their lengths, and a wrong one is told."""
    assert comparing.agree(got, ([1.0, 2.0], [3.0]), 1e-6) is same
    found = judged(f"x = {got!r}", Value("x", lambda: ([1.0, 2.0], [3.0])))
    assert (found.status == Status.PASSED) is same
    assert found.message or same


@pytest.mark.parametrize(
    ("source", "status", "words"),
    [
        ("def double(n):\n    '''Twice.'''\n    ...", Status.UNATTEMPTED, "Begin with"),
        ("def double(n):\n    return ____", Status.UNATTEMPTED, "1 blank"),
        ("double = 3", Status.WRONG_FORM, "is an int, expected a function"),
        ("def double(n):\n    return n + m", Status.RAISED, "uses a name that it does not know"),
        ("def double(n):\n    return n['a']", Status.RAISED, "TypeError"),
        (
            "def double(n):\n    raise OSError('no')",
            Status.RAISED,
            "stopped with an error: OSError",
        ),
        ("def double(n):\n    return n + 2", Status.WRONG_VALUE, "Twice three."),
        ("def double(n):\n    return n + n", Status.PASSED, ""),
    ],
)
def test_the_order_for_a_function(source, status, words):
    """A function is called with data; what was called and what came back is told."""
    found = judged(source, DOUBLE)
    assert found.status == status
    assert words in found.message
    if status in (Status.RAISED, Status.WRONG_VALUE):
        assert ("called", "double(3)") in found.evidence


def test_near_misses_are_suggested():
    """A name with a slip of the finger is recognised."""
    check = Value("climatology", lambda: 1)
    found = judged("climatolgy = 1", check)
    assert found.status == Status.MISSING
    assert "You have `climatolgy`" in found.message


def test_an_answer_is_not_changed():
    """Whatever is checked, the learner's variables stay what they were."""
    mine, given = field(), field()

    def spoil(one):
        one[:] = 0
        return one

    answer = LiveAnswer({"x": mine, "spoil": spoil, "_hidden": 1, "np": np})
    Value("x", field).judge(answer)
    called = answer.call("spoil", given)
    assert mine.identical(field())
    assert given.identical(field())
    assert called.changed == ("argument 1",)
    assert answer.names() == ("x", "spoil")


def test_labels_cannot_be_spoilt_through_the_answer():
    """Attributes of what an answer hands out are not those of the learner's variable."""
    mine = field()
    LiveAnswer({"x": mine}).get("x").attrs["units"] = "K"
    assert mine.attrs["units"] == "degC"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("x = 1", True),
        ("  x = 1", True),
        ("a, x = 1, 2", True),
        ("x, a = 1, 2", True),
        ("x: int = 1", True),
        ("def x(n):\n    return n", True),
        ("x == 1", False),
        ("f(x=1)", False),
        ("ring = f(\n    x, lon=3\n)", False),
        ("x[0] = 3", False),
        ("x = 1 +", True),
        ("def x(n)", True),
        ("%time y = 1\nx = 1", True),
        ("xx = 1", False),
        ("# x = 1", False),
    ],
)
def test_the_cell_of_a_name_is_found(source, found):
    """The source of a name is the cell that was to give it a value."""
    assert bool(LiveAnswer({}, [source]).source("x")) is found


def test_the_last_cell_counts():
    """Of several cells that give a name a value, the last is its source."""
    assert LiveAnswer({}, ["x = 1", "x = 2", "y = 3"]).source("x") == "x = 2"


def two(value, other, printed=""):
    """A function's answers to two calls, for slips."""
    from castalia.checking.answers import Called

    return {"called": Called(value, printed), "again": Called(other)}


def seen(got=None, expected=None, source="", **more):
    """Evidence for slips."""
    return slips.Evidence("x", got, expected, source, 0.01, **more)


def raised(kind):
    """An exception of a learner's."""
    from castalia.checking.answers import Raised

    return Raised(kind, "")


def changed():
    """A call that changed what it was given."""
    from castalia.checking.answers import Called

    return Called(1, changed=("argument 1",))


F, T = field(), xr.DataArray(np.zeros(3), dims="time")
M = xr.DataArray(np.zeros(12), dims="month")
LOOP = "for y in years:\n    total += part.sel(year=y).compute()"
PROOFS = [
    (slips.gives("any", lambda: 3.0, "Three."), seen(3.0, 2.0), seen(4.0, 2.0)),
    (slips.position_for_label(lambda: F[0]), seen(F[0], F[1]), seen(F[2], F[1])),
    (
        slips.label_for_position(),
        seen(source="a.sel(time=0)", raised=raised("KeyError")),
        seen(source="a.isel(time=0)", raised=raised("IndexError")),
    ),
    (slips.label_for_position(lambda: 5.0), seen(5.0, 2.0), seen(4.0, 2.0)),
    (
        slips.nearest_forgotten(),
        seen(source="x = a.sel(lat=3)"),
        seen(source="x = a.sel(lat=3, method='nearest')"),
    ),
    (slips.longitude_convention(dim="lon"), seen(F[:, :0], F), seen(F[:, :1], F)),
    (slips.longitude_convention(lambda: 7.0), seen(7.0, 8.0), seen(6.0, 8.0)),
    (slips.descending_slice("lat"), seen(F.sel(lat=slice(-10, 10)), F), seen(F, F)),
    (slips.unweighted_mean(lambda: F.mean("lat")), seen(F.mean("lat"), F[0]), seen(F[1], F[0])),
    (slips.unweighted_months(lambda: 3.0), seen(3.0, 2.9), seen(2.8, 2.9)),
    (slips.wrong_climatology(lambda: F - 1), seen(F - 1, F), seen(F - 2, F)),
    (
        slips.resample_for_groupby(),
        seen(T, M, "x = a.resample(time='MS').mean()"),
        seen(T, T, "x = a.resample(time='MS').mean()"),
    ),
    (slips.kelvin_for_celsius(), seen(F + 273.15, F), seen(F + 100, F)),
    (slips.nan_by_equality(), seen(source="x = a == np.nan"), seen(source="x = np.isnan(a)")),
    (
        slips.integer_overflow(),
        seen(np.array([44], np.uint8), np.array([300])),
        seen(np.array([45], np.uint8), np.array([300])),
    ),
    (slips.scale_forgotten(0.01, 20.0), seen((F - 20) / 0.01, F), seen(F / 0.5, F)),
    (slips.broadcast(), seen(T * M, T), seen(T.expand_dims("one"), T)),
    (slips.broadcast(), seen(np.zeros((3, 3)), np.zeros(3)), seen(np.zeros(3), np.zeros(3))),
    (slips.axis_of_one(), seen(T.expand_dims("one"), T), seen(T * M, T)),
    (slips.by_position(lambda: F[::-1]), seen(F[::-1], F), seen(F + 1, F)),
    (slips.mutable_default(), seen(**two([1], [1, 1])), seen(**two([1], [1]))),
    (slips.aliasing(), seen(called=changed()), seen(**two(1, 1))),
    (
        slips.not_frozen(),
        seen(source="@dataclass\nclass Hour: ..."),
        seen(source="@dataclass(frozen=True)\nclass Hour: ..."),
    ),
    (slips.print_for_return(), seen(**two(None, None, "3\n")), seen(**two(3, 3, "3\n"))),
    (slips.compute_in_loop(), seen(source=LOOP), seen(source="x = total.compute()")),
    (slips.compute_in_loop(), seen(source="x = [p.values for p in ps]"), seen(source="for")),
    (slips.chunks_across("lat"), seen(F.chunk(lat=1)), seen(F.chunk(lat=3, lon=1))),
]


@pytest.mark.parametrize(("slip", "yes", "no"), PROOFS, ids=lambda one: getattr(one, "name", ""))
def test_misconceptions(slip, yes, no):
    """Each detector sees its misconception, and not the nearest other thing."""
    assert slip.explains(yes)
    assert not slip.explains(no)
    assert slip.message.endswith((".", "?"))


def test_every_misconception_is_proved():
    """No detector that the module offers goes unproven."""
    made = {slip.name for slip, _, _ in PROOFS} - {"any"}
    offered = {
        name.replace("_", "-")
        for name, thing in vars(slips).items()
        if isinstance(thing, types.FunctionType) and thing.__module__ == slips.__name__
    } - {"gives"}
    assert {name for name in offered if not name.startswith("-")} == made


def test_a_misconception_explains_form_and_value():
    """A slip replaces the plain message, with its section; a habit is told though values agree."""
    slip = slips.gives("half", lambda: 1.0, "That is one half of it.", "Doubling")
    found = judged("x = 1.0", Value("x", lambda: 2.0, slips=(slip,)))
    assert (found.status, found.slip, found.reread) == (Status.MISCONCEPTION, "half", "Doubling")
    check = Value("x", lambda: 2.0, slips=(slips.compute_in_loop(),))
    found = check.judge(LiveAnswer({"x": 2.0}, ["for p in ps:\n    x = p.values"]))
    assert (found.status, found.slip) == (Status.MISCONCEPTION, "compute-in-loop")


def test_a_missing_name_may_show_a_misconception():
    """A cell that stopped is read, too: the nearest was forgotten."""
    check = Value("x", lambda: 1.0, slips=(slips.nearest_forgotten(),))
    found = judged("x = a.sel(lat=3)", check)
    assert (found.status, found.slip) == (Status.MISCONCEPTION, "nearest-forgotten")


def axes(**words):
    """An Axes with one line, as a learner draws it."""
    import matplotlib as mpl

    mpl.use("Agg")
    import matplotlib.pyplot as plt

    _, ax = plt.subplots()
    ax.plot([1, 2, 3], [1.0, 4.0, 9.0], label="squares")
    ax.set(xlabel="month", ylabel="anomaly (°C)", title="Squares", **words)
    ax.legend()
    plt.close("all")
    return ax


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ({"lines": lambda: [[1.0, 4.0, 8.0]]}, "lacks a line"),
        ({"ylabel": "mm"}, "y label of your figure says 'anomaly (°C)'; it must name 'mm'"),
        ({"title": "cubes"}, "title of your figure says 'Squares'"),
        ({"colour_label": "K"}, "colour label of your figure is empty"),
        ({"projection": "Robinson"}, "has projection rectilinear, expected Robinson"),
        ({"symmetric": True}, "Zero is not in the middle"),
        ({"field_values": lambda: [1.0]}, "shows no field of colours"),
    ],
)
def test_figures_are_wrong(wanted, words):
    """Data, projection, colours and words of a figure are held, and the goal is shown."""
    found = Figure("ax", goal=lambda: b"png", **wanted).judge(LiveAnswer({"ax": axes()}))
    assert words in found.message
    assert found.goal_png == "cG5n"


def test_figures_are_right():
    """A figure with the data and the words asked for passes, as Axes and as Figure."""
    check = Figure("ax", lines=lambda: [[1.0, 4.0, 9.0]], ylabel="°C", xlabel="Month")
    ax = axes()
    assert check.judge(LiveAnswer({"ax": ax})).status == Status.PASSED
    assert check.judge(LiveAnswer({"ax": ax.figure})).status == Status.PASSED
    assert "`ax` is an int, expected an Axes" in check.judge(LiveAnswer({"ax": 3})).message


def test_colours_of_a_figure():
    """A field of colours is read with its scale, its NaN and the label of its bar."""
    import matplotlib.pyplot as plt

    fig, ax = plt.subplots()
    mesh = ax.pcolormesh(field(), cmap="RdBu_r", vmin=-3, vmax=3)
    fig.colorbar(mesh, label="anomaly (°C)")
    plt.close("all")
    check = Figure("ax", field_values=field, symmetric=True, colour_label="°C")
    assert check.judge(LiveAnswer({"ax": ax})).status == Status.PASSED


HOSTILE = "Not <b>yet</b>: `a < b` & *so*"


def test_reports_as_html_text_and_json():
    """All three say the same; HTML is escaped, and code and emphasis are marked."""
    found = Finding(Status.WRONG_VALUE, HOSTILE, "first", "x", evidence=(("you have", "<3>"),))
    report = Report("two", "Two & three", (found,), (2,), "lesson")
    html = report._repr_html_()
    assert "&lt;b&gt;" in html
    assert "<b>" not in html
    assert "<code>a &lt; b</code>" in html
    assert "<em>so</em>" in html
    assert "✗ first: not yet" in repr(report)
    assert "you have: <3>" in repr(report)
    row = json.loads(report.as_json())["parts"][0]
    assert (row["status"], row["message"], row["points"]) == ("wrong value", HOSTILE, 2)
    assert not report.passed


def test_every_status_has_words():
    """Each status is said in words and not by its colour alone."""
    for status in Status:
        report = Report("e", "E", (Finding(status, "M.", "p"),), (1,), "l")
        assert "p: " in repr(report)
        assert "M." in report._repr_html_()


def test_hints_and_solutions_are_shown():
    """A hint has a heading; a solution has code, escaped in HTML."""
    shown = Shown("first: one solution", "Because.", "x = a < b")
    assert repr(shown) == "first: one solution\n    Because.\n    x = a < b"
    assert "x = a &lt; b" in shown._repr_html_()


def test_the_checker_is_light():
    """Importing the checker loads no NumPy, no xarray and nothing of the book."""
    code = (
        "import sys, castalia.checking.session as s;"
        "print([m for m in ('numpy', 'xarray', 'jupytext', 'pydantic', 'yaml', 'matplotlib')"
        " if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_one_number_is_not_given_away():
    """A single number that was asked for is compared aloud, but not said."""
    found = judged("x = 3.5", X)
    assert dict(found.evidence) == {"you have": "3.5", "expected": "a smaller number"}
    assert dict(judged("x = 1", X).evidence)["expected"] == "a larger number"
    assert "expected" not in dict(judged("x = float('nan')", X).evidence)
