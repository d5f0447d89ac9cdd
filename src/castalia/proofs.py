"""What `castalia prove` last found good, kept in _build/proofs; it counts while nothing has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from castalia.contents import digest_of
from castalia.errors import Problem
from castalia.exercise import Exercise
from castalia.facts import Facts
from castalia.sections import sections_of

PACKAGE = Path(__file__).resolve().parent
_SEEN = (
    "checking",
    "recipes",
    "stores",
    "proving.py",
    "release.py",
    "varying.py",
)  # by what is proved


class Proved(Facts):
    """One exercise as it was found good."""

    exercise: str
    when: datetime  # in UTC
    answers: int
    key: str


def _file(root: Path, slug: str) -> Path:
    return root / "_build" / "proofs" / f"{slug}.json"


def _digest(files: Iterable[Path]) -> str:
    named = "\n".join(f"{path.name} {digest_of(path)}" for path in files)
    return hashlib.sha256(named.encode()).hexdigest()


@cache
def _package_key() -> str:
    files = sorted(PACKAGE.rglob("*.py"))
    return _digest(path for path in files if path.relative_to(PACKAGE).parts[0] in _SEEN)


def key_of(root: Path, exercise: Exercise) -> str:
    """A digest of all that a proof depends on: exercise, sections, data, checker, installed packages."""
    files = [exercise.folder / name for name in exercise.files]
    files += [root / "datasets" / f"{name}.yml" for name in exercise.options.datasets]
    titles = "\n".join(sections_of(root, exercise.options.lesson)).encode()
    inputs = _digest([*files, root / "requirements.lock"])[:32]
    return f"{inputs}-{hashlib.sha256(titles).hexdigest()[:16]}-{_package_key()[:32]}"


def note(root: Path, exercise: Exercise, answers: int, problems: Iterable[Problem]) -> None:
    """Keep that an exercise was proved, or, where there are problems, that it was not.

    Args:
        root: The book's folder.
        exercise: What was proved.
        answers: How many of its answers were run.
        problems: All that were found, those of other exercises too.
    """
    path = _file(root, exercise.slug)
    if any(problem.place.file.is_relative_to(exercise.folder) for problem in problems):
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    when, key = datetime.now(UTC), key_of(root, exercise)
    made = Proved(exercise=exercise.slug, when=when, answers=answers, key=key)
    path.write_text(made.model_dump_json(), encoding="utf-8")


def present(root: Path, exercise: Exercise) -> Proved | None:
    """The last proof of an exercise, if it still counts."""
    try:
        found = Proved.model_validate_json(_file(root, exercise.slug).read_bytes())
    except (OSError, ValueError):
        return None
    return found if found.key == key_of(root, exercise) else None
