# part: shores
# slip: mean-for-month
# says: This is the mean of the twelve months. August alone was asked for.
gap = sst.sel(lat=39, lon=287) - sst.sel(lat=39, lon=349)
august_gap = float(gap.mean("month"))
year_gap = float(gap.mean("month"))
