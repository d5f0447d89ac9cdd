"""Natural Earth, as npm's world-atlas packs it, to the shapefiles that cartopy draws.

    npm pack world-atlas@2.0.2
    python datasets/natural-earth/make.py world-atlas-2.0.2.tgz

world-atlas holds TopoJSON whose rings run on across the antimeridian and around the pole, because
it was made for maps on a sphere. cartopy expects what Natural Earth itself publishes: everything
inside -180 to 180 and -90 to 90. The same package gives the same bytes, whenever it is converted.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tarfile
from pathlib import Path
from typing import Any

import numpy as np
import shapefile
import shapely
import yaml
from pyproj import CRS
from shapely.affinity import translate

HERE = Path(__file__).resolve().parent
TARGET = HERE.parents[1] / "src" / "castalia" / "coastlines"
SCALES = ("110m", "50m")
# A point at every degree of the edge: where a map shows the antimeridian in its middle, both sides
# then bend alike; a straight edge of 90 degrees leaves white wedges in the sea.
WORLD = shapely.segmentize(shapely.box(-180, -90, 180, 90), 1)
STEP = 2.0**-16  # degrees, less than two metres: short numbers, which git and wheels pack to half
POLE = 89.99  # a ring that stays beyond this latitude is the pole itself, not a coast
DBF_DATE = bytes((118, 5, 21))  # Natural Earth 4.1.0; pyshp would write the day of the conversion

Topology = dict[str, Any]


def read_topologies(package: Path) -> dict[str, Topology]:
    """Every TopoJSON file of the npm package, by its name without the ending."""
    with tarfile.open(package) as archive:
        members = [member for member in archive if member.name.endswith("m.json")]
        return {Path(m.name).stem: json.load(archive.extractfile(m)) for m in members}  # type: ignore[arg-type]


def decode_arcs(topology: Topology) -> list[np.ndarray]:
    """The arcs as arrays of (longitude, latitude) in degrees, dims (point, 2).

    Source: TopoJSON specification, 2.1.3 Arcs and 2.1.2 Transforms.
    """
    scale, offset = (np.array(topology["transform"][key]) for key in ("scale", "translate"))
    degrees = [np.cumsum(arc, axis=0) * scale + offset for arc in topology["arcs"]]
    return [np.round(arc / STEP) * STEP for arc in degrees]


def ring(arcs: list[np.ndarray], numbers: list[int]) -> np.ndarray:
    """Join arcs into one closed ring whose longitudes run on without a jump.

    A ring that goes around a pole is closed by way of the pole.
    """
    parts = [arcs[number] if number >= 0 else arcs[~number][::-1] for number in numbers]
    points = np.concatenate([parts[0], *(part[1:] for part in parts[1:])])
    lon, lat = np.unwrap(points[:, 0], period=360), points[:, 1]
    if abs(lon[-1] - lon[0]) > 180:
        pole = np.copysign(90, lat.mean())
        lon, lat = np.append(lon, [lon[-1], lon[0]]), np.append(lat, [pole, pole])
    return np.column_stack([lon, lat])


def fold(shape: shapely.Geometry) -> shapely.Geometry:
    """Bring what lies east of 180 or west of -180 back into the world."""
    pieces = [translate(shape, turn).intersection(WORLD) for turn in (-360, 0, 360)]
    return shapely.union_all(pieces)


def polygon(arcs: list[np.ndarray], rings: list[list[int]]) -> shapely.Geometry:
    """One TopoJSON polygon, its outer ring less its holes; each ring is folded by itself."""
    points = [ring(arcs, numbers) for numbers in rings]
    real = [each for each in points if abs(each[:, 1]).min() < POLE]
    outer, *holes = (fold(shapely.make_valid(shapely.Polygon(each))) for each in real)
    return outer.difference(shapely.union_all(holes))


def polygons(topology: Topology, name: str) -> list[list[list[list[int]]]]:
    """For each geometry of a collection its polygons, each a list of rings of arc numbers."""
    found = []
    for geometry in topology["objects"][name]["geometries"]:
        arcs = geometry.get("arcs", [])
        found.append([arcs] if geometry["type"] == "Polygon" else arcs)
    return found


def areas(shape: shapely.Geometry) -> list[shapely.Geometry]:
    """The polygons of any geometry; the points and lines that an intersection leaves are dropped."""
    return [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]


def lines(shape: shapely.Geometry) -> list[shapely.Geometry]:
    """The lines of any geometry, joined where one ends and just one other begins."""
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "LineString"]
    return list(shapely.get_parts(shapely.line_merge(shapely.MultiLineString(parts))))


def physical(topology: Topology) -> dict[str, list[shapely.Geometry]]:
    """Land, ocean and the line between them; the edge of the map is no coast."""
    arcs = decode_arcs(topology)
    (parts,) = polygons(topology, "land")
    whole = shapely.union_all([polygon(arcs, rings) for rings in parts])
    land = shapely.MultiPolygon(areas(whole))
    return {
        "land": list(land.geoms),
        "ocean": [shapely.MultiPolygon(areas(WORLD.difference(land)))],
        "coastline": lines(land.boundary.difference(WORLD.boundary)),
    }


def borders(topology: Topology) -> list[shapely.Geometry]:
    """The arcs that two countries share."""
    owners: dict[int, set[int]] = {}
    for country, parts in enumerate(polygons(topology, "countries")):
        for number in (number for rings in parts for one in rings for number in one):
            owners.setdefault(max(number, ~number), set()).add(country)
    arcs = decode_arcs(topology)
    shared = [arcs[number] for number, who in sorted(owners.items()) if len(who) > 1]
    return lines(shapely.MultiLineString(shared))


def write(path: Path, shapes: list[shapely.Geometry], kind: str) -> None:
    """Write one layer as the .shp, .shx, .dbf and .prj that cartopy reads."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with shapefile.Writer(path) as writer:
        writer.field("featurecla", "C", 32)
        for shape in shapes:
            writer.shape(shapely.geometry.mapping(shape))
            writer.record(kind)
    with path.with_suffix(".dbf").open("r+b") as table:
        table.seek(1)
        table.write(DBF_DATE)
    path.with_suffix(".prj").write_text(CRS("EPSG:4326").to_wkt("WKT1_ESRI"), encoding="ascii")


def convert(package: Path, target: Path) -> None:
    """Write every layer below `target`, in the folders where cartopy looks for them."""
    topologies = read_topologies(package)
    root = target / "shapefiles" / "natural_earth"
    for scale in SCALES:
        for name, shapes in physical(topologies[f"land-{scale}"]).items():
            write(root / "physical" / f"ne_{scale}_{name}.shp", shapes, name.capitalize())
        path = root / "cultural" / f"ne_{scale}_admin_0_boundary_lines_land.shp"
        write(path, borders(topologies[f"countries-{scale}"]), "International boundary")


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def provenance(package: Path, target: Path) -> str:
    """Where the layers come from, and the SHA-256 of what went in and what came out, as YAML."""
    files = {path.relative_to(target).as_posix(): digest(path) for path in target.rglob("ne_*.*")}
    facts = {
        "title": "Natural Earth 4.1.0: land, ocean, coastline and borders, 1:110 and 1:50 million",
        "source": "https://www.naturalearthdata.com/",
        "licence": "Public domain; the package that carries them is under the ISC licence",
        "citation": "Made with Natural Earth. Free vector and raster map data, naturalearthdata.com",
        "package": {"npm": "world-atlas", "version": "2.0.2", "sha256": digest(package)},
        "made_by": "datasets/natural-earth/make.py",
        "files": dict(sorted(files.items())),
    }
    return yaml.safe_dump(facts, sort_keys=False, width=100)


if __name__ == "__main__":
    convert(Path(sys.argv[1]), TARGET)
    (TARGET / "provenance.yml").write_text(provenance(Path(sys.argv[1]), TARGET), encoding="utf-8")
