# part: price
# slip: difference-for-cost
# says: This is how much longer the way back takes than the way there. The question is what both ways cost
#   together, compared with still air.
cost = 60 * (flight_hours(-pacific, lat, 250) - flight_hours(pacific, lat, 250))[:, 21]
