"""`assignment.yml` in, an `Assignment` out. Every problem found carries its file and line."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from castalia.errors import CastaliaError, Malformed, Problem, WrongUsage
from castalia.grading import names
from castalia.grading.assignment import FILE, Assignment, AssignmentFacts, template
from castalia.grading.foreign import Foreign, read_foreign
from castalia.parsing import parse_yaml, validated
from castalia.reading import read_text
from castalia.reading_exercises import HIDDEN

SHORTEST_SEED = 16  # bytes; what is shorter can be guessed


def read_assignment(path: Path, known: Iterable[str] | None = None) -> Assignment:
    """Read an assignment.

    Args:
        path: Its file, or the folder of the course in which `assignment.yml` lies.
        known: Slugs of the exercises that there are; None leaves that unchecked.
    Raises:
        Malformed: with every problem that was found.
    """
    path = path / FILE if path.is_dir() else path
    data, lines = parse_yaml(read_text(path), path, code="A001")
    facts = validated(AssignmentFacts, data, lines, path, "A001")
    assignment = Assignment(path, facts, lines)
    problems = [*_strangers(assignment, known), *_lacking(assignment)]
    if problems:
        raise Malformed(problems)
    return assignment


def _strangers(assignment: Assignment, known: Iterable[str] | None) -> Iterator[Problem]:
    """Exercises that nobody has written."""
    there = None if known is None else sorted(known)
    for slug, one in assignment.facts.exercises.items() if there is not None else ():
        if slug not in (there or ()) and not one.nbgrader:
            near = get_close_matches(slug, there or (), n=1)
            hint = f"did you mean {near[0]}?" if near else "correct the slug, or write it"
            place = assignment.place("exercises", slug)
            yield Problem("A002", place, f"there is no exercise {slug!r}", hint)


def _lacking(assignment: Assignment) -> Iterator[Problem]:
    """Files and folders that are named and not there, or not fit for use."""
    hidden, seed = assignment.hidden, assignment.seed
    if hidden and not any(hidden.glob(f"*/{HIDDEN}")):
        message = f"{assignment.facts.hidden} holds no SLUG/{HIDDEN}"
        hint = "name the folder above the SLUGs, or take the key out"
        yield Problem("A003", assignment.place("hidden"), message, hint)
    if seed and not seed.is_file():
        message = f"there is no file {assignment.facts.seed}"
        hint = "openssl rand -hex 32 makes a secret; keep it from students, and never change it"
        yield Problem("A004", assignment.place("seed"), message, hint)
    elif seed and len(seed.read_bytes().strip()) < SHORTEST_SEED:
        message = f"the secret in {assignment.facts.seed} can be guessed"
        hint = f"it has at least {SHORTEST_SEED} bytes; openssl rand -hex 32 makes one"
        yield Problem("A004", assignment.place("seed"), message, hint)


def read_foreigns(assignment: Assignment) -> dict[str, Foreign]:
    """The assignments of nbgrader that an assignment names, by slug.

    Raises:
        Malformed: with every problem that was found.
    """
    found: dict[str, Foreign] = {}
    problems: list[Problem] = []
    for slug, one in assignment.facts.exercises.items():
        place = assignment.place("exercises", slug, "nbgrader")
        try:
            if one.nbgrader:
                found[slug] = read_foreign(slug, assignment.folder / one.nbgrader, place)
        except Malformed as error:
            problems += error.problems
    if problems:
        raise Malformed(problems)
    return found


def unknown_extensions(assignment: Assignment, students: Collection[str]) -> list[Problem]:
    """The extensions of those who are no student that anybody knows; they help nobody.

    Args:
        assignment: Names students by id.
        students: All ids that there are, of the roster and of what was handed in.
    """
    found = []
    for student in assignment.facts.extensions:
        if student not in students:
            near = get_close_matches(student, students, n=1, cutoff=0.7)
            hint = "correct the id, or add it to the roster"
            told = f"{names.told(student)!r} has more time, and is no student of this course"
            place = assignment.place("extensions", student)
            more = f"did you mean {names.told(near[0])!r}?" if near else hint
            found.append(Problem("A005", place, told, more, "warning"))
    return found


def read_seed(assignment: Assignment) -> bytes:
    """The secret from which variants are drawn.

    Raises:
        CastaliaError: the assignment names none, or it cannot be read.
    """
    if assignment.seed is None:
        hint = "name a file under `seed`"
        raise CastaliaError("variants need a secret", assignment.place(), hint)
    try:
        return assignment.seed.read_bytes().strip()
    except OSError as error:
        message = f"the secret of variants cannot be read: {error.strerror}"
        raise CastaliaError(
            message, assignment.place("seed"), "see that you may read it"
        ) from error


def begin_assignment(
    folder: Path, title: str, course: str, exercises: dict[str, float | None]
) -> Path:
    """Write `assignment.yml` into the folder of a course; what is there is never overwritten.

    Args:
        folder: Made if it is not there.
        title: Of the assignment.
        course: Its course.
        exercises: Slugs, each with the points that the exercise itself gives, if they are known.
    Raises:
        WrongUsage: there is one already, or no exercise is named.
    """
    if not exercises:
        raise WrongUsage("an assignment needs an exercise", hint="name one or more slugs")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(template(title, course, exercises))
    except FileExistsError as error:
        hint = "edit it, or name another folder"
        raise WrongUsage(f"there is an assignment already: {path}", hint=hint) from error
    return path
