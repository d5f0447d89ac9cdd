# part: doubt
# slip: slower-for-faster
# says: You took 15.25 hours, a slower wave. Asked for is a wave that took a quarter of an hour less.
doubt_m = (south_km / 15.25 / 3.6) ** 2 / 9.81 - south_m
