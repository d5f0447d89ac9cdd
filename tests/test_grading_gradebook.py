"""The gradebook keeps every mark once, in SQLite and in PostgreSQL alike."""

from __future__ import annotations

import itertools
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from marked_work import DUE, handed_in, marked
from postgres import Postgres, running_postgres
from sqlalchemy import event

from castalia.grading.facts import PartMark, Submission
from castalia.grading.gradebook import Gradebook
from castalia.grading.gradebook_access import GradebookError

NUMBERS = itertools.count()


@pytest.fixture(scope="module")
def server():
    """A PostgreSQL for all tests of this file."""
    with running_postgres() as running:
        yield running


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request, tmp_path: Path) -> str:
    """Where an empty gradebook may be made: in a file, and in PostgreSQL."""
    if request.param == "sqlite":
        return str(tmp_path / "grades.db")
    server: Postgres = request.getfixturevalue("server")
    return server.create(f"grades{next(NUMBERS)}")


@pytest.fixture
def book(place: str):
    """An empty gradebook."""
    with Gradebook(place, patience_s=10) as opened:
        yield opened


def test_a_marking_comes_back_as_it_was(book):
    """Every word and number of a marking is kept, with its reason and time."""
    one = handed_in()
    began = datetime.now(UTC)
    assert book.record(one, marked(one, seed="Newark"), "first marking")
    found = book.standing(one)
    assert found.marking == marked(one, seed="Newark")
    assert found.reason == "first marking"
    assert began <= found.at <= datetime.now(UTC)
    assert [entry.submission for entry in book.entries()] == [one]


def test_it_outlives_its_program(place):
    """Who opens the gradebook again finds what was recorded."""
    one = handed_in()
    with Gradebook(place) as first:
        first.record(one, marked(one))
    with Gradebook(place) as second:
        assert second.standing(one).marking == marked(one)


def test_the_same_twice_is_once(book):
    """Recording again what stands changes nothing, whatever the reason."""
    one = handed_in()
    assert book.record(one, marked(one), "first")
    assert not book.record(one, marked(one), "second")
    assert not book.record(one, marked(one, seconds=9.0))
    assert [stood.reason for stood in book.history(one)] == ["first"]


@pytest.mark.parametrize("key", ["version", "seed", "environment"])
def test_each_regrade_is_kept_with_its_reason(book, key):
    """Another version, seed or environment is another marking; the earlier one stays."""
    one = handed_in()
    book.record(one, marked(one), "first marking")
    assert book.record(one, marked(one, (2, 2, 2), **{key: "other"}), "a check was mended")
    assert [stood.reason for stood in book.history(one)] == ["first marking", "a check was mended"]
    assert [stood.marking.points for stood in book.history(one)] == [3, 6]
    assert book.standing(one).marking.points == 6


def test_a_version_that_comes_back_stands_again(book):
    """When a check is put back as it was, its marking stands, and the way there is told."""
    one = handed_in()
    book.record(one, marked(one), "first")
    book.record(one, marked(one, (0, 0, 0), version="v2"), "stricter")
    assert book.record(one, marked(one), "put back")
    assert book.standing(one).marking.version == "v1"
    assert [stood.reason for stood in book.history(one)] == ["first", "stricter", "put back"]
    assert book.waiting([one], "v1") == []


def test_waiting_is_what_is_unmarked_or_marked_otherwise(book):
    """A grader that goes on finds what is left, in the order in which it asked."""
    all_of = [handed_in("ada"), handed_in("bob"), handed_in("eve"), handed_in("ada", attempt=2)]
    book.record(all_of[0], marked(all_of[0]))
    book.record(all_of[1], marked(all_of[1], version="v0"))
    assert book.waiting(all_of, "v1") == all_of[1:]
    assert book.waiting(all_of, {"felt-coldest": "v0"}) == [all_of[0], *all_of[2:]]
    assert book.waiting([], "v1") == []
    assert book.waiting(all_of, "v1", changed=False) == all_of[2:]
    assert book.waiting(all_of, "v1", new=False) == [all_of[1]]


def test_another_file_of_the_same_attempt_waits(book):
    """Marks belong to a file, and never pass to another one under the same name."""
    one = handed_in()
    book.record(one, marked(one))
    other = replace(one, digest="0" * 64)
    assert book.waiting([one, other], "v1") == [other]
    assert book.standing(other) is None


def test_changes_tell_who_gains_and_loses(book):
    """Between two versions each submission that differs is told, with its parts, losers first."""
    ada, bob, eve, una = (handed_in(name) for name in ("ada", "bob", "eve", "una"))
    for one, before, after in (
        (ada, (2, 1, 0), (2, 2, 0)),
        (bob, (2, 2, 2), (2, 2, 0)),
        (eve, (2, 0, 0), (2, 0, 0)),
        (una, (2, 1, 0), (1, 2, 0)),
    ):
        book.record(one, marked(one, before))
        book.record(one, marked(one, after, version="v2"))
    book.record(handed_in("new"), marked(handed_in("new"), version="v2"))
    found = book.changes("v1", "v2")
    assert [(one.submission.student, one.gained) for one in found] == [
        ("bob", -2),
        ("una", 0),
        ("ada", 1),
    ]
    assert found[0].parts == (("coldest", 2, 0),)
    assert book.versions("felt-coldest") == ("v1", "v2")
    assert book.versions("other") == ()


def test_a_person_overrules_the_checker(book):
    """Manual marks hold for their part, the later over the earlier, and all are kept."""
    one = handed_in()
    book.record(one, marked(one))
    book.mark_by_hand(one, "coldest", 1.5, "Ms Noether", "The reason is right.")
    book.mark_by_hand(one, "coldest", 2, "Ms Noether", "On second thoughts, all of it.")
    book.mark_by_hand(one, "", None, "Mr Klein", "Well written.")
    said = book.by_hand(one)
    assert [(mark.part, mark.points) for mark in said] == [
        ("coldest", 1.5),
        ("coldest", 2),
        ("", None),
    ]
    assert said == book.entries()[0].by_hand
    assert book.record(one, marked(one, version="v2"), "a check was mended")
    assert book.by_hand(one) == said


def test_the_same_said_twice_is_noted_once(book):
    """A mark that is sent again, as after a cut connection, does not become two."""
    one = handed_in()
    book.record(one, marked(one))
    for _ in range(2):
        book.mark_by_hand(one, "coldest", 1, "Ms Noether", "A\x00B")
    assert [mark.comment for mark in book.by_hand(one)] == ["A\\u0000B"]


@pytest.mark.parametrize(
    ("part", "points", "says"),
    [
        ("warmest", 1, "no part 'warmest'"),
        ("", 1, "no part ''"),
        ("coldest", 2.5, "2.5 points cannot be given"),
        ("coldest", -1, "-1 points cannot be given"),
        ("coldest", float("nan"), "nan points cannot be given"),
    ],
)
def test_a_manual_mark_must_fit(book, part, points, says):
    """No more can be given than a part can earn, and only to a part that there is."""
    one = handed_in()
    book.record(one, marked(one))
    with pytest.raises(GradebookError, match=says):
        book.mark_by_hand(one, part, points, "Ms Noether")
    assert book.by_hand(one) == ()


def test_manual_marks_have_a_time_that_can_be_placed(book):
    """A time without zone is refused, as everywhere."""
    one = handed_in()
    book.record(one, marked(one))
    with pytest.raises(GradebookError, match="no time zone"):
        book.mark_by_hand(one, "coldest", 1, "Ms Noether", at=datetime(2026, 1, 1))


def test_what_is_not_marked_can_be_neither_overruled_nor_released(book):
    """There is no feedback on nothing, and of several all or none is released."""
    one, other = handed_in(), handed_in("bob")
    book.record(one, marked(one))
    with pytest.raises(GradebookError, match="of bob is not marked yet"):
        book.mark_by_hand(other, "coldest", 1, "Ms Noether")
    with pytest.raises(GradebookError, match="of bob is not marked yet"):
        book.release([one, other])
    assert book.released(one) is None


def test_feedback_is_released_for_what_stands(book):
    """After a regrade the feedback that was given is no more that of what stands."""
    one = handed_in()
    book.record(one, marked(one))
    at = datetime(2026, 11, 1, 8, 0, tzinfo=timezone(timedelta(hours=2)))
    assert (book.release([one], at), book.release([one])) == (1, 0)
    assert book.released(one) == at
    book.record(one, marked(one, (2, 2, 2), version="v2"))
    assert book.released(one) is None
    assert book.release([one]) == 1
    assert book.released(handed_in("bob")) is None


def test_students_are_known_by_id(book):
    """Names can be noted before and after; who handed in is known without one."""
    one = handed_in("Łucja Müller 🌋")
    book.record(one, marked(one))
    book.enrol({"00123": "Ada", "bob": "Bob"})
    book.enrol({"bob": "Robert"})
    assert book.students() == {"00123": "Ada", "bob": "Robert", "Łucja Müller 🌋": ""}


@pytest.mark.parametrize(
    "strange",
    [
        "a\x00b",
        "\ud800",
        "'); DROP TABLE students; --",
        "é" * 5000,
        "e\u0301",
        "\u202egpj.exe",
        " ",
        "",
    ],
)
def test_strange_texts_do_no_harm(book, strange):
    """What a learner writes as id or makes the checker say is kept, and marks are found again."""
    part = PartMark(strange, "passed", 1, 1, strange, strange, strange, ((strange, strange),))
    one = Submission(strange, "felt-coldest", Path("x" + strange), "0" * 64, None, 1)
    for _ in range(2):
        book.record(one, marked(one, parts=(part,), notes=(strange,)))
    assert book.waiting([one], "v1") == []
    assert len(book.history(one)) == len(book.entries()) == 1
    assert book.standing(one).marking.notes == (strange,)
    assert book.standing(one).marking.parts[0].evidence == ((strange, strange),)


def test_ids_that_no_database_takes_stay_apart(book):
    """Two students whose ids differ in what cannot be stored are two students."""
    for student in ("a\ud800", "a\ud801", "a\x00", "a"):
        one = replace(handed_in(), student=student)
        assert book.record(one, marked(one))
    assert len(book.students()) == 4


def test_times_keep_their_moment(book):
    """A time comes back as the same moment, and one that is noted later is added."""
    one = replace(handed_in(), submitted=None)
    book.record(one, marked(one))
    assert book.entries()[0].submission.submitted is None
    noted = replace(one, submitted=DUE.astimezone(timezone(timedelta(hours=5, minutes=45))))
    book.record(noted, marked(noted))
    assert book.entries()[0].submission.submitted == DUE
    book.record(one, marked(one))
    assert book.entries()[0].submission.submitted == DUE


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"digest": "1" * 64}, "a marking of another submission"),
        ({"exercise": "other"}, "a marking of another submission"),
        ({"seconds": float("nan")}, "is no number"),
        ({"parts": (PartMark("units", "passed", float("inf"), 1),)}, "is no number"),
        ({"parts": (PartMark("units", "passed", 1, 1),) * 2}, "marked twice"),
    ],
)
def test_what_is_no_marking_is_refused(book, change, says):
    """A marking that cannot be true is refused whole, and the submission waits."""
    one = handed_in()
    with pytest.raises(GradebookError, match=says):
        book.record(one, replace(marked(one), **change))
    assert book.entries() == []


def test_a_time_without_zone_is_refused(book):
    """When something was handed in must not depend on where the grader stands."""
    one = replace(handed_in(), submitted=datetime(2026, 1, 1))
    with pytest.raises(GradebookError, match="has no time zone"):
        book.record(one, marked(one))


def test_graders_side_by_side_count_nothing_twice(place):
    """Four that open the gradebook at once and record the same leave each mark once."""
    names = [f"student {number}" for number in range(12)]
    failed: list[BaseException] = []
    start = threading.Barrier(4)

    def grade(order: int) -> None:
        try:
            start.wait()
            with Gradebook(place, patience_s=20) as book:
                for name in names[order:] + names[:order]:
                    one = handed_in(name)
                    book.record(one, marked(one), "side by side")
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=grade, args=(3 * order,)) for order in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not failed
    with Gradebook(place) as book:
        entries = book.entries()
        assert sorted(entry.submission.student for entry in entries) == sorted(names)
        assert all(len(entry.marking.parts) == 3 for entry in entries)
        assert all(len(book.history(entry.submission)) == 1 for entry in entries)


def test_many_are_read_at_once(book):
    """Reading a class takes a handful of questions, however many there are."""
    for number in range(40):
        one = handed_in(f"s{number:02}")
        book.record(one, marked(one))
    asked = []
    event.listen(
        book._access._engine, "before_cursor_execute", lambda *words: asked.append(words[2])
    )
    assert len(book.entries()) == 40
    assert len(asked) < 10
