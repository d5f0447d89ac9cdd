"""An exercise's folder becomes facts; whatever cannot be used is a problem with file and line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from small_books import make_book

from castalia import beginning_exercises, proving, reading, reading_exercises
from castalia.errors import Malformed, WrongUsage

ROOT = Path(__file__).parent.parent
GOOD = Path(__file__).parent / "broken" / "good" / "exercises" / "two-times"


@pytest.fixture
def folder(tmp_path):
    """A copy of the sound exercise."""
    return Path(shutil.copytree(GOOD, tmp_path / "two-times"))


def test_an_exercise_is_read(folder):
    """Parts, pieces and wrong answers come with their lines."""
    exercise = reading_exercises.read_exercise(folder)
    assert exercise.slug == "two-times"
    assert list(exercise.options.parts) == ["double", "fourfold"]
    assert [one.part for one in exercise.of("solution")] == ["double", "fourfold"]
    assert len(exercise.of("hint", "double")) == 2
    lines = exercise.text.split("\n")
    for piece in exercise.pieces:
        assert lines[piece.line - 1] == piece.text.split("\n")[0]
    assert [one.path.name for one in exercise.wrong] == ["half.py", "square.py"]
    assert exercise.wrong[0].source == "double = given / 2"


def test_an_exercise_may_need_other_lessons(folder):
    """`needs` names the other lessons that an exercise builds on; without it there are none."""
    assert reading_exercises.read_exercise(folder).options.needs == ()
    path = folder / "exercise.md"
    path.write_text(path.read_text().replace("  kind:", "  needs: [second]\n  kind:", 1))
    assert reading_exercises.read_exercise(folder).options.needs == ("second",)


def test_no_notebook(folder):
    """A text that Jupyter would not open as a notebook is refused."""
    path = folder / "exercise.md"
    path.write_text(path.read_text().replace("format_name: myst", "format_name: light"))
    with pytest.raises(Malformed, match="not a MyST notebook"):
        reading_exercises.read_exercise(folder)


@pytest.mark.parametrize(
    ("header", "named"),
    [
        ("# says: No.\n", "part"),
        ("# part: double\n# status: raised\n", "says"),
        ("# part: double\n# says: No.\n", "status"),
        ("# part: double\n# status: sad\n# says: No.\n", "status"),
        ("# part: double\n# hidden: perhaps\n# status: raised\n# says: No.\n", "hidden"),
    ],
)
def test_a_wrong_answer_without_its_comments(folder, header, named):
    """A wrong answer says which part it answers, what it shows and what it is told."""
    path = folder / "wrong" / "half.py"
    path.write_text(header + "double = 1\n")
    with pytest.raises(Malformed, match=f"no usable `{named}`") as caught:
        reading_exercises.read_exercise(folder)
    assert caught.value.problems[0].place.file == path


def test_one_unreadable_exercise_leaves_the_others(tmp_path):
    """Problems of one exercise do not hide another."""
    shutil.copytree(GOOD, tmp_path / "one")
    (tmp_path / "two").mkdir()
    found, problems = reading_exercises.read_exercises(tmp_path)
    assert list(found) == ["one"]
    assert [problem.place.file.parent.name for problem in problems] == ["two"]


def test_select(folder):
    """Exercises are chosen by name or folder; a misspelt name gets the near one."""
    known = {"two-times": reading_exercises.read_exercise(folder)}
    assert reading_exercises.select(known, ()) == list(known.values())
    assert reading_exercises.select(known, ("exercises/two-times",)) == list(known.values())
    with pytest.raises(WrongUsage, match="did you mean two-times"):
        reading_exercises.select(known, ("two-time",))
    with pytest.raises(WrongUsage, match="there are: two-times"):
        reading_exercises.select(known, ("zzz",))


def book(tmp_path):
    """A book with two lessons, and the template."""
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    make_book(tmp_path, {"first": "", "second": ""})
    (tmp_path / "exercises").mkdir()
    return tmp_path


def test_begin(tmp_path):
    """A new exercise has the title and the lesson that were asked for, and is proved at once."""
    made = beginning_exercises.begin_exercise(book(tmp_path), "sea-ice", "first", "Ice: how much?")
    exercise = reading_exercises.read_exercise(tmp_path / made)
    assert (exercise.front.title, exercise.options.lesson) == ("Ice: how much?", "first")
    assert "\n# Ice: how much?\n" in exercise.text
    assert proving.problems([exercise], proving.prove([exercise])) == []


def test_a_new_exercise_is_the_last_of_its_lesson(tmp_path):
    """Its page is listed below its lesson, after the exercises that stand there."""
    root = book(tmp_path)
    for slug, lesson in {"a": "first", "b": "second", "c": "first"}.items():
        beginning_exercises.begin_exercise(root, slug, lesson)
    listed = list(reading.read_book(root).toc_lines)
    assert listed[2:] == [
        *("lessons/small/first", "exercises/a", "exercises/c"),
        *("lessons/small/second", "exercises/b"),
    ]
    toc = (root / "_toc.yml").read_text()
    assert "/first\n            sections:\n              - file: exercises/a\n" in toc


@pytest.mark.parametrize(
    ("slug", "lesson", "words"),
    [
        ("Sea Ice", "first", "is no slug"),
        ("taken", "first", "is taken"),
        ("sea-ice", "none", "there is no lesson 'none'"),
    ],
)
def test_begin_refuses(tmp_path, slug, lesson, words):
    """A bad slug, a taken one and an unknown lesson are told."""
    root = book(tmp_path)
    (root / "exercises" / "taken").mkdir()
    with pytest.raises(WrongUsage, match=words):
        beginning_exercises.begin_exercise(root, slug, lesson)
