"""Raw data put into order: the datasets of a place's or a sample's files in, one Dataset out.

A lesson that cleans the raw files itself has their paths from `castalia.stores.sample_files`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd
    import xarray as xr

Adapter = Callable[["list[xr.Dataset]"], "xr.Dataset"]

LATITUDE = {"standard_name": "latitude", "units": "degrees_north"}
LONGITUDE = {"standard_name": "longitude", "units": "degrees_east"}
MONTHS = ("month", list(range(1, 13)), {"long_name": "month of the year"})


def only(raw: list[xr.Dataset]) -> xr.Dataset:
    """The one file as it is.

    Raises:
        ValueError: there are several files, which only an adapter can join.
    """
    if len(raw) > 1:
        raise ValueError(f"{len(raw)} files need an adapter that joins them")
    return raw[0]


def coads(raw: list[xr.Dataset]) -> xr.Dataset:
    """COADS as CF would have it: lower-case names, longitudes 1 to 359, months 1 to 12, UDUNITS.

    The raw file counts `hour since 0000-01-01`, which no calendar decodes, and starts its
    longitudes at 21.
    """
    units = {"Deg C": "degC", "DEG C": "degC", "G/KG": "g kg-1", "M/S": "m s-1", "MB": "hPa"}
    tidy = raw[0].rename({"TIME": "month", "COADSY": "lat", "COADSX": "lon"})
    tidy = tidy.rename({name: str(name).lower() for name in raw[0].data_vars})
    for variable in tidy.data_vars.values():
        variable.attrs = {"units": units[variable.attrs["units"]]}
    tidy = tidy.assign_coords(
        month=MONTHS,
        lat=("lat", tidy["lat"].values, LATITUDE),
        lon=("lon", tidy["lon"].values % 360, LONGITUDE),
    )
    tidy.attrs = {"title": "COADS monthly climatology", "history": raw[0].attrs["history"]}
    return tidy.sortby("lon")


def linke_turbidity(raw: list[xr.Dataset]) -> xr.Dataset:
    """Linke turbidity with names for its dims and the coordinates of its cells' centres.

    The file stores 20 times the turbidity as uint8, latitude from north to south, longitude from
    -180, one-twelfth of a degree apart. Source: pvlib.clearsky.lookup_linke_turbidity.
    """
    tidy = raw[0].rename(
        phony_dim_0="lat",
        phony_dim_1="lon",
        phony_dim_2="month",
        LinkeTurbidity="linke_turbidity",
    )
    lat = [90 - (row + 0.5) / 12 for row in range(tidy.sizes["lat"])]
    lon = [(column + 0.5) / 12 - 180 for column in range(tidy.sizes["lon"])]
    tidy["linke_turbidity"].attrs = {
        "units": "0.05",
        "comment": "whole numbers in steps of 0.05; divide by 20 for the Linke turbidity itself",
    }
    return tidy.assign_coords(lat=("lat", lat, LATITUDE), lon=("lon", lon, LONGITUDE), month=MONTHS)


def scenarios(raw: list[xr.Dataset]) -> xr.Dataset:
    """One file a scenario, joined along a new dim that is named after their attribute."""
    import xarray as xr

    names = [str(one["air_temperature"].attrs.pop("Model scenario")) for one in raw]
    joined = xr.concat(
        [one["air_temperature"] for one in raw],
        xr.Variable("scenario", names, {"long_name": "emission scenario"}),
        coords="minimal",
        compat="override",
        join="exact",
    )
    return raw[0].drop_vars("air_temperature").assign(air_temperature=joined)


def soi_darwin(raw: list[xr.Dataset]) -> xr.Dataset:
    """The index with the units that an index has."""
    tidy = raw[0]
    tidy["SOI_Darwin"].attrs["units"] = "1"
    return tidy


def nemo(raw: list[xr.Dataset]) -> xr.Dataset:
    """Months joined along `time`.

    The files' own `time_counter` is 0 in each; the true time stands in `time_centered`.
    """
    import xarray as xr

    joined = xr.concat(
        [one.swap_dims(time_counter="time_centered").drop_vars("time_counter") for one in raw],
        "time_centered",
        data_vars="minimal",
        coords="minimal",
        compat="override",
        join="override",
        combine_attrs="drop_conflicts",
    )
    return joined.rename(time_centered="time", time_centered_bounds="time_bounds").set_coords(
        ["bounds_lat", "bounds_lon", "time_bounds"]
    )


def co2(raw: list[xr.Dataset]) -> xr.Dataset:
    """The weekly table along `time`, with its unit."""
    tidy = raw[0].rename(date="time")
    tidy["co2"].attrs = {"units": "ppm"}
    tidy["time"].attrs = {"standard_name": "time"}
    return tidy


def etopo(raw: list[xr.Dataset]) -> xr.Dataset:
    """Relief on longitudes 0 to 360, without the column that the 20-minute file repeats."""
    import numpy as np

    (relief,) = raw[0].data_vars.values()
    lat, lon = relief.dims
    tidy = raw[0].rename({relief.name: "relief", lat: "lat", lon: "lon"})
    tidy = tidy.isel(lon=slice(360 * (tidy.sizes["lon"] // 360)))
    tidy["relief"].attrs = {"standard_name": "height_above_mean_sea_level", "units": "m"}
    # the file rounds its thirds of a degree; each centre is a whole number of sixths
    return tidy.assign_coords(
        lat=("lat", np.round(tidy["lat"].values * 6) / 6, LATITUDE),
        lon=("lon", np.round(tidy["lon"].values % 360 * 6) / 6, LONGITUDE),
    ).sortby("lon")


def levitus(raw: list[xr.Dataset]) -> xr.Dataset:
    """The ocean atlas with CF's names and units and longitudes 0.5 to 359.5."""
    names = {"ZAXLEVITR": "depth", "YAXLEVITR": "lat", "XAXLEVITR": "lon"}
    tidy = raw[0].drop_vars("ZAXLEVITRedges").rename(names)
    tidy = tidy.rename(TEMP="temperature", SALT="salinity")
    tidy["temperature"].attrs = {"standard_name": "sea_water_temperature", "units": "degC"}
    tidy["salinity"].attrs = {"standard_name": "sea_water_salinity", "units": "1e-3"}
    depth = {"standard_name": "depth", "units": "m", "positive": "down"}
    return tidy.assign_coords(
        depth=("depth", tidy["depth"].values, depth),
        lat=("lat", tidy["lat"].values, LATITUDE),
        lon=("lon", tidy["lon"].values % 360, LONGITUDE),
    ).sortby("lon")


def reports(raw: list[xr.Dataset]) -> xr.Dataset:
    """Reports with their time as a coordinate; nothing is cleaned."""
    return raw[0].set_coords("time")


def era5(raw: list[xr.Dataset]) -> xr.Dataset:
    """The fields that the book uses, at the times for which there are values.

    The store has nearly three hundred fields, and a time axis from 1900 to 2050 that is empty
    outside what its attributes call valid.
    """
    tidy = raw[0][["2m_temperature", "mean_sea_level_pressure"]]
    valid = slice(raw[0].attrs["valid_time_start"], raw[0].attrs["valid_time_stop"])
    return tidy.sel(time=valid)


def oisst(raw: list[xr.Dataset]) -> xr.Dataset:
    """One file a day, joined along time."""
    import xarray as xr

    return xr.concat(
        raw, "time", data_vars="minimal", coords="minimal", compat="override", join="override"
    )


def sentinel_2(raw: list[xr.Dataset]) -> xr.Dataset:
    """The images with the unit that whole numbers have; odc.stac names none."""
    for variable in raw[0].data_vars.values():
        variable.attrs.setdefault("units", "1")
    return raw[0]


def gistemp(raw: list[xr.Dataset]) -> xr.Dataset:
    """The monthly part of GISTEMP's table along time; its means of seasons and years are left."""
    return _months_of_years(raw[0].to_dataframe(), "temperature_anomaly", "degC")


def nino34(raw: list[xr.Dataset]) -> xr.Dataset:
    """The table of Niño 3.4 along time, without the lines below it that say what it is."""
    return _months_of_years(raw[0].to_dataframe(), "nino34", "degC")


def _months_of_years(table: pd.DataFrame, name: str, units: str) -> xr.Dataset:
    """Lines of a year and its twelve months as one variable along time.

    Lines that do not begin with a year are left out, and so are months without a value before the
    first and after the last. Whatever is no number, or is -99 or less, is missing.
    """
    import pandas as pd

    numbers = table.iloc[:, :13].apply(pd.to_numeric, errors="coerce")
    numbers = numbers[numbers.iloc[:, 0].between(1700, 2300)]
    months = [f"{year:.0f}-{month:02d}" for year in numbers.iloc[:, 0] for month in range(1, 13)]
    times = pd.to_datetime(months, format="%Y-%m").as_unit("ns").rename("time")
    series = pd.Series(numbers.iloc[:, 1:].to_numpy("float64").ravel(), times, name=name)
    series = series.where(series > -99)
    series = series[series.first_valid_index() : series.last_valid_index()]
    tidy = series.to_xarray().to_dataset()
    tidy[name].attrs = {"units": units}
    tidy["time"].attrs = {"standard_name": "time"}
    return tidy


def co2_live(raw: list[xr.Dataset]) -> xr.Dataset:
    """The monthly table of Mauna Loa along time; negative numbers say that something is missing."""
    import pandas as pd

    table = raw[0].to_dataframe().apply(pd.to_numeric, errors="coerce").dropna(subset="year")
    times = pd.to_datetime(table[["year", "month"]].assign(day=1)).dt.as_unit("ns")
    units = {"average": "ppm", "deseasonalized": "ppm", "ndays": "1", "sdev": "ppm", "unc": "ppm"}
    values = table[list(units)].astype("float64").set_index(pd.DatetimeIndex(times, name="time"))
    tidy = values.where(values >= 0).to_xarray()
    for name, unit in units.items():
        tidy[name].attrs = {"units": unit}
    tidy["time"].attrs = {"standard_name": "time"}
    return tidy


ADAPTERS: dict[str | None, Adapter] = {
    None: only,
    "co2": co2,
    "co2_live": co2_live,
    "coads": coads,
    "era5": era5,
    "etopo": etopo,
    "gistemp": gistemp,
    "levitus": levitus,
    "linke_turbidity": linke_turbidity,
    "nemo": nemo,
    "nino34": nino34,
    "oisst": oisst,
    "reports": reports,
    "scenarios": scenarios,
    "sentinel_2": sentinel_2,
    "soi_darwin": soi_darwin,
}
