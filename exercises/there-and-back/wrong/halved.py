# part: price
# slip: half-of-it
# says: This is the cost of a mean way. There *and* back was asked for, so do not halve it.
there = flight_hours(pacific, lat, 250)
back = flight_hours(-pacific, lat, 250)
still = flight_hours(0 * pacific, lat, 250)
cost = 60 * ((there + back) / 2 - still)[:, 21]
