"""An exercise's folder in, an `Exercise` out. Every problem found carries its file and line."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from castalia import myst
from castalia.checking import text as texts
from castalia.checking import varying
from castalia.checking.findings import Status
from castalia.errors import Malformed, Place, Problem, WrongUsage
from castalia.exercise import Exercise, ExerciseFrontMatter, Piece, WrongAnswer
from castalia.model import Book, Lesson
from castalia.parsing import HINTS, Lines, parse_yaml, split_front_matter, validated
from castalia.reading import read_text

_HEADER = re.compile(r"#\s?(part|status|slip|hidden|says|):?\s*(.*)")
WRONG_HINT = "begin with `# part:`, `# status:` or `# slip:`, and `# says:` with the whole message"
HIDDEN = "hidden_checks.py"


def read_exercise(path: Path) -> Exercise:
    """Read one exercise.

    Args:
        path: The folder of the exercise, or its `exercise.md`.
    Raises:
        Malformed: with every problem of its header and its wrong answers that was found.
    """
    path = path if path.suffix == ".md" else path / "exercise.md"
    text = read_text(path)
    front, lines, pieces = _content(path, text)
    wrong = tuple(read_wrong(one) for one in sorted((path.parent / "wrong").glob("*.py")))
    folder, files = path.parent, _files(path.parent)
    hidden = folder if HIDDEN in files else None
    return Exercise(path, folder.name, front, pieces, wrong, files, text, lines, hidden)


@lru_cache(maxsize=4096)
def _content(path: Path, text: str) -> tuple[ExerciseFrontMatter, Lines, tuple[Piece, ...]]:
    """The header, its lines, and the pieces of an exercise's text, parsed once a process."""
    header, _ = split_front_matter(text, path)
    data, lines = parse_yaml(header, path, first_line=2, code="E001")
    front = validated(ExerciseFrontMatter, data, lines, path, "E001")
    if not myst.is_notebook(text):
        message = "not a MyST notebook: `jupytext.text_representation.format_name` must be `myst`"
        at = Place(path, lines.get(("jupytext",), 1))
        raise Malformed([Problem("E001", at, message, HINTS["E001"])])
    pieces = pieces_of(text)
    _hold_variants(path, front.options.variants, lines, pieces)
    return front, lines, pieces


def pieces_of(text: str) -> tuple[Piece, ...]:
    """The pieces of an exercise's text."""
    return tuple(
        Piece(one.kind, one.text, one.line, one.part, one.tags) for one in texts.split(text)[1]
    )


def variant_cell(pieces: Iterable[Piece]) -> Piece | None:
    """The given cell that holds what was drawn for a learner; None where there is none."""
    begin = f"{varying.NAME} ="
    given = (one for one in pieces if one.kind == "given" and one.text.startswith(begin))
    return next(given, None)


def _hold_variants(
    path: Path, declared: varying.Declared, lines: Lines, pieces: Iterable[Piece]
) -> None:
    """Make sure that an exercise shows the first of its variants in a cell of their own.

    Raises:
        Malformed: it does not.
    """
    if not declared:
        return
    first = varying.as_written(declared)
    piece = variant_cell(pieces)
    try:
        told = piece and ast.literal_eval(piece.text.partition("=")[2].strip())
    except (ValueError, SyntaxError):
        told = None
    if type(told) is not dict or repr(told) != repr(first):
        message = "its variants need a given cell of their own that shows the first of each"
        line = piece.line if piece else lines[("options", "variants")]
        hint = f"write it so: {varying.cell_of(first)}"
        raise Malformed([Problem("E001", Place(path, line), message, hint)])


def read_wrong(path: Path) -> WrongAnswer:
    """Read one wrong answer: comments that say what it must trigger, then code.

    Raises:
        Malformed: a key of its opening comment is missing.
    """
    text = read_text(path)
    facts: dict[str, str] = {}
    key, count = "", 0
    for line in text.split("\n"):
        found = _HEADER.fullmatch(line)
        if not found:
            break
        key = found[1] or key
        facts[key] = f"{facts.get(key, '')} {found[2]}".strip()
        count += 1
    status = facts.get("status", Status.MISCONCEPTION.value if facts.get("slip") else "")
    missing = [name for name in ("part", "says") if not facts.get(name)]
    hidden = facts.get("hidden", "yes")
    if missing or status not in set(Status) or hidden != "yes":
        named = missing[0] if missing else "hidden" if hidden != "yes" else "status"
        message = f"its opening comment has no usable `{named}`"
        raise Malformed([Problem("E002", Place(path, 1), message, WRONG_HINT)])
    source = "\n".join(text.split("\n")[count:]).strip("\n")
    slip, told = facts.get("slip", ""), facts["says"]
    return WrongAnswer(path, facts["part"], status, slip, told, source, "hidden" in facts)


def _files(folder: Path) -> tuple[str, ...]:
    """All files of a folder; what Python leaves behind is passed by."""
    found = []
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        paths = (Path(here, name) for name in names)
        found += [path.relative_to(folder).as_posix() for path in paths if path.is_file()]
    return tuple(sorted(found))


def read_exercises(folder: Path) -> tuple[dict[str, Exercise], list[Problem]]:
    """All exercises of a folder by slug, and the problems of those that could not be read."""
    exercises: dict[str, Exercise] = {}
    problems: list[Problem] = []
    for inside in sorted(path for path in folder.glob("*") if path.is_dir()):
        if inside.name.startswith((".", "__")):
            continue
        try:
            exercises[inside.name] = read_exercise(inside)
        except Malformed as error:
            problems += error.problems
    return exercises, problems


@dataclass(frozen=True)
class Shelf:
    """The exercises of a book beside its lessons."""

    exercises: dict[str, Exercise]
    problems: tuple[Problem, ...]  # of exercises that could not be read
    lessons: Mapping[str, Lesson]
    unread: frozenset[str] = frozenset()  # lessons and exercises that could not be read, by slug
    toc_lines: Mapping[str, int] = field(default_factory=dict)  # docname to line of _toc.yml

    def of(self, lesson: str) -> tuple[Exercise, ...]:
        """The exercises of a lesson, in the order of `_toc.yml`; those it leaves out come last."""
        found = [one for one in self.exercises.values() if one.options.lesson == lesson]
        place = {name: number for number, name in enumerate(self.toc_lines)}
        return tuple(sorted(found, key=lambda one: place.get(one.docname, len(place))))


def read_shelf(book: Book) -> Shelf:
    """The exercises of a book, with what could not be read."""
    exercises, problems = read_exercises(book.root / "exercises")
    unread = {problem.place.file.stem for problem in book.problems}
    unread |= {path.name for path in (book.root / "exercises").glob("*")} - {*exercises}
    return Shelf(exercises, tuple(problems), book.lessons, frozenset(unread), book.toc_lines)


def select(exercises: dict[str, Exercise], names: tuple[str, ...]) -> list[Exercise]:
    """The exercises named by slug or folder; all of them when nothing is named.

    Raises:
        WrongUsage: a name fits no exercise.
    """
    chosen = []
    for name in names:
        slug = Path(name).name
        if slug not in exercises:
            near = get_close_matches(slug, exercises, n=1)
            hint = f"did you mean {near[0]}?" if near else "there are: " + ", ".join(exercises)
            raise WrongUsage(f"there is no exercise {name!r}", hint=hint)
        chosen.append(exercises[slug])
    return chosen or list(exercises.values())
