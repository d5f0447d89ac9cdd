# part: order
# slip: followed-by-itself
# says: The new depth is in the memory, but cell 4 does not use it: it uses `speed_kmh`, and the cell that makes
#   that was not run again.
shown_depth_m = 3882
restarted_depth_m = 3882
