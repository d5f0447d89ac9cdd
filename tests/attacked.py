"""The corpus of attacks: files that say what they try and what they are honestly worth."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "attacks"
EXERCISE = FOLDER / "three-things"
HONEST = (
    "total = float(field.sum())",
    "anomaly = field - field.mean()",
    'def square(number):\n    """A number times itself."""\n    return number * number',
)
GIVEN = "import numpy as np\n\nfield = np.arange(12.0).reshape(3, 4)"


@dataclass(frozen=True)
class Attack:
    """One file of the corpus."""

    name: str
    tries: str
    honest: dict[str, float]  # points by part
    cells: tuple[str, ...]
    form: str = ""  # of the file that is handed in, where it is not a plain notebook


def read(path: Path) -> Attack:
    """An attack from its file."""
    head, *cells = path.read_text(encoding="utf-8").split("\n# %%\n")
    told = dict(line.removeprefix("# ").split(": ", 1) for line in head.strip().split("\n"))
    assert told["exercise"] == EXERCISE.name
    honest = dict(one.split("=") for one in told["honest"].split())
    points = {part: float(number) for part, number in honest.items()}
    return Attack(path.stem, told["tries"], points, tuple(cells), told.get("form", ""))


ATTACKS = [read(path) for path in sorted(FOLDER.glob("*.py"))]


def cell(source: str, **more: Any) -> dict[str, Any]:
    """A cell of a notebook."""
    return {"cell_type": "code", "metadata": {}, "outputs": [], "source": source, **more}


def notebook(cells: list[Any], **metadata: Any) -> bytes:
    """The bytes of a notebook."""
    whole = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole).encode()


def hand_in(attack: Attack, folder: Path) -> Path:
    """Write what an attack hands in; where it lies."""
    path = folder / f"{attack.name}.ipynb"
    if attack.form in _PLACED:
        return _PLACED[attack.form](path)
    cells = [cell(GIVEN), *map(cell, attack.cells)]
    data = _WRITTEN[attack.form](cells) if attack.form else notebook(cells)
    path.write_bytes(data)
    return path


def honest_one(folder: Path) -> Path:
    """Write an honest submission."""
    path = folder / "honest.ipynb"
    path.write_bytes(notebook([cell(GIVEN), *map(cell, HONEST)]))
    return path


def _link(path: Path) -> Path:
    other = path.with_name("of-somebody-else.ipynb")
    other.write_bytes(notebook([cell(GIVEN), *map(cell, HONEST)]))
    path.symlink_to(other)
    return path


def _pipe(path: Path) -> Path:
    os.mkfifo(path)
    return path


def _device(path: Path) -> Path:
    path.symlink_to("/dev/zero")
    return path


def _huge(path: Path) -> Path:
    path.touch()
    os.truncate(path, 200_000_000)
    return path


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


def _program(path: Path) -> Path:
    path = path.with_suffix(".sh")
    path.write_text("#!/bin/sh\ntouch /tmp/forged-by-program\n")
    path.chmod(0o755)
    return path


def _forged(cells: list[Any]) -> bytes:
    """Cells with the metadata of nbgrader's graded ones, and points of the learner's choice."""
    told = {"grade": True, "locked": True, "points": 384, "schema_version": 3, "solution": False}
    for number, one in enumerate(cells[1:]):
        one["metadata"]["nbgrader"] = {**told, "grade_id": f"three-things__{number}__tests"}
    cells.append(
        cell("assert True", metadata={"nbgrader": {**told, "grade_id": "three-things__total"}})
    )
    return notebook(cells)


_PLACED: dict[str, Callable[[Path], Path]] = {
    "link": _link,
    "pipe": _pipe,
    "device": _device,
    "huge": _huge,
    "folder": _folder,
    "other-suffix": _program,
}
_HONEST_CELLS = [cell(one) for one in (GIVEN, *HONEST)]
_WRITTEN: dict[str, Callable[[list[Any]], bytes]] = {
    "without-given": lambda cells: notebook(cells[1:]),
    "given-changed": lambda cells: notebook(
        [cell("import numpy as np\n\nfield = np.zeros((3, 4))", id="three-things-4"), *cells[1:]]
    ),
    "doubled": lambda cells: notebook([{**one, "id": "a"} for one in cells for _ in range(2)]),
    "forged-metadata": _forged,
    "no-json": lambda cells: b"{" + notebook(cells),
    "deep-json": lambda cells: b'{"cells": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "wrong-kernel": lambda cells: notebook(
        _HONEST_CELLS, kernelspec={"language": "R", "name": "ir"}
    ),
    "not-utf-8": lambda cells: notebook(cells).replace(b"cells", b"c\xff\xfells"),
    "no-cells": lambda cells: notebook([]),
    "cells-of-nonsense": lambda cells: notebook(
        [1, None, "x", [], {}, {"cell_type": "code"}, cell({"a": 1}), cell([1, None]), cell(None)]  # type: ignore[arg-type]
    ),
    "nothing": lambda cells: b"",
    "many-cells": lambda cells: notebook([cell("1")] * 20_000),
}
