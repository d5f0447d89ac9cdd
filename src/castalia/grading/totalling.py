"""Points of an assignment added up: manual marks, lateness, weights. No file is touched here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from castalia.checking.findings import Status
from castalia.grading.assignment import AssignmentFacts
from castalia.grading.facts import FORGEABLE, Marking, Submission
from castalia.grading.gradebook_facts import Entry, ManualMark
from castalia.grading.lateness import late, rounded_up
from castalia.grading.totals import PartTotal, Total


@dataclass(frozen=True)
class Result:
    """What a student has for one exercise."""

    exercise: str
    possible: float
    weight: float = 1.0
    submission: Submission | None = None  # the one that counts
    earned: float = 0.0  # before lateness
    taken: float = 0.0  # for lateness
    lateness: str = ""  # as the learner is told
    notes: tuple[str, ...] = ()  # what whoever teaches should know before the marks are final
    parts: tuple[PartTotal, ...] = ()  # in the exercise's own points, manual marks included
    comments: tuple[str, ...] = ()  # of persons, for the learner
    waiting: tuple[str, ...] = ()  # parts that no person has marked yet
    caution: str = ""  # what stands with these points wherever they go

    @property
    def points(self) -> float:
        """What remains."""
        return round(self.earned - self.taken, 2)


@dataclass(frozen=True)
class StudentTotal:
    """What a student has for the whole assignment, exercise by exercise."""

    student: str
    name: str
    results: tuple[Result, ...]  # in the assignment's order

    @property
    def points(self) -> float:
        """All points, by weight."""
        return round(sum(one.weight * one.points for one in self.results), 2)

    @property
    def possible(self) -> float:
        """All points that can be had, by weight."""
        return round(sum(one.weight * one.possible for one in self.results), 2)

    def exported(self) -> Total:
        """The same as other gradebooks take it: one sum, one comment."""
        late = [f"{one.exercise}: {one.lateness}" for one in self.results if one.taken]
        said = [f"{one.exercise}: {comment}" for one in self.results for comment in one.comments]
        said += [f"{one.exercise}: {one.caution}" for one in self.results if one.caution]
        return Total(
            student=self.student,
            points=self.points,
            possible=self.possible,
            late_taken=round(sum(one.weight * one.taken for one in self.results), 2),
            comment="\n".join([*late, *said]),
            parts=tuple(part for one in self.results for part in one.parts),
            waiting=tuple((one.exercise, part) for one in self.results for part in one.waiting),
        )


def total_up(
    facts: AssignmentFacts,
    students: Mapping[str, str],
    entries: Sequence[Entry],
    worth: Mapping[str, float],
) -> tuple[StudentTotal, ...]:
    """What each student has.

    Args:
        facts: Of the assignment.
        students: All of them by id, with their names.
        entries: Their submissions, in the order of handing in.
        worth: The points that each exercise can earn, as far as they are known.
    """
    of: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    seen: dict[str, float] = {}
    for one in entries:
        slug = one.submission.exercise
        of[one.submission.student, slug].append(one)
        if one.marking:
            seen[slug] = max(seen.get(slug, 0.0), one.marking.possible)
    possible = {slug: worth.get(slug, seen.get(slug, 0.0)) for slug in facts.exercises}
    return tuple(
        StudentTotal(
            student,
            name,
            tuple(
                _result(facts, slug, of.get((student, slug), []), possible[slug])
                for slug in facts.exercises
            ),
        )
        for student, name in students.items()
    )


def _result(facts: AssignmentFacts, slug: str, handed: list[Entry], possible: float) -> Result:
    """The result of the attempt that counts."""
    assigned, allowed = facts.exercises[slug], facts.attempts.allowed
    possible = assigned.points or possible
    none = Result(slug, possible, assigned.weight)
    if not handed:
        return none
    counted = handed[:allowed]
    notes = [f"{len(handed) - len(counted)} more than allowed"] if counted != handed else []
    unmarked = [one for one in counted if one.marking is None]
    notes += [f"attempt {one.submission.attempt} is not marked yet" for one in unmarked]
    results = [_of_attempt(facts, none, one) for one in counted]
    if facts.attempts.counts == "last":
        chosen = results[-1]
    else:
        chosen = max(reversed(results), key=lambda one: one.points)
        any_of_them = dict.fromkeys(part for one in results for part in one.waiting)
        chosen = replace(chosen, waiting=tuple(any_of_them))
    notes += [f"{part!r} waits for a person" for part in chosen.waiting]
    return replace(chosen, notes=(*notes, *chosen.notes))


def may_count(facts: AssignmentFacts, entries: Sequence[Entry]) -> list[Entry]:
    """The attempts that decide what students have: the last that is allowed, or all of these."""
    of: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for one in entries:
        of[one.submission.student, one.submission.exercise].append(one)
    last = facts.attempts.counts == "last"
    return [
        one
        for handed in of.values()
        for one in handed[: facts.attempts.allowed][-1 if last else 0 :]
    ]


def _of_attempt(facts: AssignmentFacts, none: Result, entry: Entry) -> Result:
    """What one attempt is worth."""
    submission, marking = entry.submission, entry.marking
    found = late(
        facts.due_at(none.exercise),
        submission.submitted,
        facts.late,
        facts.extensions_of(submission.student, none.exercise),
    )
    if marking is None:
        told = found.told(none.possible, 0.0, facts.course)
        return replace(none, submission=submission, lateness=told)
    said, given = holding(entry.by_hand), entry.given
    parts = tuple(
        PartTotal(none.exercise, one.part, given.get(one.part, one.points), one.possible)
        for one in marking.parts
    )
    raw = sum(one.points for one in parts)
    earned = rounded_up(raw * none.possible / marking.possible) if marking.possible else 0.0
    return replace(
        none,
        submission=submission,
        earned=earned,
        taken=found.taken(none.possible, earned),
        lateness=found.told(none.possible, earned, facts.course),
        notes=tuple(_notes(marking, given)),
        parts=parts,
        comments=tuple(one.comment for one in said.values() if one.comment),
        waiting=tuple(one.part for one in entry.waiting),
        caution=FORGEABLE if marking.forgeable else "",
    )


def _notes(marking: Marking, given: Mapping[str, float]) -> list[str]:
    """What whoever teaches should know of a marking, where some parts have points by hand."""
    gone = sorted(set(given) - {one.part for one in marking.parts})
    notes = [
        f"the manual mark of {part!r}, which is no part any more, is left out" for part in gone
    ]
    still = [one for one in marking.parts if one.part not in given]
    broken = [one.part for one in still if one.status == Status.BROKEN]
    notes += [marking.other_variant] if marking.other_variant else []
    if marking.undecided:
        notes += marking.notes[: len(broken)]
    else:
        notes += [f"the check of {part!r} is broken" for part in broken]
    return notes


def holding(said: Sequence[ManualMark]) -> dict[str, ManualMark]:
    """Of each part the manual mark that holds: the last one."""
    return {one.part: one for one in said}
