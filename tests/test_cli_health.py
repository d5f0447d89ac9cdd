"""The command line about health: the store that is chosen, and what is noted after each command."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from small_books import code, make_book

from castalia import cli, cli_health, health
from castalia.contract import DatasetResult
from castalia.model import Verdict
from castalia.reading import read_record


@pytest.fixture
def root(tmp_path: Path, monkeypatch) -> Path:
    """A book in the working directory, and no store chosen."""
    body = "import os\nassert os.environ.get('CASTALIA_STORE') in (None, 'mirror')"
    make_book(tmp_path, {"one": code(body)})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CASTALIA_STORE", "to be forgotten afterwards")
    monkeypatch.delenv("CASTALIA_STORE")
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "variable", "store", "passes"),
    [
        (("--store", "mirror"), None, "mirror", True),
        ((), "mirror", "mirror", True),
        (("--store", "sample"), "mirror", "sample", False),
        ((), None, "auto", True),
    ],
)
def test_the_store_reaches_the_kernel(root, monkeypatch, words, variable, store, passes):
    """`--store`, else CASTALIA_STORE, says where the lessons' kernels open data; the record, too."""
    if variable:
        monkeypatch.setenv("CASTALIA_STORE", variable)
    done = CliRunner().invoke(cli.main, ["run", *words])
    assert done.exit_code == (0 if passes else 1), done.output
    record = read_record(root, "one")
    assert record is not None
    assert (record.store, record.verdict is Verdict.PASSED) == (store, passes)


@pytest.mark.parametrize("command", ["run", "build"])
def test_a_store_that_there_is_not(root, command):
    """A misspelt store is wrong usage, and the stores are listed."""
    done = CliRunner().invoke(cli.main, [command, "--store", "samples"])
    assert done.exit_code == 2
    assert "'mirror', 'sample'" in done.output


@pytest.mark.slow
def test_a_run_is_noted(root):
    """After a run the status holds its verdict."""
    CliRunner().invoke(cli.main, ["run"])
    known = json.loads((root / "_build" / "status.json").read_text())
    assert known["lessons"]["one"]["state"] == "passed"
    assert known["datasets"] == {}


def test_a_check_of_data_is_noted(root):
    """After `castalia data check` the status holds what was looked at, and nothing else."""
    done = CliRunner().invoke(cli.main, ["data", "check", "soi-darwin"])
    assert done.exit_code == 0, done.output
    known = json.loads((root / "_build" / "status.json").read_text())
    assert {name: seen["state"] for name, seen in known["datasets"].items()} == {
        "soi-darwin": "kept"
    }


def test_outside_a_book_nothing_is_noted(tmp_path, monkeypatch):
    """Datasets can be checked anywhere; without a book there is no status."""
    monkeypatch.chdir(tmp_path)
    cli_health.note(datasets=[DatasetResult("sst", "sample", ())])
    assert os.listdir(tmp_path) == []


def test_a_status_that_cannot_be_shown_hides_no_verdict(root, capsys):
    """When the book cannot be read any more, what was found is noted and the reason is told."""
    site = root / "_build" / "html"
    site.mkdir(parents=True)
    (site / "index.html").write_text("the last good site")
    (root / "_toc.yml").write_text("format: other\n")
    cli_health.note(datasets=[DatasetResult("sst", "sample", ())])
    assert health.read_status(root).datasets["sst"].state == "kept"
    told = capsys.readouterr().err
    assert told.startswith("castalia: the page of status is as it was: _toc.yml:1: ")


def test_bisect_env_explains_itself():
    """The command has a help with an example."""
    done = CliRunner().invoke(cli.main, ["bisect-env", "--help"])
    assert done.exit_code == 0
    assert "castalia bisect-env zarr --good" in done.output


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("one", "--good", "a.lock", "--bad", "none.lock"), "none.lock"),
        (("two", "--good", "a.lock", "--bad", "a.lock"), "there is no lesson 'two'"),
    ],
)
def test_bisect_env_wrong_usage(root, words, told):
    """A lock or a lesson that does not exist is wrong usage."""
    (root / "a.lock").write_text("numpy==1\n")
    done = CliRunner().invoke(cli.main, ["bisect-env", *words])
    assert done.exit_code == 2
    assert told in done.output


def test_bisect_env_without_a_difference(root):
    """Locks that fix the same leave nothing to find, in one line."""
    (root / "a.lock").write_text("numpy==1\n")
    words = ["bisect-env", "one", "--good", "a.lock", "--bad", "a.lock"]
    done = CliRunner().invoke(cli.main, words)
    assert done.exit_code == 1
    assert "castalia: the two locks fix the same packages on this machine" in done.output
