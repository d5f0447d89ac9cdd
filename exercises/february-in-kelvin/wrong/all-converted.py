# part: record
# slip: all-converted
# says: February is right, and January and March lie below absolute zero. 273.15 was subtracted from all
#   files. Let the function ask each file for its unit.
def mend(one_file):
    return (one_file["tos"] - 273.15).to_dataset(name="tos")


record = xr.open_mfdataset(paths, preprocess=mend)
monthly_c = record["tos"].mean(["y", "x"]).values
