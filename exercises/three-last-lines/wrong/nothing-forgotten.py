# part: order
# slip: remembered
# says: These hours belong to the old depth. A restart forgets all names, and then every cell is run as it
#   stands on the page. What stands in cell 1 now?
shown_hours = 23.6
restarted_hours = 23.6
