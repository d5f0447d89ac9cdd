# part: bill
# slip: rounded-too-far
# says: Rounded too far: keep one decimal, or do not round.
degree_days = 0
for day, high, low in days:
    degree_days += 65 - mean_f(high, low)
degree_days = round(degree_days)
