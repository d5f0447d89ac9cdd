# part: price
# slip: per-cent
# says: This is the cost in per cent of the time in still air. Minutes were asked for.
there = flight_hours(pacific, lat, 250)
back = flight_hours(-pacific, lat, 250)
still = flight_hours(0 * pacific, lat, 250)
cost = (100 * (there + back - 2 * still) / (2 * still))[:, 21]
