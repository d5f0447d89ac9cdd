# part: record
# slip: averaged-over-time
# says: This is a map, the mean over the three months. Average over `y` and `x` instead, and the axis
#   `time` is left.
def mend(one_file):
    tos = one_file["tos"]
    if tos.attrs["units"] == "K":
        tos = tos - 273.15
    return tos.to_dataset(name="tos")


record = xr.open_mfdataset(paths, preprocess=mend)
monthly_c = record["tos"].mean("time").values
