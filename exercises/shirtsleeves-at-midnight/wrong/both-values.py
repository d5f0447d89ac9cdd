# part: hour
# slip: slice-for-value
# says: `fall_c` is a list: a slice gives a list, even of one value. Take each of the two values by its
#   position, without a colon.
fall_c = air_c[6:8]
