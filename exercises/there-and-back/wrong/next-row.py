# part: price
# slip: next-row
# says: Your row lies one beside 37.5° N. Positions begin at 0; `lat[row]` tells.
there = flight_hours(pacific, lat, 250)
back = flight_hours(-pacific, lat, 250)
still = flight_hours(0 * pacific, lat, 250)
cost = 60 * (there + back - 2 * still)[:, 22]
