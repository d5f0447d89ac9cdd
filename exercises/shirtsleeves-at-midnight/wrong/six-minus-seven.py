# part: hour
# slip: hours-or-counted-from-one-turned
# says: −1 is 6 − 7, and also the temperature at six minus that at five. Did you subtract the hours
#   themselves, or count positions from one? Midnight is position 0, so six o'clock is position 6.
fall_c = 6 - 7
