# part: shores
# slip: month-for-mean
# says: This is August alone. The mean of the twelve months was asked for.
gap = sst.sel(lat=39, lon=287) - sst.sel(lat=39, lon=349)
august_gap = float(gap.sel(month=8))
year_gap = float(gap.sel(month=8))
