# part: depths
# slip: root-for-square
# says: You took a root. The root belongs to the speed; for the depth the speed is squared.
north_m = (north_km / north_hours / 3.6) ** 0.5 / 9.81
south_m = (south_km / south_hours / 3.6) ** 0.5 / 9.81
