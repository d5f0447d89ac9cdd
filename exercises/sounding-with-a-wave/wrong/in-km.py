# part: depths
# slip: in-kilometres
# says: This is in km. The name ends in `_m`.
north_m = (north_km / north_hours / 3.6) ** 2 / 9.81 / 1000
south_m = (south_km / south_hours / 3.6) ** 2 / 9.81 / 1000
