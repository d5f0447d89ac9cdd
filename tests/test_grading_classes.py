"""A class is marked whatever one submission does, and stops where nobody can be marked."""

from __future__ import annotations

import pickle
from concurrent.futures import Executor, Future
from pathlib import Path

import pytest

from castalia.errors import Malformed, Place, Problem
from castalia.grading import classes
from castalia.grading.course import Course, read_course
from castalia.grading.facts import Submission
from castalia.grading.gradebook import Gradebook
from castalia.grading.reading_assignments import begin_assignment
from castalia.grading.sandbox import NoSandbox, SandboxLost
from castalia.grading.trusting import NotAsRoot
from castalia.grading.values import TooMuch

SLUG = "winter-of-2009"


@pytest.fixture
def course(tmp_path) -> Course:
    """A course of one exercise."""
    begin_assignment(tmp_path / "course", "Week 3", "Climate", {SLUG: 5})
    return read_course(tmp_path / "course")


class Answers(Executor):
    """Jobs whose outcome is known before."""

    def __init__(self, *outcomes: BaseException) -> None:
        self._outcomes = iter(outcomes)

    def submit(self, *_, **__) -> Future:
        """A job that is over."""
        future: Future = Future()
        future.set_exception(next(self._outcomes))
        return future


def some(course, tmp_path, many: int) -> list[Submission]:
    """Submissions of as many students."""
    names = [f"s{number}" for number in range(many)]
    return [Submission(one, SLUG, tmp_path / f"{one}.py", "0" * 64) for one in names]


def test_one_submission_never_stops_a_class(course, tmp_path):
    """Whatever marking one submission raises is told with its student, and the others are marked."""
    told = []

    class Heard(classes.Outlook):
        def failed(self, submission: Submission, reason: str) -> None:
            told.append((submission.student, reason))

    raised = [KeyError("boo"), TooMuch("too long"), SandboxLost("gone"), RecursionError("deep")]
    with Gradebook(tmp_path / "gradebook.db") as kept:
        handed = some(course, tmp_path, len(raised))
        made = classes.mark_all(course, handed, kept, Answers(*raised), classes.Way(), Heard())
    assert made == []
    says = ["KeyError: 'boo'", "too long", "gone", "RecursionError: deep"]
    assert sorted(told) == [(f"s{number}", one) for number, one in enumerate(says)]


@pytest.mark.parametrize(
    "error",
    [
        NoSandbox("none"),
        NotAsRoot("root"),
        Malformed([Problem("E001", Place(Path("exercise.md")), "no part", "")]),
    ],
)
def test_what_is_wrong_for_all_stops_at_once(course, tmp_path, error):
    """Where nobody can be marked, one error says why, though it came from another process."""
    sent = pickle.loads(pickle.dumps(error))
    handed, answers = some(course, tmp_path, 2), Answers(sent, sent)
    kept = Gradebook(tmp_path / "gradebook.db")
    with kept, pytest.raises(type(error), match=str(error)):
        classes.mark_all(course, handed, kept, answers, classes.Way())
