"""Temperature of the sea's surface: MUR each day and fine, OISST a file a day, ERSST by months."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import xarray as xr

from castalia.recipes import Content
from castalia.recipes.fields import (
    FREEZING,
    Floats,
    chance,
    land_of,
    sea_surface,
    season,
    small,
    smooth,
    weather,
    year_of,
)

MUR = "s3://mur-sst/zarr-v1"
OISST = (
    "s3://noaa-cdr-sea-surface-temp-optimum-interpolation-pds/data/v2.1/avhrr/%Y%m/"
    "oisst-avhrr-v02r01.%Y%m%d.nc"
)
ERSST = (
    "https://psl.noaa.gov/thredds/dodsC/Datasets/noaa.ersst.v5/sst.mnmean.nc",
    "https://downloads.psl.noaa.gov/Datasets/noaa.ersst.v5/sst.mnmean.nc",
)

NORTH = {"standard_name": "latitude", "long_name": "latitude", "axis": "Y"}
EAST = {"standard_name": "longitude", "long_name": "longitude", "axis": "X"}
UNKNOWN = np.float32(-9.96921e36)  # as the files of PSL write a missing value


def ice_of(sea: Floats, lat: Floats, years: Floats) -> Floats:
    """The part of each cell that ice covers, where the sea is near freezing; dims as `sea`."""
    most = np.clip(0.8 - 0.35 * season(lat, years, 0.7), 0.0, 1.0).astype("float32")
    covered: Floats = most[:, :, None] * np.clip((FREEZING + 1.2 - sea) / 1.2, 0, 1)
    return covered


def mur_sst() -> dict[str, Content]:
    """Every 750th point of MUR's grid on each of its days, packed as there."""
    times = pd.date_range("2002-06-01T09:00", "2020-01-20T09:00", freq="D", unit="ns")
    lat = (-89.99 + 0.01 * np.arange(0, 17999, 750)).astype("float32")
    lon = (-179.99 + 0.01 * np.arange(0, 36000, 750)).astype("float32")
    years, land = year_of(times), land_of(lat, lon)
    shape = (len(times), len(lat), len(lon))
    sea = sea_surface(lat, lon, years)
    ice = np.where(land, np.nan, np.round(ice_of(sea, lat, years), 1))
    sea += 0.7 * weather(chance("mur-sst"), shape, 0.94)
    kelvin = np.maximum(sea, np.float32(FREEZING)) + np.float32(273.15)
    kelvin = np.where(land, np.nan, 298.15 + 0.064 * np.round((kelvin - 298.15) / 0.064))
    mask = np.where(land, 2, np.where(np.nan_to_num(ice) > 0.15, 9, 1)).astype("int8")
    error = np.broadcast_to(np.where(land, np.nan, np.float32(0.38)), shape)
    dims = ("time", "lat", "lon")
    variables = {
        "analysed_sst": (dims, kelvin, SST_ATTRS, _packed(0.001, 298.15)),
        "analysis_error": (dims, error, ERROR_ATTRS, _packed(0.01, 0.0)),
        "mask": (dims, mask, MASK_ATTRS, {"dtype": "int8", "chunks": MUR_CHUNKS, **small()}),
        "sea_ice_fraction": (dims, ice, ICE_ATTRS, _packed(0.01, 0.0)),
    }
    found = xr.Dataset(
        variables,
        {
            "time": ("time", times, {"standard_name": "time", "axis": "T"}),
            "lat": ("lat", lat, {**NORTH, "units": "degrees_north"}),
            "lon": ("lon", lon, {**EAST, "units": "degrees_east"}),
        },
        {"Conventions": "CF-1.7", "title": "Daily MUR SST, Final product", "id": "made up"},
    )
    found["time"].encoding = {"units": "days since 2002-06-01 09:00:00", "dtype": "int64"}
    return {MUR: found}


MUR_CHUNKS = (50, 24, 48)
SST_ATTRS = {
    "long_name": "analysed sea surface temperature",
    "standard_name": "sea_surface_foundation_temperature",
    "units": "kelvin",
    "valid_min": -32767,
    "valid_max": 32767,
}
ERROR_ATTRS = {
    "long_name": "estimated error standard deviation of analysed_sst",
    "units": "kelvin",
}
ICE_ATTRS = {"long_name": "sea ice area fraction", "standard_name": "sea_ice_area_fraction"}
MASK_ATTRS = {
    "long_name": "sea/land field composite mask",
    "flag_values": [1, 2, 5, 9, 13],
    "flag_masks": [1, 2, 4, 8, 16],
    "flag_meanings": "open_sea land open_lake open_sea_with_ice open_lake_with_ice",
}


def _packed(scale: float, offset: float) -> dict[str, Any]:
    """Whole numbers of two bytes, as MUR packs them."""
    how = {"dtype": "int16", "scale_factor": scale, "add_offset": offset, "_FillValue": -32768}
    return {**how, "chunks": MUR_CHUNKS, **small()}


def oisst() -> dict[str, Content]:
    """One file a day of January 2016, at every eighth point of the grid."""
    days = pd.date_range("2016-01-01T12:00", "2016-01-31T12:00", freq="D", unit="ns")
    lat = np.arange(-89.875, 90, 2, dtype="float32")
    lon = np.arange(0.125, 360, 2, dtype="float32")
    years, land = year_of(days), land_of(lat, lon)
    usual = sea_surface(lat, lon, np.array([years.mean() - 20]))[0]
    anomaly = sea_surface(lat, lon, years) - usual
    rng = chance("oisst")
    anomaly += 0.6 * smooth(rng, (len(lat), len(lon)), 4)
    anomaly += 0.35 * weather(rng, anomaly.shape, 0.9)
    anomaly = np.maximum(anomaly, FREEZING - usual)
    ice = np.round(ice_of(usual + anomaly, lat, years), 2)
    found: dict[str, Content] = {}
    for at, day in enumerate(days):
        fields = {
            "sst": usual + anomaly[at],
            "anom": anomaly[at],
            "err": np.full_like(usual, 0.2) + 0.1 * (np.abs(lat) > 60)[:, None],
            "ice": np.where(ice[at] >= 0.15, ice[at], np.nan),
        }
        found[day.strftime(OISST)] = _oisst_file(
            {name: np.where(land, np.nan, one) for name, one in fields.items()}, lat, lon, day
        )
    return found


OISST_NAMES = {
    "sst": ("Daily sea surface temperature", "Celsius", -300, 4500),
    "anom": ("Daily sea surface temperature anomalies", "Celsius", -1200, 1200),
    "err": ("Estimated error standard deviation of analysed_sst", "Celsius", 0, 1000),
    "ice": ("Sea ice concentration", "%", 0, 100),
}


def _oisst_file(fields: dict[str, Floats], lat: Floats, lon: Floats, day: Any) -> xr.Dataset:
    """The fields of one day, packed and named as NOAA does."""
    dims = ("time", "zlev", "lat", "lon")
    found = xr.Dataset(
        coords={
            "time": ("time", [day], {"long_name": "Center time of the day"}),
            "zlev": (
                "zlev",
                np.zeros(1, "float32"),
                {"long_name": "Sea surface height", "units": "meters", "positive": "down"},
            ),
            "lat": ("lat", lat, {"long_name": "Latitude", "units": "degrees_north"}),
            "lon": ("lon", lon, {"long_name": "Longitude", "units": "degrees_east"}),
        },
        attrs={
            "title": "NOAA/NCEI 1/4 Degree Daily Optimum Interpolation Sea Surface Temperature "
            "(OISST) Analysis, Version 2.1 - Final",
            "comment": "made up",
            "Conventions": "CF-1.6, ACDD-1.3",
            "sensor": "Thermometer, AVHRR",
        },
    )
    found["time"].encoding = {"units": "days since 1978-01-01 12:00:00", "dtype": "float32"}
    for name, one in fields.items():
        long_name, units, least, most = OISST_NAMES[name]
        limits = {"valid_min": np.int16(least), "valid_max": np.int16(most)}
        attributes = {"long_name": long_name, "units": units, **limits}
        found[name] = (dims, one[None, None].astype("float32"), attributes)
        found[name].encoding = {
            "dtype": "int16",
            "scale_factor": np.float32(0.01),
            "add_offset": np.float32(0),
            "_FillValue": np.int16(-999),
            "zlib": True,
            "complevel": 4,
            "chunksizes": (1, 1, len(lat), len(lon)),
        }
    return found


def ersst() -> dict[str, Content]:
    """Twenty years of months on the grid of ERSST, the same at both places."""
    times = pd.date_range("2001-01-01", "2020-12-01", freq="MS", unit="ns")
    lat, lon = np.arange(88, -89, -2, dtype="float32"), np.arange(0, 360, 2, dtype="float32")
    sea = sea_surface(lat, lon, year_of(times))
    sea += 0.35 * weather(chance("ersst"), sea.shape, 0.8)
    sea = np.maximum(np.round(sea * 8) / 8, np.float32(FREEZING))
    sea = np.where(land_of(lat, lon), np.float32(np.nan), sea)
    attributes = {
        "units": "degC",
        "long_name": "Monthly Means of Sea Surface Temperature",
        "var_desc": "Sea Surface Temperature",
        "level_desc": "Surface",
        "statistic": "Mean",
        "dataset": "NOAA Extended Reconstructed SST V5",
        "parent_stat": "Individual Values",
        "actual_range": [np.nanmin(sea), np.nanmax(sea)],
        "valid_range": np.array([-1.8, 45], "float32"),
    }
    packing = {"zlib": True, "complevel": 4, "shuffle": True, "chunksizes": (12, 89, 180)}
    found = xr.Dataset(
        {"sst": (("time", "lat", "lon"), sea, attributes, {**packing, "_FillValue": UNKNOWN})},
        {
            "time": ("time", times, {"long_name": "Time", "standard_name": "time", "axis": "T"}),
            "lat": ("lat", lat, {**NORTH, "long_name": "Latitude", "units": "degrees_north"}),
            "lon": ("lon", lon, {**EAST, "long_name": "Longitude", "units": "degrees_east"}),
        },
        {
            "title": "NOAA ERSSTv5 (in situ only)",
            "Conventions": "CF-1.6, ACDD-1.3",
            "comment": "made up",
        },
    )
    found["time"].encoding = {"units": "days since 1800-1-1 00:00:00", "dtype": "float64"}
    return dict.fromkeys(ERSST, found)
