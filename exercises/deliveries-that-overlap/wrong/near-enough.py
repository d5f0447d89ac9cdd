# part: verify
# slip: not-all
# says: A spoilt month is not in your list. Any difference counts, however small, and so does a
#   value that one store lacks.
mine = xr.open_zarr(archive, chunks=None).sst.load()
theirs = xr.open_zarr(suspect, chunks=None, **V3).sst.load()
same = (abs(mine - theirs) < 0.02) | (mine.isnull() & theirs.isnull())
differs = ~same.all(["latitude", "longitude"])
spoilt = list(mine.time[differs].dt.strftime("%Y-%m").values)
