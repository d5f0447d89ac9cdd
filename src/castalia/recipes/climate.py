"""Output of climate models: one variable of CESM's large ensemble, and a small CMIP6 archive."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from functools import cache
from typing import Any

import cftime
import numpy as np
import xarray as xr

from castalia.recipes import Content
from castalia.recipes.fields import Floats, chance, land_of, season, small, weather

CESM = "s3://ncar-cesm-lens/atm/monthly/cesmLE-20C-TREFHT.zarr"
CMIP6 = "https://storage.googleapis.com/cmip6/pangeo-cmip6"
ARCHIVE = "gs://cmip6/CMIP6"
MEMBER = "r1i1p1f1"
COLUMNS = (
    "activity_id,institution_id,source_id,experiment_id,member_id,table_id,variable_id,grid_label,"
    "zstore,dcpp_init_year,version"
)
DAYS = np.array([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])


@dataclass(frozen=True)
class Model:
    """A model as its made-up output differs from that of others."""

    source: str
    institution: str
    grid: str
    shape: tuple[int, int]
    calendar: str
    versions: tuple[str, str]  # of the past, and of the scenarios
    warming: float  # in K from 1850 to 2100 in the strongest scenario
    bias: float


MODELS = (
    Model("CanESM5", "CCCma", "gn", (12, 24), "noleap", ("v20190429", "v20190429"), 6.6, 0.4),
    Model(
        "GFDL-ESM4", "NOAA-GFDL", "gr1", (15, 24), "noleap", ("v20190726", "v20180701"), 3.9, -0.3
    ),
    Model(
        "MPI-ESM1-2-LR",
        "MPI-M",
        "gn",
        (12, 24),
        "proleptic_gregorian",
        ("v20190710", "v20190710"),
        4.2,
        0.1,
    ),
)
EXPERIMENTS = {"historical": (1850, 2014), "ssp126": (2015, 2100), "ssp585": (2015, 2100)}


def monthly(first: int, last: int, calendar: str) -> tuple[list[Any], list[tuple[Any, Any]]]:
    """The middle of each month from January of one year to December of another, and its bounds."""
    starts = [
        cftime.datetime(year, month, 1, calendar=calendar)
        for year in range(first, last + 1)
        for month in range(1, 13)
    ]
    ends = [*starts[1:], cftime.datetime(last + 1, 1, 1, calendar=calendar)]
    middles = [start + (end - start) / 2 for start, end in zip(starts, ends, strict=True)]
    return middles, list(zip(starts, ends, strict=True))


def bounds(centres: Floats) -> Floats:
    """The edges of evenly spaced cells, dims (cell, edge); none beyond the poles."""
    half = (centres[1] - centres[0]) / 2
    edges: Floats = np.stack([centres - half, centres + half], axis=1)
    return np.clip(edges, -90, 90) if centres[0] < 0 else edges


def warmed(years: Floats, most: float, scenario: str) -> Floats:
    """Global warming since 1850 in K, as a scenario has it by the given years.

    Args:
        years: Times.
        most: The warming of 2100 in the strongest scenario.
        scenario: An experiment of CMIP6.
    """
    past = np.interp(years, [1850, 1910, 1940, 1970, 2015], [0, 0.02, 0.08, 0.07, 0.24])
    future = {"ssp126": [0.24, 0.36, 0.36], "ssp585": [0.24, 0.55, 1.0]}.get(scenario)
    part = past if future is None else np.interp(years, [2015, 2055, 2100], future)
    return most * np.asarray(part)


def temperature(lat: Floats, lon: Floats, years: Floats, warming: Floats) -> Floats:
    """Monthly air temperature near the ground in K without weather; dims (time, lat, lon)."""
    land = land_of(lat, lon)
    pole = np.sin(np.deg2rad(lat)) ** 2
    mean = 300.5 - 46 * pole - 16 * np.exp(-(((lat + 90) / 16) ** 2))
    swing = season(lat, years, 0.57) * pole
    faster = (1 + 1.3 * np.clip(lat / 90, 0, 1) ** 2)[:, None] * np.where(land, 1.25, 0.8)
    found = mean[None, :, None] + swing[:, :, None] * np.where(land, 19, 7)
    return (found + warming[:, None, None] * faster).astype("float32")


def cesm_lens() -> dict[str, Content]:
    """Eight members of the large ensemble on a coarse grid, each with its own weather."""
    middles, ends = monthly(1920, 2005, "noleap")
    years = 1920 + (np.arange(len(middles)) + 0.5) / 12
    lat, lon = np.linspace(-90, 90, 16), np.arange(0, 360, 15.0)
    usual = temperature(lat, lon, years, warmed(years, 5.0, "historical"))
    rng, members = chance("cesm-lens"), np.arange(1, 9)
    strength = (0.4 + 1.6 * np.sin(np.deg2rad(lat)) ** 2).astype("float32")[:, None]
    runs = [usual + strength * weather(rng, usual.shape, 0.35) for _ in members]
    attributes = {
        "cell_methods": "time: mean",
        "long_name": "Reference height temperature",
        "units": "K",
    }
    how = {"chunks": (1, 516, 16, 24), **small()}
    found = xr.Dataset(
        {
            "TREFHT": (
                ("member_id", "time", "lat", "lon"),
                np.round(np.stack(runs) * 8) / 8,
                attributes,
                how,
            )
        },
        {
            "member_id": members,
            "time": ("time", middles, {"long_name": "time", "bounds": "time_bnds"}),
            "lat": ("lat", lat, {"long_name": "latitude", "units": "degrees_north"}),
            "lon": ("lon", lon, {"long_name": "longitude", "units": "degrees_east"}),
            "time_bnds": (("time", "nbnd"), ends, {"long_name": "time interval endpoints"}),
        },
        {"Conventions": "CF-1.0", "source": "CAM (made up)", "title": "UNSET"},
    )
    for name in ("time", "time_bnds"):
        found[name].encoding = {"units": "days since 1920-01-01 00:00:00", "dtype": "float64"}
    return {CESM: found}


def cmip6() -> dict[str, Content]:
    """A catalogue of three models in three experiments, and every store that it names."""
    found: dict[str, Content] = {}
    rows = []
    for model in MODELS:
        for experiment in EXPERIMENTS:
            for table, variable in (("Amon", "tas"), ("fx", "areacella")):
                if table == "fx" and experiment != "historical":
                    continue
                row = _row(model, experiment, table, variable)
                make = _tas if variable == "tas" else _areas
                found[str(row["zstore"])] = make(model, experiment)
                rows.append(row)
    table_of = io.StringIO()
    writer = csv.DictWriter(table_of, COLUMNS.split(","), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return {f"{CMIP6}.json": _described(), f"{CMIP6}.csv": table_of.getvalue(), **found}


def _row(model: Model, experiment: str, table: str, variable: str) -> dict[str, str]:
    """A store's line in the catalogue; its address follows from the rest."""
    past = experiment == "historical"
    facets = {
        "activity_id": "CMIP" if past else "ScenarioMIP",
        "institution_id": model.institution,
        "source_id": model.source,
        "experiment_id": experiment,
        "member_id": MEMBER,
        "table_id": table,
        "variable_id": variable,
        "grid_label": model.grid,
    }
    version = model.versions[0 if past else 1]
    address = "/".join([ARCHIVE, *facets.values(), version])
    return {**facets, "zstore": f"{address}/", "dcpp_init_year": "", "version": version[1:]}


def _described() -> str:
    """The catalogue's description, as intake-esm reads it."""
    facets = COLUMNS.split(",")
    told = {
        "esmcat_version": "0.1.0",
        "id": "pangeo-cmip6",
        "description": "A made-up part of Pangeo's CMIP6 archive, in its form.",
        "catalog_file": f"{CMIP6}.csv",
        "attributes": [
            {"column_name": name, "vocabulary": ""}
            for name in facets
            if name not in ("zstore", "dcpp_init_year", "version")
        ],
        "assets": {"column_name": "zstore", "format": "zarr"},
        "aggregation_control": {
            "variable_column_name": "variable_id",
            "groupby_attrs": [
                "activity_id",
                "institution_id",
                "source_id",
                "experiment_id",
                "table_id",
                "grid_label",
            ],
            "aggregations": [
                {"type": "union", "attribute_name": "variable_id"},
                {
                    "type": "join_new",
                    "attribute_name": "member_id",
                    "options": {"coords": "minimal", "compat": "override"},
                },
            ],
        },
    }
    return json.dumps(told, indent=2) + "\n"


@cache
def _grid(model: Model) -> tuple[Floats, Floats]:
    """The centres of a model's cells."""
    rows, columns = model.shape
    return -90 + 180 * (np.arange(rows) + 0.5) / rows, 360 / columns * np.arange(columns)


def _on_grid(model: Model, experiment: str) -> xr.Dataset:
    """Coordinates and attributes that all stores of a model share."""
    lat, lon = _grid(model)
    north = {"standard_name": "latitude", "units": "degrees_north", "bounds": "lat_bnds"}
    east = {"standard_name": "longitude", "units": "degrees_east", "bounds": "lon_bnds"}
    return xr.Dataset(
        coords={
            "lat": ("lat", lat, {**north, "long_name": "Latitude", "axis": "Y"}),
            "lon": ("lon", lon, {**east, "long_name": "Longitude", "axis": "X"}),
            "lat_bnds": (("lat", "bnds"), bounds(lat)),
            "lon_bnds": (("lon", "bnds"), bounds(lon)),
        },
        attrs={
            "Conventions": "CF-1.7 CMIP-6.2",
            "mip_era": "CMIP6",
            "activity_id": "CMIP" if experiment == "historical" else "ScenarioMIP",
            "institution_id": model.institution,
            "source_id": model.source,
            "experiment_id": experiment,
            "variant_label": MEMBER,
            "grid_label": model.grid,
            "comment": "made up",
        },
    )


def _areas(model: Model, experiment: str) -> xr.Dataset:
    """The area of each of a model's cells."""
    found = _on_grid(model, experiment)
    edges = np.sin(np.deg2rad(found["lat_bnds"].values))
    band = 2 * np.pi * 6.371e6**2 * (edges[:, 1] - edges[:, 0]) / model.shape[1]
    area = np.repeat(band[:, None], model.shape[1], axis=1).astype("float32")
    names = {"standard_name": "cell_area", "long_name": "Grid-Cell Area", "units": "m2"}
    return found.assign(areacella=(("lat", "lon"), area, names))


def _tas(model: Model, experiment: str) -> xr.Dataset:
    """A model's temperature in one experiment."""
    lat, lon = _grid(model)
    first, last = EXPERIMENTS[experiment]
    middles, ends = monthly(first, last, model.calendar)
    years = first + (np.arange(len(middles)) + 0.5) / 12
    field = temperature(lat, lon, years, warmed(years, model.warming, experiment)) + model.bias
    strength = (0.4 + 1.6 * np.sin(np.deg2rad(lat)) ** 2).astype("float32")[:, None]
    field += strength * weather(chance(f"{model.source} {experiment}"), field.shape, 0.35)
    attributes = {
        "standard_name": "air_temperature",
        "long_name": "Near-Surface Air Temperature",
        "units": "K",
        "cell_methods": "area: time: mean",
        "cell_measures": "area: areacella",
    }
    high = {"standard_name": "height", "units": "m", "axis": "Z", "positive": "up"}
    found = _on_grid(model, experiment).assign_coords(
        height=((), 2.0, high),
        time=("time", middles, {"standard_name": "time", "axis": "T", "bounds": "time_bnds"}),
        time_bnds=(("time", "bnds"), ends),
    )
    rounded = np.round(field * 8) / 8
    found["tas"] = (("time", "lat", "lon"), rounded, attributes)
    found["tas"].encoding = {"chunks": (len(middles), *model.shape), **small()}
    for name in ("time", "time_bnds"):
        found[name].encoding = {"units": "days since 1850-01-01", "dtype": "float64"}
    return found
