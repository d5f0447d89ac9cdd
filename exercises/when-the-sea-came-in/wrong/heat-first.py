# part: peaks
# slip: order-turned
# says: Your records hold the temperature first. The hour was to be the first value.
peaks = {"EWR": (37.8, 15), "JFK": (36.7, 12), "LGA": (37.2, 15)}
