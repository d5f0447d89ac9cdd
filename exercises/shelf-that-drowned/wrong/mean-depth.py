# part: share
# slip: depth-for-share
# says: These are mean depths. A share is asked for: average the mask, not the relief.
shelf = (relief < 0) & (relief >= -200)
shelf_share = cell_mean(relief.where(shelf, 0), 12)
