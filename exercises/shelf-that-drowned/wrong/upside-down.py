# part: share
# slip: hills-for-shelf
# says: You have the share of low land. Depths are negative in this file.
shelf_share = cell_mean((relief > 0) & (relief <= 200), 12)
