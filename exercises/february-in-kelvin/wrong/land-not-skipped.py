# part: record
# slip: land-not-skipped
# says: All three means are `nan`. Land has no value, and the mean of a NumPy array does not skip
#   such cells. That of a DataArray does: average first, and take `values` then.
def mend(one_file):
    tos = one_file["tos"]
    if tos.attrs["units"] == "K":
        tos = tos - 273.15
    return tos.to_dataset(name="tos")


monthly_c = xr.open_mfdataset(paths, preprocess=mend)["tos"].values.mean(axis=(1, 2))
