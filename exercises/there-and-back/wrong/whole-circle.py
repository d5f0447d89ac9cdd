# part: price
# slip: whole-circle
# says: This is a flight around the whole Earth. The winds of the route are `pacific`.
there = flight_hours(u, lat, 250)
back = flight_hours(-u, lat, 250)
still = flight_hours(0 * u, lat, 250)
cost = 60 * (there + back - 2 * still)[:, 21]
