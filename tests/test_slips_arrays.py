"""Misconceptions about plain arrays: axes, shapes, masks and loops."""

from __future__ import annotations

import types

import numpy as np
import pytest

from castalia.checking import Call, Function, LiveAnswer, Status, Value, array_slips, slips
from castalia.checking.answers import Raised

GRID = np.arange(9.0).reshape(3, 3) ** 2
MEANS = GRID.mean(axis=1)
ACCIDENT, INTENDED = GRID - MEANS, GRID - MEANS[:, np.newaxis]
LOOP = "def f(a):\n    for row in a:\n        total = total + row\n    return total"


def seen(got=None, expected=None, source="", raised=None):
    """Evidence for slips."""
    return slips.Evidence("x", got, expected, source, 1e-6, raised)


PROOFS = [
    (
        array_slips.wrong_axis(lambda axis: GRID.mean(axis=axis), (0,)),
        seen(GRID.mean(axis=0), MEANS),
        seen(MEANS + 1, MEANS),
    ),
    (
        array_slips.wrong_axis(lambda axis: np.zeros((2, 3, 4)).max(axis=axis), (0, 1)),
        seen(np.zeros((2, 4)), np.zeros((2, 3))),
        seen(np.zeros((4, 3)), np.zeros((2, 3))),
    ),
    (array_slips.accidental_fit(lambda: ACCIDENT), seen(ACCIDENT, INTENDED), seen(GRID, INTENDED)),
    (
        array_slips.degrees_for_radians(lambda: np.cos(60.0)),
        seen(np.cos(60.0), 0.5),
        seen(np.sin(np.deg2rad(60.0)), 0.5),
    ),
    (array_slips.picked_by_mask(), seen(GRID[GRID > 4], GRID), seen(GRID[GRID > 4], MEANS)),
    (
        array_slips.and_for_mask(),
        seen(source="x = (a > 1) and (b < 2)"),
        seen(source="x = (a > 1) & (b < 2)"),
    ),
    (
        array_slips.and_for_mask(),
        seen(source="x = a > 1 & b < 2"),
        seen(source="x = a > 1 & b < 2", raised=Raised("NameError", "name 'a' is not defined")),
    ),
    (
        array_slips.shapes_refused(),
        seen(raised=Raised("ValueError", "operands could not be broadcast together")),
        seen(raised=Raised("ValueError", "cannot convert float NaN to integer")),
    ),
    (
        array_slips.shapes_refused(),
        seen(source="x = grid * weights"),
        seen(source="x = grid * weights[:, np.newaxis] * wieghts"),
    ),
    (
        array_slips.loops_kept(given="by_loops"),
        seen(source="f = by_loops"),
        seen(source="f = by_arrays  # not by_loops"),
    ),
    (
        array_slips.loops_kept(given="by_loops"),
        seen(source="def x(a):\n    return by_loops(a)"),
        seen(source="def x(a):\n    return a * 2\nb = by_loops(a)\nnp.allclose(x(a), by_loops(a))"),
    ),
    (
        array_slips.loops_kept(given="by_loops"),
        seen(source="x = 2 * by_loops(a)"),
        seen(source="x = 2 * a\nprint(by_loops(a))"),
    ),
    (
        array_slips.loops_kept(),
        seen(source=LOOP),
        seen(source="def f(a):\n    return a.sum(axis=0)"),
    ),
    (
        array_slips.loops_kept(),
        seen(source="f = np.vectorize(g)"),
        seen(source="f = np.hypot(a, b"),
    ),
    (
        array_slips.loops_kept(),
        seen(source="x = [a * 2 for a in b]"),
        seen(source="x = b * 2  # for b"),
    ),
]


@pytest.mark.parametrize(("slip", "yes", "no"), PROOFS, ids=lambda one: getattr(one, "name", ""))
def test_misconceptions_about_arrays(slip, yes, no):
    """Each detector sees its misconception, and not the nearest other thing."""
    assert slip.explains(yes)
    assert not slip.explains(no)
    assert slip.message.endswith((".", "?"))


def test_a_mask_that_stopped_is_told_by_its_source():
    """`and` between arrays is an error, so the name is missing; the misconception is told instead."""
    check = Value(
        "x", lambda: GRID > 4, slips=(array_slips.and_for_mask("Ask all points at once"),)
    )
    found = check.judge(LiveAnswer({}, ["x = (grid > 4) and (grid < 9)"]))
    assert (found.status, found.slip) == (Status.MISCONCEPTION, "and-for-mask")
    assert found.reread == "Ask all points at once"


def test_a_right_answer_with_loops_is_told():
    """Loops are a habit: told although the values agree, and not of an expression."""
    check = Value("x", lambda: GRID * 2, slips=(array_slips.loops_kept(),))
    looped = LiveAnswer({"x": GRID * 2}, ["x = np.array([row * 2 for row in grid])"])
    assert check.judge(looped).slip == "loops-kept"
    assert check.judge(LiveAnswer({"x": GRID * 2}, ["x = grid * 2"])).status == Status.PASSED


def test_shapes_that_do_not_fit_in_a_function():
    """A function that stops because shapes do not fit is told how to make them fit."""
    check = Function(
        "f", lambda: [Call("f(grid)", (GRID,), GRID)], slips=(array_slips.shapes_refused(),)
    )
    found = check.judge(LiveAnswer({"f": lambda grid: grid * np.zeros(2)}))
    assert (found.status, found.slip) == (Status.MISCONCEPTION, "shapes-refused")


def test_every_misconception_about_arrays_is_proved():
    """No detector that the module offers goes unproven."""
    offered = {
        name.replace("_", "-")
        for name, thing in vars(array_slips).items()
        if isinstance(thing, types.FunctionType) and thing.__module__ == array_slips.__name__
    }
    assert {name for name in offered if not name.startswith("-")} == {
        slip.name for slip, _, _ in PROOFS
    }
