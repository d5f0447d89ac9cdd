# part: record
# slip: half-digits
# says: February is 0.15 °C too warm: 0 °C are 273.15 K.
def mend(one_file):
    tos = one_file["tos"]
    if tos.attrs["units"] == "K":
        tos = tos - 273
    return tos.to_dataset(name="tos")


monthly_c = xr.open_mfdataset(paths, preprocess=mend)["tos"].mean(["y", "x"]).values
