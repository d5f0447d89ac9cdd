"""The folder of a course: its assignment, the exercises that it names, and their hidden checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from castalia.checking import text as texts
from castalia.checking.session import exercises_folder
from castalia.checking.varying import Value
from castalia.exercise import Exercise
from castalia.grading.assignment import Assignment
from castalia.grading.collecting import Wanted
from castalia.grading.foreign import Foreign
from castalia.grading.marking import version_of
from castalia.grading.reading_assignments import read_assignment, read_foreigns, read_seed
from castalia.grading.variants import draw, label
from castalia.reading_exercises import HIDDEN, read_exercise


@dataclass(frozen=True)
class Course:
    """An assignment with the exercises that it names, those of the book and those of others."""

    assignment: Assignment
    exercises: Mapping[str, Exercise]
    foreign: Mapping[str, Foreign] = field(default_factory=dict)  # written with nbgrader

    @property
    def folder(self) -> Path:
        """Where the assignment, the gradebook and the roster lie."""
        return self.assignment.folder

    @property
    def slugs(self) -> tuple[str, ...]:
        """All exercises."""
        return (*self.exercises, *self.foreign)

    @property
    def files(self) -> dict[str, Wanted]:
        """How the file that answers each exercise is known."""
        own = {slug: Wanted(slug) for slug in self.exercises}
        return own | {slug: Wanted(one.name, one.others) for slug, one in self.foreign.items()}

    def title(self, slug: str) -> str:
        """What an exercise is called."""
        return self.foreign[slug].name if slug in self.foreign else self.exercises[slug].title

    def prose(self, slug: str) -> list[str]:
        """The texts of an exercise as learners get them, rubrics included."""
        if slug in self.foreign:
            return [one.source for one in self.foreign[slug].cells if one.kind != "code"]
        exercise = self.exercises[slug]
        rubrics = [one.criteria for one in exercise.options.parts.values() if one.rubric]
        prose = [one.text for one in exercise.of("prose")]
        return [*prose, *map(texts.told_rubric, rubrics)]

    def hidden(self, slug: str) -> Path | None:
        """The folder of an exercise's hidden checks: the course's, else the exercise's own."""
        private = self.assignment.hidden / slug if self.assignment.hidden else None
        if private and (private / HIDDEN).is_file():
            return private
        return self.exercises[slug].hidden

    @cached_property
    def versions(self) -> dict[str, str]:
        """The version of each exercise, by slug: of its text and all its checks."""
        own = {slug: version_of(one, self.hidden(slug)) for slug, one in self.exercises.items()}
        return own | {slug: one.version for slug, one in self.foreign.items()}

    def variant(self, slug: str, student: str) -> tuple[dict[str, Value], str]:
        """What a student was given of an exercise, and what tells that from other variants.

        Raises:
            CastaliaError: the exercise has variants, and the assignment names no secret for them.
        """
        declared = {} if slug in self.foreign else self.exercises[slug].options.variants
        if not declared:
            return {}, ""
        secret = read_seed(self.assignment)
        values = draw(secret, student, slug, declared)
        return values, label(secret, student, slug, values)

    @property
    def worth(self) -> dict[str, float]:
        """The points that each exercise gives of itself."""
        own = {slug: float(one.options.points) for slug, one in self.exercises.items()}
        return own | {slug: one.points for slug, one in self.foreign.items()}


def read_course(folder: Path) -> Course:
    """Read a course.

    Args:
        folder: In which `assignment.yml` lies; or that file itself.
    Raises:
        Malformed: with every problem of the assignment, or of an exercise that it names.
    """
    shelf = exercises_folder()
    known = [path.parent.name for path in shelf.glob("*/exercise.md")]
    assignment = read_assignment(folder, known)
    foreign = read_foreigns(assignment)
    own = [slug for slug in assignment.facts.exercises if slug not in foreign]
    return Course(assignment, {slug: read_exercise(shelf / slug) for slug in own}, foreign)
