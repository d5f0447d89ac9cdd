# part: verify
# slip: nan-differs
# says: By your comparison every month is spoilt. NaN is equal to nothing, not even to itself, so
#   land looks like a difference. Missing in both stores means the same.
mine = xr.open_zarr(archive, chunks=None).sst.load()
theirs = xr.open_zarr(suspect, chunks=None, **V3).sst.load()
differs = (mine != theirs).any(["latitude", "longitude"])
spoilt = list(mine.time[differs].dt.strftime("%Y-%m").values)
