# part: squall
# slip: typed
# says: You read the hour off the list and typed it. Let Python find it, with `max` and `.index`:
#   tomorrow's list is another.
squall_hour = 4
