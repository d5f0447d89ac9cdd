"""Through the sandbox each answer gets the finding that `castalia prove` holds it to."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import attacked
import pytest

from castalia.attempting import answers, cells_of
from castalia.checking.findings import Status
from castalia.exercise import Exercise
from castalia.grading import performing
from castalia.grading.facts import Marking
from castalia.grading.marking import warmth_of
from castalia.reading_exercises import read_exercises

ROOT = Path(__file__).parent.parent
EXERCISES, _ = read_exercises(ROOT / "exercises")
EVERY = 12  # one answer in so many is always held, the others where slow tests are run


def sample() -> list:
    """All answers of all exercises; most of them only where slow tests are run."""
    found = []
    for one in EXERCISES.values():
        for number, answer in enumerate(answers(one)):
            marks = [] if number % EVERY == 0 else [pytest.mark.slow]
            found.append(pytest.param(one.slug, answer, id=f"{one.slug}-{answer}", marks=marks))
    return found


@pytest.fixture(scope="module", autouse=True)
def _ended():
    """No warm process outlives these tests."""
    yield
    performing.rest()


@cache
def warmth():
    """What all exercises together need."""
    return warmth_of(list(EXERCISES.values()))


def marked(exercise: Exercise, answer: str, folder: Path) -> Marking:
    """An answer by its name, handed in as a notebook and marked."""
    path = folder / "answer.ipynb"
    path.write_bytes(attacked.notebook([attacked.cell(one) for one in cells_of(exercise, answer)]))
    return performing.perform(performing.Job(path, exercise.folder, warmth=warmth()))


@pytest.mark.parametrize(("slug", "answer"), sample())
def test_the_sandbox_changes_no_finding(slug: str, answer: str, tmp_path: Path):
    """Solutions pass, starters are untouched, wrong answers are told exactly what their files say."""
    exercise = EXERCISES[slug]
    parts = marked(exercise, answer, tmp_path).parts
    by_hand = {name for name, one in exercise.options.parts.items() if one.rubric}
    assert all(one.status == Status.WAITING for one in parts if one.part in by_hand)
    found = {one.part: one for one in parts if one.part not in by_hand}
    wrong = next((one for one in exercise.wrong if one.path.name == answer), None)
    if wrong:
        one = found[wrong.part]
        assert (one.status, one.slip, one.hidden) == (wrong.status, wrong.slip, wrong.hidden)
        assert " ".join(one.message.split()) == " ".join(wrong.says.split())
        assert one.points == 0
    elif answer == "starter":
        assert {one.status for one in found.values()} <= {Status.UNATTEMPTED, Status.NOT_RUN}
    else:
        assert {one.status for one in found.values()} == {Status.PASSED}
        assert all(one.points == one.possible for one in found.values())
