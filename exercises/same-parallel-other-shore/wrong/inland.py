# part: shores
# slip: no-value-there
# says: The file has no value at one of your two places: it is on land, or no ship reported from it. Look at
#   both labels again.
gap = sst.sel(lat=39, lon=257) - sst.sel(lat=39, lon=349)
august_gap = float(gap.sel(month=8))
year_gap = float(gap.mean("month"))
