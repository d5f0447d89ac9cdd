"""An instructor's commands, from nothing to a graded class; the guide's page is run as written."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import attacked
import dask_clusters
import psutil
import pytest

from castalia.attempting import cells_of
from castalia.checking.session import exercises_folder
from castalia.exercise import Exercise
from castalia.grading import sandbox, trusting
from castalia.grading.course import read_course
from castalia.grading.gradebook import Gradebook
from castalia.reading_exercises import read_exercise

ROOT = Path(__file__).parent.parent
SLUG = "winter-of-2009"
PAGE = ROOT / "guide" / "grading-a-class.md"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is for Linux"),
]


@pytest.fixture(scope="module")
def exercise() -> Exercise:
    """The exercise that the class was given."""
    return read_exercise(exercises_folder() / SLUG)


def castalia(folder: Path, *arguments: str, code: int = 0) -> str:
    """Run a command in a folder; what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "castalia.cli", *arguments],
        cwd=folder,
        env={key: value for key, value in os.environ.items() if key != "CASTALIA_STORE"},
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def hand_in(exercise: Exercise, folder: Path, **answers: str) -> None:
    """Put a notebook a student into a folder: an answer of the exercise, by its name."""
    for student, answer in answers.items():
        cells = [attacked.cell(source) for source in cells_of(exercise, answer)]
        path = folder / student / f"{exercise.slug}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_bytes(attacked.notebook(cells, castalia={"exercise": exercise.slug}))


@pytest.fixture
def class_room(tmp_path, exercise) -> Path:
    """A folder in which two students have handed something in."""
    hand_in(exercise, tmp_path / "handed-in", ada="solution", ben="all-the-year.py")
    return tmp_path


def commands() -> list[str]:
    """The commands of the guide's page, in its order."""
    blocks = re.findall(r"```bash\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


def test_ten_commands_from_nothing_to_a_graded_class(class_room):
    """Each command of the guide's page runs as written, and the class has its marks."""
    assert len(commands()) == 10
    page = PAGE.read_text(encoding="utf-8")
    (roster,) = re.findall(r"```text\n(id,.*?)```", page, re.DOTALL)
    said = {}
    for command in commands():
        name, *arguments = shlex.split(command)
        assert name == "castalia"
        said[command] = castalia(class_room, *arguments)
        (class_room / "course" / "roster.csv").write_text(roster, encoding="utf-8")
    marked, shown, *_ = (said[one] for one in commands()[2:])
    assert "2 marked, 0 marked before, 0 failed" in marked
    assert re.search(r"^ada +5/5", shown, re.MULTILINE)
    assert re.search(r"^ben +3/5", shown, re.MULTILINE)
    told = json.loads((class_room / "marks.json").read_text())["totals"]
    marks = {one["student"]: one for one in told}
    assert (marks["ada"]["points"], marks["ada"]["possible"]) == (4, 5)  # one was taken by hand
    assert "Say the unit." in (class_room / "feedback/ada" / f"{SLUG}.html").read_text()
    assert "Lovelace" in (class_room / "canvas.csv").read_text()
    assert "0 marked, 2 marked before" in said[commands()[-1]]


def test_a_mended_check_regrades_what_it_touches(class_room, exercise):
    """Only what an earlier version has marked is marked again, and who gains is told."""
    course = class_room / "course"
    castalia(class_room, "assignment", "new", "course", SLUG)
    (course / "hidden" / SLUG).mkdir(parents=True)
    hidden = course / "hidden" / SLUG / "hidden_checks.py"
    check = "from castalia.checking import Value\n\nCHECKS = {{'departure': [Value('departure', {})]}}\n"
    hidden.write_text(check.format("lambda: 'nobody can know'"))
    told = (course / "assignment.yml").read_text()
    (course / "assignment.yml").write_text(told.replace("# hidden: hidden ", "hidden: hidden "))
    castalia(class_room, "grade", "handed-in", "--course", "course")
    assert re.search(
        r"^ada +3/5", castalia(class_room, "marks", "show", "--course", "course"), re.M
    )
    hidden.write_text("CHECKS = {'departure': []}\n")
    hand_in(exercise, class_room / "handed-in", cem="starter")
    said = castalia(
        class_room,
        "grade",
        "handed-in",
        "--only",
        "changed",
        "--reason",
        "mended",
        "--course",
        "course",
    )
    assert "2 marked, 1 marked before" in said  # cem is not marked at all yet
    assert "ada, winter-of-2009: 3 before, 5 now" in said
    with Gradebook(course / "gradebook.db") as kept:
        entry = next(one for one in kept.entries() if one.submission.student == "ada")
        history = kept.history(entry.submission)
        assert [one.marking.points for one in history] == [3, 5]
        assert [one.reason for one in history] == ["", "mended"]


def test_extensions_of_nobody_are_told(class_room):
    """Who grades hears of more time for an id that neither roster nor submissions know."""
    castalia(class_room, "assignment", "new", "course", SLUG)
    with (class_room / "course" / "assignment.yml").open("a") as file:
        file.write("extensions:\n  'adda': {days: 1}\n  ben: {days: 1}\n  cem: {days: 1}\n")
    (class_room / "course" / "roster.csv").write_text("id,name\nada,Ada\nben,Ben\ncem,Cem\n")
    said = castalia(class_room, "grade", "handed-in", "--course", "course")
    assert "'adda' has more time" in said
    assert "did you mean 'ada'?" in said
    assert "'cem'" not in said


def test_a_grader_that_is_killed_goes_on_where_it_was(tmp_path, exercise):
    """After SIGKILL in mid-run no mark is lost or doubled, and the same command marks the rest."""
    students = {f"student-{number}": "solution" for number in range(8)}
    hand_in(exercise, tmp_path / "handed-in", **students)
    castalia(tmp_path, "assignment", "new", "course", SLUG)
    command = [sys.executable, "-m", "castalia.cli", "grade", "handed-in", "--course", "course"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.DEVNULL) as grader:
        until = time.monotonic() + 120
        while time.monotonic() < until and not marked(tmp_path):
            time.sleep(0.05)
        family = psutil.Process(grader.pid).children(recursive=True)
        grader.send_signal(signal.SIGKILL)
    assert family
    assert psutil.wait_procs(family, timeout=20)[1] == []  # nothing that it had started goes on
    before = marked(tmp_path)
    assert 0 < before <= 8
    said = castalia(tmp_path, "grade", "handed-in", "--course", "course", "--jobs", "1")
    assert f"{8 - before} marked, {before} marked before, 0 failed" in said
    assert marked(tmp_path) == 8
    with Gradebook(tmp_path / "course" / "gradebook.db") as kept:
        assert all(len(kept.history(one.submission)) == 1 for one in kept.entries())


def marked(folder: Path) -> int:
    """How many marks the gradebook of a course holds by now."""
    path = folder / "course" / "gradebook.db"
    if not path.is_file():
        return 0
    with Gradebook(path) as kept:
        return sum(one.marking is not None for one in kept.entries())


def test_a_cluster_marks_as_this_machine_does(class_room):
    """On a Dask cluster the marks are the same, and no sandbox of it stays behind."""
    castalia(class_room, "assignment", "new", "course", SLUG)
    with dask_clusters.started(class_room / "cluster") as cluster:
        cluster.worker(env={"CASTALIA_STORE": "sample"})
        said = castalia(
            *(class_room, "grade", "handed-in", "--course", "course"),
            *("--scheduler", cluster.address),
        )
        assert "2 marked, 0 marked before, 0 failed" in said
        dask_clusters.until(lambda: not any(map(is_sandbox, cluster.below())))
    with Gradebook(class_room / "course" / "gradebook.db") as kept:
        points = [(one.submission.student, one.marking.points) for one in kept.entries()]
    assert points == [("ada", 5), ("ben", 3)]


def is_sandbox(process: psutil.Process) -> bool:
    """Whether a process is a sandbox, or in one."""
    try:
        return "bwrap" in process.name() or "castalia.grading" in " ".join(process.cmdline())
    except psutil.Error:
        return False


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("grade", "handed-in", "--course", "course", "--resume", "--again"), "is enough"),
        (("grade", "nothing-there", "--course", "course"), "there is nothing at"),
        (("marks", "set", "ada", SLUG, "map", "1", "--by", "me", "--course", "course"), "nothing"),
        (
            ("marks", "set", "ada", "other", "a", "1", "--by", "me", "--course", "course"),
            "no exercise",
        ),
        (("assignment", "new", "more", "no-such-exercise"), "there is no exercise"),
        (("assignment", "new", "course", SLUG), "there is an assignment already"),
    ],
)
def test_wrong_usage_is_told_in_a_line(class_room, arguments, words):
    """What cannot be done is said with what to do instead, and without a traceback."""
    castalia(class_room, "assignment", "new", "course", SLUG)
    said = castalia(class_room, *arguments, code=2)
    assert words in said
    assert "Traceback" not in said


def test_without_a_sandbox_nothing_is_marked(class_room, monkeypatch):
    """Where bubblewrap is missing the command says how to get it; --trust marks all the same."""
    castalia(class_room, "assignment", "new", "course", SLUG)
    empty = class_room / "no-programs"
    empty.mkdir()
    monkeypatch.setenv("PATH", str(empty))
    said = castalia(class_room, "grade", "handed-in", "--course", "course", code=1)
    assert "apt install bubblewrap" in said
    assert "--trust" in said
    readable = not trusting.is_root() or can_all_read(*sandbox.shown())
    asked = ("grade", "handed-in", "--course", "course", "--trust")
    said = castalia(class_room, *asked, code=0 if readable else 1)
    assert ("2 marked" if readable else "as root, students' code runs as nobody") in said


def can_all_read(*places: Path) -> bool:
    """Whether nobody could run what is there."""
    try:
        trusting.hold_readable(places)
    except trusting.NotAsRoot:
        return False
    return True


def test_a_course_is_read_once_and_knows_its_versions(class_room):
    """A course knows what each exercise is worth, and a version that its checks decide."""
    castalia(class_room, "assignment", "new", "course", SLUG)
    course = read_course(class_room / "course")
    assert course.worth == {SLUG: 5.0}
    assert len(course.versions[SLUG]) == 64
    assert course.hidden(SLUG) == course.exercises[SLUG].hidden
    assert course.variant(SLUG, "ada") == ({}, "")
