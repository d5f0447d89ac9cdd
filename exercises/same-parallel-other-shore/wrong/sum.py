# part: shores
# slip: sum-for-mean
# says: This is the sum of the twelve differences. Their mean was asked for.
gap = sst.sel(lat=39, lon=287) - sst.sel(lat=39, lon=349)
august_gap = float(gap.sel(month=8))
year_gap = float(gap.sum("month"))
