# part: months
# slip: calendar-year
# says: You took a calendar year by its label. The last twelve months of the record were asked for, and
#   these you count.
winter = sst.sel(time=slice("2009-12", "2010-02"))
last_year = sst.sel(time="2010")
