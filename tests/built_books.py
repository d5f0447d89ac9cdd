"""A small book with every kind of page, and a builder that runs `jupyter-book build` alone."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from small_books import BOOK, SEEN, code, make_book, write_exercise, write_lesson

from castalia import myst
from castalia.model import DataUsed, Record, Verdict

JUPYTER_BOOK = Path(sys.executable).with_name("jupyter-book")
SETTINGS = BOOK.replace(
    "config: {", "config: {language: en, redirects: {lessons: reference/path.html}, "
).replace("parse:", "html: {use_multitoc_numbering: false}\nparse:")
FIRST = (
    """\
A mean is a sum divided by a count: $\\bar{T} = \\frac{1}{N}\\sum_i T_i$.

$$
a < b
$$ (eq-order)

Equation {eq}`eq-order` orders, and a {term}`chunk` is a piece.

"""
    + code("""
import matplotlib.pyplot as plt
total = sum([1, 2, 3])
""")
    + """\
The total is {eval}`f"{total:.1f}"` K.

```{exercise} two-and-more
```

```{code-cell} ipython3
---
mystnb:
  image:
    alt: A line that rises from 1 to 2.
---
fig, ax = plt.subplots()
ax.plot([1, 2]);
```
"""
)
PAGES = {
    "reference/path": "---\ntitle: Path\noptions: {derived: learning-path}\n---\n\n# Path\n",
    "reference/data": "---\ntitle: Data\noptions: {derived: datasets}\n---\n\n# Data\n",
    "reference/status": "---\noptions: {derived: status}\n---\n\n# Status\n",
    "reference/glossary": (
        "# Glossary\n\n```{glossary}\nchunk\n  A piece of an array <stored> alone.\n```\n"
    ),
}
WHEN = datetime(2026, 1, 5, 3, 0, tzinfo=UTC)


def record(slug: str, **changes: object) -> Record:
    """A good run of a lesson, with changes."""
    usual = {
        "lesson": slug,
        "verdict": Verdict.PASSED,
        "when": WHEN,
        "seconds": 3.21,
        "peak_memory_bytes": 150 * 2**20,
        "python": "3.11.7",
        "packages": {"xarray": "2026.9.0", "dask": "2026.8.1"},
        "data": (DataUsed(dataset="winds", store="sample", kind="real", fingerprint=SEEN),),
        "cells": 3,
        "keys": {},
    }
    return Record.model_validate({**usual, **changes})


def write_record(root: Path, made: Record) -> None:
    """Leave a record where the runner leaves it."""
    folder = root / "_build" / "runs"
    folder.mkdir(parents=True, exist_ok=True)
    (lesson,) = root.glob(f"lessons/*/{made.lesson}.md")
    key = myst.code_key(myst.notebook(lesson.read_text(encoding="utf-8"), lesson))
    made = made.model_copy(update={"keys": {"code": key, **made.keys}})
    (folder / f"{made.lesson}.json").write_text(made.model_dump_json())


@dataclass
class Built:
    """A book on disk and what its last build said."""

    root: Path
    said: str = ""
    code: int = 0

    def build(self, *options: str) -> Built:
        """Build as `jupyter-book build` alone does, warnings being errors."""
        command = [str(JUPYTER_BOOK), "build", ".", "--config", "book.yml"]
        command += ["--toc", "_toc.yml", "-W", "--keep-going", *options]
        done = subprocess.run(
            command, cwd=self.root, capture_output=True, text=True, timeout=300, check=False
        )
        self.said, self.code = (
            re.sub(r"\x1b\[[0-9;]*m", "", done.stdout + done.stderr),
            done.returncode,
        )
        return self

    @property
    def html(self) -> Path:
        """Where the pages are."""
        return self.root / "_build" / "html"

    def page(self, docname: str) -> BeautifulSoup:
        """One page, parsed."""
        return BeautifulSoup((self.html / f"{docname}.html").read_text(), "html.parser")

    def article(self, docname: str) -> Tag:
        """The part of a page that its author and the book wrote."""
        found = self.page(docname).select_one("article.bd-article")
        assert found is not None
        return found

    def text(self, docname: str) -> str:
        """The article's text on one line."""
        return " ".join(self.article(docname).get_text(" ").split())


def make(root: Path) -> Built:
    """Write the book: two lessons, one of which needs the other, an exercise, a dataset, pages."""
    write_lesson(root, "first", FIRST, datasets=("winds",))
    second = code("import json\njson.loads('on purpose')", "raises-exception")
    write_lesson(root, "second-lesson", second, needs=("first",))
    write_exercise(root, "two-and-more", "first")
    make_book(root, {"first": "", "second-lesson": ""}, SETTINGS)
    source = Path(__file__).resolve().parent.parent / "datasets" / "wind-climatology.yml"
    (root / "datasets" / "winds.yml").write_text(source.read_text())
    start = '---\ntitle: Small\ndescription: A "small" book.\noptions: {derived: landing}\n---\n\n'
    (root / "index.md").write_text(f"{start}# Small book\n\nWelcome.\n")
    toc = "  - caption: Reference\n    chapters:\n"
    for docname, text in PAGES.items():
        path = root / f"{docname}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
        toc += f"      - file: {docname}\n"
    with (root / "_toc.yml").open("a") as file:
        file.write(toc)
    return Built(root)
