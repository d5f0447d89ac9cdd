"""Lazy answers are looked at from outside first, and then computed once, or in part."""

from __future__ import annotations

import contextlib
import copy
import subprocess
import sys

import dask.array as da
import numpy as np
import pytest
import xarray as xr

from castalia.checking import (
    Call,
    Chunks,
    Finding,
    Function,
    Lazy,
    LiveAnswer,
    Status,
    Value,
    comparing,
    lazy_slips,
    loops,
    slips,
)
from castalia.checking.answers import same
from castalia.checking.slips import Evidence

TABLE = np.arange(24.0, dtype="float32").reshape(4, 6)


def cut(chunks: tuple = (2, 3)) -> da.Array:
    """The table as a lazy array."""
    return da.from_array(TABLE, chunks=chunks)


class Counted:
    """Counts how often a block is computed."""

    def __init__(self) -> None:
        self.blocks: list[tuple[int, ...]] = []

    def __call__(self, block: np.ndarray) -> np.ndarray:
        """Note that a block has passed."""
        self.blocks.append(block.shape)
        return block

    def array(self, chunks: tuple = (2, 3)) -> da.Array:
        """The lazy table that counts."""
        return cut(chunks).map_blocks(self, meta=np.empty((0, 0), "float32"))


def judged(source: str, check: Value | Function) -> Finding:
    """What a check says of an answer's code, run as one cell beside the lazy table `x0`."""
    namespace: dict = {"x0": cut(), "da": da, "np": np, "xr": xr, "TABLE": TABLE}
    with contextlib.suppress(Exception):
        exec(source, namespace)
    return check.judge(LiveAnswer(namespace, [source]))


LAZY = Value("x", lambda: TABLE * 2, lazy=True, because="It is twice the table.")
WHOLE = Value("x", lambda: Lazy(TABLE * 2), because="It is twice the table.")
MEAN = Value("x", lambda: float(TABLE.mean()), because="It is the mean.")


@pytest.mark.parametrize("check", [LAZY, WHOLE], ids=["lazy", "Lazy"])
@pytest.mark.parametrize(
    ("source", "status", "words"),
    [
        ("x = (x0 * 2).compute()", Status.WRONG_FORM, "computed already, expected an array"),
        ("x = xr.DataArray(TABLE)", Status.WRONG_FORM, "computed already"),
        ("x = 'later'", Status.WRONG_FORM, "of type str, expected an array of Dask"),
        ("x = None", Status.WRONG_FORM, "`x` is None, expected an array of Dask"),
        ("x = x0[:2] * 2", Status.WRONG_FORM, "shape"),
        ("x = (x0 * 2).astype(int)", Status.WRONG_FORM, "dtype int64, expected float32"),
        ("x = x0 + x0 + 1", Status.WRONG_VALUE, "It is twice the table."),
        ("x = x0 + x0", Status.PASSED, ""),
        ("x = xr.DataArray(x0 * 2)", Status.PASSED, ""),
    ],
)
def test_a_bare_array_that_must_be_lazy(check, source, status, words):
    """Values where a recipe was asked for are told as such; then come shape, kind and values."""
    found = judged(source, check)
    assert found.status == status
    assert words in found.message


def test_the_place_of_a_difference_in_a_bare_array():
    """Of a lazy answer, too, the largest difference is shown with its place."""
    found = judged("x = da.where(x0 == 9, 0, x0 * 2)", WHOLE)
    assert dict(found.evidence) == {
        "differs most at": "index [1, 3]",
        "you have": "0",
        "expected": "18",
    }


@pytest.mark.parametrize(
    ("source", "status", "words"),
    [
        ("x = x0.mean()", Status.WRONG_FORM, "is still lazy, a recipe of"),
        ("x = x0.mean().compute()", Status.PASSED, ""),
        ("x = x0", Status.WRONG_FORM, "expected one number"),
    ],
)
def test_a_recipe_where_a_number_was_asked_for(source, status, words):
    """An answer that nobody computed is told to be a recipe, with its number of tasks."""
    found = judged(source, MEAN)
    assert found.status == status
    assert words in found.message


def test_a_recipe_where_an_array_was_asked_for():
    """A bare lazy array is not taken for a NumPy array."""
    found = judged("x = x0", Value("x", lambda: TABLE))
    assert found.status == Status.WRONG_FORM
    assert "nothing has run yet; expected a NumPy array" in found.message


@pytest.mark.parametrize("expected", [lambda: 11.5, lambda: Lazy(np.float32(11.5))])
def test_one_lazy_number(expected):
    """A lazy array without axes is held against a number; which way to move is told."""
    check = Value("x", expected, lazy=True)
    assert judged("x = x0.mean()", check).status == Status.PASSED
    found = judged("x = x0.min()", check)
    assert dict(found.evidence) == {"you have": "0", "expected": "a larger number"}


def test_form_computes_nothing():
    """Type, shape, dtype, chunks and the number of tasks are read off without running a task."""
    counted = Counted()
    asked = Lazy(TABLE, chunks=Chunks(size=(2, 3), count=4), tasks=(1, 20), dtype="float32")
    assert comparing.wrong_form("`x`", counted.array(), asked) == ""
    assert comparing.wrong_form("`x`", counted.array(), TABLE, lazy=True) == ""
    assert comparing.wrong_form("`x`", counted.array(), TABLE)
    assert counted.blocks == []


def test_values_are_computed_once():
    """However many misconceptions are asked about, a wrong answer is computed a single time."""
    counted = Counted()
    guesses = tuple(slips.gives(f"{n}", lambda n=n: TABLE + n, "no") for n in range(2, 5))
    check = Value("x", lambda: Lazy(TABLE + 1), slips=guesses)
    assert check.judge(LiveAnswer({"x": counted.array()})).status == Status.WRONG_VALUE
    assert len(counted.blocks) == 4


def test_a_lazy_answer_wrong_by_a_factor_is_recognised():
    """A sum that was not divided is recognised, though a `float32` does not hold all its digits."""
    big = TABLE * np.float64(1e6 / 3)
    slip = slips.gives("not-divided", lambda: big, "no")
    check = Value("x", lambda: Lazy(TABLE), within=1e-4, slips=(slip,))
    found = check.judge(LiveAnswer({"x": cut() * np.float32(1e6 / 3)}))
    assert found.slip == "not-divided"


def test_another_answer_is_computed_anew():
    """What was computed of one answer is never held to be another's."""
    asked = Lazy(TABLE)
    assert asked.taken(cut()).sum() == TABLE.sum()
    assert asked.taken(cut() + 1).sum() == TABLE.sum() + TABLE.size


def test_a_region_computes_its_blocks_only():
    """Of a large answer, a part is computed; the rest is known by its shape."""
    counted = Counted()
    region = (slice(0, 2), slice(0, 3))
    check = Value("x", lambda: Lazy(TABLE[region], region=region, shape=(4, 6)))
    assert check.judge(LiveAnswer({"x": counted.array()})).status == Status.PASSED
    assert counted.blocks == [(2, 3)]
    found = check.judge(LiveAnswer({"x": counted.array()[region]}))
    assert found.message == "`x` has shape 2 × 3, expected 4 × 6."


def test_an_empty_region_computes_nothing():
    """Of an array that nobody could compute, the outside is looked at and no value."""
    counted = Counted()
    nothing = (slice(0, 0), slice(0, 0))
    asked = Lazy(TABLE[nothing], region=nothing, shape=(4, 6), chunks=Chunks(size=(2, 3)))
    check = Value("x", lambda: asked)
    assert check.judge(LiveAnswer({"x": counted.array()})).status == Status.PASSED
    assert check.judge(LiveAnswer({"x": counted.array((4, 6))})).status == Status.WRONG_FORM
    assert counted.blocks == []


def test_a_region_of_labelled_axes():
    """A region by dims is held against a DataArray, dims and labels included."""
    field = xr.DataArray(TABLE, {"lat": [30, 20, 10, 0]}, ("lat", "lon"))
    region = {"lat": slice(1, 3)}
    check = Value("x", lambda: Lazy(field.isel(region), region=region, shape=(4, 6)))

    def say(answer: xr.DataArray) -> str:
        return check.judge(LiveAnswer({"x": answer})).message

    assert say(field.chunk(lat=2)) == ""
    assert "computed already" in say(field)
    assert "lat from 40 to 30" in say(field.assign_coords(lat=[50, 40, 30, 20]).chunk())


def test_a_function_that_gives_back_recipes():
    """What a function gives back is held like any other lazy answer."""
    check = Function("half", lambda: [Call("half(table)", (cut(),), Lazy(TABLE / 2))])
    assert judged("def half(table): return table / 2", check).status == Status.PASSED
    found = judged("def half(table): return (table / 2).compute()", check)
    assert found.message == (
        "What `half` gives back has been computed already, expected an array that is still lazy."
    )


@pytest.mark.parametrize(
    ("asked", "got", "words"),
    [
        (Chunks(size=(2, 3)), cut((4, 3)), "has chunks of 4 × 3, expected 2 × 3"),
        (Chunks(count=4), cut((4, 3)), "has 2 chunks, expected 4"),
        (Chunks(whole=(1,)), cut((2, 2)), "cut axis 1 into 3 pieces; it must stay whole"),
        (Chunks(multiple_of=(2, 3)), cut((3, 3)), "along axis 0 the border at 3 runs through"),
        (Chunks(megabytes=(1e-3, 1)), cut(), "2.4e-05 MB at 4 bytes a value, which is too small"),
        (Chunks(megabytes=(0, 1e-5)), cut(), "which is too large"),
        (Chunks(megabytes=(0, 1e-5), itemsize=1), cut(), ""),
        (Chunks(size=(2, 3), count=4, multiple_of=(2, 3), megabytes=(0, 1)), cut(), ""),
        (Chunks(multiple_of=(2, 4)), cut((2, 4)), ""),
        (Chunks(whole=(0, 1)), cut((4, 6)), ""),
    ],
)
def test_chunks(asked, got, words):
    """What is wrong with chunks is said with the axis, the border or the size; else nothing is."""
    said = comparing.wrong_form("`x`", got, Lazy(TABLE, chunks=asked))
    assert words in said if words else said == ""


def test_the_number_of_tasks():
    """A graph is counted as it will run, and must lie between the fewest and the most."""
    asked = Lazy(np.float32(11.5), tasks=(1, 3))
    assert "is a graph of" in comparing.wrong_form("`x`", cut((1, 1)).mean(), asked)
    assert "expected 1 to 3" in comparing.wrong_form("`x`", cut((1, 1)).mean(), asked)
    assert comparing.wrong_form("`x`", cut((4, 6)).mean(), asked) == ""


def test_an_exact_dtype():
    """Where memory counts, the width of a number is part of its form."""
    said = comparing.wrong_form("`x`", cut().astype("float64"), Lazy(TABLE, dtype="float32"))
    assert said == "`x` has dtype float64, expected float32"


UNEVEN = np.mean([TABLE[:3].mean(), TABLE[3:].mean()])

PROOFS = [
    (
        lazy_slips.computed_early(),
        Evidence("x", TABLE, Lazy(TABLE)),
        Evidence("x", cut(), Lazy(TABLE)),
    ),
    (lazy_slips.not_computed(), Evidence("x", cut(), TABLE), Evidence("x", TABLE, TABLE)),
    (
        lazy_slips.wider_than_asked(),
        Evidence("x", cut().astype("float64"), Lazy(TABLE)),
        Evidence("x", cut().astype("int64"), Lazy(TABLE)),
    ),
    (
        lazy_slips.other_chunks(lambda: (2, 0), "Your chunks are of two rows."),
        Evidence("x", cut((2, 6)), Lazy(TABLE)),
        Evidence("x", cut((4, 6)), Lazy(TABLE)),
    ),
    (
        lazy_slips.other_chunks(lambda: (2, 3, 1), "There is an axis too many."),
        Evidence("x", da.zeros((4, 6, 2), chunks=(2, 3, 1)), Lazy(TABLE)),
        Evidence("x", cut(), Lazy(TABLE)),
    ),
    (
        lazy_slips.rechunked(),
        Evidence("x", cut(), Lazy(TABLE), source="x = y.rechunk((2, 3))"),
        Evidence("x", cut(), Lazy(TABLE), source="x = opened(chunks=(2, 3)).data"),
    ),
    (
        lazy_slips.mean_of_means(lambda: UNEVEN),
        Evidence("x", UNEVEN, TABLE.mean(), within=1e-6),
        Evidence("x", TABLE.mean(), TABLE.mean(), within=1e-6),
    ),
    (
        lazy_slips.seams(lambda: TABLE + 1),
        Evidence("x", cut() + 1, Lazy(TABLE)),
        Evidence("x", TABLE + 1, Lazy(TABLE)),
    ),
    (
        slips.chunks_across("month", axis=1),
        Evidence("x", cut(), Lazy(TABLE)),
        Evidence("x", cut((2, 6)), Lazy(TABLE)),
    ),
]


@pytest.mark.parametrize(
    ("slip", "yes", "no"), PROOFS, ids=[f"{n} {proof[0].name}" for n, proof in enumerate(PROOFS)]
)
def test_misconceptions(slip, yes, no):
    """Each detector recognises its misconception and no other, and its message ends a sentence."""
    assert slip.explains(yes)
    assert not slip.explains(no)
    assert slip.message.endswith(".")


def test_every_misconception_about_lazy_arrays_is_proved():
    """No detector that the module offers goes unproven."""
    offered = {
        name.replace("_", "-")
        for name, thing in vars(lazy_slips).items()
        if callable(thing) and getattr(thing, "__module__", "") == lazy_slips.__name__
    }
    assert offered <= {slip.name for slip, _, _ in PROOFS}


def test_recipes_are_compared_by_their_names(recwarn):
    """Whether a function changed a recipe that it was given is seen without computing it."""
    one = da.ones((4, 4), chunks=2)
    assert same(one, copy.deepcopy(one))
    assert not same(one, one + 1)
    assert not recwarn.list


def test_one_number_that_is_still_a_recipe_is_told_as_such():
    """A lazy DataArray where a number is expected is told lazy, and breaks no check."""
    lazy = xr.DataArray(da.ones(3, chunks=1), dims="x").mean()
    found = Value("mean", lambda: 1.0).judge(LiveAnswer({"mean": lazy}))
    assert found.status is Status.WRONG_FORM
    assert "still lazy" in found.message


@pytest.mark.parametrize(
    ("source", "counts"),
    [
        ("[x.sel(longitude=o).mean() for o in oceans.values()]", (0, 0)),
        ("[x.mean().compute() for o in oceans]", (1, 1)),
        ("for o in x.compute():\n    print(o)", (1, 0)),
        ("for o in oceans:\n    print(x.values)", (0, 1)),
        ("dask.compute(a, b)\nprint(weights.values)", (1, 0)),
        ("{o: x.load() for o in oceans}\nx.compute()", (2, 1)),
        ("dask.compute(a, b)", (1, 0)),
        ("not python (", (0, 0)),
    ],
)
def test_computations_are_counted_where_they_stand(source, counts):
    """A loop computes in its turns, not in what it goes through; a dictionary's values are none."""
    assert loops.computations(source) == counts


def test_a_recipe_is_computed_without_loading_a_cluster():
    """A check of a recipe does not load distributed, which takes longer than the check."""
    code = (
        "import sys, numpy as np, dask.array as da\n"
        "from castalia.checking import Lazy, LiveAnswer, Value\n"
        "check = Value('x', lambda: Lazy(np.ones(4)))\n"
        "found = check.judge(LiveAnswer({'x': da.ones(4, chunks=2)}))\n"
        "print(found.status, 'distributed' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "passed False\n"
