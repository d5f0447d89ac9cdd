# part: places
# slip: exchanged
# says: This is the ratio at 53° N, 9° E, in the North Sea. Latitude 9 and longitude 53 were asked for.
known_cells = int(ratio.count())
largest = float(ratio.max())
somali = float(ratio.sel(lat=53, lon=9))
