# part: price
# slip: still-air-once
# says: You compare a flight there and back with a flight one way. In still air, too, one flies both ways.
there, back = flight_hours(pacific, lat, 250), flight_hours(-pacific, lat, 250)
cost = 60 * (there + back - flight_hours(0 * pacific, lat, 250))[:, 21]
