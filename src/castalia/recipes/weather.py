"""Air near the ground: the reanalysis ERA5, and an analysis of the forecast model HRRR."""

from __future__ import annotations

import numpy as np
import pandas as pd
import xarray as xr

from castalia.recipes import Content
from castalia.recipes.fields import (
    Floats,
    chance,
    is_land,
    land_of,
    nino,
    products,
    season,
    small,
    smooth,
    weather,
    year_of,
)

ERA5 = "gs://gcp-public-data-arco-era5/ar/full_37-1h-0p25deg-chunk-1.zarr-v3"
HRRR = "s3://hrrrzarr/sfc/20210601/20210601_00z_anl.zarr"
LEVEL, GROUP = "2m_above_ground", "2m_above_ground/TMP"

WARM_ATTRS = {"long_name": "2 metre temperature", "short_name": "t2m", "units": "K"}
PRESS_ATTRS = {
    "long_name": "Mean sea level pressure",
    "short_name": "msl",
    "standard_name": "air_pressure_at_mean_sea_level",
    "units": "Pa",
}
STEP = 60  # of ERA5's quarter degrees: every fifteen degrees
HRRR_CRS = "+proj=lcc +lat_0=38.5 +lon_0=262.5 +lat_1=38.5 +lat_2=38.5 +a=6371229 +b=6371229"


def air(lat: Floats, lon: Floats, years: Floats, hours: Floats) -> Floats:
    """Temperature at two metres in K without weather; dims (time, lat, lon).

    Seasons and days are stronger on land, the south pole is colder than the north, and the Arctic
    warms more than the rest.
    """
    land = land_of(lat, lon)
    pole = np.sin(np.deg2rad(lat)) ** 2
    mean = 300.5 - 46 * pole - 16 * np.exp(-(((lat + 90) / 16) ** 2))
    swing = season(lat, years, 0.57) * pole[None, :]
    size = np.where(land, 20.0, 6.0)
    east = np.deg2rad(lon)[None, :]
    daily = np.cos(2 * np.pi * hours[:, None] / 24 + east - 2 * np.pi * 14.5 / 24)
    rises = 0.022 * (years - 2000)[:, None] * (1 + 1.4 * np.clip(lat / 90, 0, 1) ** 2)[None, :]
    tongue = np.exp(-((lat / 10) ** 2))[:, None] * np.exp(-(((lon - 228) / 40) ** 2))
    heat = np.where(land, 5, 0.4) * np.cos(np.deg2rad(lat))[:, None]
    return products(
        ((mean + rises)[:, :, None], np.ones_like(size)),
        (swing[:, :, None], size),
        (daily[:, None, :], heat),
        (0.7 * nino(years)[:, None, None], tongue),
    )


def era5() -> dict[str, Content]:
    """Twenty years at midnight and noon on every sixtieth point of the grid."""
    times = pd.date_range("2001-01-01", "2020-12-31T12:00", freq="12h", unit="ns")
    lat = np.linspace(90, -90, 721, dtype="float32")[::STEP]
    lon = np.arange(0, 360, 0.25, dtype="float32")[::STEP]
    years, rng = year_of(times), chance("era5")
    shape = (len(times), len(lat), len(lon))
    storms = weather(rng, shape, 0.85)
    strength = (0.8 + 5 * np.sin(np.deg2rad(lat)) ** 2).astype("float32")[:, None]
    warm = air(lat, lon, years, np.asarray(times.hour, dtype="float64"))
    warm += strength * storms
    belts = 101300 - 900 * np.cos(np.deg2rad(6 * lat)) - 700 * np.exp(-(((lat + 62) / 9) ** 2))
    drift = weather(rng, shape, 0.8) - 0.35 * storms
    press = belts.astype("float32")[:, None] + np.float32(160) * strength * drift
    dims = ("time", "latitude", "longitude")
    how = {"chunks": (240, len(lat), len(lon)), **small()}
    found = xr.Dataset(
        {
            "2m_temperature": (dims, np.round(warm * 4) / 4, WARM_ATTRS, how),
            "mean_sea_level_pressure": (dims, np.round(press / 128) * 128, PRESS_ATTRS, how),
        },
        {
            "time": times,
            "latitude": ("latitude", lat, {"long_name": "latitude", "units": "degrees_north"}),
            "longitude": ("longitude", lon, {"long_name": "longitude", "units": "degrees_east"}),
        },
        {"valid_time_start": "2001-01-01", "valid_time_stop": "2020-12-31"},
    )
    found["time"].encoding = {"units": "hours since 1900-01-01", "dtype": "int64"}
    return {ERA5: found}


def hrrr() -> dict[str, Content]:
    """Temperature over the United States on the whole grid of HRRR, in two nested groups."""
    import pyproj
    from scipy.ndimage import zoom

    x = -2697520.142522 + 3000.0 * np.arange(1799)
    y = -1587306.152557 + 3000.0 * np.arange(1059)
    coarse = np.meshgrid(y[::8], x[::8], indexing="ij")
    lon, lat = pyproj.Proj(HRRR_CRS)(coarse[1], coarse[0], inverse=True)
    rng = chance("hrrr")
    mean = 303 - 0.75 * (lat - 25)
    heights = 9 * np.exp(-(((lon + 109) / 7) ** 2)) * (1 + 0.4 * smooth(rng, lat.shape, 3))
    usual = np.where(is_land(lat, lon, "50m"), mean + 3 - heights, mean - 4)
    large = usual + 2.5 * smooth(rng, lat.shape, 14)
    size = (1059 / large.shape[0], 1799 / large.shape[1])
    fine = zoom(large, size, order=1) + 0.4 * smooth(rng, (1059, 1799), 2)
    field = np.round(fine * 4) / 4
    when = np.datetime64("2021-06-01T00:00", "ns")
    inner = xr.Dataset(
        {
            "TMP": (
                ("projection_y_coordinate", "projection_x_coordinate"),
                field.astype("float16"),
                {"units": "K", "standard_name": "air_temperature"},
                {"chunks": (150, 150), "_FillValue": None, **small()},
            )
        }
    )
    outer = xr.Dataset(
        {
            "forecast_period": ((), np.timedelta64(0, "h"), {"standard_name": "forecast_period"}),
            "forecast_reference_time": ((), when, {"standard_name": "forecast_reference_time"}),
            "height": ((), 2.0, {"units": "m", "standard_name": "height"}),
            "time": ((), when, {"standard_name": "time"}),
        },
        {
            name: (name, values, {"units": "m", "standard_name": name})
            for name, values in (("projection_y_coordinate", y), ("projection_x_coordinate", x))
        },
    )
    return {f"{HRRR}/{GROUP}": outer, f"{HRRR}/{GROUP}/{LEVEL}": inner}
