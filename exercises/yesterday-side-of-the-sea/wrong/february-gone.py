# part: record
# slip: february-gone
# says: February is gone. Both of its labels were left out, or only the months were kept that occur once.
#   One February is to stay.
record = xr.open_mfdataset(paths).drop_duplicates("time", keep=False)["tos"].load()
