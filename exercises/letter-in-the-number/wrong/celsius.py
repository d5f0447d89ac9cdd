# part: bill
# slip: in-celsius
# says: These are degree days in °C. They were asked for in °F.
degree_days = sum([65 - mean_f(high, low) for day, high, low in days]) / 1.8
