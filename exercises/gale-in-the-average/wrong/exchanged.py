# part: places
# slip: another-place
# says: At the place that you asked for there is no ratio. Row 9 lies near the South Pole, and 53° N, 9° E on
#   land. The labels are latitude 9 and longitude 53.
known_cells = int(ratio.count())
largest = float(ratio.max())
somali = float(ratio.sel(lat=53, lon=9))
