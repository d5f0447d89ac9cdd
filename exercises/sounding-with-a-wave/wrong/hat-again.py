# part: doubt
# slip: caret-for-power
# says: A power is two stars, `**`. The sign `^` means something else to Python.
doubt_m = (south_km / 14.75 / 3.6) ^ 2 / 9.81 - south_m
