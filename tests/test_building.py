"""The site is published whole or not at all, and what Sphinx says becomes problems with places."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from castalia.book import building
from castalia.errors import Malformed

SAID = """\
reading sources...
{root}/lessons/small/one.md:31: WARNING: 'myst' cross-reference target not found: 'x' [myst.xref]
{root}/lessons/small/one.md:31: WARNING: 'myst' cross-reference target not found: 'x' [myst.xref]
{root}/index.md: WARNING: document isn't included in any toctree
WARNING: the favicon is missing

Extension error (castalia.book):
lessons/small/two.md:12: a cell raised NameError: name 'x' is not defined
"""


def fake_builder(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a script in the place of the Python that calls Sphinx."""
    program = folder / "bin" / "python"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))


def test_warnings_become_problems(tmp_path):
    """Each warning is told once, with its file and line; loose ones are put to the settings."""
    found = building.site_problems(SAID.format(root=tmp_path), tmp_path)
    assert [(p.place.file.relative_to(tmp_path).as_posix(), p.place.line) for p in found] == [
        ("lessons/small/one.md", 31),
        ("index.md", 0),
        ("book.yml", 0),
        ("lessons/small/two.md", 12),
    ]
    assert found[3].message == "a cell raised NameError: name 'x' is not defined"


def test_a_site_with_warnings_is_not_published(tmp_path, monkeypatch):
    """Warnings raise their problems, and the last good site stays."""
    last = tmp_path / "_build" / "html"
    last.mkdir(parents=True)
    (last / "index.html").write_text("last")
    fake_builder(tmp_path, monkeypatch, 'echo "index.md:3: WARNING: a link is broken" >&2')
    with pytest.raises(Malformed, match=r"index\.md:3: a link is broken"):
        building.build_site(tmp_path)
    assert (last / "index.html").read_text() == "last"


def test_a_builder_that_fails_without_a_warning(tmp_path, monkeypatch):
    """What was said last is told, with the file that holds all of it."""
    fake_builder(tmp_path, monkeypatch, "echo something else >&2; echo no space left >&2; exit 1")
    with pytest.raises(building.SiteFailed, match=r"no space left\n.*_build/site\.log"):
        building.build_site(tmp_path)
    assert "something else" in (tmp_path / "_build" / "site.log").read_text()


def test_a_complete_site_takes_the_place_of_the_last(tmp_path, monkeypatch):
    """The new site holds nothing of the old one, and nothing half made is left beside it."""
    last = tmp_path / "_build" / "html"
    last.mkdir(parents=True)
    (last / "gone.html").write_text("old")
    made = "_build/site/_build/html"
    script = f"cd {tmp_path} && mkdir -p {made} && echo new > {made}/index.html"
    fake_builder(tmp_path, monkeypatch, script)
    site = building.build_site(tmp_path)
    assert site == last
    assert [path.name for path in site.iterdir()] == ["index.html"]
    assert not list((tmp_path / "_build").glob("html.*"))


def test_the_opening_command_is_relative(tmp_path, monkeypatch):
    """The command that opens the site is short where one stands in the book's folder."""
    monkeypatch.chdir(tmp_path)
    assert building.opening_command(tmp_path / "_build" / "html").endswith(
        " _build/html/index.html"
    )
