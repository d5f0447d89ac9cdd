"""The pieces of `make portability`, and the whole of it when the night asks for it."""

from __future__ import annotations

import json
import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from small_books import write_exercise

from castalia.errors import CastaliaError, WrongUsage

ROOT = Path(__file__).parent.parent
HERE = ROOT / "tests" / "portability"
run = runpy.run_path(str(HERE / "run.py"))

CRASH = """no cached outputs


Versions
========

* Platform: linux

Last Messages
=============

    a.md: Executing notebook

Loaded Extensions
=================

* myst_nb (1.4.0)

Traceback
=========

    Boom: it ended


The full traceback has been saved in:
somewhere
"""
PAGE = "# Castalia\n\nWords.\n"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A book of two pages with a cache and records, and things beside it that are not the book."""
    root = tmp_path / "book"
    for name in ("lessons/first", "_build/.jupyter_cache", "_build/runs", "_build/html", ".venv"):
        (root / name).mkdir(parents=True)
    shutil.copy(ROOT / "book.yml", root)
    (root / "_toc.yml").write_text(
        "format: jb-book\nroot: index\nparts:\n- chapters:\n  - file: lessons/first/index\n"
    )
    for name in (
        "index.md",
        "lessons/first/index.md",
        "_build/html/index.html",
        ".venv/pyvenv.cfg",
    ):
        (root / name).write_text(PAGE)
    (root / "_build/.jupyter_cache/global.db").write_text("cached")
    (root / "_build/runs/first.json").write_text("{}")
    return root


def conf(folder: Path, settings: dict) -> dict:
    """What Sphinx would read from conf.py beside these settings."""
    (folder / "book.yml").write_text(yaml.safe_dump(settings))
    shutil.copy(HERE / "conf.py", folder)
    return runpy.run_path(str(folder / "conf.py"))


def test_settings_reach_sphinx_as_jupyter_book_hands_them(tmp_path):
    """Every setting of book.yml reaches plain Sphinx under the name and value of Jupyter Book."""
    from jupyter_book.config import yaml_to_sphinx

    settings = yaml.safe_load((ROOT / "book.yml").read_text())
    theirs, overrides, _ = yaml_to_sphinx(settings)
    ours = conf(tmp_path, settings)
    for name in ("latex_doc_overrides", "extensions"):
        theirs.pop(name)
    options = theirs.pop("html_theme_options")
    options.pop("analytics")
    patterns = theirs.pop("exclude_patterns")
    assert set(settings["sphinx"]["extra_extensions"]) <= set(ours["extensions"])
    assert options.items() <= ours["html_theme_options"].items()
    assert set(settings["exclude_patterns"]) <= set(patterns) <= {*ours["exclude_patterns"]}
    assert {**theirs, **overrides}.items() <= ours.items()


def test_jupyter_book_is_not_among_the_extensions(tmp_path):
    """The other build owes nothing to Jupyter Book: neither loaded nor installed."""
    ours = conf(tmp_path, yaml.safe_load((ROOT / "book.yml").read_text()))
    assert "jupyter_book" not in ours["extensions"]
    assert not re.search(r"^jupyter-book\b", (HERE / "requirements.lock").read_text(), re.MULTILINE)


@pytest.mark.parametrize(
    ("settings", "name"),
    [({"logo": "x.svg"}, "logo"), ({"html": {"announcement": "x"}}, "html.announcement")],
)
def test_a_setting_that_has_no_translation_is_refused(tmp_path, settings, name):
    """A key of book.yml that conf.py does not know is named, never dropped in silence."""
    with pytest.raises(KeyError, match=re.escape(name)):
        conf(tmp_path, {"title": "x", **settings})


def test_the_lock_is_what_the_ranges_ask_for():
    """Every package of requirements.in is locked, every locked file has a hash, none an address."""
    lock = (HERE / "requirements.lock").read_text()
    locked = set(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE))
    wanted = re.findall(r"^([A-Za-z][\w-]*)", (HERE / "requirements.in").read_text(), re.MULTILINE)
    assert {name.lower() for name in wanted} <= locked
    assert len(re.findall(r"^\S+==.* \\$", lock, re.MULTILINE)) == len(
        re.findall(r"^\S+==", lock, re.MULTILINE)
    )
    assert "://" not in lock
    assert set(re.findall(r"^sphinx==(\d+)", lock, re.MULTILINE)) == {"9"}


def test_the_npm_lock_fits_and_names_no_registry():
    """package-lock.json holds mystmd at the version asked for, with its hash and no address."""
    wanted = json.loads((HERE / "package.json").read_text())["dependencies"]["mystmd"]
    text = (HERE / "package-lock.json").read_text()
    package = json.loads(text)["packages"]["node_modules/mystmd"]
    assert package["version"] == wanted
    assert package["integrity"].startswith("sha512-")
    assert "resolved" not in text
    assert "://" not in text


def test_the_copy_holds_the_book_and_what_its_runs_left(book, tmp_path):
    """A copy holds sources, cached outputs and records; no environment, no built site."""
    copy = tmp_path / "copy"
    (copy / "old").mkdir(parents=True)
    run["copy_book"](book, copy)
    found = {path.relative_to(copy).as_posix() for path in copy.rglob("*") if path.is_file()}
    assert found == {
        "book.yml",
        "_toc.yml",
        "index.md",
        "lessons/first/index.md",
        "_build/.jupyter_cache/global.db",
        "_build/runs/first.json",
    }


def test_a_book_that_never_ran_is_copied_too(book, tmp_path):
    """Without a cache the sources are copied all the same; the build then says what is missing."""
    shutil.rmtree(book / "_build")
    run["copy_book"](book, tmp_path / "copy")
    assert (tmp_path / "copy" / "index.md").is_file()


def test_mystmd_is_given_questions_and_exercises_as_plain_markdown(tmp_path):
    """Lessons and exercises become text that mystmd reads; pages and other lessons stay."""
    folder = tmp_path / "lessons" / "part"
    folder.mkdir(parents=True)
    question = (
        "kind: number\n  ask: How many?\n  computed: 1 + 1\n  tolerance: 0\n"
        "  why: It is two.\n  otherwise: It is not."
    )
    asking = f"# Asking\n\n```{{quiz}}\none:\n  {question}\n```\n\n```{{exercise}} sums\n```\n"
    texts = {"asking": asking, "index": asking, "silent": PAGE}
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text)
    exercise = write_exercise(tmp_path, "sums", "asking")
    names = [*(f"lessons/part/{name}" for name in texts), "exercises/sums"]
    run["in_plain_markdown"](tmp_path, names)
    plain = (folder / "asking.md").read_text()
    assert "{quiz}" not in plain
    assert "How many?" in plain
    assert "**Exercise:** [sums](../../exercises/sums/exercise.md)" in plain
    assert (folder / "silent.md").read_text() == PAGE
    assert (folder / "index.md").read_text() == asking
    assert "{code-cell}" not in exercise.read_text()
    assert "{dropdown} Hint 1 of 3" in exercise.read_text()


def test_mystmd_reads_the_pages_of_the_toc_in_their_order(book):
    """The project that mystmd is given has the book's title and the pages of _toc.yml, in order."""
    settings = run["myst_settings"](book)
    assert settings["project"]["title"] == "Castalia"
    assert settings["project"]["toc"] == [{"file": "index.md"}, {"file": "lessons/first/index.md"}]
    assert settings["site"] == {"template": "template"}
    assert (HERE / "myst" / "template" / "template.yml").is_file()


def test_mystmd_ignores_only_what_depends_on_the_network(book):
    """Only the two rules that ask other machines whether an address answers are switched off."""
    rules = run["myst_settings"](book)["project"]["error_rules"]
    assert [rule["id"] for rule in rules] == ["doi-link-valid", "link-resolves"]


@pytest.mark.parametrize(
    ("said", "remains"),
    [
        ("", []),
        ('⚠️  a.md:86 unexpected option "mystnb" provided (in code-cell)\n', []),
        (
            '⚠️  a.md:86 unexpected option "mystnb" provided (in admonition)\n',
            ['⚠️  a.md:86 unexpected option "mystnb" provided (in admonition)'],
        ),
        (
            "⛔️ a.md:1 unknown directive: nosuch\n\n"
            '⚠️  a.md:86 unexpected option "mystnb" provided (in code-cell)\n'
            "⚠️  a.md:201:21 Usage of the {doc} role is not recommended.\n   For x use [](x)\n",
            [
                "⛔️ a.md:1 unknown directive: nosuch",
                "⚠️  a.md:201:21 Usage of the {doc} role is not recommended. For x use [](x)",
            ],
        ),
        ("something nobody foresaw\n", ["something nobody foresaw"]),
    ],
)
def test_only_the_explained_warning_is_accepted(said, remains):
    """All that mystmd writes to stderr counts, but the one warning that is named and explained."""
    assert run["unaccepted"](said) == remains


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("", ["sphinx said nothing"]),
        ("Segmentation fault\n\n", ["Segmentation fault"]),
        (
            "a.md:3: WARNING: no [x]\n\nb.md: WARNING: y\n",
            ["a.md:3: WARNING: no [x]", "b.md: WARNING: y"],
        ),
        (CRASH, ["no cached outputs", "a.md: Executing notebook", "Boom: it ended"]),
    ],
)
def test_a_failed_build_is_told_in_its_own_words(said, told):
    """Of what a failed build says, the lines that name the fault are shown, never nothing."""
    assert run["complaints_of_sphinx"](said) == told


def test_a_planted_fault_that_is_not_reported_makes_the_check_fail():
    """When mystmd stops reporting a planted fault, its silence about the book counts for nothing."""
    seen = "no-such-directive no-such-option no-such-page"
    assert [fault for fault in run["blind_spots"](seen) if "no-such-role" in fault]
    assert run["blind_spots"](seen + " no-such-role") == []


def test_the_kernel_refuses_and_says_why(tmp_path):
    """The kernel of the other build runs nothing: it ends at once and says what to do."""
    run["refusing_kernel"](tmp_path, Path(sys.executable))
    spec = json.loads((tmp_path / "kernels" / "python3" / "kernel.json").read_text())
    done = subprocess.run(spec["argv"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "no cached outputs" in done.stderr


def test_pages_that_are_missing_or_have_no_outputs_are_named(book):
    """A page that was not built, and a lesson without an output, are problems by name."""
    html = book / "_build" / "html"
    (html / "lessons/first").mkdir(parents=True)
    (html / "lessons/first/plain.html").write_text("<p>no output</p>")
    problems = run["page_problems"](html, ["index", "lessons/first/gone", "lessons/first/plain"])
    assert problems == [
        "lessons/first/gone: no page was built",
        "lessons/first/plain: the page shows no output of a cell",
    ]


def test_a_missing_npm_is_one_clear_line(monkeypatch):
    """Without npm the run ends with what to install, not with a traceback."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(WrongUsage, match="npm"):
        run["needed_tool"]("npm")


def test_an_installation_that_fails_says_which_step_and_why(tmp_path):
    """A failed installation stops the run with the step and its own words."""
    with pytest.raises(CastaliaError, match="failed") as caught:
        run["install"](sys.executable, "-c", "raise SystemExit('no such lock')", cwd=tmp_path)
    assert caught.value.hint == "no such lock"


def test_a_command_that_never_ends_is_stopped(tmp_path):
    """A command past its time ends the run with one line that names it."""
    sleep = (sys.executable, "-c", "import time; time.sleep(60)")
    with pytest.raises(CastaliaError, match=r"took longer than 0\.2 s"):
        run["command"](*sleep, cwd=tmp_path, timeout_s=0.2)


def test_lessons_that_do_not_pass_are_not_carried_elsewhere(book, tmp_path, monkeypatch, capsys):
    """When `castalia run` fails, so does the run, before anything is installed."""
    castalia = tmp_path / "bin" / "castalia"
    castalia.parent.mkdir()
    castalia.write_text("#!/bin/sh\nexit 1\n")
    castalia.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(castalia.with_name("python")))
    assert run["main"](book) == 1
    assert "lessons do not pass" in capsys.readouterr().err
    assert not (book / "_build" / "portability").exists()


@pytest.mark.parametrize(
    ("problems", "line"), [([], "2 pages, no complaint"), (["a: b"], "1 problems")]
)
def test_a_verdict_is_one_line_and_a_line_a_problem(tmp_path, capsys, problems, line):
    """Each check prints what it used and its verdict, then its problems; only none is good."""

    def with_something(root, work, docnames):
        return "something 1.0", problems

    assert run["report"](with_something, tmp_path, ["index", "a"]) is (not problems)
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].startswith(f"something 1.0: {line}")
    assert printed[1:] == [f"  {problem}" for problem in problems]


@pytest.mark.slow
@pytest.mark.skipif(not os.environ.get("CASTALIA_NIGHTLY"), reason="nightly: CASTALIA_NIGHTLY=1")
def test_the_book_builds_elsewhere():
    """Current Sphinx and mystmd both read the real book without a complaint."""
    done = subprocess.run([sys.executable, HERE / "run.py"], cwd=ROOT, check=False)
    assert done.returncode == 0
