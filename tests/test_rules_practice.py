"""The rules about exercises in the book find what is missing, misplaced or not yet introduced."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_rules import problems_of, sound_book

FREE = "exercises/second-free/exercise.md"
SOLUTION = "double = 2 * given\n"
UNKNOWN = "double = given.interpolate_na()\n"


def edited(root: Path, *edits: tuple[str, str, str]) -> list[tuple[str, int, str]]:
    """Code, line and file's name of each problem of the sound book after some edits."""
    sound_book(root)
    for file, old, new in edits:
        text = (root / file).read_text()
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        (root / file).write_text(text.replace(old, new))
    return [(x.code, x.place.line, x.place.file.name) for x in problems_of(root)]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (FREE, "two times what is given.", "with `interpolate_na`."),
        (FREE, "Multiply.", "Look at `interpolate_na`."),
        (FREE, "\ngiven = 2\n", "\ngiven = 2\ninterpolate_na = 1\n"),
        ("lessons/small/second.md", "The line falls.", "See `interpolate_na`."),
        ("lessons/small/first.md", "The line falls.", "```python\nair.interpolate_na()\n```"),
    ],
    ids=["task", "hint", "given", "its lesson", "an earlier lesson"],
)
def test_what_a_solution_uses_may_be_introduced_in_many_places(tmp_path, file, old, new):
    """The task, a hint, given code, the lesson and those before it introduce names."""
    assert edited(tmp_path, (FREE, SOLUTION, UNKNOWN), (file, old, new)) == []


def test_what_comes_later_introduces_nothing(tmp_path):
    """A name that only a later lesson shows is told, once, at the line of the solution."""
    twice = UNKNOWN + "again = given.interpolate_na()\n"
    later = ("lessons/small/third.md", "The line falls.", "See `interpolate_na`.")
    found = edited(tmp_path, (FREE, SOLUTION, twice), later)
    assert [(code, name) for code, _, name in found] == [("E115", "exercise.md")]
    lines = (tmp_path / FREE).read_text().split("\n")
    assert lines[found[0][1] - 1] == UNKNOWN.strip()


def test_what_a_solution_makes_itself_is_known(tmp_path):
    """A function that the solution defines may be called in it; a solution that is no Python is let be."""
    built_in = "double = sorted([2 * given])[0].__int__()\n"
    assert edited(tmp_path / "c", (FREE, SOLUTION, built_in)) == []
    own = "def twice(x):\n    return 2 * x\n\ndouble = twice(given)\n"
    assert edited(tmp_path / "a", (FREE, SOLUTION, own)) == []
    assert edited(tmp_path / "b", (FREE, SOLUTION, "double = = given.interpolate_na()\n")) == []


def test_a_lesson_that_cannot_be_read_is_told_of_once(tmp_path):
    """Its exercises are not said to be misplaced, and those that need it are not said to need nothing."""
    needs = ("exercises/third-free/exercise.md", "  kind:", "  needs: [second]\n  kind:")
    level = ("lessons/small/second.md", "level: 1", "level: one")
    assert [code for code, _, _ in edited(tmp_path, needs, level)] == ["L001"]


def test_an_exercise_that_cannot_be_read_is_told_of_once(tmp_path):
    """Its lesson is not said to lack it, nor to place what does not exist."""
    found = edited(tmp_path, (FREE, "kind: free", "kind: easy"))
    assert [code for code, _, _ in found] == ["E001"]


def test_an_exercise_of_no_lesson_is_told_of_once(tmp_path):
    """Where the lesson does not exist, it is that which is said, and what its former lesson lacks."""
    found = edited(tmp_path, (FREE, "lesson: second", "lesson: secnd"))
    assert {code for code, _, _ in found} == {"E104", "E110", "E114"}


def test_an_exercise_at_the_top_of_the_table_stands_below_nothing(tmp_path):
    """An exercise that no page precedes in its part is told with its line of _toc.yml."""
    moved = "              - file: exercises/second-free\n"
    first = "      - file: lessons/small/index\n"
    toc = "_toc.yml"
    found = edited(
        tmp_path, (toc, moved, ""), (toc, first, f"      - file: exercises/second-free\n{first}")
    )
    assert found == [("E112", 6, "_toc.yml")]
