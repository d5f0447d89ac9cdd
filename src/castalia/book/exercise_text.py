"""The text of an exercise's page: an author's exercise in, plain MyST out.

Task and starter are open; hints and solution are closed until the reader opens them. Only directives
that mystmd knows as well are used. What is kept stands on the line on which the author wrote it, so
that whatever is said of the page names that line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from castalia.checking import text as texts
from castalia.exercise import Exercise, Piece

ASK_FIRST = (
    "Have you tried? A solution teaches most after an attempt of your own, a wrong one above all: "
    "`check` then says what to look at."
)
FENCE = "`" * 4  # longer than what an author's code may hold


def page_text(exercise: Exercise) -> str:
    """The page of an exercise as MyST, without its header of facts."""
    page = _Page()
    options = exercise.options
    about = f"An exercise, {options.kind}, of about {options.minutes} minutes."
    page.add(1, ["---", f"description: {about}", "---"])
    for piece in exercise.pieces:
        if piece.kind == "prose":
            page.add(piece.line, piece.text.split("\n"))
        elif piece.kind == "given":
            page.add(piece.line - 1, _python(piece.text))
        elif piece.kind == "solution":
            asks = options.parts[piece.part].asks if piece.part in options.parts else ()
            page.add(piece.line - 1, _python(texts.starter(piece.text, options.kind, asks)))
        elif piece.kind == "hint" and piece is exercise.of("hint", piece.part)[0]:
            _add_hints(page, exercise.of("hint", piece.part))
        elif piece.kind == "why" and piece is exercise.of("why", piece.part)[0]:
            _add_solution(page, exercise, piece.part)
    return "\n".join(page.lines) + "\n"


class _Page:
    """Lines that grow; what is added comes to stand on its own line or, if that is taken, below."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def add(self, line: int, more: Iterable[str]) -> None:
        """Add lines, the first of them on `line` where possible, after an empty one."""
        missing = line - 1 - len(self.lines)
        self.lines += [""] * max(missing, 1 if self.lines else 0)
        self.lines += more


def _python(source: str) -> list[str]:
    return [f"{FENCE}python", *source.split("\n"), FENCE]


def _add_hints(page: _Page, hints: Sequence[Piece]) -> None:
    """The hints of a part, each inside the one before, so that it shows only after that one."""
    for number, hint in enumerate(hints, start=1):
        opening = f"{_colons(len(hints) - number)}{{dropdown}} Hint {number} of {len(hints)}"
        page.add(hint.line - 1, [opening, *hint.text.split("\n")])
    page.lines += [_colons(depth) for depth in range(len(hints))]


def _add_solution(page: _Page, exercise: Exercise, part: str) -> None:
    """The solution of a part, why it works, and what to try next, behind two steps."""
    code = "\n\n".join(texts.unmarked(one.text) for one in exercise.of("solution", part))
    told: Sequence[Piece] = exercise.of("why", part)
    page.lines += ["", f"{_colons(1)}{{dropdown}} Solution", ASK_FIRST, ""]
    page.lines += [f"{_colons(0)}{{dropdown}} I have tried; show it", *_python(code)]
    page.add(
        told[0].line, ["**Why it works.**", *(x for one in told for x in one.text.split("\n"))]
    )
    for piece in exercise.of("next", part):
        page.add(piece.line - 1, ["**Try next.**", *piece.text.split("\n")])
    page.lines += [_colons(0), _colons(1)]


def _colons(depth: int) -> str:
    """The marks of a box that holds boxes to this depth; four at least, for authors use three."""
    return ":" * (4 + depth)
