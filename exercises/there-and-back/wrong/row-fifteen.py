# part: price
# slip: row-from-the-equator
# says: Your row lies at 52.5° N. The rows are counted from the North Pole, not from the equator; `lat[row]`
#   tells.
row = int(37.5 / 2.5)
there, back = flight_hours(pacific, lat, 250), flight_hours(-pacific, lat, 250)
cost = 60 * (there + back - 2 * flight_hours(0 * pacific, lat, 250))[:, row]
