# part: share
# slip: brackets-forgotten
# says: Each comparison needs brackets of its own: `&` is worked out before `<`.
shelf_share = cell_mean(relief < 0 & relief >= -200, 12)
