# part: record
# slip: turned-round
# says: February lies above 500 °C: 273.15 was added. A temperature in kelvin is the larger number, so the
#   way to °C is down.
def mend(one_file):
    tos = one_file["tos"]
    if tos.attrs["units"] == "K":
        tos = tos + 273.15
    return tos.to_dataset(name="tos")


record = xr.open_mfdataset(paths, preprocess=mend)
monthly_c = record["tos"].mean(["y", "x"]).values
