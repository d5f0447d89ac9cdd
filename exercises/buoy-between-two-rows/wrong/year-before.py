# part: months
# slip: other-winter
# says: These three months belong to another winter. It begins in December 2009.
winter = sst.sel(time=slice("2008-12", "2009-02"))
last_year = sst.isel(time=slice(42, 54))
