"""The coastlines that cartopy draws, and the script that made them."""

from __future__ import annotations

import hashlib
import importlib.util
import io
import itertools
import json
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import numpy as np
import pytest
import shapefile
import shapely
import yaml

ROOT = Path(__file__).resolve().parents[1]
CARRIED = ROOT / "src" / "castalia" / "coastlines"
SCALES = ("110m", "50m")
LAYERS = {
    "land": "physical/ne_{}_land.shp",
    "ocean": "physical/ne_{}_ocean.shp",
    "coastline": "physical/ne_{}_coastline.shp",
    "borders": "cultural/ne_{}_admin_0_boundary_lines_land.shp",
}

DRAW = """
import socket, warnings

def refuse(*args, **kwargs):
    raise OSError("no network here")

socket.socket.connect = socket.getaddrinfo = refuse
warnings.simplefilter("error")
{imports}
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt

def draw(projection, extent, scale):
    figure = plt.figure(figsize=(2, 1))
    axes = figure.add_subplot(projection=projection)
    axes.set_global() if extent is None else axes.set_extent(extent, ccrs.PlateCarree())
    for name in ("LAND", "OCEAN", "COASTLINE", "BORDERS"):
        feature = getattr(cfeature, name)
        axes.add_feature(feature.with_scale(scale) if scale else feature)
    axes.coastlines(scale or "auto")
    figure.savefig("map.png", dpi=40)
    plt.close(figure)

"""
MAPS = """
for projection in (ccrs.PlateCarree(), ccrs.PlateCarree(180), ccrs.Robinson(),
                   ccrs.NorthPolarStereo(), ccrs.SouthPolarStereo()):
    draw(projection, None, "110m")
    draw(projection, None, None)
draw(ccrs.PlateCarree(), (-10, 30, 35, 60), None)
draw(ccrs.PlateCarree(), (-5, 5, 48, 56), None)
draw(ccrs.PlateCarree(180), (175, 185, -20, -12), "50m")
"""


def shapes(layer: str, scale: str) -> list[shapely.Geometry]:
    """The geometries of one carried layer."""
    path = CARRIED / "shapefiles" / "natural_earth" / LAYERS[layer].format(scale)
    with shapefile.Reader(path) as reader:
        return [shapely.geometry.shape(shape) for shape in reader.iterShapes()]


def run(code: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run code in a Python of its own, in a home that holds nothing that cartopy ever fetched."""
    kept = {key: value for key, value in os.environ.items() if key != "CARTOPY_DATA_DIR"}
    home = {"HOME": str(folder), "XDG_DATA_HOME": str(folder / "share")}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env=kept | home | variables,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.mark.parametrize(
    "imports",
    [
        "import cartopy.crs as ccrs\nimport cartopy.feature as cfeature",
        "import cartopy.crs as ccrs\nimport cartopy.feature as cfeature\nimport castalia",
        "import castalia\nimport cartopy.crs as ccrs\nimport cartopy.feature as cfeature",
    ],
    ids=["cartopy-alone", "cartopy-first", "castalia-first"],
)
def test_maps_are_drawn_with_no_network(imports, tmp_path):
    """Land, ocean, coast and borders are drawn offline, at any extent, whatever is imported first."""
    done = run(DRAW.format(imports=imports) + MAPS, tmp_path)
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "share").exists()


@pytest.mark.parametrize("feature", ["LAKES", "RIVERS", "STATES", "COASTLINE.with_scale('10m')"])
def test_what_is_not_carried_would_be_fetched(feature, tmp_path):
    """A feature that is not carried asks the network, which is why a rule refuses it in lessons."""
    imports = "import cartopy.crs as ccrs\nimport cartopy.feature as cfeature"
    code = f"{DRAW.format(imports=imports)}\nwarnings.simplefilter('ignore')\n"
    done = run(f"{code}list(cfeature.{feature}.geometries())", tmp_path)
    assert "no network here" in done.stderr


def test_a_folder_that_somebody_has_set_stays_in_force(tmp_path):
    """CARTOPY_DATA_DIR wins over the coastlines that the package carries."""
    code = "import cartopy; print(cartopy.config['pre_existing_data_dir'])"
    assert run(code, tmp_path, CARTOPY_DATA_DIR="mine").stdout.strip() == "mine"
    assert run(code, tmp_path).stdout.strip() == str(CARRIED)


@pytest.mark.parametrize("scale", SCALES)
def test_land_and_ocean_cover_the_world_once(scale):
    """Land and ocean are valid, do not overlap, and together fill the box of all coordinates."""
    land, ocean = shapes("land", scale), shapes("ocean", scale)
    assert all(shape.is_valid for shape in land + ocean)
    assert sum(shape.area for shape in land + ocean) == pytest.approx(360 * 180, abs=1e-6)
    both = shapely.union_all(land).intersection(shapely.union_all(ocean))
    assert both.area == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("layer", ["coastline", "borders"])
def test_no_line_runs_along_or_across_the_antimeridian(layer, scale):
    """No segment lies on 180 degrees or on a pole, nor is longer than coasts and borders are."""
    for line in shapes(layer, scale):
        lon, lat = np.array(line.coords).T
        at_edge = np.abs(lon) == 180
        assert not (at_edge[1:] & at_edge[:-1]).any()
        assert np.abs(np.diff(lon)).max() < 30
        assert np.abs(lat).max() < 86


@pytest.mark.parametrize("scale", SCALES)
def test_a_coast_ends_nowhere_but_at_the_antimeridian(scale):
    """Cutting at 180 degrees leaves no other gap in a coast."""
    for line in shapes("coastline", scale):
        if not line.is_ring:
            assert {abs(line.coords[0][0]), abs(line.coords[-1][0])} == {180}


@pytest.mark.parametrize("scale", SCALES)
def test_well_known_places_are_on_the_right_side(scale):
    """Land is land and sea is sea, also at the poles, the antimeridian and in an inland sea."""
    land = shapely.union_all(shapes("land", scale))
    for lon, lat in [(0, -90), (2.3, 48.9), (179.5, 67), (-179.5, 67), (-100, 40), (178, -17.8)]:
        assert land.covers(shapely.Point(lon, lat)), (lon, lat)
    for lon, lat in [(0, 90), (-30, 30), (180, 0), (-180, 30), (51, 41), (180, -75)]:
        assert not land.covers(shapely.Point(lon, lat)), (lon, lat)


@pytest.mark.parametrize("centre", [180, 150, -160])
def test_the_middle_of_the_pacific_is_plain_water(centre):
    """A globe turned to the Pacific shows neither a line nor a gap where the data were cut."""
    import cartopy.crs as ccrs
    import cartopy.feature as cfeature
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(4, 4), dpi=100)
    canvas = FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1), projection=ccrs.Orthographic(centre, 0))
    axes.set_global()
    axes.add_feature(cfeature.OCEAN.with_scale("110m"), facecolor="blue")
    axes.coastlines("110m")
    canvas.draw()
    pixels = np.asarray(canvas.buffer_rgba())[..., :3]
    lat = np.arange(-12, 60, 0.25)
    points = axes.projection.transform_points(ccrs.PlateCarree(), np.full(lat.shape, 180.0), lat)
    columns, rows = axes.transData.transform(points[:, :2]).T.round().astype(int)
    # antialiasing lightens a seam by a little; a line or a gap is black or white
    assert pixels[399 - rows, columns, 2].min() > 200
    assert pixels[399 - rows, columns, 0].max() < 80


def test_provenance_names_every_file():
    """The provenance lists each carried file with its SHA-256, the package's version and licence."""
    facts = yaml.safe_load((CARRIED / "provenance.yml").read_text(encoding="utf-8"))
    found = {
        path.relative_to(CARRIED).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (CARRIED / "shapefiles").rglob("*")
        if path.is_file()
    }
    assert facts["files"] == found
    assert facts["package"]["version"] == "2.0.2"
    assert "Public domain" in facts["licence"]


def test_an_installed_package_has_them_too(tmp_path):
    """A wheel holds every layer, and the module through which cartopy finds them."""
    from hatchling.builders.wheel import WheelBuilder

    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    names = set(zipfile.ZipFile(wheel).namelist())
    carried = [path for path in CARRIED.rglob("*") if path.is_file()]
    assert {path.relative_to(ROOT / "src").as_posix() for path in carried} <= names
    assert "cartopy_userconfig.py" in names


@pytest.fixture
def make():
    """The script that converts, as a module."""
    spec = importlib.util.spec_from_file_location("make", ROOT / "datasets/natural-earth/make.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def package(tmp_path):
    """A package of the same form: an island across 180 degrees, a cap on the south pole, a lake.

    Two countries share one border; arcs hold steps of one degree.
    """
    island = [[175, -5], [10, 0], [-360, 0], [0, 10], [360, 0], [-10, 0], [0, -10]]
    cap = [[-180, -80], [120, 0], [120, 0], [120, 0], [-360, 0]]
    pole = [[-180, -90], [180, 0], [180, 0], [-360, 0]]
    main = [[0, 0], [20, 0], [0, 20], [-20, 0], [0, -20]]
    lake = [[5, 5], [0, 10], [10, 0], [0, -10], [-10, 0]]
    land = [{"type": "MultiPolygon", "arcs": [[[0]], [[1], [2]], [[3], [4]]]}]
    west = [[10, 20], [-10, 0], [0, -20], [10, 0]]
    shared = [[10, 0], [0, 20]]
    east = [[10, 20], [10, 0], [0, -20], [-10, 0]]
    countries = [
        {"type": "Polygon", "arcs": [[0, 1]]},
        {"type": "MultiPolygon", "arcs": [[[2, 1]]]},
        {"type": None},
    ]
    kinds = {
        "land": (land, [island, cap, pole, main, lake]),
        "countries": (countries, [west, shared, east]),
    }
    path = tmp_path / "package.tgz"
    with tarfile.open(path, "w:gz") as archive:
        for (kind, (geometries, arcs)), scale in itertools.product(kinds.items(), SCALES):
            content = {
                "transform": {"scale": [1, 1], "translate": [0, 0]},
                "objects": {kind: {"geometries": geometries}},
                "arcs": arcs,
            }
            data = json.dumps(content).encode()
            member = tarfile.TarInfo(f"package/{kind}-{scale}.json")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return path


def test_rings_are_cut_at_the_antimeridian(make, package):
    """An island across 180 degrees becomes two halves, and only its real coast is drawn."""
    layers = make.physical(make.read_topologies(package)["land-110m"])
    boxes = {shape.bounds for shape in layers["land"]}
    assert boxes == {(-180, -90, 180, -80), (-180, -5, -175, 5), (175, -5, 180, 5), (0, 0, 20, 20)}
    total = sum(shape.area for shape in layers["land"])
    assert total == pytest.approx(360 * 10 + 10 * 10 + 20 * 20 - 10 * 10)
    assert layers["ocean"][0].area == pytest.approx(360 * 180 - total)
    coast = sum(shape.length for shape in layers["coastline"])
    assert coast == pytest.approx(360 + 2 * (5 + 10 + 5) + 4 * 20 + 4 * 10)


def test_borders_are_the_arcs_that_two_countries_share(make, package):
    """A border is drawn once, and a coast is no border."""
    (border,) = make.borders(make.read_topologies(package)["countries-110m"])
    assert border.equals(shapely.LineString([(10, 0), (10, 20)]))


def test_conversion_gives_the_same_bytes_again(make, package, tmp_path):
    """Converting the same package twice gives the same files, whatever the day."""
    for name in ("one", "two"):
        make.convert(package, tmp_path / name)
    first = make.provenance(package, tmp_path / "one")
    assert first == make.provenance(package, tmp_path / "two")
    assert len(yaml.safe_load(first)["files"]) == len(SCALES) * len(LAYERS) * 4
    table = next((tmp_path / "one").rglob("*.dbf"))
    assert table.read_bytes()[1:4] == make.DBF_DATE
