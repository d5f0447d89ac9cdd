"""A private folder laid over exercises: hidden checks, and the wrong answers that only they refuse."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from castalia.errors import Malformed, Place, Problem, WrongUsage
from castalia.exercise import Exercise, WrongAnswer
from castalia.reading_exercises import HIDDEN, read_wrong

HINT = "checks that belong nowhere are never held: correct the name"


def overlaid(
    exercises: Mapping[str, Exercise], folder: Path, unread: Collection[str] = ()
) -> dict[str, Exercise]:
    """Exercises with the hidden checks and the wrong answers of a private folder, SLUG by SLUG.

    Args:
        exercises: By slug.
        folder: Holds SLUG/hidden_checks.py, in place of the exercise's own, and SLUG/wrong/.
        unread: Slugs of exercises that could not be read.
    Raises:
        WrongUsage: the folder does not exist, or holds nothing of any exercise.
        Malformed: what it holds is for no exercise, or a wrong answer in it cannot be read.
    """
    if not folder.is_dir():
        raise WrongUsage(f"there is no folder {folder}", hint="it holds SLUG/hidden_checks.py")
    found = {path.parent.name: path.parent for path in sorted(folder.glob(f"*/{HIDDEN}"))}
    if not found:
        raise WrongUsage(f"{folder} holds no SLUG/{HIDDEN}", hint="name the folder above the SLUGs")
    lost = [path / HIDDEN for slug, path in found.items() if slug not in {*exercises, *unread}]
    if lost:
        told = "there is no exercise {!r}"
        raise Malformed(
            [Problem("E209", Place(one, 1), told.format(one.parent.name), HINT) for one in lost]
        )
    made = dict(exercises)
    for slug in sorted(found.keys() & made.keys()):
        more = tuple(read_wrong(one) for one in sorted((found[slug] / "wrong").glob("*.py")))
        _told_apart(made[slug].wrong, more)
        wrong = (*made[slug].wrong, *more)
        made[slug] = replace(made[slug], wrong=wrong, hidden=found[slug].resolve())
    return made


def _told_apart(public: Iterable[WrongAnswer], private: Iterable[WrongAnswer]) -> None:
    """Make sure that a name stands for one wrong answer.

    Raises:
        Malformed: a private one is called as a public one is.
    """
    taken = {one.path.name: one.path for one in public}
    twice = [one.path for one in private if one.path.name in taken]
    if twice:
        message = f"there is an answer of this name already: {Place(taken[twice[0].name])}"
        raise Malformed([Problem("E002", Place(twice[0], 1), message, "give it another name")])
