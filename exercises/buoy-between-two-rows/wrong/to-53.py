# part: months
# slip: end-left-out
# says: The last month is missing. A slice of positions leaves out its end, so it must name the position
#   after the last.
winter = sst.sel(time=slice("2009-12", "2010-02"))
last_year = sst.isel(time=slice(42, 53))
