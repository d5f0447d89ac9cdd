"""The book in the browser follows its sources."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from small_books import make_book, sound_book
from sphinx_autobuild.filter import IgnoreFilter

from castalia.book import previewing


def test_only_sources_are_watched(tmp_path):
    """Lessons, pages and settings are watched; what is built and installed is not."""
    make_book(tmp_path, {})
    for name in ("_build", ".venv"):
        (tmp_path / name).mkdir()
    names = {path.relative_to(tmp_path).as_posix() for path in previewing.watched(tmp_path)}
    assert names == {"lessons", "datasets", "book.yml", "_toc.yml", "index.md"}


def test_a_change_is_named_and_built(tmp_path, monkeypatch, capsys):
    """A save says which file it was, and builds as `castalia build` does."""
    called = []
    monkeypatch.setattr(subprocess, "run", lambda command, **how: called.append((command, how)))
    previewing.Rebuild(tmp_path)(changed_paths=[tmp_path / "lessons" / "one.md"])
    assert capsys.readouterr().err == "changed: lessons/one.md\n"
    ((command, how),) = called
    assert command[1:] == ["-m", "castalia.cli", "build"]
    assert how["cwd"] == tmp_path


@pytest.mark.parametrize(("age", "built"), [(0.0, True), (60.0, False)])
def test_what_was_saved_during_the_first_build_is_built(tmp_path, age, built):
    """Nobody watches while the first build runs; what is saved then is built after it."""
    lesson = tmp_path / "lessons" / "one.md"
    lesson.parent.mkdir()
    lesson.write_text("A word.\n")
    (tmp_path / "book.yml").write_text("title: A book\n")
    (tmp_path / "_toc.yml").write_text("root: index\n")
    for name in ("book.yml", "_toc.yml"):
        os.utime(tmp_path / name, (0, 0))
    began = time.time() - 1
    os.utime(lesson, (began + 1 - age, began + 1 - age))
    found: list[list[Path]] = []
    watcher = previewing.Watcher(
        previewing.watched(tmp_path),
        IgnoreFilter([], []),
        lambda *, changed_paths: found.append([*changed_paths]),
    )
    watcher.since = began

    async def for_a_while() -> None:
        watching = asyncio.create_task(watcher.watch())
        for _ in range(40):
            await asyncio.sleep(0.1)
            if found:
                break
        watching.cancel()

    asyncio.run(for_a_while())
    assert found == ([[lesson.resolve()]] if built else [])


def page(address: str) -> str:
    """The first page, or nothing while nobody serves it."""
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return answer.read().decode()
    except OSError:
        return ""


def wait_for(address: str, words: str) -> str:
    """The page once it holds some words; at most two minutes, on a machine that does much else."""
    for _ in range(240):
        text = page(address)
        if words in text:
            return text
        time.sleep(0.5)
    raise AssertionError(f"{words!r} never came up")


@pytest.mark.slow
def test_a_saved_word_is_shown(tmp_path: Path):
    """The served page reloads itself, and holds a new word soon after it was saved."""
    sound_book(tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "castalia.cli", "preview", "--port", str(port)]
    server = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.DEVNULL)
    try:
        address = f"http://127.0.0.1:{port}/index.html"
        assert "websocket-reload" in wait_for(address, "Welcome.")
        index = tmp_path / "index.md"
        index.write_text(index.read_text().replace("Welcome.", "Come in."))
        wait_for(address, "Come in.")
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=30)
