"""Recipes: made-up samples are whole, the same each time, small, and plausible as what they are."""

from __future__ import annotations

import csv
import io
import json
import time
from functools import cache

import numpy as np
import pandas as pd
import pytest
import xarray as xr

from castalia import stores
from castalia.recipes import RECIPES, fields
from castalia.stores import samples

MADE = {
    name: dataset.facts
    for name in stores.names()
    if (dataset := stores.find(name)).facts.sample.recipe
}
MOST_BYTES = 8e6
MOST_SECONDS = 4.0  # of the processor; twice what they should take


@pytest.fixture(scope="module", autouse=True)
def cache_folder(tmp_path_factory):
    """Samples are made once, in a folder of these tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CASTALIA_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@cache
def made(recipe: str) -> dict:
    """What a recipe gives."""
    return RECIPES[recipe]()


@cache
def opened(name: str) -> xr.Dataset:
    """A dataset's sample, loaded."""
    return stores.open_dataset(name, "sample", chunks=None).load()


def at(name: str, *keys: str) -> object:
    """A dataset's sample at the address of its first place, below some keys."""
    url = "/".join([MADE[name].live[0].url, *keys])
    return made(str(MADE[name].sample.recipe))[url]


def test_every_recipe_is_used():
    """Each recipe belongs to one dataset, and none is left over."""
    assert sorted(str(facts.sample.recipe) for facts in MADE.values()) == sorted(RECIPES)


@pytest.mark.parametrize("name", sorted(MADE))
def test_every_address_is_served(name):
    """A recipe gives what lies at each address of each live place."""
    found = made(str(MADE[name].sample.recipe))
    for location in MADE[name].live:
        wanted = list(location.urls)
        if location.kind == "stac":
            wanted = [f"{location.url}/search.json"]
        if location.groups:
            wanted = [f"{location.url}/{group}" for group in location.groups]
        assert set(wanted) <= set(found)


def test_images_that_a_search_names_are_there():
    """Every image of the scenes lies at the address that its scene names."""
    found = made("sentinel_2")
    items = json.loads(str(at("sentinel-2", "search.json")))["features"]
    named = {asset["href"] for item in items for asset in item["assets"].values()}
    assert len(items) == 4
    assert named == {url for url in found if url.endswith(".tif")}
    assert all(item["properties"]["eo:cloud_cover"] < 15 for item in items)


def test_stores_that_the_catalogue_names_are_there():
    """Every store of CMIP6's table is there, says the same of itself, and has its calendar."""
    found = made("cmip6")
    catalogue = json.loads(str(at("cmip6")))
    rows = list(csv.DictReader(io.StringIO(found[catalogue["catalog_file"]])))
    assert {row["zstore"] for row in rows} == {url for url in found if url.startswith("gs://")}
    assert len(rows) == 12
    for row in rows:
        store = found[row["zstore"]]
        facets = ("institution_id", "source_id", "experiment_id", "activity_id", "grid_label")
        assert {name: store.attrs[name] for name in facets} == {name: row[name] for name in facets}
        assert row["variable_id"] in store.data_vars
    calendars = {
        row["source_id"]: found[row["zstore"]]["time"].dt.calendar
        for row in rows
        if row["table_id"] == "Amon"
    }
    assert calendars["CanESM5"] == calendars["GFDL-ESM4"] == "noleap"
    assert calendars["MPI-ESM1-2-LR"] == "proleptic_gregorian"


@pytest.mark.parametrize("recipe", sorted(RECIPES))
def test_a_recipe_repeats_itself(recipe, monkeypatch):
    """Years later, and whatever chance did before, a recipe gives the same, and soon."""
    first = made(recipe)
    for remembered in (fields._shapes, fields._nino):
        remembered.cache_clear()
    np.random.seed(7)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 1e9)
    began = time.process_time()
    again = RECIPES[recipe]()
    assert time.process_time() - began < MOST_SECONDS
    assert list(again) == list(first)
    for url, content in first.items():
        if isinstance(content, xr.Dataset):
            xr.testing.assert_identical(again[url], content)
            for name in content.variables:
                assert repr(again[url][name].encoding) == repr(content[name].encoding)
        else:
            assert again[url] == content


@pytest.mark.parametrize("name", sorted(MADE))
def test_samples_are_small(name):
    """A sample weighs no more than 8 MB on disk."""
    folder = samples.made_sample(stores.find(name))
    weight = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    assert 0 < weight <= MOST_BYTES


def test_land_is_where_it_is():
    """Land is known in both conventions of longitude, and the sea is no land."""
    lat, lon = np.array([50.0, 0.0, -80.0]), np.array([10.0, -140.0, 0.0])
    assert fields.is_land(lat, lon).tolist() == [True, False, True]
    assert fields.is_land(lat, lon % 360).tolist() == [True, False, True]


def test_weather_remembers_as_much_as_it_should():
    """Weather has a variance of one and the memory that was asked for, from its first step on."""
    noise = fields.weather(fields.chance("test"), (400, 30, 60), 0.8)
    assert noise.dtype == "float32"
    assert noise.std() == pytest.approx(1, abs=0.03)
    assert noise[0].std() == pytest.approx(1, abs=0.2)
    assert (noise[1:] * noise[:-1]).mean() == pytest.approx(0.8, abs=0.03)


@pytest.mark.parametrize(
    ("name", "variable", "lat"),
    [("ersst", "sst", "lat"), ("era5", "2m_temperature", "latitude"), ("cmip6", "tas", "lat")],
)
def test_seasons_oppose_each_other(name, variable, lat):
    """Both hemispheres are warm when the other is cold, and the equator is warmer than the poles."""
    field = opened(name)[variable]
    zonal = field.mean([dim for dim in field.dims if dim not in ("time", lat)])
    year = zonal.groupby("time.month").mean().sortby(lat)
    assert year.sel({lat: slice(30, 60)}).mean(lat).idxmax("month") in (7, 8, 9)
    assert year.sel({lat: slice(-60, -30)}).mean(lat).idxmax("month") in (1, 2, 3)
    mean = year.mean("month")
    assert mean.sel({lat: 0}, method="nearest") > mean.isel({lat: 0}) + 20
    assert mean.sel({lat: 0}, method="nearest") > mean.isel({lat: -1}) + 20


@pytest.mark.parametrize(
    ("name", "variable"), [("ersst", "sst"), ("oisst", "sst"), ("mur-sst", "analysed_sst")]
)
def test_the_sea_ends_at_the_land(name, variable):
    """The Sahara has no sea-surface temperature, the middle of the Pacific has one at all times."""
    field = opened(name)[variable]
    sahara = field.sel(lat=22, lon=15, method="nearest")
    pacific = field.sel(lat=-15, lon=-130 if name == "mur-sst" else 230, method="nearest")
    assert sahara.isnull().all()
    assert pacific.notnull().all()
    nowhere = field.isnull()
    assert (nowhere == nowhere.isel(time=0)).all()


def test_el_nino_is_the_same_in_all_samples():
    """The box of Niño 3.4 in ERSST follows the index that the text file gives."""
    box = opened("ersst")["sst"].sel(lat=slice(5, -5), lon=slice(190, 240)).mean(["lat", "lon"])
    anomaly = box.groupby("time.month") - box.groupby("time.month").mean()
    index = opened("nino34")["nino34"].sel(time=anomaly["time"])
    assert xr.corr(anomaly, index) > 0.9
    assert 0.6 < float(index.std()) < 1.2
    assert index.sel(time="2016-01").item() > 1.5


def test_the_world_warms():
    """ERA5, GISTEMP and the carbon dioxide rise; a stronger scenario ends warmer than a weaker."""
    yearly = opened("era5")["2m_temperature"].mean(["latitude", "longitude"])
    slope = yearly.groupby("time.year").mean().polyfit("year", 1)["polyfit_coefficients"][0]
    assert 0.01 < float(slope) < 0.06
    anomaly = opened("gistemp")["temperature_anomaly"]
    assert abs(anomaly.sel(time=slice("1951", "1980")).mean()) < 0.1
    assert anomaly.sel(time=slice("2015", None)).mean() > 0.8
    co2 = opened("co2-live")["average"]
    assert co2.sel(time="1960").mean() < 320 < 400 < co2.sel(time="2020").mean()
    last = {
        store.attrs["experiment_id"]: float(store["tas"][-240:].mean())
        for url, store in made("cmip6").items()
        if "/CanESM5/" in url and "/tas/" in url
    }
    assert last["ssp585"] - 2 > last["ssp126"] > last["historical"]


def test_co2_breathes_with_the_northern_spring():
    """Carbon dioxide is highest in May, lowest in autumn, and without the seasons it is level."""
    co2 = opened("co2-live")
    swing = (co2["average"] - co2["deseasonalized"]).groupby("time.month").mean()
    assert swing.idxmax() in (4, 5, 6)
    assert swing.idxmin() in (9, 10)
    assert 4 < float(swing.max() - swing.min()) < 9


def test_members_of_the_ensemble_differ_by_chance_alone():
    """Members share their seasons and differ by weather: no two are equal, their mean is smoother."""
    field = opened("cesm-lens")["TREFHT"]
    yearly = field.mean(["lat", "lon"]).groupby("time.year").mean()
    assert float(yearly.std("member_id").mean()) > 0.01
    assert xr.corr(field[0], field[1]) > 0.9
    assert not (field[0] == field[1]).all()


def test_areas_make_up_the_globe():
    """The areas of a model's cells add up to that of the Earth."""
    areas = [store["areacella"] for url, store in made("cmip6").items() if "/areacella/" in url]
    assert len(areas) == 3
    for area in areas:
        assert float(area.sum()) == pytest.approx(4 * np.pi * 6.371e6**2, rel=1e-4)


def test_space_is_missing_in_the_corner_of_the_image():
    """GOES sees past the Earth in the north-west corner, and cold clouds above warm ground."""
    image = opened("goes")["CMI"]
    assert np.isnan(image[0, 0])
    assert not np.isnan(image[-1, 0])
    assert not np.isnan(image[0, -1])
    assert 0.01 < float((image < 250).mean()) < 0.3
    assert 285 < float(image.median()) < 315


def test_scenes_hold_what_reflects():
    """Water is dark in the near infrared and plants are bright there, clouds in every band."""
    scene = opened("sentinel-2")
    nir = {kind: float(scene["nir"].where(scene["scl"] == kind).median()) for kind in (4, 6, 9)}
    assert nir[6] < 500 < 2000 < nir[4]
    assert float(scene["blue"].where(scene["scl"] == 9).median()) > 4000
    shares = [(float((scene["scl"] == kind).mean())) for kind in (4, 5, 6, 9)]
    assert min(shares) > 0
    assert sum(shares) == pytest.approx(1)


def test_numbers_are_packed_as_in_the_real_files():
    """MUR, OISST and GOES keep whole numbers of two bytes, HRRR floating-point numbers of two."""
    raw = {"mask_and_scale": False, "decode_times": False}
    folders = {
        name: samples.made_sample(stores.find(name)) for name in ("mur-sst", "oisst", "goes")
    }
    mur = xr.open_zarr(folders["mur-sst"] / "mur-sst" / "zarr-v1", chunks=None, **raw)
    assert mur["analysed_sst"].dtype == mur["sea_ice_fraction"].dtype == "int16"
    assert mur["analysed_sst"].attrs["add_offset"] == 298.15
    oisst = xr.open_dataset(sorted(folders["oisst"].rglob("*.nc"))[0], **raw)
    assert {str(oisst[name].dtype) for name in ("sst", "anom", "err", "ice")} == {"int16"}
    assert oisst["sst"].attrs["scale_factor"] == np.float32(0.01)
    assert oisst["time"].attrs["units"].startswith("days since 1978-01-01")
    goes = xr.open_dataset(next(folders["goes"].rglob("*.nc")), **raw)
    assert goes["CMI"].dtype == goes["x"].dtype == "int16"
    assert goes["CMI"].attrs["_Unsigned"] == "true"
    assert opened("hrrr")["TMP"].dtype == "float16"


@pytest.mark.parametrize(
    ("name", "first", "marks"),
    [
        ("gistemp", "Land-Ocean: Global Means", ["***"]),
        ("nino34", " 1948", ["-99.99", "NINA34"]),
        ("co2-live", "# ---", ["-9.99", "-0.99", ",0,"]),
    ],
)
def test_text_has_the_oddities_of_the_real_file(name, first, marks):
    """Titles, remarks, codes for what is missing and a last year that is not whole are all there."""
    text = str(at(name))
    assert text.startswith(first)
    assert text.endswith("\n")
    assert all(mark in text for mark in marks)
    newest = opened(name).indexes["time"][-1]
    assert newest.month < 12


def test_mur_is_there_on_every_day():
    """The sample has each day of the real series, and days hang together."""
    sst = opened("mur-sst")["analysed_sst"]
    whole = pd.date_range("2002-06-01T09:00", "2020-01-20T09:00", freq="D")
    assert sst.indexes["time"].equals(whole.as_unit("ns"))
    series = sst.sel(lat=30, lon=-40, method="nearest").to_series()
    usual = series.groupby(series.index.dayofyear).transform("mean")
    assert 0.8 < (series - usual).autocorr(1) < 0.99
