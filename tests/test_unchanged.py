"""A build in which nothing changed ends at once; whatever a build reads or leaves is noticed."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from small_books import make_book, sound_book

from castalia import cli, health, stores
from castalia.book import concluding, resuming, unchanged
from castalia.contract import DatasetResult
from castalia.model import Book, Record, Verdict
from castalia.reading import read_book
from castalia.running import results

SAID = {"title": "Small", "ran": 0, "lessons": 1, "passed": 1, "cells": 3, "seconds": 2.5}
DATASETS = Path(__file__).resolve().parent.parent / "datasets"
SAID["data"] = ["winds, real data from the sample"]


def jupyter_cache(root: Path) -> Path:
    """What jupyter-cache leaves: a database and a notebook."""
    folder = root / "_build" / ".jupyter_cache"
    (folder / "executed" / "abc").mkdir(parents=True)
    (folder / "executed" / "abc" / "base.ipynb").write_text("outputs")
    with sqlite3.connect(folder / "global.db") as opened:
        opened.execute("CREATE TABLE nbcache (pk INTEGER, hashkey TEXT)")
        opened.execute("INSERT INTO nbcache VALUES (1, 'abc')")
    opened.close()
    return folder


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A book after a good build, whose parts were put there by hand."""
    monkeypatch.setenv("CASTALIA_STORE", "sample")
    sound_book(tmp_path)
    page = tmp_path / "lessons" / "small" / "one.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("datasets: []", "datasets: [soi-darwin]", 1), encoding="utf-8")
    shutil.copy(DATASETS / "soi-darwin.yml", tmp_path / "datasets")
    book = read_book(tmp_path)
    build = tmp_path / "_build"
    for name in ("proofs/two.json", "locks/three.lock", "html/index.html"):
        (build / name).parent.mkdir(parents=True, exist_ok=True)
        (build / name).write_text(name)
    (build / "html" / "_static").mkdir()
    (build / "html" / "_static" / "look.css").write_text("p {}")
    jupyter_cache(tmp_path)
    ran(book)
    begun = concluding.begin(tmp_path)
    assert begun is not None
    concluding.conclude(begun, book, SAID)
    return tmp_path


def ran(book: Book) -> None:
    """The records of lessons that passed with the data of now."""
    for lesson in book.lessons.values():
        marks = stores.marks(book.datasets, lesson.options.datasets)
        record = Record(
            lesson=lesson.slug,
            verdict=Verdict.PASSED,
            when=datetime.now(UTC),
            seconds=1,
            peak_memory_bytes=1,
            python="3.11",
            packages={},
            data=(),
            cells=3,
            keys={"data": results.data_key(lesson, marks)},
        )
        results.save(book.root, record)


def done_before(root: Path) -> bool:
    """Whether a build would have nothing to do."""
    begun = concluding.begin(root)
    return begun is not None and concluding.done_before(begun) is not None


def edited(name: str) -> Callable[[Path], None]:
    """A change of the content of the first file that a pattern finds; its time is put back."""

    def change(root: Path) -> None:
        path = sorted(root.glob(name))[0]
        before = path.stat()
        text = path.read_bytes()
        path.write_bytes(text[:-1] + (b"?" if text[-1:] != b"?" else b"!"))
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    return change


def removed(name: str) -> Callable[[Path], None]:
    """The loss of a file or folder."""

    def change(root: Path) -> None:
        path = sorted(root.glob(name))[0]
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()

    return change


def added(name: str) -> Callable[[Path], None]:
    """A file that was not there."""

    def change(root: Path) -> None:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("new")

    return change


def run_again(root: Path) -> None:
    """Other outputs of a lesson under another number."""
    with sqlite3.connect(root / "_build/.jupyter_cache/global.db") as opened:
        opened.execute("UPDATE nbcache SET pk = 2")
    opened.close()


CHANGES = {
    "lesson": edited("lessons/*/*.md"),
    "lesson gone": removed("lessons/*/*.md"),
    "exercise": edited("exercises/*/exercise.md"),
    "checks": edited("exercises/*/checks.py"),
    "wrong answer": edited("exercises/*/wrong/*.py"),
    "new wrong answer": added("exercises/new/wrong/one.py"),
    "dataset": added("datasets/new.yml"),
    "sample": added("datasets/samples/new.nc"),
    "page": edited("index.md"),
    "settings": edited("book.yml"),
    "order": edited("_toc.yml"),
    "static file": added("_static/new.css"),
    "template": added("templates/lesson.md"),
    "lock": added("requirements.lock"),
    "notebook": added("stray.ipynb"),
    "record": edited("_build/runs/*.json"),
    "record gone": removed("_build/runs/*.json"),
    "proof": edited("_build/proofs/*.json"),
    "proof gone": removed("_build/proofs/*.json"),
    "status": added("_build/status.json"),
    "lock of a good run": removed("_build/locks/*.lock"),
    "outputs": edited("_build/.jupyter_cache/executed/abc/base.ipynb"),
    "outputs gone": removed("_build/.jupyter_cache/executed/abc"),
    "cache gone": removed("_build/.jupyter_cache"),
    "cache damaged": added("_build/.jupyter_cache/global.db"),
    "run again": run_again,
    "site gone": removed("_build/html"),
    "page touched by hand": edited("_build/html/index.html"),
    "page of the site gone": removed("_build/html/index.html"),
    "style touched by hand": edited("_build/html/_static/look.css"),
    "foreign file in the site": added("_build/html/foreign.html"),
    "what was kept gone": removed("_build/built.json"),
    "what was kept damaged": lambda root: (root / "_build/built.json").write_text("{}"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_every_change_is_noticed(root, name):
    """A build has something to do after each change of what it reads or left, whatever the times say."""
    assert done_before(root)
    CHANGES[name](root)
    assert not done_before(root)


def test_a_change_that_is_taken_back_is_none(root):
    """The content alone counts: after an edit that was undone there is nothing to do."""
    page = root / "index.md"
    text = page.read_text()
    page.write_text(f"{text} more")
    assert not done_before(root)
    page.write_text(text)
    assert done_before(root)


@pytest.mark.parametrize("variable", ["CASTALIA_STORE", "AWS_ENDPOINT_URL", "SOURCE_DATE_EPOCH"])
def test_variables_count(root, monkeypatch, variable):
    """Another store, mirror or date asked for by the environment is a change."""
    monkeypatch.setenv(variable, "auto")
    assert not done_before(root)


def test_the_package_and_what_is_installed_count(root, tmp_path_factory, monkeypatch):
    """Another castalia, or a package that was installed meanwhile, is a change."""
    before = unchanged.machinery()
    site = tmp_path_factory.mktemp("site")
    monkeypatch.syspath_prepend(str(site))
    assert unchanged.machinery() == before
    (site / "new-1.0.dist-info").mkdir()
    assert unchanged.machinery() != before
    copy = tmp_path_factory.mktemp("package") / "castalia"
    copy.mkdir()
    (copy / "cli.py").write_text("")
    monkeypatch.setattr(unchanged, "PACKAGE", copy)
    before = unchanged.machinery()
    (copy / "static.css").write_text("p {}")
    assert unchanged.machinery() != before


def test_a_file_elsewhere_counts(root, tmp_path_factory):
    """A sample in another package, or an included file outside the book, is looked at, too."""
    outside = tmp_path_factory.mktemp("elsewhere") / "sample.nc"
    outside.write_text("data")
    now = unchanged.inputs(root)
    unchanged.note(root, now, [outside], since=time.time() + 60, marks={}, said=SAID)
    assert done_before(root)
    outside.write_text("other data")
    assert not done_before(root)


def test_a_file_elsewhere_that_changed_meanwhile(root, tmp_path_factory):
    """What changed during the build is not taken for what the build read: nothing is kept."""
    outside = tmp_path_factory.mktemp("elsewhere") / "sample.nc"
    outside.write_text("data")
    since = outside.stat().st_mtime - 1
    unchanged.note(root, unchanged.inputs(root), [outside], since=since, marks={}, said=SAID)
    assert not (root / "_build" / "built.json").exists()


def test_an_edit_during_the_build_is_not_lost(root):
    """What counts is what stood there before anything was read."""
    begun = concluding.begin(root)
    assert begun is not None
    edited("index.md")(root)  # while the lessons run
    concluding.conclude(begun, read_book(root), SAID)
    assert not done_before(root)


def test_links_to_folders_end(root):
    """A link that leads in a circle is followed once."""
    (root / "lessons" / "circle").symlink_to(root, target_is_directory=True)
    assert len(list(unchanged.files_below(root))) < 1000


def test_a_dataset_that_is_not_well_is_looked_at_again(root):
    """As long as a dataset was not found good, a build does all that it did before."""
    broken = DatasetResult("winds", "sample", (), "gone", fault="Unreachable")
    health.note(root, datasets=[broken])
    begun = concluding.begin(root)
    assert begun is not None
    concluding.conclude(begun, read_book(root), SAID)
    assert not done_before(root)


def test_other_stores_are_asked(root, monkeypatch):
    """Data that live elsewhere are looked at each time: only while their mark holds, nothing is done."""
    held = stores.marks(read_book(root).datasets, ["soi-darwin", "lost"])
    assert "cannot be had" in held["lost"]
    now = unchanged.inputs(root)
    unchanged.note(root, now, [], since=time.time(), marks=held, said=SAID)
    assert done_before(root)
    monkeypatch.setattr(stores, "mark", lambda dataset: "live, and newer")
    assert not done_before(root)


def test_no_lesson_is_read_to_ask_stores(root, monkeypatch):
    """Where only stores must be asked, a build that has nothing to do reads no lesson."""
    held = stores.marks(read_book(root).datasets, ["soi-darwin"])
    unchanged.note(root, unchanged.inputs(root), [], since=time.time(), marks=held, said=SAID)
    monkeypatch.setattr("castalia.reading.read_book", lambda root: pytest.fail("it was read"))
    assert done_before(root)


def test_lessons_that_ran_with_other_data(root, monkeypatch):
    """Where a store has changed since the lessons ran, the next build looks at everything."""
    begun = concluding.begin(root)
    assert begun is not None
    monkeypatch.setattr(stores, "mark", lambda dataset: "live, and newer")
    concluding.conclude(begun, read_book(root), SAID)
    assert not (root / "_build" / "built.json").exists()


def test_which_stores_are_asked(monkeypatch, tmp_path):
    """Samples are files; a live place, and the mirror, are asked."""
    real = Path(__file__).resolve().parent.parent
    book = read_book(real)
    monkeypatch.setenv("CASTALIA_STORE", "sample")
    files, asked = concluding._data_files(book)
    assert files
    assert not asked
    monkeypatch.setenv("CASTALIA_STORE", "mirror")
    assert concluding._data_files(book)[1]
    monkeypatch.setenv("CASTALIA_STORE", "auto")
    used = {name for lesson in book.lessons.values() for name in lesson.options.datasets}
    lives = sorted(name for name in used if book.datasets[name].facts.live)
    assert concluding._data_files(book)[1] == lives
    assert stores.STORE_VARIABLE == "CASTALIA_STORE"


def test_nothing_to_do_is_told_as_a_build_is(root, monkeypatch):
    """`castalia build` says what the last build said, and touches nothing."""
    monkeypatch.chdir(root / "lessons")
    monkeypatch.setattr(cli, "_build", lambda *how: pytest.fail("something was done"))
    told = CliRunner().invoke(cli.main, ["build"])
    assert told.exit_code == 0
    assert "ran      0 lessons; 1 more as they were" in told.stdout
    assert "winds, real data from the sample" in told.stdout


def test_force_does_all(root, monkeypatch):
    """`--force` builds even where nothing has changed."""
    called = []
    monkeypatch.chdir(root)
    monkeypatch.setattr(cli, "_build", lambda *how: called.append(how))
    assert CliRunner().invoke(cli.main, ["build", "--force"]).exit_code == 0
    assert len(called) == 1


def test_outside_a_book_there_is_nothing_to_begin(tmp_path):
    """Without a book.yml the usual way tells what is wrong."""
    assert concluding.begin(tmp_path) is None


def test_sphinx_begins_afresh_where_it_must(tmp_path):
    """What was kept is used again only after a known end, by the same machinery and settings."""
    make_book(tmp_path, {})
    made = resuming.made_below(tmp_path)

    def build(whole: bool, *refused: str, pickle: str = "read") -> bool:
        """Whether what the last build made was still there."""
        with resuming.resumed(tmp_path, made) as ending:
            kept = (made / "index.html").exists()
            made.mkdir(parents=True, exist_ok=True)
            (made / "index.html").write_text("page")
            (made.parent / ".doctrees" / "environment.pickle").write_text(pickle)
            ending.whole, ending.refused = whole, [tmp_path / name for name in refused]
        return kept

    assert not build(True)
    assert build(True)
    assert build(True, "index.md")  # refused, and to be read again
    assert resuming.to_read_again(made.parent / ".doctrees") == ([], ["index.md"])
    assert build(False)  # it stopped while it read: what it knew stays
    assert build(False, pickle="written half")
    assert not build(True)  # cut off while it wrote
    assert build(True, "book.yml")
    assert not build(True)  # what was wrong belongs to no page
    edited("book.yml")(tmp_path)
    assert not build(True)


def test_a_page_that_was_read_before_the_end_is_read_again(tmp_path):
    """Where another page stopped the build, those read before it are not taken for written."""
    make_book(tmp_path, {})
    made = resuming.made_below(tmp_path)
    doctrees = made.parent / ".doctrees"
    with resuming.resumed(tmp_path, made):
        (doctrees / "guide").mkdir()
        (doctrees / "guide" / "one.doctree").write_text("read")
    assert resuming.to_read_again(doctrees) == (["guide/one"], [])


def test_what_pages_need_is_kept(tmp_path):
    """The files that pages include are known to the next build; none where nothing was built."""
    make_book(tmp_path, {})
    assert resuming.needed(tmp_path) == []
    doctrees = resuming.made_below(tmp_path).parent / ".doctrees"
    doctrees.mkdir(parents=True)
    resuming.tell_needed(doctrees, [tmp_path / "b.md", tmp_path / "a.md"])
    assert resuming.needed(tmp_path) == [tmp_path / "a.md", tmp_path / "b.md"]
    assert json.loads((doctrees / "castalia-needed.json").read_text())
