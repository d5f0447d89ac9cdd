"""A Zarr store is described where it lives, and told what is wrong with it in one order."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
import xarray as xr
import zarr
from zarr.codecs import BloscCodec
from zarr.storage import MemoryStore

from castalia.checking import Layout, LiveAnswer, Status, Store, store_slips, stored
from castalia.checking.slips import Evidence, gives

V3 = {"zarr_format": 3, "consolidated": False}
SHUFFLED = BloscCodec(cname="zstd", clevel=5, shuffle="shuffle")


def record(months: int = 6) -> xr.Dataset:
    """A small record with labels, units, a missing value and words."""
    values = np.arange(months * 8.0, dtype="float32").reshape(months, 2, 4)
    values[0, 0, 0] = np.nan
    coords = {
        "time": np.datetime64("2009-01", "ns") + np.arange(months) * np.timedelta64(30, "D"),
        "lat": [0.0, 10.0],
        "lon": [0.0, 90.0, 180.0, 270.0],
    }
    attrs = {"units": "K", "standard_name": "sea_surface_temperature"}
    sst = xr.DataArray(values, coords, ("time", "lat", "lon"), attrs=attrs)
    return xr.Dataset({"sst": sst}, attrs={"title": "A record"})


def written(path, data=None, consolidated=False, zarr_format=3, **how):
    """A store of the record, laid out as asked."""
    data = record() if data is None else data
    how = {"chunks": (2, 2, 2), "compressors": SHUFFLED, **how} if zarr_format == 3 else how
    data.to_zarr(path, encoding={"sst": how}, zarr_format=zarr_format, consolidated=consolidated)
    return path


ASKED = Store(
    "archive",
    record,
    part={"time": [0, -1], "lat": 0},
    arrays={
        "sst": Layout(
            dtype="float32",
            chunks=(2, 2, 2),
            shards=(2, 2, 4),
            codecs=["zstd", "shuffle"],
            attributes={"units": "K", "standard_name": ""},
        )
    },
    attributes={"title": "record"},
    zarr_format=3,
    consolidated=True,
    most_bytes=lambda: 20_000,
    because="It is the record as it was.",
    slips=(gives("all-zero", lambda: (record() * 0).isel(time=[0, -1], lat=0), "All is zero."),),
)


def judged(place, check=ASKED):
    """What the check says of a name that holds a place."""
    return check.judge(LiveAnswer({"archive": place}, ["archive = folder / 'x.zarr'"]))


def test_facts_of_an_array(tmp_path):
    """Shape, dtype, chunks, codecs, fill value, words, objects and bytes are told."""
    path = written(tmp_path / "a.zarr")
    facts = stored.describe(path)
    sst = facts.arrays["sst"]
    assert (sst.dims, sst.shape, sst.dtype) == (("time", "lat", "lon"), (6, 2, 4), "float32")
    assert (sst.chunks, sst.shards) == ((2, 2, 2), ())
    assert sst.codecs == ("bytes little", "blosc zstd shuffle")
    assert np.isnan(sst.fill_value)
    assert sst.attributes["units"] == "K"
    files = [file for file in (path / "sst" / "c").rglob("*") if file.is_file()]
    assert sst.objects == len(files) == 6
    assert sst.bytes == sum(file.stat().st_size for file in files)
    whole = [file for file in path.rglob("*") if file.is_file()]
    assert (facts.objects, facts.bytes) == (len(whole), sum(f.stat().st_size for f in whole))
    assert facts.zarr_format == 3
    assert facts.attributes == {"title": "A record"}
    assert facts.labels["lon"].tolist() == [0, 90, 180, 270]


def test_facts_of_shards(tmp_path):
    """A shard is one object, and its chunks keep their own shape."""
    sst = stored.describe(written(tmp_path / "a.zarr", shards=(2, 2, 4))).arrays["sst"]
    assert (sst.chunks, sst.shards, sst.objects) == ((2, 2, 2), (2, 2, 4), 3)
    assert "zstd" in " ".join(sst.codecs)


def test_facts_of_version_2(tmp_path):
    """The older format is described in the same words."""
    path = written(tmp_path / "a.zarr", zarr_format=2, consolidated=True, chunks=(3, 2, 4))
    facts = stored.describe(path)
    sst = facts.arrays["sst"]
    assert (facts.zarr_format, facts.consolidated, facts.stale) == (2, True, ())
    assert (sst.dims, sst.chunks, sst.shards) == (("time", "lat", "lon"), (3, 2, 4), ())
    assert sst.codecs == ("blosc lz4 shuffle",)
    assert "_ARRAY_DIMENSIONS" not in sst.attributes
    assert sst.objects == 2


def test_only_a_part_is_read(tmp_path):
    """Of the values only those at the positions are read; the facts can be sent elsewhere."""
    facts = stored.describe(written(tmp_path / "a.zarr"), {"time": [0, -1], "lat": 0, "depth": 3})
    assert dict(facts.part.sizes) == {"time": 2, "lon": 4}
    assert facts.part.identical(record().isel(time=[0, -1], lat=0))
    again = pickle.loads(pickle.dumps(facts))
    assert again.arrays == facts.arrays or np.isnan(again.arrays["sst"].fill_value)
    assert again.part.identical(facts.part)


@pytest.mark.parametrize("as_what", ["text", "path", "group", "zarr's store", "xarray's store"])
def test_places_of_a_store(tmp_path, as_what):
    """A name may hold a path, a store or group of zarr's, or what `to_zarr` gives back."""
    path = tmp_path / "a.zarr"
    given = record().to_zarr(path, **V3)
    place = {
        "text": str(path),
        "path": path,
        "group": zarr.open_group(path, mode="r"),
        "zarr's store": zarr.storage.LocalStore(path),
        "xarray's store": given,
    }[as_what]
    assert stored.describe(place).arrays["sst"].shape == (6, 2, 4)


def test_a_group_inside_a_store_in_memory():
    """A store needs no disk, and a group may lie below its root."""
    store = MemoryStore()
    record().to_zarr(store, group="monthly", **V3)
    facts = stored.describe(zarr.open_group(store, path="monthly", mode="r"), {"time": 0})
    assert facts.arrays["sst"].objects == 1
    assert facts.part.identical(record().isel(time=0))


def test_a_copy_that_is_out_of_date(tmp_path):
    """Consolidated metadata that a change left behind are told apart from those that hold."""
    path = written(tmp_path / "a.zarr", consolidated=True)
    assert stored.describe(path).stale == ()
    zarr.open_group(path, mode="r+", use_consolidated=False)["sst"].attrs["units"] = "degC"
    facts = stored.describe(path)
    assert facts.consolidated
    assert facts.stale == ("sst",)


def test_what_is_no_store(tmp_path):
    """No store, something else at its place, another kind of thing, and a broken one differ."""
    with pytest.raises(TypeError, match="list is no store"):
        stored.describe([1])
    with pytest.raises(FileNotFoundError, match="there is no Zarr store at 'no"):
        stored.describe(tmp_path / "no.zarr")
    with pytest.raises(FileNotFoundError, match="there is something, but no group of Zarr at"):
        stored.describe(tmp_path)
    path = written(tmp_path / "a.zarr")
    (path / "zarr.json").write_text("{")
    with pytest.raises(ValueError, match="its description cannot be read"):
        stored.describe(path)


def test_a_store_that_xarray_cannot_read(tmp_path):
    """Without names of axes there are facts, and a reason why nothing was read back."""
    zarr.create_group(tmp_path / "a.zarr").create_array("sst", shape=(2,), dtype="f4")
    facts = stored.describe(tmp_path / "a.zarr", {"time": 0})
    assert facts.arrays["sst"].shape == (2,)
    assert facts.part is None
    assert facts.unread


def test_positions_past_the_end(tmp_path):
    """A store too short for the positions has facts and labels all the same."""
    facts = stored.describe(written(tmp_path / "a.zarr"), {"time": [0, 7]})
    assert facts.part is None
    assert "IndexError" in facts.unread
    assert len(facts.labels["time"]) == 6


def test_a_right_store_passes(tmp_path):
    """What is laid out as asked and reads back as expected passes."""
    path = written(tmp_path / "a.zarr", shards=(2, 2, 4), consolidated=True)
    found = judged(path)
    assert (found.status, found.message) == (Status.PASSED, "")


RIGHT = {"shards": (2, 2, 4), "consolidated": True}
PLAIN = BloscCodec(cname="lz4", clevel=5, shuffle="shuffle")


@pytest.mark.parametrize(
    ("how", "change", "words"),
    [
        ({"zarr_format": 2}, None, "`archive` has version 2 of the format, expected 3."),
        ({}, lambda d: d.isel(time=slice(5)), "has 5 values along time, expected 6."),
        ({}, lambda d: d.assign_coords(lon=[1, 90, 180, 270]), "has other labels along lon"),
        ({}, lambda d: d.drop_vars("lon"), "has lost the labels of lon."),
        (
            {},
            lambda d: d.transpose("time", "lon", "lat"),
            "Array `sst` of `archive` has dims (time, lon, lat), expected (time, lat, lon).",
        ),
        ({}, lambda d: d.astype("float64"), "is stored as float64, expected float32."),
        (
            {"chunks": (1, 2, 2), "shards": (2, 2, 4)},
            None,
            "Array `sst` of `archive` has chunks of (1, 2, 2), expected (2, 2, 2).",
        ),
        ({"shards": None}, None, "has no shards, expected (2, 2, 4)."),
        ({"shards": (2, 2, 2)}, None, "has shards of (2, 2, 2), expected (2, 2, 4)."),
        ({"compressors": PLAIN}, None, "and 'zstd' is not among them."),
        (
            {},
            lambda d: d.assign(sst=d.sst.assign_attrs(units="degC")),
            "has an attribute 'units' that says 'degC'; it must name 'K'.",
        ),
        ({}, lambda d: d.assign(sst=d.sst.drop_attrs()), "has no attribute 'units'."),
        (
            {},
            lambda d: d.assign(sst=d.sst.assign_attrs(standard_name=" ")),
            "has an attribute 'standard_name' that says ' '; it must not be empty.",
        ),
        ({}, lambda d: d.drop_attrs(deep=False), "`archive` has no attribute 'title'."),
        ({"consolidated": False}, None, "`archive` has no consolidated metadata."),
    ],
)
def test_forms_of_stores(tmp_path, how, change, words):
    """Version, arrays, axes, dtype, chunks, shards, codecs, words and consolidation are told."""
    how = {**RIGHT, **how} if how.get("zarr_format") != 2 else how
    data = change(record()) if change else record()
    if data.sst.dims != record().sst.dims:
        how["shards"] = (2, 4, 2)
    found = judged(written(tmp_path / "a.zarr", data, **how))
    assert found.status == Status.WRONG_FORM
    assert words in found.message


def test_no_store_and_no_array(tmp_path):
    """A name without a store is told before all else, then an array that is not there."""
    found = judged(tmp_path / "x.zarr")
    assert found.status == Status.WRONG_FORM
    assert found.message == "`archive`: there is no Zarr store at 'x.zarr'."
    assert judged(7).message == "`archive`: int is no store, expected a path or a Zarr store."
    record().rename(sst="temperature").to_zarr(tmp_path / "b.zarr", **V3)
    told = judged(tmp_path / "b.zarr").message
    assert told == "`archive` has no array 'sst'; it has lat, lon, temperature, time."


def test_too_many_bytes_and_no_dims(tmp_path):
    """A store larger than was asked for is told so, and one that a reader cannot open."""
    small = Store("archive", record, most_bytes=lambda: 10)
    assert "and 10 are enough" in judged(written(tmp_path / "a.zarr"), small).message
    zarr.create_group(tmp_path / "b.zarr").create_array("sst", shape=(6, 2, 4), dtype="f4")
    told = judged(tmp_path / "b.zarr", Store("archive", record)).message
    assert "cannot be read back with xarray" in told
    zarr.create_group(tmp_path / "c.zarr").create_array("sst", shape=(6,), dtype="f4")
    told = judged(tmp_path / "c.zarr", Store("archive", record)).message
    assert "has shape (6,), expected (6, 2, 4)" in told


def test_values_come_last(tmp_path):
    """A right layout with other values says where they differ; a known wrong one why."""
    other = record()
    other.sst[5, 0, 2] += 1
    found = judged(written(tmp_path / "a.zarr", other, **RIGHT))
    assert found.status == Status.WRONG_VALUE
    assert found.message == (
        "Array `sst` of `archive` has the right layout, and other values than expected. "
        "It is the record as it was."
    )
    where, have, want = (told for _, told in found.evidence)
    assert where == "time 2009-05-31, lon 180"
    assert (have, want) == ("43", "42")
    with xr.set_options(keep_attrs=True):
        zero = record() * 0
    found = judged(written(tmp_path / "b.zarr", zero, **RIGHT))
    assert (found.status, found.slip) == (Status.MISCONCEPTION, "all-zero")


def test_a_value_of_another_kind(tmp_path):
    """What reads back in another form than expected is told as a form."""
    loose = Store("archive", record)
    signs = record() > 0
    found = judged(written(tmp_path / "a.zarr", signs), loose)
    assert found.status == Status.WRONG_FORM
    assert "dtype bool, expected float32" in found.message


SLIPPED = Store(
    "archive",
    record,
    arrays={"sst": Layout(chunks=(2, 2, 2))},
    consolidated=True,
    slips=(
        store_slips.appended_twice(),
        store_slips.replaced_for_appended(lambda: np.datetime64("2009-01")),
        store_slips.one_large_chunk("sst", (4, 2, 4)),
        store_slips.not_consolidated(),
        store_slips.dangling_attributes(),
    ),
)


def _twice(path):
    written(path)
    record().isel(time=slice(4, None)).to_zarr(path, append_dim="time", **V3)


def _replaced(path):
    written(path)
    record().isel(time=slice(4, None)).to_zarr(path, mode="w", **V3)


def _dangling(path):
    data = record()
    data.sst.attrs["grid_mapping"] = "crs"
    written(path, data, consolidated=True)


@pytest.mark.parametrize(
    ("write", "slip"),
    [
        (_twice, "appended-twice"),
        (_replaced, "replaced-for-appended"),
        (lambda path: written(path, chunks=(6, 2, 4), consolidated=True), "one-large-chunk"),
        (lambda path: written(path, chunks=(4, 2, 4), consolidated=True), "one-large-chunk"),
        (written, "not-consolidated"),
        (_dangling, "dangling-attributes"),
    ],
)
def test_misconceptions_of_stores(tmp_path, write, slip):
    """Each known misconception about stores is recognised by what it leaves behind."""
    write(tmp_path / "a.zarr")
    found = judged(tmp_path / "a.zarr", SLIPPED)
    assert (found.status, found.slip) == (Status.MISCONCEPTION, slip)


def test_a_right_store_shows_no_misconception(tmp_path):
    """No misconception is seen where the store is as asked, or where there is no store at all."""
    assert judged(written(tmp_path / "a.zarr", consolidated=True), SLIPPED).status == Status.PASSED
    assert not any(slip.explains(Evidence("archive")) for slip in SLIPPED.slips)


def test_stale_metadata_are_a_form(tmp_path):
    """A consolidated copy that is out of date is told, whatever was asked."""
    path = written(tmp_path / "a.zarr", consolidated=True)
    zarr.open_group(path, mode="r+", use_consolidated=False)["sst"].attrs["note"] = "new"
    told = judged(path, Store("archive", record)).message
    assert told == (
        "`archive`: its consolidated metadata are out of date: their copy of 'sst' is not what the "
        "array itself says."
    )
