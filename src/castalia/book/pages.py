"""Pages that the book computes: parts, first page, datasets and rules."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from castalia.book.making import (
    View,
    about,
    counted,
    doi_link,
    facts,
    joined,
    link,
    listing,
    marked,
    minutes,
    paragraph,
    table,
)
from castalia.contract import Dataset
from castalia.model import Lesson


def _lesson_item(view: View, lesson: Lesson) -> list[nodes.Node]:
    return [
        paragraph(view.to_lesson(lesson), classes=["lesson-link"]),
        paragraph(lesson.front.description),
        paragraph(about(view, lesson), classes=["lesson-about"]),
    ]


def part(view: View) -> list[nodes.Node]:
    """A part's lessons with what each takes, and the sum."""
    here = next((x for x in view.book.parts if x.docname == view.docname), None)
    if here is None or not here.lessons:
        return [paragraph("This part has no lessons yet.")]
    lessons = [view.book.lessons[slug] for slug in here.lessons]
    count = f"{len(lessons)} lesson" + ("s" if len(lessons) > 1 else "")
    if exercises := sum(len(view.shelf.of(lesson.slug)) for lesson in lessons):
        count += f" with {counted(exercises)}"
    return [
        paragraph(f"{count}, {minutes(view.book.minutes(here))} in all.", classes=["part-total"]),
        listing((_lesson_item(view, lesson) for lesson in lessons), classes=["lessons"]),
    ]


def landing(view: View) -> list[nodes.Node]:
    """Where to start, and every part with its time."""
    parts = [part for part in view.book.parts if part.lessons]
    if not parts:
        return [paragraph("This book has no lessons yet.")]
    first = view.book.lessons[parts[0].lessons[0]]
    start = link(f"Start with {first.title}", view.address(first.docname))
    start["classes"].append("start")
    shown: list[nodes.Node] = [paragraph(start, classes=["start-here"])]
    items = []
    for part in parts:
        titles = joined(view.to_lesson(view.book.lessons[slug]) for slug in part.lessons)
        name = link(part.title, view.address(part.docname))
        time = f" · {minutes(view.book.minutes(part))}"
        items.append([paragraph(name, time, classes=["lesson-link"]), paragraph(*titles)])
    return [*shown, listing(items, classes=["lessons"], ordered=True)]


def dataset(view: View, name: str) -> list[nodes.Node]:
    """All that is known of one dataset, what its contract promises, and who uses it."""
    described = view.book.datasets[name]
    known = described.facts
    users = [view.to_lesson(lesson) for lesson in view.book.users(name)]
    source: list[nodes.Node | str] = [link(known.source.name, known.source.url, internal=False)]
    if known.source.doi:
        source += [", ", doi_link(known.source.doi)]
    sizes = ", ".join(f"{dim} {size}" for dim, size in known.dims.items())
    pairs: list[tuple[str, list[nodes.Node | str]]] = [
        ("Open it", [nodes.literal("", f'castalia.open_dataset("{name}")')]),
        ("Source", source),
        ("Citation", [known.citation]),
        ("Licence", [known.licence]),
        ("Version", [known.version]),
        ("Dimensions", [sizes]),
        *(("Time", [told]) for told in _times(described)),
        ("Live at", _live(described)),
        ("Sample", _sample(described)),
        ("Used in", joined(users) or ["no lesson yet"]),
    ]
    shown: list[nodes.Node] = [paragraph(*marked(known.description)), facts(pairs)]
    if known.coordinates:
        shown.append(_coordinates(described))
    return [*shown, _variables(described)]


def _coordinates(described: Dataset) -> nodes.container:
    """The coordinates that a dataset promises, one a row."""
    rows: list[list[list[nodes.Node | str]]] = []
    for key, promise in described.facts.coordinates.items():
        low, high = (promise.first, promise.last)
        if promise.range:
            low, high = promise.range
        ends = [_minus(end) for end in (low, high)]
        kinds = (promise.order, promise.convention, promise.calendar)
        rows.append(
            [
                [nodes.literal("", key)],
                [promise.units or "–"],
                [", ".join((key,) if promise.dims is None else promise.dims) or "–"],
                [ends[0]],
                [ends[1]],
                [", ".join(_minus(kind) for kind in kinds if kind) or "–"],
            ]
        )
    heads = ["Coordinate", "Units", "Dimensions", "From", "To", "Order, convention, calendar"]
    return table(heads, rows, f"Coordinates of {described.name}")


def _variables(described: Dataset) -> nodes.container:
    """The variables that a dataset promises, one a row."""
    rows: list[list[list[nodes.Node | str]]] = [
        [
            [nodes.literal("", key)],
            [promise.long_name],
            [promise.units or "–"],
            [", ".join(promise.dims)],
            [promise.dtype],
            [" to ".join(map(_minus, promise.range)) if promise.range else "–"],
            [f"up to {promise.missing:.0%}" if promise.missing else "none"],
        ]
        for key, promise in described.facts.variables.items()
    ]
    heads = ["Variable", "What it is", "Units", "Dimensions", "Type", "Range", "Missing"]
    return table(heads, rows, f"Variables of {described.name}")


def _minus(value: object) -> str:
    """A number, time or convention as it is printed, with a true minus; a dash for none."""
    text = "–" if value is None else str(value)
    return text.replace("-", "−", 1).replace(" -", " −") if text.startswith("-") else text


def _times(described: Dataset) -> Iterator[str]:
    """What each coordinate of time covers, in words."""
    for promise in described.facts.coordinates.values():
        if promise.calendar:
            begins = f"from {promise.first} " if promise.first else ""
            ends = f"to {promise.last} " if promise.last else ""
            newest = promise.newest_within_days
            grows = f", the newest at most {newest:g} days old" if newest else ""
            yield f"{begins}{ends}in the {promise.calendar} calendar{grows}"


HOW = {
    "zarr": "Zarr",
    "netcdf": "netCDF",
    "opendap": "OPeNDAP",
    "text": "text",
    "stac": "STAC search",
    "intake-esm": "intake-esm catalogue",
}


def _live(described: Dataset) -> list[nodes.Node | str]:
    """Its live places in order of preference, each with how it is read."""
    if not described.facts.live:
        return ["nowhere; its sample is the dataset"]
    shown: list[nodes.Node | str] = []
    for number, location in enumerate(described.facts.live):
        shown += [", else " if number else "", nodes.literal("", location.url)]
        shown.append(f" ({HOW[location.kind]})")
    return shown


def _sample(described: Dataset) -> list[nodes.Node | str]:
    """What the offline sample is and how it comes."""
    sample = described.facts.sample
    if sample.recipe:
        origin = f"It is made on first use by the recipe `{sample.recipe}`."
    elif sample.package:
        origin = f"It comes with the Python package {sample.package}."
    else:
        origin = f"It comes with the book: {sample.provenance}."
    return marked(f"{sample.kind.capitalize()} data. {sample.note} {origin}")


def rules(view: View) -> list[nodes.Node]:
    """Every rule that lessons and pages are held to, with how to mend what breaks it."""
    from castalia.rules import every  # only this page needs them

    made = nodes.definition_list(classes=["rules"])
    for rule in every():
        name = f"{rule.code} ({rule.severity})" if rule.severity != "error" else rule.code
        definition = nodes.definition("", paragraph(*marked(rule.promise)))
        if rule.details:
            definition += [paragraph(*marked(x)) for x in rule.details.split("\n\n")]
        if rule.hint:
            definition += paragraph(*marked(f"To mend it: {rule.hint}."))
        term = nodes.term("", name, ids=[f"rule-{rule.code.lower()}"])
        made += nodes.definition_list_item("", term, definition)
    return [made]
