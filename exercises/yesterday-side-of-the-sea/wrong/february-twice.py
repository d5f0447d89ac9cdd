# part: record
# slip: february-twice
# says: `time` has four labels: February is there twice. Joining does not notice. Keep one of them, the
#   corrected one.
record = xr.open_mfdataset(paths)["tos"].load()
