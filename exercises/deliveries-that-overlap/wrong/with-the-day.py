# part: verify
# slip: other-form
# says: You found the right months, and they are written in another form: asked for is a plain list
#   of texts of year and month, like "2008-03".
mine = xr.open_zarr(archive, chunks=None).sst.load()
theirs = xr.open_zarr(suspect, chunks=None, **V3).sst.load()
same = (mine == theirs) | (mine.isnull() & theirs.isnull())
differs = ~same.all(["latitude", "longitude"])
spoilt = list(mine.time[differs].dt.strftime("%Y-%m-01").values)
