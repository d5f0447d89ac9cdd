"""Pins: pyproject.toml in, requirements.lock and environment.yml out."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from castalia.errors import CastaliaError, Malformed, Place, Problem
from castalia.reading import find_root, read_text

PYTHONS = ("3.11", "3.12", "3.13")
PLATFORMS = {"linux": "Linux", "darwin": "Darwin"}
CONDA_PYTHON = "3.11"
CONDA_NAMES = {"dask": "dask-core", "matplotlib": "matplotlib-base", "msgpack": "msgpack-python"}
NOT_ON_CONDA_FORGE = {"latex2mathml", "pyseccomp"}  # latex2mathml's newest there is of 2023
HINT = "run `make lock`"

_PIN = re.compile(r"^(?P<pin>[\w.-]+==[\w.+!-]+(?: ; [^\\]+?)?)(?: \\)?$")
_HASH = re.compile(r"^ {4}--hash=sha256:[0-9a-f]{64}(?: \\)?$")
_COMMENT = re.compile(r"^\s*#(?!.*://)")


class CannotResolve(CastaliaError):
    """No set of versions fits pyproject.toml, or the package index cannot be reached."""


@dataclass(frozen=True)
class Wanted:
    """A requirement of pyproject.toml; `group` is `dependencies` or the name of an extra."""

    requirement: Requirement
    group: str
    place: Place


@dataclass(frozen=True)
class Pin:
    """One version that the lock fixes, possibly for some Pythons or platforms only."""

    requirement: Requirement
    place: Place

    @property
    def version(self) -> str:
        """The version after `==`."""
        return next(iter(self.requirement.specifier)).version


def machine(python: str, platform: str) -> dict[str, str]:
    """The environment that markers see on CPython `python` ("3.12") and a `sys.platform`."""
    return {
        "python_version": python,
        "python_full_version": f"{python}.9",  # stands for all its patch releases
        "sys_platform": platform,
        "platform_system": PLATFORMS[platform],
        "os_name": "posix",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "extra": "",
    }


def requirements(root: Path) -> list[Wanted]:
    """What pyproject.toml asks for directly: the package's own needs, then those of its extras.

    Raises:
        Malformed: the file is not TOML, or a requirement cannot be read.
    """
    path = root / "pyproject.toml"
    text = read_text(path)
    try:
        project = tomllib.loads(text)["project"]
    except (tomllib.TOMLDecodeError, KeyError) as error:
        line = re.search(r"at line (\d+)", str(error))
        place = Place(path, int(line.group(1)) if line else 1)
        raise Malformed(
            [Problem("P000", place, f"no project can be read here: {error}")]
        ) from error
    groups = {"dependencies": project.get("dependencies", [])}
    groups |= project.get("optional-dependencies", {})
    return [_wanted(text, path, line, group) for group, lines in groups.items() for line in lines]


def _wanted(text: str, path: Path, line: str, group: str) -> Wanted:
    place = Place(path, text[: text.find(f'"{line}"')].count("\n") + 1)
    try:
        return Wanted(Requirement(line), group, place)
    except InvalidRequirement as error:
        problem = Problem("P000", place, f"{line!r} is not a requirement")
        raise Malformed([problem]) from error


def read_lock(path: Path) -> list[Pin]:
    """The pins of a lock, in its order.

    Raises:
        Malformed: the file does not exist or is not text.
    """
    lines = enumerate(read_text(path).splitlines(), start=1)
    pins = ((number, _PIN.match(line)) for number, line in lines)
    return [Pin(Requirement(pin["pin"]), Place(path, number)) for number, pin in pins if pin]


def drift(root: Path) -> Iterator[Problem]:
    """Where pyproject.toml, requirements.lock and environment.yml no longer agree.

    Raises:
        Malformed: pyproject.toml or the lock cannot be read.
    """
    wanted = requirements(root)
    lock = root / "requirements.lock"
    pins = read_lock(lock)
    yield from _foreign_lines(lock)
    sound = True
    for problem in _unfit_pins(wanted, pins):
        sound = False
        yield problem
    made = root / "environment.yml"
    if sound and not (made.is_file() and read_text(made) == conda_environment(root)):
        yield Problem("P005", Place(made), "this is not what the pins give", HINT)


def _foreign_lines(lock: Path) -> Iterator[Problem]:
    """Lines that are neither pin, hash nor comment, and pins without a hash."""
    lines = read_text(lock).splitlines()
    for number, line in enumerate(lines, start=1):
        following = lines[number] if number < len(lines) else ""
        if _PIN.match(line) and not _HASH.match(following):
            yield Problem("P002", Place(lock, number), f"{line.split()[0]} has no hash", HINT)
        elif line.strip() and not any(kind.match(line) for kind in (_PIN, _HASH, _COMMENT)):
            message = f"only names, versions, markers and hashes may stand here: {line.strip()!r}"
            yield Problem("P001", Place(lock, number), message, HINT)


def _unfit_pins(wanted: list[Wanted], pins: list[Pin]) -> Iterator[Problem]:
    """Requirements without exactly one pin on every machine, and pins outside their range."""
    for want in wanted:
        unfit = set()
        uncovered: dict[int, list[str]] = {}
        for python in PYTHONS:
            for platform, system in PLATFORMS.items():
                here = machine(python, platform)
                if want.requirement.marker and not want.requirement.marker.evaluate(here):
                    continue
                found = _pins_of(want, pins, here)
                if len(found) != 1:
                    uncovered.setdefault(len(found), []).append(f"Python {python} on {system}")
                unfit |= {pin for pin in found if pin.version not in want.requirement.specifier}
        for count, where in uncovered.items():
            message = f"{want.requirement.name} has {count or 'no'} pins for {', '.join(where)}"
            yield Problem("P003", want.place, message, HINT)
        for pin in sorted(unfit, key=lambda pin: pin.place):
            message = f"{pin.requirement.name} {pin.version} is not {want.requirement}"
            yield Problem("P004", pin.place, message, HINT)


def _pins_of(want: Wanted, pins: list[Pin], here: dict[str, str]) -> list[Pin]:
    name = canonicalize_name(want.requirement.name)
    return [
        pin
        for pin in pins
        if canonicalize_name(pin.requirement.name) == name
        and (pin.requirement.marker is None or pin.requirement.marker.evaluate(here))
    ]


def conda_environment(root: Path) -> str:
    """The text of environment.yml: what lessons need, at the lock's versions, for hub and Binder.

    Raises:
        Malformed: as `requirements` and `read_lock`.
    """
    pins = read_lock(root / "requirements.lock")
    here = machine(CONDA_PYTHON, "linux")
    conda, pip = [], []
    for want in requirements(root):
        marker = want.requirement.marker
        if want.group != "dependencies" or (marker and not marker.evaluate(here)):
            continue
        name = canonicalize_name(want.requirement.name)
        for pin in _pins_of(want, pins, here):
            if name in NOT_ON_CONDA_FORGE:
                pip.append(f"{name}=={pin.version}")
            else:
                conda.append(f"{CONDA_NAMES.get(name, name)}={pin.version}")
    lines = [f"  - {line}" for line in (f"python={CONDA_PYTHON}", *sorted(conda), "pip", "pip:")]
    lines += [f"      - {line}" for line in (*sorted(pip), "-e .")]
    return "\n".join([CONDA_HEAD, *lines, ""])


CONDA_HEAD = """\
# Made by `make lock` from pyproject.toml and requirements.lock; do not edit.
name: castalia
channels: [conda-forge]
dependencies:"""


def resolve(root: Path, upgrade: bool = False) -> None:
    """Write requirements.lock and environment.yml; pins that still fit stay, unless `upgrade`.

    Raises:
        CannotResolve: uv found no answer; both files are as they were.
    """
    lock, new = root / "requirements.lock", root / "_build" / "requirements.lock"
    new.parent.mkdir(exist_ok=True)
    new.unlink(missing_ok=True)
    if lock.is_file():
        shutil.copyfile(lock, new)
    command = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal"]
    command += ["--generate-hashes", "--no-header", "--python-version", PYTHONS[0]]
    command += ["--all-extras", "pyproject.toml", "--output-file", str(new)]
    if subprocess.run([*command, *(["--upgrade"] if upgrade else [])], cwd=root).returncode:
        message = "uv could not resolve pyproject.toml"
        raise CannotResolve(message, hint="its own words stand above; nothing was changed")
    new.replace(lock)
    (root / "environment.yml").write_text(conda_environment(root), encoding="utf-8")


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; say what has drifted.")
@click.option("--upgrade", is_flag=True, help="Renew every pin, not only those that no longer fit.")
def main(check: bool, upgrade: bool) -> None:
    """Resolve pyproject.toml into requirements.lock and environment.yml.

    Example: python -m castalia.locking --check
    """
    try:
        root = find_root()
        if not check:
            resolve(root, upgrade)
        problems = list(drift(root))
    except Malformed as error:
        problems = list(error.problems)
    except CastaliaError as error:
        click.echo(error, err=True)
        raise SystemExit(error.exit_code) from error
    for problem in problems:
        hint = f"\n  {problem.hint}" if problem.hint else ""
        click.echo(f"{problem.place}: {problem.code} {problem.message}{hint}")
    if not problems:
        click.echo("pyproject.toml, requirements.lock and environment.yml agree")
    raise SystemExit(1 if problems else 0)


if __name__ == "__main__":
    main()
