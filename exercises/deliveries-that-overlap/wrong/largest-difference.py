# part: verify
# slip: missing-overlooked
# says: A month is not in your list: in it, a piece is missing in one store only. A difference with
#   NaN is NaN, and neither `max` nor `>` takes notice of it.
mine = xr.open_zarr(archive, chunks=None).sst.load()
theirs = xr.open_zarr(suspect, chunks=None, **V3).sst.load()
differs = abs(mine - theirs).max(["latitude", "longitude"]) > 0
spoilt = list(mine.time[differs].dt.strftime("%Y-%m").values)
