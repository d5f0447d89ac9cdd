# part: depths
# slip: other-way
# says: This is the depth on the other way. Look which distance and which hours you used.
north_m = (south_km / south_hours / 3.6) ** 2 / 9.81
south_m = (north_km / north_hours / 3.6) ** 2 / 9.81
