# part: share
# slip: percentage-for-share
# says: These are percentages. A share from 0 to 1 is asked for.
shelf_share = 100 * cell_mean((relief < 0) & (relief >= -200), 12)
