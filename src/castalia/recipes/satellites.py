"""Satellite images: brightness temperature of GOES-16, and Sentinel-2 over Amsterdam."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import numpy.typing as npt
import xarray as xr

from castalia.recipes import Content
from castalia.recipes.fields import Floats, chance, is_land, smooth

GOES = (
    "s3://noaa-goes16/ABI-L2-CMIPC/2024/167/18/"
    "OR_ABI-L2-CMIPC-M6C13_G16_s20241671801178_e20241671803563_c20241671804099.nc"
)
GOES_CRS = "+proj=geos +h=35786023 +lon_0=-75 +sweep=x +a=6378137 +b=6356752.31414"
HEIGHT = 35786023.0
GOES_STEP = 2  # of its pixels, in both directions

SEARCH = "https://earth-search.aws.element84.com/v1"
COGS = "https://sentinel-cogs.s3.us-west-2.amazonaws.com/sentinel-s2-l2a-cogs/31/U/FU/2020/3"
SCENES = {  # as the catalogue names them, and when they were taken
    "S2A_31UFU_20200321_0_L2A": "2020-03-21T10:56:33.000000Z",
    "S2B_31UFU_20200323_0_L2A": "2020-03-23T10:46:31.000000Z",
    "S2B_31UFU_20200326_0_L2A": "2020-03-26T10:56:31.000000Z",
    "S2A_31UFU_20200328_0_L2A": "2020-03-28T10:46:33.000000Z",
}
CORNER = (627600.0, 5805400.0)  # of the images, west and north, in metres of EPSG:32631
ROWS, COLUMNS = 300, 360
BANDS = {"blue": "B02", "green": "B03", "red": "B04", "nir": "B08", "scl": "SCL"}
WATER, FIELD, TOWN, CLOUD = 6, 4, 5, 9  # classes of the scene classification
REFLECTED = {
    "blue": {WATER: 560, FIELD: 380, TOWN: 1150, CLOUD: 5200},
    "green": {WATER: 520, FIELD: 640, TOWN: 1250, CLOUD: 5300},
    "red": {WATER: 380, FIELD: 430, TOWN: 1350, CLOUD: 5400},
    "nir": {WATER: 210, FIELD: 3300, TOWN: 2000, CLOUD: 5900},
}


def goes() -> dict[str, Content]:
    """One scene of the United States in the clean infrared window, at every second pixel."""
    x = (-0.101332 + 5.6e-5 * np.arange(0, 2500, GOES_STEP)).astype("float32")
    y = (0.128212 - 5.6e-5 * np.arange(0, 1500, GOES_STEP)).astype("float32")
    seen = _brightness(x, y)
    window = np.where(np.isnan(seen), np.float32(np.nan), np.clip(seen, 180, 330))
    quality = np.where(np.isnan(seen), 3, 0).astype("int8")
    when = np.datetime64("2024-06-15T18:02:37", "ns")
    found = xr.Dataset(
        {
            "CMI": (("y", "x"), window, CMI_ATTRS, CMI_PACKING),
            "DQF": (("y", "x"), quality, DQF_ATTRS, {"zlib": True}),
            "goes_imager_projection": ((), np.int32(-2147483647), PROJECTION),
        },
        {
            "y": ("y", y, _angle("Y", "y"), _steps(-5.6e-5, 0.128212)),
            "x": ("x", x, _angle("X", "x"), _steps(5.6e-5, -0.101332)),
            "t": ((), when, {"standard_name": "time", "axis": "T"}),
            "band_id": ("band", np.array([13], "int8"), {"long_name": "ABI band number"}),
            "band_wavelength": ("band", np.array([10.33], "float32"), {"units": "um"}),
        },
        {
            "Conventions": "CF-1.7",
            "title": "ABI L2 Cloud and Moisture Imagery",
            "platform_ID": "G16",
            "scene_id": "CONUS",
            "summary": "made up",
        },
    )
    found["t"].encoding = {"units": "seconds since 2000-01-01 12:00:00", "dtype": "float64"}
    return {GOES: found}


CMI_ATTRS = {
    "long_name": "ABI L2+ Cloud and Moisture Imagery brightness temperature",
    "standard_name": "toa_brightness_temperature",
    "units": "K",
    "valid_range": np.array([0, 4095], "int16"),
    "grid_mapping": "goes_imager_projection",
    "cell_methods": "t: point area: point",
    "ancillary_variables": "DQF",
}
CMI_PACKING = {
    "dtype": "int16",
    "_Unsigned": "true",
    "scale_factor": np.float32(0.06145332),
    "add_offset": np.float32(89.62),
    "_FillValue": np.int16(-1),
    "zlib": True,
}
DQF_ATTRS = {
    "long_name": "ABI L2+ Cloud and Moisture Imagery data quality flags",
    "standard_name": "status_flag",
    "flag_values": np.array([0, 1, 2, 3], "int8"),
    "flag_meanings": "good_pixel_qf conditionally_usable_pixel_qf out_of_range_pixel_qf "
    "no_value_pixel_qf",
}
PROJECTION = {
    "long_name": "GOES-R ABI fixed grid projection",
    "grid_mapping_name": "geostationary",
    "perspective_point_height": HEIGHT,
    "semi_major_axis": 6378137.0,
    "semi_minor_axis": 6356752.31414,
    "inverse_flattening": 298.2572221,
    "latitude_of_projection_origin": 0.0,
    "longitude_of_projection_origin": -75.0,
    "sweep_angle_axis": "x",
}


def _angle(axis: str, name: str) -> dict[str, str]:
    long_name = f"GOES fixed grid projection {name}-coordinate"
    standard_name = f"projection_{name}_coordinate"
    return {"units": "rad", "axis": axis, "long_name": long_name, "standard_name": standard_name}


def _steps(step: float, first: float) -> dict[str, Any]:
    """How angles are packed: as whole numbers of steps."""
    return {"dtype": "int16", "scale_factor": np.float32(step), "add_offset": np.float32(first)}


def _brightness(x: Floats, y: Floats) -> Floats:
    """What a satellite sees at scan angles: warm land, mild sea, cold clouds; no value in space."""
    import pyproj

    across, up = np.meshgrid(x.astype("float64"), y.astype("float64"))
    lon, lat = pyproj.Proj(GOES_CRS)(across * HEIGHT, up * HEIGHT, inverse=True)
    space = ~np.isfinite(lat)
    lon, lat = np.where(space, 0, lon), np.where(space, 0, lat)
    rng = chance("goes")
    ground = np.where(
        is_land(lat, lon, "50m"), 314 - 0.5 * np.abs(lat - 30), 300.5 - 0.35 * lat / 2
    )
    ground = ground + 2.5 * smooth(rng, lat.shape, 6)
    thick = np.clip(smooth(rng, lat.shape, 30) + 0.4 * smooth(rng, lat.shape, 5) - 0.8, 0, 2)
    seen: Floats = ground - 52 * thick + 0.3 * smooth(rng, lat.shape, 1)
    return np.where(space, np.nan, seen).astype("float32")


def sentinel_2() -> dict[str, Content]:
    """What a search finds over Amsterdam in March 2020, and a small image of each band."""
    rng = chance("sentinel-2")
    ground = _ground(rng)
    texture = smooth(rng, ground.shape, 1)
    found: dict[str, Content] = {}
    items = []
    for scene in SCENES:
        classes = _clouded(ground, rng)
        noise = 0.03 * smooth(rng, ground.shape, 0.7) + 0.12 * np.where(
            classes == CLOUD, 0, texture
        )
        for band, file in BANDS.items():
            image = _reflected(band, classes, noise) if band != "scl" else classes[::2, ::2]
            found[f"{COGS}/{scene}/{file}.tif"] = _geotiff(image)
        items.append(_item(scene, float((classes == CLOUD).mean() * 100)))
    collection = {"type": "FeatureCollection", "features": items}
    return {f"{SEARCH}/search.json": json.dumps(collection, indent=1), **found}


def _ground(rng: np.random.Generator) -> npt.NDArray[np.uint8]:
    """Town with a broad river in the north, canals in rings, and parks."""
    row, column = np.mgrid[0:ROWS, 0:COLUMNS]
    river = row < 55 + 18 * np.sin(column / 55)
    ring = np.hypot(row - 70, column - 170)
    canal = (ring > 45) & (ring % 24 < 2.5) & (row > 70)
    park = smooth(rng, (ROWS, COLUMNS), 9) > 1.1
    classes = np.where(park, FIELD, TOWN)
    return np.where(river | canal, WATER, classes).astype("uint8")


def _clouded(ground: npt.NDArray[np.uint8], rng: np.random.Generator) -> npt.NDArray[np.uint8]:
    """The same ground below small clouds, which differ from scene to scene."""
    cover = smooth(rng, ground.shape, 12) > rng.uniform(1.5, 3)
    return np.where(cover, CLOUD, ground).astype("uint8")


def _reflected(band: str, classes: npt.NDArray[np.uint8], noise: Floats) -> npt.NDArray[np.uint16]:
    """Ten thousand times the reflectance of each pixel's class, with a little texture."""
    table = np.zeros(12)
    for kind, value in REFLECTED[band].items():
        table[kind] = value
    return np.clip(np.round(table[classes] * (1 + noise)), 1, 10000).astype("uint16")


def _geotiff(image: npt.NDArray[Any]) -> bytes:
    """An image as a tiled, compressed GeoTIFF on the scene's own grid; 0 is no data."""
    import rasterio
    from rasterio.io import MemoryFile

    step = 10.0 * ROWS / image.shape[0]
    how: dict[str, Any] = {
        "driver": "GTiff",
        "dtype": image.dtype.name,
        "count": 1,
        "height": image.shape[0],
        "width": image.shape[1],
        "crs": "EPSG:32631",
        "transform": rasterio.transform.from_origin(*CORNER, step, step),
        "nodata": 0,
        "compress": "deflate",
        "predictor": 2,
        "tiled": True,
        "blockxsize": 128,
        "blockysize": 128,
    }
    with MemoryFile() as memory:
        with memory.open(**how) as file:
            file.write(image, 1)
        return bytes(memory.read())


def _item(scene: str, cloudy: float) -> dict[str, Any]:
    """A scene as the catalogue describes it; its images are smaller than a tile."""
    import pyproj

    west, north = CORNER
    east, south = west + 10 * COLUMNS, north - 10 * ROWS
    there = pyproj.Transformer.from_crs(32631, 4326, always_xy=True)
    edges = there.transform_bounds(west, south, east, north)
    box = [round(edge, 6) for edge in edges]
    corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    ring = [[round(one, 6) for one in there.transform(*corner)] for corner in corners]
    return {
        "type": "Feature",
        "stac_version": "1.0.0",
        "stac_extensions": [
            "https://stac-extensions.github.io/projection/v1.1.0/schema.json",
            "https://stac-extensions.github.io/raster/v1.1.0/schema.json",
            "https://stac-extensions.github.io/eo/v1.1.0/schema.json",
        ],
        "id": scene,
        "collection": "sentinel-2-l2a",
        "bbox": box,
        "geometry": {"type": "Polygon", "coordinates": [ring]},
        "properties": {
            "datetime": SCENES[scene],
            "platform": "sentinel-2a" if scene.startswith("S2A") else "sentinel-2b",
            "constellation": "sentinel-2",
            "instruments": ["msi"],
            "eo:cloud_cover": round(cloudy, 6),
            "proj:epsg": 32631,
            "grid:code": "MGRS-31UFU",
            "earthsearch:boa_offset_applied": False,
            "description": "made up",
        },
        "links": [],
        "assets": {band: _asset(scene, band) for band in BANDS},
    }


def _asset(scene: str, band: str) -> dict[str, Any]:
    """One image of a scene as the catalogue describes it."""
    step, raster = 10, {"nodata": 0, "data_type": "uint16", "scale": 0.0001, "offset": 0}
    if band == "scl":
        step, raster = 20, {"nodata": 0, "data_type": "uint8"}
    west, north = CORNER
    return {
        "href": f"{COGS}/{scene}/{BANDS[band]}.tif",
        "type": "image/tiff; application=geotiff; profile=cloud-optimized",
        "roles": ["data", "reflectance"],
        "proj:shape": [10 * ROWS // step, 10 * COLUMNS // step],
        "proj:transform": [step, 0, west, 0, -step, north],
        "raster:bands": [{**raster, "bits_per_sample": 15, "spatial_resolution": step}],
    }
