# part: share
# slip: other-blocks
# says: Your blocks are not of the right size. How many cells of 20 minutes make 4°?
shelf_share = cell_mean((relief < 0) & (relief >= -200), 4)
