"""What pins promise, and what is said when they no longer do."""

from __future__ import annotations

import importlib.metadata
import platform
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from packaging.utils import canonicalize_name

from castalia import locking
from castalia.errors import Malformed

ROOT = Path(__file__).resolve().parents[1]
UV = [sys.executable, "-m", "uv"]
HASH = " \\\n    --hash=sha256:" + "0" * 64

PROJECT = """\
[project]
name = "small"
version = "1"
dependencies = [
    "click>=8",
    "latex2mathml>=3",
    "netCDF4>=1.7",
    "appnope>=1; sys_platform == 'darwin'",
]

[project.optional-dependencies]
dev = ["pytest>=8"]
"""
LOCK = f"""\
appnope==1.0.0 ; sys_platform == 'darwin'{HASH}
    # via small (pyproject.toml)
click==8.1.0 ; python_full_version < '3.12'{HASH}
click==8.2.0 ; python_full_version >= '3.12'{HASH}
latex2mathml==3.81.1{HASH}
netcdf4==1.7.4{HASH}
pytest==8.3.0{HASH}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project whose pins are in order."""
    (tmp_path / "book.yml").write_text("title: Small\n")
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    (tmp_path / "requirements.lock").write_text(LOCK)
    (tmp_path / "environment.yml").write_text(locking.conda_environment(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def codes(project: Path) -> list[str]:
    """The codes of what is wrong in a project."""
    return [problem.code for problem in locking.drift(project)]


def swap(file: Path, old: str, new: str) -> None:
    """Put `new` in the place of `old`, which must be there."""
    text = file.read_text()
    assert old in text, f"{old!r} is not in {file.name}"
    file.write_text(text.replace(old, new))


def test_this_project_has_not_drifted():
    """Each requirement of this project has its pin, and environment.yml follows from the pins."""
    assert list(locking.drift(ROOT)) == []


@pytest.mark.parametrize("python", locking.PYTHONS)
@pytest.mark.parametrize(
    "platform",
    ["x86_64-unknown-linux-gnu", "aarch64-unknown-linux-gnu", "aarch64-apple-darwin"],
)
def test_the_lock_installs_on_every_python_and_platform(
    python: str, platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """The lock names every package that is needed, with its hash, and none has to be compiled."""
    monkeypatch.setenv("MACOSX_DEPLOYMENT_TARGET", "14.0")
    command = [*UV, "pip", "install", "--dry-run", "--quiet", "--target", str(tmp_path / "none")]
    command += ["--python-version", python, "--python-platform", platform]
    command += ["--require-hashes", "--only-binary", ":all:", "-r", str(ROOT / "requirements.lock")]
    run = subprocess.run(command, capture_output=True, text=True, timeout=180)
    assert run.returncode == 0, run.stderr


def test_tests_run_in_the_locked_environment():
    """The packages that tests import are those of the lock, and fit together."""
    here = locking.machine("{}.{}".format(*sys.version_info[:2]), sys.platform)
    here["python_full_version"] = platform.python_version()  # some pins part at a patch release
    for pin in locking.read_lock(ROOT / "requirements.lock"):
        wanted = pin.requirement
        if wanted.marker is None or wanted.marker.evaluate(here):
            assert wanted.specifier.contains(importlib.metadata.version(wanted.name)), wanted
    check = [*UV, "pip", "check", "--quiet", "--python", sys.executable]
    run = subprocess.run(check, capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr


def test_a_project_in_order_has_no_drift(project: Path):
    """Pins in order give no problem, and the command says so and exits with 0."""
    assert codes(project) == []
    result = CliRunner().invoke(locking.main, ["--check"])
    assert (result.exit_code, "agree" in result.output) == (0, True)


@pytest.mark.parametrize("python", locking.PYTHONS)
def test_a_requirement_without_a_pin_is_found(project: Path, python: str):
    """A requirement that the lock forgot is named at its line of pyproject.toml."""
    swap(project / "pyproject.toml", '"click>=8"', '"click>=8", "zarr>=3"')
    found = [problem for problem in locking.drift(project) if problem.code == "P003"]
    assert len(found) == 1
    assert "zarr" in found[0].message
    assert python in found[0].message
    assert found[0].place.line == 5


def test_a_requirement_without_a_pin_on_one_python_is_found(project: Path):
    """A pin whose marker leaves one Python out is a missing pin there, and only there."""
    swap(project / "requirements.lock", ">= '3.12'", ">= '3.13'")
    [found] = locking.drift(project)
    assert found.code == "P003"
    assert "Python 3.12" in found.message
    assert "3.11" not in found.message


def test_a_requirement_with_two_pins_is_found(project: Path):
    """Two pins of one package for one Python leave it open which is installed: refused."""
    swap(project / "requirements.lock", "< '3.12'", "< '3.13'")
    [found] = [problem for problem in locking.drift(project) if problem.code == "P003"]
    assert "2 pins" in found.message


def test_a_pin_below_its_range_is_found(project: Path):
    """A pin outside the range of pyproject.toml is named at its line of the lock."""
    swap(project / "pyproject.toml", "netCDF4>=1.7", "netCDF4>=1.8")
    [found] = locking.drift(project)
    assert (found.code, found.place.line) == ("P004", 10)
    assert "1.7.4" in found.message


def test_a_pin_without_a_hash_is_found(project: Path):
    """A pin that any file would satisfy is refused."""
    swap(project / "requirements.lock", f"pytest==8.3.0{HASH}", "pytest==8.3.0")
    assert codes(project) == ["P002"]


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://index.example.org/simple",
        "--extra-index-url https://index.example.org/simple",
        "--find-links /opt/wheels",
        "numpy @ https://index.example.org/numpy.whl",
        "-e .",
        "    # from https://index.example.org/simple",
        "click>=8",
    ],
)
def test_only_names_versions_markers_and_hashes_stand_in_the_lock(project: Path, line: str):
    """An address, a path, a range or an option in the lock is refused, with its line."""
    lock = project / "requirements.lock"
    lock.write_text(f"{line}\n{lock.read_text()}")
    assert [(problem.code, problem.place.line) for problem in locking.drift(project)] == [
        ("P001", 1)
    ]


def test_this_lock_holds_no_address():
    """Nothing in the lock says where packages come from; each machine's own settings do."""
    text = (ROOT / "requirements.lock").read_text()
    assert [word for word in ("://", "--index", "--find-links", "--trusted") if word in text] == []


@pytest.mark.parametrize("damage", ["missing", "stale"])
def test_a_stale_conda_environment_is_found(project: Path, damage: str):
    """environment.yml that is absent, or not what the pins give, is refused."""
    file = project / "environment.yml"
    file.unlink() if damage == "missing" else swap(file, "1.7.4", "1.7.5")
    assert codes(project) == ["P005"]


def test_conda_names_and_pins(project: Path):
    """Conda gets the pins of its Python under conda's names, and pip what conda-forge lacks."""
    made = yaml.safe_load((project / "environment.yml").read_text())
    assert made["channels"] == ["conda-forge"]
    assert made["dependencies"] == [
        "python=3.11",
        "click=8.1.0",
        "netcdf4=1.7.4",
        "pip",
        {"pip": ["latex2mathml==3.81.1", "-e ."]},
    ]


def test_this_conda_environment_says_how_it_is_made():
    """Whoever opens environment.yml reads first that it is made, and by which command."""
    first = (ROOT / "environment.yml").read_text().split("\n", 1)[0]
    assert "make lock" in first


def test_this_conda_environment_holds_every_requirement_of_lessons():
    """Each requirement of the package stands in environment.yml, under conda or under pip."""
    made = yaml.safe_load((ROOT / "environment.yml").read_text())["dependencies"]
    lines = [line for line in made if isinstance(line, str)] + made[-1]["pip"]
    names = {re.split("=+", line)[0] for line in lines}
    wanted = [want for want in locking.requirements(ROOT) if want.group == "dependencies"]
    for name in (canonicalize_name(want.requirement.name) for want in wanted):
        assert {name, locking.CONDA_NAMES.get(name)} & names, f"{name} is missing"


def test_drift_is_printed_with_place_and_remedy(project: Path):
    """`--check` prints each problem with file, line and remedy, and exits with 1."""
    swap(project / "pyproject.toml", "netCDF4>=1.7", "netCDF4>=1.8")
    result = CliRunner().invoke(locking.main, ["--check"])
    assert result.exit_code == 1
    assert "requirements.lock:10: P004" in result.output
    assert "make lock" in result.output


def test_a_pyproject_that_is_not_toml_is_one_line(project: Path):
    """A pyproject.toml that cannot be read is said with its line, without a traceback."""
    (project / "pyproject.toml").write_text("[project\n")
    result = CliRunner().invoke(locking.main, ["--check"])
    assert result.exit_code == 1
    assert result.output.startswith("pyproject.toml:1: P000")
    assert "Traceback" not in result.output


def test_a_requirement_that_is_none_is_one_line(project: Path):
    """A requirement that no tool could read is said with its line."""
    swap(project / "pyproject.toml", '"click>=8"', '"click>>8"')
    with pytest.raises(Malformed) as caught:
        list(locking.drift(project))
    assert (caught.value.place.line, "click>>8" in caught.value.message) == (5, True)


def test_outside_a_book_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Run in a folder without a book it exits with 2 and says where it looked."""
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(locking.main, ["--check"])
    assert (result.exit_code, "no book.yml" in result.output) == (2, True)


def test_a_resolution_that_fails_leaves_the_old_lock(
    project: Path, monkeypatch: pytest.MonkeyPatch
):
    """What cannot be resolved is said, and neither lock nor environment.yml is touched."""
    monkeypatch.setenv("UV_OFFLINE", "1")
    monkeypatch.setenv("UV_NO_CACHE", "1")
    before = [(project / name).read_text() for name in ("requirements.lock", "environment.yml")]
    result = CliRunner().invoke(locking.main, [])
    after = [(project / name).read_text() for name in ("requirements.lock", "environment.yml")]
    assert (result.exit_code, before) == (1, after)
    assert "could not resolve" in result.output


def test_making_the_lock(project: Path):
    """Made from nothing, the lock and environment.yml are in order and keep to the ranges."""
    (project / "requirements.lock").unlink()
    (project / "environment.yml").unlink()
    swap(project / "pyproject.toml", '"netCDF4>=1.7"', '"netCDF4==1.7.4"')
    result = CliRunner().invoke(locking.main, [])
    assert (result.exit_code, codes(project)) == (0, []), result.output
    assert "netcdf4=1.7.4" in (project / "environment.yml").read_text()


def test_pins_stay_unless_asked(project: Path):
    """A new resolution keeps the pins that still fit; `--upgrade` renews them."""
    head = PROJECT.split("dependencies")[0]
    (project / "pyproject.toml").write_text(f'{head}dependencies = ["click"]\n')
    (project / "requirements.lock").write_text(f"click==8.1.7{HASH}\n")
    assert CliRunner().invoke(locking.main, []).exit_code == 0
    assert "click==8.1.7 \\" in (project / "requirements.lock").read_text()
    assert CliRunner().invoke(locking.main, ["--upgrade"]).exit_code == 0
    assert "click==8.1.7 \\" not in (project / "requirements.lock").read_text()
