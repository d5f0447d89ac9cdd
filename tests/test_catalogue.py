"""The live datasets of the catalogue: what their files promise, and how their places are read."""

from __future__ import annotations

import io

import numpy as np
import pandas as pd
import pytest
import xarray as xr

from castalia import stores
from castalia.tidying import ADAPTERS

LIVE = {
    "cesm-lens",
    "cmip6",
    "co2-live",
    "era5",
    "ersst",
    "gistemp",
    "goes",
    "hrrr",
    "mur-sst",
    "nino34",
    "oisst",
    "sentinel-2",
}
GROWING = {"co2-live", "era5", "ersst", "gistemp", "nino34"}


@pytest.fixture(scope="module", autouse=True)
def cache(tmp_path_factory):
    """Samples are made once, in a folder of these tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CASTALIA_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


def test_the_live_catalogue_is_whole():
    """Every live dataset of the curriculum is there, and no other has a live place."""
    assert {name for name in stores.names() if stores.find(name).facts.live} == LIVE


@pytest.mark.parametrize("name", sorted(LIVE))
def test_samples_say_that_they_are_made_up(name):
    """A sample that stands in for a live place is synthetic, and its note says so at once."""
    sample = stores.find(name).facts.sample
    assert sample.kind == "synthetic"
    assert sample.note.startswith("Made up")


@pytest.mark.parametrize("name", sorted(LIVE))
def test_samples_keep_the_contract(name):
    """The sample of a live dataset keeps every clause of its contract, values included."""
    result = stores.check(name, store="sample")
    assert result.state == "kept", (result.problem, result.broken)
    facts = stores.find(name).facts
    ranges = {f"variables.{variable}.range" for variable in facts.variables}
    assert ranges <= {one.clause for one in result.clauses}


@pytest.mark.parametrize("name", sorted(LIVE))
def test_samples_open_as_advised(name):
    """A sample opens under the names and attributes of its contract, in chunks as advised."""
    facts = stores.find(name).facts
    opened = stores.open_dataset(name, "sample")
    for variable, promise in facts.variables.items():
        found = opened[variable]
        assert found.attrs["long_name"] == promise.long_name
        for dim, sizes in found.chunksizes.items():
            assert max(sizes) == min(facts.chunks.get(dim, found.sizes[dim]), found.sizes[dim])
        assert bool(found.chunks) == bool(facts.chunks)


def test_growing_datasets_promise_that_they_grow():
    """Those that grow promise a newest time and a least size, all others sizes that are exact."""
    for name in LIVE - {"sentinel-2"}:
        facts = stores.find(name).facts
        time = facts.coordinates.get("time")
        assert bool(time and time.newest_within_days) == (name in GROWING), name
        open_ended = any(size.at_most is None for size in facts.dims.values())
        assert open_ended == (name in GROWING), name


def test_stores_of_zarr_say_their_format():
    """No format is probed for: a bucket that nobody may list answers 403 to the probe."""
    locations = [one for name in LIVE for one in stores.find(name).facts.live]
    zarr = [one for one in locations if one.kind in ("zarr", "intake-esm")]
    assert len(zarr) == 5
    assert all(one.arguments["zarr_format"] == 2 for one in zarr)
    assert all("consolidated" in one.arguments for one in zarr)


def read(name: str, text: str) -> xr.Dataset:
    """A text as it is read when it lies at a dataset's live place."""
    (location,) = stores.find(name).facts.live
    table = pd.read_csv(io.StringIO(text), **location.arguments)
    return ADAPTERS[location.adapter]([table.to_xarray()])


def months(opened: xr.Dataset) -> list[str]:
    """The months of a series."""
    return [str(month) for month in opened.indexes["time"].to_period("M")]


GISTEMP = """\
Land-Ocean: Global Means
Year,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec,J-D,D-N,DJF,MAM,JJA,SON
1880,-.18,-.24,-.09,-.16,-.10,-.21,-.18,-.10,-.15,-.23,-.22,-.17,-.17,***,***,-.12,-.16,-.20
1881,-.19,-.14,.03,***,.06,-.18,.00,-.03,-.15,-.22,-.18,-.07,-.09,-.09,-.17,.05,-.07,-.18
1882,1.16,.14,.04,****,***,***,***,***,***,***,***,***,***,***,.08,***,***,***
"""


def test_gistemp_is_read_month_by_month():
    """Numbers without a zero are read, a gap stays, and months to come are left out."""
    found = read("gistemp", GISTEMP)
    assert months(found) == [str(one) for one in pd.period_range("1880-01", "1882-03", freq="M")]
    anomaly = found["temperature_anomaly"]
    assert anomaly.sel(time="1880-02").item() == -0.24
    assert anomaly.values[-3:].tolist() == [1.16, 0.14, 0.04]
    assert np.flatnonzero(anomaly.isnull()).tolist() == [15]
    assert anomaly.attrs["units"] == "degC"


def test_gistemp_ignores_what_follows_the_table():
    """A blank line, a repeated header and words below the table do not become months."""
    header = GISTEMP.splitlines()[1]
    more = f"{GISTEMP}\n{header}\nDivide by 100 to get changes in degrees Celsius\n"
    xr.testing.assert_identical(read("gistemp", more), read("gistemp", GISTEMP))


NINO34 = """\
 1948        1951
 1948  -99.99  -99.99  -99.99  -99.99  -99.99  -99.99  -99.99  -99.99  -99.99  -99.99  -99.99  -99.99
 1949  -99.99   -1.50   -1.32   -1.10   -0.90   -0.70   -0.50   -0.40   -0.30   -0.20   -0.10    0.00
 1950   -1.99   -1.69   -1.42   -1.54   -1.75  -99.99   -0.79   -0.81   -0.92   -1.05   -1.43   -1.35
 1951   -1.20   -0.90  -99.99  -99.99  -99.99  -99.99  -99.99  -99.99  -99.99  -99.99  -99.99  -99.99
  -99.99
  NINA34
  5N-5S 170W-120W
  made of a sentence that has many more words than the table has columns, which is no line of it
 https://psl.noaa.gov/data/climateindices/list/ for info
"""


def test_nino34_is_read_month_by_month():
    """Missing months at both ends and the lines below are left out; a gap between them stays."""
    found = read("nino34", NINO34)
    assert months(found) == [str(one) for one in pd.period_range("1949-02", "1951-02", freq="M")]
    index = found["nino34"]
    assert index.values[[0, -1]].tolist() == [-1.5, -0.9]
    assert [months(found)[at] for at in np.flatnonzero(index.isnull())] == ["1950-06"]


def test_nino34_takes_other_codes_for_missing_values():
    """A footer of another code, and a first row with less in front of it, change nothing."""
    other = NINO34.replace("-99.99", "-999.9").replace("\n 19", "\n19")
    xr.testing.assert_identical(read("nino34", other), read("nino34", NINO34))


CO2 = """\
# --------------------------------------------------------------------
# USE OF NOAA GML DATA, with a comma, and more, commas, than, the, table, has, columns
#
year,month,decimal date,average,deseasonalized,ndays,sdev,unc
1958,3,1958.2027,315.71,314.44,-1,-9.99,-0.99
1958,4,1958.2877,-99.99,315.16,0,-9.99,-0.99
# a remark between the lines
1958,5,1958.3699,317.51,314.69,29,0.42,0.15
1958,6,1958.4548,317.27,315.15,30,0.33,0.00
"""


def test_co2_is_read_month_by_month():
    """Remarks are skipped, and negative numbers become what they mean: nothing is known."""
    found = read("co2-live", CO2)
    assert months(found) == ["1958-03", "1958-04", "1958-05", "1958-06"]
    assert found["average"].isnull().values.tolist() == [False, True, False, False]
    assert found["ndays"].isnull().values.tolist() == [True, False, False, False]
    assert found["sdev"].isnull().values.tolist() == [True, True, False, False]
    assert found["unc"].values[2:].tolist() == [0.15, 0.0]
    assert found["deseasonalized"].sel(time="1958-06").item() == 315.15


def test_era5_ends_where_its_values_end():
    """Of an axis that runs on for decades only what its attributes call valid is opened."""
    times = pd.date_range("2020-01-01", "2020-01-04", freq="12h", inclusive="left")
    field = ("time", np.arange(6.0, dtype="float32"))
    names = ("2m_temperature", "mean_sea_level_pressure", "soil_type")
    valid = {"valid_time_start": "2020-01-02", "valid_time_stop": "2020-01-02"}
    raw = xr.Dataset(dict.fromkeys(names, field), {"time": times}, valid)
    found = ADAPTERS["era5"]([raw])
    assert set(found.data_vars) == {"2m_temperature", "mean_sea_level_pressure"}
    assert found["2m_temperature"].values.tolist() == [2, 3]


def test_oisst_is_joined_day_by_day():
    """Files of one day each become one axis of days, lazily, and keep the names of their fields."""
    found = stores.open_dataset("oisst", "sample")
    assert (np.diff(found["time"].values) == np.timedelta64(1, "D")).all()
    assert found["sst"].dims == ("time", "zlev", "lat", "lon")
    assert found["sst"].chunks is not None


def test_sentinel_scenes_are_in_order():
    """Four scenes stand in order of time on one grid of ten metres."""
    found = stores.open_dataset("sentinel-2", "sample")
    days = found.indexes["time"].strftime("%m-%d").tolist()
    assert days == ["03-21", "03-23", "03-26", "03-28"]
    assert set(np.diff(found["x"].values)) == {10}
    assert found["spatial_ref"].item() == 32631


def test_what_has_no_unit_gets_one():
    """Reflectances without a unit say that they have none; a unit that is there stays."""
    raw = xr.Dataset({"red": ("x", [1]), "blue": ("x", [1], {"units": "0.0001"})})
    found = ADAPTERS["sentinel_2"]([raw])
    assert [found[name].attrs["units"] for name in ("red", "blue")] == ["1", "0.0001"]
