# part: shores
# slip: rounded
# says: You rounded. Give the difference with all its decimals.
gap = sst.sel(lat=39, lon=287) - sst.sel(lat=39, lon=349)
august_gap = round(float(gap.sel(month=8)), 1)
year_gap = round(float(gap.mean("month")), 1)
