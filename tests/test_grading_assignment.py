"""An assignment's file is read whole, or refused with the line of each fault."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from castalia.errors import CastaliaError, Malformed, WrongUsage
from castalia.grading.assignment import Assigned, LatePolicy, moment
from castalia.grading.reading_assignments import (
    begin_assignment,
    read_assignment,
    read_seed,
    unknown_extensions,
)

WHOLE = """\
title: Wind and cold
course: Geo 101
opens: 2026-10-01 08:00 Europe/Berlin
due: 2026-10-15 23:59 Europe/Berlin
late: {per_cent_a_day: 10, grace_minutes: 15, cap_per_cent: 50}
attempts: {allowed: 3, counts: best}
hidden: hidden
seed: seed.txt
exercises:
  felt-coldest: {weight: 2}
  fits-in-memory: {points: 10, due: 2026-10-20T12:00:00+02:00}
  dry-air-indoors:
extensions:
  '00123': {days: 3, reason: illness}
  Łucja Müller:
    - {due: 2026-10-30 12:00 America/St_Johns, exercises: [felt-coldest]}
    - {days: 1}
"""


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A folder with all that WHOLE names."""
    (tmp_path / "hidden" / "felt-coldest").mkdir(parents=True)
    (tmp_path / "hidden" / "felt-coldest" / "hidden_checks.py").write_text("CHECKS = {}\n")
    (tmp_path / "seed.txt").write_text("0123456789abcdef\n")
    (tmp_path / "assignment.yml").write_text(WHOLE, encoding="utf-8")
    return tmp_path


def faults(folder: Path, text: str, known: list[str] | None = None) -> list[tuple[int, str]]:
    """The line and the message of each fault of a text."""
    (folder / "assignment.yml").write_text(text, encoding="utf-8")
    with pytest.raises(Malformed) as caught:
        read_assignment(folder, known)
    assert all(problem.hint for problem in caught.value.problems)
    return [(problem.place.line, problem.message) for problem in caught.value.problems]


def test_a_whole_assignment_is_read(course):
    """Every key comes through, and an exercise without times has those of the assignment."""
    read = read_assignment(course, ["felt-coldest", "fits-in-memory", "dry-air-indoors"])
    facts = read.facts
    assert (facts.title, facts.course, facts.attempts.counts) == (
        "Wind and cold",
        "Geo 101",
        "best",
    )
    assert facts.late == LatePolicy(per_cent_a_day=10, grace_minutes=15, cap_per_cent=50)
    assert facts.exercises["dry-air-indoors"] == Assigned()
    assert facts.due_at("felt-coldest").astimezone(UTC) == datetime(
        2026, 10, 15, 21, 59, tzinfo=UTC
    )
    assert facts.due_at("fits-in-memory").astimezone(UTC) == datetime(2026, 10, 20, 10, tzinfo=UTC)
    assert facts.opens_at("fits-in-memory").astimezone(UTC) == datetime(2026, 10, 1, 6, tzinfo=UTC)
    assert read_seed(read) == b"0123456789abcdef"
    assert read.hidden == course / "hidden"


def test_extensions_belong_to_a_student_and_to_exercises(course):
    """An extension that names exercises is for those alone; others have none."""
    facts = read_assignment(course).facts
    assert len(facts.extensions_of("Łucja Müller", "felt-coldest")) == 2
    assert [one.days for one in facts.extensions_of("Łucja Müller", "fits-in-memory")] == [1]
    assert [one.days for one in facts.extensions_of("00123", "felt-coldest")] == [3]
    assert facts.extensions_of("123", "felt-coldest") == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("title: Wind and cold\n", "", 1, "the key 'title' is missing"),
        ("course:", "curse:", 2, "the key 'curse' is not known"),
        (" Europe/Berlin\nlate", "\nlate", 4, "write day, time and time zone, as in"),
        ("23:59 Europe/Berlin", "23:59:00", 4, "a time needs its time zone"),
        ("2026-10-15 23:59 Europe/Berlin", "2026-10-15", 4, "write day, time and time zone"),
        ("23:59 Europe/Berlin", "23:59 Europe/Berlim", 4, "there is no time zone 'Europe/Berlim'"),
        ("23:59 Europe/Berlin", "23:59 Europe", 4, "there is no time zone 'Europe'"),
        ("23:59 Europe/Berlin", "23:59 etc/../../x", 4, "there is no time zone"),
        ("2026-10-15 23:59 E", "2027-03-28 02:30 E", 4, "clocks in Europe/Berlin are set forward"),
        ("2026-10-15 23:59 E", "2026-13-45 02:30 E", 4, "'due': month must be in 1..12"),
        ("2026-10-15 23:59 E", "2026-09-15 23:59 E", 1, "it is due before it opens"),
        ("due: 2026-10-20T12", "due: 2026-09-20T12", 1, "it is due before it opens"),
        ("{weight: 2}", "{weight: -1}", 10, "greater than or equal to 0"),
        ("{weight: 2}", "{weight: .nan}", 10, "finite number"),
        ("{points: 10,", "{points: 0,", 11, "greater than 0"),
        ("{weight: 2}", "{wait: 2}", 10, "the key 'exercises.felt-coldest.wait' is not known"),
        ("felt-coldest: {w", "Felt_Coldest: {w", 10, "should match pattern"),
        ("counts: best", "counts: first", 6, "'last' or 'best'"),
        ("allowed: 3", "allowed: 0", 6, "greater than or equal to 1"),
        ("cap_per_cent: 50", "cap_per_cent: 101", 5, "less than or equal to 100"),
        ("hidden: hidden", "hidden: /hidden", 7, "told from the folder of the assignment"),
        ("'00123'", "00123", 14, "write a student's id in quotes"),
        ("{days: 3,", "{days: 3, due: 2026-10-20T12:00:00Z,", 14, "either `due` or `days`"),
        ("{days: 3, reason: illness}", "{reason: illness}", 14, "either `due` or `days`"),
        ("exercises: [felt-coldest]", "exercises: [felt-hottest]", 1, "not assigned here"),
    ],
)
def test_a_fault_is_told_with_its_line(course, old, new, line, says):
    """Whatever is wrong stands in a message that begins with file and line."""
    assert old in WHOLE
    found = faults(course, WHOLE.replace(old, new, 1))
    if "00123" in new:
        line = 13  # YAML has read the id already; the key above it is the nearest that stands
    assert any(at == line and says in told for at, told in found), found


def test_exercises_must_exist(course):
    """A slug that nobody wrote is found at its line, with the nearest that is there."""
    known = ["felt-coldest", "fits-in-memory"]
    assert faults(course, WHOLE, known) == [(12, "there is no exercise 'dry-air-indoors'")]
    (course / "assignment.yml").write_text(WHOLE, encoding="utf-8")
    with pytest.raises(Malformed, match="did you mean dry-air-outdoors"):
        read_assignment(course, [*known, "dry-air-outdoors"])


@pytest.mark.parametrize("there", [False, True])
def test_hidden_checks_must_be_where_they_are_said_to_be(course, there):
    """A folder without hidden checks would let every answer through unseen."""
    (course / "hidden" / "felt-coldest" / "hidden_checks.py").unlink()
    if not there:
        (course / "hidden" / "felt-coldest").rmdir()
        (course / "hidden").rmdir()
    assert faults(course, WHOLE) == [(7, "hidden holds no SLUG/hidden_checks.py")]


def test_a_secret_must_be_there_and_long(course):
    """A missing or short secret is refused; its text is in no message."""
    (course / "seed.txt").write_text("geo101\n")
    found = faults(course, WHOLE)
    assert found == [(8, "the secret in seed.txt can be guessed")]
    (course / "seed.txt").unlink()
    assert faults(course, WHOLE) == [(8, "there is no file seed.txt")]


def test_a_secret_that_goes_away_is_an_error(course):
    """Between reading an assignment and drawing variants a file can vanish."""
    read = read_assignment(course)
    (course / "seed.txt").unlink()
    with pytest.raises(CastaliaError, match="the secret of variants cannot be read"):
        read_seed(read)


def test_without_a_secret_nothing_is_drawn(course):
    """Who asks for the secret of an assignment without one is told what to do."""
    (course / "assignment.yml").write_text(WHOLE.replace("seed: seed.txt\n", ""), encoding="utf-8")
    with pytest.raises(CastaliaError, match="variants need a secret"):
        read_seed(read_assignment(course))


def test_an_hour_that_comes_twice_means_the_later():
    """When clocks go back the learner has the second half past two, too."""
    assert moment("2026-10-25 02:30 Europe/Berlin").astimezone(UTC) == datetime(
        2026, 10, 25, 1, 30, tzinfo=UTC
    )


@pytest.mark.parametrize(
    "written", ["2026-10-15T23:59:30Z", "2026-10-16 01:59:30+02:00", "2026-10-15 20:29:30 -03:30"]
)
def test_offsets_are_read(written):
    """A moment may have an offset in place of a name."""
    assert moment(written) == datetime(2026, 10, 15, 23, 59, 30, tzinfo=UTC)


def test_the_template_is_an_assignment(tmp_path):
    """What is written for a new assignment is read without a word, whatever the title holds."""
    title = 'Wind: it\'s "cold" # {really}\nor not'
    path = begin_assignment(
        tmp_path / "new", title, "Geo: 101", {"felt-coldest": 6, "dry-air": None}
    )
    facts = read_assignment(path).facts
    assert (facts.title, facts.course) == (" ".join(title.split()), "Geo: 101")
    assert list(facts.exercises) == ["felt-coldest", "dry-air"]
    assert "of itself it gives 6 points" in path.read_text()


def test_each_comment_of_the_template_is_a_key_that_works(tmp_path):
    """Whoever takes the # away has an assignment still."""
    path = begin_assignment(tmp_path, "Wind", "Geo 101", {"felt-coldest": 6})
    text = path.read_text().replace("SLUG]", "felt-coldest]")
    keys = ("opens:", "due:", "allowed:", "extensions:", "  '00", "hidden:", "seed:")
    lines = [
        line.replace("# ", "", 1)
        if line.lstrip(" #").startswith(tuple(map(str.strip, keys)))
        else line
        for line in text.split("\n")
    ]
    path.write_text("\n".join(lines))
    (tmp_path / "hidden" / "felt-coldest").mkdir(parents=True)
    (tmp_path / "hidden" / "felt-coldest" / "hidden_checks.py").touch()
    (tmp_path / "seed.txt").write_text("x" * 64)
    facts = read_assignment(path).facts
    assert facts.due
    assert facts.attempts.allowed == 3
    assert facts.hidden
    assert set(facts.extensions) == {"00123", "00124"}


def test_an_assignment_is_never_overwritten(tmp_path):
    """A second beginning in the same folder changes nothing."""
    path = begin_assignment(tmp_path, "Wind", "Geo 101", {"felt-coldest": 6})
    before = path.read_bytes()
    with pytest.raises(WrongUsage, match="there is an assignment already"):
        begin_assignment(tmp_path, "Other", "Geo 102", {"dry-air": 6})
    assert path.read_bytes() == before


def test_an_assignment_has_exercises(tmp_path):
    """Nothing is written for an assignment of nothing."""
    with pytest.raises(WrongUsage, match="needs an exercise"):
        begin_assignment(tmp_path, "Wind", "Geo 101", {})
    assert not list(tmp_path.iterdir())


def test_extensions_of_nobody_are_told(course):
    """More time for an id that no roster and no submission knows is a warning at its line."""
    read = read_assignment(course)
    assert unknown_extensions(read, {"00123", "Łucja Müller"}) == []
    strange, other = unknown_extensions(read, {"00124", "ada"})
    assert (strange.code, strange.severity, strange.place.line) == ("A005", "warning", 14)
    assert "'00123' has more time, and is no student of this course" in strange.message
    assert strange.hint == "did you mean '00124'?"
    assert "roster" in other.hint
