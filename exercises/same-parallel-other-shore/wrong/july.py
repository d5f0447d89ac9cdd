# part: shores
# slip: position-for-label
# says: This is the difference in July. August is month 8, and a label needs no subtraction: ask for the
#   label 8.
gap = sst.sel(lat=39, lon=287) - sst.sel(lat=39, lon=349)
august_gap = float(gap.sel(month=7))
year_gap = float(gap.mean("month"))
