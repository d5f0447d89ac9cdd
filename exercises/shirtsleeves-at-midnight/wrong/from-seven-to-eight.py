# part: hour
# slip: one-hour-late
# says: This is the fall from seven to eight. Midnight is position 0, so six o'clock is position 6.
fall_c = air_c[7] - air_c[8]
