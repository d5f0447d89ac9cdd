# part: share
# slip: all-the-sea
# says: All the sea counts as shelf in your mask. At most 200 m of depth are allowed.
shelf_share = cell_mean(relief < 0, 12)
