"""An author's exercise in, the copies of learners and instructors out: the same bytes each time."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from castalia.checking import text as texts
from castalia.errors import Place, Problem, WrongUsage
from castalia.exercise import Exercise, Piece

Reader = Literal["learner", "instructor", "nbgrader"]
HOW = (
    "`check()` says how your answer stands, as often as you like. `hint()` opens one hint after "
    "another for the part that you are at. `solution()` opens after a pass, or after three different "
    "attempts."
)
_BY_HAND = " For a part that a person marks it opens when all parts with checks pass."
_EPOCH = (1980, 1, 1, 0, 0, 0)
_HINT = "castalia release writes it again"


def notebook(exercise: Exercise, reader: Reader) -> bytes:
    """An exercise as the notebook of a learner or an instructor."""
    cells: list[dict] = []
    for number, piece in enumerate(exercise.pieces):
        after = exercise.pieces[number + 1 :]
        cells += _cells(exercise, piece, after, reader)
        if number == 0:
            cells.append(markdown(how(exercise)))
            cells.append(code("from castalia import check, hint, solution", locked=True))
    if reader == "instructor":
        cells.insert(1, markdown(_summary(exercise)))
        cells.append(markdown(_refused(exercise)))
    return written(exercise, cells, reader)


def how(exercise: Exercise) -> str:
    """What a learner may ask in a notebook, and when."""
    by_hand = any(one.rubric for one in exercise.options.parts.values())
    return HOW + _BY_HAND if by_hand else HOW


def written(exercise: Exercise, cells: list[dict], reader: Reader) -> bytes:
    """Cells as the text of a notebook without outputs."""
    for number, cell in enumerate(cells, 1):
        cell["id"] = f"{exercise.slug}-{number}"[-64:]
    made = {
        "cells": cells,
        "metadata": {
            "castalia": {"exercise": exercise.slug, "reader": reader},
            "kernelspec": exercise.front.kernelspec.model_dump(),
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return (json.dumps(made, indent=1, ensure_ascii=False, sort_keys=True) + "\n").encode()


def _cells(exercise: Exercise, piece: Piece, after: Iterable[Piece], reader: Reader) -> list[dict]:
    """What a reader gets of one piece."""
    if piece.kind == "prose":
        return [markdown(piece.text)]
    if piece.kind == "given":
        return [code(piece.text, locked=True)]
    if piece.kind == "answer":
        return [rubric(exercise, piece.part), _in_words(piece, reader)]
    if piece.kind == "solution":
        part = exercise.options.parts[piece.part]
        if reader == "instructor":
            source = texts.unmarked(piece.text)
        else:
            source = texts.starter(piece.text, exercise.options.kind, part.asks)
        if part.rubric:
            head = [rubric(exercise, piece.part)] * (
                piece is exercise.of("solution", piece.part)[0]
            )
            return [*head, by_hand(code(source), piece.part)]
        last = not any(one.kind == "solution" and one.part == piece.part for one in after)
        ask = [code(f'check("{exercise.slug}", "{piece.part}")')] if last else []
        return [code(source), *ask]
    if reader == "instructor":
        names = {"hint": "Hint", "why": "Why it works", "next": "Try next", "instructor": "Notes"}
        return [markdown(f"**{names[piece.kind]}.** {piece.text}")]
    return []


def rubric(exercise: Exercise, part: str) -> dict:
    """A cell that shows by what a person marks a part."""
    return markdown(texts.told_rubric(exercise.options.parts[part].criteria))


def _in_words(piece: Piece, reader: Reader) -> dict:
    """The cell that a learner writes into, or an answer as an instructor reads it."""
    if reader == "instructor":
        return markdown(f"**A good answer.** {piece.text}")
    return by_hand(markdown(texts.answer_cell(piece.part)), piece.part)


def by_hand(cell: dict, part: str) -> dict:
    """A cell that says of which part it holds the answer, for a person to mark."""
    cell["metadata"]["castalia"] = {"part": part}
    return cell


def markdown(source: str) -> dict:
    """A cell of text."""
    return {"cell_type": "markdown", "metadata": {}, "source": source.splitlines(keepends=True)}


def code(source: str, locked: bool = False) -> dict:
    """A cell of code; a locked one cannot be changed or removed."""
    return {
        "cell_type": "code",
        "execution_count": None,
        "metadata": {"deletable": False, "editable": False} if locked else {},
        "outputs": [],
        "source": source.splitlines(keepends=True),
    }


def _summary(exercise: Exercise) -> str:
    options = exercise.options
    parts = ", ".join(f"{name} {part.points}" for name, part in options.parts.items())
    return (
        f"For instructors: {options.kind}, difficulty {options.difficulty} of 9, about "
        f"{options.minutes} minutes, {options.points} points ({parts}). It practises "
        f"{', '.join(options.outcomes)} of the lesson {options.lesson}."
    )


def _refused(exercise: Exercise) -> str:
    told = (one for one in exercise.wrong if not one.hidden)
    rows = [f"| {one.part} | {one.slip or one.status} | {one.says} |" for one in told]
    head = "**Answers that are refused, and what their authors are told**"
    return "\n".join([head, "", "| part | it shows | message |", "|---|---|---|", *rows])


def files(exercises: Iterable[Exercise], reader: Reader) -> dict[str, bytes]:
    """The made files by name: one notebook an exercise."""
    return {f"{one.slug}/{one.slug}.ipynb": notebook(one, reader) for one in exercises}


def write(made: dict[str, bytes], to: Path) -> list[Path]:
    """Write made files into a folder, or into one zip where `to` ends in .zip.

    Raises:
        WrongUsage: a folder stands where a file is to be, or the reverse.
    """
    try:
        if to.suffix == ".zip":
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_bytes(zipped(made))
            return [to]
        for name, content in made.items():
            path = to / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    except (FileExistsError, IsADirectoryError, NotADirectoryError) as error:
        raise WrongUsage(f"cannot write to {to}: {error.strerror}", hint="name another") from error
    return [to / name for name in made]


def zipped(made: dict[str, bytes]) -> bytes:
    """Made files as one zip, whose bytes depend on nothing but theirs."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        for name in sorted(made):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_STORED  # deflate differs between versions of zlib
            archive.writestr(entry, made[name])
    return kept.getvalue()


def stale(made: dict[str, bytes], to: Path) -> list[Problem]:
    """The made files that are missing or are not what the exercises give now."""
    if to.suffix == ".zip":
        same = to.is_file() and to.read_bytes() == zipped(made)
        return [] if same else [_stale(to, to.is_file())]
    found = []
    for name, content in made.items():
        path = to / name
        if not path.is_file() or path.read_bytes() != content:
            found.append(_stale(path, path.is_file()))
    wanted = {to / name for name in made}
    folders = sorted({to, *((to / name).parent.parent for name in made if "/" in name)})
    there = [path for folder in folders for path in sorted(folder.glob("*/*.ipynb"))]
    extra = (path for path in there if path not in wanted and _ours(path))
    return [*found, *(_stale(path, True) for path in extra)]


def _ours(path: Path) -> bool:
    return bool(re.search(r'"castalia": \{\s*"exercise"', path.read_text(encoding="utf-8")))


def _stale(path: Path, there: bool) -> Problem:
    told = "this copy is not what its exercise gives now" if there else "this copy is missing"
    return Problem("E208", Place(path, 1 if there else 0), told, _HINT)
