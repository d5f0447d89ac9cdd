# part: shores
# slip: west-as-east
# says: These are longitudes *east* of Greenwich, and one of them is on land. The file counts eastward: the
#   shores are at 287 and 349.
gap = sst.sel(lat=39, lon=73) - sst.sel(lat=39, lon=11)
august_gap = float(gap.sel(month=8))
year_gap = float(gap.mean("month"))
