# part: peaks
# slip: set-of-records
# says: One of your values is a set: it has no order, so nobody can tell the hour from the temperature.
peaks = {"EWR": {15, 37.8}, "JFK": {12, 36.7}, "LGA": {15, 37.2}}
