# part: depths
# slip: other-hours
# says: This is the depth with 14.75 hours, from the last part. Give that one another name, and run the cell
#   of the two depths again.
north_m = (north_km / north_hours / 3.6) ** 2 / 9.81
south_m = (south_km / 14.75 / 3.6) ** 2 / 9.81
