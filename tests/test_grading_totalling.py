"""Totals follow the assignment: weights, lateness, attempts and what persons said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from marked_work import DUE, handed_in, marked

from castalia.checking.findings import Status
from castalia.grading.assignment import Assignment, AssignmentFacts
from castalia.grading.facts import PartMark
from castalia.grading.gradebook import Gradebook
from castalia.grading.gradebook_facts import Entry, ManualMark
from castalia.grading.totalling import Result, StudentTotal, total_up
from castalia.grading.totals import PartTotal

FACTS = {
    "title": "Wind",
    "course": "Geo 101",
    "due": DUE,
    "late": {"per_cent_a_day": 10},
    "exercises": {"felt-coldest": {}},
}


def one_result(*entries: Entry, worth: dict[str, float] | None = None, **facts: object) -> Result:
    """What Ada has for the one exercise."""
    known = AssignmentFacts.model_validate({**FACTS, **facts})
    (total,) = total_up(known, {"ada": "Ada"}, entries, worth or {})
    assert total.points == round(sum(one.weight * one.points for one in total.results), 2)
    return total.results[0]


def entry(
    points: tuple[float, ...] = (2, 1, 0), attempt: int = 1, late_h: float = 0, **more: object
) -> Entry:
    """A marked attempt of Ada's."""
    one = replace(handed_in(attempt=attempt), submitted=DUE + timedelta(hours=late_h))
    return Entry(one, marked(one, points), **more)


def by_hand(part: str, points: float | None) -> ManualMark:
    """What a person says."""
    return ManualMark(part, points, "", "Ms Noether", DUE)


def test_lateness_is_taken_from_what_was_earned():
    """Of 3 points of 6, a day late at 10 %, 2.4 remain, and the learner is told why."""
    found = one_result(entry(late_h=5))
    assert (found.earned, found.taken, found.points, found.possible) == (3, 0.6, 2.4, 6)
    assert found.lateness.endswith("10 % of 6 points are taken, by the policy of Geo 101.")


def test_nobody_falls_below_zero():
    """However late, no points of another exercise are taken."""
    found = one_result(entry((0.25, 0, 0), late_h=200))
    assert (found.points, found.taken) == (0, 0.25)


def test_an_extension_is_for_its_student():
    """More time takes nothing from whom it was given to."""
    assert one_result(entry(late_h=5), extensions={"ada": {"days": 1}}).points == 3
    assert one_result(entry(late_h=5), extensions={"bob": {"days": 1}}).points == 2.4


def test_points_of_the_assignment_replace_those_of_the_exercise():
    """An exercise of 6 points that counts 10 here gives 5 for 3; lateness is a share of 10."""
    found = one_result(entry(late_h=5), exercises={"felt-coldest": {"points": 10}})
    assert (found.earned, found.taken, found.possible) == (5, 1, 10)


@pytest.mark.parametrize(("points", "earned"), [((1, 0, 0), 1.67), ((0, 0, 0.333), 0.56)])
def test_points_are_rounded_once_an_exercise(points, earned):
    """A sixth of ten points is told to a hundredth."""
    found = one_result(entry(points), exercises={"felt-coldest": {"points": 10}})
    assert found.earned == earned


def test_weights_multiply_exercises():
    """A weight of 2 counts points and possible points twice; one of 0 counts neither."""
    facts = AssignmentFacts.model_validate(
        {**FACTS, "exercises": {"felt-coldest": {"weight": 2}, "dry-air": {"weight": 0.5}}}
    )
    (total,) = total_up(facts, {"ada": "Ada"}, [entry()], {"dry-air": 5})
    assert (total.points, total.possible) == (6, 14.5)


def test_what_was_not_handed_in_counts_as_nothing():
    """An exercise that somebody left out gives no points, and can be had all the same."""
    facts = AssignmentFacts.model_validate(FACTS)
    totals = total_up(facts, {"ada": "Ada", "bob": "Bob"}, [entry()], {})
    assert [(one.student, one.points, one.possible) for one in totals] == [
        ("ada", 3, 6),
        ("bob", 0, 6),
    ]
    assert totals[1].results[0].submission is None


@pytest.mark.parametrize(
    ("attempts", "attempt", "points"),
    [
        ({"counts": "last"}, 3, 2),
        ({"counts": "best"}, 2, 5),
        ({"counts": "last", "allowed": 2}, 2, 5),
        ({"counts": "best", "allowed": 1}, 1, 3),
    ],
)
def test_the_attempt_that_counts(attempts, attempt, points):
    """The last or the best of those that are allowed; the others are told."""
    all_of = [entry((2, 1, 0), 1), entry((2, 2, 1), 2), entry((2, 0, 0), 3)]
    found = one_result(*all_of, attempts=attempts)
    assert (found.submission.attempt, found.points) == (attempt, points)
    left = 3 - attempts.get("allowed", 3)
    assert found.notes == ((f"{left} more than allowed",) if left else ())


def test_the_best_is_the_best_after_lateness():
    """An attempt in time can beat a better one that came late."""
    found = one_result(
        entry((2, 2, 0), 1), entry((2, 2, 0.5), 2, late_h=30), attempts={"counts": "best"}
    )
    assert (found.submission.attempt, found.points) == (1, 4)


def test_of_equal_attempts_the_later_counts():
    """Where two are worth the same, feedback is on the later one."""
    found = one_result(entry(attempt=1), entry(attempt=2), attempts={"counts": "best"})
    assert found.submission.attempt == 2


def test_an_attempt_that_is_not_marked_is_told():
    """Totals are not final while the last attempt waits, and say so."""
    found = one_result(entry(), Entry(handed_in(attempt=2)))
    assert (found.points, found.notes) == (0, ("attempt 2 is not marked yet",))


def test_the_last_word_of_a_person_holds():
    """Of manual marks for a part the last holds; without points it leaves the checker's."""
    said = (
        by_hand("coldest", 1),
        by_hand("coldest", 2),
        by_hand("units", 0),
        by_hand("units", None),
    )
    assert one_result(entry((2, 1, 0), by_hand=said)).points == 5


def test_a_manual_mark_of_a_part_that_is_gone_is_told():
    """When an exercise loses a part, whoever marked it by hand learns of it."""
    found = one_result(entry(by_hand=(by_hand("warmest", 2),)))
    assert found.points == 3
    assert found.notes == ("the manual mark of 'warmest', which is no part any more, is left out",)


@pytest.mark.parametrize("mended", [False, True])
def test_a_broken_check_is_told(mended):
    """What our own check broke is no final mark, until a person marks it."""
    one = handed_in()
    parts = (PartMark("units", Status.BROKEN, 0, 2), PartMark("chill", Status.PASSED, 2, 2))
    said = (by_hand("units", 2),) if mended else ()
    found = one_result(Entry(one, marked(one, parts=parts), said))
    assert found.notes == (() if mended else ("the check of 'units' is broken",))
    assert found.points == (4 if mended else 2)


def test_an_exercise_that_can_earn_nothing_divides_nothing():
    """A marking without parts is worth nothing, and no error."""
    one = handed_in()
    assert one_result(Entry(one, marked(one, parts=()))).points == 0


def test_a_total_is_exact_to_a_hundredth():
    """Ten times a tenth is one, whatever floating point thinks."""
    results = tuple(Result(f"e{number}", 1, earned=0.1) for number in range(10))
    assert StudentTotal("ada", "Ada", results).points == 1


def test_what_goes_out_is_the_sum_with_its_reasons():
    """Other gradebooks get one sum, what lateness took, the parts, and all that a learner is told."""
    facts = AssignmentFacts.model_validate({**FACTS, "exercises": {"felt-coldest": {"weight": 2}}})
    said = (ManualMark("chill", 2, "A fine reason.", "Ms Noether", DUE),)
    (total,) = total_up(facts, {"ada": "Ada"}, [entry(late_h=5, by_hand=said)], {})
    out = total.exported()
    assert (out.student, out.points, out.possible, out.late_taken) == ("ada", 6.8, 12, 1.2)
    assert out.parts[1] == PartTotal("felt-coldest", "chill", 2, 2)
    assert out.comment.split("\n") == [
        f"felt-coldest: {total.results[0].lateness}",
        "felt-coldest: A fine reason.",
    ]


def test_the_gradebook_totals_an_assignment(tmp_path):
    """From rows to points: enrolled students, standing markings and manual marks."""
    assignment = Assignment(tmp_path / "assignment.yml", AssignmentFacts.model_validate(FACTS))
    with Gradebook(Path(tmp_path, "grades.db")) as book:
        book.enrol({"bob": "Bob", "ada": "Ada"})
        one, other = handed_in(), handed_in(exercise="other")
        book.record(one, marked(one, (0, 0, 0)))
        book.record(one, marked(one, version="v2"))
        book.record(other, marked(other, (2, 2, 2)))
        book.mark_by_hand(one, "coldest", 1, "Ms Noether")
        totals = book.totals(assignment)
    assert [(one.name, one.points, one.possible) for one in totals] == [
        ("Ada", 4, 6),
        ("Bob", 0, 6),
    ]
