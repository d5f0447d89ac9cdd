# part: places
# slip: gaps-for-known
# says: This is the number of cells without a ratio. Those that have one were asked for.
known_cells = int(ratio.isnull().sum())
largest = float(ratio.max())
somali = float(ratio.sel(lat=9, lon=53))
