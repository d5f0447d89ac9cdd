"""The facts of a figure: what its axes show and say, never its pixels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from castalia.checking.comparing import a
from castalia.checking.maps import (
    MapFacts,
    Reach,
    describe_map,
    in_degrees,
    parameters,
    reach_of,
    system_of,
)

_SMOOTH = 0.5  # lightness, of 100, by which a colour may turn back


@dataclass(frozen=True)
class Scale:
    """How colours stand for values."""

    colour_map: str
    kind: str  # sequential, diverging, or other, as a rainbow is
    low: float
    high: float
    middle: float  # the value that has the colour in the middle
    colours: tuple[tuple[float, ...], ...]  # red, green, blue, from low to high


@dataclass(frozen=True)
class Field:
    """One coloured field; of filled contours only the smallest and the largest value are known."""

    values: Any  # flat
    contoured: bool
    scale: Scale
    lies: Reach | None = None  # where it is drawn, on a map
    lon: Any = None  # of each value, in degrees, on a map; flat
    lat: Any = None
    meridian: float = 0.0  # from which its longitudes are said to count


@dataclass(frozen=True)
class FigureFacts:
    """What one Axes shows and says."""

    title: str  # of the axes, and of the whole figure
    xlabel: str
    ylabel: str
    lines: tuple[tuple[Any, Any], ...]  # x and y of each line
    fields: tuple[Field, ...]
    colour_label: str
    projection: str
    legend: tuple[str, ...]
    gap_colour: tuple[float, ...] = ()  # red, green, blue of what has no data
    map: MapFacts | None = None


def describe(shown: Any) -> FigureFacts:
    """The facts of an Axes, or of a Figure's first Axes.

    Raises:
        TypeError: it is neither.
    """
    import numpy as np

    axes = shown.axes[0] if hasattr(shown, "savefig") and shown.axes else shown
    if not hasattr(axes, "get_xlabel"):
        raise TypeError(f"is {a(shown)}{' that has no axes yet' * hasattr(shown, 'savefig')}")
    coloured = [one for one in (*axes.collections, *axes.images) if one.get_array() is not None]
    mends = [getattr(one, "_wrapped_collection_fix", None) for one in coloured]
    coloured = [one for one in coloured if not any(one is mend for mend in mends)]
    bars = [one.colorbar for one in coloured if getattr(one, "colorbar", None) is not None]
    legend = axes.get_legend()
    projection = getattr(axes, "projection", None)
    known = describe_map(axes)
    return FigureFacts(
        title=_title(axes),
        xlabel=axes.get_xlabel(),
        ylabel=axes.get_ylabel(),
        lines=tuple(
            (np.asarray(x), np.asarray(y)) for x, y in (li.get_data() for li in axes.lines)
        ),
        fields=tuple(_field(one, axes) for one in coloured),
        colour_label=next(((bar.ax.get_ylabel() or bar.ax.get_xlabel()) for bar in bars), ""),
        projection=type(projection).__name__ if projection is not None else axes.name,
        legend=tuple(text.get_text() for text in legend.get_texts()) if legend else (),
        gap_colour=_gap_colour(axes, coloured, known),
        map=known,
    )


def pictured(draw: Callable[[Any], None], size: tuple[float, float] = (5.0, 3.0)) -> bytes:
    """A small PNG of what `draw` puts on a Figure; a notebook does not show it by itself."""
    import io

    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=size)  # laying it out takes longer than drawing it
    FigureCanvasAgg(figure)
    draw(figure)
    kept = io.BytesIO()
    figure.savefig(kept, format="png", dpi=60)
    return kept.getvalue()


def _title(axes: Any) -> str:
    """What stands above the axes, and above the figure that they are part of."""
    above = [axes.get_title(loc) for loc in ("center", "left", "right")]
    return " ".join(filter(None, (*above, axes.figure.get_suptitle())))


def _field(artist: Any, axes: Any) -> Field:
    import numpy as np

    scale = _scale(artist)
    contoured = hasattr(artist, "levels") and hasattr(artist, "zmin")
    if contoured:
        values = np.array([artist.zmin, artist.zmax], dtype=float)
    else:
        values = np.ma.filled(artist.get_array().astype(float), np.nan).ravel()
    system = system_of(artist, axes) if getattr(axes, "projection", None) is not None else None
    points = _points(artist) if system is not None else None
    if points is None or not len(points):
        return Field(values, contoured, scale)
    (x0, y0), (x1, y1) = points.min(axis=0), points.max(axis=0)
    lies = reach_of(system, (x0, x1), (y0, y1))
    lon = lat = None
    mids = _mids(artist)
    if mids is not None and len(mids) == len(values):
        lon, lat = in_degrees(system, mids[:, 0], mids[:, 1])
    meridian = dict(parameters(system)).get("central_longitude", 0.0)
    return Field(values, contoured, scale, lies, lon, lat, meridian)


def _points(artist: Any) -> Any:
    """All corners of what is drawn, in the artist's own system; None where they are not known."""
    import numpy as np

    if hasattr(artist, "get_coordinates"):
        return np.asarray(artist.get_coordinates(), dtype=float).reshape(-1, 2)
    if hasattr(artist, "levels"):
        corners = [path.vertices for path in artist.get_paths() if len(path.vertices)]
        return np.concatenate(corners) if corners else None
    return None


def _mids(artist: Any) -> Any:
    """The middle of each cell of a mesh."""
    if not hasattr(artist, "get_coordinates"):
        return None
    at = artist.get_coordinates()
    return ((at[:-1, :-1] + at[1:, :-1] + at[:-1, 1:] + at[1:, 1:]) / 4).reshape(-1, 2)


def _scale(artist: Any) -> Scale:
    import numpy as np

    colour_map, norm = artist.get_cmap(), artist.norm
    low, high = (np.nan if end is None else float(end) for end in artist.get_clim())
    try:
        middle = float(norm.inverse(0.5))
    except ValueError:  # colours that change at given values have no middle of their own
        middle = (low + high) / 2
    colours = colour_map(np.linspace(0, 1, 65))[:, :3]
    kind = _kind(colours)
    return Scale(colour_map.name, kind, low, high, middle, tuple(map(tuple, colours.tolist())))


def _kind(colours: Any) -> str:
    """What the lightness of a colour map does from its one end to its other."""
    import numpy as np

    linear = np.where(colours <= 0.04045, colours / 12.92, ((colours + 0.055) / 1.055) ** 2.4)
    bright = linear @ [0.2126, 0.7152, 0.0722]
    steps = np.diff(116 * np.cbrt(np.maximum(bright, 0.008856)) - 16)
    half = len(steps) // 2
    for way in (steps, -steps):
        if (way > -_SMOOTH).all():
            return "sequential"
        first, last = way[: half - 2], way[half + 2 :]
        if (first > -_SMOOTH).all() and (last < _SMOOTH).all():
            return "diverging"
    return "other"


def _gap_colour(axes: Any, coloured: list[Any], known: MapFacts | None) -> tuple[float, ...]:
    """The colour of sea without data: the colour map's own for it, a filled ocean, the background."""
    for one in coloured:
        bad = one.get_cmap().get_bad()
        if bad[3] > 0 and not hasattr(one, "levels"):
            return tuple(map(float, bad[:3]))
    oceans = [one.colour for one in (known.features if known else ()) if one.name == "ocean"]
    return next(filter(None, oceans), tuple(map(float, axes.patch.get_facecolor()[:3])))
