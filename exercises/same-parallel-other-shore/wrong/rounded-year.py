# part: shores
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
gap = sst.sel(lat=39, lon=287) - sst.sel(lat=39, lon=349)
august_gap = float(gap.sel(month=8))
year_gap = round(float(gap.mean("month")), 1)
