# part: record
# slip: order-of-names
# says: The values are right and stand in the order February, March, January. That is the order of the
#   file names as text. Put the months in order by their labels.
def mend(one_file):
    tos = one_file["tos"]
    if tos.attrs["units"] == "K":
        tos = tos - 273.15
    return tos.to_dataset(name="tos")


record = xr.concat([mend(xr.open_dataset(path)) for path in paths], "time")
monthly_c = record["tos"].mean(["y", "x"]).values
