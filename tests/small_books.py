"""Small books for tests: a folder with book.yml, _toc.yml and lessons of a few cells."""

from __future__ import annotations

import re
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


EXERCISE = """\
---
title: {title}
options:
  lesson: {lesson}
  kind: {kind}
  outcomes: [compute, plot, explain]
  difficulty: 2
  minutes: 5
  points: 3
  parts:
    double: {{asks: [double], points: 1}}
    more: {{asks: [more], points: 2, needs: [double]}}
  datasets: []
  runs_in: [laptop]
jupytext:
  text_representation: {{extension: .md, format_name: myst, format_version: 0.13}}
kernelspec: {{display_name: Python 3, language: python, name: python3}}
---

# {title}

Two numbers matter here; see [its lesson](../../lessons/small/{lesson}.md).

```{{code-cell}} ipython3
:tags: [given]

given = 21
```

## Double

Compute `double`, two times what is given.

```{{code-cell}} ipython3
:tags: [solution, double]

# what one adds to itself
double = 2 * given{blank}
```

:::{{hint}}
Look at the *first* section.
:::

:::{{hint}}
Multiply.
:::

:::{{hint}}
The number is `2 * given`.
:::

:::{{why}}
Doubling a number is adding it to itself.
:::

## More

```{{code-cell}} ipython3
:tags: [solution, more]

more = 1 + double{blank_too}
```

:::{{hint}}
One more.
:::

:::{{why}}
One more than an even number is odd.
:::

:::{{next}}
Try three times.
:::

:::{{instructor}}
This takes five minutes of patience.
:::
"""
CHECKS = """\
from castalia.checking import Value

CHECKS = {"double": [Value("double", lambda: 42)], "more": [Value("more", lambda: 43)]}
"""
SAYS = "# status: wrong value\n# says: `{}` is a number, and not the right one.\n"


def write_exercise(root: Path, slug: str, lesson: str, kind: str = "guided") -> Path:
    """Write one exercise that breaks no rule and can be proved; its lesson must still place it."""
    folder = root / "exercises" / slug
    (folder / "wrong").mkdir(parents=True)
    blanks = ("  # blank: 2 * given", "  # blank: double") if kind == "faded" else ("", "")
    title = slug.replace("-", " ").capitalize()
    named = {"title": title, "lesson": lesson, "kind": kind}
    text = EXERCISE.format(**named, blank=blanks[0], blank_too=blanks[1])
    (folder / "exercise.md").write_text(text, encoding="utf-8")
    (folder / "checks.py").write_text(CHECKS)
    for name, line in {"double": "double = given", "more": "more = double"}.items():
        (folder / "wrong" / f"{name}.py").write_text(f"# part: {name}\n{SAYS.format(name)}{line}\n")
    return folder / "exercise.md"


def exercises_of(root: Path, lesson: str) -> list[str]:
    """The exercises of a lesson that are written already."""
    named = f"^  lesson: {lesson}$"
    found = sorted(root.glob("exercises/*/exercise.md"))
    return [path.parent.name for path in found if re.search(named, path.read_text(), re.MULTILINE)]


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
    sections = ""
    for slug in lessons:
        sections += f"          - file: lessons/small/{slug}\n"
        if found := exercises_of(root, slug):
            sections += "            sections:\n"
            sections += "".join(f"              - file: exercises/{name}\n" for name in found)
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
## Quiz

```{{quiz}}
{quiz}```

```{{parsons}} in-order
ask: Put these in order.
lines: |
  y = x + 1
  z = y + 1
  a = z + 1
computed: a == 5
why: A name is made before it is used.
```

## Summary

You can do it.

## What's next

Nothing yet.

## Resources

- A book.
"""
QUESTION = """\
how-many-{number}:
  kind: number
  ask: What is x and {number}?
  computed: x + {number}
  tolerance: 0
  why: It is the sum of both.
  otherwise: Add the two numbers.
"""
PREDICTION = """\
```{{predict}} {name}
kind: number
ask: What is x times two?
tolerance: 0
why: It is twice as much.
otherwise: Multiply two by two again.
```

"""


def sound_body(*exercises: str) -> str:
    """What follows the title in a lesson that breaks no rule, once its exercises are written."""
    cells = (
        code("import math\nx = 2.0")
        + "## One idea\n\nTwo times two, for which nobody needs `math`:\n\n"
        + PREDICTION.format(name="twice")
        + PREDICTION.format(name="again")
        + code("x * 2")
        + "It is {eval}`f'{x:.1f}'` today, or {eval}`f'{x * 600:,.0f}'` a year.\n\n"
        + ":::{admonition} Common mistake\n:class: warning\nTo forget it.\n:::\n\n"
        + "".join(f"```{{exercise}} {slug}\n```\n\n" for slug in exercises)
    )
    quiz = "".join(QUESTION.format(number=number) for number in range(1, 6))
    return SECTIONS.format(cells=cells, quiz=quiz)


def three_exercises(root: Path, lesson: str) -> list[str]:
    """Write the exercises that a lesson needs; their slugs."""
    kinds = ("guided", "faded", "free")
    return [write_exercise(root, f"{lesson}-{x}", lesson, x).parent.name for x in kinds]


def sound_book(root: Path) -> Book:
    """A book of one lesson, `one`, and its three exercises, that breaks no rule."""
    write_lesson(root, "one", sound_body(*three_exercises(root, "one")))
    return make_book(root, {"one": ""})
