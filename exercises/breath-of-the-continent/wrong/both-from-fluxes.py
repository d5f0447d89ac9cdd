# part: year
# slip: formula-first
# says: This is the mean of the fluxes once more. For the shortcut take the mean of the wind and the mean
#   of the difference, and multiply these.
year_wm2 = float(sensible_wm2.sel(lat=35, lon=143).mean("month"))
shortcut_wm2 = float(sensible_wm2.mean("month").sel(lat=35, lon=143))
