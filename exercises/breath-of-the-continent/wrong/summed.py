# part: year
# slip: sum-for-mean
# says: This is the sum of the twelve fluxes. Their mean was asked for.
year_wm2 = float(sensible_wm2.sel(lat=35, lon=143).sum("month"))
shortcut_wm2 = year_wm2
