# part: price
# slip: no-still-air
# says: This is the time of both ways. By how much is it longer than in still air?
there = flight_hours(pacific, lat, 250)
back = flight_hours(-pacific, lat, 250)
still = flight_hours(0 * pacific, lat, 250)
cost = 60 * (there + back)[:, 21]
