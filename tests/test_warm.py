"""The preview's warm process builds as `castalia build` does, and never with what is out of date."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from small_books import sound_book

from castalia import running
from castalia.book import building, previewing, publishing, rendering, unchanged, warm
from castalia.forking import starting

HEAVY = {"xarray", "numpy", "pandas", "sphinx", "pydantic", "jupytext", "nbformat", "yaml", "rich"}
HEAVY |= {"jupyter_cache", "sqlalchemy", "dask", "distributed", "matplotlib", "nbclient", "uvicorn"}


def modules_after(source: str) -> set[str]:
    """The top-level modules that a new Python has loaded after some code."""
    told = f"{source}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in json.loads(done.stdout.splitlines()[-1])}


@pytest.mark.parametrize(
    "source", ["import castalia.cli", "from castalia.book import building, concluding, unchanged"]
)
def test_nothing_heavy_is_imported(source):
    """Help, and a build with nothing to do, load none of the libraries that take long to import."""
    assert modules_after(source) & HEAVY == set()


def test_a_dead_warm_process_is_told(tmp_path, monkeypatch):
    """Where the warm process ended, the answer is None, and the preview builds in a new process."""
    monkeypatch.setattr(sys, "executable", "/bin/true")
    gone = warm.Warm(tmp_path)
    gone._process.wait(timeout=10)
    called = []
    monkeypatch.setattr(subprocess, "run", lambda command, **how: called.append(command))
    previewing.Rebuild(tmp_path, gone)(changed_paths=())
    assert [command[1:] for command in called] == [["-m", "castalia.cli", "build"]]
    gone.close()


def test_another_package_begins_anew(tmp_path, monkeypatch):
    """When the package changed since it was imported, the process is replaced before it builds."""
    states = iter(["before", "after"])
    ours, theirs = socket.socketpair()
    monkeypatch.setattr(unchanged, "machinery", lambda: next(states))
    monkeypatch.setattr(warm, "_MODULES", ())
    monkeypatch.setattr(warm, "_rehearse", lambda: None)
    monkeypatch.setattr(warm, "__spec__", type("Spec", (), {"name": "castalia.book.warm"}))
    monkeypatch.setattr(rendering, "HERE", False)

    def replaced(program: str, command: list[str]) -> None:
        raise InterruptedError(command)

    monkeypatch.setattr(os, "execv", replaced)
    ours.sendall(warm.ASK)
    with ours, theirs, pytest.raises(InterruptedError, match=warm.ASKED_ALREADY):
        warm.serve(tmp_path, theirs, asked=False)


@pytest.mark.slow
def test_a_rehearsal_leaves_no_trace(tmp_path):
    """After a rehearsal Sphinx's own defaults are what they were, so that no setting seems changed."""
    source = """
from sphinx.config import Config
from castalia.book import rendering, warm
rendering.HERE = True
def defaults():
    return {name: repr(option.default) for name, option in Config.config_values.items()}
before = defaults()
warm._rehearse()
changed = [name for name, value in defaults().items() if before.get(name) != value]
print("changed:", changed)
"""
    done = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert done.stdout.splitlines()[-1] == "changed: []"


@pytest.mark.slow
def test_a_warm_build_is_a_build(tmp_path, monkeypatch, capfd):
    """It publishes what a save changed, tells what is wrong, and keeps the last good pages then."""
    monkeypatch.setenv("CASTALIA_STORE", "sample")
    sound_book(tmp_path)
    ready = warm.Warm(tmp_path)
    try:
        assert ready.build() == 0
        page = tmp_path / "_build" / "html" / "index.html"
        assert "Welcome." in page.read_text()
        index = tmp_path / "index.md"
        index.write_text(index.read_text().replace("Welcome.", "Come in."))
        assert ready.build() == 0
        assert "Come in." in page.read_text()
        text = index.read_text()
        index.write_text(f"{text}\n[nowhere](nowhere.md)\n")
        assert ready.build() == 1
        assert "nowhere" in capfd.readouterr().err
        assert "nowhere" not in page.read_text()
        index.write_text(text)
        assert ready.build() == 0
        pages = {path.name: path.read_bytes() for path in page.parent.rglob("*.html")}
        building.build_site(tmp_path, 1)  # as a process of its own
        assert {path.name: path.read_bytes() for path in page.parent.rglob("*.html")} == pages
    finally:
        ready.close()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="forks are safe on Linux only")
@pytest.mark.parametrize(
    ("old", "new", "starts"), [("Two times two", "Twice two", 0), ("x * 2", "x * 3", 1)]
)
def test_what_runs_lessons_starts_with_the_build(tmp_path, old, new, starts):
    """Where a lesson's code was changed, it starts while the book is still read; else not at all."""
    book = sound_book(tmp_path)
    running.run_lessons(book, list(book.lessons.values()))
    seen = warm._look(tmp_path)
    lesson = tmp_path / "lessons" / "small" / "one.md"
    lesson.write_text(lesson.read_text().replace(old, new))
    try:
        warm._start_ahead(tmp_path, seen)
        assert len(starting._AHEAD) == starts
    finally:
        starting.end_ahead()


def tree(folder: Path) -> dict[str, str]:
    """A folder's files."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text() for path in found}


def write(folder: Path, **files: str) -> None:
    """Write files whose names have their dots and slashes spelt out."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def test_publishing_makes_the_same(tmp_path):
    """Whatever stood in the site, it becomes what was made; what is the same is not touched."""
    made, site = tmp_path / "made", tmp_path / "site"
    write(made, index_html="new", same_html="same", static__look_css="p", was__folder_html="file")
    write(site, index_html="old", same_html="same", gone__page_html="x", static="a file")
    (site / "was" / "folder.html").mkdir(parents=True)
    before = (site / "same.html").stat().st_mtime_ns, (site / "same.html").stat().st_ino
    assert publishing.publish(made, site) == site
    assert tree(site) == tree(made)
    assert not (site / "gone").exists()
    assert ((site / "same.html").stat().st_mtime_ns, (site / "same.html").stat().st_ino) == before


def test_pages_come_after_what_they_need(tmp_path, monkeypatch):
    """Styles and figures are there before the pages that show them."""
    made, site = tmp_path / "made", tmp_path / "site"
    write(made, a_html="page", z_css="style", images__b_png="figure")
    site.mkdir()
    put, order = publishing._put, []
    monkeypatch.setattr(
        publishing, "_put", lambda new, old: (order.append(new.name), put(new, old))
    )
    publishing.publish(made, site)
    assert order == ["b.png", "z.css", "a.html"]


def test_a_first_site_appears_whole(tmp_path):
    """Where there was none, what a cut-off copy left is thrown away."""
    made, site = tmp_path / "made", tmp_path / "site"
    write(made, index_html="new")
    write(tmp_path / "site.new", left_html="half")
    publishing.publish(made, site)
    assert tree(site) == {"index.html": "new"}
    assert not (tmp_path / "site.new").exists()
