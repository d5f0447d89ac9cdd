"""All lessons as a graph of prerequisites, drawn as SVG, and the same as a list with filters."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Mapping
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from docutils import nodes

from castalia.book.making import LEVELS, View, about, facts, joined, listing, paragraph
from castalia.model import Book, Lesson

WIDTH, HEIGHT, GAP_X, GAP_Y = 200, 62, 20, 44  # in pixels, of a box and between boxes
TIMES = (25, 30, 40)


def depths(lessons: Mapping[str, Lesson]) -> dict[str, int]:
    """How many lessons, one after the other, each lesson stands on; needs come earlier."""
    found: dict[str, int] = {}
    for slug, lesson in lessons.items():
        found[slug] = max((found[x] + 1 for x in lesson.options.needs if x in found), default=0)
    return found


def edges(lessons: Mapping[str, Lesson]) -> list[tuple[str, str]]:
    """Pairs (needed, needing), without those that follow from others."""
    before: dict[str, set[str]] = {}
    for slug, lesson in lessons.items():
        needs = [x for x in lesson.options.needs if x in before]
        before[slug] = set(needs).union(*(before[x] for x in needs))
    return [
        (need, slug)
        for slug, lesson in lessons.items()
        for need in lesson.options.needs
        if need in before
        and not any(need in before.get(x, ()) for x in lesson.options.needs if x != need)
    ]


def positions(lessons: Mapping[str, Lesson]) -> dict[str, tuple[int, int]]:
    """The upper left corner of each lesson's box: what builds on others stands below them."""
    rows: dict[int, list[str]] = defaultdict(list)
    for slug, depth in depths(lessons).items():
        rows[depth].append(slug)
    return {
        slug: (4 + column * (WIDTH + GAP_X), 4 + depth * (HEIGHT + GAP_Y))
        for depth, row in rows.items()
        for column, slug in enumerate(row)
    }


def drawing(view: View) -> str:
    """The graph as SVG whose boxes are links."""
    book = view.book
    at = positions(book.lessons)
    right = max(x for x, _ in at.values()) + WIDTH + 4
    bottom = max(y for _, y in at.values()) + HEIGHT + 4
    svg = Element("svg", {"viewBox": f"0 0 {right} {bottom}", "width": str(right)})
    svg.attrib |= {"height": str(bottom), "role": "group", "class": "path-graph"}
    svg.attrib |= {"aria-labelledby": "path-title", "aria-describedby": "path-desc"}
    SubElement(svg, "title", {"id": "path-title"}).text = "Which lesson builds on which"
    describe = SubElement(svg, "desc", {"id": "path-desc"})
    describe.text = (
        f"{len(book.lessons)} lessons as boxes. A line leads from a lesson down to each lesson "
        "that needs it. The list below says the same in words."
    )
    for need, slug in edges(book.lessons):
        (x, y), (to_x, to_y) = at[need], at[slug]
        x, y, to_x, middle = x + WIDTH // 2, y + HEIGHT, to_x + WIDTH // 2, (y + HEIGHT + to_y) // 2
        curve = f"M{x},{y} C{x},{middle} {to_x},{middle} {to_x},{to_y}"
        SubElement(svg, "path", {"class": "edge", "d": curve})
    for slug, (x, y) in at.items():
        _box(svg, view, book.lessons[slug], x, y)
    return ElementTree.tostring(svg, encoding="unicode")


def _box(svg: Element, view: View, lesson: Lesson, x: int, y: int) -> None:
    level = lesson.options.level
    anchor = SubElement(svg, "a", {"href": view.address(lesson.docname), "class": f"level-{level}"})
    size = {"x": str(x), "y": str(y), "width": str(WIDTH), "height": str(HEIGHT), "rx": "8"}
    SubElement(anchor, "rect", size)
    lines = textwrap.wrap(lesson.title, 22, max_lines=2, placeholder=" …")
    words = [*lines, f"level {level} · {lesson.options.minutes.total} min"]
    top = y + (HEIGHT - 18 * len(words)) // 2 + 14
    for number, line in enumerate(words):
        kind = "about" if number == len(words) - 1 else "title"
        place = {"x": str(x + WIDTH // 2), "y": str(top + 18 * number), "class": kind}
        SubElement(anchor, "text", place).text = line


def _choice(form: Element, name: str, label: str, options: list[tuple[str, str]]) -> None:
    holder = SubElement(form, "label")
    holder.text = f"{label} "
    select = SubElement(holder, "select", {"name": name})
    for value, words in [("", "any"), *options]:
        SubElement(select, "option", {"value": value}).text = words


def filters(book: Book) -> str:
    """The form that narrows the list; hidden until the script that makes it work has loaded."""
    form = Element("form", {"class": "path-filters", "hidden": "hidden"})
    form.set("aria-label", "Show only some lessons")
    levels = [(str(number), f"{number}, {words}") for number, words in LEVELS.items()]
    _choice(form, "level", "Level", levels)
    _choice(form, "minutes", "Time", [(str(x), f"at most {x} minutes") for x in TIMES])
    used = {name for lesson in book.lessons.values() for name in lesson.options.datasets}
    titles = [(x, book.datasets[x].facts.title) for x in sorted(used) if x in book.datasets]
    _choice(form, "dataset", "Data", titles)
    SubElement(form, "button", {"type": "reset"}).text = "Show all"
    status = SubElement(form, "p", {"role": "status", "aria-live": "polite"})
    status.text = f"{len(book.lessons)} of {len(book.lessons)} lessons"
    return ElementTree.tostring(form, encoding="unicode", short_empty_elements=False)


def _item(view: View, lesson: Lesson) -> list[nodes.Node]:
    needs = [view.book.lessons[x] for x in lesson.options.needs if x in view.book.lessons]
    needing = list(view.book.needed_by(lesson.slug))
    pairs: list[tuple[str, list[nodes.Node | str]]] = [
        ("Needs first", joined(view.to_lesson(x) for x in needs) or ["nothing"])
    ]
    if needing:
        pairs.append(("Leads to", joined(view.to_lesson(x) for x in needing)))
    if lesson.options.datasets:
        pairs.append(("Data", joined(view.to_dataset(x) for x in lesson.options.datasets)))
    return [
        paragraph(view.to_lesson(lesson), classes=["lesson-link"]),
        paragraph(lesson.front.description),
        paragraph(about(view, lesson), classes=["lesson-about"]),
        facts(pairs),
    ]


def learning_path(view: View) -> list[nodes.Node]:
    """The graph, then the list with its filters; the list says all that the graph shows."""
    lessons = view.book.lessons
    if not lessons:
        return [paragraph("This book has no lessons yet.")]
    box = '<div class="scrolls" role="region" tabindex="0" aria-label="Graph of the lessons">'
    graph = nodes.raw("", f"{box}{drawing(view)}</div>", format="html")
    chooser = nodes.raw("", filters(view.book), format="html")
    items = listing((_item(view, x) for x in lessons.values()), ["lessons", "path"], ordered=True)
    for item, lesson in zip(items.children, lessons.values(), strict=True):
        options = lesson.options
        item["classes"] += [f"level-{options.level}", f"minutes-{options.minutes.total}"]
        item["classes"] += [f"dataset-{name}" for name in options.datasets]
    return [graph, chooser, items]
