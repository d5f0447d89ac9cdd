# part: price
# slip: rounded-minutes
# says: These are the right minutes, rounded. Keep what the flights give.
there = flight_hours(pacific, lat, 250)
back = flight_hours(-pacific, lat, 250)
still = flight_hours(0 * pacific, lat, 250)
cost = (60 * (there + back - 2 * still)[:, 21]).round()
