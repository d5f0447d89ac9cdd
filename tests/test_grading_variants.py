"""Each student has a variant of their own, and solution and checks follow it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path

import attacked
import pytest
from small_books import write_exercise

from castalia import proving
from castalia.attempting import cells_of, run
from castalia.checking import varying
from castalia.checking.findings import Status
from castalia.checking.session import judge, known_in
from castalia.errors import Malformed, WrongUsage
from castalia.exercise import Exercise
from castalia.grading import insight, performing
from castalia.grading.assignment import AssignmentFacts
from castalia.grading.facts import OTHER_VARIANT, Marking, PartMark, Submission
from castalia.grading.gradebook_facts import Entry
from castalia.grading.performing import Job, perform
from castalia.grading.sandbox import Warmth
from castalia.grading.totalling import total_up
from castalia.grading.variants import draw, drawn_for, label, other_variant
from castalia.reading_exercises import read_exercise
from castalia.release import notebook
from castalia.varying import spread, varied

SECRET = b"0123456789abcdef"
DECLARED = {"station": ("Newark", "Kennedy", "LaGuardia"), "year": (2012, 2013)}
CELL = 'VARIANT = {"given": 21, "place": "Łódź"}'
CHECKS = """\
from castalia.checking import Value, variant

CHECKS = {
    "double": [Value("double", lambda: 2 * variant("given"))],
    "more": [Value("more", lambda: 2 * variant("given") + 1)],
}
"""
KEEPING = """\
from functools import cache

from castalia.checking import Value, variant

@cache
def right():
    return 2 * variant("given")

CHECKS = {
    "double": [Value("double", right)], "more": [Value("more", lambda: right() + 1)]
}
"""


def write(root: Path, checks: str = CHECKS, **edits: str) -> Path:
    """Write an exercise whose given number differs from student to student."""
    path = write_exercise(root, "two-times", "small")
    text = path.read_text(encoding="utf-8")
    declared = "  variants:\n    given: [21, 4, 5]\n    place: [Łódź, Brno]\n"
    text = text.replace("  runs_in", edits.get("declared", declared) + "  runs_in")
    cell = f"```{{code-cell}} ipython3\n:tags: [given]\n\n{edits.get('cell', CELL)}\n```\n\n"
    first = "```{code-cell} ipython3\n:tags: [given]"
    text = text.replace(first, (cell if "cell" not in edits or edits["cell"] else "") + first, 1)
    text = text.replace("given = 21", 'given = VARIANT["given"]')
    path.write_text(text, encoding="utf-8")
    (path.parent / "checks.py").write_text(checks)
    return path


@pytest.fixture
def exercise(tmp_path: Path) -> Exercise:
    """That exercise, read."""
    return read_exercise(write(tmp_path))


def test_a_draw_is_the_same_on_each_machine():
    """What a student has depends on secret, id, exercise and lists alone, and never changes."""
    assert draw(SECRET, "ada", "felt-coldest", DECLARED) == {"station": "Newark", "year": 2013}
    asked = (
        "from castalia.grading.variants import draw; import json;"
        "print(json.dumps(draw(b'0123456789abcdef', 'ada', 'felt-coldest',"
        " {'station': ('Newark', 'Kennedy', 'LaGuardia'), 'year': (2012, 2013)})))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "77"}
    told = subprocess.run(
        [sys.executable, "-c", asked], env=environment, capture_output=True, text=True, check=True
    )
    assert json.loads(told.stdout) == draw(SECRET, "ada", "felt-coldest", DECLARED)


def test_draws_are_even():
    """Of a class of six hundred each value is drawn about as often as any other."""
    drawn = [draw(SECRET, f"student {number}", "x", DECLARED) for number in range(600)]
    counted = Counter((one["station"], one["year"]) for one in drawn)
    assert len(counted) == 6
    assert all(60 < count < 140 for count in counted.values())


def test_secret_student_and_exercise_all_matter():
    """Other secrets, students and exercises give other draws, however their words are joined."""
    many = {"n": tuple(range(10_000))}
    drawn = [
        draw(secret, student, exercise, many)["n"]
        for secret in (SECRET, SECRET[::-1])
        for student, exercise in (("ada", "b"), ("ad", "ab"), ("ada|b", ""), ("", "ada|b"))
    ]
    assert len(set(drawn)) == len(drawn)


def test_a_name_declared_later_leaves_the_others():
    """Whoever declares one more name changes nothing that students have already."""
    more = {"region": ("north", "south"), **DECLARED}
    drawn = draw(SECRET, "ada", "x", more)
    assert {name: drawn[name] for name in DECLARED} == draw(SECRET, "ada", "x", DECLARED)


def test_ids_may_be_composed_differently():
    """An é that one system writes in two characters is the same student's."""
    one, other = (unicodedata.normalize(form, "Zoë Béart") for form in ("NFC", "NFD"))
    many = {"n": tuple(range(10_000))}
    assert one != other
    assert draw(SECRET, one, "x", many) == draw(SECRET, other, "x", many)


def test_a_label_tells_variants_apart_and_no_secret():
    """It is the same for the same draw, another for another, and empty where nothing is drawn."""
    values = draw(SECRET, "ada", "x", DECLARED)
    made = label(SECRET, "ada", "x", values)
    assert made == label(SECRET, "ada", "x", dict(reversed(values.items())))
    assert made != label(SECRET, "ada", "x", {**values, "year": 1999})
    assert made != label(b"another secret!!", "ada", "x", values)
    assert (len(made), label(SECRET, "ada", "x", {})) == (16, "")


def test_solution_and_checks_follow_the_variant(exercise):
    """Whatever is drawn, the solution passes there, and another student's answer does not."""
    known = known_in(exercise.folder)
    statuses = set()
    for number in range(12):
        with drawn_for(exercise, SECRET, f"student {number}") as (own, seed):
            live = run(cells_of(own, "solution"))
            assert {one.status for one in judge(known, live)} == {Status.PASSED}
            assert seed
            strange = run(cells_of(exercise, "solution"))
            statuses.add(judge(known, strange)[0].status)
    assert statuses == {Status.PASSED, Status.WRONG_VALUE}, "some have what the exercise shows"


def test_who_judges_decides_the_variant(exercise):
    """A learner who writes another variant into the cell is held to the own one all the same."""
    known = known_in(exercise.folder)
    forged = run(['VARIANT = {"given": 4, "place": "Brno"}', "double = 8", "more = 9"])
    assert judge(known, forged)[0].status == Status.PASSED, "at home it is but practice"
    with varying.given({"given": 5, "place": "Brno"}):
        assert judge(known, forged)[0].status == Status.WRONG_VALUE


@pytest.mark.parametrize(
    "cell",
    [
        "VARIANT = {'given': 7, 'place': 'Brno'}",
        "VARIANT = {'given': 4.0, 'place': 'Brno'}",
        "VARIANT = {'given': 4}",
        "VARIANT = [('given', 4), ('place', 'Brno')]",
        "VARIANT = type('D', (dict,), {})(given=4, place='Brno')",
        "pass",
    ],
)
def test_what_is_no_variant_is_not_believed(exercise, cell):
    """A cell that says what is not declared counts as what the exercise shows."""
    live = run([cell, "double = 42", "more = 43"])
    found = judge(known_in(exercise.folder), live)
    assert {one.status for one in found} == {Status.PASSED}


def test_an_answer_that_cannot_be_read_is_told_by_its_checks(exercise):
    """Looking for the variant of a broken answer raises nothing."""

    class Unreadable:
        def names(self):
            raise OSError("gone")

        def source(self, name):
            return ""

    found = judge(known_in(exercise.folder), Unreadable())
    assert found[0].status == Status.BROKEN
    assert "gone" in found[0].message


def test_the_copy_of_a_student_shows_the_own_values(exercise):
    """A learner's notebook holds the drawn values in a locked cell, and nobody else's."""
    with drawn_for(exercise, SECRET, "ada") as (own, _):
        cells = json.loads(notebook(own, "learner"))["cells"]
    values = draw(SECRET, "ada", "two-times", exercise.options.variants)
    (cell,) = [one for one in cells if "".join(one["source"]).startswith("VARIANT")]
    assert "".join(cell["source"]) == varying.cell_of(values)
    assert cell["metadata"] == {"deletable": False, "editable": False}


def test_lines_stay_where_they_are(tmp_path):
    """What is found in a variant is told with the line of the author's file."""
    cell = 'VARIANT = {\n    "given": 21,\n    "place": "Łódź",\n}'
    exercise = read_exercise(write(tmp_path, cell=cell))
    other = varied(exercise, {"given": 5, "place": 'a "b" \\'})
    assert [one.line for one in other.pieces] == [one.line for one in exercise.pieces]
    assert run(cells_of(other, "solution")).get("VARIANT") == {"given": 5, "place": 'a "b" \\'}
    assert varied(exercise, {"given": 21, "place": "Łódź"}) is exercise


def test_an_exercise_without_variants_is_as_it_was(tmp_path):
    """Who declares nothing sees nothing of this."""
    exercise = read_exercise(write_exercise(tmp_path, "two-times", "small"))
    with drawn_for(exercise, SECRET, "ada") as (own, seed):
        assert own is exercise
        assert seed == ""


@pytest.mark.parametrize(
    ("declared", "count"),
    [({"a": (1, 2)}, 2), (DECLARED, 6), ({"a": tuple(range(20)), "b": (1, 2)}, 20)],
)
def test_each_value_is_proved_at_least_once(declared, count):
    """A few variants stand for all; the first is what the exercise shows."""
    found = spread(declared)
    assert len(found) == count
    assert found[0] == varying.as_written(declared)
    assert all({one[name] for one in found} == set(values) for name, values in declared.items())


def test_all_variants_are_proved(exercise):
    """An exercise whose answers fare alike in each variant has no problem."""
    assert proving.problems([exercise], proving.prove([exercise], jobs=2)) == []


@pytest.mark.parametrize(
    "checks",
    [
        CHECKS.replace('2 * variant("given")]', "42]").replace('2 * variant("given"))', "42)"),
        CHECKS.replace('2 * variant("given") + 1', "43"),
        KEEPING,
    ],
    ids=["forgets the first", "forgets the second", "keeps one student's for the next"],
)
def test_a_check_that_does_not_follow_the_variant_is_found(tmp_path, checks):
    """What holds for the variant that the exercise shows, and not for others, is told with these."""
    assert checks != CHECKS
    exercise = read_exercise(write(tmp_path, checks))
    found = proving.problems([exercise], proving.prove([exercise], jobs=2))
    assert "E201" in {one.code for one in found}
    assert all(one.message.startswith("with given ") for one in found), found


@pytest.mark.parametrize(
    ("edits", "says"),
    [
        ({"cell": "x = 1"}, "need a given cell of their own"),
        ({"cell": 'VARIANT = {"given": 4, "place": "Brno"}'}, "shows the first of each"),
        ({"cell": 'VARIANT = {"given": 21.0, "place": "Łódź"}'}, "shows the first of each"),
        ({"cell": "VARIANT = dict(given=21)"}, "shows the first of each"),
        ({"declared": "  variants: {given: [21]}\n"}, "at least 2 items"),
        ({"declared": "  variants: {given: [21, 21]}\n"}, "a value stands twice"),
        ({"declared": "  variants: {given: [21, .inf]}\n"}, "finite number"),
        ({"declared": "  variants: {given: [21, [4]]}\n"}, "valid integer"),
        ({"declared": "  variants: {the given: [21, 4]}\n"}, "should match pattern"),
    ],
)
def test_what_is_declared_wrongly_is_told(tmp_path, edits, says):
    """A fault in the declaration, or in its cell, is told with file and line."""
    with pytest.raises(Malformed) as caught:
        read_exercise(write(tmp_path, **edits))
    told = [one for one in caught.value.problems if says in one.message]
    assert told, caught.value.problems
    assert told[0].place.line > 1
    assert told[0].hint


@pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is for Linux")
def test_whoever_was_given_nothing_is_marked_by_what_the_exercise_shows(exercise, tmp_path):
    """A submission that nobody drew values for is held to the first of each, as at home."""
    path = tmp_path / "a.ipynb"
    path.write_bytes(attacked.notebook([attacked.cell("double = 42"), attacked.cell("more = 43")]))
    try:
        made = perform(Job(path, exercise.folder, warmth=Warmth(("json",))))
    finally:
        performing.rest()
    assert {one.status for one in made.parts} == {Status.PASSED}
    assert made.other_variant == ""


@pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is for Linux")
def test_right_for_the_copy_in_hand_is_told_as_such(exercise, tmp_path):
    """Who was handed what all get is marked by the own draw, and the marking says what was worked on."""
    path = tmp_path / "a.ipynb"
    sources = (CELL, "double = 42", "more = 43")
    path.write_bytes(attacked.notebook([attacked.cell(one) for one in sources]))
    drawn = (("given", 4), ("place", "Łódź"))
    try:
        made = perform(Job(path, exercise.folder, variant=drawn, warmth=Warmth(("json",))))
    finally:
        performing.rest()
    assert made.points == 0
    assert made.other_variant == f"{OTHER_VARIANT}given 21, was given 4"


def test_nobody_is_under_check_while_checks_are_read():
    """A value that is asked for too early is nobody's."""
    with pytest.raises(WrongUsage, match="nobody's 'given' is known here"):
        varying.variant("given")


def test_only_what_is_declared_can_be_asked_for():
    """A name that the exercise does not declare is told with those that it does."""
    with varying.given({"place": "Brno"}), pytest.raises(WrongUsage, match="no variants of 'year'"):
        varying.variant("year")


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ('VARIANT = {"given": 4, "place": "Łódź"}', ""),
        ('VARIANT = {"given": 5, "place": "Łódź"}', "given 5, was given 4"),
        (
            'VARIANT={"given": 21, "place": "Brno"}\n',
            "given 21, was given 4; place Brno, was given Łódź",
        ),
        ('VARIANT = {"given": 6, "place": "<b>"}', ""),
        ('VARIANT = {"given": 5.0}', ""),
        ("VARIANT = {'given': 5, 'place': [1]}", "given 5, was given 4"),
        ("VARIANT = [1]", ""),
        ("VARIANT = {[]: 1}", ""),
        ("VARIANT = {" + "(" * 500, ""),
        ("VARIANT = {'given': 5}  #" + "a" * 5_000, ""),
        ("other = 1", ""),
    ],
)
def test_a_copy_made_for_others_is_told(source, told):
    """A copy made for other declared values than those drawn is noted; nothing else it says is believed."""
    declared = {"given": (21, 4, 5), "place": ("Łódź", "Brno")}
    note = other_variant(declared, {"given": 4, "place": "Łódź"}, ["x = 1", source])
    assert note == (told and OTHER_VARIANT + told)


def test_who_worked_on_another_variant_stands_with_the_marks():
    """The list of marks and the report both say who worked on a copy that was made for others."""
    note = f"{OTHER_VARIANT}year 2009, was given 2006"
    made = Marking("x", "d", "v", (PartMark("a", Status.PASSED, 1, 1),), notes=("cell 1", note))
    submission = Submission("ada", "x", Path("a.ipynb"), "d")
    facts = AssignmentFacts.model_validate({"title": "T", "course": "C", "exercises": {"x": {}}})
    (total,) = total_up(facts, {"ada": ""}, [Entry(submission, made)], {})
    assert total.results[0].notes == (note,)
    found = insight.survey([(submission, made)])
    page = insight.page(found, "Week", names={"ada": "Ada <b>"})
    assert "<bdi>Ada &lt;b&gt; (ada)</bdi>, x: worked on year 2009, was given 2006" in page
    told = json.loads(insight.as_json(found))["other variants"]
    assert told == [{"student": "ada", "exercise": "x", "told": "year 2009, was given 2006"}]
    assert "Other variants" not in insight.page(insight.survey([]), "Week")
