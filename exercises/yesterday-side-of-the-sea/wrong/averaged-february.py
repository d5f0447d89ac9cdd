# part: record
# slip: averaged-february
# says: Your February is the mean of both. The correction replaces the provisional one.
record = xr.open_mfdataset(paths)["tos"].load().groupby("time").mean()
