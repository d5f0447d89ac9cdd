"""What a figure must show and say: its facts are compared, never its pixels."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from castalia.checking import comparing
from castalia.checking.answers import Answer
from castalia.checking.checks import Check
from castalia.checking.figures import Field, FigureFacts, Scale
from castalia.checking.findings import Finding, Status
from castalia.checking.maps import MapFacts, Reach
from castalia.checking.slips import Evidence, Slip

_TOO_ALIKE = 0.1  # distance of two colours, where black and white are 1.7 apart
_OF_THE_SCALE = 0.075  # a grey of 0.8 is farther than this from pale violet and pale green
_USED = 0.2  # the least share of a scale that its values must fill
SEEN = 0.5  # the least share of its axes that a map's frame must leave to be seen
Degrees = tuple[float, float, float, float]  # west, east, south, north
Words = str | tuple[str, ...]  # what must be said; of several spellings one will do


@dataclass(frozen=True)
class Figure(Check):
    """A figure shows the expected data and says what it shows; no pixel is compared.

    Its slips may look at all facts. Each is asked of right figures, too.
    """

    name: str
    lines: Callable[[], Sequence[Any]] = field(repr=False, default=tuple)  # y values, in any order
    field_values: Callable[[], Any] | None = field(repr=False, default=None)
    within: float = 1e-6
    xlabel: Words = ""
    ylabel: Words = ""
    title: Words = ""
    titled: bool = False  # whatever its title says
    colour_label: Words = ""
    projection: str | tuple[str, ...] = ""  # one of these
    parameters: Mapping[str, float] = field(default_factory=dict)  # central_longitude and others
    equal_area: bool = False
    symmetric: bool = False  # the colour scale has zero in its middle
    colours: str = ""  # sequential or diverging
    white: bool = False  # the middle of the colour scale is white, or nearly
    ends: tuple[str, ...] = ()  # the colours of the smallest and the largest value, blue or red
    gaps: bool = False  # what has no data has a colour that the scale has not
    land: bool = False  # land is filled with a colour that differs from that of the gaps
    darker_land: bool = False  # land is darker than the gaps, and no colour of the scale either
    lies: Degrees | None = None  # where filled contours are drawn; a mesh is held by its values
    reaches: Degrees | None = None  # what the map shows, along its middle lines
    reaches_within: float = 2.0
    round: bool = False
    features: tuple[str, ...] = ()  # coastlines, borders, land, ocean, lakes, ...
    labelled: tuple[str, ...] = ()  # sides where gridlines have their degrees
    goal: Callable[[], bytes] | None = field(repr=False, default=None)  # the figure as PNG
    slips: tuple[Slip, ...] = ()

    def held(self, answer: Answer) -> Finding | None:
        """Hold projection, data, colours, what the map shows, and words, in this order."""
        try:
            facts = answer.figure(self.name)
        except TypeError as error:
            return self._formed(f"`{self.name}` {error}, expected an Axes")
        expected = self.field_values() if self.field_values else None
        seen = Evidence(self.name, facts, expected, answer.source(self.name), self.within)
        if slip := self._slip(seen):
            return self._with_goal(self._slipped(slip))
        wrong = next(self._faults(facts, expected), None)
        return self._with_goal(self._finding(*wrong)) if wrong else None

    def _faults(self, facts: FigureFacts, expected: Any) -> Iterator[tuple[Any, ...]]:
        """All that is wrong, as status, message and evidence."""
        for told in self._of_projection(facts):
            yield Status.WRONG_FORM, told
        for wanted in self.lines():
            if not any(comparing.agree(y, wanted, self.within) for _, y in facts.lines):
                told = f"`{self.name}` lacks a line with the values that were asked for."
                have = str(len(facts.lines))
                yield Status.WRONG_VALUE, told, ("lines in your figure", have)
        if expected is not None and not any(
            shows(one, expected, self.within, facts.map) for one in facts.fields
        ):
            told = f"`{self.name}` shows no field of colours with the values asked for."
            yield Status.WRONG_VALUE, told
        parts = (self._of_colours, self._of_ground, self._of_map, self._of_words)
        for part in parts:
            for told in part(facts):
                yield Status.WRONG_VALUE, told

    def _of_projection(self, facts: FigureFacts) -> Iterator[str]:
        names = (self.projection,) if isinstance(self.projection, str) else self.projection
        if any(names) and facts.projection not in names:
            wanted = " or ".join(names)
            yield f"`{self.name}` has projection {facts.projection}, expected {wanted}."
        if facts.map is None:
            if self.parameters or self.equal_area or self.round:
                yield f"`{self.name}` is no map: its axes have no projection of cartopy."
            return
        have = dict(facts.map.parameters)
        for name, value in self.parameters.items():
            if abs((have.get(name, 0.0) - value + 180) % 360 - 180) > 0.01:
                told = f"has {name} {have.get(name, 0.0):g}, expected {value:g}"
                yield f"The projection of `{self.name}` {told}."
        if self.equal_area and not facts.map.keeps_areas:
            yield (
                f"The projection of `{self.name}`, {facts.projection}, does not keep areas: what "
                "looks twice as large on it need not be so on Earth."
            )

    def _of_colours(self, facts: FigureFacts) -> Iterator[str]:
        scales = [one.scale for one in facts.fields]
        if self.symmetric and not (scales and all(map(centred, scales))):
            yield "Zero is not in the middle of your colour scale, so its colours mislead."
        if self.colours and not (scales and all(one.kind == self.colours for one in scales)):
            have = scales[0].colour_map if scales else "none"
            yield f"The colour map of your figure, {have}, is not {self.colours}."
        if self.white and not all(map(_white_in_the_middle, scales)):
            have = scales[0].colour_map
            yield f"The middle of your colour map, {have}, is not white, so zero is not."
        if self.colours and any(map(_washed_out, facts.fields)):
            yield (
                f"The limits of your colours lie so far from your values that nearly all of "
                f"`{self.name}` has one colour. How large do the values get?"
            )
        for end, hue in zip(("smallest", "largest"), self.ends, strict=False):
            colours = [one.colours[0 if end == "smallest" else -1] for one in scales]
            if not all(is_hue(one, hue) for one in colours):
                yield f"The {end} values of your colour scale are not {hue}."

    def _of_ground(self, facts: FigureFacts) -> Iterator[str]:
        """What lies below the data: sea without any, and land."""
        of_scales = [one for field in facts.fields for one in field.scale.colours]
        gap = facts.gap_colour
        if self.gaps and _among(gap, of_scales):
            yield (
                "What has no data looks like a value of your scale: the colour map has this colour, "
                "or one hardly different. Give the background of the axes a colour of its own."
            )
        if not self.land and not self.darker_land:
            return
        filled = [x.colour for x in (facts.map.features if facts.map else ()) if x.colour]
        apart = [one for one in filled if _distance(gap, one) >= _TOO_ALIKE]
        if not apart:
            yield "Land cannot be told from sea without data: fill it with another colour."
        if not self.darker_land:
            return
        darker = [one for one in apart if _brightness(one) < _brightness(gap)]
        if not darker:
            yield "Land is lighter than sea without data; the task asks for darker land."
        if darker and all(_among(one, of_scales) for one in darker):
            yield (
                "Land looks like a value of your scale: the colour map has this colour, or one "
                "hardly different."
            )

    def _of_map(self, facts: FigureFacts) -> Iterator[str]:
        if facts.map is None:
            if self.features or self.labelled or self.reaches or self.lies:
                yield f"`{self.name}` is no map: its axes have no projection of cartopy."
            return
        known, lies = facts.map, [one.lies for one in facts.fields if one.lies]
        if self.lies and not any(one.near(Reach(*self.lies), self.reaches_within) for one in lies):
            have = lies[0].told() if lies else "nowhere"
            yield f"The data of `{self.name}` lie at {have}, expected {Reach(*self.lies).told()}."
        if self.reaches and not (
            known.reach and known.reach.near(Reach(*self.reaches), self.reaches_within)
        ):
            have = known.reach.told() if known.reach else "nothing of the Earth"
            wanted = Reach(*self.reaches).told()
            yield f"Along its middle lines `{self.name}` shows {have}, expected {wanted}."
        if self.round and known.frame < SEEN:
            yield f"The frame of `{self.name}` hides most of its axes."
        if self.round and not known.round:
            yield f"The frame of `{self.name}` is no circle, so it reaches farther out in some directions."
        names = [one.name for one in known.features]
        for missing in (one for one in self.features if one not in names):
            yield f"`{self.name}` draws no {missing}."
        if self.labelled and not known.gridlines:
            yield f"`{self.name}` has no gridlines."
        for side in (one for one in self.labelled if one not in known.labelled):
            yield f"The gridlines of `{self.name}` have no degrees at the {side}."

    def _of_words(self, facts: FigureFacts) -> Iterator[str]:
        for where in ("xlabel", "ylabel", "title", "colour_label"):
            wanted, have = getattr(self, where), getattr(facts, where)
            spellings = (wanted,) if isinstance(wanted, str) else wanted
            if not any(one.lower() in have.lower() for one in spellings):
                said = f"says {have!r}" if have else "is empty"
                what = where.replace("_", " ").replace("xl", "x l").replace("yl", "y l")
                named = " or ".join(map(repr, spellings))
                yield f"The {what} of your figure {said}; it must name {named}."
        if self.titled and not facts.title.strip():
            yield "Your figure has no title: say in it what its reader should see."

    def _with_goal(self, found: Finding) -> Finding:
        if self.goal is None:
            return found
        return replace(found, goal_png=base64.b64encode(self.goal()).decode("ascii"))


def centred(scale: Any) -> bool:
    """Whether the colour in the middle of a scale stands for zero."""
    return bool(abs(scale.middle) <= 0.005 * (scale.high - scale.low))


def shows(one: Field, expected: Any, within: float, known: MapFacts | None = None) -> bool:
    """Whether a field shows the values that are expected.

    On a map a mesh must show each value in its place, and every value that the map has room for;
    the order does not matter. Of filled contours only the range is known.
    """
    import numpy as np

    wanted = np.asarray(expected, dtype=float)
    if one.contoured:
        ends = [np.nanmin(wanted), np.nanmax(wanted)]
        return comparing.agree(one.values, ends, max(within, 1e-3))
    if one.lon is None or not {"lat", "lon"} <= _axes_of(expected).keys():
        return comparing.agree(one.values, wanted.ravel(), within)
    return _in_place(one, expected, within, known)


def _in_place(one: Field, expected: Any, within: float, known: MapFacts | None) -> bool:
    import numpy as np

    axes = _axes_of(expected)
    wanted = np.asarray(expected.transpose(axes["lat"], axes["lon"]), dtype=float)
    lat, lon = (np.asarray(expected[axes[key]], dtype=float) for key in ("lat", "lon"))
    shown = np.isfinite(one.values)
    here_lat, here_lon = one.lat[shown], one.lon[shown]
    row = np.abs(here_lat[:, None] - lat).argmin(axis=1)
    apart = np.abs((here_lon[:, None] - lon + 180) % 360 - 180)
    column = apart.argmin(axis=1)
    off = max(
        np.abs(here_lat - lat[row]).max(initial=0.0),
        np.take_along_axis(apart, column[:, None], axis=1).max(initial=0.0),
    )
    if off > 0.1 or not comparing.agree(one.values[shown], wanted[row, column], within):
        return False
    needed = np.isfinite(wanted)
    if known and known.reach:
        needed &= ((lat > known.reach.south) & (lat < known.reach.north))[:, None]
        if not known.reach.ring:
            needed &= (lon - known.reach.west) % 360 < known.reach.east - known.reach.west
    there = np.zeros_like(needed)
    there[row, column] = True
    return bool(there[needed].all())


def _axes_of(expected: Any) -> dict[str, str]:
    """The dims of latitude and longitude, by `lat` and `lon`."""
    dims = [str(dim) for dim in getattr(expected, "dims", ())]
    return {key: dim for key in ("lat", "lon") for dim in dims if dim.startswith(key)}


def is_hue(colour: tuple[float, ...], hue: str) -> bool:
    """Whether a colour is a kind of red or of blue, dark or light."""
    red, green, blue = colour
    most, least = {"red": (red, blue), "blue": (blue, red)}[hue]
    return most > least + 0.05 and most >= green


def _white_in_the_middle(scale: Scale) -> bool:
    """Whether the colours on both sides of the middle make white between them, or a pale grey."""
    half = len(scale.colours) // 2
    beside = zip(scale.colours[half - 1], scale.colours[half + 1], strict=True)
    mixed = [sum(pair) / 2 for pair in beside]
    return min(mixed) > 0.8 and max(mixed) - min(mixed) < 0.1


def _washed_out(one: Field) -> bool:
    """Whether the values fill so little of their scale that they all look alike."""
    import numpy as np

    known = one.values[np.isfinite(one.values)]
    return bool(known.size) and bool(np.ptp(known) < _USED * (one.scale.high - one.scale.low))


def _among(colour: tuple[float, ...], others: Sequence[tuple[float, ...]]) -> bool:
    return any(_distance(colour, one) < _OF_THE_SCALE for one in others)


def _brightness(colour: tuple[float, ...]) -> float:
    """How light a colour looks, 0 to 1."""
    weights = (0.299, 0.587, 0.114)
    return sum(part * weight for part, weight in zip(colour, weights, strict=True))


def _distance(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    if not one or not other:
        return 2.0
    return float(sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5)
