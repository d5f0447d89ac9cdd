# part: doubt
# slip: way-for-doubt
# says: This is the difference between the two ways. Asked for is what a quarter of an hour does to the southern
#   depth; then hold one against the other.
doubt_m = north_m - south_m
