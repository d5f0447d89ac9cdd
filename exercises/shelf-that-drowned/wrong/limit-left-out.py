# part: share
# slip: limit-left-out
# says: Cells of exactly 200 m are missing. At most 200 m deep includes them.
shelf_share = cell_mean((relief < 0) & (relief > -200), 12)
