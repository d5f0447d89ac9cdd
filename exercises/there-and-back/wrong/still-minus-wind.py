# part: price
# slip: turned-round
# says: You subtracted the flights in the wind from those in still air. What the wind costs is to be
#   positive.
there = flight_hours(pacific, lat, 250)
back = flight_hours(-pacific, lat, 250)
still = flight_hours(0 * pacific, lat, 250)
cost = 60 * (2 * still - there - back)[:, 21]
