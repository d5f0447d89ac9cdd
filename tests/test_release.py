"""Copies of exercises are made from one source, byte for byte the same, and hold no more than they may."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import nbformat
import pytest

from castalia import reading_exercises, release
from castalia.errors import WrongUsage

ROOT = Path(__file__).parent.parent
EXERCISES, _ = reading_exercises.read_exercises(ROOT / "exercises")
ALL = list(EXERCISES.values())


def sources(content: bytes) -> str:
    """All text of a notebook's cells."""
    return "\n".join("".join(cell["source"]) for cell in json.loads(content)["cells"])


@pytest.mark.parametrize("exercise", ALL, ids=lambda one: one.slug)
@pytest.mark.parametrize("reader", ["learner", "instructor"])
def test_copies_are_notebooks(exercise, reader):
    """Each copy is a valid notebook with the kernel of its exercise and no outputs."""
    made = nbformat.reads(release.notebook(exercise, reader).decode(), as_version=4)
    nbformat.validate(made)
    assert made.metadata.kernelspec.name == "python3"
    assert all(not cell.get("outputs") for cell in made.cells)


@pytest.mark.parametrize("exercise", ALL, ids=lambda one: one.slug)
def test_learners_get_no_solution(exercise):
    """No line of a solution that the starter lacks, no hint, reason or wrong answer is in it."""
    text = sources(release.notebook(exercise, "learner"))
    for kind in ("hint", "why", "next", "instructor"):
        assert all(one.text not in text for one in exercise.of(kind))
    assert all(wrong.says not in text for wrong in exercise.wrong)
    for piece in exercise.of("solution"):
        assert release.texts.unmarked(piece.text) not in text
    assert "# blank" not in text


@pytest.mark.parametrize("exercise", ALL, ids=lambda one: one.slug)
def test_instructors_get_all(exercise):
    """Solution, hints, notes, points, timing and refused answers are there."""
    text = sources(release.notebook(exercise, "instructor"))
    for kind in ("hint", "why", "instructor"):
        assert all(one.text in text for one in exercise.of(kind))
    assert all((wrong.says in text) is not wrong.hidden for wrong in exercise.wrong)
    assert f"{exercise.options.points} points" in text
    assert f"{exercise.options.minutes} minutes" in text


@pytest.mark.parametrize("exercise", ALL, ids=lambda one: one.slug)
def test_each_part_is_checked_after_its_last_cell(exercise):
    """A learner finds one call of `check` for each part that has checks, and locked cells of set-up."""
    made = json.loads(release.notebook(exercise, "learner"))
    text = sources(release.notebook(exercise, "learner"))
    for part in exercise.options.checked:
        assert text.count(f'check("{exercise.slug}", "{part}")') == 1
    locked = [cell for cell in made["cells"] if cell["metadata"].get("editable") is False]
    assert len(locked) == 1 + len(exercise.of("given"))


def test_bytes_are_the_same(tmp_path):
    """Made twice, folder and zip hold the same bytes."""
    made = release.files(ALL, "learner")
    assert made == release.files(ALL, "learner")
    assert release.zipped(made) == release.zipped(dict(reversed(made.items())))
    [path] = release.write(made, tmp_path / "week.zip")
    with zipfile.ZipFile(path) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == made


def test_stale_copies_are_found(tmp_path):
    """A copy that was changed, is missing or has lost its exercise is named."""
    made = release.files(ALL, "learner")
    assert len(release.stale(made, tmp_path)) == len(made)
    paths = release.write(made, tmp_path)
    assert release.stale(made, tmp_path) == []
    paths[0].write_bytes(b"{}")
    assert [one.place.file for one in release.stale(made, tmp_path)] == [paths[0]]
    fewer = {name: made[name] for name in list(made)[1:]}
    release.write(made, tmp_path)
    assert [one.message for one in release.stale(fewer, tmp_path)] == [
        "this copy is not what its exercise gives now"
    ]
    assert len(release.stale(made, tmp_path / "none.zip")) == 1
    release.write(made, tmp_path / "all.zip")
    assert release.stale(made, tmp_path / "all.zip") == []
    assert len(release.stale(fewer, tmp_path / "all.zip")) == 1


def test_a_place_that_cannot_be_written(tmp_path):
    """A file where the folder should be is told in words."""
    (tmp_path / "taken").write_text("")
    with pytest.raises(WrongUsage, match="cannot write to"):
        release.write(release.files(ALL, "learner"), tmp_path / "taken")
