# part: order
# slip: followed-by-itself
# says: These hours belong to the new depth. Cell 4 does not use the depth: it uses `speed_kmh`, and the cell
#   that makes that was not to be run again.
shown_hours = 24.2
restarted_hours = 24.2
