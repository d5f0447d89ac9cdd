"""Whatever a learner may type, an exercise says something of it, and never that it is broken."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import xarray as xr

from castalia import attempting, reading_exercises
from castalia.checking import Function, LiveAnswer, Status
from castalia.checking.session import _judge_part, known_in
from castalia.checking.varying import as_written, given

ROOT = Path(__file__).parent.parent
EXERCISES, _ = reading_exercises.read_exercises(ROOT / "exercises")
GRID = xr.DataArray(np.ones((2, 3)), {"x": [0, 1], "y": [0, 1, 2]}, name="grid")
ODD = {
    "None": None,
    "text": "3.2",
    "nothing": "",
    "a function": lambda *given, **named: given,
    "a number": -999.25,
    "NaN": float("nan"),
    "truth": True,
    "an empty array": np.array([]),
    "one value": np.array([1.0]),
    "NaN everywhere": np.full((3, 4), np.nan),
    "objects": np.array([None, "x"], dtype=object),
    "dates": np.array(["2009-12"], dtype="datetime64[M]"),
    "wrong dims": GRID,
    "lazy": GRID.chunk(1),
    "a Dataset": GRID.to_dataset(),
    "groups": GRID.groupby("x"),
    "windows": GRID.rolling(x=2),
    "a table": pd.DataFrame({"a": [1, 2]}),
    "a list of lists": [[1, 2], [3]],
    "a pair of arrays": (np.arange(3), np.arange(2)),
    "a set": {1, "a"},
    "a dictionary": {"a": 1},
    "a generator": (x for x in range(3)),
    "a type": int,
    "the question itself": "check",
}
CASES = [
    pytest.param(slug, part, id=f"{slug}-{part}")
    for slug, exercise in EXERCISES.items()
    for part in exercise.options.checked
]


@cache
def solved(slug: str) -> LiveAnswer:
    """The names that an exercise's solution makes."""
    return attempting.run(attempting.cells_of(EXERCISES[slug], "solution"))


@pytest.fixture(autouse=True)
def samples(monkeypatch, tmp_path_factory):
    """Data come from samples, and files go into a folder of their own."""
    monkeypatch.setenv("CASTALIA_STORE", "sample")
    monkeypatch.chdir(tmp_path_factory.mktemp("odd"))


@pytest.mark.parametrize(("slug", "part"), CASES)
def test_no_odd_answer_breaks_a_check(slug, part):
    """Each name of a part is given odd values in turn; each gets one of the checker's answers."""
    known = known_in(EXERCISES[slug].folder)
    names = {name: solved(slug).get(name) for name in solved(slug).names()}
    checks = known.checks()[part]
    broken = []
    for name in EXERCISES[slug].options.parts[part].asks:
        calls = any(isinstance(one, Function) and one.name == name for one in checks)
        for what, odd in ODD.items():
            told = (lambda *given, odd=odd, **named: odd) if calls else odd
            answer = LiveAnswer({**names, name: told}, [f"{name} = {what!r}"])
            with given(as_written(known.variants)):
                found = _judge_part(known, part, checks, answer, begun=False)
            if found.status is Status.BROKEN:
                broken.append(f"{name} as {what}: {found.message}")
    assert not broken, "\n".join(broken)
