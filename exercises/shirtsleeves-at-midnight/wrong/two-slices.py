# part: hour
# slip: lists-subtracted
# says: You subtracted two slices, which are lists. Python subtracts numbers: take each of the two values
#   by its position, without a colon.
fall_c = air_c[6:7] - air_c[7:8]
