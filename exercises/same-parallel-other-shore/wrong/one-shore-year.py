# part: shores
# slip: one-shore-only
# says: This is the temperature on one side. By how much the American side is warmer was asked for: subtract
#   the other.
gap = sst.sel(lat=39, lon=287) - sst.sel(lat=39, lon=349)
august_gap = float(gap.sel(month=8))
year_gap = float(sst.sel(lat=39, lon=287).mean("month"))
