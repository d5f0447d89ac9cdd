"""Nearly identical answers are found whatever they are called; honest ones and the given code are not."""

from __future__ import annotations

import random
import time

import pytest

from castalia.grading.similarity import Settings, compare, fingerprints, own_code, runs
from castalia.grading.sources import Cell
from castalia.grading.tokens import tokens

GIVEN = """
import numpy as np
import xarray as xr
sst = xr.open_dataset("sst.nc")["temperature"]
box = sst.sel(longitude=slice(190, 240), latitude=slice(-5, 5))
nino = box.weighted(np.cos(np.deg2rad(box.latitude))).mean(["latitude", "longitude"])
"""
ANSWER = '''
def winter_mean(series, year):
    """Mean of a winter."""
    winter = series.sel(time=slice(f"{year}-12", f"{year + 1}-02"))
    days = winter.time.dt.days_in_month
    total = 0.0
    for month, weight in zip(winter.values, days.values):
        if month == month:  # no gap
            total += float(month) * weight
    return total / days.sum().item()
'''
RENAMED = '''
# all my own work
def mean_of(a, b):
    """Other words."""

    part = a.sel(time=slice(f"{b}-12", f"{b + 9}-99"))  # here
    d = part.time.dt.length
    s = 1.5
    for m, w in zip(part.values, d.values):
        if m == m:
            s += float(m) * w

    return s / d.sum().item()
'''
OTHER = """
def winter_mean(series, year):
    months = [(year, 12), (year + 1, 1), (year + 1, 2)]
    picked = [series.sel(time=f"{y}-{m:02d}").item() for y, m in months]
    lengths = [calendar.monthrange(y, m)[1] for y, m in months]
    return sum(p * n for p, n in zip(picked, lengths)) / sum(lengths)
"""


def test_renaming_hides_nothing():
    """A copy with other names, numbers, texts, comments and empty lines has the same words."""
    assert tokens(ANSWER) == tokens(RENAMED)
    found = compare({"anna": ANSWER, "ben": RENAMED, "cleo": OTHER})
    [pair] = found.pairs
    assert (pair.one, pair.other, pair.share, pair.held) == ("anna", "ben", 1.0, 1.0)


def test_a_part_of_another():
    """An answer that holds another as a whole is found by containment."""
    found = compare({"anna": ANSWER, "ben": RENAMED + OTHER})
    [pair] = found.pairs
    assert pair.held >= 0.9
    assert pair.share < 0.7


def test_given_code_counts_for_nobody():
    """Two answers with nothing in common but the given code are no pair, in whatever cell it stands."""
    found = compare({"anna": GIVEN + ANSWER, "ben": GIVEN + OTHER}, [GIVEN])
    assert found.pairs == ()
    assert found.compared == 2
    cells = [Cell("code", GIVEN), Cell("markdown", "text"), Cell("code", "x = 1")]
    assert own_code(cells, [GIVEN.strip()]) == "x = 1"
    assert compare({"anna": GIVEN + ANSWER, "ben": GIVEN + OTHER}).pairs == ()
    assert compare({"anna": GIVEN, "ben": GIVEN}, [GIVEN]).short == ("anna", "ben")


def test_tiny_answers_are_not_compared():
    """Below a least number of fingerprints everyone writes the same, so nobody is paired."""
    found = compare({"anna": "x = 1", "ben": "x = 1", "cleo": ""})
    assert found.pairs == ()
    assert found.short == ("anna", "ben", "cleo")


def test_what_most_of_the_class_write_is_not_counted():
    """A solution that forty of fifty have is the task; two who share a rare one are still found."""
    answers = {f"s{number:02d}": ANSWER for number in range(40)}
    answers |= {"x": OTHER, "y": OTHER}
    found = compare(answers)
    assert [(one.one, one.other) for one in found.pairs] == [("x", "y")]
    assert found.shared > 0
    assert len(found.short) == 40


@pytest.mark.parametrize(
    "broken",
    ["def f(:\n", "x = '''abc\n", "\tif x:\n  y\n", "x = (1\n", "%matplotlib inline\n", "\0"],
)
def test_code_that_python_cannot_read(broken):
    """Syntax errors, magics and odd bytes are read word by word, and copies with them are found."""
    assert compare({"anna": broken + ANSWER, "ben": broken + RENAMED}).pairs
    words = tokens(broken + ANSWER)
    assert set(words) <= set("n0s{}()[]=.,:+*/%\0\\") | {
        "def",
        "if",
        "for",
        "in",
        "return",
        "+=",
        "==",
    }


@pytest.mark.parametrize("opened", ["(", "-", "[", "x if ", "'''", "f'{", "    " * 30 + "a\n"])
def test_hostile_code_is_read_quickly(opened):
    """Deep nesting and megabytes of one mark neither stop us nor take long; what is too long is cut."""
    began = time.perf_counter()
    found = tokens(opened * 1_000_000)
    assert len(found) <= 200_000
    assert time.perf_counter() - began < 10


def test_winnowing_keeps_its_promise():
    """Whatever stands around it, a common stretch of run + window - 1 words shares a fingerprint."""
    chosen, chance = Settings(), random.Random(7)
    length = chosen.run + chosen.window - 1
    for _ in range(200):
        common = chance.choices("abcdefgh", k=length)
        one = chance.choices("abcdefgh", k=chance.randrange(30)) + common
        other = chance.choices("ijklmnop", k=chance.randrange(30)) + common
        other += chance.choices("ijklmnop", k=chance.randrange(30))
        assert fingerprints(one, chosen) & fingerprints(other, chosen)
    assert fingerprints(["a"] * 7) == frozenset()
    assert len(fingerprints(["a"] * 9)) == 1
    assert len(runs("abcdefghij", 8)) == 3


def class_of(count: int) -> dict[str, str]:
    """Answers of a class, each with statements of its own."""
    chance = random.Random(1)
    forms = [
        "n{0} = [x * {0} for x in range({1})]",
        "for i in range({0}):\n    n{0} = i ** {1}",
        "def f{0}(a, b={1}):\n    return a + b - {0}",
        "n{0} = {{k: v for k, v in zip(a, b) if k}}",
        "while n{0} < {1}:\n    n{0} += {0}",
        "with open('f{0}') as f{0}:\n    t{0} = f{0}.read().split()",
        "n{0} = sorted(a, key=lambda q: q[{1}])[::{0}]",
        "if a > {0} and b < {1}:\n    c = not a\nelse:\n    c = a or b",
    ]
    return {
        f"s{number:04d}": "\n".join(
            chance.choice(forms).format(chance.randrange(99), chance.randrange(99))
            for _ in range(14)
        )
        for number in range(count)
    }


def test_a_class_of_a_thousand_is_compared_quickly():
    """A thousand answers take seconds, and the copies among them lead the list."""
    answers = class_of(1000)
    answers["t1"] = answers["s0007"].replace("range", "other_name")
    answers["t2"] = answers["s0400"] + "\nlast = 1\n"
    began = time.perf_counter()
    found = compare(answers)
    assert time.perf_counter() - began < 20
    assert {(one.one, one.other) for one in found.pairs[:2]} == {("s0007", "t1"), ("s0400", "t2")}
    assert found.compared > 900


def test_the_list_of_pairs_ends():
    """Beyond the most pairs that people could look at, it is said how many were left off."""
    marks = "+-*/%@&|^<>="
    answers = {f"s{one}": f"{ANSWER}\nlast = {f'a {one} ' * 9}b\n" for one in marks}
    found = compare(answers, settings=Settings(common=1.0, most_pairs=10))
    assert len(found.pairs) == 10
    assert found.left_off > 20


def test_many_with_one_form_are_a_group():
    """Three or more answers of one form are told once, and only the first of them stands in pairs."""
    answers = {f"s{number}": ANSWER for number in range(9)}
    answers |= {"t": f"{ANSWER}\nlast = 1", "x": OTHER, "y": OTHER}
    found = compare(answers, settings=Settings(common=1.0))
    assert found.groups == (tuple(f"s{number}" for number in range(9)),)
    assert [(one.one, one.other) for one in found.pairs] == [("x", "y"), ("s0", "t")]
