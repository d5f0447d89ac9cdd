# part: places
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
known_cells = int(ratio.count())
largest = round(float(ratio.max()), 1)
somali = float(ratio.sel(lat=9, lon=53))
