# part: share
# slip: of-the-sea
# says: This is the share of the sea in each cell. The share of the whole cell is asked for.
shelf = (relief < 0) & (relief >= -200)
shelf_share = cell_mean(shelf, 12) / cell_mean(relief < 0, 12)
