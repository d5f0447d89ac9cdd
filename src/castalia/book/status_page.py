"""The page of status and the badge: every lesson and dataset, since when, and when last on live data.

Both are made whenever the site is built. When a run finds something new and no site can be built,
they are made anew inside the last good site, so that readers see it all the same.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable
from datetime import datetime
from html import escape
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

from castalia import health, reading
from castalia.book.making import View
from castalia.health import Health, Seen, Status
from castalia.model import Book, Record

BEGIN, END = "<!-- health -->", "<!-- /health -->"
_GOOD, _BAD = "#1b6e3c", "#b3261e"  # white on either has a contrast of more than 6


def setup(app: Sphinx) -> None:
    """Put badge and status beside the pages when they are written."""
    app.connect("build-finished", write_beside)


def status(view: View) -> list[nodes.Node]:
    """The last run of every lesson, and every dataset as it was seen last."""
    return [nodes.raw("", block(view), format="html")]


def write_beside(app: Sphinx, error: Exception | None) -> None:
    """Put badge and status into the site that was just built."""
    if error is None and app.builder.format == "html":
        root = Path(app.srcdir)
        _put_beside(root, reading.read_book(root), Path(app.outdir))


def refresh(root: Path) -> None:
    """Show what is known now in the last good site: its badge, its status, its page of status.

    Every other page stays as it is. Without a site nothing is done.
    """
    site = root / "_build" / "html"
    if not (site / "index.html").is_file():
        return
    book = reading.read_book(root)
    _put_beside(root, book, site)
    for page in book.pages.values():
        path = site / f"{page.docname}.html"
        if page.derived == "status" and path.is_file():
            view = View(book, _records(root, book), page.docname, _addresses(site, page.docname))
            before, _, rest = path.read_text(encoding="utf-8").partition(BEGIN)
            _, _, after = rest.partition(END)
            _write(path, before + block(view) + after)


def _put_beside(root: Path, book: Book, site: Path) -> None:
    known = _known(root, book, _records(root, book))
    _write(site / "status.json", known.model_dump_json(indent=1) + "\n")
    _write(site / "badge.svg", badge(*_counts(known, book)))


def _write(path: Path, text: str) -> None:
    """Write a file of a site that somebody may be reading."""
    new = path.with_name(f"{path.name}.new")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def _records(root: Path, book: Book) -> dict[str, Record | None]:
    return {slug: reading.read_record(root, slug) for slug in book.lessons}


def _addresses(site: Path, docname: str) -> Callable[[str], str]:
    """Addresses of pages relative to one; empty for a page that this site does not have."""

    def address(target: str) -> str:
        if not (site / f"{target}.html").is_file():
            return ""
        return posixpath.relpath(f"{target}.html", posixpath.dirname(docname))

    return address


def _known(root: Path, book: Book, records: dict[str, Record | None]) -> Status:
    """What is known of the lessons and datasets that the book still has."""
    found = health.joined(health.read_status(root), filter(None, records.values()))
    return Status(
        lessons={name: seen for name, seen in found.lessons.items() if name in book.lessons},
        datasets={name: seen for name, seen in found.datasets.items() if name in book.datasets},
    )


def _counts(known: Status, book: Book) -> tuple[tuple[int, int], tuple[int, int]]:
    """How many lessons of how many are well, and how many datasets of those that were seen."""
    lessons = sum(seen.all_good for seen in known.lessons.values())
    datasets = sum(seen.all_good for seen in known.datasets.values())
    return (lessons, len(book.lessons)), (datasets, len(known.datasets))


def badge(lessons: tuple[int, int], datasets: tuple[int, int]) -> str:
    """An SVG that says how many are well; it brings its own ground, so that any page can show it."""
    fields = [("lessons", lessons), *([("datasets", datasets)] if datasets[1] else [])]
    drawn, left = [], 0
    for name, (good, of) in fields:
        for words, fill in ((name, "#2f3b40"), (f"{good} of {of}", _GOOD if good == of else _BAD)):
            width = 12 + round(6.2 * len(words))
            drawn.append(
                f'<rect x="{left}" width="{width}" height="20" fill="{fill}"/>'
                f'<text x="{left + width / 2:g}" y="14" textLength="{width - 12}">{words}</text>'
            )
            left += width
    told = ", ".join(f"{name}: {good} of {of} are well" for name, (good, of) in fields)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left}" height="20" role="img" '
        f'aria-label="{told}"><title>{told}</title>'
        f'<clipPath id="r"><rect width="{left}" height="20" rx="3"/></clipPath>'
        '<g clip-path="url(#r)" fill="#fff" text-anchor="middle" '
        'font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">'
        f"{''.join(drawn)}</g></svg>\n"
    )


def block(view: View) -> str:
    """The part of the page that a refresh replaces, in HTML."""
    root, book = view.book.root, view.book
    known = _known(root, book, dict(view.records))
    passed = sum(
        seen.is_good for name, seen in known.lessons.items() if view.records.get(name) is not None
    )
    lead = f"{passed} of {len(book.lessons)} lessons passed when they last ran."
    if known.datasets:
        kept = sum(seen.is_good for seen in known.datasets.values())
        lead += f" {kept} of {len(known.datasets)} datasets kept their contracts when last seen."
    up = posixpath.relpath(".", posixpath.dirname(view.docname) or ".")
    parts = [
        f"<p>{escape(lead)}</p>",
        f'<p><img src="{up}/badge.svg" alt="{escape(lead)}"> '
        f'<a href="{up}/status.json">status.json</a> says the same to programs.</p>',
        _table("The last run of every lesson", _LESSONS, _lesson_rows(view, known)),
    ]
    if book.datasets:
        rows = _dataset_rows(view, known)
        parts.append(_table("Every dataset as it was seen last", _DATASETS, rows))
    return "\n".join([BEGIN, *parts, END])


_LESSONS = (
    "Lesson",
    "Verdict",
    "Since (UTC)",
    "When (UTC)",
    "On live data",
    "Seconds",
    "Memory (MiB)",
    "Data",
    "Versions",
)
_DATASETS = ("Dataset", "State", "Since (UTC)", "When (UTC)", "Store", "Last good", "On live data")


def _lesson_rows(view: View, known: Status) -> Iterable[list[str]]:
    for slug, lesson in view.book.lessons.items():
        name = _link(lesson.title, view.address(lesson.docname))
        record, seen = view.records.get(slug), known.lessons.get(slug)
        if record is None or seen is None:
            yield [name, "not run yet", "–", "–", _live(seen), *("–" for _ in range(4))]
            continue
        stores = sorted({f"{used.store} ({used.kind})" for used in record.data})
        versions = [f"{key} {version}" for key, version in sorted(record.packages.items())]
        yield [
            name,
            _state(seen),
            _time(seen.since),
            _time(seen.when),
            _live(seen),
            f"{record.seconds:.1f}",
            f"{record.peak_memory_bytes / 2**20:.0f}",
            escape(", ".join(stores) or "no data"),
            escape(", ".join([f"python {record.python}", *versions])),
        ]


def _dataset_rows(view: View, known: Status) -> Iterable[list[str]]:
    page = view.page("datasets")
    there = view.address(page) if page else ""
    for name, dataset in view.book.datasets.items():
        link = _link(dataset.facts.title, f"{there}#dataset-{name}" if there else "")
        seen = known.datasets.get(name)
        if seen is None:
            yield [link, "not looked at yet", *("–" for _ in range(5))]
            continue
        yield [
            link,
            _state(seen),
            _time(seen.since),
            _time(seen.when),
            escape(seen.store),
            _time(seen.good),
            _live(seen) if dataset.facts.live else "it has no live place",
        ]


def _state(seen: Seen) -> str:
    """A verdict or state with its evidence."""
    return escape(seen.state) + _list(() if seen.is_good else seen.evidence)


def _live(seen: Health | None) -> str:
    """What is known of live data alone."""
    live = seen.live if seen else None
    if live is None:
        return "not tried yet"
    if live.is_good:
        return f"good, {_time(live.when)}"
    told = f"{live.state} since {_time(live.since)}, last good {_time(live.good, 'never')}"
    # where the last look was at live data, the state says why already
    same = seen is not None and seen.when == live.when
    return escape(told) + _list(() if same else live.evidence)


def _time(when: datetime | None, never: str = "never") -> str:
    return f"{when:%Y-%m-%d %H:%M}" if when else never


def _list(sentences: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(sentence)}</li>" for sentence in sentences)
    return f"<ul>{items}</ul>" if items else ""


def _link(text: str, address: str) -> str:
    words = escape(text)
    return (
        f'<a class="reference internal" href="{escape(address)}">{words}</a>' if address else words
    )


def _table(title: str, heads: Iterable[str], rows: Iterable[list[str]]) -> str:
    """A table with a caption, in a box that scrolls by itself when the window is narrow."""
    name = nodes.make_id(title)
    head = "".join(f'<th class="head" scope="col">{escape(text)}</th>' for text in heads)
    body = "\n".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return (
        '<div class="scrolls docutils container"><div class="pst-scrollable-table-container">'
        f'<table class="computed table" id="{name}"><caption><span class="caption-text">'
        f"{escape(title)}</span></caption>\n<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{body}\n</tbody></table></div></div>"
    )
