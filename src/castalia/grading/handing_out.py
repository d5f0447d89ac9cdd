"""What a gradebook holds, in the forms in which it goes out: feedback, a report, totals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from castalia import release
from castalia.errors import Place, Problem, WrongUsage
from castalia.grading import exporting, feedback, insight, names
from castalia.grading.course import Course
from castalia.grading.facts import Marking, Submission
from castalia.grading.feedback import Comment, Feedback
from castalia.grading.gradebook import Gradebook
from castalia.grading.gradebook_facts import Entry
from castalia.grading.roster import Roster
from castalia.grading.totalling import Result, holding
from castalia.grading.totals import Total
from castalia.varying import varied

FORMS = ("csv", "json", "canvas", "moodle")


def copies(course: Course, students: Sequence[str]) -> dict[str, bytes]:
    """The notebooks that learners get, by name; where variants are drawn, a folder a student.

    Args:
        course: The exercises.
        students: By id; only variants need them.
    Raises:
        WrongUsage: there are variants, and no students, or an id cannot be a folder.
        CastaliaError: there are variants, and no secret to draw them from.
    """
    exercises = list(course.exercises.values())
    if not any(one.options.variants for one in exercises):
        return release.files(exercises, "learner")
    if not students:
        hint = "write their ids into roster.csv"
        raise WrongUsage("variants are drawn for each student, and none is known", hint=hint)
    made: dict[str, bytes] = {}
    for student in students:
        if reason := names.refused(student):
            told = f"{names.told(student)!r} cannot be a folder: {reason}"
            raise WrongUsage(told, hint="correct the id in the roster")
        own = [varied(one, course.variant(one.slug, student)[0]) for one in exercises]
        files = release.files(own, "learner")
        made |= {f"{student}/{name}": content for name, content in files.items()}
    return made


def feedbacks(course: Course, gradebook: Gradebook) -> list[Feedback]:
    """What each student is told of each exercise: of the attempt that counts."""
    entries = {one.submission: one for one in gradebook.entries(course.slugs)}
    return [
        _feedback(course, total.name, result, result.submission, entry, entry.marking)
        for total in gradebook.totals(course.assignment, course.worth)
        for result in total.results
        if result.submission and (entry := entries[result.submission]).marking
    ]


def _feedback(
    course: Course,
    name: str,
    result: Result,
    submission: Submission,
    entry: Entry,
    marking: Marking,
) -> Feedback:
    comments = tuple(
        Comment(one.comment, one.part, one.points, one.who, one.criteria)
        for one in holding(entry.by_hand).values()
    )
    foreign = course.foreign.get(submission.exercise)
    exercise = course.exercises.get(submission.exercise)
    parts = exercise.options.parts.items() if exercise else ()
    return Feedback(
        submission,
        marking,
        course.title(submission.exercise),
        name,
        result.lateness,
        result.taken,
        comments,
        rubrics={part: facts.rubric for part, facts in parts if facts.rubric},
        nbgrader=(foreign.assignment, foreign.name) if foreign else None,
    )


def write_feedback(course: Course, gradebook: Gradebook, to: Path) -> list[Path]:
    """Write each student's pages and notebooks into a folder of their own, and note that.

    Raises:
        WrongUsage: the id of a learner cannot be a folder.
    """
    written: list[Path] = []
    told = feedbacks(course, gradebook)
    for one in told:
        slug = one.submission.exercise
        how = [release.how(course.exercises[slug])] if slug in course.exercises else []
        ours = [*how, *course.prose(slug)]
        written += feedback.write(one, to, ours)
    gradebook.release([one.submission for one in told])
    return written


def write_report(course: Course, gradebook: Gradebook, to: Path) -> list[Path]:
    """Write the instructor's report into a folder, as a page and as JSON."""
    entries = gradebook.entries(course.slugs)
    found = insight.survey([(one.submission, mark) for one in entries if (mark := one.settled())])
    there = [one.submission for one in entries if one.submission.path.is_file()]
    compared = {slug: insight.alike(there, slug, _given(course, slug)) for slug in course.slugs}
    to.mkdir(parents=True, exist_ok=True)
    page = insight.page(found, course.assignment.facts.title, compared, gradebook.students())
    made = {to / "report.html": page, to / "report.json": insight.as_json(found, compared)}
    for path, text in made.items():
        path.write_text(text, encoding="utf-8")
    return list(made)


def _given(course: Course, slug: str) -> list[str]:
    """The code of an exercise that counts for nobody: what was given, and its solution."""
    if slug in course.foreign:
        cells = course.foreign[slug].cells
        return [one for cell in cells if cell.kind == "code" for one in (cell.source, cell.shown)]
    return insight.given(course.exercises[slug])


def exported(
    course: Course, gradebook: Gradebook, roster: Roster, form: str, column: str = ""
) -> tuple[str, list[Problem]]:
    """The totals of all students in the form that another gradebook imports, and what is wrong.

    Args:
        course: What counts, and how much.
        gradebook: What was earned.
        roster: How other systems call the students.
        form: One of `FORMS`.
        column: What Canvas calls the assignment; its title by default.
    Raises:
        Unexportable: the totals do not fit into that form.
    """
    totals = [one.exported() for one in gradebook.totals(course.assignment, course.worth)]
    place = Place(course.folder / "roster.csv")
    waits = _still_waiting(course, totals)
    if form == "json":
        return exporting.as_json(totals, roster), waits
    if form == "moodle":
        when = _handed_in(course, gradebook)
        text, problems = exporting.moodle(totals, roster, datetime.now(UTC), place, when)
        return text, [*problems, *waits]
    if form == "canvas":
        text = exporting.canvas(totals, roster, column or course.assignment.facts.title)
    else:
        text = exporting.plain(totals, roster)
    return text, [*exporting.risky(totals, place), *waits]


def _still_waiting(course: Course, totals: Sequence[Total]) -> list[Problem]:
    """A warning for each student whose total is not final."""
    hint = "castalia marks waiting shows them; until they are marked they count as nothing"
    place = Place(course.assignment.path)
    found = []
    for one in (one for one in totals if one.waiting):
        parts = ", ".join(f"{part} of {slug}" for slug, part in one.waiting)
        told = f"a person has still to mark {parts} for {names.told(one.student)}"
        found.append(Problem("S117", place, told, hint, "warning"))
    return found


def _handed_in(course: Course, gradebook: Gradebook) -> Mapping[str, datetime]:
    """When each student handed something in last."""
    found: dict[str, datetime] = {}
    for one in gradebook.entries(course.slugs):
        student, when = one.submission.student, one.submission.submitted
        if when:
            found[student] = max(when, found.get(student, when))
    return found
