# part: shores
# slip: position-for-label
# says: This is the difference in September. Position 8 is the ninth month, because positions begin at 0.
#   Ask for the label 8.
gap = sst.sel(lat=39, lon=287) - sst.sel(lat=39, lon=349)
august_gap = float(gap[8])
year_gap = float(gap.mean("month"))
