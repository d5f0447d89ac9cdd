# part: share
# slip: low-land-with-it
# says: Land up to 200 m counts as shelf in your mask. Shelf lies below 0 m.
shelf_share = cell_mean(abs(relief) <= 200, 12)
