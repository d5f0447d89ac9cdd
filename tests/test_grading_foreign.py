"""An assignment of nbgrader is read, put in order and run in the sandbox; no cell costs another's test."""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path

import pytest
from foreign_work import (
    BESIDE,
    NAME,
    RIGHT,
    SLUG,
    SOURCE,
    answer,
    answered,
    grade_id,
    made,
    notebook,
    test,
    write_source,
)

from castalia.checking.findings import Status
from castalia.errors import Malformed
from castalia.grading import by_hand, performing
from castalia.grading.collecting import collect
from castalia.grading.course import read_course
from castalia.grading.facts import FORGEABLE, Marking, Submission
from castalia.grading.foreign import Foreign, ForeignCell, read_foreign
from castalia.grading.gradebook import Gradebook
from castalia.grading.limits import Limits
from castalia.grading.marking_foreign import arrange_foreign
from castalia.grading.noting import run
from castalia.grading.performing import Job, perform, undecided
from castalia.grading.sandbox import Warmth
from castalia.grading.submitted import Cell, read_submitted
from castalia.grading.values import MB

test.__test__ = False  # it makes a cell
LIMITS = Limits(cpu_s=20, wall_s=8, answer_s=2, memory=600 * MB, crossing=64 * MB)
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is for Linux")
PARTS = {"test-mean": 2, "test-spread": 4, "test-quiet": 1, "test-kept": 1, "why": 0, "draw": 0}
TESTS = (2, 4, 1, 1)


@pytest.fixture(scope="module", autouse=True)
def _ended():
    """No warm process outlives these tests."""
    yield
    performing.rest()


@pytest.fixture
def source(tmp_path) -> Path:
    """The instructor's notebook."""
    return write_source(tmp_path)


def released() -> list[dict]:
    """The cells as learners get them, hidden tests taken out."""
    cells = []
    for one in SOURCE:
        lines = one["source"].split("\n")
        hidden = ForeignCell("code", one["source"]).hidden_lines
        kept = [line for number, line in enumerate(lines, 1) if number not in hidden]
        cells.append({**one, "source": "\n".join(kept)})
    return cells


def marked(source: Path, cells: list[dict] | bytes, **more) -> Marking:
    """The marking of some cells."""
    path = source.parent.parent / "answer.ipynb"
    path.write_bytes(cells if isinstance(cells, bytes) else notebook(cells))
    job = Job(path, source, limits=LIMITS, warmth=Warmth(("re",)), foreign=SLUG, **more)
    return perform(job)


def points(marking: Marking) -> tuple[float, ...]:
    """What the tests give."""
    return tuple(one.points for one in marking.parts if one.part.startswith("test-"))


def without(cells: list[dict], *names: str) -> list[dict]:
    """Cells but for some."""
    return [one for one in cells if grade_id(one) not in names]


def doubled(cells: list[dict]) -> list[dict]:
    """Each test and given cell once more at the very top and at the very end, spoilt."""
    spoilt = [
        {**one, "source": "raise ValueError('spoilt')"}
        for one in cells
        if one["metadata"] and one["metadata"]["nbgrader"]["locked"]
    ]
    return [*spoilt, *cells, *spoilt]


GOOD = answered(released(), RIGHT)
HARMLESS = {
    "as it is": GOOD,
    "tests deleted": without(GOOD, *PARTS),
    "given deleted": without(GOOD, "given"),
    "all locked deleted": without(GOOD, "given", *PARTS),
    "tests edited": answered(GOOD, dict.fromkeys(PARTS, "assert False")),
    "given edited": answered(GOOD, {"given": "values = []"}),
    "doubled and spoilt": doubled(GOOD),
    "names of cells lost": [{**one, "metadata": {}} for one in GOOD],
    "a cell between": [*GOOD[:3], made("code", "helper = 1"), *GOOD[3:]],
    "an answer in two cells": [
        *GOOD[:2],
        answer("mean", "def total(numbers):\n    return sum(numbers)"),
        answer("mean", "def mean(numbers):\n    return total(numbers) / len(numbers)"),
        *without(GOOD[3:], "test-mean"),
    ],
    "an answer typed anew": [*GOOD[:2], made("code", RIGHT["mean"]), *GOOD[3:]],
    "an unknown name": [*GOOD, test("more", 100, "assert True")],
    "points of one's own": [
        {**one, "metadata": {"nbgrader": {**one["metadata"].get("nbgrader", {}), "points": 99}}}
        for one in GOOD
    ],
}


@ON_LINUX
@pytest.mark.parametrize("case", HARMLESS)
def test_what_became_of_locked_cells_does_no_harm(source, case):
    """Deleted, doubled, edited, renamed: right answers have the points of all tests, and no more."""
    found = marked(source, HARMLESS[case])
    assert points(found) == TESTS
    assert found.possible == 15
    assert found.notes[0] == FORGEABLE
    told = case.split()[-1] in ("deleted", "edited") or case == "an answer in two cells"
    assert bool(found.notes[1:]) == told  # there a test is missing, too


COSTLY = {
    "ends the process": "import os\nos._exit(0)",
    "asks to end": "import sys\nsys.exit()",
    "never ends": "while True:\n    pass",
    "catches everything": "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
    "has no syntax": "def mean(",
    "interrupts": "raise KeyboardInterrupt",
}


@ON_LINUX
@pytest.mark.parametrize("case", COSTLY)
def test_what_a_cell_loses_the_others_keep(source, case):
    """A cell that crashes or hangs costs its own tests alone."""
    found = marked(source, answered(GOOD, {"spread": COSTLY[case]}))
    assert points(found) == (2, 0, 0, 0)
    found = marked(source, answered(GOOD, {"mean": COSTLY[case]}))
    assert points(found) == (0, 4, 1, 1)


@ON_LINUX
def test_tests_that_a_function_takes_down_cost_themselves(source):
    """A function that hangs or ends the process when it is tested costs that test, which says so."""
    for body, told in (("while True: pass", "TimeoutError"), ("import os; os._exit(3)", "exit 3")):
        mean = f"def mean(numbers):\n    {body}"
        found = marked(source, answered(GOOD, {"mean": mean}))
        assert points(found) == (0, 4, 1, 1)
        assert told in found.parts[0].message


@ON_LINUX
@pytest.mark.parametrize(
    ("shown", "earned", "status"),
    [
        ("3", 3, Status.WRONG_VALUE),
        ("4.0", 4, Status.PASSED),
        ("0", 0, Status.WRONG_VALUE),
        ("None", 4, Status.PASSED),
        ("-1", 4, Status.PASSED),
        ("float('nan')", 4, Status.PASSED),
        ("'2'", 4, Status.PASSED),
        ("True", 4, Status.PASSED),
        ("5", 0, Status.BROKEN),
        ("float('inf')", 0, Status.BROKEN),
        ("[1, 2]", 4, Status.PASSED),
        ("2;", 4, Status.PASSED),
    ],
)
def test_partial_credit_is_that_of_nbgrader(tmp_path, shown, earned, status):
    """The last value of a test is its points where it is a number that can be; else it gives all."""
    source = write_source(tmp_path, [test("t", 4, f"x = 1\n{shown}")])
    [part] = marked(source, [made("code", "y = 1")]).parts
    assert (part.points, part.possible, part.status) == (earned, 4, status)


@ON_LINUX
def test_what_people_mark_waits_for_them(source):
    """Free text and cells of code that a person marks wait; those left as they were are worth nothing."""
    cells = answered(GOOD, {"why": "By counting."})
    of = {one.grade_id: one for one in read_foreign(SLUG, source).cells}
    for cell in cells:
        if grade_id(cell) in ("why", "draw"):  # as nbgrader hands it out
            name = grade_id(cell)
            was = next(one["source"] for one in GOOD if grade_id(one) == name)
            cell["metadata"] = {
                "nbgrader": {**cell["metadata"]["nbgrader"], "checksum": of[name].checksum(was)}
            }
    found = {one.part: one for one in marked(source, cells).parts}
    stand = [found[name].status for name in ("why", "draw", "task")]
    assert stand == [Status.WAITING, Status.UNATTEMPTED, Status.WAITING]
    assert dict(found["why"].evidence)[by_hand.ANSWER] == "By counting."
    found = {one.part: one for one in marked(source, without(cells, "why")).parts}
    assert found["why"].status == Status.MISSING


@ON_LINUX
def test_hidden_tests_are_not_told(source):
    """What a hidden test refuses is marked so; what a public line refuses is told with that line."""
    hidden = marked(source, answered(GOOD, {"mean": "def mean(numbers): return 2"})).parts[0]
    assert (hidden.hidden, hidden.points, hidden.status) == (True, 0, Status.WRONG_VALUE)
    public = marked(source, answered(GOOD, {"mean": "def mean(numbers): return 3"})).parts[0]
    assert (public.hidden, public.status) == (False, Status.WRONG_VALUE)
    assert public.message == "`assert mean([1, 3]) == 2` stopped: AssertionError"
    raised = marked(source, answered(GOOD, {"mean": "def mean(numbers): 1 / 0"})).parts[0]
    assert (raised.hidden, raised.status) == (False, Status.RAISED)
    assert raised.message.endswith("stopped: ZeroDivisionError")


@ON_LINUX
@pytest.mark.parametrize(
    ("error", "told"),
    [("ValueError(cell)", "ValueError"), ("type(cell, (Exception,), {})()", "an error")],
)
def test_errors_cannot_tell_hidden_tests(source, error, told):
    """Code that raises the cell by which it was called is told the kind of error, and no more."""
    spy = (
        "def mean(numbers):\n    import linecache, sys\n"
        "    cell = ''.join(linecache.getlines(sys._getframe(1).f_code.co_filename))\n"
        f"    raise {error}"
    )
    found = marked(source, answered(GOOD, {"mean": spy})).parts[0]
    assert (found.points, found.hidden) == (0, False)
    assert found.message == f"`assert mean([1, 3]) == 2` stopped: {told}"


@ON_LINUX
def test_what_is_no_notebook_is_noted(source):
    """A file that cannot be read has no points, and its note says why."""
    found = marked(source, b"{")
    assert points(found) == (0, 0, 0, 0)
    assert found.notes == (FORGEABLE, "ipynb not marked: it is no JSON")
    assert {one.status for one in found.parts[:4]} == {Status.MISSING}


@ON_LINUX
def test_lies_about_tests_are_read_as_nothing(source):
    """A process that answers with another form than ours gives no test any points."""
    lie = (
        "import sys\nfrom castalia.grading import replying\n"
        "replying._reply.__code__ = (lambda ask, args, bounds, kept: "
        "pack(['ok', {1: 'all', 2: ('', '', 0), 'test-mean': 5}], bounds, kept)).__code__\n"
    )
    found = marked(source, [*GOOD, made("code", lie)])
    assert points(found) == (0, 0, 0, 0)
    assert "could not be read" in found.parts[0].message


@ON_LINUX
@pytest.mark.parametrize("kind", ["KeyError", "ValueError", "TypeError", "FileNotFoundError"])
def test_errors_that_are_made_up_are_read_as_nothing(source, kind):
    """A process that says our own code would fail gives no test any points, and marking goes on."""
    lie = (
        "import castalia.grading.replying as replying\n"
        f"replying._reply = lambda *_: replying.pack(['failed', {kind!r}, 'boo', {kind!r}])"
    )
    found = marked(source, [*GOOD, made("code", lie)])
    assert points(found) == (0, 0, 0, 0)
    assert "could not be read" in found.parts[0].message


@ON_LINUX
def test_texts_that_are_no_unicode_are_kept(source, tmp_path):
    """Half a character in an answer costs nothing, and what a person is to read goes into a gradebook."""
    cells = answered(GOOD, {"why": "Because \ud800 of that."})
    found = marked(source, cells)
    assert points(found) == TESTS
    assert found.parts[4].status == Status.WAITING
    one = Submission("ada", SLUG, source.parent.parent / "answer.ipynb", found.digest)
    with Gradebook(tmp_path / "gradebook.db") as kept:
        kept.record(one, found, "")
        assert kept.standing(one).marking.points == sum(TESTS)


@ON_LINUX
def test_what_a_kernel_has_is_there(source):
    """`display` can be called without an import, and shows nothing that a test would count."""
    mean = RIGHT["mean"].replace("\n", "\n    display(numbers, display_id=True)\n")
    found = marked(source, answered(GOOD, {"mean": mean + "\ndisplay(values)"}))
    assert points(found) == TESTS


@ON_LINUX
def test_the_time_for_it_is_counted_from_the_start(source):
    """Who ends what takes too long hears of our work from the first moment, and of all waiting."""
    path = source.parent / "answer.ipynb"
    path.write_bytes(notebook(GOOD))
    heard: list[bool] = []
    perform(Job(path, source, limits=LIMITS, warmth=Warmth(("re",)), foreign=SLUG), heard.append)
    assert heard[:3] == [True, False, True]
    assert heard[-1] is False
    assert heard.count(False) > 2


def test_hidden_lines_are_found_once():
    """However often a cell is compared, where its hidden tests stand is worked out once."""
    cell = ForeignCell("code", "1\n### BEGIN HIDDEN TESTS\n2\n### END HIDDEN TESTS\n3")
    assert cell.hidden_lines is cell.hidden_lines
    assert cell.shown is cell.shown
    assert (cell.hidden_lines, cell.shown) == ({2, 3, 4}, "1\n3")


@ON_LINUX
def test_a_cell_without_an_end_is_told_of(source):
    """A cell of more letters than may cross is refused in words for its author."""
    found = marked(source, [*GOOD, made("code", "#" * 1_000_001)])
    assert points(found) == (0, 0, 0, 0)
    assert found.notes[1] == "ipynb not marked: a cell of it has more than 1,000,000 letters"


@ON_LINUX
def test_what_is_forged_reaches_nobody_else(source):
    """An answer that says yes to everything has its points with a caution, and changes no other's."""
    before = {path: path.read_bytes() for path in source.parent.iterdir()}
    yes = (
        "class Yes:\n    def __eq__(self, other): return True\n"
        "def mean(numbers): return Yes()\n"
        "open('numbers.txt', 'w').write('9')\nopen('/tmp/left', 'w').write('9')"
    )
    found = marked(source, answered(GOOD, {"mean": yes}))
    assert (points(found)[0], found.forgeable) == (2, True)
    honest = RIGHT["mean"] + "\nimport os\nassert not os.path.exists('/tmp/left')"
    found = marked(source, answered(GOOD, {"mean": "mean = None\n" + honest}))
    assert points(found) == TESTS
    assert {path: path.read_bytes() for path in source.parent.iterdir()} == before
    wrong = marked(source, answered(GOOD, {"mean": "mean = len"}))
    assert points(wrong) == (0, 4, 1, 1)


def arranged(*handed_in: str) -> list[str]:
    """The order in which named cells run: those handed in by name, ours with a star."""
    cells = tuple(
        ForeignCell(
            "code", f"{name}*", name, grade="test" in name, solution=solution, locked=locked
        )
        for name, solution, locked in (
            ("given1", False, True),
            ("answer1", True, False),
            ("test1", False, True),
            ("given2", False, True),
            ("answer2", True, False),
            ("test2", False, True),
        )
    )
    foreign = Foreign(SLUG, Path("a.ipynb"), cells, "v")
    copies = [Cell(one, grade_id=one.split("-")[0]) for one in handed_in]
    made, tests = arrange_foreign(foreign, copies)
    assert [made.cells[number - 1] for number in tests.values()] == ["test1*", "test2*"]
    assert {made.cells[number - 1] for number in made.ours} == {
        "given1*",
        "test1*",
        "given2*",
        "test2*",
    }
    return list(made.cells)


@pytest.mark.parametrize(
    ("handed_in", "order"),
    [
        (
            "given1 answer1 test1 given2 answer2 test2",
            "given1* answer1 test1* given2* answer2 test2*",
        ),
        ("answer1 answer2", "given1* answer1 test1* given2* answer2 test2*"),
        ("answer1 own answer2", "given1* answer1 own test1* given2* answer2 test2*"),
        ("test1 given1 answer1 answer2", "given1* answer1 test1* given2* answer2 test2*"),
        (
            "answer1 test1 answer1-b answer2",
            "given1* answer1 test1* answer1-b given2* answer2 test2*",
        ),
        ("own", "own given1* test1* given2* test2*"),
        ("answer2 answer1", "given1* given2* answer2 answer1 test1* test2*"),
    ],
)
def test_ours_run_where_their_copies_stand(handed_in, order):
    """Given cells come before the answers below them, tests after the answers above them."""
    assert arranged(*handed_in.split()) == order.split()


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ([made("code", "x = 1")], "no cell of it gives points"),
        ([test("a", 1, "1"), test("a", 1, "1")], "several cells are called 'a'"),
        ([test("a", -1, "1")], "a gives -1 points"),
        ([test("a", 1, "### AUTOTEST mean(1)")], "are made by nbgrader"),
        ([test("a", 1, "### BEGIN HIDDEN TESTS\n1")], "the hidden tests of a do not end"),
        (
            [{**test("a", 1, "1"), "metadata": {"nbgrader": {"grade": True}}}],
            "no notebook of nbgrader",
        ),
    ],
)
def test_notebooks_that_cannot_be_graded_are_told(tmp_path, cells, says):
    """Each fault of an instructor's notebook is told, and nothing is graded with it."""
    with pytest.raises(Malformed, match=says) as caught:
        read_foreign(SLUG, write_source(tmp_path, cells))
    assert {one.code for one in caught.value.problems} == {"A006"}
    assert all(one.hint for one in caught.value.problems)


def test_a_notebook_that_is_not_there_or_of_another_language(tmp_path):
    """A missing file, another language and too much beside it are told as well."""
    with pytest.raises(Malformed, match="it cannot be read: No such file"):
        read_foreign(SLUG, tmp_path / "none.ipynb")
    path = write_source(tmp_path)
    told = json.loads(path.read_text())
    told["metadata"]["kernelspec"]["language"] = "R"
    path.write_text(json.dumps(told))
    with pytest.raises(Malformed, match="its kernel is of R"):
        read_foreign(SLUG, path)
    with (path.parent / "large.bin").open("wb") as file:
        file.truncate(100_000_001)
    with pytest.raises(Malformed, match="larger than 100 MB"):
        read_foreign(SLUG, path)


def test_all_that_decides_is_in_the_version(source):
    """The notebook and what lies beside it each change the version; names of folders are read, too."""
    versions = {read_foreign(SLUG, source).version}
    assert read_foreign(SLUG, source.parent).version in versions
    for path in (source, source.parent / "numbers.txt"):
        path.write_text(path.read_text() + "\n")
        versions.add(read_foreign(SLUG, source).version)
    assert len(versions) == 3
    found = read_foreign(SLUG, source)
    assert {one.name for one in found.files()} == {*BESIDE}
    assert (found.name, found.assignment, found.points) == (NAME, "ps1", 15)
    assert found.imported() == {"math", "helping", "sys"}


def test_an_assignment_names_it(tmp_path, source):
    """`nbgrader` in assignment.yml makes it an exercise with its worth; a fault is told at its line."""
    path = tmp_path / "assignment.yml"
    text = f"title: A\ncourse: B\nexercises:\n  {SLUG}:\n    nbgrader: source/ps1\n"
    path.write_text(text)
    course = read_course(tmp_path)
    assert course.worth == {SLUG: 15}
    assert course.slugs == (SLUG,)
    assert (course.title(SLUG), course.variant(SLUG, "ada")) == (NAME, ({}, ""))
    assert course.prose(SLUG)[0].startswith("# Means")
    assert course.versions == {SLUG: course.foreign[SLUG].version}
    path.write_text(text.replace("ps1", "ps2"))
    with pytest.raises(Malformed, match="it cannot be read") as caught:
        read_course(tmp_path)
    assert [(one.code, one.place.line) for one in caught.value.problems] == [("A006", 5)]


def test_its_files_are_found_by_its_name(tmp_path, source):
    """Files are known by the notebook's name; one of the same name in another assignment is not meant."""
    (tmp_path / "source" / "ps2").mkdir()
    (tmp_path / "assignment.yml").write_text(
        f"title: A\ncourse: B\nexercises:\n  {SLUG}: {{nbgrader: source/ps1/{NAME}.ipynb}}\n"
    )
    for folder in ("ada/ps1", "ada/ps2", "ben/ps1"):
        path = tmp_path / "submitted" / folder / f"{NAME}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_bytes(notebook(GOOD))
    found = collect(tmp_path / "submitted", read_course(tmp_path).files, tmp_path / "work")
    assert [(one.student, one.exercise, one.attempt) for one in found.submissions] == [
        ("ada", SLUG, 1),
        ("ben", SLUG, 1),
    ]
    assert [one.code for one in found.problems] == ["S105"]
    assert "ps2" in found.problems[0].message


def test_what_could_not_be_marked_has_its_parts(source, tmp_path):
    """A marking that only says so has all parts, without points."""
    path = tmp_path / "a.ipynb"
    path.write_bytes(notebook(GOOD))
    found = undecided(Job(path, source, foreign=SLUG), "too slow")
    assert found.undecided
    assert (found.points, found.possible, found.exercise) == (0, 15, SLUG)
    assert found.digest == read_submitted(path).digest


def test_cells_run_as_in_a_kernel():
    """Errors do not stop what follows, and the last value is shown as a kernel would."""
    heard: list[int] = []
    cells = [
        "x = 1",
        "x / 0",
        "x",
        "x;",
        "x  # why",
        "print(x)",
        "import time\ntime.sleep(9)",
        "x +",
    ]
    found = run(cells, range(1, 9), 0.3, heard.append)
    assert heard == [*range(1, 9)]
    assert [found[one][0] for one in (2, 7, 8)] == [
        "ZeroDivisionError",
        "TimeoutError",
        "SyntaxError",
    ]
    assert [found[one][4] for one in (1, 3, 4, 5, 6)] == ["", "1", "", "1", ""]
    assert found[2][2] == found[8][2] == 1


def test_cells_are_the_main_module_and_may_await():
    """As in a kernel classes can be pickled, a loop runs, and a task of one cell goes on in the next."""
    cells = [
        "import asyncio, pickle\nclass Here: ...",
        "type(pickle.loads(pickle.dumps(Here()))) is Here",
        "async def late(number):\n    await asyncio.sleep(0.01)\n    return number",
        "task = asyncio.create_task(late(2))",
        "await late(1) + await task",
        "one = late(1)\ntry:\n    asyncio.run(one)\nfinally:\n    one.close()",
        "for _ in range(2):\n    await late(3)\n_",
        "await asyncio.sleep(9)",
        "await task",
        "async with 1:\n    pass",
        "raise SystemExit",
        "await late(1)",
    ]
    before = sys.modules["__main__"]
    found = run(cells, range(1, 13), 0.5, lambda _: None)
    assert sys.modules["__main__"] is before
    assert [found[one][4] for one in (2, 5, 7, 9, 12)] == ["True", "3", "1", "2", "1"]
    kinds = [found[one][0] for one in (4, 6, 8, 10, 11)]
    assert kinds == ["", "RuntimeError", "TimeoutError", "TypeError", "SystemExit"]
    assert found[10][2] == 1


def test_an_alarm_that_comes_too_late_stops_nothing(monkeypatch):
    """A cell that ends just before its time is up has ended, and the next is not stopped for it."""
    real, before = signal.setitimer, signal.getsignal(signal.SIGALRM)

    def late(which: int, seconds: float, again: float = 0.0) -> tuple[float, float]:
        if not seconds:
            signal.raise_signal(signal.SIGALRM)
        return real(which, seconds, again)

    monkeypatch.setattr(signal, "setitimer", late)
    found = run(["1", "2"], (1, 2), 5, lambda _: None)
    assert [found[one][0::4] for one in (1, 2)] == [("", "1"), ("", "2")]
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
