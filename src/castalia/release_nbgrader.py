"""An author's exercise in, nbgrader's source of it out: one exercise is one assignment."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from pathlib import Path

from castalia.checking import text as texts
from castalia.checking.session import load_checks
from castalia.errors import Malformed, Place, Problem
from castalia.exercise import Exercise, Piece
from castalia.proving import hidden_problems
from castalia.reading_exercises import HIDDEN
from castalia.release import code, markdown, rubric, written

SCHEMA = 3  # of the metadata of nbgrader's cells
SETTINGS = "nbgrader_config.py"
_MADE = "# Made by castalia release --as nbgrader."
ADVICE = "the guide's page Exercises for instructors says which settings exercises need"
_SETTINGS = f"""\
{_MADE}
from nbconvert.preprocessors import CSSHTMLHeaderPreprocessor
from nbgrader.preprocessors import ClearHiddenTests, GetGrades

c = get_config()  # noqa: F821
# Where a solution stood nothing is left: learners begin with the starter beside it.
c.ClearSolutions.code_stub = {{"python": ""}}
# Feedback says what hidden checks found, and does not show them.
c.GenerateFeedback.preprocessors = [GetGrades, ClearHiddenTests, CSSHTMLHeaderPreprocessor]
# Seconds that one cell may take.
c.Execute.timeout = 120
"""


def files(exercises: Iterable[Exercise], to: Path) -> dict[str, bytes]:
    """The files of a course by name; its settings only where `to` has no settings of its own.

    Raises:
        Malformed: hidden checks that nobody would be held to, or a starter that cannot be kept.
    """
    made = {f"source/{one.slug}/{one.slug}.ipynb": notebook(one) for one in exercises}
    return made if has_settings(to) else {SETTINGS: _SETTINGS.encode(), **made}


def has_settings(course: Path) -> bool:
    """Whether a course has settings that are not ours."""
    path = course / SETTINGS
    return path.is_file() and not path.read_text(encoding="utf-8").startswith(_MADE)


def notebook(exercise: Exercise) -> bytes:
    """An exercise as the notebook that `nbgrader generate_assignment` takes.

    Raises:
        Malformed: as `files`.
    """
    if problems := hidden_problems(exercise):
        raise Malformed(problems)
    hidden = exercise.hidden / HIDDEN if exercise.hidden else None
    held = load_checks(hidden) if hidden else {}
    cells: list[dict] = []
    numbers = {part: count(1) for part in exercise.options.parts}
    given = count(1)
    last = {piece.part: piece for piece in exercise.of("solution")}
    for piece in exercise.pieces:
        if piece.kind == "prose":
            cells.append(markdown(piece.text))
        elif piece.kind == "given":
            cells.append(_read_only(exercise, next(given), piece.text))
        elif piece.kind == "answer" or _by_hand(exercise, piece):
            cells += _for_a_person(exercise, piece)
        elif piece.kind == "solution":
            name = f"{exercise.slug}__{piece.part}__answer-{next(numbers[piece.part])}"
            cells.append(_marked(code(_answer(exercise, piece)), name, solution=True))
            if piece is last[piece.part]:
                secret = hidden.read_text(encoding="utf-8") if hidden and piece.part in held else ""
                cells.append(_graded(exercise, piece.part, secret))
    cells.insert(1, _read_only(exercise, 0, "from castalia import check, hint"))
    return written(exercise, cells, "nbgrader")


def _marked(cell: dict, grade_id: str, **kind: bool | int) -> dict:
    """A cell with what nbgrader must know of it."""
    told = {"grade": False, "locked": False, "solution": False, "task": False, **kind}
    cell["metadata"]["nbgrader"] = {"schema_version": SCHEMA, "grade_id": grade_id, **told}
    return cell


def _by_hand(exercise: Exercise, piece: Piece) -> bool:
    return piece.kind == "solution" and bool(exercise.options.parts[piece.part].rubric)


def _for_a_person(exercise: Exercise, piece: Piece) -> list[dict]:
    """A rubric, and the cell that nbgrader waits with until a person has marked it."""
    if piece.kind == "answer":
        secret = "\n".join([texts.BEGIN_SOLUTION, piece.text, texts.END_SOLUTION])
        made = markdown(texts.answer_cell(piece.part, secret))
    else:
        made = code(_answer(exercise, piece))
    points = exercise.options.parts[piece.part].points
    cell = _marked(made, f"{exercise.slug}__{piece.part}", grade=True, solution=True, points=points)
    return [rubric(exercise, piece.part), cell]


def _read_only(exercise: Exercise, number: int, source: str) -> dict:
    return _marked(code(source, locked=True), f"{exercise.slug}__{number}__given", locked=True)


def _graded(exercise: Exercise, part: str, hidden: str) -> dict:
    """The cell that gives a part's points; its hidden checks stand where nbgrader removes them."""
    named = f'"{exercise.slug}", "{part}"'
    lines = ["from castalia.checking.grading import require", "", f"require({named})"]
    if hidden:
        call = f"require({named}, {_literal(hidden)})"
        lines += ["### BEGIN HIDDEN TESTS", call, "### END HIDDEN TESTS"]
    points = exercise.options.parts[part].points
    cell = code("\n".join(lines), locked=True)
    return _marked(cell, f"{exercise.slug}__{part}", grade=True, locked=True, points=points)


def _literal(text: str) -> str:
    """A text as Python writes it, in lines where that can be."""
    return repr(text) if "'''" in text else f"r'''\n{text}'''"


def _answer(exercise: Exercise, piece: Piece) -> str:
    """The starter, which nbgrader leaves standing, and the solution, which it takes out.

    What has blanks cannot run. Until the solution is taken out, it stands in a string whose
    beginning and end are taken out with the solution.

    Raises:
        Malformed: the starter holds both kinds of triple quotes, so no string can hold it.
    """
    starter = texts.starter(
        piece.text, exercise.options.kind, exercise.options.parts[piece.part].asks
    )
    lines = [texts.BEGIN_SOLUTION, texts.unmarked(piece.text), texts.END_SOLUTION]
    if exercise.options.kind != "faded":
        return "\n".join([*starter.splitlines(), *lines])
    quotes = next((one for one in ("'''", '"""') if one not in starter), "")
    if not quotes:
        message = (
            "this cell holds both kinds of triple quotes; nbgrader's copy needs one for itself"
        )
        hint = "write all its texts with the same kind"
        raise Malformed([Problem("E210", Place(exercise.path, piece.line), message, hint)])
    opened = [texts.BEGIN_SOLUTION, f"r{quotes}", texts.END_SOLUTION, starter]
    return "\n".join([*opened, lines[0], f"{quotes};", *lines[1:]])
