# part: archive
# slip: other-standard-name
# says: The `standard_name` of `sst` is not that of a foundation temperature. CF has one for it
#   alone, as the sea has other temperatures, too: of its skin, for example.
archive = folder / "ostia.zarr"


def ready(delivery):
    """A delivery with attributes that strangers understand."""
    data = delivery.copy()
    data.sst.attrs = {
        "standard_name": "sea_surface_temperature",
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
for delivery in deliveries[1:]:
    last = xr.open_zarr(archive, **V3).time[-1].values
    new = ready(delivery).sel(time=delivery.time > last)
    new.to_zarr(archive, append_dim="time", **V3)
zarr.consolidate_metadata(archive)
