"""The facts of a figure: what its axes show and say, never its pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class FigureFacts:
    """What one Axes shows and says."""

    title: str
    xlabel: str
    ylabel: str
    lines: tuple[tuple[Any, Any], ...]  # x and y of each line
    fields: tuple[Any, ...]  # the values of each coloured field, flat
    colours: tuple[tuple[str, float, float], ...]  # colour map, its lowest and its highest value
    colour_label: str
    projection: str
    legend: tuple[str, ...]


def describe(shown: Any) -> FigureFacts:
    """The facts of an Axes, or of a Figure's first Axes.

    Raises:
        TypeError: it is neither.
    """
    import numpy as np

    axes = shown.axes[0] if hasattr(shown, "savefig") and shown.axes else shown
    if not hasattr(axes, "get_xlabel"):
        raise TypeError(f"{type(shown).__name__} is no figure")
    fields = [one for one in (*axes.collections, *axes.images) if one.get_array() is not None]
    bars = [one.colorbar for one in fields if getattr(one, "colorbar", None) is not None]
    legend = axes.get_legend()
    projection = getattr(axes, "projection", None)
    return FigureFacts(
        title=axes.get_title(),
        xlabel=axes.get_xlabel(),
        ylabel=axes.get_ylabel(),
        lines=tuple(
            (np.asarray(x), np.asarray(y)) for x, y in (li.get_data() for li in axes.lines)
        ),
        fields=tuple(np.ma.filled(one.get_array().astype(float), np.nan).ravel() for one in fields),
        colours=tuple((one.get_cmap().name, *map(float, one.get_clim())) for one in fields),
        colour_label=next(((bar.ax.get_ylabel() or bar.ax.get_xlabel()) for bar in bars), ""),
        projection=type(projection).__name__ if projection is not None else axes.name,
        legend=tuple(text.get_text() for text in legend.get_texts()) if legend else (),
    )
