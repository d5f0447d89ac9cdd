# part: record
# slip: not-loaded
# says: The values of the record are still on disk, and `item` refuses such. Load the record first. And keep
#   the axis `time`: three numbers are asked for.
def mend(one_file):
    tos = one_file["tos"]
    if tos.attrs["units"] == "K":
        tos = tos - 273.15
    return tos.to_dataset(name="tos")


record = xr.open_mfdataset(paths, preprocess=mend)
monthly_c = record["tos"].mean().item()
