# part: archive
# status: wrong form
# says: `archive`: there is no Zarr store at 'ostia.zarr'.
archive = folder / "ostia.zarr"
deliveries[0].to_zarr(folder / "mine.zarr", mode="w", **V3)
