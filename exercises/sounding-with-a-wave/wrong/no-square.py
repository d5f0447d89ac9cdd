# part: depths
# slip: not-squared
# says: This is the speed divided by 9.81. Square the speed first, with `** 2`.
north_m = north_km / north_hours / 3.6 / 9.81
south_m = south_km / south_hours / 3.6 / 9.81
