# part: verify
# slip: other-order
# says: You found the right months. List each once, in the order of time.
mine = xr.open_zarr(archive, chunks=None).sst.load()
theirs = xr.open_zarr(suspect, chunks=None, **V3).sst.load()
same = (mine == theirs) | (mine.isnull() & theirs.isnull())
differs = ~same.all(["latitude", "longitude"])
spoilt = list(mine.time[differs].dt.strftime("%Y-%m").values)[::-1]
