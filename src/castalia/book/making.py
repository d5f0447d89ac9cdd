"""Small makers of docutils nodes, and the view of the book from which one page is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from docutils import nodes

from castalia import quizzing
from castalia.model import Book, Lesson, Record, Verdict
from castalia.proofs import Proved
from castalia.reading_exercises import Shelf

LEVELS = {1: "first steps", 2: "working", 3: "research"}


@dataclass(frozen=True)
class View:
    """What is known while one page is written."""

    book: Book
    records: Mapping[str, Record | None]  # by slug
    docname: str
    address: Callable[[str], str]  # docname to the address that this page links to
    question: Callable[[str, str], nodes.Element | None] = lambda docname, name: None
    shelf: Shelf = field(default_factory=lambda: Shelf({}, (), {}))
    proofs: Mapping[str, Proved] = field(default_factory=dict)  # by exercise

    def lesson(self) -> Lesson:
        """The lesson that this page is."""
        return next(x for x in self.book.lessons.values() if x.docname == self.docname)

    def recalled(self) -> list[tuple[Lesson, nodes.Element]]:
        """Questions of earlier lessons that this one asks again, each with its lesson."""
        drawn = quizzing.recalled(self.book, self.lesson())
        found = ((x, self.question(x.docname, asked.name)) for x, asked in drawn)
        return [(lesson, node) for lesson, node in found if node is not None]

    def page(self, derived: str) -> str | None:
        """The docname of the page that shows some computed content, if the book has one."""
        pages = self.book.pages.values()
        return next((page.docname for page in pages if page.derived == derived), None)

    def to_lesson(self, lesson: Lesson) -> nodes.Node:
        """A link to a lesson."""
        return link(lesson.title, self.address(lesson.docname))

    def to_dataset(self, name: str) -> nodes.Node:
        """A link to a dataset's entry; its name alone when the book has no page of datasets."""
        page = self.page("datasets")
        if page is None or name not in self.book.datasets:
            return nodes.literal("", name)
        return link(self.book.datasets[name].facts.title, f"{self.address(page)}#dataset-{name}")


def link(text: str, address: str, internal: bool = True) -> nodes.reference:
    """A link inside the book or to another site."""
    return nodes.reference("", text, refuri=address, internal=internal)


def doi_link(doi: str) -> nodes.reference:
    """A link to what a DOI names."""
    return link(f"doi:{doi}", f"https://doi.org/{quote(doi, safe='/():;')}", internal=False)


def paragraph(*parts: nodes.Node | str, classes: Iterable[str] = ()) -> nodes.paragraph:
    """A paragraph of texts and inline nodes."""
    made = nodes.paragraph(classes=list(classes))
    made += [nodes.Text(part) if isinstance(part, str) else part for part in parts]
    return made


_MARKS = re.compile(
    r"(?P<fence>```\w+)|(?P<role>\{[\w-]+\}`[^`]+`)|`(?P<code>[^`]*)`|\*(?P<stress>\w[^*]*)(?<=\w)\*"
)


def marked(text: str) -> list[nodes.Node | str]:
    """Words with code between backticks, and words stressed between stars, as inline parts.

    What shows an author how to write a fence or a role is code as it stands.
    """
    text, parts, at = " ".join(text.split()), [], 0
    for found in _MARKS.finditer(text):
        parts += [text[at : found.start()], _inline(found)]
        at = found.end()
    return [one for one in (*parts, text[at:]) if one]


def _inline(found: re.Match[str]) -> nodes.Node | str:
    kind = found.lastgroup or ""
    if kind == "code" and not found["code"]:
        return ""
    made = nodes.emphasis if kind == "stress" else nodes.literal
    return made(found[0], found[kind])


def joined(parts: Iterable[nodes.Node | str]) -> list[nodes.Node | str]:
    """Inline parts with commas between them."""
    spread: list[nodes.Node | str] = []
    for part in parts:
        spread += [", ", part] if spread else [part]
    return spread


def listing(
    items: Iterable[Iterable[nodes.Node]], classes: Iterable[str] = (), ordered: bool = False
) -> nodes.Element:
    """A list, of bullets or numbered."""
    made: nodes.Element = nodes.enumerated_list(enumtype="arabic", prefix="", suffix=".")
    made = made if ordered else nodes.bullet_list(bullet="-")
    made["classes"] += classes
    made += [nodes.list_item("", *item) for item in items]
    return made


def facts(
    pairs: Iterable[tuple[str, list[nodes.Node | str]]], classes: Iterable[str] = ("facts",)
) -> nodes.definition_list:
    """Names and what stands for them, as a description list."""
    made = nodes.definition_list(classes=list(classes))
    for name, parts in pairs:
        definition = nodes.definition("", paragraph(*parts))
        made += nodes.definition_list_item("", nodes.term("", name), definition)
    return made


def table(
    heads: list[str], rows: Iterable[list[list[nodes.Node | str]]], title: str
) -> nodes.container:
    """A table with a caption, in a box that scrolls by itself when the window is narrow."""
    made = nodes.table(classes=["computed", "colwidths-auto"], ids=[nodes.make_id(title)])
    made += nodes.title("", title)
    group = nodes.tgroup(cols=len(heads))
    made += group
    group += [nodes.colspec(colwidth=24) for _ in heads]  # letters, where a page is plain text
    head = nodes.row("", *[nodes.entry("", paragraph(name)) for name in heads])
    group += nodes.thead("", head)
    body = nodes.tbody()
    body += [nodes.row("", *[nodes.entry("", paragraph(*x)) for x in row]) for row in rows]
    group += body
    return nodes.container("", made, classes=["scrolls"])


def minutes(number: int) -> str:
    """A duration in words."""
    hours, rest = divmod(number, 60)
    if not hours:
        return f"{number} minutes"
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def verified(record: Record | None) -> str:
    """In a few words, whether a lesson's last run was good."""
    if record is None:
        return "not verified yet"
    if record.verdict is Verdict.PASSED:
        return f"verified {record.when:%Y-%m-%d}"
    return f"not verified: {record.verdict}"


def counted(number: int) -> str:
    """How many exercises, in words."""
    return f"{number} exercise" + ("s" if number != 1 else "")


def about(view: View, lesson: Lesson) -> str:
    """Level, minutes, exercises and verification of a lesson in one line."""
    options, exercises = lesson.options, view.shelf.of(lesson.slug)
    told = [f"level {options.level}, {LEVELS[options.level]}", minutes(options.minutes.total)]
    told += [counted(len(exercises))] if exercises else []
    return " · ".join([*told, verified(view.records.get(lesson.slug))])
