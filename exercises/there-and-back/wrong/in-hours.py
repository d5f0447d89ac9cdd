# part: price
# slip: hours-for-minutes
# says: These are hours. Minutes were asked for.
there, back = flight_hours(pacific, lat, 250), flight_hours(-pacific, lat, 250)
cost = (there + back - 2 * flight_hours(0 * pacific, lat, 250))[:, 21]
