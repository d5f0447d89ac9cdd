"""The questions of a lesson's text: found, read, and every problem named with file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from castalia.errors import Malformed, Place, Problem
from castalia.facts import SLUG
from castalia.parsing import HINTS, Lines, parse_yaml, validated
from castalia.quizzing.questions import KINDS, Parsons, Question

DIRECTIVES = ("quiz", "predict", "parsons", "recall", "exercise")
CODE = "L501"
_FENCE = re.compile(r"^(\s*)(`{3,}|~{3,}|:{3,})\s*(.*?)\s*$")
_NAME = re.compile(r"\{([\w-]+)\}\s*(.*)")


@dataclass(frozen=True)
class Fence:
    """One directive of ours as it stands in a text; lines count from 1."""

    directive: str
    argument: str
    body: str
    line: int
    end: int
    nested: bool  # inside another directive, a list or a quotation
    mark: str


@dataclass(frozen=True)
class Asked:
    """A question of a lesson, its name there, and where its parts stand."""

    name: str
    question: Question
    fence: Fence
    path: Path
    lines: Lines

    def place(self, *keys: str) -> Place:
        """Where a key of the question stands; the nearest enclosing one if it is absent."""
        found = keys
        while found and found not in self.lines:
            found = found[:-1]
        return Place(self.path, self.lines.get(found, self.fence.line))

    def __hash__(self) -> int:
        """A question is itself: its file and its name there."""
        return hash((self.path, self.name))


def fences(text: str) -> Iterator[Fence]:
    """Each directive of ours in a text, in order; those that are only shown as code are left out."""
    lines = text.split("\n")
    opened: list[tuple[str, bool]] = []  # marks that are open, and whether each is verbatim
    ours: Fence | None = None  # without its body yet
    depth = 0
    for number, line in enumerate(lines, start=1):
        found = _FENCE.match(line)
        if not found:
            continue
        mark, info = found[2], found[3]
        if opened and mark.startswith(opened[-1][0]) and not info:
            opened.pop()
            if ours and len(opened) == depth:
                yield replace(ours, body="\n".join(lines[ours.line : number - 1]), end=number)
                ours = None
        elif not (opened and opened[-1][1]):
            named = _NAME.match(info)
            if named and named[1] in DIRECTIVES:
                depth = len(opened)
                nested = depth > 0 or bool(found[1])
                ours = Fence(named[1], named[2], "", number, number, nested, mark)
            opened.append((mark, ours is not None or mark[0] != ":"))
    if ours:  # never closed: all that follows belongs to it
        yield replace(ours, body="\n".join(lines[ours.line :]), end=len(lines))


def placed(text: str) -> tuple[Fence, ...]:
    """Where a lesson's text places exercises; the argument of each is the exercise's slug."""
    return tuple(fence for fence in fences(text) if fence.directive == "exercise")


def _problem(place: Place, message: str) -> Problem:
    return Problem(CODE, place, message, HINTS[CODE])


@lru_cache(maxsize=1024)
def read(text: str, path: Path) -> tuple[Asked, ...]:
    """Every question of a lesson's text, in order.

    Raises:
        Malformed: with every problem of every body, each with its file and line.
    """
    found: list[Asked] = []
    problems: list[Problem] = []
    for fence in fences(text):
        try:
            for asked in read_fence(fence, path):
                same = next((other for other in found if other.name == asked.name), None)
                if same:
                    message = f"two questions are called {asked.name!r}"
                    message += f"; the first stands on line {same.place().line}"
                    problems.append(_problem(asked.place(), message))
                found.append(asked)
        except Malformed as error:
            problems += error.problems
    if problems:
        raise Malformed(problems)
    return tuple(found)


def read_fence(fence: Fence, path: Path) -> list[Asked]:
    """The questions of one directive.

    Raises:
        Malformed: its body is not what the directive promises.
    """
    _check_head(fence, Place(path, fence.line))
    if fence.directive in ("recall", "exercise"):
        return []
    data, lines = parse_yaml(fence.body, path, first_line=fence.line + 1, code=CODE)
    if fence.directive != "quiz":
        return [_read_question(fence, fence.argument, data, {(): fence.line, **lines}, path)]
    found: list[Asked] = []
    problems: list[Problem] = []
    for key, body in data.items():
        name = str(key)
        inner = {keys[1:]: line for keys, line in lines.items() if keys[0] == name}
        try:
            if not isinstance(key, str) or not SLUG.match(key) or not isinstance(body, dict):
                message = f"{key!r} is no question: an id in words and hyphens, then its keys"
                raise Malformed([_problem(Place(path, inner.get((), fence.line)), message)])
            found.append(_read_question(fence, name, body, inner, path))
        except Malformed as error:
            problems += error.problems
    if problems:
        raise Malformed(problems)
    return found


def _check_head(fence: Fence, at: Place) -> None:
    """Look at a directive's argument.

    Raises:
        Malformed: it is missing, or there is one where none belongs.
    """
    message = ""
    if fence.directive == "recall" and (fence.argument or fence.body.strip()):
        message = "`{recall}` draws its questions by itself: no argument, no body"
    elif fence.directive == "quiz" and fence.argument:
        message = "`{quiz}` takes no argument; each of its questions has an id"
    elif fence.directive == "exercise" and (not SLUG.match(fence.argument) or fence.body.strip()):
        message = (
            "`{exercise}` takes the slug of an exercise, as in `{exercise} sea-ice`, and no body"
        )
    elif fence.directive in ("predict", "parsons") and not SLUG.match(fence.argument):
        message = f"needs an id in words and hyphens, as in `{{{fence.directive}}} some-name`"
    if message:
        raise Malformed([_problem(at, message)])


def _read_question(fence: Fence, name: str, data: dict, lines: Lines, path: Path) -> Asked:
    """One question from its YAML.

    Raises:
        Malformed: as `validated`, or a kind that there is not.
    """
    model: type[Question] = Parsons
    if fence.directive != "parsons":
        kinds, kind = KINDS[fence.directive], str(data.get("kind", ""))
        if kind not in kinds:
            line = lines.get(("kind",), lines.get((), fence.line))
            what = f"the kind {kind!r} is not known" if kind else "the key 'kind' is missing"
            known = ", ".join(kinds)
            raise Malformed([_problem(Place(path, line), f"{name}: {what}; there are: {known}")])
        data = {key: value for key, value in data.items() if key != "kind"}
        model = kinds[kind]
    return Asked(name, validated(model, data, lines, path, CODE), fence, path, lines)
