# part: year
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
year_wm2 = round(float(sensible_wm2.sel(lat=35, lon=143).mean("month")), 1)
shortcut_wm2 = year_wm2
