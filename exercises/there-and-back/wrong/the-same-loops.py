# part: flight
# slip: loops-kept
# says: It still goes through the points one by one; `np.vectorize` and a function with loops do, too. Let
#   one expression work on whole arrays.
def flight_hours(u, lat, airspeed):
    return hours_by_loops(u, lat, airspeed)
