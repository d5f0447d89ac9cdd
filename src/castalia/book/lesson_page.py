"""What a lesson's page shows from data: what it asks and gives, its stamp, and what comes next."""

from __future__ import annotations

from docutils import nodes

from castalia.book import exercises
from castalia.book.elements import element
from castalia.book.making import LEVELS, View, counted, facts, joined, listing, minutes, paragraph
from castalia.model import Record, Verdict

PLACES = {"browser": "a browser", "laptop": "a laptop", "hub": "the hub"}


def header(view: View) -> list[nodes.Node]:
    """Level, time, prerequisites, data, outcomes and the stamp; stands below the title."""
    lesson = view.lesson()
    options, record = lesson.options, view.records.get(lesson.slug)
    needs = [view.to_lesson(view.book.lessons[x]) for x in options.needs if x in view.book.lessons]
    time = f"{minutes(options.minutes.total)}: {options.minutes.reading} min reading, "
    time += f"{options.minutes.exercises} min exercises"
    pairs: list[tuple[str, list[nodes.Node | str]]] = [
        ("Level", [f"{options.level}, {LEVELS[options.level]}"]),
        ("Time", [time]),
        ("Needs first", joined(needs) or ["nothing"]),
        ("Runs in", joined(PLACES[place] for place in options.runs_in)),
        ("Data", joined(view.to_dataset(name) for name in options.datasets) or ["none"]),
    ]
    if own := view.shelf.of(lesson.slug):
        kinds = ", ".join(one.options.kind for one in own)
        pairs.insert(2, ("Practice", [f"{counted(len(own))}: {kinds}"]))
    box = nodes.container(classes=["lesson-header"])
    box += facts(pairs)
    box += paragraph("When you have finished you can", classes=["outcomes-lead"])
    box += listing(([paragraph(x.sentence)] for x in lesson.outcomes), classes=["outcomes"])
    state = "passed" if record and record.verdict is Verdict.PASSED else "unverified"
    box += paragraph(stamp(record), classes=["stamp", f"stamp-{state}"])
    warning = synthetic(view, record)
    if warning:
        box += paragraph(warning, classes=["synthetic"])
    return [box]


def stamp(record: Record | None) -> str:
    """When, on which data and with what a lesson was last seen to work."""
    if record is None:
        return "Not verified yet: built without a run of its own."
    if record.verdict is not Verdict.PASSED:
        when = f"{record.when:%Y-%m-%d}"
        return f"Not verified: the last run, on {when}, ended as “{record.verdict}”."
    return f"Last verified {record.when:%Y-%m-%d}, {', '.join([*versions_and_data(record)])}."


def versions_and_data(record: Record) -> list[str]:
    """The stores with the kinds of their data, the versions, and the seconds."""
    stores: dict[str, set[str]] = {}
    for used in record.data:
        stores.setdefault(used.store, set()).add(used.kind)
    data = [f"{name} store ({' and '.join(sorted(kinds))} data)" for name, kinds in stores.items()]
    versions = [f"{name} {version}" for name, version in sorted(record.packages.items())]
    return [*data, *versions, f"{record.seconds:.1f}\N{NO-BREAK SPACE}s"]


def synthetic(view: View, record: Record | None) -> str:
    """A plain sentence when some of the data are made up; empty otherwise."""
    lesson = view.lesson()
    made_up = (
        {used.dataset for used in record.data if used.kind == "synthetic"} if record else set()
    )
    for name in lesson.options.datasets:
        known = view.book.datasets.get(name)
        if record is None and known and known.facts.sample.kind == "synthetic":
            made_up.add(name)
    if not made_up:
        return ""
    return f"These data are synthetic, made up to look like the real ones: {', '.join(sorted(made_up))}."


def end(view: View) -> list[nodes.Node]:
    """Whether it is done, its exercises, the next lesson, and those that build on it."""
    lesson = view.lesson()
    following = view.book.after(lesson.slug)
    needing = list(view.book.needed_by(lesson.slug))
    pairs: list[tuple[str, list[nodes.Node | str]]] = []
    if view.shelf.of(lesson.slug):
        pairs.append(("Exercises", exercises.listed(view, lesson)))
    if following:
        about = f": {following.front.description}"
        pairs.append(("Next lesson", [view.to_lesson(following), about]))
    if needing:
        pairs.append(("Builds on this lesson", joined(view.to_lesson(x) for x in needing)))
    done = element("div", classes=("lesson-done",), lesson=lesson.slug)  # the script fills it
    if progress := view.page("progress"):
        done["data"]["progress"] = view.address(progress)
    path = view.page("learning-path")
    if not pairs and path is None:
        return [done]
    if not following and not needing:
        pairs.append(("Next lesson", ["none; this is the last one so far"]))
    return [done, nodes.container("", facts(pairs), classes=["lesson-end"])]
