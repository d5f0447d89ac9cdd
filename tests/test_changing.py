"""`--changed` and `--since` run what a change touches, and no more."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from small_books import code, make_book, write_lesson
from test_cli import castalia, no_traceback

from castalia import changing, stores
from castalia.errors import WrongUsage
from castalia.reading import read_book, select

DATA = "wind-climatology"


def git(folder: Path, *words: str) -> None:
    """Call git as somebody."""
    who = {
        f"GIT_{role}_{what}": "a@b.c"
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    subprocess.run(
        ["git", *words], cwd=folder, check=True, capture_output=True, env={**os.environ, **who}
    )


def commit(folder: Path) -> None:
    """Commit all that there is."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "all")


@pytest.fixture(params=[".", "books/small"], ids=["root", "subfolder"])
def book_root(tmp_path, request):
    """A committed book of three lessons, at the top of a repository or deep inside."""
    root = tmp_path / request.param
    root.mkdir(parents=True, exist_ok=True)
    git(tmp_path, "init", "--quiet")
    write_lesson(root, "winds", code("x = 3"), datasets=(DATA,))
    make_book(root, {"one": code("x = 1"), "two": code("x = 2"), "winds": ""})
    for name in (f"{DATA}.yml", f"samples/{DATA}.nc"):
        target = root / "datasets" / name
        target.parent.mkdir(exist_ok=True)
        target.write_bytes((stores.datasets_folder() / name).read_bytes())
    (root / "requirements.lock").write_text("numpy==1\n")
    (root / ".gitignore").write_text("_build\n")
    (tmp_path / "elsewhere.txt").write_text("1")
    commit(tmp_path)
    return root


def touched(root: Path, since: str = "HEAD") -> list[str]:
    """The lessons that differ from a revision, by slug."""
    book = read_book(root)
    return [lesson.slug for lesson in changing.touched(book, select(book, ()), since)]


def append(path: Path, text: str = "\n") -> None:
    """Change a file, or make it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        file.write(text)


ALL = ["one", "two", "winds"]
CHANGES = {
    "lessons/small/one.md": ["one"],
    f"datasets/{DATA}.yml": ["winds"],
    f"datasets/samples/{DATA}.nc": ["winds"],
    "datasets/levitus.yml": [],
    "requirements.lock": ALL,
    "book.yml": ALL,
    "src/castalia/new.py": ALL,
    "exercises/one/exercise.md": [],
    "lessons/small/index.md": [],
    "lessons/small/one.png": [],
    "_build/runs/one.json": [],
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_touches_its_lessons(book_root, name):
    """A lesson's file touches it alone, a dataset its users, the lock and the package all."""
    assert touched(book_root) == []
    append(book_root / name)
    assert touched(book_root) == CHANGES[name]
    if name.startswith("_build"):
        return
    commit(book_root)
    assert touched(book_root) == []
    assert touched(book_root, "HEAD~1") == CHANGES[name]


def test_what_is_new_moved_or_elsewhere(book_root):
    """A new lesson counts before it is known to git, a moved one as changed, other folders do not."""
    top = subprocess.run(
        ["git", "rev-parse", "--show-toplevel"], cwd=book_root, capture_output=True, text=True
    ).stdout.strip()
    append(Path(top) / "elsewhere.txt")
    assert touched(book_root) == []
    make_book(book_root, {"one": "", "two": "", "winds": "", "three": code("x = 1")})
    assert touched(book_root) == ["three"]
    (book_root / "lessons/small/three.md").rename(book_root / "lessons/small/four.md")
    (book_root / "lessons/small/two.md").rename(book_root / "lessons/small/five.md")
    make_book(book_root, {"one": "", "five": "", "winds": "", "four": ""})
    assert touched(book_root) == ["five", "four"]


def test_only_named_lessons_are_chosen_from(book_root):
    """Of the lessons that are named, those that changed remain."""
    append(book_root / "requirements.lock")
    book = read_book(book_root)
    assert changing.touched(book, select(book, ("two",)), "HEAD") == [book.lessons["two"]]


@pytest.mark.parametrize("revision", ["no-such-branch", "", "--output=stolen", "HEAD:book.yml"])
def test_no_such_revision(book_root, revision):
    """A revision that git does not know is told, with git's own words; none is taken for an option."""
    with pytest.raises(WrongUsage, match="git cannot tell what changed: fatal: ") as raised:
        touched(book_root, revision)
    assert "git log" in raised.value.hint
    assert not (book_root / "stolen").exists()


def test_no_repository(tmp_path, monkeypatch):
    """A folder that git does not keep is told."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    make_book(tmp_path, {"one": code("x = 1")})
    with pytest.raises(WrongUsage, match="not a git repository"):
        touched(tmp_path)


def test_no_git(tmp_path, monkeypatch):
    """Without git the lessons can be named instead."""
    make_book(tmp_path, {"one": code("x = 1")})
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(WrongUsage, match="git is not installed") as raised:
        touched(tmp_path)
    assert raised.value.hint == "name the lessons instead"


@pytest.mark.slow
def test_the_command_line_runs_what_changed(tmp_path):
    """--changed and --since run the touched lessons alone, and say so when there is none."""
    git(tmp_path, "init", "--quiet")
    make_book(tmp_path, {"one": code("x = 1"), "two": code("x = 2")})
    (tmp_path / ".gitignore").write_text("_build\n")
    commit(tmp_path)
    done = castalia(tmp_path, "run", "--changed")
    assert done.returncode == 0
    assert "no lesson differs from HEAD" in done.stderr
    append(tmp_path / "lessons/small/two.md", code("y = 3"))
    for words in (("--changed",), ("--since", "HEAD"), ("--since", "HEAD", "two")):
        done = castalia(tmp_path, "run", *words)
        assert done.returncode == 0, done.stderr
        assert "1 of 1 lessons passed" in done.stdout
        assert "two" in done.stdout
    commit(tmp_path)
    assert "1 of 1" in castalia(tmp_path, "run", "--since", "HEAD~1").stdout
    done = castalia(tmp_path, "run", "--since", "nowhere")
    assert done.returncode == 2
    assert "git cannot tell what changed" in done.stderr
    assert no_traceback(done)
