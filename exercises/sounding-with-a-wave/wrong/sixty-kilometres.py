# part: depths
# slip: kilometres-an-hour
# says: That would be a sea of tens of kilometres. The formula wants the speed in m/s and got km/h.
north_m = (north_km / north_hours) ** 2 / 9.81
south_m = (south_km / south_hours) ** 2 / 9.81
