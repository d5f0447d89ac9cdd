# part: archive
# status: wrong form
# says: Array `sst` of `archive` has 20 values along time, expected 54.
archive = folder / "ostia.zarr"


def ready(delivery):
    """A delivery with attributes that strangers understand."""
    data = delivery.copy()
    data.sst.attrs = {
        "standard_name": "sea_surface_foundation_temperature",
        "long_name": "sea-surface temperature, monthly mean",
        "units": "K",
        "cell_methods": "time: mean (comment: calendar months)",
    }
    data.time.attrs = {"standard_name": "time", "axis": "T"}
    data.attrs = {"Conventions": "CF-1.11", "title": "OSTIA along the equator, monthly means"}
    return data


encoding = {
    "sst": {"chunks": (18, 9, 72), "shards": (18, 18, 432), "compressors": SHUFFLED},
    "time": {"units": "hours since 1970-01-01", "chunks": (600,)},
}
ready(deliveries[0]).to_zarr(archive, mode="w", encoding=encoding, **V3)
zarr.consolidate_metadata(archive)
