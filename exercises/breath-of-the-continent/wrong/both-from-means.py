# part: year
# slip: means-first
# says: You averaged first and put the means into the formula. That is the shortcut. Here the formula comes
#   first.
wind_ms = coads["wspd"].sel(lat=35, lon=143).mean("month")
mean_k = (coads["sst"] - coads["airt"]).sel(lat=35, lon=143).mean("month")
year_wm2 = float(air_kg_m3 * capacity_j_kg_k * exchange * wind_ms * mean_k)
shortcut_wm2 = year_wm2
