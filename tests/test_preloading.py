"""What a warm process imports before it forks: what costs time, is shared, and harms no fork."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from small_books import code, make_book
from test_running_alike import notebook

from castalia import running
from castalia.forking import starting
from castalia.model import Verdict
from castalia.reading import read_book, select
from castalia.running import Limits, performing, preloading
from castalia.running.preloading import Learned
from castalia.running.warm import Zygote

needs_fork = pytest.mark.skipif(sys.platform != "linux", reason="forks are for Linux only")


def lesson(slug: str, *cells: str) -> SimpleNamespace:
    """As much of a lesson as matters here."""
    return SimpleNamespace(slug=slug, code_cells=notebook(list(cells)).cells)


def found_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Python find modules in a folder, beside where it finds them anyway."""
    places = [str(folder), os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, places)))


def two(*cells: str) -> list[SimpleNamespace]:
    """Two lessons of the same cells."""
    return [lesson("one", *cells), lesson("two", *cells)]


def choose(learned: Learned, lessons: list[SimpleNamespace]) -> list[str]:
    """What is chosen beside that which every kernel has."""
    found = preloading.choose(learned, lessons)
    return [name for name in found if name not in preloading._IN_EVERY_KERNEL]


def test_what_several_lessons_import_is_chosen():
    """An import that stands in two lessons is chosen; one that stands in one lesson is not."""
    lessons = [
        lesson("one", "import numpy as np\nfrom xarray.core import utils", "import csv"),
        lesson("two", "import numpy, xarray.core\nimport json"),
    ]
    assert choose(Learned(), lessons) == ["numpy", "xarray.core"]


def test_what_is_imported_on_the_way_is_learned():
    """What past runs imported without naming it is chosen, too, in the order of import."""
    learned = Learned(lessons={"one": ["b", "a"], "two": ["b", "a", "c"], "three": ["c"]})
    assert choose(learned, two("1")) == ["b", "a"]


def test_one_lesson_alone_is_worth_no_module():
    """A run of one lesson imports nothing beforehand: the lesson would wait for it all the same."""
    learned = Learned(lessons={"one": ["a", "b"]})
    assert choose(learned, [lesson("one", "import numpy")]) == []


@pytest.mark.parametrize(("seconds", "chosen"), [(0.5, ["cheap"]), (0.0005, [])])
def test_what_costs_nothing_is_not_chosen(seconds, chosen):
    """A module whose import costs next to no time is left to the lessons."""
    assert choose(Learned(seconds={"cheap": seconds}), two("import cheap")) == chosen


def test_a_module_counts_by_its_uses():
    """Cheap imports are worth it where many lessons share them."""
    many = [lesson(f"lesson-{n}", "import cheap") for n in range(9)]
    assert choose(Learned(seconds={"cheap": 0.0005}), many) == ["cheap"]


@pytest.mark.parametrize(
    "name",
    ["unfit", "castalia.forking.imitation", "matplotlib_inline.backend_inline", "__main__"],
)
def test_what_is_never_chosen(name):
    """What would harm a fork is not chosen, and neither is what every fork has anyway."""
    learned = Learned(
        lessons={"one": [name], "two": [name]},
        seconds={name: 9.0},
        unfit={"unfit": "it starts a thread"},
    )
    assert name not in choose(learned, two(f"import {name}"))


def test_what_comes_along_later_is_chosen():
    """A first run, too, loads what a package imports only once it is used."""
    found = choose(Learned(), two("import dask.array as da"))
    assert found == ["dask.array", "distributed"]


def test_cells_that_are_no_python_are_passed_by():
    """Magics, and mistakes that are shown on purpose, hide no import of other cells."""
    assert choose(Learned(), two("x = = 1", "!ls", "from . import x", "import numpy")) == ["numpy"]


def test_what_is_learned_is_kept(tmp_path):
    """A file keeps what was learned; one that cannot be read is as good as none."""
    learned = Learned()
    learned.note("one", ["a", "b"])
    learned.note("one", ["b", "c"])
    learned.loaded({"a": 0.5}, {"c": "it warns"})
    place = tmp_path / "_build" / "imports.json"
    learned.save(place)
    assert Learned.read(place) == learned
    assert learned.lessons == {"one": ["a", "b", "c"]}
    assert [path.name for path in place.parent.iterdir()] == ["imports.json"]
    for text in ("", "{", "[]", '{"other": 1}'):
        place.write_text(text)
        assert Learned.read(place) == Learned()
    assert Learned.read(tmp_path / "none") == Learned()


UNFIT = {
    "it starts a thread": "import threading, time\n"
    "threading.Thread(target=time.sleep, args=(60,), daemon=True).start()",
    "it opens a socket": "import socket\nkept = socket.socket()",
    "it warns": "import warnings\nwarnings.warn('look here')",
    "it asks which kernel imports it": "from IPython import get_ipython\nshell = get_ipython()",
}


@needs_fork
@pytest.mark.slow
@pytest.mark.parametrize("reason", UNFIT)
def test_an_unfit_module_is_remembered(tmp_path, monkeypatch, reason):
    """What harms a fork is found once, is left out from then on, and lessons pass with it."""
    (tmp_path / "shared_by_all.py").write_text(UNFIT[reason])
    found_in(tmp_path, monkeypatch)
    body = code("import shared_by_all")
    book = make_book(tmp_path / "book", {"one": body, "two": body})
    started: list[list[str]] = []

    class Counted(Zygote):
        def __init__(self, modules, variables) -> None:
            started.append(list(modules))
            super().__init__(modules, variables)

    monkeypatch.setattr(performing, "Zygote", Counted)
    for _ in range(2):
        records = running.run_lessons(book, select(book, ()), force=True)
        assert {record.verdict for record in records} == {Verdict.PASSED}
    kept = Learned.read(tmp_path / "book" / "_build" / "imports.json")
    assert kept.unfit == {"shared_by_all": reason}
    assert ["shared_by_all" in modules for modules in started] == [True, False, False]


@needs_fork
@pytest.mark.slow
def test_a_module_that_is_not_there_is_passed_by():
    """A module that cannot be imported harms neither the warm process nor what it does import."""
    zygote = Zygote(["no_such_module", "csv"], os.environ)
    try:
        zygote.settle()
        assert set(zygote.costs) == {"csv"}
        assert zygote.unfit == {}
    finally:
        zygote.close()


@needs_fork
@pytest.mark.slow
def test_what_asks_whether_there_is_a_kernel_is_told_so(tmp_path, monkeypatch):
    """A module that only wants to know that no terminal shows its tables is shared."""
    asks = "kernel = hasattr(get_ipython(), 'kernel')"
    (tmp_path / "asks_this.py").write_text(asks)
    (tmp_path / "asks_more.py").write_text(f"{asks}\nget_ipython().run_line_magic('ls', '')")
    found_in(tmp_path, monkeypatch)
    zygote = Zygote(["asks_this", "asks_more"], os.environ)
    try:
        cells = ["import asks_this\nasks_this.kernel", "import asks_more\nasks_more.kernel"]
        run = zygote.execute(notebook(cells), Limits(), os.environ, ["asks_more"])
        assert [cell.outputs[0]["data"]["text/plain"] for cell in run.notebook.cells] == [
            "True"
        ] * 2
        assert set(zygote.costs) == {"asks_this"}
    finally:
        zygote.close()


@needs_fork
@pytest.mark.slow
def test_a_lesson_runs_while_what_it_does_not_need_is_loaded(tmp_path, monkeypatch):
    """A lesson begins when its own modules are there, and not before; the rest comes meanwhile."""
    (tmp_path / "soon.py").write_text("")
    (tmp_path / "between.py").write_text("import time\ntime.sleep(1)")
    (tmp_path / "late.py").write_text("import time\ntime.sleep(3)")
    found_in(tmp_path, monkeypatch)
    zygote = Zygote(["soon", "between", "late"], os.environ)
    loaded = notebook(["import sys\n'soon' in sys.modules, 'late' in sys.modules"])
    seen = {}
    try:
        for needs in ("soon", "late"):
            run = zygote.execute(loaded, Limits(), os.environ, [needs])
            seen[needs] = run.notebook.cells[0].outputs[0]["data"]["text/plain"]
            assert zygote.has([needs])
    finally:
        zygote.close()
    assert seen == {"soon": "(True, False)", "late": "(True, True)"}


@needs_fork
@pytest.mark.slow
def test_waiting_for_modules_is_no_time_of_a_lesson(tmp_path, monkeypatch):
    """What a lesson takes is counted from where it begins, not from where its modules are loaded."""
    (tmp_path / "late.py").write_text("import time\ntime.sleep(3)")
    found_in(tmp_path, monkeypatch)
    zygote = Zygote(["late"], os.environ)
    try:
        began = time.monotonic()
        run = zygote.execute(notebook(["1 + 1"]), Limits(), os.environ, ["late"])
        assert time.monotonic() - began - run.seconds > 1
    finally:
        zygote.close()


@needs_fork
@pytest.mark.slow
def test_a_process_that_was_started_ahead_is_taken(tmp_path):
    """What was started before all else carries the runs, once, and only with the same variables."""
    starting.start_ahead(tmp_path, force=False)
    ((ahead, _),) = starting._AHEAD
    starting.start_ahead(tmp_path, force=True)
    assert len(starting._AHEAD) == 1
    zygote = Zygote([], os.environ)
    zygote.close()
    assert zygote.pid == ahead.pid
    starting.start_ahead(tmp_path, force=False)
    ((ahead, _),) = starting._AHEAD
    zygote = Zygote([], {**os.environ, "CASTALIA_STORE": "mirror"})
    zygote.close()
    assert zygote.pid != ahead.pid
    assert ahead.poll() is not None
    assert starting._AHEAD == []


@needs_fork
@pytest.mark.slow
def test_one_that_has_ended_is_not_taken(tmp_path):
    """Where what was started ahead is gone, another one is started."""
    starting.start_ahead(tmp_path, force=False)
    ((ahead, _),) = starting._AHEAD
    ahead.kill()
    ahead.wait()
    zygote = Zygote([], os.environ)
    assert zygote.alive
    zygote.close()


@needs_fork
def test_what_runs_lessons_imports_nothing_from_where_it_is_started(tmp_path, monkeypatch):
    """Modules in the folder in which lessons are run are no modules of ours."""
    left = tmp_path / "left"
    (tmp_path / "random.py").write_text(f"open({str(left)!r}, 'w')")
    (tmp_path / "json.py").write_text(f"open({str(left)!r}, 'w')")
    monkeypatch.chdir(tmp_path)
    Zygote([], os.environ).close()
    assert not left.exists()


def test_nothing_is_started_ahead_where_little_will_run(tmp_path):
    """Where lessons have run before, it is not known yet whether any will."""
    (tmp_path / "_build" / "runs").mkdir(parents=True)
    starting.start_ahead(tmp_path, force=False)
    assert starting._AHEAD == []


@needs_fork
@pytest.mark.slow
def test_runs_teach(tmp_path):
    """After one run, what several lessons imported is known, with what it cost."""
    body = code("import xarray")
    make_book(tmp_path, {"one": body, "two": body})
    for _ in range(2):
        book = read_book(tmp_path)
        running.run_lessons(book, select(book, ()), force=True)
    kept = Learned.read(Path(tmp_path / "_build" / "imports.json"))
    assert kept.seconds["xarray"] > preloading.WORTH_S
