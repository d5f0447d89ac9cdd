# part: doubt
# slip: sign-turned
# says: The sign is turned. A faster wave means a deeper sea, so the new depth is the larger one: take the old
#   one from it.
doubt_m = south_m - (south_km / 14.75 / 3.6) ** 2 / 9.81
