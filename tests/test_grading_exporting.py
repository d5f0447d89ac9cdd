"""What goes out: gradebooks that Canvas and Moodle import, plain ones, and no formula in any."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from castalia.errors import Malformed, Place
from castalia.grading import exporting
from castalia.grading.roster import Person, Roster
from castalia.grading.totals import PartTotal, Total, Unexportable

ROSTER = Roster(
    [
        Person("s1", "Jane van Doe", "jane@x.org", "Group A", "12345", "Participant 4711", "jdoe"),
        Person("s2", "Zoë Çelik", "zoe@x.org", moodle="Participant 4712"),
        Person("s3", "Plato"),
    ]
)
PARTS = (PartTotal("winter", "mean", 3, 3), PartTotal("winter", "departure", 1.333, 2))
TOTALS = [
    Total("s2", 5, 5, comment='Well, "done"\nindeed'),
    Total("s1", 3.9, 5, 0.4333, "=HYPERLINK(1)", PARTS),
]
SHEET = Place(Path("worksheet.csv"))


def rows(text: str) -> list[list[str]]:
    """The cells of a CSV."""
    return list(csv.reader(io.StringIO(text, newline="")))


def test_canvas():
    """Canvas's columns in their order, its row of points possible, ids as they are, last name first."""
    made = rows(exporting.canvas([*TOTALS, Total("s3", 0, 5)], ROSTER, "Week 3 (987)"))
    assert made == [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Week 3 (987)"],
        ["    Points Possible", "", "", "", "", "5"],
        ["Doe, Jane van", "12345", "s1", "jdoe", "Group A", "3.9"],
        ["Çelik, Zoë", "", "s2", "zoe@x.org", "", "5"],
        ["Plato", "", "s3", "s3", "", "0"],
    ]


def test_canvas_without_a_roster():
    """A number is Canvas's own id of a student; anything else is a login."""
    made = rows(exporting.canvas([Total("777", 1, 1), Total("anna", 1, 1)], Roster([]), "A"))
    assert made[2:] == [["777", "777", "", "", "", "1"], ["anna", "", "", "anna", "", "1"]]
    assert rows(exporting.canvas([], Roster([]), "A"))[1][-1] == "0"


def test_moodle():
    """Moodle's columns in their order, with grade, maximum, times and comment."""
    when = datetime(2026, 3, 2, 9, 5, tzinfo=UTC)
    handed_in = {"s1": datetime(2026, 3, 1, 15, 58)}
    text, problems = exporting.moodle(TOTALS, ROSTER, when, SHEET, handed_in)
    made = rows(text)
    assert problems == []
    assert made[0] == list(exporting.MOODLE)
    assert made[1] == [
        "Participant 4711",
        "Jane van Doe",
        "jane@x.org",
        "Submitted for grading - Graded",
        "3.9",
        "5",
        "Yes",
        "Sunday, 1 March 2026, 3:58 PM",
        "Monday, 2 March 2026, 9:05 AM",
        "'=HYPERLINK(1)",
    ]
    assert made[2][7] == "-"
    assert made[2][9] == 'Well, "done"\nindeed'


@pytest.mark.parametrize("identifier", ["", "4711", "verylongname42", "=f(1) 2", "Participant"])
def test_students_without_an_identifier(identifier):
    """Whom Moodle would not find, or would take for another, has no row, and is told."""
    roster = Roster([Person("verylongname42", "Jane Doe", moodle=identifier)])
    when = datetime(2026, 3, 2, tzinfo=UTC)
    text, [problem] = exporting.moodle([Total("verylongname42", 1, 1)], roster, when, SHEET)
    assert len(rows(text)) == 1
    assert problem.message == "verylongname42 has no identifier of Moodle"
    german = Roster([Person("a", moodle="Teilnehmer/in 42")])
    text, problems = exporting.moodle([Total("a", 1, 1)], german, when, SHEET)
    assert rows(text)[1][0] == "Teilnehmer/in 42"
    assert problems == []


def test_a_worksheet_is_filled():
    """Grades and comments go into Moodle's own worksheet; other columns, rows and times stay."""
    worksheet = (
        "\ufeffIdentifier,Full name,Email address,Grade,Last modified (grade),Feedback comments\r\n"
        "Participant 4711,,,,-,\r\n"
        'Participant 9,Zoë Çelik,zoe@x.org,,"Sunday, 1 March",old\r\n'
        "Participant 4712,A Stranger,,7,-,keep\r\n"
    )
    text, problems = exporting.filled(worksheet, [*TOTALS, Total("s3", 1, 5)], ROSTER, SHEET)
    assert rows(text)[1:] == [
        ["Participant 4711", "", "", "3.9", "-", "'=HYPERLINK(1)"],
        ["Participant 9", "Zoë Çelik", "zoe@x.org", "5", "Sunday, 1 March", 'Well, "done"\nindeed'],
        ["Participant 4712", "A Stranger", "", "7", "-", "keep"],
    ]
    assert [one.message for one in problems] == ["s3 has no row in this worksheet"]


@pytest.mark.parametrize(
    ("worksheet", "says", "line"),
    [
        ("Identifier,Grade\r\n", "no column 'Last modified", 1),
        (
            f"Identifier,Grade,Last modified (grade),Feedback comments\r\na,{'b' * 200_000},c,d\r\n",
            "no CSV: field larger",
            1,
        ),
        ("", "no column 'Identifier'", 1),
        (
            "Identifier,Grade,Last modified (grade),Feedback comments\r\nParticipant 1,2\r\n",
            "not as long",
            2,
        ),
        (
            "Identifier,Grade,Last modified (grade),Feedback comments\r\na,b,c,d,e\r\n",
            "not as long",
            2,
        ),
    ],
)
def test_worksheets_that_cannot_be_filled(worksheet, says, line):
    """A worksheet without our columns, or with cut rows, is refused with its line."""
    with pytest.raises(Malformed, match=says) as caught:
        exporting.filled(worksheet, TOTALS, ROSTER, SHEET)
    assert caught.value.problems[0].place.line == line


def test_plain_and_json():
    """Plain CSV has a column a part; JSON has all, with the roster's words."""
    made = rows(exporting.plain(TOTALS, ROSTER))
    assert made[0] == [
        "student", "name", "section", "points", "possible", "late taken",
        "winter/mean", "winter/departure", "comment",
    ]  # fmt: skip
    assert made[1][:8] == ["s1", "Jane van Doe", "Group A", "3.9", "5", "0.43", "3", "1.33"]
    assert made[2][6:8] == ["", ""]
    told = json.loads(exporting.as_json(TOTALS, ROSTER))["totals"]
    assert [one["student"] for one in told] == ["s1", "s2"]
    assert told[0]["person"]["canvas"] == "12345"
    assert told[0]["parts"][1]["points"] == 1.333
    assert told[0]["comment"] == "=HYPERLINK(1)"


@pytest.mark.parametrize(
    "evil",
    [
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!D2",
        "@SUM(1+1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\u00a0=1",
        "＝1+1",
        "\x00=1",
        '","=1+1',
        "\u200b=1",
    ],
)
def test_no_cell_is_a_formula(evil):
    """Names, sections, comments, titles and odd ids begin with an apostrophe where they must."""
    roster = Roster([Person(evil, evil, evil, evil, evil, "Participant 7", evil)])
    total = Total(evil, 1, 1, 0, evil, (PartTotal(evil, evil, 1, 1),))
    when = datetime(2026, 3, 2, tzinfo=UTC)
    made = [
        exporting.canvas([total], roster, evil),
        exporting.moodle([total], roster, when, SHEET)[0],
        exporting.plain([total], roster),
    ]
    widths = [6, 10, 8]
    bare = [re.sub(r'"(?:[^"]|"")*"', "", text) for text in made]  # what stands in no quotes
    assert [set(text) - set(",\r\n") for text in bare] == [set()] * 3
    for text, width in zip(made, widths, strict=True):
        for row in rows(text):
            assert len(row) == width
            cells = [one.lstrip() for one in row if one != "-"]  # as Moodle writes "never"
            assert not [one for one in cells if one.startswith(tuple("=+-@＝"))]


@pytest.mark.parametrize("student", ["-12345", "@jane", "+49", "a.b-c_d@x.org", "李 小龙", "007"])
def test_ids_stay_importable(student):
    """An id of letters, digits and . _ @ + - is found again by what imports it; others are told."""
    text = exporting.canvas([Total(student, 1, 1)], Roster([Person(student, "Jane Doe")]), "A")
    assert rows(text)[2][2] == student
    totals = [Total(student, 1, 1), Total("=f(x)", 1, 1)]
    [problem] = exporting.risky(totals, SHEET)
    assert "'=f(x)'" in problem.message
    assert problem.severity == "warning"


@pytest.mark.parametrize(
    ("value", "expected"), [(0, "0"), (100, "100"), (2.5, "2.5"), (1 / 3, "0.33"), (10.0, "10")]
)
def test_points(value, expected):
    """Points have a point and two decimals at most, in every locale."""
    assert exporting.points(value) == expected


def test_totals_that_do_not_fit():
    """A student twice, or different points possible in one column, is refused."""
    with pytest.raises(Unexportable, match="s1 has two totals"):
        exporting.plain([Total("s1", 1, 1), Total("s1", 2, 2)], ROSTER)
    with pytest.raises(Unexportable, match="1 and 2 points can be earned"):
        exporting.canvas([Total("s1", 1, 1), Total("s2", 2, 2)], ROSTER, "A")
