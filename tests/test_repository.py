"""What the repository as a whole promises: what may stand in it, and that its papers agree."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest
import yaml

import castalia

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
MAKEFILE = (ROOT / "Makefile").read_text()
TARGETS = set(re.findall(r"^([a-z]+):.*## ", MAKEFILE, re.MULTILINE))
MADE = re.compile(r"(^|/)(_build|\.jupyter_cache|__pycache__|node_modules|\.venv)/|\.(ipynb|pyc)$")
HOSTS = re.compile(
    r"pythonhosted\.org|pypi\.org/simple|registry\.npmjs\.org|registry\.yarnpkg\.com"
    r"|deb\.debian\.org|conda\.anaconda\.org|\bindex-url\b|\bextra-index\b"
)
PAPERS = [
    "README.md",
    "CONTRIBUTING.md",
    "guide/writing-a-lesson.md",
    ".github/PULL_REQUEST_TEMPLATE.md",
]


@cache
def tracked() -> tuple[Path, ...]:
    """The files that a commit of everything would hold, as paths from the root."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others"]
    listed = subprocess.run(
        [*command, "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    paths = (Path(name) for name in listed.stdout.split("\0") if name)
    return tuple(sorted(path for path in paths if (ROOT / path).is_file()))


@cache
def texts() -> dict[Path, bytes]:
    """The text files among them; a file with a NUL byte is none."""
    contents = {path: (ROOT / path).read_bytes() for path in tracked()}
    return {path: content for path, content in contents.items() if b"\0" not in content}


def lines_with(pattern: re.Pattern[str], but: tuple[str, ...] = ()) -> list[str]:
    """The lines of the repository that a pattern finds, as `file:line: text`."""
    return [
        f"{path}:{number}: {line.strip()[:120]}"
        for path, content in texts().items()
        if not str(path).startswith(but)
        for number, line in enumerate(content.decode(errors="replace").splitlines(), start=1)
        if pattern.search(line)
    ]


def test_the_repository_is_seen():
    """These tests look at something: the files of a repository, this one among them."""
    assert {Path("README.md"), Path("tests/test_repository.py")} < set(tracked())


def test_nothing_made_is_committed():
    """No outputs, notebooks with outputs, caches or environments stand in git."""
    assert [str(path) for path in tracked() if MADE.search(str(path))] == []


@pytest.mark.parametrize(
    "name",
    [
        "lessons/arrays/vectorising.ipynb",
        "_build/html/index.html",
        "lessons/.jupyter_cache/global.db",
        "tests/tools/node_modules/x.js",
    ],
)
def test_what_is_made_is_known(name: str):
    """The pattern of made files finds each kind."""
    assert MADE.search(name)


def test_text_is_utf8_with_unix_line_ends():
    """Every text file is UTF-8, and its lines end as on Unix."""
    on_purpose = Path("tests/broken/L000.md")
    assert on_purpose in texts()
    for path, content in texts().items():
        if path == on_purpose:
            continue
        content.decode()
        assert b"\r" not in content, f"{path} has a carriage return"


def test_no_file_names_a_package_index():
    """Where packages come from is each machine's own setting; no file says it."""
    found = lines_with(HOSTS, but=("tests/test_repository.py", "tests/test_locking.py"))
    assert found == []


def test_no_file_names_this_machine():
    """No path of the machine that a file was written on stands in it."""
    homes = r"(?<![\w.])/(?:home|Users)/(?!jovyan\b)\w+/"
    here = re.compile("|".join([re.escape(f"{ROOT}/"), re.escape(f"{Path.home()}/"), homes]))
    wrong_on_purpose = ("tests/broken/", "tests/test_rules", "src/castalia/rules")
    assert lines_with(here, but=wrong_on_purpose) == []


@pytest.mark.parametrize(
    "path", [path for path in tracked() if path.name == "package-lock.json"], ids=str
)
def test_npm_locks_hold_hashes_and_no_addresses(path: Path):
    """An npm lock fixes content by its hash and leaves the registry to the machine."""
    packages = json.loads((ROOT / path).read_text())["packages"]
    installed = {name: package for name, package in packages.items() if name}
    assert installed
    assert [name for name, package in installed.items() if "resolved" in package] == []
    assert [name for name, package in installed.items() if "integrity" not in package] == []


def test_the_citation_fits_the_release():
    """CITATION.cff has what the format requires, and the version and licence of the package."""
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text())
    assert {"cff-version", "message", "title", "authors"} <= set(citation)
    assert citation["cff-version"] == "1.2.0"
    assert all("name" in author or "family-names" in author for author in citation["authors"])
    assert citation["version"] == PROJECT["version"] == castalia.__version__
    assert citation["license"] == PROJECT["license"]


def test_the_address_of_the_repository_stands_the_same_everywhere():
    """book.yml, the citation and the contributor's clone name one repository."""
    address = yaml.safe_load((ROOT / "book.yml").read_text())["repository"]["url"]
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text())
    assert citation["repository-code"] == address
    assert f"git clone {address}\n" in (ROOT / "CONTRIBUTING.md").read_text()


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("LICENSE", ["Apache License", "Version 2.0, January 2004", "END OF TERMS AND CONDITIONS"]),
        ("LICENSE-CONTENT", ["Attribution 4.0 International", "Section 8 -- Interpretation."]),
    ],
)
def test_licences_are_whole(file: str, words: list[str]):
    """Both licences stand in the repository, from their title to their end."""
    text = (ROOT / file).read_text()
    assert [word for word in words if word not in text] == []
    assert file in (ROOT / "README.md").read_text()


@pytest.mark.parametrize("paper", PAPERS)
def test_every_target_that_is_named_exists(paper: str):
    """A `make` command in a paper can be run."""
    named = re.findall(r"(?:^ {4}|^|`)make ([a-z]+)\b", (ROOT / paper).read_text(), re.MULTILINE)
    assert named
    assert set(named) <= TARGETS


@pytest.mark.parametrize("paper", ["README.md", "CONTRIBUTING.md"])
def test_every_link_within_the_repository_leads_somewhere(paper: str):
    """Links and images of a paper that stay in the repository exist."""
    links = re.findall(r"\]\(([^)#\s]+)\)", (ROOT / paper).read_text())
    inner = [link for link in links if "://" not in link]
    assert inner
    assert [link for link in inner if not (ROOT / link).exists()] == []


def test_decisions_say_what_was_faced_chosen_and_given_up():
    """A page of decisions is a page, and holds all three."""
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert len(pages) >= 6
    for page in pages:
        text = page.read_text()
        kinds = ("faced", "chose", "(gave|given) up")
        assert [kind for kind in kinds if not re.search(kind, text.lower())] == [], page
        assert len(text.split()) <= 450, f"{page.name} is longer than a page"


def test_the_readme_opens_with_what_and_how():
    """The README shows three pictures with words for each, and the two commands in its first half."""
    text = (ROOT / "README.md").read_text()
    found = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", text)
    names = ("lesson-page", "prediction", "exercise-page")
    assert [image for _, image in found] == [f"docs/images/{name}.png" for name in names]
    assert all(len(alt) > 40 for alt, _ in found)
    opening = text[: len(text) // 2]
    assert opening.index("make book") < opening.index("make test")


def test_hooks_fetch_nothing():
    """Every pre-commit hook is local and runs from .venv; installing them needs no network."""
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text())
    assert {repo["repo"] for repo in config["repos"]} == {"local"}
    hooks = [hook for repo in config["repos"] for hook in repo["hooks"]]
    assert {"ruff", "ruff-format", "mypy", "castalia-lint"} <= {hook["id"] for hook in hooks}
    assert all(hook["language"] == "system" for hook in hooks)
    assert all(hook["entry"].startswith(".venv/bin/") for hook in hooks)
    check = ["pre_commit", "validate-config", str(ROOT / ".pre-commit-config.yaml")]
    assert subprocess.run([sys.executable, "-m", *check], timeout=60).returncode == 0


@pytest.mark.parametrize(
    "form", sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml")), ids=lambda form: form.stem
)
def test_issue_forms_are_complete(form: Path):
    """Each form has a name, a description, and questions that have labels."""
    fields = yaml.safe_load(form.read_text())
    if form.stem == "config":
        assert fields == {"blank_issues_enabled": True}
        return
    assert {"name", "description", "body"} <= set(fields)
    assert all(question["attributes"]["label"] for question in fields["body"])
    names = [question["id"] for question in fields["body"]]
    assert len(names) == len(set(names))
