# part: share
# slip: sign-forgotten
# says: Nothing is shelf in your mask. Depths are negative in this file: 200 m deep is −200.
shelf_share = cell_mean((relief < 0) & (relief >= 200), 12)
