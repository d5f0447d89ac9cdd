# part: december
# slip: wrong-climatology
# says: You subtracted one mean of the whole period. December needs the normal of December, or the
#   annual cycle stays in.
december = (pacific - pacific.sel(time=BASE).mean("time")).sel(time=DECEMBER).squeeze("time")
