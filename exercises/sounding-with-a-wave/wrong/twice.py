# part: depths
# slip: doubled-for-squared
# says: You doubled the speed. A power is two stars: the square is `** 2`.
north_m = (north_km / north_hours / 3.6) * 2 / 9.81
south_m = (south_km / south_hours / 3.6) * 2 / 9.81
