"""Made-up fields that behave as real ones do: seasons, gradients, land, weather, El Niño."""

from __future__ import annotations

import zlib
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

Floats = npt.NDArray[np.floating[Any]]

LAND = "coastlines/shapefiles/natural_earth/physical/ne_{scale}_land.shp"
FREEZING = -1.8  # of sea water, in degrees Celsius
WARMING = 0.015  # of the sea, in K a year


def chance(name: str) -> np.random.Generator:
    """Random numbers that are the same each time, and others for each name."""
    return np.random.default_rng(zlib.crc32(name.encode()))


def small() -> dict[str, Any]:
    """How an array of a Zarr store is encoded that should weigh little."""
    from numcodecs import Blosc

    return {"compressors": (Blosc("zstd", 5, Blosc.BITSHUFFLE),)}


@cache
def _shapes(scale: str) -> Any:
    """All land as one shape."""
    import shapely
    from cartopy.io.shapereader import Reader

    path = files("castalia").joinpath(LAND.format(scale=scale))
    land = shapely.union_all(list(Reader(str(path)).geometries()))
    shapely.prepare(land)
    return land


def is_land(lat: Floats, lon: Floats, scale: str = "110m") -> npt.NDArray[np.bool_]:
    """Whether points lie on land, as Natural Earth draws it.

    Args:
        lat: Degrees north, of any shape.
        lon: Degrees east in either convention, of the same shape.
        scale: 110m or 50m.
    """
    import shapely

    inside: npt.NDArray[np.bool_] = shapely.contains_xy(
        _shapes(scale), (lon + 180) % 360 - 180, lat
    )
    return inside


def land_of(lat: Floats, lon: Floats, scale: str = "110m") -> npt.NDArray[np.bool_]:
    """`is_land` for each cell of a grid, dims (lat, lon)."""
    north, east = np.meshgrid(lat, lon, indexing="ij")
    return is_land(north, east, scale)


def smooth(rng: np.random.Generator, shape: tuple[int, ...], width: float) -> Floats:
    """Noise of variance one, dims (..., lat, lon), smooth over `width` cells, no edge seen."""
    from scipy.ndimage import gaussian_filter1d

    noise = rng.standard_normal(shape, dtype=np.float32)
    noise = gaussian_filter1d(noise, width, axis=-1, mode="wrap", truncate=3)
    noise = gaussian_filter1d(noise, width, axis=-2, mode="wrap", truncate=3)
    scaled: Floats = noise / noise.std()
    return scaled


def weather(rng: np.random.Generator, shape: tuple[int, ...], memory: float) -> Floats:
    """Noise of variance one, dims (time, lat, lon), that remembers itself from step to step.

    Args:
        rng: Where it comes from.
        shape: Of what is made.
        memory: The correlation of one step with the next.
    """
    from scipy.signal import lfilter

    fresh = smooth(rng, shape, 0.8)
    part = np.float32(np.sqrt(1 - memory**2))
    start = memory * smooth(rng, (1, *shape[1:]), 0.8)
    drifting: Floats = lfilter(
        [part], [np.float32(1), np.float32(-memory)], fresh, axis=0, zi=start
    )[0]
    return drifting


def year_of(times: pd.DatetimeIndex) -> Floats:
    """Times as years with a fraction."""
    days = np.where(times.is_leap_year, 366, 365)
    return np.asarray(times.year + (times.dayofyear - 1 + times.hour / 24) / days, dtype="float64")


@cache
def _nino() -> tuple[Floats, Floats]:
    """Months since 1850 and an index in K that swings every few years, most at Christmas.

    Of many such swings this is one that is high in the winter of 2015 to 2016, as the real one was.
    """
    from scipy.signal import lfilter

    years = 1850 + np.arange(200 * 12) / 12
    swing = lfilter([1], [1, -1.9, 0.92], chance("nino 112").standard_normal(len(years)))
    return years, 0.75 * swing / swing.std() * (1 + 0.25 * np.cos(2 * np.pi * years))


def nino(years: Floats) -> Floats:
    """The made-up index of El Niño that all samples share, in K."""
    return np.interp(years, *_nino())


def season(lat: Floats, years: Floats, warmest: float) -> Floats:
    """Between -1 in the depth of winter and 1 in high summer; dims (time, lat).

    Args:
        lat: Degrees north.
        years: Times.
        warmest: When the north is warmest, as a part of the year; the south half a year later.
    """
    swing = np.cos(2 * np.pi * (years - warmest))[:, None]
    turned: Floats = swing * np.tanh(lat / 8)[None, :]
    return turned


def products(*parts: tuple[Floats, Floats]) -> Floats:
    """The sum of what changes with time times where it does, in four bytes a number.

    Args:
        parts: Pairs of arrays, the first with dims (time, lat or 1, lon or 1), the second with
            dims (lat, lon).
    """
    shape = (max(len(in_time) for in_time, _ in parts), *parts[0][1].shape)
    found = np.zeros(shape, dtype="float32")
    for in_time, in_space in parts:
        found += in_time.astype("float32") * in_space.astype("float32")
    return found


def sea_surface(lat: Floats, lon: Floats, years: Floats) -> Floats:
    """Temperature of the sea's surface in degrees Celsius without weather; dims (time, lat, lon).

    Warm at the equator and least so in the east of the Pacific, warmest late in each hemisphere's
    summer, warming from decade to decade, with El Niño in it, and never below freezing.
    """
    east, part = lon % 360, np.cos(np.deg2rad(lat))
    mean = FREEZING + 30.3 * part**1.6
    cold = np.exp(-((lat / 6) ** 2))[:, None] * np.exp(-(((east - 265) / 28) ** 2))
    warm = np.exp(-((lat / 15) ** 2))[:, None] * np.exp(-(((east - 150) / 40) ** 2))
    tongue = np.exp(-((lat / 9) ** 2))[:, None] * np.exp(-(((east - 228) / 34) ** 2))
    swing = 4.5 * np.exp(-(((np.abs(lat) - 42) / 18) ** 2)) * season(lat, years, 0.65)
    even = np.ones((len(lat), len(lon)))
    found = products(
        (np.ones((1, 1, 1)), mean[:, None] - 4 * cold + 1.2 * warm),
        (swing[:, :, None], even),
        (WARMING * (years[:, None, None] - 2000), part[:, None] * even),
        (nino(years)[:, None, None], tongue),
    )
    return np.maximum(found, np.float32(FREEZING))
