# part: price
# slip: south-for-north
# says: Your row lies at 37.5° S. The rows begin at the North Pole.
there = flight_hours(pacific, lat, 250)
back = flight_hours(-pacific, lat, 250)
still = flight_hours(0 * pacific, lat, 250)
cost = 60 * (there + back - 2 * still)[:, -22]
