# part: share
# slip: land-with-it
# says: Land counts as shelf in your mask: it lies above −200 m, too. Two conditions are needed.
shelf_share = cell_mean(relief >= -200, 12)
