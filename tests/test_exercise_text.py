"""An exercise's page is plain MyST that closes what should be closed and keeps the author's lines."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from small_books import write_exercise

from castalia.book.exercise_text import ASK_FIRST, page_text
from castalia.checking import text as texts
from castalia.reading_exercises import read_exercise, read_exercises

ROOT = Path(__file__).parent.parent
EXERCISES, _ = read_exercises(ROOT / "exercises")
OPEN = re.compile(r"^(:{4,})\{dropdown\} (.*)$")


def made(path: Path) -> str:
    """The page that is made of an exercise."""
    return page_text(read_exercise(path)).text


def boxes(text: str) -> list[tuple[int, str]]:
    """Each box's depth and title, in order; what closes must fit what is open."""
    found, opened = [], []
    for line in text.split("\n"):
        if match := OPEN.match(line):
            assert not opened or len(match[1]) < len(opened[-1])
            found.append((len(opened), match[2]))
            opened.append(match[1])
        elif re.fullmatch(r":{4,}", line):
            assert line == opened.pop()
    assert not opened
    return found


def outside(text: str) -> str:
    """What is to be seen before any box is opened."""
    shown, depth = [], 0
    for line in text.split("\n"):
        depth += bool(OPEN.match(line))
        shown += [] if depth else [line]
        depth -= bool(re.fullmatch(r":{4,}", line))
    return "\n".join(shown)


def test_hints_come_one_at_a_time_and_the_solution_last(tmp_path):
    """Each hint is inside the one before; solutions stand at the end, one for each part."""
    page = made(write_exercise(tmp_path, "sums", "one"))
    assert boxes(page) == [
        (0, "Hint 1 of 3"),
        (1, "Hint 2 of 3"),
        (2, "Hint 3 of 3"),
        (0, "Hint 1 of 1"),
        (0, "I have tried; show `double`"),
        (0, "I have tried; show `more`"),
    ]
    assert outside(page).rstrip().endswith(ASK_FIRST)
    assert page.index("Doubling a number") > page.index("double = 2 * given")


@pytest.mark.parametrize(
    ("kind", "starter"),
    [
        ("guided", "# what one adds to itself\ndouble = ..."),
        ("faded", "# what one adds to itself\ndouble = ____"),
        ("free", "double = ..."),
    ],
)
def test_the_starter_is_that_of_the_notebook(tmp_path, kind, starter):
    """What is open shows given code and starter, and nothing of the solution."""
    shown = outside(made(write_exercise(tmp_path, "sums", "one", kind)))
    assert f"````python\n{starter}\n````" in shown
    assert "given = 21" in shown
    for hidden in ("2 * given", "1 + double", "Doubling", "# blank", "patience"):
        assert hidden not in shown


def test_notes_for_instructors_are_nowhere(tmp_path):
    """What only instructors see is not even in a closed box."""
    assert "patience" not in made(write_exercise(tmp_path, "sums", "one"))


@pytest.mark.parametrize("slug", EXERCISES)
def test_the_page_of_each_exercise(slug):
    """Of every exercise of the book all hints, reasons and solutions are there, and closed."""
    exercise = EXERCISES[slug]
    page = page_text(exercise).text
    assert len(boxes(page)) == len(exercise.of("hint")) + len(exercise.options.parts)
    shown = outside(page)
    for kind in ("hint", "why", "next"):
        for piece in exercise.of(kind):
            assert piece.text in page
            assert piece.text not in shown
    for piece in exercise.of("solution"):
        assert texts.unmarked(piece.text) in page
        assert texts.unmarked(piece.text) not in shown
    assert not any(piece.text in page for piece in exercise.of("instructor"))


@pytest.mark.parametrize("slug", EXERCISES)
def test_prose_stands_on_its_own_line(slug):
    """Whatever is said of a task or a hint names the line on which its author wrote it."""
    lines = page_text(EXERCISES[slug]).lines
    for piece in EXERCISES[slug].pieces:
        if piece.kind in ("prose", "hint"):
            assert lines[piece.line - 1] == piece.text.split("\n")[0]


def test_a_second_cell_and_a_second_reason_stay_with_their_part(tmp_path):
    """Several cells of a part give one solution, and several reasons one box."""
    path = write_exercise(tmp_path, "sums", "one")
    more = "```{code-cell} ipython3\n:tags: [solution, double]\n\nhalf = double / 2\n```\n\n"
    text = path.read_text().replace(":::{hint}", f"{more}:::{{hint}}", 1)
    path.write_text(text.replace("## More", ":::{why}\nIt is even.\n:::\n\n## More"))
    page = made(path)
    assert "double = 2 * given\n````\n\n````python\nhalf = double / 2\n````" in page
    assert page.count("I have tried; show `double`") == 1
    assert "It is even." in page
    assert "It is even." not in outside(page)
    boxes(page)


def test_prose_between_hints_stays_open(tmp_path):
    """A sentence after a hint belongs to the task, whatever stands around it."""
    path = write_exercise(tmp_path, "sums", "one")
    path.write_text(path.read_text().replace("Multiply.\n:::", "Multiply.\n:::\n\nIn between.\n"))
    page = made(path)
    assert "In between." in outside(page)
    assert boxes(page)[2] == (2, "Hint 3 of 3")


@pytest.mark.parametrize("slug", EXERCISES)
def test_each_line_knows_where_it_comes_from(slug):
    """A line that its author wrote, a reason after the solution included, leads back to it."""
    exercise = EXERCISES[slug]
    page, source = page_text(exercise), exercise.text.split("\n")
    assert len(page.lines) == len(page.origins)
    for piece in exercise.pieces:
        if piece.kind in ("prose", "hint", "why", "next"):
            for number, line in enumerate(piece.text.split("\n")):
                found = [o for x, o in zip(page.lines, page.origins, strict=True) if x == line]
                assert piece.line + number in found
                assert source[piece.line + number - 1] == line


def test_an_exercise_of_one_part_does_not_name_it(tmp_path):
    """Where there is one part only, its solution needs no name."""
    path = write_exercise(tmp_path, "sums", "one")
    text = path.read_text()
    text = text.replace("    more: {asks: [more], points: 2, needs: [double]}\n", "")
    path.write_text(text[: text.index("## More")])
    assert boxes(made(path))[-1] == (0, "I have tried; show it")
