# part: months
# slip: all-but-the-last
# says: You have all months but the last twelve. Say where the slice begins, not where it ends.
winter = sst.sel(time=slice("2009-12", "2010-02"))
last_year = sst.isel(time=slice(-12))
