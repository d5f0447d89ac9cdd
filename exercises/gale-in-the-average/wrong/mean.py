# part: places
# slip: mean-for-largest
# says: This is the mean of all ratios. The largest was asked for.
known_cells = int(ratio.count())
largest = float(ratio.mean())
somali = float(ratio.sel(lat=9, lon=53))
