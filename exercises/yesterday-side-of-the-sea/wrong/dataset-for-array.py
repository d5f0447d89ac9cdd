# part: record
# slip: dataset-for-array
# says: `record` is a Dataset. Take its variable `tos`.
record = xr.open_mfdataset(paths).drop_duplicates("time", keep="last").load()
