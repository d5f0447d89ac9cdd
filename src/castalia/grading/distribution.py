"""How a class did on each part of an exercise, as a figure and in a sentence that says the same."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

from castalia.checking.findings import Status
from castalia.grading.wording import one_line

Rows = Sequence[tuple[str, Sequence[tuple[str, int]]]]  # part, then counts by group

# What is said, which statuses it covers, its colour and its pattern, so that no one needs the colour.
GROUPS: tuple[tuple[str, tuple[Status, ...], str, str], ...] = (
    ("passed", (Status.PASSED,), "#1b7837", ""),
    ("a misconception", (Status.MISCONCEPTION,), "#f1a340", "//"),
    ("other values or form", (Status.WRONG_VALUE, Status.WRONG_FORM), "#fee0b6", ".."),
    ("an error, or missing", (Status.RAISED, Status.MISSING), "#998ec3", "xx"),
    ("not begun or not run", (Status.UNATTEMPTED, Status.NOT_RUN), "#d9d9d9", ""),
    ("a broken check", (Status.BROKEN,), "#5e3c99", "++"),
    ("waiting for a person", (Status.WAITING,), "#f7f7f7", "oo"),
)


def described(exercise: str, rows: Rows) -> str:
    """What the figure shows, in words."""
    total = max((sum(count for _, count in counts) for _, counts in rows), default=0)
    told = []
    for part, counts in rows:
        seen = ", ".join(f"{count} {group}" for group, count in counts if count)
        told.append(f"{one_line(part)}: {seen or 'nobody'}")
    head = f"Bars of how {total} submission{'s' * (total != 1)} of {one_line(exercise)} stand"
    return f"{head}, part by part. {'; '.join(told)}."


def drawn(exercise: str, rows: Rows) -> bytes:
    """The figure as SVG, the same bytes each time: a bar for each part, a stretch for each group."""
    import matplotlib as mpl
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator

    with mpl.rc_context(
        {"svg.hashsalt": "castalia", "svg.fonttype": "path", "hatch.linewidth": 0.6}
    ):
        figure = Figure(figsize=(8, 1.4 + 0.45 * max(len(rows), 1)), layout="constrained")
        FigureCanvasSVG(figure)
        axes = figure.subplots()
        some = _stacked(axes, [dict(counts) for _, counts in rows])
        names = [one_line(part, 40).replace("$", r"\$") for part, _ in rows]
        axes.set_yticks(range(len(rows)), names)
        axes.invert_yaxis()
        axes.set_xlabel("submissions")
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.set_title(one_line(exercise, 80).replace("$", r"\$"))
        axes.spines[["top", "right"]].set_visible(False)
        if some:
            figure.legend(loc="outside lower center", ncols=3, frameon=False)
        kept = io.BytesIO()
        figure.savefig(kept, format="svg", metadata={"Date": None, "Creator": None})
    return kept.getvalue()


def _stacked(axes: Any, rows: Sequence[Mapping[str, int]]) -> bool:
    """Put a stretch for each group into each bar; whether there is any."""
    left = [0] * len(rows)
    for group, _, colour, hatch in GROUPS:
        widths = [one.get(group, 0) for one in rows]
        if not any(widths):
            continue
        look = {"color": colour, "hatch": hatch, "edgecolor": "#333333", "linewidth": 0.5}
        bars = axes.barh(range(len(rows)), widths, left=left, label=group, **look)
        numbers = axes.bar_label(
            bars, labels=[str(one) if one else "" for one in widths], label_type="center"
        )
        for number in numbers:
            number.set_bbox({"facecolor": "white", "edgecolor": "none", "pad": 1, "alpha": 0.85})
        left = [before + one for before, one in zip(left, widths, strict=True)]
    return any(left)
