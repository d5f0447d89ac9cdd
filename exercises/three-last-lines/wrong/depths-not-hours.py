# part: order
# slip: depth-for-hours
# says: This is a depth. Asked for are the hours that the fifth cell shows.
shown_hours = 4080
restarted_hours = 3882
