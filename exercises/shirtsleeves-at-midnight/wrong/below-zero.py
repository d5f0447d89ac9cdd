# part: hour
# slip: sign-turned
# says: Your number is below zero: you took the earlier value from the later one. A fall is the earlier
#   minus the later.
fall_c = air_c[7] - air_c[6]
