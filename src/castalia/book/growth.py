"""How long a book that has nothing to do takes, by its number of lessons: a curve and its numbers.

The numbers come from `benchmarks/growth.json`, which `benchmarks/build_site.py --growth` writes.
"""

from __future__ import annotations

import json
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import Any

from docutils import nodes

from castalia.book import making

KEPT = Path("benchmarks", "growth.json")
NAMES = {
    "run": "castalia run, nothing to do",
    "no change": "castalia build, nothing to do",
    "one word": "castalia build, one word changed",
}
_DASHES = {"run": "", "no change": "2 5", "one word": "9 5"}
_WIDTH, _HEIGHT, _LEFT, _TOP, _RIGHT, _BOTTOM = 720, 320, 56, 16, 230, 48
_STEPS = (0.5, 1, 2, 5, 10, 20, 50, 100)


def growth(root: Path) -> list[nodes.Node]:
    """The figure with its caption, and a table of the same numbers; nothing where none are kept.

    Args:
        root: The book's folder.
    """
    kept = root / KEPT
    if not kept.is_file():
        return []
    found = json.loads(kept.read_text(encoding="utf-8"))
    rows = found["seconds"]
    heads = ["lessons", *(f"{words} (s)" for words in NAMES.values())]
    cells: list[list[list[nodes.Node | str]]] = [
        [[str(row["lessons"])], *([f"{row[name]:.1f}"] for name in NAMES)] for row in rows
    ]
    return [
        making.paragraph(_in_words(rows)),
        nodes.raw("", _figure(rows), format="html"),
        making.table(heads, cells, f"Measured on {found['date']} with {found['machine']}"),
    ]


def _in_words(rows: list[dict[str, Any]]) -> str:
    """What the curve says."""
    first, last = rows[0], rows[-1]
    times = last["lessons"] / first["lessons"]
    grown = "; ".join(
        f"{words}, {last[name] / first[name]:.1f} times as long" for name, words in NAMES.items()
    )
    return (
        f"How the time grows with the book, once every lesson has passed: {times:.0f} times as many "
        f"lessons take, with {grown}. The dots of one line lie on a straight line where time grows "
        "by the same amount for each lesson that is added."
    )


def _figure(rows: list[dict[str, Any]]) -> str:
    """The curve as SVG in the colour of the text, so that it is legible on light and on dark."""
    most = max(row[name] for row in rows for name in NAMES)
    step = next((x for x in _STEPS if most / x <= 6), _STEPS[-1])
    top = step * (int(most / step) + 1)
    parts = [_axes([row["lessons"] for row in rows], top, step)]
    ends = _apart({name: _y(rows[-1][name], top) for name in NAMES})
    for name, words in NAMES.items():
        dots = [(_x(row["lessons"], rows), _y(row[name], top)) for row in rows]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in dots)
        parts.append(
            f'<polyline points="{line}" fill="none" stroke="currentColor" stroke-width="2" '
            f'stroke-dasharray="{_DASHES[name]}"/>'
        )
        parts += [
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="currentColor"/>' for x, y in dots
        ]
        parts.append(_text(dots[-1][0] + 10, ends[name] + 4, words, "start"))
    alt = escape(_alt(rows), quote=True)
    return (
        f'<figure class="growth"><svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-label="{alt}" style="width:100%;max-width:{_WIDTH}px;height:auto" '
        f'font-size="13">{"".join(parts)}</svg></figure>'
    )


def _alt(rows: list[dict[str, Any]]) -> str:
    """What one sees."""
    first, last = rows[0], rows[-1]
    lines = "; ".join(
        f"{words}: from {first[name]:.1f} to {last[name]:.1f} s" for name, words in NAMES.items()
    )
    return f"Three lines over {first['lessons']} to {last['lessons']} lessons. {lines}."


def _axes(sizes: list[int], top: float, step: float) -> str:
    """Both axes with their ticks, and a faint line at each of the upright one."""
    right, bottom = _WIDTH - _RIGHT, _HEIGHT - _BOTTOM
    parts = []
    for number in range(int(top / step) + 1):
        y = _y(number * step, top)
        parts.append(
            f'<line x1="{_LEFT}" x2="{right}" y1="{y:.1f}" y2="{y:.1f}" stroke="currentColor" '
            'stroke-opacity="0.25"/>'
        )
        parts.append(_text(_LEFT - 8, y + 4, f"{number * step:g}", "end"))
    rows = [{"lessons": size} for size in sizes]
    parts += [_text(_x(size, rows), bottom + 18, str(size), "middle") for size in sizes]
    middle = (_LEFT + right) / 2
    parts.append(_text(middle, _HEIGHT - 8, "lessons in the book", "middle"))
    parts.append(
        f'<text transform="translate(14 {(_TOP + bottom) / 2:.0f}) rotate(-90)" '
        'text-anchor="middle" fill="currentColor">seconds</text>'
    )
    return "".join(parts)


def _x(lessons: int, rows: list[dict[str, Any]]) -> float:
    return _LEFT + (_WIDTH - _LEFT - _RIGHT) * lessons / rows[-1]["lessons"]


def _y(seconds: float, top: float) -> float:
    return _HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * seconds / top


def _text(x: float, y: float, words: str, anchor: str) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text {place} fill="currentColor">{escape(words)}</text>'


def _apart(heights: dict[str, float]) -> dict[str, float]:
    """Heights of labels, moved so far apart that none covers another."""
    order = sorted(heights, key=heights.__getitem__)
    placed = dict(heights)
    for above, below in pairwise(order):
        placed[below] = max(placed[below], placed[above] + 18)
    return placed
