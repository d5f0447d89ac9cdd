# part: order
# slip: remembered
# says: A restart forgets all names, and then every cell is run as it stands on the page. What stands in cell 1
#   now?
shown_depth_m = 4080
restarted_depth_m = 4080
