# part: depths
# slip: caret-for-power
# says: A power is two stars, `**`. The sign `^` means something else to Python.
north_m = (north_km / north_hours / 3.6) ^ 2 / 9.81
south_m = (south_km / south_hours / 3.6) ^ 2 / 9.81
