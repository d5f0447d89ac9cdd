# part: doubt
# slip: depth-for-difference
# says: This is the new depth. Asked for is by how much it is more than the old depth.
doubt_m = (south_km / 14.75 / 3.6) ** 2 / 9.81
