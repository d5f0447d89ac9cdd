# part: year
# slip: cell-of-the-lesson
# says: This is the cell of the lesson, in the Gulf Stream. The one at 35° N, 143° E was asked for.
year_wm2 = float(sensible_wm2.sel(lat=37, lon=293).mean("month"))
shortcut_wm2 = year_wm2
