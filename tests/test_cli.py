"""The command line says what happened in words and by its exit code, never by a traceback."""

from __future__ import annotations

import errno
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from small_books import code, make_book, sound_book

from castalia import cli


def castalia(root: Path, *words: str, env: dict[str, str] | None = None):
    """Run the command line in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "castalia.cli", *words],
        cwd=root,
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "100", **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def no_traceback(done) -> bool:
    """Whether nothing of Python's own error report was printed."""
    return "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("run",),
        ("build",),
        ("preview",),
        ("lint",),
        ("new", "lesson"),
        ("data",),
        ("data", "check"),
        ("data", "mirror"),
        ("data", "serve"),
        ("bisect-env",),
        ("prove",),
        ("release",),
        ("new", "exercise"),
    ],
)
def test_help_shows_an_example(tmp_path, words):
    """Each command explains itself with an example, outside any book."""
    done = castalia(tmp_path, *words, "--help")
    assert done.returncode == 0
    assert re.search(r"Examples?:", done.stdout)
    assert "castalia " + " ".join(words) in done.stdout


def test_outside_a_book(tmp_path):
    """Without a book.yml the message says so, and the exit code is that of wrong usage."""
    done = castalia(tmp_path, "run")
    assert done.returncode == 2
    assert "no book.yml" in done.stderr
    assert no_traceback(done)


def test_an_unknown_lesson(tmp_path):
    """A name that fits no lesson is wrong usage, and the lessons there are are listed."""
    make_book(tmp_path, {"one": code("x = 1")})
    done = castalia(tmp_path, "run", "two")
    assert done.returncode == 2
    assert "'two'" in done.stderr
    assert "one" in done.stderr


def test_an_empty_book(tmp_path):
    """A book without lessons is never a success."""
    make_book(tmp_path, {})
    done = castalia(tmp_path, "run")
    assert done.returncode == 2
    assert no_traceback(done)


@pytest.mark.slow
def test_run_reports_each_verdict(tmp_path):
    """A table, JUnit XML and JSON records say the same; one failure makes the exit code 1."""
    make_book(tmp_path, {"good": code("x = 1"), "bad": code("x = 1") + code("1 / 0")})
    done = castalia(tmp_path, "run", "--junit", "out/verdicts.xml")
    assert done.returncode == 1
    assert no_traceback(done) or "ZeroDivisionError" in done.stdout
    shown = " ".join(done.stdout.split())
    assert "passed" in shown
    assert "failed in code" in shown
    assert "lessons/small/bad.md" in shown
    suite = ElementTree.parse(tmp_path / "out" / "verdicts.xml").getroot()
    cases = {case.get("name"): case for case in suite.iter("testcase")}
    assert set(cases) == {"good", "bad"}
    assert cases["bad"].find("failure") is not None
    assert cases["good"].find("failure") is None
    record = json.loads((tmp_path / "_build" / "runs" / "bad.json").read_text())
    assert (record["verdict"], record["failure"]["cell"]) == ("failed in code", 2)
    assert "ipykernel" not in done.stderr, "the kernel's own warnings stay out of the log"


@pytest.mark.slow
def test_an_unreadable_lesson_is_never_a_success(tmp_path):
    """A lesson that cannot be read is named with its line, and the others still run."""
    make_book(tmp_path, {"one": code("x = 1"), "two": code("x = 1")})
    path = tmp_path / "lessons" / "small" / "two.md"
    path.write_text(path.read_text().replace("level: 1", "level: nine"))
    done = castalia(tmp_path, "run")
    assert done.returncode == 1
    assert "lessons/small/two.md:6" in done.stderr
    assert "passed" in done.stdout
    assert no_traceback(done)
    named = castalia(tmp_path, "run", "two")
    assert named.returncode == 1
    assert "lessons/small/two.md:6" in named.stderr


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("book.yml", "title: [unclosed\n", r"book\.yml:\d+: "),
        ("book.yml", "- a list\n", r"book\.yml:1: "),
        ("_toc.yml", "format: jb-book\nroot: nowhere\n", r"_toc\.yml:2: .*nowhere"),
        ("_toc.yml", "\tformat: jb-book\n", r"_toc\.yml:1: "),
        ("datasets/sea.yml", "title: Sea\n", r"datasets/sea\.yml:1: .*missing"),
    ],
)
@pytest.mark.parametrize("command", ["build", "lint"])
def test_malformed_files_give_one_clear_line(tmp_path, name, text, expected, command):
    """A malformed file is named with its line; there is no traceback and no half-made site."""
    make_book(tmp_path, {"one": code("x = 1")})
    site = tmp_path / "_build" / "html"
    site.mkdir(parents=True)
    (site / "index.html").write_text("the last good site")
    (tmp_path / name).write_text(text)
    done = castalia(tmp_path, command)
    assert done.returncode in (1, 2)
    assert re.search(expected, done.stdout + done.stderr), done.stdout + done.stderr
    assert no_traceback(done)
    assert (site / "index.html").read_text() == "the last good site"


def test_our_own_fault_is_told_from_the_authors(tmp_path, monkeypatch):
    """An error that nobody foresaw exits with 3, in a line, with the traceback in a file."""
    from click.testing import CliRunner

    from castalia import cli

    def broken():
        raise ZeroDivisionError("oops")

    monkeypatch.setattr(cli, "_book", broken)
    done = CliRunner().invoke(cli.main, ["lint"])
    assert done.exit_code == 3
    assert "our fault: ZeroDivisionError: oops" in done.output
    saved = Path(done.output.split("please report it with ")[1].strip())
    assert "ZeroDivisionError" in saved.read_text()
    saved.unlink()


def test_help_needs_no_heavy_import():
    """`castalia --help` loads neither xarray nor Sphinx nor Jupyter."""
    program = (
        "import sys\nfrom castalia import cli\n"
        "heavy = {'xarray', 'sphinx', 'nbclient', 'numpy', 'pydantic', 'rich'} & set(sys.modules)\n"
        "sys.exit(', '.join(heavy) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_data_check_holds_the_catalogue(tmp_path):
    """Every dataset of the book keeps its contract, ranges included, outside any book, too."""
    done = castalia(tmp_path, "data", "check", "--store", "sample")
    assert done.returncode == 0, done.stdout + done.stderr
    *lines, last = done.stdout.splitlines()
    assert last == f"{len(lines)} of {len(lines)} datasets keep their contracts"
    assert all(re.fullmatch(r"[\w-]+ +sample  \d+ clauses kept", line) for line in lines)


def test_data_check_as_json(tmp_path):
    """Only what is named is checked; all clauses are written with --verbose, none kept without."""
    done = castalia(tmp_path, "data", "check", "soi-darwin", "--output", "json")
    (row,) = json.loads(done.stdout)["datasets"]
    assert (row["dataset"], row["broken"], row["clauses"]) == ("soi-darwin", 0, [])
    words = ("data", "check", "soi-darwin", "--output", "json", "--verbose", "--no-values")
    (all_of_it,) = json.loads(castalia(tmp_path, *words).stdout)["datasets"]
    assert len(all_of_it["clauses"]) == all_of_it["kept"] == row["kept"] - 2


def test_data_check_names_broken_clauses(tmp_path, monkeypatch):
    """A broken clause is named with its line, and makes the exit code 1."""
    from click.testing import CliRunner

    from castalia import cli, stores

    real = stores.datasets_folder()
    text = (real / "soi-darwin.yml").read_text().replace('units: "1"', "units: hPa")
    (tmp_path / "soi-darwin.yml").write_text(text)
    (tmp_path / "broken.yml").write_text("title: Broken\n")
    monkeypatch.setattr(stores, "datasets_folder", lambda: tmp_path)
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(cli.main, ["data", "check"])
    assert done.exit_code == 1
    told = r"  soi-darwin\.yml:\d+: variables\.SOI_Darwin\.units: promised hPa, found 1\n"
    assert re.search(told, done.output)
    assert re.search(
        r"broken +auto +faulty after 1 try, \d\.\d s\n  broken\.yml:1: the key '\w+' is missing",
        done.output,
    )
    assert done.output.endswith("0 of 2 datasets keep their contracts, 1 broken, 1 faulty\n")
    (tmp_path / "soi-darwin.yml").unlink()
    (tmp_path / "broken.yml").unlink()
    assert CliRunner().invoke(cli.main, ["data", "check"]).exit_code == 1


@pytest.mark.parametrize(
    ("name", "hint"), [("levits", "did you mean levitus?"), ("?", "there are: ")]
)
def test_an_unknown_dataset(tmp_path, name, hint):
    """A name that no dataset has is wrong usage, with what was probably meant."""
    done = castalia(tmp_path, "data", "check", name)
    assert done.returncode == 2
    assert f"there is no dataset {name!r}" in done.stderr
    assert hint in done.stderr


@pytest.mark.slow
class TestBuild:
    """`castalia build` on a small book, in the order in which an author works."""

    @pytest.fixture(scope="class")
    def root(self, tmp_path_factory) -> Path:
        root = tmp_path_factory.mktemp("book")
        sound_book(root)
        return root

    def test_first(self, root):
        """The first build makes the site and says in a screen what it did and how to open it."""
        done = castalia(root, "build")
        assert done.returncode == 0, done.stdout + done.stderr
        page = (root / "_build" / "html" / "lessons" / "small" / "one.html").read_text()
        assert "It is 2.0 today, or 1,200 a year" in re.sub(r"<[^>]+>", "", page)
        assert "1 lesson" in done.stdout
        assert "_build/html/index.html" in done.stdout
        assert len(done.stdout.split("\n")) < 25

    def test_again(self, root):
        """A second build runs no cell."""
        before = (root / "_build" / "runs" / "one.json").stat().st_mtime_ns
        assert castalia(root, "build").returncode == 0
        assert (root / "_build" / "runs" / "one.json").stat().st_mtime_ns == before

    def test_prose(self, root):
        """A changed word is on the page, and no cell ran."""
        path = root / "lessons" / "small" / "one.md"
        before = (root / "_build" / "runs" / "one.json").stat().st_mtime_ns
        path.write_text(path.read_text().replace("Why one asks", "Why everyone asks"))
        assert castalia(root, "build").returncode == 0
        page = (root / "_build" / "html" / "lessons" / "small" / "one.html").read_text()
        assert "Why everyone asks" in page
        assert (root / "_build" / "runs" / "one.json").stat().st_mtime_ns == before

    def test_broken_cell(self, root):
        """A cell that raises stops the build, is named, and leaves the last good site."""
        path = root / "lessons" / "small" / "one.md"
        good = path.read_text()
        path.write_text(good.replace("x * 2", "x * two"))
        done = castalia(root, "build")
        path.write_text(good)
        assert done.returncode == 1
        said = " ".join((done.stdout + done.stderr).split())
        assert "NameError" in said
        assert "cell 2" in said
        page = (root / "_build" / "html" / "lessons" / "small" / "one.html").read_text()
        assert "Why everyone asks" in page

    def test_exercises_were_proved(self, root):
        """An exercise's page says when it was proved, and it is not proved again unchanged."""
        page = (root / "_build" / "html" / "exercises" / "one-guided.html").read_text()
        assert "Last proved" in page
        kept = root / "_build" / "proofs" / "one-guided.json"
        before = kept.stat().st_mtime_ns
        done = castalia(root, "build")
        assert done.returncode == 0
        assert "proving" not in done.stderr
        assert kept.stat().st_mtime_ns == before

    def test_broken_solution(self, root):
        """A solution that its checks refuse stops the build, is named, and leaves the last site."""
        path = root / "exercises" / "one-guided" / "exercise.md"
        good = path.read_text()
        path.write_text(good.replace("double = 2 * given", "double = 3 * given"))
        before = time.time()
        done = castalia(root, "build")
        path.write_text(good)
        assert done.returncode == 1
        assert re.search(
            r"one-guided/exercise\.md:\d+: the solution of double is refused", done.stderr
        )
        assert (root / "_build" / "html" / "index.html").stat().st_mtime < before

    def test_broken_link(self, root):
        """A warning of Sphinx is an error with the file and line, and leaves the last good site."""
        path = root / "lessons" / "small" / "one.md"
        good = path.read_text()
        path.write_text(good.replace("Why everyone asks.", "See [it](nowhere.md)."))
        before = time.time()
        done = castalia(root, "build")
        path.write_text(good)
        assert done.returncode == 1
        assert re.search(r"lessons/small/one\.md:\d+: ", done.stdout + done.stderr)
        assert no_traceback(done)
        assert (root / "_build" / "html" / "index.html").stat().st_mtime < before


def test_a_reader_that_leaves_early_is_no_fault():
    """When `head` has seen enough, nothing is said about it."""
    group = cli.Commands("group")

    @group.command()
    def talks() -> None:
        raise BrokenPipeError(errno.EPIPE, "nobody reads this")

    done = CliRunner().invoke(group, ["talks"])
    assert done.exit_code == 1
    assert "our fault" not in done.output + done.stderr
