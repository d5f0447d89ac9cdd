"""The facts of a map: what it shows of the Earth, and where its data came to lie.

Everything is in degrees, as the map's own projection has it, so that data without a transform are
found where they were drawn and not where they belong.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

NAMES = {"coastline": "coastlines", "admin_0_boundary_lines_land": "borders"}  # of Natural Earth
PARAMETERS = {
    "lon_0": "central_longitude",
    "pm": "central_longitude",
    "lat_0": "central_latitude",
    "lat_ts": "true_scale_latitude",
    "lat_1": "first_standard_parallel",
    "lat_2": "second_standard_parallel",
}
_AT_A_POLE = (
    89.0  # degrees of latitude; a line across the map that comes so near meets all meridians
)


@dataclass(frozen=True)
class Reach:
    """A part of the Earth in degrees; `east` is never below `west`, whatever meridian lies between."""

    west: float
    east: float
    south: float
    north: float

    @property
    def ring(self) -> bool:
        """Whether it goes all the way round."""
        return self.east - self.west > 359.0

    def near(self, other: Reach, within: float) -> bool:
        """Whether all four sides agree to within some degrees; a ring begins nowhere."""
        if max(abs(self.south - other.south), abs(self.north - other.north)) > within:
            return False
        if self.ring and other.ring:
            return True
        apart = (abs((one + 180) % 360 - 180) for one in self._sideways(other))
        return max(apart) <= within and abs(self._width - other._width) <= 2 * within

    def told(self) -> str:
        """It as a person writes it."""
        east_west = "all longitudes" if self.ring else f"{_lon(self.west)} to {_lon(self.east)}"
        return f"{east_west}, {_lat(self.south)} to {_lat(self.north)}"

    @property
    def _width(self) -> float:
        return self.east - self.west

    def _sideways(self, other: Reach) -> tuple[float, float]:
        return self.west - other.west, self.east - other.east


def _lon(degrees: float) -> str:
    turned = (degrees + 180) % 360 - 180
    return f"{abs(turned):.0f}°" + (" E" if turned > 0.5 else " W" if turned < -0.5 else "")


def _lat(degrees: float) -> str:
    return f"{abs(degrees):.0f}°" + (" N" if degrees > 0.5 else " S" if degrees < -0.5 else "")


@dataclass(frozen=True)
class Feature:
    """A layer of shapes on a map."""

    name: str  # coastlines, borders, land, ocean, lakes, ...
    scale: str
    colour: tuple[float, ...]  # red, green, blue; empty where it is not filled


@dataclass(frozen=True)
class MapFacts:
    """What one map shows of the Earth, and how."""

    parameters: tuple[tuple[str, float], ...]  # of the projection, by the names of cartopy
    keeps_areas: bool
    reach: Reach | None  # along the two middle lines of its frame
    round: bool  # its frame is a circle
    frame: float  # the share of the axes, in width or height, that the frame leaves to be seen
    features: tuple[Feature, ...]
    gridlines: bool
    labelled: tuple[str, ...]  # the sides where gridlines have their degrees


def describe_map(axes: Any) -> MapFacts | None:
    """The facts of an Axes with a projection of cartopy; None for any other."""
    projection = getattr(axes, "projection", None)
    if projection is None:
        return None
    drawn = (*axes.get_children(), *getattr(axes, "_gridliners", ()))
    lines = [one for one in drawn if type(one).__name__ == "Gridliner"]
    sides = ("left", "right", "bottom", "top")
    return MapFacts(
        parameters=parameters(projection),
        keeps_areas=_keeps_areas(projection),
        reach=_reach(axes),
        round=_is_round(axes),
        frame=_frame(axes),
        features=tuple(_feature(one) for one in drawn if hasattr(one, "_feature")),
        gridlines=bool(lines),
        labelled=tuple(
            side for side in sides if any(getattr(one, f"{side}_labels") for one in lines)
        ),
    )


def parameters(projection: Any) -> tuple[tuple[str, float], ...]:
    """The numbers that make a projection, by the names under which cartopy takes them."""
    given = getattr(projection, "proj4_params", {})
    return tuple((name, float(given[key])) for key, name in PARAMETERS.items() if key in given)


def system_of(artist: Any, axes: Any) -> Any:
    """The system in which an artist's numbers are meant; None where it cannot be told."""
    shift = artist.get_transform() - axes.transData
    if hasattr(shift, "source_projection"):
        return shift.source_projection
    return axes.projection if shift.is_affine and _is_identity(shift) else None


def in_degrees(system: Any, x: Any, y: Any) -> tuple[Any, Any]:
    """Longitudes and latitudes of points of another system."""
    import cartopy.crs as ccrs
    import numpy as np

    points = ccrs.PlateCarree().transform_points(system, np.asarray(x), np.asarray(y))
    return points[..., 0], points[..., 1]


def reach_of(system: Any, x: tuple[float, float], y: tuple[float, float]) -> Reach | None:
    """What a rectangle of some system covers, along its two middle lines."""
    import numpy as np

    across, up = np.linspace(*x, 401), np.linspace(*y, 401)
    lon, lat = in_degrees(
        system,
        np.concatenate([across, np.full(401, sum(x) / 2)]),
        np.concatenate([np.full(401, sum(y) / 2), up]),
    )
    known = np.isfinite(lon) & np.isfinite(lat)
    if not known[:401].any() or not known[401:].any():
        return None
    along = np.unwrap(lon[:401][known[:401]], period=360)
    if np.abs(lat[:401][known[:401]]).max() > _AT_A_POLE:
        along = np.array([-180.0, 180.0])
    low, high = float(lat[known].min()), float(lat[known].max())
    return Reach(float(along.min()), float(along.max()), low, high)


def _is_identity(shift: Any) -> bool:
    import numpy as np

    return bool(np.allclose(shift.get_matrix(), np.eye(3)))


def _reach(axes: Any) -> Reach | None:
    """What is seen; a hair inside the frame, where every projection still knows its place."""
    (x0, x1), (y0, y1) = axes.get_xlim(), axes.get_ylim()
    dx, dy = 1e-4 * (x1 - x0), 1e-4 * (y1 - y0)
    return reach_of(axes.projection, (x0 + dx, x1 - dx), (y0 + dy, y1 - dy))


def _is_round(axes: Any) -> bool:
    """Whether the frame that was set is a circle, and no part of it is cut off."""
    import numpy as np

    places = _places(axes)
    if len(places) < 8:
        return False
    low, high = places.min(axis=0), places.max(axis=0)
    away = np.hypot(*(places - (low + high) / 2).T)
    inside = low.min() > -0.02 and high.max() < 1.02
    return bool(inside and np.ptp(away) < 0.02 * away.max())


def _frame(axes: Any) -> float:
    """How much of the axes the frame leaves to be seen, from 0 to 1, in width or in height."""
    import numpy as np

    places = _places(axes)
    return float(np.ptp(np.clip(places, 0, 1), axis=0).min())


def _places(axes: Any) -> Any:
    """The corners of the frame that was set, as shares of the axes."""
    spine = axes.spines["geo"]
    path = getattr(spine, "_original_path", spine.get_path())
    return (spine.get_transform() - axes.transAxes).transform(path.vertices)


def _feature(artist: Any) -> Feature:
    feature = artist._feature
    name = str(getattr(feature, "name", ""))
    filled = artist.get_facecolor()
    colour = tuple(map(float, filled[0][:3])) if len(filled) and filled[0][3] > 0 else ()
    return Feature(NAMES.get(name, name), str(getattr(feature, "scale", "")), colour)


def _keeps_areas(projection: Any) -> bool:
    """Whether small squares of equal size on Earth are drawn with equal areas, within 3 %."""
    import cartopy.crs as ccrs
    import numpy as np

    given = dict(parameters(projection))
    lon_0, lat_0 = given.get("central_longitude", 0.0), given.get("central_latitude", 0.0)
    lon, lat = np.meshgrid(lon_0 + np.arange(-75, 80, 30), np.arange(-75, 80, 30.0))
    near = np.cos(np.deg2rad(lat - lat_0)) > 0.2 if abs(lat_0) < 90 else lat * lat_0 > 0
    lon, lat, step = lon[near] + 0.1, lat[near] + 0.1, 0.01
    moved = [(lon + step, lat), (lon - step, lat), (lon, lat + step), (lon, lat - step)]
    plate = ccrs.PlateCarree()
    right, left, up, down = (projection.transform_points(plate, *one)[:, :2] for one in moved)
    east, north = right - left, up - down
    area = np.abs(east[:, 0] * north[:, 1] - east[:, 1] * north[:, 0]) / np.cos(np.deg2rad(lat))
    area = area[np.isfinite(area)]
    return bool(area.size) and bool(np.ptp(area) < 0.03 * np.median(area))
