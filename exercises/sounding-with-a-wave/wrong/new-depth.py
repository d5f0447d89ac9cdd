# part: doubt
# slip: depth-for-difference
# says: This is the new depth. By how much it is more than the one before was asked for.
doubt_m = (south_km / 14.75 / 3.6) ** 2 / 9.81
