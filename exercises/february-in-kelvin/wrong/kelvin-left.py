# part: record
# slip: kelvin-left
# says: January and March are in °C, February still in kelvin. Files with another unit join without an
#   error: convert February before it is joined.
record = xr.open_mfdataset(paths)
monthly_c = record["tos"].mean(["y", "x"]).values
