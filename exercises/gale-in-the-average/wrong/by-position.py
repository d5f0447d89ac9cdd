# part: places
# slip: by-position
# says: There is no ratio in row 9 and column 53, near the South Pole. These are labels, and not positions.
known_cells = int(ratio.count())
largest = float(ratio.max())
somali = float(ratio[9, 53])
