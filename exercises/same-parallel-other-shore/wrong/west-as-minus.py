# part: shores
# slip: longitude-convention
# says: These longitudes follow another convention than the file's. Look at its first and last longitude:
#   does it run from 0 to 360 or from −180 to 180?
gap = sst.sel(lat=39, lon=slice(-74, -72)) - sst.sel(lat=39, lon=349)
august_gap = gap.sel(month=8)
year_gap = gap.mean("month")
