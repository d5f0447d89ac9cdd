# part: depths
# slip: multiplied-for-divided
# says: You multiplied by 3.6, which leads from m/s to km/h. The number in m/s is the smaller one.
north_m = (north_km / north_hours * 3.6) ** 2 / 9.81
south_m = (south_km / south_hours * 3.6) ** 2 / 9.81
