# part: places
# slip: all-cells
# says: This is the number of all cells, land included. Those with a ratio were asked for.
known_cells = ratio.size
largest = float(ratio.max())
somali = float(ratio.sel(lat=9, lon=53))
