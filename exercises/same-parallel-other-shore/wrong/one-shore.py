# part: shores
# slip: one-shore-only
# says: This is the temperature on one side. By how much the American side is warmer was asked for: subtract
#   the other.
america = sst.sel(lat=39, lon=287)
august_gap = float(america.sel(month=8))
year_gap = float(america.mean("month"))
