"""What the datasets hold once their raw samples are in order: the science, by its numbers."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pvlib
import pytest
import xarray as xr

import castalia
from castalia import stores


def test_coads_months_and_seasons():
    """The sea at 41 N is coldest in February or March and warmest in August; the south opposes."""
    sst = castalia.open_dataset("coads-climatology")["sst"].mean("lon").load()
    assert sst["month"].values.tolist() == list(range(1, 13))
    assert sst.sel(lat=41).idxmin() in (2, 3)
    assert sst.sel(lat=41).idxmax() == 8
    assert sst.sel(lat=-41).idxmax() in (2, 3)


def test_coads_longitudes_and_values():
    """Longitudes run from 1 to 359; the warm pool is warm, land is missing, values are possible."""
    coads = castalia.open_dataset("coads-climatology").load()
    assert coads["lon"].values.tolist() == list(range(1, 360, 2))
    sst = coads["sst"].mean("month")
    assert sst.sel(lat=1, lon=161) > 28 > 25 > sst.sel(lat=-1, lon=269)
    assert np.isnan(sst.sel(lat=21, lon=11))
    assert np.isnan(sst.sel(lat=-5, lon=301))
    limits = {"sst": (-3, 34), "airt": (-45, 36), "speh": (0, 26), "wspd": (0, 25)}
    limits |= {"uwnd": (-25, 25), "vwnd": (-25, 25), "slp": (960, 1050)}
    for name, (low, high) in limits.items():
        assert low <= coads[name].min() < coads[name].max() <= high


def test_coads_attributes_are_udunits():
    """No unit of the raw file, such as DEG C or MB, comes through."""
    coads = castalia.open_dataset("coads-climatology")
    units = {name: variable.attrs["units"] for name, variable in coads.data_vars.items()}
    assert set(units.values()) == {"degC", "g kg-1", "m s-1", "hPa"}


def test_wind_is_that_of_the_jet_streams():
    """At 200 hPa the winter jet over Japan exceeds 60 m/s, and summer's does not reach half."""
    wind = castalia.open_dataset("wind-climatology")
    assert wind.attrs["pressure_level_hPa"] == 200
    japan = wind["uwnd"].sel(lat=32.5, lon=140)
    assert japan.sel(month=1) > 60 > 30 > japan.sel(month=7)
    assert wind["lat"].values[[0, -1]].tolist() == [90, -90]
    assert wind["lon"].values[[0, -1]].tolist() == [0, 357.5]
    assert abs(wind["vwnd"].mean(["month", "lon"])).max() < 5


def test_ostia_is_the_tropics_month_by_month():
    """54 months from April 2006, at temperatures that a tropical sea has."""
    ostia = castalia.open_dataset("ostia-sst")
    months = ostia.indexes["time"].to_period("M")
    assert months.equals(pd.period_range("2006-04", "2010-09", freq="M"))
    assert 285 < ostia["surface_temperature"].min() < ostia["surface_temperature"].max() < 306
    np.testing.assert_allclose(ostia["longitude"], np.arange(432) * 5 / 6, atol=1e-4)


@pytest.mark.parametrize(
    ("lat", "lon"), [(51.5, -0.1), (-33.9, 151.2), (19.4, -99.1), (5.1, 179.9)]
)
def test_linke_turbidity_agrees_with_pvlib(lat, lon):
    """Divided by 20, the nearest cell holds what pvlib itself looks up, month for month."""
    months = pd.date_range("2021-01-15", periods=12, freq="31D")
    expected = pvlib.clearsky.lookup_linke_turbidity(months, lat, lon, interp_turbidity=False)
    cell = castalia.open_dataset("linke-turbidity")["linke_turbidity"].sel(
        lat=lat, lon=lon, method="nearest"
    )
    np.testing.assert_allclose(cell.sel(month=months.month.to_numpy()) / 20, expected)


def test_scenarios_part_in_2000():
    """Both runs are the same until 1999; at the end A1B is warmer by more than two degrees."""
    air = castalia.open_dataset("scenario-air-temperature")["air_temperature"]
    a1b, e1 = (air.sel(scenario=name).mean(["latitude", "longitude"]) for name in ("A1B", "E1"))
    years = air["time"].dt.year
    xr.testing.assert_equal(
        a1b[years < 2000].drop_vars("scenario"), e1[years < 2000].drop_vars("scenario")
    )
    assert a1b[-1] > e1[-1] + 2 > a1b[0] + 3
    assert years.values.tolist() == list(range(1860, 2100))
    assert "Model scenario" not in air.attrs
    assert air.isel(time=0).sel(latitude=15).mean() > air.isel(time=0).sel(latitude=60).mean() + 15


def test_soi_is_low_during_el_nino():
    """The index falls below -2 in the El Niño of 1982/83 and 1997/98; 2013 is there but missing."""
    soi = castalia.open_dataset("soi-darwin")["SOI_Darwin"].load()
    for winter in (slice("1982-09", "1983-03"), slice("1997-06", "1998-03")):
        assert soi.sel(time=winter).mean() < -2
    assert abs(soi.mean()) < 0.01
    assert set(soi["time"][np.isnan(soi)].dt.year.values) == {2013}
    assert soi.indexes["time"].to_period("M").is_monotonic_increasing


def test_nemo_months_on_a_curvilinear_grid():
    """The tropics are warm and the Arctic near freezing; the grid is no product of lat and lon."""
    nemo = castalia.open_dataset("nemo-sst").load()
    assert [(t.year, t.month) for t in nemo["time"].values] == [(2015, 1), (2015, 2), (2015, 3)]
    means = [
        nemo["tos"].where(where).mean() for where in (abs(nemo.nav_lat) < 5, nemo.nav_lat > 70)
    ]
    assert means[0] > 27 > 2 > means[1]
    assert nemo["nav_lat"].std("x").max() > 5
    single = xr.open_dataset(stores.sample_files("nemo-sst")[1], decode_times=False)
    np.testing.assert_array_equal(nemo["tos"][1], single["tos"][0])


def test_co2_rises_and_breathes():
    """A value a week without gaps in time; higher in May than in September, by 5 ppm or more."""
    co2 = castalia.open_dataset("co2-mauna-loa")["co2"]
    assert set(np.diff(co2["time"]) / np.timedelta64(1, "D")) == {7}
    year = co2.groupby("time.year").mean()
    assert (year.diff("year").rolling(year=5).mean().dropna("year") > 0.5).all()
    month = (co2 - co2.rolling(time=53, center=True).mean()).groupby("time.month").mean()
    assert (month.idxmax(), month.idxmin()) == (5, 10)
    assert month.max() - month.min() > 5


def test_etopo_stands_upright():
    """Both grids know Tibet, the Mariana Trench and the Sahara; sea covers seven tenths."""
    for name in ("etopo", "etopo-60"):
        relief = castalia.open_dataset(name)["relief"]
        assert relief.sel(lat=33, lon=88, method="nearest") > 4500
        assert relief.sel(lat=11.3, lon=142.3, method="nearest") < -6000
        assert 100 < relief.sel(lat=23, lon=10, method="nearest") < 2000
        weights = np.cos(np.deg2rad(relief["lat"]))
        assert (relief < 0).weighted(weights).mean() == pytest.approx(0.71, abs=0.01)


def test_etopo_at_one_degree_is_the_mean_of_nine():
    """The coarse grid is the average of the fine one, cell for cell."""
    fine, coarse = (castalia.open_dataset(name)["relief"] for name in ("etopo", "etopo-60"))
    mean = fine.coarsen(lat=3, lon=3).mean()
    np.testing.assert_allclose(mean["lon"], coarse["lon"])
    np.testing.assert_allclose(mean, coarse, atol=0.01)


def test_levitus_is_an_ocean():
    """Warm above and cold below; the Red Sea is salty, the Baltic nearly fresh."""
    ocean = castalia.open_dataset("levitus").load()
    column = ocean["temperature"].sel(lat=0.5, lon=200.5)
    assert column[0] > 26 > 6 > column.sel(depth=1000)
    salt = ocean["salinity"].isel(depth=0)
    red, baltic = salt.sel(lat=27.5, lon=34.5), salt.sel(lat=57.5, lon=22.5)
    assert red > 40 > 10 > baltic
    assert np.isnan(salt.sel(lat=50.5, lon=100.5))
    assert ocean["temperature"].attrs["units"] == "degC"


def test_reports_are_those_of_one_day():
    """24 hours of reports, known stations where they are, and the impossible values kept."""
    reports = castalia.open_dataset("surface-observations").to_dataframe()
    assert reports["time"].between("1995-03-17 23:45", "1995-03-18 23:59").all()
    denver = reports[(reports["id"] == "DEN") & reports["lat"].notna()]
    assert denver["lat"].round().unique().tolist() == [40]
    assert denver["lon"].round().unique().tolist() == [-105]
    assert denver["elev"].between(1500, 1800).all()
    assert reports["T"].max() > 400
    assert reports["region"].str.endswith("US").mean() == pytest.approx(0.5, abs=0.02)
    assert len(reports) == 47469


@pytest.mark.parametrize("name", ["levitus", "etopo", "surface-observations", "soi-darwin"])
def test_single_files_stay_lazy(name):
    """Opening a dataset of one file reads none of its variables."""
    opened = castalia.open_dataset(name)
    large = [v for v in opened.data_vars.values() if v.size > 1000]
    assert large
    assert not any(variable.variable._in_memory for variable in large)
