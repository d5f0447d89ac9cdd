"""`check`, `hint` and `solution`: what a learner calls in a notebook."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Any

from castalia.checking import progress, text, varying
from castalia.checking.answers import Answer, LiveAnswer
from castalia.checking.checks import Check
from castalia.checking.findings import Finding, Status
from castalia.checking.showing import Report, Shown
from castalia.errors import WrongUsage

SOLUTIONS_VARIABLE = "CASTALIA_SOLUTIONS"
ATTEMPTS_BEFORE_SOLUTION = 3


def exercises_folder() -> Path:
    """Where the exercises are: the working copy's folder, else the installed package's."""
    here = Path(__file__).resolve().parent.parent
    checkout = here.parent.parent / "exercises"
    return checkout if checkout.is_dir() else here / "_exercises"


class Known:
    """An exercise as the checker needs it: its parts, texts and checks."""

    def __init__(self, folder: Path) -> None:
        import yaml

        header, self.pieces = text.split((folder / "exercise.md").read_text(encoding="utf-8"))
        front = yaml.safe_load(header)
        self.folder, self.slug, self.title = folder, folder.name, str(front["title"])
        options = front["options"]
        self.parts: dict[str, dict[str, Any]] = options["parts"]
        self.page = str(options["lesson"])
        self.variants: varying.Declared = options.get("variants") or {}
        self._checks: dict[str, Sequence[Check]] | None = None

    def texts(self, kind: str, part: str) -> list[str]:
        """The hints, solutions or reasons of a part."""
        return [one.text for one in self.pieces if one.kind == kind and one.part == part]

    def rubric(self, part: str) -> list[tuple[str, float, str]]:
        """The criteria by which a person marks a part; none where checks look at it."""
        rows = self.parts[part].get("rubric") or ()
        return [(str(one["name"]), float(one["points"]), str(one["says"])) for one in rows]

    def checked(self) -> list[str]:
        """The parts that checks look at."""
        return [part for part in self.parts if not self.rubric(part)]

    def checks(self, hidden: Path | None = None) -> dict[str, Sequence[Check]]:
        """The checks of each part; with those of `hidden_checks.py` in another folder, if given."""
        if self._checks is None:
            self._checks = load_checks(self.folder / "checks.py")
        if hidden is None:
            return self._checks
        more = hidden_checks(hidden)
        return {part: (*checks, *more.get(part, ())) for part, checks in self._checks.items()}

    def part(self, name: str) -> str:
        """A part by its name.

        Raises:
            WrongUsage: there is none of this name.
        """
        if name in self.parts:
            return name
        raise WrongUsage(
            f"{self.slug} has no part {name!r}", hint="its parts: " + ", ".join(self.parts)
        )


def load_checks(path: Path) -> dict[str, Sequence[Check]]:
    """`CHECKS` of a module of checks, from part to checks; the module gets no name of its own."""
    module = ModuleType(f"checks of {path.parent.name}")
    module.__file__ = str(path)
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), vars(module))
    return dict(module.CHECKS)


def hidden_checks(folder: Path) -> dict[str, Sequence[Check]]:
    """The hidden checks of a folder, read once as long as their file does not change."""
    path = folder / "hidden_checks.py"
    state = path.stat()
    return _hidden_checks(path, state.st_mtime_ns, state.st_ino)


@lru_cache(maxsize=64)
def _hidden_checks(path: Path, changed_ns: int, inode: int) -> dict[str, Sequence[Check]]:
    return load_checks(path)


@lru_cache(maxsize=64)
def _known(folder: Path, changed_ns: tuple[int, ...]) -> Known:
    return Known(folder)


def known(slug: str) -> Known:
    """An exercise by its name, read once as long as it does not change.

    Raises:
        WrongUsage: there is none of this name.
    """
    folder = exercises_folder()
    slugs = sorted(path.parent.name for path in folder.glob("*/exercise.md"))
    if slug not in slugs:
        near = get_close_matches(str(slug), slugs, n=3, cutoff=0.5)
        hint = f"did you mean {' or '.join(near)}?" if near else "there are: " + ", ".join(slugs)
        raise WrongUsage(f"there is no exercise {slug!r}", hint=hint)
    return known_in(folder / slug)


def known_in(folder: Path) -> Known:
    """The exercise of a folder, read once as long as its files do not change."""
    files = [folder / name for name in ("exercise.md", "checks.py")]
    return _known(folder, tuple(path.stat().st_mtime_ns for path in files if path.exists()))


def judge(
    exercise: Known, answer: Answer, parts: Sequence[str] = (), hidden: Path | None = None
) -> list[Finding]:
    """How each part of an answer stands, in the exercise's order.

    A part that needs another which did not pass is not run. A check that raises is broken: that is
    said, and never held against the learner. A part with a rubric waits for a person, whatever its
    answer is. Of an exercise with variants, checks follow those that
    `varying.given` says; else what the answer's own cell says.
    """
    try:
        checks = exercise.checks(hidden)
    except Exception as error:
        return [_broken(part, error) for part in parts or exercise.parts]
    with varying.settled(answer, exercise.variants):
        return _judged(exercise, answer, parts, checks)


def judge_further(
    exercise: Known,
    answer: Answer,
    hidden: Path,
    public: Sequence[Finding],
    kept: bool = False,
) -> list[Finding]:
    """How each part stands once hidden checks are held, too; nothing is asked twice.

    Args:
        exercise: With all its parts.
        answer: As it was judged before.
        hidden: The folder of `hidden_checks.py`.
        public: What `judge` found of all parts without them.
        kept: Whether parts without hidden checks stand as they did, whatever becomes of what they need.
    """
    try:
        checks = hidden_checks(hidden)
    except Exception as error:
        return [_broken(part, error) for part in exercise.parts]
    with varying.settled(answer, exercise.variants):
        before = {one.part: one for one in public}
        stand = {part for part in before if part not in checks} if kept else ()
        return _judged(exercise, answer, (), checks, before, stand)


def _judged(
    exercise: Known,
    answer: Answer,
    parts: Sequence[str],
    checks: Mapping[str, Sequence[Check]],
    before: Mapping[str, Finding] = MappingProxyType({}),
    stand: Collection[str] = (),
) -> list[Finding]:
    found: dict[str, Finding] = {}
    for part in _with_needs(exercise, parts):
        failed = [
            need
            for need in exercise.parts[part].get("needs", ())
            if found[need].status != Status.PASSED
        ]
        if rubric := exercise.rubric(part):
            found[part] = Finding(Status.WAITING, text.said_rubric(rubric), part)
        elif part in stand:
            found[part] = before[part]
        elif failed:
            told = f"This part builds on {failed[0]}, which does not pass yet."
            found[part] = Finding(Status.NOT_RUN, told, part)
        elif part in before and (before[part].status != Status.PASSED or part not in checks):
            found[part] = before[part]
        else:
            found[part] = _judge_part(exercise, part, checks[part], answer, part in before)
    return list(found.values())


def _with_needs(exercise: Known, parts: Sequence[str]) -> list[str]:
    """The parts that are asked for and those they need, in the exercise's order."""
    wanted = set(parts or exercise.parts)
    for part in reversed(list(exercise.parts)):
        if part in wanted:
            wanted |= set(exercise.parts[part].get("needs", ()))
    return [part for part in exercise.parts if part in wanted]


def _judge_part(
    exercise: Known, part: str, checks: Sequence[Check], answer: Answer, begun: bool
) -> Finding:
    for check in checks:
        try:
            found = check.judge(answer)
        except Exception as error:
            return _broken(part, error)
        if found.status == Status.UNATTEMPTED and begun:
            found = replace(found, status=Status.MISSING)
        if found.status != Status.PASSED:
            if "#" not in found.reread and found.reread:
                found = replace(found, reread=f"{found.reread}, in the lesson {exercise.page}")
            return replace(found, part=part)
        begun = True
    why = [*exercise.texts("why", part), *exercise.texts("next", part)]
    return Finding(Status.PASSED, "\n\n".join(why), part)


def _broken(part: str, error: Exception) -> Finding:
    told = f"Please report it to whoever gave you this exercise: {type(error).__name__}: {error}"
    return Finding(Status.BROKEN, told, part)


_LAST: list[Known] = []  # the exercise that was asked about last in this session


def _asked(exercise: str | None, by: str) -> Known:
    """The exercise that is named, else the one that was asked about last.

    Raises:
        WrongUsage: there is none of this name, or nothing was asked about yet.
    """
    if exercise is None and not _LAST:
        example = f'{by}("winter-of-2009")'
        raise WrongUsage("which exercise?", hint=f"give its name, as in {example}")
    here = _LAST[0] if exercise is None else known(exercise)
    _LAST[:] = [here]
    return here


def check(exercise: str | None = None, part: str | None = None) -> Report:
    """Say how your answer to an exercise stands; your variables are read and not changed.

    Without a name it is the exercise that you asked about last.

    Raises:
        WrongUsage: there is no such exercise or part.
    """
    here = _asked(exercise, "check")
    chosen = [here.part(part)] if part else []
    answer = LiveAnswer.of_kernel()
    found = judge(here, answer, chosen)
    for one in found:
        if one.status not in (Status.NOT_RUN, Status.BROKEN, Status.WAITING):
            asks = here.parts[one.part]["asks"]
            source = "\n".join(answer.source(name) for name in asks)
            progress.note(here.slug, one.part, "attempt", one.status.value, source or one.message)
    if part:  # what it builds on is told only where it stands in the way
        found = [one for one in found if one.part == part or one.status != Status.PASSED]
    points = tuple(int(here.parts[one.part]["points"]) for one in found)
    return Report(here.slug, here.title, tuple(found), points, here.page)


def hint(exercise: str | None = None, part: str | None = None) -> Shown:
    """Show the next hint of a part; of the first part that has not passed, if none is named.

    Raises:
        WrongUsage: there is no such exercise or part.
    """
    here = _asked(exercise, "hint")
    chosen = here.part(part) if part else _current(here)
    hints = here.texts("hint", chosen)
    if not hints:
        return Shown(f"{chosen}: no hint", "This part has none.")
    number = min(progress.hints_seen(here.slug, chosen) + 1, len(hints))
    progress.note(here.slug, chosen, "hint")
    last = " There is no further one." if number == len(hints) else ""
    return Shown(f"{chosen}: hint {number} of {len(hints)}", hints[number - 1] + last)


def solution(exercise: str | None = None, part: str | None = None) -> Shown:
    """Show the solution of a part, after a pass or three different honest attempts.

    `CASTALIA_SOLUTIONS` changes that: `always`, `never`, or another number of attempts.
    Of a part that a person marks it opens when all parts that checks look at have passed.

    Raises:
        WrongUsage: there is no such exercise or part.
    """
    here = _asked(exercise, "solution")
    chosen = here.part(part) if part else _current(here)
    setting = os.environ.get(SOLUTIONS_VARIABLE, str(ATTEMPTS_BEFORE_SOLUTION))
    if setting == "never":
        return Shown(f"{chosen}: closed", "Whoever teaches this course keeps the solutions closed.")
    needed = 0 if setting == "always" else _number(setting)
    by_hand = bool(here.rubric(chosen))
    looked_at = here.checked() if by_hand else [chosen]
    passed = all(progress.passed(here.slug, one) for one in looked_at)
    made = progress.different_attempts(here.slug, chosen)
    if not passed and by_hand and needed:
        return Shown(f"{chosen}: not open yet", "It opens when all parts with a check pass.")
    if not passed and made < needed:
        left = needed - made
        told = (
            f"The solution opens when you pass, or after {left} more different "
            f"attempt{'s' * (left != 1)}. `hint()` may help before."
        )
        return Shown(f"{chosen}: not open yet", told)
    progress.note(here.slug, chosen, "solution")
    code = "\n\n".join(map(text.unmarked, here.texts("solution", chosen)))
    words = [*here.texts("answer", chosen), *here.texts("why", chosen)]
    return Shown(f"{chosen}: one solution", "\n\n".join(words), code)


def _number(setting: str) -> int:
    """How many attempts a setting asks for.

    Raises:
        WrongUsage: it is no number.
    """
    if setting.isdigit():
        return int(setting)
    raise WrongUsage(
        f"{SOLUTIONS_VARIABLE} is {setting!r}", hint="set it to always, never or a number"
    )


def _current(exercise: Known) -> str:
    """The first part that has not passed a check yet; the last of all where all have."""
    waiting = (part for part in exercise.checked() if not progress.passed(exercise.slug, part))
    return next(waiting, list(exercise.parts)[-1])
