"""Misconceptions that figures show: named detectors that look at a figure's facts.

They are asked of right figures, too: a map may hold the right values where nobody can see them.
"""

from __future__ import annotations

from castalia.checking.figure_checks import SEEN, centred, is_hue, shows
from castalia.checking.figures import Field, FigureFacts
from castalia.checking.slips import Evidence, Slip

_NOTHING = 0.5  # degrees: what is smaller was drawn with degrees taken as metres
# Degrees: axes whose first limit is their last take a tenth of a metre. An extent beyond the edge of
# a projection leaves less, and is another matter.
_NO_WIDTH = (1e-9, 1e-5)


def transform_forgotten(reread: str = "") -> Slip:
    """Degrees that the axes took as metres: the data of the world are a speck."""
    told = (
        "Your map has the data, but as a speck some hundred metres wide: the axes took degrees as "
        "metres. The projection says how the map is drawn; say also in which system longitude and "
        "latitude are meant."
    )

    def explains(seen: Evidence) -> bool:
        return any(
            one.lies is not None and one.lies.north - one.lies.south < _NOTHING
            for one in _fields(seen)
        )

    return Slip("transform-forgotten", told, explains, reread, habit=True)


def data_slid(reread: str = "") -> Slip:
    """A transform that counts longitudes from the middle of the map and not from Greenwich."""
    told = (
        "Your data have slid round the Earth: their longitudes are taken to count from the middle "
        "of your map. They count from Greenwich, whatever map you choose. Compare a coast with "
        "where the colours stop."
    )

    def explains(seen: Evidence) -> bool:
        return any(
            abs(one.meridian) > 1 and (one.contoured or not _right(one, seen))
            for one in _fields(seen)
        )

    return Slip("data-slid", told, explains, reread, habit=True)


def seam(where: str = "the meridian of Greenwich", reread: str = "") -> Slip:
    """Filled contours of the whole world that end at the middle of the last cell."""
    told = (
        f"There is a seam along {where}: contours are drawn between the middles of cells, and "
        "nothing lies between the last column and the first. Close the ring before you draw."
    )

    def explains(seen: Evidence) -> bool:
        return any(
            one.contoured and one.lies is not None and 330 < one.lies.east - one.lies.west < 359.9
            for one in _fields(seen)
        )

    return Slip("seam", told, explains, reread, habit=True)


def off_centre(reread: str = "") -> Slip:
    """Colours that part at white, with white at another value than zero."""
    told = (
        "White does not mean zero on your map: the limits of your colours are not symmetric, so "
        "some values have the colour of the other sign."
    )

    def explains(seen: Evidence) -> bool:
        scales = [one.scale for one in _fields(seen)]
        return any(one.kind == "diverging" and not centred(one) for one in scales)

    return Slip("off-centre", told, explains, reread, habit=True)


def colours_reversed(reread: str = "") -> Slip:
    """Red where blue was asked for, and blue where red was."""
    told = (
        "Red and blue have changed sides: on your map the smallest values are red and the largest "
        "are blue. Compare the ends of your colour bar with what they are to mean."
    )

    def explains(seen: Evidence) -> bool:
        ends = [(one.scale.colours[0], one.scale.colours[-1]) for one in _fields(seen)]
        return any(is_hue(first, "red") and is_hue(last, "blue") for first, last in ends)

    return Slip("colours-reversed", told, explains, reread, habit=True)


def frame_of_no_size(reread: str = "") -> Slip:
    """A frame in shares of the axes whose numbers were taken for degrees or metres."""
    told = (
        "The frame of your map is a dot, so next to nothing can be seen through it. The numbers of "
        "the frame go from 0 to 1, and in the system that you named this is a tiny way. What are "
        "they shares of?"
    )

    def explains(seen: Evidence) -> bool:
        known = seen.got.map if isinstance(seen.got, FigureFacts) else None
        return known is not None and known.frame < SEEN

    return Slip("frame-of-no-size", told, explains, reread, habit=True)


def extent_of_no_width(reread: str = "") -> Slip:
    """A map cut from 0° to 360°, which to most projections are the same place."""
    told = (
        "Your map has no width: it begins and ends at the same meridian, as 0° and 360° are one. "
        "Give the whole way round as −180 to 180."
    )

    def explains(seen: Evidence) -> bool:
        known = seen.got.map if isinstance(seen.got, FigureFacts) else None
        reach = known.reach if known else None
        return reach is not None and _NO_WIDTH[0] < reach.east - reach.west < _NO_WIDTH[1]

    return Slip("extent-of-no-width", told, explains, reread, habit=True)


def cut_in_metres(reread: str = "") -> Slip:
    """A map that was cut with degrees where its axes count in metres."""
    told = (
        "Your map shows a patch of a few metres: inside, its axes count in metres, and the limits "
        "were degrees. Cut it with a call that is told the system of its numbers."
    )

    def explains(seen: Evidence) -> bool:
        known = seen.got.map if isinstance(seen.got, FigureFacts) else None
        reach = known.reach if known else None
        return reach is not None and reach.north - reach.south < _NOTHING

    return Slip("cut-in-metres", told, explains, reread, habit=True)


def rainbow(reread: str = "") -> Slip:
    """A colour map whose lightness goes up and down, and so shows edges that are not there."""
    told = (
        "Your colours grow lighter and darker several times, so they show edges where the data "
        "have none. Choose a map that goes from dark to light once, or twice from a light middle."
    )

    def explains(seen: Evidence) -> bool:
        return any(one.scale.kind == "other" for one in _fields(seen))

    return Slip("rainbow", told, explains, reread, habit=True)


def _fields(seen: Evidence) -> tuple[Field, ...]:
    return seen.got.fields if isinstance(seen.got, FigureFacts) else ()


def _right(one: Field, seen: Evidence) -> bool:
    return seen.expected is not None and shows(one, seen.expected, seen.within, seen.got.map)
