"""A class's submissions in, marks in the gradebook: several at a time, each recorded as it comes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    ThreadPoolExecutor,
    wait,
)
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Literal

from castalia.errors import CastaliaError, Malformed
from castalia.grading.apart import Markers, perform, use
from castalia.grading.course import Course
from castalia.grading.facts import Marking, Submission
from castalia.grading.gradebook import Gradebook
from castalia.grading.gradebook_facts import Change
from castalia.grading.limits import Limits
from castalia.grading.marking import warmth_of
from castalia.grading.outlook import Outlook
from castalia.grading.performing import Job
from castalia.grading.sandbox import NoSandbox
from castalia.grading.trusting import NotAsRoot

Which = Literal["waiting", "new", "changed", "all"]
_AHEAD = 2  # jobs for each that runs, so that none waits for the gradebook
_FOR_ALL = (NoSandbox, NotAsRoot, Malformed, BrokenExecutor, CancelledError)  # no more is marked
_GO_ON = "what was marked is kept; the same command marks the rest"


class LostMarker(CastaliaError):
    """A process or a cluster that marks is gone."""


@dataclass(frozen=True)
class Way:
    """How a class is marked."""

    at_a_time: int = 1
    reason: str = ""  # kept with each mark
    trusted: bool = False
    limits: Limits = field(default_factory=Limits)


def chosen(
    course: Course, gradebook: Gradebook, submissions: Sequence[Submission], which: Which
) -> list[Submission]:
    """The submissions that are to be marked.

    Args:
        course: Knows the present versions of exercises.
        gradebook: Knows what stands.
        submissions: All that came in, of exercises of the course.
        which: `new` have no mark yet, `changed` one of another version of their exercise,
            `waiting` are both of them.
    """
    if which == "all":
        return list(submissions)
    return gradebook.waiting(
        submissions, course.versions, new=which != "changed", changed=which != "new"
    )


def mark_all(
    course: Course,
    submissions: Sequence[Submission],
    gradebook: Gradebook,
    executor: Executor,
    way: Way,
    outlook: Outlook | None = None,
) -> list[Marking]:
    """Mark submissions and record each mark as soon as it is there.

    Whatever ends this, what was recorded stays, and marking again what waits goes on from there.

    Args:
        executor: Runs jobs, here or elsewhere.
        way: How many at a time, and why.
        outlook: Hears of each.
    Raises:
        LostMarker: the executor gives no more answers.
        NoSandbox, NotAsRoot: untrusted work cannot be run where the jobs run.
        Malformed: an exercise cannot be read any more.
        GradebookError: a mark cannot be kept.
    """
    heard, waiting = outlook or Outlook(), _jobs(course, submissions, way)
    made: list[Marking] = []
    running: dict[Future[Marking], Submission] = {}
    try:
        while True:
            for one, job in islice(waiting, _AHEAD * way.at_a_time - len(running)):
                running[executor.submit(perform, job)] = one
            if not running:
                return made
            for done in wait(running, return_when=FIRST_COMPLETED).done:
                if marking := _taken(done, running.pop(done), gradebook, way, heard):
                    made.append(marking)
    except BrokenExecutor as error:
        raise LostMarker("what marks submissions was lost", hint=_GO_ON) from error
    finally:
        for future in running:
            future.cancel()


def _jobs(
    course: Course, submissions: Sequence[Submission], way: Way
) -> Iterator[tuple[Submission, Job]]:
    """Each submission with what marks it."""
    warmth = warmth_of(list(course.exercises.values()))
    modules = {name for one in course.foreign.values() for name in one.imported()}
    warmth = replace(warmth, modules=tuple(sorted({*warmth.modules, *modules})))
    for one in submissions:
        foreign = course.foreign.get(one.exercise)
        if foreign is not None:
            job = Job(one.path, foreign.path, warmth=warmth, foreign=foreign.slug)
            yield one, replace(job, limits=way.limits, trusted=way.trusted)
            continue
        values, seed = course.variant(one.exercise, one.student)
        job = Job(
            one.path,
            course.exercises[one.exercise].folder,
            course.hidden(one.exercise),
            seed,
            tuple(values.items()),
            way.limits,
            way.trusted,
            warmth,
        )
        yield one, job


def _taken(
    done: Future[Marking], one: Submission, gradebook: Gradebook, way: Way, heard: Outlook
) -> Marking | None:
    """Record what came of a job; None where there is no mark, which is told.

    Whatever a submission does to us costs nobody but itself.
    """
    try:
        marking = done.result()
    except _FOR_ALL:
        raise
    except CastaliaError as error:
        heard.failed(one, str(error))
        return None
    except Exception as error:
        heard.failed(one, f"{type(error).__name__}: {error}")
        return None
    if marking.digest != one.digest:
        heard.failed(one, "the file has changed since it was collected")
        return None
    if marking.undecided:
        if gradebook.standing(one) is None:
            gradebook.record(one, marking, way.reason)
        heard.failed(one, marking.notes[0])
        return None
    gradebook.record(one, marking, way.reason)
    heard.marked(one, marking)
    return marking


@contextmanager
def here(at_a_time: int | None) -> Iterator[tuple[Executor, int]]:
    """Processes of this machine that mark, each with a warm sandbox of its own, and how many.

    Args:
        at_a_time: As many as cores by default.
    """
    many = at_a_time or os.cpu_count() or 1
    markers = Markers()
    pool = ThreadPoolExecutor(many, "marks", initializer=use, initargs=(markers,))
    try:
        yield pool, many
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        markers.close(for_good=True)  # nobody waits for what is still being marked
        pool.shutdown(wait=True)


def changes(course: Course, gradebook: Gradebook, before: dict[str, set[str]]) -> list[Change]:
    """Who gains or loses by the present versions of exercises, against earlier ones.

    Args:
        course: The present versions.
        gradebook: After it was marked again.
        before: The versions that stood before, by exercise.
    """
    return [
        change
        for slug, versions in before.items()
        for version in sorted(versions - {course.versions[slug]})
        for change in gradebook.changes(version, course.versions[slug])
    ]


def standing_versions(course: Course, gradebook: Gradebook) -> dict[str, set[str]]:
    """The versions whose marks stand, by exercise."""
    found: dict[str, set[str]] = {slug: set() for slug in course.slugs}
    for entry in gradebook.entries(course.slugs):
        if entry.marking:
            found[entry.submission.exercise].add(entry.marking.version)
    return found
