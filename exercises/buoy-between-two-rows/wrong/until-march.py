# part: months
# slip: end-added
# says: You have four months. A slice of labels includes its end, so it ends with the last month that you
#   want.
winter = sst.sel(time=slice("2009-12", "2010-03"))
last_year = sst.isel(time=slice(42, 54))
