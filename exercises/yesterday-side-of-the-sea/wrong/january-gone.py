# part: record
# slip: january-gone
# says: January is gone: this is delivery 10 alone. Delivery 9 has a month that it lacks.
record = xr.open_dataset(folder / "delivery-10.nc")["tos"].load()
