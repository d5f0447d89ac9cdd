"""Small books for tests: a folder with book.yml, _toc.yml and lessons of a few cells."""

from __future__ import annotations

import textwrap
from pathlib import Path

from castalia.fingerprint import Fingerprint
from castalia.model import Book
from castalia.reading import read_book

SEEN = Fingerprint(store="sample", version="1", sizes={}, bounds={})
BOOK = """\
title: A small book
only_build_toc_files: true
execute: {execute_notebooks: cache, run_in_temp: true, raise_on_error: true, timeout: 60}
parse: {myst_enable_extensions: [colon_fence, dollarmath, deflist]}
sphinx: {extra_extensions: [castalia.book], config: {nb_merge_streams: true}}
"""

HEADER = """\
---
title: {title}
description: A small lesson that shows {title}.
keywords: [small]
options:
  level: 1
  minutes: {{reading: 5, exercises: 5}}
  needs: {needs}
  outcomes:
    compute: Compute one thing
    plot: Plot another thing
    explain: Explain a third thing
  datasets: {datasets}
  runs_in: [laptop]
jupytext:
  text_representation: {{extension: .md, format_name: myst, format_version: 0.13}}
kernelspec: {{display_name: Python 3, language: python, name: {kernel}}}
---

# {title}

"""


def code(source: str, *tags: str) -> str:
    """A code cell of MyST."""
    options = f":tags: [{', '.join(tags)}]\n\n" if tags else ""
    return f"```{{code-cell}} ipython3\n{options}{textwrap.dedent(source).strip()}\n```\n\n"


def write_lesson(
    root: Path,
    slug: str,
    body: str,
    *,
    needs: tuple[str, ...] = (),
    datasets: tuple[str, ...] = (),
    kernel: str = "python3",
) -> Path:
    """Write one lesson of the part `small`; `body` follows the title."""
    path = root / "lessons" / "small" / f"{slug}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    header = HEADER.format(
        title=slug.replace("-", " ").capitalize(),
        needs=list(needs),
        datasets=list(datasets),
        kernel=kernel,
    )
    path.write_text(header.replace("'", "") + body, encoding="utf-8")
    return path


def make_book(root: Path, lessons: dict[str, str], settings: str = BOOK) -> Book:
    """Write a whole book of one part, `lessons` by slug, and read it."""
    (root / "lessons" / "small").mkdir(parents=True, exist_ok=True)
    (root / "datasets").mkdir(exist_ok=True)
    (root / "book.yml").write_text(settings, encoding="utf-8")
    (root / "index.md").write_text("# A small book\n\nWelcome.\n", encoding="utf-8")
    opening = "---\ntitle: Small\noptions: {derived: part}\n---\n\n# Small\n\nA small part.\n"
    (root / "lessons" / "small" / "index.md").write_text(opening, encoding="utf-8")
    for slug, body in lessons.items():
        if not (root / "lessons" / "small" / f"{slug}.md").exists():
            write_lesson(root, slug, body)
    sections = "".join(f"          - file: lessons/small/{slug}\n" for slug in lessons)
    toc = (
        "format: jb-book\nroot: index\nparts:\n  - caption: Lessons\n    chapters:\n"
        "      - file: lessons/small/index\n"
        + (f"        sections:\n{sections}" if lessons else "")
    )
    (root / "_toc.yml").write_text(toc, encoding="utf-8")
    return read_book(root)


SECTIONS = """\
## Overview

Why one asks.

{cells}
## Summary

You can do it.

## What's next

Nothing yet.

## Resources

- A book.
"""


def sound_body() -> str:
    """What follows the title in a lesson that breaks no rule."""
    cells = (
        code("import math\nx = 2.0")
        + "## One idea\n\nTwo times two:\n\n"
        + code("x * 2")
        + "It is {eval}`f'{x:.1f}'` today, or {eval}`f'{x * 600:,.0f}'` a year.\n\n"
        + ":::{admonition} Common mistake\n:class: warning\nTo forget it.\n:::\n\n"
        + ":::{admonition} Predict\n:class: predict\nWhat?\n:::\n\n"
        + ":::{admonition} Try it\n:class: tip\nCompute x.\n:::\n\n"
        + code("x", "hide-cell", "answer")
    )
    return SECTIONS.format(cells=cells)
