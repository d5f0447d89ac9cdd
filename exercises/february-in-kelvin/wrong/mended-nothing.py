# part: record
# slip: mended-nothing
# says: `mend` gives nothing back: it has no `return`. `open_mfdataset` joins what the function returns.
def mend(one_file):
    tos = one_file["tos"]
    if tos.attrs["units"] == "K":
        tos = tos - 273.15


record = xr.open_mfdataset(paths, preprocess=mend)
monthly_c = record["tos"].mean(["y", "x"]).values
