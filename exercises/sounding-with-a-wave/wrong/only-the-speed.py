# part: depths
# slip: speed-for-depth
# says: This is the speed in m/s. The depth is still to be worked out of it.
north_m = north_km / north_hours / 3.6
south_m = south_km / south_hours / 3.6
