"""The answers of an exercise as cells, and cells run as a kernel would."""

from __future__ import annotations

import ast
import builtins
import contextlib
import linecache
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from typing import Any

from castalia.checking import text as texts
from castalia.checking.answers import LiveAnswer
from castalia.exercise import Exercise, Piece


def answers(exercise: Exercise) -> list[str]:
    """The names of all answers of an exercise that are proved."""
    filled = ["filled"] if exercise.options.kind == "faded" else []
    return ["solution", "starter", *filled, *(wrong.path.name for wrong in exercise.wrong)]


# What libraries import only when something is asked of them, by what asks in a cell.
_LATE = {
    r"\.to_netcdf\(|\bdask\b|\bchunks=": ("distributed",),
    r"\bcartopy\b": ("cartopy.mpl.geoaxes", "matplotlib.backends.backend_agg"),
    r"\.plot\b|\bpyplot\b": ("matplotlib.backends.backend_agg", "contourpy"),
    r"\.savefig\(": ("PIL.Image",),
    r"\.rolling\(": ("xarray.computation.rolling",),
}


def imported(exercise: Exercise) -> Iterator[str]:
    """The modules that given cells and solutions import, by name or because of what they ask for."""
    for piece in (*exercise.of("given"), *exercise.of("solution")):
        for asked, late in _LATE.items():
            if re.search(asked, piece.text):
                yield from late
        with contextlib.suppress(SyntaxError):
            for node in ast.walk(ast.parse(piece.text)):
                if isinstance(node, ast.Import):
                    yield from (alias.name for alias in node.names)
                elif isinstance(node, ast.ImportFrom) and node.module:
                    yield node.module


def practise() -> None:
    """What many answers do, with a few numbers: much is imported or prepared the first time only."""
    import numpy as np
    import pandas as pd
    import xarray as xr

    time = pd.date_range("2001-01", periods=24, freq="MS")
    places = {"time": time, "latitude": [-30.0, 0.0, 30.0], "longitude": [190.0, 200.0]}
    field = xr.DataArray(np.arange(144.0).reshape(24, 3, 2), places, name="field")
    mean = field.weighted(np.cos(np.deg2rad(field.latitude))).mean(["latitude", "longitude"])
    year = mean.sel(time=slice("2001-01", "2001-12")).copy(deep=True).assign_attrs(units="K")
    year.weighted(year.time.dt.days_in_month).mean("time").item()
    normal = mean.groupby("time.month").mean()
    (mean.groupby("time.month") - normal).identical(mean)
    (field.sel(latitude=0, method="nearest").where(field.longitude > 190) + mean).max().item()
    mean.to_dataset().isel(time=-1).compute()


@dataclass(frozen=True)
class Made:
    """What the first cells of an answer have made: their namespace, which the others go on with."""

    cells: int = 0
    namespace: dict[str, Any] = field(default_factory=dict)


NOTHING_MADE = Made()


def run(
    cells: Sequence[str],
    stop: bool = True,
    begin: Callable[[int], object] | None = None,
    made: Made = NOTHING_MADE,
) -> LiveAnswer:
    """Run cells in an empty namespace, as a kernel would.

    Args:
        cells: Their sources.
        stop: Whether an error ends it; else the next cell is run, as a learner might.
        begin: What is told the number of each cell, counted from 1, before it is run.
        made: What the first of these cells have made already; they are not run again.
    """
    namespace = made.namespace if made.cells else _empty()
    errors: list[Exception] = []
    for number, source in enumerate(cells, 1):
        if begin:
            begin(number)
        if number <= made.cells:
            continue
        try:
            _execute(number, source, namespace)
        except Exception as error:
            if stop:
                raise
            errors.append(error)
    return LiveAnswer(namespace, cells, errors)


def run_first(cells: Sequence[str]) -> Made:
    """Run the first cells of an answer, and leave the others for later; an error of theirs is raised."""
    namespace = _empty()
    for number, source in enumerate(cells, 1):
        _execute(number, source, namespace)
    return Made(len(cells), namespace)


def _empty() -> dict[str, Any]:
    return {"__name__": "__main__", "__builtins__": builtins}


def _execute(number: int, source: str, namespace: dict[str, Any]) -> None:
    name = f"<cell {number} {abs(hash(source))}>"
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        exec(compile(source, name, "exec"), namespace)


def cells_of(exercise: Exercise, answer: str) -> list[str]:
    """The cells of an answer, by its name."""
    wrong = next((one for one in exercise.wrong if one.path.name == answer), None)
    cells, told = [], False
    for piece in exercise.pieces:
        if piece.kind == "given":
            cells.append(piece.text)
        elif piece.kind == "solution" and wrong and piece.part == wrong.part:
            cells += [] if told else [wrong.source]
            told = True
        elif piece.kind == "solution":
            cells.append(cell(exercise, piece, answer))
    return cells


def cell(exercise: Exercise, piece: Piece, answer: str) -> str:
    """The cell of a piece of a solution in an answer that does not replace it."""
    if answer == "starter":
        asks = exercise.options.parts[piece.part].asks
        return texts.starter(piece.text, exercise.options.kind, asks)
    if answer == "filled":
        return filled(piece.text)
    return texts.unmarked(piece.text)


def filled(source: str) -> str:
    """The faded form of a solution with its own blanks put back, from left to right."""
    lines = texts.faded(source).split("\n")
    by_line: dict[int, list[tuple[int, str]]] = {}
    for number, code, blank in texts.blanks(source):
        by_line.setdefault(number, []).append((code.find(blank), blank))
    for number, found in by_line.items():
        for _, blank in sorted(found):
            lines[number] = lines[number].replace(texts.BLANK, blank, 1)
    return "\n".join(lines)
