# part: shores
# slip: sign-turned
# says: The sign is turned: this is by how much the Portuguese side is warmer. American minus Portuguese
#   was asked for.
gap = sst.sel(lat=39, lon=287) - sst.sel(lat=39, lon=349)
august_gap = gap.sel(month=8)
year_gap = float((-gap).mean("month"))
