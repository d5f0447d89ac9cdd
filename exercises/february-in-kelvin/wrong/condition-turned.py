# part: record
# slip: condition-turned
# says: 273.15 was subtracted where the unit is not kelvin: February is still in kelvin, and the
#   others lie below absolute zero. Turn the condition round.
def mend(one_file):
    tos = one_file["tos"]
    if tos.attrs["units"] == "degree_C":
        tos = tos - 273.15
    return tos.to_dataset(name="tos")


monthly_c = xr.open_mfdataset(paths, preprocess=mend)["tos"].mean(["y", "x"]).values
