"""What an exercise's cells will load is known before they run."""

from __future__ import annotations

from pathlib import Path

import pytest

from castalia import attempting
from castalia.reading_exercises import read_exercises

ROOT = Path(__file__).parent.parent
EXERCISES, _ = read_exercises(ROOT / "exercises")


@pytest.mark.parametrize(
    ("slug", "modules"),
    [
        ("winter-of-2009", {"castalia"}),
        ("same-parallel-other-shore", {"tempfile", "xarray", "distributed"}),
        ("smoke-or-summer", {"dask.array", "distributed"}),
        ("sea-nobody-saw", {"cartopy.crs", "cartopy.mpl.geoaxes"}),
        ("eighty-nine-millimetres", {"matplotlib.pyplot", "PIL.Image"}),
    ],
)
def test_modules_that_are_named_or_loaded_late(slug, modules):
    """Among them are those that a library imports only when it is asked for something."""
    assert modules <= set(attempting.imported(EXERCISES[slug]))


def test_beginners_load_nothing_large():
    """An exercise in plain Python asks for no library."""
    found = set(attempting.imported(EXERCISES["third-of-a-second"]))
    assert not found & {"numpy", "distributed", "matplotlib.backends.backend_agg"}
