# part: record
# slip: all-in-kelvin
# says: All three months are in kelvin. The means are to be in °C.
def mend(one_file):
    tos = one_file["tos"]
    if tos.attrs["units"] != "K":
        tos = tos + 273.15
    return tos.to_dataset(name="tos")


record = xr.open_mfdataset(paths, preprocess=mend)
monthly_c = record["tos"].mean(["y", "x"]).values
