# part: record
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
def mend(one_file):
    tos = one_file["tos"]
    if tos.attrs["units"] == "K":
        tos = tos - 273.15
    return tos.to_dataset(name="tos")


monthly_c = xr.open_mfdataset(paths, preprocess=mend)["tos"].mean(["y", "x"]).values.round(1)
