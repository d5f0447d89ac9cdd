# part: record
# slip: joined-first
# says: You joined first and converted then. The record has one unit for all months, that of its
#   first piece. And the pieces stand in the order of their names: February, March, January. Mend
#   each file before it is joined.
pieces = [xr.open_dataset(path) for path in paths]
tos = xr.concat(pieces, "time")["tos"]
if tos.attrs["units"] == "K":
    tos = tos - 273.15
monthly_c = tos.mean(["y", "x"]).values
