# part: share
# slip: deep-sea
# says: This is the share of the deep sea, below 200 m. The shelf lies above it.
shelf_share = cell_mean(relief < -200, 12)
