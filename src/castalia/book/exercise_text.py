"""The text of an exercise's page: an author's exercise in, plain MyST out.

Task and starter are open; hints and solution are closed until the reader opens them. Only directives
that mystmd knows as well are used.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from castalia.checking import text as texts
from castalia.exercise import Exercise, Piece

ASK_FIRST = (
    "Have you tried? A solution teaches most after an attempt of your own, and above all after a "
    "wrong one: `check` then says what to look at."
)
FENCE = "`" * 4  # longer than what an author's code may hold


@dataclass
class PageText:
    """Lines of a page, and the line of the author's file from which each comes.

    Lines come to stand where their author wrote them as long as there is room, so that whatever is
    said of task and hints while they are read names the right line, too.
    """

    lines: list[str] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The page as MyST."""
        return "\n".join(self.lines) + "\n"

    def add(self, line: int, more: Iterable[str]) -> None:
        """Add lines that begin on `line` of the author's file, after at least one empty line."""
        empty = max(line - 1 - len(self.lines), 1 if self.lines else 0)
        added = list(more)
        self.lines += [*[""] * empty, *added]
        self.origins += [*[line] * empty, *range(line, line + len(added))]

    def close(self, boxes: Iterable[int]) -> None:
        """End boxes, the innermost first."""
        for depth in boxes:
            self.lines.append(_colons(depth))
            self.origins.append(self.origins[-1])


def page_text(exercise: Exercise) -> PageText:
    """The page of an exercise, without its header of facts."""
    page = PageText()
    options = exercise.options
    about = f"An exercise, {options.kind}, of about {options.minutes} minutes."
    page.add(1, ["---", f"description: {about}", "---"])
    for piece in exercise.pieces:
        if piece.kind == "prose":
            page.add(piece.line, piece.text.split("\n"))
        elif piece.kind == "given":
            page.add(piece.line - 1, _python(piece.text))
        elif piece.kind == "solution":
            facts = options.parts.get(piece.part)
            starter = texts.starter(piece.text, options.kind, facts.asks if facts else ())
            page.add(piece.line - 1, [*_rubric(exercise, piece.part), *_python(starter)])
        elif piece.kind == "answer":
            page.add(piece.line - 1, _rubric(exercise, piece.part))
        elif piece.kind == "hint" and piece is exercise.of("hint", piece.part)[0]:
            _add_hints(page, exercise.of("hint", piece.part))
    last = len(exercise.text.rstrip("\n").split("\n"))
    page.add(last, ["## Solution", "", ASK_FIRST])
    for part in options.parts:
        _add_solution(page, exercise, part)
    return page


def _python(source: str) -> list[str]:
    return [f"{FENCE}python", *source.split("\n"), FENCE]


def _rubric(exercise: Exercise, part: str) -> list[str]:
    """What a person looks for in a part; nothing where checks look at it."""
    facts = exercise.options.parts.get(part)
    rubric = facts.criteria if facts else ()
    return [*texts.told_rubric(rubric).split("\n"), ""] if rubric else []


def _add_hints(page: PageText, hints: Sequence[Piece]) -> None:
    """The hints of a part, each inside the one before, so that it shows only after that one."""
    for number, hint in enumerate(hints, start=1):
        opening = f"{_colons(len(hints) - number)}{{dropdown}} Hint {number} of {len(hints)}"
        page.add(hint.line - 1, [opening, *hint.text.split("\n")])
    page.close(range(len(hints)))


def _add_solution(page: PageText, exercise: Exercise, part: str) -> None:
    """The solution of a part, why it works, and what to try next, in one closed box."""
    whole = len(exercise.options.parts) == 1
    title = "I have tried; show it" if whole else f"I have tried; show `{part}`"
    pieces = (*exercise.of("solution", part), *exercise.of("answer", part))
    for number, piece in enumerate(pieces):
        opening = [] if number else [f"{_colons(0)}{{dropdown}} {title}"]
        in_words = piece.kind == "answer"
        shown = piece.text.split("\n") if in_words else _python(texts.unmarked(piece.text))
        page.add(piece.line - len(opening) - 1, [*opening, *shown])
    for kind, lead in (("why", "**Why it works.**"), ("next", "**Try next.**")):
        for piece in exercise.of(kind, part):
            lines = piece.text.split("\n")
            page.add(piece.line - 1, [lead, *lines])
            page.origins[-len(lines) - 1] = piece.line  # the paragraph begins with what we add
    if pieces:
        page.close([0])


def _colons(depth: int) -> str:
    """The marks of a box that holds boxes to this depth; four at least, for authors use three."""
    return ":" * (4 + depth)
