# part: verify
# slip: same-in-both
# says: Your list holds something that is no spoilt month: of what you name, not all differs between
#   the two stores.
mine = xr.open_zarr(archive, chunks=None).sst.load()
theirs = xr.open_zarr(suspect, chunks=None, **V3).sst.load()
same = (mine == theirs) | (mine.isnull() & theirs.isnull())
differs = ~same.all(["latitude", "longitude"])
spoilt = list(mine.time.shift(time=-1)[differs].dt.strftime("%Y-%m").values)
