# part: hour
# slip: hours-or-counted-from-one
# says: 1 is 7 − 6, and also the fall from five to six. Did you subtract the hours themselves, or count
#   positions from one? Midnight is position 0, so six o'clock is position 6.
fall_c = 7 - 6
