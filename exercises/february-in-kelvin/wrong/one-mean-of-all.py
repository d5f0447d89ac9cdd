# part: record
# slip: one-mean-of-all
# says: This is one number, the mean over all months. Average over `y` and `x` only, so that each month
#   keeps its own.
def mend(one_file):
    tos = one_file["tos"]
    if tos.attrs["units"] == "K":
        tos = tos - 273.15
    return tos.to_dataset(name="tos")


record = xr.open_mfdataset(paths, preprocess=mend).load()
monthly_c = record["tos"].mean().item()
